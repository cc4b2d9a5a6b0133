"""Files that cannot be read at all: each gets a sentence that says where it fails."""

import os
import re
from pathlib import Path

import pytest

from casefiles.exchange import untrusted
from tests.exchange.test_refusals import WHOLE, refusal

FILES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "“cases.json” is empty."),
    ("white space", b"\xef\xbb\xbf \n", "“cases.json” is empty."),
    ("words", b"hello", "“cases.json” is not JSON at line 1, column 1, near “hello”."),
    (
        "half a file",
        WHOLE[: len(WHOLE) // 2].encode(),
        r"in case “ALM-2022-001” or behind it\) is cut off at line \d+, column \d+: it ends before",
    ),
    ("Latin-1", b'{"format": "caf\xe9"}', "“cases.json” is not UTF-8 at byte 15: save it"),
    ("UTF-16", WHOLE.encode("utf-16"), "“cases.json” is not UTF-8 at byte 0"),
    ("a repeated key", b'{"format": 1, "format": 2}', "gives the key “format” twice"),
    ("NaN", b'{"format": NaN}', "“cases.json” holds NaN, which is not JSON."),
    ("an endless number", b'{"format": ' + b"9" * 5000 + b"}", "holds a number too long"),
    ("half a character", rb'{"format": "a\ud800"}', "holds half a character, near “a\\\\ud800”."),
    ("a deep nest", b"[" * 1_000_000, "“cases.json” is nested too deep to be a case."),
    ("a list", b"[]", "“cases.json” is not a file of cases: it must begin with"),
    ("no format", b'{"cases": []}', "“cases.json” is not a file of cases"),
    (
        "a later format",
        b'{"format": "casefiles/2", "cases": []}',
        "“cases.json” is in the format “casefiles/2”; this program reads “casefiles/1”.",
    ),
    ("no cases", b'{"format": "casefiles/1"}', "“cases” must be a list of cases."),
    (
        "a strange key at the top",
        b'{"format": "casefiles/1", "case": []}',
        "“case” is not a key of this format; it has “format” and “cases”.",
    ),
    (
        "a case that is none",
        b'{"format": "casefiles/1", "cases": [1]}',
        r"“cases.json”, cases[#1]: a case in curly brackets belongs here.",
    ),
    (
        "a case without a ref",
        b'{"format": "casefiles/1", "cases": [{"title": "x"}]}',
        r"“cases.json”, cases[#1].ref: a case needs a ref of its own",
    ),
]


TWO = b'{"format": "casefiles/1", "cases": [{"ref": "A-1"}, {"ref": "\xd0\x90 \\"2\\"", "title": "'
BEHIND = '“cases.json” (in case “А "2"” or behind it) '


@pytest.mark.parametrize(
    ("rest", "sentence"),
    [
        (b"", BEHIND + "is cut off at line 1"),
        (b"caf\xe9", BEHIND + f"is not UTF-8 at byte {len(TWO) + 3}"),
        (b'x" "y"', BEHIND + "is not JSON at line 1"),
        (b'x"}, {"ref": "\\ud800", \xff', BEHIND + "is not UTF-8"),
        (b'x"}, {"ref": "', BEHIND + "is cut off"),
    ],
)
def test_what_breaks_off_in_a_case_or_behind_it_names_the_case(rest: bytes, sentence: str) -> None:
    assert refusal(TWO + rest).startswith(sentence)


@pytest.mark.parametrize(("content", "sentence"), [x[1:] for x in FILES], ids=[x[0] for x in FILES])
def test_a_file_that_cannot_be_read_says_where_it_fails(content: bytes, sentence: str) -> None:
    said = refusal(content)
    assert sentence in said or re.search(sentence, said)


def test_folders_missing_files_and_devices_are_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, name="") == f"“{tmp_path.name}” is a folder: name the file in it."
    assert refusal(tmp_path / "none.json", name="") == "There is no file “none.json”."
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert refusal(tmp_path / "pipe", name="") == "“pipe” is not a file."


def test_a_file_too_large_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(untrusted, "LARGEST", 2 * 1024 * 1024)
    with (tmp_path / "large.json").open("wb") as file:
        file.truncate(untrusted.LARGEST + 1)
    assert refusal(tmp_path / "large.json", name="").startswith("“large.json” is larger than 2 MB")


def test_fifty_megabytes_of_nonsense_are_refused_unparsed() -> None:
    for nonsense in (b"x", b" ", b"[", b"\0", b'{"a":'):
        content = nonsense * (50 * 1024 * 1024 // len(nonsense))
        assert refusal(content).startswith("“cases.json” is not a file of cases")


def test_a_file_cut_within_a_text_says_where_it_ends() -> None:
    cut = WHOLE[: WHOLE.index("Taken.") + 3]
    last = len(cut.splitlines())
    assert f"cut off at line {last}, column " in refusal(cut.encode())
