"""What is typed in a form and not saved yet: kept after each pause, given back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of one form.

    `kept` is what a crash left of it, None after a form that was saved or given up. `keep` puts
    what is typed now in its place, `drop` forgets it.
    """

    kept: str | None
    keep: Callable[[str], None]
    drop: Callable[[], None]


def no_draft() -> Draft:
    """The draft of a form that is not worth keeping."""
    return Draft(None, lambda _: None, lambda: None)
