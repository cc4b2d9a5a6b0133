"""Read models for lists: what a list of cases shows, filtered, sorted and cut by the database."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, TypeVar

from sqlalchemy import ColumnElement, Select, Text, case, func, select, type_coerce

from casefiles.ids import CaseId
from casefiles.wordings import Wording
from db.columns import MINUTE_LENGTH, Minute
from db.reading import Reader
from db.search import cases_with
from db.tables import REVISIONS, TABLES

S = TypeVar("S", bound=Select[Any])

CASES: Final = TABLES["cases"]
EVENTS: Final = TABLES["events"]


class CaseOrder(StrEnum):
    """By what a list of cases may be sorted."""

    REF = "ref"
    TITLE = "title"
    CATEGORY = "category"
    PERSONS = "persons"
    EVENTS = "events"
    FIRST = "first"
    LAST = "last"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One line of a list of cases.

    `first` is the earliest instant at which the first dated event may have happened, `last` the
    latest for the last one; in UTC, None where no event is dated so. `updated` is when anything
    on the case was last changed. `persons` and `events` count records: a group counts as one.
    """

    id: CaseId
    ref: str
    title: str
    category: str
    tags: tuple[str, ...]
    status: str
    closed: bool
    persons: int
    events: int
    first: datetime | None
    last: datetime | None
    updated: datetime
    wordings: tuple[Wording, ...] = ()


def case_list(
    store: Reader,
    *,
    text: str = "",
    category: str | None = None,
    tag: str | None = None,
    order: CaseOrder = CaseOrder.REF,
    descending: bool = False,
    limit: int = 200,
    offset: int = 0,
) -> list[CaseLine]:
    """The lines of the cases that match, from `offset` on; what is not known sorts last.

    `text` is what a user typed: every word must begin a word of the case, of a name in any
    spelling, a place, a source or what happened. `category` and `tag` are as written on the case.

    >>> case_list(store, text="Бокаев", category="detention", limit=50)  # doctest: +SKIP
    """
    columns = _columns()
    by = columns[order.value]
    question = select(*(column.label(name) for name, column in columns.items()))
    question = _matching(question, text, category, tag).order_by(
        by.is_(None), by.desc() if descending else by.asc(), CASES.c.ref
    )
    rows = store.connection.execute(question.limit(limit).offset(offset))
    return [CaseLine(**dict(zip(columns, row, strict=True))) for row in rows]


def case_count(
    store: Reader, *, text: str = "", category: str | None = None, tag: str | None = None
) -> int:
    """How many cases match, as `case_list` understands it."""
    question = _matching(select(func.count()).select_from(CASES), text, category, tag)
    return store.connection.execute(question).scalar_one()


def categories(store: Reader) -> dict[str, int]:
    """Every category on file in order of the alphabet, with the number of its cases."""
    question = select(CASES.c.category, func.count()).group_by(CASES.c.category)
    return dict(store.connection.execute(question.order_by(CASES.c.category)).all())


def _matching(question: S, text: str, category: str | None, tag: str | None) -> S:
    question = question.where(*cases_with(text))
    if category is not None:
        question = question.where(CASES.c.category == category)
    if tag is not None:
        tags = func.json_each(CASES.c.tags).table_valued("value")
        question = question.where(select(1).where(tags.c.value == tag).exists())
    return question


def _columns() -> dict[str, ColumnElement[Any]]:
    begun, ended = _latest(EVENTS.c.when), _latest(EVENTS.c.until)
    last = func.coalesce(func.max(begun, ended), begun, ended)
    counted = {
        "persons": _of_case("persons", func.count()),
        "events": _of_case("events", func.count()),
        "first": _of_case("events", type_coerce(func.min(_earliest(EVENTS.c.when)), Minute())),
        "last": _of_case("events", type_coerce(func.max(last), Minute())),
        "updated": select(REVISIONS.c.at)
        .where(REVISIONS.c.case == CASES.c.id)
        .order_by(REVISIONS.c.number.desc())
        .limit(1)
        .scalar_subquery(),
    }
    names = (field.name for field in fields(CaseLine))
    return {name: counted[name] if name in counted else CASES.c[name] for name in names}


def _of_case(kind: str, value: ColumnElement[Any]) -> ColumnElement[Any]:
    table = TABLES[kind]
    return select(value).select_from(table).where(table.c.case == CASES.c.id).scalar_subquery()


def _earliest(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """The first instant of a moment, as `moment_line` writes it, NULL where that end is open."""
    line = type_coerce(moment, Text())
    return _unless_open(func.substr(line, 1, MINUTE_LENGTH))


def _latest(moment: ColumnElement[Any]) -> ColumnElement[Any]:
    line = type_coerce(moment, Text())
    return _unless_open(func.substr(line, func.instr(line, "/") + 1, MINUTE_LENGTH))


def _unless_open(bound: ColumnElement[Any]) -> ColumnElement[Any]:
    return case((bound.op("GLOB")("[0-9]*"), bound))
