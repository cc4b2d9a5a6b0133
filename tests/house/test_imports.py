"""Layers import downwards, and each library has one door. The contracts are in pyproject.toml."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import PROGRAM, ROOT, write

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

DOORS = {
    "casefiles/dossiers/pdf/printing.py": "import reportlab.platypus\nimport pikepdf\n",
    "casefiles/exchange/casefile.py": "from pydantic import BaseModel\n",
    "casefiles/exchange/calendar.py": "import icalendar\n",
    "casefiles/limits/loading.py": "from pydantic import BaseModel\nimport tomli\n",
    "casefiles/dossiers/outline.py": "from pydantic import BaseModel\n",
    "db/store.py": "import sqlalchemy\nimport alembic.command\nimport sqlcipher3, casefiles\n",
    "ui/panes/cases.py": "from PySide6 import QtWidgets\nimport db, casefiles, resources\n",
    "ui/terminal/main.py": "import db, casefiles, resources\n",
}

# For each contract something that every reader would call a breach of it.
BREACHES = {
    "layers": [
        ("resources/rulepacks/reading.py", "import casefiles"),
        ("casefiles/cases.py", "import db"),
        ("db/store.py", "import ui.app"),
    ],
    "sql": [("casefiles/cases.py", "import sqlalchemy"), ("ui/app.py", "import sqlcipher3")],
    "pdf": [("casefiles/dossiers/word.py", "import reportlab"), ("ui/app.py", "import pikepdf")],
    "reading": [("casefiles/cases.py", "import pydantic"), ("db/store.py", "import pydantic")],
    "calendars": [("casefiles/exchange/diary.py", "import icalendar")],
    "toml": [("ui/app.py", "import tomli"), ("db/store.py", "import tomli")],
    "windows": [("casefiles/cases.py", "def f():\n    from PySide6.QtCore import QObject")],
    "terminal": [("ui/terminal/say.py", "def f():\n    import PySide6.QtCore")],
}


def verdict(root: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says about the packages below a root, by the contracts of that root."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An empty program under the contracts of the true one."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in (*PROGRAM, "ui/terminal"):
        write(tmp_path, f"{package}/__init__.py", "")
    return tmp_path


def put(root: Path, path: str, text: str) -> None:
    """Add lines to a module, and make its folders packages."""
    for folder in Path(path).parents:
        if folder.parts and not (root / folder / "__init__.py").exists():
            write(root, f"{folder}/__init__.py", "")
    present = (root / path).read_text(encoding="utf-8") if (root / path).exists() else ""
    write(root, path, f"{present}{text}\n")


def test_the_program_keeps_every_contract() -> None:
    said = verdict(ROOT)

    assert said.returncode == 0, said.stdout + said.stderr


def test_an_empty_program_keeps_every_contract(office: Path) -> None:
    said = verdict(office)

    assert said.returncode == 0, said.stdout + said.stderr


def test_every_door_is_open(office: Path) -> None:
    for path, text in DOORS.items():
        put(office, path, text)

    said = verdict(office)

    assert said.returncode == 0, said.stdout + said.stderr


def test_every_breach_breaks_its_contract(office: Path) -> None:
    assert set(BREACHES) == {contract["id"] for contract in CONTRACTS}
    for breaches in BREACHES.values():
        for path, text in breaches:
            put(office, path, text)

    said = verdict(office)

    for contract in CONTRACTS:
        assert f"{contract['name']} BROKEN" in said.stdout, said.stdout + said.stderr
    for module, library in [("casefiles.dossiers.word", "reportlab"), ("ui.app", "pikepdf")]:
        assert f"{module} -> {library}" in said.stdout


@pytest.mark.skipif(
    not (ROOT / "ui/terminal/main.py").exists(), reason="the command line is not written yet"
)
def test_the_command_line_starts_without_qt() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, ui.terminal.main; print(*sys.modules, sep='\\n')"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()

    assert "ui.terminal.main" in loaded
    assert [name for name in loaded if name.startswith(("PySide6", "shiboken6"))] == []
