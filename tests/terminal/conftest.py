"""A terminal for each test, and a workspace where one is asked for."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.keys import Cost
from db.workspace import Workspace
from tests.terminal.calls import PASSPHRASE, Terminal

# A guess may cost little where there is nothing to guess.
CHEAP = Cost(memory=64, passes=1, lanes=1)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal in a folder of its own."""
    return Terminal(tmp_path, capsys)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each test gets a copy of."""
    path = tmp_path_factory.mktemp("original") / "workspace"
    now = datetime(2026, 1, 1, tzinfo=UTC)
    Workspace.create(path, PASSPHRASE, now=now, by="", cost=CHEAP).close()
    return path


@pytest.fixture
def workspace(tmp_path: Path, original: Path) -> Path:
    """An empty workspace that opens quickly."""
    return Path(shutil.copytree(original, tmp_path / "workspace"))
