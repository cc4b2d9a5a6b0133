"""The deadlines of a case: what is missed, what runs out next, whose act it is, what to file."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from casefiles.citations import say_citation
from casefiles.decisions import Decision
from casefiles.ids import DecisionId
from casefiles.limits.deadlines import Due, deadlines
from casefiles.limits.decided import adrift
from casefiles.limits.standings import Deadline, plain
from casefiles.moments import FIRST, clock
from casefiles.speech import say_duration, say_interval, say_moment
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.records import Column
from ui.opened import OpenCase
from ui.standings import SEVERITY, which
from ui.widgets.halves import lay_out_halves
from ui.widgets.paper import Paper
from ui.widgets.signs import sign_icon
from ui.widgets.tables import RecordTable
from ui.widgets.words import button, spaced, words


class DeadlinesPane(QWidget):
    """The fifth section of a case.

    Signals:
        confirmation_wanted: the computed end of a deadline is found right (the Due).
        other_date_wanted: another end of a deadline counts (the Due).
        closing_wanted: a deadline need not be watched any more (the Due).
        withdrawal_wanted: a decision is to be taken back (the Decision).
        export_wanted: what is due is to leave for a calendar.
    """

    confirmation_wanted = Signal(object)
    other_date_wanted = Signal(object)
    closing_wanted = Signal(object)
    withdrawal_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        self._withdrawals: dict[DecisionId, QPushButton] = {}
        say = look.say
        self.table = RecordTable(self._columns(), say("Deadlines"))
        self.detail = Paper(say("The deadline"))
        self.confirm = button(look, say("Co&nfirm"), tip=say("I reckoned it and came to this end"))
        self.other_date = button(look, say("Set anot&her date…"))
        self.close_it = button(look, say("Clo&se…"))
        self.withdraw = button(
            look, say("Withd&raw"), tip=say("Take back what was decided last about this deadline")
        )
        self.export = button(look, say("E&xport to a calendar…"), tip="Ctrl+Shift+E")
        tools = (self.confirm, self.other_date, self.close_it, self.withdraw, self.export)
        lay_out_halves(self, tools, self.table, self.detail, above=280)
        self.table.chosen.connect(self._show_due)
        for made, wanted in (
            (self.confirm, self.confirmation_wanted),
            (self.other_date, self.other_date_wanted),
            (self.close_it, self.closing_wanted),
        ):
            made.clicked.connect(lambda _=False, wanted=wanted: self._want(wanted))
        self.withdraw.clicked.connect(self._want_withdrawal)
        self.export.clicked.connect(self.export_wanted)

    def show_case(self, opened: OpenCase) -> None:
        self._opened = opened
        kept = self.table.chosen_record()
        self.table.records.show_records(deadlines(opened.docket, opened.assessments, opened.now))
        rows = self.table.records.records
        same = [
            at
            for at, due in enumerate(rows)
            if kept and which(due.assessment) == which(kept.assessment)
        ]
        if rows:
            self.table.selectRow(same[0] if same else 0)
        self._show_due(self.table.chosen_record())

    def show_decision(self, decision: Decision) -> None:
        """Bring a decision into sight, and the keyboard to where it can be taken back."""
        for row, due in enumerate(self.table.records.records):
            if decision in due.decisions:
                self.table.setCurrentIndex(self.table.records.index(row, 0))
                self.table.selectRow(row)
        self._withdrawals[decision.id].setFocus()
        self.detail.ensureWidgetVisible(self._withdrawals[decision.id])

    def _want(self, wanted: SignalInstance) -> None:
        due = self.table.chosen_record()
        if due is not None:
            wanted.emit(due)

    def _want_withdrawal(self) -> None:
        due = self.table.chosen_record()
        if due is not None and due.decision is not None:
            self.withdrawal_wanted.emit(due.decision)

    def _columns(self) -> list[Column]:
        look, say, language = self._look, self._look.say, self._look.language

        def who(due: Due) -> str:
            return self._opened.name_of(due.assessment.person, language) if self._opened else ""

        return [
            Column(
                title=say("Standing"),
                text=lambda due: label("standing", due.assessment.standing, language),
                icon=lambda due: sign_icon(due.assessment.standing, look.theme),
                colour=lambda due: look.theme.standing(due.assessment.standing),
                sort=lambda due: SEVERITY.index(due.assessment.standing),
                width=124,
                whole=True,
            ),
            Column(title=say("Limit"), text=lambda due: language.pick(due.assessment.titles)),
            Column(
                title=say("When"),
                text=self._end_briefly,
                tip=lambda due: self._end(due, due.counts, whole_days=due.whole_days),
                sort=lambda due: due.safe or FIRST,
                width=256,
            ),
            Column(title=say("Whose act"), text=self._whose, width=132, spare=3),
            Column(
                title=say("What to file"),
                text=lambda due: language.pick(due.filing.paper) if due.filing else "",
                width=190,
                spare=2,
            ),
            Column(
                title=say("To whom"),
                text=lambda due: language.pick(due.filing.to) if due.filing else "",
                width=150,
                spare=4,
            ),
            Column(
                title=say("Article"),
                text=lambda due: say_citation(due.filing.citation, language) if due.filing else "",
                width=120,
                spare=5,
            ),
            Column(title=say("Who"), text=who, width=130, spare=6),
        ]

    def _show_due(self, due: Due | None) -> None:
        say, language, page = self._look.say, self._look.language, self.detail
        for made in (self.confirm, self.other_date, self.close_it):
            made.setEnabled(due is not None)
        self.withdraw.setEnabled(due is not None and due.decision is not None)
        self._withdrawals = {}
        page.begin(None if due is None else which(due.assessment))
        if due is None or self._opened is None:
            page.paragraph(say("No deadline of this case is missed or runs."), tone="quiet")
            self._show_unlisted()
            page.end()
            return
        one, filing = due.assessment, due.filing
        page.heading(language.pick(one.titles))
        page.paragraph(plain(one.why, language))
        if due.on_other_facts:
            page.card([say("That was decided on other facts: look at it again.")], tone="caution")
        page.facts(
            [
                (say("When"), self._end(due, due.counts, whole_days=due.whole_days)),
                (say("Left"), say_duration(due.left, language) if due.left is not None else ""),
                (
                    say("As the law has it"),
                    self._end(due, due.at, whole_days=one.verdict.ends_at_midnight),
                ),
                (say("Person"), self._opened.name_of(one.person, language)),
                (say("Whose act"), self._whose(due)),
                (say("What to file"), language.pick(filing.paper) if filing else ""),
                (say("To whom"), language.pick(filing.to) if filing else ""),
                (say("Under"), say_citation(filing.citation, language) if filing else ""),
                (
                    say("If refused"),
                    language.pick(filing.refused) if filing and filing.refused else "",
                ),
                (say("Law"), say_citation(one.citation, language)),
            ]
        )
        if due.decisions:
            page.heading(say("What was decided"))
            for decision in due.decisions:
                self._show_decided(decision, self._decided(decision))
        self._show_unlisted()
        page.end()

    def _show_unlisted(self) -> None:
        """Decisions on no deadline of the list: none may get lost, and each can be taken back."""
        opened, say = self._opened, self._look.say
        if opened is None or not opened.docket.decisions:
            return
        listed = {one.id for due in self.table.records.records for one in due.decisions}
        lost = adrift(opened.docket, opened.assessments)
        settled = [
            one for one in opened.docket.decisions if one.id not in listed and one not in lost
        ]
        for title, decisions in (
            (say("Decided on deadlines that need nothing any more"), settled),
            (say("Decided on deadlines that are not there any more"), lost),
        ):
            if decisions:
                self.detail.heading(title)
            for decision in decisions:
                rule = opened.rule_in_words(decision.rule, self._look.language)
                self._show_decided(decision, f"{rule} · {self._decided(decision)}")

    def _show_decided(self, decision: Decision, told: str) -> None:
        """A decision with a button to take it back."""
        row, say = QWidget(), self._look.say
        line = QHBoxLayout(row)
        spaced(line)
        withdraw = button(self._look, say("Withdraw"), kind="flat")
        withdraw.setAccessibleName(say("Withdraw: {decision}", decision=told))
        withdraw.clicked.connect(lambda: self.withdrawal_wanted.emit(decision))
        line.addWidget(words(told, wraps=True, chosen=True), 1)
        line.addWidget(withdraw, 0, Qt.AlignmentFlag.AlignTop)
        self._withdrawals[decision.id] = withdraw
        self.detail.add(row)

    def _whose(self, due: Due) -> str:
        return self._look.say("our act") if due.ours else self._look.say("their act")

    def _end(self, due: Due, end: Deadline | None, *, whole_days: bool) -> str:
        if end is None:
            return ""
        language = self._look.language
        return say_interval(end.earliest, end.latest, language, due.zone, ends=whole_days)

    def _end_briefly(self, due: Due) -> str:
        """The end that counts, without the place of its clock: a column has no room for it.

        Two bounds are in figures, which fit where their words would be cut off.
        """
        if due.counts is None:
            return ""
        first, last = due.counts
        if first is None or last is None or first == last:
            return say_interval(
                first, last, self._look.language, due.zone, ends=due.whole_days, brief=True
            )
        return " – ".join(_in_figures(bound, due) for bound in (first, last))

    def _decided(self, decision: Decision) -> str:
        language = self._look.language
        until = say_moment(decision.until, language) if decision.until.known else ""
        kind = label("decision", decision.kind, language)
        said = (decision.key, kind, until, decision.reason)
        return " · ".join(filter(None, said))


def _in_figures(end: datetime, due: Due) -> str:
    """An end on the clock of its deadline; a midnight that ends a term is 24:00 of its last day."""
    wall = end.astimezone(clock(due.zone))
    if due.whole_days and wall.time() == time.min:
        return f"{wall - timedelta(days=1):%d.%m.%Y} 24:00"
    return f"{wall:%d.%m.%Y %H:%M}"
