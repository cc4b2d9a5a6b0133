"""What moves the end of a term: an extension, another term in turn, custody ordered anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from typing import Final

from casefiles.event_kinds import EventKind
from casefiles.limits.clauses import Condition
from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, order, sighting
from casefiles.limits.stays import Stay
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    OVERDUE,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
)
from casefiles.limits.words import Early
from casefiles.moments import UNKNOWN, Moment
from casefiles.timeline import Event, in_order

HELD: Final = Condition(held=True)
Judged = Callable[[Rule, Facts, Law], Verdict]


def carried_on(
    kinds: tuple[EventKind, ...],
    facts: Facts,
    start: Sighting,
    end: datetime | None,
    steps: int = 1,
) -> bool:
    """Whether a term may have been stretched in time once more, after so many steps up to it.

    To what length each extension went is not on file, so that none of them is told to be the one.
    """
    seen = [sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds)]
    in_time = [
        one
        for one in seen
        if one is not None
        and not comes_before(one, start)
        and (one.earliest is None or end is None or one.earliest <= end)
    ]
    return len(in_time) > steps


def went_on(
    verdict: Verdict, longer: Period | None, facts: Facts, start: Sighting, stop: Sighting | None
) -> bool:
    """Whether a term may have been stretched once more or, where none is longer, begun anew.

    What comes again until the stop, such as the case in court, may have begun it anew.
    """
    kinds = verdict.rule.further
    if longer is not None:
        return carried_on(kinds, facts, start, verdict.last_end)
    if verdict.version.longer is not None:
        steps = verdict.version.steps
        ended = stop is not None and _gave_way(stop, kinds, facts)
        return steps > 0 and not ended and carried_on(kinds, facts, start, verdict.last_end, steps)
    return carried_on(kinds, facts, start, None if stop is None else stop.known_latest)


def _gave_way(stop: Sighting, kinds: tuple[EventKind, ...], facts: Facts) -> bool:
    """Whether what ended a term ended it by itself, or came after the last order was over."""
    if stop.event is not None and stop.event.kind in facts.custody.carried_on_by:
        return True
    overs = [one.until.latest for one in in_order(facts.of(kinds))]
    over = overs[-1] if overs else None
    return over is not None and stop.earliest is not None and over < stop.earliest


def one_after_another(
    rule: Rule, length: Period | None, facts: Facts, stop: Sighting | None
) -> Period | None:
    """The length of several terms served in turn; None where no more than one is on file."""
    if length is None or not rule.in_turn:
        return None
    seen = (sighting(event, facts.now, facts.perhaps) for event in facts.of(rule.in_turn))
    times = sum(one is not None and not (stop and comes_before(stop, one)) for one in seen)
    if times < 2:
        return None
    return Period(
        years=times * length.years,
        months=times * length.months,
        days=times * length.days,
        hours=times * length.hours,
    )


def renewed(rule: Rule, facts: Facts, ended: Sighting | None) -> bool:
    """Whether a measure may have been ordered again, or gone on, after what ended a term of it."""
    event = None if ended is None else ended.event
    if event is None:
        return False
    over = _over(rule, event)
    if any(
        over.surely_before(one.when) and _held_at(one, facts) for one in facts.of(rule.again_by)
    ):
        # The same case is in court again, and custody with it.
        return True
    if event.kind in facts.custody.carried_on_by:
        return False
    if event.kind not in facts.custody.told_by and event.kind not in _ended_by(rule):
        return False
    anew = [one for one in _anew(rule, facts) if one is not event]
    if rule.early is Early.DONE and event.kind in rule.stops:
        # What was done is done for a measure after it too, unless that is of another case.
        anew = [one for one in anew if _let_go_between(event, one, facts)]
    return any(not one.when.surely_before(over) for one in anew)


def _let_go_between(event: Event, other: Event, facts: Facts) -> bool:
    """Whether custody may have ended between two events."""
    return any(
        not (one.when.surely_before(event.when) or other.when.surely_before(one.when))
        for kind in facts.custody.ended_by
        for one in facts.whole.get(kind, ())
    )


def _held_at(event: Event, facts: Facts) -> bool:
    """Whether the person may have been in custody when something happened."""
    seen = sighting(event, facts.now, facts.perhaps)
    return seen is not None and holds(HELD, facts, seen.earliest, seen.latest) is not Touch.NO


def leave_open(
    verdict: Verdict, facts: Facts, reached: Sighting | None, lapse: Sighting | None
) -> None:
    """Leave a term open after whose end the measure may have been ordered again.

    Where it is not known which of several ends came first, each may be the one.
    """
    rule, ended = verdict.rule, verdict.stop
    if lapse is not None and verdict.because is Because.SHOWN:
        # What only shows that a term was over by then may be of the measure that was ordered anew.
        ended = lapse
    elif not rule.again_by and _over_in_time(verdict, facts):
        return
    elif reached is not None and not reached.exact:
        ends = sorted(_perhaps_first(verdict, facts, reached), key=order)
        ended = next((one for one in ends if renewed(rule, facts, one)), ended)
    if renewed(rule, facts, ended):
        verdict.possible, verdict.because = verdict.possible | UNDECIDED, Because.RENEWED
        verdict.stop = ended


def _perhaps_first(verdict: Verdict, facts: Facts, reached: Sighting) -> Iterator[Sighting]:
    """What ends a term and may have come first, so that time was taken up to it."""
    rule, start = verdict.rule, verdict.start
    for event in facts.of((*rule.stops, *rule.lapses)):
        seen = sighting(event, facts.now, facts.perhaps)
        if seen is None or start is None or event is start.event:
            continue
        if not (comes_before(reached, seen) or comes_before(seen, start)):
            yield seen


def _over_in_time(verdict: Verdict, facts: Facts) -> bool:
    """Whether custody was surely over within a limit, whatever was ordered again before."""
    end, anew = verdict.first_end, _anew(verdict.rule, facts)
    return end is not None and any(
        (seen := sighting(event, facts.now, facts.perhaps)) is not None
        and seen.sure
        and seen.latest <= end
        and all(one.when.surely_before(event.when) for one in anew)
        for event in facts.of(facts.custody.over_by)
    )


def _anew(rule: Rule, facts: Facts) -> list[Event]:
    """What may have ordered a measure again, or carried that out."""
    return [one for one in facts.of(rule.renewed_by) if sighting(one, facts.now)]


def _over(rule: Rule, ended: Event) -> Moment:
    """When a measure was over that something ended, or that ended by itself."""
    return ended.until if ended.kind in rule.until else ended.when


def by_itself(verdict: Verdict, facts: Facts, law: Law, judged: Judged) -> Verdict:
    """What custody ordered anew comes to alone, where that decides or its term is still to come.

    What was served before can but add to it (CPC 152(9)); where that is over for sure, by how much
    at most is known, and so between which days the new term ends. That it is over decides where the
    new order was carried out, as a place, the release or an extension shows: a refusal is written
    down like an order. What shows no more than a detention shows no second one, and what may lie
    before the end is not anew. It is kept where the first custody was over in time as well.
    """
    rule, ended = verdict.rule, None if verdict.stop is None else verdict.stop.event
    over = UNKNOWN if ended is None else _over(rule, ended)
    later = facts.replaced({})
    # What was done ahead of the new order was done for that one too.
    done = rule.stops if rule.early is Early.DONE else ()
    later.events = {
        kind: left
        for kind, some in facts.events.items()
        if (left := [one for one in some if kind in done or over.surely_before(one.when)])
    }
    ends = tuple(kind for kind in (*rule.stops, *rule.lapses) if kind not in done)
    for one in facts.of(ends):
        if not (one is ended or over.surely_before(one.when) or one.when.surely_before(over)):
            # What may lie on either side of the end has perhaps ended the new custody too.
            later.events.setdefault(one.kind, []).append(one)
            later.perhaps |= {one.id}
    before = _first_custody(verdict, facts)
    if before is not None:
        later.earlier = (*facts.earlier, before)
    found = judged(rule, later, law)
    # What was done ahead stays on file, and would be renewed for ever where nothing else goes.
    if found.because is Because.RENEWED and _how_many(later) < _how_many(facts):
        found = by_itself(found, later, law, judged)
    if found.start is None or found.start.event is None or found.touch is not Touch.YES:
        return verdict
    if before is not None:
        later = found.later = found.later or later
    stop = None if found.stop is None else found.stop.event
    shown = (stop is not None and stop.kind is EventKind.RELEASE) or any(
        kind in later.events for kind in rule.renewed_by if kind not in rule.start_kinds
    )
    shown = shown or _extended_anew(found.start, facts, law, judged)
    if shown and found.possible in (BREACHED, OVERDUE):
        return found
    if before is None or (found.possible & ~(RUNNING | OVERDUE) and not _in_time(verdict, facts)):
        return verdict
    found.refused = not shown
    if found.refused and found.possible & (BREACHED | OVERDUE):
        found.possible |= KEPT
    return found


def _how_many(facts: Facts) -> int:
    return sum(len(some) for some in facts.events.values())


def _in_time(verdict: Verdict, facts: Facts) -> bool:
    """Whether the first custody was surely over in time, and all that came later is known."""
    rule, ended = verdict.rule, None if verdict.stop is None else verdict.stop.event
    over, end = UNKNOWN if ended is None else _over(rule, ended), verdict.first_end
    return (
        end is not None
        and over.latest is not None
        and over.latest <= end
        and all(
            one.when.surely_before(over) or over.surely_before(one.when)
            for one in _anew(rule, facts)
        )
    )


def _extended_anew(start: Sighting, facts: Facts, law: Law, judged: Judged) -> bool:
    """Whether an extension on file shows that custody ordered anew was carried out.

    Until the end of a measure in the place of custody, and where the measure is not known, it may
    be that measure which was extended.
    """
    custody = facts.custody
    kinds = tuple(kind for kind in custody.ordered_by if kind in custody.carried_on_by)
    seen = [sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds)]
    extended = [one for one in seen if one is not None]
    unnamed = {*custody.replaced_maybe}.difference(custody.replaced_by)
    if not (extended and all(one.sure and comes_before(start, one) for one in extended)):
        return False
    if not unnamed.isdisjoint(facts.events):
        return False
    for rule in law.rules:
        if rule.start_kinds.isdisjoint(custody.replaced_by) or {*kinds}.isdisjoint(rule.stops):
            continue
        begun, end = facts.of(rule.starting), judged(rule, facts, law).last_end
        if begun and (
            len(begun) > 1
            or end is None
            or any(one.earliest is None or one.earliest <= end for one in extended)
        ):
            return False
    return True


def _first_custody(verdict: Verdict, facts: Facts) -> Stay | None:
    """The custody that a term bounds to which earlier custody adds up, where it surely ended."""
    start, ended, regime = verdict.start, verdict.stop, facts.regime
    if not verdict.rule.adds_up or regime is None or start is None:
        return None
    if ended is None or ended.event is None or not ended.sure:
        return None
    found = Stay(None, regime, [])
    found.earliest, found.latest = start.earliest, start.known_latest
    found.events, found.perhaps = [ended.event], facts.perhaps
    return found


@cache
def _ended_by(rule: Rule) -> frozenset[EventKind]:
    """The events that end what a rule bounds, beside those that tell of the end of custody."""
    ends = {*rule.lapses, *rule.until}
    if not rule.start_kinds.isdisjoint(rule.renewed_by):
        # What is ordered anew was over by whatever stopped it.
        ends |= {*rule.stops}
    return frozenset(ends)
