"""The types of columns: how a field of a record lies in the database and comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast, get_args, get_origin
from uuid import UUID

from sqlalchemy import Boolean, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from casefiles.moments import UNKNOWN, Moment
from casefiles.plain import Form, form_of, json_line, moment_line, read_moment_line

K = TypeVar("K")

MINUTE_LENGTH: Final = len("2022-01-06T03:10")

COLUMN_TYPES: dict[Any, TypeEngine[Any]] = {str: Text(), bool: Boolean(), int: Integer()}


class Kept(TypeDecorator[K]):
    """A type whose values go into a row by `to_row`, through SQLAlchemy or past it (see `rows`)."""

    cache_ok = True

    if TYPE_CHECKING:

        def to_row(self, value: Any) -> Any:
            """What is bound to a statement for a value."""

    def process_bind_param(self, value: Any, _dialect: Dialect) -> Any:
        return self.to_row(value)


class Identity(Kept[UUID]):
    """An id, in 16 bytes."""

    impl = LargeBinary
    cache_ok = True

    def to_row(self, value: UUID | None) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class Time(Kept[Moment]):
    """A moment, as `moment_line` writes it; NULL where nothing is known, in the usual zone.

    The earliest bound comes first, so that SQL sorts moments by it.
    """

    impl = Text
    cache_ok = True

    def to_row(self, value: Moment) -> str | None:
        return None if value is UNKNOWN else moment_line(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Moment:
        return UNKNOWN if value is None else read_moment_line(value)


class Instant(Kept[datetime]):
    """An instant in UTC to the microsecond, as text that sorts."""

    impl = Text
    cache_ok = True

    def to_row(self, value: datetime) -> str:
        return value.astimezone(UTC).isoformat(timespec="microseconds")[:26]

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value + "Z")


class Word(Kept[Any]):
    """A word out of a closed list, an enumeration."""

    impl = Text
    cache_ok = True

    def __init__(self, words: Callable[[str], Any]) -> None:
        super().__init__()
        self.words = words

    def to_row(self, value: Any) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else self.words(value)


class Several(Kept[tuple[Any, ...]]):
    """A tuple as a JSON list; NULL where it is empty. What comes back is shared: it is frozen."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint
        there, back = cast("Form", form_of(hint))
        self._written = lru_cache(maxsize=4096)(lambda value: json_line(there(value)))
        self._read = lru_cache(maxsize=4096)(lambda value: back(json.loads(value)))

    def to_row(self, value: Any) -> str | None:
        return self._written(value) if value else None

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[Any, ...]:
        return self._read(value) if value else ()


class Minute(TypeDecorator[datetime]):
    """A bound of a moment, as `moment_line` writes it. Only read: no table has such a column."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value + "Z")


def column_type(hint: Any) -> tuple[TypeEngine[Any], bool]:
    """The type of the column for a field with this type, and whether it may be NULL."""
    if hint is Moment:
        return Time(), True
    if get_origin(hint) is tuple:
        return Several(hint), True
    options = [option for option in get_args(hint) if option is not type(None)]
    if options:
        return column_type(options[0])[0], True
    if hint in COLUMN_TYPES:
        return COLUMN_TYPES[hint], False
    if getattr(hint, "__supertype__", hint) is UUID:
        return Identity(), False
    if hint is datetime:
        return Instant(), False
    return Word(hint), False
