"""Workspaces for the tests of storage: real encrypted files, and a key that costs nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, filled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Іс қағаздары"


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each test gets a copy of: to make one takes thirty times as long."""
    path = tmp_path_factory.mktemp("original") / "workspace"
    filled(path).close()
    return path


@pytest.fixture
def workspace(folder: Path, original: Path) -> Iterator[Workspace]:
    """A workspace with the small case on file."""
    shutil.copytree(original, folder)
    with Workspace.open(folder, PASSPHRASE) as opened:
        yield opened
