"""Cases go in and come out; a file that is wrong leaves everything as it was."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from casefiles.exchange.casefile import read_casefile
from db.workspace import Workspace
from tests.terminal.calls import PASSPHRASE, Answer, Terminal, process
from tests.terminal.files import case, casefile


def exported(terminal: Terminal, workspace: Path, *words: str) -> bytes:
    """Everything on file, as bytes."""
    out = terminal.folder / "exported.json"
    answer = terminal.open("export", workspace, "--format", "json", "--out", out, *words)
    assert answer == Answer(0, "", "")
    return out.read_bytes()


def test_what_is_imported_is_exported(terminal: Terminal, workspace: Path) -> None:
    one = casefile(terminal.folder / "one.json", case("A-1"))
    more = casefile(terminal.folder / "more.json", case("A-2"), case("A-3"))

    answer = terminal.open("import", workspace, one, more)

    assert answer == Answer(0, "3 cases taken in.\n", "")
    out = terminal.folder / "out.json"
    terminal.open("export", workspace, "--format", "json", "--out", out)
    assert read_casefile(out) == [*read_casefile(one), *read_casefile(more)]


def test_chosen_cases_are_exported_in_the_order_asked_for(
    terminal: Terminal, workspace: Path
) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"), case("A-2"), case("A-3"))
    terminal.open("import", workspace, file)

    content = json.loads(exported(terminal, workspace, "--case", "A-3", "--case", "A-1"))

    assert [one["ref"] for one in content["cases"]] == ["A-3", "A-1"]


def test_importing_the_same_file_again_changes_nothing(terminal: Terminal, workspace: Path) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"))
    terminal.open("import", workspace, file)
    before = terminal.open("verify", workspace)

    answer = terminal.open("import", workspace, file)

    assert answer == Answer(0, "0 cases taken in. 1 case was there already, just so.\n", "")
    assert terminal.open("verify", workspace) == before


def test_a_case_that_says_something_else_under_a_ref_on_file_is_refused(
    terminal: Terminal, workspace: Path
) -> None:
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", case("A-1")))
    other = casefile(terminal.folder / "g.json", case("A-2"), case("A-1", title="Another"))
    before = exported(terminal, workspace)

    answer = terminal.open("import", workspace, other)

    assert answer.code == 1
    assert f"“{other}”, case “A-1”: the workspace has a case of this ref" in answer.err
    assert exported(terminal, workspace) == before


def half(text: bytes) -> bytes:
    return text[: len(text) // 2]


def in_events(**changed: object) -> Callable[[], dict[str, Any]]:
    def change() -> dict[str, Any]:
        whole = case("A-9")
        whole["events"][1].update(changed)
        return whole

    return change


BAD_CASES: dict[str, tuple[Callable[[], dict[str, Any]], list[str]]] = {
    "an unknown key": (in_events(witness="s1"), ["A-9", "e2", "witness"]),
    "a wrong id of a source": (in_events(sources=["s7"]), ["A-9", "e2", "s7"]),
    "a wrong id of a person": (in_events(person="p2"), ["A-9", "e2", "p2"]),
    "a date that does not exist": (in_events(when="2022-02-30"), ["A-9", "e2", "2022-02-30"]),
    "a kind that does not exist": (in_events(kind="detension"), ["A-9", "e2", "detension"]),
    "two cases of one ref": (lambda: case("A-1"), ["A-1"]),
}


@pytest.mark.parametrize("name", BAD_CASES)
@pytest.mark.parametrize("command", ["import", "check"])
def test_a_wrong_case_is_refused_by_file_case_and_field(
    terminal: Terminal, workspace: Path, name: str, command: str
) -> None:
    make, named = BAD_CASES[name]
    file = casefile(terminal.folder / "colleague.json", case("A-1"), make())

    assert_refused(terminal, workspace, file, command, ["colleague.json", *named])


BAD_BYTES: dict[str, Callable[[bytes], bytes]] = {
    "a file cut in half": half,
    "invalid UTF-8": lambda whole: whole.replace(b"Detention of A.", b"\xc3\x28\xff"),
    "an empty file": lambda _: b"",
    "50 MB of nonsense": lambda _: b"\x93\x17[{" * 12_500_000,
    "50 MB of brackets": lambda _: b"[" * 50_000_000,
    "another format": lambda _: b'{"format": "casefiles/9", "cases": []}',
    "a list": lambda _: b"[1, 2]",
    "no cases": lambda _: b'{"format": "casefiles/1"}',
}


@pytest.mark.parametrize("name", BAD_BYTES)
@pytest.mark.parametrize("command", ["import", "check"])
def test_a_file_that_is_no_casefile_is_refused_by_name(
    terminal: Terminal, workspace: Path, name: str, command: str
) -> None:
    file = casefile(terminal.folder / "colleague.json", case("A-8"))
    file.write_bytes(BAD_BYTES[name](file.read_bytes()))

    assert_refused(terminal, workspace, file, command, ["colleague.json"])


def assert_refused(
    terminal: Terminal, workspace: Path, file: Path, command: str, named: list[str]
) -> None:
    """The file is refused in one sentence with these words, and the workspace is as before."""
    terminal.open("import", workspace, casefile(terminal.folder / "first.json", case("A-0")))
    before = exported(terminal, workspace), terminal.open("verify", workspace)

    if command == "import":
        good = casefile(terminal.folder / "good.json", case("A-5"))
        answer = terminal.open("import", workspace, good, file)
    else:
        answer = terminal.call("check", "--file", file, "--format", "json")

    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("casefiles: ")
    assert answer.err.count("\n") == 1
    assert len(answer.err) < 500
    assert [word for word in named if word not in answer.err] == []
    assert (exported(terminal, workspace), terminal.open("verify", workspace)) == before
    assert before[1].code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["import", "{w}", "missing.json"], "There is no file “missing.json”."),
        (["import", "{w}", "{w}"], "is a folder: name the file in it."),
        (["check", "--file", "missing.json"], "There is no file “missing.json”."),
        (["check", "{w}", "--case", "A-7"], "There is no case “A-7” here."),
        (["export", "{w}", "--case", "A-7", "--format", "json", "--out", "{o}"], "no case “A-7”"),
        (["export", "{w}", "--format", "json", "--out", "{w}/x"], "lies inside the workspace"),
        (["export", "{w}", "--format", "json", "--out", "{w}"], "is a folder"),
        (["verify", "{w}x"], "There is no workspace “"),
        (["verify", "{w}/.."], "is not a workspace"),
        (["init", "{w}"], "is there already: name a new folder, or an empty one."),
        (["check", "{w}", "--file", "f"], "one of the two."),
        (["check"], "one of the two."),
        (["check", "{w}", "--as-of", "yesterday"], "--as-of: “yesterday” is not one moment"),
        (["check", "{w}", "--as-of", "2022"], "--as-of: “2022” is not one moment: write a minute"),
        (["check", "{w}", "--as-of", "2022-02-01~"], "--as-of: “2022-02-01~” is not one moment"),
        (["check", "{w}", "--as-of", "null"], "as 2022-02-01T00:00, or a day as 2022-02-01.\n"),
    ],
)
def test_a_call_for_what_is_not_there_ends_with_2(
    terminal: Terminal, workspace: Path, words: list[str], sentence: str
) -> None:
    filled = [word.format(w=workspace, o=terminal.folder / "o") for word in words]
    if "check" not in words or "{w}" in words:
        filled += ["--passphrase-file", str(terminal.passphrase_file)]

    answer = terminal.call(*filled)

    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err


def test_a_questionnaire_is_refused_with_what_is_taken_instead(
    terminal: Terminal, workspace: Path
) -> None:
    (terminal.folder / "survey.xlsx").write_bytes(b"PK")

    answer = terminal.open("import", workspace, terminal.folder / "survey.xlsx")

    assert answer.code == 1
    assert "this version takes in casefiles/1 JSON alone" in answer.err


def test_a_wrong_passphrase_and_a_damaged_workspace_are_told_apart(
    terminal: Terminal, workspace: Path
) -> None:
    damaged = terminal.folder / "damaged"
    shutil.copytree(workspace, damaged)
    content = bytearray((damaged / "casefiles.db").read_bytes())
    content[5000] ^= 1
    (damaged / "casefiles.db").write_bytes(content)
    hurt = terminal.open("check", damaged)

    terminal.passphrase_file.write_text("something else\n", encoding="utf-8")
    wrong = terminal.open("check", workspace)

    assert (hurt.code, hurt.out) == (3, "")
    assert "is damaged" in hurt.err
    assert (wrong.code, wrong.out) == (3, "")
    assert "passphrase" in wrong.err
    assert "damaged" not in wrong.err


def test_a_save_that_was_cut_off_is_left_out_only_when_the_user_says_so(
    terminal: Terminal, workspace: Path
) -> None:
    after_a_crash = terminal.folder / "crashed"
    file = casefile(terminal.folder / "f.json", case("A-1"), case("A-2"))
    now = datetime(2026, 2, 1, tzinfo=UTC)
    with Workspace.open(workspace, PASSPHRASE) as opened:
        for docket in read_casefile(file):
            with opened.transaction("Save", by="", now=now) as store:
                store.save_all(docket.records())
        shutil.copytree(workspace, after_a_crash)
    log = after_a_crash / "casefiles.db-wal"
    content = log.read_bytes()
    log.write_bytes(content[:-2000] + bytes(b ^ 1 for b in content[-2000:]))

    refused = terminal.open("check", after_a_crash)
    left_out = terminal.open("verify", after_a_crash, "--without-cut-off-save")
    then = json.loads(exported(terminal, after_a_crash))

    assert (refused.code, refused.out) == (3, "")
    assert "--without-cut-off-save" in refused.err
    assert left_out.code == 1
    assert "keeps a save that was cut off" in left_out.err
    assert [one["ref"] for one in then["cases"]] == ["A-1"]


def test_verify_says_what_does_not_belong_there_and_ends_with_1(
    terminal: Terminal, workspace: Path
) -> None:
    whole = terminal.open("verify", workspace)
    (workspace / "note.txt").write_text("left by somebody")

    answer = terminal.open("verify", workspace)

    assert whole.code == 0
    assert whole.out.startswith("Everything is whole. History has 1 entry; the last is sealed ")
    assert (answer.code, answer.out) == (1, "")
    assert "“note.txt” is not part of the workspace" in answer.err


def test_a_workspace_is_made_and_filled_by_a_process_of_its_own(tmp_path: Path) -> None:
    workspace = tmp_path / "new" / "workspace"
    made = process("init", workspace, "--demo", "--passphrase-file", "-", given=b"a secret\n")

    assert (made.returncode, made.stderr) == (0, b"")
    assert "It holds 108 cases." in made.stdout.decode()
    verified = process("verify", workspace, "--passphrase-file", "-", given=b"a secret\r\n")
    assert verified.returncode == 0, verified.stderr.decode()
    readable = b"".join(path.read_bytes() for path in workspace.iterdir())
    assert [name for name in ("Utepova", "Bokayev", "Утепова") if name.encode() in readable] == []


@pytest.mark.skipif(os.name != "posix", reason="interrupts as a keyboard does")
@pytest.mark.parametrize("there", [True, False], ids=["an empty folder", "no folder yet"])
def test_an_init_stopped_from_the_keyboard_leaves_nothing_behind(
    tmp_path: Path, *, there: bool
) -> None:
    workspace = tmp_path / "new" / "workspace"
    if there:
        workspace.mkdir(parents=True)
    before = sorted(tmp_path.rglob("*"))
    secret = tmp_path.with_name(f"{tmp_path.name}.txt")
    secret.write_text("a secret\n")
    command = ["init", str(workspace), "--demo", "--passphrase-file", str(secret)]
    program = "from ui.terminal.main import run; run()"
    with subprocess.Popen(
        [sys.executable, "-c", program, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    ) as started:
        # The log grows as the cases are saved.
        while started.poll() is None and not saving(tmp_path):
            os.sched_yield()
        started.send_signal(signal.SIGINT)
        out, err = started.communicate()

    assert (started.returncode, out) == (130, b"")
    assert err.decode() == "\ncasefiles: stopped; nothing was changed.\n"
    assert sorted(tmp_path.rglob("*")) == before


def saving(folder: Path) -> bool:
    """Whether cases are being written into a workspace that is made somewhere in a folder."""
    try:
        return any(log.stat().st_size for log in folder.rglob("casefiles.db-wal"))
    except FileNotFoundError:
        return False


def test_a_workspace_that_a_window_has_open_is_refused_with_what_to_do(
    terminal: Terminal, workspace: Path
) -> None:
    with Workspace.open(workspace, PASSPHRASE):
        answers = [terminal.open(command, workspace) for command in ("check", "verify")]

    said = "“workspace” is open in another window or program: close it there first."
    assert answers == [Answer(1, "", f"casefiles: {said}\n")] * 2


def test_a_damaged_page_is_told_once_and_in_a_sentence(terminal: Terminal, workspace: Path) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"), case("A-2"))
    terminal.open("import", workspace, file)
    database = workspace / "casefiles.db"
    content = bytearray(database.read_bytes())
    content[-3000] ^= 1
    database.write_bytes(content)

    answer = terminal.open("verify", workspace)

    assert answer == Answer(
        3,
        "",
        f"casefiles: The database is damaged at page {len(content) // 4096}: it is not what was "
        "written there. Damaged pages in all: 1. Bring the workspace back from a backup.\n",
    )


def test_without_a_terminal_the_passphrase_is_not_asked_for(workspace: Path) -> None:
    done = process("verify", workspace)

    assert done.returncode == 2
    assert "There is no terminal to ask for the passphrase" in done.stderr.decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_leaves_the_workspace_as_it_was(terminal: Terminal, workspace: Path) -> None:
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", case("A-1")))
    before = terminal.open("verify", workspace)

    answer = terminal.open("export", workspace, "--format", "json", "--out", "/dev/full")

    assert answer.code == 1
    assert "No space left on device" in answer.err
    assert terminal.open("verify", workspace) == before
