"""The checklist of safeguards: the questions on a detention, answered on somebody's word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casefiles.docket import Docket, Record
from casefiles.limits.rules import Law
from casefiles.people import Person
from casefiles.safeguards import Answer, Reply
from casefiles.vocabulary import label
from ui.dialogs.answer_fields import AnswerFields, say_reply
from ui.dialogs.form import FormDialog, Keep
from ui.dialogs.source_ticks import source_title
from ui.drafts import Draft, no_draft
from ui.lengths import breakable, shortened
from ui.looks import Look
from ui.models.checklist import Checklist, Line
from ui.models.records import Column
from ui.opened import name_in_words, spell_in_words
from ui.widgets.checklist_table import ChecklistTable
from ui.widgets.fields import Choice, Titled, line
from ui.widgets.words import spaced, words

EVERY, OPEN, ANSWERED = "every", "open", "answered"


class SafeguardsDialog(FormDialog):
    """The checklist of one person. What it makes are the answers before, and the records after.

    A question that nobody answered stays unanswered: no reply is proposed. `law` names the limits
    that an answer feeds.

    Signals:
        answered: a line of the checklist is another one now.
    """

    answered = Signal()

    def __init__(
        self,
        look: Look,
        docket: Docket,
        person: Person,
        *,
        law: Law,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft | None = None,
        draft_of_source: Callable[[], Draft] = no_draft,
        parent: QWidget | None = None,
    ) -> None:
        say, language = look.say, look.language
        self._name = name_in_words(person, language)
        title = say("Safeguards: {name}", name=self._name)
        super().__init__(look, title, keep, draft or no_draft(), parent)
        self._docket, self._person, self._now = docket, person, now
        self.checklist = Checklist(docket, person.id)
        spells = {spell.id: spell_in_words(docket, spell, language) for spell in docket.spells}
        self.spell = Choice(
            say("Which deprivation of liberty"),
            [
                (spell, spells[spell] if spell else say("none in particular"))
                for spell in self.checklist.spells
            ],
        )
        self.told_by = Choice(say("Who answers, from here on"), [])
        self.search = line(say("Search the questions"), hint=say("Search the questions"))
        self.shown = Choice(
            say("Which questions are shown"),
            [
                (EVERY, say("All questions")),
                (OPEN, say("Not answered yet")),
                (ANSWERED, say("Answered")),
            ],
        )
        self.table = ChecklistTable(self._columns(), say("Questions"))
        self.count = words(size="small", tone="quiet")
        self.keys = words(
            say(
                "Keys: 1 yes, 2 no, 3 in part, 4 unknown, 0 not answered. The space bar goes "
                "through them."
            ),
            size="small",
            tone="quiet",
            wraps=True,
        )
        self.fields = AnswerFields(look, docket, law, now=now, draft_of_source=draft_of_source)
        self._lay_out()
        self._listen()
        self.table.setFocus()

    def made(self) -> tuple[list[Answer], list[Record]]:
        """The answers that were changed, as they were; the sources added, and those answers now."""
        now = self._now()
        for one in self.checklist.lines:
            fault = one.fault(now, self._docket.case.zone, self.look.language)
            if fault is not None:
                self._go_to(one)
                raise fault
        before, after = self.checklist.made(self._docket, self._person.id, now)
        return before, [*self.fields.sources.added, *after]

    def _go_to(self, wrong: Line) -> None:
        """Bring a line into sight that cannot be put on file, with the keyboard where it lacks."""
        self.search.clear()
        self.shown.choose(EVERY)
        self.spell.choose(wrong.spell)
        self.table.choose(wrong.id)
        (self.fields.reply if wrong.reply is None else self.fields.when).setFocus()

    def _take(self, changed: Line) -> None:
        self.checklist.put(changed)
        self.table.records.renew(changed)
        self._say_count()
        self.answered.emit()

    def _reply(self, reply: Reply | None) -> None:
        chosen: Line | None = self.table.chosen_record()
        if chosen is not None:
            teller = self.told_by.chosen()
            self._take(chosen.answered(reply, (teller,) if teller else ()))
            self.fields.show_line(self.table.chosen_record())

    def _add_another(self) -> None:
        chosen: Line | None = self.table.chosen_record()
        if chosen is not None:
            made = self.checklist.add_another(chosen)
            self._show_lines()
            self.table.choose(made.id)
            self.fields.reply.setFocus()

    def _show_lines(self) -> None:
        """Show the lines that are searched for; the chosen one stays chosen where it is there."""
        wanted, part = self.shown.chosen(), self.search.text().casefold().strip()
        lines = [
            one
            for one in self.checklist.of(self.spell.chosen())
            if (wanted == EVERY or (one.reply is None) is (wanted == OPEN))
            and part in self._question(one).casefold()
        ]
        self.table.show_records(lines)
        if self.table.chosen_record() is None and lines:
            self.table.choose(lines[0].id)
        self.fields.show_line(self.table.chosen_record())
        self._say_count()

    def _say_count(self) -> None:
        lines = self.checklist.of(self.spell.chosen())
        self.count.setText(
            self.look.say(
                "Answered: {answered} of {asked}",
                answered=len({one.question.id for one in lines if one.reply is not None}),
                asked=len({one.question.id for one in lines}),
            )
        )

    def _question(self, one: Line) -> str:
        return label("safeguard", one.question.id, self.look.language)

    def _offer_tellers(self) -> None:
        listed = self.fields.sources.listed
        self.told_by.offer([(None, "—"), *((source.id, source_title(source)) for source in listed)])

    def _columns(self) -> list[Column]:
        say = self.look.say

        def told_by(one: Line) -> str:
            keys = {source.id: source.key for source in self.fields.sources.listed}
            return ", ".join(keys[source] for source in one.sources if source in keys)

        return [
            Column(title=say("Question"), text=self._question),
            Column(
                title=say("Answer"),
                text=lambda one: say_reply(one.reply, self.look) if one.reply else "",
                width=96,
                whole=True,
            ),
            Column(title=say("Source"), text=told_by, width=72, spare=1),
        ]

    def _listen(self) -> None:
        fields = self.fields
        self.spell.currentIndexChanged.connect(lambda _: self._show_lines())
        self.shown.currentIndexChanged.connect(lambda _: self._show_lines())
        self.search.textChanged.connect(lambda _: self._show_lines())
        self.table.chosen.connect(fields.show_line)
        self.table.replied.connect(self._reply)
        self.table.activated_record.connect(lambda _: fields.reply.setFocus())
        fields.replied.connect(self._reply)
        fields.changed.connect(self._take)
        fields.another_wanted.connect(self._add_another)
        fields.sources.offered.connect(self._offer_tellers)

    def _lay_out(self) -> None:
        say, sources = self.look.say, self.fields.sources
        left, right = self.column(stretch=7), self.column(stretch=5)
        spell = Titled(say("Which &deprivation of liberty"), self.spell)
        spell.setVisible(len(self.checklist.spells) > 1)
        finding = QWidget()
        row = QHBoxLayout(finding)
        spaced(row)
        row.addWidget(self.search, 3)
        row.addWidget(self.shown, 2)
        row.addWidget(self.count)
        # Of several people it must be plain at every moment whose answers these are.
        left.addWidget(words(breakable(shortened(self._name)), size="heading", wraps=True))
        left.addWidget(spell)
        left.addWidget(Titled(say("Who &answers, from here on"), self.told_by))
        left.addWidget(finding)
        left.addWidget(Titled(say("&Questions"), self.table), 1)
        left.addWidget(self.keys)
        right.addWidget(self.fields, 1)
        self._offer_tellers()
        self._show_lines()
        self.remember_as("added", sources.written, sources.add_written, [sources.offered])
        self.remember_as("answers", self.checklist.written, self._put_back, [self.answered])
        self.finish(980, 672)

    def _put_back(self, written: list[dict[str, Any]]) -> None:
        self.checklist.put_back(written)
        self._show_lines()
