"""Records as lines of a page: each can be changed and removed, and more of its kind be added."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from casefiles.docket import Record
from casefiles.languages import later
from ui.looks import Look
from ui.widgets.words import button, spaced, words

# In the order in which a lawyer meets them; by the name of the list in a docket.
ADDITIONS: Final = {
    "charges": later("&Charge…"),
    "spells": later("&Deprivation of liberty…"),
    "measures": later("&Measure…"),
    "sentences": later("&Sentence…"),
    "allegations": later("&Allegation…"),
    "remedies": later("&Remedy…"),
    "communications": later("C&ommunication…"),
    "notes": later("&Note…"),
}


class RecordLine(QWidget):
    """A record in words, with a button to change it and one to remove it.

    Enter changes it and Delete removes it wherever the keyboard is on the line; the key of menus
    and the right button offer both.
    """

    def __init__(
        self,
        look: Look,
        record: Record,
        told: str,
        change_wanted: SignalInstance,
        removal_wanted: SignalInstance,
    ) -> None:
        super().__init__()
        self._look, self._record = look, record
        self._change_wanted, self._removal_wanted = change_wanted, removal_wanted
        self.change = button(look, "", drawing="change", kind="flat", tip=look.say("Change"))
        self.change.setAccessibleName(look.say("Change: {record}", record=told))
        self.remove = button(look, "", drawing="remove", kind="flat", tip=look.say("Remove"))
        self.remove.setAccessibleName(look.say("Remove: {record}", record=told))
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.said = words(told, wraps=True, chosen=True)
        # Marked text has a menu of its own, to copy it; here the record's comes in its place.
        self.said.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.offer)
        line = QHBoxLayout(self)
        spaced(line)
        line.addWidget(self.said, 1)
        for act in (self.change, self.remove):
            line.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Delete:
                self._remove()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._change()
            case _:
                super().keyPressEvent(event)

    def offer(self, at: QPoint) -> None:
        """Show what can be done with the record, at a place on this line."""
        # The page may be taken anew while the menu is open: it belongs to the window.
        menu = QMenu(self.window())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        change = menu.addAction(self._look.say("Chan&ge…"))
        # The key is only named here: the line itself takes it.
        remove = menu.addAction(self._look.say("&Remove") + "\tDel")
        for act, wanted in ((change, self._change_wanted), (remove, self._removal_wanted)):
            act.triggered.connect(lambda _=False, wanted=wanted: wanted.emit(self._record))
        menu.popup(self.mapToGlobal(at))

    def _change(self) -> None:
        self._change_wanted.emit(self._record)

    def _remove(self) -> None:
        self._removal_wanted.emit(self._record)


def addition_button(look: Look, title: str, wanted: Callable[[str], None]) -> QPushButton:
    """A button that offers every kind of record to be added; `wanted` is told which."""
    made = button(look, title, drawing="add")
    menu = QMenu(made)
    for kind, word in ADDITIONS.items():
        act = menu.addAction(look.say(word))
        act.triggered.connect(lambda _=False, kind=kind: wanted(kind))
    made.setMenu(menu)
    return made
