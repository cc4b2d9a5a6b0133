"""Remedies tried at home, and those left untried with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.ids import CaseId, PersonId, RemedyId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording


class Outcome(StrEnum):
    """What came of a remedy. Not "none" where the sources are silent: then it is unknown."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    NO_ANSWER = "no-answer"
    PENDING = "pending"
    NOT_TRIED = "not-tried"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """One step at home: what was filed with whom, and what came back.

    `kind` is complaint, court, appeal, cassation, constitutional, compensation, advocacy or other;
    advocacy does not count for exhaustion. `reason` is why it was not tried, or did not help.
    """

    id: RemedyId
    case: CaseId
    key: str
    kind: str = "other"
    person: PersonId | None = None
    body: str = ""
    filed: Moment = UNKNOWN
    decided: Moment = UNKNOWN
    outcome: Outcome = Outcome.UNKNOWN
    what: str = ""
    reason: str = ""
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
