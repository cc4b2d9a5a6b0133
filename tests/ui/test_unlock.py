"""The window that asks for the passphrase."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from casefiles.notes import Note
from db.workspace import Workspace
from tests.ui.conftest import CHEAP
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.app import doors
from ui.background import Background
from ui.looks import Look
from ui.windows.unlock import Doors, UnlockWindow

DOCKET = dockets()[0]
ENOUGH = "a passphrase that is long enough"


def cheap_doors() -> Doors:
    """The program's own doors, but a new workspace costs little to guess."""
    true = doors(lambda: NOW)
    return Doors(
        is_workspace=true.is_workspace,
        open=true.open,
        open_without_last_save=true.open_without_last_save,
        create=lambda folder, passphrase: Workspace.create(
            folder, passphrase, now=NOW, by="", cost=CHEAP
        ),
    )


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def unlocking(
    folder: Path, look: Look, background: Background, qtbot: QtBot, told: str = ""
) -> UnlockWindow:
    window = UnlockWindow(look, background, cheap_doors(), folder, told)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_the_right_passphrase_and_enter_open_the_workspace(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    qtbot.keyClicks(window.passphrase, PASSPHRASE)
    with qtbot.waitSignal(window.opened) as opening:
        qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    (workspace,) = opening.args
    workspace.close()

    assert workspace.path == folder
    assert window.passphrase.text() == ""


def refusal(window: UnlockWindow, passphrase: str, qtbot: QtBot) -> str:
    window.passphrase.setText(passphrase)
    qtbot.mouseClick(window.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.complaint.isVisible)
    assert window.go.isEnabled()
    assert not window.progress.isVisible()
    return window.complaint.text()


def test_a_wrong_passphrase_is_told_in_a_sentence_and_may_be_typed_again(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)

    assert refusal(window, "a wrong passphrase", qtbot).startswith(
        "This passphrase does not open “workspace”."
    )
    assert window.passphrase.selectedText() == "a wrong passphrase"


def test_a_damaged_workspace_is_told_apart_from_a_wrong_passphrase(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    whole = (folder / "casefiles.db").read_bytes()
    (folder / "casefiles.db").write_bytes(whole[:4096] + b"\0" * 64 + whole[4160:])
    window = unlocking(folder, look, background, qtbot)

    assert "damaged" in refusal(window, PASSPHRASE, qtbot)


def test_a_workspace_in_use_is_told(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    with Workspace.open(folder, PASSPHRASE):
        sentence = refusal(window, PASSPHRASE, qtbot)

    assert sentence.startswith("“workspace” is open in another window or program")


def test_a_workspace_from_the_future_is_told(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    key = folder / "key"
    first, _ = key.read_bytes().split(b"\n", 1)
    newer = first.replace(b"casefiles-key/1", b"casefiles-key/9")
    key.write_bytes(newer + b"\n" + hashlib.sha256(newer).hexdigest().encode() + b"\n")
    window = unlocking(folder, look, background, qtbot)

    assert "newer version" in refusal(window, PASSPHRASE, qtbot)


def test_a_save_that_was_cut_off_is_left_out_only_when_the_user_says_so(
    folder: Path, tmp_path: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    crashed = tmp_path / "crashed"
    with Workspace.open(folder, PASSPHRASE) as workspace:
        for text in ("first", "second"):
            note = Note(id=uuid4(), case=DOCKET.case.id, key=f"n-{text}", text=text)
            with workspace.transaction("Save", by="", now=NOW) as store:
                store.save(note)
        shutil.copytree(folder, crashed)
    log = crashed / "casefiles.db-wal"
    content = log.read_bytes()
    log.write_bytes(content[:-2000] + bytes(byte ^ 1 for byte in content[-2000:]))
    window = unlocking(crashed, look, background, qtbot)
    assert "last save" in refusal(window, PASSPHRASE, qtbot)
    assert window.rescue.isVisible()
    with qtbot.waitSignal(window.opened) as opening:
        qtbot.mouseClick(window.rescue, Qt.MouseButton.LeftButton)
    (workspace,) = opening.args
    with workspace.reading() as store:
        notes = store.docket(DOCKET.case.id).notes
    workspace.close()

    assert [note.text for note in notes] == ["first"]


def test_an_empty_passphrase_is_asked_for(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)

    assert refusal(window, "", qtbot) == "Type the passphrase."


def test_a_new_workspace_wants_a_long_passphrase_twice(
    tmp_path: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(tmp_path / "new", look, background, qtbot)
    assert window.go.text() == "C&reate"
    assert refusal(window, "short", qtbot).startswith("The passphrase is too short")
    assert refusal(window, ENOUGH, qtbot).startswith("The two passphrases differ.")
    window.again.setText(ENOUGH)
    with qtbot.waitSignal(window.opened) as opening:
        qtbot.keyClick(window.again, Qt.Key.Key_Return)
    opening.args[0].close()

    assert (tmp_path / "new" / "casefiles.db").is_file()


def test_another_folder_changes_what_is_asked(
    folder: Path, tmp_path: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    assert not window.again.isVisible()
    window.folder.setText(str(tmp_path / "new"))
    assert window.again.isVisible()
    window.folder.setText("")

    assert refusal(window, ENOUGH, qtbot) == "Choose the folder of the workspace."


def test_the_demonstration_says_its_passphrase_and_opens_with_enter(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot, told=PASSPHRASE)

    assert PASSPHRASE in window.remark.text()
    with qtbot.waitSignal(window.opened) as opening:
        qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    opening.args[0].close()


def test_the_look_stays_while_a_workspace_is_being_opened(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    window.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(window.opened) as opening:
        window.unlock()
        meanwhile = window.looks.isEnabled()
    opening.args[0].close()
    qtbot.waitUntil(window.looks.isEnabled)

    assert not meanwhile


def test_whoever_cancels_is_not_left_with_an_open_workspace(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    opened: list[Workspace] = []
    window.opened.connect(opened.append)
    window.passphrase.setText(PASSPHRASE)
    window.unlock()
    qtbot.mouseClick(window.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not background.busy)

    assert opened == []
    Workspace.open(folder, PASSPHRASE).close()


def test_capitals_without_shift_bring_a_word_about_caps_lock(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    qtbot.keyClick(window.passphrase, "K")
    assert window.caps.isVisible()
    qtbot.keyClick(window.passphrase, "k")
    assert not window.caps.isVisible()
    qtbot.keyClick(window.passphrase, "K", Qt.KeyboardModifier.ShiftModifier)

    assert not window.caps.isVisible()


def test_the_passphrase_is_hidden_until_somebody_looks(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    assert window.passphrase.echoMode() is QLineEdit.EchoMode.Password
    window.passphrase.actions()[0].trigger()

    assert window.passphrase.echoMode() is QLineEdit.EchoMode.Normal


def test_tab_goes_through_everything_and_comes_back(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    window.activateWindow()
    window.folder.setFocus()
    visited = []
    for _ in range(8):
        visited.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)

    assert visited[0] is visited[6]
    assert {window.folder, window.choose_folder, window.passphrase, window.go} <= set(visited)


def test_another_language_is_asked_for_at_once(
    folder: Path, look: Look, background: Background, qtbot: QtBot
) -> None:
    window = unlocking(folder, look, background, qtbot)
    with qtbot.waitSignal(window.look_wanted) as wanted:
        window.looks.language.choose("kk")

    assert wanted.args == ["kk", "light"]
