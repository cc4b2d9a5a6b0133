"""The six signs of standing, drawn: no typeface can be relied on to hold them all."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from casefiles.limits.standings import Standing
from ui.icons import SHARPNESS
from ui.themes import THEMES, Theme

SIDE: Final = 16


def paint_sign(painter: QPainter, standing: Standing, theme: Theme, square: QRectF) -> None:
    """A disc in the colour of the standing with its sign; a ring where the rule does not touch."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(theme.standing(standing))
    painter.translate(square.topLeft())
    painter.scale(square.width() / SIDE, square.height() / SIDE)
    if standing is Standing.NOT_APPLICABLE:
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
        stroke = colour
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(8, 8), 7.5, 7.5)
        stroke = QColor(theme.on_standing)
    pen = QPen(stroke, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_strokes(standing))
    painter.restore()


def sign_icon(standing: Standing, theme: Theme) -> QIcon:
    """The sign as an icon for menus, lists and buttons."""
    return _sign_icon(standing, theme.name)


def _strokes(standing: Standing) -> QPainterPath:
    path = QPainterPath()
    match standing:
        case Standing.KEPT:
            path.moveTo(4.6, 8.3)
            path.lineTo(7.1, 10.8)
            path.lineTo(11.6, 5.4)
        case Standing.BREACHED:
            path.moveTo(5.3, 5.3)
            path.lineTo(10.7, 10.7)
            path.moveTo(10.7, 5.3)
            path.lineTo(5.3, 10.7)
        case Standing.OVERDUE:
            path.moveTo(8, 4)
            path.lineTo(8, 8.8)
            path.moveTo(8, 11.8)
            path.lineTo(8, 11.9)
        case Standing.RUNNING:
            path.moveTo(8, 4)
            path.lineTo(8, 8)
            path.lineTo(10.9, 9.6)
        case Standing.UNKNOWN:
            path.arcMoveTo(5.8, 3.9, 4.4, 4.4, 180)
            path.arcTo(5.8, 3.9, 4.4, 4.4, 180, -240)
            path.quadTo(8, 8.6, 8, 9.5)
            path.moveTo(8, 12)
            path.lineTo(8, 12.1)
        case Standing.NOT_APPLICABLE:
            path.moveTo(5.2, 8)
            path.lineTo(10.8, 8)
    return path


@cache
def _sign_icon(standing: Standing, theme: str) -> QIcon:
    pixmap = QPixmap(SIDE * SHARPNESS, SIDE * SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, standing, THEMES[theme], QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(SHARPNESS)
    icon = QIcon(pixmap)
    # The row it stands in may be chosen, or the button greyed: a standing keeps its colour.
    for mode in (QIcon.Mode.Selected, QIcon.Mode.Disabled):
        icon.addPixmap(pixmap, mode)
    return icon
