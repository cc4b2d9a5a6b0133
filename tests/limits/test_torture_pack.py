"""Torture: whose investigation it is, by the day on which it was opened."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

RULE = "torture.prosecutor-investigates"
COMPLAINT, OPENED = "torture-complaint 2022-12-20T10:00", "investigation-opened"


@pytest.mark.parametrize(
    ("opened", "expected"),
    [
        # Begun before and perhaps still open: whether it was taken over was not read.
        ("2022-12-31T23:59", "unknown"),
        ("2023-01-01T00:00", "breached"),
        # The same two minutes with the offset written.
        ("2022-12-31T23:59+06:00", "unknown"),
        ("2023-01-01T00:00+06:00", "breached"),
        ("2022-12-31", "unknown"),
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


@pytest.mark.parametrize(
    ("ended", "as_of", "expected"),
    [
        ("2022-12-31T23:59", "2023-06-01T00:00", "not-applicable"),
        ("2023-01-01T00:00", "2023-06-01T00:00", "unknown"),
        ("2023-03-03", "2023-06-01T00:00", "unknown"),
        ("2022-12", "2023-06-01T00:00", "not-applicable"),
        ("2022-12/2023-01", "2023-06-01T00:00", "unknown"),
        (None, "2023-06-01T00:00", "unknown"),
        ("2023-03-03", "2023-01-01T00:00", "unknown"),
        # The new text is not law yet on the day of the check.
        ("2023-03-03", "2022-12-31T23:59", "not-applicable"),
    ],
)
def test_whether_an_open_investigation_was_taken_over_is_not_known(
    ended: str | None, as_of: str, expected: str
) -> None:
    answers = ("torture-investigated-by-prosecutor no",)
    events = ["torture-complaint 2022-11-02", f"{OPENED} 2022-11-03"]
    if ended is not None:
        events.append(f"investigation-ended {ended}")
    assert standing(RULE, *events, answers=answers, as_of=as_of) == expected


def test_what_went_on_is_told_as_begun_before_the_text_was_law() -> None:
    answers = ("torture-investigated-by-prosecutor no",)
    events = "torture-complaint 2022-11-02", f"{OPENED} 2022-11-03"
    (found,) = worked(RULE, *events, answers=answers, as_of="2023-06-01T00:00")

    assert plain(found.why) == (
        "“Investigation opened” came before this text became law on 1 January 2023, and may have"
        " gone on since. Whether the text applies to it is open; possible: breached;"
        " not applicable."
    )
    assert found.doubt is not None
    assert "Law 157-VII" in found.doubt["en"]
    assert any("is taken because what began" in plain(step) for step in found.steps)
    assert not any("What would help" in plain(step) for step in found.steps)
    assert not any("is taken because the clock started" in plain(step) for step in found.steps)
