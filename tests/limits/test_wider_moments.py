"""What is known less well is never more certain: the cases in which it once was, one by one."""

from __future__ import annotations

import pytest

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import (
    DETAINED,
    NOW,
    answer,
    charge,
    docket,
    event,
    judged,
    person,
    sentence,
    spell,
    stands,
)

REMANDED = event("remand-decision 2022-01-06T13:57", "e2", within="d1")


def two_spells(detained: str, *more: str) -> Docket:
    """Two spells on file: of the first the remand alone, of the second the detention alone."""
    return docket(
        event(f"actual-detention {detained}", "e1", within="d2"),
        REMANDED,
        *more,
        spells=(spell("d1"), spell("d2")),
    )


@pytest.mark.parametrize(
    ("detained", "first", "second"),
    [
        # A spell of which the beginning is not on file may have begun before the other, or after.
        ("2022-01-06T12:35", "unknown", "unknown"),
        ("../2022-01-06T12:35", "unknown", "unknown"),
        ("../2022-01-06T15:55", "unknown", "unknown"),
        ("2022-01-06T14:00", "-", "overdue"),
    ],
)
def test_what_may_lie_in_either_of_two_spells_is_certain_in_neither(
    detained: str, first: str, second: str
) -> None:
    file = two_spells(detained, "remand-decision 2022-02-06T22:32")
    assert stands(file, "remand.appeal-3d", "d2") == second
    file = two_spells(detained, "interrogation 2022-02-06T22:32 2022-02-07T04:00")
    sat = "interrogation.limits-adult"
    assert (stands(file, sat, "d1") == "unknown") is (first == "unknown")


def test_two_detentions_of_one_minute_share_what_names_neither() -> None:
    file = docket(
        "administrative-detention 2022-01-06T09:10",
        DETAINED,
        "detention-protocol 2022-01-06T11:00",
    )
    assert stands(file, "detention.protocol-3h") == "unknown"


@pytest.mark.parametrize(
    ("disclosed", "reply", "expected"),
    [
        ("2022-01-06T15:00", "no", "-"),
        ("../2022-01-06T15:00", "no", "unknown"),
        ("../2022-01-06T15:00", "yes", "unknown"),
        (None, "no", "breached"),
    ],
)
def test_no_answer_settles_whether_a_duty_arose(
    disclosed: str | None, reply: str, expected: str
) -> None:
    events = (DETAINED,) if disclosed is None else (DETAINED, f"file-disclosed {disclosed}")
    file = docket(*events, answers=(answer(f"head-warned-24h {reply}"),))
    assert stands(file, "remand.head-warns-24h") == expected


@pytest.mark.parametrize(
    ("detained", "released", "expected"),
    [
        # Parted by a release, or perhaps: the answer may be about either detention.
        ("2022-01-06T09:10", "2022-01-09T12:00", ["unknown", "unknown"]),
        ("2022-01-06T09:10/..", "2022-01-09T12:00", ["unknown"]),
        # Two accounts of one detention, and a release after both.
        ("2022-01-19T09:10", "2022-01-23T12:00", ["kept"]),
    ],
)
def test_an_answer_is_about_one_of_the_detentions_that_a_release_may_part(
    detained: str, released: str, expected: list[str]
) -> None:
    file = docket(
        f"actual-detention {detained}",
        f"release {released}",
        "actual-detention 2022-01-20T09:10",
        answers=(answer("medical-check-after-detention yes"),),
    )
    found = assess(file, NOW, load_law())
    assert [one.standing for one in found if one.rule == "detention.medical-exam"] == expected


@pytest.mark.parametrize(
    ("detained", "expected"),
    [("2024-02-28T21:15", "overdue"), ("2024-02-28T21:15/2024-02-28T23:59", "unknown")],
)
def test_two_papers_of_one_minute_do_not_surely_end_each_other(
    detained: str, expected: str
) -> None:
    file = docket(f"actual-detention {detained}", "administrative-detention 2024-02-28T21:15")
    assert stands(file, "admin.detention-3h") == expected


@pytest.mark.parametrize(
    ("length", "expected"), [("P15D", "unknown"), ("P46D", "breached"), ("", "unknown")]
)
@pytest.mark.parametrize("detained", ["2022-01-08T22:30"])
def test_a_punishment_after_what_only_may_have_ended_a_spell_may_be_of_it(
    detained: str, length: str, expected: str
) -> None:
    """Its length shows what is too long; whether somebody was held until then, nothing shows."""
    file = docket(
        f"actual-detention {detained}",
        "administrative-detention 2022-01-09T01:41",
        sentences=(sentence("administrative-arrest", length, imposed=read_moment("2023-05-02")),),
    )
    assert stands(file, "admin.arrest-max-30d") == expected


@pytest.mark.parametrize(
    ("detained", "released", "expected"),
    [
        ("2022-01-06T09:10", "2022-01-09", "-"),
        ("2022-01", "2022-01-09", "unknown"),
        ("2022-01-06T09:10", "2022-01-23", "overdue"),
    ],
)
def test_what_nobody_recorded_in_a_spell_may_be_of_another_where_a_release_may_part_two(
    detained: str, released: str, expected: str
) -> None:
    file = docket(
        f"actual-detention {detained}",
        event("actual-detention 2022-01-20T09:10", "e2", within="d1"),
        "detention-protocol 2022-01-06T11:10",
        f"release {released}",
        spells=(spell("d1"),),
    )
    assert stands(file, "detention.prosecutor-12h", "d1") == expected


def test_a_punishment_that_nobody_dated_was_not_imposed_while_the_detention_lasted() -> None:
    """A court may have imposed it years later, under another text."""
    file = docket(
        event("administrative-detention 2018-01-08T22:30", "n1", within="d1"),
        event("release 2018-01-09T22:30", "n2", within="d1"),
        spells=(spell("d1", regime="administrative"),),
        charges=(charge("KoAP 488", part="6"),),
        sentences=(sentence("administrative-arrest", "P15D"),),
    )
    assert stands(file, "admin.assembly-488.15d", "d1") == "unknown"


@pytest.mark.parametrize(("listed", "standing"), [("2024-03-01", "running"), ("null", "unknown")])
def test_of_whom_it_is_open_whether_he_is_listed_yet_no_span_runs_for_sure(
    listed: str, standing: str
) -> None:
    file = docket("release-from-sentence 2022-03-01", f"listed {listed}")
    found = judged(file, everything=True)
    assert {found[f"amllist.max-span.{span}", None].standing.value for span in ("13y", "16y")} == {
        standing
    }


@pytest.mark.parametrize("detained", ["null", "2022", "2022-01-06", "2022-01-05T10:00"])
@pytest.mark.parametrize(("reply", "standing"), [("yes", "kept"), ("no", "breached")])
def test_an_answer_about_a_detention_shows_that_it_has_come_however_it_is_dated(
    detained: str, reply: str, standing: str
) -> None:
    file = docket(
        event(f"actual-detention {detained}", "n1", within="d1"),
        spells=(spell("d1"),),
        answers=(answer(f"phone-call {reply}"),),
    )
    now = read_instant("2022-01-06T20:00")
    found = judged(file, now, everything=True)["detention.phone-call", "d1"]
    assert found.standing == standing


@pytest.mark.parametrize("anew", ["2022-01-06T09:10", "2022-01-06T06:08/..", "null"])
def test_what_may_have_come_after_the_next_detention_was_not_surely_done_in_the_meantime(
    anew: str,
) -> None:
    file = docket(
        event(f"actual-detention {anew}", "n1", within="d1"),
        event("detention-protocol ../2022-01-07T14:04", "n2", within="d2"),
        event("interrogation 2023-01-07T10:00", "n3", within="d2"),
        spells=(spell("d1"), spell("d2")),
    )
    assert stands(file, "detention.first-interrogation-24h", "d2") == "unknown"


@pytest.mark.parametrize(
    "arrested", ["2024-02-28T21:20", "2024-02-28T16:00/2024-02-29T00:52", "2024-02-28", "null"]
)
def test_a_measure_that_may_lie_ahead_hides_no_detention_that_is_not_on_file(arrested: str) -> None:
    file = docket(
        f"house-arrest {arrested}",
        spells=(spell("d1"),),
        charges=(charge("CC 272", part="2", on="2022-01-07"), charge("CC 188", part="2")),
    )
    found = judged(file, read_instant("2024-02-28T20:15"), everything=True)
    assert found["remand.before-qualification-10d", "d1"].standing == "unknown"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2022-01-10", "2022-02-20T18:00"),
        ("2022", "2022-02-20T18:00"),
        ("2022-01-10", "2022-02-20T18:00/.."),
        ("2022-01-10", "null"),
    ],
)
def test_a_measure_that_may_follow_a_release_may_be_the_one_the_clock_runs_from(
    first: str, second: str
) -> None:
    file = docket(
        "actual-detention 2022-01-06T09:00",
        "house-arrest 2022-01-06T14:00",
        f"release {first}",
        f"house-arrest {second}",
        spells=(spell("d1"),),
    )
    found = judged(file, everything=True)
    assert found["remand.head-warns-24h-139", "d1"].standing == "unknown"


@pytest.mark.parametrize("detained", ["2022-01-06T17:00", "../2022-01-06T21:00"])
def test_what_is_recorded_in_a_spell_follows_the_detention_with_which_it_began(
    detained: str,
) -> None:
    file = docket(
        "actual-detention 2022-01",
        event(f"actual-detention {detained}", "n1", within="d2"),
        event("private-meeting-with-counsel 2022-01-06T16:00", "n2", within="d2"),
        event("interrogation 2022-03-06T16:00", "n3", within="d2"),
        spells=(spell("d2"),),
    )
    assert stands(file, "detention.counsel-private-meeting", "d2") == "kept"


def test_no_detention_begins_a_spell_that_was_over_by_then() -> None:
    file = docket(
        event("actual-detention 2025-09-15T18:00", "n1", within="d1"),
        event("remand-decision 2025-09-15T18:18", "n2", within="d2"),
        event("release 2025-09-15T18:20", "n3", within="d2"),
        event("actual-detention 2025-09-15T22:07", "n4"),
        spells=(spell("d1"), spell("d2")),
    )
    assert stands(file, "remand.before-qualification-10d", "d2") == "kept"
    assert stands(file, "remand.before-qualification-10d", None) == "overdue"


@pytest.mark.parametrize("detained", ["null", "2022", "2022-01", "../2022-01-06T12:00"])
def test_a_detention_is_no_later_than_what_is_recorded_in_its_spell_however_it_is_dated(
    detained: str,
) -> None:
    """Whoever turns eighteen the day after that was a minor."""
    file = docket(
        event(f"actual-detention {detained}", "n1", within="d1"),
        event("remand-motion-to-judge 2022-01-06T09:30", "n2", within="d1"),
        spells=(spell("d1"),),
        persons=(person("p1", born="2004-01-07"),),
    )
    assert stands(file, "detention.max-before-court.adult", "d1", everything=True) == (
        "not-applicable"
    )


@pytest.mark.parametrize("certificate", ["2024-02-28T23:07", "2024-02-28", "null"])
def test_a_trial_shows_that_a_term_was_over_whenever_somebody_was_perhaps_let_go(
    certificate: str,
) -> None:
    file = docket(
        event("actual-detention 2024-02-28T21:15", "n1", within="d1"),
        f"delivery-certificate {certificate}",
        event("trial-opened 2024-02-29T22:06", "n2", within="d1"),
        spells=(spell("d1"),),
    )
    assert stands(file, "remand.term-2m", "d1") == "kept"


@pytest.mark.parametrize("decided", ["2022-01-06T05:17", "2022-01-06T05:17/2022-01-06T10:55"])
def test_an_extension_shows_that_the_judge_was_asked_whichever_spell_the_motion_is_of(
    decided: str,
) -> None:
    file = docket(
        event("actual-detention 2022-01-06T09:10", "n1", within="d2"),
        f"remand-decision {decided}",
        "remand-motion-to-judge 2022-01-06T14:22",
        event("remand-extended 2022-01-06T17:39", "n2", within="d2"),
        spells=(spell("d1"), spell("d2")),
    )
    assert stands(file, "remand.prosecutor-to-judge-8h", "d2") == "kept"
