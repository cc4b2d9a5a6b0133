"""Orders that were made for a time: what the end that is recorded of one says of a term."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, sighting
from casefiles.moments import clock
from casefiles.timeline import Event


def ended_within(facts: Facts, lengths: tuple[tuple[EventKind, Period], ...]) -> bool:
    """Whether one of some events may have ended so long after it, by the end recorded of it."""
    return any(
        _may_end(event, length, facts.zone)
        for kind, length in lengths
        for event in facts.events.get(kind, ())
    )


def _may_end(event: Event, length: Period, zone: str) -> bool:
    begun, until = event.when.latest, event.until
    if until.earliest is None or begun is None:
        return until.known
    day = months_later(begun.astimezone(clock(zone)).date(), length.in_months)
    # The day after the last may be recorded as the end.
    return until.earliest < first_minute(day + (length.days + 1) * DAY, zone)


def as_ordered(rule: Rule, facts: Facts, start: Sighting, end: datetime | None) -> datetime | None:
    """The earliest end of a term, which an order on file may have set sooner; None where open.

    A term that an order began ends with that one, any other with the last of those that followed
    one another. A day that is recorded as the end is the last one (CPC 48).
    """
    begun = start.event
    orders = facts.of(rule.ordered)
    if begun is not None and begun.kind in rule.ordered:
        orders = [begun]
    ends = [
        one.until.latest
        for one in orders
        if one.until.latest is not None
        and sighting(one, facts.now) is not None
        and (one is begun or not _carried_on(one, facts))
    ]
    return end and min((end, *ends))


def _carried_on(order: Event, facts: Facts) -> bool:
    """Whether another order that may have come by the end of one goes on after it, or may."""
    over = order.until
    return any(
        one is not order
        and not one.when.surely_before(order.when)
        and not over.surely_before(one.when)
        and not (one.until.latest and over.latest and one.until.latest <= over.latest)
        for one in facts.of(facts.custody.ordered_by)
    )
