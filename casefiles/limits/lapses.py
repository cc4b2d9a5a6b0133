"""What ends a duty without its having been done: after its clock started, or before it began."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from casefiles.limits.clocks import after_start, bounds, floor, lapse_after
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, hull
from casefiles.limits.lasting import or_perhaps, or_seized_anew
from casefiles.limits.outcomes import in_time
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, may_precede, unsure
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


def lapse_of(
    rule: Rule, facts: Facts, law: Law, start: Sighting
) -> tuple[Sighting | None, Sighting | None]:
    """What ended a duty, and what did so before its clock started, or perhaps did.

    A clock that starts with the spell itself has no such past.
    """
    lapse = lapse_after(rule, facts, start) if rule.lapses else None
    founding = None if facts.founding is None else facts.first((facts.founding,))
    lapse = or_perhaps(lapse, facts, founding or start, kinds=rule.lapses)
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
    void = after_start(rule.void, facts, start) if rule.void else None
    void = or_seized_anew(void, facts, start, rule.void, done)
    void = _in_the_term(void, rule, bases, facts.now)
    if void is not None and void.sure:
        return void
    void = or_perhaps(void, facts, start, kinds=rule.void, maybe=rule.void_maybe)
    return _in_the_term(void, rule, bases, facts.now)


def _in_the_term(
    seen: Sighting | None, rule: Rule, bases: Sequence[Verdict], now: datetime
) -> Sighting | None:
    """What spares a duty, as far as it came before the end of the term towards which it is due.

    A motion to go on holding somebody is not spared by a release long after the term. Nothing is
    asked of a term that something ended in time by which no more was due.
    """
    went_on = [] if seen is None else [_went_on(rule, one) for one in bases]
    if seen is None or not any(went_on):
        return seen
    first, last = hull([(one.first_end, one.last_end) for one in bases])
    if seen.earliest is not None and last is not None and seen.earliest > last:
        open_ = any(one.possible != KEPT and one.possible & KEPT for one in bases)
        return unsure(seen, now) if open_ or not all(went_on) else None
    return seen if first is not None and seen.latest <= first else unsure(seen, now)


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
