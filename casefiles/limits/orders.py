"""Orders before a moment: whether one came by then, and whether its recorded end was soon after."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.sightings import sighting
from casefiles.moments import clock
from casefiles.timeline import Event


def ended_within(facts: Facts, lengths: tuple[tuple[EventKind, Period], ...]) -> bool:
    """Whether one of some events may have ended so long after it, by the end recorded of it."""
    return any(
        may_end_within(event, length, facts.zone)
        for kind, length in lengths
        for event in facts.events.get(kind, ())
    )


def may_end_within(event: Event, length: Period, zone: str) -> bool:
    """Whether an order may have ended so long after it; not where no end of it is on file."""
    begun, until = event.when.latest, event.until
    if until.earliest is None or begun is None:
        return until.known
    day = months_later(begun.astimezone(clock(zone)).date(), length.in_months)
    # The day after the last may be recorded as the end.
    return until.earliest < first_minute(day + (length.days + 1) * DAY, zone)


def came_before(
    facts: Facts, kinds: tuple[EventKind, ...], earliest: datetime | None, latest: datetime
) -> bool | None:
    """Whether one of some events came before a moment between two; None where it may have."""
    seen = [sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds)]
    found = [one for one in seen if one and (one.earliest is None or one.earliest <= latest)]
    if any(one.sure and earliest is not None and one.latest <= earliest for one in found):
        return True
    return None if found else False
