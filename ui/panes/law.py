"""The law as the program knows it: its rules, its rest days, and the files that both stand in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from casefiles.errors import CasefilesError
from casefiles.languages import later
from casefiles.limits.standings import Assessment
from ui.background import Task
from ui.desk import Desk
from ui.panes.rest_days import RestDaysPane
from ui.panes.rules import RulesPane
from ui.widgets.places import Places
from ui.widgets.words import button, rule, spaced, tone, words

RULES, REST_DAYS = 0, 1
TITLES: Final = (later("&Rules"), later("Res&t days"))


class LawPane(QWidget):
    """The second place of the window. The files are read when it is first looked at.

    They can be corrected while the program runs: what they say counts from when they are read anew.

    Signals:
        wanted: the law is to come into sight.
    """

    wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self._looked = False
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rules = RulesPane(desk)
        self.rest_days = RestDaysPane(desk)
        self.parts = [button(desk.look, desk.look.say(title), kind="place") for title in TITLES]
        self.read_anew = button(desk.look, desk.look.say("Read the law a&new"))
        self.notice = words(wraps=True, chosen=True)
        self.notice.hide()
        self._stack = QStackedWidget()
        self._lay_out()
        self.read_anew.clicked.connect(self.read_law_anew)
        desk.workbench.law_changed.connect(self._show_law)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._looked:
            self._looked = True
            self._show_law()
            self.rules.search.setFocus()

    def show_part(self, part: int) -> None:
        """Bring the rules or the rest days into sight."""
        self.parts[part].setChecked(True)
        self._stack.setCurrentIndex(part)

    def show_rule(self, assessment: Assessment) -> None:
        """Bring the rule of a limit into sight, as it stands or stood when the limit applied."""
        self.wanted.emit()
        self.show_part(RULES)
        self.rules.show_rule(assessment.rule, assessment.verdict.version.last)

    def read_law_anew(self) -> None:
        """Read the files as they stand now, beside the window, and reckon by them from then on."""
        if self._task is None:
            self.read_anew.setEnabled(False)
            self._say(self._desk.look.say("Reading the law…"), kind="quiet")
            self._task = self._desk.workbench.read_law_anew(self._tell, self._refuse)

    def put_away(self) -> None:
        """Stop reading and proving: nobody looks any more."""
        if self._task is not None:
            self._task.cancel()
        self.rules.put_away()

    def _show_law(self) -> None:
        if self._desk.workbench.law_fault is not None:
            # Why is said across the whole window.
            return
        law = self._desk.workbench.law
        self.rules.show_law(law)
        self.rest_days.show_rest_days(law.rest)

    def _tell(self, amended: tuple[str, ...] | None) -> None:
        """Say what was changed; None where there was no law before."""
        self._end()
        say = self._desk.look.say
        if amended is None:
            said = say("The law was read. Every limit is reckoned by it.")
        elif not amended:
            said = say("The law was read anew: nothing in it was changed.")
        else:
            said = say(
                "The law was read anew, and every limit is reckoned by it now. Changed: {changed}.",
                changed=", ".join(amended),
            )
        self._say(said, kind="quiet")

    def _refuse(self, error: CasefilesError) -> None:
        self._end()
        look, reason = self._desk.look, error.sentence(self._desk.look.language)
        if self._desk.workbench.law_fault is None:
            reason = look.say("{reason} The law stays as it was.", reason=reason)
        self._say(reason, kind="wrong")

    def _end(self) -> None:
        self._task = None
        self.read_anew.setEnabled(True)
        if self.isVisible():
            self.read_anew.setFocus()

    def _say(self, sentence: str, *, kind: str) -> None:
        self.notice.setText(sentence)
        tone(self.notice, tone=kind)
        self.notice.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        spaced(row, gap=0)
        row.setContentsMargins(12, 4, 24, 0)
        together = Places(self.parts, self)
        for part in self.parts:
            row.addWidget(part)
        together.idClicked.connect(self.show_part)
        row.addStretch()
        row.addWidget(self.read_anew)
        self.notice.setContentsMargins(24, 8, 24, 0)
        self._stack.addWidget(self.rules)
        self._stack.addWidget(self.rest_days)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(row)
        column.addWidget(rule())
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
