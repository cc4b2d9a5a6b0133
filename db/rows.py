"""Records and revisions as rows: how they are written, many at a time.

SQLAlchemy prepares every value of every row on its way in, and that takes longer than the database
itself. So it makes the statements once, its column types make the values, and the rows go straight
to the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    update,
)
from sqlalchemy.dialects.sqlite import dialect

from db.columns import Kept
from db.tables import ENTERED, REVISIONS, TABLES

Values = tuple[Any, ...]


class Rows:
    """The statements of one table, and the values of a record in the order of its columns."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._names = [column.name for column in table.c if column.name != ENTERED]
        self._values = attrgetter(*self._names)
        self._bindings = tuple(_binding(table.c[name]) for name in self._names)

    # Made when they are first needed: forty statements would keep the program from starting.

    @cached_property
    def _insert(self) -> str:
        return _compiled(insert(self._table))

    @cached_property
    def _update(self) -> str:
        new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in self._names}
        return _compiled(update(self._table).where(self._entered).values(new))

    @cached_property
    def _delete(self) -> str:
        return _compiled(delete(self._table).where(self._entered))

    @property
    def _entered(self) -> ColumnElement[bool]:
        return self._table.c[ENTERED] == bindparam("entered_as")

    def of(self, record: object) -> Values:
        """The values of a record."""
        return tuple(
            [
                value if bind is None else bind(value)
                for value, bind in zip(self._values(record), self._bindings, strict=True)
            ]
        )

    def insert(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Each row is the number of entry, where there is one, and the values of a record."""
        if rows:
            connection.exec_driver_sql(self._insert, list(rows))

    def update(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Each row is the values of a record, and then its number of entry."""
        if rows:
            connection.exec_driver_sql(self._update, list(rows))

    def delete(self, connection: Connection, entered: Sequence[int]) -> None:
        """Remove the records with these numbers of entry."""
        if entered:
            connection.exec_driver_sql(self._delete, [(number,) for number in entered])


def _compiled(statement: Insert | Update | Delete) -> str:
    return str(statement.compile(dialect=dialect()))


def _binding(column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.to_row if isinstance(column.type, Kept) else None


RECORDS: Final = {kind: Rows(table) for kind, table in TABLES.items()}
HISTORY: Final = Rows(REVISIONS)
