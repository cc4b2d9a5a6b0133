"""No file grows past what a person reads in one go."""

import ast
from pathlib import Path

from tests.house.tree import ROOT, modules_of, syntax_of, write

LINES = 400
LINES_WITH_A_MAIN_WINDOW = 250


def too_long(root: Path) -> list[str]:
    """Python files that must be split by noun, with their length and their limit."""
    complaints = []
    for path in modules_of(root):
        length = len((root / path).read_text(encoding="utf-8").splitlines())
        limit = LINES_WITH_A_MAIN_WINDOW if defines_a_main_window(root / path) else LINES
        if length > limit:
            complaints.append(f"{path}: {length} lines, at most {limit}")
    return complaints


def defines_a_main_window(path: Path) -> bool:
    """Whether a class of this file derives from QMainWindow."""
    return "QMainWindow" in path.read_text(encoding="utf-8") and any(
        "QMainWindow" in ast.unparse(base)
        for node in ast.walk(syntax_of(path))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    )


def test_no_file_is_too_long() -> None:
    assert too_long(ROOT) == []


def test_a_file_of_401_lines_is_too_long(tmp_path: Path) -> None:
    write(tmp_path, "casefiles/cases.py", "\n" * 401)
    write(tmp_path, "casefiles/people.py", "\n" * 400)

    assert too_long(tmp_path) == ["casefiles/cases.py: 401 lines, at most 400"]


def test_a_main_window_of_251_lines_is_too_long(tmp_path: Path) -> None:
    write(
        tmp_path, "ui/windows/office.py", "class Office(QtWidgets.QMainWindow): ...\n" + "\n" * 250
    )

    assert too_long(tmp_path) == ["ui/windows/office.py: 251 lines, at most 250"]
