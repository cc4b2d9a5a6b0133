"""One question of the checklist and its answer as fields: reply, time, whose word, note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casefiles.citations import say_citation
from casefiles.docket import Docket
from casefiles.limits.rules import Law
from casefiles.safeguard_questions import Question
from casefiles.safeguards import Reply
from casefiles.vocabulary import label
from ui.dialogs.source_ticks import SourceTicks
from ui.drafts import Draft
from ui.looks import Look
from ui.models.checklist import REPLIES, Line
from ui.widgets.fields import Choice, Titled, text_field
from ui.widgets.moment_field import MomentField
from ui.widgets.words import button, spaced, words


def say_reply(reply: Reply | None, look: Look) -> str:
    return label("reply", reply, look.language) if reply else look.say("not answered")


class AnswerFields(QWidget):
    """The fields of the line that is chosen on the checklist.

    Signals:
        replied: another reply was chosen (a Reply, or None).
        changed: time, source or note are others now (the Line).
        another_wanted: the question is to have a further answer.
    """

    replied = Signal(object)
    changed = Signal(object)
    another_wanted = Signal()

    def __init__(
        self,
        look: Look,
        docket: Docket,
        law: Law,
        *,
        now: Callable[[], datetime],
        draft_of_source: Callable[[], Draft],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        say = look.say
        self._look, self._law, self._zone = look, law, docket.case.zone
        self._line: Line | None = None
        self.question = words(size="heading", wraps=True)
        self.founded = words(size="small", tone="quiet", wraps=True)
        self.reply = Choice(say("Answer"), [(reply, say_reply(reply, look)) for reply in REPLIES])
        self.when = MomentField(look, docket.case.zone, now, say("When"))
        self.sources = SourceTicks(look, docket, now, draft_of_source)
        self.note = text_field(say("Note"), height=60)
        self.another = button(look, say("Another answer to &it"), drawing="add")
        self.another.setToolTip(say("Where another source says otherwise"))
        self.sources.foot.addWidget(self.another)
        column = QVBoxLayout(self)
        spaced(column, gap=3)
        column.addWidget(self.question)
        column.addWidget(self.founded)
        column.addWidget(Titled(say("Ans&wer"), self.reply))
        column.addWidget(Titled(say("Whe&n"), self.when))
        column.addWidget(self.sources, 1)
        column.addWidget(Titled(say("No&te"), self.note))
        self.reply.activated.connect(lambda _: self.replied.emit(self.reply.chosen()))
        self.when.line.textChanged.connect(lambda text: self._tell(when=text.strip()))
        self.sources.changed.connect(lambda: self._tell(sources=self.sources.ticked()))
        self.note.textChanged.connect(lambda: self._tell(note=self.note.toPlainText()))
        self.another.clicked.connect(self.another_wanted)

    def show_line(self, line: Line | None) -> None:
        """Fill the fields with a line; with none they are empty and closed."""
        # Nobody types while the fields are filled, so nothing is told.
        self._line = None
        self.setEnabled(line is not None)
        self.question.setText(
            label("safeguard", line.question.id, self._look.language) if line else ""
        )
        self.founded.setText(self._founded(line.question) if line else "")
        self.reply.choose(line.reply if line else None)
        self.when.change_zone(line.zone(self._zone) if line else self._zone)
        self.when.line.setText(line.when if line else "")
        self.sources.tick_only(line.sources if line else ())
        self.note.setPlainText(line.note if line else "")
        self._line = line

    def _tell(self, **values: Any) -> None:
        if self._line is not None:
            self._line = replace(self._line, **values)
            self.changed.emit(self._line)

    def _founded(self, question: Question) -> str:
        """Where the law says so, which answer respects the right, and which limits it feeds."""
        say, language = self._look.say, self._look.language
        rules = [self._law.by_id[rule] for rule in question.rules if rule in self._law.by_id]
        cited = say_citation(question.citation, language) or say("no article was established")
        told = [say("Law: {citation}", citation=cited)]
        if question.respects:
            reply = label("reply", question.respects, language)
            told.append(say("The right is respected where the answer is: {reply}", reply=reply))
        if rules:
            titles = "; ".join(language.pick(rule.titles) for rule in rules)
            told.append(say("Limits that look at the answer: {titles}", titles=titles))
        return "\n".join(told)
