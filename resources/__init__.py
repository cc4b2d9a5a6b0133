"""The data that the program carries, from law to fonts, and the one function that finds it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent


def find(*parts: str) -> Path:
    """The path of a piece of data, by its folders and name. It need not exist."""
    return FOLDER.joinpath(*parts)
