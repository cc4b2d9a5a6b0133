"""Changing a case in the window: events, people, sources, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from casefiles.errors import CasefilesError
from casefiles.event_kinds import EventKind
from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from casefiles.sources import Source
from tests.ui.driving import CTRL, PROTOCOL, SHIFT, dialog, standing, timeline
from tests.ui.example import dockets
from ui.actions.people import change_source
from ui.dialogs.detention import DetentionDialog
from ui.dialogs.event import EventDialog
from ui.dialogs.person import PersonDialog
from ui.dialogs.source import SourceDialog
from ui.windows.main_window import MainWindow


def event_of_kind(window: MainWindow, qtbot: QtBot, typed: str) -> tuple[EventDialog, QLineEdit]:
    """The form of a new event with its kind typed, and the line in which that was typed."""
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    line = form.kind.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    return form, line


def test_an_event_is_added_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    form, _ = event_of_kind(window, qtbot, "prosecutor not")
    qtbot.keyClicks(form.when.line, "6.1.2022 20:15")
    assert form.when.echo.text() == "6 January 2022, 20:15 (Almaty, UTC+6)"
    qtbot.keyClick(form.when.line, Qt.Key.Key_Return, CTRL)

    opened = window.case.opened
    assert opened is not None
    added = opened.docket.events[-1]
    assert added.kind is EventKind.PROSECUTOR_NOTIFIED
    assert added.when == read_moment("2022-01-06T20:15")
    assert timeline(window).selected == added.id
    assert window.status.saved.text() == "saved 15:00:00"


def test_a_change_moves_the_limits_and_undo_takes_them_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert standing(window, PROTOCOL) is Standing.BREACHED
    timeline(window).choose(dockets()[0].events[1].id)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.when.line.setText("6.1.2022 11:00")
    form.save.click()
    # The protocol's own word for the detention, 17:30, does not go with a protocol of 11:00.
    assert standing(window, PROTOCOL) is Standing.UNKNOWN
    assert window.menus.acts["undo"].text() == "&Undo: Change an event"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert standing(window, PROTOCOL) is Standing.BREACHED
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert standing(window, PROTOCOL) is Standing.UNKNOWN
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)

    assert window.case.opened is not None
    assert window.case.opened.docket == dockets()[0]


def test_a_removed_event_comes_back_with_undo(window: MainWindow, qtbot: QtBot) -> None:
    pane = timeline(window)
    pane.choose(dockets()[0].events[1].id)
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert window.case.opened is not None
    assert len(window.case.opened.docket.events) == 4
    assert pane.selected is None
    assert not window.menus.acts["remove-event"].isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)

    assert window.case.opened.docket == dockets()[0]


def test_what_cannot_be_understood_is_said_in_the_form_and_nothing_is_saved(
    window: MainWindow, qtbot: QtBot
) -> None:
    timeline(window).choose(dockets()[0].events[1].id)
    window.case.change_event()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.when.line.setText("half past nine")
    assert "is not understood as a time" in form.when.echo.text()
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text() == "The time of the event is not understood."
    assert window.workbench.undo_title is None
    form.reject()


def test_words_that_are_no_kind_of_event_are_refused_beside_the_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    form, line = event_of_kind(window, qtbot, "17-30")
    form.save.click()
    assert form.isVisible()
    assert form._kind.complaint.isVisible()
    assert form._kind.complaint.text().startswith("“17-30” is no kind of event")
    assert window.workbench.undo_title is None
    line.selectAll()
    qtbot.keyClicks(line, "interrog")
    assert not form._kind.complaint.isVisible()
    form.save.click()

    assert window.case.opened is not None
    assert window.case.opened.docket.events[-1].kind is EventKind.INTERROGATION


def test_a_detention_still_to_come_is_not_put_on_file(window: MainWindow) -> None:
    timeline(window).choose(dockets()[0].events[0].id)
    window.case.change_event()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.when.line.setText("2.2.2022 9:10")
    assert form.when.echo.text().startswith("That is still to come: 2 February 2022")
    form.save.click()

    assert form.complaint.text().startswith("A detention that is still to come")
    assert window.workbench.undo_title is None
    form.cancel.click()


def test_an_end_before_the_beginning_is_refused(window: MainWindow) -> None:
    timeline(window).choose(dockets()[0].events[1].id)
    window.case.change_event()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.until.line.setText("5.1.2022")
    form.save.click()

    assert form.complaint.text() == "The event ends before it begins."
    assert form.complaint.isVisible()
    form.until.line.setText("")
    assert not form.complaint.isVisible()
    form.reject()


def test_a_source_is_added_inside_the_form_of_an_event(window: MainWindow) -> None:
    timeline(window).choose(dockets()[0].events[2].id)
    window.case.change_event()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.add_source.click()
    inner = dialog(SourceDialog)
    assert isinstance(inner, SourceDialog)
    inner.save.click()
    assert inner.complaint.text().startswith("A source needs a title")
    inner.name.setText("Statement of counsel")
    inner.save.click()
    form.attestations.add.click()
    row = form.attestations._rows[0]
    row.source.choose(form.sources.ticked()[-1])
    row.when.line.setText("7.1.2022 10:00")
    form.save.click()

    assert window.case.opened is not None
    docket = window.case.opened.docket
    assert docket.sources[-1].title == "Statement of counsel"
    changed = docket.events[2]
    assert changed.sources == (docket.sources[-1].id,)
    assert changed.attestations[0].when == read_moment("2022-01-07T10:00")


def test_a_person_and_a_source_are_added_to_the_case(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
    form = dialog(PersonDialog)
    assert isinstance(form, PersonDialog)
    form.save.click()
    assert form.complaint.text().startswith("A person needs a name")
    form.name.setText("Person C")
    form.spellings.setPlainText("С. Тұлға\nS. Tulga")
    form.born.line.setText("1990")
    form.citizenship.setEditText("Uzbekistan")
    form.save.click()
    qtbot.keyClick(window, Qt.Key.Key_S, CTRL | SHIFT)
    source = dialog(SourceDialog)
    assert isinstance(source, SourceDialog)
    source.name.setText("Medical certificate")
    source.save.click()

    assert window.case.opened is not None
    docket = window.case.opened.docket
    added = docket.persons[-1]
    assert (added.key, added.name, added.citizenship) == ("p3", "Person C", "UZ")
    assert [spelling.text for spelling in added.spellings] == ["С. Тұлға", "S. Tulga"]
    assert added.born == read_moment("1990")
    assert docket.sources[-1].key == "s3"


@pytest.mark.parametrize(
    "written", ["3.2.2022", "2.2.22 9:10", "1.3.2022", "3.2022", "2122-01-01", "завтра"]
)
def test_nobody_is_born_tomorrow(window: MainWindow, written: str) -> None:
    window.case.add_person()
    form = dialog(PersonDialog)
    assert isinstance(form, PersonDialog)
    form.name.setText("Person C")
    form.born.line.setText(written)
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text().startswith("The date of birth is ")
    assert form.focusWidget() is form.born.line
    assert form.born.line.text() == written
    assert window.workbench.undo_title is None
    form.born.line.setText("2022")
    form.save.click()
    assert window.case.opened is not None
    assert window.case.opened.docket.persons[-1].born == read_moment("2022")


def test_no_source_is_dated_tomorrow(window: MainWindow) -> None:
    window.case.add_source()
    form = dialog(SourceDialog)
    assert isinstance(form, SourceDialog)
    form.name.setText("Letter of the prosecutor")
    form.on.line.setText("2.2.2022")
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text() == (
        "The date of the source is still to come. Put it right, or leave it empty where it is "
        "not known."
    )
    assert window.workbench.undo_title is None
    form.on.line.setText("1.2.2022")
    form.save.click()
    assert window.case.opened is not None
    assert window.case.opened.docket.sources[-1].on == read_moment("2022-02-01")


def test_a_new_case_that_is_undone_leaves_the_window(window: MainWindow) -> None:
    window.log_detention()
    form = dialog(DetentionDialog)
    assert isinstance(form, DetentionDialog)
    form.name.setText("Somebody")
    form.save.click()
    assert window.case.title.text() == "Somebody"
    window.undo()

    assert not window.case.isVisible()
    assert len(window.cases.model.rows) == 2


def test_what_the_workspace_refuses_is_said_in_the_form(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeline(window).choose(dockets()[0].events[1].id)
    window.case.change_event()
    form = dialog(EventDialog)
    assert isinstance(form, EventDialog)
    form.place.setText("Taldykorgan")
    refuse: Callable[..., None] = _refuse
    monkeypatch.setattr(form, "_keep", refuse)
    form.save.click()

    assert form.complaint.text() == "The disk is full."
    assert form.place.text() == "Taldykorgan"
    form.reject()


def _refuse(records: object) -> None:
    raise CasefilesError("The disk is full.")


def test_a_source_on_file_is_changed_by_keyboard_and_undone(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_section("overview")
    page = window.case.pane("overview")
    before = dockets()[0].sources
    (change,) = [
        one
        for one in page.findChildren(QPushButton)
        if one.accessibleName().startswith("Change the source s2 · ")
    ]
    change.setFocus()
    qtbot.keyClick(change, Qt.Key.Key_Space)
    form = dialog(SourceDialog)
    assert isinstance(form, SourceDialog)
    assert form.name.text() == "Protocol of detention"
    form.locator.setText("page 2 ")
    form.address.setText("https://example.org/protocol")
    form.save.click()

    def sources() -> tuple[Source, ...]:
        assert window.case.opened is not None
        return window.case.opened.docket.sources

    after = replace(before[1], locator="page 2", address="https://example.org/protocol")
    assert sources() == (before[0], after)
    assert window.menus.acts["undo"].text() == "&Undo: Change a source"
    window.undo()
    assert sources() == before
    window.redo()
    assert sources() == (before[0], after)


def test_a_source_that_was_only_looked_at_is_as_it_was(window: MainWindow) -> None:
    source = replace(dockets()[0].sources[0], note="By telephone.", address="Abay 1, room 2")
    window.workbench.replace("Import", [dockets()[0].sources[0]], [source])
    form = change_source(window.desk, source)
    form.save.click()

    assert window.workbench.undo_title == "Import"
    assert window.case.opened is not None
    assert window.case.opened.docket.sources[0] == source
