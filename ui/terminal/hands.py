"""Much work on many cases, shared out among the processors of the machine."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from casefiles.docket import Docket
from ui.terminal.progress import Done

Work = Callable[[Sequence[Docket]], str]

# So many cases are one piece of work: short enough to stop soon, long enough to be worth sending.
PIECE: Final = 200
# Below so many cases one process is done before others have begun.
MANY: Final = 1000

# What a process of its own works on. It is born with it: to send records through a pipe would cost
# more than the work.
_given: tuple[Sequence[Docket], Work]


def by_many_hands(dockets: Sequence[Docket], work: Work, progress: Done) -> Iterator[str]:
    """What `work` makes of the cases, piece by piece in their order."""
    starts = range(0, len(dockets), PIECE)
    hands = min(os.cpu_count() or 1, len(starts))
    # Elsewhere than on Linux a process is not born with what its parent knows.
    if sys.platform == "linux" and hands > 1 and len(dockets) >= MANY:
        pieces = _shared_out(dockets, work, starts, hands)
    else:
        pieces = (work(dockets[start : start + PIECE]) for start in starts)
    for start, piece in zip(starts, pieces, strict=True):
        yield piece
        progress(min(start + PIECE, len(dockets)), len(dockets))


def _shared_out(dockets: Sequence[Docket], work: Work, starts: range, hands: int) -> Iterator[str]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # What stands in memory stays: looking through it for refuse would copy it for every process.
    gc.collect()
    gc.freeze()
    pool = ProcessPoolExecutor(
        hands, multiprocessing.get_context("fork"), _take_up, (dockets, work)
    )
    try:
        yield from pool.map(_one_piece, starts)
    finally:
        pool.shutdown(cancel_futures=True)


def _take_up(dockets: Sequence[Docket], work: Work) -> None:
    """Begin in a process of its own; the parent alone answers the keyboard."""
    global _given  # noqa: PLW0603 - a process has no other place to be born with something
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN if name is signal.SIGINT else signal.SIG_DFL)
    gc.disable()
    _given = (dockets, work)


def _one_piece(start: int) -> str:
    dockets, work = _given
    return work(dockets[start : start + PIECE])
