"""An answer appears in its file whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from casefiles.errors import NotSaved, WrongCall
from ui.terminal.paper import target, write_bytes, write_text


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_as_utf8_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    write_text(tmp_path / "answer.json", ["Қ", "ұ\n"])

    assert (tmp_path / "answer.json").read_bytes() == "Құ\n".encode()
    assert stat.S_IMODE((tmp_path / "answer.json").stat().st_mode) == 0o600
    assert names(tmp_path) == ["answer.json"]


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "answer.txt").write_text("old, and longer than the new one")

    write_text(tmp_path / "answer.txt", ["new"])

    assert (tmp_path / "answer.txt").read_text() == "new"


@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_work_that_stops_halfway_leaves_what_was_there(
    tmp_path: Path, stop: type[BaseException] | BaseException
) -> None:
    (tmp_path / "answer.txt").write_text("old")

    def pieces() -> Iterator[str]:
        yield "half"
        raise stop

    with pytest.raises((KeyboardInterrupt, NotSaved)):
        write_text(tmp_path / "answer.txt", pieces())

    assert names(tmp_path) == ["answer.txt"]
    assert (tmp_path / "answer.txt").read_text() == "old"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_is_said_in_a_sentence() -> None:
    with pytest.raises(NotSaved) as refused:
        write_text(Path("/dev/full"), ["x" * 100_000])

    assert refused.value.sentence() == (
        "“/dev/full” could not be written: No space left on device. What was there is as before."
    )
    assert not Path("/dev/full").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a read-only folder")
def test_a_folder_that_may_not_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(NotSaved, match="could not be written: Permission denied"):
            write_text(tmp_path / "answer.txt", ["x"])
    finally:
        tmp_path.chmod(0o700)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    write_text(target(str(tmp_path / "link.txt")), ["new"])

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.pdf", b"%PDF\r\n\xff")

    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF\r\n\xff"


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("", "is a folder: name the file to write."),
        ("nowhere/a.json", "There is no folder “"),
        ("workspace/a.json", "lies inside the workspace: name a file outside it."),
        ("workspace/../workspace/database", "lies inside the workspace"),
    ],
)
def test_a_place_that_cannot_be_is_refused_before_any_work(
    tmp_path: Path, out: str, sentence: str
) -> None:
    (tmp_path / "workspace").mkdir()

    with pytest.raises(WrongCall) as refused:
        target(str(tmp_path / out), workspace=str(tmp_path / "workspace"))

    assert sentence in refused.value.sentence()


KILLED = """
import os, sys
from pathlib import Path
from ui.terminal.paper import write_text
def pieces():
    yield "a name " * 20_000
    os._exit(9)
write_text(Path(sys.argv[1]), pieces())
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="this system has no files without a name")
def test_a_kill_leaves_no_half_of_it_in_the_clear(tmp_path: Path) -> None:
    target = tmp_path / "answer.txt"
    target.write_text("before")

    done = subprocess.run([sys.executable, "-c", KILLED, target], check=False)

    assert done.returncode == 9
    assert [file.name for file in tmp_path.iterdir()] == ["answer.txt"]
    assert target.read_text() == "before"
