"""The program as a whole: opening, locking, another language, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from casefiles.errors import BadRulePack
from casefiles.limits.standings import Standing
from db.workspace import Workspace
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.app import Program, doors, tell_fault
from ui.dialogs.warning import WarningDialog
from ui.preferences import Preferences
from ui.windows.main_window import LAW, MainWindow


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    # The application outlives the test.
    monkeypatch.setattr(qapp, "quit", lambda: None)
    made = Program(
        qapp,
        Preferences(tmp_path / "window.ini"),
        doors(lambda: NOW),
        lambda: NOW,
        language="en",
        theme="light",
    )
    yield made
    made.leave()


def window_of(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    return program.window


def test_a_passphrase_that_is_given_is_not_asked_for(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window = window_of(program, qtbot)

    assert program.unlock is None
    assert window.isVisible()
    assert len(window.cases.model.rows) == 2


def test_the_passphrase_of_the_demonstration_is_shown_and_waits_for_enter(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE, told=True)
    unlock = program.unlock
    assert unlock is not None
    assert PASSPHRASE in unlock.remark.text()
    qtbot.keyClick(unlock.passphrase, Qt.Key.Key_Return)
    window = window_of(program, qtbot)
    window.choose_case(dockets()[0].case.id)
    assert "public" in window.case._notice
    said = " ".join(label.text() for label in window.case.findChildren(type(window.case.title)))

    # Nobody documented the case that was typed here.
    assert "public" not in said


def test_locking_closes_the_workspace_and_asks_again(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window = window_of(program, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.window is None
    assert program.workbench is None
    # Another program may have it now.
    Workspace.open(folder, PASSPHRASE).close()
    assert program.unlock is not None
    assert program.unlock.folder.text() == str(folder)
    assert program.unlock.passphrase.text() == ""
    qtbot.keyClicks(program.unlock.passphrase, PASSPHRASE)
    qtbot.keyClick(program.unlock.passphrase, Qt.Key.Key_Return)

    assert len(window_of(program, qtbot).cases.model.rows) == 2


def test_another_language_and_theme_show_the_same_thing_at_once(
    program: Program, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window = window_of(program, qtbot)
    window.choose_case(dockets()[0].case.id)
    window.case.show_event(dockets()[0].events[1].id)
    window.look_wanted.emit("ru", "dark")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    other = window_of(program, qtbot)

    assert other.look.language.code == "ru"
    assert other.look.theme.dark
    assert other.case.section == "timeline"
    assert other.case.chosen_event == dockets()[0].events[1].id
    assert Preferences(tmp_path / "window.ini").language == "ru"


def test_another_language_shows_what_was_looked_for_and_the_law(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window = window_of(program, qtbot)
    qtbot.waitUntil(lambda: not window.assessing)
    window.cases.look_for("seized", "detention", Standing.BREACHED)
    assert [row.ref for row in window.cases.model.rows] == ["ALM-2022-001"]
    window.show_place(LAW)
    window.look_wanted.emit("kk", "dark")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    other = window_of(program, qtbot)
    qtbot.waitUntil(lambda: not other.assessing)

    assert other.place == LAW
    assert other.cases.sought == ("seized", "detention", Standing.BREACHED)
    assert [row.ref for row in other.cases.model.rows] == ["ALM-2022-001"]


def test_what_was_done_can_be_undone_in_the_other_language(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window = window_of(program, qtbot)
    window.choose_case(dockets()[0].case.id)
    window.case.remove_event(dockets()[0].events[0].id)
    window.look_wanted.emit("kk", "light")
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    other = window_of(program, qtbot)
    other.undo()

    assert other.case.opened is not None
    assert other.case.opened.docket == dockets()[0]


@pytest.mark.parametrize(("code", "word"), [("ru", "Отмена"), ("kk", "Бас тарту")])
def test_the_buttons_of_qt_speak_the_language_too(
    program: Program, qtbot: QtBot, code: str, word: str
) -> None:
    program.change_look(code, "light")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    said = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    program.change_look("en", "light")

    assert said == word


def test_the_language_of_the_passphrase_window_changes_in_place(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder)
    first = program.unlock
    assert first is not None
    first.passphrase.setText("typed so far")
    first.looks.theme.choose("dark")
    qtbot.waitUntil(lambda: program.unlock is not first)

    assert program.unlock is not None
    assert program.unlock.passphrase.text() == "typed so far"
    assert program.unlock.folder.text() == str(folder)
    assert program.look.theme.dark


def test_closing_the_window_closes_the_workspace(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask(folder, PASSPHRASE)
    window_of(program, qtbot).close()

    assert program.window is None
    Workspace.open(folder, PASSPHRASE).close()


def test_a_fault_is_told_without_the_name_of_a_client(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def read(dialog: WarningDialog) -> int:
        told.extend(label.text() for label in dialog.findChildren(type(dialog.go_on).__mro__[1]))
        told.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(WarningDialog, "exec", read)
    tell_fault(ValueError, ValueError("Person A"), None)
    told.append(capsys.readouterr().err)

    assert "The program made a mistake" in told
    assert told[-1] == "casefiles: ValueError in ?\n"
    assert not any("Person A" in line for line in told)


def test_what_is_not_our_fault_is_told_in_its_own_sentence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def read(dialog: WarningDialog) -> int:
        told.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(WarningDialog, "exec", read)
    tell_fault(BadRulePack, BadRulePack("The pack is not law."), None)

    assert len(told) == 1
