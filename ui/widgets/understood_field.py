"""A line that is understood while it is typed, and says beneath it as what."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casefiles.errors import RefusedInput
from ui.looks import Look
from ui.widgets.fields import line
from ui.widgets.words import spaced, tone, words


class UnderstoodField(QWidget):
    """One line. `understand` says what a text means, and raises RefusedInput where it means none.

    Signals:
        changed: something else is typed.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        understand: Callable[[str], str],
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._understand = look, understand
        self.line = line(name, hint=hint)
        self.echo = words(size="small", tone="quiet", wraps=True)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        spaced(column, gap=1)
        column.addWidget(self.line)
        column.addWidget(self.echo)
        self.line.textChanged.connect(self._read)
        self._read()

    def _read(self) -> None:
        try:
            said, wrong = self._understand(self.line.text()), False
        except RefusedInput as refused:
            said, wrong = refused.sentence(self._look.language), True
        self.echo.setText(said)
        self.echo.setVisible(bool(said))
        self.line.setAccessibleDescription(said)
        tone(self.echo, tone="wrong" if wrong else "quiet")
        tone(self.line, wrong="true" if wrong else "false")
        self.changed.emit()
