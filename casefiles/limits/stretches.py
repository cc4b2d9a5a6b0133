"""Stretches of time that somebody was questioned: joined over short pauses, and day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from casefiles.ids import EventId
from casefiles.limits.periods import midnight_after
from casefiles.limits.verdicts import NO_TIME
from casefiles.moments import clock
from casefiles.timeline import Event

Stretch = tuple[datetime, datetime]
# From when to when, and how much of that without the pauses in it.
Sitting = tuple[datetime, datetime, timedelta]
# How much a day holds, and from when to when.
Day = tuple[timedelta, datetime, datetime]


class Sittings:
    """What some interrogations come to, as they surely and as they perhaps were.

    `apart` are the stretches that were surely sat through, `sure` the same joined where no pause of
    a length lies between them, `perhaps` those that may have been sat through, joined likewise.
    `most` is the longest of these, `paused` says that there may have been pauses in one. `known`
    says that each began at some time on file, `over` that each had surely ended by now, `last` is
    when the last may have ended. `by_night` says that one may have been so, None until asked.
    `released` are the releases that surely were.
    """

    __slots__ = (
        "apart",
        "by_night",
        "events",
        "known",
        "last",
        "most",
        "now",
        "over",
        "pause",
        "paused",
        "perhaps",
        "released",
        "sure",
    )

    def __init__(
        self,
        events: Sequence[Event],
        unsure: frozenset[EventId],
        pause: timedelta,
        now: datetime,
        released: Sequence[Event] = (),
    ) -> None:
        sure = [event for event in events if event.id not in unsure] if unsure else events
        self.events, self.pause, self.now = tuple(events), pause, now
        self.released = [event for event in released if event.id not in unsure]
        self.apart = list(_joined(_surely(sure, now), NO_TIME))
        self.sure = self.apart
        if len(self.apart) > 1:
            self.sure = list(_joined([(begun, ended) for begun, ended, _ in self.apart], pause))
        self.perhaps = list(_joined(perhaps(events, now), pause))
        self.most = max((ended - begun for begun, ended, _ in self.perhaps), default=NO_TIME)
        self.paused = any(ended - begun > held for begun, ended, held in self.perhaps)
        self.by_night: bool | None = None
        self.known = all(event.when.earliest is not None for event in events)
        ends = [event.until.latest for event in events]
        self.over = all(end is not None and end <= now for end in ends)
        self.last = max((ended_by(event, now) for event in events), default=now)

    def within_custody(self) -> list[Sitting]:
        """Those that may have been sat through, of which a release ended what has no other end."""
        if not self.released:
            return self.perhaps
        return list(_joined(perhaps(self.events, self.now, self.released), self.pause))


def ended_by(event: Event, now: datetime) -> datetime:
    """When it had ended at the latest; of an end that is not on file nothing is supposed."""
    until = event.until.latest or event.until.earliest or event.when.latest
    return now if until is None else min(until, now)


def _surely(events: Iterable[Event], now: datetime) -> Iterator[Stretch]:
    """From the latest beginning to the earliest end of each, or to now where that lies ahead."""
    for event in events:
        begun, ended = event.when.latest, event.until.earliest
        if begun is not None and ended is not None and begun < min(ended, now):
            yield begun, min(ended, now)


def perhaps(
    events: Iterable[Event], now: datetime, released: Sequence[Event] = ()
) -> Iterator[Stretch]:
    """From the earliest beginning to the latest end of each, or to a release, or to now."""
    for event in events:
        begun, ended = event.when.earliest, event.until.latest or _let_go(event, now, released)
        if begun is not None and begun <= ended:
            yield begun, min(ended, now)


def _let_go(event: Event, now: datetime, released: Sequence[Event]) -> datetime:
    """The first release after it began; now, where there is none or something tells of its end."""
    if event.until.known or event.when.latest is None:
        return now
    ends = (one.when.latest for one in released if event.when.surely_before(one.when))
    return min((end for end in ends if end is not None), default=now)


def _joined(stretches: Iterable[Stretch], pause: timedelta) -> Iterator[Sitting]:
    """Stretches in order, those joined between which there was no pause of a length."""
    found: Sitting | None = None
    for first, last in sorted(stretches):
        if found is None:
            found = first, last, last - first
            continue
        begun, ended, held = found
        if first <= ended:
            found = begun, max(ended, last), held + max(NO_TIME, last - ended)
        elif first - ended < pause:
            found = begun, last, held + (last - first)
        else:
            yield found
            found = first, last, last - first
    if found is not None:
        yield found


def days(sittings: Iterable[Sitting], zone: str) -> dict[date, Day]:
    """The time that each day holds, by dates on the wall clock of a zone."""
    found: dict[date, Day] = {}
    for begun, ended, _ in sittings:
        at = begun
        while at < ended:
            day = at.astimezone(clock(zone)).date()
            until = min(ended, midnight_after(day, zone))
            held, first, _ = found.get(day, (NO_TIME, at, at))
            found[day] = held + (until - at), first, until
            at = until
    return found
