"""What the tests of storage share: a passphrase, a cheap key, an instant, and a small case."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from casefiles.cases import Case
from casefiles.detention import Spell
from casefiles.docket import Docket, Record
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, NoteId, PersonId, SourceId, SpellId, case_id, record_id
from casefiles.moments import read_moment
from casefiles.notes import Note
from casefiles.people import Person, Spelling
from casefiles.sources import Attestation, Source, SourceKind
from casefiles.timeline import Event
from db.keys import Cost
from db.store import Store
from db.workspace import Workspace

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "Қара жорға 72"  # noqa: S105 - it opens what a test made
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 3, 1, 9, 31, 2, 3, tzinfo=UTC)

REF = "ALM-2022-001"
CASE = Case(id=case_id(REF), ref=REF, title="Two days in Алматы", category="detention")
SOURCE = Source(
    id=SourceId(record_id(CASE.id, "sources", "s1")),
    case=CASE.id,
    key="s1",
    kind=SourceKind.INTERVIEW,
    title="Interview with the detainee",
)
PERSON = Person(
    id=PersonId(record_id(CASE.id, "persons", "p1")),
    case=CASE.id,
    key="p1",
    name="Detainee Ғ",
    spellings=(Spelling(text="Detainee Gh", script="Latn", sources=(SOURCE.id,)),),
)
SPELL = Spell(
    id=SpellId(record_id(CASE.id, "spells", "d1")), case=CASE.id, key="d1", person=PERSON.id
)
EVENT = Event(
    id=EventId(record_id(CASE.id, "events", "e1")),
    case=CASE.id,
    key="e1",
    kind=EventKind.ACTUAL_DETENTION,
    when=read_moment("2022-01-06T09:10"),
    person=PERSON.id,
    spell=SPELL.id,
    what="Taken at the door of the house",
    sources=(SOURCE.id,),
    attestations=(Attestation(source=SOURCE.id, when=read_moment("2022-01-14T17:30")),),
)
DOCKET = Docket(case=CASE, persons=(PERSON,), sources=(SOURCE,), spells=(SPELL,), events=(EVENT,))


def note(key: str, text: str = "A note") -> Note:
    """A note on the small case."""
    return Note(id=NoteId(record_id(CASE.id, "notes", key)), case=CASE.id, key=key, text=text)


def make(folder: Path) -> Workspace:
    return Workspace.create(folder, PASSPHRASE, now=NOW, by="A. B.", cost=CHEAP)


def filled(folder: Path) -> Workspace:
    """A workspace with the small case on file."""
    workspace = make(folder)
    save(workspace, *DOCKET.records())
    return workspace


def save(workspace: Workspace, *records: Record) -> Store:
    """Save in one act; what comes back knows the id of the act."""
    with workspace.transaction("Save", by="A. B.", now=LATER) as store:
        store.save_all(records)
    return store
