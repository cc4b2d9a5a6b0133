"""The overview of a case: what it is about, where it stands, what a reader must know."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casefiles.cases import Case
from casefiles.exchange.demonstration import documented
from casefiles.limits.standings import Standing
from casefiles.limits.turns import turning
from casefiles.sources import Source
from casefiles.speech import say_briefly, say_city
from casefiles.vocabulary import label
from ui.looks import Look
from ui.opened import OpenCase, each_in_words, in_words
from ui.panes.file_lines import lines_of
from ui.standings import SEVERITY
from ui.widgets.flow import FlowLayout
from ui.widgets.paper import Paper
from ui.widgets.record_lines import RecordLine, addition_button
from ui.widgets.signs import sign_icon
from ui.widgets.words import button, spaced, words


class OverviewPane(Paper):
    """The first section of a case.

    Signals:
        standing_wanted: the limits of one standing are to be shown (a Standing).
        word_wanted: what is recorded is to be set against what is adopted.
        change_wanted: what is said of the case itself is to be changed.
        source_change_wanted: a source is to be changed (the Source).
        record_addition_wanted: a record of a kind is to be added (the name of its list).
        record_change_wanted: a record is to be changed (it).
        record_removal_wanted: a record is to be taken off the case (it).
    """

    standing_wanted = Signal(object)
    word_wanted = Signal()
    change_wanted = Signal()
    source_change_wanted = Signal(object)
    record_addition_wanted = Signal(str)
    record_change_wanted = Signal(object)
    record_removal_wanted = Signal(object)

    def __init__(self, look: Look, notice: str, parent: QWidget | None = None) -> None:
        super().__init__(look.say("Overview"), parent)
        self._look = look
        self._notice = notice

    def show_case(self, opened: OpenCase) -> None:
        say, language, docket = self._look.say, self._look.language, opened.docket
        case = docket.case
        self.begin(case.id)
        self.paragraph(in_words(case, "summary", language))
        self._show_standings(opened)
        self.heading(say("The case"))
        self.facts(self._facts(case, opened))
        self._offer_change()
        if case.cautions:
            self.heading(say("What a reader must know"))
            self.card(each_in_words(case, "cautions", language), tone="caution")
        for title, lines in lines_of(opened, language):
            self.heading(say(title))
            for record, line in lines:
                if isinstance(record, Source):
                    self._show_source(record, line)
                else:
                    self.add(
                        RecordLine(
                            self._look,
                            record,
                            line,
                            self.record_change_wanted,
                            self.record_removal_wanted,
                        )
                    )
        if self._notice and documented(case.ref):
            self.heading(say("Where this comes from"))
            self.paragraph(self._notice, tone="quiet")
        self.end()

    def _facts(self, case: Case, opened: OpenCase) -> list[tuple[str, str]]:
        say, language, docket = self._look.say, self._look.language, opened.docket
        look = self._look
        people = sum(person.size or 1 for person in docket.persons)
        return [
            (say("Status"), in_words(case, "status", language)),
            (
                say("Status as of"),
                say_briefly(case.status_on, language) if case.status_on.known else "",
            ),
            (say("Closed"), say("Nothing more is to be done in it.") if case.closed else ""),
            (say("Reference"), case.ref),
            (say("Category"), label("category", case.category, language) if case.category else ""),
            (
                say("People"),
                look.say_count("{count} person", "{count} people", people) if people else "",
            ),
            (say("Events"), look.say_count("{count} event", "{count} events", len(docket.events))),
            (
                say("Sources"),
                look.say_count("{count} source", "{count} sources", len(docket.sources)),
            ),
            (say("Clock"), say_city(case.zone, language)),
            (say("Marks"), ", ".join(case.tags)),
            (say("Related cases"), ", ".join(case.related)),
        ]

    def _show_source(self, source: Source, told: str) -> None:
        """A source with a button to change it."""
        row = QWidget()
        line = QHBoxLayout(row)
        spaced(line)
        change = button(self._look, "", drawing="change", kind="flat")
        change.setToolTip(self._look.say("Change this source"))
        change.setAccessibleName(self._look.say("Change the source {source}", source=told))
        change.clicked.connect(lambda: self.source_change_wanted.emit(source))
        line.addWidget(words(told, wraps=True, chosen=True), 1)
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self.add(row)

    def _offer_change(self) -> None:
        row = QWidget()
        flow = FlowLayout(row)
        change = button(self._look, self._look.say("Chan&ge the case…"), drawing="change")
        change.clicked.connect(self.change_wanted)
        flow.addWidget(change)
        add = self._look.say("Add to t&he record")
        flow.addWidget(addition_button(self._look, add, self.record_addition_wanted.emit))
        self.add(row)

    def _show_standings(self, opened: OpenCase) -> None:
        counted = opened.standings()
        if not counted:
            return
        self.heading(self._look.say("The limits"))
        row = QWidget()
        flow = FlowLayout(row)
        for standing in SEVERITY:
            if counted[standing]:
                flow.addWidget(self._standing_button(standing, counted[standing]))
        turned = len(turning(opened.assessments))
        if turned:
            flow.addWidget(self._word_button(turned))
        self.add(row)

    def _word_button(self, count: int) -> QWidget:
        made = button(
            self._look,
            self._look.say_count(
                "{count} limit turns on whose word is right…",
                "{count} limits turn on whose word is right…",
                count,
            ),
            tip=self._look.say("Show what each source says against what is adopted"),
        )
        made.clicked.connect(self.word_wanted)
        return made

    def _standing_button(self, standing: Standing, count: int) -> QWidget:
        word = label("standing", standing, self._look.language)
        made = button(
            self._look,
            # The space keeps the words off the sign: Qt itself leaves two pixels.
            " " + self._look.say("{count} {standing}", count=count, standing=word),
            tip=self._look.say("Show these limits"),
        )
        made.setIcon(sign_icon(standing, self._look.theme))
        made.clicked.connect(lambda: self.standing_wanted.emit(standing))
        return made
