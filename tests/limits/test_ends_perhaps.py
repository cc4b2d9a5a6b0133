"""What may have ended custody, and perhaps did not: nothing is kept or broken by it for sure."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import Assessment
from casefiles.moments import read_instant
from tests.limits.scenes import docket, judged, spell, stands

HELD = "actual-detention 2022-01-06T09:10"
ENDED = "actual-detention 2022-01-06T09:10 2022-01-07T09:00"
REMANDED = "remand-decision 2022-01-08T09:00"
DECIDED = "remand-decision 2022-01-08T09:00 2022-02-08T09:00"
JUNE = read_instant("2022-06-01T00:00")
COURT, HEAD = "detention.max-before-court.adult", "detention.head-of-facility-release"
MOTION, TERM = "remand.prosecutor-to-judge-8h", "remand.term-2m"
QUALIFIED = "remand.before-qualification-10d"


def found(rule: str, *lines: str) -> Assessment:
    return judged(docket(*lines, spells=(spell(),)), now=JUNE, everything=True)[rule, "d1"]


def standing(rule: str, *lines: str) -> str:
    return found(rule, *lines).standing.value


def test_the_end_of_a_detention_is_none_of_the_house_arrest_that_followed_it() -> None:
    file = docket(ENDED, "house-arrest 2022-01-08T10:00", spells=(spell(),))
    assert judged(file, now=JUNE)["remand.house-arrest", None].standing == "overdue"


@pytest.mark.parametrize(
    ("rule", "lines", "expected"),
    [
        # The end of the detention may be that of all custody, or of the seizure alone.
        (COURT, (ENDED,), "unknown"),
        (HEAD, (ENDED,), "unknown"),
        (MOTION, (ENDED,), "unknown"),
        (TERM, (ENDED,), "unknown"),
        (QUALIFIED, (ENDED,), "unknown"),
        (
            "detention.protocol-3h",
            ("actual-detention 2022-01-06T09:10 2022-01-06T10:00",),
            "unknown",
        ),
        # Held too long in any case, and without the protocol for longer than three hours.
        (COURT, ("actual-detention 2022-01-06T09:10 2022-01-08T09:11",), "overdue"),
        ("detention.protocol-3h", (ENDED,), "overdue"),
        # An end that lies ahead, or that nobody dated, is no end.
        (COURT, ("actual-detention 2022-01-06T09:10 2022-07-01",), "overdue"),
        (COURT, (HELD,), "overdue"),
        # What surely ended it decides, where it came no later.
        (COURT, (ENDED, "release 2022-01-07T08:00"), "kept"),
        (COURT, (ENDED, "release 2022-01-09T09:10"), "unknown"),
        # Before the protocol was drawn up: nobody knows whether anything was due after it.
        ("detention.prosecutor-12h", (ENDED, "detention-protocol 2022-01-07T10:00"), "unknown"),
        ("detention.prosecutor-12h", (HELD, "detention-protocol 2022-01-07T10:00"), "overdue"),
        # The judge's decision carried custody on; or the end is that of all custody after it.
        (TERM, ("actual-detention 2022-01-06T09:10 2022-01-08T09:00", REMANDED), "overdue"),
        (TERM, ("actual-detention 2022-01-06T09:10 2022-01-20T09:00", REMANDED), "unknown"),
        (TERM, (HELD, REMANDED), "overdue"),
        (TERM, (HELD, DECIDED), "unknown"),
        # Who was let out later was held beyond the term of the decision, unless taken in anew.
        (TERM, (HELD, DECIDED, "release 2022-05-01T10:00"), "breached"),
        (TERM, (HELD, DECIDED, "release 2022-02-01T10:00"), "kept"),
        (TERM, (HELD, DECIDED, "release 2022-02/2022-05"), "unknown"),
        (TERM, (HELD, DECIDED, "placed-in-sizo 2022-04-01", "release 2022-05-01T10:00"), "unknown"),
        (TERM, (HELD, DECIDED, "sentence 2022-04-01", "release 2022-05-01T10:00"), "unknown"),
        (TERM, (HELD, DECIDED, "remand-decision null", "release 2022-05-01T10:00"), "unknown"),
        (
            TERM,
            (HELD, DECIDED, "placed-in-sizo 2022-01-09", "release 2022-05-01T10:00"),
            "breached",
        ),
        (TERM, (HELD, DECIDED, "house-arrest 2022-02-07", "release 2022-05-01T10:00"), "kept"),
        # The court had ordered custody up to nine in the morning of that day.
        (TERM, (HELD, DECIDED, "house-arrest 2022-02-08", "release 2022-05-01T10:00"), "unknown"),
    ],
)
def test_the_recorded_end_of_a_detention_may_be_that_of_all_custody(
    rule: str, lines: tuple[str, ...], expected: str
) -> None:
    assert standing(rule, *lines) == expected


def test_an_extension_before_the_end_of_the_decision_carried_custody_on() -> None:
    decided = "remand-decision 2022-01-08T09:00 2022-03-06T09:00"
    extended = ("remand-extended 2022-03-05T10:00", "remand-extended 2022-03-07T10:00")
    standings = [
        judged(docket(HELD, decided, line, spells=(spell(),)))["remand.ext-3m", "d1"].standing
        for line in extended
    ]
    assert standings == ["overdue", "unknown"]


def test_a_release_that_is_perhaps_one_counts_the_least_time_up_to_it() -> None:
    one = found(COURT, ENDED)
    assert one.least == timedelta(hours=23, minutes=50)
    assert one.most == JUNE - read_instant("2022-01-06T09:10")


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        ("bail 2022-01-07T09:00", "unknown"),
        ("travel-ban 2022-01-07T09:00", "unknown"),
        ("measure-changed 2022-01-07T09:00", "unknown"),
        ("sentence 2022-03-07", "unknown"),
        ("release 2022-01-07T09:00", "not-applicable"),
        ("placed-in-ivs 2022-01-07T09:00", "overdue"),
    ],
)
def test_no_motion_for_custody_is_missed_of_one_who_may_have_been_free(
    measure: str, expected: str
) -> None:
    assert standing(MOTION, HELD, measure) == expected


@pytest.mark.parametrize("rule", [COURT, HEAD])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("travel-ban 2022-01-07T09:00", "unknown"),
        ("measure-changed 2022-01-07T09:00", "unknown"),
        ("travel-ban 2022-01-09T09:00", "overdue"),
        ("remand-extended 2022-03-05", "unknown"),
        ("sentence 2022-03-07", "unknown"),
        ("bail 2022-01-07T09:00", "kept"),
    ],
)
def test_a_ban_on_leaving_may_have_ended_the_detention(rule: str, line: str, expected: str) -> None:
    assert standing(rule, HELD, line) == expected


@pytest.mark.parametrize("shown", ["indictment", "trial-opened", "sentence"])
def test_a_sentence_shows_that_the_case_was_disclosed_but_not_when(shown: str) -> None:
    assert standing(TERM, HELD, REMANDED, f"{shown} 2022-04-07") == "unknown"
    assert standing(TERM, HELD, REMANDED, f"{shown} 2022-02-07") == "kept"
    assert standing(TERM, HELD, REMANDED) == "overdue"
    to_court = "remand.ext-3m.to-court"
    assert standing(to_court, HELD, REMANDED, f"{shown} 2022-04-07") == "unknown"
    assert standing(to_court, HELD, REMANDED) == "overdue"


@pytest.mark.parametrize("measure", ["bail", "house-arrest", "travel-ban"])
def test_a_limit_that_a_measure_does_not_stop_runs_on_past_it(measure: str) -> None:
    one = found(QUALIFIED, HELD, f"{measure} 2022-01-07T09:00")
    assert one.standing == "overdue"
    # From the detention counts who was then taken into custody, a milder measure from itself.
    assert one.least == JUNE - read_instant("2022-01-07T09:00")
    assert one.most == JUNE - read_instant("2022-01-06T09:10")
    assert one.overrun is not None
    # The thirty days that may apply instead of the ten have run out long ago as well.
    assert one.overrun[0] > timedelta(days=110)


CHARGED = "indictment 2022-04-07T10:00"


@pytest.mark.parametrize(
    ("shown", "stopped", "expected"),
    [
        # A release at trial is none of the investigation, which was over before the indictment.
        ("indictment 2022-02-07T10:00", "release 2022-05-20T10:00", "kept"),
        (CHARGED, "release 2022-05-20T10:00", "unknown"),
        (CHARGED, "release 2022-04-07T10:00", "unknown"),
        (CHARGED, "remand-extended 2022-05-20T10:00", "unknown"),
        ("sentence null", "release 2022-05-20T10:00", "unknown"),
        (CHARGED, "release 2022-04-07T09:59", "breached"),
        (CHARGED, "release 2022-03-01T10:00", "kept"),
    ],
)
def test_what_came_after_the_investigation_is_no_end_of_its_custody(
    shown: str, stopped: str, expected: str
) -> None:
    assert standing(TERM, HELD, REMANDED, shown, stopped) == expected
    home = "house-arrest 2022-01-07T10:00"
    assert stands(docket(home, shown, stopped), "remand.house-arrest", now=JUNE) == expected
