"""A workspace with the example in it, and windows over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

import resources
from casefiles.docket import Docket
from casefiles.languages import ENGLISH
from casefiles.limits.loading import law_on_file, load_law, take_up
from db.keys import Cost
from db.workspace import Workspace
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.app import application
from ui.background import Background
from ui.looks import Look
from ui.stylesheet import put_on
from ui.themes import LIGHT
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench

# A guess may cost little where there is nothing to guess.
CHEAP = Cost(memory=64, passes=1, lanes=1)


def fill(path: Path, passphrase: str, dockets: Iterable[Docket], now: datetime) -> None:
    """Make a workspace with these cases in it, and close it."""
    with (
        Workspace.create(path, passphrase, now=now, by="", cost=CHEAP) as made,
        made.transaction("Import", by="", now=now) as store,
    ):
        for docket in dockets:
            store.save_all(docket.records())


def destroy(window: QWidget) -> None:
    """Take a window out of the world now, and not when Qt finds the time."""
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application: its typeface, its style."""
    return application()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    put_on(qapp, LIGHT)
    return Look(ENGLISH, LIGHT)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each test gets a copy of."""
    path = tmp_path_factory.mktemp("original") / "workspace"
    fill(path, PASSPHRASE, dockets(), NOW)
    return path


@pytest.fixture
def folder(tmp_path: Path, original: Path) -> Path:
    """A workspace with the example in it, closed."""
    return Path(shutil.copytree(original, tmp_path / "workspace"))


@pytest.fixture
def workbench(folder: Path, qapp: QApplication) -> Iterator[Workbench]:
    bench = Workbench(Workspace.open(folder, PASSPHRASE), Background(), lambda: NOW)
    yield bench
    bench.close()


@pytest.fixture
def window(workbench: Workbench, look: Look) -> Iterator[MainWindow]:
    """The main window with the example shown."""
    made = MainWindow(look, workbench)
    made.show()
    made.choose_case(dockets()[0].case.id)
    yield made
    made.close()
    destroy(made)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The files of the law, to be edited; afterwards the law in use is as it was."""
    copied = tmp_path / "resources"
    copied.mkdir()
    for child in resources.FOLDER.iterdir():
        if child.name in ("rulepacks", "calendars"):
            shutil.copytree(child, copied / child.name)
        else:
            (copied / child.name).symlink_to(child)
    shipped = load_law()
    monkeypatch.setattr(resources, "FOLDER", copied)
    take_up(law_on_file())
    yield copied
    take_up(shipped)
