"""The demonstration, and the window over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casefiles.exchange.demonstration import demonstration
from tests.ui.conftest import fill, look, qapp
from ui.app import Program, doors
from ui.preferences import Preferences
from ui.windows.main_window import MainWindow

__all__ = ["look", "qapp"]

PASSPHRASE = "open demonstration"  # noqa: S105 - of a workspace in a test
# 14:32 in Almaty.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with every documented case, made once."""
    path = tmp_path_factory.mktemp("filled") / "demonstration"
    fill(path, PASSPHRASE, demonstration(), NOW)
    return path


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / "demonstration"))


@pytest.fixture
def window(
    folder: Path,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The window after the passphrase was typed."""
    # The application outlives the journey.
    monkeypatch.setattr(qapp, "quit", lambda: None)
    program = Program(
        qapp,
        Preferences(tmp_path / "window.ini"),
        doors(lambda: NOW),
        lambda: NOW,
        language="en",
        theme="light",
    )
    program.ask(folder, PASSPHRASE, told=True)
    assert program.unlock is not None
    program.unlock.go.click()
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    yield program.window
    program.leave()
