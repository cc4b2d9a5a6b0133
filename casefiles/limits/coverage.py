"""Whether the law has holes: days on which a rule, or a family of rules, has no text, or two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from casefiles.limits.rules import Law, Rule
from casefiles.limits.versions import Version


@dataclass(frozen=True, kw_only=True, eq=False)
class Hole:
    """A gap or an overlap that nobody declared, between two days.

    It lies at the end of the version of that `number`, of a rule or of its whole `family`. Where no
    text follows, `before` is None; `overlap` says that two texts are law at once.
    """

    rule: Rule
    number: int
    after: date
    before: date | None
    family: str = ""
    overlap: bool = False


def holes(law: Law) -> tuple[Hole, ...]:
    """Every undeclared gap and overlap, rule by rule and then family by family."""
    return tuple(_of_rules(law)) + tuple(_of_families(law))


def _of_rules(law: Law) -> Iterator[Hole]:
    for rule in law.rules:
        for number, (earlier, later) in enumerate(pairwise(rule.versions)):
            ended = earlier.gone_first or later.first
            if later.first < ended:
                yield Hole(rule=rule, number=number, after=later.first, before=ended, overlap=True)
            elif ended < later.first and not earlier.gap:
                yield Hole(rule=rule, number=number, after=ended, before=later.first)


def _of_families(law: Law) -> Iterator[Hole]:
    """A family must have a text from the first day of any of it, or of the law read, on and on."""
    for name, rules in law.families.items():
        lives = sorted(
            (version.first, end_of(rule.versions, version), rule.place, number)
            for rule in rules
            for number, version in enumerate(rule.versions)
        )
        _, reached, *text = lives[0]
        for first, end, *following in lives[1:]:
            if first > reached:
                yield from _hole(name, reached, first, text, law)
            reached, text = max((reached, text), (end, following))
        if reached != date.max:
            yield from _hole(name, reached, None, text, law)


def _hole(
    family: str, after: date, before: date | None, text: list[int], law: Law
) -> Iterator[Hole]:
    rule, number = law.rules[text[0]], text[1]
    if not rule.versions[number].gap:
        yield Hole(rule=rule, number=number, after=after, before=before, family=family)


def end_of(versions: Iterable[Version], version: Version) -> date:
    """The first day on which a version was perhaps no longer law; the last day that there is."""
    following = [other.first for other in versions if other.first > version.first]
    return version.gone_first or min(following, default=date.max)
