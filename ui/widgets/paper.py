"""A page to read: headings, paragraphs, facts in two columns, and cards that stand out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casefiles.limits.standings import Standing
from ui.themes import GRID, Theme
from ui.widgets.focus_ring import FocusRing
from ui.widgets.signs import SIDE, sign_icon
from ui.widgets.words import spaced, words

# Lines longer than this tire the eye.
COLUMN: Final = 760
FACT_TITLES: Final = 168


class Page(QWidget):
    """As high as its words are at the width it has, and not as if every line were a word long."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Paper(QScrollArea):
    """A column of text that scrolls. `begin` takes a new page, `end` shows it.

    A page `of` the same thing as the one before is shown at the place that was being read, with the
    keyboard where it was: limits are looked at anew every minute, and no reader must notice.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ring = FocusRing(self)
        self._page: QWidget | None = None
        self._column: QVBoxLayout | None = None
        self._of: object = None
        self._goes_on = False

    def begin(self, of: object = None) -> None:
        """Take everything off the page."""
        self._goes_on = of is not None and of == self._of
        self._of = of
        self._page = Page()
        self._page.setProperty("role", "paper")
        row = QHBoxLayout(self._page)
        row.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 6 * GRID)
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        self._column = QVBoxLayout(column)
        spaced(self._column, gap=2)
        row.addWidget(column, 1)
        row.addStretch(0)

    def end(self) -> None:
        """Show the page."""
        self._filled().addStretch(1)
        page = self._page
        if page is not None:
            place, pressed = self.verticalScrollBar().value(), self._under_keyboard()
            # Shown only when it is full, so that nobody sees it grow.
            self.setWidget(page)
            page.ensurePolished()
            page.resize(self.viewport().width(), page.heightForWidth(self.viewport().width()))
            if self._goes_on:
                self.verticalScrollBar().setValue(place)
            if pressed is not None:
                self._give_keyboard(page, pressed)

    def read_from(self, widget: QWidget) -> None:
        """Bring what stands on the page to the top of what is seen, as far as the page is long."""
        page = self._page
        if page is not None:
            self.verticalScrollBar().setValue(widget.mapTo(page, QPoint(0, -GRID)).y())

    def _under_keyboard(self) -> str | None:
        """The words on the button of this page that has the keyboard; None where none has."""
        button = self.window().focusWidget()
        if isinstance(button, QAbstractButton) and self.isAncestorOf(button):
            return button.accessibleName() or button.text()
        return None

    def _give_keyboard(self, page: QWidget, pressed: str) -> None:
        """Put the keyboard on the button with these words, else on the page; never beside it."""
        for button in page.findChildren(QAbstractButton):
            if (button.accessibleName() or button.text()) == pressed:
                button.setFocus()
                return
        self.setFocus()

    def heading(self, text: str) -> None:
        column = self._filled()
        if column.count():
            column.addSpacing(3 * GRID)
        column.addWidget(words(text, size="heading", wraps=True))

    def paragraph(self, text: str, *, tone: str = "") -> None:
        if text:
            self._filled().addWidget(words(text, tone=tone, wraps=True, chosen=True))

    def facts(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Titles on the left, what is known on the right; what is empty is left out."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(GRID + 2)
        grid.setColumnMinimumWidth(0, FACT_TITLES)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for title, fact in pairs:
            if fact:
                row = grid.rowCount()
                name = words(title, tone="quiet", wraps=True)
                name.setMaximumWidth(FACT_TITLES)
                grid.addWidget(name, row, 0, top)
                grid.addWidget(words(fact, wraps=True, chosen=True), row, 1, top)
        self._filled().addLayout(grid)

    def card(self, texts: Sequence[str], *, tone: str = "") -> None:
        """Sentences in a frame of their own."""
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        spaced(inside, margin=3, gap=2)
        for text in texts:
            inside.addWidget(words(text, tone=tone, wraps=True, chosen=True))
        self._filled().addWidget(frame)

    def signed(self, standing: Standing, theme: Theme, text: str, word: str) -> None:
        """A line with the sign of a standing before it and its word below."""
        line = QWidget()
        row = QHBoxLayout(line)
        spaced(row)
        sign = QLabel()
        sign.setPixmap(sign_icon(standing, theme).pixmap(SIDE, SIDE))
        told = words(word, size="small", wraps=True)
        told.setStyleSheet(f"color: {theme.standing(standing)}")
        column = QVBoxLayout()
        spaced(column, gap=0)
        column.addWidget(words(text, wraps=True))
        column.addWidget(told)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._filled().addWidget(line)

    def add(self, widget: QWidget) -> None:
        self._filled().addWidget(widget)

    def _filled(self) -> QVBoxLayout:
        if self._column is None:
            self.begin()
        if self._column is None:  # pragma: no cover - begin has just made it
            raise RuntimeError
        return self._column
