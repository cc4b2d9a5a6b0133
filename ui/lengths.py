"""What is too long for the window: cut to its beginning, or given places to break."""

from __future__ import annotations

import re
from html import escape
from typing import Final

# What was typed is quoted to be known again, not to be read again.
LONGEST_QUOTE: Final = 40
# More under the pointer would cover the window.
LONGEST_TIP: Final = 800
LONG_WORD: Final = re.compile(r"\S{24}(?=\S)")


def shortened(text: str, most: int = LONGEST_QUOTE) -> str:
    """The beginning of a text that is longer than so many letters, else the text.

    >>> shortened("Seized in the street", 10)
    'Seized in…'
    """
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def under_pointer(text: str) -> str:
    """A text to be shown under the pointer, in lines that fit on the screen.

    Qt breaks marked text alone into lines, and takes the marks in a text of a file for its own.

    >>> under_pointer("<b>Seized</b>")
    '<p>&lt;b&gt;Seized&lt;/b&gt;</p>'
    """
    shown = escape(shortened(text, LONGEST_TIP), quote=False).replace("\n", "<br>")
    return f"<p>{shown}</p>" if shown else ""


def breakable(text: str) -> str:
    """A text with a place to break in each word too long for a line; for what nobody copies.

    A label is never narrower than its longest word, nor is the window in which it stands.
    """
    return LONG_WORD.sub("\\g<0>\u200b", text)
