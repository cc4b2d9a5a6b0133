"""How a page looks: its size, its typefaces and letters, its few colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

import resources
from casefiles.limits.standings import Standing

PAGE: Final = A4
LEFT: Final = 26 * mm
RIGHT: Final = 22 * mm
TOP: Final = 25 * mm
BOTTOM: Final = 22 * mm
WIDTH: Final = PAGE[0] - LEFT - RIGHT
HEIGHT: Final = PAGE[1] - TOP - BOTTOM
# Paragraph numbers hang in a margin of their own, so that a reader finds them with the thumb.
HANG: Final = 10 * mm

SERIF, SERIF_BOLD = "NotoSerif-Regular", "NotoSerif-Bold"
SANS, SANS_BOLD = "NotoSans-Regular", "NotoSans-Bold"
# For the letters that Noto does not have: arrows, ticks, scripts of other countries.
SPARE: Final = "DejaVuSans"

INK: Final = HexColor("#211f1b")
QUIET: Final = HexColor("#5a554b")
LINE: Final = HexColor("#cbc6ba")
EDGE: Final = HexColor("#8d867a")
SUNKEN: Final = HexColor("#efece4")
ACCENT: Final = HexColor("#22527c")

# The light theme of the window: a standing has one colour, on the screen and on paper.
STANDINGS: Final = {
    Standing.KEPT: HexColor("#1e6636"),
    Standing.BREACHED: HexColor("#b3261e"),
    Standing.OVERDUE: HexColor("#7d1a3c"),
    Standing.RUNNING: HexColor("#1b5a9e"),
    Standing.UNKNOWN: HexColor("#7f5200"),
    Standing.NOT_APPLICABLE: HexColor("#5f5a50"),
}


class Typeface(TTFont):
    """A typeface that measures a word once: a dossier is made of few words used many times."""

    def stringWidth(self, text: str, size: float, encoding: str = "utf-8") -> float:  # noqa: N802
        del encoding
        return _width(self, text) * size


@lru_cache(maxsize=16384)
def _width(face: Typeface, text: str) -> float:
    return TTFont.stringWidth(face, text, 1)


@cache
def letters() -> dict[str, frozenset[int]]:
    """Make the typefaces known to reportlab; for each, the code points it has a letter for."""
    known = {}
    for name in (SERIF, SERIF_BOLD, SANS, SANS_BOLD, SPARE):
        font = Typeface(name, str(resources.find("fonts", f"{name}.ttf")))
        pdfmetrics.registerFont(font)
        known[name] = frozenset(font.face.charToGlyph)
    return known


@dataclass(frozen=True, slots=True)
class Sheet:
    """The styles of a dossier by what they are for."""

    numbered: ParagraphStyle
    remark: ParagraphStyle
    part: ParagraphStyle
    heading: ParagraphStyle
    subheading: ParagraphStyle
    cell: ParagraphStyle
    right: ParagraphStyle
    head: ParagraphStyle
    head_right: ParagraphStyle
    label: ParagraphStyle
    value: ParagraphStyle
    blank: ParagraphStyle
    addressee: ParagraphStyle
    basis: ParagraphStyle
    matter: ParagraphStyle
    entry: ParagraphStyle
    subentry: ParagraphStyle
    contents: ParagraphStyle


def _style(name: str, face: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    # A style that names no bullet font brings an unembedded Helvetica into the file.
    return ParagraphStyle(
        name,
        fontName=face,
        fontSize=size,
        leading=leading,
        textColor=more.pop("textColor", INK),
        bulletFontName=SANS,
        bulletFontSize=size * 0.9,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        **more,
    )


@cache
def sheet() -> Sheet:
    """The styles, made once: the typefaces must be known before."""
    letters()
    cell = _style("cell", SANS, 8.2, 11.2)
    head = _style("head", SANS_BOLD, 7.6, 10, textColor=QUIET)
    return Sheet(
        numbered=_style(
            "numbered", SERIF, 9.8, 14.4, leftIndent=HANG, bulletIndent=0, spaceAfter=6.4
        ),
        remark=_style("remark", SANS, 8.8, 12.6, textColor=QUIET, leftIndent=HANG, spaceAfter=6.4),
        part=_style("part", SANS_BOLD, 14, 18, spaceAfter=9),
        heading=_style("heading", SANS_BOLD, 10.4, 14, spaceBefore=9, spaceAfter=5),
        subheading=_style("subheading", SANS_BOLD, 9, 12.4, spaceBefore=8, spaceAfter=3),
        cell=cell,
        right=_style("right", SANS, 8.2, 11.2, alignment=2),
        head=head,
        head_right=_style("head-right", SANS_BOLD, 7.6, 10, textColor=QUIET, alignment=2),
        label=_style("label", SANS, 8.4, 12.4, textColor=QUIET),
        value=_style("value", SERIF, 9.8, 13.6),
        blank=_style("blank", SANS, 8.4, 13.6, textColor=QUIET),
        addressee=_style("addressee", SANS_BOLD, 12, 16, textColor=QUIET, spaceAfter=4),
        basis=_style("basis", SERIF, 10.4, 15, textColor=INK, spaceAfter=26),
        matter=_style("matter", SERIF_BOLD, 22, 29, spaceAfter=26),
        entry=_style("entry", SANS_BOLD, 9.2, 12.6),
        subentry=_style("subentry", SERIF, 9.2, 12.6),
        contents=_style("contents", SANS_BOLD, 14, 18, spaceAfter=10),
    )
