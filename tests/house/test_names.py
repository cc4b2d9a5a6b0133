"""Names say what a thing is; these say only that somebody did not know."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.tree import PROGRAM, ROOT, modules_of, syntax_of, write

MODULES = {"util", "utils", "helper", "helpers", "common", "core", "manager", "managers", "misc"}
WORDS = {"Manager", "Handler", "Helper", "Util", "Utils", "Controller", "Processor", "Info"}
FIRST_WORDS = {"Base", "Abstract", "My"}
WHOLE_NAMES = {"Data"}


def is_empty_name(name: str) -> bool:
    """Whether a class name holds a forbidden word, capital letter by capital letter."""
    words = re.findall(r"[A-Z][a-z0-9]*", name)
    return (
        name in WHOLE_NAMES
        or bool(WORDS.intersection(words))
        or (bool(words) and words[0] in FIRST_WORDS)
    )


def empty_names(root: Path) -> list[str]:
    """Modules, folders and classes that must be named for what they hold."""
    complaints = []
    for path in modules_of(root, *PROGRAM, "tests"):
        complaints += [
            f"{path}: {part}" for part in (*path.parts[:-1], path.stem) if part in MODULES
        ]
        complaints += [
            f"{path}: class {node.name}"
            for node in ast.walk(syntax_of(root / path))
            if isinstance(node, ast.ClassDef) and is_empty_name(node.name)
        ]
    return complaints


def test_no_module_and_no_class_has_an_empty_name() -> None:
    assert empty_names(ROOT) == []


@pytest.mark.parametrize(
    "name",
    [
        "CaseManager",
        "EventHandler",
        "_DateHelper",
        "DateUtils",
        "CaseController",
        "DateInfo",
        "BasePane",
        "AbstractStore",
        "MyWindow",
        "Data",
        "ImportProcessor",
    ],
)
def test_such_a_class_is_found(tmp_path: Path, name: str) -> None:
    write(tmp_path, "ui/panes/cases.py", f"class {name}: ...\n")

    assert empty_names(tmp_path) == [f"ui/panes/cases.py: class {name}"]


@pytest.mark.parametrize("name", ["Baseline", "Information", "Mystery", "DataKey", "Abstraction"])
def test_a_word_that_only_begins_alike_is_allowed(name: str) -> None:
    assert not is_empty_name(name)


@pytest.mark.parametrize("path", ["casefiles/utils.py", "db/core/engine.py", "ui/common.py"])
def test_such_a_module_is_found(tmp_path: Path, path: str) -> None:
    write(tmp_path, path, "")

    assert len(empty_names(tmp_path)) == 1
