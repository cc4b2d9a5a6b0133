"""The line across the window that says, where there is no law to reckon by, that there is none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

import resources
from ui.looks import Look
from ui.widgets.words import spaced, words
from ui.workbench import Workbench


class LawFault(QWidget):
    """In sight in every place of the window, or not at all: a case without limits looks harmless.

    Cases are read and written all the same: who is detained tonight does not wait for a file.
    """

    def __init__(self, look: Look, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._workbench = look, workbench
        self.setProperty("role", "surface")
        self.sentence: QLabel = words(tone="wrong", wraps=True, chosen=True)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.setContentsMargins(24, 8, 24, 8)
        column.addWidget(self.sentence)
        self.hide()
        workbench.law_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what is so now. Reads the files of the law where nobody has yet."""
        fault = self._workbench.law_fault
        if fault is not None:
            self.sentence.setText(
                self._look.say(
                    "No limit is reckoned in any case: {reason} The files of the law are in "
                    "{folder}: correct the one that is named, then press “Read the law anew” under "
                    "“Law”. What you enter is kept.",
                    reason=fault.sentence(self._look.language),
                    folder=resources.FOLDER,
                )
            )
        self.setVisible(fault is not None)
