"""Where the limits of every case stand, for the list of cases: reckoned beside the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from casefiles.docket import Docket
from casefiles.errors import CasefilesError, RefusedInput
from casefiles.ids import CaseId
from casefiles.limits.assessment import assess
from casefiles.limits.rules import Law
from casefiles.limits.standings import Standing
from db.queries import case_list
from db.reading import Reader
from ui.background import Task
from ui.workbench import Workbench

# The window reads so many cases between two of the user's keystrokes without being felt.
AT_A_TIME: Final = 5

Standings = dict[CaseId, Counter[Standing]]


class StandingsOfAll(QObject):
    """Goes through the cases, a few at a time: the window reads them, a worker assesses them.

    Signals:
        known: where the limits of some cases stand (a mapping of case ids to counts).
        ended: every case was looked at.
    """

    known = Signal(object)
    ended = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._waiting: list[CaseId] = []
        # How far the list of all cases was gone through; None: it was, or nobody asked for it.
        self._reached: int | None = None
        self._task: Task | None = None

    def look(self, cases: Sequence[CaseId] | None = None) -> None:
        """Look at these cases, or at all."""
        if cases is None:
            self._reached = 0
        else:
            wanted = set(cases)
            self._waiting = [*cases, *(case for case in self._waiting if case not in wanted)]
        self._go_on()

    @property
    def busy(self) -> bool:
        """Whether there are cases left to look at."""
        return self._task is not None or bool(self._waiting) or self._reached is not None

    def stop(self) -> None:
        """Look at no more cases."""
        self._waiting, self._reached = [], None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _go_on(self) -> None:
        if self._task is not None:
            return
        some, self._waiting = self._waiting[:AT_A_TIME], self._waiting[AT_A_TIME:]
        if not some and self._reached is not None:
            some = self._next_of_all(self._reached)
        if not some:
            self.ended.emit()
            return
        dockets = self._workbench.ask(lambda store: [*_still_there(store, some)])
        now, workbench = self._workbench.now(), self._workbench
        self._task = workbench.work(
            lambda task: assess_each(task, dockets, now, workbench.law), self._tell, self._give_up
        )

    def _next_of_all(self, reached: int) -> list[CaseId]:
        lines = self._workbench.ask(lambda store: case_list(store, limit=AT_A_TIME, offset=reached))
        self._reached = reached + len(lines) if lines else None
        return [line.id for line in lines]

    def _tell(self, standings: Standings) -> None:
        self._task = None
        self.known.emit(standings)
        self._go_on()

    def _give_up(self, error: CasefilesError) -> None:
        """A rule pack that cannot be read is said where a case is opened."""
        del error
        self._task = None
        self._waiting, self._reached = [], None


def _still_there(store: Reader, cases: Sequence[CaseId]) -> Iterator[Docket]:
    for case in cases:
        # Undone or removed since the list was read.
        with suppress(RefusedInput):
            yield store.docket(case)


def assess_each(task: Task, dockets: Sequence[Docket], now: datetime, law: Law) -> Standings:
    """How many limits of each case stand where. Runs on a worker's thread."""
    found = {}
    for done, docket in enumerate(dockets):
        task.report(done, len(dockets))
        found[docket.case.id] = Counter(
            assessment.standing for assessment in assess(docket, now, law)
        )
    return found
