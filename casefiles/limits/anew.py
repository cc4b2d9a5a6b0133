"""Measures that a release leaves in force, or that follow it: whence their clock runs then."""

from __future__ import annotations

from casefiles.event_kinds import EventKind
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before, first_of, order, sighting, up_to
from casefiles.moments import LAST
from casefiles.timeline import Event


def outlasting(rule: Rule, facts: Facts) -> Facts:
    """The facts without the releases on which a measure followed; the clock runs on, or anew.

    A release from custody may only carry out a milder measure chosen before it: then it perhaps
    ended nothing.
    """
    releases = facts.events.get(EventKind.RELEASE)
    if not releases:
        return facts
    followed = _followed(rule, facts)
    surely = [release for release, _ in followed if _surely_followed(rule, facts, release)]
    left = [one for one in releases if all(one is not release for release in surely)]
    harsher = (kind for kind in rule.start_kinds if kind not in rule.outlasts)
    milder = facts.of(rule.outlasts) if any(kind in facts.events for kind in harsher) else []
    doubtful = {
        one.id for one in left if any(not one.when.surely_before(each.when) for each in milder)
    }
    # What may have come before the measure may as well have come after it, and ended it.
    doubtful.update(release.id for release, _ in followed if release in left)
    if not (surely or doubtful):
        return facts
    narrowed = facts.replaced({})
    narrowed.whole = facts.whole
    narrowed.events[EventKind.RELEASE] = left
    narrowed.perhaps = facts.perhaps | doubtful
    return narrowed


def from_measure(rule: Rule, facts: Facts, start: Sighting) -> Sighting:
    """The start as far as it may lie as late as a measure after the detention, or a release.

    From the detention counts who was taken into custody after it (CPC 139(1)), and a milder
    measure from its own day. Where both are read into the text, the start lies between the two.
    """
    followed = _followed(rule, facts)
    if followed:
        release, measure = max(followed, key=lambda one: order(one[1]))
        alone = all(
            one is measure.event or release.when.surely_before(one.when)
            for one in _measures(rule, facts)
        )
        if alone and measure.event is not None and _milder_after(rule, release, measure.event):
            return measure
        return up_to(start, measure, facts.now)
    if start.event is None or start.event.kind is not facts.founding:
        return start
    milder = first_of(
        [one for one in facts.of(rule.outlasts) if not one.when.surely_before(start.event.when)],
        facts.now,
        facts.perhaps,
    )
    if milder is None:
        return start
    harsher = [one for one in _measures(rule, facts) if one.kind not in rule.outlasts]
    custody = first_of(harsher, facts.now, facts.perhaps)
    if custody is not None and custody.sure and comes_before(custody, milder):
        return start
    return up_to(start, milder, facts.now)


def _measures(rule: Rule, facts: Facts) -> list[Event]:
    """What starts the clock beside a detention."""
    return facts.of(tuple(kind for kind in rule.starting if kind is not facts.founding))


def _followed(rule: Rule, facts: Facts) -> list[tuple[Event, Sighting]]:
    """The releases after which a measure surely or perhaps came, each with the first of them.

    Where it is open which of several the release preceded, the last that may have followed first.
    """
    found = []
    for release in facts.of((EventKind.RELEASE,)):
        released = release.when.latest
        after = [
            seen
            for one in _measures(rule, facts)
            if not one.when.surely_before(release.when)
            and (seen := sighting(one, facts.now, facts.perhaps)) is not None
        ]
        surely = [
            one
            for one in after
            if one.sure
            and released is not None
            and one.earliest is not None
            and released <= one.earliest
        ]
        if surely:
            found.append((release, min(surely, key=order)))
        elif after:
            found.append((release, max(after, key=lambda one: one.known_latest or LAST)))
    return found


def _surely_followed(rule: Rule, facts: Facts, release: Event) -> bool:
    """Whether one of the measures on file surely came no sooner than a release."""
    released = release.when.latest
    seen = (sighting(one, facts.now, facts.perhaps) for one in _measures(rule, facts))
    return released is not None and any(
        one is not None and one.sure and one.earliest is not None and released <= one.earliest
        for one in seen
    )


def _milder_after(rule: Rule, release: Event, measure: Event) -> bool:
    released, begun = release.when.latest, measure.when.earliest
    return (
        measure.kind in rule.outlasts
        and released is not None
        and begun is not None
        and released <= begun
    )
