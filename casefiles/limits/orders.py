"""Orders: what they come to as acts, whether one came by a moment, whether its end was soon."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, first_of, sighting
from casefiles.moments import clock
from casefiles.timeline import Event


def acts(rule: Rule, facts: Facts) -> tuple[Sighting | None, Sighting | None]:
    """The first act that a rule bars, and the first event that perhaps was one."""
    after = rule.acts_maybe_after
    open_ = [one for one in facts.of(rule.acts) if may_carry_on(one, after.get(one.kind), facts)]
    surely = [one for one in facts.of(rule.acts) if one not in open_]
    perhaps = (*facts.of(rule.acts_maybe), *open_)
    return first_of(surely, facts.now, facts.perhaps), first_of(perhaps, facts.now, facts.perhaps)


def may_carry_on(event: Event, kinds: tuple[EventKind, ...] | None, facts: Facts) -> bool:
    """Whether an event may have carried on another measure, as the file tells of it."""
    if not kinds:
        return False
    begun = [one.when for one in facts.of(kinds)]
    begun += [
        one.starts
        for one in facts.docket.measures
        if one.kind in kinds and (not one.persons or facts.person.id in one.persons)
    ]
    return any(not event.when.surely_before(when) for when in begun)


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
