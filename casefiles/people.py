"""The people of a case, under every spelling of their names that was seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casefiles.ids import CaseId, PersonId, SourceId
from casefiles.moments import UNKNOWN, Moment
from casefiles.wordings import Wording

# The role of whoever is, or was, deprived of liberty.
DETAINEE: Final = "detainee"


class Sex(StrEnum):
    """As documents of identity state it."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A name as one source prints it, in its own script (an ISO 15924 code: Latn, Cyrl, Arab)."""

    text: str
    script: str = ""
    sources: tuple[SourceId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person, or a group of which the sources give a size and not all the names.

    `born` may be known to the year only: then "minor" is undecided near the eighteenth birthday.
    `roles` say what the person is in the case: detainee, counsel, relative, witness, author…
    `size` is how many people the record stands for, when it is a group; `size_about` says that the
    sources give that number as a rough one ("about 100").
    """

    id: PersonId
    case: CaseId
    key: str
    name: str
    spellings: tuple[Spelling, ...] = ()
    born: Moment = UNKNOWN
    citizenship: str = ""
    sex: Sex = Sex.UNKNOWN
    roles: tuple[str, ...] = ()
    description: str = ""
    size: int | None = None
    size_about: bool = False
    sources: tuple[SourceId, ...] = ()
    wordings: tuple[Wording, ...] = ()
