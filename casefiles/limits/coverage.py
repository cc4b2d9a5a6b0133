"""Whether the law has holes: days on which a rule, or a family of rules, has no text, or two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from casefiles.limits.rules import Law
from casefiles.limits.versions import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A gap or an overlap that nobody declared, between two days.

    `where` is the id of a rule or the name of a family; `overlap` that two texts are law at once.
    """

    where: str
    after: date
    before: date | None
    overlap: bool = False


def holes(law: Law) -> tuple[Hole, ...]:
    """Every undeclared gap and overlap, rule by rule and then family by family."""
    return tuple(_of_rules(law)) + tuple(_of_families(law))


def _of_rules(law: Law) -> Iterator[Hole]:
    for rule in law.rules:
        for earlier, later in pairwise(rule.versions):
            if earlier.gone_first is not None and later.first < earlier.gone_first:
                yield Hole(
                    where=rule.id, after=later.first, before=earlier.gone_first, overlap=True
                )
            elif not earlier.gap and (earlier.gone_first or later.first) < later.first:
                yield Hole(
                    where=rule.id, after=earlier.gone_first or later.first, before=later.first
                )


def _of_families(law: Law) -> Iterator[Hole]:
    """A family must have a text from the first day of any of it, or of the law read, on and on."""
    for name, rules in law.families.items():
        lives = sorted(
            (version.first, version.last, end_of(rule.versions, version))
            for rule in rules
            for version in rule.versions
        )
        yield from _uncovered(name, lives)


def end_of(versions: Iterable[Version], version: Version) -> date:
    """The first day on which a version was perhaps no longer law; the last day that there is."""
    following = [other.first for other in versions if other.first > version.first]
    return version.gone_first or min(following, default=date.max)


def _uncovered(name: str, lives: list[tuple[date, date, date]]) -> Iterator[Hole]:
    reached = lives[0][2]
    for first, _, end in lives[1:]:
        if first > reached:
            yield Hole(where=name, after=reached, before=first)
        reached = max(reached, end)
    if reached != date.max:
        yield Hole(where=name, after=reached, before=None)
