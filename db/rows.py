"""Records and revisions as rows: how they are written, many at a time.

SQLAlchemy prepares every value of every row on its way in, which takes longer than the database does.
So the statements are made once from its tables, and the values by its column types; the rows go
straight to the driver.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any, Final

from sqlalchemy import Column, Connection, Table

from casefiles.docket import KINDS
from casefiles.history import Revision
from db.columns import Kept
from db.tables import ENTERED, REVISIONS, TABLES

Values = tuple[Any, ...]


class Rows:
    """The statements of one table, and the values of a record in the order of its fields."""

    def __init__(self, table: Table, names: Sequence[str], *, numbered: bool) -> None:
        quoted = [f'"{name}"' for name in names]
        into = [f'"{ENTERED}"', *quoted] if numbered else quoted
        self._insert = (
            f'INSERT INTO "{table.name}" ({", ".join(into)}) VALUES ({", ".join("?" * len(into))})'
        )
        self._update = f'UPDATE "{table.name}" SET {", ".join(f"{name} = ?" for name in quoted)} '
        self._update += f'WHERE "{ENTERED}" = ?'
        self._delete = f'DELETE FROM "{table.name}" WHERE "{ENTERED}" = ?'
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


def _many(connection: Connection, statement: str, rows: Iterable[Values]) -> None:
    given = list(rows)
    if given:
        connection.exec_driver_sql(statement, given)


def _binding(column: Column[Any]) -> Callable[[Any], Any] | None:
    return column.type.to_row if isinstance(column.type, Kept) else None


RECORDS: Final = {
    kind: Rows(TABLES[kind], [field.name for field in fields(KINDS[kind])], numbered=True)
    for kind in KINDS
}
HISTORY: Final = Rows(REVISIONS, [field.name for field in fields(Revision)], numbered=False)
