"""The same sentence in another language, kept beside the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The text of one field of a record in one more language (en, ru or kk).

    Of a field that lists texts, “cautions.2” is the second.
    """

    language: str
    field: str
    text: str


class Worded(Protocol):
    """A record that may carry wordings."""

    @property
    def wordings(self) -> tuple[Wording, ...]: ...


W = TypeVar("W", bound=Any)


def without_stale(before: W, after: W) -> W:
    """`after` without the wordings of texts that are others now: they word the old ones.

    A wording of one text of a list goes with its text to another place in the list. What words
    nothing on the record stays as it came.

    >>> from uuid import UUID
    >>> from casefiles.cases import Case
    >>> said = Wording(language="ru", field="title", text="Дело")
    >>> case = Case(id=UUID(int=7), ref="A", title="A case", wordings=(said,))
    >>> without_stale(case, replace(case, title="Another")).wordings
    ()
    """
    kept = []
    for wording in after.wordings:
        name, place = _place(before, wording.field)
        if place:
            text, now = getattr(before, name)[place - 1], getattr(after, name)
            if text == next(iter(now[place - 1 : place]), None):
                kept.append(wording)
            elif text in now:
                kept.append(replace(wording, field=f"{name}.{now.index(text) + 1}"))
        elif getattr(before, name, None) == getattr(after, name, None):
            kept.append(wording)
    return replace(after, wordings=tuple(kept))


def worded(record: Worded, field: str, language: str) -> str | None:
    """The text of `field` in `language` where a person wrote it, else None."""
    for wording in record.wordings:
        if wording.language == language and wording.field == field:
            return wording.text
    return None


def worded_each(record: Worded, field: str, language: str) -> tuple[str | None, ...]:
    """For each text of a field that lists texts, its wording in `language`; None where none is."""
    places = range(1, len(getattr(record, field)) + 1)
    return tuple(worded(record, f"{field}.{place}", language) for place in places)


def _place(record: Worded, field: str) -> tuple[str, int]:
    """The field that a wording is of, and the place of its text in a list; 0 for the whole."""
    name, _, number = field.partition(".")
    listed = getattr(record, name, ())
    if number.isascii() and number.isdecimal() and isinstance(listed, tuple):
        place = int(number)
        if 0 < place <= len(listed):
            return name, place
    return field, 0
