"""More than one investigation after a complaint of torture: each is judged, by its own day."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

RULE = "torture.prosecutor-investigates"
COMPLAINT, OPENED = "torture-complaint 2022-11-02T10:00", "investigation-opened"
OLD, ENDED = f"{OPENED} 2022-11-05T10:00", "investigation-ended 2022-12-20T10:00"
NEW, NEWER = f"{OPENED} 2023-02-07T10:00", f"{OPENED} 2023-06-07T10:00"


@pytest.mark.parametrize("reply", ["yes", "no", "partial"])
@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Which of them the answer is about the file does not show.
        ((COMPLAINT, OLD, ENDED, NEW), "not-applicable unknown"),
        ((COMPLAINT, NEW, NEWER), "unknown unknown"),
        ((COMPLAINT, OLD, NEW), "unknown unknown"),
        ((COMPLAINT, NEW, f"{OPENED} null"), "unknown unknown"),
        ((f"{OPENED} 2022-11-02", COMPLAINT, NEW), "unknown unknown"),
    ],
)
def test_a_second_investigation_is_judged_beside_the_first(
    events: tuple[str, ...], expected: str, reply: str
) -> None:
    answers = (f"torture-investigated-by-prosecutor {reply}",)
    assert standing(RULE, *events, answers=answers) == expected


@pytest.mark.parametrize(("reply", "expected"), [("yes", "kept"), ("no", "breached")])
def test_an_investigation_of_before_the_complaint_takes_no_answer(
    reply: str, expected: str
) -> None:
    answers = (f"torture-investigated-by-prosecutor {reply}",)
    own = f"{OPENED} 2022-10-02T10:00"
    found = worked(RULE, own, COMPLAINT, NEW, answers=answers)
    assert [one.standing for one in found] == ["not-applicable", expected]
    found = worked(RULE, COMPLAINT, NEW, NEWER, answers=answers, as_of="2023-03-01T00:00")
    assert next(one.standing for one in found) == expected


def test_where_nobody_answered_nothing_is_told_of_either() -> None:
    assert standing(RULE, COMPLAINT, NEW, NEWER) == "not-applicable not-applicable"


def test_of_two_complaints_one_answer_settles_neither() -> None:
    rule, held = "complaint.forward-torture-immediately", "actual-detention 2022-01-06T09:10"
    first, second = (f"torture-complaint 2022-0{month}-07T10:00" for month in (2, 3))
    passed_on = "complaint-to-prosecutor 2022-02-07T10:00"
    no, yes = (f"complaint-forwarded-at-once {reply}" for reply in ("no", "yes"))
    assert standing(rule, held, first, second, answers=(no,)) == "unknown unknown"
    assert standing(rule, held, first, passed_on, second, answers=(yes,)) == "kept unknown"


@pytest.mark.parametrize(("reply", "expected"), [("yes", "kept"), ("no", "breached")])
@pytest.mark.parametrize(
    ("second", "settled"),
    [
        # At liberty: no place of detention had anything to pass on.
        ("2022-04-07", True),
        ("2022-01-02", True),
        # Perhaps still in custody.
        ("2022-03-06", False),
        (None, False),
        ("2022-03", False),
    ],
)
def test_an_answer_on_a_complaint_from_custody_is_about_none_that_was_made_at_liberty(
    second: str | None, settled: bool, reply: str, expected: str
) -> None:
    rule, held = "complaint.forward-torture-immediately", "actual-detention 2022-01-06T09:10"
    events = (held, "torture-complaint 2022-02-07T10:00", "release 2022-03-06")
    answers = (f"complaint-forwarded-at-once {reply}",)
    found = worked(rule, *events, f"torture-complaint {second or 'null'}", answers=answers)
    of_first = {
        one.standing
        for one in found
        if "7 February" in " ".join(map(plain, one.steps)) and one.standing != "not-applicable"
    }
    assert of_first == {expected if settled else "unknown"}
