"""Which deadlines leave the workspace as a calendar, and a word about what that means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from casefiles.ids import CaseId
from ui.looks import Look
from ui.widgets.fields import Choice, Titled
from ui.widgets.words import button, spaced, tone, words

WIDTH: Final = 520


class CalendarDialog(QDialog):
    """What a calendar holds, for which cases, with names or without; then how far it is.

    Signals:
        wanted: a calendar is to be made of what is chosen.
        stopped: it is not to be made after all.
    """

    wanted = Signal()
    stopped = Signal()

    def __init__(
        self,
        look: Look,
        cases: Sequence[tuple[CaseId | None, str]],
        parent: QWidget | None = None,
    ) -> None:
        """`cases` are the choices, the first one made: a case, or None for all, and its title."""
        super().__init__(parent)
        say = look.say
        self._look = look
        self.setWindowTitle(say("The calendar leaves the workspace"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        tone(self, role="paper")
        self.cases = Choice(say("Which deadlines"), cases)
        self.cases.choose(cases[0][0])
        self.names = QCheckBox(say("With &names, and with the reasons that were written down"))
        self.caution = words(
            say("Whoever sees the calendar can then read who is held, and why a date was moved."),
            tone="caution",
            wraps=True,
        )
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Looking for what is due"))
        self.said = words(wraps=True, chosen=True)
        self.go_on = button(look, say("Choose &where…"), kind="first")
        self.leave = button(look, "")
        self._lay_out()
        self.names.toggled.connect(lambda _: self._show_state())
        self.go_on.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.reject)
        self._busy = self._done = False
        self._show_state()
        self.leave.setDefault(True)
        self.leave.setFocus()

    @property
    def busy(self) -> bool:
        """Whether a calendar is being made."""
        return self._busy

    def show_progress(self, done: int, total: int) -> None:
        """Show that it is being made, and how many cases of how many were looked at."""
        begins, self._busy = not self._busy, True
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if begins:
            self.said.clear()
            self._show_state()
            self.leave.setFocus()

    def show_end(self, sentence: str, *, done: bool) -> None:
        """Say what became of it. Where nothing did, it can be tried again."""
        self._busy, self._done = False, done
        self.said.setText(sentence)
        tone(self.said, tone="" if done else "wrong")
        self._show_state()
        self.leave.setFocus()

    def reject(self) -> None:
        """Close; while it is being made, only stop that."""
        if self._busy:
            self.stopped.emit()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _show_state(self) -> None:
        say = self._look.say
        self.caution.setVisible(self.names.isChecked() and not self._done)
        for field in (self.cases, self.names):
            field.setEnabled(not self._busy and not self._done)
        self.progress.setVisible(self._busy)
        self.said.setVisible(bool(self.said.text()))
        self.go_on.setVisible(not self._busy and not self._done)
        self.leave.setText(say("&Close") if self._done else say("&Cancel"))
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width; Qt would leave a line for each."""
        self._column.activate()
        self.setFixedSize(WIDTH, self._column.totalHeightForWidth(WIDTH))

    def _lay_out(self) -> None:
        say = self._look.say
        column = self._column = QVBoxLayout(self)
        spaced(column, margin=5, gap=3)
        column.addWidget(
            words(say("The calendar leaves the workspace"), size="heading", wraps=True)
        )
        for sentence in (
            say(
                "A calendar is not encrypted. Whoever gets hold of the telephone or the computer "
                "that it is copied to can read it, and so can whoever keeps calendars for it."
            ),
            say(
                "It holds the refs of cases, the keys of persons, the titles of limits, when they "
                "end, what to file and to whom. No name and nothing that anybody wrote is in it, "
                "unless you ask for that below. A ref that is itself a name carries it out."
            ),
            say(
                "What is due at once, is over or has no date is not in it. A deadline that was "
                "closed is in it as cancelled."
            ),
        ):
            column.addWidget(words(sentence, wraps=True, chosen=True))
        column.addWidget(Titled(say("Which &deadlines"), self.cases))
        column.addWidget(self.names)
        column.addWidget(self.caution)
        column.addWidget(self.progress)
        column.addWidget(self.said)
        row = QHBoxLayout()
        spaced(row)
        row.addStretch()
        row.addWidget(self.leave)
        row.addWidget(self.go_on)
        column.addLayout(row)
