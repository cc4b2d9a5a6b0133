"""What the window leaves behind outside the workspace: nothing that names a place or a person."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.ui.example import PASSPHRASE
from ui.preferences import Preferences
from ui.themes import THEMES

SESSION = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from casefiles.languages import language
from ui.app import Program, application, doors, now
from ui.dialogs.folders import ask_for_folder, ask_where_to_save
from ui.looks import Look
from ui.preferences import preferences
from ui.themes import LIGHT

folder = Path(sys.argv[1])
app = application()
program = Program(app, preferences(), doors(now), now)
program.ask(folder, sys.argv[2])

def accept():
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QFileDialog):
            dialog.accept()

def in_the_window():
    window = program.window
    if window is None:
        return QTimer.singleShot(20, in_the_window)
    window.cases.list.setCurrentIndex(window.cases.model.index(0))
    look = Look(language("en"), LIGHT)
    QTimer.singleShot(100, accept)
    print(ask_for_folder(look, folder, window))
    QTimer.singleShot(100, accept)
    print(ask_where_to_save(look, folder / "hrc.pdf", "pdf", window))
    program.change_look("kk", "dark")
    QTimer.singleShot(100, program.leave)

QTimer.singleShot(0, in_the_window)
app.exec()
"""


def test_after_a_session_the_machine_knows_language_and_theme_and_no_more(
    folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    said = subprocess.run(
        [sys.executable, "-c", SESSION, str(folder), PASSPHRASE],
        env=os.environ
        | {
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "PYTHONPATH": str(Path.cwd()),
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    written = {
        str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()
    }
    left = b"".join(written.values())

    assert str(folder) in said.stdout, "the dialogs were not asked"
    assert b"language=kk" in left
    assert b"theme=dark" in left
    for name in (str(tmp_path), "workspace", "Person A", "ALM-2022", PASSPHRASE):
        assert name.encode() not in left
    assert set(written) <= {".config/casefiles/window.ini", ".config/QtProject.conf"}


def test_choices_are_kept_and_nonsense_in_the_file_is_not_believed(tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "folder" / "window.ini")
    assert kept.theme == "light"
    kept.keep_language("kk")
    kept.keep_theme("dark")
    assert (kept.language, kept.theme) == ("kk", "dark")
    kept.keep_language("xx")
    kept.keep_theme("neon")

    assert kept.language in {"en", "ru", "kk"}
    assert kept.theme in THEMES
