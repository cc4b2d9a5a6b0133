"""Which rules touch a docket, and where each stands."""

from __future__ import annotations

from datetime import datetime

from casefiles.docket import Docket
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.judging import judge
from casefiles.limits.reasons import Reasons
from casefiles.limits.rules import Early, Form, Law, Rule
from casefiles.limits.standings import Assessment, Deadline, Standing
from casefiles.limits.verdicts import Verdict
from casefiles.moments import MINUTE


def assess(
    docket: Docket, now: datetime, law: Law, *, everything: bool = False
) -> list[Assessment]:
    """Where every rule stands for every person of a docket, spell by spell, in the order of the
    packs.

    `now` is an aware instant in UTC; what happened after it has not happened yet. Rules that do not
    touch a person are left out unless `everything` is asked for.
    """
    found = []
    for facts in facts_of(docket, now):
        for rule in law.rules if everything else touching(facts, law):
            if (rule.scope == "spell") is not (facts.regime is not None):
                continue
            verdict = judge(rule, facts, law)
            if everything or verdict.standing is not Standing.NOT_APPLICABLE:
                found.append(pronounce(verdict, facts, law))
    return found


def touching(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules that anything on file about a person bears on, in the order of the packs."""
    key = (facts.regime, frozenset(facts.events), frozenset(facts.answers))
    rules = law.touching.get(key)
    if rules is None:
        rules = law.touching[key] = tuple(rule for rule in law.rules if _bears_on(rule, facts, law))
    return rules


def _bears_on(rule: Rule, facts: Facts, law: Law) -> bool:
    if (rule.scope == "spell") is not (facts.regime is not None):
        return False
    if rule.regimes and facts.regime not in rule.regimes:
        return False
    if rule.form in (Form.INFORMATION, Form.COMPUTATION):
        return False
    if rule.form is Form.BACKWARDS:
        bases = law.families.get(rule.base) or (law.rule(rule.base),)
        return any(_bears_on(base, facts, law) for base in bases)
    if any(safeguard in facts.answers for safeguard, _, _ in rule.answers):
        return True
    if rule.form is Form.DUTY:
        return False
    if facts.founding in rule.start_kinds:
        return True
    kinds = {*rule.start_kinds, *rule.acts, *rule.acts_maybe}
    for start in rule.starts:
        kinds.update(start.after, start.by)
    if rule.early is not Early.ANOTHER:
        kinds.update(rule.stops)
    return not kinds.isdisjoint(facts.events)


def pronounce(verdict: Verdict, facts: Facts, law: Law) -> Assessment:
    """A verdict as the answer of a check."""
    rule, version = verdict.rule, verdict.version
    start, stop = verdict.start, verdict.stop
    reasons = Reasons(verdict, facts, law)
    return Assessment(
        rule=rule.id,
        person=facts.person.id,
        spell=facts.spell_id,
        standing=verdict.standing,
        limit=None if version.period is None else version.period.iso,
        least=verdict.least,
        most=verdict.most,
        deadline=deadline_of(verdict),
        started_by=start.event.id if start is not None and start.event is not None else None,
        stopped_by=stop.event.id if stop is not None and stop.event is not None else None,
        citation=version.citation,
        version_from=version.since,
        confidence=version.confidence,
        titles=rule.titles,
        whose=rule.whose,
        doubt=reasons.doubt(),
        reasons=reasons,
    )


def deadline_of(verdict: Verdict) -> Deadline | None:
    """The last lawful instant; 24:00 where a term is counted in days."""
    first, last = verdict.first_end, verdict.last_end
    if first is None and last is None:
        return None
    if verdict.ends_at_midnight:
        first, last = first and first + MINUTE, last and last + MINUTE
    return Deadline(earliest=first, latest=last)
