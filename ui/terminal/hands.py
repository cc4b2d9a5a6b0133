"""Much work in pieces, shared out among the processors of the machine."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

P = TypeVar("P")
R = TypeVar("R")

# What a process of its own works on. It is born with it: to send records through a pipe would cost
# more than the work.
_given: tuple[Sequence[Any], Callable[[Any], Any]]


def by_many_hands(pieces: Sequence[P], work: Callable[[P], R]) -> Iterator[R]:
    """What `work` makes of each piece, in their order."""
    hands = min(os.cpu_count() or 1, len(pieces))
    # Elsewhere than on Linux a process is not born with what its parent knows.
    if sys.platform == "linux" and hands > 1:
        yield from _shared_out(pieces, work, hands)
    else:
        yield from map(work, pieces)


def _shared_out(pieces: Sequence[P], work: Callable[[P], R], hands: int) -> Iterator[R]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # What stands in memory stays: looking through it for refuse would copy it for every process.
    # It is not looked through once before either, which takes as long as judging hundreds.
    gc.freeze()
    fork = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(hands, fork, _take_up, (pieces, work))
    try:
        yield from pool.map(_one_piece, range(len(pieces)))
    finally:
        pool.shutdown(cancel_futures=True)


def _take_up(pieces: Sequence[Any], work: Callable[[Any], Any]) -> None:
    """Begin in a process of its own; the parent alone answers the keyboard."""
    global _given  # noqa: PLW0603 - a process has no other place to be born with something
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN if name is signal.SIGINT else signal.SIG_DFL)
    gc.disable()
    _given = (pieces, work)


def _one_piece(number: int) -> Any:
    pieces, work = _given
    return work(pieces[number])
