"""Which rules a file bears on at all, told from its kinds of events and answers alone."""

from __future__ import annotations

from casefiles.event_kinds import EventKind
from casefiles.limits.clauses import Condition, Start
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import on_file
from casefiles.limits.rules import Law, Rule
from casefiles.limits.words import Early, Form


def in_scope(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules on spells for a spell, those on persons for a person outside any."""
    scope = "person" if facts.regime is None else "spell"
    return tuple(rule for rule in law.rules if rule.scope == scope)


def touching(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules that anything on file about a person bears on, in the order of the packs."""
    spell = facts.spell
    named = spell is not None and spell.exception72 is not None
    kinds = frozenset(sentence.kind for sentence in facts.sentences)
    degrees = frozenset(charge.gravity for charge in facts.charges)
    key = (facts.regime, named, kinds, degrees, frozenset(facts.events), frozenset(facts.answers))
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
    shown = _shown(rule, facts)
    if rule.touches and all(_surely_not(one, facts, shown) for one in rule.touches):
        return False
    if rule.base:
        bases = law.families.get(rule.base) or (law.rule(rule.base),)
        return any(_bears_on(base, facts, law) for base in bases)
    if not facts.answers.keys().isdisjoint(name for name, _, _ in rule.answers):
        return True
    if rule.form is Form.DUTY and not rule.due_unasked:
        return False
    if on_file(facts, rule.imposed) or any(_may_start(start, facts) for start in rule.starts):
        return True
    if any(on_file(facts, start.by_imposed) for start in rule.starts):
        return True
    kinds = {*rule.acts, *rule.acts_maybe}
    if rule.early is not Early.ANOTHER:
        kinds.update(rule.stops)
    return not kinds.isdisjoint((*facts.events, *shown))


def _shown(rule: Rule, facts: Facts) -> tuple[EventKind, ...]:
    """The kinds of event that punishments on file show, perhaps without an event of the kind."""
    return tuple(kind for kind, some in rule.shown_imposed.items() if on_file(facts, some))


def _may_start(start: Start, facts: Facts) -> bool:
    """Whether the kinds of event on file leave it possible that a clock started."""
    kinds = facts.events.keys()
    by = () if start.arrives else start.by
    if any(asked and kinds.isdisjoint(asked) for asked in (start.after, start.beyond, by)):
        return False
    return (
        bool(start.after or by)
        or facts.founding in start.kinds
        or not kinds.isdisjoint(start.kinds)
    )


def _surely_not(condition: Condition, facts: Facts, shown: tuple[EventKind, ...]) -> bool:
    """Whether a condition fails for everyone with such events, `shown` ones too, and answers."""
    spell = facts.spell
    return (
        (condition.exception72 == "named" and (spell is None or spell.exception72 is None))
        or bool(
            condition.gravity_known
            and condition.gravity_known.isdisjoint(charge.gravity for charge in facts.charges)
        )
        or (condition.named and not facts.charges)
        or bool(condition.on_file and not set(condition.on_file) & {*facts.events, *shown})
        or any(safeguard not in facts.answers for safeguard in condition.answered)
    )
