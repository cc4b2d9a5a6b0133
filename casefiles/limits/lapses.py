"""What ends a duty without its having been done: after its clock started, or before it began."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from casefiles.limits.clocks import after_start, bounds, floor, lapse_after
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, hull
from casefiles.limits.lasting import or_over, or_perhaps, or_seized_anew
from casefiles.limits.outcomes import in_time
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import (
    Sighting,
    comes_before,
    first_of,
    may_precede,
    sighting,
    unsure,
)
from casefiles.limits.standings import Standing
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOT_TOUCHED,
    NOWHERE,
    OVERDUE,
    UNDECIDED,
    Because,
    Verdict,
)
from casefiles.limits.words import Form


def lapse_of(
    rule: Rule, facts: Facts, law: Law, start: Sighting
) -> tuple[Sighting | None, Sighting | None]:
    """What ended a duty, and what did so before its clock started, or perhaps did.

    A clock that starts with the spell itself has no such past.
    """
    lapse = lapse_after(rule, facts, start) if rule.lapses else None
    founding = None if facts.founding is None else facts.first((facts.founding,))
    lapse = or_perhaps(lapse, facts, founding or start, kinds=rule.lapses)
    lapse = or_over(lapse, rule.lapses_until, facts, start) if rule.lapses_until else lapse
    if lapse is None or facts.founding in law.begun_by[rule.id]:
        return lapse, None
    begun = floor(start, facts.now)
    if not may_precede(lapse, begun):
        return lapse, None
    return after_start(rule.lapses, facts, begun), lapse


def spared_by(
    rule: Rule,
    facts: Facts,
    start: Sighting,
    *,
    done: Sighting | None,
    bases: Sequence[Verdict],
) -> Sighting | None:
    """What shows that a duty never arose, or else what perhaps does."""
    if not (rule.void or rule.void_maybe):
        return None
    void = after_start(rule.void, facts, start) if rule.void else None
    void = or_seized_anew(void, facts, start, rule.void, done)
    void = _in_the_term(void, rule, bases, facts)
    if void is not None and void.sure:
        return void
    void = or_perhaps(void, facts, start, kinds=rule.void, maybe=rule.void_maybe)
    return _in_the_term(void, rule, bases, facts)


def not_too_late(
    stop: Sighting | None,
    void: Sighting | None,
    facts: Facts,
    bases: Sequence[Verdict],
    end: datetime | None,
) -> Sighting | None:
    """The stop, unless it came only after what spared a duty due towards the end of a term.

    A motion about a later deprivation of liberty is not the one that was spared; within the term,
    by its first `end`, it was in time whatever it was about. Where custody was ordered anew in
    between it may be asked of the same term, to which earlier custody counts.
    """
    if stop is None or void is None or not bases or not (void.sure and comes_before(void, stop)):
        return stop
    if end is not None and stop.known_latest is not None and stop.latest <= end:
        return stop
    kinds = tuple({kind: None for base in bases for kind in base.rule.renewed_by})
    seen = (sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds))
    anew = any(
        one is not None and not comes_before(one, void) and comes_before(one, stop) for one in seen
    )
    return stop if anew else None


def perhaps_spared(stop: Sighting | None, void: Sighting | None, verdict: Verdict) -> bool:
    """Whether a duty perhaps never arose, though something on file may be what was due.

    What was done in time was done in time; a late motion was perhaps one about something else.
    """
    if void is None or stop is None or not stop.sure:
        return void is not None
    counted_back = verdict.rule.form is Form.BACKWARDS
    return counted_back and verdict.possible != KEPT and may_precede(void, stop)


def _in_the_term(
    seen: Sighting | None, rule: Rule, bases: Sequence[Verdict], facts: Facts
) -> Sighting | None:
    """What spares a duty, as far as it came before the end of the term towards which it is due.

    A motion to go on holding somebody is not spared by a release long after the term. Nothing is
    asked of a term that something ended in time by which no more was due; by what perhaps was such
    an end the same is perhaps asked of a later one, and so it is where the measure was perhaps
    ordered anew after it.
    """
    now = facts.now
    if seen is not None and any(_perhaps_anew(one, seen, facts) for one in bases):
        return unsure(seen, now)
    went_on = [] if seen is None else [_went_on(rule, one) for one in bases]
    put_off = any(_put_off(rule, one) for one in bases)
    if seen is None or not (put_off or any(went_on)):
        return seen
    first, last = hull([(one.first_end, one.last_end) for one in bases])
    if seen.earliest is not None and last is not None and seen.earliest > last:
        open_ = put_off or any(one.possible != KEPT and one.possible & KEPT for one in bases)
        return unsure(seen, now) if open_ or not all(went_on) else None
    return seen if first is not None and seen.latest <= first else unsure(seen, now)


def _perhaps_anew(base: Verdict, seen: Sighting, facts: Facts) -> bool:
    """Whether what a term bounds was ordered anew either before something or after it."""
    if base.because is not Because.RENEWED or seen.event is None:
        return False
    ended = seen.event.when
    return any(
        not one.when.surely_before(ended) and not ended.surely_before(one.when)
        for one in facts.of(base.rule.renewed_by)
    )


def _went_on(rule: Rule, base: Verdict) -> bool:
    """Whether a term ran out, or perhaps, or gave way to another under which it all went on."""
    if base.possible & (BREACHED | OVERDUE):
        return True
    stop = None if base.stop is None else base.stop.event
    return (
        base.possible == KEPT
        and stop is not None
        and stop.kind not in {*rule.void, *rule.void_maybe, *base.rule.shown_by}
    )


def _put_off(rule: Rule, base: Verdict) -> bool:
    """Whether a term gave way in time to another before whose end the same is due, perhaps."""
    stop = None if base.stop is None else base.stop.event
    return (
        not base.possible & (BREACHED | OVERDUE)
        and stop is not None
        and stop.kind in rule.void_maybe
        and stop.kind not in base.rule.shown_by
    )


def taken_up_to(seen: Sighting, lapse: Sighting | None, until: Ends, facts: Facts) -> Ends:
    """The bounds of the moment up to which time was taken that something ended, or perhaps did.

    `until` says how far it ran otherwise. A release may be that from a measure in the place of
    custody, which then was over by that measure at the latest.
    """
    first, last = bounds(seen)
    if not seen.sure:
        ended = bounds(lapse) if lapse and lapse.sure else until
        # Either may have come first; what nobody dated bounds nothing beside what somebody did.
        first = first and min(first, ended[0] or first)
        last = ended[1] and max(last or ended[1], ended[1])
    over = until[0]
    if over is None or seen.event is None or seen.event.kind not in facts.custody.ended_by:
        return first, last
    if first is None or first <= over:
        return first, last
    return over, seen.known_latest if last is not None and last < first else last


def perhaps_before(verdict: Verdict, facts: Facts) -> None:
    """Leave open what was perhaps done before this deprivation of liberty, in the same case.

    Once it was done in this one, what only shows that it was done before is of another case.
    """
    rule, start = verdict.rule, verdict.start
    if not rule.earlier_maybe or start is None or verdict.possible in (KEPT, NOT_TOUCHED):
        return
    again = any(kind in facts.events for kind in rule.stops)
    kinds = tuple(one for one in rule.earlier_maybe if one in rule.stops or not again)
    own = {one.id: one for one in facts.of(kinds)}
    elsewhere = [one for stay in facts.earlier for one in stay.events if one.kind in kinds]
    before = [one for one in elsewhere if one.id not in own]
    for one in own.values():
        seen = sighting(one, facts.now)
        if seen is not None and comes_before(seen, start):
            before.append(one)
    found, end = first_of(before, facts.now), verdict.last_end
    if found is None or (end is not None and found.earliest is not None and end < found.earliest):
        return
    decides = verdict.standing is not Standing.UNKNOWN
    verdict.possible |= KEPT if rule.stops else NOT_TOUCHED
    if decides:
        verdict.stop, verdict.because, verdict.reached = found, Because.CLAIMED, NOWHERE


def over_before(
    verdict: Verdict, over: Sighting | None, stop: Sighting | None, start: Sighting
) -> None:
    """Leave open whether a duty arose that was over before it began; nothing shows it kept.

    What was done in time all the same was done in time.
    """
    if over is None:
        return
    if verdict.possible == KEPT and (verdict.because is not Because.LAPSED or _done(verdict, stop)):
        return
    verdict.possible |= UNDECIDED | NOT_TOUCHED
    if over.sure and comes_before(over, start):
        verdict.stop, verdict.because, verdict.reached = over, Because.CONTRADICTION, NOWHERE


def _done(verdict: Verdict, stop: Sighting | None) -> bool:
    return (
        stop is not None
        and stop.sure
        and in_time(stop, verdict.first_end, verdict.last_end, BREACHED) == KEPT
    )
