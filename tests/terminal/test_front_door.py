"""Whatever the system refuses, or does not give, a call ends with a sentence and its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

RUN = "from ui.terminal.main import run; run()"
# No disk takes so long a name, nor so long a path.
TOO_LONG = ["x" * 300, "/".join(["x" * 200] * 30)]


@pytest.mark.parametrize("path", TOO_LONG, ids=["name", "path"])
@pytest.mark.parametrize(
    "words",
    [
        ["init", "{path}"],
        ["verify", "{path}"],
        ["import", "{workspace}", "{path}"],
        ["export", "{workspace}", "--format", "json", "--out", "{path}"],
        ["check", "--file", "{path}"],
        ["check", "--file", "{file}", "--out", "{path}"],
    ],
    ids=" ".join,
)
def test_a_path_that_no_disk_takes_ends_with_a_sentence_and_2(
    terminal: Terminal, workspace: Path, words: list[str], path: str
) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"))
    filled = [word.format(path=path, workspace=workspace, file=file) for word in words]
    if words[0] != "check":
        filled += ["--passphrase-file", str(terminal.passphrase_file)]

    answer = terminal.call(*filled)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("casefiles: “")
    assert "cannot be used" in answer.err
    assert answer.err.count("\n") == 1


def shell(line: str, *words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """A call from a shell that closes some of the three streams."""
    return subprocess.run(
        ["/bin/sh", "-c", f'"$0" -c "{RUN}" "$@" {line}', sys.executable, *map(str, words)],
        capture_output=True,
        check=False,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    )


@pytest.mark.skipif(os.name != "posix", reason="closes the streams as a shell does")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check", "--file", "{file}", "--as-of", "2022-02-01", "--format", "json"], 0),
        (["check", "--file", "{file}", "--as-of", "2022-02-01"], 0),
        (["check", "--file", "{folder}/none"], 2),
        (["check", "--file", "{folder}/pp"], 1),
    ],
)
def test_without_standard_error_the_answer_and_the_exit_code_are_the_same(
    tmp_path: Path, words: list[str], code: int
) -> None:
    file = casefile(tmp_path / "f.json", case("A-1"))
    (tmp_path / "pp").write_text("no cases")
    filled = [word.format(file=file, folder=tmp_path) for word in words]

    open_, closed = shell("", *filled), shell("2>&-", *filled)

    assert (open_.returncode, closed.returncode) == (code, code)
    assert closed.stdout == open_.stdout


@pytest.mark.skipif(os.name != "posix", reason="closes the streams as a shell does")
def test_without_standard_input_there_is_no_passphrase_in_it(workspace: Path) -> None:
    done = shell("<&-", "verify", workspace, "--passphrase-file", "-")

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith("casefiles: The passphrase file “-” cannot be read: ")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_the_law_of_the_first_and_the_last_day_of_all_is_no_law(
    terminal: Terminal, day: str, form: str
) -> None:
    answer = terminal.call("rules", "--on", day, "--format", form)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"casefiles: “{day}” lies at the end of the calendar that a computer can count by: write a "
        "year from 0002 to 9998.\n"
    )


STOPPED = """
import sys
from ui.terminal.main import main
def stop(frame, event, _):
    if event == "call" and frame.f_code.co_qualname == sys.argv[1]:
        sys.setprofile(None)
        raise {error}
sys.setprofile(stop)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    ("words", "where", "done"),
    [
        (["init", "{new}"], "_begin", False),
        (["init", "{new}"], "Workspace._opened", True),
        (["import", "{workspace}", "{file}"], "Chain.append", False),
        (["import", "{workspace}", "{file}"], "Workspace._keep_log_short", True),
        (["import", "{workspace}", "{file}"], "Workspace.close", True),
    ],
)
def test_who_stops_a_call_is_told_whether_it_was_done(
    terminal: Terminal, workspace: Path, words: list[str], where: str, *, done: bool
) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"))
    new = terminal.folder / "new"
    filled = [word.format(new=new, workspace=workspace, file=file) for word in words]
    filled += ["--passphrase-file", str(terminal.passphrase_file)]

    stopped = subprocess.run(
        [sys.executable, "-c", STOPPED.format(error="KeyboardInterrupt"), where, *filled],
        capture_output=True,
        check=False,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    )

    said = "what was asked for is done" if done else "nothing was changed"
    assert (stopped.returncode, stopped.stdout) == (130, b"")
    assert stopped.stderr.decode() == f"\ncasefiles: stopped; {said}.\n"
    changed = new if words[0] == "init" else workspace
    assert ("A-1 · " in terminal.open("check", changed).out) == (done and words[0] == "import")
    assert new.exists() == (done and words[0] == "init")


@pytest.mark.parametrize("error", ["ValueError(locals())", "OSError(str(locals()))"])
@pytest.mark.parametrize(
    ("words", "where"),
    [
        (["import", "{workspace}", "{file}"], ("Chain.append", "chain.py")),
        (["check", "--file", "{file}"], ("as_of", "checking.py")),
    ],
)
def test_a_fault_of_the_program_is_told_by_its_place_and_by_nothing_on_file(
    terminal: Terminal, workspace: Path, words: list[str], where: tuple[str, str], error: str
) -> None:
    file = casefile(terminal.folder / "f.json", case("A-1"))
    filled = [word.format(workspace=workspace, file=file) for word in words]
    if words[0] == "import":
        filled += ["--passphrase-file", str(terminal.passphrase_file)]

    done = subprocess.run(
        [sys.executable, "-c", STOPPED.format(error=error), where[0], *filled],
        capture_output=True,
        check=False,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    )

    said = done.stderr.decode()
    kind = error.partition("(")[0]
    assert (done.returncode, done.stdout, said.count("\n")) == (1, b"", 1)
    assert said.startswith("casefiles: The program made a mistake. What you saved is safe. ")
    assert f"{kind} in main.py:" in said
    assert f" > {where[1]}:" in said
    assert not any(word in said for word in ("A-1", "frame", "Traceback", str(terminal.folder)))
