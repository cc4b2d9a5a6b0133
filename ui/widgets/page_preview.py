"""The pages of a dossier as they will print, below each other."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.looks import Look
from ui.themes import GRID, SMALL
from ui.typefaces import typeface
from ui.widgets.focus_ring import FocusRing

GAP: Final = 4 * GRID
MARGIN: Final = 6 * GRID
WIDEST: Final = 820
# Pictures of so many pages stay in memory; a page of A4 at this width is some 3 MB.
MOST_PICTURES: Final = 12


class PagePreview(QAbstractScrollArea):
    """Pages to scroll through. It asks for the pictures of those in sight.

    Signals:
        wanted: the picture of a page is wanted (number from 0, width in device pixels).
    """

    wanted = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._tops: list[float] = []
        self._asked: set[int] = set()
        self._said = ""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ring = FocusRing(self)
        self.setAccessibleName(look.say("Pages of the dossier"))
        self.verticalScrollBar().setSingleStep(48)
        self.verticalScrollBar().valueChanged.connect(self._ask_for_sight)

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show another document; its pictures come as they are made."""
        kept = self.verticalScrollBar().value()
        self._sizes, self._said = sizes, ""
        self._forget_pictures()
        self._measure()
        self.verticalScrollBar().setValue(kept)
        self._ask_for_sight()

    def say(self, sentence: str) -> None:
        """Show a sentence in the place of the pages."""
        self._sizes, self._said = (), sentence
        self._forget_pictures()
        self._measure()

    def show_picture(self, number: int, picture: QImage) -> None:
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[number] = picture
        self._asked.discard(number)
        while len(self._pictures) > MOST_PICTURES:
            self._pictures.popitem(last=False)
        self.viewport().update()

    @property
    def page(self) -> int:
        """The number of the page in the middle of the window, from 1; 0 where there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        return sum(1 for at in range(len(self._sizes)) if self._area(at).top() <= middle)

    @property
    def complete(self) -> bool:
        """Whether every page in sight has its picture."""
        return all(number in self._pictures for number in self._in_sight())

    def sizeHint(self) -> QSize:
        return QSize(480, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._look.theme
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(theme.sunken))
        if self._said:
            painter.setFont(typeface())
            painter.setPen(QColor(theme.quiet))
            inside = self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, int(flags), self._said)
        painter.translate(0, -self.verticalScrollBar().value())
        painter.setFont(typeface(SMALL))
        for number in self._in_sight():
            area = self._area(number)
            picture = self._pictures.get(number)
            if picture is None:
                painter.fillRect(area, QColor("#ffffff"))
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(area, picture)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawRect(area)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._forget_pictures()
        self._measure()
        self._ask_for_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def _width(self) -> int:
        return min(self.viewport().width() - 2 * MARGIN, WIDEST)

    def _area(self, number: int) -> QRectF:
        width = self._width()
        left = (self.viewport().width() - width) / 2
        return QRectF(left, self._tops[number], width, self._height(number))

    def _height(self, number: int) -> float:
        across, down = self._sizes[number]
        return self._width() * down / across

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [
            number
            for number in range(len(self._sizes))
            if self._area(number).bottom() >= top and self._area(number).top() <= bottom
        ]

    def _ask_for_sight(self) -> None:
        for number in self._in_sight():
            if number not in self._pictures and number not in self._asked:
                self._asked.add(number)
                self.wanted.emit(number, round(self._width() * self.devicePixelRatioF()))

    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self._asked.clear()
        self.viewport().update()

    def _measure(self) -> None:
        self._tops, whole = [], float(GAP)
        for number in range(len(self._sizes)):
            self._tops.append(whole)
            whole += self._height(number) + GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(round(whole) - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height() - 2 * GAP)
        self.viewport().update()
