"""A damaged workspace ends with 3, whichever of its files it is and wherever that is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

DAMAGE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "a bit in the last page": ("casefiles.db", lambda whole: changed(whole, len(whole) - 3000)),
    "a bit in the first page": ("casefiles.db", lambda whole: changed(whole, 100)),
    "a bit in the salt": ("casefiles.db", lambda whole: changed(whole, 3)),
    "the last byte cut off": ("casefiles.db", lambda whole: whole[:-1]),
    "half of it cut off": ("casefiles.db", lambda whole: whole[: len(whole) // 2]),
    "all of it cut off": ("casefiles.db", lambda _: b""),
    "a bit in the key": ("key", lambda whole: changed(whole, 40)),
    "a bit in the note of the last save": ("last-save", lambda whole: changed(whole, 40)),
    "no note of the last save": ("last-save", lambda _: b""),
}


def changed(whole: bytes, place: int) -> bytes:
    return whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_ends_with_3_whichever_file_and_wherever_it_is_found(
    terminal: Terminal, workspace: Path, damage: str
) -> None:
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", case("A-1")))
    name, change = DAMAGE[damage]
    file = workspace / name
    file.write_bytes(change(file.read_bytes()))

    answer = terminal.open("verify", workspace)

    assert (answer.code, answer.out) == (3, "")
    assert "damaged" in answer.err
    assert "passphrase" not in answer.err


def test_damage_weighs_more_than_what_else_is_wrong(terminal: Terminal, workspace: Path) -> None:
    terminal.open("import", workspace, casefile(terminal.folder / "f.json", case("A-1")))
    (workspace / "note.txt").write_text("left by somebody")
    database = workspace / "casefiles.db"
    whole = database.read_bytes()
    database.write_bytes(changed(whole, len(whole) - 3000))

    answer = terminal.open("verify", workspace)

    assert answer.code == 3
    assert answer.err.count("casefiles: ") == 2
