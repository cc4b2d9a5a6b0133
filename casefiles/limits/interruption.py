"""Whether a later sentence may have interrupted a term that ran since an earlier one (CC 79(8))."""

from __future__ import annotations

from casefiles.event_kinds import EventKind
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before, may_precede, sighting

Kinds = tuple[EventKind, ...]


def interrupted(rule: Rule, facts: Facts, start: Sighting) -> bool:
    """Whether a term may have been interrupted, and so not have run out from this start.

    A new crime does that, of which a file holds no day: however late it was charged and punished,
    it may have been committed within the term.
    """
    return bool(later_ones(rule.begun_anew_after, facts, start))


def later_ones(kinds: Kinds, facts: Facts, start: Sighting) -> list[Sighting]:
    """The sentences that came after the start, or may have where it is not the only one."""
    some = facts.of(kinds)
    return [
        seen
        for event in some
        if (seen := sighting(event, facts.now, facts.perhaps)) is not None
        and may_precede(start, seen)
        and (len(some) > 1 or comes_before(start, seen))
    ]
