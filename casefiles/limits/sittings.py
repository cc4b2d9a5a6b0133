"""Interrogations: how long without a break, and how long in one day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from typing import NamedTuple

from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Titles
from casefiles.limits.clocks import begin, placed
from casefiles.limits.conditions import shared_by_alike, touch
from casefiles.limits.facts import Facts
from casefiles.limits.nights import Night
from casefiles.limits.periods import Period, first_minute
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, first_of, sighting
from casefiles.limits.starts import start_of
from casefiles.limits.stretches import Day, Sitting, Sittings, days, ended_by, perhaps
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NO_TIME,
    NOT_TOUCHED,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
)
from casefiles.limits.versions import Version
from casefiles.moments import clock
from casefiles.timeline import Event, in_order

# Whether a text governs what happened between two instants.
Governs = Callable[[datetime, datetime], Touch]
# Whom a rule touches at a time, and by which of its texts.
Governed = tuple[Touch, tuple[Version | None, ...]]


class Reading(NamedTuple):
    """What one text of a rule comes to; `sitting` and `day` are those of a Verdict.

    `pauses` says that in a sitting there are pauses, or may be, that do not part it.
    """

    possible: int
    version: Version
    sitting: tuple[timedelta, timedelta | None]
    pauses: bool
    day: date | None = None

    @property
    def paused(self) -> bool:
        """Whether pauses are among what leaves open how long it was, where that may be too long."""
        least, most = self.sitting
        return self.pauses and least != most and bool(self.possible & BREACHED)


def sat(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """Every sitting, and the sittings of each day together; the worst of them is the verdict.

    Each is judged by the age and the text of its own time. Sittings with less than the pause of
    the law between them are one, of which the pauses count or not; where its text sets no pause,
    they may be one. Each event is taken as one sitting without a break: a break is recorded by
    recording two events.
    """
    start = start_of(rule, facts, law)
    if start is None:
        return begin(rule, facts, law)
    verdict = Verdict(rule, 0, Because.SITTINGS)
    found = _on_file(rule, facts, _parting(rule, rule.versions[-1], law))
    last = max(found.last, start.latest)
    whole = Sighting(start.event, start.earliest, last, facts.now, sure=start.sure, zone=start.zone)
    placed(verdict, facts, law, whole)
    verdict.start, verdict.sittings = start, found.events
    if verdict.possible:
        return verdict
    alike = verdict.touch is Touch.YES and len(verdict.versions) == 1
    told = (
        _read(verdict.version, found, start.zone, _always)
        if alike or _alike(verdict, facts, law, last)
        else _by_each(verdict, facts, law)
    )
    if told is None:
        return verdict
    verdict.possible, verdict.version = told.possible, told.version
    verdict.sitting, verdict.day, verdict.paused = told.sitting, told.day, told.paused
    by_day = told.version.night is not None
    verdict.by_night = by_day and _by_night(verdict, found, facts.now, law.night)
    if told.possible != BREACHED and verdict.by_night:
        # Lawful by night in exceptions alone, of which a file shows nothing.
        verdict.possible |= UNDECIDED
    return uncertain(verdict, facts)


def _on_file(rule: Rule, facts: Facts, pause: timedelta) -> Sittings:
    """The interrogations on file. Several rules ask the same of one person."""
    key = (rule.start_kinds, pause)
    found: Sittings | None = facts.sat.get(key)
    if found is None:
        events = [
            event
            for kind in rule.starting
            for event in facts.events.get(kind, ())
            if sighting(event, facts.now)
        ]
        events = events if len(events) < 2 else in_order(events)
        found = facts.sat[key] = _together(events, facts, pause)
    return found


def _together(events: Sequence[Event], facts: Facts, pause: timedelta) -> Sittings:
    released = facts.events.get(EventKind.RELEASE, ())
    return Sittings(events, facts.perhaps, pause, facts.now, released)


@lru_cache(maxsize=1024)
def _parting(rule: Rule, version: Version, law: Law) -> timedelta:
    """The least pause that surely parts two sittings.

    Where a text sets none, a pause shorter than another text of the family asks for may or may not.
    """
    if version.pause is not None:
        return length(version.pause)
    texts = (text for mate in law.families.get(rule.family, ()) for text in mate.versions)
    return max((length(text.pause) for text in texts), default=NO_TIME)


def _always(_: datetime, __: datetime) -> Touch:
    """What one text governs from the first sitting to the last, wherever it touches the person."""
    return Touch.YES


def _alike(verdict: Verdict, facts: Facts, law: Law, last: datetime) -> bool:
    """Whether what is open of a rule is so from the first sitting to the last, and no birthday."""
    if len(_texts(verdict)) != 1:
        return False
    first = None if verdict.start is None else verdict.start.earliest
    if len(verdict.versions) == 1 and shared_by_alike(verdict.rule, facts, first, last) is not None:
        return True
    if first is not None and _in_a_day(first, last, facts):
        return True
    first = min(first_minute(law.begins, facts.zone), last) if first is None else first
    whole = (verdict.touch, verdict.versions)
    return all(_governed(verdict.rule, facts, law, at, at) == whole for at in (first, last))


def _in_a_day(first: datetime, last: datetime, facts: Facts) -> bool:
    """Whether all lies within one date: nobody's age and no law changes but at midnight."""
    born = facts.person.born
    wall = clock(facts.zone)
    return (
        last - first < DAY
        and (born.zone == facts.zone or not born.known)
        and first.astimezone(wall).date() == last.astimezone(wall).date()
    )


def _texts(verdict: Verdict) -> tuple[Version, ...]:
    return tuple(version for version in verdict.versions if version is not None)


def _governed(
    rule: Rule, facts: Facts, law: Law, first: datetime | None, last: datetime
) -> Governed:
    """Whether a rule touches the person between two instants, and what may be its text then."""
    if first is None:
        first = min(first_minute(law.begins, facts.zone), last)
    touched = touch(rule, facts, first, last)
    return touched, rule.possible_versions(first, last, facts.zone)


def _by_each(verdict: Verdict, facts: Facts, law: Law) -> Reading | None:
    """The worst of sittings of which not all have the same age or the same text; None without any.

    A text that only may govern a sitting breaks nothing for sure.
    """
    rule, texts = verdict.rule, _texts(verdict)
    concerned: dict[EventId, Touch] = {}
    told = [
        _governed(rule, facts, law, event.when.earliest, ended_by(event, facts.now))
        for event in verdict.sittings
    ]
    # Whom it surely touches at no time, it is supposed to touch wherever it may: the rules of a
    # family then speak together.
    least = Touch.YES if any(one is Touch.YES for one, _ in told) else Touch.MAYBE
    for event, governed in zip(verdict.sittings, told, strict=True):
        found = max(_chance(version, governed) for version in texts)
        if found:
            concerned[event.id] = found
    # What only precedes or follows them may have been joined to them, where its times are on file.
    near = [
        event
        for event in verdict.sittings
        if event.id in concerned
        or (event.when.earliest is not None and event.until.latest is not None)
    ]
    verdict.sittings = tuple(event for event in near if event.id in concerned)
    start = verdict.start = first_of(verdict.sittings, facts.now, facts.perhaps)
    if start is None:
        verdict.touch = Touch.NO
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_TOUCHED
        return None
    if Touch.YES in concerned.values():
        verdict.touch, verdict.versions = Touch.YES, texts

    def governs(version: Version, first: datetime, last: datetime) -> Touch:
        touched, possible = _governed(rule, facts, law, first, last)
        return _chance(version, (Touch.YES if touched >= least else touched, possible))

    return _worst(
        [
            _read(
                version,
                _together(near, facts, _parting(rule, version, law)),
                start.zone,
                partial(governs, version),
            )
            for version in texts
        ]
    )


def _chance(version: Version, governed: Governed) -> Touch:
    """Whether a text governs what happened at a time, by the touch and the texts of that time."""
    touched, versions = governed
    if version not in versions:
        return Touch.NO
    return touched if len(versions) == 1 else min(touched, Touch.MAYBE)


def _worst(readings: list[Reading]) -> Reading:
    """What is surely broken by one text is broken; else what all of them together leave open."""
    worst = max(readings, key=lambda one: (one.possible == BREACHED, one.possible & BREACHED))
    if worst.possible == BREACHED:
        return worst
    possible = 0
    for one in readings:
        possible |= one.possible
    return worst._replace(possible=possible)


def _read(version: Version, found: Sittings, zone: str, governs: Governs) -> Reading:
    """What a text comes to for the sittings that it governs, or perhaps governs."""
    longest, in_a_day = version.longest, version.in_a_day
    if governs is _always and not found.apart and not (found.known and found.most <= longest):
        # Nothing was surely sat through, and what perhaps was may be any length.
        sitting = (NO_TIME, found.most if found.known else None)
        return Reading(UNDECIDED, version, sitting, found.paused)
    together = found.apart if version.pause is None else found.sure
    surely = [(held, governs(begun, end)) for begun, end, held in together]
    surest = max((chance for _, chance in surely), default=Touch.NO)
    least = max((held for held, chance in surely if chance and chance is surest), default=NO_TIME)
    maybe = [one for one in found.perhaps if governs(one[0], one[1])]
    lasted = [end - begun for begun, end, _ in maybe]
    most = max(lasted, default=NO_TIME)
    sitting = (least, most if found.known else None)
    pauses = any(end - begun > held for begun, end, held in maybe)
    if surest is Touch.YES and least > longest:
        return _surely_too_long(version, found, least, governs)
    bounded = found.known and most <= longest
    if not (bounded and sum(lasted, NO_TIME) <= in_a_day):
        full = _fullest(found, maybe, zone, governs, bounded=bounded, limit=in_a_day)
        if full is not None:
            day, held, at_most, surely_full = full
            sitting = (held, at_most if found.known else None)
            return Reading(BREACHED if surely_full else UNDECIDED, version, sitting, pauses, day)
    if not bounded:
        return Reading(UNDECIDED, version, sitting, pauses)
    return Reading(KEPT if found.over else RUNNING, version, sitting, pauses)


def _surely_too_long(
    version: Version, found: Sittings, least: timedelta, governs: Governs
) -> Reading:
    """How much too long the longest was: it is told as over by a release, though none is kept so.

    A release is no end of a sitting on file.
    """
    maybe = [one for one in found.within_custody() if governs(one[0], one[1])]
    most = max((end - begun for begun, end, _ in maybe), default=least)
    pauses = any(end - begun > held for begun, end, held in maybe)
    return Reading(BREACHED, version, (least, most if found.known else None), pauses)


def _fullest(
    found: Sittings,
    maybe: list[Sitting],
    zone: str,
    governs: Governs,
    *,
    bounded: bool,
    limit: timedelta,
) -> tuple[date, timedelta, timedelta, bool] | None:
    """The day that is too full, surely or perhaps: how much it holds, and whether it surely is."""
    surely = _governed_days(days(found.apart, zone), governs)
    over = [day for day, (held, chance) in surely.items() if held > limit and chance is Touch.YES]
    # A sitting without an end on file might fill every day up to now, and tells nothing of any.
    if not (over or bounded):
        return None
    perhaps = _governed_days(days(maybe, zone), governs)
    if over:
        day = max(over, key=lambda one: surely[one][0])
    else:
        day = max(perhaps, key=lambda one: perhaps[one][0])
        if perhaps[day][0] <= limit:
            return None
    held = surely.get(day, (NO_TIME,))[0]
    # What has no beginning on file is surely sat through in part, and how long perhaps is open.
    return day, held, perhaps.get(day, (held,))[0], bool(over)


def _governed_days(found: dict[date, Day], governs: Governs) -> dict[date, tuple[timedelta, Touch]]:
    """How much each day holds of what a text governs, or perhaps governs."""
    chances = ((day, held, governs(first, last)) for day, (held, first, last) in found.items())
    return {day: (held, chance) for day, held, chance in chances if chance}


def doubts_of(verdict: Verdict) -> list[Titles]:
    """What is open of the sittings that a rule governs: a night, and pauses that part nothing."""
    version = verdict.version
    night = version.night if verdict.by_night else None
    said = (night, version.pauses if verdict.paused else None)
    return [one for one in said if one is not None]


def _by_night(verdict: Verdict, found: Sittings, now: datetime, night: Night) -> bool:
    """Whether one that the rule governs may have been by night; of all of them asked only once."""
    if verdict.sittings is not found.events:
        return by_night(verdict.sittings, now, night)
    if found.by_night is None:
        found.by_night = by_night(found.events, now, night)
    return found.by_night


def by_night(events: Iterable[Event], now: datetime, night: Night) -> bool:
    """Whether a sitting may have touched the hours of a night on the clock of its place."""
    return any(
        night.touched(*stretch, event.when.zone)
        for event in events
        for stretch in perhaps((event,), now)
    )


def length(period: Period | None) -> timedelta:
    """A period in hours as a length of time; none at all where the law sets none."""
    return NO_TIME if period is None else timedelta(hours=period.hours)


def limits_of(verdict: Verdict) -> list[timedelta]:
    """How long whatever lasted too long may have lasted, by each rule that may set the limit."""
    versions = (verdict.version, *verdict.other_texts)
    return [one.longest if verdict.day is None else one.in_a_day for one in versions]
