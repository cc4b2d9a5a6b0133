"""The key file opens with the passphrase alone, and tells a wrong one from a damaged file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from casefiles.errors import (
    DamagedWorkspace,
    RefusedInput,
    WorkspaceError,
    WorkspaceFromTheFuture,
    WrongPassphrase,
)
from db import keys
from tests.db.folders import CHEAP, PASSPHRASE


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "key"
    path.write_bytes(keys.wrap(keys.new_key(), PASSPHRASE, CHEAP))
    return path


def test_the_key_comes_back_under_its_passphrase(tmp_path: Path) -> None:
    key = keys.new_key()
    (tmp_path / "key").write_bytes(keys.wrap(key, PASSPHRASE, CHEAP))

    assert keys.unwrap(tmp_path / "key", PASSPHRASE) == key


def test_no_two_keys_and_no_two_wrappings_are_alike() -> None:
    key = keys.new_key()

    assert key != keys.new_key()
    assert keys.wrap(key, PASSPHRASE, CHEAP) != keys.wrap(key, PASSPHRASE, CHEAP)


@pytest.mark.parametrize("passphrase", ["", "қара жорға 72", PASSPHRASE + " ", "Kara zhorga 72"])
def test_another_passphrase_is_wrong_and_the_file_is_not_called_damaged(
    file: Path, passphrase: str
) -> None:
    with pytest.raises(WrongPassphrase, match="does not open"):
        keys.unwrap(file, passphrase)


def test_a_letter_typed_as_two_characters_is_the_same_letter(file: Path) -> None:
    file.write_bytes(keys.wrap(keys.new_key(), unicodedata.normalize("NFC", "Йод"), CHEAP))

    keys.unwrap(file, unicodedata.normalize("NFD", "Йод"))


@pytest.mark.parametrize("passphrase", ["", "  \t"])
def test_a_blank_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(RefusedInput, match="needs a passphrase"):
        keys.wrap(keys.new_key(), passphrase, CHEAP)


def test_every_changed_byte_of_the_key_file_is_damage_and_not_a_wrong_passphrase(
    file: Path,
) -> None:
    whole = file.read_bytes()
    for place in range(len(whole)):
        # 0x20 turns a letter into its capital, which a lenient reader of hex would take.
        for flip in (0x01, 0x20, 0x80):
            file.write_bytes(whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])
            with pytest.raises(DamagedWorkspace):
                keys.unwrap(file, PASSPHRASE)


@pytest.mark.parametrize("damage", [b"", b"\n", b"nonsense"])
def test_a_file_of_something_else_is_damage(file: Path, damage: bytes) -> None:
    file.write_bytes(damage)

    with pytest.raises(DamagedWorkspace, match="backup"):
        keys.check_key_file(file)


@pytest.mark.parametrize("change", ["cut", "longer", "gone"])
def test_a_file_cut_lengthened_or_gone_is_damage(file: Path, change: str) -> None:
    whole = file.read_bytes()
    if change == "gone":
        file.unlink()
    else:
        file.write_bytes(whole[:-1] if change == "cut" else whole + b"\n")

    with pytest.raises(DamagedWorkspace):
        keys.check_key_file(file)


def test_a_file_in_a_format_not_known_yet_comes_from_a_newer_version(file: Path) -> None:
    line = file.read_bytes().split(b"\n")[0].replace(b"casefiles-key/1", b"casefiles-key/2")
    file.write_bytes(keys._with_checksum(line))

    with pytest.raises(WorkspaceFromTheFuture, match="newer version"):
        keys.unwrap(file, PASSPHRASE)


def test_parameters_that_were_swapped_with_a_new_checksum_open_nothing(file: Path) -> None:
    line = file.read_bytes().split(b"\n")[0].replace(b'"passes":1', b'"passes":2')
    file.write_bytes(keys._with_checksum(line))

    with pytest.raises(WorkspaceError):
        keys.unwrap(file, PASSPHRASE)


def test_a_guess_costs_a_quarter_of_a_gigabyte_and_three_passes() -> None:
    assert (keys.STRONG.memory, keys.STRONG.passes) == (256 * 1024, 3)
    assert f'"memory":{256 * 1024}'.encode() in keys.wrap(keys.new_key(), PASSPHRASE)


def test_a_key_does_not_print_itself() -> None:
    key = keys.new_key()

    assert key.key.hex() not in repr(key)
    assert repr(key.key) not in repr(key)
