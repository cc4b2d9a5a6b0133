"""The main window: finding a case, reading it, and its limits as time goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from db.workspace import Workspace
from tests.ui.conftest import fill
from tests.ui.driving import CTRL, PROTOCOL, dialog, limits, standing, timeline
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.actions.cases import add_case
from ui.background import Background
from ui.dialogs.detention import DetentionDialog
from ui.looks import Look
from ui.panes.case_view import SECTIONS
from ui.panes.overview import OverviewPane
from ui.panes.people import PeoplePane
from ui.panes.timeline import TimelinePane
from ui.windows.main_window import CASES, LAW, MainWindow
from ui.workbench import Workbench

# Finding


def test_the_list_shows_every_case_and_says_how_many(window: MainWindow) -> None:
    assert [row.ref for row in window.cases.model.rows] == ["ALM-2022-001", "ALM-2022-002"]
    assert window.cases.count.text() == "2 cases"


def test_words_in_the_search_leave_the_cases_that_have_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.cases.search.hasFocus() or window.focusWidget() is window.cases.search
    qtbot.keyClicks(window.cases.search, "seized")
    qtbot.waitUntil(lambda: len(window.cases.model.rows) == 1)
    assert window.cases.count.text() == "1 of 2 cases"
    window.cases.search.setText("nowhere")
    qtbot.waitUntil(lambda: not window.cases.model.rows)

    assert window.cases.empty.isVisible()
    assert not window.cases.list.isVisible()


def test_enter_in_the_search_opens_the_first_case_found(window: MainWindow, qtbot: QtBot) -> None:
    window.cases.search.setText("nothing")
    qtbot.keyClick(window.cases.search, Qt.Key.Key_Return)

    assert window.case.title.text() == "Nothing known yet"


def test_the_worst_standing_is_a_filter(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.assessing)
    window.cases.standing.choose(Standing.BREACHED)
    assert [row.ref for row in window.cases.model.rows] == ["ALM-2022-001"]
    window.cases.standing.choose(Standing.UNKNOWN)

    assert window.cases.model.rows == []


def test_the_category_is_a_filter(window: MainWindow) -> None:
    titles = [window.cases.category.itemText(at) for at in range(window.cases.category.count())]

    assert titles == ["All categories", "Detention"]


def test_the_case_that_the_window_begins_with_is_marked_in_the_list(
    workbench: Workbench, look: Look, qtbot: QtBot
) -> None:
    window = MainWindow(look, workbench)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.cases.list.setFocus()

    assert window.case.opened is not None
    (marked,) = window.cases.list.selectedIndexes()
    assert window.cases.model.rows[marked.row()].id == window.case.opened.docket.case.id
    window.close()


def test_in_an_empty_workspace_the_keyboard_begins_where_a_detention_is_logged(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    fill(tmp_path / "empty", PASSPHRASE, [], NOW)
    bench = Workbench(Workspace.open(tmp_path / "empty", PASSPHRASE), Background(), lambda: NOW)
    window = MainWindow(look, bench)
    qtbot.addWidget(window)
    window.show()
    assert window.focusWidget() is window.log_it
    qtbot.keyClick(window.log_it, Qt.Key.Key_Space)
    form = dialog(DetentionDialog)
    assert isinstance(form, DetentionDialog)
    for typed in ("Person C", "9:10", "Almaty", "police", "272 part 2 CC"):
        qtbot.keyClicks(form.focusWidget(), typed)
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return, CTRL)

    assert window.case.section == "limits"
    assert standing(window, PROTOCOL) is Standing.OVERDUE
    assert window.case.opened is not None
    docket = window.case.opened.docket
    assert (docket.persons[0].name, docket.events[0].place) == ("Person C", "Almaty")
    assert docket.charges[0].article == "272"
    window.close()
    bench.close()


# Showing


def test_each_section_is_reached_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    for number, name in enumerate(SECTIONS[:4]):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1.value + number), CTRL)

        assert window.case.section == name


class Windows(QObject):
    """Every widget that is shown as a window of its own while this listens."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_nothing_flashes_up_as_a_window_of_its_own_and_takes_the_keyboard(
    window: MainWindow, qapp: QApplication
) -> None:
    listening = Windows()
    qapp.installEventFilter(listening)
    try:
        for name in window.case.tabs:
            window.show_section(name)
        table = limits(window).table
        for row in range(table.model().rowCount()):
            table.selectRow(row)
        window.show_place(LAW)
    finally:
        qapp.removeEventFilter(listening)

    assert table.model().rowCount() > 3
    assert listening.shown == []


def test_the_overview_tells_the_case_and_leads_to_its_limits(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = window.case.pane("overview")
    assert isinstance(pane, OverviewPane)
    said = " ".join(label.text() for label in pane.findChildren(type(window.case.title)))
    assert "eight hours after the person was seized" in said
    assert "The protocol gives another minute" in said
    assert "Criminal Code 272(2)" in said
    pane.standing_wanted.emit(Standing.BREACHED)

    shown = limits(window).table.records.records
    assert shown
    assert {one.standing for one in shown} == {Standing.BREACHED}


def test_what_does_not_touch_the_case_is_hidden_until_it_is_asked_for(window: MainWindow) -> None:
    pane = limits(window)
    shown = {one.standing for one in pane.table.records.records}
    assert Standing.NOT_APPLICABLE not in shown
    pane.filter.buttons[Standing.NOT_APPLICABLE].click()

    assert Standing.NOT_APPLICABLE in {one.standing for one in pane.table.records.records}


def test_a_limit_tells_its_law_and_its_steps(window: MainWindow) -> None:
    pane = limits(window)
    row = next(one for one in pane.table.records.records if one.rule == PROTOCOL)
    at = pane.table.records.records.index(row)
    pane.table.setCurrentIndex(pane.table.records.index(at, 0))
    assert window.case.opened is not None
    before = {label.text() for label in pane.detail.findChildren(type(window.case.title))}
    assert "CPC 131(2)" in before
    assert "8 h 20 min" in before
    assert "5 h 20 min over" in before
    pane.turn_steps()
    after = {label.text() for label in pane.detail.findChildren(type(window.case.title))}

    assert any(text.startswith("1. ") for text in after - before)


def test_a_limit_leads_to_the_event_it_begins_with(window: MainWindow) -> None:
    event = dockets()[0].events[0].id
    limits(window).event_wanted.emit(event)

    assert window.case.section == "timeline"
    assert timeline(window).selected == event


def test_the_drawing_the_table_and_the_tray_share_one_choice(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = timeline(window)
    events = dockets()[0].events
    qtbot.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.table.chosen_record().id == events[0].id
    pane.table.choose(events[2].id)
    assert pane.view.selected == events[2].id
    pane.tray.clicked.emit(pane.tray.model().index(0, 0))

    assert pane.selected == events[4].id
    assert pane.view.selected == events[4].id


def test_a_person_is_shown_with_everything_known(window: MainWindow) -> None:
    window.show_section("people")
    pane = window.case.pane("people")
    assert isinstance(pane, PeoplePane)
    said = [label.text() for label in pane.detail.findChildren(type(window.case.title))]

    assert "Person A" in said
    assert "Kazakhstan" in said
    assert "2000" in said


def test_an_empty_case_says_what_belongs_here(window: MainWindow) -> None:
    window.choose_case(dockets()[1].case.id)
    for name in ("overview", "people", "timeline", "limits"):
        window.show_section(name)

    assert limits(window).table.records.records == []
    assert timeline(window).findChild(TimelinePane) is None
    assert not timeline(window).table.isVisible()


@pytest.mark.parametrize("title", ["Seized in the street " * 47 + "again", "Ж" * 1000])
def test_a_page_pasted_as_a_title_leaves_the_window_as_it_is(
    window: MainWindow, title: str
) -> None:
    case = dockets()[0].case
    window.resize(1024, 700)
    window.workbench.replace(
        "Change a case", [case], [replace(case, title=title, ref=title, category=title)]
    )
    hint = window.minimumSizeHint()

    assert (hint.width() <= 1024, hint.height() <= 700) == (True, True)
    assert window.case.title.text().endswith("…")
    assert window.case.title.toolTip().startswith(f"<p>{title[:700]}")


def test_the_law_is_a_place_that_is_searched_by_word_and_by_day(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_place(LAW)
    pane = window.law.rules
    qtbot.waitUntil(lambda: bool(pane.table.records.records))
    every = len(pane.table.records.records)
    qtbot.keyClicks(pane.search, "detention-protocol protocol-3h")
    assert pane.table.records.records == []
    pane.search.setText("protocol-3h")
    assert [line.rule.id for line in pane.table.records.records] == [PROTOCOL]
    pane.search.clear()
    pane.day.line.setText("1.1.2010")
    assert len(pane.table.records.records) < every
    pane.day.line.setText("nonsense")
    assert len(pane.table.records.records) < every
    window.choose_case(dockets()[0].case.id)

    assert window.shows_cases


def test_what_is_undone_or_done_again_comes_into_sight(window: MainWindow) -> None:
    busy, quiet = (docket.case for docket in dockets())
    window.case.remove_event(dockets()[0].events[2].id)
    window.choose_case(quiet.id)
    window.undo()
    assert window.case.title.text() == busy.title
    window.show_place(LAW)
    window.redo()

    assert window.shows_cases
    assert window.case.title.text() == busy.title


def test_a_case_that_undo_takes_away_leaves_the_one_in_sight(window: MainWindow) -> None:
    quiet = dockets()[1].case
    form = add_case(window.desk, lambda _: None)
    form.name.setText("Begun by mistake")
    form.save.click()
    window.choose_case(quiet.id)
    window.undo()

    assert window.case.title.text() == quiet.title


# As time goes on


def test_limits_run_on_while_the_window_is_open(folder: object, look: Look, qtbot: QtBot) -> None:
    now = [read_moment("2022-01-06T10:00").earliest or NOW]
    bench = Workbench(Workspace.open(folder, PASSPHRASE), Background(), lambda: now[0])  # type: ignore[arg-type]
    window = MainWindow(look, bench)
    qtbot.addWidget(window)
    window.show()
    window.choose_case(dockets()[0].case.id)
    assert standing(window, PROTOCOL) is Standing.RUNNING
    now[0] += timedelta(hours=3)
    window.tick()
    assert standing(window, PROTOCOL) is Standing.OVERDUE
    assert window.status.as_of.text() == "as of 6 January 2022, 13:00 (Almaty, UTC+6)"
    qtbot.waitUntil(lambda: not window.assessing)
    window.close()
    bench.close()


def test_the_foot_of_the_window_says_four_things(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.status.law.text()))

    assert window.status.saved.text() == "nothing changed yet"
    assert window.status.cases.text() == "2 cases"
    assert window.status.as_of.text() == "as of 1 February 2022, 15:00 (Almaty, UTC+6)"
    assert window.status.law.text() == "law read until 12 June 2026"


def test_everything_in_the_window_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    for name in ("people", "timeline", "limits"):
        window.show_section(name)
    window.show_place(LAW)
    window.show_place(CASES)
    nameless = [
        widget
        for kind in (QLineEdit, QComboBox, QAbstractItemView, QAbstractButton)
        for widget in window.findChildren(kind)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
        and type(widget).__module__.startswith("ui.")
    ]

    assert nameless == []
