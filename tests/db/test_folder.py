"""The files of a workspace where the system says that they may only be read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from casefiles.errors import NotSaved, WorkspaceError
from db.folder import LOG, sync_folder
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, DOCKET, PASSPHRASE, filled, note, save


def only_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system grant no writing, as on a disc or in a colleague's folder."""
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)


def test_a_workspace_that_may_only_be_read_is_read_and_verified_and_not_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(folder).close()
    only_read(monkeypatch)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    with Workspace.open(folder, PASSPHRASE) as workspace:
        with pytest.raises(NotSaved, match="can be read but not written"):
            save(workspace, note("n1"))
        with workspace.reading() as store:
            assert store.docket(CASE.id) == DOCKET
        assert verify(workspace) == []

    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_saves_that_lie_in_the_log_alone_are_not_passed_over(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(folder):
        crashed = Path(shutil.copytree(folder, tmp_path / "crashed"))
    assert (crashed / LOG).stat().st_size > 0
    only_read(monkeypatch)

    with pytest.raises(WorkspaceError, match="latest saves are still in the log"):
        Workspace.open(crashed, PASSPHRASE)


def test_a_system_that_cannot_be_told_to_keep_a_folder_keeps_it_on_its_own(tmp_path: Path) -> None:
    sync_folder(tmp_path)
    sync_folder(tmp_path / "no such folder")
