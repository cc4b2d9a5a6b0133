"""The files of the checkout, as the checks of this folder see them."""

import ast
import os
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("casefiles", "db", "ui", "resources")

# Only for a copy without git, such as an unpacked archive.
_MADE_BY_TOOLS = {".git", ".venv", "__pycache__", "build", "dist", "out", "htmlcov"}


def files_of(root: Path = ROOT) -> list[Path]:
    """Files that belong to the repository, committed or about to be, relative to the root."""
    try:
        listed = subprocess.run(
            ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True,
            capture_output=True,
            env=os.environ | {"GIT_CEILING_DIRECTORIES": str(root.parent)},
        ).stdout.decode()
    except (FileNotFoundError, subprocess.CalledProcessError):
        return sorted(_walked(root))
    paths = {Path(name) for name in listed.split("\0") if name}
    return sorted(path for path in paths if (root / path).is_file())


def _walked(root: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(root):
        folders[:] = [
            name
            for name in folders
            if name not in _MADE_BY_TOOLS and not name.endswith(("_cache", ".egg-info"))
        ]
        for name in names:
            if not name.startswith(".coverage"):
                yield (Path(folder) / name).relative_to(root)


def modules_of(root: Path = ROOT, *tops: str) -> list[Path]:
    """Python files below the given folders of the top level, or all of them."""
    return [
        path
        for path in files_of(root)
        if path.suffix == ".py" and (not tops or path.parts[0] in tops)
    ]


def syntax_of(path: Path) -> ast.Module:
    """The parsed source of one file."""
    return _parsed(path.read_text(encoding="utf-8"), str(path))


@cache
def _parsed(source: str, name: str) -> ast.Module:
    # Several checks walk the whole program; to parse it takes longer than to walk it.
    return ast.parse(source, filename=name)


def write(root: Path, path: str, text: str) -> None:
    """Put a bad sample below a temporary root, so that a check can show that it fails."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
