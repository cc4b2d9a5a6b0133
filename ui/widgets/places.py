"""Places of which one is in sight: Tab leads to that one, the arrows from it to the others."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget


class Places(QButtonGroup):
    """The buttons of some places, numbered as they are given; the first is in sight."""

    def __init__(self, buttons: Iterable[QAbstractButton], parent: QWidget) -> None:
        super().__init__(parent)
        for at, place in enumerate(buttons):
            place.setCheckable(True)
            self.addButton(place, at)
        # Qt itself moves the way in only when the keyboard has been there.
        self.buttonToggled.connect(lambda _: self._lead_in())
        self.button(0).setChecked(True)

    def _lead_in(self) -> None:
        for place in self.buttons():
            tab = Qt.FocusPolicy.StrongFocus
            place.setFocusPolicy(tab if place.isChecked() else Qt.FocusPolicy.ClickFocus)
