"""The types of columns: how a field of a record lies in the database and comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final, cast, get_args, get_origin
from uuid import UUID

from sqlalchemy import Boolean, Dialect, Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from casefiles.moments import UNKNOWN, Moment
from casefiles.plain import JSON, Form, form_of, moment_line, read_moment_line

MINUTE_LENGTH: Final = len("2022-01-06T03:10")

COLUMN_TYPES: dict[Any, TypeEngine[Any]] = {str: Text(), bool: Boolean(), int: Integer()}


class Identity(TypeDecorator[UUID]):
    """An id, in 16 bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: UUID | None, _dialect: Dialect) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, _dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class Time(TypeDecorator[Moment]):
    """A moment, as `moment_line` writes it; NULL where nothing is known, in the usual zone.

    The earliest bound comes first, so that SQL sorts moments by it.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Moment | None, _dialect: Dialect) -> str | None:
        return None if value is None or value is UNKNOWN else moment_line(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Moment:
        return UNKNOWN if value is None else read_moment_line(value)


class Instant(TypeDecorator[datetime]):
    """An instant in UTC to the microsecond, as text that sorts. A naive datetime is a fault."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.astimezone(UTC).isoformat(timespec="microseconds")[:26]

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value + "Z")


class Minute(TypeDecorator[datetime]):
    """A bound of a moment, as `moment_line` writes it. Only read: no table has such a column."""

    impl = Text
    cache_ok = True

    def process_result_value(self, value: str | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value + "Z")


class Word(TypeDecorator[Any]):
    """A word out of a closed list, an enumeration."""

    impl = Text
    cache_ok = True

    def __init__(self, words: Callable[[str], Any]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else self.words(value)


class Several(TypeDecorator[tuple[Any, ...]]):
    """A tuple as a JSON list; NULL where it is empty. What comes back is shared: it is frozen."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        super().__init__()
        self.hint = hint
        self._plain, read = cast("Form", form_of(hint))

        @lru_cache(maxsize=4096)
        def back(value: str) -> Any:
            return read(json.loads(value))

        self._back = back

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        return JSON.encode(self._plain(value)) if value else None

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[Any, ...]:
        return self._back(value) if value else ()


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
