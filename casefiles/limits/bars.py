"""A limit drawn as a bar: where the tick, the fact and the overrun stand, whatever draws them.

Window, page and picture share this geometry. Everything is a share of the bar's length, 0 to 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from casefiles.limits.standings import Assessment, Standing
from casefiles.moments import Moment

# Beyond four times the limit a true scale would leave nothing of the limit to see.
FARTHEST: Final = 4
# Room behind the later of tick and fact.
MARGIN: Final = 1.15

HOURS_OR_DAYS: Final = re.compile(
    r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One limit as a bar.

    `tick` is the limit. The fact lies between `least` and `most`: one point where they are equal,
    a soft segment where not. `overrun_from` and `overrun_until` bound what is surely over. `cut`
    says that the fact lies beyond the end of the bar, `open` that nothing has stopped the clock.
    """

    tick: float
    least: float
    most: float
    overrun: tuple[float, float] | None
    cut: bool
    open: bool


def bar(assessment: Assessment, start: Moment | None = None) -> Bar | None:
    """The bar of an assessment; None where its rule has no length, or nothing is known of the time.

    `start` is the moment of the event that started the clock: a limit in months has its length only
    from there.
    """
    limit = length_of(assessment, start)
    least, most = assessment.least, assessment.most
    if limit is None or least is None or not (least or most):
        return None
    return bar_between(limit, least, most, assessment.standing)


def bar_between(
    limit: timedelta, least: timedelta, most: timedelta | None, standing: Standing
) -> Bar:
    """The bar of a limit of which between `least` and `most` (None: nobody knows) is used up.

    >>> bar_between(timedelta(hours=3), timedelta(hours=2), timedelta(hours=2), Standing.KEPT).cut
    False
    """
    unstopped = standing in (Standing.RUNNING, Standing.OVERDUE)
    known = [time for time in (least, most) if time is not None]
    whole = min(max([limit, *known]) * MARGIN, limit * FARTHEST)
    over = (limit / whole, min(least / whole, 1.0)) if least > limit else None
    return Bar(
        tick=limit / whole,
        least=min(least / whole, 1.0),
        most=1.0 if most is None else min(most / whole, 1.0),
        overrun=over,
        cut=max(known) > whole or most is None,
        open=unstopped,
    )


def length_of(assessment: Assessment, start: Moment | None = None) -> timedelta | None:
    """The length of the limit in this very case; None for a rule without one, or with no start."""
    match = HOURS_OR_DAYS.fullmatch(assessment.limit or "")
    if match and any(match.groups()):
        found = {unit: int(count) for unit, count in match.groupdict().items() if count}
        return timedelta(**found)
    deadline = assessment.deadline
    if deadline is None or start is None or start.latest is None or deadline.latest is None:
        return None
    length = deadline.latest - start.latest
    return length if length > timedelta(0) else None
