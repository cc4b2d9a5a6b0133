"""Custody that ended and was ordered again, or that some other measure replaced."""

from __future__ import annotations

import pytest

from casefiles.docket import Docket
from casefiles.languages import ENGLISH
from casefiles.limits.calendars import DAY
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.limits.verdicts import NO_TIME
from casefiles.moments import MINUTE, read_instant
from tests.limits.scenes import docket, event, identity, judged, person, spell, stands

TERM = "remand.term-2m"
DETAINED = "actual-detention 2022-01-06T09:10"
# From the first minute of a month to the last of some day.
TO_THE_LAST_MINUTE = DAY - MINUTE
AGAIN = "remand-decision 2022-02-08T10:00"
LONG_AFTER = read_instant("2026-06-01T00:00")


def found(file: Docket, rule: str) -> Assessment:
    (one,) = [one for (id_, _), one in judged(file).items() if id_ == rule]
    return one


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("bail 2022-01-06T15:00",), Standing.KEPT),
        (("bail 2022-01-06T15:00", AGAIN), Standing.UNKNOWN),
        (("house-arrest 2022-01-08T08:00", AGAIN), Standing.UNKNOWN),
        (("release 2022-01-08T08:00", AGAIN), Standing.UNKNOWN),
        (("release 2022-01-08T08:00", "placed-in-sizo 2022-02-08"), Standing.UNKNOWN),
        # Free before two months had passed since the detention, whatever was between.
        (("bail 2022-01-06T15:00", AGAIN, "release 2022-03-05T10:00"), Standing.KEPT),
        # Later, but not before the second custody and the days before the bail came to two months.
        (("bail 2022-01-06T15:00", AGAIN, "release 2022-03-07T10:00"), Standing.KEPT),
        (("bail 2022-01-06T15:00", AGAIN, "release 2022-04-08T10:00"), Standing.UNKNOWN),
        (("bail 2022-01-06T15:00", AGAIN, "release 2022-02-08"), Standing.UNKNOWN),
        # The order of two events of one day is open.
        (("bail 2022-02-08", AGAIN), Standing.UNKNOWN),
        (("bail 2022-02-09", AGAIN), Standing.KEPT),
        # What ended too late ended too late; a decision still ahead renewed nothing yet.
        (("bail 2022-04-06T15:00", "remand-decision 2022-05-08T10:00"), Standing.OVERDUE),
        (("bail 2022-01-06T15:00", "remand-decision 2029-05-08T10:00"), Standing.KEPT),
        # An extension stops this term, and the next rule goes on.
        ((AGAIN, "remand-extended 2022-03-01T10:00"), Standing.KEPT),
    ],
)
def test_custody_ordered_again_leaves_the_two_months_open(
    lines: tuple[str, ...], expected: Standing
) -> None:
    assert found(docket(DETAINED, *lines), TERM).standing is expected


def test_the_sentence_says_why() -> None:
    one = found(docket(DETAINED, "bail 2022-01-06T15:00", "placed-in-sizo 2022-02-08"), TERM)
    assert "ordered again" in plain(one.why, ENGLISH)


@pytest.mark.parametrize(
    ("ban", "expected"),
    [
        ("travel-ban null", Standing.UNKNOWN),
        ("travel-ban 2022-02-01T10:00", Standing.KEPT),
        ("travel-ban 2022-06-01T10:00", Standing.OVERDUE),
    ],
)
def test_an_undertaking_not_to_leave_ends_custody(ban: str, expected: Standing) -> None:
    lines = (DETAINED, "remand-decision 2022-01-08T08:00", ban)
    assert found(docket(*lines), TERM).standing is expected


ORDERED, FREED = "remand-decision 2022-01-08T08:00", "release 2022-06-01T10:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((ORDERED, "travel-ban 2022-02-01T10:00", FREED), Standing.UNKNOWN),
        ((ORDERED, "measure-changed 2022-02-01T10:00", FREED), Standing.UNKNOWN),
        ((ORDERED, "measure-changed 2022-02-01T10:00"), Standing.KEPT),
        # What is extended is custody; bail may be paid long after it was granted.
        (
            (ORDERED, "measure-changed 2022-02-01T10:00", "remand-extended 2022-03-20"),
            Standing.UNKNOWN,
        ),
        ((ORDERED, "bail 2022-02-01T10:00", FREED), Standing.UNKNOWN),
        ((ORDERED, "bail 2022-02-01T10:00"), Standing.KEPT),
        (("bail 2022-01-07T09:00",), Standing.KEPT),
        # Within the two months it matters not with which of the two custody was over.
        ((ORDERED, "travel-ban 2022-02-01T10:00", "release 2022-02-20T10:00"), Standing.KEPT),
        ((ORDERED, "measure-changed 2022-06-01T09:00", FREED), Standing.BREACHED),
        # Released before, or from what a sentence began.
        ((ORDERED, "release 2022-02-01T10:00", "travel-ban 2022-02-02T10:00"), Standing.KEPT),
        (
            (ORDERED, "travel-ban 2022-02-01T10:00", "sentence 2022-05-01", "release 2023-06-01"),
            Standing.KEPT,
        ),
        # Where nobody ordered custody, the 48 hours do not believe it either.
        (("travel-ban 2022-01-07T09:00",), Standing.UNKNOWN),
        (("travel-ban 2022-01-02", "measure-changed 2022-01-07T09:00"), Standing.UNKNOWN),
        (("travel-ban 2022-01-02", "measure-changed 2022-01-07T09:00", FREED), Standing.UNKNOWN),
        (("house-arrest 2022-01-07T09:00", FREED), Standing.KEPT),
    ],
)
def test_an_end_to_a_measure_that_nobody_knows_is_no_sure_end_of_custody(
    lines: tuple[str, ...], expected: Standing
) -> None:
    assert found(docket(DETAINED, *lines), TERM).standing is expected


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        ("remand.ext-3m", ("remand-extended 2022-03-01T10:00",), Standing.UNKNOWN),
        ("minor.custody-max-6m", (), Standing.UNKNOWN),
        ("remand.trial-stage", ("trial-opened 2022-01-20T10:00",), Standing.UNKNOWN),
        # The motion was due where custody went on.
        ("remand.ext-3m.to-court", (), Standing.UNKNOWN),
        # A house arrest is over with any change of it.
        ("remand.house-arrest", ("house-arrest 2022-01-20T10:00",), Standing.KEPT),
    ],
)
def test_so_do_the_other_terms_of_custody(
    rule: str, lines: tuple[str, ...], expected: Standing
) -> None:
    changed = "measure-changed 2022-03-05T10:00", "release 2023-06-01T10:00"
    file = docket(DETAINED, ORDERED, *lines, *changed, persons=(person(born="2005-06-01"),))
    assert found(file, rule).standing is expected


TWICE = ("actual-detention 2020-09", "house-arrest 2020-09")
CLINIC, SENTENCED = "forced-psychiatric-placement 2020-11", "sentence 2021-04"
UNDATED = ("actual-detention 2020-09", "release 2020-09")
OWN, NONE = "d1", None


@pytest.mark.parametrize(
    ("lines", "rule", "within", "standing", "days"),
    [
        # Nothing of a spell came before the seizure that began it, in the same month too: the
        # time between the two is that of the month, and not up to the sentence.
        ((*TWICE, CLINIC, SENTENCED), TERM, OWN, "unknown", 29),
        ((*TWICE, SENTENCED), TERM, OWN, "kept", 29),
        (TWICE, TERM, OWN, "kept", 29),
        (TWICE, "remand.prosecutor-to-judge-8h", OWN, "unknown", 29),
        (UNDATED, TERM, OWN, "kept", 29),
        (UNDATED, "detention.protocol-3h", OWN, "unknown", 29),
        # What is entered in no spell may belong to an earlier matter.
        ((*TWICE, SENTENCED), TERM, NONE, "unknown", 241),
    ],
)
def test_what_ended_custody_in_the_month_of_the_seizure_ended_its_time(
    lines: tuple[str, ...], rule: str, within: str | None, standing: str, days: int
) -> None:
    first, *others = lines
    events = [event(line, f"e{n}", within=within) for n, line in enumerate(others, 2)]
    file = docket(event(first, "e1", within="d1"), *events, spells=(spell(),))
    one = judged(file)[rule, "d1"]

    assert (one.standing, one.least, one.most) == (
        standing,
        NO_TIME,
        TO_THE_LAST_MINUTE + days * DAY,
    )
    assert one.stopped_by == identity("events", "e2")


def test_what_may_have_ended_custody_past_a_limit_leaves_open_by_how_much_it_was_missed() -> None:
    # Of two days of one month nobody knows which came when: not that it is overdue up to today.
    events = [event(line, f"e{n}", within="d1") for n, line in enumerate(TWICE, 1)]
    one = judged(docket(*events, spells=(spell(),)))["detention.delivery-3h", "d1"]

    assert (one.standing, one.least, one.overrun) == ("overdue", NO_TIME, None)


def test_house_arrest_ends_with_a_remand_in_custody() -> None:
    lines = ("house-arrest 2022-01-08T10:00", AGAIN)
    assert found(docket(*lines), "remand.house-arrest").standing is Standing.KEPT


def test_house_arrest_ends_with_its_own_end_on_file() -> None:
    lines = ("house-arrest 2022-01-08T10:00 2022-02-01T10:00",)
    assert found(docket(*lines), "remand.house-arrest").standing is Standing.KEPT


def test_an_end_before_the_clock_started_does_not_end_its_time() -> None:
    lines = (DETAINED, "bail 2022-01-06T15:00", AGAIN)
    one = found(docket(*lines), "remand.appeal-3d")
    assert one.standing is Standing.OVERDUE
    assert one.least is not None
    assert one.least.days > 1000
    ended = found(docket(*lines, "release 2022-02-20T10:00"), "remand.appeal-3d")
    assert ended.most is not None
    assert ended.most.days == 12


def test_a_term_that_ran_out_by_itself_lacks_no_end() -> None:
    one = found(docket("ban-start 2015-06-01"), "crim.ban-1-10y")
    steps = " ".join(plain(step, ENGLISH) for step in one.steps)
    assert "No sure end" not in steps


def test_a_cell_after_the_release_leaves_the_hours_of_the_detention_open() -> None:
    events = ("actual-detention 2022-01-06T09:10", "release 2022-01-06T20:10")
    rule = "detention.max-before-court.adult"
    assert stands(docket(*events, spells=(spell(),)), rule, "d1") == "kept"
    again = docket(*events, "placed-in-ivs 2022-01-07T20:10", spells=(spell(),))
    assert stands(again, rule, "d1") == "unknown"
    before = docket(*events, "placed-in-ivs 2022-01-06T12:00", spells=(spell(),))
    assert stands(before, rule, "d1") == "kept"


OUT = "release 2022-06-01T10:00"


@pytest.mark.parametrize(
    ("rule", "instead", "least", "most"),
    [
        # The release may be that from the measure, and custody was over with the measure then.
        ("detention.medical-exam", ("house-arrest 2022-01-09T09:10",), 3, 146),
        ("detention.delivery-3h", ("house-arrest 2022-01-09T09:10",), 3, 146),
        ("detention.medical-exam", ("bail 2022-01-09T09:10",), 3, 146),
        ("detention.medical-exam", ("house-arrest null",), 146, 146),
        ("detention.medical-exam", (), 146, 146),
        # Never more at the least than at the most.
        ("remand.before-qualification-10d", (AGAIN, "house-arrest 2022-02-09T09:10"), 34, 146),
        ("remand.before-qualification-10d", (AGAIN, "bail 2022-02-09T09:10"), 34, 146),
    ],
)
def test_a_release_after_another_measure_is_perhaps_no_release_from_custody(
    rule: str, instead: tuple[str, ...], least: int, most: int
) -> None:
    one = found(docket(DETAINED, *instead, OUT, spells=(spell(),)), rule)
    assert (one.least and one.least.days, one.most and one.most.days) == (least, most)


def test_what_was_done_ahead_of_a_release_known_to_the_month_is_renewed_once() -> None:
    file = docket(
        "actual-detention 2018",
        "qualification-announced 2018-10-19T22:37",
        "release 2018-10",
        "placed-in-ivs 2020-08-17T22:37",
    )
    assert stands(file, "remand.before-qualification-10d", now=LONG_AFTER) == "unknown"
