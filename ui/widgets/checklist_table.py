"""The questions of a checklist as a table that is answered with the keys under one hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from casefiles.safeguards import Reply
from ui.models.checklist import REPLIES, Line
from ui.models.records import Column
from ui.widgets.tables import RecordTable

# No letters: those of a reply differ in every language, and in two of them two begin alike.
KEYS: Final = {
    Qt.Key.Key_1: Reply.YES,
    Qt.Key.Key_2: Reply.NO,
    Qt.Key.Key_3: Reply.PARTIAL,
    Qt.Key.Key_4: Reply.UNKNOWN,
    Qt.Key.Key_0: None,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
# A Kazakh keyboard has letters where others have figures; it has these.
TURNS: Final = {Qt.Key.Key_Space: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class ChecklistTable(RecordTable):
    """Questions and their answers.

    Signals:
        replied: the chosen question is answered so, or no longer (a Reply, or None).
    """

    replied = Signal(object)

    def __init__(self, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        super().__init__(columns, name, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line, key = self.chosen_record(), Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(line, Line) and plain and key in KEYS:
            self.replied.emit(KEYS[key])
        elif isinstance(line, Line) and plain and key in TURNS:
            at = REPLIES.index(line.reply) + TURNS[key]
            self.replied.emit(REPLIES[at % len(REPLIES)])
        else:
            super().keyPressEvent(event)
