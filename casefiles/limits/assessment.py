"""Which rules touch a docket, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from casefiles.docket import Docket
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.judging import judge
from casefiles.limits.penalties import on_file
from casefiles.limits.reasons import Reasons
from casefiles.limits.rules import Condition, Law, Rule
from casefiles.limits.standings import Assessment
from casefiles.limits.verdicts import NOT_TOUCHED
from casefiles.limits.words import Early, Form
from casefiles.timeline import in_order


def assess(
    docket: Docket, now: datetime, law: Law, *, everything: bool = False
) -> list[Assessment]:
    """Where every rule stands for every person of a docket, spell by spell.

    In the order of persons, spells and packs. `now` is an aware instant in UTC; what happened after
    it has not happened yet. Rules that touch nobody are left out unless `everything` is asked for.
    """
    found = []
    for facts in facts_of(docket, now):
        for rule in in_scope(facts, law) if everything else touching(facts, law):
            for each in matters(rule, facts):
                verdict = judge(rule, each, law)
                if everything or verdict.possible != NOT_TOUCHED:
                    found.append(Assessment(Reasons(verdict, each, law)))
        facts.forget()
    return found


def matters(rule: Rule, facts: Facts) -> Sequence[Facts]:
    """The facts once, or once for each event that starts a clock of its own."""
    if not rule.each:
        return (facts,)
    starts = in_order(
        event for kind in sorted(rule.start_kinds) for event in facts.events.get(kind, ())
    )
    return [facts.only(start) for start in starts] if len(starts) > 1 else (facts,)


def in_scope(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules on spells for a spell, those on persons for a person outside any."""
    scope = "person" if facts.regime is None else "spell"
    return tuple(rule for rule in law.rules if rule.scope == scope)


def touching(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules that anything on file about a person bears on, in the order of the packs."""
    spell = facts.spell
    named = spell is not None and spell.exception72 is not None
    kinds = frozenset(sentence.kind for sentence in facts.sentences)
    key = (facts.regime, named, kinds, frozenset(facts.events), frozenset(facts.answers))
    rules = law.touching.get(key)
    if rules is None:
        rules = law.touching[key] = tuple(
            rule for rule in in_scope(facts, law) if _bears_on(rule, facts, law)
        )
    return rules


def _bears_on(rule: Rule, facts: Facts, law: Law) -> bool:
    if rule.regimes and facts.regime not in rule.regimes:
        return False
    if rule.form in (Form.INFORMATION, Form.COMPUTATION):
        return False
    if rule.touches and all(_surely_not(one, facts) for one in rule.touches):
        return False
    if rule.form is Form.BACKWARDS:
        bases = law.families.get(rule.base) or (law.rule(rule.base),)
        return any(_bears_on(base, facts, law) for base in bases)
    if not facts.answers.keys().isdisjoint(name for name, _, _ in rule.answers):
        return True
    if rule.form is Form.DUTY:
        return False
    if facts.founding in rule.start_kinds or on_file(facts, rule.imposed):
        return True
    kinds = {*rule.start_kinds, *rule.acts, *rule.acts_maybe}
    for start in rule.starts:
        kinds.update(start.after, start.by)
    if rule.early is not Early.ANOTHER:
        kinds.update(rule.stops)
    return not kinds.isdisjoint(facts.events)


def _surely_not(condition: Condition, facts: Facts) -> bool:
    """Whether a condition fails for everyone with such events and answers on file."""
    spell = facts.spell
    return (
        (condition.exception72 == "named" and (spell is None or spell.exception72 is None))
        or bool(condition.on_file and facts.events.keys().isdisjoint(condition.on_file))
        or any(safeguard not in facts.answers for safeguard in condition.answered)
    )
