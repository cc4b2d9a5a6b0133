"""The export of a calendar: other programs read it, no name is in it, and one is told so."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.terminal.calls import Terminal, process
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


def checked(terminal: Terminal, file: Path) -> dict[str, Any]:
    """Where the two months of custody stand now."""
    whole = json.loads(terminal.call("check", "--file", file, "--format", "json").out)
    (found,) = (one for one in whole["cases"][0]["assessments"] if one["rule"] == "remand.term-2m")
    return dict(found)


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


def test_what_was_closed_is_told_and_read_back_as_cancelled_with_its_reason(
    terminal: Terminal, workspace: Path
) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    file = supervised("A-1")
    file["events"] = [
        {
            "id": "e1",
            "kind": "actual-detention",
            "person": "p1",
            "spell": "d1",
            "when": (now - timedelta(days=2)).isoformat(timespec="minutes") + "Z",
        },
        {
            "id": "e2",
            "kind": "remand-decision",
            "person": "p1",
            "spell": "d1",
            "when": (now - timedelta(days=1)).isoformat(timespec="minutes") + "Z",
        },
    ]
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", file))
    _, plainly = calendar(terminal, workspace)
    found = checked(terminal, casefile(terminal.folder / "f.json", file))
    file["decisions"] = [
        {
            "rule": "remand.term-2m",
            "person": "p1",
            "spell": "d1",
            "started_by": found["from"],
            "kind": "closed",
            "computed": "/".join(dict.fromkeys(found["deadline"].values())),
            "reason": "Әсел is looked after by a colleague.",
        }
    ]
    file["ref"] = "A-2"
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", file))

    written, said = calendar(terminal, workspace, "--case", "A-2")

    events = Calendar.from_ical(written).walk("VEVENT")
    (closed,) = [one for one in events if one.get("status") == "CANCELLED"]
    assert str(closed["summary"]) == "A-2, p1: Custody before trial: 2 months (closed)"
    assert "The reason stands in the workspace." in str(closed["description"])
    assert b"colleague" not in written
    assert "in it as cancelled" in said
    assert "cancelled" not in plainly


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


CALLS: dict[str, tuple[tuple[str, ...], bytes]] = {
    "json": (("export", "--format", "json"), b"{"),
    "ics": (("export", "--format", "ics"), b"BEGIN:VCALENDAR"),
    "pdf": (("dossier", "--case", "A-1", "--body", "hrc", "--language", "en"), b"%PDF-"),
    "text": (("check", "--format", "text"), b"As of "),
}


@pytest.mark.parametrize("form", CALLS)
def test_a_dash_is_standard_output_and_no_file(
    terminal: Terminal, workspace: Path, form: str
) -> None:
    (command, *words), beginning = CALLS[form]
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", supervised("A-1")))
    before = sorted(terminal.folder.iterdir())

    secret = ("--passphrase-file", terminal.passphrase_file)
    done = process(command, workspace, *words, "--out", "-", *secret, cwd=terminal.folder)

    assert (done.returncode, done.stdout[: len(beginning)]) == (0, beginning)
    assert (b"\xe2\x80\x9cstandard output\xe2\x80\x9d is not" in done.stderr) is (form == "ics")
    assert sorted(terminal.folder.iterdir()) == before
