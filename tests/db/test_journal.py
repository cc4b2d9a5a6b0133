"""The log of the latest saves is read before it is used: a byte that was changed is noticed."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from casefiles.errors import CutOffSave, DamagedWorkspace, NotSaved, SavesGone
from db import journal
from db.folder import CUT, DATABASE, LAST_SAVE, LOG, lay_aside
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, PASSPHRASE, make, note, save

CRASH = """
import os, sys
from pathlib import Path
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, CASE, note, save
workspace = Workspace.open(Path(sys.argv[1]), PASSPHRASE)
save(workspace, CASE)
for number in range(2):
    save(workspace, note(f"n{number}"))
os._exit(9)
"""


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose program ended between two saves: they stand in the log alone."""
    folder = tmp_path_factory.mktemp("crash") / "w"
    make(folder).close()
    shutil.copy(folder / LAST_SAVE, folder.with_name(LAST_SAVE))
    assert subprocess.run([sys.executable, "-c", CRASH, folder], check=False).returncode == 9
    assert (folder / LOG).stat().st_size > 0
    return folder


@pytest.fixture
def copy(crashed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(crashed, tmp_path / "copy"))


def test_a_crash_between_two_saves_loses_none(copy: Path) -> None:
    with Workspace.open(copy, PASSPHRASE) as workspace, workspace.reading() as store:
        assert [one.key for one in store.docket(CASE.id).notes] == ["n0", "n1"]


def test_a_changed_byte_anywhere_in_the_log_is_noticed(crashed: Path, tmp_path: Path) -> None:
    whole = (crashed / LOG).read_bytes()
    places = [*range(56), *range(56, len(whole), 2011), len(whole) - 1]
    log = tmp_path / LOG
    for place in places:
        log.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        with pytest.raises(DamagedWorkspace, match=r"log of the latest saves|last save"):
            journal.check_log(log, tmp_path)


def test_a_damaged_log_keeps_the_workspace_closed_and_as_it_is(copy: Path) -> None:
    log = copy / LOG
    whole = log.read_bytes()
    log.write_bytes(whole[:5000] + b"\0" + whole[5001:])
    before = {file.name: file.read_bytes() for file in copy.iterdir()}

    with pytest.raises(DamagedWorkspace) as damage:
        Workspace.open(copy, PASSPHRASE, without_cut_off_save=True)

    assert not isinstance(damage.value, CutOffSave)
    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before
    log.unlink()
    with pytest.raises(SavesGone, match="are gone"):
        Workspace.open(copy, PASSPHRASE)
    opened = Workspace.open(copy, PASSPHRASE, without_cut_off_save=True)
    with opened, opened.reading() as store:
        assert store.all(type(CASE)) == []


def test_half_a_sector_of_the_last_save_costs_that_save_alone_and_only_when_asked(
    copy: Path,
) -> None:
    log = copy / LOG
    log.write_bytes(log.read_bytes()[:-512] + bytes(512))
    before = log.read_bytes()

    with pytest.raises(CutOffSave, match="last save"):
        Workspace.open(copy, PASSPHRASE)
    assert log.read_bytes() == before

    with Workspace.open(copy, PASSPHRASE, without_cut_off_save=True) as workspace:
        assert (copy / CUT).read_bytes() == before
        with workspace.reading() as store:
            assert [one.key for one in store.docket(CASE.id).notes] == ["n0"]
        assert [str(one) for one in verify(workspace)] == [
            (
                f"“{CUT}” keeps a save that was cut off. Look whether anything is missing at the "
                "end of history; delete the file when you have."
            )
        ]
        save(workspace, note("n7"))
    with Workspace.open(copy, PASSPHRASE) as workspace, workspace.reading() as store:
        assert [one.key for one in store.docket(CASE.id).notes] == ["n0", "n7"]


@pytest.mark.parametrize("bytes_left", [0, 7, 31, 32, 50, 32 + 24 + 4096, 9000, -1])
def test_a_log_cut_off_by_a_power_cut_opens_with_the_saves_before(
    crashed: Path, copy: Path, bytes_left: int
) -> None:
    log = copy / LOG
    log.write_bytes(log.read_bytes()[:bytes_left])
    # The note of a save is written when the whole of it is on the disk: here none was yet.
    shutil.copy(crashed.with_name(LAST_SAVE), copy / LAST_SAVE)

    with Workspace.open(copy, PASSPHRASE) as workspace, workspace.reading() as store:
        assert len(store.all(type(CASE))) <= 1


def test_zeros_where_the_disk_had_not_written_yet_are_no_damage(copy: Path) -> None:
    log = copy / LOG
    with log.open("ab") as file:
        file.write(bytes(5000))

    with Workspace.open(copy, PASSPHRASE) as workspace, workspace.reading() as store:
        assert len(store.docket(CASE.id).notes) == 2


def test_a_log_that_is_all_zeros_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / LOG).write_bytes(bytes(5000))

    journal.check_log(tmp_path / LOG, tmp_path)


def test_bytes_after_the_zeros_are_damage(copy: Path) -> None:
    with (copy / LOG).open("ab") as file:
        file.write(bytes(5000) + b"x")

    with pytest.raises(DamagedWorkspace):
        journal.check_log(copy / LOG, copy)


def test_a_log_that_cannot_be_laid_aside_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / CUT).mkdir()
    (tmp_path / LOG).write_bytes(b"x")

    with pytest.raises(NotSaved, match="laid aside"):
        lay_aside(tmp_path)


def test_a_log_from_a_machine_with_the_other_order_of_bytes_is_read(tmp_path: Path) -> None:
    # As SQLite writes it on such a machine: the magic number is odd, checksums are of words ">".
    page = bytes(range(256)) * 2
    head = struct.pack(">6I", 0x377F0683, 3007000, len(page), 0, 11, 12)
    running = journal._checksum(">", head, (0, 0))
    frame = struct.pack(">2I", 1, 1)
    after = journal._checksum(">", page, journal._checksum(">", frame, running))
    content = head + struct.pack(">2I", *running) + frame + head[16:24] + struct.pack(">2I", *after)
    (tmp_path / LOG).write_bytes(content + page)

    journal.check_log(tmp_path / LOG, tmp_path)


def test_a_long_log_is_moved_into_the_database(workspace: Workspace, folder: Path) -> None:
    size = (folder / DATABASE).stat().st_size
    save(workspace, *(note(f"n{number}", "x" * 5000) for number in range(1000)))

    assert (folder / LOG).stat().st_size == 0
    assert (folder / DATABASE).stat().st_size > size
