"""The front door: help, languages, exit codes, and no Qt behind it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from casefiles import errors
from tests.terminal.calls import Terminal, process
from tests.terminal.files import case, casefile
from ui.terminal.commands import COMMANDS
from ui.terminal.main import exit_code, spoken_language

EVERY_PAGE = [["--help"], *([command.name, "--help"] for command in COMMANDS)]


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("words", EVERY_PAGE)
def test_help_fits_a_terminal_and_goes_to_standard_output(
    terminal: Terminal, words: list[str], language: str
) -> None:
    answer = terminal.call(*words, language=language)

    assert (answer.code, answer.err) == (0, "")
    assert max(map(len, answer.out.splitlines())) <= 80
    assert answer.out.endswith("\n")


def test_help_names_every_option_of_a_command(terminal: Terminal) -> None:
    for command in COMMANDS:
        page = terminal.call(command.name, "--help").out
        assert all(option.name in page for option in command.options)


@pytest.mark.parametrize("words", [["--frobnicate"], ["frobnicate"], ["check", "--frobnicate"]])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_a_wrong_call_ends_with_2_and_nothing_on_standard_output(
    terminal: Terminal, words: list[str], language: str
) -> None:
    answer = terminal.call(*words, language=language)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("casefiles: ")
    assert "Traceback" not in answer.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.RefusedInput("x"), 1),
        (errors.BrokenSeal("x"), 1),
        (errors.NotSaved("x"), 1),
        (errors.WorkspaceInUse("x"), 1),
        (errors.WrongCall("x"), 2),
        (errors.WorkspaceError("x"), 2),
        (errors.WrongPassphrase("x"), 3),
        (errors.DamagedWorkspace("x"), 3),
        (errors.WorkspaceFromTheFuture("x"), 3),
    ],
)
def test_each_error_has_its_exit_code(error: errors.CasefilesError, code: int) -> None:
    assert exit_code(error) == code


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "ru_KZ.UTF-8"}, "ru"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ru_RU.UTF-8", "LC_ALL": ""}, "ru"),
        ({"LANG": "en_GB.UTF-8", "CASEFILES_LANGUAGE": "kk"}, "kk"),
    ],
)
def test_messages_are_in_the_language_of_the_system(environment: dict[str, str], code: str) -> None:
    assert spoken_language(environment).code == code


@pytest.mark.parametrize("words", EVERY_PAGE)
def test_help_imports_no_qt_and_no_database(words: list[str]) -> None:
    program = (
        "import sys; from ui.terminal.main import main; main(sys.argv[1:], {});"
        "heavy = {'PySide6', 'sqlalchemy', 'pydantic', 'reportlab'} & set(sys.modules);"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_with_no_words_at_all_the_window_opens(tmp_path: Path) -> None:
    program = (
        "from PySide6.QtCore import QTimer; from ui.app import application; app = application();"
        "QTimer.singleShot(200, lambda: (print(*(w.windowTitle() for w in app.topLevelWidgets() "
        "if w.isVisible())), app.quit())); import sys; from ui.terminal.main import main;"
        "sys.exit(main([]))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
    )

    assert done.returncode == 0, done.stderr
    assert "Casefiles" in done.stdout


def test_without_a_display_a_sentence_says_so_and_nothing_of_qt() -> None:
    done = process(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert (done.returncode, done.stdout) == (2, b"")
    said = done.stderr.decode()
    assert said.startswith("casefiles: There is no display to open the window on.")
    assert said.count("\n") == 1


FULL = Path("/dev/full")
RUN = "from ui.terminal.main import run; run()"


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to try")
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["rules", "--help"],
        ["rules"],
        ["rules", "--format", "json"],
        *(["check", "--file", "{file}", "--format", kind] for kind in ("text", "json", "csv")),
    ],
    ids=" ".join,
)
def test_an_answer_that_cannot_be_written_ends_with_a_sentence_and_1(
    tmp_path: Path, words: list[str]
) -> None:
    file = casefile(tmp_path / "f.json", case("A-1"))

    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", RUN, *(word.format(file=file) for word in words)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env={**os.environ, "CASEFILES_LANGUAGE": "en"},
        )

    assert (done.returncode, done.stderr.decode()) == (
        1,
        "casefiles: The answer could not be written to standard output: No space left on device.\n",
    )


@pytest.mark.skipif(os.name != "posix", reason="closes standard output as a shell does")
def test_with_no_standard_output_at_all_a_sentence_says_so() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -c "{RUN}" rules >&-', sys.executable],
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, "CASEFILES_LANGUAGE": "en"},
    )

    assert (done.returncode, done.stderr) == (
        1,
        b"casefiles: There is no standard output to write the answer to.\n",
    )


def test_the_answer_is_utf8_whatever_the_system_believes() -> None:
    done = process("--help", CASEFILES_LANGUAGE="kk", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert done.returncode == 0
    assert "Casefiles" in done.stdout.decode("utf-8")
    assert b"\\u" not in done.stdout


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    program = "import time; from ui.terminal.main import run; time.sleep(0.3); run()"

    started = subprocess.Popen(
        [sys.executable, "-c", program, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.close()
    assert started.stderr is not None
    complaint = started.stderr.read()
    started.stderr.close()

    assert (started.wait(), complaint) == (0, b"")
