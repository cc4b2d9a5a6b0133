"""The rules of the law: those of one day, and below the chosen one its versions over time."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from casefiles.citations import say_citation
from casefiles.errors import CasefilesError
from casefiles.languages import later
from casefiles.limits.clauses import Filing
from casefiles.limits.lengths import say_length
from casefiles.limits.proving import file_of
from casefiles.limits.rules import Law, Rule
from casefiles.limits.standings import Standing
from casefiles.limits.versions import Version
from casefiles.moments import ALMATY, Moment, clock, read_moment
from casefiles.speech import say_briefly, say_period
from casefiles.vocabulary import label
from resources import find
from ui.background import Task
from ui.desk import Desk
from ui.icons import icon
from ui.models.records import Column
from ui.panes.proofs import Proven, prove_on_file, show_proof
from ui.widgets.fields import Titled
from ui.widgets.halves import halves
from ui.widgets.moment_field import MomentField
from ui.widgets.paper import Paper
from ui.widgets.tables import RecordTable
from ui.widgets.words import button, spaced, words

UNCHECKED: Final = later("No lawyer has checked the wording of this rule in this language yet.")


class LawLine(NamedTuple):
    """A rule in the version of one day; without a version on that day it is not listed."""

    id: str
    rule: Rule
    version: Version


class RulesPane(QWidget):
    """The first part of the law. It is empty until a law is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._law: Law | None = None
        self._outcome: Proven | CasefilesError | None = None
        self._working: Task | None = None
        self._shown: str | None = None
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
            look,
            ALMATY,
            desk.workbench.now,
            say("The law on the day"),
            may_come=True,
            of_day=True,
            must_be=True,
        )
        self.caution = words(size="small", tone="caution", wraps=True)
        self.count = words(size="small", tone="quiet")
        self.table = RecordTable(self._columns(), say("Rules"))
        self.detail = Paper(say("The rule"))
        self._lay_out()
        self.search.textChanged.connect(lambda _: self.reload())
        self.day.understood.connect(lambda _: self.reload())
        self.table.chosen.connect(self._show_rule)

    def show_law(self, law: Law) -> None:
        """Show another law; the first time as it stands on the last day that was read."""
        first, self._law = self._law is None, law
        self._outcome = None
        self.caution.setText(self._desk.look.language.pick(law.caution))
        if first:
            self.day.show_moment(read_moment(law.read_until.isoformat()))
        self.reload()

    def show_rule(self, rule: str, day: date) -> None:
        """Choose a rule: on the day that is typed, or where it is none of that day's, on `day`.

        The keyboard goes to where it can be proved.
        """
        self.search.clear()
        self.reload()
        if not self._choose(rule):
            self.day.show_moment(read_moment(day.isoformat()))
            self.reload()
            self._choose(rule)
        shown: LawLine = self.table.chosen_record()
        (self.prove_it if shown.rule.examples else self.detail).setFocus()

    def _choose(self, rule: str) -> bool:
        """Choose a rule; whether it is listed."""
        found = next((line for line in self.table.records.records if line.rule.id == rule), None)
        if found is not None:
            self.table.choose(found.id)
        return found is not None

    def prove(self) -> None:
        """Work out the examples of the chosen rule as its file stands now, beside the window."""
        line, in_use = self.table.chosen_record(), self._law
        if line is None or in_use is None or self._working is not None:
            return
        rule = line.rule.id
        self._working = self._desk.workbench.work(
            lambda _: prove_on_file(rule, in_use), self._show_outcome, self._show_outcome
        )
        self._show_rule(line)

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
            say_citation(version.citation, language),
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
                width=110,
                spare=2,
            ),
            Column(
                title=say("Law"),
                text=lambda line: say_citation(line.version.citation, language),
                width=200,
            ),
            Column(
                title=say("In force since"),
                text=lambda line: _in_figures(line.version),
                tip=lambda line: say_briefly(read_moment(line.version.since), language),
                sort=lambda line: line.version.since,
                width=180,
                spare=3,
            ),
            Column(
                title=say("Confidence"),
                text=lambda line: label("confidence", line.version.confidence, language),
                colour=lambda line: None if line.version.confidence == "text" else doubtful,
                width=170,
                spare=1,
            ),
        ]

    @property
    def proving(self) -> bool:
        """Whether a proof is being worked out."""
        return self._working is not None

    def put_away(self) -> None:
        """Stop proving: nobody looks any more."""
        if self._working is not None:
            self._working.cancel()
            self._working = None

    def _show_outcome(self, outcome: Proven | CasefilesError) -> None:
        self._working, self._outcome = None, outcome
        self._show_rule(self.table.chosen_record())

    def _show_rule(self, line: LawLine | None) -> None:
        page, look = self.detail, self._desk.look
        say, language = look.say, look.language
        if line is None or line.rule.id != self._shown:
            self._outcome = None
            self.put_away()
        self._shown = None if line is None else line.rule.id
        typing = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        page.begin(self._shown)
        if line is None:
            page.paragraph(say("No rule of that day has all these words."), tone="quiet")
            page.end()
            return
        rule = line.rule
        page.heading(language.pick(rule.titles))
        page.paragraph(language.pick(rule.means))
        if rule.declared:
            page.paragraph(language.pick(rule.declared), tone="quiet")
        if language.code in rule.unchecked:
            page.paragraph(say(UNCHECKED), tone="quiet")
        if rule.examples:
            self._show_proof()
        for version in reversed(rule.versions):
            since = say_briefly(read_moment(version.since), language)
            page.heading(say("In force since: {day}", day=since))
            page.facts(
                [
                    (say("Limit"), say_length(version.limit, rule.form, language)),
                    (say("Law"), say_citation(version.citation, language)),
                    (say("Confidence"), label("confidence", version.confidence, language)),
                    (say("Act"), say_citation(version.act, language)),
                ]
            )
            if version.doubt:
                doubt = language.pick(version.doubt)
                page.card([say("In doubt: {doubt}", doubt=doubt)], tone="caution")
        if rule.filing is not None:
            self._show_filing(rule.filing)
        page.facts([(say("Rule"), rule.id), (say("File"), str(find("rulepacks", file_of(rule))))])
        page.end()
        if typing and rule.examples:
            # The page is new, and the keyboard stays where it was.
            self.prove_it.setFocus()

    def _show_filing(self, filing: Filing) -> None:
        """What to file, and what becomes of it once nobody is held by what the rule limits."""
        page, look = self.detail, self._desk.look
        say, pick = look.say, look.language.pick
        never_done = say("nothing about what was not done at all") if filing.while_held else ""
        page.heading(say("What to file"))
        page.facts(
            [
                (say("Paper"), pick(filing.paper)),
                (say("Once it is over"), pick(filing.over) if filing.over else ""),
                (say("Once nobody is held"), never_done),
                (say("To"), pick(filing.to)),
                (say("Law"), say_citation(filing.citation, look.language)),
                (say("If refused"), pick(filing.refused) if filing.refused else ""),
            ]
        )

    def _show_proof(self) -> None:
        """The button, and what came out."""
        page, look = self.detail, self._desk.look
        self.prove_it = button(look, look.say("&Prove this rule"))
        self.prove_it.clicked.connect(self.prove)
        row = QHBoxLayout(aside := QWidget())
        spaced(row)
        row.addWidget(self.prove_it)
        row.addStretch()
        page.add(aside)
        if self._working is not None:
            page.paragraph(look.say("Working out its examples anew…"), tone="quiet")
        elif isinstance(self._outcome, CasefilesError):
            page.card([self._outcome.sentence(look.language)], tone="wrong")
        elif self._outcome is not None:
            show_proof(page, self._outcome, look)

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
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(head)
        column.addLayout(notes)
        column.addWidget(halves(self.table, self.detail, 260, 340), 1)


def _in_figures(version: Version) -> str:
    """The first day of a version, or the two between which it lies, as short as a column is."""
    days = dict.fromkeys((version.first, version.last))
    return " – ".join(f"{day:%d.%m.%Y}" for day in days)
