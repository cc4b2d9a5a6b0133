"""The records and the storage have no clock: `now` is always an argument.

A limit that reads the clock itself cannot be checked afterwards, and a time without a zone
is an hour wrong in Almaty across 1 March 2024.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT, modules_of, syntax_of, write

# Whatever they are called on: in these two packages a method of this name is a clock too.
CLOCKS = {"now", "utcnow", "today", "time_ns", "localtime", "gmtime", "fromtimestamp"}


def clocks_read(root: Path) -> list[str]:
    """Places in casefiles and db that read a clock."""
    return [
        f"{path}:{line}: {what}"
        for path in modules_of(root, "casefiles", "db")
        for line, what in _clocks_in(syntax_of(root / path))
    ]


def _clocks_in(module: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            called = ast.unparse(node.func)
            if called == "time.time" or (
                node.func.attr in CLOCKS and not _converts(node.func.attr, node)
            ):
                yield node.lineno, f"{called}()"
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield node.lineno, "from time import"


def _converts(name: str, call: ast.Call) -> bool:
    """A stored instant turned into a datetime with its zone is no clock."""
    return name == "fromtimestamp" and (len(call.args) + len(call.keywords)) == 2


def test_nothing_in_the_domain_or_the_storage_reads_a_clock() -> None:
    assert clocks_read(ROOT) == []


@pytest.mark.parametrize(
    "reading",
    [
        "datetime.now()",
        "datetime.now(UTC)",
        "dt.datetime.utcnow()",
        "date.today()",
        "time.time()",
        "D.today()",
        "datetime.fromtimestamp(0)",
    ],
)
@pytest.mark.parametrize("package", ["casefiles/limits", "db"])
def test_reading_a_clock_is_found(tmp_path: Path, package: str, reading: str) -> None:
    write(tmp_path, f"{package}/bad.py", f"when = {reading}\n")

    assert len(clocks_read(tmp_path)) == 1


def test_a_clock_imported_by_name_is_found(tmp_path: Path) -> None:
    write(tmp_path, "db/bad.py", "from time import time\n")

    assert clocks_read(tmp_path) == ["db/bad.py:1: from time import"]


def test_the_windows_may_read_one_and_now_may_be_an_argument(tmp_path: Path) -> None:
    write(tmp_path, "ui/app.py", "now = datetime.now(UTC)\n")
    write(
        tmp_path,
        "casefiles/moments.py",
        "def age(now): return now - datetime.fromtimestamp(0, UTC)\n",
    )

    assert clocks_read(tmp_path) == []
