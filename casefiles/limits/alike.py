"""Which rules touch people who are alike: those of whom little is on file, all of it certain."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from casefiles.limits.conditions import CHECKS, Touch
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law


class Settled(NamedTuple):
    """Which rules touch a person wherever between an instant and now their clocks started.

    `touches` is shared by everyone who is alike, by the places of the rules; it fills as it is
    asked for.
    """

    since: datetime
    touches: dict[int, Touch]


def settled(facts: Facts, law: Law) -> Settled | None:
    """What no time on file decides of a person.

    None where a charge, an answer, a punishment or a ground for a longer limit is on file, where an
    event is not dated, may lie ahead or be of another person or spell, or where some of it happened
    at another age, perhaps.
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
    minor = CHECKS["age"](facts, "minor", since, now)
    if minor is Touch.MAYBE and person.born.known:
        return None
    alike = (facts.regime, person.citizenship, person.sex, minor, frozenset(facts.events))
    return Settled(since, law.settled.setdefault(alike, {}))
