"""A workspace that a release wrote opens for ever, with every fact as it was saved."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db.folder import DATABASE, KEY, LOCK
from db.queries import case_list
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, DOCKET, LATER, NOW, PASSPHRASE, note, save

RELEASES = Path(__file__).parents[1] / "workspaces"


def releases() -> list[str]:
    return sorted(folder.name for folder in RELEASES.iterdir() if folder.is_dir())


def test_the_first_release_is_kept() -> None:
    assert "0.1.0" in releases()


@pytest.mark.parametrize("release", releases())
def test_a_workspace_of_a_release_opens_and_is_whole(release: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RELEASES / release, tmp_path / "w"))

    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert verify(workspace) == []
        with workspace.reading() as store:
            assert store.docket(CASE.id) == DOCKET
            first, *_, last = store.revisions()
            assert (first.at, last.at, last.by) == (NOW, LATER, "A. B.")
            (line,) = case_list(store, text="алматы detainee")
            assert (line.ref, line.persons, line.events) == (CASE.ref, 1, 1)
        save(workspace, note("n1"))
        assert verify(workspace) == []


@pytest.mark.parametrize("release", releases())
def test_the_workspace_of_a_release_lies_there_as_it_was_closed(release: str) -> None:
    assert {file.name for file in (RELEASES / release).iterdir()} == {DATABASE, KEY, LOCK}
