"""What a person was charged with by some moment: the articles and how grave they are.

Each question is answered yes or no, or None where the file does not decide it. A charge without a
date is taken to have stood at all times. One that was made only after the moment tells nothing for
sure of it, and one after which, by then, another was made may have been changed into that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from casefiles.charges import Charge, Gravity
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Condition
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, first_minute, months_later
from casefiles.moments import clock

Fits = Callable[[Charge], bool | None]


class By(NamedTuple):
    """The days by whose end a charge counts: `surely`, and by which it does `perhaps`.

    Both are the first instant after those days. With `named`, charges made later and for something
    else leave nothing open, as no charge would.
    """

    surely: datetime
    perhaps: datetime
    named: bool


def by_then(condition: Condition, facts: Facts, earliest: datetime | None, latest: datetime) -> By:
    """By when a condition wants the charges made, for a clock started between two instants."""
    first = latest if earliest is None else earliest
    act = facts.first(condition.charged_by) if condition.charged_by else None
    if act is not None:
        first = max(first, act.latest if act.earliest is None else act.earliest)
        latest = max(latest, act.latest)
    return By(
        _day_over(first, condition.charged_within, facts.zone),
        _day_over(latest, condition.charged_within, facts.zone),
        condition.named,
    )


def _day_over(instant: datetime, within: Period | None, zone: str) -> datetime:
    """The end of the day of an instant, or of the day so long after it."""
    day = instant.astimezone(clock(zone)).date()
    if within is not None:
        day = months_later(day, within.in_months) + within.days * DAY
    return first_minute(day + DAY, zone)


def named(facts: Facts, condition: Condition) -> bool:
    """Whether a charge is on file, under a code of which the condition names an article if any."""
    articles = condition.charged | condition.not_charged | condition.charged_outside
    return bool(_under(facts, articles) if articles else facts.charges)


def with_article(facts: Facts, articles: frozenset[str], by: By) -> bool | None:
    """Whether one of some articles is charged; charges under other codes say nothing about it."""
    return _any_of(_under(facts, articles), lambda one: _names(one, articles), facts, by)


def outside(facts: Facts, articles: frozenset[str], by: By) -> bool | None:
    """Whether another article of the same code is charged."""

    def fits(one: Charge) -> bool | None:
        named = _names(one, articles)
        return None if named is None else not named

    return _any_of(_under(facts, articles), fits, facts, by)


def of_gravity(facts: Facts, degrees: frozenset[str], by: By) -> bool | None:
    """Whether an offence charged has one of some degrees; one that is not known may have any."""
    return _any_of(facts.charges, lambda one: among(one.gravity, degrees), facts, by)


def surely_of_gravity(facts: Facts, degrees: frozenset[str], by: By) -> bool | None:
    """Whether an offence charged has one of some degrees, as far as a degree is on file at all."""
    if not any(one.gravity in degrees for one in facts.charges):
        return False
    known = [one for one in facts.charges if one.gravity is not Gravity.UNKNOWN]
    return _any_of(known, lambda one: one.gravity in degrees, facts, by)


def among(gravity: Gravity, degrees: frozenset[str]) -> bool | None:
    """Whether a degree is one of some; None where it is not known."""
    return None if gravity is Gravity.UNKNOWN else gravity in degrees


def _under(facts: Facts, articles: frozenset[str]) -> list[Charge]:
    codes = _codes(articles)
    return [charge for charge in facts.charges if charge.code in codes]


@lru_cache(maxsize=512)
def _codes(articles: frozenset[str]) -> frozenset[str]:
    """The codes whose articles these are."""
    return frozenset(article.split()[0] for article in articles)


def _names(charge: Charge, articles: frozenset[str]) -> bool | None:
    """Whether a charge names one of some articles; without a part it may be any part."""
    article = f"{charge.code} {charge.article}"
    if article in articles or f"{article}({charge.part})" in articles:
        return True
    of_a_part = not charge.part and any(one.startswith(f"{article}(") for one in articles)
    return None if of_a_part else False


def _any_of(charges: Iterable[Charge], fits: Fits, facts: Facts, by: By) -> bool | None:
    """Whether one of some charges fits. Of a group it is not said whom of it each concerns."""
    told = [(fits(one), one) for one in charges]
    found: list[tuple[bool | None, Charge]] = []
    for said, one in told:
        later = one.on.earliest is not None and one.on.earliest >= by.surely
        if not later:
            changed = said is True and any(_changed(one, other, by) for other in _not_so(told))
            found.append((None if changed else said, one))
        elif said is not False or by.named:
            found.append((None if said else said, one))
    sure = [said for said, one in found if one.person is not None or facts.alone]
    if True in sure:
        return True
    return None if not sure or any(said is not False for said, _ in found) else False


def _not_so(told: list[tuple[bool | None, Charge]]) -> list[Charge]:
    """The charges that do not surely fit."""
    return [one for said, one in told if said is not True]


def _changed(charge: Charge, other: Charge, by: By) -> bool:
    """Whether a charge may have been changed into another by then, or been dropped for it."""
    first, then = charge.on.latest, other.on.earliest
    return (
        charge.code == other.code
        and first is not None
        and then is not None
        and first < then < by.perhaps
    )
