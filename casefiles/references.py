"""Which records a record refers to, and by what words people know a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin, get_type_hints
from uuid import UUID

from casefiles.cases import Case
from casefiles.docket import KIND_OF, Record
from casefiles.ids import CaseId, EventId, PersonId, SourceId, SpellId

# What a record of the case may name: the kind of record that each type of id belongs to.
NAMED_BY: Final[dict[object, str]] = {
    PersonId: "persons",
    SourceId: "sources",
    SpellId: "spells",
    EventId: "events",
}

# The field by which people know a record, kind by kind; its key stands in for a blank one.
KNOWN_BY: Final[dict[str, str]] = {
    "cases": "ref",
    "persons": "name",
    "sources": "title",
    "charges": "article",
    "events": "what",
    "answers": "safeguard",
    "measures": "kind",
    "sentences": "kind",
    "allegations": "what",
    "remedies": "what",
    "communications": "symbol",
    "notes": "text",
    "decisions": "rule",
}

Reader = Callable[[Any], Iterator[tuple[str, UUID]]]


def case_of(record: Record) -> CaseId:
    """The id of the case that a record belongs to; of a case, its own."""
    return record.id if isinstance(record, Case) else record.case


def references(record: Record) -> Iterator[tuple[str, UUID]]:
    """The records that this one names, as kind and id, its own case aside. One may come twice."""
    kind: Any = type(record)
    for name, read in _naming_fields(kind):
        yield from read(getattr(record, name))


def label(record: Record, width: int = 60) -> str:
    """How to call a record in a sentence: its key, and the words people know it by.

    >>> from casefiles.cases import Case
    >>> label(Case(id=UUID(int=1), ref="ALM-1", title="A case"))
    'ALM-1'
    """
    if isinstance(record, Case):
        return record.ref
    words = " ".join(str(getattr(record, KNOWN_BY.get(KIND_OF[type(record)], "key"))).split())
    if words in ("", record.key):
        return record.key
    return f"{record.key} ({words if len(words) <= width else words[: width - 1] + '…'})"


@cache
def _naming_fields(kind: Any) -> tuple[tuple[str, Reader], ...]:
    hints = get_type_hints(kind)
    names = (field.name for field in fields(kind) if field.name != "id")
    found = ((name, _reader(hints[name])) for name in names)
    return tuple((name, read) for name, read in found if read is not None)


def _reader(hint: Any) -> Reader | None:
    """How to read the ids out of a value of this type; None where it can hold none."""
    if hint in NAMED_BY:
        kind = NAMED_BY[hint]
        return lambda value: iter(((kind, value),))
    if isinstance(hint, type) and is_dataclass(hint):
        inner = _naming_fields(hint)
        return (lambda value: _inside(value, inner)) if inner else None
    if get_origin(hint) is tuple:
        one = _reader(get_args(hint)[0])
        return (
            None if one is None else lambda values: (pair for each in values for pair in one(each))
        )
    for option in get_args(hint):
        if option in NAMED_BY:
            kind = NAMED_BY[option]
            return lambda value: iter(() if value is None else ((kind, value),))
    return None


def _inside(value: object, inner: tuple[tuple[str, Reader], ...]) -> Iterator[tuple[str, UUID]]:
    for name, read in inner:
        yield from read(getattr(value, name))
