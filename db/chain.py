"""The chain of history: appending sealed revisions, and the head that says how far it reaches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from casefiles.history import GENESIS, Revision
from db.rows import HISTORY
from db.tables import HEAD


class Line(NamedTuple):
    """What one revision says: which record of which case, and its words before and after."""

    kind: str
    record: UUID
    case: UUID | None
    before: str | None
    after: str | None


class Reach(NamedTuple):
    """How far history reaches: how many revisions there are, and the seal of the last."""

    number: int
    seal: str


class Chain:
    """The end of the chain, for one act: every line is sealed after the one before it.

    Raises ValueError for a `now` without a zone: an instant that history cannot place.
    """

    def __init__(
        self, connection: Connection, act: UUID, title: str, by: str, now: datetime
    ) -> None:
        if now.tzinfo is None:
            raise ValueError(now)
        self._connection = connection
        self._act, self._title, self._by, self._at = act, title, by, now.astimezone(UTC)
        self.number, self._seal = head(connection)

    @property
    def reach(self) -> Reach:
        return Reach(self.number, self._seal)

    def append(self, lines: Sequence[Line]) -> None:
        """Write these lines, numbered on from `number`, and move the head."""
        rows = []
        for line in lines:
            self.number += 1
            revision = Revision(
                number=self.number,
                act=self._act,
                title=self._title,
                kind=line.kind,
                record=line.record,
                case=line.case,
                before=line.before,
                after=line.after,
                at=self._at,
                by=self._by,
            )
            self._seal = revision.sealed_after(self._seal)
            rows.append((*HISTORY.of(revision)[:-1], self._seal))
        HISTORY.insert(self._connection, rows)
        self._connection.execute(delete(HEAD))
        self._connection.execute(insert(HEAD), {"number": self.number, "seal": self._seal})


def head(connection: Connection) -> Reach:
    """How far history reaches; 0 and GENESIS before the first revision."""
    found = connection.execute(select(HEAD.c.number, HEAD.c.seal)).first()
    return Reach(0, GENESIS) if found is None else Reach(found.number, found.seal)
