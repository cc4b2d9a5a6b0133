"""Saves that were taken away from behind are noticed: what is left is whole, but not all of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from casefiles.errors import DamagedWorkspace, NotSaved, SavesGone
from db import last_save
from db.drafts import keep_draft
from db.folder import DATABASE, GONE, LAST_SAVE, LOG
from db.verifying import last_seal, verify
from db.workspace import Workspace
from tests.db.folders import CASE, LATER, PASSPHRASE, make, note, save
from tests.db.test_releases import RELEASES

KILLED = """
import os, signal, sys
from pathlib import Path
from db.workspace import Workspace
from tests.db.folders import PASSPHRASE, CASE, note, save
workspace = Workspace.open(Path(sys.argv[1]), PASSPHRASE)
save(workspace, CASE)
for number in range(2):
    save(workspace, note(f"n{number}"))
os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
"""


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose program was killed after three saves: they stand in the log alone."""
    folder = tmp_path_factory.mktemp("killed") / "w"
    make(folder).close()
    assert subprocess.run([sys.executable, "-c", KILLED, folder], check=False).returncode != 0
    assert (folder / LOG).stat().st_size > 0
    return folder


@pytest.fixture
def copy(killed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(killed, tmp_path / "copy"))


def notes(workspace: Workspace) -> list[str]:
    with workspace.reading() as store:
        return [one.key for one in store.docket(CASE.id).notes]


def frames(log: Path, share: int) -> int:
    """The length of a log that ends with the frame after `share` eighths of it."""
    step = 24 + 4096
    return 32 + (log.stat().st_size - 32) // step * share // 8 * step


CUTS: dict[str, tuple[Callable[[Path], int], int]] = {
    "all of it": (lambda _: 0, 3),
    "all but a byte": (lambda _: 1, 3),
    "in its head": (lambda _: 31, 3),
    "between two saves": (lambda log: frames(log, 6), 1),
    "the last byte": (lambda log: log.stat().st_size - 1, 1),
}


@pytest.mark.parametrize("cut", CUTS)
def test_a_log_that_was_cut_says_how_many_entries_are_gone(copy: Path, cut: str) -> None:
    length, least = CUTS[cut]
    os.truncate(copy / LOG, length(copy / LOG))

    with pytest.raises(SavesGone) as caught:
        Workspace.open(copy, PASSPHRASE)

    gone = caught.value.values["count"]
    assert isinstance(gone, int)
    assert least <= gone <= 3
    assert f"Entries gone: {gone}" in str(caught.value)


def test_a_log_that_was_deleted_is_noticed_until_it_is_back(copy: Path) -> None:
    (copy / LOG).rename(copy.with_name("log"))
    for _ in range(2):
        with pytest.raises(SavesGone, match=r"Entries gone: 3\."):
            Workspace.open(copy, PASSPHRASE)

    copy.with_name("log").rename(copy / LOG)
    with Workspace.open(copy, PASSPHRASE) as workspace:
        assert notes(workspace) == ["n0", "n1"]
        assert verify(workspace) == []


def test_without_the_saves_that_are_gone_the_workspace_opens_when_asked(copy: Path) -> None:
    (copy / LOG).unlink()

    with Workspace.open(copy, PASSPHRASE, without_cut_off_save=True) as workspace:
        assert [str(one) for one in verify(workspace)] == [
            (
                f"“{GONE}” is left of saves that are gone. Look what is missing at the end of "
                "history; delete the file when you have."
            )
        ]
        save(workspace, CASE, note("n7"))
    (copy / GONE).unlink()
    with Workspace.open(copy, PASSPHRASE) as workspace:
        assert notes(workspace) == ["n7"]
        assert verify(workspace) == []


def test_a_note_that_cannot_be_laid_aside_is_left_alone(copy: Path) -> None:
    (copy / LOG).unlink()
    (copy / GONE).mkdir()
    before = (copy / LAST_SAVE).read_bytes()

    with pytest.raises(NotSaved, match="could not be laid aside"):
        Workspace.open(copy, PASSPHRASE, without_cut_off_save=True)

    assert (copy / LAST_SAVE).read_bytes() == before


def test_a_database_that_was_exchanged_for_an_older_one_is_noticed(
    folder: Path, tmp_path: Path
) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
    older = Path(shutil.copytree(folder, tmp_path / "older"))
    with Workspace.open(folder, PASSPHRASE) as workspace:
        save(workspace, note("n0"))
    newest = (folder / DATABASE).read_bytes()
    shutil.copy(older / DATABASE, folder / DATABASE)

    with pytest.raises(SavesGone, match=r"Entries gone: 1\."):
        Workspace.open(folder, PASSPHRASE)

    # Nor does it help to save in the older one as often as was saved in the other.
    with Workspace.open(older, PASSPHRASE) as workspace:
        save(workspace, note("n1"))
        save(workspace, note("n2"))
    shutil.copy(older / DATABASE, folder / DATABASE)
    with pytest.raises(SavesGone, match=r"Entries gone: 1\."):
        Workspace.open(folder, PASSPHRASE)

    (folder / DATABASE).write_bytes(newest)
    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert verify(workspace) == []


def test_a_crash_after_a_save_and_before_it_was_noted_is_no_loss(copy: Path, folder: Path) -> None:
    with Workspace.open(copy, PASSPHRASE) as workspace:
        before = (copy / LAST_SAVE).read_bytes()
        save(workspace, note("n2"))
        (copy / LAST_SAVE).write_bytes(before)
        shutil.copytree(copy, folder)

    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert notes(workspace) == ["n0", "n1", "n2"]
        shutil.copytree(folder, folder.with_name("next"))
        assert verify(workspace) == []
    (folder.with_name("next") / LOG).unlink()
    with pytest.raises(SavesGone):
        # What was saved before that crash has been noted by now.
        Workspace.open(folder.with_name("next"), PASSPHRASE)


@pytest.mark.parametrize("how", ["deleted", "emptied", "changed", "of another workspace"])
def test_a_note_of_the_last_save_that_is_not_ours_is_noticed(
    folder: Path, tmp_path: Path, how: str
) -> None:
    make(folder).close()
    make(tmp_path / "other").close()
    file = folder / LAST_SAVE
    whole = file.read_bytes()
    if how == "deleted":
        file.unlink()
    else:
        file.write_bytes(
            {
                "emptied": b"",
                "changed": whole[:40] + bytes([whole[40] ^ 1]) + whole[41:],
                "of another workspace": (tmp_path / "other" / LAST_SAVE).read_bytes(),
            }[how]
        )

    with pytest.raises(SavesGone, match="missing or damaged"):
        Workspace.open(folder, PASSPHRASE)
    with Workspace.open(folder, PASSPHRASE, without_cut_off_save=True) as workspace:
        assert (folder / GONE).exists() == (how != "deleted")
        assert len(verify(workspace)) == (how != "deleted")


def test_a_note_that_is_taken_away_while_the_workspace_is_open_is_noticed(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
        (folder / LAST_SAVE).unlink()

        [complaint] = verify(workspace)

        assert isinstance(complaint, DamagedWorkspace)
        assert f"“{LAST_SAVE}” in “{folder.name}” is missing or damaged" in str(complaint)
        save(workspace, note("n0"))
        assert verify(workspace) == []


def test_what_is_noted_of_the_last_save_tells_nobody_anything(folder: Path) -> None:
    with make(folder) as workspace:
        contents = [(folder / LAST_SAVE).read_bytes()]
        for number in range(3):
            save(workspace, CASE if number == 0 else note(f"n{number}"))
            contents.append((folder / LAST_SAVE).read_bytes())
        _, seal = last_seal(workspace)

    # Nothing but chance stands at the same place twice: no count, no seal, no mark of the program.
    assert {len(content) for content in contents} == {last_save.LENGTH}
    for first, second in pairwise(contents):
        assert sum(one == two for one, two in zip(first, second, strict=True)) < 10
    assert bytes.fromhex(seal) not in contents[-1]
    assert (folder / LAST_SAVE).stat().st_mode & 0o777 == 0o600


def test_a_save_stands_where_it_cannot_be_noted(folder: Path) -> None:
    with make(folder) as workspace:
        # As on a disk that took the save and then no more.
        (folder / LAST_SAVE).rename(folder.with_name(LAST_SAVE))
        (folder / LAST_SAVE).mkdir()
        save(workspace, CASE)
        (folder / LAST_SAVE).rmdir()
        folder.with_name(LAST_SAVE).rename(folder / LAST_SAVE)
        assert verify(workspace) == []

    with Workspace.open(folder, PASSPHRASE) as workspace:
        save(workspace, note("n0"))
        assert verify(workspace) == []


def test_a_workspace_from_before_the_last_save_was_noted_opens_and_notes_it(
    tmp_path: Path,
) -> None:
    folder = Path(shutil.copytree(RELEASES / "0.1.0", tmp_path / "w"))
    assert not (folder / LAST_SAVE).exists()

    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert (folder / LAST_SAVE).exists()
        shutil.copytree(folder, tmp_path / "killed")
        save(workspace, note("n0"))
    (folder / LAST_SAVE).unlink()
    with pytest.raises(SavesGone, match="missing or damaged"):
        Workspace.open(folder, PASSPHRASE)

    # That it is noted from now on does not stand in the log, which could be taken away.
    (tmp_path / "killed" / LOG).unlink(missing_ok=True)
    (tmp_path / "killed" / LAST_SAVE).unlink()
    with pytest.raises(SavesGone, match="missing or damaged"):
        Workspace.open(tmp_path / "killed", PASSPHRASE)


def test_such_a_workspace_opens_where_it_cannot_be_noted(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(RELEASES / "0.1.0", tmp_path / "w"))
    # A link that leads nowhere cannot be written through.
    (folder / LAST_SAVE).symlink_to(folder / "no such folder" / LAST_SAVE)

    with Workspace.open(folder, PASSPHRASE) as workspace:
        save(workspace, note("n0"))
    (folder / LAST_SAVE).unlink()

    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert verify(workspace) == []


def test_a_copy_of_the_folder_is_a_workspace_of_its_own(folder: Path, tmp_path: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
        # As a backup does, while the window is open.
        open_copy = shutil.copytree(folder, tmp_path / "open")
        save(workspace, note("n0"))
    closed_copy = shutil.copytree(folder, tmp_path / "closed")

    for place, keys in ((open_copy, []), (closed_copy, ["n0"])):
        with Workspace.open(place, PASSPHRASE) as workspace:
            assert notes(workspace) == keys
            assert verify(workspace) == []
            save(workspace, note("n9"))


def test_what_was_typed_and_not_saved_is_not_noted(workspace: Workspace, folder: Path) -> None:
    before = (folder / LAST_SAVE).read_bytes()

    with workspace.transaction("Type", by="", now=LATER) as store:
        keep_draft(store, "event", "half a word")

    assert (folder / LAST_SAVE).read_bytes() == before
