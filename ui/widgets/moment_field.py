"""A field for a time: a person types as people type, and sees beside it how it was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from casefiles.errors import RefusedInput
from casefiles.moments import Moment, Precision
from casefiles.speech import say_briefly, say_moment, say_offset
from ui.looks import Look
from ui.typed_moments import read_typed, still_to_come, typed
from ui.widgets.words import spaced, tone, words


class MomentField(QWidget):
    """One time as well as it is known. `empty` is said of the empty field, instead of "not known".

    It is the time of something that happened, so what still lies ahead is said to be wrong; unless
    it `may_come`. Where nobody asks for its hour, as of a birth, it is `of_day` and no hour is
    missed. What `must_be` is not offered to be left empty.

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
        may_come: bool = False,
        of_day: bool = False,
        must_be: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._zone = zone
        self._now = now
        self._empty = empty
        self._may_come = may_come
        self._of_day = of_day
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(
            "6.1.2022 9:10 · 6.1.2022"
            if must_be
            else look.say("6.1.2022 9:10 · 6.1.2022 · 1.2022 · empty: not known")
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

    @property
    def to_come(self) -> bool:
        """Whether what is typed is understood, and surely has not happened yet."""
        moment = self.moment()
        return moment is not None and still_to_come(moment, self._now())

    @property
    def wrong(self) -> bool:
        """Whether what is typed cannot be taken: not understood, or still to come."""
        return self.moment() is None or (self.to_come and not self._may_come)

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
        bare_day = self._of_day and moment.precision is Precision.DAY
        said = (say_briefly if bare_day else say_moment)(moment, self._look.language)
        if self._empty and not moment.known:
            said = self._empty
        if moment.precision is Precision.MINUTE and not moment.exact and not moment.about:
            said = self._which_of_both(said, moment)
        ahead = not self._may_come and still_to_come(moment, self._now())
        if ahead:
            said = self._look.say("That is still to come: {moment}.", moment=said)
        self._say(said[:1].upper() + said[1:], wrong=ahead)
        self.understood.emit(moment)

    def _which_of_both(self, said: str, moment: Moment) -> str:
        """How the minute is told from the other, where the clocks were turned back over it."""
        first, last = (
            say_offset(instant, moment.zone) if instant else ""
            for instant in (moment.earliest, moment.latest)
        )
        return self._look.say(
            "{moment}. Add {first} or {last} to say which.",
            moment=said,
            first=first,
            last=last,
        )

    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.echo.setText(sentence)
        self.line.setAccessibleDescription(sentence)
        tone(self.echo, tone="wrong" if wrong else "quiet")
        tone(self.line, wrong="true" if wrong else "false")
