"""A limit drawn as a bar: where the tick, the fact and the overrun stand, whatever draws them.

Window, page and picture share this geometry. Everything is a share of the bar's length, 0 to 1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from casefiles.limits.standings import Assessment, Standing
from casefiles.limits.verdicts import NO_TIME, Verdict
from casefiles.limits.words import Form

# Beyond four times the limit a true scale would leave nothing of the limit to see.
FARTHEST: Final = 4
# Room behind the later of tick and fact.
MARGIN: Final = 1.15

HOURS_OR_DAYS: Final = re.compile(
    r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)
IN_TIME: Final = (Standing.KEPT, Standing.RUNNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One limit as a bar.

    `tick` is the limit: the last minute in time. `before` is the end of the other limit from which
    it is counted back, None where it is counted from its start. The fact lies between `least` and
    `most`: one point where they are equal, a soft segment where not. `overrun` bounds what is
    surely over. `cut` says that the fact lies beyond the end of the bar, `open` that nothing has
    stopped the clock.
    """

    tick: float
    before: float | None
    least: float
    most: float
    overrun: tuple[float, float] | None
    cut: bool
    open: bool


def bar(assessment: Assessment) -> Bar | None:
    """The bar of an assessment; None where its rule has no length, or nothing is known of the time.

    There is none either where something else than its time decides: what is kept for another reason
    must not look late.
    """
    measured = _to_the_end(assessment.verdict) or _by_length(assessment)
    if measured is None:
        return None
    limit, least, most = measured
    in_time = assessment.standing in IN_TIME
    if not (least or most) or (in_time and (most is None or most > limit)):
        return None
    return bar_between(limit, least, most, assessment.standing, before=_before(assessment, limit))


def bar_between(
    limit: timedelta,
    least: timedelta,
    most: timedelta | None,
    standing: Standing,
    *,
    before: timedelta | None = None,
) -> Bar:
    """The bar of a limit of which between `least` and `most` (None: nobody knows) is used up.

    `before` is the end from which the limit is counted back, as far from the start as that.

    >>> bar_between(timedelta(hours=3), timedelta(hours=2), timedelta(hours=2), Standing.KEPT).cut
    False
    """
    unstopped = standing in (Standing.RUNNING, Standing.OVERDUE)
    known = [time for time in (least, most) if time is not None]
    whole = min(max([limit, before or limit, *known]) * MARGIN, limit * FARTHEST)
    over = (limit / whole, min(least / whole, 1.0)) if least > limit else None
    return Bar(
        tick=limit / whole,
        before=None if before is None or before > whole else before / whole,
        least=min(least / whole, 1.0),
        most=1.0 if most is None else min(most / whole, 1.0),
        overrun=over,
        cut=max(known) > whole or most is None,
        open=unstopped,
    )


# The limit, and the time used up of it at the least and at the most; None is open.
Measured = tuple[timedelta, timedelta, timedelta | None]


def _to_the_end(verdict: Verdict) -> Measured | None:
    """The time against the last minute that the law left, where that is known.

    Fact and limit keep their distance: what is surely in time ends before the tick, and what is
    surely late begins behind it, whatever else is not known of start and end.
    """
    start, (reached, at_most) = verdict.start, verdict.reached
    first, last = verdict.first_end, verdict.last_end
    if start is None or start.known_latest is None or verdict.sitting is not None:
        return None
    if first is None or last is None or verdict.least is None or last <= start.known_latest:
        return None
    limit = last - start.known_latest
    most = None if at_most is None else max(limit + (at_most - first), NO_TIME)
    least = NO_TIME if reached is None else max(reached - start.known_latest, NO_TIME)
    return limit, least, most


def _by_length(assessment: Assessment) -> Measured | None:
    """The time against the length of the limit, where no last minute can be told."""
    limit, least = _length(assessment.limit), assessment.least
    if limit is None or least is None or assessment.verdict.rule.form is Form.BACKWARDS:
        return None
    return limit, least, assessment.most


def _before(assessment: Assessment, limit: timedelta) -> timedelta | None:
    """How far from the start the end lies from which a limit is counted back."""
    length = _length(assessment.limit)
    if length is None or assessment.verdict.rule.form is not Form.BACKWARDS:
        return None
    return limit + length


def _length(limit: str | None) -> timedelta | None:
    match = HOURS_OR_DAYS.fullmatch(limit or "")
    if match is None or not any(match.groups()):
        return None
    return timedelta(**{unit: int(count) for unit, count in match.groupdict().items() if count})
