"""What a tired person pastes: lines with breaks in them, blanks that nobody sees, whole pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casefiles.languages import language
from casefiles.wordings import Wording
from tests.ui.driving import CTRL, dialog
from tests.ui.example import NOW, dockets
from ui.actions.cases import add_case
from ui.actions.events import change_event
from ui.actions.people import add_person, add_source
from ui.desk import Desk
from ui.dialogs.detention import DetentionDialog
from ui.dialogs.event import EventDialog
from ui.dialogs.form import FormDialog
from ui.looks import Look
from ui.opened import name_in_words
from ui.themes import LIGHT
from ui.widgets.fields import written_in
from ui.windows.main_window import MainWindow

DOCKET = dockets()[0]


def logged(window: MainWindow, qtbot: QtBot) -> DetentionDialog:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    form = dialog(DetentionDialog)
    assert isinstance(form, DetentionDialog)
    return form


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Person\nC", "Person C"),
        (" Person \r\n\tC\u2028", "Person C"),
        ("\u200ePerson C\u200f\u00a0", "Person C"),
        ("Pеrson C", "Pеrson C"),
    ],
)
def test_a_name_pasted_with_breaks_stands_on_one_line(
    window: MainWindow, qtbot: QtBot, pasted: str, kept: str
) -> None:
    form = logged(window, qtbot)
    QGuiApplication.clipboard().setText(pasted)
    form.name.setFocus()
    qtbot.keyClick(form.name, Qt.Key.Key_V, CTRL)
    assert written_in(form.name) == kept
    form.save.click()

    assert window.case.opened is not None
    assert window.case.opened.docket.persons[0].name == kept
    assert window.case.opened.docket.case.title == kept


@pytest.mark.parametrize(
    "ask",
    [
        lambda desk: add_person(desk, DOCKET),
        lambda desk: add_source(desk, DOCKET),
        lambda desk: add_case(desk, lambda _: None),
    ],
)
def test_a_blank_that_nobody_sees_is_no_name(
    window: MainWindow, ask: Callable[[Desk], FormDialog]
) -> None:
    for blank in ("", "  ", "\u00a0", "\u200b", "\n\n", "\u200e\u200f"):
        form = ask(window.desk)
        field: QLineEdit = form.name  # type: ignore[attr-defined]
        field.setText(blank)
        form.save.click()

        assert form.isVisible(), ascii(blank)
        assert "needs a" in form.complaint.text(), ascii(blank)
        assert window.workbench.undo_title is None, ascii(blank)
        form.give_up()


def test_a_page_pasted_as_the_kind_of_an_event_leaves_the_form_as_it_is(
    window: MainWindow,
) -> None:
    form = change_event(window.desk, DOCKET, DOCKET.events[0])
    form.kind.setEditText("Ж" * 5000)
    form.when.line.setText("Ж" * 5000)
    form.save.click()
    hint = form.minimumSizeHint()

    assert (hint.width() <= 1024, hint.height() <= 700) == (True, True)
    form.give_up()


def test_a_wrong_time_out_of_sight_is_brought_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    form = logged(window, qtbot)
    form.name.setText("Person C")
    form.more.click()
    form.protocol.line.setText("31.02.2022")
    form.more.click()
    assert not form.protocol.isVisible()
    form.save.click()

    assert form.protocol.isVisible()
    assert form.focusWidget() is form.protocol.line
    form.give_up()


def test_what_is_given_back_is_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    form = logged(window, qtbot)
    form.more.click()
    form.born.line.setText("2000")
    form.reject()
    again = logged(window, qtbot)
    assert again.born.line.text() == "2000"
    assert again.born.isVisible()
    again.give_up()

    assert not logged(window, qtbot).born.isVisible()


def test_who_is_offered_by_the_name_in_the_language_of_the_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    person = replace(
        DOCKET.persons[0], wordings=(Wording(language="ru", field="name", text="Лицо А"),)
    )
    docket = replace(DOCKET, persons=(person, replace(DOCKET.persons[1], name=" ")))
    russian = Look(language("ru"), LIGHT)
    form = EventDialog(russian, docket, docket.events[0], now=lambda: NOW, keep=lambda _: None)
    qtbot.addWidget(form)

    assert [form.who.itemText(at) for at in (1, 2)] == ["Лицо А", "p2"]
    assert name_in_words(docket.persons[1], russian.language) == "p2"
