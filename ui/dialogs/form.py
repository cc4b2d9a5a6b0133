"""A form: fields under their titles, a sentence where something is wrong, Save and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casefiles.errors import CasefilesError
from ui.looks import Look
from ui.widgets.words import button, rule, spaced, tone, words

Keep = Callable[[Any], None]


class FormDialog(QDialog):
    """One form. `keep` is given what was made; where it refuses, the form stays and says why.

    A form that made anything closes as accepted. Nothing typed is lost by a refusal.
    """

    def __init__(self, look: Look, title: str, keep: Keep, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self._keep = keep
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.complaint = words(tone="wrong", wraps=True, chosen=True)
        self.complaint.hide()
        self.save = button(look, look.say("&Save"), kind="first", tip="Ctrl+Enter")
        self.save.setDefault(True)
        self.cancel = button(look, look.say("&Cancel"))
        self.save.clicked.connect(self.try_to_save)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.try_to_save)
        self.columns = QHBoxLayout()
        spaced(self.columns, margin=5, gap=6)

    def made(self) -> Any:
        """The records that the fields say. Raises RefusedInput where one cannot be understood."""
        raise NotImplementedError

    def try_to_save(self) -> None:
        """Save, and close; or say what is wrong."""
        try:
            self._keep(self.made())
        except CasefilesError as error:
            self.complain(error.sentence(self.look.language))
            return
        self.accept()

    def complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def column(self, *, stretch: int = 1) -> QVBoxLayout:
        """Another column of fields, on the right of those that are there."""
        made = QVBoxLayout()
        spaced(made, gap=3)
        self.columns.addLayout(made, stretch)
        return made

    def finish(self, width: int, height: int) -> None:
        """Put the columns, the sentence and the buttons into the window."""
        fields = QWidget()
        fields.setProperty("role", "paper")
        fields.setLayout(self.columns)
        scrolled = QScrollArea()
        scrolled.setProperty("role", "paper")
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidget(fields)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        spaced(foot, margin=3)
        foot.setContentsMargins(20, 12, 20, 12)
        foot.addWidget(self.complaint, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        whole = QVBoxLayout(self)
        spaced(whole, gap=0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(foot)
        tone(self, role="paper")
        self.resize(width, height)
