"""A file that cannot be read, or is none, is told apart from a damaged one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from casefiles.errors import CasefilesError, DamagedWorkspace, NotSaved, WorkspaceError
from db.contents import contents
from db.folder import DATABASE, JOURNAL, KEY, LOCK, LOG
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, DOCKET, PASSPHRASE, filled, make


def loop(file: Path) -> None:
    """A link to itself, which even the administrator of a machine cannot read."""
    file.symlink_to(file.name)


IN_ITS_PLACE: dict[str, Callable[[Path], None]] = {"a folder": Path.mkdir, "a loop": loop}
if hasattr(os, "mkfifo"):
    IN_ITS_PLACE["a pipe"] = os.mkfifo

SENTENCES = {
    "a folder": (DamagedWorkspace, "is not a file: something else was put in its place"),
    "a pipe": (DamagedWorkspace, "is not a file: something else was put in its place"),
    "a loop": (WorkspaceError, "cannot be read: .* Check who may read it, and the disk"),
}


@pytest.mark.parametrize("what", IN_ITS_PLACE)
@pytest.mark.parametrize("name", [KEY, DATABASE, LOG])
def test_what_lies_in_the_place_of_a_file_is_named(folder: Path, name: str, what: str) -> None:
    filled(folder).close()
    (folder / name).unlink(missing_ok=True)
    IN_ITS_PLACE[what](folder / name)
    kind, sentence = SENTENCES[what]

    with pytest.raises(WorkspaceError, match=f"{name}. {sentence}") as caught:
        Workspace.open(folder, PASSPHRASE)

    assert type(caught.value) is kind


@pytest.mark.parametrize("what", IN_ITS_PLACE)
def test_what_lies_in_the_place_of_the_lock_is_told_by_verify(folder: Path, what: str) -> None:
    with filled(folder) as workspace:
        (folder / LOCK).unlink()
        IN_ITS_PLACE[what](folder / LOCK)

        [complaint] = verify(workspace)

    with pytest.raises(CasefilesError, match=f"{LOCK}. {SENTENCES[what][1]}"):
        raise complaint


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert contents(tmp_path / "none") == b""
    (tmp_path / "some").write_bytes(b"twelve bytes")
    assert contents(tmp_path / "some", 6) == b"twelve"


@pytest.mark.parametrize("make_it", [Path.mkdir, Path.touch, loop])
def test_a_journal_that_the_database_would_take_in_keeps_the_workspace_closed(
    folder: Path, make_it: Callable[[Path], None]
) -> None:
    filled(folder).close()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    make_it(folder / JOURNAL)

    with pytest.raises(DamagedWorkspace, match=f"{JOURNAL}. .* Move it elsewhere first"):
        Workspace.open(folder, PASSPHRASE)

    assert {name: (folder / name).read_bytes() for name in before} == before
    (folder / JOURNAL).rename(folder.with_name("elsewhere"))
    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET


@pytest.mark.parametrize("name", ["x" * 300, "/".join(["x" * 200] * 30)])
def test_a_path_that_no_disk_takes_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkspaceError, match="cannot be read"):
        Workspace.open(tmp_path / name, PASSPHRASE)
    with pytest.raises(NotSaved, match="was not made"):
        make(tmp_path / name)

    assert list(tmp_path.iterdir()) == []
