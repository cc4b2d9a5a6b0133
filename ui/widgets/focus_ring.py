"""The frame round a page or a drawing that has the keyboard, where Qt itself shows none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

WIDTH: Final = 2


class FocusRing(QWidget):
    """Lies over a widget while the keyboard is in it; whoever clicked there knows without."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, around: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            clicked = event.reason() is Qt.FocusReason.MouseFocusReason
            self._cover()
            self.setVisible(event.gotFocus() and not clicked)
        elif event.type() is QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(around, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._around.rect())
        self.raise_()
