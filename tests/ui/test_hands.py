"""What hands do to a window without meaning much by it: Tab, the wheel, a look where they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.driving import timeline
from tests.ui.example import dockets
from ui.actions.cases import change_case
from ui.actions.events import change_event
from ui.panes.case_view import SECTIONS
from ui.panes.people import PeoplePane
from ui.windows.main_window import LAW, MainWindow


def turn(widget: QWidget, by: int) -> None:
    """Turn the wheel over the middle of a widget."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_a_long_line_is_known_by_its_beginning_when_the_keyboard_comes(
    window: MainWindow, qtbot: QtBot
) -> None:
    case = replace(dockets()[0].case, title="Seized in the street at ten past nine " * 4)
    form = change_case(window.desk, case)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)

    assert form.name.selectedText() == case.title
    assert form.name.cursorPosition() == 0
    qtbot.keyClicks(form.name, "Another")
    assert form.name.text() == "Another"
    form.give_up()


@pytest.mark.parametrize("where", ["view", "table"])
def test_delete_means_an_event_on_the_timeline_and_nothing_elsewhere(
    window: MainWindow, qtbot: QtBot, where: str
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pane = timeline(window)
    pane.choose(dockets()[0].events[2].id)
    window.cases.list.setFocus()
    qtbot.keyClick(window.cases.list, Qt.Key.Key_Delete)
    assert window.workbench.undo_title is None
    there: QWidget = getattr(pane, where)
    there.setFocus()
    qtbot.keyClick(there, Qt.Key.Key_Delete)

    assert window.workbench.undo_title == "Remove an event"


def test_the_wheel_over_a_choice_changes_nothing(window: MainWindow) -> None:
    form = change_event(window.desk, dockets()[0], dockets()[0].events[0])
    for field in (form.kind, form.who):
        before = field.chosen()
        field.setFocus()
        turn(field, -120)
        turn(field, 120)
        turn(field, -120)

        assert field.chosen() == before
    form.give_up()


@pytest.mark.parametrize("section", SECTIONS[:5])
def test_tab_leads_to_the_section_that_is_in_sight(window: MainWindow, section: str) -> None:
    window.show_section(section)
    ways_in = [
        name
        for name, tab in window.case.tabs.items()
        if tab.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert ways_in == [section]


def test_tab_leads_to_the_place_that_is_in_sight(window: MainWindow) -> None:
    window.show_place(LAW)

    assert [
        bool(place.focusPolicy() & Qt.FocusPolicy.TabFocus)
        for place in window._place_buttons.buttons()
    ] == [False, True]


def test_a_page_that_has_the_keyboard_shows_it_unless_it_was_clicked(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_section("people")
    pane = window.case.pane("people")
    assert isinstance(pane, PeoplePane)
    pane.detail.setFocus(Qt.FocusReason.TabFocusReason)
    assert pane.detail.ring.isVisible()
    assert pane.detail.ring.size() == pane.detail.size()
    pane.table.setFocus()
    assert not pane.detail.ring.isVisible()
    pane.detail.setFocus(Qt.FocusReason.MouseFocusReason)

    assert not pane.detail.ring.isVisible()
