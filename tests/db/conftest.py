"""Workspaces for the tests of storage: real encrypted files, and a key that costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.workspace import Workspace
from tests.db.folders import filled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Іс қағаздары"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    """A workspace with the small case on file."""
    with filled(folder) as opened:
        yield opened
