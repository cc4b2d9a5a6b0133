"""The people of a case: a table, and below it everything that is on file about one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from casefiles.languages import Language
from casefiles.people import Person
from casefiles.speech import say_briefly, say_moment
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.records import Column
from ui.opened import OpenCase, in_words, roles_in_words
from ui.widgets.paper import Paper
from ui.widgets.tables import RecordTable
from ui.widgets.words import button, spaced


def citizenship(person: Person, language: Language) -> str:
    """The country of a citizenship; nothing where none is known."""
    return label("country", person.citizenship, language) if person.citizenship else ""


class PeoplePane(QWidget):
    """The second section of a case.

    Signals:
        addition_wanted: a person is to be added.
        change_wanted: a person is to be changed (the Person).
    """

    addition_wanted = Signal()
    change_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        self.table = RecordTable(self._columns(), look.say("People of the case"))
        self.detail = Paper(look.say("The person"))
        self.add = button(look, look.say("Add a &person…"), drawing="add")
        self.change = button(look, look.say("Chan&ge…"), drawing="change")
        tools = QHBoxLayout()
        spaced(tools)
        tools.setContentsMargins(24, 12, 24, 12)
        tools.addWidget(self.add)
        tools.addWidget(self.change)
        tools.addStretch()
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.detail)
        halves.setSizes([240, 260])
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(tools)
        column.addWidget(halves, 1)
        self.table.chosen.connect(self._show_person)
        self.table.activated_record.connect(self.change_wanted)
        self.add.clicked.connect(self.addition_wanted)
        self.change.clicked.connect(self._want_change)

    def show_case(self, opened: OpenCase) -> None:
        self._opened = opened
        self.table.show_records(opened.docket.persons)
        if self.table.chosen_record() is None and opened.docket.persons:
            self.table.choose(opened.docket.persons[0].id)
        self._show_person(self.table.chosen_record())

    def _want_change(self) -> None:
        person = self.table.chosen_record()
        if person is not None:
            self.change_wanted.emit(person)

    def _columns(self) -> list[Column]:
        say, language = self._look.say, self._look.language
        return [
            Column(
                title=say("Name"), text=lambda person: in_words(person, "name", language), width=240
            ),
            Column(
                title=say("Role"),
                text=lambda person: roles_in_words(person.roles, language),
            ),
            Column(
                title=say("Born"),
                text=lambda person: say_briefly(person.born, language) if person.born.known else "",
                sort=lambda person: person.born.order(),
                width=150,
                spare=2,
            ),
            Column(
                title=say("Citizenship"),
                text=lambda person: citizenship(person, language),
                width=130,
                spare=3,
            ),
            Column(
                title=say("How many"),
                text=lambda person: str(person.size) if person.size else "",
                sort=lambda person: person.size or 1,
                figures=True,
                width=110,
                spare=4,
            ),
        ]

    def _show_person(self, person: Person | None) -> None:
        self.change.setEnabled(person is not None)
        self.detail.begin()
        if person is None or self._opened is None:
            self.detail.paragraph(
                self._look.say(
                    "Nobody is on this case yet. Add the person who was detained, then those who "
                    "detained, defended, examined or saw."
                ),
                tone="quiet",
            )
            self.detail.end()
            return
        say, language = self._look.say, self._look.language
        self.detail.heading(in_words(person, "name", language))
        self.detail.paragraph(in_words(person, "description", language))
        spellings = [
            say("{text} ({sources})", text=spelling.text, sources=sources)
            if sources
            else spelling.text
            for spelling in person.spellings
            for sources in [self._opened.sources_of(spelling.sources)]
        ]
        self.detail.facts(
            [
                (say("Role"), roles_in_words(person.roles, language)),
                (say("Born"), say_moment(person.born, language)),
                (say("Citizenship"), citizenship(person, language) or say("not known")),
                (say("Sex"), label("sex", person.sex, language) if person.sex else ""),
                (say("How many"), str(person.size) if person.size else ""),
                (say("Spellings seen"), "\n".join(spellings)),
                (say("Sources"), self._opened.sources_of(person.sources)),
            ]
        )
        self.detail.end()
