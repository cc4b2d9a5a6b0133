"""From the passphrase to the pages: reading Aigul Utepova's case as a lawyer would."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casefiles.limits.standings import Standing
from ui.panes.case_view import SECTIONS
from ui.panes.dossier import DossierPane
from ui.panes.limits import LimitsPane
from ui.panes.timeline import TimelinePane
from ui.windows.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
A_DOSSIER_TAKES = 60_000


def test_utepova_is_found_read_and_printed_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    assert window.cases.count.text() == "108 cases"
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(window.cases.search, "utepova")
    qtbot.keyClick(window.cases.search, Qt.Key.Key_Return)
    assert window.case.title.text().startswith("Aigul Utepova")

    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    timeline = window.case.pane("timeline")
    assert isinstance(timeline, TimelinePane)
    kinds = [mark.label for mark in timeline.view.content.events]
    assert "Forced psychiatric placement" in kinds
    assert len(timeline.view.content.undated) == 1
    qtbot.keyClick(timeline.view, Qt.Key.Key_Home)
    event = timeline.table.chosen_record()
    assert event.when.written == "2020-09"

    qtbot.keyClick(window, Qt.Key.Key_4, CTRL)
    limits = window.case.pane("limits")
    assert isinstance(limits, LimitsPane)
    # Every time is known to the month only: nothing about hours may be called kept or broken.
    hours = [
        one.standing
        for one in limits.table.records.records
        if one.rule.startswith("detention.max-before-court")
    ]
    assert hours
    assert set(hours) == {Standing.UNKNOWN}
    told = [label.text() for label in limits.detail.findChildren(QLabel)]
    assert any(text.startswith("CPC ") for text in told)

    qtbot.keyClick(window, Qt.Key.Key_7, CTRL)
    dossier = window.case.pane("dossier")
    assert isinstance(dossier, DossierPane)
    qtbot.waitUntil(lambda: dossier.ready, timeout=A_DOSSIER_TAKES)
    assert dossier.where.text().startswith("Page 1 of ")
    assert dossier.preview.complete


def test_the_name_as_a_russian_document_writes_it_finds_the_same_case(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.cases.search.setText("Утепова")
    qtbot.keyClick(window.cases.search, Qt.Key.Key_Return)

    assert window.case.title.text().startswith("Aigul Utepova")


def test_every_documented_case_opens(window: MainWindow) -> None:
    cases = list(window.cases.model.rows)
    # Each in one section: every fourth case in the first, and so on.
    for first, name in enumerate(SECTIONS[:4]):
        window.show_section(name)
        for row in cases[first::4]:
            window.choose_case(row.id)
            assert window.case.opened is not None
            assert window.case.opened.docket.case.ref == row.ref
        assert not window.case.grab().isNull()
