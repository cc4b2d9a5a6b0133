"""Reading on while the minutes pass: every minute the case is read anew under the reader's eyes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driving import limits
from ui.panes.deadlines import DeadlinesPane
from ui.panes.overview import OverviewPane
from ui.standings import which
from ui.widgets.paper import Paper
from ui.windows.main_window import MainWindow


def page(window: MainWindow, section: str) -> Paper:
    window.resize(1024, 700)
    window.show_section(section)
    pane = window.case.pane(section)
    found = pane if isinstance(pane, OverviewPane) else pane.detail  # type: ignore[attr-defined]
    assert isinstance(found, Paper)
    return found


@pytest.mark.parametrize("section", ["overview", "limits", "deadlines"])
def test_the_place_that_is_being_read_stays_in_sight(
    window: MainWindow, qtbot: QtBot, section: str
) -> None:
    bar = page(window, section).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    window.tick()

    assert bar.value() == 40


def test_another_limit_is_read_from_its_beginning(window: MainWindow, qtbot: QtBot) -> None:
    bar = page(window, "limits").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 40)
    bar.setValue(40)
    limits(window).table.selectRow(1)

    assert bar.value() == 0


@pytest.mark.parametrize("section", ["overview", "limits"])
def test_the_keyboard_stays_on_its_button(window: MainWindow, section: str) -> None:
    shown = page(window, section)
    pressed = shown.widget().findChildren(QPushButton)[0]
    pressed.setFocus()
    words = pressed.text()
    window.tick()
    now = window.focusWidget()

    assert isinstance(now, QPushButton)
    assert now.text() == words
    assert shown.isAncestorOf(now)


def test_the_keyboard_turns_the_steps_on_and_off(window: MainWindow, qtbot: QtBot) -> None:
    shown = page(window, "limits")
    steps = shown.widget().findChildren(QPushButton)[0]
    steps.setFocus()
    qtbot.keyClick(steps, Qt.Key.Key_Space)
    hide = window.focusWidget()
    assert isinstance(hide, QPushButton)
    assert hide.text() == "&Hide the steps"
    qtbot.keyClick(hide, Qt.Key.Key_Space)

    assert not limits(window).shows_steps


def test_steps_that_are_asked_for_come_into_sight(window: MainWindow, qtbot: QtBot) -> None:
    shown = page(window, "limits")
    qtbot.waitUntil(lambda: shown.verticalScrollBar().maximum() > 40)
    shown.widget().findChildren(QPushButton)[0].click()
    qtbot.wait(1)
    first, last = (
        next(one for one in shown.findChildren(QLabel) if one.text().startswith(f"{number}. "))
        for number in (1, 2)
    )

    for step in (first, last):
        place = step.mapTo(shown.viewport(), QPoint(0, step.height()))
        assert 0 < place.y() <= shown.viewport().height()


def test_a_button_that_is_gone_leaves_the_keyboard_on_its_page(window: MainWindow) -> None:
    shown = page(window, "deadlines")
    pane = window.case.pane("deadlines")
    assert isinstance(pane, DeadlinesPane)
    pane.confirm.click()
    withdraw = shown.widget().findChildren(QPushButton)[0]
    withdraw.setFocus()
    withdraw.click()

    assert window.focusWidget() is shown


def test_of_two_limits_of_one_rule_the_chosen_one_stays_chosen(window: MainWindow) -> None:
    pane = limits(window)
    for standing in pane.filter.buttons.values():
        standing.setChecked(True)
    rows = pane.table.records.records
    pane.table.selectRow(len(rows) - 1)
    before = which(pane.table.chosen_record())
    window.tick()

    assert which(pane.table.chosen_record()) == before
