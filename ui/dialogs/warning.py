"""A word before something that cannot be taken back, and a sentence when something failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.looks import Look
from ui.widgets.words import button, spaced, tone, words

WIDTH: Final = 440


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """What is said. `go_on` is the word on the button that does it; none: there is only Close."""

    title: str
    text: str
    go_on: str


class WarningDialog(QDialog):
    """One warning. Accepted where the user goes on."""

    def __init__(self, look: Look, warned: Warned, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(warned.title)
        tone(self, role="paper")
        self.setFixedWidth(WIDTH)
        column = self._column = QVBoxLayout(self)
        spaced(column, margin=5, gap=4)
        column.addWidget(words(warned.title, size="heading", wraps=True))
        column.addWidget(words(warned.text, wraps=True, chosen=True))
        self.go_on = button(look, warned.go_on, kind="first")
        self.leave = button(look, look.say("&Cancel") if warned.go_on else look.say("&Close"))
        self.go_on.setVisible(bool(warned.go_on))
        self.go_on.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        spaced(row)
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column.addLayout(row)
        self.leave.setDefault(True)
        self.leave.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # As high as its words are at this width; Qt would leave room as if each had its own line.
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))


def ask_whether(look: Look, warned: Warned, parent: QWidget | None) -> bool:
    """Whether the user goes on."""
    return WarningDialog(look, warned, parent).exec() == QDialog.DialogCode.Accepted
