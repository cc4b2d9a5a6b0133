"""The receipt of a complaint and the notice of a refusal: no earlier than what is on file."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

P, J, D = "complaint-to-prosecutor", "complaint-to-judge", "complaint-decision"
T, R = "torture-complaint", "complaint-registered"
WEEK, THREE = "complaint.prosecutor-7d", "complaint.detention-3d"
JUDGE, DECIDES = "complaint.judge-15d", "complaint.judge-decides-3-10d"
FILED, HELD = f"{P} 2022-02-07T10:00", "actual-detention 2022-01-06T09:10"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        # In time from the filing is in time from any receipt.
        ((f"{D} 2022-02-14T23:59",), "kept"),
        ((f"{D} 2022-02-23T00:00",), "unknown"),
        ((), "unknown"),
        # The registration shows by when it had been received.
        ((f"{R} 2022-02-07T12:00", f"{D} 2022-02-23T00:00"), "breached"),
        ((f"{R} 2022-02-08T12:00", f"{D} 2022-02-23T00:00"), "unknown"),
        ((f"{R} 2022-02-08T12:00", f"{D} 2022-02-24T00:00"), "breached"),
        ((f"{R} 2022-02-08T12:00",), "overdue"),
        # It may be of the other complaint, or lie before this one, or on the other side of it.
        ((f"{R} 2022-02-08T12:00", f"{T} 2022-02-07T09:00"), "unknown"),
        ((f"{R} 2022-02-08T12:00", f"{T} 2022-02-09T09:00"), "overdue"),
        ((f"{R} 2022-02-06T12:00",), "unknown"),
        ((f"{R} 2022-02-07",), "unknown"),
        ((f"{R} null",), "unknown"),
    ],
)
def test_a_late_answer_is_proved_only_where_the_receipt_is_on_file(
    more: tuple[str, ...], expected: str
) -> None:
    assert standing(WEEK, FILED, *more) == expected


def test_until_the_days_from_the_filing_are_over_the_term_surely_runs() -> None:
    assert standing(WEEK, FILED, as_of="2022-02-14T23:59") == "running"
    assert standing(WEEK, FILED, as_of="2022-02-15T00:00") == "unknown"


def test_each_complaint_has_its_own_registration() -> None:
    again = f"{P} 2022-03-07T10:00"
    both = FILED, f"{R} 2022-02-07T12:00", again
    assert standing(WEEK, *both) == "overdue unknown"
    assert standing(WEEK, *both, f"{R} 2022-03-07T12:00") == "overdue overdue"
    # One registration after both is of either.
    assert standing(WEEK, FILED, again, f"{R} 2022-03-07T12:00") == "unknown unknown"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ((f"{D} 2022-02-10T23:59",), "kept"),
        ((f"{D} 2022-02-18T00:00",), "unknown"),
        ((), "unknown"),
        ((f"{R} 2022-02-07T12:00", f"{D} 2022-02-18T00:00"), "breached"),
        ((f"{R} 2022-02-07T12:00",), "overdue"),
    ],
)
def test_the_days_of_the_judge_run_from_the_receipt_too(
    more: tuple[str, ...], expected: str
) -> None:
    assert standing(DECIDES, f"{J} 2022-02-07T10:00", *more) == expected


@pytest.mark.parametrize(
    "decided", [(), (f"{D} 2022-02-09T12:00",), (f"{D} 2022-02-11T12:00",), (f"{D} 2022-03-23",)]
)
def test_what_a_complaint_is_about_no_file_shows(decided: tuple[str, ...]) -> None:
    for before in ((), (HELD,)):
        for received in ((), (f"{R} 2022-02-07T10:00",)):
            assert standing(THREE, *before, FILED, *received, *decided) == "unknown"
    assert standing(THREE, HELD, FILED, as_of="2022-02-08T10:00") == "unknown"
    assert standing(THREE, HELD) == "not-applicable"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # In time from the refusal is in time from its notice.
        ((FILED, f"{D} 2022-02-10T12:00", f"{J} 2022-02-25T23:59"), "kept"),
        ((FILED, f"{D} 2022-02-10T12:00", f"{J} 2022-02-26T00:00"), "unknown"),
        ((FILED, f"{D} 2022-02-10T12:00"), "unknown"),
        # Two complaints refused: each refusal has its own days.
        (
            (
                *(FILED, f"{D} 2022-02-10T12:00", f"{J} 2022-02-14T10:00"),
                *(f"{P} 2022-05-10T10:00", f"{D} 2022-05-12T12:00"),
            ),
            "kept unknown",
        ),
        # The complaint to the judge may be about either refusal.
        (
            (
                *(FILED, f"{D} 2022-02-10T12:00", f"{P} 2022-02-11T10:00"),
                *(f"{D} 2022-02-14T12:00", f"{J} 2022-02-15T10:00"),
            ),
            "unknown unknown",
        ),
        # The judge's own ruling starts nothing: the refusal had come before.
        (
            (FILED, f"{D} 2022-02-10T12:00", f"{J} 2022-02-14T10:00", f"{D} 2022-02-16T12:00"),
            "kept not-applicable",
        ),
        # Which of the two decisions is the judge's is open.
        (
            (FILED, f"{J} 2022-02-08T10:00", f"{D} 2022-02-10T12:00", f"{D} 2022-02-11T12:00"),
            "unknown unknown",
        ),
        # Without a refusal on file there is a gap in it, and none where it is on file.
        ((FILED, f"{J} 2022-02-14T10:00"), "unknown"),
        ((f"{D} 2022-02-10T12:00", f"{J} 2022-02-14T10:00"), "unknown"),
        # A second decision on one complaint: a term from it may run, or may not.
        ((FILED, f"{D} 2022-02-10T12:00", f"{D} 2022-02-17T12:00"), "unknown unknown"),
        # Two complaints, then two decisions.
        ((FILED, FILED, f"{D} 2022-02-10T12:00", f"{D} 2022-02-11T12:00"), "unknown unknown"),
    ],
)
def test_every_refusal_is_taken_to_the_judge_within_its_own_days(
    lines: tuple[str, ...], expected: str
) -> None:
    assert standing(JUDGE, *lines) == expected


def test_while_its_days_run_from_the_refusal_the_second_one_is_running() -> None:
    lines = (
        *(FILED, f"{D} 2022-02-10T12:00", f"{J} 2022-02-14T10:00", f"{D} 2022-02-16T12:00"),
        *(f"{P} 2022-05-10T10:00", f"{D} 2022-05-12T12:00"),
    )
    assert standing(JUDGE, *lines, as_of="2022-05-20T10:00") == "kept not-applicable running"
    second = worked(JUDGE, *lines, as_of="2022-05-20T10:00")[2]
    assert second.deadline is not None
    assert second.deadline.latest is None
    # Two complaints and two decisions: both are refusals for sure.
    both = (FILED, f"{P} 2022-02-08T10:00", f"{D} 2022-02-10T12:00", f"{D} 2022-02-11T12:00")
    assert standing(JUDGE, *both, as_of="2022-02-20T10:00") == "running running"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # A late answer of the prosecutor and the ruling of the judge, or the other way round.
        ((f"{P} 2022-01-01", f"{J} 2022-01-17", f"{D} 2022-01-18", f"{D} 2022-01-20"),
         "unknown unknown"),
        ((f"{J} 2022-01-05", f"{P} 2022-01-10", f"{D} 2022-01-18", f"{D} 2022-01-20"),
         "unknown unknown"),
        # What was asked of the judge had been answered before.
        ((f"{J} 2022-01-05", f"{D} 2022-01-08", f"{P} 2022-01-10", f"{P} 2022-01-11",
          f"{D} 2022-01-20", f"{D} 2022-01-21"), "unknown unknown running"),
    ],
)  # fmt: skip
def test_of_two_answers_to_two_complaints_none_contradicts_the_file(
    events: tuple[str, ...], expected: str
) -> None:
    found = worked(JUDGE, *events, as_of="2022-01-25T00:00")
    later = worked(JUDGE, *events, as_of="2022-04-01T00:00")

    assert " ".join(one.standing for one in found) == expected
    assert not any("contradicts itself" in plain(one.why) for one in later)
