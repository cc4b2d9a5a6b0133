"""The beginning and the end entered with a punishment, where the law counts them as events."""

from __future__ import annotations

from casefiles.charges import Bound, Sentence
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, record_id
from casefiles.limits.clauses import Course
from casefiles.limits.endings import after, moment_of
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.starts import start_of
from casefiles.moments import UNKNOWN, Moment, moment_between
from casefiles.timeline import Entered, Event


def with_entered(facts: Facts, law: Law) -> Facts:
    """The facts with the beginning and the end of a punishment among the events.

    Not where several of a kind are on file: of which of them an event is nobody knows then.
    """
    if facts.regime is not None or not facts.sentences:
        return facts
    for course in law.courses:
        mine = [one for one in facts.sentences if one.kind in course.kinds]
        if course.entered and len(mine) == 1:
            _enter(course, mine[0], Bound.STARTS, _started(course, mine[0], facts, law), facts)
            _enter(course, mine[0], Bound.ENDS, _ended(course, mine[0], facts, law), facts)
            # What was looked up on the way was not yet what is to be found.
            facts.forget()
    return facts


def _enter(course: Course, sentence: Sentence, bound: Bound, when: Moment, facts: Facts) -> None:
    """Put a time entered with a punishment among the events of its kinds; none that was derived."""
    if not when.known or bound in sentence.derived:
        return
    for kind in course.starts if bound is Bound.STARTS else course.ends:
        some = facts.events.get(kind, ())
        found = [_against(event, sentence, _entered(sentence, bound)) for event in some]
        found = found or [as_event(sentence, kind, bound, when, facts)]
        facts.events = facts.whole = {**facts.events, kind: found}


def _entered(sentence: Sentence, bound: Bound) -> Moment:
    return sentence.starts if bound is Bound.STARTS else sentence.ends


def _started(course: Course, sentence: Sentence, facts: Facts, law: Law) -> Moment:
    """The beginning as entered; UNKNOWN where it adds nothing to an event that began it.

    What the law counts a punishment from is then on file, at least as exactly. Where no main
    punishment is, what else waits for the beginning would miss it.
    """
    main = any(not one.additional for one in facts.sentences)
    asked = main and not facts.of(course.starts)
    begun = _counted_from(sentence, facts, law) if asked else None
    event = None if begun is None else begun.event
    when = sentence.starts
    if event is not None and when.covers(event.when) and when.covers(moment_of(begun)):
        return UNKNOWN
    return when


def _counted_from(sentence: Sentence, facts: Facts, law: Law) -> Sighting | None:
    """What surely began a punishment, by the rule that bounds it; None where nothing did."""
    some = (one for one in law.rules if one.starts and sentence.kind in one.imposed)
    start = next((start_of(rule, facts, law) for rule in some), None)
    return start if start is not None and start.sure else None


def _ended(course: Course, sentence: Sentence, facts: Facts, law: Law) -> Moment:
    """When a punishment ended by its end as entered; UNKNOWN where that is still to come.

    Past the length on file, it may have ended with that. An end with which all else ended came
    before it, and so did one of its own where it is no more than the length foresaw; that says no
    more than the length where it is less exact.
    """
    ended = sentence.ends
    if ended.latest is not None and ended.latest > facts.now:
        return UNKNOWN
    facts.forget()
    begun = moment_of(_counted_from(sentence, facts, law))
    if any(
        event.when.surely_before(ended) and not event.when.surely_before(begun)
        for event in facts.of(law.terms_end)
        if event.id not in facts.perhaps
    ):
        return UNKNOWN
    reckoned = after(begun, sentence.length, law.terms_counted, law.rest)
    if reckoned.surely_before(ended):
        return moment_between(reckoned.latest, ended.latest, ended.zone)
    for counting in law.terms_counted:
        foreseen = after(begun, sentence.length, (counting,), law.rest)
        if foreseen.known and ended.covers(foreseen):
            before = [event.when.surely_before(ended) for event in facts.of(course.ends)]
            return UNKNOWN if all(before or [not foreseen.covers(ended)]) else ended
    return ended


def as_event(
    sentence: Sentence, kind: EventKind, bound: Bound, when: Moment, facts: Facts
) -> Event:
    """A time entered with a punishment as an event, of which the file holds none."""
    return Entered(
        id=EventId(record_id(sentence.case, f"entered-{bound}", sentence.key)),
        case=sentence.case,
        key=sentence.key,
        kind=kind,
        when=when,
        person=facts.person.id,
        sources=sentence.sources,
        punishment=sentence.id,
        as_entered=_entered(sentence, bound),
        of_sources=sentence.sources,
    )


def _against(event: Event, sentence: Sentence, when: Moment) -> Event:
    """An event on file, at the time entered with the punishment where that says more of it.

    Where neither is the other, less exactly, it lies somewhere between the two.
    """
    if when.covers(event.when):
        return event
    return Entered(
        id=event.id,
        case=event.case,
        key=event.key,
        kind=event.kind,
        when=when if event.when.covers(when) else _between(event.when, when),
        until=event.until,
        person=event.person,
        spell=event.spell,
        sources=event.sources,
        punishment=sentence.id,
        as_entered=when,
        of_sources=sentence.sources,
        other=event,
    )


def _between(one: Moment, other: Moment) -> Moment:
    """From the earlier beginning of two moments to the later end, open where one of them is."""
    firsts, lasts = (one.earliest, other.earliest), (one.latest, other.latest)
    return moment_between(
        None if None in firsts else min(first for first in firsts if first is not None),
        None if None in lasts else max(last for last in lasts if last is not None),
        one.zone,
    )
