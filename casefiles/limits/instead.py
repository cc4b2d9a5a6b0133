"""What perhaps took the place of custody: an undertaking, a change to a measure not on file."""

from __future__ import annotations

from casefiles.event_kinds import EventKind
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.timeline import Event


def perhaps_instead(rule: Rule, facts: Facts) -> Facts:
    """The facts of a term of custody, where nothing is sure of what perhaps did not end it."""
    custody = facts.custody
    if all(kind not in facts.events for kind in custody.replaced_maybe):
        return facts
    ends = {*rule.stops, *rule.lapses, *rule.void}
    if not ends.issuperset(custody.replaced_by):
        # What another measure in the place of custody does not end is no term of custody.
        return facts
    doubtful = {
        one.id
        for one in facts.of(custody.replaced_maybe)
        if one.kind in ends and _is_doubtful(one, facts)
    }
    if doubtful <= facts.perhaps:
        return facts
    left = facts.replaced({})
    left.perhaps = facts.perhaps | doubtful
    return left


def _is_doubtful(event: Event, facts: Facts) -> bool:
    """Whether what stands on file before and after a measure leaves open that it ended custody."""
    ordered = any(one.when.surely_before(event.when) for one in facts.of(facts.custody.ordered_by))
    if event.kind in facts.custody.replaced_by:
        # What is known to take the place of custody ends a detention without any order.
        return ordered and not _nobody_held_after(event, facts)
    return not (ordered and _nobody_held_after(event, facts))


def _nobody_held_after(event: Event, facts: Facts) -> bool:
    """Whether no release and no extension on file may tell of custody in spite of a measure."""
    custody = facts.custody
    anew = [one for one in facts.of(custody.held_anew_by) if event.when.surely_before(one.when)]
    extended = [kind for kind in custody.ordered_by if kind in custody.carried_on_by]
    return all(
        shown.when.surely_before(event.when)
        or any(one.when.surely_before(shown.when) for one in anew)
        for shown in facts.of((EventKind.RELEASE, *extended))
    )
