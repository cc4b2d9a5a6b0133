"""Records as lines of a page: their keys and menus, and what is missed where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.driving import CTRL
from tests.ui.filing import (
    DOCKET,
    PERSON,
    active,
    button_named,
    docket,
    fill,
    form,
    line_of,
    on_file,
    people,
)
from ui.actions import records
from ui.actions.records import add_record
from ui.dialogs.sheets import SHEETS
from ui.dialogs.warning import Warned
from ui.widgets.record_lines import RecordLine
from ui.windows.main_window import LAW, MainWindow


def test_a_page_about_one_person_names_them_once_and_the_others_each_time(
    window: MainWindow,
) -> None:
    both = (PERSON.id, DOCKET.persons[1].id)
    for people_ticked in (both[:1], both):
        window.case.add_record("measures")
        fill(form(), {"kind": "bail", "persons": [str(one) for one in people_ticked]})
        form().save.click()
    pane = people(window)
    alone, together = (line_of(pane, one) for one in on_file(window, "measures"))

    assert alone.said.text() == "bail"
    assert together.said.text() == "bail · Person A, Person B"
    assert line_of(pane, DOCKET.charges[0]).said.text() == "Criminal Code 272(2)"


def test_delete_on_the_line_of_a_record_removes_it_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = people(window)
    line = line_of(pane, DOCKET.charges[0])
    line.remove.setFocus()
    qtbot.keyClick(line.remove, Qt.Key.Key_Delete)
    assert on_file(window, "charges") == ()
    assert button_named(pane, "Add a charge…").isVisible()
    assert window.menus.acts["undo"].text() == "&Undo: Remove a charge"
    window.undo()

    assert docket(window) == DOCKET
    line_of(pane, DOCKET.charges[0]).remove.click()
    assert on_file(window, "charges") == ()


def test_the_menu_of_a_line_outlives_the_page_and_changes_or_removes_the_record(
    window: MainWindow,
) -> None:
    pane = people(window)
    line_of(pane, DOCKET.charges[0]).offer(QPoint(4, 4))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    window.tick()
    change, remove = menu.actions()
    assert (change.text(), remove.text()) == ("Chan&ge…", "&Remove\tDel")
    change.trigger()
    assert form()._record == DOCKET.charges[0]
    form().give_up()
    remove.trigger()
    menu.close()

    assert on_file(window, "charges") == ()


def test_what_a_limit_waits_for_is_missed_of_whoever_is_held_and_of_nobody_else(
    window: MainWindow,
) -> None:
    window.workbench.replace("Remove a charge", DOCKET.charges, [])
    pane = people(window)
    button_named(pane, "Add a charge…").click()
    assert form()._record == replace(
        records.blank_record(docket(window), "charges", PERSON.id, "en"), id=form()._record.id
    )
    form().give_up()
    pane.table.choose(DOCKET.persons[1].id)

    assert [one for one in pane.detail.findChildren(type(pane.add)) if one.isVisible()] == []


def test_a_record_is_proposed_to_concern_the_person_who_is_chosen(window: MainWindow) -> None:
    people(window).table.choose(DOCKET.persons[1].id)
    window.case.add_record("charges")
    fill(form(), {"article": "405"})
    form().save.click()
    window.case.add_record("measures")
    fill(form(), {"kind": "bail"})
    form().save.click()

    assert on_file(window, "charges")[-1].person == DOCKET.persons[1].id
    assert on_file(window, "measures")[-1].persons == (DOCKET.persons[1].id,)


def test_a_deprivation_of_liberty_that_an_event_names_stays_and_it_is_said_why(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[Warned] = []
    monkeypatch.setattr("ui.desk.ask_whether", lambda *args: warned.append(args[1]))
    line_of(people(window), DOCKET.spells[0]).remove.click()

    assert docket(window) == DOCKET
    assert "d1 cannot be removed: it is named by e1" in warned[0].text


def test_a_case_with_nobody_on_it_asks_for_the_person_first(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[Warned] = []
    monkeypatch.setattr(records, "ask_whether", lambda *args: warned.append(args[1]))
    empty = replace(DOCKET, persons=(), spells=(), events=(), charges=())

    assert add_record(window.desk, empty, "spells", None) is None
    assert warned[0].text.startswith("Add the person first")


def test_records_are_added_only_to_a_case_that_is_open(window: MainWindow) -> None:
    acts = [window.menus.acts[f"add-{kind}"] for kind in SHEETS]
    assert all(act.isEnabled() for act in acts)
    window.show_place(LAW)
    window.menus.refresh()

    assert not any(act.isEnabled() for act in acts)


def test_a_note_stands_on_the_overview_and_is_changed_there_by_enter(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_section("overview")
    window.case.add_record("notes")
    fill(form(), {"text": "Called at night."})
    qtbot.keyClick(active(qtbot), Qt.Key.Key_Return, CTRL)
    page = window.case.pane("overview")
    (line,) = [one for one in page.findChildren(RecordLine) if "Called" in one.said.text()]
    assert line.change.accessibleName() == "Change: Called at night."
    line.change.setFocus()
    qtbot.keyClick(line.change, Qt.Key.Key_Return)
    fill(form(), {"private": True})
    form().save.click()

    assert on_file(window, "notes")[-1].private
    (line,) = [one for one in page.findChildren(RecordLine) if "Called" in one.said.text()]
    assert line.said.text() == "Called at night. · private, not for a dossier"
    # The page is another one now, and the keyboard is on the same button of it.
    assert page.isAncestorOf(window.focusWidget())
