"""Which of several matters an act on file belongs to: complaints, rulings and answers to them."""

from __future__ import annotations

from collections.abc import Sequence

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Start
from casefiles.limits.conditions import touch
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, first_after, sighting, unsure
from casefiles.limits.touches import Touch
from casefiles.timeline import Event, in_order

Kinds = tuple[EventKind, ...]


def by_ruling(rule: Rule, facts: Facts) -> Sequence[Facts]:
    """The facts once, or once for each ruling on file, as if there were no other.

    An arrest that may be of the day of a ruling carries that ruling out; a later one may follow on
    another, which is not on file, or on the same.
    """
    rulings: list[list[Event]] = []
    for event in in_order(facts.of(rule.rulings)):
        carried_out = (one for one in rulings if _of_one_ruling(one, event))
        found = next(carried_out, None)
        if found is None:
            rulings.append([event])
        else:
            found.append(event)
    if len(rulings) < 2:
        return (facts,)
    return [_of_ruling(one, rule, facts) for one in rulings]


def _of_one_ruling(ruling: list[Event], event: Event) -> bool:
    """Whether an event may carry out a ruling that nothing else carries out: a day on at most."""
    if any(one.kind is event.kind for one in ruling):
        return False
    made, done = ruling[0].when.latest, event.when.earliest
    return made is None or done is None or done - made < DAY


def _of_ruling(ruling: list[Event], rule: Rule, facts: Facts) -> Facts:
    alone = facts.replaced({})
    alone.whole = facts.events
    for kind in rule.rulings:
        alone.events.pop(kind, None)
    for event in ruling:
        alone.events.setdefault(event.kind, []).append(event)
    first = rule.rulings[0]
    if first in facts.events and all(event.kind is not first for event in ruling):
        alone.perhaps = facts.perhaps | {event.id for event in ruling}
    return alone


def stop_claimed(rule: Rule, facts: Facts, start: Sighting, stop: Sighting) -> bool:
    """Whether the stop may belong to another matter that was open when it came."""
    if rule.rulings:
        return _claimed(rule.rulings, rule.stops, facts, facts.of(rule.rulings), stop.event)
    kinds = (*rule.rivals, *(rule.starting if rule.each else ()))
    own = [] if start.event is None else [start.event]
    return bool(kinds) and _claimed(kinds, rule.stops, facts, own, stop.event)


def perhaps_refused(rule: Rule, facts: Facts, start: Sighting) -> Sighting:
    """The start; not sure where the person was let go within a day: custody was perhaps refused.

    What a ruling came to is no event of a file.
    """
    ruling = None if start.event is None else start.event.when
    if ruling is None or not any(
        not one.when.surely_before(ruling)
        and (
            ruling.latest is None
            or one.when.earliest is None
            or one.when.earliest - ruling.latest < DAY
        )
        for one in facts.of(rule.refused_by)
    ):
        return start
    return unsure(start, facts.now)


def perhaps_taken(rule: Rule, facts: Facts) -> Facts:
    """The facts in which a stop is not sure that was perhaps answered in another matter."""
    answers = facts.of(rule.taken_by) if rule.taken_by else []
    if not answers:
        return facts
    taken = {
        stop.id
        for stop in facts.of(rule.stops)
        if any(not one.when.surely_before(stop.when) for one in answers)
    }
    if not taken:
        return facts
    narrowed = facts.replaced({})
    narrowed.perhaps = facts.perhaps | taken
    return narrowed


def of_another(rule: Rule, facts: Facts, start: Sighting, stop: Sighting) -> bool:
    """Whether a stop before the start may be of an earlier matter, or the start of another one."""
    return answers_perhaps(rule, start) or _of_earlier(rule, facts, stop)


def answers_perhaps(rule: Rule, start: Sighting) -> bool:
    """Whether what started a clock as an answer may have answered something else."""
    rivals = any(clause.rivals and clause.delay is None for clause in rule.starts)
    return rivals and start.event is not None and not start.sure


def begun_elsewhere(rule: Rule, facts: Facts, start: Sighting | None) -> bool:
    """Whether something else on file started a clock of the same rule, or may have.

    What surely is none of the rule's, by the time when it was, started none.
    """
    if not rule.each or start is None:
        return False
    before = [one for clause in rule.starts for one in facts.of(clause.beyond)]
    others = (one for one in _all(rule.starting, facts) if one is not start.event)
    return any(
        not before or any(not one.when.surely_before(bound.when) for bound in before)
        for one in others
        if (seen := sighting(one, facts.now, facts.perhaps)) is not None
        and touch(rule, facts.only(one), seen.earliest, seen.latest) is not Touch.NO
    )


def _of_earlier(rule: Rule, facts: Facts, stop: Sighting) -> bool:
    """Whether a stop before the start may have stopped the clock of an earlier matter."""
    if not rule.each or stop.event is None:
        return False
    own = facts.of(rule.rulings or rule.starting)
    return any(
        all(one is not mine for mine in own) and not stop.event.when.surely_before(one.when)
        for one in _all(rule.rulings or rule.starting, facts)
    )


def start_claimed(rule: Rule, clause: Start, facts: Facts, seen: Sighting) -> bool:
    """Whether what starts a clock after a ruling may belong to another ruling."""
    own = facts.of(rule.rulings)
    return bool(own) and _claimed(rule.rulings, clause.kinds, facts, own, seen.event)


def _claimed(
    kinds: Kinds, answers: Kinds, facts: Facts, own: list[Event], answer: Event | None
) -> bool:
    """Whether an answer may be one to another event of some kinds that had none when it came."""
    answered = _all(answers, facts)
    return any(
        all(rival is not one for one in own)
        and not (answer is not None and answer.when.surely_before(rival.when))
        and not (answer is not None and _between(rival, answered, answer))
        for rival in _all(kinds, facts)
    )


def _between(one: Event, some: list[Event], other: Event) -> bool:
    """Whether one of some events surely came after one event, and before another."""
    return any(
        one.when.surely_before(event.when) and event.when.surely_before(other.when)
        for event in some
    )


def _all(kinds: Kinds, facts: Facts) -> list[Event]:
    """Every event of some kinds, in whichever matter."""
    return [event for kind in kinds for event in facts.whole.get(kind, ())]


def arrived(clause: Start, rule: Rule, facts: Facts, sent: Sighting) -> Sighting:
    """When what was sent reached whom it is for: open where nothing on file shows it.

    What may show the arrival of something else shows nothing.
    """
    shown = first_after(facts.of(clause.by), sent, facts.now, facts.perhaps)
    kinds, own = (*rule.rivals, *clause.kinds), [] if sent.event is None else [sent.event]
    if shown is not None and not shown.sure:
        shown = None
    if shown is not None and _claimed(kinds, clause.by, facts, own, shown.event):
        shown = None
    return Sighting(
        sent.event,
        sent.earliest,
        None if shown is None else shown.known_latest,
        facts.now,
        sure=sent.sure,
        zone=sent.zone,
    )


def answering(clause: Start, facts: Facts, seen: Sighting, answer: Event) -> Sighting | None:
    """What starts a clock as an answer to what is in `beyond`; None where it surely is another.

    It is not sure where it may answer one of the rivals, or the same thing for a second time.
    """
    own = _not_after(_all(clause.beyond, facts), answer)
    rivals = _not_after(_all(clause.rivals, facts), answer)
    before = [one for one in _all(clause.kinds, facts) if one.when.surely_before(answer.when)]
    pending = len(own) + len(rivals) - len(before)
    own_open, rivals_open = (
        [one for one in some if not _between(one, before, answer)] for some in (own, rivals)
    )
    if pending == 1 and not own_open and _all_after(rivals_open, before):
        return None
    sure = pending > 0
    if rivals:
        # An answer that came while both were waiting may have been to either.
        waiting = [] if own_open else _not_cleared(rivals, [*own, *rivals], before)
        sure = pending == 1 and not (rivals_open or waiting)
    # What may have come before it may have been the answer.
    others = (one for one in _all(clause.kinds, facts) if one is not answer)
    earlier = sum(not answer.when.surely_before(one.when) for one in others)
    return seen if sure and earlier < len(own) + len(rivals) else unsure(seen, facts.now)


def unanswered(
    clause: Start, facts: Facts, start: Sighting, done: Sighting | None
) -> Sighting | None:
    """A start that waits for an answer; None where it came, not sure where it may be to another.

    What came only after something was `done` was no answer any more.
    """
    over = None if done is None else done.event
    own = [] if start.event is None else [start.event]
    answers = [
        one
        for one in facts.of(clause.unless)
        if not any(one.when.surely_before(asked.when) for asked in own)
        and not (over and over.when.surely_before(one.when))
    ]
    kinds = (*clause.kinds, *clause.rivals)
    if any(not _claimed(kinds, clause.unless, facts, own, one) for one in answers):
        return None
    return unsure(start, facts.now) if answers else start


def _not_cleared(some: list[Event], asked: list[Event], answers: list[Event]) -> list[Event]:
    """Those of some events that perhaps were without an answer after all these.

    All that was asked by an answer was answered where as many came as were asked for.
    """
    cleared = [
        one
        for one in answers
        if 1 + sum(other.when.surely_before(one.when) for other in answers)
        >= len(_not_after(asked, one))
    ]
    return [one for one in some if not any(one.when.surely_before(by.when) for by in cleared)]


def _not_after(some: list[Event], bound: Event) -> list[Event]:
    return [one for one in some if not bound.when.surely_before(one.when)]


def _all_after(some: list[Event], before: list[Event]) -> bool:
    """Whether there are such events, and each surely came after all of those before."""
    return bool(some) and all(
        one.when.surely_before(other.when) for one in before for other in some
    )
