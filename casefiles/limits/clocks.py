"""Whether a clock that started touches the person, and what stopped it or ended the duty."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.conditions import touch
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends
from casefiles.limits.lasting import before_the_next
from casefiles.limits.periods import first_minute
from casefiles.limits.restraint import begun_by
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, first_of, sighting
from casefiles.limits.starts import start_of
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import (
    NOT_TOUCHED,
    UNDECIDED,
    Because,
    Verdict,
)
from casefiles.limits.words import Early


def begin(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """The verdict as far as the start goes; nothing is `possible` yet where the clock runs."""
    start = start_of(rule, facts, law)
    if start is None:
        return _not_begun(rule, facts, law)
    verdict = Verdict(rule, 0, Because.TIMES)
    verdict.start = start
    over = over_with_all(rule, facts, law, start)
    if over is not None:
        verdict.touch, verdict.stop = Touch.NO, over
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NEVER_AROSE
        return verdict
    return placed(verdict, facts, law, start)


def over_with_all(rule: Rule, facts: Facts, law: Law, start: Sighting) -> Sighting | None:
    """What surely ended all that lasts for a person before a start that an event stands for.

    Dated before that event as well, the one contradicts the other.
    """
    # Of nearly every person nothing of the kind is on file.
    kinds = [kind for kind in law.terms_end if kind in facts.events and kind in rule.lapses]
    if not kinds:
        return None
    begun = None if start.event is None else sighting(start.event, facts.now, facts.perhaps)
    if begun is None:
        return None
    over = facts.after(tuple(kinds), begun)
    return over if over is not None and over.sure and comes_before(over, start) else None


def placed(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Verdict:
    """The verdict with the touch and the versions that belong to a start."""
    rule = verdict.rule
    # Of a start that nobody dated, no more is supposed than that the law on file governs it.
    earliest = start.earliest
    # What may lie ahead has happened by now or not at all: `latest` goes no further.
    # A court may impose a punishment long after whatever bounds the detention of a spell.
    bounded = not start.exact and verdict.imposed is None
    latest = begun_by(start, facts) if bounded else start.latest
    if earliest is None:
        earliest = min(first_minute(law.begins, start.zone), latest)
        verdict.asked_from = earliest
    if not rule.asks_nothing or (rule.regimes and facts.regime not in rule.regimes):
        verdict.touch = touch(rule, facts, earliest, latest)
        if verdict.touch is Touch.NO:
            verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_TOUCHED
            return verdict
    versions = verdict.versions = rule.possible_versions(earliest, latest, start.zone)
    if len(versions) == 1 and versions[0] is not None:
        verdict.version = versions[0]
        return verdict
    text = [version for version in versions if version is not None]
    if text:
        verdict.version = text[-1]
    else:
        if latest < rule.edges(start.zone)[0].perhaps_from:
            verdict.version = rule.versions[0]
            if _may_go_on(rule, facts, start):
                verdict.versions = (None, verdict.version)
                return verdict
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NOT_IN_FORCE
    return verdict


def _may_go_on(rule: Rule, facts: Facts, start: Sighting) -> bool:
    """Whether what began before a rule had any text may have gone on when the first became law."""
    law_from = rule.edges(start.zone)[0].perhaps_from
    if not rule.pending_to or facts.now < law_from:
        return False
    ended = after_start(rule.pending_to, facts, start)
    return ended is None or not ended.sure or ended.latest >= law_from


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
        anew = before_the_next(facts, start)
        if anew is None:
            return facts.now, facts.now
        return bounds(anew) if anew.sure else (anew.earliest, facts.now)
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
