"""What shows that liberty was restricted before the detention on file, with no release since."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, first_of, sighting
from casefiles.timeline import Event


def from_restraint(rule: Rule, facts: Facts, start: Sighting, law: Law) -> Sighting:
    """The start of a clock that runs from the detention, back to where custody is shown before it.

    What stops the clock cannot start it: such a paper older than its detention contradicts it.
    """
    event = start.event
    if event is None or event.kind is not facts.founding or not shown_before(facts):
        return start
    firsts = [one.when.earliest for one in before_detention(rule, facts, law)]
    if not firsts:
        return start
    known = [one for one in (start.earliest, *firsts) if one is not None]
    return Sighting(
        event,
        min(known) if len(known) > len(firsts) else None,
        start.known_latest,
        facts.now,
        sure=start.sure,
        zone=start.zone,
    )


def presupposed(rule: Rule, facts: Facts) -> Sighting | None:
    """The detention of a spell that the file holds without saying when it was.

    Sure only where something shows one: who is taken into custody by a court was not detained.
    """
    if facts.founding not in rule.start_kinds or facts.founding in facts.events:
        return None
    shown = any(
        (seen := sighting(one, facts.now, facts.perhaps)) is not None and seen.sure
        for one in facts.of(facts.custody.detention_shown_by)
    )
    return Sighting(None, None, None, facts.now, sure=shown, zone=facts.zone)


def by_what_shows_it(facts: Facts, start: Sighting) -> Sighting:
    """A detention of which no event is on file: no later than the first that shows custody.

    An event that is on file without a date borrows none from another.
    """
    if start.event is not None or facts.founding is None:
        return start
    surely = [one for one in facts.of(facts.custody.shown_by) if one.id not in facts.perhaps]
    shown = first_of(surely, facts.now)
    if shown is None or not shown.sure:
        return start
    # Custody that is shown was not surely begun with a detention where none is on file.
    return Sighting(
        None, start.earliest, shown.known_latest, facts.now, sure=start.sure, zone=start.zone
    )


def begun_by(start: Sighting, facts: Facts) -> datetime:
    """By when a clock had started of which nobody knows when; `now` where nothing says.

    The detention with which a spell began was no later than what ended it, nor than the last that
    is entered in the spell; of a spell that is more than one stay nobody knows after which.
    """
    spell = facts.spell_id
    if spell is None or facts.divided or not _founds(start, facts):
        return start.latest
    ended = [one for one in facts.of(facts.custody.ended_by) if one.id not in facts.perhaps]
    over = first_of(ended, facts.now)
    if over is not None and over.sure:
        known = [min(over.latest, start.latest)]
    else:
        within = (one for some in facts.events.values() for one in some if one.spell == spell)
        others = (one.when for one in within if one is not start.event)
        known = [
            # What may lie on either side of the latest start leaves all of the time up to it.
            min(one.latest, start.latest)
            for one in others
            if one.latest is not None and (one.earliest is None or one.earliest <= start.latest)
        ]
    floor = start.earliest
    return max(
        (one for one in known if floor is None or one >= floor),
        default=start.latest,
    )


def _founds(start: Sighting, facts: Facts) -> bool:
    """Whether a start is the detention of this spell, on file or presupposed."""
    event = start.event
    if event is None:
        return facts.founding is not None
    return event.kind is facts.founding and event.id not in facts.perhaps


def before_detention(rule: Rule, facts: Facts, law: Law) -> list[Event]:
    """What shows custody before the detention from which a rule, or its base, counts."""
    shown = shown_before(facts)
    if not shown or facts.founding not in law.begun_by[rule.id]:
        return []
    return [one for one in shown if one.kind not in rule.stops]


def shown_before(facts: Facts) -> tuple[Event, ...]:
    """The events that lie surely before the detention of this spell, and show custody then."""
    if facts.shown is None:
        facts.shown = tuple(_shown(facts))
    return facts.shown


def _shown(facts: Facts) -> Iterator[Event]:
    founding = facts.founding
    if founding is None or founding not in facts.events:
        return
    begun = facts.events[founding]
    custody = facts.custody
    over = facts.of(custody.over_by)
    for kind in (*custody.shown_by, *custody.shown_within):
        if kind is founding or kind not in facts.events:
            continue
        for event in facts.events[kind]:
            # Outside any spell a person may be questioned without being held.
            within = kind in custody.shown_by or (
                event.spell is not None and event.spell == facts.spell_id
            )
            if (
                within
                and event.id not in facts.perhaps
                and all(event.when.surely_before(one.when) for one in begun)
                and not any(
                    event.when.surely_before(end.when)
                    and all(end.when.surely_before(one.when) for one in begun)
                    for end in over
                )
            ):
                yield event
