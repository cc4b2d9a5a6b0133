"""Asking for a folder or a file, without leaving its name behind on the machine.

The dialogs of the system, and those of Qt, write down where a person has been (the registry of
Windows, the list of recent files, QtProject.conf). Where a workspace lies is nobody's business but
its owner's: the dialog of Qt is used, and what it noted is taken out again.
"""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.looks import Look


def ask_for_folder(look: Look, start: Path, parent: QWidget) -> Path | None:
    """A folder that may not be there yet; None where the user thought better of it."""
    dialog = _dialog(look, look.say("Folder of the workspace"), start, parent)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _asked(dialog)


def ask_where_to_save(
    look: Look, proposed: Path, ending: str, parent: QWidget, *, title: str = ""
) -> Path | None:
    """A file to write, its name ending as given; None where the user thought better of it."""
    dialog = _dialog(look, title or look.say("Save the dossier"), proposed.parent, parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(proposed.name)
    return _asked(dialog)


def forget_places() -> None:
    """Take out what Qt noted of the folders a person has been to."""
    QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")


def _dialog(look: Look, title: str, start: Path, parent: QWidget) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(start))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    # What stands in the columns of the other view has no Russian in Qt's own catalogue; nor have
    # these two titles.
    dialog.setViewMode(QFileDialog.ViewMode.List)
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, look.say("Loo&k in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, look.say("Files of &type:"))
    return dialog


def _asked(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec()
    chosen = dialog.selectedFiles()
    # Qt writes its notes when the dialog goes, so it must be gone before they are taken out.
    shiboken6.delete(dialog)
    forget_places()
    return Path(chosen[0]) if accepted and chosen else None
