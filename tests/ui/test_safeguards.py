"""The checklist of safeguards in the window: answered by keyboard, on somebody's word, undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from casefiles.detention import Regime, Spell
from casefiles.ids import SpellId
from casefiles.limits.standings import Standing
from casefiles.moments import read_moment
from casefiles.safeguard_questions import checklist
from casefiles.safeguards import Reply
from db.drafts import draft_of
from db.workspace import Workspace
from tests.ui.asking import (
    CALL,
    CALL_ASKED,
    DOCKET,
    PERSON,
    RULE,
    answers,
    asked,
    given,
    go_to,
)
from tests.ui.driving import CTRL, dialog, limits, standing
from tests.ui.example import NOW, PASSPHRASE
from ui.actions.safeguards import answer_safeguards
from ui.background import Background
from ui.dialogs.safeguards import OPEN, SafeguardsDialog
from ui.dialogs.source import SourceDialog
from ui.looks import Look
from ui.panes.people import PeoplePane
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench


def test_a_question_is_answered_by_keyboard_alone_and_the_limit_shows_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    # The relatives were told, which may stand in for the call (CPC 64(3)).
    assert standing(window, RULE) is Standing.UNKNOWN
    form = asked(window, qtbot)
    assert form.table.hasFocus() or form.focusWidget() is form.table
    qtbot.keyClicks(form.search, "phone call")
    assert [line.question.id for line in form.table.records.records] == [CALL]
    qtbot.keyClick(form.table, Qt.Key.Key_2)
    assert form.fields.reply.chosen() is Reply.NO
    qtbot.keyClicks(form.fields.note, "He asked three times.")
    first = form.fields.sources.list
    first.setCurrentIndex(first.model().index(0, 0))
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(form.table, Qt.Key.Key_Return, CTRL)

    (answer,) = answers(window)
    assert answer == replace(
        given(CALL, Reply.NO, note="He asked three times.", sources=(DOCKET.sources[0].id,)),
        id=answer.id,
        key="a1",
        when=answer.when,
    )
    assert not answer.when.known
    assert standing(window, RULE) is Standing.BREACHED
    assert RULE in {one.rule for one in limits(window).table.records.records}


@pytest.mark.parametrize(
    ("key", "stands"),
    [
        (Qt.Key.Key_1, Standing.KEPT),
        (Qt.Key.Key_2, Standing.BREACHED),
        (Qt.Key.Key_3, Standing.UNKNOWN),
        # It decides no more than silence does: the relatives were told.
        (Qt.Key.Key_4, Standing.UNKNOWN),
        (Qt.Key.Key_0, Standing.UNKNOWN),
    ],
)
def test_each_answer_moves_the_limit_as_far_as_it_says(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, stands: Standing
) -> None:
    form = asked(window, qtbot)
    go_to(form, CALL)
    qtbot.keyClick(form.table, key)
    form.save.click()

    assert standing(window, RULE) is stands


def test_of_several_people_one_is_chosen_before_anything_is_asked(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_section("timeline")
    qtbot.keyClick(window, Qt.Key.Key_G, CTRL)
    assert window.case.section == "people"
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, SafeguardsDialog)]
    pane = window.case.pane("people")
    assert isinstance(pane, PeoplePane)
    pane.table.choose(DOCKET.persons[1].id)
    form = asked(window, qtbot)

    assert form.windowTitle() == "Safeguards: Person B"
    form.give_up()


def test_the_person_shows_what_was_answered_and_on_whose_word(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = window.case.pane("people")
    assert isinstance(pane, PeoplePane)
    form = asked(window, qtbot)
    assert "No question" in " ".join(label.text() for label in pane.detail.findChildren(QLabel))
    go_to(form, CALL)
    form.told_by.choose(DOCKET.sources[0].id)
    qtbot.keyClick(form.table, Qt.Key.Key_1)
    qtbot.keyClicks(form.fields.when.line, "6.1.2022 13:00")
    form.save.click()

    said = [label.text() for label in pane.detail.findChildren(QLabel)]
    assert f"{CALL_ASKED} · yes · 6 January 2022, 13:00 · s1" in said


def test_many_answers_are_one_act_that_undo_takes_back_after_a_restart(
    folder: Path, qapp: QApplication, look: Look, qtbot: QtBot
) -> None:
    def opened() -> Workbench:
        return Workbench(Workspace.open(folder, PASSPHRASE), Background(), lambda: NOW)

    bench = opened()
    window = MainWindow(look, bench)
    qtbot.addWidget(window)
    window.show()
    window.choose_case(DOCKET.case.id)
    form = asked(window, qtbot)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(form.table, key)
        qtbot.keyClick(form.table, Qt.Key.Key_Down)
    form.save.click()
    assert [answer.answer for answer in answers(window)] == list(Reply)
    assert [answer.key for answer in answers(window)] == ["a1", "a2", "a3", "a4"]
    window.close()
    bench.close()
    again = opened()
    assert again.undo_title == "Answer questions on safeguards"
    again.undo()

    assert again.ask(lambda store: store.docket(DOCKET.case.id)) == DOCKET
    again.close()


def test_a_question_that_nobody_answered_stays_unanswered(window: MainWindow, qtbot: QtBot) -> None:
    form = asked(window, qtbot)
    assert {line.reply for line in form.checklist.lines} == {None}
    for _ in range(5):
        qtbot.keyClick(form.table, Qt.Key.Key_Down)
    form.save.click()

    assert answers(window) == ()
    assert window.workbench.undo_title is None


@pytest.mark.parametrize(
    ("keys", "reply"),
    [
        ([Qt.Key.Key_Space], Reply.YES),
        ([Qt.Key.Key_Space, Qt.Key.Key_Space], Reply.NO),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right], Reply.PARTIAL),
        ([Qt.Key.Key_Left], Reply.UNKNOWN),
        ([Qt.Key.Key_Right, Qt.Key.Key_Left], None),
        ([Qt.Key.Key_1, Qt.Key.Key_0], None),
        ([Qt.Key.Key_3, Qt.Key.Key_Delete], None),
    ],
)
def test_keys_that_every_keyboard_has_go_through_the_replies(
    window: MainWindow, qtbot: QtBot, keys: list[Qt.Key], reply: Reply | None
) -> None:
    form = asked(window, qtbot)
    form.told_by.choose(DOCKET.sources[0].id)
    for key in keys:
        qtbot.keyClick(form.table, key)
    (first, *_) = form.checklist.lines

    assert first.reply is reply
    assert first.sources == ((DOCKET.sources[0].id,) if reply else ())
    form.give_up()


def test_a_note_without_an_answer_is_refused_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    form = asked(window, qtbot)
    go_to(form, CALL)
    form.fields.note.setPlainText("Nobody said.")
    form.shown.choose(OPEN)
    form.search.setText("badge")
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text().startswith(f"“{CALL_ASKED}” has a time, a source or a note")
    assert form.table.chosen_record().question.id == CALL
    assert form.fields.note.toPlainText() == "Nobody said."
    assert window.workbench.undo_title is None
    form.give_up()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("half past nine", "is not understood as a time"),
        ("2.2.2022 9:10", "this time is still to come"),
    ],
)
def test_a_time_that_cannot_be_is_refused_and_shown(
    window: MainWindow, qtbot: QtBot, typed: str, said: str
) -> None:
    form = asked(window, qtbot)
    go_to(form, CALL)
    qtbot.keyClick(form.table, Qt.Key.Key_1)
    qtbot.keyClicks(form.fields.when.line, typed)
    go_to(form, "badge-shown")
    form.save.click()

    assert form.isVisible()
    assert said in form.complaint.text()
    assert CALL_ASKED in form.complaint.text()
    assert form.fields.when.line.text() == typed
    form.fields.when.line.setText("6.1.2022 9:20")
    form.save.click()
    assert answers(window)[0].when == read_moment("2022-01-06T09:20")


def test_two_sources_may_answer_one_question_otherwise(window: MainWindow, qtbot: QtBot) -> None:
    form = asked(window, qtbot)
    go_to(form, CALL)
    form.told_by.choose(DOCKET.sources[0].id)
    qtbot.keyClick(form.table, Qt.Key.Key_2)
    form.told_by.choose(DOCKET.sources[1].id)
    form.fields.another.click()
    qtbot.keyClick(form.table, Qt.Key.Key_1)
    assert form.count.text() == f"Answered: 1 of {len(checklist())}"
    form.save.click()

    assert [(one.answer, one.sources) for one in answers(window)] == [
        (Reply.NO, (DOCKET.sources[0].id,)),
        (Reply.YES, (DOCKET.sources[1].id,)),
    ]
    again = asked(window, qtbot)
    assert [one.reply for one in again.checklist.lines if one.question.id == CALL] == [
        Reply.NO,
        Reply.YES,
    ]
    again.give_up()


def test_an_answer_is_changed_and_another_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    there = [given(CALL, Reply.NO, note="By hearsay."), given("badge-shown", Reply.YES)]
    window.workbench.replace("Import", [], there)
    form = asked(window, qtbot)
    go_to(form, CALL)
    qtbot.keyClick(form.table, Qt.Key.Key_1)
    go_to(form, "badge-shown")
    qtbot.keyClick(form.table, Qt.Key.Key_0)
    form.save.click()

    assert answers(window) == (replace(there[0], answer=Reply.YES),)
    window.undo()
    assert answers(window) == tuple(there)


def test_a_time_that_was_not_typed_anew_stays_on_the_clock_of_its_place(
    window: MainWindow, qtbot: QtBot
) -> None:
    written = read_moment("2022-01-06T09:10", "Asia/Oral")
    there = given(CALL, Reply.NO, when=written)
    window.workbench.replace("Import", [], [there])
    form = asked(window, qtbot)
    go_to(form, CALL)
    assert form.fields.when.echo.text() == "6 January 2022, 09:10 (Uralsk, UTC+5)"
    form.fields.note.setPlainText("Said so twice.")
    form.save.click()

    assert answers(window) == (replace(there, note="Said so twice."),)


def test_each_deprivation_of_liberty_has_a_checklist_of_its_own(
    window: MainWindow, qtbot: QtBot
) -> None:
    second = Spell(
        id=SpellId(uuid4()),
        case=DOCKET.case.id,
        key="d2",
        person=PERSON.id,
        regime=Regime.ADMINISTRATIVE,
    )
    whole = given("force-used", Reply.NO, spell=None)
    window.workbench.replace("Import", [], [second, whole])
    form = asked(window, qtbot)
    titles = [form.spell.itemText(at) for at in range(form.spell.count())]
    assert titles == [
        "d1 · criminal proceedings · 6 January 2022, 09:10",
        "d2 · administrative proceedings",
        "none in particular",
    ]
    form.spell.choose(second.id)
    go_to(form, CALL)
    qtbot.keyClick(form.table, Qt.Key.Key_1)
    form.spell.choose(None)
    assert [line.reply for line in form.table.records.records if line.reply] == [Reply.NO]
    form.save.click()

    assert answers(window)[0] == whole
    assert (answers(window)[1].spell, answers(window)[1].answer) == (second.id, Reply.YES)


def test_an_answer_to_a_question_that_is_asked_no_more_is_shown_and_not_changed(
    window: MainWindow, qtbot: QtBot
) -> None:
    # As an earlier version of the program may have kept it.
    foreign = given("lights-left-on-at-night", Reply.YES)
    form = answer_safeguards(window.desk, replace(DOCKET, answers=(foreign,)), PERSON)
    go_to(form, "lights-left-on-at-night")
    qtbot.keyClick(form.table, Qt.Key.Key_2)
    form.save.click()

    assert "“lights-left-on-at-night” is not a question of the checklist" in form.complaint.text()
    assert answers(window) == ()
    form.reject()


def test_what_was_typed_and_a_source_added_outlive_a_kill(window: MainWindow, qtbot: QtBot) -> None:
    there = given("badge-shown", Reply.YES)
    window.workbench.replace("Import", [], [there])
    form = asked(window, qtbot)
    qtbot.keyClick(form.table, Qt.Key.Key_2)
    go_to(form, CALL)
    form.fields.sources.add.click()
    source = dialog(SourceDialog)
    assert isinstance(source, SourceDialog)
    source.name.setText("A call from the mother")
    source.save.click()
    qtbot.keyClick(form.table, Qt.Key.Key_3)
    form.fields.another.click()
    qtbot.keyClicks(form.fields.note, "The policeman laughed.")
    kept = window.workbench.ask
    name = f"safeguards of {PERSON.id}"
    qtbot.waitUntil(lambda: "laughed" in (kept(lambda store: draft_of(store, name)) or ""))
    form._pen.stop()
    form.hide()
    form.deleteLater()
    again = answer_safeguards(window.desk, replace(DOCKET, answers=(there,)), PERSON)

    assert again.restored.isVisible()
    assert again.checklist.written() == form.checklist.written()
    assert [line.reply for line in again.checklist.lines if line.changed] == [
        Reply.NO,
        Reply.PARTIAL,
        None,
    ]
    assert again.fields.sources.added == form.fields.sources.added
    again.afresh.click()
    assert again.checklist.written() == []
    assert again.fields.sources.added == []
    assert len(again.checklist.lines) == len(checklist())
    again.reject()


def test_the_law_and_the_limits_stand_beside_the_question(window: MainWindow, qtbot: QtBot) -> None:
    form = asked(window, qtbot)
    go_to(form, CALL)
    said = form.fields.founded.text().splitlines()
    assert said[0] == "Law: CPC 64(3)"
    assert said[1] == "The right is respected where the answer is: yes"
    assert said[2].startswith("Limits that look at the answer: ")
    go_to(form, "force-used")

    assert form.fields.founded.text().splitlines()[0] == "Law: no article was established"
    form.give_up()
