"""Torture: whose investigation it is, by the day on which it was opened."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

RULE = "torture.prosecutor-investigates"
COMPLAINT, OPENED = "torture-complaint 2022-12-20T10:00", "investigation-opened"


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        ("2022-12-31T23:59", "not-applicable"),
        ("2023-01-01T00:00", "breached"),
        # The same two minutes with the offset written.
        ("2022-12-31T23:59+06:00", "not-applicable"),
        ("2023-01-01T00:00+06:00", "breached"),
        ("2022-12-31", "not-applicable"),
        ("2023-01-01", "breached"),
        ("2022-12-31/2023-01-02", "unknown"),
        ("2023", "breached"),
        ("2026-05-20", "breached"),
    ],
)
def test_from_2023_on_an_investigation_by_the_police_is_a_breach(
    opened: str, expected: str
) -> None:
    answers = ("torture-investigated-by-prosecutor no",)
    assert standing(RULE, COMPLAINT, f"{OPENED} {opened}", answers=answers) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [("yes", "kept"), ("no", "breached"), ("partial", "unknown"), ("unknown", "unknown")],
)
def test_who_investigates_is_told_by_the_answer(reply: str, expected: str) -> None:
    answers = (f"torture-investigated-by-prosecutor {reply}",)
    events = COMPLAINT, f"{OPENED} 2023-02-07T10:00"
    assert standing(RULE, *events, answers=answers) == expected


def test_an_investigation_opened_before_any_complaint_of_torture_is_another() -> None:
    answers = ("torture-investigated-by-prosecutor no",)
    events = f"{OPENED} 2023-02-07T10:00", "torture-complaint 2023-03-07T10:00"
    assert standing(RULE, *events, answers=answers) == "not-applicable"
