"""A kill, a full disk, a disk that cannot be written: the last good state stands, in a sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from casefiles.errors import NotSaved, SavesGone, WorkspaceError
from db.folder import DATABASE, LAST_SAVE, LOCK
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, CHEAP, DOCKET, EVENT, PASSPHRASE, make, note, save

STREAM = """
import sys
from itertools import count
from pathlib import Path
from db import workspace as module
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, note, save
module.LOG_SIZE = 100_000
start = int(sys.argv[2])
with Workspace.open(Path(sys.argv[1]), PASSPHRASE) as workspace:
    for number in count(start):
        # Every third or so moves the log into the database.
        text = "x" * (40_000 if number % 3 == 0 else 300)
        save(workspace, note(f"n{number}", text))
        print(number, flush=True)
"""


def test_a_kill_at_any_moment_loses_no_save_that_was_told(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
    told: set[int] = set()
    for turn, lines in enumerate((1, 2, 4, 5, 6, 9)):
        with subprocess.Popen(
            [sys.executable, "-c", STREAM, folder, str(turn * 1000)], stdout=subprocess.PIPE
        ) as stream:
            assert stream.stdout is not None
            for _ in range(lines):
                told.add(int(stream.stdout.readline()))
            stream.kill()
            told.update(int(line) for line in stream.stdout.read().split())

        with Workspace.open(folder, PASSPHRASE) as workspace:
            assert verify(workspace) == []
            with workspace.reading() as store:
                kept = {int(one.key[1:]) for one in store.docket(CASE.id).notes}
        assert told <= kept
        # What was under way may be there or not, whole; nothing else is.
        assert len(kept) <= len(told) + turn + 1


FULL = """
import resource, signal, sys
from pathlib import Path
from casefiles.errors import NotSaved
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, note, save
folder = Path(sys.argv[1])
with Workspace.open(folder, PASSPHRASE) as workspace:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    for number in range(100):
        try:
            save(workspace, note(f"n{number}", "x" * 20_000))
        except NotSaved as error:
            print(number, error)
            break
"""


def test_a_file_that_may_not_grow_keeps_what_was_saved_before(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)

    said = subprocess.run(
        [sys.executable, "-c", FULL, folder], stdout=subprocess.PIPE, check=True
    ).stdout.decode()

    number, sentence = said.split(" ", 1)
    assert int(number) > 2
    assert sentence.startswith("Nothing was saved: ")
    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert verify(workspace) == []
        with workspace.reading() as store:
            assert len(store.docket(CASE.id).notes) == int(number)


REWRAP = """
import resource, signal, sys
from pathlib import Path
from casefiles.errors import NotSaved
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CHEAP, PASSPHRASE
with Workspace.open(Path(sys.argv[1]), PASSPHRASE) as workspace:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    try:
        workspace.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
    except NotSaved as error:
        print(error, verify(workspace))
"""


def test_a_passphrase_that_could_not_be_changed_leaves_nothing_lying_about(folder: Path) -> None:
    make(folder).close()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}

    said = subprocess.run(
        [sys.executable, "-c", REWRAP, folder], stdout=subprocess.PIPE, check=True
    ).stdout.decode()

    assert said == f"The passphrase was not changed: “{folder.name}” cannot be written. []\n"
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def mount(options: str, folder: Path) -> bool:
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False)
    return done.returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes, where this machine lets us have one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None or not mount("size=2m", disk):
        pytest.skip("only the administrator of a machine may mount a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_keeps_what_was_saved_before_and_takes_more_when_there_is_room(
    small_disk: Path, tmp_path: Path
) -> None:
    folder = small_disk / "w"
    with make(folder) as workspace:
        save(workspace, CASE, note("n1"))
        (small_disk / "something else").write_bytes(bytes(900_000))
        much = [note(f"m{number}", "x" * 20_000) for number in range(60)]
        for _ in range(2):
            with pytest.raises(NotSaved, match=r"is full\. Make room and save again\."):
                save(workspace, *much)
        with workspace.reading() as store:
            assert store.docket(CASE.id).notes == (note("n1"),)

        (small_disk / "something else").unlink()
        save(workspace, note("n2"))
        # The power goes now: what the failed saves left in the log is no damage.
        shutil.copytree(folder, tmp_path / "w")
        assert verify(workspace) == []

    for place in (folder, tmp_path / "w"):
        with Workspace.open(place, PASSPHRASE) as workspace, workspace.reading() as store:
            assert store.docket(CASE.id).notes == (note("n1"), note("n2"))


def test_a_workspace_on_a_full_disk_is_verified_with_its_log_where_it_lies(
    small_disk: Path,
) -> None:
    with make(small_disk / "w") as workspace:
        save(workspace, CASE, *(note(f"m{number}", "x" * 20_000) for number in range(30)))
        (small_disk / "something else").write_bytes(bytes(shutil.disk_usage(small_disk).free))
        with pytest.raises(NotSaved, match="is full"):
            workspace.move_log()

        assert verify(workspace) == []


@pytest.mark.skipif(os.name != "posix", reason="only there a file may be kept from growing")
def test_a_page_that_a_full_disk_cut_short_is_told_of_until_there_is_room(folder: Path) -> None:
    import resource

    with make(folder) as workspace:
        save(workspace, CASE, *(note(f"m{number}", "x" * 20_000) for number in range(30)))
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        most = (folder / DATABASE).stat().st_size + 2000
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
        try:
            found = verify(workspace)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

        assert (folder / DATABASE).stat().st_size == most
        [said] = found
        assert str(said) == (
            "The last page of the database is cut short, and the disk is too full to mend it from "
            "the log. Make room and verify again."
        )
        assert verify(workspace) == []


def test_a_disk_without_room_for_a_workspace_is_said_so_and_left_clean(small_disk: Path) -> None:
    (small_disk / "something else").write_bytes(bytes(1_900_000))

    with pytest.raises(NotSaved) as caught:
        make(small_disk / "w")

    assert f"“{small_disk / 'w'}”" in str(caught.value)
    assert ".w-" not in str(caught.value)

    assert [file.name for file in small_disk.iterdir()] == ["something else"]


@pytest.fixture
def cannot_be_written(tmp_path: Path) -> Iterator[Path]:
    """A closed workspace with the small case, on a disk or in a folder that cannot be written."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and mount("size=4m", disk)
    folder = disk / "w"
    with make(folder) as workspace:
        save(workspace, *DOCKET.records())
    if mounted:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    elif os.geteuid() == 0:
        pytest.skip("the administrator may write anywhere, and mount nothing here")
    else:
        for file in (*folder.iterdir(), folder):
            file.chmod(0o500 if file == folder else 0o400)
    yield folder
    if mounted:
        subprocess.run(["umount", "-l", disk], check=True)
    else:
        folder.chmod(0o700)


def test_a_workspace_that_cannot_be_written_can_be_read_and_verified(
    cannot_be_written: Path,
) -> None:
    with Workspace.open(cannot_be_written, PASSPHRASE) as workspace:
        with pytest.raises(NotSaved, match="can be read but not written"):
            save(workspace, note("n1"))
        with pytest.raises(NotSaved, match="passphrase was not changed"):
            workspace.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
        with workspace.reading() as store:
            assert store.docket(CASE.id) == DOCKET
        assert verify(workspace) == []


def test_a_workspace_without_its_lock_on_such_a_disk_opens_too(
    folder: Path, tmp_path: Path
) -> None:
    with make(folder) as workspace:
        save(workspace, *DOCKET.records())
    (folder / LOCK).unlink()
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or not mount("size=4m", disk):
        pytest.skip("only the administrator of a machine may mount a small disk")
    try:
        shutil.copytree(folder, disk / "w")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with Workspace.open(disk / "w", PASSPHRASE) as workspace, workspace.reading() as store:
            assert store.one(type(EVENT), EVENT.id) == EVENT
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_saves_that_lie_in_the_log_alone_are_not_passed_over_where_it_cannot_be_written(
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or not mount("size=4m", disk):
        pytest.skip("only the administrator of a machine may mount a small disk")
    try:
        with make(tmp_path / "w") as workspace:
            save(workspace, CASE)
            shutil.copytree(tmp_path / "w", disk / "w")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with pytest.raises(WorkspaceError, match="latest saves are still in the log"):
            Workspace.open(disk / "w", PASSPHRASE)
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_what_is_left_of_saves_that_are_gone_can_be_read_where_it_cannot_be_written(
    tmp_path: Path,
) -> None:
    with make(tmp_path / "w") as workspace:
        save(workspace, CASE)
    (tmp_path / "w" / LAST_SAVE).unlink()
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or not mount("size=4m", disk):
        pytest.skip("only the administrator of a machine may mount a small disk")
    try:
        shutil.copytree(tmp_path / "w", disk / "w")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with pytest.raises(SavesGone):
            Workspace.open(disk / "w", PASSPHRASE)
        opened = Workspace.open(disk / "w", PASSPHRASE, without_cut_off_save=True)
        with opened, opened.reading() as store:
            assert store.docket(CASE.id).case == CASE
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_a_folder_that_was_deleted_or_moved_away_takes_no_more_saves(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
        folder.rename(folder.with_name("elsewhere"))
        with pytest.raises(NotSaved, match="is not there any more"):
            save(workspace, note("n1"))

        folder.with_name("elsewhere").rename(folder)
        save(workspace, note("n1"))
