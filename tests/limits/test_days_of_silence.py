"""The fifteen days of a prosecutor's silence, after which those for the judge begin."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

SILENCE = "complaint.judge-15d.no-answer"


def told(filed: str) -> list[str]:
    (one,) = worked(SILENCE, f"complaint-to-prosecutor {filed}")
    return [plain(step) for step in one.steps]


def test_the_rest_day_off_which_the_first_fifteen_days_move_is_told() -> None:
    # 15 days from Saturday 5 February 2022 end on Sunday 20, so on Monday 21.
    steps = told("2022-02-05T10:00")
    moved = (
        "The last day would be 20 February 2022, a rest day (weekend); it moves to"
        " 21 February 2022."
    )
    assert moved in steps
    begins = next(place for place, step in enumerate(steps) if "have run out" in step)
    assert steps[begins + 1] == moved
    assert "First day counted: 22 February 2022." in steps


def test_both_terms_may_move_and_each_move_is_told() -> None:
    # To Saturday 12 February 2022, so to Monday 14; 15 days on is Tuesday 1 March.
    assert sum("it moves to" in step for step in told("2022-01-28T10:00")) == 1
    # To Saturday 23 April, so to Monday 25; 15 days on is 10 May, off in the place of 7 May.
    assert sum("it moves to" in step for step in told("2022-04-08T10:00")) == 2


@pytest.mark.parametrize("filed", ["2022-02-07T10:00", "2022-02-05/2022-02-06", "../2022-02-05"])
def test_without_a_move_or_a_day_on_file_no_move_of_the_first_days_is_told(filed: str) -> None:
    steps = told(filed)
    begins = next(place for place, step in enumerate(steps) if "have run out" in step)
    assert "rest day (" not in steps[begins + 1]


P, J, D = "complaint-to-prosecutor", "complaint-to-judge", "complaint-decision"
FIRST, SECOND = f"{P} 2022-01-10T10:00", f"{P} 2022-02-14T10:00"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Each silence has a term of its own: to 8 February, to 16 March.
        ((FIRST, SECOND), "overdue overdue"),
        # An answer before a complaint is none to it.
        ((FIRST, f"{D} 2022-01-14T10:00", SECOND), "not-applicable overdue"),
        ((f"{D} 2022-01-05T10:00", FIRST), "overdue"),
        # One after both may be one to either.
        ((FIRST, SECOND, f"{D} 2022-02-20T10:00"), "unknown unknown"),
        # One to each.
        (
            (FIRST, f"{D} 2022-01-14T10:00", SECOND, f"{D} 2022-02-20T10:00"),
            "not-applicable not-applicable",
        ),
        # The answer may be the judge's, or one on torture.
        ((FIRST, f"{J} 2022-03-01T10:00", f"{D} 2022-03-04T10:00"), "unknown"),
        ((FIRST, "torture-complaint 2022-01-12T10:00", f"{D} 2022-01-14T10:00"), "unknown"),
        # Whoever wrote after the judge was asked in time, he was asked in time.
        ((FIRST, f"{J} 2022-02-04T10:00", f"{D} 2022-02-07T10:00"), "kept"),
        ((FIRST, f"{J} 2022-02-04T10:00", f"{D} 2022-02"), "unknown"),
        # To the judge after the first silence, and late in any case, or after the second?
        ((FIRST, SECOND, f"{J} 2022-03-10T10:00"), "overdue unknown"),
        ((FIRST, SECOND, f"{J} 2022-02-20T10:00"), "overdue unknown"),
        ((FIRST, f"{J} 2022-02-04T10:00", SECOND, f"{J} 2022-03-10T10:00"), "kept kept"),
    ],
)
def test_each_complaint_that_is_not_answered_has_a_silence_of_its_own(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(SILENCE, *events) == expected


@pytest.mark.parametrize(
    ("decided", "told"),
    [
        (f"{D} 2022-01-14T10:00", "e2, Decision on a complaint: 14 January 2022, 10:00"),
        (f"{J} 2022-01-14T10:00", "Not on file: Decision on a complaint"),
    ],
)
def test_the_answer_for_which_a_silence_waits_is_told(decided: str, told: str) -> None:
    (one,) = worked(SILENCE, FIRST, decided)
    assert any(told in plain(step) for step in one.steps)


def steps_of(rule: str, *events: str) -> list[str]:
    (found,) = worked(rule, *events)
    return [plain(step) for step in found.steps]


def test_what_moved_the_earliest_end_is_told_where_the_latest_is_open() -> None:
    # Friday and 15 days: a Saturday. Who learned of the decision later has until later.
    decided = f"{P} 2022-01-10", f"{D} 2022-01-14"
    steps = steps_of("complaint.judge-15d", *decided, f"{J} 2022-01-31")
    assert "First day counted, at the earliest: 15 January 2022." in steps
    assert (
        "At the earliest the last day would be 29 January 2022, a rest day (weekend); it moves to"
        " 31 January 2022."
    ) in steps
