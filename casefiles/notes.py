"""Notes on a case: context that is no event, kept with its source."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.ids import CaseId, NoteId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note in one language. A `private` note never reaches a dossier or an export to others."""

    id: NoteId
    case: CaseId
    key: str
    text: str
    language: str = "en"
    on: Moment = UNKNOWN
    private: bool = False
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
