"""The tables: one for each kind of record, its columns named like the fields; and history."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, get_type_hints

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from casefiles.docket import KINDS
from casefiles.history import Revision
from casefiles.ids import CaseId
from db.columns import column_type

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# `entered` is the number of the revision that first entered a record. It keeps the order of entry;
# a record that was removed and brought back returns to its place; search finds records by it.
ENTERED: Final = "entered"


def _columns(kind: Any) -> list[Column[Any]]:
    hints = get_type_hints(kind)
    return [_column(field.name, hints[field.name]) for field in fields(kind)]


def _column(name: str, hint: Any) -> Column[Any]:
    kind, nullable = column_type(hint)
    if hint is CaseId and name == "case":
        # Deferred: one act may save records in any order, and remove a case before what is on it.
        key = ForeignKey("cases.id", deferrable=True, initially="DEFERRED")
        return Column(name, kind, key, nullable=nullable)
    return Column(name, kind, nullable=nullable, unique=name == "id" or None)


def _table_of_records(name: str, kind: Any) -> Table:
    table = Table(name, METADATA, Column(ENTERED, Integer, primary_key=True), *_columns(kind))
    # The key of a record is unique in its case, the ref of a case in the workspace.
    table.append_constraint(
        UniqueConstraint("ref") if name == "cases" else UniqueConstraint("case", "key")
    )
    return table


TABLES: Final[dict[str, Table]] = {
    name: _table_of_records(name, kind) for name, kind in KINDS.items()
}

REVISIONS: Final = Table(
    "revisions",
    METADATA,
    Column("number", Integer, primary_key=True),
    *(column for column in _columns(Revision) if column.name != "number"),
    Index(None, "record"),
    Index(None, "act"),
    Index(None, "case", "number"),
)

# One row: how many revisions there are, and the seal of the last.
HEAD: Final = Table(
    "head",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("seal", Text, nullable=False),
)

# What is typed in a form and not saved yet. It is no record, and history knows nothing of it.
DRAFTS: Final = Table(
    "drafts",
    METADATA,
    Column("form", Text, primary_key=True, nullable=False),
    Column("content", Text, nullable=False),
)

# The words by which cases are found: a table of FTS5, which SQLAlchemy cannot declare.
SEARCH: Final = "search"
