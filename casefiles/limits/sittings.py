"""Interrogations: how long without a break, and how long in one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Final

from casefiles.limits.clocks import begin
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, midnight_after
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import sighting
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NO_TIME,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
)
from casefiles.moments import clock
from casefiles.timeline import Event, in_order

Stretch = tuple[datetime, datetime]
MORNING: Final = 6
EVENING: Final = 22


def sat(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """Every sitting, and the sittings of each day together; the worst of them is the verdict.

    Sittings with less than the pause of the law between them are one. Each event is taken as one
    sitting without a break: a break is recorded by recording two events.
    """
    verdict = begin(rule, facts, law)
    start = verdict.start
    if verdict.possible or start is None:
        return verdict
    verdict.because = Because.SITTINGS
    version = verdict.version
    longest, in_a_day = length(version.period), length(version.per_day)
    events, surely, perhaps, known = _stretches(rule, facts, length(version.pause))
    least = max((end - begun for begun, end in surely), default=NO_TIME)
    most = max((end - begun for begun, end in perhaps), default=NO_TIME)
    verdict.sitting = (least, most if known else None)
    # What was too short a pause to part two sittings is still no interrogation.
    sure_days = _days(_stretches(rule, facts, NO_TIME)[1], start.zone) if surely else {}
    too_full = bool(sure_days) and max(sure_days.values()) > in_a_day
    bounded = known and most <= longest
    # A sitting without an end on file might fill every day up to now, and tells nothing of any.
    days = _days(perhaps, start.zone) if bounded or too_full else {}
    if days and least <= longest:
        _of_a_day(verdict, sure_days, days, in_a_day, known=known)
    if least > longest or too_full:
        verdict.possible = BREACHED
    elif bounded and max(days.values(), default=NO_TIME) <= in_a_day:
        ended = all(event.until.latest is not None for event in events)
        verdict.possible = KEPT if ended else RUNNING
    else:
        verdict.possible = UNDECIDED
    if version.night is not None and verdict.possible != BREACHED and by_night(rule, facts):
        # Lawful by night in exceptions alone, of which a file shows nothing.
        verdict.possible |= UNDECIDED
    return uncertain(verdict)


def _of_a_day(
    verdict: Verdict,
    surely: dict[date, timedelta],
    perhaps: dict[date, timedelta],
    limit: timedelta,
    *,
    known: bool,
) -> None:
    """Name the day that is too full, surely or perhaps, if one is.

    Its time takes the place of that of the longest sitting.
    """
    day = max(surely, key=surely.__getitem__, default=None)
    if day is None or surely[day] <= limit:
        day = max(perhaps, key=perhaps.__getitem__)
        if perhaps[day] <= limit:
            return
    verdict.day = day
    verdict.sitting = (surely.get(day, NO_TIME), perhaps[day] if known else None)


def _stretches(
    rule: Rule, facts: Facts, pause: timedelta
) -> tuple[list[Event], list[Stretch], list[Stretch], bool]:
    """The events, the stretches sat through surely and perhaps, and whether all begin at a time.

    Several rules ask the same of one person.
    """
    key = (rule.start_kinds, pause)
    found: tuple[list[Event], list[Stretch], list[Stretch], bool] | None = facts.sat.get(key)
    if found is None:
        events = [
            event
            for kind in rule.start_kinds
            for event in facts.events.get(kind, ())
            if sighting(event, facts.now)
        ]
        sure = [event for event in events if event.id not in facts.perhaps]
        found = facts.sat[key] = (
            events,
            list(_joined(_surely(sure), pause)),
            list(_joined(_perhaps(events, facts.now), pause)),
            all(event.when.earliest is not None for event in events),
        )
    return found


def sittings_of(rule: Rule, facts: Facts) -> list[Event]:
    """The interrogations that were added up, in the order of their times."""
    found = (event for kind in rule.start_kinds for event in facts.events.get(kind, ()))
    return in_order(event for event in found if sighting(event, facts.now))


def by_night(rule: Rule, facts: Facts) -> bool:
    """Whether a sitting may have touched the hours from 22:00 to 6:00 on the clock of its place.

    The law says "by day", and the sheets give no definition of it: these hours are our reading.
    """
    events = (event for kind in rule.start_kinds for event in facts.events.get(kind, ()))
    return any(
        _touches_night(*stretch, event.when.zone)
        for event in events
        for stretch in _perhaps((event,), facts.now)
    )


def _touches_night(begun: datetime, ended: datetime, zone: str) -> bool:
    wall = begun.astimezone(clock(zone))
    if not MORNING <= wall.hour < EVENING:
        return True
    return ended > midnight_after(wall.date(), zone) - timedelta(hours=24 - EVENING)


def length(period: Period | None) -> timedelta:
    """A period in hours as a length of time; none at all where the law sets none."""
    return NO_TIME if period is None else timedelta(hours=period.hours)


def _surely(events: Iterable[Event]) -> Iterator[Stretch]:
    """From the latest beginning to the earliest end of each."""
    for event in events:
        begun, ended = event.when.latest, event.until.earliest
        if begun is not None and ended is not None and begun < ended:
            yield begun, ended


def _perhaps(events: Iterable[Event], now: datetime) -> Iterator[Stretch]:
    """From the earliest beginning to the latest end of each, or to now."""
    for event in events:
        begun, ended = event.when.earliest, event.until.latest or now
        if begun is not None and begun <= ended:
            yield begun, min(ended, now)


def _joined(stretches: Iterable[Stretch], pause: timedelta) -> Iterator[Stretch]:
    """Stretches in order, those joined between which there was no lawful pause."""
    begun = ended = None
    for first, last in sorted(stretches):
        if begun is None or ended is None:
            begun, ended = first, last
        elif first - ended < pause or first <= ended:
            ended = max(ended, last)
        else:
            yield begun, ended
            begun, ended = first, last
    if begun is not None and ended is not None:
        yield begun, ended


def _days(stretches: Iterable[Stretch], zone: str) -> dict[date, timedelta]:
    """The time that each day holds, by dates on the wall clock of a zone."""
    held: dict[date, timedelta] = {}
    for begun, ended in stretches:
        at = begun
        while at < ended:
            day = at.astimezone(clock(zone)).date()
            until = min(ended, midnight_after(day, zone))
            held[day] = held.get(day, NO_TIME) + (until - at)
            at = until
    return held
