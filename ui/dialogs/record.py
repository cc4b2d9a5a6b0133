"""One form for every kind of record that is no more than its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casefiles.charges import Measure, Sentence
from casefiles.detention import Spell
from casefiles.docket import Docket, Record
from casefiles.errors import RefusedInput
from casefiles.wordings import without_stale
from ui.dialogs.entries import Ask, Entry, Scene
from ui.dialogs.form import FormDialog, Keep
from ui.drafts import Draft
from ui.widgets.words import words


@dataclass(frozen=True, slots=True)
class Question:
    """One field of a record, or several that are asked as one, as a form asks for it.

    `title` is marked with `later`, and so is `needed`: what is said where the field is left empty,
    "" where it may be. `stretch` is its share of the height that is left.
    """

    names: tuple[str, ...]
    title: str
    ask: Ask
    needed: str = ""
    stretch: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """Two times of a record of which the first cannot lie after the last; what is said of that."""

    first: str
    last: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How one kind of record is asked for, in two columns; `remark` stands below the first.

    `clash` finds what a record would contradict on its case: the field to blame, and the sentence.
    """

    title: str
    left: tuple[Question, ...]
    right: tuple[Question, ...]
    orders: tuple[Order, ...] = ()
    clash: Callable[[Any, Docket], tuple[str, RefusedInput] | None] = lambda *_: None
    remark: str = ""

    def questions(self) -> Iterator[Question]:
        """Every question, in the order in which the keyboard meets it."""
        yield from self.left
        yield from self.right


class RecordDialog(FormDialog):
    """One record, new or on file. It makes a list: the sources that were added, then the record.

    A field that nobody touched leaves the record as it was, whatever the field could make of it.
    """

    def __init__(
        self,
        scene: Scene,
        sheet: Sheet,
        record: Record,
        *,
        keep: Keep,
        draft: Draft,
        parent: QWidget | None = None,
    ) -> None:
        look = scene.look
        super().__init__(look, look.say(sheet.title), keep, draft, parent)
        self._record, self._sheet, self._docket = record, sheet, scene.docket
        self._astray: Entry | None = None
        self.entries = {
            question.names: question.ask(scene, look.say(question.title), _held(record, question))
            for question in sheet.questions()
        }
        self._untouched = {names: entry.state() for names, entry in self.entries.items()}
        for names, entry in self.entries.items():
            self.remember_as(names[0], entry.state, entry.fill, entry.changes)
            for changed in entry.changes:
                changed.connect(lambda *_, entry=entry: entry.complain(""))
        left, right = self.column(), self.column()
        for column, questions in ((left, sheet.left), (right, sheet.right)):
            self._lay_out(column, questions)
        if sheet.remark:
            left.addWidget(words(look.say(sheet.remark), size="small", tone="quiet", wraps=True))
        if not any(question.stretch for question in sheet.left):
            left.addStretch(1)
        self.finish(860, 620)
        self.entry(sheet.left[0].names[0]).take_focus()

    def entry(self, name: str) -> Entry:
        """The field in which one field of the record is asked for."""
        return next(entry for names, entry in self.entries.items() if name in names)

    def made(self) -> list[Record]:
        self._astray = None
        said: dict[str, Any] = {}
        for question in self._sheet.questions():
            value = self._value(question)
            said |= zip(question.names, value if len(question.names) > 1 else (value,), strict=True)
        record: Any = replace(self._record, **said)
        for order in self._sheet.orders:
            if getattr(record, order.last).surely_before(getattr(record, order.first)):
                raise self._refuse(self.entry(order.last), RefusedInput(order.sentence))
        clash = self._sheet.clash(record, self._docket)
        if clash is not None:
            name, refused = clash
            raise self._refuse(self.entry(name), refused)
        if isinstance(record, Measure | Sentence):
            # What somebody types is no longer a time that was only derived from others.
            before: Any = self._record
            kept = [one for one in record.derived if getattr(record, one) == getattr(before, one)]
            record = replace(record, derived=tuple(kept))
        if not isinstance(record, Spell):
            record = without_stale(self._record, record)
        added = [source for entry in self.entries.values() for source in entry.added()]
        return [*added, record]

    def _value(self, question: Question) -> Any:
        entry = self.entries[question.names]
        held = _held(self._record, question)
        if entry.state() == self._untouched[question.names] and not _empty(held):
            return held
        try:
            value = entry.value()
        except RefusedInput as refused:
            raise self._refuse(entry, refused, told=entry.tells) from None
        if question.needed and not value:
            raise self._refuse(entry, RefusedInput(question.needed))
        return held if _empty(value) and _empty(held) else value

    def _refuse(self, entry: Entry, refused: RefusedInput, *, told: bool = False) -> RefusedInput:
        if not told:
            entry.complain(refused.sentence(self.look.language))
        self._astray = entry
        return refused

    def _show_what_is_wrong(self) -> None:
        if self._astray is not None:
            if not self._astray.shown.isAncestorOf(self.focusWidget()):
                self._astray.take_focus()
            self._scrolled.ensureWidgetVisible(self.focusWidget())

    def _lay_out(self, column: QVBoxLayout, questions: tuple[Question, ...]) -> None:
        for question in questions:
            column.addWidget(self.entries[question.names].shown, question.stretch)


def _held(record: Record, question: Question) -> Any:
    """What a record says in the fields of a question: the value, or several of them."""
    values = tuple(getattr(record, name) for name in question.names)
    return values if len(values) > 1 else values[0]


def _empty(value: Any) -> bool:
    return not value or (isinstance(value, tuple) and not any(value))
