"""One rule on a few facts: where it stands, and when its last day ends, on the clock of Almaty."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.proving import docket_of
from casefiles.limits.standings import Assessment
from casefiles.limits.worked import Example
from casefiles.moments import clock, read_instant

ALMATY = "Asia/Almaty"


def worked(
    rule: str, *events: str, as_of: str = "2026-06-01T00:00", **more: Any
) -> list[Assessment]:
    """What a rule comes to for facts in the short notation of the packs, once for every matter."""
    law = load_law()
    example = Example(name="", standing="", events=events, as_of=as_of, **more)
    docket = docket_of(example, law.rule(rule))
    found = assess(docket, read_instant(as_of), law, everything=True)
    return [one for one in found if one.rule == rule]


def standing(rule: str, *events: str, **more: Any) -> str:
    """Where the rule stands; of several matters, the standing of each, in their order."""
    return " ".join(one.standing for one in worked(rule, *events, **more))


def last_day(rule: str, *events: str, **more: Any) -> str:
    """The date at whose 24:00 the term ends, or the last minute of a term counted in hours."""
    deadline = worked(rule, *events, **more)[0].deadline
    assert deadline is not None
    assert deadline.latest is not None
    assert deadline.earliest == deadline.latest
    return _written(deadline.latest)


def last_days(rule: str, *events: str, **more: Any) -> str:
    """The same of an end that can be counted in two ways: both dates, or one where they agree."""
    deadline = worked(rule, *events, **more)[0].deadline
    assert deadline is not None
    assert deadline.earliest is not None
    assert deadline.latest is not None
    return " ".join(dict.fromkeys((_written(deadline.earliest), _written(deadline.latest))))


def first_last_day(rule: str, *events: str, **more: Any) -> str:
    """The same of the earliest end, where the latest is open."""
    deadline = worked(rule, *events, **more)[0].deadline
    assert deadline is not None
    assert deadline.earliest is not None
    assert deadline.latest is None
    return _written(deadline.earliest)


def _written(end: datetime) -> str:
    wall = end.astimezone(clock(ALMATY))
    if (wall.hour, wall.minute) == (0, 0):
        return (wall.date() - timedelta(days=1)).isoformat()
    return wall.strftime("%Y-%m-%dT%H:%M")
