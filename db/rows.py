"""Records and revisions as rows: how they are written, many at a time.

SQLAlchemy prepares every value of every row on its way in, and that takes longer than the database
itself. So it makes the statements once, its column types make the values, and the rows go straight
to the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from sqlalchemy import (
    Column,
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
        names = [column.name for column in table.c if column.name != ENTERED]
        entered = table.c.get(ENTERED, table.c[names[0]]) == bindparam("entered_as")
        new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        self._insert = _compiled(insert(table))
        self._update = _compiled(update(table).where(entered).values(new))
        self._delete = _compiled(delete(table).where(entered))
        self._fields = tuple((name, _binding(table.c[name])) for name in names)

    def of(self, record: object) -> Values:
        """The values of a record."""
        return tuple(
            [
                getattr(record, name) if bind is None else bind(getattr(record, name))
                for name, bind in self._fields
            ]
        )

    def insert(self, connection: Connection, rows: Iterable[Values]) -> None:
        _many(connection, self._insert, rows)

    def update(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Each row is the values of a record, and then its number of entry."""
        _many(connection, self._update, rows)

    def delete(self, connection: Connection, entered: Iterable[int]) -> None:
        _many(connection, self._delete, ((number,) for number in entered))


def _compiled(statement: Insert | Update | Delete) -> str:
    return str(statement.compile(dialect=dialect()))


def _many(connection: Connection, statement: str, rows: Iterable[Values]) -> None:
    given = list(rows)
    if given:
        connection.exec_driver_sql(statement, given)


def _binding(column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.to_row if isinstance(column.type, Kept) else None


RECORDS: Final = {kind: Rows(table) for kind, table in TABLES.items()}
HISTORY: Final = Rows(REVISIONS)
