"""The law in the window: its rules and their proof, its rest days, and its files read anew."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from casefiles.languages import CODES, language
from casefiles.limits.loading import law_on_file, load_law, take_up
from casefiles.limits.standings import Standing
from db.workspace import Workspace
from tests.ui.conftest import destroy
from tests.ui.driving import PROTOCOL, limits, standing
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.background import Background
from ui.looks import Look
from ui.panes.dossier import DossierPane
from ui.panes.law import REST_DAYS, RULES, LawPane
from ui.panes.rules import RulesPane
from ui.screenshots import settle
from ui.stylesheet import put_on
from ui.themes import LIGHT
from ui.windows.main_window import LAW, MainWindow
from ui.workbench import Workbench

NINE_HOURS = (
    'period = "PT3H"\ncitation = "CPC 131(2)"',
    'period = "PT9H"\ncitation = "CPC 131(2)"',
)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The files of the law, to be edited; afterwards the law in use is as it was."""
    copied = tmp_path / "resources"
    copied.mkdir()
    for child in resources.FOLDER.iterdir():
        if child.name in ("rulepacks", "calendars"):
            shutil.copytree(child, copied / child.name)
        else:
            (copied / child.name).symlink_to(child)
    shipped = load_law()
    monkeypatch.setattr(resources, "FOLDER", copied)
    take_up(law_on_file())
    yield copied
    take_up(shipped)


@pytest.fixture
def torn(files: Path, look: Look, folder: Path) -> Iterator[MainWindow]:
    """The program as it opens on a calendar that somebody has torn."""
    edit(files / "calendars" / "kazakhstan.toml", "known_until = 2025-12-31", "known_until = [")
    forget_the_law()
    bench = Workbench(Workspace.open(folder, PASSPHRASE), Background(), lambda: NOW)
    made = MainWindow(look, bench)
    made.show()
    yield made
    made.close()
    destroy(made)
    bench.close()


def forget_the_law() -> None:
    """As it is when the program has just begun."""
    from casefiles.limits import loading

    loading._IN_USE.clear()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


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


def law(window: MainWindow) -> LawPane:
    window.show_place(LAW)
    return window.law


def rules(window: MainWindow, rule: str = PROTOCOL) -> RulesPane:
    """The rules, with one of them chosen."""
    pane = law(window).rules
    pane.search.setText(rule)
    assert pane.table.chosen_record().rule.id == rule
    return pane


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


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
    name = load_law().rule(PROTOCOL).examples[0].name
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


# Reading anew


def read_anew(window: MainWindow, qtbot: QtBot) -> str:
    pane = law(window)
    pane.read_anew.click()
    qtbot.waitUntil(pane.read_anew.isEnabled)
    return pane.notice.text()


def test_a_corrected_pack_counts_once_it_is_read_anew(
    files: Path, window: MainWindow, qtbot: QtBot
) -> None:
    assert read_anew(window, qtbot) == "The law was read anew: nothing in it was changed."
    assert standing(window, PROTOCOL) is Standing.BREACHED
    edit(files / "rulepacks" / "detention.toml", *NINE_HOURS)
    told = read_anew(window, qtbot)

    assert told.endswith(f"Changed: {PROTOCOL}.")
    assert standing(window, PROTOCOL) is Standing.KEPT
    assert rules(window).table.chosen_record().version.limit == "PT9H"


def test_a_corrected_calendar_is_shown_once_it_is_read_anew(
    files: Path, window: MainWindow, qtbot: QtBot
) -> None:
    pane = law(window).rest_days
    pane.year.choose(2026)
    before = len(pane.table.records.records)
    edit(
        files / "calendars" / "kazakhstan.toml",
        "[year.2026.off]\n",
        '[year.2026.off]\n2026-05-08 = "moved"\n',
    )
    told = read_anew(window, qtbot)

    assert told.endswith("Changed: kazakhstan.toml.")
    assert pane.year.chosen() == 2026
    assert len(pane.table.records.records) == before + 1


@pytest.mark.parametrize(
    ("mistake", "part"),
    [
        (
            (
                "calendars/kazakhstan.toml",
                '2026-01-01 = "new-years-day"',
                '2026-01-01 = "new-year"',
            ),
            "field “year.2026.off.2026-01-01”: the reason “new-year” has no title in this file.",
        ),
        (
            ("rulepacks/detention.toml", 'confidence = "text"', 'confidence = "sure"'),
            "The rule pack detention.toml is not law: rule “",
        ),
    ],
)
def test_a_mistake_is_said_and_the_law_stays_as_it_was(
    files: Path, window: MainWindow, qtbot: QtBot, mistake: tuple[str, str, str], part: str
) -> None:
    in_use, (file, old, new) = load_law(), mistake
    edit(files / file, old, new)
    told = read_anew(window, qtbot)

    assert part in told
    assert told.endswith("The law stays as it was.")
    assert load_law() is in_use
    assert standing(window, PROTOCOL) is Standing.BREACHED


# A calendar that cannot be read


def test_the_program_opens_on_a_torn_calendar_and_says_that_no_limit_is_reckoned(
    torn: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(torn.fault.isVisible)
    told = torn.fault.sentence.text()

    assert "No limit is reckoned in any case: The calendar kazakhstan.toml cannot be read" in told
    assert str(resources.FOLDER) in told
    assert torn.status.law.text() == "no law: no limit is reckoned"
    torn.choose_case(dockets()[0].case.id)
    assert torn.case.opened is not None
    assert torn.case.opened.docket.persons
    assert torn.case.opened.assessments == ()
    assert "Without law no limit is reckoned." in said(limits(torn).detail)
    torn.tick()
    assert law(torn).rules.table.records.records == []
    assert torn.fault.isVisible()


def test_no_dossier_is_written_without_law(torn: MainWindow, qtbot: QtBot) -> None:
    torn.choose_case(dockets()[0].case.id)
    torn.show_section("dossier")
    pane = torn.case.pane("dossier")
    assert isinstance(pane, DossierPane)
    qtbot.waitUntil(lambda: pane._task is None)

    assert not pane.save.isEnabled()
    assert pane._printed is None


def test_a_mended_calendar_is_taken_up_without_leaving_the_program(
    torn: MainWindow, files: Path, qtbot: QtBot
) -> None:
    torn.choose_case(dockets()[0].case.id)
    told = read_anew(torn, qtbot)
    assert "cannot be read" in told
    assert "stays" not in told
    edit(files / "calendars" / "kazakhstan.toml", "known_until = [", "known_until = 2025-12-31")
    told = read_anew(torn, qtbot)

    assert told == "The law was read. Every limit is reckoned by it."
    assert not torn.fault.isVisible()
    assert standing(torn, PROTOCOL) is Standing.BREACHED
    assert torn.status.law.text() == "law read until 12 June 2026"
    assert torn.law.rules.table.records.records
    qtbot.waitUntil(lambda: not torn.assessing)
