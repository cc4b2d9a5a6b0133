"""Text set in the 80 columns of a terminal."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache
from typing import Final

COLUMNS: Final = 80

# What textwrap would expand, join or drop; a line without it that fits stays as it is.
_LOOSE: Final = re.compile(r"[\t\n\v\f\r]|^\s|\s$")


# A page about ten thousand people says most of its sentences again and again.
@lru_cache(maxsize=8192)
def wrapped(text: str, indent: int, hang: int = 0) -> tuple[str, ...]:
    """The lines of a text, so many columns in; those after the first `hang` columns further."""
    if indent + len(text) <= COLUMNS and text and not _LOOSE.search(text):
        return (" " * indent + text,)
    return tuple(
        textwrap.wrap(
            text,
            COLUMNS,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hang),
            break_on_hyphens=False,
        )
    )
