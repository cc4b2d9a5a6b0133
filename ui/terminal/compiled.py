"""The judging of many cases as machine code: the very same sources, compiled where that can be.

Set-up compiles them with mypyc into the environment, beside the libraries (`.ci/compile.py`). The
installed program takes them in place of their sources for as long as these are, to the letter, the
sources that were compiled. Whoever changes a line runs the line that they changed, only slower.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Final

ROOT: Final = Path(__file__).parents[2]
# What every compiled module is a part of.
GROUP: Final = "casefiles"
STAMP: Final = "compiled"
ENDING: Final = EXTENSION_SUFFIXES[0]
# Set to anything, the sources are run as they stand.
SWITCH: Final = "CASEFILES_INTERPRETED"

# Where the time of a large check goes. Not those whose records keep what they worked out once
# (rules, clauses, liberty), nor those that only load the law: compiled, they are no faster.
_LIMITS: Final = (
    *("alike", "allowances", "anew", "asking", "assessment", "bearing", "belonging", "ceilings"),
    *("charged", "clocks", "conditions", "continuance", "custody", "duties", "edges", "endings"),
    *("entered", "expected", "facts", "families", "foreseen", "grounds", "helping", "imposing"),
    *("instead", "judging", "lapses", "last_act", "last_minutes", "lasting", "main_punishment"),
    *("matters", "nights", "open_terms", "ordered", "orders", "outcomes", "parts", "penalties"),
    *("periods", "pieces", "plainly", "promptness", "reaching", "reasons", "restraint", "run_out"),
    *("sentencing", "served_out", "serving", "sightings", "sittings", "standings", "starts"),
    *("stays", "steps", "stretches", "telling", "terms", "touches", "turns", "verdicts"),
)
MODULES: Final = (
    *("casefiles.ids", "casefiles.moments", "casefiles.soundness", "casefiles.speech"),
    "casefiles.exchange.casefile",
    *(f"casefiles.limits.{name}" for name in _LIMITS),
    *("ui.terminal.assessments", "ui.terminal.patterns", "ui.terminal.reasons"),
)


def place() -> Path:
    """The folder of the compiled modules in the environment that runs."""
    return Path(sys.prefix) / "compiled"


def source_of(module: str) -> Path:
    """The file that a module is compiled from."""
    return ROOT.joinpath(*module.split(".")).with_suffix(".py")


def digest() -> str:
    """What was compiled, what it was compiled against, and for which Python."""
    from hashlib import sha256

    told = sha256(f"{sys.version}{ENDING}".encode())
    for folder in ("casefiles", "ui/terminal"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            told.update(file.relative_to(ROOT).as_posix().encode())
            told.update(file.read_bytes())
    return told.hexdigest()


def fits(folder: Path) -> bool:
    """Whether what lies in a folder was compiled from the sources as they stand."""
    try:
        return (folder / STAMP).read_text(encoding="utf-8") == digest()
    except OSError:
        return False


def take_up(environment: Mapping[str, str] = os.environ) -> None:
    """From now on import the compiled modules, if they are there and fit.

    Does nothing where one of them is at work already: half of one kind and half of the other would
    not know each other's records.
    """
    if not environment.get(SWITCH) and sys.modules.keys().isdisjoint(MODULES):
        sys.meta_path.insert(0, Compiled(place()))


class Compiled:
    """Finds the compiled modules in a folder. What it was asked first decides whether they fit."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = frozenset((*MODULES, f"{GROUP}__mypyc"))
        self._fits: bool | None = None

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        """The compiled module of this name; None where its source is to be run."""
        if fullname not in self._names:
            return None
        if self._fits is None:
            self._fits = fits(self._folder)
        if not self._fits:
            return None
        from importlib.util import spec_from_file_location

        file = self._folder.joinpath(*fullname.split("."))
        return spec_from_file_location(fullname, file.with_name(file.name + ENDING))
