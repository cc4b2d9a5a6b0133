"""What stands in which row of the timeline, so that no words lie on each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from casefiles.limits.standings import Standing
from ui.standings import SEVERITY
from ui.widgets.timeline.axis import Axis
from ui.widgets.timeline.content import Content, Lane, Mark

HEADER: Final = 44
ROW: Final = 26
PADDING: Final = 6
POINT: Final = 5.0
GAP: Final = 16
# How far an open end fades before it is gone.
FADE: Final = 72
# How far the overrun of what never ended is drawn: to its true length it would hide the rest.
TAIL: Final = 40
LONGEST_LABEL: Final = 260
# Past so many rows a lane says no more; what does not fit is drawn without its words.
MOST_ROWS: Final = 40
GAP_STRIP: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A mark in its row: from `left` to `right` its body, up to `reach` with its words.

    All in pixels of the whole timeline, its left end 0. `inside` says that the words fit into the
    body. `y` is the middle of the row.
    """

    mark: Mark
    left: float
    right: float
    reach: float
    y: float
    inside: bool
    labelled: bool

    def holds(self, x: float, y: float) -> bool:
        """Whether a point touches the mark or its words."""
        return (
            self.left - POINT - 2 <= x <= max(self.reach, self.right + POINT + 2)
            and abs(y - self.y) <= ROW / 2
        )


@dataclass(frozen=True, slots=True)
class Row:
    """The marks of one lane in order of their left ends, with a quick way to those in sight."""

    lane: Lane
    top: float
    height: float
    placed: tuple[Placed, ...]
    _lefts: list[float] = field(init=False, repr=False, compare=False)
    _reaches: list[float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lefts", [item.left - POINT for item in self.placed])
        reaches = accumulate((max(item.reach, item.right) + POINT for item in self.placed), max)
        object.__setattr__(self, "_reaches", list(reaches))

    def between(self, first: float, last: float) -> Sequence[Placed]:
        """The marks that touch the pixels between two, in order."""
        begin = bisect_left(self._reaches, first)
        end = bisect_right(self._lefts, last)
        return [item for item in self.placed[begin:end] if max(item.reach, item.right) >= first]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A timeline ready to be drawn: its axis, its lanes from above, and its height in pixels."""

    axis: Axis
    lanes: tuple[Row, ...]
    gaps_at: float
    width: float
    height: float

    def at(self, x: float, y: float) -> Placed | None:
        """The mark at a point; of several the one whose body begins nearest."""
        found = [item for row in self.lanes for item in row.between(x, x) if item.holds(x, y)]
        return min(found, key=lambda item: abs(item.left - x), default=None)

    def place_of(self, mark: Mark) -> Placed | None:
        return next((item for row in self.lanes for item in row.placed if item.mark is mark), None)


def lay_out(content: Content, axis: Axis, measure: Callable[[str], float]) -> Layout:
    """Put every dated mark into a row. `measure` gives the width of words in pixels."""
    top = float(HEADER)
    lanes: list[Row] = []
    gaps_at = top
    width = 0.0
    for lane, marks in (
        (Lane.HAPPENED, content.events),
        (Lane.RECORDED, content.recorded),
        (Lane.LAW, content.law),
    ):
        if not marks and lane is not Lane.HAPPENED:
            continue
        placed, rows = _rows(marks, axis, measure, top + PADDING)
        height = 2 * PADDING + max(rows, 1) * ROW
        if lane is Lane.HAPPENED:
            height += GAP_STRIP
            gaps_at = top + height - GAP_STRIP + 2
        lanes.append(Row(lane, top, height, tuple(placed)))
        width = max(width, *(max(item.reach, item.right) for item in placed), 0.0)
        top += height
    return Layout(axis=axis, lanes=tuple(lanes), gaps_at=gaps_at, width=width, height=top)


def _rows(
    marks: Sequence[Mark], axis: Axis, measure: Callable[[str], float], top: float
) -> tuple[list[Placed], int]:
    bodies = sorted(
        ((*_body(mark, axis), mark) for mark in marks),
        key=lambda item: (_severity(item[2]), item[0], item[1]),
    )
    taken: list[float] = []
    placed = []
    for left, right, mark in bodies:
        words = min(measure(mark.label), LONGEST_LABEL) + 8
        uncertain = mark.lane is not Lane.LAW and not mark.exact
        inside = uncertain and right - left >= words + 24
        reach = right if inside else right + POINT + 6 + words
        row = next((at for at, used in enumerate(taken) if used <= left - POINT), len(taken))
        labelled = row < MOST_ROWS
        row = min(row, MOST_ROWS - 1)
        if not labelled:
            reach = right
        if row == len(taken):
            taken.append(0.0)
        taken[row] = max(taken[row], reach + GAP)
        placed.append(
            Placed(
                mark=mark,
                left=left,
                right=right,
                reach=reach,
                y=top + row * ROW + ROW / 2,
                inside=inside,
                labelled=labelled,
            )
        )
    placed.sort(key=lambda item: item.left)
    return placed, len(taken)


def _severity(mark: Mark) -> int:
    """What is worst stands in the upper rows of the law."""
    return SEVERITY.index(mark.standing) if mark.standing is not None else 0


def _body(mark: Mark, axis: Axis) -> tuple[float, float]:
    first, last = mark.earliest, mark.last
    if first is None and last is None:  # pragma: no cover - such a mark is in the tray
        raise ValueError(mark)
    right = axis.x(last) if last is not None else axis.x(first) + FADE  # type: ignore[arg-type]
    left = axis.x(first) if first is not None else right - FADE
    if mark.lane is not Lane.LAW and mark.latest is None:
        right = max(right, left + FADE)
    if mark.standing is Standing.OVERDUE and mark.end is None:
        right += TAIL
    return left, right
