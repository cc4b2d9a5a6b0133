"""What was decided on a punishment that the person served: it ended a detention, or came before."""

from __future__ import annotations

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import imposed, imposed_on, over_before
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before, sighting
from casefiles.limits.verdicts import BREACHED, KEPT, NOWHERE, OVERDUE, RUNNING, Because, Verdict
from casefiles.limits.words import Early
from casefiles.moments import Moment
from casefiles.timeline import Event


def why_before(rule: Rule, facts: Facts, start: Sighting, stop: Sighting) -> Because:
    """Why a stop that surely came before the start decides nothing.

    Who was taken to serve what had been decided was detained after the decision.
    """
    kind = None if stop.event is None else stop.event.kind
    if kind in rule.earlier_maybe:
        return Because.CLAIMED
    served = stop.event in _decisions(rule, facts) and not _was_free(facts, stop.event, start)
    return Because.SERVED if served else Because.CONTRADICTION


def of_another_case(rule: Rule, facts: Facts, start: Sighting, stop: Sighting) -> bool:
    """Whether all that was decided before the start surely imposed what nobody is held for.

    Then a later decision ended the detention, or none; but one recorded with it, or of that day,
    contradicts the file where no other followed.
    """
    decisions = _decisions(rule, facts)
    if stop.event not in decisions:
        return False
    by_now = [(one, when) for one in decisions if (when := sighting(one, facts.now)) is not None]
    before = [one for one, when in by_now if not comes_before(start, when)]
    if not all(_was_free(facts, one, start) for one in before):
        return False
    return len(before) < len(by_now) or not any(_of_this(one, facts, start) for one in before)


def deciding(rule: Rule, facts: Facts) -> tuple[EventKind, ...]:
    """The kinds of decisions that stop the clock, and impose what is served, or something else."""
    return tuple(one for one in rule.stops if one not in facts.custody.ended_by)


def _decisions(rule: Rule, facts: Facts) -> list[Event]:
    return facts.of(deciding(rule, facts)) if rule.stops_imposed else []


def _was_free(facts: Facts, decision: Event | None, start: Sighting) -> bool:
    """Whether by the file a decision imposed what nobody is held for, or was over by the start."""
    if decision is None or decision.kind in facts.custody.ordered_by:
        return False
    mine = [one for one in facts.sentences if not _apart(imposed_on(one, facts), decision.when)]
    return any(_of_one_day(imposed_on(one, facts), decision.when) for one in mine) and all(
        one.kind in facts.custody.free_under or over_before(one, start.earliest) for one in mine
    )


def _apart(one: Moment, other: Moment) -> bool:
    return one.surely_before(other) or other.surely_before(one)


def _of_one_day(one: Moment, other: Moment) -> bool:
    """Whether two moments that meet are each known to the day."""
    return all(
        when.earliest is not None and when.latest is not None and when.latest - when.earliest < DAY
        for when in (one, other)
    )


def _of_this(decision: Event, facts: Facts, start: Sighting) -> bool:
    """Whether a decision is recorded with a detention, or is hardly a day older."""
    made, begun = decision.when.latest, start.earliest
    recorded = decision.spell is not None and decision.spell == facts.spell_id
    return recorded or made is None or begun is None or begun - made <= DAY


def perhaps_decided(verdict: Verdict, facts: Facts) -> None:
    """Call nothing late where a punishment was imposed in time perhaps, or before the start.

    The file may hold the punishment, and no event of the decision on it. Then a hearing that is
    due has perhaps been held, and nothing runs on for sure that one since the start may have ended.
    """
    rule = verdict.rule
    if not (rule.stops_imposed and verdict.possible & (BREACHED | OVERDUE | RUNNING)):
        return
    begun = None if verdict.start is None else verdict.start.earliest
    some = [one for one in imposed(facts, rule.stops_imposed) if not over_before(one, begun)]
    if not verdict.possible & (BREACHED | OVERDUE):
        some = [one for one in some if not _surely_earlier(one, verdict, facts)]
    if any(_may_have_stopped(one, verdict, facts) for one in some):
        detained = any(kind in rule.stops for kind in facts.custody.ended_by)
        verdict.possible |= KEPT
        verdict.because = Because.PUNISHED if detained else Because.HEARD
        verdict.reached = NOWHERE


def _surely_earlier(sentence: Sentence, verdict: Verdict, facts: Facts) -> bool:
    """Whether a punishment was imposed before the start: somebody may be detained anew."""
    last, start = imposed_on(sentence, facts).latest, verdict.start
    begun = None if start is None else start.earliest
    return last is not None and begun is not None and last < begun


def _may_have_stopped(sentence: Sentence, verdict: Verdict, facts: Facts) -> bool:
    """Whether it may have been imposed by the last minute, by a decision that is not on file."""
    when, end = imposed_on(sentence, facts), verdict.last_end or facts.now
    if when.earliest is not None and when.earliest > end:
        return False
    if verdict.rule.early is Early.ANOTHER and _surely_earlier(sentence, verdict, facts):
        return False
    return all(_apart(one.when, when) for one in _decisions(verdict.rule, facts))
