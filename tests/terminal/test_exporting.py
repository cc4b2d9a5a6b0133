"""The export of a calendar: other programs read it, no name is in it, and one is told so."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile


def supervised(ref: str) -> dict[str, Any]:
    """A case in which one reports on Mondays, from last month to the next but one."""
    today = datetime.now(UTC).date()
    return case(
        ref,
        measures=[
            {
                "kind": "travel-ban",
                "persons": ["p1"],
                "starts": (today - timedelta(days=30)).isoformat(),
                "ends": (today + timedelta(days=60)).isoformat(),
                "recurs": "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10",
            }
        ],
        persons=[{"id": "p1", "name": "Әсел Named", "roles": ["detainee"]}],
    )


def calendar(terminal: Terminal, workspace: Path, *words: str) -> tuple[bytes, str]:
    """The file, and what was said."""
    out = terminal.folder / "due.ics"
    answer = terminal.open("export", workspace, "--format", "ics", "--out", out, *words)
    assert (answer.code, answer.out) == (0, "")
    return out.read_bytes(), answer.err


def test_what_is_due_is_read_back_by_another_program(terminal: Terminal, workspace: Path) -> None:
    file = casefile(terminal.folder / "f.json", supervised("A-1"))
    terminal.open("import", workspace, file)

    written, said = calendar(terminal, workspace)

    found = {str(one["summary"]): one for one in Calendar.from_ical(written).walk("VEVENT")}
    ends = found["A-1, p1: end of “undertaking not to leave”"].decoded("dtstart")
    assert ends == datetime.now(UTC).date() + timedelta(days=60)
    reports = found["A-1, p1: to report under “undertaking not to leave”"]
    assert reports.decoded("dtstart").weekday() == 0
    assert reports["rrule"]["BYDAY"] == ["MO"]
    assert isinstance(ends, date)
    assert said.startswith("“due.ics” is not encrypted.")


def test_no_name_leaves_the_workspace(terminal: Terminal, workspace: Path) -> None:
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", supervised("A-1")))

    written, _ = calendar(terminal, workspace)

    whole = written.decode().replace("\r\n ", "")
    assert "Әсел" not in whole
    assert "Named" not in whole


def test_chosen_cases_alone_are_in_it(terminal: Terminal, workspace: Path) -> None:
    file = casefile(terminal.folder / "f.json", supervised("A-1"), supervised("A-2"))
    terminal.open("import", workspace, file)

    written, _ = calendar(terminal, workspace, "--case", "A-2")

    assert b"A-2" in written
    assert b"A-1" not in written


def test_a_workspace_in_which_nothing_is_due_makes_an_empty_calendar(
    terminal: Terminal, workspace: Path
) -> None:
    written, _ = calendar(terminal, workspace)

    assert Calendar.from_ical(written).walk("VEVENT") == []


def test_only_its_owner_may_read_it(terminal: Terminal, workspace: Path) -> None:
    calendar(terminal, workspace)

    assert (terminal.folder / "due.ics").stat().st_mode & 0o077 == 0
