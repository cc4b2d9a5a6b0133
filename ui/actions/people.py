"""Acts on people and sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import uuid4

from casefiles.docket import Docket
from casefiles.ids import PersonId
from casefiles.languages import later
from casefiles.moments import unknown_moment
from casefiles.people import Person
from casefiles.sources import Source
from ui.desk import Desk
from ui.dialogs.form import FormDialog
from ui.dialogs.person import PersonDialog
from ui.dialogs.source import SourceDialog, blank_source

D = TypeVar("D", bound=FormDialog)


def add_person(desk: Desk, docket: Docket) -> PersonDialog:
    """Ask for a person and put them on the case."""
    blank = Person(
        id=PersonId(uuid4()),
        case=docket.case.id,
        key=docket.next_key("persons"),
        name="",
        born=unknown_moment(docket.case.zone),
    )
    form = f"person of {docket.case.id}"
    return _ask(desk, PersonDialog, blank, later("Add a person"), form)


def change_person(desk: Desk, person: Person) -> PersonDialog:
    """Ask what about a person is otherwise, and put that on file."""
    return _ask(desk, PersonDialog, person, later("Change a person"), f"person {person.id}")


def add_source(desk: Desk, docket: Docket) -> SourceDialog:
    """Ask for a source and put it on the case."""
    form = f"source of {docket.case.id}"
    return _ask(desk, SourceDialog, blank_source(docket), later("Add a source"), form)


def change_source(desk: Desk, source: Source) -> SourceDialog:
    """Ask what about a source is otherwise, and put that on file."""
    return _ask(desk, SourceDialog, source, later("Change a source"), f"source {source.id}")


def _ask(desk: Desk, dialog: Callable[..., D], record: Person | Source, title: str, form: str) -> D:
    """Open the form of a record, new or on file, and put on file under a title what it makes."""
    workbench = desk.workbench
    asking = dialog(
        desk.look,
        record,
        now=workbench.now,
        keep=lambda made: workbench.replace(title, [record], [made]),
        draft=workbench.draft(form),
        parent=desk.window,
    )
    asking.open()
    return asking
