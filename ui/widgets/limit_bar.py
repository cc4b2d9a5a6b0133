"""A limit as a bar: length is time, a tick where the limit ends, the fact, the overrun hatched."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casefiles.limits.bars import Bar
from casefiles.limits.standings import Standing
from ui.themes import Theme

TRACK: Final = 8.0
POINT: Final = 4.5
TICK_RISE: Final = 4.0


def paint_bar(
    painter: QPainter, drawn: Bar, standing: Standing, theme: Theme, area: QRectF
) -> None:
    """The bar in the middle of an area, from its left to its right edge."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    track = QRectF(
        area.left() + POINT, area.center().y() - TRACK / 2, area.width() - 2 * POINT, TRACK
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.sunken))
    painter.drawRoundedRect(track, 2, 2)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(_between(track, 0, drawn.tick), 2, 2)
    _paint_fact(painter, drawn, QColor(theme.standing(standing)), track)
    if drawn.before is not None:
        _paint_tick(painter, drawn.before, QPen(QColor(theme.quiet), 1), track)
    _paint_tick(painter, drawn.tick, QPen(QColor(theme.ink), 2), track)
    painter.restore()


def soft(segment: QRectF, colour: QColor, *, fades_right: bool = True) -> QBrush:
    """A brush that fades towards the ends of what is not known exactly."""
    gradient = QLinearGradient(segment.topLeft(), segment.topRight())
    clear = QColor(colour)
    clear.setAlphaF(0.25)
    gradient.setColorAt(0.0, clear)
    gradient.setColorAt(0.5, colour)
    gradient.setColorAt(1.0, clear if fades_right else colour)
    return QBrush(gradient)


def _paint_fact(painter: QPainter, drawn: Bar, colour: QColor, track: QRectF) -> None:
    middle = track.center().y()
    until_limit = _between(track, 0, min(drawn.least, drawn.tick))
    painter.setBrush(colour)
    painter.drawRoundedRect(until_limit, 2, 2)
    if drawn.overrun:
        over = _between(track, *drawn.overrun)
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(over)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(over)
        painter.setPen(Qt.PenStyle.NoPen)
    if drawn.most > drawn.least:
        segment = _between(track, drawn.least, drawn.most)
        painter.setBrush(soft(segment, colour))
        painter.drawRoundedRect(segment, 3, 3)
    end = track.left() + drawn.most * track.width()
    painter.setBrush(colour)
    if drawn.cut or drawn.open:
        # The clock still runs, or the fact lies beyond the paper: an arrow, not a point.
        painter.drawPolygon(
            [
                QPointF(end - POINT, middle - POINT - 1),
                QPointF(end + POINT, middle),
                QPointF(end - POINT, middle + POINT + 1),
            ]
        )
    elif (drawn.most - drawn.least) * track.width() < 2 * POINT:
        painter.drawEllipse(QPointF(end, middle), POINT, POINT)


def _paint_tick(painter: QPainter, share: float, pen: QPen, track: QRectF) -> None:
    x = track.left() + share * track.width()
    painter.setPen(pen)
    painter.drawLine(QPointF(x, track.top() - TICK_RISE), QPointF(x, track.bottom() + TICK_RISE))


def _between(track: QRectF, first: float, last: float) -> QRectF:
    left = track.left() + first * track.width()
    return QRectF(left, track.top(), (last - first) * track.width(), track.height())


class LimitBar(QWidget):
    """One bar on its own. Its words stand beside it; a screen reader is given them as its name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._drawn: Bar | None = None
        self._standing = Standing.UNKNOWN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bar(self, drawn: Bar, standing: Standing, said: str) -> None:
        self._drawn, self._standing = drawn, standing
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._drawn is not None:
            painter = QPainter(self)
            paint_bar(painter, self._drawn, self._standing, self._theme, QRectF(self.rect()))
            painter.end()
