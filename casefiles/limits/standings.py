"""Where a rule stands for a person, with the reasons: what every check returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from casefiles.ids import EventId, PersonId, SpellId
from casefiles.languages import ENGLISH, Language


class Standing(StrEnum):
    """Six words. Never kept where the facts leave room for breached, nor the other way round."""

    KEPT = "kept"
    BREACHED = "breached"
    OVERDUE = "overdue"
    RUNNING = "running"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reasons: a message that `Language.say` translates, and the values in it.

    A value that is itself a Step, a Moment, an instant, a duration or a mapping of titles by language is
    put into words by `said` in the language asked for.
    """

    message: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last lawful instant, as an interval in UTC: as wide as what is known of the start."""

    earliest: datetime | None
    latest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Where one rule stands for one person (and spell), at one `now`.

    `limit` is an ISO 8601 duration (PT48H, P2M) or None for a rule without a length of its own. `least`
    and `most` are the time taken so far between the two facts. `started_by` and `stopped_by` are events.
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
    why: Step
    steps: tuple[Step, ...]
    doubt: dict[str, str] | None

    @property
    def overrun(self) -> tuple[timedelta, timedelta | None] | None:
        """By how much the limit is overrun, at least and at most; None where it is not surely overrun."""
        raise NotImplementedError


def plain(step: Step, language: Language = ENGLISH) -> str:
    """The step as a sentence."""
    raise NotImplementedError
