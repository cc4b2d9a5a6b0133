"""Where the program itself is at fault, told without a word of what it was working on."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Final

# So many of the lines that led to a fault are told, the last of them last.
LINES: Final = 8


class FaultElsewhere(Exception):
    """A fault in another process: its place as `place_of` tells it, and nothing else of it."""


def place_of(error: BaseException, trace: TracebackType | None = None) -> str:
    """The kind of a fault, and the lines of the program that led to it, the last one last.

    Neither the words of the error nor a folder is in it: they may hold the name of a client.
    """
    if isinstance(error, FaultElsewhere):
        return str(error)
    lines = []
    step = trace or error.__traceback__
    while step is not None:
        lines.append(f"{Path(step.tb_frame.f_code.co_filename).name}:{step.tb_lineno}")
        step = step.tb_next
    return f"{type(error).__name__} in {' > '.join(lines[-LINES:]) or '?'}"
