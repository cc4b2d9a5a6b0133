"""A calendar leaves the workspace: what is said of it, what is in it, and what when it fails."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from casefiles.exchange.casefile import read_casefile
from casefiles.languages import ENGLISH
from db.workspace import Workspace
from tests.ui.conftest import destroy, fill
from tests.ui.driving import CTRL, SHIFT, dialog
from tests.ui.example import CASE, NOW, PASSPHRASE, dockets
from ui.actions import calendars
from ui.background import Background
from ui.dialogs.calendar import CalendarDialog
from ui.diaries import AT_A_TIME, Diary
from ui.looks import Look
from ui.panes.deadlines import DeadlinesPane
from ui.windows.main_window import MainWindow
from ui.workbench import Workbench

MANY = 3 * AT_A_TIME + 1
Target = Callable[[Path | None], list[Path]]


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch) -> Target:
    """Answer where to write, as somebody would in the dialog of files; gives what was proposed."""

    def answer(path: Path | None) -> list[Path]:
        proposed: list[Path] = []

        def ask(_look: Look, start: Path, *_: object, title: str) -> Path | None:
            assert title == "Save the calendar"
            proposed.append(start)
            return path

        monkeypatch.setattr(calendars, "ask_where_to_save", ask)
        return proposed

    return answer


@pytest.fixture
def asked(window: MainWindow, qtbot: QtBot) -> CalendarDialog:
    """What the keys open on the example."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL | SHIFT)
    form = dialog(CalendarDialog)
    assert isinstance(form, CalendarDialog)
    return form


@pytest.fixture
def office(tmp_path: Path, look: Look) -> Iterator[MainWindow]:
    """A window over more cases than are read at a time, the same but for their refs."""
    cases = [{**CASE, "ref": f"ALM-{number:02}"} for number in range(MANY)]
    file = json.dumps({"format": "casefiles/1", "cases": cases}).encode()
    fill(tmp_path / "many", PASSPHRASE, read_casefile(file, name="many"), NOW)
    bench = Workbench(Workspace.open(tmp_path / "many", PASSPHRASE), Background(), lambda: NOW)
    made = MainWindow(look, bench)
    made.show()
    yield made
    made.close()
    destroy(made)
    bench.close()


def written(form: CalendarDialog, qtbot: QtBot) -> str:
    """What is said when it is over."""
    form.go_on.click()
    qtbot.waitUntil(lambda: not form.busy)
    return form.said.text()


def entries(path: Path) -> list[str]:
    return [str(one["summary"]) for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def whole(path: Path) -> str:
    """The text of a calendar, its long lines put together again."""
    return path.read_bytes().decode().replace("\r\n ", "")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# What is asked


def test_whoever_exports_is_told_what_leaves_and_that_it_is_not_encrypted(
    asked: CalendarDialog,
) -> None:
    told = " ".join(label.text() for label in asked.findChildren(QLabel))

    assert "A calendar is not encrypted." in told
    assert "No name and nothing that anybody wrote is in it" in told
    assert "A ref that is itself a name carries it out." in told
    assert "is over or has no date is not in it" in told


def test_the_open_case_alone_is_proposed_and_without_names(asked: CalendarDialog) -> None:
    assert asked.cases.currentText() == "This case: ALM-2022-001"
    assert [asked.cases.itemText(at) for at in range(2)][1] == "All cases (2)"
    assert not asked.names.isChecked()
    assert not asked.caution.isVisible()
    asked.names.click()

    assert asked.caution.isVisible()


def test_enter_alone_lets_nothing_leave(
    asked: CalendarDialog, target: Target, qtbot: QtBot
) -> None:
    proposed = target(None)
    asked.activateWindow()
    qtbot.waitUntil(asked.isActiveWindow)
    qtbot.keyClick(asked, Qt.Key.Key_Return)

    assert not asked.isVisible()
    assert proposed == []


def test_the_button_among_the_deadlines_asks_the_same(window: MainWindow, qtbot: QtBot) -> None:
    window.show_section("deadlines")
    pane = window.case.pane("deadlines")
    assert isinstance(pane, DeadlinesPane)
    qtbot.mouseClick(pane.export, Qt.MouseButton.LeftButton)
    form = dialog(CalendarDialog)

    assert isinstance(form, CalendarDialog)
    assert form.cases.chosen() == dockets()[0].case.id


def test_whoever_thinks_better_of_it_at_the_files_is_asked_again(
    asked: CalendarDialog, target: Target
) -> None:
    proposed = target(None)
    asked.go_on.click()

    assert [path.name for path in proposed] == ["deadlines.ics"]
    assert asked.isVisible()
    assert not asked.busy
    assert asked.said.text() == ""


def test_the_window_of_files_names_what_is_saved_and_gives_the_ending(
    asked: CalendarDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    titles: list[str] = []

    def choose() -> None:
        files = QApplication.activeModalWidget()
        assert isinstance(files, QFileDialog)
        titles.append(files.windowTitle())
        files.setDirectory(str(tmp_path))
        files.selectFile("mine")
        # As its button does; `accept` is not for everybody to call.
        files.done(QFileDialog.DialogCode.Accepted)

    QTimer.singleShot(0, choose)
    written(asked, qtbot)

    assert titles == ["Save the calendar"]
    assert entries(tmp_path / "mine.ics")


# What is written


def test_another_program_reads_what_is_due_and_no_name_is_in_it(
    asked: CalendarDialog, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "deadlines.ics"
    target(out)
    said = written(asked, qtbot)
    found = entries(out)

    assert said == f"“deadlines.ics” was written. It has {len(found)} entries."
    assert found
    assert all(one.startswith("ALM-2022-001, p1: ") for one in found)
    assert "Person A" not in whole(out)
    assert names_in(folder) == ["deadlines.ics"]
    assert out.stat().st_mode & 0o077 == 0
    assert asked.leave.text() == "&Close"
    assert not asked.go_on.isVisible()
    asked.leave.click()

    assert not asked.isVisible()


def test_names_are_in_it_where_they_are_asked_for(
    asked: CalendarDialog, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "deadlines.ics"
    target(out)
    asked.names.click()
    written(asked, qtbot)

    assert all(one.startswith("ALM-2022-001, Person A: ") for one in entries(out))


def test_all_cases_are_gone_through_a_few_at_a_time(
    office: MainWindow, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "deadlines.ics"
    target(out)
    form = calendars.export_calendar(office.desk, None)
    assert form.cases.currentText() == f"All cases ({MANY})"
    steps: list[int] = []
    form.progress.valueChanged.connect(steps.append)
    written(form, qtbot)

    assert {one.partition(",")[0] for one in entries(out)} == {
        f"ALM-{number:02}" for number in range(MANY)
    }
    assert steps[-1] == MANY
    assert len(steps) > MANY // AT_A_TIME


# When it fails


def test_what_is_stopped_is_not_written_and_can_be_begun_again(
    office: MainWindow, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "deadlines.ics"
    target(out)
    form = calendars.export_calendar(office.desk, None)
    for _ in range(2):
        form.go_on.click()
        assert form.busy
        assert form.focusWidget() is form.leave
        qtbot.keyClick(form, Qt.Key.Key_Escape)
        assert not form.busy
        assert form.isVisible()
        assert form.said.text() == "The calendar was not written."
    QApplication.processEvents()
    assert not out.exists()
    written(form, qtbot)

    assert out.exists()


def test_what_the_disk_refuses_is_said_and_what_stood_there_stays(
    asked: CalendarDialog,
    target: Target,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "deadlines.ics"
    out.write_bytes(b"before")
    target(out)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        said = written(asked, qtbot)
    assert said == "“deadlines.ics” could not be written. Choose another place, or make room."
    assert out.read_bytes() == b"before"
    assert names_in(folder) == ["deadlines.ics"]
    assert asked.go_on.isVisible()
    written(asked, qtbot)

    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_folder_that_is_gone_or_a_name_too_long_is_said(
    asked: CalendarDialog, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    for out in (tmp_path / "gone" / "deadlines.ics", tmp_path / ("d" * 300 + ".ics")):
        target(out)
        assert "could not be written" in written(asked, qtbot)


def test_a_name_as_long_as_the_disk_allows_is_written(
    asked: CalendarDialog, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / ("d" * 251 + ".ics")
    target(out)
    written(asked, qtbot)

    assert out.exists()


def test_nothing_is_written_into_the_workspace(
    asked: CalendarDialog, target: Target, folder: Path, qtbot: QtBot
) -> None:
    before = names_in(folder)
    target(folder / "deadlines.ics")

    assert written(asked, qtbot) == (
        "“deadlines.ics” lies inside the workspace: name a file outside it."
    )
    assert names_in(folder) == before


def test_a_case_in_which_nothing_is_to_come_makes_no_calendar(
    window: MainWindow, target: Target, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "deadlines.ics"
    target(out)
    form = calendars.export_calendar(window.desk, dockets()[1])

    assert "there is nothing for a calendar" in written(form, qtbot)
    assert not out.exists()


def test_a_case_that_is_gone_is_said(window: MainWindow, qtbot: QtBot) -> None:
    lost = read_casefile(
        json.dumps({"format": "casefiles/1", "cases": [{**CASE, "ref": "gone"}]}).encode(), name="x"
    )[0]
    diary = Diary(window.workbench, ENGLISH, lost.case.id, names=False)
    with qtbot.waitSignal(diary.failed):
        diary.begin()
