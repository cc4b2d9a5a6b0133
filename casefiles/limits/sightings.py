"""When something first happened, as well as the file knows it at one `now`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime

from casefiles.ids import EventId, SpellId
from casefiles.limits.periods import first_minute, midnight_after
from casefiles.moments import FIRST, LAST
from casefiles.timeline import Event


class Sighting:
    """The first of some events, as an interval in UTC.

    `earliest` None is open. `latest` is never later than `now`; `known_latest` is what the file
    says, None where it says nothing. `sure` tells whether it had happened by then at all: an event
    of which only the day is known may still lie ahead on that day, one without a date on any day.
    `event` is None for a fact that the file presupposes and does not hold.
    """

    __slots__ = ("earliest", "event", "known_latest", "latest", "sure", "zone")

    def __init__(
        self,
        event: Event | None,
        earliest: datetime | None,
        known_latest: datetime | None,
        now: datetime,
        *,
        sure: bool,
        zone: str,
    ) -> None:
        self.event = event
        self.earliest = earliest
        self.known_latest = known_latest
        self.latest = now if known_latest is None or known_latest > now else known_latest
        self.sure = sure
        self.zone = zone

    @property
    def known(self) -> bool:
        """Whether the file says anything at all about when."""
        return self.earliest is not None or self.known_latest is not None

    @property
    def exact(self) -> bool:
        """Whether it is one single minute."""
        return self.earliest is not None and self.earliest == self.known_latest


def sighting(event: Event, now: datetime, perhaps: Collection[EventId] = ()) -> Sighting | None:
    """One event; None where it surely lies ahead of `now`. Of `perhaps` none is sure."""
    when = event.when
    earliest = when.earliest
    if earliest is not None and earliest > now:
        return None
    latest = when.latest
    # What may lie on either side of `now` has perhaps happened by then, one without a date too.
    sure = latest is not None and latest <= now
    if perhaps and event.id in perhaps:
        sure = False
    return Sighting(event, earliest, latest, now, sure=sure, zone=when.zone)


def unsure(seen: Sighting, now: datetime) -> Sighting:
    """The same, of which it is not sure that it happened, or that it belongs here."""
    return Sighting(seen.event, seen.earliest, seen.known_latest, now, sure=False, zone=seen.zone)


def up_to(seen: Sighting, other: Sighting, now: datetime) -> Sighting:
    """The same as far as it may also lie as late as something else, where that came later."""
    known = seen.known_latest is not None and other.known_latest is not None
    latest = max(seen.latest, other.latest) if known else None
    return Sighting(seen.event, seen.earliest, latest, now, sure=seen.sure, zone=seen.zone)


def may_lie_ahead(seen: Sighting, now: datetime) -> bool:
    """Whether the times on file leave it open that something has happened by `now`."""
    event = seen.event
    return (
        not seen.sure
        and event is not None
        and (event.when.latest is None or event.when.latest > now)
    )


def first_of(
    events: Iterable[Event], now: datetime, perhaps: Collection[EventId] = ()
) -> Sighting | None:
    """The first of some events: no earlier than the earliest, no later than the first to end."""
    found: Sighting | None = None
    for event in events:
        seen = sighting(event, now, perhaps)
        if seen is not None:
            found = seen if found is None else earlier(found, seen, now)
    return found


def first_after(
    events: Iterable[Event],
    bound: Sighting,
    now: datetime,
    perhaps: Collection[EventId] = (),
    *,
    within: SpellId | None = None,
) -> Sighting | None:
    """The first of some events after a bound; one that may lie before it is not sure.

    What belongs to the spell `within`, which the bound began, does not lie before it.
    """
    found: Sighting | None = None
    for event in events:
        seen = sighting(event, now, perhaps)
        if seen is None or comes_before(seen, bound):
            continue
        inside = within is not None and event.spell == within
        if not (inside or event is bound.event) and (
            seen.earliest is None
            or bound.known_latest is None
            or seen.earliest < bound.known_latest
        ):
            seen = unsure(seen, now)
        found = seen if found is None else earlier(found, seen, now)
    return found


def comes_before(seen: Sighting, bound: Sighting) -> bool:
    """Whether something surely happened before something else."""
    return (
        bound.earliest is not None
        and seen.known_latest is not None
        and seen.known_latest < bound.earliest
    )


def may_precede(seen: Sighting, bound: Sighting) -> bool:
    """Whether something may have happened before something else."""
    return seen.earliest is None or bound.known_latest is None or seen.earliest < bound.known_latest


def earlier(one: Sighting, other: Sighting, now: datetime) -> Sighting:
    """Whichever of two came first, where both bounds may come from different events."""
    earliest = None
    if one.earliest is not None and other.earliest is not None:
        earliest = min(one.earliest, other.earliest)
    # What has perhaps not happened cannot say by when the first of the two surely had.
    sure = [seen for seen in (one, other) if seen.sure] or [one, other]
    known = [seen.known_latest for seen in sure if seen.known_latest is not None]
    leading = min(one, other, key=order)
    return Sighting(
        leading.event,
        earliest,
        min(known) if known else None,
        now,
        sure=one.sure or other.sure,
        zone=leading.zone,
    )


def order(seen: Sighting) -> tuple[datetime, datetime]:
    """A key that sorts what was seen by its time; what has none comes last."""
    if not seen.known:
        return (LAST, LAST)
    return (seen.earliest or FIRST, seen.latest)


def within_days(seen: Sighting | None, first: date | None, last: date | None) -> bool:
    """Whether something surely happened within a stretch of days on the clock of its place."""
    return (
        not (seen is None or seen.earliest is None or first is None or last is None)
        and seen.earliest >= first_minute(first, seen.zone)
        and seen.latest < midnight_after(last, seen.zone)
    )
