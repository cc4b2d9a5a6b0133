"""Where a rule stands for a person, with the reasons: what every check returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

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
from casefiles.vocabulary import label

if TYPE_CHECKING:
    from casefiles.limits.reasons import Reasons


class Standing(StrEnum):
    """Six words. Never kept where the facts leave room for breached, nor the other way round."""

    KEPT = "kept"
    BREACHED = "breached"
    OVERDUE = "overdue"
    RUNNING = "running"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Word:
    """A key of the vocabulary as a value of a step: `subject` "event", `key` "phone-call"."""

    subject: str
    key: str


@dataclass(frozen=True, slots=True)
class At:
    """An instant as a value of a step, to be said on the wall clock of `zone`."""

    instant: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Length:
    """A period of a statute as a value of a step: an ISO 8601 duration, said in its own units."""

    iso: str


@dataclass(frozen=True, slots=True)
class Span:
    """The time between two facts as a value of a step: at least, at most; None is open."""

    least: timedelta | None
    most: timedelta | None


@dataclass(frozen=True, slots=True)
class Between:
    """An interval of instants as a value of a step, to be said on the wall clock of `zone`."""

    earliest: datetime | None
    latest: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date of the calendar as a value of a step, or two of which it lies between."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reasons: a message that `Language.say` translates, and the values in it.

    `plain` puts into words a value that is itself a Step, a Moment, one of the small records
    above, a mapping of titles by language, or a tuple of such; any other value is shown as it is.
    """

    message: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last lawful instant, as an interval in UTC: as wide as what is known of the start.

    A term that ends at 24:00 has the midnight after its last day. None is open.
    """

    earliest: datetime | None
    latest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Where one rule stands for one person (and spell), at one `now`.

    `limit` is an ISO 8601 duration (PT48H, P2M) or None for a rule without a length of its own.
    `least` and `most` are the time taken so far between the two facts. `started_by` and
    `stopped_by` are events. `whose` says who must act: "ours" or "theirs". `doubt` is what the law
    itself leaves open.
    """

    rule: str
    person: PersonId | None
    spell: SpellId | None
    standing: Standing
    limit: str | None
    least: timedelta | None
    most: timedelta | None
    deadline: Deadline | None
    started_by: EventId | None
    stopped_by: EventId | None
    citation: str
    version_from: str
    confidence: str
    titles: dict[str, str]
    whose: str
    doubt: dict[str, str] | None
    reasons: Reasons = field(compare=False, repr=False)

    @property
    def why(self) -> Step:
        """The reason in one sentence."""
        return self.reasons.why()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The whole reckoning, worked out anew each time it is asked for."""
        return self.reasons.steps()

    @property
    def overrun(self) -> tuple[timedelta, timedelta | None] | None:
        """By how much the limit is overrun, at least and at most; None where it is not surely so."""
        if self.standing not in (Standing.BREACHED, Standing.OVERDUE):
            return None
        return self.reasons.overrun()


def plain(step: Step, language: Language = ENGLISH) -> str:
    """The step as a sentence."""
    return language.say(
        step.message, **{name: _said(value, language) for name, value in step.values.items()}
    )


def _said(value: object, language: Language) -> object:
    match value:
        case Length():
            return say_period(value.iso, language)
        case Word():
            return label(value.subject, value.key, language)
        case Span():
            return say_elapsed(value.least, value.most, language)
        case Between():
            return say_interval(value.earliest, value.latest, language, value.zone)
        case At():
            return say_instant(value.instant, language, value.zone)
        case Day():
            return _said_day(value, language)
        case timedelta():
            return say_duration(value, language)
        case Moment():
            return say_moment(value, language)
        case Step():
            return plain(value, language)
        case dict():
            return language.pick(value)
        case tuple():
            return "; ".join(str(_said(part, language)) for part in value)
        case _:
            return value


def _said_day(day: Day, language: Language) -> str:
    first = say_briefly(read_moment(day.first.isoformat()), language)
    if day.first == day.last:
        return first
    last = say_briefly(read_moment(day.last.isoformat()), language)
    return language.say("between {first} and {last}", first=first, last=last)
