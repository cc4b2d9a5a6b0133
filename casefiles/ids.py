"""The identities of records: an id is kept for ever, a key is what people see of it."""

from __future__ import annotations

from typing import Final, NewType
from uuid import UUID, uuid5

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


def case_id(ref: str) -> CaseId:
    """The id of a case that comes from a file without one."""
    return CaseId(uuid5(IMPORTED, ref))


def record_id(case: CaseId, kind: str, key: str) -> UUID:
    """The id of a record that comes from a file without one."""
    return uuid5(case, f"{kind}/{key}")
