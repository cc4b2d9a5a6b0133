"""Acts on deadlines: each is one decision on file, and can be undone."""

from __future__ import annotations

from uuid import uuid4

from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import Docket
from casefiles.ids import DecisionId
from casefiles.languages import later
from casefiles.limits.deadlines import Due
from casefiles.limits.decided import decide
from casefiles.moments import Moment
from ui.desk import Desk
from ui.dialogs.decision import DecisionDialog


def confirm_deadline(desk: Desk, docket: Docket, due: Due) -> None:
    """Put on file that somebody reckoned a deadline and came to the same end."""
    made = decide(docket, due.assessment, DecisionKind.CONFIRMED, id=DecisionId(uuid4()))
    desk.attempt(lambda: desk.workbench.replace(later("Confirm a deadline"), [], [made]))


def set_another_date(desk: Desk, docket: Docket, due: Due) -> DecisionDialog:
    """Ask which end of a deadline counts instead of the computed one, and why."""
    return _ask(desk, docket, due, DecisionKind.OVERRIDDEN, later("Set another date"))


def close_deadline(desk: Desk, docket: Docket, due: Due) -> DecisionDialog:
    """Ask why a deadline need not be watched any more."""
    return _ask(desk, docket, due, DecisionKind.CLOSED, later("Close a deadline"))


def withdraw_decision(desk: Desk, decision: Decision) -> None:
    """Take a decision on a deadline off the case. It is not asked whether: it can be undone."""
    desk.attempt(lambda: desk.workbench.replace(later("Withdraw a decision"), [decision], []))


def _ask(desk: Desk, docket: Docket, due: Due, kind: DecisionKind, title: str) -> DecisionDialog:
    decision_id, one = DecisionId(uuid4()), due.assessment

    def made(until: Moment, reason: str) -> Decision:
        return decide(docket, one, kind, id=decision_id, until=until, reason=reason)

    dialog = DecisionDialog(
        desk.look,
        one,
        kind,
        made,
        zone=docket.case.zone,
        now=desk.workbench.now,
        keep=lambda decision: desk.workbench.replace(title, [], [decision]),
        draft=desk.workbench.draft(f"{kind} {docket.case.id} {one.rule} {one.person} {one.spell}"),
        parent=desk.window,
    )
    dialog.open()
    return dialog
