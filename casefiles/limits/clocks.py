"""What started a clock, whether the rule touches the person then, and what stopped it in time."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.anew import from_measure
from casefiles.limits.clauses import Start
from casefiles.limits.conditions import Touch, holds, touch
from casefiles.limits.facts import Facts
from casefiles.limits.matters import answering, arrived, perhaps_refused, start_claimed
from casefiles.limits.penalties import imposed, length_of
from casefiles.limits.periods import Counting, Period, first_minute, last_minute
from casefiles.limits.restraint import by_what_shows_it, from_restraint, presupposed
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, first_of
from casefiles.limits.verdicts import (
    NOT_TOUCHED,
    UNDECIDED,
    Because,
    Verdict,
)
from casefiles.limits.versions import Version
from casefiles.limits.words import Early
from casefiles.moments import clock

Ends = tuple[datetime | None, datetime | None]


def begin(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """The verdict as far as the start goes; nothing is `possible` yet where the clock runs."""
    start = start_of(rule, facts, law)
    if start is None:
        return _not_begun(rule, facts, law)
    verdict = Verdict(rule, 0, Because.TIMES)
    verdict.start = start
    return placed(verdict, facts, law, start)


def placed(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Verdict:
    """The verdict with the touch and the versions that belong to a start."""
    rule = verdict.rule
    # Of a start that nobody dated, no more is supposed than that the law on file governs it.
    earliest = start.earliest
    if earliest is None:
        earliest = min(first_minute(law.begins, start.zone), start.latest)
        verdict.asked_from = earliest
    if not rule.asks_nothing or (rule.regimes and facts.regime not in rule.regimes):
        verdict.touch = touch(rule, facts, earliest, start.latest)
        if verdict.touch is Touch.NO:
            verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_TOUCHED
            return verdict
    versions = verdict.versions = rule.possible_versions(earliest, start.latest, start.zone)
    if len(versions) == 1 and versions[0] is not None:
        verdict.version = versions[0]
        return verdict
    text = [version for version in versions if version is not None]
    if text:
        verdict.version = text[-1]
    else:
        if start.latest < rule.edges(start.zone)[0].perhaps_from:
            verdict.version = rule.versions[0]
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_IN_FORCE
    return verdict


def _not_begun(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """Nothing on file starts the clock: a gap in the file where what stops it is there."""
    stop = facts.first(rule.stops) if rule.stops else None
    # What is on file as a start, and answers something else, leaves no gap.
    answers_another = any(
        clause.rivals and facts.first_beyond(clause.kinds, clause.beyond) for clause in rule.starts
    )
    if stop is None or rule.early is Early.ANOTHER or answers_another:
        verdict = Verdict(rule, NOT_TOUCHED, Because.NOT_STARTED)
        verdict.touch = Touch.NO
        return verdict
    verdict = Verdict(rule, UNDECIDED, Because.START_MISSING)
    if any(clause.beyond and facts.first(clause.kinds) for clause in rule.starts):
        verdict.because = Because.BEYOND_MISSING
    earliest = min(first_minute(law.begins, facts.zone), facts.now)
    verdict.touch = touch(rule, facts, earliest, facts.now)
    verdict.stop, verdict.asked_from = stop, earliest
    if verdict.touch is Touch.NO:
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_TOUCHED
    return verdict


def start_of(rule: Rule, facts: Facts, law: Law) -> Sighting | None:
    """What started the clock of a rule, as the hull of what may have; None where nothing has."""
    found = _start_of(rule, facts, law)
    if found is None:
        return None
    if rule.outlasts:
        found = from_measure(rule, facts, found)
    if rule.refused_by:
        found = perhaps_refused(rule, facts, found)
    return from_restraint(rule, facts, by_what_shows_it(facts, found), law)


def _start_of(rule: Rule, facts: Facts, law: Law) -> Sighting | None:
    if rule.plain_start is not None:
        return facts.first(rule.plain_start) or presupposed(rule, facts)
    found: Sighting | None = None
    for clause in rule.starts:
        if clause.when is None:
            seen = _begun(clause, facts, rule, law)
            if seen is not None:
                return seen if found is None else _either(found, seen, facts.now)
            continue
        about = facts.first_beyond(clause.after, clause.beyond, last=clause.last)
        chance = (
            Touch.NO if about is None else holds(clause.when, facts, about.earliest, about.latest)
        )
        if about is None or chance is Touch.NO:
            continue
        seen = facts.first_beyond(clause.kinds, clause.after)
        if seen is None or start_claimed(rule, clause, facts, seen):
            seen = _served(clause, about, facts, rule, law)
        elif not about.sure:
            seen = Sighting(
                *(seen.event, seen.earliest, seen.known_latest, facts.now),
                sure=False,
                zone=seen.zone,
            )
        found = seen if found is None else _either(found, seen, facts.now)
        if chance is Touch.YES:
            return found
    return found or presupposed(rule, facts)


def _served(clause: Start, about: Sighting, facts: Facts, rule: Rule, law: Law) -> Sighting:
    """The end of a punishment that began at a moment; without a length on file it is open.

    Whatever the clock waits for then, it cannot have begun before that moment.
    """
    first, last = about.earliest, None
    known = [
        (*ends(about, length, rule.versions[-1], law), sentence.at_most)
        for sentence in imposed(facts, clause.imposed)
        if (length := length_of(sentence)) is not None
    ]
    if known:
        first, last = hull([(about.earliest if up_to else end, end2) for end, end2, up_to in known])
    # An end that still lies ahead is as well known as one that is past.
    now = facts.now if last is None else max(facts.now, last)
    return Sighting(about.event, first, last, now, sure=about.sure, zone=about.zone)


def _begun(clause: Start, facts: Facts, rule: Rule, law: Law) -> Sighting | None:
    seen = facts.first_beyond(clause.kinds, clause.beyond, last=clause.last)
    if clause.delay is not None and seen is not None:
        first, last = ends(seen, clause.delay, rule.versions[-1], law)
        # A start that still lies ahead is as well known as one that is past.
        now = max(one for one in (facts.now, first, last) if one is not None)
        return Sighting(seen.event, first, last, now, sure=seen.sure, zone=seen.zone)
    if seen is not None and (clause.ahead_of or clause.ahead_of_maybe):
        seen = _ahead_of_others(seen, clause, facts)
    if clause.or_from and seen is not None:
        seen = _or_later(seen, facts.first(clause.or_from) or seen, facts.now)
    if clause.rivals and seen is not None and seen.event is not None:
        seen = answering(clause, facts, seen, seen.event)
    if clause.arrives and seen is not None:
        return arrived(clause, rule, facts, seen)
    if not clause.by or clause.arrives:
        return seen
    bound = facts.first(clause.by)
    if bound is None:
        # Nothing shows that it has come yet.
        return None
    return Sighting(
        bound.event,
        None if seen is None else seen.earliest,
        bound.known_latest,
        facts.now,
        sure=bound.sure,
        # Who says no time says no place either.
        zone=bound.zone if bound.known or seen is None else seen.zone,
    )


def before_these(seen: Sighting, kinds: tuple[EventKind, ...], facts: Facts) -> Sighting | None:
    """What did not surely come after the first of some events; sure only where it came before."""
    bound = facts.first(kinds)
    if bound is None or (
        seen.known_latest is not None
        and bound.earliest is not None
        and seen.latest <= bound.earliest
    ):
        return seen
    if bound.sure and comes_before(bound, seen):
        return None
    return Sighting(
        seen.event, seen.earliest, seen.known_latest, facts.now, sure=False, zone=seen.zone
    )


def _ahead_of_others(seen: Sighting, clause: Start, facts: Facts) -> Sighting | None:
    """A start that is of this matter; not sure where it surely came after what may end that."""
    if clause.ahead_of:
        return before_these(seen, clause.ahead_of, facts)
    ended = facts.first(clause.ahead_of_maybe)
    if ended is None or not comes_before(ended, seen):
        return seen
    return Sighting(
        seen.event, seen.earliest, seen.known_latest, facts.now, sure=False, zone=seen.zone
    )


def _or_later(seen: Sighting, other: Sighting, now: datetime) -> Sighting:
    """A start that may also lie as late as another event, where that one came later."""
    known = seen.known_latest is not None and other.known_latest is not None
    latest = max(seen.latest, other.latest) if known else None
    return Sighting(seen.event, seen.earliest, latest, now, sure=seen.sure, zone=seen.zone)


def _either(one: Sighting, other: Sighting, now: datetime) -> Sighting:
    """The hull of two moments of which one is the right one."""
    earliest = None
    if one.earliest is not None and other.earliest is not None:
        earliest = min(one.earliest, other.earliest)
    latest = None
    if one.known_latest is not None and other.known_latest is not None:
        latest = max(one.known_latest, other.known_latest)
    return Sighting(one.event, earliest, latest, now, sure=one.sure and other.sure, zone=one.zone)


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


def after_start(kinds: tuple[EventKind, ...], facts: Facts, start: Sighting) -> Sighting | None:
    """The first of some events after the start; not sure where it may have come before it."""
    first = facts.first(kinds)
    if first is None or (
        first.earliest is not None
        and start.known_latest is not None
        and first.earliest >= start.known_latest
    ):
        return first
    return facts.after(kinds, start)


def floor(start: Sighting, now: datetime) -> Sighting:
    """The start, or the event before it where the start itself is not on file."""
    event = start.event
    if start.known_latest is not None or event is None or event.when.latest is None:
        return start
    return Sighting(event, start.earliest, event.when.latest, now, sure=start.sure, zone=start.zone)


def stop_after(rule: Rule, facts: Facts, start: Sighting) -> Sighting | None:
    """The first stop that belongs to this clock, sure only where it surely came after the start."""
    stop = facts.first_beyond(rule.stops, rule.beyond) if rule.beyond else facts.first(rule.stops)
    if stop is None or rule.early is not Early.ANOTHER:
        return stop
    bound = floor(start, facts.now)
    if (
        stop.earliest is not None
        and bound.known_latest is not None
        and stop.earliest >= bound.known_latest
    ):
        return stop
    found = facts.after(rule.stops, bound)
    if found is None or not rule.beyond:
        return found
    # Both bounds hold: what is not sure to lie behind either is not sure.
    return Sighting(
        found.event,
        found.earliest,
        found.known_latest,
        facts.now,
        sure=found.sure and stop.sure,
        zone=found.zone,
    )


def lapse_after(rule: Rule, facts: Facts, start: Sighting) -> Sighting | None:
    """What ended the duty; within a spell even before the clock of the duty started."""
    founding = None if facts.founding is None else facts.first((facts.founding,))
    return after_start(rule.lapses, facts, founding or start)


def until_now(facts: Facts, start: Sighting, limit: Ends = (None, None)) -> Ends:
    """How far time has run on from a start: to now, or to the end of the spell after it.

    A measure in place of custody that did not stop a limit until its last minute does not end it;
    where it may have come after that minute, no more than the time up to it was surely taken.
    """
    ended = facts.over()
    # A measure that starts the clock does not end it.
    if ended and start.known and (ended.event is start.event or comes_before(ended, start)):
        ended = facts.over_since(start)
    if ended is None:
        return facts.now, facts.now
    first_end, last_end = limit
    if last_end is not None and _only_a_measure(ended, last_end, facts):
        within = (
            first_end is not None and ended.known_latest is not None and ended.latest <= first_end
        )
        return facts.now if within else ended.earliest, facts.now
    return bounds(ended)


def _only_a_measure(ended: Sighting, last_end: datetime, facts: Facts) -> bool:
    """Whether custody may have ended within a limit, and no more than that: nobody was free."""
    kind = None if ended.event is None else ended.event.kind
    in_place = kind in facts.custody.replaced_by
    return in_place and (ended.earliest is None or ended.earliest <= last_end)


def bounds(seen: Sighting) -> Ends:
    """The earliest and the latest minute that the file gives for something."""
    return seen.earliest, None if seen.known_latest is None else seen.latest


def contradicts(rule: Rule, facts: Facts, stop: Sighting, start: Sighting) -> bool:
    """Whether a stop surely came before what it cannot precede: the file contradicts itself then.

    That is the start, or for a duty that can be done ahead of time the beginning of the spell.
    Times that only overlap contradict nothing: whoever was released on the day of the seizure was
    released after it.
    """
    if rule.early is Early.ANOTHER:
        return False
    floor: Sighting | None = start
    seen: Sighting | None = stop
    if rule.early is Early.DONE:
        floor = None if facts.founding is None else facts.first((facts.founding,))
    if facts.perhaps:
        # What may belong to another spell contradicts nothing in this one.
        known = (one for one in facts.of(rule.stops) if one.id not in facts.perhaps)
        seen = first_of(known, facts.now)
    if seen is None or floor is None:
        return False
    return comes_before(seen, floor)


def done_ahead(rule: Rule, facts: Facts, stop: Sighting) -> bool:
    """Whether a stop before the start is the duty done ahead of time, within the same spell."""
    if rule.early is not Early.DONE:
        return False
    founding = None if facts.founding is None else facts.first((facts.founding,))
    return founding is None or not comes_before(stop, founding)


def ends(
    start: Sighting, period: Period, version: Version, law: Law
) -> tuple[datetime | None, datetime | None]:
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


def ends_at_midnight(version: Version) -> bool:
    """Whether the limit ends at 24:00 of a day, and not at a minute of the clock."""
    return Counting.CONTINUOUS not in version.counting
