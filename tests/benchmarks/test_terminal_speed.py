"""The command line is there at once, and ten thousand detainees are checked while one waits."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.benchmarks.conftest import Bench

CASEFILES = Path(sys.executable).with_name("casefiles")
KINDS = ("actual-detention", "detention-protocol", "interrogation", "remand-decision")


def detainees(count: int, *, cases: int) -> str:
    """A file of so many detainees, each with minutes of their own, spread over so many cases."""
    begin = datetime(2022, 1, 6, 9, 10)  # noqa: DTZ001 - as a file has it, on the wall clock
    # No two cases alike, or what is kept of one would answer for the next.
    minutes = random.Random(count)  # noqa: S311 - no secret
    each = count // cases
    written = []
    for case in range(cases):
        persons, spells, events = [], [], []
        for number in range(each):
            person = f"p{number + 1}"
            persons.append({"id": person, "name": f"Detainee {case}-{number}", "born": "1990"})
            spells.append({"id": f"d{number + 1}", "person": person, "regime": "criminal"})
            at = begin + timedelta(minutes=minutes.randrange(40_000))
            for place, kind in enumerate(KINDS):
                at += timedelta(minutes=minutes.randrange(1, 1500))
                events.append(
                    {
                        "id": f"e{number * 4 + place + 1}",
                        "person": person,
                        "spell": f"d{number + 1}",
                        "kind": kind,
                        "when": at.isoformat(timespec="minutes"),
                        "sources": ["s1"],
                    }
                )
        written.append(
            {
                "ref": f"C-{case}",
                "title": "Bench",
                "persons": persons,
                "sources": [{"id": "s1", "kind": "interview", "title": "Interview"}],
                "spells": spells,
                "events": events,
            }
        )
    return json.dumps({"format": "casefiles/1", "cases": written})


def checked(file: Path) -> None:
    with file.with_suffix(".out").open("wb") as out:
        subprocess.run(
            [CASEFILES, "check", "--file", file, "--as-of", "2022-03-01", "--format", "json"],
            check=True,
            stdout=out,
        )


def test_help_is_there_at_once(bench: Bench) -> None:
    def python() -> None:
        subprocess.run([sys.executable, "-c", "pass"], check=True)

    def casefiles() -> None:
        subprocess.run([CASEFILES, "--help"], check=True, stdout=subprocess.DEVNULL)

    bare, ours = bench.side_by_side(python, casefiles, times=10)

    bench.note("casefiles --help against a bare interpreter", ours / bare, 15)


@pytest.mark.parametrize("cases", [10_000, 1], ids=["one case each", "all in one case"])
def test_ten_thousand_detainees_are_checked(bench: Bench, tmp_path: Path, cases: int) -> None:
    whole, half = tmp_path / "whole.json", tmp_path / "half.json"
    whole.write_text(detainees(10_000, cases=cases), encoding="utf-8")
    half.write_text(detainees(5_000, cases=max(cases // 2, 1)), encoding="utf-8")

    of_half, of_whole = bench.side_by_side(lambda: checked(half), lambda: checked(whole), times=2)

    answer = json.loads(whole.with_suffix(".out").read_text(encoding="utf-8"))
    people = {
        (case["ref"], one["person"]) for case in answer["cases"] for one in case["assessments"]
    }
    assert len(people) == 10_000
    kind = "one case each" if cases > 1 else "all in one case"
    bench.note(f"10,000 detainees against 5,000, {kind}", of_whole / of_half, 2.4)
    bench.note(f"checking 10,000 detainees, {kind}", of_whole, 5, "s")
