"""Driving the checklist of safeguards: opening it, finding a question, what is on file of it."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casefiles.ids import AnswerId
from casefiles.languages import ENGLISH
from casefiles.safeguards import Answer, Reply
from casefiles.vocabulary import label
from tests.ui.driving import CTRL, dialog
from tests.ui.example import dockets
from ui.dialogs.safeguards import SafeguardsDialog
from ui.windows.main_window import MainWindow

DOCKET = dockets()[0]
PERSON, SPELL = DOCKET.persons[0], DOCKET.spells[0]
CALL, RULE = "phone-call", "detention.phone-call"
CALL_ASKED = label("safeguard", CALL, ENGLISH)


def asked(window: MainWindow, qtbot: QtBot) -> SafeguardsDialog:
    """The checklist as the keys open it."""
    # A desktop makes a window the active one by itself when it opens, or the one above it closes.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_section("people")
    qtbot.keyClick(window, Qt.Key.Key_G, CTRL)
    form = dialog(SafeguardsDialog)
    assert isinstance(form, SafeguardsDialog)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def go_to(form: SafeguardsDialog, safeguard: str) -> None:
    (row,) = [line for line in form.table.records.records if line.question.id == safeguard][:1]
    form.table.choose(row.id)


def answers(window: MainWindow) -> tuple[Answer, ...]:
    assert window.case.opened is not None
    return window.case.opened.docket.answers


def given(safeguard: str, reply: Reply, **more: object) -> Answer:
    """An answer that is on file already."""
    made = Answer(
        id=AnswerId(uuid4()),
        case=DOCKET.case.id,
        key=f"a{uuid4().hex[:6]}",
        person=PERSON.id,
        spell=SPELL.id,
        safeguard=safeguard,
        answer=reply,
    )
    return replace(made, **more)  # type: ignore[arg-type]
