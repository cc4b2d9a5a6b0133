"""How far a slow piece of work has come: a bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Final, Self

# What is done within half a second needs no bar; ten pictures a second are enough for an eye.
PATIENCE: Final = 0.5
PAUSE: Final = 0.1
WIDTH: Final = 30


# What is told how much is done, out of how much.
Done = Callable[[int, int], None]


def nobody(done: int, total: int) -> None:
    """Whoever is told of progress where nobody wants to know."""


class Progress:
    """A bar on standard error. Called with how much is done out of how much."""

    def __init__(self, title: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.title = title
        self.seen = sys.stderr.isatty()
        self.clock = clock
        self.next = clock() + PATIENCE
        self.drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        if self.drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, done: int, total: int) -> None:
        if not self.seen or self.clock() < self.next:
            return
        self.next = self.clock() + PAUSE
        self.drawn = True
        share = done / total if total else 1.0
        full = round(share * WIDTH)
        bar = "█" * full + "░" * (WIDTH - full)
        sys.stderr.write(f"\r\x1b[K{self.title} {bar} {share:4.0%}")
        sys.stderr.flush()
