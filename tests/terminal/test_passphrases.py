"""The passphrase comes from a file or from the keyboard, and is never seen."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from casefiles.errors import WrongCall
from casefiles.languages import ENGLISH
from ui.terminal.commands import find_command
from ui.terminal.grammar import read_call
from ui.terminal.passphrases import new_passphrase, passphrase


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (b"secret", "secret"),
        (b"secret\n", "secret"),
        (b"secret\r\n", "secret"),
        (b"\xef\xbb\xbfsecret\r\n", "secret"),
        (b" two words \n", " two words "),
        ("құпия сөз\n".encode(), "құпия сөз"),
    ],
)
@pytest.mark.parametrize("way", ["file", "standard input"])
def test_it_is_the_line_of_the_file_without_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bytes, meant: str, way: str
) -> None:
    (tmp_path / "p").write_bytes(written)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(written)))
    file = str(tmp_path / "p") if way == "file" else "-"
    call = read_call(find_command("verify"), ["w", "--passphrase-file", file])

    assert passphrase(call, ENGLISH) == meant
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(written)))
    assert new_passphrase(call, ENGLISH) == meant


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (b"", "The passphrase is empty."),
        (b"\n", "The passphrase is empty."),
        (b"one\ntwo\n", "holds more than one line."),
        (b"x" * 5000, "holds more than one line."),
        (b"\xff\xfe", "is not UTF-8."),
        (None, "cannot be read: No such file or directory."),
    ],
)
def test_a_file_that_holds_none_is_refused(
    tmp_path: Path, written: bytes | None, sentence: str
) -> None:
    file = tmp_path / "p"
    if written is not None:
        file.write_bytes(written)
    call = read_call(find_command("verify"), ["w", "--passphrase-file", str(file)])

    with pytest.raises(WrongCall) as refused:
        passphrase(call, ENGLISH)

    assert refused.value.sentence().endswith(sentence)
