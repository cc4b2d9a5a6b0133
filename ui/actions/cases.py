"""Acts on cases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from casefiles.cases import Case
from casefiles.docket import Record
from casefiles.ids import CaseId
from casefiles.languages import later
from casefiles.moments import ALMATY, clock, unknown_moment
from ui.desk import Desk
from ui.dialogs.case import CaseDialog
from ui.dialogs.detention import DetentionDialog


def log_detention(desk: Desk, then: Callable[[CaseId], None]) -> DetentionDialog:
    """Ask for a new detention and put it on file as a case; `then` is told the case."""
    workbench = desk.workbench

    def keep(records: list[Record]) -> None:
        workbench.replace(later("Log a detention"), [], records)
        then(next(record.id for record in records if isinstance(record, Case)))

    ref = next_ref(workbench.ask(lambda store: store.all(Case)), workbench.now())
    dialog = DetentionDialog(
        desk.look,
        ref,
        now=workbench.now,
        judge=workbench.judge,
        keep=keep,
        draft=workbench.draft("detention"),
        parent=desk.window,
    )
    dialog.open()
    return dialog


def add_case(desk: Desk, then: Callable[[CaseId], None]) -> CaseDialog:
    """Ask for a case that no call about a detention begins; `then` is told which it is."""
    workbench = desk.workbench
    others = workbench.ask(lambda store: store.all(Case))
    blank = Case(
        id=CaseId(uuid4()),
        ref=next_ref(others, workbench.now()),
        title="",
        language=desk.look.language.code,
        status_on=unknown_moment(ALMATY),
    )

    def keep(case: Case) -> None:
        workbench.replace(later("Add a case"), [], [case])
        then(case.id)

    return _ask(desk, blank, others, keep, "case")


def change_case(desk: Desk, case: Case) -> CaseDialog:
    """Ask what about a case is otherwise, and put that on file.

    Cases that name it as related name it by its new ref from then on.
    """
    workbench = desk.workbench
    others = [one for one in workbench.ask(lambda store: store.all(Case)) if one.id != case.id]

    def keep(after: Case) -> None:
        naming = [one for one in others if case.ref != after.ref and case.ref in one.related]
        renamed = [
            replace(
                one, related=tuple(after.ref if ref == case.ref else ref for ref in one.related)
            )
            for one in naming
        ]
        workbench.replace(later("Change a case"), [case, *naming], [after, *renamed])

    return _ask(desk, case, others, keep, f"case {case.id}")


def _ask(
    desk: Desk, case: Case, others: list[Case], keep: Callable[[Case], None], form: str
) -> CaseDialog:
    dialog = CaseDialog(
        desk.look,
        case,
        {one.ref for one in others},
        now=desk.workbench.now,
        keep=keep,
        draft=desk.workbench.draft(form),
        parent=desk.window,
    )
    dialog.open()
    return dialog


def next_ref(cases: list[Case], now: datetime) -> str:
    """A ref that no case bears: the year and a number that counts on.

    >>> from datetime import UTC
    >>> next_ref([], datetime(2026, 11, 21, tzinfo=UTC))
    '2026-001'
    """
    year = now.astimezone(clock(ALMATY)).strftime("%Y-")
    numbers = [
        int(case.ref[len(year) :])
        for case in cases
        if case.ref.startswith(year) and case.ref[len(year) :].isdecimal()
    ]
    return f"{year}{max(numbers, default=0) + 1:03}"
