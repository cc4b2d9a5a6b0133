"""Measuring: the best of several runs, and one table of all figures at the end."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

FIGURES = pytest.StashKey[list[str]]()


class Bench:
    """A stopwatch that notes what it measured."""

    def __init__(self, figures: list[str]) -> None:
        self.figures = figures

    def best(self, act: Callable[[], object], times: int = 5) -> float:
        """Seconds of the quickest of several runs: a disturbance only ever makes one slower."""
        return min(self._once(act) for _ in range(times))

    def side_by_side(
        self, one: Callable[[], object], other: Callable[[], object], times: int = 5
    ) -> tuple[float, float]:
        """The best of each, taken in turn, so that a busy machine is unfair to neither."""
        pairs = [(self._once(one), self._once(other)) for _ in range(times)]
        return min(first for first, _ in pairs), min(second for _, second in pairs)

    def note(self, what: str, figure: float, most: float, unit: str = "times") -> None:
        """Write a figure into the table and fail where it is more than was promised."""
        self.figures.append(f"{what:<60} {figure:9.2f} {unit:<6} (at most {most:g})")
        assert figure <= most, f"{what}: {figure:.2f} {unit}, at most {most:g}"

    def _once(self, act: Callable[[], object]) -> float:
        began = time.perf_counter()
        act()
        return time.perf_counter() - began


@pytest.fixture
def bench(pytestconfig: pytest.Config) -> Bench:
    """A stopwatch whose figures appear at the end of the run."""
    return Bench(pytestconfig.stash.setdefault(FIGURES, []))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what was measured."""
    figures = config.stash.get(FIGURES, [])
    if figures:
        terminalreporter.section("speed")
        for line in figures:
            terminalreporter.write_line(line)
