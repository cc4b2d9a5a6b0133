"""Fields of a form: a choice out of many, and a field under its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from ui.unseen import UNSEEN
from ui.widgets.words import spaced, words

# What the arrow and the edges of a choice take of its width.
ARROW: Final = 46
THREE_LINES: Final = 76
# What comes along when something is copied out of a page, a message or a table of contacts.
BREAKS: Final = re.compile(r"\s*[\x00-\x1f\x7f-\x9f\u2028\u2029]+\s*")
AROUND: Final = re.compile(rf"^(?:\s|{UNSEEN.pattern})+|(?:\s|{UNSEEN.pattern})+$")


class OneLine(QValidator):
    """Takes a line as it is, and what was pasted with breaks in it as words on one line."""

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        joined = BREAKS.sub(" ", text)
        return QValidator.State.Acceptable, joined, min(at, len(joined))


def written_in(field: QLineEdit) -> str:
    """What stands in a field, without what nobody sees around it; empty where there is no more."""
    return AROUND.sub("", field.text())


class Choice(QComboBox):
    """One of several things, by their titles. What it gives and takes is the thing itself."""

    def __init__(
        self, name: str, choices: Iterable[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(16)
        self.things: list[Any] = []
        self.offer(choices)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A form is scrolled with the pointer over its fields, and nobody sees what turns there.
        event.ignore()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        # Qt would cut a long title in the middle of a letter.
        room = (
            self.width()
            - ARROW
            - (option.iconSize.width() if not option.currentIcon.isNull() else 0)
        )
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room
        )

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer other things; what was chosen stays chosen where it is among them."""
        kept = self.chosen()
        listed = list(choices)
        self.blockSignals(True)
        self.clear()
        # Kept here and not in Qt, which would give a kind of event back as a bare string.
        self.things = [thing for thing, _ in listed]
        self.addItems([title for _, title in listed])
        self.choose(kept)
        self.blockSignals(False)

    def chosen(self) -> Any:
        """The chosen thing; None where nothing is on offer."""
        at = self.currentIndex()
        return self.things[at] if 0 <= at < len(self.things) else None

    def choose(self, thing: Any) -> None:
        """Choose a thing that is on offer; any other changes nothing."""
        if thing in self.things:
            self.setCurrentIndex(self.things.index(thing))

    def choose_title(self, title: str) -> None:
        """Choose what bears a title; what is not on offer changes nothing."""
        at = self.findText(title)
        if at >= 0:
            self.setCurrentIndex(at)


class SearchedChoice(Choice):
    """A choice out of so many that one types a part of the title to find it."""

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, choices, parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter([title for _, title in choices], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.setValidator(OneLine(self))
            line.editingFinished.connect(self._settle)

    @property
    def matches(self) -> bool:
        """Whether what stands in the field is a title on the list, and so what is chosen."""
        return self.currentText() == self.itemText(self.currentIndex())

    def chosen(self) -> Any:
        # Whoever presses Ctrl+Enter in the middle of a word means the word.
        self._settle()
        return super().chosen()

    def _settle(self) -> None:
        """Take the title that begins like what was typed; leave what is like none as it stands."""
        text = self.currentText().casefold().strip()
        titles = [self.itemText(at).casefold() for at in range(self.count())]
        found = [at for at, title in enumerate(titles) if text and text in title]
        exact = [at for at in found if titles[at] == text]
        starts = [at for at in found if titles[at].startswith(text)]
        for candidates in (exact, starts, found):
            if candidates:
                self.setCurrentIndex(candidates[0])
                break
        else:
            if text:
                return
        self.setEditText(self.itemText(self.currentIndex()))


class OpenChoice(SearchedChoice):
    """A choice that also takes what is not on the list, as it was typed."""

    def value(self) -> str:
        """The key of what was chosen, or the words that were typed."""
        text = AROUND.sub("", self.currentText())
        for at in range(self.count()):
            if self.itemText(at).casefold() == text.casefold():
                return str(self.things[at])
        return text

    def show_value(self, value: str) -> None:
        self.choose(value)
        if self.chosen() != value:
            self.setEditText(value)

    def choose_title(self, title: str) -> None:
        self.setEditText(title)

    def _settle(self) -> None:
        """What is typed stays."""


class _Line(QLineEdit):
    """Shows its beginning also where the keyboard comes and marks the whole of it."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.hasSelectedText():
            self.setSelection(len(self.text()), -len(self.selectedText()))


def line(name: str, proposed: str = "", hint: str = "") -> QLineEdit:
    """A field for a line of text."""
    field = _Line(proposed)
    field.setValidator(OneLine(field))
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    # A long line is known by its beginning.
    field.setCursorPosition(0)
    return field


class _Sentences(QPlainTextEdit):
    """Needs room for three lines, and takes what there is."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), THREE_LINES)


def text_field(name: str, proposed: str = "", *, height: int = 0) -> QPlainTextEdit:
    """A field for sentences, `height` pixels high, or as high as there is room. Tab leads out."""
    field = _Sentences(proposed)
    field.setAccessibleName(name)
    field.setTabChangesFocus(True)
    if height:
        field.setFixedHeight(height)
    return field


class Titled(QWidget):
    """A field under its title, and under it a sentence where something is wrong with it."""

    def __init__(self, title: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(title)
        self.title.setProperty("letters", "small")
        self.title.setProperty("tone", "quiet")
        # A label passes over a buddy that takes no focus itself but hands it on.
        taker = field
        while (proxy := taker.focusProxy()) is not None:
            taker = proxy
        self.title.setBuddy(taker)
        self.field = field
        self.complaint = words(size="small", tone="wrong", wraps=True)
        self.complaint.hide()
        column = QVBoxLayout(self)
        spaced(column, gap=1)
        column.addWidget(self.title)
        column.addWidget(field)
        column.addWidget(self.complaint)
        self._column = column

    def add_below(self, widget: QWidget) -> None:
        """Put something below the field and what may be wrong with it."""
        self._column.addWidget(widget)

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the field; nothing takes the sentence away."""
        self.complaint.setText(sentence)
        self.complaint.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
