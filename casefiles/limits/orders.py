"""What was ordered before a moment, how long it lasted, and whether it was over by then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Lasting
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import hours, imposed, length_of
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.sightings import Sighting, first_of, sighting
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


def came_before(
    facts: Facts, kinds: tuple[EventKind, ...], earliest: datetime | None, latest: datetime
) -> bool | None:
    """Whether one of some events came before a moment between two; None where it may have."""
    seen = [sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds)]
    found = [one for one in seen if one and (one.earliest is None or one.earliest <= latest)]
    if any(one.sure and earliest is not None and one.latest <= earliest for one in found):
        return True
    return None if found else False


def lasted(
    facts: Facts, wanted: Lasting, earliest: datetime | None, latest: datetime
) -> bool | None:
    """Whether something that lasts went on at a moment between two, up to the first `up_to` event.

    None where it perhaps did, or for some of that time.
    """
    heard = (one for one in facts.of(wanted.up_to) if not _surely_over(one.when.latest, earliest))
    bound = first_of(heard, facts.now, facts.perhaps)
    if bound is not None and bound.sure:
        latest = min(latest, bound.latest)
    found = {
        _lasted(event, longest, wanted, facts, (earliest, latest))
        for kind, longest in wanted.of
        for event in facts.of((kind,))
    }
    return True if True in found else None if None in found else False


def _surely_over(last: datetime | None, earliest: datetime | None) -> bool:
    return last is not None and earliest is not None and last < earliest


def _lasted(
    event: Event,
    longest: Period,
    wanted: Lasting,
    facts: Facts,
    time: tuple[datetime | None, datetime],
) -> bool | None:
    earliest, latest = time
    begun = sighting(event, facts.now, facts.perhaps)
    if begun is None or (begun.earliest is not None and begun.earliest > latest):
        return False
    ends = [*_ends(event, wanted, facts)]
    if any(one.sure and _surely_over(one.known_latest, earliest) for one in ends):
        return False
    # Nothing on file need tell how long it lasted: no longer than the law lets it.
    supposed = _supposed_end(event, longest, wanted, facts)
    over = [supposed, *(one.earliest for one in ends)]
    return None if not begun.sure or any(one is None or one < latest for one in over) else True


def _ends(event: Event, wanted: Lasting, facts: Facts) -> Iterator[Sighting]:
    """When an event that lasts was over, by its own end on file and by what may have ended it."""
    now, until = facts.now, event.until
    if until.earliest is not None or until.latest is not None:
        sure = event.id not in facts.perhaps
        yield Sighting(event, until.earliest, until.latest, now, sure=sure, zone=until.zone)
    for one in facts.of((*facts.custody.ended_by, *wanted.up_to)):
        seen = sighting(one, now, facts.perhaps)
        if seen is None or one is event or one.when.surely_before(event.when):
            continue
        sure = seen.sure and event.when.surely_before(one.when)
        yield Sighting(one, seen.earliest, seen.known_latest, now, sure=sure, zone=seen.zone)


def _supposed_end(event: Event, longest: Period, wanted: Lasting, facts: Facts) -> datetime | None:
    """The earliest end of what lasts, by the shortest length on file; custody before it counts."""
    since = event.when.earliest
    if since is None:
        return None
    told = (length_of(sentence) for sentence in imposed(facts, wanted.imposed))
    lengths = [hours(one)[0] for one in (longest, *told) if one is not None]
    first = facts.first(wanted.kinds)
    held = None if facts.founding is None else facts.first((facts.founding,))
    if held is not None and held.earliest is not None and first and first.event is event:
        since = min(since, held.earliest)
    return since + timedelta(hours=min(lengths))
