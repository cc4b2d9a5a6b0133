"""Sources, and what one source says about one event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.ids import CaseId, SourceId
from casefiles.moments import UNKNOWN, Moment


class SourceKind(StrEnum):
    """Who or what speaks, in the words of the open format."""

    DETAINEE = "detainee"
    RELATIVE = "relative"
    WITNESS = "witness"
    COUNSEL = "counsel"
    INTERVIEW = "interview"
    DETENTION_PROTOCOL = "detention-protocol"
    COURT_RECORD = "court-record"
    PROSECUTOR_RECORD = "prosecutor-record"
    MEDICAL_RECORD = "medical-record"
    OFFICIAL = "official"
    PHOTO_VIDEO = "photo-video"
    DOCUMENT = "document"
    NGO = "ngo"
    PRESS = "press"
    UN_DECISION = "un-decision"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source, down to the passage: `title` is the document, `locator` its paragraph or page."""

    id: SourceId
    case: CaseId
    key: str
    kind: SourceKind
    title: str
    on: Moment = UNKNOWN
    author: str = ""
    locator: str = ""
    symbol: str = ""
    address: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What one source says of the time of an event, where it is not the time adopted."""

    source: SourceId
    when: Moment
    until: Moment = UNKNOWN
    says: str = ""
