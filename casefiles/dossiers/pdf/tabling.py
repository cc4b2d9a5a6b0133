"""Tables and cards on pages: headers return, tall rows break, none begins without a first row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from reportlab.platypus import Flowable, Table

from casefiles.dossiers.blocks import Card, Column, Drawn, Piece, Row, Sign, Tone, Words
from casefiles.dossiers.blocks import Table as Told
from casefiles.dossiers.pdf.dividing import divided
from casefiles.dossiers.pdf.flowables import LimitBar, Marked, Typeset
from casefiles.dossiers.pdf.marking import hexed, lettered, marked
from casefiles.dossiers.pdf.stylesheet import INK, LINE, SANS, STANDINGS, SUNKEN, WIDTH, sheet

PADDING: Final = 4.0
CARD_GUTTER: Final = 6.0
# Above and below the text of a row.
AIRY: Final = (3.4, 4.2)
CLOSE: Final = (1.6, 2.2)
# A row taller than this is continued in a row below it, so that no page is left half empty.
TALLEST: Final = 120.0
# A table with its header needs more rows than these to leave two of them for the next page.
FEWEST: Final = 3
# A card lower than this is never parted by the end of a page.
TALLEST_CARD: Final = 200.0

Stack = list[Flowable]


class Tabled:
    """A table of a dossier as a reportlab table, and what must stay together at its head."""

    def __init__(self, told: Told, anchors: frozenset[str]) -> None:
        self._anchors = anchors
        total = sum(column.weight for column in told.columns)
        self._widths = [WIDTH * column.weight / total for column in told.columns]
        rows: list[list[Stack]] = [[_head(column) for column in told.columns]]
        styles: list[Any] = []
        # Rows by their place that are never parted from the next one.
        self._held: set[int] = set()
        self._named: set[int] = set()
        for row in told.rows:
            first = len(rows)
            rows += self._rows(row, told.columns)
            styles += _joined(first, len(rows))
            if row.heading:
                styles += [
                    ("SPAN", (0, first), (-1, first)),
                    ("BACKGROUND", (0, first), (-1, first), SUNKEN),
                ]
                self._named.add(first)
            styles.append(("LINEBELOW", (0, len(rows) - 1), (-1, len(rows) - 1), 0.4, LINE))
        if len(rows) > FEWEST:
            # One row alone under its header on the last page is lost from its table.
            self._held.add(len(rows) - 2)
        self._held |= self._named
        styles += [("NOSPLIT", (0, place), (0, place + 1)) for place in sorted(self._held)]
        self._rows_made = rows
        above, below = CLOSE if told.close else AIRY
        self.table = Table(
            rows,
            colWidths=self._widths,
            repeatRows=1,
            style=[
                # Without a face of ours the cells would name an unembedded Helvetica.
                ("FONTNAME", (0, 0), (-1, -1), SANS),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
                ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), above),
                ("BOTTOMPADDING", (0, 0), (-1, -1), below),
                ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
                *styles,
            ],
            spaceBefore=2,
            spaceAfter=12,
        )

    def height_at_head(self) -> float:
        """The height of the header with what is kept together below it: less is no place to begin.

        A row that names those below it takes the whole width.
        """
        end = 2
        while end - 1 in self._held and end < len(self._rows_made):
            end += 1
        return 8 + sum(
            max(
                _height(stack, WIDTH if place in self._named else width)
                for stack, width in zip(row, self._widths, strict=True)
            )
            + 8
            for place, row in enumerate(self._rows_made[:end])
        )

    def _rows(self, row: Row, columns: Sequence[Column]) -> list[list[Stack]]:
        if row.heading:
            heading: list[Stack] = [self._stack(row.cells[0], "heading", "")]
            return [heading + [[] for _ in columns[1:]]]
        stacks = [
            self._stack(cell, "right" if column.right else "cell", "" if place else row.anchor)
            for place, (cell, column) in enumerate(zip(row.cells, columns, strict=True))
        ]
        return _broken(stacks, [width - 2 * PADDING for width in self._widths])

    def _stack(self, cell: Sequence[Piece], kind: str, anchor: str) -> Stack:
        style = {"heading": sheet().label, "right": sheet().right}.get(kind, sheet().cell)
        stack: Stack = []
        for piece in cell:
            if isinstance(piece, Sign):
                word = Typeset(self._coloured(piece), sheet().cell)
                stack.append(Marked(piece.standing, word))
            elif isinstance(piece, Drawn):
                stack.append(LimitBar(piece))
            elif piece or anchor:
                for part in divided(piece):
                    text = marked(part, style.fontName, style.fontSize, self._anchors)
                    stack.append(Typeset(text, style).anchored(anchor))
                    anchor = ""
        return stack

    def _coloured(self, sign: Sign) -> str:
        word = marked((Words(sign.word, Tone.STRONG),), SANS, sheet().cell.fontSize, self._anchors)
        return f'<font color="{hexed(STANDINGS[sign.standing])}">{word}</font>'


class Carded:
    """A card as a table of labels and values; a value taller than a page goes on over the next."""

    def __init__(self, card: Card, anchors: frozenset[str], *, label_share: float) -> None:
        styles = sheet()
        self._widths = [WIDTH * label_share, WIDTH * (1 - label_share)]
        self._rows_made: list[list[Stack]] = []
        rules: list[Any] = []
        for line in card.lines:
            first = len(self._rows_made)
            label = Typeset(lettered(line.label, SANS), styles.label)
            value: Stack = [Typeset(lettered(line.left_open, SANS), styles.blank)]
            if line.value:
                face, size = styles.value.fontName, styles.value.fontSize
                value = [
                    Typeset(marked(part, face, size, anchors), styles.value)
                    for part in divided(line.value)
                ]
            widths = [width - CARD_GUTTER for width in self._widths]
            self._rows_made += _broken([[label], value], widths)
            last = len(self._rows_made) - 1
            rules += [*_joined(first, last + 1), ("LINEBELOW", (0, last), (-1, last), 0.4, LINE)]
        self.table = Table(
            self._rows_made,
            colWidths=self._widths,
            style=[
                ("FONTNAME", (0, 0), (-1, -1), SANS),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), CARD_GUTTER),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
                ("LINEABOVE", (0, 0), (-1, 0), 0.4, LINE),
                *rules,
            ],
            spaceAfter=10,
        )

    def height_at_head(self) -> float:
        """The height of the card, or of its first row where it is tall: no place for less."""
        heights = [
            10 + max(_height(stack, width) for stack, width in zip(row, self._widths, strict=True))
            for row in self._rows_made
        ]
        whole = sum(heights)
        return whole if whole <= TALLEST_CARD else heights[0]


def _joined(first: int, end: int) -> list[Any]:
    """The parts of a row that was too tall read on without a gap."""
    return [
        style
        for place in range(first, end - 1)
        for style in (
            ("BOTTOMPADDING", (0, place), (-1, place), 0),
            ("TOPPADDING", (0, place + 1), (-1, place + 1), 0),
        )
    ]


def _broken(stacks: list[Stack], widths: list[float]) -> list[list[Stack]]:
    """One row, or several below each other where one would be too tall."""
    rows: list[list[Stack]] = []
    while any(stacks):
        taken = [_take(stack, width) for stack, width in zip(stacks, widths, strict=True)]
        rows.append([first for first, _ in taken])
        stacks = [rest for _, rest in taken]
    return rows or [stacks]


def _take(stack: Stack, width: float) -> tuple[Stack, Stack]:
    """What of a stack fits into one row, and the rest. At least one piece always goes in."""
    first: Stack = []
    room = TALLEST
    for place, flowable in enumerate(stack):
        _, height = flowable.wrap(width, room)
        if height <= room:
            first.append(flowable)
            room -= height
            continue
        parts = flowable.split(width, room)
        if len(parts) == 2:
            return [*first, parts[0]], [parts[1], *stack[place + 1 :]]
        if first:
            return first, stack[place:]
        first.append(flowable)
        room = 0
    return first, []


def _height(stack: Stack, width: float) -> float:
    return sum(flowable.wrap(width - 2 * PADDING, 10_000)[1] for flowable in stack)


def _head(column: Column) -> Stack:
    style = sheet().head_right if column.right else sheet().head
    return [Typeset(lettered(column.title, style.fontName), style)]
