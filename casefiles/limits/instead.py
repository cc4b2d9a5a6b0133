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
        if one.kind in ends and not (_of_custody(one, facts) and _nobody_held_after(one, facts))
    }
    if doubtful <= facts.perhaps:
        return facts
    left = facts.replaced({})
    left.perhaps = facts.perhaps | doubtful
    return left


def _of_custody(event: Event, facts: Facts) -> bool:
    """Whether custody had been ordered, so that it was custody that a measure came after."""
    return any(one.when.surely_before(event.when) for one in facts.of(facts.custody.ordered_by))


def _nobody_held_after(event: Event, facts: Facts) -> bool:
    """Whether no release on file may have let out whoever was held in spite of a measure."""
    anew = [
        one for one in facts.of(facts.custody.held_anew_by) if event.when.surely_before(one.when)
    ]
    return all(
        release.when.surely_before(event.when)
        or any(one.when.surely_before(release.when) for one in anew)
        for release in facts.of((EventKind.RELEASE,))
    )
