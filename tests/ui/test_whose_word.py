"""Recorded against actual in the window: what each source says, and what turns on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from casefiles.limits.standings import Standing
from casefiles.moments import UNKNOWN, read_moment
from casefiles.timeline import Event
from tests.ui.driving import CTRL, PROTOCOL, limits, standing
from tests.ui.example import dockets
from ui.models.said_times import SaidTime
from ui.panes.overview import OverviewPane
from ui.panes.timeline import TimelinePane
from ui.panes.whose_word import WhoseWordPane
from ui.windows.main_window import CASES, LAW, MainWindow

DETENTION, WRITTEN, *_ = dockets()[0].events
(WORD,) = DETENTION.attestations
LINE = (
    "Actual detention\t6 January 2022, 09:10\tProtocol of detention\t6 January 2022, 17:30\t"
    "8 h 20 min later\t2 breached, 3 unknown\t5 kept"
)
# What the pane writes under a limit that the protocol turns.
TURNED = "as adopted: breached; on this word: kept"


@pytest.fixture
def pane(window: MainWindow, qtbot: QtBot) -> WhoseWordPane:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_5, CTRL)
    assert window.case.section == "word"
    return found(window)


def found(window: MainWindow) -> WhoseWordPane:
    shown = window.case.pane("word")
    assert isinstance(shown, WhoseWordPane)
    return shown


def row(pane: WhoseWordPane) -> dict[str, str]:
    """The chosen row by the titles of its columns."""
    said = pane.table.chosen_record()
    assert isinstance(said, SaidTime)
    return {column.title: column.text(said) for column in pane.table.records.columns}


def told(pane: WhoseWordPane) -> list[str]:
    return [label.text() for label in pane.detail.widget().findChildren(QLabel)]


def way(pane: WhoseWordPane, name: str) -> QPushButton:
    (made,) = [one for one in pane.detail.findChildren(QPushButton) if one.accessibleName() == name]
    return made


def change(window: MainWindow, before: list[Event], after: list[Event]) -> None:
    window.workbench.replace("Change", before, after)


def test_a_line_sets_what_a_source_says_against_what_is_adopted(pane: WhoseWordPane) -> None:
    assert row(pane) == {
        "Event": "Actual detention",
        "Adopted": "6 January 2022, 09:10",
        "Source": "Protocol of detention",
        "It says": "6 January 2022, 17:30",
        "Difference": "8 h 20 min later",
        "As adopted": "2 breached, 3 unknown",
        "On this word": "5 kept",
    }
    assert pane.summary.text() == "5 limits of this case turn on whose word is right."


def test_below_it_stands_each_limit_that_turns_and_why(pane: WhoseWordPane) -> None:
    lines = told(pane)
    at = lines.index("Detention protocol: 3 hours")

    assert "Interview with Person A" in lines
    assert lines.index("Broken as adopted, otherwise on this word") < at
    assert lines[at + 1] == TURNED
    assert lines[at + 2] == (
        "From “Actual detention” to “Detention protocol”: 0 min, within the limit of 3 hours."
    )
    assert lines.count(TURNED) == 2


def test_the_reverse_is_told_as_well(window: MainWindow, pane: WhoseWordPane) -> None:
    late = replace(WORD, when=read_moment("2022-01-06T17:30"))
    adopted = replace(WRITTEN, when=read_moment("2022-01-06T10:00"), attestations=(late,))
    change(window, [DETENTION, WRITTEN], [replace(DETENTION, attestations=()), adopted])
    shown = row(pane)

    assert (shown["Event"], shown["Difference"]) == ("Detention protocol", "7 h 30 min later")
    assert (shown["As adopted"], shown["On this word"]) == ("2 kept", "2 breached")
    assert "Kept as adopted, otherwise on this word" in told(pane)
    assert standing(window, PROTOCOL) is Standing.UNKNOWN


def test_words_that_break_a_limit_only_together_are_shown_with_each_of_them(
    window: MainWindow, pane: WhoseWordPane
) -> None:
    interview, protocol = (source.id for source in dockets()[0].sources)
    begun = replace(WORD, source=interview, when=read_moment("2022-01-06T08:40"))
    ended = replace(WORD, source=protocol, when=read_moment("2022-01-06T12:00"))
    change(
        window,
        [DETENTION, WRITTEN],
        [
            replace(DETENTION, attestations=(begun,)),
            replace(WRITTEN, when=read_moment("2022-01-06T11:40"), attestations=(ended,)),
        ],
    )
    for line in pane.table.records.records:
        pane.table.choose(line.id)
        assert row(pane)["On this word"] == ""
        assert "Broken by no word alone, but by this and others together" in told(pane)
        assert "Detention protocol: 3 hours" in told(pane)
    assert len(pane.table.records.records) == 2


@pytest.mark.parametrize(
    ("attested", "difference"),
    [
        ("2022-01-06T08:10", "1 h earlier"),
        ("2022-01-07", "between 14 h 50 min and 38 h 49 min later"),
        ("2022-01-06", "perhaps the same"),
        ("2022-01-06T09:10", "the same"),
        (None, "not known"),
    ],
)
def test_the_difference_is_never_more_exact_than_what_is_known(
    window: MainWindow, pane: WhoseWordPane, attested: str | None, difference: str
) -> None:
    said = replace(WORD, when=read_moment(attested))
    change(window, [DETENTION], [replace(DETENTION, attestations=(said,))])

    assert row(pane)["Difference"] == difference


def test_the_end_of_what_lasts_has_a_line_of_its_own(
    window: MainWindow, pane: WhoseWordPane
) -> None:
    sat = dockets()[0].events[2]
    until = replace(WORD, when=UNKNOWN, until=read_moment("2022-01-07T23:00"))
    change(window, [sat], [replace(sat, attestations=(until,))])
    pane.table.selectRow(1)

    assert row(pane)["Event"] == "Interrogation: its end"
    assert row(pane)["Difference"] == "not known"


def test_among_several_people_it_is_said_whose_event_it_is(
    window: MainWindow, pane: WhoseWordPane
) -> None:
    other = dockets()[0].persons[1].id
    sat = dockets()[0].events[2]
    change(window, [sat], [replace(sat, person=other)])

    assert row(pane)["Event"] == "Actual detention · Person A"


# The ways from it


def test_enter_leads_from_a_line_to_its_event(
    window: MainWindow, pane: WhoseWordPane, qtbot: QtBot
) -> None:
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    shown = window.case.pane("timeline")

    assert window.case.section == "timeline"
    assert isinstance(shown, TimelinePane)
    assert shown.selected == DETENTION.id


def test_the_button_leads_there_too(window: MainWindow, pane: WhoseWordPane, qtbot: QtBot) -> None:
    pane.show_event_of_it.setFocus()
    qtbot.keyClick(pane.show_event_of_it, Qt.Key.Key_Space)

    assert window.case.chosen_event == DETENTION.id


def test_a_limit_that_turns_leads_to_itself_even_where_it_is_hidden(
    window: MainWindow, pane: WhoseWordPane, qtbot: QtBot
) -> None:
    limits(window).show_only(Standing.RUNNING)
    window.show_section("word")
    button = way(pane, "Show the limit: Detention protocol: 3 hours")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    chosen = limits(window).table.chosen_record()

    assert window.case.section == "limits"
    assert (chosen.rule, chosen.standing) == (PROTOCOL, Standing.BREACHED)
    assert window.focusWidget() is limits(window).table


def test_a_limit_that_turns_leads_to_its_rule_and_its_proof(
    window: MainWindow, pane: WhoseWordPane, qtbot: QtBot
) -> None:
    button = way(pane, "Show the rule: Detention protocol: 3 hours")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    rules = window.law.rules
    assert window.place == LAW
    assert rules.table.chosen_record().rule.id == PROTOCOL
    assert window.focusWidget() is rules.prove_it
    qtbot.keyClick(rules.prove_it, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not rules.proving)

    said = " ".join(label.text() for label in rules.detail.findChildren(QLabel))
    assert "all come out as their file says" in said


def test_a_rule_that_is_law_no_more_is_shown_on_its_last_first_day(window: MainWindow) -> None:
    assert window.case.opened is not None
    law = window.workbench.law
    gone = next(
        one
        for one in window.case.opened.assessments
        if one.rule not in {rule.id for rule, _ in law.in_force_on(law.read_until)}
    )
    limits(window).rule_wanted.emit(gone)

    assert window.place == LAW
    assert window.law.rules.table.chosen_record().rule.id == gone.rule


def test_what_turns_is_said_where_the_case_is_first_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    overview = window.case.pane("overview")
    assert isinstance(overview, OverviewPane)
    (button,) = [
        one
        for one in overview.findChildren(QPushButton)
        if one.text() == "5 limits turn on whose word is right…"
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.case.section == "word"
    assert window.place == CASES


def test_a_limit_that_turns_leads_to_the_words(window: MainWindow) -> None:
    shown = limits(window)
    (row,) = [at for at, one in enumerate(shown.table.records.records) if one.rule == PROTOCOL]
    shown.table.selectRow(row)
    said = [label.text() for label in shown.detail.widget().findChildren(QLabel)]
    assert "On the word of “Protocol of detention” alone: kept (time taken: 0 min)." in said
    (button,) = [
        one for one in shown.detail.findChildren(QPushButton) if one.text() == "Whose word…"
    ]
    button.click()

    assert window.case.section == "word"
    assert window.focusWidget() is found(window).table
    assert found(window).table.chosen_record().event.id == DETENTION.id


def test_of_several_words_a_limit_leads_to_the_one_that_moves_it(window: MainWindow) -> None:
    interview, protocol = (source.id for source in dockets()[0].sources)
    idle = replace(WORD, source=interview, when=read_moment("2022-01-06T09:12"))
    decisive = replace(WORD, source=protocol)
    change(window, [DETENTION], [replace(DETENTION, attestations=(idle, decisive))])
    window.show_section("word")
    found(window).table.selectRow(0)
    shown = limits(window)
    (at,) = [at for at, one in enumerate(shown.table.records.records) if one.rule == PROTOCOL]
    shown.word_wanted.emit(shown.table.records.records[at])

    assert found(window).table.chosen_record().source.id == protocol


# Copying


def test_a_line_is_copied_by_its_key(pane: WhoseWordPane, qtbot: QtBot) -> None:
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_C, CTRL)

    assert QGuiApplication.clipboard().text() == LINE


def test_the_table_is_copied_with_its_titles(pane: WhoseWordPane) -> None:
    pane.copy.click()

    assert QGuiApplication.clipboard().text() == (
        "Event\tAdopted\tSource\tIt says\tDifference\tAs adopted\tOn this word\n" + LINE
    )


# Nothing to show


def test_a_case_of_one_word_says_so_and_what_belongs_here(
    window: MainWindow, pane: WhoseWordPane
) -> None:
    change(window, [DETENTION], [replace(DETENTION, attestations=())])

    assert pane.table.records.records == []
    assert told(pane)[0] == "No event of this case has two words."
    assert not pane.copy.isEnabled()
    assert not pane.show_event_of_it.isEnabled()
    assert pane.summary.text() == ""


def test_a_difference_that_changes_nothing_says_so(window: MainWindow, pane: WhoseWordPane) -> None:
    said = replace(WORD, when=read_moment("2022-01-06T09:11"))
    change(window, [DETENTION], [replace(DETENTION, attestations=(said,))])

    assert pane.summary.text() == "No limit of this case turns on whose word is right."
    assert "No limit turns on this word." in told(pane)
