"""The limits of a case: each with its standing, its bar and its article; below it, why."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from casefiles.citations import say_citation
from casefiles.ids import EventId
from casefiles.limits import recorded, steps
from casefiles.limits.bars import bar
from casefiles.limits.deadlines import filing_of
from casefiles.limits.lengths import say_limit
from casefiles.limits.standings import Assessment, Standing, plain
from casefiles.limits.turns import turning
from casefiles.moments import read_moment
from casefiles.speech import (
    say_briefly,
    say_elapsed,
    say_interval,
    say_moment,
    say_overrun,
)
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.limit_columns import (
    BAR_COLUMN,
    BarDelegate,
    by_severity,
    limit_columns,
)
from ui.opened import OpenCase
from ui.panes.rules import UNCHECKED
from ui.standings import which
from ui.themes import GRID
from ui.widgets.fields import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.halves import halves
from ui.widgets.limit_bar import LimitBar
from ui.widgets.paper import Paper
from ui.widgets.signs import sign_icon
from ui.widgets.standing_filter import StandingFilter
from ui.widgets.tables import RecordTable
from ui.widgets.words import button, spaced, words

WHO_COLUMN: Final = 2
# Where a duty was done or concerns nobody, there is nothing to file.
FILED_ABOUT: Final = (
    Standing.BREACHED,
    Standing.OVERDUE,
    Standing.RUNNING,
    Standing.UNKNOWN,
)


class LimitsPane(QWidget):
    """The fourth section of a case.

    Signals:
        event_wanted: an event that feeds a limit is to be shown (its id).
        word_wanted: what sources say that moves a limit is to be shown (its Assessment).
        rule_wanted: the rule of a limit is to be shown in the law (its Assessment).
    """

    event_wanted = Signal(object)
    word_wanted = Signal(object)
    rule_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: OpenCase | None = None
        say = look.say
        self.filter = StandingFilter(look, hidden=[Standing.NOT_APPLICABLE])
        self.who = Choice(say("Whose limits"), [(None, say("Everybody"))])
        self.table = RecordTable(limit_columns(look, lambda: self._opened), say("Limits"))
        self._bars = BarDelegate(look)
        self.table.setItemDelegateForColumn(BAR_COLUMN, self._bars)
        self.detail = Paper(say("Why it stands so"))
        self.shows_steps = False
        tools = QHBoxLayout()
        spaced(tools)
        tools.setContentsMargins(24, 12, 24, 12)
        tools.addWidget(self.filter, 1)
        tools.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        self._halves = halves(self.table, self.detail, 320, 260)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(tools)
        column.addWidget(self._halves, 1)
        self.filter.changed.connect(self._show_rows)
        self.who.currentIndexChanged.connect(lambda _: self._show_rows())
        self.table.chosen.connect(self._show_detail)

    def show_case(self, opened: OpenCase) -> None:
        self._opened = opened
        language = self._look.language
        touched = {assessment.person for assessment in opened.assessments}
        people = [person for person in opened.docket.persons if person.id in touched]
        self.who.offer(
            [
                (None, self._look.say("Everybody")),
                *((one.id, opened.name_of(one.id, language)) for one in people),
            ]
        )
        self.who.setVisible(len(people) > 1)
        self.table.leave_out(WHO_COLUMN, len(people) < 2)
        self._show_rows()

    def show_only(self, standing: Standing) -> None:
        """Show the limits of one standing and no other."""
        self.filter.show_only([standing])

    def show_limit(self, assessment: Assessment) -> None:
        """Choose one limit, and show those of its person and its standing where they are hidden."""
        if self.who.chosen() not in (None, assessment.person):
            self.who.choose(None)
        shown = self.filter.shown()
        if assessment.standing not in shown:
            self.filter.show_only([*shown, assessment.standing])
        for row, one in enumerate(self.table.records.records):
            if which(one) == which(assessment):
                self.table.setCurrentIndex(self.table.records.index(row, 0))
                self.table.selectRow(row)
        self.table.setFocus()

    def _show_rows(self) -> None:
        if self._opened is None:
            return
        who, shown = self.who.chosen(), self.filter.shown()
        theirs = [
            assessment
            for assessment in self._opened.assessments
            if who is None or assessment.person == who
        ]
        self.filter.show_counts(Counter(assessment.standing for assessment in theirs))
        kept = self.table.chosen_record()
        rows = sorted((one for one in theirs if one.standing in shown), key=by_severity)
        self.table.records.show_records(rows)
        same = next(
            (
                at
                for at, one in enumerate(self.table.records.records)
                if kept is not None and which(one) == which(kept)
            ),
            0,
        )
        if rows:
            self.table.setCurrentIndex(self.table.records.index(same, 0))
            self.table.selectRow(same)
        self._show_detail(self.table.chosen_record())

    def _show_detail(self, assessment: Assessment | None) -> None:
        page = self.detail
        page.begin(None if assessment is None else which(assessment))
        opened = self._opened
        if assessment is None or opened is None:
            page.paragraph(self._nothing(), tone="quiet")
            page.end()
            return
        look, language = self._look, self._look.language
        page.add(self._title(assessment))
        page.paragraph(plain(assessment.why, language))
        drawn = bar(assessment)
        if drawn is not None:
            shown = LimitBar(look.theme)
            shown.show_bar(drawn, assessment.standing, plain(assessment.why, language))
            page.add(shown)
        page.add(self._buttons(assessment))
        if self.shows_steps:
            for number, step in enumerate(assessment.steps, 1):
                page.paragraph(
                    look.say("{number}. {step}", number=number, step=plain(step, language))
                )
        else:
            self._show_what_is_open(assessment)
        if assessment.doubt:
            page.card(
                [look.say("In doubt: {doubt}", doubt=language.pick(assessment.doubt))],
                tone="caution",
            )
        self._show_rule(assessment, opened)
        page.facts(self._facts(assessment, opened))
        page.end()

    def _show_what_is_open(self, assessment: Assessment) -> None:
        """On whose word it stands elsewhere, and what would decide it where it is not decided.

        Of the steps these are what a lawyer can still do something about.
        """
        language, verdict, facts = self._look.language, assessment.verdict, assessment.facts
        said = [*recorded.steps_of(verdict, facts, assessment.law)] if verdict.start else []
        if assessment.standing is Standing.UNKNOWN:
            said += steps.would_decide(verdict, facts, assessment.law)
        if said:
            self.detail.card([plain(one, language) for one in said])

    def _show_rule(self, assessment: Assessment, opened: OpenCase) -> None:
        """What the rule demands, and what a lawyer can file about it."""
        say, language = self._look.say, self._look.language
        rule = opened.law.by_id[assessment.rule]
        self.detail.paragraph(language.pick(rule.means), tone="quiet")
        if language.code in rule.unchecked:
            self.detail.paragraph(say(UNCHECKED), tone="quiet")
        filing = filing_of(assessment)
        if filing is not None and assessment.standing in FILED_ABOUT:
            self.detail.facts(
                [
                    (say("What to file"), language.pick(filing.paper)),
                    (say("To"), language.pick(filing.to)),
                    (say("Under"), say_citation(filing.citation, language)),
                    (say("If refused"), language.pick(filing.refused) if filing.refused else ""),
                ]
            )

    def _nothing(self) -> str:
        if self._opened and self._opened.fault:
            return self._look.say("Without law no limit is reckoned.")
        if self._opened and self._opened.touching():
            return self._look.say("No limit of this kind stands in this case.")
        return self._look.say(
            "No limit touches this case yet. A limit begins with an event: the detention, the "
            "protocol, the decision of a court."
        )

    def _title(self, assessment: Assessment) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        spaced(line)
        sign = QLabel()
        sign.setPixmap(sign_icon(assessment.standing, self._look.theme).pixmap(16, 16))
        # In the middle of the first line of the heading.
        sign.setContentsMargins(0, GRID, 0, 0)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(
            words(self._look.language.pick(assessment.titles), size="heading", wraps=True), 1
        )
        return row

    def _facts(self, assessment: Assessment, opened: OpenCase) -> list[tuple[str, str]]:
        say, language = self._look.say, self._look.language
        zone = opened.docket.case.zone
        deadline = assessment.deadline
        taken = (
            say_elapsed(assessment.least, assessment.most, language)
            if assessment.least is not None
            else ""
        )
        return [
            (say("Standing"), label("standing", assessment.standing, language)),
            (say("Person"), opened.name_of(assessment.person, language)),
            (say("Limit"), say_limit(assessment, language)),
            (say("Time passed"), taken),
            (say("Overrun"), say_overrun(assessment.overrun, language)),
            (
                say("Ends"),
                say_interval(
                    deadline.earliest,
                    deadline.latest,
                    language,
                    zone,
                    ends=assessment.verdict.ends_at_midnight,
                )
                if deadline
                else "",
            ),
            (say("Begins with"), self._event_line(assessment.started_by, opened)),
            (say("Ends with"), self._event_line(assessment.stopped_by, opened)),
            (say("Law"), say_citation(assessment.citation, language)),
            (
                say("Version in force since"),
                say_briefly(read_moment(assessment.version_from), language),
            ),
            (say("Confidence"), label("confidence", assessment.confidence, language)),
            (say("Rule"), assessment.rule),
        ]

    def _event_line(self, id: EventId | None, opened: OpenCase) -> str:
        event = opened.event(id)
        if event is None:
            return ""
        language = self._look.language
        return self._look.say(
            "{event}: {moment}",
            event=label("event", event.kind, language),
            moment=say_moment(event.when, language),
        )

    def _buttons(self, assessment: Assessment) -> QWidget:
        row = QWidget()
        line = FlowLayout(row)
        self._steps = button(
            self._look,
            self._look.say("&Hide the steps")
            if self.shows_steps
            else self._look.say("Wh&y, step by step"),
        )
        self._steps.clicked.connect(self.turn_steps)
        line.addWidget(self._steps)
        if assessment.started_by is not None:
            event = button(self._look, self._look.say("&Show on the timeline"), kind="flat")
            event.clicked.connect(lambda: self.event_wanted.emit(assessment.started_by))
            line.addWidget(event)
        if turning([assessment]):
            word = button(self._look, self._look.say("Whose word…"), kind="flat")
            word.clicked.connect(lambda: self.word_wanted.emit(assessment))
            line.addWidget(word)
        rule = button(self._look, self._look.say("Show the r&ule"), kind="flat")
        rule.clicked.connect(lambda: self.rule_wanted.emit(assessment))
        line.addWidget(rule)
        return row

    def turn_steps(self) -> None:
        """Show the steps of the reckoning, or hide them."""
        self.shows_steps = not self.shows_steps
        chosen = self.table.chosen_record()
        self._show_detail(chosen)
        if chosen is not None:
            # The button bears another word now, and whoever pressed it may press it again.
            self._steps.setFocus()
            if self.shows_steps:
                # Below a long title they would open out of sight, as if the button did nothing.
                self.detail.read_from(self._steps)
