"""Events that a punishment on file shows by itself: that it was imposed, and by when it began."""

from __future__ import annotations

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, record_id
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.lasting import before_the_next
from casefiles.limits.penalties import imposed, imposed_on, is_surely, over_before
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import BREACHED, OVERDUE, Verdict
from casefiles.moments import UNKNOWN, Moment, moment_between
from casefiles.timeline import Imposed


def with_imposed(rule: Rule, facts: Facts) -> Facts:
    """The facts with what punishments show to have been imposed, where no such event is on file."""
    if not (rule.shown_imposed and facts.sentences):
        return facts
    perhaps: set[EventId] = set()
    more = facts.replaced({})
    for kind, punishments in rule.shown_imposed.items():
        for sentence in () if kind in facts.events else imposed(facts, punishments):
            when, sure = imposed_on(sentence, facts), is_surely(sentence, facts)
            if rule.imposed:
                served = _served(sentence, facts)
                if served is None:
                    continue
                when, sure = served[0], sure and served[1]
            event = _event(kind, sentence, facts, when)
            if not sure:
                perhaps.add(event.id)
            more.events.setdefault(kind, []).append(event)
    more.perhaps = facts.perhaps | perhaps
    return facts if more.events == facts.events else more


def _event(kind: EventKind, sentence: Sentence, facts: Facts, when: Moment) -> Imposed:
    return Imposed(
        id=EventId(record_id(sentence.case, "imposed", sentence.key)),
        case=sentence.case,
        key=sentence.key,
        kind=kind,
        when=when,
        # What was ordered to end ended when the person was let go, where that is on file.
        until=sentence.ends if facts.over() is None else UNKNOWN,
        person=facts.person.id,
        spell=facts.spell_id,
        sources=sentence.sources,
        punishment=sentence.id,
    )


def _served(sentence: Sentence, facts: Facts) -> tuple[Moment, bool] | None:
    """When serving a punishment began in this stay, and whether it surely did; None if nowhere.

    It began by the release, where it was imposed by then: of what nobody dated that is not known.
    Of what by its end was over before the detention nothing was served here, nor of what was
    imposed on the day of the next one, or since.
    Who was detained more than a day after it was imposed was perhaps taken to serve it, or had
    served it; who was detained more than two days before, with no release on file, may have been
    let go.
    """
    founding = () if facts.founding is None else (facts.founding,)
    held, over = facts.first(founding), facts.over()
    begun = None if held is None else held.earliest
    if (held is None and over is None) or over_before(sentence, begun):
        return None
    when = sentence.starts if sentence.starts.known else imposed_on(sentence, facts)
    if held is not None and _since_seized_anew(when, facts, held):
        return None
    first, last = when.earliest, when.latest
    if over is not None and (last is None or (first is not None and over.latest < first)):
        return None
    if held is None or begun is None or first is None or last is None:
        return when, False
    # Of what was imposed on the next day no more than that day may be known.
    sure = begun - first <= DAY and (over is not None or last - begun <= 2 * DAY)
    if not sentence.starts.known:
        first = max(first, begun)
    until = held.known_latest if last < begun else last
    if over is not None and until is not None and over.latest < until:
        sure, until = False, over.latest
    return moment_between(first, until, when.zone), sure


def _since_seized_anew(when: Moment, facts: Facts, held: Sighting) -> bool:
    """Whether something was imposed once the person surely was detained anew, or on that day."""
    again, anew = facts.again, before_the_next(facts, held)
    if again is None or anew is None or not anew.sure or when.surely_before(again.when):
        return False
    first, last = when.earliest, again.when.latest
    return first is not None and last is not None and last - first < DAY


def by_length(verdict: Verdict, over: Verdict | None, facts: Facts) -> Verdict:
    """What the length of a punishment comes to, where it was perhaps served here and not too long.

    Then nothing on file shows more of it than its length. One of no length on file, or of one that
    is lawful on other grounds alone, is not lawful for having been served no longer.
    """
    if over is None or not verdict.rule.shown_imposed or verdict.possible & (BREACHED | OVERDUE):
        return verdict
    begun = None if verdict.start is None else verdict.start.event
    perhaps = isinstance(begun, Imposed) and begun.id in facts.perhaps
    return over if perhaps or over.possible & BREACHED else verdict
