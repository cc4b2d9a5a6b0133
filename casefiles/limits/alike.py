"""Which rules touch people who are alike: those of whom little is on file, all of it certain."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from casefiles.limits.asking import Asked
from casefiles.limits.bearing import touching
from casefiles.limits.clauses import Age, Titles
from casefiles.limits.conditions import CHECKS, is_timeless, touch
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law, Rule
from casefiles.limits.touches import Touch


class Alike:
    """What is told of all people who are alike, by the places of the rules, once it was asked.

    `touches` is whether a rule touches them, `asked` what of it the file leaves open, `doubts` what
    can be read both ways. `rules` are those that may touch them at all.
    """

    __slots__ = ("asked", "doubts", "rules", "touches")

    def __init__(self) -> None:
        self.touches: dict[int, Touch] = {}
        self.asked: dict[int, Asked] = {}
        self.doubts: dict[int, tuple[Titles, ...]] = {}
        self.rules: tuple[Rule, ...] | None = None


class Settled(NamedTuple):
    """With whom a person is alike, wherever between an instant and now a clock started."""

    since: datetime
    alike: Alike


def bearing_on(facts: Facts, law: Law) -> tuple[Rule, ...]:
    """The rules that may touch a person, in the order of the packs."""
    settled: Settled | None = facts.settled
    # A spell before which liberty was perhaps restricted began before anything on file.
    if settled is None or facts.held:
        return touching(facts, law)
    alike = settled.alike
    if alike.rules is None:
        some = touching(facts, law)
        alike.rules = tuple(rule for rule in some if not _surely_not(rule, facts))
    return alike.rules


def _surely_not(rule: Rule, facts: Facts) -> bool:
    """Whether a clock that surely started is one of a rule that touches nobody of the kind."""
    begun = rule.plain_start is not None and any(kind in facts.events for kind in rule.plain_start)
    return (
        begun
        and is_timeless(rule)
        and touch(rule, facts, facts.settled.since, facts.now) is Touch.NO
    )


def settled(facts: Facts, law: Law) -> Settled | None:
    """What no time on file decides of a person.

    None where a charge, an answer, a punishment or a ground for a longer limit is on file, where an
    event is not dated, may lie ahead or be of another person or spell, or where between the first
    of them and now an age may have been reached, or what is asked may have become law.
    """
    spell = facts.spell
    if facts.answers or facts.charges or facts.sentences or (spell and spell.exception72):
        return None
    since = now = facts.now
    for some in facts.events.values():
        for event in some:
            first, last = event.when.earliest, event.when.latest
            if first is None or last is None or last > now or event.id in facts.perhaps:
                return None
            since = min(since, first)
    person = facts.person
    minor = CHECKS["age"](facts, Age("minor", law.of_age), since, now)
    # Who is of age will be so after any time.
    asked = law.of_an_age if minor is Touch.NO else (*law.of_an_age, *law.of_an_age_later)
    ages = [minor, *(CHECKS[name](facts, wanted, since, now) for name, wanted in asked)]
    # Of a birth that is not on file every age stays open.
    if Touch.MAYBE in ages and person.born.known:
        return None
    days = [CHECKS["since"](facts, wanted, since, now) for wanted in law.of_a_day]
    if Touch.MAYBE in days:
        return None
    who = (facts.regime, person.citizenship, person.sex)
    alike = (*who, *ages, *days, frozenset(facts.events))
    shared = law.settled.get(alike)
    if shared is None:
        shared = law.settled[alike] = Alike()
    return Settled(since, shared)
