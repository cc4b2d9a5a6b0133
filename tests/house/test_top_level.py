"""What a person sees first: a short top level, and a README whose commands work."""

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files_of, write

ALLOWED = {
    "casefiles", "ui", "resources", "db", "tests", "pyproject.toml", "README.md",
    "Makefile", "LICENSE", "requirements.lock", ".ci", ".gitignore",
}  # fmt: skip

MAKE = re.compile(r"\bmake ([a-z][a-z-]*)")
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)


def strangers(root: Path) -> list[str]:
    """Names on the top level that nobody agreed to."""
    return sorted({path.parts[0] for path in files_of(root)} - ALLOWED)


def unknown_commands(readme: str, makefile: str) -> list[str]:
    """`make` commands in the code of the README that the Makefile does not know."""
    told = {name for code in CODE.findall(readme) for name in MAKE.findall(code)}
    return sorted(told - set(TARGET.findall(makefile)))


def test_the_top_level_holds_only_what_was_agreed() -> None:
    assert strangers(ROOT) == []


@pytest.mark.skipif(not (ROOT / "README.md").exists(), reason="the README is not written yet")
def test_every_command_in_the_readme_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert unknown_commands(readme, (ROOT / "Makefile").read_text(encoding="utf-8")) == []


def test_what_a_person_types_first_is_there() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))

    assert {"setup", "run", "test", "bench", "format", "lock", "clean"} <= targets
    assert "exec make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_a_stranger_is_found(tmp_path: Path) -> None:
    write(tmp_path, "setup.py", "")
    write(tmp_path, "docs/plan.md", "")
    write(tmp_path, "casefiles/cases.py", "")

    assert strangers(tmp_path) == ["docs", "setup.py"]


def test_a_command_that_is_gone_is_found() -> None:
    readme = "Run `make setup`, then\n```\nmake deploy JOBS=2\n```\nWe make do without a server."

    assert unknown_commands(readme, "setup:\n\ttrue\n") == ["deploy"]
