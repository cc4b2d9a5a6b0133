"""A ground for 72 hours against what is charged: whether the charges deny it."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from casefiles.limits.charged import by_then, of_gravity, with_article
from casefiles.limits.clauses import Condition
from casefiles.limits.facts import Facts

AT_THE_START: Final = Condition()


def denied(facts: Facts, earliest: datetime | None, latest: datetime) -> bool:
    """Whether all that was charged by the start of a clock is surely not of the ground named.

    What was charged later says nothing of the suspicion on which somebody was detained.
    """
    custody, ground = facts.custody, None if facts.spell is None else facts.spell.exception72
    degrees = custody.ground_degrees.get(ground) if ground else None
    articles = custody.ground_articles.get(ground) if ground else None
    if not (degrees or articles):
        return False
    by = by_then(AT_THE_START, facts, earliest, latest)
    # Of an article alone, without its degree, too little is known to deny anything.
    return of_gravity(facts, degrees or frozenset(), by) is False and (
        not articles or with_article(facts, articles, by) is False
    )
