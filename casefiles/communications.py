"""Communications to international bodies: from the first letter to what became of the Views."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.ids import CaseId, CommunicationId, PersonId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Communication:
    """One matter before one body (`hrc`, `cat`, `wgad`, …), with its dates and outcome."""

    id: CommunicationId
    case: CaseId
    key: str
    body: str
    number: str = ""
    symbol: str = ""
    stage: str = ""
    persons: tuple[PersonId, ...] = ()
    submitted: Moment = UNKNOWN
    registered: Moment = UNKNOWN
    adopted: Moment = UNKNOWN
    outcome: str = ""
    invoked: tuple[str, ...] = ()
    violated: tuple[str, ...] = ()
    follow_up: str = ""
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
