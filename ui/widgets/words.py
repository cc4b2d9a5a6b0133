"""Words on the window: titles, quiet lines, paragraphs, and the lines between them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QSizePolicy, QWidget

from ui.icons import icon
from ui.looks import Look
from ui.themes import GRID
from ui.typefaces import typeface

PLACE_PADDING: Final = 28


def words(
    text: str = "", *, size: str = "", tone: str = "", wraps: bool = False, chosen: bool = False
) -> QLabel:
    """A label in one of the four sizes. `chosen` lets the text be marked and copied."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if size:
        label.setProperty("letters", size)
    if tone:
        label.setProperty("tone", tone)
    if wraps:
        label.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    if chosen:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label


def tone(widget: QWidget, **properties: str) -> None:
    """Give a widget other properties of the style sheet and have it drawn by them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def rule() -> QFrame:
    """A line across."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


def button(
    look: Look, text: str, *, drawing: str = "", kind: str = "", tip: str = ""
) -> QPushButton:
    """A button with words, and a drawing before them where one helps."""
    # The space keeps the words off the drawing: Qt itself leaves two pixels.
    made = QPushButton(f" {text}" if drawing and text else text)
    if kind:
        made.setProperty("kind", kind)
    if drawing:
        colour = look.theme.on_accent if kind == "first" else look.theme.ink
        made.setIcon(icon(drawing, colour, look.theme.quiet))
    if kind == "place":
        # The chosen place is written in bold and must not move the others.
        bold = QFontMetrics(typeface(bold=True))
        made.setMinimumWidth(bold.horizontalAdvance(text.replace("&", "")) + PLACE_PADDING)
    if tip:
        made.setToolTip(tip)
    made.setAutoDefault(False)
    return made


def spaced(layout: QLayout, margin: int = 0, gap: int = 2) -> None:
    """Margins and gaps of a layout, in units of the grid."""
    side = margin * GRID
    layout.setContentsMargins(side, side, side, side)
    layout.setSpacing(gap * GRID)
