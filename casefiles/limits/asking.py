"""What a rule asks of a person and the file leaves open, in words, as values of a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from casefiles.charges import Gravity
from casefiles.citations import cited
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.limits.clauses import Condition, Titles
from casefiles.limits.conditions import answered, holds, shared_by_alike
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Length, Several, Step, Word
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import Verdict
from casefiles.people import Sex
from casefiles.timeline import Event, entered_as

WORDS: Final = {
    "minor": later("the age at that time – under {age}"),
    "adult": later("the age at that time – {age} or over"),
    "named": later("a ground for 72 hours"),
    "claimed": later("a ground for 72 hours"),
    "denied": later("a ground for 72 hours"),
    "none": later("no ground for 72 hours"),
    "foreign": later("foreign citizenship"),
    "home": later("citizenship of Kazakhstan"),
}

DEGREES: Final = ("gravity", "gravity_known")


class Asked(Several):
    """Several things that a rule asks of a person: put together only when they are said."""

    def __init__(self, fields: tuple[tuple[str, object], ...]) -> None:
        self.fields = fields

    def parts(self) -> Iterator[object]:
        """Each thing that is asked, in words."""
        yield from (part for name, wanted in self.fields for part in ASKED[name](wanted))
        if not self.fields:
            # The conditions hold, and the law can be read both ways: its doubt tells how.
            yield Step(later("an open question, told with it"))


@lru_cache(maxsize=1024)
def asked(rule: Rule) -> Asked:
    """Everything that a rule asks of a person: the same each time, so that its words are known."""
    fields = dict.fromkeys(field for one in rule.touches for field in _worded(one))
    of_degrees = {name for name, _ in fields if name in DEGREES}
    for one in rule.never:
        # Whom other degrees spare is told by the degrees of those whom it concerns.
        fields |= {field: None for field in _worded(one) if field[0] not in of_degrees}
    return Asked(tuple(fields))


def _worded(condition: Condition) -> Iterator[tuple[str, object]]:
    """What a condition asks in words: who says what is to be charged says enough of the rest."""
    for name, wanted in condition.asked:
        if name != "not_charged" or not condition.charged:
            yield name, wanted


def left_open(verdict: Verdict, facts: Facts) -> Asked:
    """What of all that a rule asks the file leaves open, and not what is settled by it already."""
    rule, start = verdict.rule, verdict.start
    earliest = verdict.asked_from if start is None else start.earliest or verdict.asked_from
    latest = facts.now if start is None else start.latest
    shared = shared_by_alike(rule, facts, earliest, latest)
    if shared is None:
        return _left_open(rule, facts, earliest, latest)
    found: Asked | None = shared.asked.get(rule.place)
    if found is None:
        found = shared.asked[rule.place] = _left_open(rule, facts, earliest, latest)
    return found


def _left_open(rule: Rule, facts: Facts, earliest: datetime | None, latest: datetime) -> Asked:
    return _asked(
        tuple(
            (name, _of_this_sex(wanted, facts) if name == "older" else wanted)
            for condition in (*rule.touches, *rule.never)
            if holds(condition, facts, earliest, latest) is Touch.MAYBE
            for name, wanted in _worded(condition)
            if ASKED[name](wanted)
            and answered(condition, (name, wanted), facts, earliest, latest) is Touch.MAYBE
        )
    )


def contested(verdict: Verdict, facts: Facts) -> tuple[Titles, ...]:
    """What can be read both ways in this very case."""
    start, rule = verdict.start, verdict.rule
    if start is None or verdict.touch is Touch.NO:
        return ()
    shared = shared_by_alike(rule, facts, start.earliest, start.latest)
    if shared is None:
        return open_here(rule, facts, start)
    found: tuple[Titles, ...] | None = shared.doubts.get(rule.place)
    if found is None:
        found = shared.doubts[rule.place] = open_here(rule, facts, start)
    return found


def open_here(rule: Rule, facts: Facts, start: Sighting) -> tuple[Titles, ...]:
    """The doubts of a rule for which there is occasion, each once."""
    found = [
        one.doubt for one in rule.contested if holds(one.when, facts, start.earliest, start.latest)
    ]
    return tuple(one for place, one in enumerate(found) if one not in found[:place])


def _of_this_sex(ages: Any, facts: Facts) -> tuple[object, ...]:
    return tuple(one for one in ages if facts.person.sex in (one[0], Sex.UNKNOWN))


@lru_cache(maxsize=1024)
def _asked(fields: tuple[tuple[str, object], ...]) -> Asked:
    """The same each time, so that its words are known."""
    return Asked(fields)


def as_entered(kinds: tuple[EventKind, ...], event: Event | None) -> tuple[EventKind, ...]:
    """Some kinds of events, or, where they are that of one event, the kind that the file holds."""
    return kinds if event is None or kinds != (event.kind,) else (entered_as(event),)


def events_named(kinds: tuple[EventKind, ...]) -> tuple[object, ...]:
    """What several kinds of events are called."""
    return tuple(Word("event", kind.value) for kind in kinds)


def _articles(articles: frozenset[str]) -> tuple[object, ...]:
    return (Step(later("charge: {articles}"), {"articles": cited(", ".join(sorted(articles)))}),)


def _others(articles: frozenset[str]) -> tuple[object, ...]:
    named = cited(", ".join(sorted(articles)))
    return (Step(later("a charge other than {articles}"), {"articles": named}),)


def _degrees(degrees: frozenset[str]) -> tuple[object, ...]:
    words = [Word("gravity", degree.value) for degree in Gravity if degree in degrees]
    said: object = words[0]
    for word in words[1:]:
        said = Step(later("{one} or {other}"), {"one": said, "other": word})
    return (Step(later("gravity: {gravity}"), {"gravity": said}),)


def _questions(safeguards: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("safeguard", safeguard) for safeguard in safeguards)


def _punishments(kinds: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(Word("sentence", kind) for kind in kinds)


def _other_punishments(kinds: tuple[str, ...]) -> tuple[object, ...]:
    return (Step(later("a punishment other than {kinds}"), {"kinds": _punishments(kinds)}),)


def _ages(older: tuple[tuple[str, int], ...]) -> tuple[object, ...]:
    return tuple(
        Step(later("age of {age} or over ({sex})"), {"age": age, "sex": Word("sex", sex)})
        for sex, age in older
    )


ASKED: Final[dict[str, Callable[[Any], tuple[object, ...]]]] = {
    "age": lambda wanted: (Step(WORDS[wanted.who], {"age": wanted.years}),),
    "sentenced_as": lambda wanted: (
        Step(later("the age at the sentence – {age} or over"), {"age": wanted.years}),
    ),
    "younger": lambda age: (Step(later("age under {age}"), {"age": age}),),
    "of_age_after": lambda wanted: (
        Step(
            later("the age {length} after the start – {age} or over"),
            {"length": Length(wanted.after.iso), "age": wanted.years},
        ),
    ),
    "exception72": lambda wanted: (Step(WORDS[wanted]),),
    "ground": lambda grounds: tuple(Word("exception72", one) for one in sorted(grounds)),
    "citizenship": lambda wanted: (Step(WORDS[wanted]),),
    "charged": _articles,
    "charged_outside": _others,
    "not_charged": _articles,
    "named": lambda _: (),
    "charged_within": lambda _: (),
    "charged_by": lambda _: (),
    "gravity": _degrees,
    "gravity_known": _degrees,
    "sentenced": _degrees,
    "answered": _questions,
    "unanswered": _questions,
    "older": _ages,
    "sex": lambda sex: (Step(later("the sex ({sex})"), {"sex": Word("sex", sex)}),),
    "since": lambda _: (),
    "perhaps": lambda _: (),
    "surely": lambda _: (),
    "held": lambda _: (Step(later("in custody")),),
    "imposed": _punishments,
    "not_imposed": _punishments,
    "imposed_other": _other_punishments,
    "on_file": events_named,
    "not_on_file": events_named,
    "followed_by": events_named,
    "not_followed_by": events_named,
    "preceded_by": events_named,
    "ended_within": lambda _: (),
    "lasting": lambda wanted: events_named(wanted.kinds),
}
