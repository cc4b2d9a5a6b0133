"""Reading what is on file: records, dockets and history, equal to what was saved."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from functools import cache
from itertools import groupby
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from casefiles.cases import Case
from casefiles.docket import KEY_LETTER, KIND_OF, KINDS, Docket
from casefiles.errors import RefusedInput
from casefiles.history import Revision
from casefiles.ids import CaseId
from casefiles.languages import later
from db.tables import ENTERED, REVISIONS, TABLES

R = TypeVar("R")

NAMES: Final = {kind: tuple(field.name for field in fields(KINDS[kind])) for kind in KINDS}
REVISION_NAMES: Final = tuple(field.name for field in fields(Revision))

# So many cases are read in one go: few queries, and never all of a large workspace in memory.
CASES_AT_A_TIME: Final = 500


class Reader:
    """What may be asked of a workspace. It lives as long as the block that it was opened in.

    >>> with workspace.reading() as store:                              # doctest: +SKIP
    ...     docket = store.docket(store.case_of_ref("ALM-2022-001").id)
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def one(self, kind: type[R], id: UUID) -> R:
        """The record of a kind with this id. Raises RefusedInput where it is not on file."""
        found: R
        for _, found in self.rows(KIND_OF[kind], TABLES[KIND_OF[kind]].c.id == id):
            return found
        raise RefusedInput(later("This entry is not on file any more: somebody removed it."))

    def all(self, kind: type[R], case: CaseId | None = None) -> list[R]:
        """Every record of a kind, on one case or on all, in the order of their entry."""
        table = TABLES[KIND_OF[kind]]
        chosen = [] if case is None else [table.c["id" if kind is Case else "case"] == case]
        return [record for _, record in self.rows(KIND_OF[kind], *chosen)]

    def case_of_ref(self, ref: str) -> Case:
        """The case of a ref. Raises RefusedInput where there is none."""
        found: Case
        for _, found in self.rows("cases", TABLES["cases"].c.ref == ref):
            return found
        raise RefusedInput(later("There is no case “{ref}” in this workspace."), ref=ref)

    def docket(self, case: CaseId) -> Docket:
        """A case with every record on it. Raises RefusedInput where it is not on file."""
        return self._docket(self.one(Case, case), self._on_cases([case]))

    def dockets(self) -> Iterator[Docket]:
        """Every case with every record on it, in the order in which the cases were entered."""
        cases = self.all(Case)
        for start in range(0, len(cases), CASES_AT_A_TIME):
            some = cases[start : start + CASES_AT_A_TIME]
            found = self._on_cases([case.id for case in some])
            for case in some:
                yield self._docket(case, found)

    def history(self, record: UUID) -> list[Revision]:
        """Every revision of a record, the first one first; a removed record keeps its own."""
        return self.revisions(REVISIONS.c.record == record)

    def changed(self, case: CaseId) -> datetime:
        """When a case, or anything on it, was changed last."""
        last = select(REVISIONS.c.at).where(REVISIONS.c.case == case)
        found: datetime = self.connection.execute(
            last.order_by(REVISIONS.c.number.desc()).limit(1)
        ).scalar_one()
        return found

    def act(self, act: UUID) -> list[Revision]:
        """The revisions of one act, in order."""
        return self.revisions(REVISIONS.c.act == act)

    def revisions(self, *chosen: ColumnElement[bool]) -> list[Revision]:
        """The revisions of which all this holds, in order."""
        return list(self.each_revision(*chosen))

    def each_revision(self, *chosen: ColumnElement[bool]) -> Iterator[Revision]:
        """The same, one at a time."""
        columns = [REVISIONS.c[name] for name in REVISION_NAMES]
        question = select(*columns).where(*chosen).order_by(REVISIONS.c.number)
        for row in self.connection.execute(question):
            yield Revision(**dict(zip(REVISION_NAMES, row, strict=True)))

    def rows(self, kind: str, *chosen: ColumnElement[bool]) -> Iterator[tuple[int, Any]]:
        """The records of a kind of which all this holds, each with its number of entry."""
        make, names = KINDS[kind], NAMES[kind]
        for entered, *values in self.connection.execute(_select(kind).where(*chosen)):
            yield entered, make(**dict(zip(names, values, strict=True)))

    def _on_cases(self, cases: Sequence[CaseId]) -> dict[str, dict[CaseId, tuple[Any, ...]]]:
        found = {}
        for kind in KEY_LETTER:
            table = TABLES[kind]
            records = [record for _, record in self.rows(kind, one_of(table.c.case, cases))]
            records.sort(key=lambda record: record.case.bytes)
            found[kind] = {
                case: tuple(of_case)
                for case, of_case in groupby(records, key=lambda record: record.case)
            }
        return found

    def _docket(self, case: Case, found: dict[str, dict[CaseId, tuple[Any, ...]]]) -> Docket:
        return Docket(case=case, **{kind: of.get(case.id, ()) for kind, of in found.items()})


def one_of(column: ColumnElement[Any], ids: Iterable[UUID]) -> ColumnElement[bool]:
    """That a column holds one of many ids, as one statement whatever their number."""
    listed = func.json_each(json.dumps([one.hex for one in ids])).table_valued("value")
    return column.in_(select(func.unhex(listed.c.value)))


@cache
def _select(kind: str) -> Select[Any]:
    table: Table = TABLES[kind]
    columns = [table.c[ENTERED], *(table.c[name] for name in NAMES[kind])]
    return select(*columns).order_by(table.c[ENTERED])
