"""Whoever takes the folder, or looks into the temporary files, reads no name in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from db.folder import LOG
from db.workspace import Workspace
from tests.db.folders import CASE, PASSPHRASE, filled, save

NAMES = ("Nightingale", "Кукушкина-Соловей", "Бұлбұлқызы", "ALM-2022-001", "skeleton")

WORK = """
import os, sys
from pathlib import Path
from dataclasses import replace
from db.queries import CaseOrder, case_list
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import DOCKET, LATER, PERSON, make, note, save
folder, names = Path(sys.argv[1]), sys.argv[2:]
workspace = make(folder)
save(workspace, *DOCKET.records())
save(workspace, replace(PERSON, name=" ".join(names)))
save(workspace, *(note(f"n{n}", f"{n} ".join(names) * 40) for n in range(500)))
with workspace.reading() as store:
    for order in CaseOrder:
        case_list(store, text=names[0], order=order)
with workspace.transaction("Remove", by=names[0], now=LATER) as store:
    for n in range(10):
        store.remove(note(f"n{n}"))
save(workspace, *(note(f"m{n}", f"{n} ".join(names)) for n in range(300)))
assert verify(workspace) == []
save(workspace, note("last", names[0]))
os._exit(0)
"""


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A workspace full of names whose program ended without closing it, and its temporary files."""
    folder, temporary = tmp_path_factory.mktemp("used") / "w", tmp_path_factory.mktemp("temporary")
    places = {name: str(temporary) for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")}
    subprocess.run(
        [sys.executable, "-c", WORK, folder, *NAMES], check=True, env=os.environ | places
    )
    return folder, temporary


def readable(folder: Path, words: tuple[str, ...]) -> set[str]:
    """Which of these words stand in some file of a folder, in any encoding of text."""
    found = set()
    for file in folder.rglob("*"):
        content = (file.read_bytes() if file.is_file() else b"") + file.name.encode()
        lower = content.lower()
        for word in words:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1251"):
                for form in (word, word.upper(), word.lower()):
                    written = form.encode(encoding, "ignore")
                    if written in content or written.lower() in lower:
                        found.add(word)
    return found


def test_no_name_stands_in_the_folder_nor_in_a_temporary_file(used: tuple[Path, Path]) -> None:
    folder, temporary = used

    assert (folder / LOG).stat().st_size > 0
    assert readable(folder, NAMES) == set()
    assert list(temporary.iterdir()) == []


def test_nothing_of_the_database_is_recognised(used: tuple[Path, Path]) -> None:
    folder, _ = used
    marks = ("SQLite format 3", "CREATE TABLE", "revisions", "alembic", "interview", PASSPHRASE)

    assert readable(folder, marks) == set()


def test_the_search_for_names_finds_one_that_is_there(tmp_path: Path) -> None:
    for number, encoding in enumerate(("utf-8", "utf-16-le")):
        (tmp_path / str(number)).write_bytes(b"\xffx" + NAMES[1].encode(encoding))
        assert readable(tmp_path, NAMES) == {NAMES[1]}
        (tmp_path / str(number)).unlink()


def test_it_all_comes_back_with_the_passphrase(used: tuple[Path, Path]) -> None:
    with Workspace.open(used[0], PASSPHRASE) as workspace, workspace.reading() as store:
        assert store.docket(CASE.id).notes[-1].text == NAMES[0]


def test_what_was_being_saved_does_not_stand_in_the_text_of_a_fault(workspace: Workspace) -> None:
    with (
        pytest.raises(DBAPIError) as fault,
        workspace.transaction("Save", by="A", now=save(workspace)._chain._at) as store,
    ):
        store.connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (NAMES[0],))

    assert NAMES[0] not in str(fault.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files of its own")
def test_an_open_workspace_leaves_no_core_file(folder: Path) -> None:
    filled(folder).close()
    program = (
        "import pathlib, resource, sys\n"
        "_, most = resource.getrlimit(resource.RLIMIT_CORE)\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "from db.workspace import Workspace\n"
        "Workspace.open(pathlib.Path(sys.argv[1]), sys.argv[2])\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
        # A collector of crashes gets nothing either: 3 is PR_GET_DUMPABLE of <linux/prctl.h>.
        "import ctypes\n"
        "print(ctypes.CDLL(None).prctl(3) if sys.platform == 'linux' else 0)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, folder, PASSPHRASE], check=True, capture_output=True
    )
    assert said.stdout.split() == [b"0", b"0"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files of its own")
def test_none_is_left_while_the_passphrase_is_tried(folder: Path) -> None:
    filled(folder).close()
    program = (
        "import pathlib, resource, sys\n"
        "_, most = resource.getrlimit(resource.RLIMIT_CORE)\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "from casefiles.errors import WrongPassphrase\n"
        "from db.workspace import Workspace\n"
        "try:\n"
        "    Workspace.open(pathlib.Path(sys.argv[1]), 'another')\n"
        "except WrongPassphrase:\n"
        "    print(resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
    )
    said = subprocess.run([sys.executable, "-c", program, folder], check=True, capture_output=True)
    assert said.stdout.strip() == b"0"
