"""What is due in some cases, for a calendar: gathered beside the window, a few cases at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from casefiles.docket import Docket
from casefiles.errors import CasefilesError
from casefiles.ids import CaseId
from casefiles.languages import Language
from casefiles.limits.rules import Law
from db.queries import case_count, case_list
from db.reading import Reader
from ui.background import Task
from ui.workbench import Workbench

if TYPE_CHECKING:
    from casefiles.exchange.calendar import Entry

# The window reads so many cases between two looks at the button that stops it.
AT_A_TIME: Final = 5


class Diary(QObject):
    """The calendar of one case, or of all.

    Signals:
        progressed: so many cases done, of so many.
        ready: every case was looked at (the bytes of the file, and how many entries it has).
        failed: there is no law to reckon by (a CasefilesError).
    """

    progressed = Signal(int, int)
    ready = Signal(bytes, int)
    failed = Signal(object)

    def __init__(
        self,
        workbench: Workbench,
        language: Language,
        case: CaseId | None,
        *,
        names: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workbench, self._language = workbench, language
        self._case, self._names = case, names
        self._now = workbench.now()
        self._reached, self._total = 0, 1
        self._entries: list[Entry] = []
        self._task: Task | None = None

    def begin(self) -> None:
        """Look at the first cases. What comes of it is told by the signals."""
        if self._case is None:
            self._total = self._workbench.ask(case_count)
        self._go_on()

    def cancel(self) -> None:
        """Look at no more cases, and tell nothing of those that were."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.blockSignals(True)

    def _go_on(self) -> None:
        self.progressed.emit(self._reached, self._total)
        try:
            dockets = self._workbench.ask(self._next) if self._reached < self._total else []
            law = self._workbench.law
        except CasefilesError as error:
            self.failed.emit(error)
            return
        language, names, now, entries = self._language, self._names, self._now, self._entries
        if not dockets:
            self._task = self._workbench.work(
                lambda _: written(entries, now),
                lambda file: self.ready.emit(file, len(entries)),
                self.failed.emit,
            )
            return
        self._task = self._workbench.work(
            lambda task: entries_of_each(task, dockets, now, law, language, names=names),
            self._take,
            self.failed.emit,
        )

    def _next(self, store: Reader) -> list[Docket]:
        """The cases that come next. Raises RefusedInput for one that is gone."""
        if self._case is not None:
            return [store.docket(self._case)]
        lines = case_list(store, limit=AT_A_TIME, offset=self._reached)
        return [store.docket(line.id) for line in lines]

    def _take(self, found: tuple[int, list[Entry]]) -> None:
        self._task = None
        cases, entries = found
        self._reached += cases
        self._entries += entries
        self._go_on()


def written(entries: list[Entry], now: datetime) -> bytes:
    """The file. Runs on a worker's thread: of thousands of entries it takes its time."""
    from casefiles.exchange.calendar import write_calendar

    return write_calendar(entries, now)


def entries_of_each(
    task: Task,
    dockets: Sequence[Docket],
    now: datetime,
    law: Law,
    language: Language,
    *,
    names: bool,
) -> tuple[int, list[Entry]]:
    """How many cases these are, and what is due in them. Runs on a worker's thread."""
    from casefiles.exchange.diary import entries_of
    from casefiles.limits.assessment import assess
    from casefiles.limits.deadlines import deadlines
    from casefiles.limits.terms import terms

    entries: list[Entry] = []
    for done, docket in enumerate(dockets):
        task.report(done, len(dockets))
        found = assess(docket, now, law)
        dues, lasting = deadlines(docket, found, now), terms(docket, found, law)
        entries += entries_of(docket, dues, lasting, now, language, names=names)
    return len(dockets), entries
