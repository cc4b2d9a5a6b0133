"""When two cases say the same of different people, so that one answer serves both.

Of ten thousand people seized in the same days many files are alike: the same acts at the same
hours.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Final, get_args, get_type_hints
from uuid import UUID

from casefiles.cases import Case
from casefiles.docket import Docket
from casefiles.people import Person

# What a case or a person is called decides nothing. Everything else might, and is compared.
NAMES: Final[dict[type, frozenset[str]]] = {
    Case: frozenset({"id", "ref", "title"}),
    Person: frozenset({"id", "case", "name", "spellings"}),
}
IDENTITY: Final = frozenset({"id", "case"})

# The answer for one case takes some ten kilobytes.
MOST_KNOWN: Final = 2000
# After so many cases of which none was like another, none is expected to be.
IN_VAIN: Final = 500


class Known:
    """Answers that were given, for cases that are alike, as long as some are."""

    def __init__(self) -> None:
        self._answers: dict[Hashable, bytes] = {}
        self._in_vain = 0

    def helps(self) -> bool:
        """Whether it is worth while to ask: not where cases enough were all of their own kind."""
        return self._in_vain < IN_VAIN

    def find(self, alike: Hashable) -> bytes | None:
        """The answer that was given for a case of this likeness, if any was."""
        found = self._answers.get(alike)
        self._in_vain = 0 if found is not None else self._in_vain + 1
        return found

    def keep(self, alike: Hashable, answer: bytes) -> None:
        """Keep the answer for a case."""
        if len(self._answers) >= MOST_KNOWN:
            self._answers.clear()
        self._answers[alike] = answer


def likeness(docket: Docket) -> Hashable:
    """A value that two dockets share when they differ in names and identities alone."""
    records = list(docket.records())
    keys: dict[UUID, str] = {record.id: getattr(record, "key", "") for record in records}
    return tuple([_told(record, keys) for record in records])


def _told(record: Any, keys: Mapping[UUID, str]) -> Hashable:
    """What a record says, in the place of every identity the key of the record that it names."""
    kind: Any = type(record)
    plain, naming = _fields(kind)
    return (
        kind,
        plain(record),
        *[_without_identity(getattr(record, name), keys) for name in naming],
    )


def _without_identity(value: Any, keys: Mapping[UUID, str]) -> Hashable:
    if isinstance(value, UUID):
        return keys.get(value, value)
    if isinstance(value, tuple):
        return tuple([_without_identity(one, keys) for one in value])
    return _told(value, keys) if is_dataclass(value) else value


@cache
def _fields(kind: Any) -> tuple[Callable[[object], Hashable], tuple[str, ...]]:
    """How to read the fields of a kind of record that hold no identities; and those that do."""
    hints = get_type_hints(kind)
    left_out = NAMES.get(kind, IDENTITY)
    told = [field.name for field in fields(kind) if field.name not in left_out]
    naming = tuple(name for name in told if _names_others(hints[name]))
    return attrgetter(*[name for name in told if name not in naming]), naming


def _names_others(hint: Any) -> bool:
    """Whether a value of this type can hold the identity of a record."""
    if getattr(hint, "__supertype__", hint) is UUID:
        return True
    if is_dataclass(hint):
        return any(_names_others(inner) for inner in get_type_hints(hint).values())
    return any(_names_others(inner) for inner in get_args(hint))
