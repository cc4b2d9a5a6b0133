"""Acts on people and sources."""

from __future__ import annotations

from uuid import uuid4

from casefiles.docket import Docket
from casefiles.ids import PersonId, SourceId
from casefiles.languages import later
from casefiles.moments import unknown_moment
from casefiles.people import Person
from casefiles.sources import Source, SourceKind
from ui.desk import Desk
from ui.dialogs.person import PersonDialog
from ui.dialogs.source import SourceDialog


def add_person(desk: Desk, docket: Docket) -> PersonDialog:
    """Ask for a person and put them on the case."""
    blank = Person(
        id=PersonId(uuid4()),
        case=docket.case.id,
        key=docket.next_key("persons"),
        name="",
        born=unknown_moment(docket.case.zone),
    )
    dialog = PersonDialog(
        desk.look,
        blank,
        now=desk.workbench.now,
        keep=lambda person: desk.workbench.replace(later("Add a person"), [], [person]),
        draft=desk.workbench.draft(f"person of {docket.case.id}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog


def change_person(desk: Desk, person: Person) -> PersonDialog:
    """Ask what about a person is otherwise, and put that on file."""
    dialog = PersonDialog(
        desk.look,
        person,
        now=desk.workbench.now,
        keep=lambda after: desk.workbench.replace(later("Change a person"), [person], [after]),
        draft=desk.workbench.draft(f"person {person.id}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog


def add_source(desk: Desk, docket: Docket) -> SourceDialog:
    """Ask for a source and put it on the case."""
    blank = Source(
        id=SourceId(uuid4()),
        case=docket.case.id,
        key=docket.next_key("sources"),
        kind=SourceKind.DOCUMENT,
        title="",
        on=unknown_moment(docket.case.zone),
    )
    dialog = SourceDialog(
        desk.look,
        blank,
        now=desk.workbench.now,
        keep=lambda source: desk.workbench.replace(later("Add a source"), [], [source]),
        draft=desk.workbench.draft(f"source of {docket.case.id}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog
