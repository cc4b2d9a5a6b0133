"""The law in the window: its rules and their proof, and its rest days."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from casefiles.languages import CODES, language
from casefiles.limits.loading import load_law
from tests.ui.conftest import destroy
from tests.ui.driving import PROTOCOL, standing
from tests.ui.lawyers import NINE_HOURS, edit, law, rules, said
from ui.looks import Look
from ui.panes.law import REST_DAYS, RULES
from ui.screenshots import settle
from ui.stylesheet import put_on
from ui.themes import LIGHT
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench


def press_letter(window: MainWindow, title: str) -> None:
    """Press Alt and the letter of a title, which QTest itself knows in Latin alone."""
    letter = title.partition("&")[2][0].upper()
    QTest.sendKeyEvent(
        QTest.KeyAction.Click,
        window,
        Qt.Key(ord(letter)),
        letter,
        Qt.KeyboardModifier.AltModifier,
    )


def proven(window: MainWindow, qtbot: QtBot, rule: str = PROTOCOL) -> str:
    pane = rules(window, rule)
    pane.prove_it.click()
    qtbot.waitUntil(lambda: not pane.proving)
    return said(pane.detail)


# Proof


def test_a_rule_is_proved_on_its_examples(window: MainWindow, qtbot: QtBot) -> None:
    told = proven(window, qtbot)

    assert "all come out as their file says" in told
    for number, example in enumerate(load_law().rule(PROTOCOL).examples, 1):
        assert f"Example {number}: “{example.name}”" in told
    assert "Expected: breached. Found: breached." in told
    assert "Actual detention: 6 January 2022, 09:10 (Almaty, UTC+6)." in told
    assert "The files were changed" not in told


def test_the_proof_is_of_the_file_as_it_stands_and_the_law_in_use_stays(
    files: Path, window: MainWindow, qtbot: QtBot
) -> None:
    before = standing(window, PROTOCOL)
    edit(files / "rulepacks" / "detention.toml", *NINE_HOURS)
    told = proven(window, qtbot)

    count = len(load_law().rule(PROTOCOL).examples)
    assert f"1 of {count} worked examples does not come out as its file says." in told
    assert f"File detention.toml, rule “{PROTOCOL}”, example “" in told
    assert "field “standing”: the file says breached, the program finds kept." in told
    assert f"The files were changed since the program read them: {PROTOCOL}." in told
    assert standing(window, PROTOCOL) is before


def test_a_pack_that_is_refused_is_named_with_rule_and_field(
    files: Path, window: MainWindow, qtbot: QtBot
) -> None:
    edit(files / "rulepacks" / "detention.toml", 'period = "PT3H"', 'period = "3 hours"')
    told = proven(window, qtbot)

    assert "The rule pack detention.toml is not law: rule “" in told
    assert "version.0.period" in told


def test_a_rule_that_no_file_has_any_more_is_said_to_be_gone(
    files: Path, window: MainWindow, qtbot: QtBot
) -> None:
    pane = rules(window, "torture.prosecutor-investigates")
    edit(files / "rulepacks" / "torture.toml", "torture.prosecutor-", "torture.nobody-")
    pane.prove_it.click()
    qtbot.waitUntil(lambda: not pane.proving)

    assert "No file has the rule “torture.prosecutor-investigates” any more." in said(pane.detail)


def test_a_rule_that_sets_no_limit_has_nothing_to_prove(window: MainWindow) -> None:
    rule = next(one for one in load_law().rules if one.declared)
    pane = rules(window, rule.id)

    assert rule.declared is not None
    assert rule.declared["en"] in said(pane.detail)
    assert "Prove" not in " ".join(
        button.text() for button in pane.detail.findChildren(type(window.law.read_anew))
    )


def test_a_proof_is_put_away_with_its_rule(window: MainWindow, qtbot: QtBot) -> None:
    proven(window, qtbot)
    pane = rules(window, "detention.delivery-3h")
    assert "Example 1" not in said(pane.detail)
    pane.prove_it.click()
    # Another rule is looked at while the first is still being proved.
    rules(window)
    qtbot.waitUntil(lambda: not window.workbench._background.busy)

    assert "Example 1" not in said(pane.detail)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_proved_from_the_keyboard(workbench: Workbench, qtbot: QtBot, code: str) -> None:
    look = Look(language(code), LIGHT)
    put_on(QApplication.instance(), LIGHT)  # type: ignore[arg-type]
    window = MainWindow(look, workbench)
    window.show()
    settle()
    pane = rules(window)
    settle()
    press_letter(window, pane.prove_it.text())
    name = load_law().rule(PROTOCOL).examples[0].called(look.language)
    qtbot.waitUntil(
        lambda: look.say("Example {number}: “{name}”", number=1, name=name) in said(pane.detail)
    )
    window.close()
    destroy(window)


def test_the_keyboard_stays_on_the_button_when_the_proof_is_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    pane = rules(window)
    pane.prove_it.setFocus()
    qtbot.keyClick(pane.prove_it, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not pane.proving)

    assert pane.prove_it.hasFocus()


def test_the_law_is_cited_and_searched_as_its_reader_writes_it(
    workbench: Workbench, qapp: QApplication
) -> None:
    put_on(qapp, LIGHT)
    window = MainWindow(Look(language("ru"), LIGHT), workbench)
    window.show()
    pane = law(window).rules
    pane.search.setText("УПК 131(2)")
    rows = [line.rule.id for line in pane.table.records.records]
    cells = [
        column.text(line)
        for line in pane.table.records.records
        for column in pane.table.records.columns
    ]
    detail = said(pane.detail)
    window.close()
    destroy(window)

    assert PROTOCOL in rows
    assert not any("CPC" in cell for cell in cells)
    assert "УПК 131(2)" in detail
    assert "CPC" not in detail


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("rule", "over", "while_held"),
    [
        ("detention.max-before-court.adult", True, False),
        ("remand.prosecutor-to-judge-8h", False, True),
        (PROTOCOL, False, False),
    ],
)
def test_what_is_filed_once_it_is_over_is_shown(
    workbench: Workbench, code: str, rule: str, over: bool, while_held: bool
) -> None:
    look = Look(language(code), LIGHT)
    put_on(QApplication.instance(), LIGHT)  # type: ignore[arg-type]
    window = MainWindow(look, workbench)
    window.show()
    detail = said(rules(window, rule).detail)
    window.close()
    destroy(window)

    filing = load_law().rule(rule).filing
    assert filing is not None
    assert look.language.pick(filing.paper) in detail
    assert (look.say("Once it is over") in detail) is over
    if filing.over is not None:
        assert look.language.pick(filing.over) in detail
    assert (look.say("Once nobody is held") in detail) is while_held
    assert (look.say("nothing about what was not done at all") in detail) is while_held


# Rest days


def test_the_rest_days_of_a_year_are_listed_with_why_and_how_sure(window: MainWindow) -> None:
    pane = law(window).rest_days
    window.law.show_part(REST_DAYS)
    assert pane.year.chosen() == 2022
    lines = {line.id.isoformat(): line for line in pane.table.records.records}

    def row(day: str) -> list[str]:
        return [column.text(lines[day]) for column in pane.table.records.columns]

    assert row("2022-03-08") == [
        "8 March 2022",
        "Tuesday",
        "day off",
        "International Women's Day",
        "known",
    ]
    assert row("2022-03-05") == [
        "5 March 2022",
        "Saturday",
        "worked",
        "moved by a decree of the Government",
        "known",
    ]
    pane.year.choose(2027)
    assert {
        column.text(line)
        for line in pane.table.records.records
        for column in pane.table.records.columns[-1:]
    } == {"expected, not known"}


def test_the_file_to_correct_is_named_with_lines_to_copy(window: MainWindow) -> None:
    pane = law(window).rest_days
    pane.year.choose(2029)
    told = said(pane)

    assert str(resources.find("calendars", "kazakhstan.toml")) in told
    for line in (
        "[year.2029.off]",
        '2029-05-10 = "moved"',
        "[year.2029]",
        "worked = [2029-03-03]",
        "known_until = 2029-12-31",
    ):
        assert line in told


@pytest.mark.parametrize("code", CODES)
def test_the_parts_of_the_law_are_turned_by_keyboard(
    workbench: Workbench, qtbot: QtBot, code: str
) -> None:
    window = MainWindow(Look(language(code), LIGHT), workbench)
    window.show()
    settle()
    pane = law(window)
    for part, seen in ((REST_DAYS, pane.rest_days), (RULES, pane.rules)):
        press_letter(window, pane.parts[part].text())
        qtbot.waitUntil(seen.isVisible)
    press_letter(window, pane.read_anew.text())
    qtbot.waitUntil(lambda: bool(pane.notice.text()))
    qtbot.waitUntil(pane.read_anew.isEnabled)
    window.close()
    destroy(window)
