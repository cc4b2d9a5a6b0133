"""Acts on what is on file about people: charges, measures, sentences, remedies and the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, Final
from uuid import uuid4

from casefiles.docket import KIND_OF, KINDS, Docket, Record
from casefiles.ids import PersonId
from casefiles.languages import later
from casefiles.moments import UNKNOWN, unknown_moment
from ui.desk import Desk
from ui.dialogs.entries import Scene
from ui.dialogs.record import RecordDialog
from ui.dialogs.sheets import SHEETS
from ui.dialogs.warning import Warned, ask_whether

ADD: Final = {
    "charges": later("Add a charge"),
    "spells": later("Add a deprivation of liberty"),
    "measures": later("Add a measure"),
    "sentences": later("Add a sentence"),
    "allegations": later("Add an allegation"),
    "remedies": later("Add a remedy"),
    "communications": later("Add a communication"),
    "notes": later("Add a note"),
}
CHANGE: Final = {
    "charges": later("Change a charge"),
    "spells": later("Change a deprivation of liberty"),
    "measures": later("Change a measure"),
    "sentences": later("Change a sentence"),
    "allegations": later("Change an allegation"),
    "remedies": later("Change a remedy"),
    "communications": later("Change a communication"),
    "notes": later("Change a note"),
}
REMOVE: Final = {
    "charges": later("Remove a charge"),
    "spells": later("Remove a deprivation of liberty"),
    "measures": later("Remove a measure"),
    "sentences": later("Remove a sentence"),
    "allegations": later("Remove an allegation"),
    "remedies": later("Remove a remedy"),
    "communications": later("Remove a communication"),
    "notes": later("Remove a note"),
}
# What a record says before anybody has said anything, where its kind asks for more than a case.
EMPTY: Final[dict[str, dict[str, Any]]] = {
    "charges": {"code": "", "article": ""},
    "measures": {"kind": ""},
    "sentences": {"kind": ""},
    "allegations": {"kind": ""},
    "communications": {"body": ""},
    "notes": {"text": ""},
}


def add_record(
    desk: Desk, docket: Docket, kind: str, person: PersonId | None
) -> RecordDialog | None:
    """Ask for a record of a kind, by the name of its list, and put it on the case.

    It is proposed to concern `person`, who can be changed in the form. Where there is nobody yet
    whom it could concern, that is said instead, and there is no form.
    """
    if kind == "spells" and not docket.persons:
        warned = Warned(
            title=desk.look.say("Nobody is on this case yet"),
            text=desk.look.say("Add the person first: a deprivation of liberty is somebody's."),
            go_on="",
        )
        ask_whether(desk.look, warned, desk.window)
        return None
    blank = blank_record(docket, kind, person, desk.look.language.code)
    return _ask(
        desk,
        docket,
        blank,
        lambda made: desk.workbench.replace(ADD[kind], [], made),
        f"{kind} of {docket.case.id}",
    )


def change_record(desk: Desk, docket: Docket, record: Record) -> RecordDialog:
    """Ask what of a record is otherwise, and put that on file."""
    kind = KIND_OF[type(record)]
    return _ask(
        desk,
        docket,
        record,
        lambda made: desk.workbench.replace(CHANGE[kind], [record], made),
        f"{kind} {record.id}",
    )


def remove_record(desk: Desk, record: Record) -> None:
    """Take a record off the case. It is not asked whether: it can be undone.

    Where another record names it, that is said in a window, and it stays.
    """
    title = REMOVE[KIND_OF[type(record)]]
    desk.attempt(lambda: desk.workbench.replace(title, [record], []))


def blank_record(docket: Docket, kind: str, person: PersonId | None, language: str) -> Record:
    """A record of which nothing is known yet but its key and whom it may concern.

    `language` is that in which somebody will write it. A deprivation of liberty is somebody's:
    where nobody is proposed it is that of the first person on the case.
    """
    made = KINDS[kind]
    names = {one.name for one in fields(made)}
    said = dict(EMPTY.get(kind, {}))
    if kind == "spells" and person is None:
        person = docket.persons[0].id
    if "person" in names:
        said["person"] = person
    if "persons" in names and person is not None:
        said["persons"] = (person,)
    if "language" in names:
        said["language"] = language
    blank: Any = made(id=uuid4(), case=docket.case.id, key=docket.next_key(kind), **said)
    unknown = unknown_moment(docket.case.zone)
    times = {name: unknown for name in names if getattr(blank, name) == UNKNOWN}
    record: Record = replace(blank, **times)
    return record


def _ask(
    desk: Desk,
    docket: Docket,
    record: Record,
    keep: Callable[[list[Record]], None],
    form: str,
) -> RecordDialog:
    workbench = desk.workbench
    dialog = RecordDialog(
        Scene(
            desk.look,
            docket,
            workbench.now,
            lambda: workbench.draft(f"source for {form}"),
        ),
        SHEETS[KIND_OF[type(record)]],
        record,
        keep=keep,
        draft=workbench.draft(form),
        parent=desk.window,
    )
    dialog.open()
    return dialog
