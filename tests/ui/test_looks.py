"""Every window in three languages and both themes: shown without a warning, no word cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from casefiles.languages import CODES
from db.tables import DRAFTS
from db.workspace import Workspace
from tests.ui.cutting import clashing_keys, cut_words
from tests.ui.example import NOW, PASSPHRASE
from ui.actions.dossiers import leaving
from ui.dialogs.record import RecordDialog
from ui.dialogs.warning import WarningDialog
from ui.looks import Look
from ui.screenshots import settle, take, windows
from ui.themes import THEMES

NARROW = (1024, 700)
NAMES = {
    "unlock",
    "create",
    "cases",
    "overview",
    "people",
    "timeline",
    "limits",
    "steps",
    "word",
    "deadlines",
    "dossier",
    "detention",
    "case",
    "event",
    "person",
    "safeguards",
    "source",
    "charge",
    "spell",
    "measure",
    "sentence",
    "allegation",
    "remedy",
    "communication",
    "note",
    "decision",
    "calendar",
    "warning",
    "law",
    "proof",
    "rest-days",
}


# What makes a form ask for everything: only a ground that is claimed does, and a duty to report.
FILLED = {
    "spell": ("exception72", ["mass-riots", "claimed", [], []]),
    "measure": ("recurs", ["WEEKLY", ["MO"], "", "10:00"]),
    "sentence": ("recurs", ["WEEKLY", ["MO"], "", "10:00"]),
}


def shapes(name: str, window: QWidget) -> Iterator[str]:
    """A window as it comes up, and once more with everything that it may ask for."""
    yield name
    if name in FILLED:
        assert isinstance(window, RecordDialog)
        entry, state = FILLED[name]
        window.entry(entry).fill(state)
        settle()
        yield f"{name}, filled in"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    with Workspace.open(folder, PASSPHRASE) as opened:
        yield opened


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("code", CODES)
def test_no_window_cuts_words_off_or_gives_one_key_to_two_things(
    workspace: Workspace, code: str, theme: str
) -> None:
    cut, clashes, seen = {}, {}, set()
    for name, window in windows(
        workspace,
        language=code,
        theme=theme,
        size=NARROW,
        passphrase=PASSPHRASE,
        clock=lambda: NOW,
        written=False,
    ):
        seen.add(name)
        for shape in shapes(name, window):
            if (
                (found := cut_words(window))
                or window.width() > NARROW[0]
                or window.height() > NARROW[1]
            ):
                cut[shape] = (found, window.size().toTuple())
            if found := clashing_keys(window):
                clashes[shape] = found

    assert cut == {}
    assert clashes == {}
    assert seen == NAMES


@pytest.mark.usefixtures("look")
def test_words_that_are_cut_off_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, line, paragraph = QPushButton("Save the dossier"), QLabel("A line"), QLabel("A " * 99)
    paragraph.setWordWrap(True)
    for widget in (button, line, paragraph):
        column.addWidget(widget)
    window.show()
    assert cut_words(window) == []
    button.setFixedWidth(40)
    paragraph.setFixedHeight(10)

    assert [told.partition(" “")[0] for told in cut_words(window)] == ["QLabel", "QPushButton"]


@pytest.mark.usefixtures("look")
def test_a_key_that_means_two_things_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for title in ("&Save", "Ca&ncel", "&Send", "Law && order"):
        column.addWidget(QPushButton(title))
    window.show()

    assert clashing_keys(window) == ["&Save and &Send"]


@pytest.mark.usefixtures("qapp")
def test_pictures_are_written_of_every_window(workspace: Workspace, tmp_path: Path) -> None:
    written = take(tmp_path / "out", workspace, passphrase=PASSPHRASE, clock=lambda: NOW)

    assert {path.name for path in written} == {f"{name}-en-light.png" for name in NAMES}
    assert all(path.stat().st_size > 5000 for path in written)
    with workspace.reading() as reader:
        assert reader.connection.execute(select(DRAFTS)).all() == []


@pytest.mark.usefixtures("qapp")
def test_a_warning_is_as_high_as_its_words(look: Look, qtbot: QtBot) -> None:
    warned = WarningDialog(look, leaving(look), None)
    qtbot.addWidget(warned)
    warned.show()
    heading = warned.findChildren(QLabel)[0]

    assert heading.height() == heading.heightForWidth(heading.width())
