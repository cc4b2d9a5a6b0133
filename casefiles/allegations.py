"""Allegations of torture and ill-treatment, as they were made."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.ids import AllegationId, CaseId, PersonId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Allegation:
    """What is said to have been done to a person, by whom, with what effect."""

    id: AllegationId
    case: CaseId
    key: str
    kind: str = "torture"
    person: PersonId | None = None
    when: Moment = UNKNOWN
    until: Moment = UNKNOWN
    place: str = ""
    what: str = ""
    by_whom: str = ""
    methods: tuple[str, ...] = ()
    effects: str = ""
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
