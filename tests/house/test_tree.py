"""The list of files that the other checks rely on."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import files_of, write


def test_without_git_the_folders_are_walked_and_what_tools_made_is_left_out(tmp_path: Path) -> None:
    for path in (
        "casefiles/cases.py",
        ".venv/lib/x.py",
        ".ruff_cache/a",
        "out/demo.pdf",
        "README.md",
    ):
        write(tmp_path, path, "")

    assert files_of(tmp_path) == [Path("README.md"), Path("casefiles/cases.py")]


@pytest.mark.skipif(shutil.which("git") is None, reason="this machine has no git")
def test_with_git_new_files_count_and_ignored_ones_do_not(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    write(tmp_path, ".gitignore", "out/\n")
    write(tmp_path, "out/demo.pdf", "")
    write(tmp_path, "ui/не по-английски.py", "")

    assert files_of(tmp_path) == [Path(".gitignore"), Path("ui/не по-английски.py")]
