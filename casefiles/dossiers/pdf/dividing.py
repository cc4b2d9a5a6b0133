"""An endless text in parts: to break a paragraph at a page takes as long as all that follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from casefiles.dossiers.blocks import Link, Text, Words

# Some three pages. A text as long as this has paragraphs of its own, which the file does not tell.
LONGEST: Final = 10_000


def divided(text: Text, most: int = LONGEST) -> Iterator[Text]:
    """The text in parts of at most so many letters, each but the last ending at a blank if it can.

    One part, though empty, there always is; a link is never divided.
    """
    part: list[Words | Link] = []
    room, sent = most, False
    for run in text:
        rest = run.text
        while len(rest) > room:
            cut = rest.rfind(" ", 0, room) + 1 if isinstance(run, Words) else 0
            if not cut and not part:
                cut = room if isinstance(run, Words) else len(rest)
            if cut:
                part.append(Words(rest[:cut], run.tone) if isinstance(run, Words) else run)
            yield tuple(part)
            part, room, rest, sent = [], most, rest[cut:], True
        if rest:
            part.append(Words(rest, run.tone) if isinstance(run, Words) else run)
            room -= len(rest)
    if part or not sent:
        yield tuple(part)
