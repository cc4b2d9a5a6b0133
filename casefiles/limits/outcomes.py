"""What a clock with such an end comes to, by what stopped it and by what ended the duty."""

from __future__ import annotations

from datetime import datetime

from casefiles.limits.sightings import Sighting, comes_before, earlier
from casefiles.limits.verdicts import BREACHED, KEPT, OVERDUE, RUNNING


def possible(
    stop: Sighting | None,
    lapse: Sighting | None,
    first_end: datetime | None,
    last_end: datetime | None,
    now: datetime,
) -> int:
    """The standings that are possible for a clock with these ends.

    The earlier of a stop and a lapse decides. Each of them may be known not to have happened yet,
    and then both courses are possible.
    """
    if stop is not None and stop.sure and (lapse is None or comes_before(stop, lapse)):
        return in_time(stop, first_end, last_end, BREACHED)
    found = 0
    stop_may_lack = stop is None or not stop.sure
    lapse_may_lack = lapse is None or not lapse.sure
    if stop is not None:
        if lapse is not None:
            first = earlier(stop, lapse, now)
            found |= in_time(first, first_end, last_end, BREACHED)
        if lapse_may_lack:
            found |= in_time(stop, first_end, last_end, BREACHED)
    if stop_may_lack and lapse is not None:
        found |= in_time(lapse, first_end, last_end, OVERDUE)
    if stop_may_lack and lapse_may_lack:
        if last_end is None or now <= last_end:
            found |= RUNNING
        if first_end is None or now > first_end:
            found |= OVERDUE
    return found


def in_time(
    seen: Sighting, first_end: datetime | None, last_end: datetime | None, late: int
) -> int:
    """Kept, late, or both, for something that happened, against the last minute in time."""
    found = 0
    if seen.earliest is None or last_end is None or seen.earliest <= last_end:
        found |= KEPT
    if first_end is None or seen.latest > first_end:
        found |= late
    return found
