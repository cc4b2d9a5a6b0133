"""Words of a dossier as the markup that reportlab sets, each letter in a typeface that has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color

from casefiles.dossiers.blocks import Link, Text, Tone, Words
from casefiles.dossiers.pdf.stylesheet import (
    ACCENT,
    QUIET,
    SANS,
    SANS_BOLD,
    SERIF,
    SPARE,
    letters,
)

BLANKS = frozenset(" \t\n\r\v\f")
# The blank between a number of one or two digits and a short word.
COUNTED = re.compile(r"(?:(?<=\b\d)|(?<=\b\d\d)) (?=[^\W\d_]{1,9}\b)")


def marked(text: Text, face: str, size: float, anchors: frozenset[str]) -> str:
    """A text as markup. `anchors` are the targets there are; a link to none is plain words."""
    runs = []
    for run in text:
        if isinstance(run, Link):
            words = lettered(run.text, face)
            if run.target in anchors:
                target = escape(run.target, {'"': "&quot;"})
                words = f'<a href="#{target}" color="{hexed(ACCENT)}">{words}</a>'
            runs.append(words)
        else:
            runs.append(_toned(run, face, size))
    return "".join(runs)


def _toned(run: Words, face: str, size: float) -> str:
    match run.tone:
        case Tone.STRONG:
            # Bold sans beside serif looks larger than it is.
            fitted = size * (0.93 if face == SERIF else 1)
            return (
                f'<font face="{SANS_BOLD}" size="{fitted:g}">{lettered(run.text, SANS_BOLD)}</font>'
            )
        case Tone.ASIDE:
            words = lettered(run.text, SANS)
            small = min(size * 0.86, 8)
            return f'<font face="{SANS}" size="{small:g}" color="{hexed(QUIET)}">{words}</font>'
        case _:
            return lettered(run.text, face)


def lettered(text: str, face: str) -> str:
    """Text with every letter in a face that has it; one that no face has, by its code point.

    A letter lost in silence could be a letter of a name. A number stays on the line of what it
    counts: “3 h” is not torn apart.
    """
    text = COUNTED.sub("\u00a0", text)
    if set(map(ord, text)) <= letters()[face]:
        return escape(text)
    runs = []
    for wanted, part in groupby(text, key=lambda letter: _face_for(letter, face)):
        if wanted == face:
            runs.append(escape("".join(_spaced(part))))
        elif wanted == SPARE:
            runs.append(f'<font face="{SPARE}">{escape("".join(part))}</font>')
        else:
            runs.append("".join(f"[U+{ord(letter):04X}]" for letter in part))
    return "".join(runs)


def _face_for(letter: str, face: str) -> str:
    if letter in BLANKS or ord(letter) in letters()[face]:
        return face
    return SPARE if letter.isprintable() and ord(letter) in letters()[SPARE] else ""


def _spaced(part: Iterator[str]) -> Iterator[str]:
    return (" " if letter in BLANKS else letter for letter in part)


def hexed(colour: Color) -> str:
    """A colour as markup writes it."""
    return f"#{colour.hexval()[2:]}"
