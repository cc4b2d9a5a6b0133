"""Of a detention the relatives are told by the investigator or by the suspect (CPC 64(3), 135)."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from tests.limits.worked import standing, worked

CALL, RELATIVES = "detention.phone-call", "detention.relatives"
DETAINED = "actual-detention 2022-01-06T09:10"
PHONED, TOLD = "phone-call 2022-01-06T09:40", "relatives-notified 2022-01-06T09:40"


@pytest.mark.parametrize(
    ("lines", "answers", "call", "relatives"),
    [
        ((), (), "overdue", "overdue"),
        # Told by the official, who may do it instead of the suspect where a call could hinder.
        ((TOLD,), (), "unknown", "unknown"),
        ((), ("relatives-informed yes",), "unknown", "kept"),
        # Told by the suspect, which the Code allows instead of the investigator.
        ((PHONED,), (), "unknown", "unknown"),
        ((), ("phone-call yes",), "kept", "unknown"),
        ((), ("phone-call yes", "relatives-informed yes"), "kept", "kept"),
        # Neither.
        ((), ("phone-call no",), "breached", "overdue"),
        ((), ("relatives-informed no",), "overdue", "breached"),
        ((), ("phone-call no", "relatives-informed no"), "breached", "breached"),
        # In the very minute each is kept by itself.
        (
            ("phone-call 2022-01-06T09:10", "relatives-notified 2022-01-06T09:10"),
            (),
            "kept",
            "kept",
        ),
    ],
)
def test_what_one_of_them_said_leaves_the_duty_of_the_other_open(
    lines: tuple[str, ...], answers: tuple[str, ...], call: str, relatives: str
) -> None:
    events = (DETAINED, *lines)
    assert standing(CALL, *events, answers=answers) == call
    assert standing(RELATIVES, *events, answers=answers) == relatives


def test_the_doubt_says_why() -> None:
    (call,) = worked(CALL, DETAINED, TOLD)
    (relatives,) = worked(RELATIVES, DETAINED, PHONED)
    assert call.doubt is not None
    assert relatives.doubt is not None
    assert "may tell them instead" in ENGLISH.pick(call.doubt)
    assert "whom the call reached" in ENGLISH.pick(relatives.doubt)


def test_what_two_occasions_leave_open_is_said_once_in_the_reckoning() -> None:
    (call,) = worked(CALL, DETAINED, TOLD, answers=("relatives-informed yes",))
    contested = [step for step in call.steps if step.message.startswith("Contested")]
    assert len(contested) == 1
