"""Terms that an order sets: the end recorded of the order, or of those that carried it on."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.clauses import Titles
from casefiles.limits.facts import Facts
from casefiles.limits.lasting import carries_on, let_out_after
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, sighting
from casefiles.limits.touches import Touch
from casefiles.timeline import Event


def as_ordered(rule: Rule, facts: Facts, start: Sighting, end: datetime | None) -> datetime | None:
    """The earliest end of a term, which an order on file may have set sooner; None where open.

    A term that an order began, and that no extension carries on, ends with that one, any other
    with the last of those that followed one another. A day recorded as the end is the last one.
    """
    begun = start.event
    if begun is not None and begun.kind in rule.ordered and rule.reaching is None:
        orders = [begun]
    else:
        kinds = rule.ordered if rule.reaching is None else (*rule.ordered, *rule.reaching.kinds)
        orders = [one for one in _of_term(kinds, facts, start) if not carried_on(one, facts)]
    known = (one.until.latest for one in orders)
    return end and min((end, *(one for one in known if one is not None)))


def overstayed(
    rule: Rule, facts: Facts, start: Sighting, stop: Sighting | None, end: datetime | None
) -> bool:
    """Whether somebody was surely held on after an order that was over by the end of a term.

    No order on file stretched that term then, and only a release on file tells it for sure.
    """
    released = None if stop is None or not stop.sure else stop.event
    if released is None or end is None or released.kind is not EventKind.RELEASE:
        return False
    return any(
        order.until.latest is not None
        and order.until.latest <= end
        and order.id not in facts.perhaps
        and not carried_on(order, facts)
        and let_out_after(order, facts)
        for order in _of_term(rule.ordered, facts, start)
    )


def of_unended(rule: Rule, facts: Facts, start: Sighting, law: Law) -> Titles | None:
    """What is open of a term that an order carried on whose end is not on file; else nothing."""
    begun = start.event
    if begun is not None and begun.kind in rule.ordered:
        return None
    # What begins custody anew carries nothing on.
    unended = any(
        one.until.latest is None and one.kind not in rule.renewed_by
        for one in _of_term(rule.ordered, facts, start)
    )
    return law.unended if unended else None


def _of_term(kinds: tuple[EventKind, ...], facts: Facts, start: Sighting) -> list[Event]:
    """The orders on file that may be of a term: by now, and not surely before it began."""
    return [
        one
        for one in facts.of(kinds)
        if (seen := sighting(one, facts.now)) is not None and not comes_before(seen, start)
    ]


def carried_on(order: Event, facts: Facts) -> bool:
    """Whether another order that may have come by the end of one goes on after it, or may."""
    return any(
        one is not order and carries_on(one, order, facts) is not Touch.NO
        for one in facts.of(facts.custody.ordered_by)
    )
