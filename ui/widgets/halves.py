"""A section in two halves: what can be done, a table, and below it a page on what is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from ui.widgets.words import spaced

WHOLE: Final = 540


def lay_out_halves(
    section: QWidget, tools: Iterable[QWidget], table: QWidget, page: QWidget, *, above: int
) -> None:
    """Put the tools in a row on top, the table under it, and the page under the table.

    `above` is the height of the table, in pixels of a window in which both have `WHOLE`.
    """
    row = QHBoxLayout()
    spaced(row)
    row.setContentsMargins(24, 12, 24, 12)
    for tool in tools:
        row.addWidget(tool)
    row.addStretch()
    column = QVBoxLayout(section)
    spaced(column, gap=0)
    column.addLayout(row)
    column.addWidget(halves(table, page, above, WHOLE - above), 1)


def halves(upper: QWidget, lower: QWidget, above: int, below: int) -> QSplitter:
    """One above the other, and a line between them to be moved; heights in pixels to begin with."""
    made = QSplitter(Qt.Orientation.Vertical)
    # Whoever drags the line to the edge must not lose a half.
    made.setChildrenCollapsible(False)
    made.addWidget(upper)
    made.addWidget(lower)
    made.setSizes([above, below])
    return made
