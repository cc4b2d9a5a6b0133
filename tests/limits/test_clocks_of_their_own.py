"""Events of several kinds that each have a clock of their own: none of them lends its own."""

from __future__ import annotations

import pytest

from casefiles.moments import clock
from tests.limits.worked import ALMATY, worked

RULE = "appeal.private-complaint-15d"
TRIAL = "trial-opened 2022-03-01T10:00"
FIRST, SECOND, THIRD = (
    "remand-decision 2022-03-10T10:00",
    "remand-extended 2022-05-10T10:00",
    "measure-changed 2022-06-10T10:00",
)


def ends(*events: str, **more: str) -> list[tuple[str, str]]:
    """Where each ruling stands, and the last day on which it can be appealed."""
    found = []
    for one in worked(RULE, TRIAL, *events, **more):
        assert one.deadline is not None
        assert one.deadline.latest is not None
        wall = one.deadline.latest.astimezone(clock(ALMATY))
        found.append((one.standing.value, f"{wall:%m-%d %H:%M}"))
    return found


def test_each_ruling_of_the_trial_court_is_appealed_within_its_own_days() -> None:
    # 15 days from 10 March end on 25 March, from 10 May on 25 May, from 10 June on 27 June: the
    # 25th of June is a Saturday.
    expected = [("overdue", "03-26 00:00"), ("overdue", "05-26 00:00"), ("overdue", "06-28 00:00")]
    assert ends(FIRST, SECOND, THIRD) == expected
    assert ends(THIRD, FIRST, SECOND) == expected


def test_while_the_days_of_a_later_ruling_run_it_can_still_be_appealed() -> None:
    found = ends(FIRST, SECOND, as_of="2022-05-20T10:00")
    assert [standing for standing, _ in found] == ["overdue", "running"]


@pytest.mark.parametrize(
    ("appealed", "expected"),
    [
        # Late for the first in any case; whether it was about the second nobody can tell.
        ("2022-05-20T10:00", ["overdue", "unknown"]),
        ("2022-03-20T10:00", ["kept", "overdue"]),
    ],
)
def test_an_appeal_against_one_ruling_is_none_against_the_other(
    appealed: str, expected: list[str]
) -> None:
    found = ends(FIRST, SECOND, f"remand-appeal {appealed}")
    assert [standing for standing, _ in found] == expected
