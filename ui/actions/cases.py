"""Acts on cases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from casefiles.cases import Case
from casefiles.docket import Record
from casefiles.ids import CaseId
from casefiles.languages import later
from casefiles.moments import ALMATY, clock
from ui.desk import Desk
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
