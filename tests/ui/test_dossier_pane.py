"""The dossier on the screen: its pages, and what becomes of them."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casefiles.errors import NotSaved
from tests.ui.example import dockets
from ui.actions import dossiers
from ui.actions.dossiers import write_whole
from ui.panes.dossier import DossierPane
from ui.windows.main_window import MainWindow

A_DOSSIER_TAKES = 30_000


def written(window: MainWindow, qtbot: QtBot) -> DossierPane:
    window.show_section("dossier")
    pane = window.case.pane("dossier")
    assert isinstance(pane, DossierPane)
    qtbot.waitUntil(lambda: pane.ready, timeout=A_DOSSIER_TAKES)
    return pane


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        text = page.get_textpage()
        pages.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return "\n".join(pages)


def test_the_pages_are_shown_and_saved_as_they_are_shown(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = written(window, qtbot)
    assert pane.where.text().startswith("Page 1 of ")
    assert pane.findings.widget() is not None
    qtbot.keyClick(pane.preview, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: pane.preview.complete, timeout=A_DOSSIER_TAKES)
    assert pane.preview.page == len(pane._printed.pages.sizes)  # type: ignore[union-attr]
    warned, saved = [], tmp_path / "dossier.pdf"
    monkeypatch.setattr(dossiers, "ask_whether", lambda *args: warned.append(args[1]) or True)
    monkeypatch.setattr(dossiers, "ask_where_to_save", lambda *_: saved)
    qtbot.mouseClick(pane.save, Qt.MouseButton.LeftButton)

    assert warned[0].text.startswith("A PDF is not encrypted.")
    assert saved.read_bytes() == pane._printed.pages.pdf  # type: ignore[union-attr]
    assert "Person A" in text_of(saved.read_bytes())
    assert [path.name for path in tmp_path.glob("*.p*")] == ["dossier.pdf"]


def test_another_language_writes_other_pages(window: MainWindow, qtbot: QtBot) -> None:
    pane = written(window, qtbot)
    english = pane._printed
    pane.language.choose("ru")
    qtbot.waitUntil(lambda: pane.ready and pane._printed is not english, timeout=A_DOSSIER_TAKES)

    assert "Комитет" in text_of(pane._printed.pages.pdf)  # type: ignore[union-attr]
    # The pages are for the body, the list beside them for whoever reads this window.
    listed = {label.text() for label in pane.findings.findChildren(QLabel)}
    assert any("The author is named" in line for line in listed)
    assert not any(re.search("[А-я]", line) for line in listed)


def test_what_is_cancelled_leaves_a_word_and_no_pages(window: MainWindow, qtbot: QtBot) -> None:
    window.show_section("dossier")
    pane = window.case.pane("dossier")
    assert isinstance(pane, DossierPane)
    qtbot.mouseClick(pane.cancel, Qt.MouseButton.LeftButton)

    assert pane._task is None
    assert not pane.save.isEnabled()
    assert pane.preview._said == "The dossier was not written."


def test_a_change_of_the_case_writes_it_anew_and_a_look_does_not(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = written(window, qtbot)
    first = pane._printed
    window.show_section("overview")
    window.show_section("dossier")
    assert pane._printed is first
    assert pane._task is None
    window.case.remove_event(dockets()[0].events[1].id)
    qtbot.waitUntil(lambda: pane.ready and pane._printed is not first, timeout=A_DOSSIER_TAKES)

    assert pane._printed is not first


def test_whoever_thinks_better_of_it_saves_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossiers, "ask_whether", lambda *_: False)
    monkeypatch.setattr(dossiers, "ask_where_to_save", lambda *_: pytest.fail("asked"))

    assert dossiers.save_dossier(window.desk, b"%PDF", Path("hrc.pdf")) is None


def test_what_the_disk_refuses_is_said_and_what_stood_there_stays(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        dossiers, "ask_whether", lambda *args: said.append(args[1].text) or len(said) == 1
    )
    target = tmp_path / "folder" / "dossier.pdf"
    monkeypatch.setattr(dossiers, "ask_where_to_save", lambda *_: target)
    assert dossiers.save_dossier(window.desk, b"%PDF", target) is None

    assert "“dossier.pdf” could not be written" in said[1]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "dossier.pdf"
    write_whole(target, b"first")
    write_whole(target, b"second")
    assert target.read_bytes() == b"second"
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(NotSaved):
        write_whole(tmp_path / "taken.pdf", b"x")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["dossier.pdf", "taken.pdf"]
