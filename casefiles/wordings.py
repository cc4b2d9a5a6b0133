"""The same sentence in another language, kept beside the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The text of one field of a record in one more language (en, ru or kk)."""

    language: str
    field: str
    text: str


class Worded(Protocol):
    """A record that may carry wordings."""

    @property
    def wordings(self) -> tuple[Wording, ...]: ...


W = TypeVar("W", bound=Any)


def without_stale(before: W, after: W) -> W:
    """`after` without the wordings of fields whose own text is another now: they word the old one.

    >>> from uuid import UUID
    >>> from casefiles.cases import Case
    >>> said = Wording(language="ru", field="title", text="Дело")
    >>> case = Case(id=UUID(int=7), ref="A", title="A case", wordings=(said,))
    >>> without_stale(case, replace(case, title="Another")).wordings
    ()
    """
    kept = tuple(
        wording
        for wording in after.wordings
        if getattr(before, wording.field) == getattr(after, wording.field)
    )
    return replace(after, wordings=kept)


def worded(record: Worded, field: str, language: str) -> str | None:
    """The text of `field` in `language` where a person wrote it, else None."""
    for wording in record.wordings:
        if wording.language == language and wording.field == field:
            return wording.text
    return None
