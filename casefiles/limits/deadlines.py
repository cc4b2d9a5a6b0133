"""Deadlines of a case: what runs and ends first, what was missed, whose act it is, what to file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from casefiles.limits.rules import Filing
from casefiles.limits.standings import Assessment, Deadline, Standing
from casefiles.moments import LAST


class Stage(StrEnum):
    """Where a deadline is. What is missed was breached, or is overdue; what is open is unknown."""

    MISSED = "missed"
    RUNNING = "running"
    OPEN = "open"


STAGES: Final = {
    Standing.BREACHED: Stage.MISSED,
    Standing.OVERDUE: Stage.MISSED,
    Standing.RUNNING: Stage.RUNNING,
    Standing.UNKNOWN: Stage.OPEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One deadline of a case.

    `at` is the last lawful instant, None for what is due at once. `left` is the time that surely
    remains until then, None where nothing surely does. `ours` says that the act is for the defence.
    `filing` is what to file: the act itself where it is ours, else the answer to its being missed.
    """

    assessment: Assessment
    stage: Stage
    at: Deadline | None
    left: timedelta | None
    ours: bool
    filing: Filing | None


def deadlines(assessments: Iterable[Assessment], now: datetime) -> list[Due]:
    """What is missed, runs, or is open, in the order in which it ends; what is kept is left out.

    `now` is an aware instant in UTC.
    """
    found = [_due(one, STAGES[one.standing], now) for one in assessments if one.standing in STAGES]
    return sorted(found, key=lambda due: (_ends(due), due.assessment.rule))


def next_deadline(assessments: Iterable[Assessment], now: datetime) -> Due | None:
    """The deadline that ends first of those that run, if any."""
    running = (due for due in deadlines(assessments, now) if due.stage is Stage.RUNNING)
    return next((due for due in running if due.left is not None), None)


def _due(one: Assessment, stage: Stage, now: datetime) -> Due:
    at = one.deadline
    first = None if at is None else at.earliest
    return Due(
        assessment=one,
        stage=stage,
        at=at,
        left=None if first is None or first <= now else first - now,
        ours=one.whose == "ours",
        filing=one.verdict.rule.filing,
    )


def _ends(due: Due) -> datetime:
    return LAST if due.at is None or due.at.earliest is None else due.at.earliest
