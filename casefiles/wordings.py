"""The same sentence in another language, kept beside the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


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


def worded(record: Worded, field: str, language: str) -> str | None:
    """The text of `field` in `language` where a person wrote it, else None."""
    for wording in record.wordings:
        if wording.language == language and wording.field == field:
            return wording.text
    return None
