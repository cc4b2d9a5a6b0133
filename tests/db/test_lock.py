"""One program at a time has a workspace open, and a crash lets the next one in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from casefiles.errors import WorkspaceInUse
from db.lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from db.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_opening_in_this_program_is_refused_by_name(tmp_path: Path) -> None:
    lock = FolderLock(tmp_path / "lock")

    with pytest.raises(WorkspaceInUse, match=tmp_path.name):
        FolderLock(tmp_path / "lock")

    lock.release()
    FolderLock(tmp_path / "lock").release()


def test_another_program_is_kept_out_until_it_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, tmp_path / "lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(WorkspaceInUse):
            FolderLock(tmp_path / "lock")

        other.kill()
        other.wait()

        FolderLock(tmp_path / "lock").release()


def test_letting_go_twice_does_no_harm(tmp_path: Path) -> None:
    first = FolderLock(tmp_path / "lock")
    first.release()
    second = FolderLock(tmp_path / "lock")
    first.release()

    with pytest.raises(WorkspaceInUse):
        FolderLock(tmp_path / "lock")
    second.release()


def test_the_lock_is_an_empty_file_for_its_owner_alone(tmp_path: Path) -> None:
    FolderLock(tmp_path / "lock").release()

    assert (tmp_path / "lock").read_bytes() == b""
    assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600


def test_a_lock_that_cannot_be_written_is_taken_as_it_lies_there(tmp_path: Path) -> None:
    # A folder can be opened but not written, even by the administrator of a machine.
    (tmp_path / "lock").mkdir()
    lock = FolderLock(tmp_path / "lock")

    with pytest.raises(WorkspaceInUse):
        FolderLock(tmp_path / "lock")
    lock.release()


def test_where_nothing_can_be_made_there_is_no_lock_to_take(tmp_path: Path) -> None:
    FolderLock(tmp_path / "no such folder" / "lock").release()
