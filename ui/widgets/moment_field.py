"""A field for a time: a person types as people type, and sees beside it how it was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from casefiles.errors import RefusedInput
from casefiles.moments import Moment
from casefiles.speech import say_moment
from ui.looks import Look
from ui.typed_moments import read_typed, typed
from ui.widgets.words import spaced, tone, words


class MomentField(QWidget):
    """One time as well as it is known. `empty` is said of the empty field, instead of "not known".

    Signals:
        understood: what is typed is another moment now, or none that can be understood (None).
    """

    understood = Signal(object)

    def __init__(
        self,
        look: Look,
        zone: str,
        now: Callable[[], datetime],
        name: str,
        *,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._zone = zone
        self._now = now
        self._empty = empty
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(
            look.say("6.1.2022 9:10 · 6.1.2022 · 1.2022 · empty: not known")
        )
        self.line.setMinimumWidth(200)
        self.echo = words(size="small", tone="quiet", wraps=True)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        spaced(column, gap=1)
        column.addWidget(self.line)
        column.addWidget(self.echo)
        self.line.textChanged.connect(self._read)
        self._read()

    def moment(self) -> Moment | None:
        """What is typed, as a moment; None where it cannot be understood."""
        try:
            return read_typed(self.line.text(), self._now(), self._zone)
        except RefusedInput:
            return None

    def show_moment(self, moment: Moment) -> None:
        self._zone = moment.zone if moment.known else self._zone
        self.line.setText(typed(moment))

    def change_zone(self, zone: str) -> None:
        """Read what is typed on another wall clock."""
        self._zone = zone
        self._read()

    def _read(self) -> None:
        try:
            moment = read_typed(self.line.text(), self._now(), self._zone)
        except RefusedInput as refused:
            self._say(refused.sentence(self._look.language), wrong=True)
            self.understood.emit(None)
            return
        said = say_moment(moment, self._look.language)
        if self._empty and not moment.known:
            said = self._empty
        self._say(said[:1].upper() + said[1:], wrong=False)
        self.understood.emit(moment)

    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.echo.setText(sentence)
        self.line.setAccessibleDescription(sentence)
        tone(self.echo, tone="wrong" if wrong else "quiet")
        tone(self.line, wrong="true" if wrong else "false")
