"""A form: fields under their titles, a sentence where something is wrong, Save and Cancel."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from casefiles.errors import CasefilesError, RefusedInput
from casefiles.moments import Moment
from ui.drafts import Draft
from ui.looks import Look
from ui.widgets.fields import Choice
from ui.widgets.moment_field import MomentField
from ui.widgets.paper import Page
from ui.widgets.words import button, rule, spaced, tone, words

Keep = Callable[[Any], None]
Signals = Iterable[SignalInstance]

# So long after the last key the draft is written, in milliseconds: a thought, and no more.
DRAFT_WAITS: Final = 400


@dataclass(frozen=True, slots=True)
class Remembered:
    """One field as a draft holds it: how it is read, and how it is filled again."""

    read: Callable[[], Any]
    fill: Callable[[Any], None]


class FormDialog(QDialog):
    """One form. `keep` is given what was made; where it refuses, the form stays and says why.

    A form that made anything closes as accepted. What was refused is said at its foot until
    something else is typed; what is wrong with a field is said beside it for as long as it is.
    Nothing typed is lost by a refusal, nor by a crash, nor by Escape: the fields that `remember`
    was told of are kept in the draft after each pause. Only Cancel throws them away.
    """

    def __init__(
        self, look: Look, title: str, keep: Keep, draft: Draft, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._keep, self._draft = keep, draft
        self._begun = False
        self._remembered: dict[str, Remembered] = {}
        self._pen = QTimer(self)
        self._pen.setSingleShot(True)
        self._pen.setInterval(DRAFT_WAITS)
        self._pen.timeout.connect(self.keep_draft)
        self._blank: dict[str, Any] = {}
        self.afresh = button(look, look.say("Start afresh"), kind="flat")
        self.afresh.clicked.connect(self.start_afresh)
        self.restored = QWidget()
        self.restored.hide()
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.complaint = words(tone="wrong", wraps=True, chosen=True)
        self.complaint.hide()
        self.save = button(look, look.say("&Save"), kind="first", tip="Ctrl+Enter")
        self.save.setDefault(True)
        self.cancel = button(look, look.say("&Cancel"))
        self.save.clicked.connect(self.try_to_save)
        self.cancel.clicked.connect(self.give_up)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.try_to_save)
        self._scrolled = QScrollArea()
        self.columns = QHBoxLayout()
        spaced(self.columns, margin=5, gap=6)

    def made(self) -> Any:
        """The records that the fields say. Raises RefusedInput where one cannot be understood."""
        raise NotImplementedError

    def been(self, field: MomentField, unread: str, ahead: str) -> Moment:
        """The time in a field of something that has been. Raises RefusedInput with a sentence.

        `unread` is said where it is not understood, `ahead` where it is still to come.
        """
        moment = field.moment()
        if moment is None:
            raise RefusedInput(unread)
        if field.to_come:
            raise RefusedInput(ahead)
        return moment

    def try_to_save(self) -> None:
        """Save, and close; or say what is wrong."""
        try:
            self._keep(self.made())
        except CasefilesError as error:
            self.complain(error.sentence(self.look.language))
            self._show_what_is_wrong()
            return
        self.accept()

    def _show_what_is_wrong(self) -> None:
        """Bring the first time that cannot be taken into sight, ready to be typed again."""
        for field in self.findChildren(MomentField):
            if field.wrong:
                self._scrolled.ensureWidgetVisible(field)
                field.line.setFocus()
                field.line.selectAll()
                return

    def remember(self, **fields: QWidget) -> None:
        """Keep these fields in the draft, each under its name."""
        for name, given in fields.items():
            field = given.line if isinstance(given, MomentField) else given
            match field:
                case QLineEdit():
                    self._remembered[name] = Remembered(field.text, field.setText)
                    field.textChanged.connect(self._go_on)
                case QPlainTextEdit():
                    self._remembered[name] = Remembered(field.toPlainText, field.setPlainText)
                    field.textChanged.connect(self._go_on)
                case Choice():
                    self._remembered[name] = Remembered(field.currentText, field.choose_title)
                    field.currentTextChanged.connect(self._go_on)
                case _:
                    raise TypeError(field)

    def remember_as(
        self, name: str, read: Callable[[], Any], fill: Callable[[Any], None], changed: Signals
    ) -> None:
        """Keep something else in the draft: `read` gives it as JSON can hold it."""
        self._remembered[name] = Remembered(read, fill)
        for signal in changed:
            signal.connect(self._go_on)

    def keep_draft(self) -> bool:
        """Put what is typed into the draft. What the disk refuses is said, and the form goes on.

        Whether it is kept. A field that is as it was is left out: the record may be changed
        elsewhere before the draft is given back, and nobody typed its old words.
        """
        typed = {name: said for name, said in self._typed().items() if said != self._blank[name]}
        if not typed:
            self._forget()
            return True
        try:
            self._draft.keep(json.dumps(typed, ensure_ascii=False))
        except CasefilesError as error:
            self.complain(error.sentence(self.look.language))
            return False
        return True

    def accept(self) -> None:
        """Close: what was typed is saved."""
        self._forget()
        super().accept()

    def give_up(self) -> None:
        """Close, and throw away what was typed."""
        self._forget()
        super().reject()

    def reject(self) -> None:
        """Close without a word, as Escape does: what was typed is given back the next time."""
        self._pen.stop()
        if self._typed() == self._blank:
            self._forget()
        elif not self.keep_draft():
            return
        super().reject()

    def start_afresh(self) -> None:
        """Throw away what was given back, and show the form as it is for a new record."""
        for name, typed in self._blank.items():
            self._remembered[name].fill(typed)
        self._forget()
        self.restored.hide()

    def _typed(self) -> dict[str, Any]:
        return {name: field.read() for name, field in self._remembered.items()}

    def _forget(self) -> None:
        self._pen.stop()
        with suppress(CasefilesError):
            self._draft.drop()

    def _go_on(self) -> None:
        """Something else is typed: what was refused may be right by now, and the draft is not."""
        if self._begun:
            self.complain("")
            self._pen.start()

    def _give_back(self) -> None:
        """Fill the fields with what was typed in them and not saved."""
        if self._draft.kept is None:
            return
        for name, typed in json.loads(self._draft.kept).items():
            # A form of another version may know other fields.
            if name in self._remembered:
                self._remembered[name].fill(typed)
        self.restored.show()

    def complain(self, sentence: str) -> None:
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))

    def column(self, *, stretch: int = 1) -> QVBoxLayout:
        """Another column of fields, on the right of those that are there."""
        made = QVBoxLayout()
        spaced(made, gap=3)
        self.columns.addLayout(made, stretch)
        return made

    def finish(self, width: int, height: int, aside: QWidget | None = None) -> None:
        """Put the columns, the sentence and the buttons into the window.

        `aside` stays in sight on the right while the columns scroll.
        """
        fields = Page()
        fields.setProperty("role", "paper")
        fields.setLayout(self.columns)
        scrolled = self._scrolled
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
        given_back = QHBoxLayout(self.restored)
        spaced(given_back)
        given_back.setContentsMargins(20, 12, 20, 0)
        said = self.look.say("This is what you had typed here before. It is not saved yet.")
        given_back.addWidget(words(said, size="small", tone="quiet", wraps=True), 1)
        given_back.addWidget(self.afresh)
        whole.addWidget(self.restored)
        middle = QHBoxLayout()
        spaced(middle, gap=0)
        middle.addWidget(scrolled, 5)
        if aside is not None:
            middle.addWidget(aside, 4)
        whole.addLayout(middle, 1)
        whole.addWidget(rule())
        whole.addLayout(foot)
        tone(self, role="paper")
        self.resize(width, height)
        self._blank = self._typed()
        self._give_back()
        self._begun = True
