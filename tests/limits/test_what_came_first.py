"""What came first: orders of events, stops that may belong elsewhere, spells that are over."""

from __future__ import annotations

import gc
from datetime import timedelta

import pytest

from casefiles.limits.standings import Standing, plain
from casefiles.moments import read_instant
from casefiles.undisturbed import undisturbed
from tests.limits.scenes import DETAINED, PROTOCOL, answer, docket, identity, judged, spell, stands

P3, RELATIVES = "detention.protocol-3h", "detention.relatives"

TODAY = "2022-01-07T12:00"
MEETING, INTERROGATION = "private-meeting-with-counsel", "interrogation"
PRIVATE = "detention.counsel-private-meeting"


def test_the_order_of_two_events_is_told_only_where_it_is_sure() -> None:
    rule = PRIVATE
    table = [
        ((f"{MEETING} 2022-01-07", f"{INTERROGATION} 2022-01-07"), "unknown"),
        ((f"{MEETING} 2022-01-06T20:00", f"{INTERROGATION} 2022-01-07"), "kept"),
        ((f"{MEETING} 2022-01-07", f"{INTERROGATION} 2022-01-06T20:00"), "overdue"),
        ((f"{MEETING} 2022-01-07",), "unknown"),
        ((f"{INTERROGATION} 2022-01-07",), "unknown"),
        ((f"{MEETING} 2022-01-06T20:00",), "kept"),
        ((), "running"),
        (("release 2022-01-07T09:00",), "-"),
    ]
    for events, expected in table:
        file = docket(DETAINED, *events, spells=(spell(),))
        assert stands(file, rule, "d1", now=read_instant(TODAY)) == expected, events


def test_at_once_is_due_in_the_same_minute_and_overdue_in_the_next() -> None:
    file = docket(DETAINED, spells=(spell(),))
    assert stands(file, RELATIVES, "d1", now=read_instant("2022-01-06T09:10")) == "running"
    assert stands(file, RELATIVES, "d1", now=read_instant("2022-01-06T09:11")) == "overdue"
    vague = docket("actual-detention 2022-01-06T09", spells=(spell(),))
    assert stands(vague, RELATIVES, "d1", now=read_instant("2022-01-06T09:30")) == "unknown"
    perhaps = docket(DETAINED, "relatives-notified 2022-01-07", spells=(spell(),))
    assert stands(perhaps, RELATIVES, "d1", now=read_instant(TODAY)) == "unknown"


def test_a_notice_given_before_the_detention_contradicts_it_unless_another_came_after() -> None:
    rule = "detention.prosecutor-12h"
    events = (DETAINED, PROTOCOL, "prosecutor-notified 2022-01-05T10:00")
    assert stands(docket(*events, spells=(spell(),)), rule, "d1") == "unknown"
    again = (*events, "prosecutor-notified 2022-01-06T20:00")
    assert stands(docket(*again, spells=(spell(),)), rule, "d1") == "kept"


def test_what_perhaps_has_not_happened_does_not_say_by_when_something_had() -> None:
    # The first protocol may still lie ahead; the second is sure, and late.
    file = docket(
        "actual-detention 2022-01-06T00:00",
        "detention-protocol 2022-01-06T02:00/2022-01-07T20:00",
        "detention-protocol 2022-01-06T06:00",
        spells=(spell(),),
    )
    assert stands(file, P3, "d1", now=read_instant(TODAY)) == "unknown"


def test_an_appeal_runs_from_the_copy_for_who_is_in_custody() -> None:
    rule = "appeal.sentence-15d"
    sentence, served = "sentence 2022-06-01T10:00", "judgment-served 2022-06-10T10:00"
    held = (DETAINED, "remand-decision 2022-01-07T10:00")
    late = "appeal 2022-06-24T10:00"
    table = [
        ((*held, sentence, served, late), "kept"),
        ((sentence, served, late), "unknown"),
        ((sentence, late), "breached"),
        ((*held, "release 2022-03-01T10:00", sentence, served, late), "unknown"),
        ((*held, "release 2022-03-01T10:00", sentence, late), "breached"),
        ((*held, "house-arrest null", sentence, served, late), "unknown"),
        ((*held, "release 2022-07-01T10:00", sentence, served, late), "kept"),
        ((*held, "house-arrest null", sentence, "judgment-served null", late), "unknown"),
        ((*held, "house-arrest null", "sentence null", served, late), "unknown"),
    ]
    for events, expected in table:
        assert stands(docket(*events, spells=(spell(),)), rule) == expected, events


def test_an_interrogation_without_a_time_is_not_measured() -> None:
    file = docket(DETAINED, "interrogation null", spells=(spell(),))
    assert stands(file, "interrogation.limits-adult", "d1") == "unknown"


def test_of_a_stop_and_a_release_in_one_hour_the_first_is_named() -> None:
    file = docket(
        DETAINED,
        "detention-protocol 2022-01-06T10",
        "release 2022-01-06T10:30",
        spells=(spell(),),
    )
    found = judged(file)[P3, "d1"]
    assert found.standing is Standing.KEPT
    assert found.stopped_by == identity("events", "e2")


def test_the_search_for_cycles_rests_during_a_check_and_goes_on_after_it() -> None:
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_rule_of_another_regime_is_not_judged() -> None:
    file = docket(DETAINED, PROTOCOL, spells=(spell(regime="administrative"),))
    assert stands(file, P3, "d1", everything=True) == "not-applicable"


def test_time_does_not_run_on_after_the_end_of_the_spell() -> None:
    released = "release 2022-01-07T09:10"
    late = judged(docket(DETAINED, released, spells=(spell(),)))
    hours = late[P3, "d1"]
    assert (hours.standing, hours.least) == (Standing.OVERDUE, timedelta(hours=24))
    assert hours.overrun == (timedelta(hours=21),) * 2
    relatives = late[RELATIVES, "d1"]
    assert (relatives.standing, relatives.most) == (Standing.OVERDUE, timedelta(hours=24))
    held = judged(docket(DETAINED, spells=(spell(),)), now=read_instant("2022-01-10T09:10"))
    assert held[P3, "d1"].least == timedelta(hours=96)
    # Let go within a day of the decision, custody was perhaps refused, and nothing due.
    ruled, later = "remand-decision 2022-01-07T09:00", "release 2022-01-08T09:10"
    appeal = judged(docket(DETAINED, ruled, later, spells=(spell(),)))["remand.appeal-3d", "d1"]
    assert (appeal.standing, appeal.overrun) == (Standing.OVERDUE, None)
    unknown = judged(docket("release 2022-01-07", spells=(spell(),)))[P3, "d1"]
    assert unknown.standing is Standing.UNKNOWN


def test_a_decision_shows_that_the_motion_came_before_it_but_not_when() -> None:
    file = docket(DETAINED, "remand-decision 2022-01-08T05:00", spells=(spell(),))
    found = judged(file)["remand.prosecutor-to-judge-8h", "d1"]
    assert found.standing is Standing.UNKNOWN
    assert "shows that it was done before, but not when" in plain(found.why)
    said = [plain(step) for step in found.steps]
    assert (
        "What would help: to know exactly when “Motion for remand reaches the judge” happened; "
        "it may be shown by: court record." in said
    )
    assert not [step for step in said if step.startswith("Surely")]
    early = docket(DETAINED, "remand-decision 2022-01-07T20:00", spells=(spell(),))
    assert stands(early, "remand.prosecutor-to-judge-8h", "d1") == "kept"


def test_an_answer_that_may_belong_to_another_complaint_decides_nothing() -> None:
    file = docket(
        "complaint-to-prosecutor 2022-02-01T10:00",
        "complaint-to-judge 2022-02-02T10:00",
        "complaint-decision 2022-02-03T10:00",
    )
    found = judged(file)["complaint.prosecutor-7d", None]
    assert found.standing is Standing.UNKNOWN
    assert "may belong to another matter" in plain(found.why)
    assert not [step for step in found.steps if plain(step).startswith("Surely")]


def test_a_limit_that_can_be_longer_says_so_where_it_is_not_decided() -> None:
    file = docket(
        "complaint-to-prosecutor 2022-02-01T10:00",
        "complaint-registered 2022-02-01T10:05",
        "complaint-decision 2022-02-12",
    )
    said = [plain(step) for step in judged(file)["complaint.prosecutor-7d", None].steps]
    assert "On grounds that are not on file the limit can be 15 days." in said
    assert any(step.startswith("Surely broken") and "16 February 2022" in step for step in said)


def test_a_text_that_ended_says_when() -> None:
    rule = "detention.max-before-court.old-72"
    gone = docket(
        "actual-detention 2018-02-06T09:10", "release 2018-02-08T09:10", spells=(spell(),)
    )
    assert "from 1 January 2015 to a day between" in plain(
        judged(gone, everything=True)[rule, "d1"].why
    )
    going = docket(
        "actual-detention 2018-01-06T09:10", "release 2018-01-08T19:10", spells=(spell(),)
    )
    assert "ceased to be law on a day between 1 January 2018" in plain(
        judged(going)[rule, "d1"].why
    )
    vague = docket("actual-detention 2014/2015", "release 2015-12-31", spells=(spell(),))
    assert "whether this text was law then" in plain(judged(vague)[P3, "d1"].why)


def test_an_act_dated_before_the_detention_itself_decides_nothing() -> None:
    events = (
        "detention-protocol 2022-01-06T08:00",
        "prosecutor-notified 2022-01-06T09:00",
        "actual-detention 2022-01-06T10:00",
    )
    assert stands(docket(*events), "detention.prosecutor-12h") == "unknown"


REASONS = "detention.reasons-and-rights-oral"
TOLD, RIGHTS = "relatives-notified 2022-01-06", "rights-explained 2022-01-06T09:10"
ASKED = f"{INTERROGATION} 2022-01-06T10:00"


@pytest.mark.parametrize(
    ("rule", "events", "answers", "expected"),
    [
        (RELATIVES, (f"{TOLD}T09:09",), (), "unknown"),
        (RELATIVES, ("relatives-notified 2022-01-05",), (), "unknown"),
        (RELATIVES, (f"{TOLD}T09:10",), (), "kept"),
        (RELATIVES, (f"{TOLD}T09:09", f"{TOLD}T09:10"), (), "kept"),
        # What is not on file at all is not shown to have been done.
        (RELATIVES, (), (), "overdue"),
        (RELATIVES, (f"{TOLD}T09:09",), ("relatives-informed yes",), "kept"),
        (RELATIVES, (f"{TOLD}T09:09",), ("relatives-informed no",), "unknown"),
        (RELATIVES, (), ("relatives-informed no",), "breached"),
        (REASONS, ("reasons-told 2022-01-06T09:09", RIGHTS), (), "unknown"),
        (REASONS, ("reasons-told 2022-01-06T09:10", RIGHTS), (), "kept"),
        (
            REASONS,
            ("reasons-told 2022-01-06T09:09", "reasons-told 2022-01-06T11:00", RIGHTS, ASKED),
            (),
            "unknown",
        ),
        (REASONS, ("reasons-told 2022-01-06T11:00", RIGHTS, ASKED), (), "breached"),
        (PRIVATE, (f"{MEETING} 2022-01-06T09:09", ASKED), (), "unknown"),
        (
            PRIVATE,
            (f"{MEETING} 2022-01-06T09:09", ASKED),
            ("confidential-meeting-24h no",),
            "unknown",
        ),
        (PRIVATE, (f"{MEETING} 2022-01-06T09:10", ASKED), (), "kept"),
        (PRIVATE, (ASKED,), (), "overdue"),
        # Whom the remand was told of before it was told of something else.
        ("remand.relatives-told", (TOLD, "remand-decision 2022-01-08T09:00"), (), "overdue"),
    ],
)
def test_what_is_dated_before_the_detention_is_neither_done_nor_left_undone(
    rule: str, events: tuple[str, ...], answers: tuple[str, ...], expected: str
) -> None:
    said = tuple(answer(line, within="d1") for line in answers)
    file = docket(DETAINED, *events, spells=(spell(),), answers=said)
    one = judged(file)[rule, "d1"]
    assert one.standing == expected
    assert ("contradicts itself" in plain(one.why)) is (expected == "unknown")
    assert ("nothing on file" in plain(one.why)) is (expected == "overdue")


def test_a_start_that_nobody_dated_is_why_a_text_is_not_sure_to_have_been_law() -> None:
    file = docket("supervision-start null")
    old = judged(file)["supervision.old-6m-3y", None]
    said = plain(old.why)
    assert said.startswith("When the clock started is not known well enough")
    assert "1996" not in said
