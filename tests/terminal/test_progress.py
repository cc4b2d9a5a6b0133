"""A bar on a terminal for what takes long, and nothing anywhere else."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

from ui.terminal.progress import Progress


class Screen(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


def ticking(step: float) -> Iterator[float]:
    at = 0.0
    while True:
        yield at
        at += step


def shown(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, step: float) -> str:
    """What ten pieces of work write to the screen when each glance at the clock finds it later."""
    clock = ticking(step)
    with monkeypatch.context() as patch:
        patch.setattr("sys.stderr", screen)
        with Progress("Checking", clock=lambda: next(clock)) as progress:
            for number in range(1, 11):
                progress(number, 10)
    return screen.getvalue()


def test_what_takes_long_shows_a_bar_that_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = shown(monkeypatch, Screen(), step=0.2)

    assert "Checking ███" in seen
    assert " 50%" in seen
    assert seen.endswith("\r\x1b[K")


def test_what_is_done_within_half_a_second_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Screen(), step=0.01) == ""


def test_in_a_pipe_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), step=10) == ""
