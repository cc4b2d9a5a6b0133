"""A case begun and changed in the window: its own fields, its reference, and who names it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casefiles.cases import Case
from casefiles.ids import CaseId, SourceId
from casefiles.languages import language
from casefiles.moments import read_moment
from casefiles.wordings import Wording
from tests.ui.driving import CTRL, SHIFT, dialog
from tests.ui.example import NOW, dockets
from ui.actions.cases import add_case
from ui.desk import Desk
from ui.dialogs.case import CaseDialog
from ui.looks import Look
from ui.themes import LIGHT
from ui.windows.main_window import MainWindow

CASE, OTHER = (docket.case for docket in dockets())


def opened(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> CaseDialog:
    """The form as its key opens it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, key, CTRL | SHIFT)
    form = dialog(CaseDialog)
    assert isinstance(form, CaseDialog)
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def typed(form: QWidget, qtbot: QtBot, *texts: str) -> None:
    """Type into one field after the other, as Tab leads."""
    for text in texts:
        field = form.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def case_of(window: MainWindow) -> Case:
    assert window.case.opened is not None
    return window.case.opened.docket.case


def test_a_case_is_begun_by_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    form = opened(window, qtbot, Qt.Key.Key_N)
    typed(form, qtbot, "The thirteen of Almaty")
    assert form.ref.text() == "2022-001"
    typed(form, qtbot, "", "Assembly of students", "first complaint filed", "31.1.2022")
    qtbot.keyClick(form.name, Qt.Key.Key_Return, CTRL)

    made = case_of(window)
    assert made == Case(
        id=made.id,
        ref="2022-001",
        title="The thirteen of Almaty",
        category="Assembly of students",
        status="first complaint filed",
        status_on=read_moment("2022-01-31"),
    )
    assert window.case.section == "overview"
    assert window.cases.count.text() == "3 cases"
    window.undo()
    assert window.cases.count.text() == "2 cases"


def test_what_was_typed_of_a_case_is_what_is_on_file(window: MainWindow, qtbot: QtBot) -> None:
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.name.setText("Seized twice")
    form.category.setEditText("Torture complaint")
    form.summary.setPlainText("He was seized in the street.\nThen again at home.")
    form.cautions.setPlainText("The protocol lies.\n\n  The mother was not there. \n")
    form.related.setText(" ALM-2022-002 ,ALM-2022-002")
    form.tags.setText("january, students,")
    form.zone.choose("Asia/Oral")
    form.language.choose("kk")
    form.closed.click()
    form.save.click()

    assert case_of(window) == replace(
        CASE,
        title="Seized twice",
        category="torture-complaint",
        summary="He was seized in the street.\nThen again at home.",
        cautions=("The protocol lies.", "The mother was not there."),
        related=("ALM-2022-002",),
        tags=("january", "students"),
        zone="Asia/Oral",
        language="kk",
        closed=True,
        status_on=case_of(window).status_on,
    )
    assert window.case.title.text() == "Seized twice"
    window.undo()
    assert case_of(window) == CASE


def test_a_form_that_was_only_looked_at_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    odd = replace(CASE, tags=("a, b", "c"), related=("somewhere-else",), cautions=("One.\nTwo.",))
    window.workbench.replace("Import", [CASE], [odd])
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.save.click()

    assert case_of(window) == odd
    assert window.workbench.undo_title == "Import"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (lambda form: form.name.clear(), "A case needs a title"),
        (lambda form: form.ref.setText("  "), "A case needs a reference"),
        (lambda form: form.ref.setText(" ALM-2022-002 "), "There is a case “ALM-2022-002” already"),
        (lambda form: form.status_on.line.setText("soon"), "The date of the status is not under"),
        (lambda form: form.status_on.line.setText("2.2.2022"), "The date of the status is still"),
        (lambda form: form.related.setText("ALM-1"), "There is no other case “ALM-1”"),
        (lambda form: form.related.setText(CASE.ref), f"There is no other case “{CASE.ref}”"),
    ],
)
def test_what_cannot_be_a_case_is_refused_in_a_sentence_and_stays_in_the_form(
    window: MainWindow, qtbot: QtBot, wrong: Callable[[CaseDialog], None], said: str
) -> None:
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.summary.setPlainText("Typed for an hour.")
    wrong(form)
    form.save.click()

    assert form.isVisible()
    assert form.complaint.text().startswith(said)
    assert form.complaint.isVisible()
    assert form.summary.toPlainText() == "Typed for an hour."
    form.tags.setText("urgent")
    assert not form.complaint.isVisible()
    assert case_of(window) == CASE
    form.give_up()


def test_a_ref_that_is_taken_is_said_beside_it_until_it_is_typed_anew(
    window: MainWindow, qtbot: QtBot
) -> None:
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.ref.setText(OTHER.ref)
    form.save.click()
    assert form._ref.complaint.isVisible()
    assert form.focusWidget() is form.ref
    qtbot.keyClicks(form.ref, "-b")
    assert not form._ref.complaint.isVisible()
    form.save.click()

    assert case_of(window).ref == "ALM-2022-002-b"


def test_another_ref_is_followed_by_the_cases_that_name_it_and_undone_with_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    naming = replace(OTHER, related=(CASE.ref,))
    window.workbench.replace("Import", [OTHER], [naming])
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.ref.setText("ALM-2022-100")
    form.save.click()

    def refs() -> list[tuple[str, tuple[str, ...]]]:
        found = window.workbench.ask(lambda store: store.all(Case))
        return [(case.ref, case.related) for case in found]

    assert refs() == [("ALM-2022-100", ()), (OTHER.ref, ("ALM-2022-100",))]
    assert window.cases.model.rows[1].ref == "ALM-2022-100"
    window.undo()
    assert refs() == [(CASE.ref, ()), (OTHER.ref, (CASE.ref,))]


def test_a_title_in_another_language_goes_with_the_title_that_it_worded(
    window: MainWindow, qtbot: QtBot
) -> None:
    worded = replace(
        CASE,
        wordings=(
            Wording(language="ru", field="title", text="Задержан в 09:10"),
            Wording(language="ru", field="summary", text="Протокол составлен позже."),
        ),
    )
    window.workbench.replace("Import", [CASE], [worded])
    form = opened(window, qtbot, Qt.Key.Key_C)
    form.name.setText("Seized at 09:20")
    form.save.click()

    assert [wording.field for wording in case_of(window).wordings] == ["summary"]


def test_a_draft_of_a_case_comes_back_after_escape(window: MainWindow, qtbot: QtBot) -> None:
    form = opened(window, qtbot, Qt.Key.Key_N)
    typed(form, qtbot, "Somebody")
    form.closed.click()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    again = opened(window, qtbot, Qt.Key.Key_N)

    assert again.name.text() == "Somebody"
    assert again.closed.isChecked()
    again.give_up()


def test_a_case_begun_in_a_russian_window_is_written_in_russian(window: MainWindow) -> None:
    desk = Desk(Look(language("ru"), LIGHT), window.workbench, window)
    made: list[CaseId] = []
    form = add_case(desk, made.append)
    form.name.setText("Кто-то")
    form.save.click()

    assert window.workbench.ask(lambda store: store.one(Case, made[0])).language == "ru"


def test_a_clock_that_the_list_does_not_offer_stays(look: Look, qtbot: QtBot) -> None:
    abroad = replace(CASE, id=CaseId(uuid4()), zone="Europe/Warsaw")
    form = CaseDialog(look, abroad, (), now=lambda: NOW, keep=lambda _: None)
    qtbot.addWidget(form)

    assert form.made().zone == "Europe/Warsaw"


@pytest.mark.parametrize(("status", "kept"), [("Released.", True), ("Held again.", False)])
def test_another_status_is_not_told_on_the_word_of_the_source_of_the_old_one(
    qtbot: QtBot, status: str, kept: bool
) -> None:
    told = replace(CASE, status="Released.", status_sources=(SourceId(uuid4()),))
    look = Look(language("en"), LIGHT)
    form = CaseDialog(look, told, (), now=lambda: NOW, keep=lambda _: None)
    qtbot.addWidget(form)
    form.status.setPlainText(status)

    assert form.made().status_sources == (told.status_sources if kept else ())
