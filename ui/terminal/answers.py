"""Standard output, where an answer goes; where it cannot go, a sentence says so."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from typing import Final

from casefiles.errors import NotSaved
from casefiles.languages import later

# To a terminal these are no letters but orders: to clear the page, to rename its window, to fill
# the clipboard, to turn a line round. A name in a file from somebody else may hold them.
_ORDERS: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    r"""A text as a terminal may have it: what is an order and no letter is spelled out.

    >>> print(harmless("A.\x1b[2J"))
    A.\x1b[2J
    """
    return _ORDERS.sub(lambda order: order[0].encode("unicode_escape").decode("ascii"), text)


def utf8(text: str) -> bytes:
    """A text as standard output has it."""
    return text.encode("utf-8", "backslashreplace")


def answer(pieces: Iterable[str] | Iterable[bytes]) -> None:
    """Write pieces of text, or of its bytes, all of them before this returns.

    Raises NotSaved where they cannot be written, and BrokenPipeError where nobody reads on.
    """
    _put("")
    for piece in pieces:
        _put(piece)
    _put("")


def _put(piece: str | bytes) -> None:
    # Python has none at all where the one who called has closed it.
    if sys.stdout is None:
        raise NotSaved(later("There is no standard output to write the answer to."))
    try:
        if isinstance(piece, bytes):
            sys.stdout.buffer.write(piece)
        else:
            sys.stdout.write(piece)
        if not piece:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        drop_the_rest()
        raise NotSaved(
            later("The answer could not be written to standard output: {reason}."),
            reason=error.strerror or error,
        ) from error


def drop_the_rest() -> None:
    """Let what is not written yet go nowhere, or the end of the program would try again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
