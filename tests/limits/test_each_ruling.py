"""Rulings and motions that come more than once: each has its own days, and its own court."""

from __future__ import annotations

import pytest

from casefiles.moments import clock
from tests.limits.worked import ALMATY, standing, worked

APPEAL, DECIDED, EXTENSION = (
    "remand.appeal-3d",
    "remand.appeal-decided-3d",
    "remand.judge-extension-3d",
)
DETAINED = "actual-detention 2022-01-06T09:10"
FIRST, AGAIN = "remand-decision 2022-01-08T08:00", "remand-decision 2022-02-08T08:00"
TRIAL = "trial-opened 2022-05-10T10:00"


def ends(rule: str, *events: str, **more: str) -> list[str]:
    found = []
    for one in worked(rule, *events, **more):
        assert one.deadline is not None
        assert one.deadline.latest is not None
        found.append(f"{one.standing} {one.deadline.latest.astimezone(clock(ALMATY)):%m-%d}")
    return found


def test_each_ruling_on_custody_is_appealed_within_its_own_three_days() -> None:
    assert ends(APPEAL, DETAINED, FIRST, AGAIN) == ["overdue 01-12", "overdue 02-12"]
    found = ends(APPEAL, DETAINED, FIRST, AGAIN, as_of="2022-02-10T10:00")
    assert found == ["overdue 01-12", "running 02-12"]


@pytest.mark.parametrize(
    ("appealed", "expected"),
    [
        ("2022-01-10T10:00", "kept overdue"),
        # Late for the first in any case, and perhaps not about the second.
        ("2022-02-10T10:00", "overdue unknown"),
    ],
)
def test_an_appeal_may_be_about_either_of_two_rulings(appealed: str, expected: str) -> None:
    assert standing(APPEAL, DETAINED, FIRST, AGAIN, f"remand-appeal {appealed}") == expected


def test_a_ruling_of_the_trial_court_is_not_appealed_within_three_days() -> None:
    # That court's rulings have 15 days (CPC 422(2)); article 107 is for the investigating judge.
    at_trial = "remand-decision 2022-05-16T10:00"
    assert standing(APPEAL, TRIAL, at_trial) == "not-applicable"
    assert standing("appeal.private-complaint-15d", TRIAL, at_trial) == "overdue"
    before, after = worked(APPEAL, DETAINED, FIRST, TRIAL, at_trial)
    assert (before.standing, after.standing) == ("overdue", "not-applicable")
    # On the day on which the trial was opened it may have been either court.
    same_day = standing(APPEAL, "trial-opened 2022-05-10", "remand-decision 2022-05-10")
    assert same_day == "unknown"


def test_the_three_days_of_the_regional_court_are_for_appeals_before_the_trial() -> None:
    appealed, late = "remand-appeal 2022-01-10T10:00", "remand-appeal-decision 2022-01-20T10:00"
    assert standing(DECIDED, DETAINED, FIRST, appealed, late) == "unknown"
    at_trial = "remand-appeal 2022-05-17T10:00"
    assert standing(DECIDED, TRIAL, "remand-decision 2022-05-16T10:00", at_trial) == (
        "not-applicable"
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # The first motion is the one for custody, which has 8 hours.
        (("remand-motion-to-judge 2022-01-07T20:00", FIRST), "not-applicable"),
        (
            (
                "remand-motion-to-judge 2022-01-07T20:00",
                FIRST,
                "remand-motion-to-judge 2022-02-25T10:00",
                "remand-extended 2022-02-27T10:00",
                "remand-motion-to-judge 2022-03-25T10:00",
                "remand-extended 2022-04-20T10:00",
            ),
            "not-applicable kept breached",
        ),
        (
            (
                FIRST,
                "remand-motion-to-judge 2022-02-25T10:00",
                "remand-extended 2022-03-27T10:00",
                "remand-motion-to-judge 2022-03-30T10:00",
            ),
            "breached overdue",
        ),
    ],
)
def test_each_motion_to_extend_is_decided_within_three_days(
    lines: tuple[str, ...], expected: str
) -> None:
    assert standing(EXTENSION, DETAINED, *lines) == expected
