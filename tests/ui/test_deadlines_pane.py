"""The deadlines of a case: what to file by when, and what a person decided about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casefiles.decisions import DecisionKind
from casefiles.limits.deadlines import Due
from casefiles.moments import read_moment
from tests.ui.driving import CTRL, PROTOCOL, dialog, timeline
from tests.ui.example import dockets
from ui.actions import events
from ui.dialogs.decision import DecisionDialog
from ui.dialogs.warning import Warned
from ui.panes.deadlines import DeadlinesPane
from ui.windows.main_window import MainWindow


@pytest.fixture
def pane(window: MainWindow) -> DeadlinesPane:
    window.show_section("deadlines")
    found = window.case.pane("deadlines")
    assert isinstance(found, DeadlinesPane)
    rules = [due.assessment.rule for due in found.table.records.records]
    found.table.selectRow(rules.index(PROTOCOL))
    return found


def chosen(pane: DeadlinesPane) -> Due:
    due = pane.table.chosen_record()
    assert isinstance(due, Due)
    assert due.assessment.rule == PROTOCOL
    return due


def row(pane: DeadlinesPane) -> dict[str, str]:
    """The chosen row by the titles of its columns."""
    due = chosen(pane)
    return {column.title: column.text(due) for column in pane.table.records.columns}


def withdrawals(pane: DeadlinesPane) -> dict[str, QPushButton]:
    """The buttons beside the decisions in sight, by what a screen reader says of them."""
    return {
        button.accessibleName(): button
        for button in pane.detail.widget().findChildren(QPushButton)
        if button.text() == "Withdraw"
    }


def test_a_missed_deadline_says_when_whose_act_and_what_to_file(pane: DeadlinesPane) -> None:
    filing = chosen(pane).filing
    shown = row(pane)

    assert filing is not None
    assert shown["Standing"] == "breached"
    assert shown["When"] == "6 January 2022, 12:10"
    told = {label.text() for label in pane.detail.findChildren(QLabel)}
    assert "6 January 2022, 12:10 (Almaty, UTC+6)" in told
    assert shown["Whose act"] == "their act"
    assert shown["What to file"] == filing.paper["en"]
    assert shown["To whom"] == filing.to["en"]
    assert shown["Article"] == filing.citation


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("remand.appeal-3d", "11 January 2022, 24:00"),
        ("remand.term-2m", "05.03.2022 24:00 – 06.03.2022 24:00"),
        ("detention.counsel-private-meeting", "07.01.2022 00:00 – 07.01.2022 23:59"),
        ("detention.phone-call", ""),
    ],
)
def test_a_term_ends_in_the_column_at_the_hour_at_which_the_law_ends_it(
    pane: DeadlinesPane, rule: str, told: str
) -> None:
    (when,) = [column for column in pane.table.records.columns if column.title == "When"]

    assert [
        when.text(due) for due in pane.table.records.records if due.assessment.rule == rule
    ] == [told]


def test_a_confirmation_is_put_on_file_and_undone(
    window: MainWindow, pane: DeadlinesPane, qtbot: QtBot
) -> None:
    pane.confirm.click()
    decision = chosen(pane).decision
    assert decision is not None
    assert decision.kind is DecisionKind.CONFIRMED
    assert "j1 · confirmed" in {label.text() for label in pane.detail.findChildren(QLabel)}
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)

    assert chosen(pane).decision is None


def test_another_date_takes_a_reason_and_then_counts(
    window: MainWindow, pane: DeadlinesPane
) -> None:
    pane.other_date.click()
    form = dialog(DecisionDialog)
    assert isinstance(form, DecisionDialog)
    form.until.line.setText("6.1.2022 13:00")
    form.save.click()
    assert form.isVisible()
    assert form.complaint.text()
    form.reason.setPlainText("The clock of the building was an hour late.")
    form.save.click()
    due = chosen(pane)

    assert due.decision is not None
    assert due.decision.until == read_moment("2022-01-06T13:00")
    assert row(pane)["When"] == "6 January 2022, 13:00"
    assert window.workbench.undo_title == "Set another date"
    window.undo()
    assert row(pane)["When"] == "6 January 2022, 12:10"


def test_a_deadline_is_closed_with_a_reason(window: MainWindow, pane: DeadlinesPane) -> None:
    pane.close_it.click()
    form = dialog(DecisionDialog)
    assert isinstance(form, DecisionDialog)
    assert not form.until.isVisible()
    form.save.click()
    assert form.isVisible()
    form.reason.setPlainText("Complained of to the prosecutor.")
    form.save.click()
    assert chosen(pane).closed
    window.undo()

    assert not chosen(pane).closed


def test_a_decision_whose_deadline_is_gone_stays_in_sight(
    window: MainWindow, pane: DeadlinesPane
) -> None:
    pane.confirm.click()
    decision, opened = chosen(pane).decision, window.case.opened
    assert decision is not None
    assert opened is not None
    lost = replace(decision, rule="detention.repealed")
    pane.show_case(replace(opened, docket=replace(opened.docket, decisions=(lost,))))
    said = [label.text() for label in pane.detail.findChildren(QLabel)]

    assert "detention.repealed · j1 · confirmed" in said


def test_a_decision_is_withdrawn_by_keyboard_and_undone(
    window: MainWindow, pane: DeadlinesPane, qtbot: QtBot
) -> None:
    assert not pane.withdraw.isEnabled()
    pane.confirm.click()
    decision = chosen(pane).decision
    pane.withdraw.setFocus()
    qtbot.keyClick(pane.withdraw, Qt.Key.Key_Space)
    assert chosen(pane).decision is None
    assert not pane.withdraw.isEnabled()
    assert window.workbench.undo_title == "Withdraw a decision"
    window.undo()

    assert chosen(pane).decision == decision


def test_of_several_decisions_each_can_be_withdrawn(pane: DeadlinesPane, qtbot: QtBot) -> None:
    pane.confirm.click()
    pane.confirm.click()
    first, last = chosen(pane).decisions
    button = withdrawals(pane)["Withdraw: j1 · confirmed"]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)

    assert chosen(pane).decisions == (last,)
    assert list(withdrawals(pane)) == ["Withdraw: j2 · confirmed"]
    assert first != last


def test_a_decision_on_a_deadline_that_was_met_since_stays_in_sight_and_can_be_withdrawn(
    window: MainWindow, pane: DeadlinesPane
) -> None:
    title = row(pane)["Limit"]
    pane.confirm.click()
    detention, protocol, *_ = dockets()[0].events
    in_time = replace(protocol, when=read_moment("2022-01-06T11:00"))
    undisputed = replace(detention, attestations=())
    window.workbench.replace("Change", [detention, protocol], [undisputed, in_time])
    assert PROTOCOL not in {due.assessment.rule for due in pane.table.records.records}
    button = withdrawals(pane)[f"Withdraw: {title} · j1 · confirmed"]
    button.click()

    assert window.case.opened is not None
    assert window.case.opened.docket.decisions == ()


@pytest.mark.parametrize("shows", [True, False])
def test_an_event_that_a_decision_names_is_not_removed_and_the_way_out_is_said(
    window: MainWindow,
    pane: DeadlinesPane,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    shows: bool,
) -> None:
    title = row(pane)["Limit"]
    pane.confirm.click()
    pane.table.selectRow(0)
    told: list[Warned] = []

    def read(_look: object, warned: Warned, _parent: object) -> bool:
        told.append(warned)
        return shows

    monkeypatch.setattr(events, "ask_whether", read)
    where = timeline(window)
    where.choose(dockets()[0].events[0].id)
    qtbot.keyClick(where.view, Qt.Key.Key_Delete)
    (warned,) = told
    assert f"(j1: “{title}”, confirmed)" in warned.text
    assert "Withdraw the decision among the deadlines first" in warned.text
    assert window.case.opened is not None
    assert len(window.case.opened.docket.events) == 5
    assert window.case.section == ("deadlines" if shows else "timeline")
    if shows:
        button = window.focusWidget()
        assert button is withdrawals(pane)["Withdraw: j1 · confirmed"]
        qtbot.keyClick(button, Qt.Key.Key_Space)
        where = timeline(window)
        qtbot.keyClick(where.view, Qt.Key.Key_Delete)

        assert len(window.case.opened.docket.events) == 4
        assert len(told) == 1


def test_a_case_without_deadlines_says_so_and_offers_no_act(window: MainWindow) -> None:
    window.choose_case(next(row.id for row in window.cases.model.rows if row.ref == "ALM-2022-002"))
    window.show_section("deadlines")
    pane = window.case.pane("deadlines")
    assert isinstance(pane, DeadlinesPane)

    assert pane.table.records.records == []
    assert not pane.confirm.isEnabled()
    assert "No deadline" in " ".join(label.text() for label in pane.detail.findChildren(QLabel))
