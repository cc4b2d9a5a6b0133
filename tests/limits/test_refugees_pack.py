"""Asylum: tables of dates that a lawyer can check with a calendar."""

from __future__ import annotations

import pytest

from tests.limits.worked import last_day, last_days, standing, worked

X, A, D = "border-crossing", "asylum-application", "asylum-decision"
FIVE, ONE, THREE = "refugee.5d", "refugee.24h", "refugee.decision-3m"
FORCED, CHECKPOINT = ("crossed-without-checkpoint yes",), ("crossed-without-checkpoint no",)
BEFORE, SINCE = ("danger-arose-in-country no",), ("danger-arose-in-country yes",)


@pytest.mark.parametrize(
    ("answers", "applied", "five", "one"),
    [
        # Not answered: within a day both are kept, between that and five days it is open. Past
        # five days none is kept, unless the danger arose when the person was in the country.
        ((), "2023-05-10T10:01", "kept", "kept"),
        ((), "2023-05-11T10:00", "kept", "kept"),
        ((), "2023-05-11T10:01", "unknown", "unknown"),
        ((), "2023-05-15T23:59", "unknown", "unknown"),
        ((), "2023-05-16T00:00", "unknown", "unknown"),
        (BEFORE, "2023-05-15T23:59", "unknown", "unknown"),
        (BEFORE, "2023-05-16T00:00", "breached", "breached"),
        (SINCE, "2024-01-31T10:00", "unknown", "unknown"),
        (("danger-arose-in-country unknown",), "2024-01-31T10:00", "unknown", "unknown"),
        (CHECKPOINT, "2023-05-15T23:59", "kept", "not-applicable"),
        (CHECKPOINT, "2023-05-16T00:00", "unknown", "not-applicable"),
        ((*CHECKPOINT, *BEFORE), "2023-05-16T00:00", "breached", "not-applicable"),
        ((*CHECKPOINT, *SINCE), "2023-05-15T23:59", "kept", "not-applicable"),
        ((*CHECKPOINT, *SINCE), "2023-05-16T00:00", "unknown", "not-applicable"),
        # The day of a forced crossing runs from the crossing and from nothing else.
        (FORCED, "2023-05-11T10:00", "not-applicable", "kept"),
        (FORCED, "2023-05-11T10:01", "not-applicable", "breached"),
        # "Not known" is no answer that decides.
        (("crossed-without-checkpoint unknown",), "2023-05-12T10:00", "unknown", "unknown"),
    ],
)
def test_which_limit_applies_depends_on_how_the_border_was_crossed(
    answers: tuple[str, ...], applied: str, five: str, one: str
) -> None:
    events = (f"{X} 2023-05-10T10:00", f"{A} {applied}")
    found = (standing(FIVE, *events, answers=answers), standing(ONE, *events, answers=answers))
    assert found == (five, one)


@pytest.mark.parametrize(
    ("crossed", "ends"),
    [
        ("2023-05-10T00:00", "2023-05-15"),
        ("2023-05-10T23:59", "2023-05-15"),
        # The fifth day is a Saturday, a Sunday: that day, or Monday.
        ("2023-05-15T10:00", "2023-05-20 2023-05-22"),
        ("2023-05-16T10:00", "2023-05-21 2023-05-22"),
        # Over the end of a leap February, to a Saturday.
        ("2024-02-26T10:00", "2024-03-02 2024-03-04"),
    ],
)
def test_five_calendar_days(crossed: str, ends: str) -> None:
    assert last_days(FIVE, f"{X} {crossed}", answers=CHECKPOINT) == ends


def test_a_day_is_24_hours_though_the_clocks_went_back() -> None:
    begun = f"{X} 2024-02-29T12:00"
    assert last_day(ONE, begun, answers=FORCED) == "2024-03-01T11:00"
    assert standing(ONE, begun, f"{A} 2024-03-01T11:00", answers=FORCED) == "kept"
    assert standing(ONE, begun, f"{A} 2024-03-01T11:01", answers=FORCED) == "breached"


def test_nothing_is_decided_by_a_crossing_without_a_day() -> None:
    for rule in (FIVE, ONE):
        assert standing(rule, f"{X} null", f"{A} 2023-05-12T10:00") == "unknown"
        assert standing(rule, f"{X} null") == "unknown"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Entered or left: a crossing after an application, or after the decision on one.
        ((f"{A} 2020-01-10", f"{X} 2023-05-10T10:00"), "unknown"),
        ((f"{D} 2020-01-10", f"{X} 2023-05-10T10:00"), "unknown"),
        ((f"{A} 2020-01-10", f"{D} 2020-03-10", f"{X} 2020-04-10T10:00"), "unknown"),
        ((f"{A} 2020-01-10", f"{X} 2023-05-10T10:00", f"{A} 2023-05-20"), "unknown"),
        # What came with the crossing or after it says nothing of a departure.
        ((f"{X} 2023-05-10T10:00", f"{A} 2023-05-10T10:00"), "kept"),
        ((f"{X} 2023-05-10T10:00", f"{D} 2023-08-10"), "overdue"),
        ((f"{X} 2023-05-10T10:00", f"{A} 2023-05-20", f"{X} 2023-09-10T10:00"), "breached"),
    ],
)
def test_a_crossing_after_an_application_may_be_a_departure(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(FIVE, *events, answers=(*CHECKPOINT, *BEFORE)) == expected
    # What limit applies changes nothing of that.
    by_either = [standing(rule, *events, answers=BEFORE) for rule in (FIVE, ONE)]
    assert by_either == [expected, expected]


@pytest.mark.parametrize(
    ("citizenship", "applied", "expected"),
    [
        ("KZ", (), "not-applicable"),
        ("KZ", (f"{A} 2023-05-20",), "breached"),
        ("AF", (), "overdue"),
        ("", (), "overdue"),
    ],
)
def test_a_citizen_who_crosses_the_border_has_nothing_to_apply_for(
    citizenship: str, applied: tuple[str, ...], expected: str
) -> None:
    events = (f"{X} 2023-05-10T10:00", *applied)
    for rule in (FIVE, ONE):
        assert standing(rule, *events, citizenship=citizenship, answers=BEFORE) == expected


def test_who_crossed_the_border_years_ago_may_have_fled_only_since() -> None:
    events = ("border-crossing 2021-05-01", "asylum-application 2022-01-20")
    for crossed in (events, events[:1]):
        assert standing(FIVE, *crossed, citizenship="BY") == "unknown"
        assert standing(ONE, *crossed, citizenship="BY") == "unknown"


def test_while_it_runs_the_deadline_is_the_wider_of_the_two() -> None:
    five = worked(FIVE, f"{X} 2023-05-10T10:00", as_of="2023-05-10T12:00")[0]
    one = worked(ONE, f"{X} 2023-05-10T10:00", as_of="2023-05-10T12:00")[0]
    assert (five.standing, one.standing) == ("running", "running")
    assert five.whose == one.whose == "ours"


@pytest.mark.parametrize(
    ("applied", "decided", "expected"),
    [
        ("2022-02-01", "2022-04-30", "kept"),
        ("2022-02-01", "2022-05-01", "kept"),
        # 1 to 3 May 2022 are rest days: whether they move the end is open, and so is a check.
        ("2022-02-01", "2022-05-04", "unknown"),
        ("2022-02-01", "2022-05-05", "unknown"),
        ("2022-02-01", "2023-05-01", "unknown"),
        # Past three months and a year from an application that was perhaps registered later.
        ("2022-02-01", "2023-05-04", "unknown"),
        ("2022-11-30", "2023-02-28", "kept"),
        ("2022-11-30", "2023-03-01", "unknown"),
        ("2022-02", "2022-04", "kept"),
        ("2022-02", "2022-05", "unknown"),
    ],
)
def test_a_decision_takes_three_months_or_with_a_check_a_year_more_from_the_registration(
    applied: str, decided: str, expected: str
) -> None:
    assert standing(THREE, f"{A} {applied}", f"{D} {decided}") == expected


def test_each_of_the_two_steps_for_a_detainee_is_known_by_its_own_answer() -> None:
    told, entered = "refugee.detained-1d-2d", "refugee.detained-1d-2d.registered-2d"
    begun = "actual-detention 2023-05-10T10:00"
    for rule, other, question in (
        (told, entered, "asylum-body-told"),
        (entered, told, "asylum-request-registered"),
    ):
        for reply, expected in (("yes", "kept"), ("unknown", "unknown"), ("no", "breached")):
            answers = (f"{question} {reply}",)
            assert standing(rule, begun, answers=answers) == expected
            assert standing(other, begun, answers=answers) == "not-applicable"


LEAVE, STATUS = "refugee.nonrefoulement.leave-1m", "refugee.decision-3m.status-1y"
REFUSED, GRANTED = ("refugee-status-granted no",), ("refugee-status-granted yes",)


@pytest.mark.parametrize(
    ("decided", "left", "expected"),
    [
        ("2022-04-12", "2022-05-12T23:59", "kept"),
        ("2022-04-12", "2022-05-13T00:00", "breached"),
        # 15 May 2022 is a Sunday: whether that moves the end is open.
        ("2022-04-15", "2022-05-15T23:59", "kept"),
        ("2022-04-15", "2022-05-16T00:00", "unknown"),
        ("2022-04-15", "2022-05-17T00:00", "breached"),
        # A month without the matching number ends on its last day, a Monday.
        ("2022-01-31", "2022-02-28T23:59", "kept"),
        ("2022-01-31", "2022-03-01T00:00", "breached"),
        ("2022-04", "2022-06-20", "breached"),
    ],
)
def test_after_a_refusal_there_is_a_month_to_leave(decided: str, left: str, expected: str) -> None:
    events = f"{D} {decided}", f"{X} {left}"
    assert standing(LEAVE, *events, answers=REFUSED) == expected
    assert standing(LEAVE, *events, answers=GRANTED) == "not-applicable"
    assert standing(LEAVE, *events) == "unknown"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2023-04-12T23:59", "running"), ("2023-04-13T00:00", "kept")],
)
def test_a_status_lasts_a_year(as_of: str, expected: str) -> None:
    assert standing(STATUS, f"{D} 2022-04-12", as_of=as_of, answers=GRANTED) == expected
    assert standing(STATUS, f"{D} 2022-04-12", as_of=as_of, answers=REFUSED) == "not-applicable"
    # Not answered: it may have been granted.
    assert standing(STATUS, f"{D} 2022-04-12", as_of=as_of) == "unknown"
