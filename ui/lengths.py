"""What is too long for the window: cut to its beginning, or given places to break."""

from __future__ import annotations

import re
from typing import Final

# What was typed is quoted to be known again, not to be read again.
LONGEST_QUOTE: Final = 40
LONG_WORD: Final = re.compile(r"\S{24}(?=\S)")


def shortened(text: str, most: int = LONGEST_QUOTE) -> str:
    """The beginning of a text that is longer than so many letters, else the text.

    >>> shortened("Seized in the street", 10)
    'Seized in…'
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def breakable(text: str) -> str:
    """A text with a place to break in each word too long for a line; for what nobody copies.

    A label is never narrower than its longest word, nor is the window in which it stands.
    """
    return LONG_WORD.sub("\\g<0>\u200b", text)
