"""How much longer than its length a limit may lawfully be: grounds, terms in turn, late acts."""

from __future__ import annotations

from datetime import datetime

from casefiles.limits.conditions import stretched
from casefiles.limits.custody import one_after_another, went_on
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import ends, hull
from casefiles.limits.ordered import overstayed
from casefiles.limits.outcomes import possible
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting, first_of
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NO_TIME,
    OVERDUE,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
)
from casefiles.moments import MINUTE


def stretch(
    verdict: Verdict,
    stop: Sighting | None,
    lapse: Sighting | None,
    start: Sighting,
    *,
    facts: Facts,
    law: Law,
) -> None:
    """Allow for grounds on which the limit may lawfully be longer, and for terms that run out."""
    version, rule = verdict.version, verdict.rule
    if rule.ordered and overstayed(rule, facts, start, stop, verdict.last_end):
        return
    longer, open_ended = stretched(rule, version, facts, start.earliest, start.latest)
    if open_ended:
        if verdict.possible & BREACHED:
            verdict.possible |= KEPT
        if verdict.possible & OVERDUE:
            verdict.possible |= RUNNING
    elif longer is not None:
        first, last = ends(start, longer, version, law)
        verdict.possible |= possible(stop, lapse, first, last, facts.now)
        _or_until(verdict, last)
    further = rule.further and went_on(verdict, longer, facts, start, stop)
    if further or (rule.doubtful and verdict.possible & BREACHED):
        verdict.possible |= KEPT
    together = one_after_another(rule, longer or version.period, facts, stop)
    if together is not None:
        first, last = ends(start, together, version, law)
        in_turn = possible(stop, lapse, first, last, facts.now)
        verdict.possible |= in_turn
        _or_until(verdict, last)
        verdict.because = Because.IN_TURN if in_turn & (KEPT | RUNNING) else verdict.because
    if rule.spent and verdict.possible & OVERDUE:
        verdict.possible = verdict.possible & ~OVERDUE | KEPT
        verdict.because = Because.SPENT
        if rule.acts_maybe:
            _after_term(verdict, facts)


def _or_until(verdict: Verdict, last: datetime | None) -> None:
    """Note that the time may be lawful up to a later last minute."""
    until = None if last is None else last + (MINUTE if verdict.ends_at_midnight else NO_TIME)
    verdict.lawful = hull([verdict.may_end, (until, until)])


def _after_term(verdict: Verdict, facts: Facts) -> None:
    """Leave open whether an act is barred that may have come after a term had run out."""
    end = verdict.first_end
    late = [
        event
        for event in facts.of(verdict.rule.acts_maybe)
        if end is None or event.when.latest is None or event.when.latest > end
    ]
    act = first_of(late, facts.now, facts.perhaps)
    if act is not None:
        verdict.stop, verdict.because = act, Because.AFTER_TERM
        verdict.possible |= UNDECIDED
