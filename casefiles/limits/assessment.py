"""Which rules touch a docket, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from casefiles.docket import Docket
from casefiles.limits.alike import bearing_on, settled
from casefiles.limits.bearing import in_scope
from casefiles.limits.entered import with_entered
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.imposing import with_imposed
from casefiles.limits.judging import judge
from casefiles.limits.matters import by_ruling
from casefiles.limits.reasons import Reasoned
from casefiles.limits.recorded import is_attested, on_every_word
from casefiles.limits.rules import Law, Rule
from casefiles.limits.served_out import with_served_out
from casefiles.limits.standings import Assessment
from casefiles.limits.verdicts import NOT_TOUCHED
from casefiles.people import Person
from casefiles.timeline import Event, in_order
from casefiles.undisturbed import undisturbed


def assess(
    docket: Docket,
    now: datetime,
    law: Law,
    *,
    everything: bool = False,
    remember: bool = False,
    persons: Sequence[Person] | None = None,
) -> list[Assessment]:
    """Where every rule stands for every person of a docket, or for some `persons`, by spells.

    In the order of persons, spells and packs. `now` is an aware instant in UTC; what happened after
    it has not happened yet. Rules that touch nobody are left out unless `everything` is asked for.
    What was looked up on the way is let go of, unless it is to be remembered for the sentences.
    """
    found: list[Assessment] = []
    with undisturbed():
        attested = any(event.attestations for event in docket.events)
        for bare in facts_of(docket, now, law.custody, persons):
            facts = with_served_out(with_entered(bare, law), law)
            disputed = attested and is_attested(facts)
            if facts.regime is not None:
                facts.settled = settled(facts, law)
            for rule in in_scope(facts, law) if everything else bearing_on(facts, law):
                for one in matters(rule, facts) if rule.each else (facts,):
                    each = with_imposed(rule, one)
                    verdict = judge(rule, each, law)
                    if disputed:
                        verdict = on_every_word(verdict, each, law)
                    if everything or verdict.possible != NOT_TOUCHED:
                        found.append(Reasoned(verdict, each, law))
            if not remember:
                facts.forget()
    return found


def matters(rule: Rule, facts: Facts) -> Sequence[Facts]:
    """The facts once, or once for each event that starts a clock of its own."""
    if rule.rulings:
        return by_ruling(rule, facts)
    starts = facts.of(rule.starting)
    if len(starts) < 2:
        return (facts,)
    return [_started_by(start, rule, facts) for start in in_order(starts)]


def _started_by(start: Event, rule: Rule, facts: Facts) -> Facts:
    """The facts as if nothing but one event could start the clock of a rule."""
    alone = facts.only(start)
    for kind in rule.start_kinds - {start.kind}:
        alone.events.pop(kind, None)
    return alone
