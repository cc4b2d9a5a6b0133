"""Rules that belong together, and texts of which one was law: where it does not matter which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import ends
from casefiles.limits.periods import first_minute
from casefiles.limits.rules import Law, Rule
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import BREACHED, NOT_TOUCHED, OVERDUE, Verdict


@lru_cache(maxsize=1024)
def bases_of(rule: Rule, law: Law) -> tuple[Rule, ...]:
    """The rules from whose end a rule counts back."""
    family = law.families.get(rule.base) or (law.rule(rule.base),)
    return (*family, law.rule(rule.floor)) if rule.floor else family


def perhaps_none(alone: Verdict, facts: Facts) -> bool:
    """Whether it may be that no rule of a family sets the limit."""
    start = alone.start
    begun = (None, facts.now) if start is None else (start.earliest, start.latest)
    return any(holds(one, facts, *begun) for one in alone.rule.none_when)


def of_none_perhaps(bases: Sequence[Verdict], facts: Facts) -> bool:
    """Whether it may be that none of the terms sets an end from which something is counted."""
    return all(base.touch is Touch.MAYBE and perhaps_none(base, facts) for base in bases)


def over_with(first: datetime | None, others: Sequence[Verdict]) -> datetime | None:
    """The first end of what is over with other terms, sooner where one of them may end sooner."""
    for one in others:
        if one.touch is not Touch.NO and one.possible != NOT_TOUCHED:
            first = None if first is None or one.first_end is None else min(first, one.first_end)
    return first


def while_changing(alone: Verdict, law: Law) -> bool:
    """Whether a clock surely started within the days of which it is not known which text was law.

    Outside them one text alone was law.
    """
    start, rule = alone.start, alone.rule
    if start is None or not start.sure or start.earliest is None:
        return False
    return start.earliest >= first_minute(law.begins, start.zone) and all(
        len(rule.possible_versions(one, one, start.zone)) > 1
        for one in (start.earliest, start.latest)
    )


def late_by_any(alone: Verdict, family: Sequence[Verdict], law: Law) -> bool:
    """Whether the time was too long wherever a start may lie: by each text, while it was law.

    Of the rules of a family exactly one sets the limit, on every day since its first text. It is
    said by those that are law where the start lies latest, and by no text repealed before.
    """
    start = alone.start
    earliest = None if start is None else start.earliest or alone.asked_from
    mates = [one for one in family if one.possible != NOT_TOUCHED]
    if start is None or earliest is None or any(not _asks_of_texts_alone(one) for one in mates):
        return False
    return (
        earliest >= first_minute(law.begins, start.zone)
        and {one.possible & ~NOT_TOUCHED for one in mates} in ({BREACHED}, {OVERDUE})
        and any(one.rule.versions[0].first <= law.begins for one in mates)
        and None not in alone.rule.possible_versions(start.latest, start.latest, start.zone)
    )


def over_at_least(alone: Verdict, mates: Sequence[Verdict], law: Law) -> list[Verdict]:
    """A rule, and those of its family whose limit the least time is over, however late it started.

    Of the others nothing is known but that they were law long before.
    """
    return [one for one in mates if one.rule is alone.rule or _over_at_least(one, law)]


def beside(verdict: Verdict, bases: Sequence[Verdict]) -> Sequence[Verdict]:
    """Of the rules from whose end one counts back, those that were law together with its text.

    A text that ceased to be law in the very days in which another began gave way to it.
    """
    if None not in verdict.versions:
        return bases
    text = verdict.version
    found = [
        base
        for base in bases
        if base.version.gone_last is None or base.version.gone_last > text.last
    ]
    return found or bases


def _over_at_least(mate: Verdict, law: Law) -> bool:
    start, reached, length = mate.start, mate.reached[0], mate.version.period
    last = None if start is None or length is None else ends(start, length, mate.version, law)[1]
    return last is not None and reached is not None and last < reached


def _asks_of_texts_alone(verdict: Verdict) -> bool:
    """Whether nothing but its text leaves open whether a rule concerns what started its clock."""
    rule, start = verdict.rule, verdict.start
    other = rule.void or rule.void_maybe or rule.spent or rule.imposed
    return start is not None and start.sure and not other
