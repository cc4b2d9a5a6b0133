"""The law as the program knows it: every rule on one day, and below it every version over time."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from casefiles.limits.rules import Law, Rule, Version
from casefiles.limits.standings import Standing
from casefiles.moments import ALMATY, Moment, clock, read_moment
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from ui.desk import Desk
from ui.icons import icon
from ui.models.records import Column
from ui.widgets.fields import Titled
from ui.widgets.moment_field import MomentField
from ui.widgets.paper import Paper
from ui.widgets.tables import RecordTable
from ui.widgets.words import spaced, words


class LawLine(NamedTuple):
    """A rule in the version of one day; without a version on that day it is not listed."""

    id: str
    rule: Rule
    version: Version


class LawPane(QWidget):
    """The second place of the window. The packs are read when it is first looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._law: Law | None = None
        look, say = desk.look, desk.look.say
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setAccessibleName(say("Search the law"))
        self.search.setPlaceholderText(say("Search titles, articles, words"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", look.theme.quiet), QLineEdit.ActionPosition.LeadingPosition
        )
        self.day = MomentField(
            look, ALMATY, desk.workbench.now, say("The law on the day"), may_come=True
        )
        self.caution = words(size="small", tone="caution", wraps=True)
        self.count = words(size="small", tone="quiet")
        self.table = RecordTable(self._columns(), say("Rules"))
        self.detail = Paper(say("The rule"))
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.reload())
        self.day.understood.connect(lambda _: self.reload())
        self.table.chosen.connect(self._show_rule)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._law is None:
            self._law = self._desk.workbench.law
            self.caution.setText(self._desk.look.language.pick(self._law.caution))
            self.day.show_moment(read_moment(self._law.read_until.isoformat()))
            self.search.setFocus()

    def reload(self) -> None:
        """List the rules of the day that is typed which have every word that is typed."""
        law, day = self._law, self._day()
        if law is None or day is None:
            return
        sought = self.search.text().casefold().split()
        lines = [
            LawLine(f"{rule.id} {version.since}", rule, version)
            for rule, version in law.in_force_on(day)
            if all(word in self._searched(rule, version) for word in sought)
        ]
        self.table.show_records(lines)
        look = self._desk.look
        self.count.setText(look.say_count("{count} rule", "{count} rules", len(lines)))
        if self.table.chosen_record() is None and lines:
            self.table.choose(lines[0].id)
        self._show_rule(self.table.chosen_record())

    def _day(self) -> date | None:
        moment: Moment | None = self.day.moment()
        if moment is None or moment.earliest is None:
            return None
        return moment.earliest.astimezone(clock(ALMATY)).date()

    def _searched(self, rule: Rule, version: Version) -> str:
        language = self._desk.look.language
        texts = (
            rule.id,
            language.pick(rule.titles),
            language.pick(rule.means),
            version.citation,
        )
        return " ".join(texts).casefold()

    def _columns(self) -> list[Column]:
        look, language = self._desk.look, self._desk.look.language
        say = look.say
        doubtful = look.theme.standing(Standing.UNKNOWN)
        return [
            Column(title=say("Rule"), text=lambda line: language.pick(line.rule.titles)),
            Column(
                title=say("Limit"),
                text=lambda line: (
                    say_period(line.version.limit, language) if line.version.limit else ""
                ),
                figures=True,
                width=130,
                spare=2,
            ),
            Column(title=say("Law"), text=lambda line: line.version.citation, width=230),
            Column(
                title=say("In force since"),
                text=lambda line: say_briefly(read_moment(line.version.since), language),
                sort=lambda line: line.version.since,
                width=170,
                spare=3,
            ),
            Column(
                title=say("Confidence"),
                text=lambda line: label("confidence", line.version.confidence, language),
                colour=lambda line: None if line.version.confidence == "text" else doubtful,
                width=190,
                spare=1,
            ),
        ]

    def _show_rule(self, line: LawLine | None) -> None:
        page, look = self.detail, self._desk.look
        say, language = look.say, look.language
        page.begin()
        if line is None:
            page.paragraph(say("No rule of that day has all these words."), tone="quiet")
            page.end()
            return
        rule = line.rule
        page.heading(language.pick(rule.titles))
        page.paragraph(language.pick(rule.means))
        if rule.declared:
            page.paragraph(language.pick(rule.declared), tone="quiet")
        for version in reversed(rule.versions):
            since = say_briefly(read_moment(version.since), language)
            page.heading(say("In force since: {day}", day=since))
            page.facts(
                [
                    (
                        say("Limit"),
                        say_period(version.limit, language) if version.limit else "",
                    ),
                    (say("Law"), version.citation),
                    (say("Confidence"), label("confidence", version.confidence, language)),
                    (say("Act"), version.act),
                ]
            )
            if version.doubt:
                doubt = language.pick(version.doubt)
                page.card([say("In doubt: {doubt}", doubt=doubt)], tone="caution")
        if rule.filing is not None:
            page.heading(say("What to file"))
            page.facts(
                [
                    (say("Paper"), language.pick(rule.filing.paper)),
                    (say("To"), language.pick(rule.filing.to)),
                    (say("Law"), rule.filing.citation),
                    (
                        say("If refused"),
                        language.pick(rule.filing.refused) if rule.filing.refused else "",
                    ),
                ]
            )
        page.facts([(say("Rule"), rule.id)])
        page.end()

    def _lay_out(self) -> None:
        say = self._desk.look.say
        head = QHBoxLayout()
        spaced(head, gap=4)
        head.setContentsMargins(24, 16, 24, 8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(Titled(say("&Search the law"), self.search), 2, top)
        head.addWidget(Titled(say("The law on the &day"), self.day), 1, top)
        notes = QVBoxLayout()
        spaced(notes, gap=1)
        notes.setContentsMargins(24, 0, 24, 8)
        notes.addWidget(self.caution)
        notes.addWidget(self.count)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.detail)
        halves.setSizes([320, 280])
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(head)
        column.addLayout(notes)
        column.addWidget(halves, 1)
