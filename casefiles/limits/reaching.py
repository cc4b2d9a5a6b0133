"""Extensions that end no term, since they go no further than it: a short custody up to its limit.

Where nothing on file says how far an extension went, that of a short custody perhaps went no
further (CPC 151(2)), nor did one of an order whose own end lies within the term; any other did, or
it would not have been needed.
"""

from __future__ import annotations

from datetime import datetime

from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Reaching, Titles
from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.lasting import freed_maybe, let_out_after, own_end
from casefiles.limits.ordered import carried_on
from casefiles.limits.orders import may_end_within
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import unsure
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import Verdict
from casefiles.moments import MINUTE, clock
from casefiles.timeline import Event


def going_past(term: Verdict | None, facts: Facts) -> Facts:
    """The facts with only those extensions that went past a term, or perhaps did.

    The end of one that went no further may be that of all custody.
    """
    clause = None if term is None else term.rule.reaching
    if term is None or clause is None or term.start is None:
        return facts
    if all(one not in facts.events for one in clause.kinds):
        return facts
    found = {one.id: _goes_past(one, clause, facts, term) for one in facts.of(clause.kinds)}
    if all(chance is Touch.YES for chance in found.values()):
        return facts
    left = facts.replaced({})
    left.whole = facts.whole
    for kind in clause.kinds:
        some = [one for one in left.events.pop(kind, ()) if found[one.id] is not Touch.NO]
        if some:
            left.events[kind] = some
    left.perhaps = facts.perhaps | {id_ for id_, chance in found.items() if chance is Touch.MAYBE}
    ends = (
        own_end(one, facts)
        for one in facts.of(clause.kinds)
        if found[one.id] is Touch.NO and not (carried_on(one, facts) or let_out_after(one, facts))
    )
    left.endings = (
        *freed_maybe(facts),
        *(unsure(end, facts.now) for end in ends if end is not None),
    )
    return left


def asked_past(rule: Rule, facts: Facts, going: Facts) -> Facts:
    """The facts with what goes past a term, and only with those stops that may have asked for it.

    What came before an extension that went no further asked for that one, and before one that
    perhaps did not, perhaps for it. Where the file holds what was asked by either reading, no such
    extension needs to show it.
    """
    if going is facts:
        return going
    left = going.of(rule.ahead_of)
    short = [one for one in facts.of(rule.ahead_of) if one not in left]
    doubtful = [one for one in left if one.id in going.perhaps and one.id not in facts.perhaps]
    for kind in rule.stops:
        some = going.events.pop(kind, [])
        some = [one for one in some if not any(one.when.surely_before(by.when) for by in short)]
        if some:
            going.events[kind] = some
    going.perhaps |= {
        stop.id
        for stop in going.of(rule.stops)
        if any(not by.when.surely_before(stop.when) for by in (*short, *doubtful))
        # What came after all that spared the duty is not taken for it as it is.
        and not any(one.when.surely_before(stop.when) for one in going.of(rule.void))
    }
    if doubtful and _asked_by_either(rule, doubtful, going):
        for kind in {one.kind for one in doubtful}:
            some = [one for one in going.events.pop(kind) if one not in doubtful]
            if some:
                going.events[kind] = some
    return going


def _asked_by_either(rule: Rule, doubtful: list[Event], going: Facts) -> bool:
    """Whether something was asked before some extensions, and again after all of them.

    Whichever of them went past a term, if any, what asked for that came between the two.
    """
    stops = [
        stop
        for stop in going.of(rule.stops)
        if all(one.when.surely_before(stop.when) for one in going.of(rule.beyond))
    ]
    before = any(all(stop.when.surely_before(by.when) for by in doubtful) for stop in stops)
    return before and any(
        all(by.when.surely_before(stop.when) for by in doubtful)
        and all(stop.when.surely_before(one.when) for one in going.of(rule.void))
        for stop in stops
    )


def of_no_length(verdict: Verdict, facts: Facts, law: Law) -> Titles | None:
    """What is open of a term past which an extension perhaps did not go; else nothing."""
    clause = verdict.rule.reaching
    if clause is None or verdict.start is None:
        return None
    some = facts.of(clause.kinds)
    doubtful = any(_goes_past(one, clause, facts, verdict) is Touch.MAYBE for one in some)
    return law.unended if doubtful else None


def _goes_past(event: Event, clause: Reaching, facts: Facts, term: Verdict) -> Touch:
    """Whether an extension went past the last minute of a term, by its own end on file."""
    until, end = event.until, term.last_end
    if not until.known:
        if end is not None and event.when.earliest is not None and event.when.earliest > end:
            # What came after the term went past it.
            return Touch.YES
        chance = _by_what_it_extends(event, clause, facts)
        if chance is Touch.YES and _needed_sooner(event, clause, facts, end):
            return Touch.MAYBE
        return chance
    if end is not None and until.latest is not None and until.latest <= end + MINUTE:
        return Touch.NO
    surely = end is not None and until.earliest is not None and until.earliest > end
    return Touch.YES if surely else Touch.MAYBE


def _by_what_it_extends(event: Event, clause: Reaching, facts: Facts) -> Touch:
    """The same of one without an end on file: by whether it was the first of a short custody."""
    asked = event.when.earliest, event.when.latest or facts.now
    short = max(holds(one, facts, *asked) for one in clause.short_when)
    firsts = [
        _within(event, order, length, facts.zone)
        for kind, length in clause.short
        for order in facts.of((kind,))
        if _first_after(event, order, length, facts)
    ]
    if not firsts or short is Touch.NO:
        return Touch.YES
    soon = max(firsts)
    if short is Touch.YES and soon is Touch.YES:
        return Touch.NO
    # The first on file of a short custody came late, or another before it is not on file.
    return Touch.MAYBE if short is Touch.YES or soon is not Touch.NO else Touch.YES


def _needed_sooner(event: Event, clause: Reaching, facts: Facts, end: datetime | None) -> bool:
    """Whether the last order that may have come before an extension ended within the term.

    What it is to carry on was over so soon that it may have gone no further than the term. What has
    no end on file is passed over, but for a new order of custody: that may have been for all of it.
    """
    shorts = tuple(kind for kind, _ in clause.short)
    orders = [
        one
        for one in facts.of((*clause.kinds, *shorts))
        if one is not event
        and (one.until.known or one.kind in shorts)
        and not event.when.surely_before(one.when)
    ]
    return any(
        _over_within(one, end)
        and not any(
            one.when.surely_before(other.when) and other.when.surely_before(event.when)
            for other in orders
        )
        for one in orders
    )


def _over_within(order: Event, end: datetime | None) -> bool:
    """Whether an order perhaps ended before the last day of a term, by either count of its days."""
    until = order.until
    if end is None or until.earliest is None:
        return until.known
    # The first day counts or does not, so that the last day is one of two (CPC 48(5)).
    return until.earliest <= end - 2 * DAY


def _first_after(event: Event, order: Event, length: Period, facts: Facts) -> bool:
    """Whether an extension may be the first after an order that may be one of a short custody."""
    return (
        not event.when.surely_before(order.when)
        and (not order.until.known or may_end_within(order, length, facts.zone))
        and not any(
            order.when.surely_before(one.when) and one.when.surely_before(event.when)
            for one in facts.of((event.kind,))
        )
    )


def _within(event: Event, order: Event, length: Period, zone: str) -> Touch:
    """Whether an extension came no more than so long after an order, by the days of both."""
    soonest, latest = (
        None if one is None else _day_over(one, length, zone)
        for one in (order.when.earliest, order.when.latest)
    )
    when = event.when
    if when.latest is not None and soonest is not None and when.latest < soonest:
        return Touch.YES
    late = when.earliest is not None and latest is not None and when.earliest >= latest
    return Touch.NO if late else Touch.MAYBE


def _day_over(begun: datetime, length: Period, zone: str) -> datetime:
    day = months_later(begun.astimezone(clock(zone)).date(), length.in_months)
    return first_minute(day + (length.days + 1) * DAY, zone)
