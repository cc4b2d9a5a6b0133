"""The identities of records: an id is kept for ever, a key is what people see of it."""

from __future__ import annotations

from hashlib import sha1
from typing import Final, NewType
from uuid import UUID

CaseId = NewType("CaseId", UUID)
PersonId = NewType("PersonId", UUID)
SourceId = NewType("SourceId", UUID)
SpellId = NewType("SpellId", UUID)
EventId = NewType("EventId", UUID)
AnswerId = NewType("AnswerId", UUID)
ChargeId = NewType("ChargeId", UUID)
MeasureId = NewType("MeasureId", UUID)
SentenceId = NewType("SentenceId", UUID)
AllegationId = NewType("AllegationId", UUID)
RemedyId = NewType("RemedyId", UUID)
CommunicationId = NewType("CommunicationId", UUID)
NoteId = NewType("NoteId", UUID)
DecisionId = NewType("DecisionId", UUID)

# Ids of imported records follow from the case's ref and the record's key, so that one file imported
# twice, or on two machines, gives the same records.
IMPORTED: Final = UUID("6f2b7f0e-3c1d-5b58-9d6e-0b7f4c1a9e21")

# The bits of a UUID that say its version and variant, and what they say of one made of a name.
_SET: Final = 0xF << 76 | 0b11 << 62
_VERSION_5: Final = 5 << 76 | 0b10 << 62


def case_id(ref: str) -> CaseId:
    """The id of a case that comes from a file without one."""
    return CaseId(_named(IMPORTED, ref))


def record_id(case: CaseId, kind: str, key: str) -> UUID:
    """The id of a record that comes from a file without one."""
    return _named(case, f"{kind}/{key}")


def _named(space: UUID, name: str) -> UUID:
    """The UUID of a name within another, of version 5 (RFC 9562, 5.5).

    As uuid.uuid5 makes it, in half the time: a file of ten thousand people has a hundred thousand.
    """
    digest = sha1(space.bytes + name.encode(), usedforsecurity=False).digest()
    return UUID(int=int.from_bytes(digest[:16]) & ~_SET | _VERSION_5)
