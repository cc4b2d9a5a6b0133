"""The store: the door of one transaction. Every change goes through it and leaves a revision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast
from uuid import uuid4

from sqlalchemy import Connection, func, select

from casefiles.cases import Case
from casefiles.docket import Record
from casefiles.plain import written
from casefiles.references import case_of
from casefiles.undisturbed import undisturbed
from db import search
from db.chain import Chain, Line, Reach
from db.changes import Change, Name, name_of
from db.checks import Checks, refuse_endless_texts
from db.reading import Reader, one_of
from db.rows import RECORDS
from db.tables import REVISIONS, TABLES


class Store(Reader):
    """What may be asked and changed inside one transaction; all of it is one act of history.

    >>> with workspace.transaction("Add an event", by="A. B.", now=now) as store:  # doctest: +SKIP
    ...     store.save(event)
    ...     act = store.act_id  # undo(store, act) takes it back later
    """

    def __init__(self, connection: Connection, title: str, by: str, now: datetime) -> None:
        super().__init__(connection)
        self.act_id = uuid4()
        self._chain = Chain(connection, self.act_id, title, by, now)

    @property
    def reach(self) -> Reach:
        """How far history reaches, with what was done here."""
        return self._chain.reach

    def save(self, record: Record) -> None:
        """Put a record on file, new or changed; one that stands there just so leaves no trace.

        Raises RefusedInput where it names what is not on its case, or bears a key that is taken.
        """
        self.save_all((record,))

    def save_all(self, records: Iterable[Record]) -> None:
        """Put many records on file at once, in any order. Raises as `save` does, and saves none."""
        with undisturbed():
            self._save_all(list(records))

    def _save_all(self, batch: list[Record]) -> None:
        standing = self.standing(name_of(record) for record in batch)
        self.change(
            [
                Change(name, standing.get(name), record)
                for record in batch
                for name in [name_of(record)]
            ]
        )

    def remove(self, record: Record) -> None:
        """Take a record off file, a case with all that is on it. History keeps what they said.

        Raises RefusedInput where another record still names it, or where it is not on file.
        """
        if isinstance(record, Case):
            going = [*self.docket(record.id).records()]
        else:
            going = [self.one(type(record), record.id)]
        self.change([Change(name_of(one), one, None) for one in reversed(going)])

    def standing(self, names: Iterable[Name]) -> dict[Name, Record]:
        """The records of these names as they stand on file; those that do not are left out."""
        ids = defaultdict(list)
        for kind, identity in names:
            ids[kind].append(identity)
        return {
            (kind, record.id): record
            for kind in ids
            for _, record in self.rows(kind, one_of(TABLES[kind].c.id, ids[kind]))
        }

    def change(self, changes: Sequence[Change]) -> None:
        """Make these changes together, after every check. `before` must be what stands on file."""
        changes = [change for change in changes if change.before != change.after]
        if not changes:
            return
        Checks(self, changes).run()
        entered = self._entered(changes)
        for number, change in enumerate(changes, self._chain.number + 1):
            entered.setdefault(change.name, number)
        lines = [_line(change) for change in changes]
        refuse_endless_texts(changes, lines)
        self._chain.append(lines)
        self._write(changes, entered)

    def _write(self, changes: Sequence[Change], entered: dict[Name, int]) -> None:
        going, turning, coming = defaultdict(list), defaultdict(list), defaultdict(list)
        for change in changes:
            kind, number = change.name[0], entered[change.name]
            if change.after is None:
                going[kind].append(number)
            elif change.before is None:
                coming[kind].append((number, *RECORDS[kind].of(change.after)))
            else:
                turning[kind].append((*RECORDS[kind].of(change.after), number))
        for kind, rows in RECORDS.items():
            # Removals first: they free keys that the others may take.
            rows.delete(self.connection, going[kind])
            rows.update(self.connection, turning[kind])
            rows.insert(self.connection, coming[kind])
        search.index(
            self.connection,
            removed=[entered[change.name] for change in changes if change.before is not None],
            added=[(entered[change.name], change.after) for change in changes if change.after],
        )

    def _entered(self, changes: Sequence[Change]) -> dict[Name, int]:
        """The number under which each record was first entered, those aside that never were."""
        revised = one_of(REVISIONS.c.record, {change.name[1] for change in changes})
        question = (
            select(REVISIONS.c.kind, REVISIONS.c.record, func.min(REVISIONS.c.number))
            .where(revised)
            .group_by(REVISIONS.c.kind, REVISIONS.c.record)
        )
        return {(kind, one): first for kind, one, first in self.connection.execute(question)}


def _line(change: Change) -> Line:
    one = change.after or cast("Record", change.before)
    return Line(
        *change.name,
        case_of(one),
        None if change.before is None else written(change.before),
        None if change.after is None else written(change.after),
    )
