"""Workspaces for the tests of storage: real encrypted files, with a passphrase that costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.keys import Cost
from db.workspace import Workspace

CHEAP = Cost(memory=64, passes=1, lanes=1)
PASSPHRASE = "Қара жорға 72"
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Іс қағаздары"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    with Workspace.create(folder, PASSPHRASE, now=NOW, by="A. B.", cost=CHEAP) as opened:
        yield opened
