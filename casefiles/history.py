"""The history of every record: what stood before and after, when, by whom; sealed in a chain.

Each revision carries the SHA-256 of its own content and of the seal before it, so that no line of
history can be changed, removed or put in without breaking every later seal.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

GENESIS: Final = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One step in the history of one record.

    `before` and `after` are the record as JSON (see `plain`), None where there was or is none.
    `act` joins the revisions of one transaction; `title` is the user's act as a message that
    `Language.say` translates. `number` counts from 1 without a gap.
    """

    number: int
    act: UUID
    title: str
    kind: str
    record: UUID
    case: UUID | None
    before: str | None
    after: str | None
    at: datetime
    by: str
    seal: str = ""

    def sealed_after(self, previous: str) -> str:
        """The seal of this revision, a SHA-256 in hex, when it follows one sealed `previous`."""
        content = (
            str(self.number),
            self.act.hex,
            self.title,
            self.kind,
            self.record.hex,
            self.case.hex if self.case else "",
            self.before or "",
            self.after or "",
            self.at.isoformat(),
            self.by,
            previous,
        )
        # Each part after its length, so that no two contents are the same text.
        line = "".join([f"{len(part)}:{part}" for part in content])
        return hashlib.sha256(line.encode()).hexdigest()
