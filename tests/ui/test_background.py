"""Work beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, Thread, current_thread, main_thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from casefiles.errors import CasefilesError, NotSaved
from ui.background import Background, Task

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def never(error: CasefilesError) -> None:
    pytest.fail(f"not expected: {error}")


def test_a_result_comes_back_on_the_thread_of_the_window(
    background: Background, qtbot: QtBot
) -> None:
    threads: list[Any] = []
    background.start(
        lambda _: threads.append(current_thread()),
        lambda _: threads.append(current_thread()),
        never,
    )
    qtbot.waitUntil(lambda: len(threads) == 2)

    assert threads[0] is not main_thread()
    assert threads[1] is main_thread()
    assert not background.busy


def test_a_failure_comes_back_as_its_sentence(background: Background, qtbot: QtBot) -> None:
    failures: list[CasefilesError] = []

    def fail(task: Task) -> None:
        raise NotSaved("The disk is full.")

    background.start(fail, lambda _: pytest.fail("there is no result"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert str(failures[0]) == "The disk is full."


def test_a_fault_of_the_program_is_not_swallowed(background: Background, qtbot: QtBot) -> None:
    def fail(task: Task) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        task = background.start(fail, lambda _: None, never)
        qtbot.waitSignal(task.ended).wait()
        qtbot.waitUntil(lambda: bool(faults))

    assert faults[0][0] is ZeroDivisionError


def test_progress_is_told(background: Background, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    begun = Event()

    def job(task: Task) -> str:
        begun.wait(5)
        for part in range(3):
            task.report(part, 3)
        return "done"

    results: list[str] = []
    task = background.start(job, results.append, never)
    task.progressed.connect(lambda done, total: told.append((done, total)))
    begun.set()
    qtbot.waitUntil(lambda: bool(results))

    assert told == [(0, 3), (1, 3), (2, 3)]


def test_what_was_cancelled_stops_at_its_next_report_and_gives_nothing(
    background: Background, qtbot: QtBot
) -> None:
    cancelled, reached = Event(), []

    def job(task: Task) -> str:
        cancelled.wait(5)
        task.report(1, 2)
        reached.append("too far")
        return "done"

    task = background.start(job, lambda _: reached.append("delivered"), never)
    task.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert reached == []


def test_what_was_cancelled_before_it_began_never_begins(
    background: Background, qtbot: QtBot
) -> None:
    gate, begun = Event(), []
    held = [background.start(lambda _: gate.wait(5), lambda _: None, never) for _ in range(2)]
    waiting = background.start(lambda _: begun.append("begun"), lambda _: None, never)
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)

    assert len(held) == 2
    assert begun == []


def test_a_result_that_came_before_the_cancel_is_put_away(qtbot: QtBot) -> None:
    put_away: list[Any] = []
    task = Task(lambda _: "opened", lambda _: pytest.fail("not wanted"), never, put_away.append)
    worker = Thread(target=task.run)
    worker.start()
    worker.join()
    task.cancel()
    qtbot.waitUntil(lambda: bool(put_away))

    assert put_away == ["opened"]
