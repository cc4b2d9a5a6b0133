"""What was imposed: charges, measures of restraint, sentences and the bans that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.ids import CaseId, ChargeId, MeasureId, PersonId, SentenceId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording


class Gravity(StrEnum):
    """The category of an offence (CC 11)."""

    MINOR = "minor"
    MEDIUM = "medium"
    GRAVE = "grave"
    ESPECIALLY_GRAVE = "especially-grave"
    UNKNOWN = ""


class Bound(StrEnum):
    """A time of something imposed, by the name of its field."""

    IMPOSED = "imposed"
    IN_FORCE = "in_force"
    STARTS = "starts"
    ENDS = "ends"


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """An offence with which a person is charged, under the code (CC, KoAP) in force on that day.

    Without a `person` the sources do not say whom of the group it concerns. `basis` says whether
    the article is "stated" by them or "inferred" from what they tell; "" is taken for stated.
    """

    id: ChargeId
    case: CaseId
    key: str
    person: PersonId | None = None
    code: str
    article: str
    part: str = ""
    point: str = ""
    on: Moment = UNKNOWN
    basis: str = ""
    gravity: Gravity = Gravity.UNKNOWN
    outcome: str = ""
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A measure of restraint, or another restriction before or without a sentence.

    `length` is an ISO 8601 duration where one is stated (P18D), "" where none is. `recurs` is when
    a duty under it comes round, such as reporting to the police: "FREQ=WEEKLY;BYDAY=MO". `derived`
    are the times that no source states: they were derived from other facts.
    """

    id: MeasureId
    case: CaseId
    key: str
    kind: str
    persons: tuple[PersonId, ...] = ()
    starts: Moment = UNKNOWN
    ends: Moment = UNKNOWN
    length: str = ""
    stated: str = ""
    conditions: tuple[str, ...] = ()
    recurs: str = ""
    derived: tuple[Bound, ...] = ()
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A punishment, main or additional (a ban is additional), from when and until when.

    `at_most` says that `length` is a ceiling ("up to three years"), not a term. `recurs` is when a
    duty under it comes round, `derived` which times no source states, as in a measure.
    """

    id: SentenceId
    case: CaseId
    key: str
    kind: str
    persons: tuple[PersonId, ...] = ()
    additional: bool = False
    court: str = ""
    imposed: Moment = UNKNOWN
    in_force: Moment = UNKNOWN
    starts: Moment = UNKNOWN
    ends: Moment = UNKNOWN
    length: str = ""
    at_most: bool = False
    gravity: Gravity = Gravity.UNKNOWN
    stated: str = ""
    conditions: tuple[str, ...] = ()
    recurs: str = ""
    derived: tuple[Bound, ...] = ()
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
