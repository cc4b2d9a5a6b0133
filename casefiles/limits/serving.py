"""What was decided on a punishment that the person served: it ended a detention, or came before."""

from __future__ import annotations

from casefiles.charges import Sentence
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import imposed, imposed_on
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOWHERE,
    OVERDUE,
    RUNNING,
    Because,
    Verdict,
)
from casefiles.limits.words import Early
from casefiles.moments import Moment


def why_before(rule: Rule, facts: Facts, stop: Sighting) -> Because:
    """Why a stop that surely came before the start decides nothing.

    Who was taken to serve what had been decided was detained after the decision.
    """
    kind = None if stop.event is None else stop.event.kind
    if kind in rule.earlier_maybe:
        return Because.CLAIMED
    decided = bool(rule.stops_imposed) and kind not in facts.custody.ended_by
    return Because.SERVED if decided else Because.CONTRADICTION


def perhaps_decided(verdict: Verdict, facts: Facts) -> None:
    """Call nothing late where a punishment was imposed in time perhaps, or before the start.

    The file may hold the punishment, and no event of the decision on it. Then a hearing that is
    due has perhaps been held, and runs no longer for sure either.
    """
    rule = verdict.rule
    detained = any(kind in rule.stops for kind in facts.custody.ended_by)
    late = BREACHED | OVERDUE if detained else BREACHED | OVERDUE | RUNNING
    if not (rule.stops_imposed and verdict.possible & late):
        return
    if any(_may_have_stopped(one, verdict, facts) for one in imposed(facts, rule.stops_imposed)):
        verdict.possible |= KEPT
        verdict.because = Because.PUNISHED if detained else Because.HEARD
        verdict.reached = NOWHERE


def _may_have_stopped(sentence: Sentence, verdict: Verdict, facts: Facts) -> bool:
    """Whether it may have been imposed by the last minute, by a decision that is not on file."""
    when, end = imposed_on(sentence, facts), verdict.last_end or facts.now
    if when.earliest is not None and when.earliest > end:
        return False
    if verdict.rule.early is Early.ANOTHER and _surely_before(when, verdict.start):
        return False
    decisions = (one for one in verdict.rule.stops if one not in facts.custody.ended_by)
    return all(
        one.when.surely_before(when) or when.surely_before(one.when)
        for one in facts.of(tuple(decisions))
    )


def _surely_before(when: Moment, start: Sighting | None) -> bool:
    """Whether a punishment was imposed before there was anything to decide on in this matter."""
    begun = None if start is None else start.earliest
    return begun is not None and when.latest is not None and when.latest < begun
