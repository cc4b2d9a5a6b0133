"""Where a rule stands for a person, with the reasons: what every check returns."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from casefiles.ids import EventId, PersonId, SpellId
from casefiles.languages import ENGLISH, Language
from casefiles.moments import Moment, read_moment
from casefiles.speech import (
    say_briefly,
    say_duration,
    say_elapsed,
    say_instant,
    say_interval,
    say_moment,
    say_period,
)
from casefiles.timeline import Entered, Event, Imposed
from casefiles.vocabulary import label

if TYPE_CHECKING:
    from casefiles.limits.facts import Facts
    from casefiles.limits.rules import Law
    from casefiles.limits.sightings import Sighting
    from casefiles.limits.verdicts import Verdict


NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


class Standing(StrEnum):
    """Six words. Never kept where the facts leave room for breached, nor the other way round."""

    KEPT = "kept"
    BREACHED = "breached"
    OVERDUE = "overdue"
    RUNNING = "running"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


class Word(NamedTuple):
    """A key of the vocabulary as a value of a step: `subject` "event", `key` "phone-call"."""

    subject: str
    key: str


class At(NamedTuple):
    """An instant as a value of a step, to be said on the wall clock of `zone`."""

    instant: datetime
    zone: str


class Length(NamedTuple):
    """A period of a statute as a value of a step: an ISO 8601 duration, said in its own units."""

    iso: str


class Span(NamedTuple):
    """The time between two facts as a value of a step: at least, at most; None is open."""

    least: timedelta | None
    most: timedelta | None


class Between(NamedTuple):
    """An interval of instants as a value of a step, to be said on the wall clock of `zone`.

    `ends` says that a midnight is 24:00 of the day before it.
    """

    earliest: datetime | None
    latest: datetime | None
    zone: str
    ends: bool = False


class Day(NamedTuple):
    """A date of the calendar as a value of a step, or two of which it lies between."""

    first: date
    last: date


class Several(ABC):
    """A list as a value of a step, put together only when it is said."""

    @abstractmethod
    def parts(self) -> Iterable[object]:
        """The values of the list."""


class Step(NamedTuple):
    """One line of the reasons: a message that `Language.say` translates, and the values in it.

    `plain` puts into words a value that is itself a Step, a Moment, one of the small records
    above, a mapping of titles by language, or a tuple of such; any other value is shown as it is.
    """

    message: str
    values: Mapping[str, object] = NOTHING


class Deadline(NamedTuple):
    """The last lawful instant, as an interval in UTC: as wide as what is known of the start.

    A term that ends at 24:00 has the midnight after its last day. None is open.
    """

    earliest: datetime | None
    latest: datetime | None


class Assessment(ABC):
    """Where one rule stands for one person (and spell), at one `now`.

    A view of a verdict: what is not asked for is not worked out. Two are equal when a check would
    print the same of them.
    """

    __slots__ = ("facts", "law", "verdict")

    def __init__(self, verdict: Verdict, facts: Facts, law: Law) -> None:
        self.verdict = verdict
        self.facts = facts
        self.law = law

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        return self._printed() == other._printed()

    def __hash__(self) -> int:
        return hash((self.rule, self.person, self.spell, self.standing))

    def __repr__(self) -> str:
        return f"Assessment({self.rule}: {self.standing})"

    def _printed(self) -> tuple[object, ...]:
        return (
            *(self.rule, self.person, self.spell, self.standing, self.least, self.most),
            *(self.deadline, self.started_by, self.stopped_by, self.version_from),
            *(self.citation, self.message),
        )

    @property
    def standing(self) -> Standing:
        """One of the six words."""
        return self.verdict.standing

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.verdict.rule.id

    @property
    def person(self) -> PersonId:
        """Whom it concerns."""
        return self.facts.person.id

    @property
    def spell(self) -> SpellId | None:
        """The spell it concerns; None outside any, or in one that nobody recorded."""
        return self.facts.spell_id

    @property
    def limit(self) -> str | None:
        """An ISO 8601 duration (PT48H, P2M), or None for a rule without a length of its own.

        Where the time of a day is told, it is the limit of a day.
        """
        verdict = self.verdict
        per_day = None if verdict.day is None else verdict.version.per_day
        return verdict.version.limit if per_day is None else per_day.iso

    @property
    def least(self) -> timedelta | None:
        """The least time that was taken so far between the two facts."""
        return self.verdict.least

    @property
    def most(self) -> timedelta | None:
        """The most time that was taken so far; None is open."""
        return self.verdict.most

    @property
    def deadline(self) -> Deadline | None:
        """The last lawful instant."""
        verdict = self.verdict
        first, last = verdict.last_instants
        if first is None and last is None:
            return None
        return Deadline(first, last)

    @property
    def started_by(self) -> EventId | None:
        """The event that started the clock."""
        event = on_file(self.verdict.start)
        return None if event is None else event.id

    @property
    def stopped_by(self) -> EventId | None:
        """The event that stopped the clock, or ended the duty."""
        event = on_file(self.verdict.stop)
        return None if event is None else event.id

    @property
    def citation(self) -> str:
        """The article, in the version that was law when the clock started."""
        return self.verdict.version.citation

    @property
    def version_from(self) -> str:
        """The first day of that version; two days with a slash where it lies between them."""
        return self.verdict.version.since

    @property
    def confidence(self) -> str:
        """How far that text was checked: text, secondary, unverified."""
        return self.verdict.version.confidence

    @property
    def titles(self) -> dict[str, str]:
        """The title of the rule by language."""
        return self.verdict.rule.titles

    @property
    def whose(self) -> str:
        """Who must act, "ours" or "theirs"."""
        return self.verdict.rule.whose

    @property
    @abstractmethod
    def doubt(self) -> dict[str, str] | None:
        """What the law itself leaves open here, by language."""

    @property
    @abstractmethod
    def message(self) -> str:
        """The reason before its fields are filled in."""

    @property
    @abstractmethod
    def why(self) -> Step:
        """The reason in one sentence."""

    @property
    @abstractmethod
    def steps(self) -> tuple[Step, ...]:
        """The whole reckoning, worked out anew each time it is asked for."""

    @property
    @abstractmethod
    def overrun(self) -> tuple[timedelta, timedelta | None] | None:
        """By how much the limit is overrun, at least and at most; None where not surely so."""


def on_file(seen: Sighting | None) -> Event | None:
    """The event of the file behind what was seen; None for what a punishment alone shows."""
    event = None if seen is None else seen.event
    if isinstance(event, Entered):
        return event.other
    return None if isinstance(event, Imposed) else event


def plain(step: Step, language: Language = ENGLISH) -> str:
    """The step as a sentence."""
    message = step.message
    return language.say(
        message,
        **{
            name: _said(value, language)
            for name, value in step.values.items()
            if "{" + name + "}" in message
        },
    )


def _said(value: object, language: Language) -> object:
    known = SAID.get(type(value))
    if known is not None:
        return known(value, language)
    for kind, said in SAID.items():
        if isinstance(value, kind):
            return said(value, language)
    return value


def _said_list(values: Iterable[object], language: Language) -> str:
    return "; ".join(dict.fromkeys(str(_said(value, language)) for value in values))


def _said_between(it: Between, language: Language) -> str:
    return say_interval(it.earliest, it.latest, language, it.zone, ends=it.ends)


def _said_day(day: Day, language: Language) -> str:
    first = say_briefly(read_moment(day.first.isoformat()), language)
    if day.first == day.last:
        return first
    last = say_briefly(read_moment(day.last.isoformat()), language)
    return language.say("a day between {first} and {last}", first=first, last=last)


SAID: Final[dict[type, Callable[[Any, Language], object]]] = {
    Word: lambda word, language: label(word.subject, word.key, language),
    Length: lambda length, language: say_period(length.iso, language),
    Span: lambda span, language: say_elapsed(span.least, span.most, language),
    Between: _said_between,
    At: lambda at, language: say_instant(at.instant, language, at.zone),
    Day: _said_day,
    Step: plain,
    dict: lambda titles, language: language.pick(titles),
    tuple: _said_list,
    Several: lambda several, language: _said_list(several.parts(), language),
    Moment: say_moment,
    timedelta: say_duration,
}
