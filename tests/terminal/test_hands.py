"""Shared-out work gives the same answer as one process, and stops when it is told to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

PROGRAM = "from ui.terminal.main import run; run()"
SHARED = """
import os, sys
from ui.terminal import looking, piles
piles.LARGE, piles.PIECE, looking.MANY, os.cpu_count = 4, 3, 2, lambda: 3
from ui.terminal.main import main
code = main(sys.argv[1:], {})
print("shared out" if "multiprocessing.popen_fork" in sys.modules else "alone", file=sys.stderr)
sys.exit(code)
"""


def crowd(count: int) -> dict[str, Any]:
    """A case of many people, seized together by an event that names none of them."""
    whole = case("many")
    people = [f"p{number}" for number in range(1, count + 1)]
    whole["persons"] = [{"id": who, "name": who, "roles": ["detainee"]} for who in people]
    whole["spells"] = [{"id": f"d{who}", "person": who} for who in people]
    whole["events"][0] |= {"person": None, "spell": None}
    whole["events"][1] |= {"person": "p3", "spell": "dp3"}
    return whole


def apart(count: int) -> dict[str, Any]:
    """A case of many people of whom each was seized by an event of their own."""
    whole = crowd(count)
    seized = whole["events"][0]
    people = [one["id"] for one in whole["persons"]]
    whole["events"] = [
        {**seized, "id": f"e{who}", "person": who, "spell": f"d{who}"} for who in people
    ]
    return {**whole, "ref": "apart"}


def shared_out(*words: str) -> subprocess.CompletedProcess[str]:
    """A call in a process of its own: the tests have threads, and those must not be doubled."""
    return subprocess.run(
        [sys.executable, "-c", SHARED, *words], capture_output=True, text=True, check=False
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    small = [case(f"A-{number}") for number in range(40)]
    nobody = case("none", persons=[], spells=[], events=[])
    return casefile(tmp_path / "many.json", *small, crowd(11), apart(9), nobody)


@pytest.mark.parametrize("form", ["json", "csv", "text"])
def test_the_answer_is_the_same_in_the_same_order(
    terminal: Terminal, file: Path, form: str
) -> None:
    words = ["check", "--file", str(file), "--as-of", "2022-02-01", "--format", form]
    alone = terminal.call(*words)

    shared = shared_out(*words)

    assert (shared.stdout, shared.stderr) == (alone.out, "shared out\n")


def test_a_large_case_whose_people_were_each_seized_is_read_in_shares(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = casefile(
        tmp_path / "many.json", case("A"), apart(10), case("B"), apart(4) | {"ref": "C"}
    )
    words = ["check", "--file", str(file), "--as-of", "2022-02-01", "--format", "json", "--all"]
    alone = terminal.call(*words)

    shared = shared_out(*words)

    assert (shared.stdout, shared.stderr) == (alone.out, "shared out\n")


@pytest.mark.parametrize("chosen", [[], ["--case", "many"]])
def test_who_is_judged_apart_from_the_others_is_not_taken_for_the_only_one_detained(
    terminal: Terminal, tmp_path: Path, chosen: list[str]
) -> None:
    many = crowd(10)
    many["spells"] = []
    many["events"][1] |= {"spell": None}
    file = casefile(tmp_path / "many.json", many)
    words = ["check", "--file", str(file), "--as-of", "2022-02-01", "--format", "json", *chosen]
    alone = terminal.call(*words)

    shared = shared_out(*words)

    assert (shared.stdout, shared.stderr) == (alone.out, "shared out\n")


def test_every_case_and_everybody_in_it_is_in_the_answer(terminal: Terminal, file: Path) -> None:
    answer = terminal.call("check", "--file", file, "--as-of", "2022-02-01", "--format", "json")

    cases = json.loads(answer.out)["cases"]
    assert [one["ref"] for one in cases] == [
        *(f"A-{number}" for number in range(40)),
        "many",
        "apart",
        "none",
    ]
    assert {one["person"] for one in cases[40]["assessments"]} == {f"p{n}" for n in range(1, 12)}
    assert cases[42]["assessments"] == []


# A file of which each hand reads a part, and what is wrong with it.
WRONG = {
    "two cases are wrong": (
        [case("A-7", status_on="2022-02-30"), case("A-8", status_on="never")],
        "case “A-7”, status_on",
    ),
    "a case has no ref": ([{"title": "?"}, case("A-8", status_on="never")], "cases[#21].ref"),
    "two cases have one ref": ([case("A-3")], "case “A-3”, ref"),
    "people of one case are wrong": (
        [
            apart(9)
            | {"spells": [{"id": f"dp{n}", "person": f"p{n}", "until": n} for n in range(10)]}
        ],
        "case “apart”",
    ),
    "two records have one uuid": (
        [case(ref, uuid="6f2b7f0e-3c1d-4b58-9d6e-0b7f4c1a9e21") for ref in ("A-7", "A-8")],
        "case “A-8”, uuid",
    ),
}


@pytest.mark.parametrize(("wrong", "where"), WRONG.values(), ids=WRONG.keys())
def test_the_first_case_that_is_wrong_is_named_and_nothing_is_answered(
    terminal: Terminal, tmp_path: Path, wrong: list[dict[str, Any]], where: str
) -> None:
    cases = [case(f"A-{number}") for number in range(100, 120)]
    if where.startswith("case “A-3”"):
        cases[2] = case("A-3")
    file = str(casefile(tmp_path / "wrong.json", *cases, *wrong, case("B")))
    alone = terminal.call("check", "--file", file)

    shared = shared_out("check", "--file", file)

    assert where in alone.err
    assert (shared.returncode, shared.stdout) == (alone.code, "")
    assert shared.stderr.splitlines()[0] == alone.err.strip()


KILLED = """
import os, sys
from ui.terminal import hands
def read(piece): return piece
def work(piece): {end} if piece == 2 else None
os.cpu_count = lambda: 2
from casefiles.errors import CasefilesError
from ui.faults import FaultElsewhere
try:
    list(hands.by_many_hands([0, 1, 2, 3], read, work, lambda done, total: None))
except (CasefilesError, FaultElsewhere) as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there is work shared out")
@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("os._exit(9)", "A part of the work was ended from outside"),
        ("{}['A client']", "KeyError in hands.py:"),
    ],
)
def test_a_process_that_ends_early_is_told_in_a_sentence(end: str, said: str) -> None:
    program = KILLED.replace("{end}", end)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout.startswith(said)
    assert "client" not in done.stdout + done.stderr


ALONE = """
from multiprocessing import Pipe
from ui.terminal import hands
def read(piece): return {}['A client']
here, there = Pipe()
here.close()
hands._take_up((), there, {0: 0}, read, read)
"""


def test_a_fault_of_which_nobody_wants_to_know_any_more_is_not_printed_either() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=False, timeout=60
    )

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="only there is work shared out")
def test_a_stop_from_the_keyboard_ends_every_process(tmp_path: Path) -> None:
    file = casefile(tmp_path / "many.json", *(case(f"A-{number}") for number in range(4000)))
    words = ["check", "--file", str(file), "--format", "json"]
    started = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    )
    assert started.stdout is not None
    # The first case is there, so the hands are at work.
    while b'"A-0"' not in started.stdout.readline():
        pass

    os.killpg(started.pid, signal.SIGINT)
    _, complaint = started.communicate(timeout=60)

    assert started.returncode == 130
    assert complaint.decode().strip() == "casefiles: stopped; nothing was changed."
    with pytest.raises(ProcessLookupError):
        os.killpg(started.pid, 0)
