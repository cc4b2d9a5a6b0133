"""Whatever is changed in the folder, or in the database by someone with the key, is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from casefiles.errors import BrokenSeal, DamagedWorkspace, SavesGone
from casefiles.languages import ENGLISH
from db.folder import DATABASE, KEY, LAST_SAVE, LOCK, LOG
from db.verifying import last_seal, verify
from db.workspace import Workspace
from tests.db.folders import CHEAP, EVENT, LATER, PASSPHRASE, filled, note, save


def complaints(workspace: Workspace) -> list[str]:
    return [found.sentence(ENGLISH) for found in verify(workspace)]


def test_a_workspace_that_was_only_used_is_whole(workspace: Workspace) -> None:
    save(workspace, note("n1"))
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(EVENT)
    workspace.change_passphrase(PASSPHRASE, PASSPHRASE, cost=CHEAP)

    assert verify(workspace) == []
    assert verify(workspace) == []


def test_the_last_seal_vouches_for_all_of_history(workspace: Workspace) -> None:
    before = last_seal(workspace)
    save(workspace, note("n1"))

    with workspace.reading() as store:
        last = store.revisions()[-1]
    assert last_seal(workspace) == (last.number, last.seal) != before


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace whose database has pages that nothing uses any more."""
    folder = tmp_path_factory.mktemp("closed") / "w"
    with filled(folder) as workspace:
        for statement in ("CREATE TABLE t AS SELECT randomblob(50000)", "DROP TABLE t"):
            with workspace.transaction("Save", by="A", now=LATER) as store:
                store.connection.execute(text(statement))
    with Workspace.open(folder, PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.connection.execute(text("PRAGMA freelist_count")).scalar_one() > 5
    return folder


def is_noticed(folder: Path) -> bool:
    """Whether opening the workspace is refused as damaged, or `verify` has something to say."""
    try:
        with Workspace.open(folder, PASSPHRASE) as workspace:
            return verify(workspace) != []
    except DamagedWorkspace:
        return True


def test_a_changed_byte_anywhere_in_any_file_is_noticed(closed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "w"
    shutil.copytree(closed, folder)
    assert not is_noticed(folder)
    size = (closed / DATABASE).stat().st_size
    places = {
        # The salt, the head of the first page, then one byte in every page, and its seal.
        DATABASE: [
            *range(0, 32, 3),
            *(page + (page // 4096 * 613) % 4096 for page in range(0, size, 4096)),
            *(page + 4096 - 70 for page in range(0, size, 4096 * 4)),
            size - 1,
        ],
        LAST_SAVE: range((closed / LAST_SAVE).stat().st_size),
        KEY: range(0, (closed / KEY).stat().st_size, 16),
        LOCK: [],
    }
    assert places.keys() == {file.name for file in closed.iterdir()}
    for name, offsets in places.items():
        whole = (closed / name).read_bytes()
        for place in offsets:
            (folder / name).write_bytes(
                whole[:place] + bytes([whole[place] ^ 0x04]) + whole[place + 1 :]
            )
            assert is_noticed(folder), f"{name} at {place}"
            (folder / name).write_bytes(whole)
    assert not is_noticed(folder)


@pytest.mark.parametrize("name", [DATABASE, LAST_SAVE, KEY, LOCK])
@pytest.mark.parametrize("change", ["a byte more", "a byte less", "a page more", "a page less"])
def test_a_file_that_grew_or_shrank_is_noticed(
    closed: Path, tmp_path: Path, name: str, change: str
) -> None:
    folder = shutil.copytree(closed, tmp_path / "w")
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(
        {
            "a byte more": whole + b"\0",
            "a byte less": whole[:-1],
            "a page more": whole + whole[-4096:].ljust(4096, b"\0"),
            "a page less": whole[:-4096],
        }[change]
    )

    assert is_noticed(folder) == ((folder / name).read_bytes() != whole)


@pytest.mark.parametrize(
    "name", ["letter.txt", "vault", ".DS_Store", "casefiles.db-shm", "key.old"]
)
def test_a_foreign_file_is_named(workspace: Workspace, folder: Path, name: str) -> None:
    if name == "vault":
        (folder / name).mkdir()
    else:
        (folder / name).write_text("x")

    assert complaints(workspace) == [
        f"“{name}” is not part of the workspace: the program did not write it there."
    ]


def test_files_damaged_while_the_workspace_is_open_are_noticed(
    workspace: Workspace, folder: Path
) -> None:
    for number, (name, place) in enumerate(((KEY, 30), (LOG, 500), (DATABASE, 3))):
        save(workspace, note(f"n{number}"))
        with (folder / name).open("r+b") as file:
            file.seek(place)
            byte = file.read(1)
            file.seek(place)
            file.write(bytes([byte[0] ^ 1]))
            file.flush()
            assert len(complaints(workspace)) == 1, name
            file.seek(place)
            file.write(byte)
    assert complaints(workspace) == []


def test_a_page_that_the_log_would_cover_again_is_noticed(
    workspace: Workspace, folder: Path
) -> None:
    workspace.move_log()
    save(workspace, note("n1"))
    whole = (folder / DATABASE).read_bytes()
    with (folder / DATABASE).open("r+b") as file:
        for page in range(0, len(whole), 4096):
            file.seek(page + 2000)
            file.write(bytes([whole[page + 2000] ^ 1]))

    assert any("page" in complaint for complaint in complaints(workspace))


def test_damaged_pages_are_counted_and_the_first_is_named(closed: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(closed, tmp_path / "w")
    content = bytearray((folder / DATABASE).read_bytes())
    last = len(content) // 4096
    for page in (last - 4, last - 2, last):
        content[page * 4096 - 2000] ^= 1
    (folder / DATABASE).write_bytes(content)

    with Workspace.open(folder, PASSPHRASE) as workspace:
        [said] = complaints(workspace)
    assert said == (
        f"The database is damaged at page {last - 4}: it is not what was written there. "
        "Damaged pages in all: 3. Bring the workspace back from a backup."
    )


def test_sealed_pages_that_do_not_fit_together_are_told_in_one_sentence(
    closed: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(closed, tmp_path / "w")
    with (
        Workspace.open(folder, PASSPHRASE) as workspace,
        workspace.transaction("Save", by="A", now=LATER) as store,
    ):
        run = store.connection.exec_driver_sql
        run("CREATE TABLE lost AS SELECT randomblob(50000)")
        run("PRAGMA writable_schema = ON")
        run("DELETE FROM sqlite_master WHERE name = 'lost'")

    with Workspace.open(folder, PASSPHRASE) as workspace:
        [said] = complaints(workspace)
    assert said == (
        "Every page of the database is as it was sealed, but they do not fit together: another "
        "program wrote to it."
    )


TAMPERINGS: dict[str, tuple[str, str]] = {
    "a word of history": (
        "UPDATE revisions SET \"by\" = 'X' WHERE number = 3",
        "broken at entry 3",
    ),
    "who made it": ("UPDATE revisions SET \"by\" = 'X' WHERE number = 1", "broken at entry 1"),
    "what a record was": (
        "UPDATE revisions SET after = replace(after, 'door', 'gate') WHERE kind = 'events'",
        "broken at entry",
    ),
    "a seal": ("UPDATE revisions SET seal = upper(seal) WHERE number = 4", "broken at entry 4"),
    "a line left out": ("DELETE FROM revisions WHERE number = 3", "broken at entry 4"),
    "a line put in": (
        """INSERT INTO revisions SELECT 99, act, record, "case", title, kind, at, "by", seal,
        before, after FROM revisions WHERE number = 3""",
        "broken at entry 99",
    ),
    "the end cut off": ("DELETE FROM revisions WHERE number > 4", "cut off: it ends at entry 4"),
    "no end": ("DELETE FROM head", "cut off"),
    "another end": ("UPDATE head SET number = 5", "cut off"),
    "a fact": (
        "UPDATE events SET what = 'Taken from a car'",
        "e1 .Taken from a car. does not agree",
    ),
    "a time": (
        "UPDATE events SET \"when\" = replace(\"when\", 'T03:10', 'T03:11')",
        "e1 .* does not agree",
    ),
    "a record removed": ("DELETE FROM events", "e1 .Taken at the door.* is missing"),
    "a record put in": (
        """INSERT INTO notes (entered, id, "case", key, text, language, private)
        SELECT 77, zeroblob(16), id, 'n7', 'x', 'en', 0 FROM cases""",
        "n7 .x. does not agree",
    ),
    "the order of entry": ("UPDATE events SET entered = 99", "does not agree"),
}


@pytest.mark.parametrize("what", TAMPERINGS)
def test_who_has_the_key_and_not_the_program_leaves_traces(workspace: Workspace, what: str) -> None:
    statement, expected = TAMPERINGS[what]
    with workspace.transaction("Save", by="A", now=LATER) as store:
        assert store.connection.execute(text(statement)).rowcount >= 1

    found = verify(workspace)

    assert found
    # An end that was cut off inside lacks what the note of the last save tells of as well.
    assert all(isinstance(one, BrokenSeal | SavesGone) for one in found)
    with pytest.raises(BrokenSeal, match=expected):
        raise found[0]
