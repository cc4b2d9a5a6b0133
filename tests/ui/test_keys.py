"""The letters under the titles of fields: Alt and the letter leads into the field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from db.workspace import Workspace
from tests.ui.example import NOW, PASSPHRASE
from ui.dialogs.detention import DetentionDialog
from ui.screenshots import RECORDS, windows

FORMS = {
    "unlock",
    "create",
    "detention",
    "event",
    "person",
    "source",
    "decision",
    "calendar",
    "case",
    "safeguards",
    *RECORDS.values(),
}


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    with Workspace.open(folder, PASSPHRASE) as opened:
        yield opened


def titles(window: QWidget) -> list[QLabel]:
    """The visible titles of fields."""
    return [
        label
        for label in window.findChildren(QLabel)
        if label.isVisible() and "&" in label.text() and label.buddy() is not None
    ]


def led_into(window: QWidget, title: QLabel) -> bool:
    """Whether Alt and the letter of a title bring the focus to its field."""
    field = title.buddy()
    assert field is not None
    window.setFocus()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QTest.keySequence(window, QKeySequence.mnemonic(title.text()))
    now = QApplication.focusWidget()
    return now is not None and (now is field or field.isAncestorOf(now))


@pytest.mark.usefixtures("qapp")
def test_the_letter_under_each_title_leads_into_its_field(workspace: Workspace) -> None:
    astray, seen = {}, set()
    for name, window in windows(
        workspace,
        language="en",
        theme="light",
        passphrase=PASSPHRASE,
        clock=lambda: NOW,
        written=False,
    ):
        if isinstance(window, DetentionDialog):
            window.more.click()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        listed = titles(window)
        if listed:
            seen.add(name)
        if found := [title.text() for title in listed if not led_into(window, title)]:
            astray[name] = found

    assert astray == {}
    assert seen >= FORMS
