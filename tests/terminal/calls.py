"""Calls of the command line, inside this process and as a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from ui.terminal.main import main

PASSPHRASE = "берёза у колодца 1991"  # noqa: S105 - of no workspace but the tests


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    code: int
    out: str
    err: str


class Terminal:
    """A person at a terminal, with one passphrase file."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.passphrase_file = folder / "passphrase.txt"
        self.passphrase_file.write_text(PASSPHRASE + "\n", encoding="utf-8")

    def call(self, *words: str | Path, language: str = "en") -> Answer:
        """Call the command line with these words."""
        self.capsys.readouterr()
        code = main([str(word) for word in words], {"CASEFILES_LANGUAGE": language})
        captured = self.capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    def open(self, command: str, workspace: Path, *words: str | Path) -> Answer:
        """Call a command on a workspace, with the passphrase."""
        return self.call(command, workspace, *words, "--passphrase-file", self.passphrase_file)


def process(
    *words: str | Path, given: bytes = b"", cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own, in a pipe, with English messages."""
    return subprocess.run(
        [sys.executable, "-c", "from ui.terminal.main import run; run()", *map(str, words)],
        input=given,
        cwd=cwd,
        capture_output=True,
        check=False,
        env={**os.environ, "CASEFILES_LANGUAGE": "en", **environment},
        timeout=120,
    )
