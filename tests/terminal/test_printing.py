"""The command `dossier`: the same facts give the same bytes, at whatever minute of a day."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from casefiles.dossiers.composing import as_of_day
from casefiles.dossiers.pdf.printing import print_pdf
from casefiles.moments import ALMATY
from tests.dossiers.cases import docket_of, dossier_of
from tests.terminal.calls import Terminal

# A detention of the evening of 31 May in Almaty, whose first limits run out on 1 June.
HELD = {
    "persons": [{"id": "p1", "name": "Test Testov", "roles": ["detainee"]}],
    "spells": [{"id": "d1", "person": "p1"}],
    "events": [{"id": "e1", "kind": "actual-detention", "spell": "d1", "when": "2022-05-31T20:00"}],
}
ENTERED = datetime(2022, 5, 31, 16, 30, 45, tzinfo=UTC)
DAYBREAK = datetime(2022, 5, 31, 19, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "changed", "drawn"),
    [
        # The day of Almaty began at 18:00 of UTC, an hour before the clock there reads 1.
        ("2022-05-31T19:00", "2022-05-31T10:00:30", "2022-05-31T18:00"),
        ("2022-06-01T17:59", "2022-05-31T10:00:30", "2022-05-31T18:00"),
        ("2022-06-01T18:00", "2022-05-31T10:00:30", "2022-06-01T18:00"),
        ("2022-06-01T09:00", "2022-06-01T08:15:30", "2022-06-01T08:16"),
        ("2022-06-01T17:00", "2022-06-01T08:15:30", "2022-06-01T08:16"),
    ],
)
def test_a_day_has_one_time_while_nothing_changes(now: str, changed: str, drawn: str) -> None:
    times = (datetime.fromisoformat(time + "+00:00") for time in (now, changed, drawn))
    at, last, expected = times

    assert as_of_day(at, last, ALMATY) == expected


def test_two_prints_of_one_day_are_the_same_bytes() -> None:
    docket = docket_of(**HELD)
    hours = [DAYBREAK + timedelta(hours=hours, minutes=hours * 7) for hours in (0, 7, 19)]
    printed = {print_pdf(dossier_of(docket, now=as_of_day(now, ENTERED, ALMATY))) for now in hours}
    # What the author is told does change with the hour: the test sees what it guards against.
    at_the_minute = {print_pdf(dossier_of(docket, now=now)) for now in hours}

    assert len(printed) == 1
    assert len(at_the_minute) > 1


def test_the_command_prints_the_same_bytes_whenever_it_is_asked_as_of_one_time(
    terminal: Terminal, workspace: Path, tmp_path: Path
) -> None:
    file = tmp_path / "case.json"
    case = {"ref": "TEST-1", "title": "A test", "category": "detention", **HELD}
    file.write_text(json.dumps({"format": "casefiles/1", "cases": [case]}), encoding="utf-8")
    terminal.open("import", workspace, file)
    outs = [tmp_path / f"{number}.pdf" for number in range(3)]
    asked = ("--case", "TEST-1", "--body", "hrc", "--language", "en")

    for out in outs:
        given = () if out is outs[2] else ("--as-of", "2022-06-01T09:00")
        assert terminal.open("dossier", workspace, *asked, *given, "--out", out).code == 0

    assert outs[0].read_bytes() == outs[1].read_bytes()
    assert outs[2].read_bytes() != outs[0].read_bytes()


@pytest.mark.parametrize("asked", ["2022-02-01", "2022-02-01T00:00", "2022-01-31T19:00Z"])
def test_the_day_asked_for_is_a_day_where_the_case_is(
    terminal: Terminal, workspace: Path, tmp_path: Path, asked: str
) -> None:
    file, out = tmp_path / "case.json", tmp_path / "dossier.pdf"
    # In February 2022 Atyrau was an hour behind Almaty.
    case = {"ref": "ATY-1", "title": "A test", "category": "detention", "zone": "Asia/Atyrau"}
    file.write_text(json.dumps({"format": "casefiles/1", "cases": [{**case, **HELD}]}), "utf-8")
    terminal.open("import", workspace, file)
    call = ("--case", "ATY-1", "--body", "hrc", "--language", "en", "--as-of", asked)

    assert terminal.open("dossier", workspace, *call, "--out", out).code == 0
    cover = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_range()
    assert "its time limits are reckoned as of 1 February 2022" in " ".join(cover.split())
