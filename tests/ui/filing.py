"""Driving the forms on records: opening one, what was put on file, what each kind may say."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from casefiles.docket import Docket, Record
from tests.ui.driving import dialog
from tests.ui.example import dockets
from ui.dialogs.form import FormDialog
from ui.dialogs.record import RecordDialog
from ui.panes.people import PeoplePane
from ui.widgets.record_lines import RecordLine
from ui.windows.main_window import MainWindow

DOCKET = dockets()[0]
PERSON = DOCKET.persons[0]
S1, S2 = (source.id for source in DOCKET.sources)

# What somebody types into a form of each kind, by the name of the field.
TYPED: Final[dict[str, dict[str, Any]]] = {
    "charges": {
        "article": "п. 3) ч. 2 ст. 188 УК РК",
        "gravity": "grave",
        "on": "8.1.2022",
        "basis": "stated",
        "outcome": "Acquitted.",
        "note": "Changed twice.",
        "sources": [[], [str(S2)]],
    },
    "spells": {
        "regime": "administrative",
        "exception72": ["mass-riots", "claimed", [], [str(S2)]],
        "note": "A second one.",
    },
    "measures": {
        "kind": "house arrest",
        "persons": [str(PERSON.id)],
        "starts": "8.1.2022",
        "ends": "8.3.2022",
        "length": "2 мес.",
        "recurs": ["WEEKLY", ["MO"], "", "10:00"],
        "stated": "for two months",
        "conditions": "no telephone\nno visitors",
        "note": "Extended since.",
        "sources": [[], [str(S1)]],
    },
    "sentences": {
        "kind": "imprisonment",
        "additional": True,
        "persons": [str(PERSON.id)],
        "length": "3 г. 6 мес.",
        "at_most": True,
        "gravity": "especially-grave",
        "imposed": "20.1.2022",
        "in_force": "1.2.2022",
        "starts": "6.1.2022",
        "ends": "2025",
        "court": "City court",
        "stated": "three and a half years",
        "conditions": "",
        "note": "",
        "sources": [[], [str(S1)]],
    },
    "allegations": {
        "kind": "Torture",
        "person": str(PERSON.id),
        "when": "6.1.2022 12:00",
        "until": "7.1.2022",
        "place": "Police station",
        "by_whom": "Two officers",
        "effects": "A broken rib.",
        "what": "Beaten.",
        "methods": "beating\nbeating\n threats ",
        "note": "",
        "sources": [[], [str(S1)]],
    },
    "remedies": {
        "kind": "complaint",
        "person": str(PERSON.id),
        "body": "Prosecutor",
        "filed": "10.1.2022",
        "decided": "20.1.2022",
        "outcome": "refused",
        "what": "An investigation.",
        "reason": "",
        "note": "",
        "sources": [[], [str(S1)]],
    },
    "communications": {
        "body": "Human Rights Committee",
        "number": "2022/1",
        "symbol": "CCPR/C/1",
        "stage": "registered",
        "persons": [str(PERSON.id)],
        "submitted": "2020",
        "registered": "2021",
        "adopted": "1.2022",
        "outcome": "Violation.",
        "invoked": "9\n14",
        "violated": "9",
        "follow_up": "",
        "note": "",
        "sources": [[], []],
    },
    "notes": {
        "text": "Called at night.\nShe cried.",
        "on": "1.2.2022",
        "language": "ru",
        "private": True,
        "sources": [[], [str(S1)]],
    },
}


def form() -> RecordDialog:
    """The form on a record that is open."""
    shown = dialog(RecordDialog)
    assert isinstance(shown, RecordDialog)
    return shown


def active(qtbot: QtBot) -> RecordDialog:
    """The form that is open, once the desktop has made it the window that gets the keys."""
    shown = form()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def fill(shown: RecordDialog, typed: dict[str, Any]) -> None:
    """Type into the fields of a form."""
    for name, state in typed.items():
        shown.entry(name).fill(state)


def on_file(window: MainWindow, kind: str) -> tuple[Any, ...]:
    """The records of a kind on the case that is shown."""
    assert window.case.opened is not None
    listed: tuple[Any, ...] = getattr(window.case.opened.docket, kind)
    return listed


def docket(window: MainWindow) -> Docket:
    assert window.case.opened is not None
    return window.case.opened.docket


def people(window: MainWindow) -> PeoplePane:
    window.show_section("people")
    pane = window.case.pane("people")
    assert isinstance(pane, PeoplePane)
    return pane


def line_of(pane: PeoplePane, record: Record) -> RecordLine:
    """The line of a record on the page about the person who is chosen."""
    (found,) = [one for one in pane.detail.findChildren(RecordLine) if one._record.id == record.id]
    return found


def button_named(pane: PeoplePane, words: str) -> QPushButton:
    (found,) = [one for one in pane.detail.findChildren(QPushButton) if one.text().strip() == words]
    return found


def crash(shown: FormDialog) -> None:
    """Take a form away as a kill would: without a word to it."""
    shown._pen.stop()
    shown.blockSignals(True)
    shown.hide()
    shown.deleteLater()
    QApplication.processEvents()
