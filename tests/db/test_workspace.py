"""The folder: made whole or not at all, opened by its passphrase alone, changed in acts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest

from casefiles.errors import (
    CasefilesError,
    DamagedWorkspace,
    NotSaved,
    RefusedInput,
    WorkspaceError,
    WorkspaceInUse,
    WrongPassphrase,
)
from db.folder import DATABASE, KEY, LAST_SAVE, LOCK, LOG, NEW_KEY
from db.keys import STRONG
from db.workspace import Workspace
from tests.db.folders import CASE, CHEAP, DOCKET, EVENT, LATER, NOW, PASSPHRASE, make, note, save


def test_what_was_saved_is_there_when_the_workspace_is_opened_again(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, *DOCKET.records())

    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET


def test_a_workspace_is_put_in_place_with_what_fills_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "w"

    made = Workspace.create(
        path,
        PASSPHRASE,
        now=NOW,
        by="",
        cost=CHEAP,
        fill=lambda workspace: save(workspace, *DOCKET.records()),
    )

    with made, made.reading() as store:
        assert store.docket(CASE.id) == DOCKET


def test_a_filling_that_fails_leaves_neither_workspace_nor_folders(tmp_path: Path) -> None:
    def fail(workspace: Workspace) -> None:
        save(workspace, CASE)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Workspace.create(
            tmp_path / "a" / "b" / "w", PASSPHRASE, now=NOW, by="", cost=CHEAP, fill=fail
        )

    assert list(tmp_path.iterdir()) == []


def test_the_files_are_for_their_owner_alone(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
        assert {file.name for file in folder.iterdir()} == {DATABASE, LOG, LAST_SAVE, KEY, LOCK}
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o600}

    assert {file.name for file in folder.iterdir()} == {DATABASE, LAST_SAVE, KEY, LOCK}


def test_a_new_workspace_takes_the_place_of_an_empty_folder(folder: Path) -> None:
    folder.mkdir()

    make(folder).close()

    assert (folder / DATABASE).exists()


@pytest.mark.parametrize("what", ["a file in it", "a file in its place", "a workspace"])
def test_a_folder_with_something_in_it_is_refused_and_left_alone(folder: Path, what: str) -> None:
    if what == "a workspace":
        make(folder).close()
    elif what == "a file in it":
        folder.mkdir()
        (folder / "letter.txt").write_text("x")
    else:
        folder.write_text("x")
    before = sorted(folder.parent.rglob("*"))

    with pytest.raises(RefusedInput, match="not empty"):
        make(folder)

    assert sorted(folder.parent.rglob("*")) == before


def test_a_blank_passphrase_makes_nothing(folder: Path) -> None:
    with pytest.raises(RefusedInput):
        Workspace.create(folder, " ", now=NOW, by="A", cost=CHEAP)

    assert list(folder.parent.iterdir()) == []


def test_a_crash_at_any_moment_of_making_leaves_nothing_or_all(tmp_path: Path) -> None:
    crash = """
import os, sys
from pathlib import Path
steps = int(sys.argv[2])
def count(event, arguments):
    global steps
    if event in {"open", "os.rename", "os.rmdir", "os.mkdir", "os.remove"} and sys.argv[1] in str(
        arguments[0]
    ):
        steps -= 1
        if steps < 0:
            os._exit(9)
from tests.db.folders import make
sys.addaudithook(count)
make(Path(sys.argv[1])  / "w").close()
"""
    seen = set()
    for steps in range(0, 60, 3):
        parent = tmp_path / str(steps)
        parent.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", crash, str(parent), str(steps)], check=False
        ).returncode
        if (parent / "w").exists():
            Workspace.open(parent / "w", PASSPHRASE).close()
        seen.add((done, (parent / "w").exists()))
        if done == 0:
            break
    assert (0, True) in seen
    assert (9, False) in seen


def test_where_nothing_can_be_written_no_workspace_is_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(NotSaved, match="nothing can be written"):
        make(tmp_path / "file" / "w")


def test_a_folder_that_cannot_be_put_in_its_place_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("another file system")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(NotSaved):
        make(folder)

    assert list(folder.parent.iterdir()) == []


@pytest.mark.parametrize("there", [False, True])
def test_a_folder_that_is_no_workspace_is_not_called_damaged(folder: Path, there: bool) -> None:
    if there:
        folder.mkdir()

    with pytest.raises(WorkspaceError, match="is not a workspace") as refused:
        Workspace.open(folder, PASSPHRASE)

    assert type(refused.value) is WorkspaceError


def test_a_wrong_passphrase_opens_nothing_and_locks_nothing(folder: Path) -> None:
    make(folder).close()

    with pytest.raises(WrongPassphrase):
        Workspace.open(folder, "wrong")

    Workspace.open(folder, PASSPHRASE).close()


@pytest.mark.parametrize("missing", [KEY, DATABASE])
def test_a_missing_file_is_damage(folder: Path, missing: str) -> None:
    make(folder).close()
    (folder / missing).unlink()

    with pytest.raises(DamagedWorkspace):
        Workspace.open(folder, PASSPHRASE)

    assert not (folder / missing).exists()


@pytest.mark.parametrize("place", [0, 15, 16, 40, 100, 2000, 4095])
def test_a_damaged_head_of_the_database_is_damage_and_lets_go_of_the_lock(
    folder: Path, place: int
) -> None:
    make(folder).close()
    whole = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])

    with pytest.raises(DamagedWorkspace):
        Workspace.open(folder, PASSPHRASE)

    (folder / DATABASE).write_bytes(whole)
    Workspace.open(folder, PASSPHRASE).close()


def test_a_second_opening_is_refused_until_the_first_is_closed(folder: Path) -> None:
    with make(folder), pytest.raises(WorkspaceInUse, match="open in another window"):
        Workspace.open(folder, PASSPHRASE)

    Workspace.open(folder, PASSPHRASE).close()


def test_the_database_itself_keeps_a_second_program_out_where_the_lock_was_deleted(
    folder: Path,
) -> None:
    with make(folder):
        (folder / LOCK).unlink()
        with pytest.raises(WorkspaceInUse):
            Workspace.open(folder, PASSPHRASE)


def test_closing_twice_does_no_harm(folder: Path) -> None:
    workspace = make(folder)
    workspace.close()
    workspace.close()


def test_a_closed_workspace_stays_closed(folder: Path) -> None:
    workspace = make(folder)
    workspace.close()

    with pytest.raises(RuntimeError, match="is closed"), workspace.reading():
        pass
    with pytest.raises(RuntimeError, match="is closed"):
        save(workspace, CASE)
    Workspace.open(folder, PASSPHRASE).close()


def test_history_begins_with_who_made_the_workspace_and_when(folder: Path) -> None:
    with make(folder) as workspace, workspace.reading() as store:
        (first,) = store.revisions()

    assert (first.number, first.kind, first.by, first.at) == (1, "workspace", "A. B.", NOW)
    assert first.title == "Create the workspace"


def test_a_new_passphrase_opens_and_the_old_one_does_not(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, CASE)
        workspace.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
        save(workspace, note("n1"))

    with pytest.raises(WrongPassphrase):
        Workspace.open(folder, PASSPHRASE)
    with Workspace.open(folder, "new") as workspace, workspace.reading() as store:
        assert len(store.docket(CASE.id).notes) == 1


@pytest.mark.parametrize(("old", "new"), [("wrong", "new"), (PASSPHRASE, "  ")])
def test_a_passphrase_that_cannot_be_changed_stays(folder: Path, old: str, new: str) -> None:
    with make(folder) as workspace, pytest.raises(CasefilesError):
        workspace.change_passphrase(old, new, cost=CHEAP)

    Workspace.open(folder, PASSPHRASE).close()


def test_a_passphrase_that_cannot_be_written_stays(folder: Path) -> None:
    with make(folder) as workspace:
        (folder / NEW_KEY).mkdir()
        with pytest.raises(NotSaved, match="passphrase was not changed"):
            workspace.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
        (folder / NEW_KEY).rmdir()

    Workspace.open(folder, PASSPHRASE).close()


def test_a_key_file_left_half_written_is_cleared_away(folder: Path) -> None:
    make(folder).close()
    (folder / NEW_KEY).write_bytes(b"half")

    Workspace.open(folder, PASSPHRASE).close()

    assert not (folder / NEW_KEY).exists()


def test_a_workspace_is_made_at_the_full_cost_unless_told_otherwise(folder: Path) -> None:
    Workspace.create(folder, PASSPHRASE, now=NOW, by="A").close()

    assert f'"memory":{STRONG.memory}'.encode() in (folder / KEY).read_bytes()


def test_an_act_that_fails_leaves_everything_as_it_was(workspace: Workspace) -> None:
    def fail() -> None:
        with workspace.transaction("Save", by="A", now=LATER) as store:
            store.save(note("n1"))
            assert store.all(type(note("n1"))) == [note("n1")]
            raise LookupError

    with pytest.raises(LookupError):
        fail()

    with workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET
        assert store.history(note("n1").id) == []
    save(workspace, note("n2"))


def test_reading_inside_an_act_sees_what_the_act_did(workspace: Workspace) -> None:
    with workspace.transaction("Save", by="A", now=LATER) as store:
        store.save(note("n1"))
        with workspace.reading() as inner, workspace.reading() as innermost:
            assert inner.docket(CASE.id).notes == (note("n1"),)
            assert innermost is inner is store


@pytest.mark.parametrize("outer", ["reading", "transaction"])
def test_an_act_inside_another_block_is_a_fault_of_the_program(
    workspace: Workspace, outer: str
) -> None:
    blocks = {
        "reading": workspace.reading(),
        "transaction": workspace.transaction("Save", by="A", now=LATER),
    }

    with (
        blocks[outer],
        pytest.raises(RuntimeError, match="open already"),
        workspace.transaction("Save", by="A", now=LATER),
    ):
        pass

    save(workspace, note("n1"))


def test_an_act_at_no_instant_is_a_fault_of_the_program(workspace: Workspace) -> None:
    nowhere = datetime(2026, 1, 1)  # noqa: DTZ001 - which is the point
    with (
        pytest.raises(ValueError, match="2026"),
        workspace.transaction("Save", by="A", now=nowhere),
    ):
        pass


def test_a_text_that_no_file_can_hold_is_refused(workspace: Workspace) -> None:
    with pytest.raises(RefusedInput, match="half a character"):
        save(workspace, note("n1", "\ud800"))


def test_threads_take_turns(workspace: Workspace) -> None:
    def work(number: int) -> None:
        for turn in range(5):
            save(workspace, note(f"n{number}-{turn}"))
            with workspace.reading() as store:
                store.one(type(EVENT), EVENT.id)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with workspace.reading() as store:
        assert len(store.docket(CASE.id).notes) == 30


def test_nothing_is_printed_when_a_database_is_damaged(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    make(folder).close()
    with (folder / DATABASE).open("r+b") as file:
        file.seek(20)
        file.write(os.urandom(40))

    with pytest.raises(DamagedWorkspace):
        Workspace.open(folder, PASSPHRASE)

    assert capfd.readouterr() == ("", "")
