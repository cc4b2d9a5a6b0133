"""What is typed in a form outlives a crash, and nothing else of it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from casefiles.errors import NotSaved
from casefiles.event_kinds import EventKind
from casefiles.moments import read_moment
from casefiles.people import Person
from casefiles.sources import SourceKind
from db.drafts import draft_of
from tests.ui.example import dockets
from ui.actions.cases import log_detention
from ui.actions.events import add_event, change_event
from ui.actions.people import add_person, add_source, change_person
from ui.desk import Desk
from ui.dialogs.form import FormDialog
from ui.dialogs.source import SourceDialog
from ui.looks import Look
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench

DOCKET = dockets()[0]


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return window.desk


def crash(form: FormDialog) -> None:
    """Take the form away as a kill would: without a word to it."""
    form._pen.stop()
    form.blockSignals(True)
    form.hide()
    form.deleteLater()


def test_a_form_writes_its_draft_after_a_pause(
    desk: Desk, workbench: Workbench, qtbot: QtBot
) -> None:
    form = log_detention(desk, lambda _: None)
    qtbot.keyClicks(form.name, "Somebody")
    qtbot.waitUntil(
        lambda: "Somebody" in (workbench.ask(lambda store: draft_of(store, "detention")) or "")
    )
    form.cancel.click()

    assert workbench.ask(lambda store: draft_of(store, "detention")) is None


def test_escape_keeps_what_was_typed_and_the_next_form_gives_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    form = log_detention(desk, lambda _: None)
    form.name.setText("Somebody")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    again = log_detention(desk, lambda _: None)

    assert not form.isVisible()
    assert again.name.text() == "Somebody"
    assert again.restored.isVisible()
    again.afresh.click()
    assert again.name.text() == ""
    assert not again.restored.isVisible()
    again.name.setText("Another")
    again.cancel.click()
    fresh = log_detention(desk, lambda _: None)
    assert fresh.name.text() == ""
    fresh.reject()


def test_escape_from_a_form_that_was_only_looked_at_keeps_nothing(
    desk: Desk, workbench: Workbench, qtbot: QtBot
) -> None:
    form = log_detention(desk, lambda _: None)
    qtbot.keyClick(form, Qt.Key.Key_Escape)

    assert not form.isVisible()
    assert workbench.ask(lambda store: draft_of(store, "detention")) is None


def test_a_source_typed_inside_the_form_of_an_event_outlives_escape(
    desk: Desk, qtbot: QtBot
) -> None:
    form = add_event(desk, DOCKET, lambda _: None)
    form.add_source.click()
    source = form.findChild(SourceDialog)
    assert source is not None
    source.name.setText("The doctor's note")
    qtbot.keyClick(source, Qt.Key.Key_Escape)
    form.add_source.click()
    again = [one for one in form.findChildren(SourceDialog) if one.isVisible()]

    assert [one.name.text() for one in again] == ["The doctor's note"]
    again[0].cancel.click()
    form.cancel.click()


def test_escape_does_not_close_a_form_whose_draft_the_disk_refuses(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = log_detention(desk, lambda _: None)

    def refuse(*_: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(desk.workbench, "_draft", refuse)
    form.name.setText("Somebody")
    form.reject()

    assert form.isVisible()
    assert form.complaint.text() == "The disk is full."
    form.cancel.click()


def test_a_detention_comes_back_as_it_was_typed(desk: Desk) -> None:
    form = log_detention(desk, lambda _: None)
    form.name.setText("Somebody")
    form.seized.line.setText("yesterday 9:10")
    form.teller.choose(SourceKind.COUNSEL)
    form.citizenship.setEditText("Türkiye")
    form.keep_draft()
    crash(form)
    again = log_detention(desk, lambda _: None)

    assert again.restored.isVisible()
    assert again.name.text() == "Somebody"
    assert again.seized.line.text() == "yesterday 9:10"
    assert again.teller.chosen() is SourceKind.COUNSEL
    assert again.citizenship.value() == "Türkiye"
    again.save.click()
    fresh = log_detention(desk, lambda _: None)
    assert fresh.name.text() == ""
    assert not fresh.restored.isVisible()
    fresh.reject()


def test_an_event_comes_back_with_its_ticks_its_new_source_and_its_other_times(
    desk: Desk,
) -> None:
    form = add_event(desk, DOCKET, lambda _: None)
    form.kind.choose(EventKind.MEDICAL_EXAMINATION)
    form.who.choose(DOCKET.persons[1].id)
    form.what.setPlainText("Examined without an interpreter.")
    form.add_source.click()
    source = form.findChild(FormDialog)
    assert source is not None
    source.name.setText("The doctor's note")  # type: ignore[attr-defined]
    source.save.click()
    form.sources.tick_only([DOCKET.sources[0].id, form.sources.added[0].id])
    form.attestations.add.click()
    form.attestations._rows[0].source.choose(DOCKET.sources[1].id)
    form.attestations._rows[0].when.line.setText("7.1.2022")
    form.keep_draft()
    crash(form)
    again = add_event(desk, DOCKET, lambda _: None)
    *sources, event = again.made()

    assert event.kind is EventKind.MEDICAL_EXAMINATION
    assert event.person == DOCKET.persons[1].id
    assert event.what == "Examined without an interpreter."
    assert [one.title for one in sources] == ["The doctor's note"]
    assert event.sources == (DOCKET.sources[0].id, sources[0].id)
    assert event.attestations[0].source == DOCKET.sources[1].id
    again.reject()


@pytest.mark.parametrize("opening", [add_person, add_source])
def test_people_and_sources_come_back_too(desk: Desk, opening: Callable[[Desk, Any], Any]) -> None:
    form = opening(desk, DOCKET)
    form.name.setText("A name")
    form.keep_draft()
    crash(form)
    again = opening(desk, DOCKET)

    assert again.name.text() == "A name"
    again.reject()


def test_each_event_has_a_draft_of_its_own(desk: Desk) -> None:
    form = change_event(desk, DOCKET, DOCKET.events[0])
    form.place.setText("Somewhere else")
    form.keep_draft()
    crash(form)
    other = change_event(desk, DOCKET, DOCKET.events[1])

    assert other.place.text() == ""
    other.reject()


def test_looking_at_a_form_keeps_nothing(desk: Desk, workbench: Workbench, qtbot: QtBot) -> None:
    form = change_event(desk, DOCKET, DOCKET.events[0])
    assert not form._pen.isActive()
    form.place.setText("Elsewhere")
    assert form._pen.isActive()
    form.reject()

    assert not form._pen.isActive()


def test_a_draft_that_the_disk_refuses_is_said_and_the_form_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = log_detention(desk, lambda _: None)

    def refuse(*_: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(desk.workbench, "_draft", refuse)
    form.name.setText("Somebody")
    form.keep_draft()

    assert form.complaint.text() == "The disk is full."
    assert form.name.text() == "Somebody"
    form.reject()


def test_a_draft_of_another_version_gives_back_what_is_known(
    desk: Desk, workbench: Workbench, look: Look
) -> None:
    workbench.draft("detention").keep('{"name": "Somebody", "unheard_of": 7}')
    form = log_detention(desk, lambda _: None)

    assert form.name.text() == "Somebody"
    form.reject()


def test_a_draft_gives_back_what_was_typed_and_not_what_was_changed_meanwhile(
    desk: Desk, workbench: Workbench
) -> None:
    before = DOCKET.persons[0]
    form = change_person(desk, before)
    form.description.setPlainText("Called at night.")
    form.reject()
    now = replace(before, name="Person A, corrected", born=read_moment("2004-03-11"))
    workbench.replace("Change a person", [before], [now])
    again = change_person(desk, now)
    again.save.click()

    (kept, *_) = workbench.ask(lambda store: store.all(Person, DOCKET.case.id))
    assert kept == replace(now, description="Called at night.")


def test_what_was_typed_and_taken_back_leaves_no_draft(desk: Desk, workbench: Workbench) -> None:
    form = change_person(desk, DOCKET.persons[0])
    form.description.setPlainText("Called at night.")
    form.keep_draft()
    form.description.setPlainText("")
    form.keep_draft()
    crash(form)
    again = change_person(desk, DOCKET.persons[0])

    assert not again.restored.isVisible()
    again.give_up()
