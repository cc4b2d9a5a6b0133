"""A call at night: a detention is logged, the broken limit is seen, a mistake is put right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from ui.dialogs.detention import DetentionDialog
from ui.dialogs.event import EventDialog
from ui.panes.limits import LimitsPane
from ui.windows.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PROTOCOL = "detention.protocol-3h"


def standing(window: MainWindow) -> Standing:
    assert window.case.opened is not None
    return next(one.standing for one in window.case.opened.assessments if one.rule == PROTOCOL)


def typed(form: QWidget, qtbot: QtBot, *texts: str) -> None:
    """Type into one field after the other, as Tab leads."""
    for text in texts:
        field = form.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_a_detention_is_logged_seen_as_broken_changed_undone_and_done_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    (form,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, DetentionDialog)]
    typed(form, qtbot, "A. B.", "20.11.2026 09:10", "Almaty", "police", "272")
    form.more.click()
    form.protocol.line.setFocus()
    typed(form, qtbot, "20.11.2026 17:30")
    qtbot.waitUntil(
        lambda: any(
            one.rule == PROTOCOL and one.standing is Standing.BREACHED for one in form.limits.rows
        )
    )
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)

    assert window.case.title.text() == "A. B."
    assert window.case.section == "limits"
    assert window.cases.count.text() == "109 cases"
    assert standing(window) is Standing.BREACHED
    limits = window.case.pane("limits")
    assert isinstance(limits, LimitsPane)
    row = next(one for one in limits.table.records.records if one.rule == PROTOCOL)
    assert row.overrun is not None
    assert row.overrun[0].total_seconds() == (5 * 60 + 20) * 60

    assert window.case.opened is not None
    protocol = window.case.opened.docket.events[1]
    window.case.show_event(protocol.id)
    # A desktop does this by itself when the form closes.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    (change,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, EventDialog)]
    change.when.line.setText("20.11.2026 11:50")
    change.save.click()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert standing(window) is Standing.KEPT
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert standing(window) is Standing.BREACHED
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert standing(window) is Standing.KEPT
    assert window.case.opened.docket.events[1].when == read_moment("2026-11-20T11:50")

    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.cases.count.text() == "108 cases"
