"""Work that would hold up the window: done beside it, with progress, and cancelled when asked."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from casefiles.errors import CasefilesError

# One for what the user waits for, one for what the window does on its own.
WORKERS: Final = 2


class Cancelled(Exception):
    """The user no longer wants the result."""


class Task(QObject):
    """One piece of work on its way.

    The job is given the task, says how far it is with `report`, and is ended by the exception that
    `report` raises after `cancel`. Everything it hands back arrives on the thread of the window.

    Signals:
        progressed: so many parts done, of so many.
        ended: it is over, however it ended.
    """

    progressed = Signal(int, int)
    ended = Signal()
    _done = Signal(object)
    _broke = Signal(object)

    def __init__(
        self,
        job: Callable[[Task], Any],
        then: Callable[[Any], None],
        failed: Callable[[CasefilesError], None],
        unwanted: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__()
        self._job, self._then, self._failed, self._put_away = job, then, failed, unwanted
        self._unwanted = Event()
        # From a worker's thread a direct call would touch widgets there.
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._broke.connect(self._complain, Qt.ConnectionType.QueuedConnection)

    def report(self, done: int, total: int) -> None:
        """Say how far the job is. Raises Cancelled where nobody wants it any more."""
        if self._unwanted.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def cancel(self) -> None:
        self._unwanted.set()

    def run(self) -> None:
        """Do the job. Called on a worker's thread."""
        if self._unwanted.is_set():
            self._broke.emit(Cancelled())
            return
        try:
            result = self._job(self)
        except Exception as error:  # noqa: BLE001 - carried to the window and raised there
            self._broke.emit(error)
        else:
            self._done.emit(result)

    def _deliver(self, result: object) -> None:
        self.ended.emit()
        if not self._unwanted.is_set():
            self._then(result)
        elif self._put_away is not None:
            # It was cancelled when the job had said for the last time how far it is.
            self._put_away(result)

    def _complain(self, error: Exception) -> None:
        self.ended.emit()
        if isinstance(error, Cancelled) or self._unwanted.is_set():
            return
        if not isinstance(error, CasefilesError):
            raise error
        self._failed(error)


class Background:
    """The workers of one window. They begin with the first job and end with `close`."""

    def __init__(self) -> None:
        self._waiting: SimpleQueue[Task | None] = SimpleQueue()
        self._workers: list[Thread] = []
        self._tasks: set[Task] = set()

    def start(
        self,
        job: Callable[[Task], Any],
        then: Callable[[Any], None],
        failed: Callable[[CasefilesError], None],
        unwanted: Callable[[Any], None] | None = None,
    ) -> Task:
        """Begin a job. `then` gets its result, `failed` what went wrong, back in the window.

        A result that came though it was cancelled goes to `unwanted`, to be put away.
        """
        task = Task(job, then, failed, unwanted)
        self._tasks.add(task)
        task.ended.connect(lambda: self._tasks.discard(task))
        self._waiting.put(task)
        if len(self._workers) < WORKERS:
            worker = Thread(target=self._labour, name="casefiles", daemon=True)
            self._workers.append(worker)
            worker.start()
        return task

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def close(self) -> None:
        """Cancel what is under way and wait for the workers to let go."""
        for task in self._tasks:
            task.cancel()
        for _ in self._workers:
            self._waiting.put(None)
        for worker in self._workers:
            worker.join()
        self._workers.clear()
        self._tasks.clear()

    def _labour(self) -> None:
        while (task := self._waiting.get()) is not None:
            task.run()
