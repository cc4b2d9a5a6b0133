"""Custody in court: six months from the arrival of the case, whatever of it is on file."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

HELD = ("actual-detention 2023-01-06T09:10", "remand-decision 2023-01-08T08:00")
SENT, OPENED = "indictment 2023-02-10T10:00", "trial-opened 2023-02-20T10:00"
SENTENCED = "sentence 2023-11-30T10:00"
IN_TIME, AGAIN = "sentence 2023-06-30T10:00", "trial-opened 2023-10-01T10:00"
LATER = "2024-06-01T00:00"


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        ((SENT, OPENED, SENTENCED), LATER, "breached"),
        ((SENT, OPENED), LATER, "overdue"),
        # The case may have gone back to the prosecutor, and when, no event says (CPC 323, 340).
        ((SENT, OPENED, "indictment 2023-07-10T10:00", SENTENCED), LATER, "unknown"),
        ((SENT, OPENED, "indictment 2023-10-10T10:00"), LATER, "unknown"),
        ((SENT, OPENED, "indictment null", SENTENCED), LATER, "unknown"),
        # An indictment after the sentence is of another case, or of a new trial.
        ((SENT, OPENED, SENTENCED, "indictment 2024-02-10T10:00"), LATER, "breached"),
        # In custody at a second trial: that one has no end yet, and whether its months are new ones
        # the article does not say.
        ((SENT, OPENED, IN_TIME, AGAIN), LATER, "unknown"),
        ((SENT, OPENED, IN_TIME, "release 2023-06-30T12:00", AGAIN), LATER, "kept"),
        ((SENT, OPENED, SENTENCED, "trial-opened 2024-02-10T10:00"), LATER, "breached"),
        # When the case arrived is not on file: between the indictment and what shows it.
        ((SENT, SENTENCED), LATER, "unknown"),
        ((SENT, "sentence 2023-08-01T10:00"), LATER, "kept"),
        ((SENT,), LATER, "unknown"),
        ((SENT,), "2023-08-01T00:00", "running"),
        # Who was released may have been so before the case arrived.
        ((SENT, "release 2023-08-01T10:00"), LATER, "unknown"),
        ((SENT, "release 2023-11-30T10:00"), LATER, "unknown"),
        # Without an indictment: the case was in court by the opening, in custody from 6 January on.
        ((OPENED, SENTENCED), LATER, "breached"),
        ((OPENED,), LATER, "overdue"),
        ((OPENED, "sentence 2023-07-01T10:00"), LATER, "kept"),
        ((OPENED, "sentence 2023-08-01T10:00"), LATER, "unknown"),
        (("trial-opened 2023-02", SENTENCED), LATER, "breached"),
        (("trial-opened null", SENTENCED), LATER, "unknown"),
        (("trial-opened 2022-12-20", SENTENCED), LATER, "not-applicable"),
        (("trial-opened 2023-01-06", SENTENCED), LATER, "unknown"),
        # Who was let out before it was not in custody then, or perhaps was.
        (("release 2023-01-20T10:00", OPENED, SENTENCED), LATER, "not-applicable"),
        (("release 2023-02-20", OPENED, SENTENCED), LATER, "unknown"),
        (("release 2023-03-20", OPENED, SENTENCED), LATER, "kept"),
    ],
)
def test_six_months_in_court_are_broken_only_where_one_arrival_of_the_case_shows_it(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    found = standing("remand.trial-stage", *HELD, *events, charges=("CC 188 medium",), as_of=as_of)
    assert found == expected


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        ((SENT,), LATER, "unknown"),
        ((SENT, "sentence 2023-02-20T10:00"), LATER, "kept"),
        ((SENT, "trial-opened 2023-02-20T10:00"), LATER, "overdue"),
    ],
)
def test_a_misdemeanour_that_is_never_heard_is_not_passed_over(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    found = standing("misdemeanour.hearing-15d", *events, charges=("CC 378",), as_of=as_of)
    assert found == expected
