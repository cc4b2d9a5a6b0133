"""Motions for custody that reach the judge more than once: each has eight hours of its own."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "remand.judge-8h"
HELD = "actual-detention 2022-01-06T09:10"
FIRST, SECOND = "remand-motion-to-judge 2022-01-07T20:00", "remand-motion-to-judge 2022-01-08T05:00"
DECIDED = "remand-decision 2022-01-08T03:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # On whichever it is: too late for the first, and perhaps in time for the second.
        ((FIRST, SECOND, "remand-decision 2022-01-08T09:00"), "overdue unknown"),
        ((FIRST, SECOND, "remand-decision 2022-01-08T04:00"), "kept not-applicable"),
        ((FIRST, "remand-motion-to-judge 2022-01-08T02:00", DECIDED), "unknown unknown"),
        ((FIRST, SECOND, "remand-decision 2022-01-08T14:00"), "overdue overdue"),
        # Decided before the second one came; what comes after a decision is for an extension.
        ((FIRST, "remand-decision 2022-01-08T04:01", SECOND), "breached not-applicable"),
        ((FIRST, "remand-decision 2022-01-08T04:00", SECOND), "kept not-applicable"),
        ((FIRST, SECOND), "overdue overdue"),
        # A motion that came after the release: what is due of it, nobody knows.
        ((FIRST, SECOND, "release 2022-01-08T03:00"), "kept unknown"),
        ((FIRST, "remand-decision 2022-01-08T09:00"), "breached"),
    ],
)
def test_each_motion_for_custody_has_eight_hours_of_its_own(
    lines: tuple[str, ...], expected: str
) -> None:
    assert standing(RULE, HELD, *lines) == expected


def test_the_hours_of_the_second_motion_run_when_those_of_the_first_are_over() -> None:
    first, second = worked(RULE, HELD, FIRST, SECOND, as_of="2022-01-08T12:00")
    assert (first.standing, second.standing) == ("overdue", "running")
    assert first.deadline != second.deadline
