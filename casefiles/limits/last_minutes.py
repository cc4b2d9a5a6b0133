"""The last minute in which an act is in time: at the earliest and at the latest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from casefiles.limits.periods import Counting, Period, last_minute
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.versions import Version
from casefiles.moments import clock

# The earliest and the latest of two minutes between which something lies; None is open.
Ends = tuple[datetime | None, datetime | None]


def ends(start: Sighting, period: Period, version: Version, law: Law) -> Ends:
    """The last minute in time, at the earliest and at the latest, however the law is read."""
    length = version.to_the_minute
    if period is version.period and length is not None:
        first = None if start.earliest is None else start.earliest + length
        if start.known_latest is None:
            return first, None
        return first, first if start.latest == start.earliest else start.latest + length
    first = last = None
    if start.earliest is not None:
        first = _day_ends(start.earliest, start.zone, period, version, law)[0]
        if start.earliest == start.known_latest:
            return _day_ends(start.earliest, start.zone, period, version, law)
    if start.known_latest is not None:
        last = _day_ends(start.latest, start.zone, period, version, law)[1]
    return first, last


def _day_ends(
    start: datetime, zone: str, period: Period, version: Version, law: Law
) -> tuple[datetime, datetime]:
    """The first and the last of the ends of a term in days, one for each way in which to count it.

    All starts on one date end alike, so that each date is counted once.
    """
    wall = start.astimezone(clock(zone))
    by_hours = Counting.NEXT_HOUR in version.counting
    key = (wall.date(), zone, None if period is version.period else period)
    found = None if by_hours else version.counted.get(key)
    if found is None:
        found_ends = [
            last_minute(start, period, counting, zone, law.rest) for counting in version.counting
        ]
        found = (min(found_ends), max(found_ends))
        if not by_hours:
            version.counted[key] = found
    return found


def by_any_text(start: Sighting, versions: Iterable[Version | None], law: Law) -> Ends:
    """The last minute in time, whichever of some texts was law; of None nothing is said."""
    return hull(
        [
            (None, None) if one.period is None else ends(start, one.period, one, law)
            for one in versions
            if one is not None
        ]
    )


def ends_at_midnight(version: Version) -> bool:
    """Whether the limit ends at 24:00 of a day, and not at a minute of the clock."""
    return Counting.CONTINUOUS not in version.counting


def hull(readings: list[Ends]) -> Ends:
    """The bounds that hold whichever reading is right."""
    if len(readings) == 1:
        return readings[0]
    firsts = [first for first, _ in readings if first is not None]
    lasts = [last for _, last in readings if last is not None]
    return (
        min(firsts) if len(firsts) == len(readings) else None,
        max(lasts) if len(lasts) == len(readings) else None,
    )
