"""Safeguards: the questions of a checklist, and the answers to them on somebody's word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.ids import AnswerId, CaseId, PersonId, SourceId, SpellId
from casefiles.moments import UNKNOWN, Moment


class Reply(StrEnum):
    """What was answered. A question without an answer is not answered, which is not "unknown"."""

    YES = "yes"
    NO = "no"
    PARTIAL = "partial"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one safeguard question about one spell or, without a spell, the person."""

    id: AnswerId
    case: CaseId
    key: str
    person: PersonId
    spell: SpellId | None = None
    safeguard: str
    answer: Reply
    when: Moment = UNKNOWN
    note: str = ""
    sources: tuple[SourceId, ...] = ()
