"""Events that a punishment on file shows by itself: that it was imposed, and by when it began."""

from __future__ import annotations

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, record_id
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import imposed, imposed_on, is_surely
from casefiles.limits.rules import Rule
from casefiles.moments import UNKNOWN, Moment, moment_between
from casefiles.timeline import Event


def with_imposed(rule: Rule, facts: Facts) -> Facts:
    """The facts with what punishments show to have been imposed, where no such event is on file."""
    if not (rule.shown_imposed and facts.sentences):
        return facts
    shown: dict[EventId, Sentence] = {}
    found = []
    for kind, punishments in rule.shown_imposed.items():
        some = () if kind in facts.events else imposed(facts, punishments)
        for sentence in some:
            event = _event(kind, sentence, rule, facts)
            if event is not None:
                found.append(event)
                shown[event.id] = sentence
    if not found:
        return facts
    more = facts.replaced({})
    more.punished = shown
    unsure = (
        event.id
        for event in found
        if not is_surely(shown[event.id], facts)
        or (rule.imposed and not _held_by_then(event.when, facts))
    )
    more.perhaps = facts.perhaps.union(unsure)
    for event in found:
        more.events.setdefault(event.kind, []).append(event)
    return more


def _event(kind: EventKind, sentence: Sentence, rule: Rule, facts: Facts) -> Event | None:
    """What shows a punishment; None where a rule bounds its length and none of it was served."""
    over = facts.over()
    when: Moment | None = imposed_on(sentence, facts)
    if rule.imposed:
        when = _began(sentence, facts)
    if when is None:
        return None
    return Event(
        id=EventId(record_id(sentence.case, "imposed", sentence.key)),
        case=sentence.case,
        key=sentence.key,
        kind=kind,
        when=when,
        # What was ordered to end ended when the person was let go, where that is on file.
        until=sentence.ends if over is None else UNKNOWN,
        person=facts.person.id,
        spell=facts.spell_id,
        sources=sentence.sources,
    )


def _began(sentence: Sentence, facts: Facts) -> Moment | None:
    """Between when a punishment began that was served in this stay; None where nothing shows that.

    Who was detained only after it was imposed was taken to serve it, if it had not begun before.
    It began by the release: of what nobody dated it is not known whether it was imposed by then.
    """
    founding = () if facts.founding is None else (facts.founding,)
    held, over = facts.first(founding), facts.over()
    if held is None and over is None:
        return None
    when = sentence.starts if sentence.starts.known else imposed_on(sentence, facts)
    first, last = when.earliest, when.latest
    if over is not None and (last is None or (first is not None and over.latest < first)):
        return None
    if held is not None and held.earliest is not None and last is not None:
        if last < held.earliest:
            last = held.known_latest
        elif first is not None:
            first = max(first, held.earliest)
    if over is not None and last is not None:
        last = min(last, over.latest)
    return moment_between(first, last, when.zone)


def _held_by_then(when: Moment, facts: Facts) -> bool:
    """Whether nothing leaves open that the person was held when a punishment was imposed.

    Who was detained more than two days before may have been let go, where no release is on file.
    """
    held = None if facts.founding is None else facts.first((facts.founding,))
    if held is None or facts.over() is not None:
        return True
    first, last = held.earliest, when.latest
    # Of what was imposed on the next day no more than that day may be known.
    return first is not None and last is not None and last - first <= 2 * DAY
