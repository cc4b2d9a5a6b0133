"""Driving the main window: its panes, its forms, where its limits stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from casefiles.limits.standings import Standing
from ui.panes.limits import LimitsPane
from ui.panes.timeline import TimelinePane
from ui.windows.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PROTOCOL = "detention.protocol-3h"


def timeline(window: MainWindow) -> TimelinePane:
    window.show_section("timeline")
    pane = window.case.pane("timeline")
    assert isinstance(pane, TimelinePane)
    return pane


def limits(window: MainWindow) -> LimitsPane:
    window.show_section("limits")
    pane = window.case.pane("limits")
    assert isinstance(pane, LimitsPane)
    return pane


def standing(window: MainWindow, rule: str) -> Standing:
    assert window.case.opened is not None
    return next(one.standing for one in window.case.opened.assessments if one.rule == rule)


def dialog(kind: type[QWidget]) -> QWidget:
    (found,) = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, kind) and widget.isVisible()
    ]
    return found
