"""A person at a real terminal: the passphrase is not shown, and Ctrl-C leaves all as it was."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.calls import PASSPHRASE

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

PROGRAM = "from ui.terminal.main import run; run()"


class Seat:
    """A process at a terminal of its own, to type into and to read from."""

    def __init__(self, *words: str | Path) -> None:
        self.process, self.screen = pty.fork()
        if not self.process:  # pragma: no cover - in the child
            os.environ["CASEFILES_LANGUAGE"] = "en"
            os.execv(sys.executable, [sys.executable, "-c", PROGRAM, *map(str, words)])  # noqa: S606
        self.seen = ""

    def wait_for(self, text: str) -> None:
        """Read the screen until the text stands there."""
        while text not in self.seen:
            try:
                read = os.read(self.screen, 4096)
            except OSError:
                read = b""
            assert read, f"never saw {text!r}, but {self.seen!r}"
            self.seen += read.decode("utf-8", "replace")

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self.screen, text.encode())

    def end(self) -> int:
        """Read to the end and return the exit code."""
        try:
            while read := os.read(self.screen, 4096):
                self.seen += read.decode("utf-8", "replace")
        except OSError:
            pass
        os.close(self.screen)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def test_the_passphrase_is_asked_for_and_not_shown(workspace: Path) -> None:
    seat = Seat("verify", workspace)
    seat.wait_for("Passphrase: ")
    seat.type(PASSPHRASE + "\n")

    assert seat.end() == 0
    assert "Everything is whole." in seat.seen
    assert PASSPHRASE not in seat.seen


def test_a_new_passphrase_is_asked_for_twice(tmp_path: Path) -> None:
    seat = Seat("init", tmp_path / "new")
    seat.wait_for("New passphrase: ")
    seat.type("one\n")
    seat.wait_for("Once more: ")
    seat.type("other\n")

    assert seat.end() == 2
    assert "The two passphrases are not the same. Nothing was made." in seat.seen
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("way", ["Ctrl-C", "SIGTERM", "SIGHUP"])
def test_stopping_says_so_and_leaves_nothing(tmp_path: Path, way: str) -> None:
    seat = Seat("init", tmp_path / "new")
    seat.wait_for("New passphrase: ")
    if way == "Ctrl-C":
        seat.type("\x03")
    else:
        os.kill(seat.process, getattr(signal, way))

    assert seat.end() == 130
    assert "casefiles: stopped; nothing was changed." in seat.seen
    assert "Traceback" not in seat.seen
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--format", "json"),
        ("dossier", "--case", "A-1", "--body", "hrc", "--language", "en"),
    ],
)
def test_a_file_in_the_clear_is_not_shown_on_a_terminal(
    workspace: Path, words: tuple[str, ...]
) -> None:
    seat = Seat(words[0], workspace, *words[1:], "--out", "-")

    assert seat.end() == 2
    assert seat.seen == (
        "casefiles: --out -: this is not encrypted, and a terminal keeps what it shows. Send it "
        "to a program, or name a file.\r\n"
    )
