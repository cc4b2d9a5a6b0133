"""Records as plain values that JSON can hold, by ids: what history keeps of a record.

A field at its default is left out, so that a record written before a field existed reads like one
in which nobody filled it in. The defaults are therefore part of the format and never change.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from types import UnionType
from typing import Any, Final, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from casefiles.docket import KINDS, Record
from casefiles.moments import Moment, Precision

R = TypeVar("R")

Field = tuple[str, Any, Callable[[Any], Any] | None]

NOT_KNOWN: Final = "null"
OPEN: Final = ".."
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Form(NamedTuple):
    """How values of one type become plain, and how they come back."""

    plain: Callable[[Any], Any]
    back: Callable[[Any], Any]


def plain(record: object) -> dict[str, Any]:
    """A record as a dict of texts, numbers, lists and dicts; a field at its default is left out.

    >>> from uuid import UUID
    >>> from casefiles.cases import Case
    >>> plain(Case(id=UUID(int=7), ref="ALM-1", title="A case"))["ref"]
    'ALM-1'
    """
    kind: Any = type(record)
    values, shape = _shape(kind)
    found: dict[str, Any] = {}
    for value, (name, default, there) in zip(values(record), shape, strict=True):
        if value is not default and value != default:
            found[name] = value if there is None else there(value)
    return found


def back(kind: Callable[..., R], values: dict[str, Any]) -> R:
    """The record of a kind that `plain` made these values of."""
    forms = _forms(kind)
    return kind(
        **{
            name: value if (form := forms[name]) is None else form.back(value)
            for name, value in values.items()
        }
    )


def json_line(value: object) -> str:
    """A plain value as JSON on one line, as short as it can be."""
    return _ENCODER.encode(value)


def written(record: Record) -> str:
    """A record as one line of JSON: what a revision keeps of it."""
    return json_line(plain(record))


def read_back(kind: str, line: str) -> Record:
    """The record that `written` made this line of. `kind` is its name in a docket."""
    record: Record = back(KINDS[kind], json.loads(line))
    return record


@lru_cache(maxsize=65536)
def moment_line(moment: Moment) -> str:
    """A moment as one line: bounds in UTC, precision, zone, and what was written.

    The bounds are kept and not reckoned anew, so that no later edition of zones can move a fact.

    >>> from casefiles.moments import read_moment
    >>> moment_line(read_moment("2022-01-06T09:10"))
    '2022-01-06T03:10/2022-01-06T03:10 minute Asia/Almaty 2022-01-06T09:10'
    """
    earliest, latest, words = moment.earliest, moment.latest, moment.written
    first = OPEN if earliest is None else earliest.isoformat()[:16]
    last = OPEN if latest is None else latest.isoformat()[:16]
    said = NOT_KNOWN if words is None else words
    return f"{first}/{last} {moment.precision.value} {moment.zone} {said}"


@lru_cache(maxsize=65536)
def read_moment_line(line: str) -> Moment:
    """The moment that `moment_line` made this line of."""
    bounds, precision, zone, words = line.split(" ", 3)
    first, _, last = bounds.partition("/")
    return Moment(
        None if words == NOT_KNOWN else words,
        zone,
        Precision(precision),
        None if first == OPEN else datetime.fromisoformat(first + "Z"),
        None if last == OPEN else datetime.fromisoformat(last + "Z"),
    )


@cache
def form_of(hint: Any) -> Form | None:
    """How a field of this type becomes plain; None for text, numbers and booleans, which are.

    Raises TypeError for a type that no record may have: history could not keep it.
    """
    if hint in (str, int, bool):
        return None
    if hint is Moment:
        return Form(moment_line, read_moment_line)
    if getattr(hint, "__supertype__", None) is UUID:
        return Form(lambda identity: identity.hex, UUID)
    if get_origin(hint) is tuple:
        return _each(form_of(get_args(hint)[0]))
    if isinstance(hint, UnionType) or get_origin(hint) is Union:
        one, *others = (option for option in get_args(hint) if option is not type(None))
        if not others:
            return _unless_none(form_of(one))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Form(lambda word: word.value, hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return Form(plain, lambda values: back(hint, values))
    raise TypeError(hint)


def _each(form: Form | None) -> Form:
    if form is None:
        return Form(list, tuple)
    there, here = form
    return Form(
        lambda values: [there(value) for value in values],
        lambda values: tuple([here(value) for value in values]),
    )


def _unless_none(form: Form | None) -> Form | None:
    if form is None:
        return None
    there, here = form
    return Form(
        lambda value: None if value is None else there(value),
        lambda value: None if value is None else here(value),
    )


@cache
def _forms(kind: Any) -> dict[str, Form | None]:
    return {name: form_of(hint) for name, hint in get_type_hints(kind).items()}


@cache
def _shape(kind: Any) -> tuple[Callable[[object], tuple[Any, ...]], tuple[Field, ...]]:
    """How to read all fields of a kind at once; and each one's name, default and way to plain."""
    forms, named = _forms(kind), fields(kind)
    shape = tuple(
        # A field without a default has one that equals no value, so it is always written.
        (field.name, field.default, None if (form := forms[field.name]) is None else form.plain)
        for field in named
    )
    if len(named) == 1:
        # Of one field alone `attrgetter` makes no tuple.
        (only,) = named
        return lambda record: (getattr(record, only.name),), shape
    return attrgetter(*[field.name for field in named]), shape
