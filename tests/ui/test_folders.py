"""Asking for a folder or a file: what the window of Qt says, in the language of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from casefiles.languages import language
from tests.ui.cutting import clashing_keys
from ui.dialogs.folders import ask_for_folder, ask_where_to_save
from ui.looks import Look
from ui.themes import LIGHT

LABELS = (QFileDialog.DialogLabel.LookIn, QFileDialog.DialogLabel.FileType)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("en", ["Loo&k in:", "Files of &type:"]),
        ("ru", ["Пап&ка:", "&Тип файлов:"]),
        ("kk", ["Қай &жерде:", "Файл &түрі:"]),
    ],
)
@pytest.mark.parametrize("saving", [False, True])
def test_no_title_of_the_window_of_files_is_left_in_english(
    tmp_path: Path, qtbot: QtBot, code: str, titles: list[str], *, saving: bool
) -> None:
    look, parent = Look(language(code), LIGHT), QWidget()
    qtbot.addWidget(parent)
    seen: list[str] = []

    def read() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QFileDialog)
        seen.extend(asked.labelText(label) for label in LABELS)
        seen.extend(clashing_keys(asked))
        asked.reject()

    QTimer.singleShot(0, read)
    if saving:
        found = ask_where_to_save(look, tmp_path / "dossier.pdf", "pdf", parent)
    else:
        found = ask_for_folder(look, tmp_path, parent)

    assert found is None
    assert seen == titles
