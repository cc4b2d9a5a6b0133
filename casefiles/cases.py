"""A case: one matter of one client, or of a group that the sources treat as one."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.ids import CaseId, SourceId
from casefiles.moments import ALMATY, UNKNOWN, Moment
from casefiles.wordings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A client matter.

    `ref` is unique in a workspace. `zone` is the wall clock of its places. `status` says where the
    matter stands, as of `status_on`, on the word of `status_sources`. `related` holds the refs of
    other cases. `cautions` are what a reader of the file must know: contradictions of the sources,
    what they do not say.
    """

    id: CaseId
    ref: str
    title: str
    category: str = ""
    zone: str = ALMATY
    language: str = "en"
    tags: tuple[str, ...] = ()
    summary: str = ""
    status: str = ""
    status_on: Moment = UNKNOWN
    status_sources: tuple[SourceId, ...] = ()
    related: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    closed: bool = False
    wordings: tuple[Wording, ...] = ()
