"""What a rule asks of a person, in words, as values of a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

from casefiles.citations import cited
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.limits.conditions import CHECKS, Touch, holds
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Condition, Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Length, Several, Step, Word

WORDS: Final = {
    "minor": later("the age at that time – under 18"),
    "adult": later("the age at that time – 18 or over"),
    "named": later("a ground for 72 hours"),
    "claimed": later("a ground for 72 hours"),
    "none": later("no ground for 72 hours"),
    "foreign": later("foreign citizenship"),
}


class Asked(Several):
    """What a rule asks of a person, as a value of a step: put together only when it is said."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    @property
    def nothing(self) -> bool:
        """Whether it asks nothing: then it is contested whom it concerns, and that is told."""
        return next(self.parts(), None) is None

    def parts(self) -> Iterator[object]:
        """Each thing that is asked, in words."""
        conditions = (*self.rule.touches, *self.rule.never)
        yield from (part for condition in conditions for part in _words(condition))
        if self.rule.regimes and not conditions:
            yield Step(
                later("regime: {regimes}"),
                {"regimes": tuple(Word("regime", one.value) for one in sorted(self.rule.regimes))},
            )


@lru_cache(maxsize=1024)
def asked(rule: Rule) -> Asked:
    """What a rule asks of a person: the same each time, so that a sentence with it is known."""
    return Asked(rule)


def left_open(rule: Rule, facts: Facts, start: Sighting | None) -> tuple[object, ...]:
    """What of that the file leaves open, and not what is on it already."""
    earliest = None if start is None else start.earliest
    latest = facts.now if start is None else start.latest
    return tuple(
        part
        for condition in (*rule.touches, *rule.never)
        if holds(condition, facts, earliest, latest) is Touch.MAYBE
        for name, wanted in condition.asked
        if CHECKS[name](facts, wanted, earliest, latest) is Touch.MAYBE
        for part in ASKED[name](wanted)
    )


def _words(condition: Condition) -> Iterator[object]:
    for name, wanted in condition.asked:
        yield from ASKED[name](wanted)


def events_named(kinds: tuple[EventKind, ...]) -> tuple[object, ...]:
    """What several kinds of events are called."""
    return tuple(Word("event", kind.value) for kind in kinds)


def _articles(articles: frozenset[str]) -> tuple[object, ...]:
    return (Step(later("charge: {articles}"), {"articles": cited(", ".join(sorted(articles)))}),)


def _others(articles: frozenset[str]) -> tuple[object, ...]:
    named = cited(", ".join(sorted(articles)))
    return (Step(later("a charge other than {articles}"), {"articles": named}),)


def _degrees(degrees: frozenset[str]) -> tuple[object, ...]:
    words = tuple(Word("gravity", degree) for degree in sorted(degrees))
    return (Step(later("gravity: {gravity}"), {"gravity": words}),)


def _questions(safeguards: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("safeguard", safeguard) for safeguard in safeguards)


def _punishments(kinds: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("sentence", kind) for kind in kinds)


def _ages(older: tuple[tuple[str, int], ...]) -> tuple[object, ...]:
    return tuple(
        Step(later("age of {age} or over ({sex})"), {"age": age, "sex": Word("sex", sex)})
        for sex, age in older
    )


ASKED: Final[dict[str, Callable[[Any], tuple[object, ...]]]] = {
    "age": lambda wanted: (Step(WORDS[wanted]),),
    "younger": lambda age: (Step(later("age under {age}"), {"age": age}),),
    "of_age_after": lambda length: (
        Step(
            later("the age {length} after the start – 18 or over"), {"length": Length(length.iso)}
        ),
    ),
    "exception72": lambda wanted: (Step(WORDS[wanted]),),
    "ground": lambda grounds: tuple(Word("exception72", one) for one in sorted(grounds)),
    "citizenship": lambda wanted: (Step(WORDS[wanted]),),
    "charged": _articles,
    "charged_outside": _others,
    "not_charged": _articles,
    "named": lambda _: (),
    "gravity": _degrees,
    "gravity_known": _degrees,
    "sentenced": _degrees,
    "answered": _questions,
    "unanswered": _questions,
    "older": _ages,
    "sex": lambda sex: (Step(later("the sex ({sex})"), {"sex": Word("sex", sex)}),),
    "since": lambda _: (),
    "perhaps": lambda _: (),
    "held": lambda _: (Step(later("in custody")),),
    "imposed": _punishments,
    "not_imposed": _punishments,
    "on_file": events_named,
    "not_on_file": events_named,
}
