"""The files of the law read anew while the program runs, and what it does where they are torn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import resources
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Standing
from db.workspace import Workspace
from tests.ui.conftest import destroy
from tests.ui.driving import PROTOCOL, limits, standing
from tests.ui.example import NOW, PASSPHRASE, dockets
from tests.ui.lawyers import NINE_HOURS, edit, law, rules, said
from ui.actions import calendars
from ui.background import Background
from ui.looks import Look
from ui.panes.dossier import DossierPane
from ui.panes.whose_word import WhoseWordPane
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench


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


def test_without_law_no_calendar_is_written(
    torn: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "deadlines.ics"
    monkeypatch.setattr(calendars, "ask_where_to_save", lambda *_, title: out)
    form = calendars.export_calendar(torn.desk, None)
    form.go_on.click()

    assert not form.busy
    assert "kazakhstan.toml" in form.said.text()
    assert not out.exists()


def test_without_law_the_words_are_shown_and_nothing_is_said_to_turn_on_them(
    torn: MainWindow,
) -> None:
    torn.choose_case(dockets()[0].case.id)
    torn.show_section("word")
    pane = torn.case.pane("word")
    assert isinstance(pane, WhoseWordPane)

    assert len(pane.table.records.records) == 1
    assert pane.summary.text() == "Without law no limit is reckoned."
    assert "turns" not in said(pane.detail)
