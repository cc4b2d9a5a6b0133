"""Much work in pieces, shared out among the processors of the machine."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from casefiles.errors import CasefilesError
from casefiles.languages import later
from ui.faults import FaultElsewhere, place_of
from ui.terminal.progress import Done

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

P = TypeVar("P")
Q = TypeVar("Q")
R = TypeVar("R")


def by_one_hand(
    pieces: Sequence[P], read: Callable[[P], Q], work: Callable[[Q], R], progress: Done
) -> Iterator[R]:
    """What `work` makes of what `read` makes of each piece, all of which are read first."""
    steps = 2 * len(pieces)
    ready: list[Q] = []
    for step, piece in enumerate(pieces, start=1):
        ready.append(read(piece))
        progress(step, steps)
    for step, one in enumerate(ready, start=len(pieces) + 1):
        yield work(one)
        progress(step, steps)


def by_many_hands(
    pieces: Sequence[P], read: Callable[[P], Q], work: Callable[[Q], R], progress: Done
) -> Iterator[R]:
    """What `work` makes of what `read` makes of each piece, in their order.

    All of them are read before anything comes of any. Raises what reading the first of those that
    cannot be read raises, as if one process had read them one after another.
    """
    hands = min(os.cpu_count() or 1, len(pieces))
    # Elsewhere than on Linux a process is not born with what its parent knows.
    if sys.platform == "linux" and hands > 1:
        yield from _shared_out(pieces, read, work, hands, progress)
    else:
        yield from by_one_hand(pieces, read, work, progress)


def _shared_out(
    pieces: Sequence[P],
    read: Callable[[P], Q],
    work: Callable[[Q], R],
    hands: int,
    progress: Done,
) -> Iterator[R]:
    """Every process takes each so many-th piece, so that none waits for what another has read."""
    import multiprocessing

    # What stands in memory stays: looking through it for refuse would copy it for every process.
    # It is not looked through once before either, which takes as long as judging hundreds.
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    ends: list[Connection] = []
    team = []
    try:
        for first in range(hands):
            here, there = fork.Pipe()
            ends.append(here)
            # A process is born with its pieces: to send them would cost more than the work.
            mine = {number: pieces[number] for number in range(first, len(pieces), hands)}
            team.append(
                fork.Process(
                    target=_take_up, args=(tuple(ends), there, mine, read, work), daemon=True
                )
            )
            team[-1].start()
            there.close()
        _wait_for_all_read(ends, len(pieces), progress)
        for here in ends:
            here.send(None)
        yield from _in_order(ends, len(pieces), progress)
    finally:
        for process in team:
            process.terminate()
            process.join()
        for here in ends:
            here.close()


def _wait_for_all_read(ends: Sequence[Connection], count: int, progress: Done) -> None:
    """Return when every piece is read; raise the failure of the first that cannot be."""
    waiting, read = list(ends), 0
    failed: dict[int, Exception] = {}
    while waiting:
        for here in _ready(waiting):
            number, failure = _heard(here)
            if failure is None and number is not None:
                read += 1
                progress(read, 2 * count)
                continue
            waiting.remove(here)
            if failure is not None:
                failed[number] = failure
    if failed:
        raise failed[min(failed)]


def _in_order(ends: Sequence[Connection], count: int, progress: Done) -> Iterator[Any]:
    """What came of the pieces, in their order, while the next ones are worked on."""
    early: dict[int, Any] = {}
    for number in range(count):
        while number not in early:
            for here in _ready(ends):
                whose, made = _heard(here)
                early[whose] = made
        yield early.pop(number)
        progress(count + number + 1, 2 * count)


def _ready(ends: Sequence[Connection]) -> Sequence[Connection]:
    from multiprocessing.connection import wait

    return wait(ends)  # type: ignore[return-value]


def _heard(here: Connection) -> Any:
    try:
        heard = here.recv()
    except (EOFError, ConnectionError) as error:
        raise CasefilesError(
            later(
                "A part of the work was ended from outside, perhaps for want of memory. "
                "Close other programs, or ask for fewer cases, and try again."
            )
        ) from error
    if isinstance(heard, FaultElsewhere):
        raise heard
    return heard


def _take_up(
    ends: Sequence[Connection],
    there: Connection,
    mine: dict[int, Any],
    read: Callable[[Any], Any],
    work: Callable[[Any], Any],
) -> None:
    """Begin in a process of its own; the parent alone answers the keyboard."""
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN if name is signal.SIGINT else signal.SIG_DFL)
    gc.disable()
    # While anybody else held on to the parent's ends, nobody would notice that the parent is gone.
    for end in ends:
        end.close()
    try:
        try:
            _do(there, mine, read, work)
        except (EOFError, BrokenPipeError):
            raise
        except Exception as error:  # noqa: BLE001 - its words, which may hold a name, stay here
            there.send(FaultElsewhere(place_of(error)))
    except (EOFError, BrokenPipeError):
        # Nobody wants to know any more, of the fault neither: Python would print its words.
        os._exit(1)


def _do(
    there: Connection,
    mine: dict[int, Any],
    read: Callable[[Any], Any],
    work: Callable[[Any], Any],
) -> None:
    ready = {}
    for number, piece in mine.items():
        try:
            ready[number] = read(piece)
        except CasefilesError as error:
            there.send((number, error))
            return
        there.send((number, None))
    there.send((None, None))
    there.recv()
    for number, one in ready.items():
        there.send((number, work(one)))
    # An end that closes would be heard as one that was cut.
    there.recv()
