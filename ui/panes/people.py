"""The people of a case: a table, and below it everything that is on file about one of them."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from casefiles.languages import Language, later
from casefiles.people import DETAINEE, Person
from casefiles.safeguards import Answer
from casefiles.speech import say_briefly, say_moment
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.checklist import Checklist
from ui.models.records import Column
from ui.opened import OpenCase, in_words, name_in_words, roles_in_words, spell_in_words
from ui.panes.file_lines import TITLES, line_of
from ui.widgets.flow import FlowLayout
from ui.widgets.halves import lay_out_halves
from ui.widgets.paper import Paper
from ui.widgets.record_lines import RecordLine, addition_button
from ui.widgets.tables import RecordTable
from ui.widgets.words import button

# Of these people a limit asks what they are charged with, and under which law they are held.
HELD: Final = frozenset({DETAINEE, "suspect", "accused", "defendant", "convict", "prisoner"})
MISSED: Final = {
    "charges": (
        later("No charge is on file. Several limits depend on the article and its gravity."),
        later("Add a charge…"),
    ),
    "spells": (
        later(
            "No deprivation of liberty is on file. It says under which law the person is held, and "
            "which ground for 72 hours is claimed."
        ),
        later("Add a deprivation of liberty…"),
    ),
}


def citizenship(person: Person, language: Language) -> str:
    """The country of a citizenship; nothing where none is known."""
    return label("country", person.citizenship, language) if person.citizenship else ""


class PeoplePane(QWidget):
    """The second section of a case.

    Signals:
        addition_wanted: a person is to be added.
        change_wanted: a person is to be changed (the Person).
        safeguards_wanted: the checklist is to be answered about the chosen person.
        record_addition_wanted: a record of a kind is to be added (the name of its list).
        record_change_wanted: a record is to be changed (it).
        record_removal_wanted: a record is to be taken off the case (it).
    """

    addition_wanted = Signal()
    change_wanted = Signal(object)
    safeguards_wanted = Signal()
    record_addition_wanted = Signal(str)
    record_change_wanted = Signal(object)
    record_removal_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        self.table = RecordTable(self._columns(), look.say("People of the case"))
        self.detail = Paper(look.say("The person"))
        self.add = button(look, look.say("Add a &person…"), drawing="add")
        self.change = button(look, look.say("Chan&ge…"), drawing="change")
        self.safeguards = button(look, look.say("Sa&feguards…"), drawing="check")
        self.put = addition_button(
            look, look.say("Add to t&he record"), self.record_addition_wanted.emit
        )
        tools = (self.add, self.change, self.safeguards, self.put)
        lay_out_halves(self, tools, self.table, self.detail, above=180)
        self.table.chosen.connect(self._show_person)
        self.table.activated_record.connect(self.change_wanted)
        self.add.clicked.connect(self.addition_wanted)
        self.change.clicked.connect(lambda: self._want(self.change_wanted))
        self.safeguards.clicked.connect(self.safeguards_wanted)

    @property
    def selected(self) -> Person | None:
        """The chosen person."""
        person: Person | None = self.table.chosen_record()
        return person

    def show_case(self, opened: OpenCase) -> None:
        self._opened = opened
        self.table.show_records(opened.docket.persons)
        if self.table.chosen_record() is None and opened.docket.persons:
            self.table.choose(opened.docket.persons[0].id)
        self._show_person(self.table.chosen_record())

    def _want(self, wanted: SignalInstance) -> None:
        if self.selected is not None:
            wanted.emit(self.selected)

    def _columns(self) -> list[Column]:
        say, language = self._look.say, self._look.language
        return [
            Column(
                title=say("Name"), text=lambda person: name_in_words(person, language), width=240
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
                text=lambda person: _size(person, language),
                sort=lambda person: person.size or 1,
                figures=True,
                width=110,
                spare=4,
            ),
        ]

    def _show_person(self, person: Person | None) -> None:
        for act in (self.change, self.safeguards):
            act.setEnabled(person is not None)
        self.detail.begin(person.id if person else None)
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
        self.detail.heading(name_in_words(person, language))
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
                (say("How many"), _size(person, language)),
                (say("Spellings seen"), "\n".join(spellings)),
                (say("Sources"), self._opened.sources_of(person.sources)),
            ]
        )
        self._show_records(person, self._opened)
        self._show_safeguards(person, self._opened)
        self.detail.end()

    def _show_records(self, person: Person, opened: OpenCase) -> None:
        """What is on file about a person; what a limit waits for is missed where it is not."""
        say, language = self._look.say, self._look.language
        missed = MISSED if HELD.intersection(person.roles) else {}
        for kind, title in TITLES.items():
            theirs = [one for one in getattr(opened.docket, kind) if _concerns(one, person)]
            if not theirs and kind not in missed:
                continue
            self.detail.heading(say(title))
            for record in theirs:
                self.detail.add(
                    RecordLine(
                        self._look,
                        record,
                        line_of(record, opened, language, person.id),
                        self.record_change_wanted,
                        self.record_removal_wanted,
                    )
                )
            if not theirs:
                sentence, act = missed[kind]
                self.detail.paragraph(say(sentence), tone="quiet")
                row = QWidget()
                add = button(self._look, say(act), drawing="add")
                add.clicked.connect(
                    lambda _=False, kind=kind: self.record_addition_wanted.emit(kind)
                )
                FlowLayout(row).addWidget(add)
                self.detail.add(row)

    def _show_safeguards(self, person: Person, opened: OpenCase) -> None:
        """The answers to the checklist, one deprivation of liberty after the other."""
        say, docket = self._look.say, opened.docket
        checklist = Checklist(docket, person.id)
        answered = [line for line in checklist.lines if line.on_file]
        if not answered and checklist.spells == (None,) and DETAINEE not in person.roles:
            return
        self.detail.heading(say("Safeguards"))
        if not answered:
            self.detail.paragraph(
                say("No question of the checklist is answered yet."), tone="quiet"
            )
        titles = {
            spell.id: spell_in_words(docket, spell, self._look.language) for spell in docket.spells
        }
        for spell in checklist.spells:
            theirs = [line.on_file for line in checklist.of(spell) if line.on_file]
            if theirs and len(checklist.spells) > 1:
                title = titles[spell] if spell else say("none in particular")
                self.detail.paragraph(title, tone="quiet")
            for answer in theirs:
                self.detail.paragraph(self._answered(answer, opened))

    def _answered(self, answer: Answer, opened: OpenCase) -> str:
        language = self._look.language
        said = (
            label("safeguard", answer.safeguard, language),
            label("reply", answer.answer, language),
            say_briefly(answer.when, language) if answer.when.known else "",
            answer.note,
            opened.sources_of(answer.sources),
        )
        return " · ".join(filter(None, said))


def _concerns(record: Any, person: Person) -> bool:
    """Whether a record names a person, alone or among others."""
    named = (getattr(record, "person", None), *getattr(record, "persons", ()))
    return person.id in named


def _size(person: Person, language: Language) -> str:
    if not person.size:
        return ""
    number = str(person.size)
    return language.say("about {number}", number=number) if person.size_about else number
