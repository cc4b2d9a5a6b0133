"""The form for a decision on a deadline: the date that counts instead, and the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from casefiles.decisions import Decision, DecisionKind
from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.limits.standings import Assessment
from casefiles.moments import UNKNOWN, Moment
from ui.dialogs.form import FormDialog, Keep
from ui.drafts import Draft
from ui.looks import Look
from ui.widgets.fields import Titled, text_field
from ui.widgets.moment_field import MomentField
from ui.widgets.words import words

Decide = Callable[[Moment, str], Decision]


class DecisionDialog(FormDialog):
    """Another date, or that nobody need watch a deadline any more; both take a reason.

    `decide` makes the decision of the date and the reason, and refuses what is missing.
    """

    def __init__(
        self,
        look: Look,
        assessment: Assessment,
        kind: DecisionKind,
        decide: Decide,
        *,
        zone: str,
        now: Callable[[], datetime],
        keep: Keep,
        draft: Draft,
        parent: QWidget | None = None,
    ) -> None:
        say = look.say
        overrides = kind is DecisionKind.OVERRIDDEN
        title = say("Set another date") if overrides else say("Close a deadline")
        super().__init__(look, title, keep, draft, parent)
        self._decide, self._overrides = decide, overrides
        self.until = MomentField(
            look,
            zone,
            now,
            say("The date that counts instead"),
            empty=say("A deadline is overridden by another one: write its day, or its minute."),
            may_come=True,
            of_day=True,
            must_be=True,
            parent=self,
        )
        self.reason = text_field(say("Reason"), height=92)
        column = self.column()
        column.addWidget(words(look.language.pick(assessment.titles), wraps=True))
        self.until.setVisible(overrides)
        if overrides:
            column.addWidget(Titled(say("The &date that counts instead"), self.until))
        column.addWidget(Titled(say("&Reason"), self.reason))
        column.addStretch()
        self.remember(until=self.until, reason=self.reason)
        self.finish(480, 380)
        (self.until if overrides else self.reason).setFocus()

    def made(self) -> Decision:
        until = self.until.moment() if self._overrides else UNKNOWN
        if until is None:
            raise RefusedInput(later("The date is not understood."))
        return self._decide(until, self.reason.toPlainText())
