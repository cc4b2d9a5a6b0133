"""Complaints of torture from custody: which of them the file shows to be one to be passed on."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

RULE = "complaint.forward-torture-immediately"
HELD, T = "actual-detention 2022-01-06T09:10", "torture-complaint"
P, OPENED = "complaint-to-prosecutor", "investigation-opened"
TORTURE = f"{T} 2022-02-07T10:00"


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        # What came before was about something else; it passed nothing on, and shows no duty to.
        ((f"{P} 2022-01-10T10:00",), "unknown"),
        ((f"{OPENED} 2022-01-06T12:00",), "unknown"),
        ((f"{OPENED} 2022-01-06T12:00", f"{P} 2022-01-10T10:00"), "unknown"),
        ((), "unknown"),
        # What came after it is judged as before, whatever came first.
        ((f"{P} 2022-01-10T10:00", f"{P} 2022-02-07T10:00"), "kept"),
        ((f"{P} 2022-02-07T10:00",), "kept"),
        ((f"{P} 2022-01-10T10:00", f"{P} 2022-02-07T14:00"), "unknown"),
        ((f"{P} 2022-01-10T10:00", f"{OPENED} 2022-02-09"), "unknown"),
    ],
)
def test_what_came_before_a_complaint_of_torture_shows_no_duty_to_pass_it_on(
    others: tuple[str, ...], expected: str
) -> None:
    assert standing(RULE, HELD, TORTURE, *others) == expected


def test_of_two_complaints_of_torture_each_is_judged_by_what_came_after_it() -> None:
    second = f"{T} 2022-03-07T10:00"
    passed_on = f"{P} 2022-02-07T10:00"
    assert standing(RULE, HELD, TORTURE, passed_on, second) == "kept unknown"


@pytest.mark.parametrize(("reply", "expected"), [("yes", "kept"), ("no", "breached")])
def test_an_answer_says_that_it_was_to_be_passed_on(reply: str, expected: str) -> None:
    answers = (f"complaint-forwarded-at-once {reply}",)
    assert standing(RULE, HELD, TORTURE, f"{P} 2022-01-10", answers=answers) == expected


def test_the_earlier_complaint_is_told_beside_what_the_file_does_not_show() -> None:
    (found,) = worked(RULE, HELD, f"{P} 2022-01-10T10:00", TORTURE)
    told = [plain(step) for step in found.steps]

    assert plain(found.why).endswith("possible: overdue; not applicable.")
    assert any(line.startswith("e2, Complaint to the prosecutor: 10 January") for line in told)
    assert told[-1].startswith("Contested: Only a complaint made through the place of detention")
