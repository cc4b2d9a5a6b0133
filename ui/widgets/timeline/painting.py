"""The timeline drawn, on a screen or on paper, from one layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from casefiles.ids import EventId
from casefiles.languages import Language, later
from casefiles.limits.standings import Standing
from casefiles.speech import say_elapsed
from ui.looks import Look
from ui.themes import BODY, GRID, SMALL, SOFT, Theme
from ui.typefaces import typeface
from ui.widgets.limit_bar import soft
from ui.widgets.timeline.content import Lane, Mark
from ui.widgets.timeline.layout import GAP_STRIP, HEADER, LONGEST_LABEL, POINT, Layout, Placed, Row

GUTTER: Final = 104
BODY_HEIGHT: Final = 10.0
LAW_HEIGHT: Final = 8.0
LEAST_WIDTH: Final = 10.0
# More marks than this in sight are drawn as a density, not one by one.
CROWD: Final = 1500
# Two lines of the axis never stand farther apart than this, in pixels.
MOST_BETWEEN: Final = 800

LANE_TITLES: Final = {
    Lane.HAPPENED: later("happened"),
    Lane.RECORDED: later("recorded"),
    Lane.LAW: later("law"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What part of a layout is drawn: `left` and `top` scrolled away, on a paper of this size."""

    left: float
    top: float
    width: float
    height: float
    chosen: EventId | None = None
    focused: bool = False


def paint_timeline(painter: QPainter, layout: Layout, look: Look, sight: Sight) -> None:
    """The axis, then lane by lane what is in sight."""
    theme = look.theme
    painter.fillRect(QRectF(0, 0, sight.width, sight.height), QColor(theme.surface))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setClipRect(QRectF(GUTTER, 0, sight.width - GUTTER, sight.height))
    painter.translate(GUTTER - sight.left, 0)
    _paint_lines(painter, layout, look, sight)
    painter.translate(0, -sight.top)
    painter.setClipRect(
        QRectF(sight.left, sight.top + HEADER, sight.width - GUTTER, sight.height - HEADER)
    )
    first, last = sight.left, sight.left + sight.width - GUTTER
    for row in layout.lanes:
        if row.lane is not Lane.HAPPENED:
            painter.fillRect(QRectF(first, row.top, last - first, 1), QColor(theme.line))
        seen = row.between(first, last)
        if len(seen) > CROWD:
            _paint_crowd(painter, seen, row, theme)
            continue
        for item in seen:
            _paint_mark(painter, item, layout, look, sight)
        if row.lane is Lane.HAPPENED:
            _paint_gaps(painter, row.placed, layout, look, sight)
    painter.restore()
    _paint_gutter(painter, layout, look, sight)


def _paint_lines(painter: QPainter, layout: Layout, look: Look, sight: Sight) -> None:
    theme, language = look.theme, look.language
    first, last = sight.left, sight.left + sight.width - GUTTER
    painter.setFont(typeface(SMALL))
    metrics = QFontMetricsF(painter.font())
    painter.fillRect(QRectF(first, 0, last - first, HEADER), QColor(theme.paper))
    sticky = layout.axis.day_at(first, language)
    sticky_end = first + GRID * 2 + metrics.horizontalAdvance(sticky)
    ticks = list(layout.axis.ticks(first - MOST_BETWEEN, last, language))
    for at, tick in enumerate(ticks):
        x = layout.axis.x(tick.at)
        following = layout.axis.x(ticks[at + 1].at) if at + 1 < len(ticks) else last
        painter.setPen(QPen(QColor(theme.edge if tick.day else theme.line), 1))
        painter.drawLine(QPointF(x, 4 if tick.day else HEADER - 20), QPointF(x, sight.height))
        painter.setPen(QColor(theme.quiet))
        # The word of a line that is out of sight stays at the edge while it is still true.
        begins = max(x, first) + GRID
        if begins + metrics.horizontalAdvance(tick.word) + GRID < following or x >= first:
            painter.drawText(QPointF(begins, HEADER - 8), tick.word)
        if tick.day and x > first:
            painter.setPen(QColor(theme.ink))
            painter.drawText(QPointF(x + GRID, 16), tick.day)
            if x < sticky_end + GRID * 3:
                sticky = ""
    if sticky:
        painter.setPen(QColor(theme.ink))
        painter.drawText(QPointF(first + GRID, 16), sticky)
    painter.fillRect(QRectF(first, HEADER - 1, last - first, 1), QColor(theme.line))


def _paint_mark(painter: QPainter, item: Placed, layout: Layout, look: Look, sight: Sight) -> None:
    theme, mark = look.theme, item.mark
    chosen = mark.event is not None and mark.event == sight.chosen
    if chosen and mark.lane is Lane.HAPPENED:
        ground = QRectF(
            item.left - POINT - 5,
            item.y - 13,
            max(item.reach, item.right) - item.left + POINT + 10,
            26,
        )
        painter.setPen(QPen(QColor(theme.accent), 1.5) if sight.focused else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chosen))
        painter.drawRoundedRect(ground, 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.lane is Lane.LAW:
        _paint_law(painter, item, layout, theme)
    else:
        _paint_fact(painter, item, layout, theme)
    if item.labelled:
        _paint_words(painter, item, theme, sight)


def _paint_fact(painter: QPainter, item: Placed, layout: Layout, theme: Theme) -> None:
    mark = item.mark
    colour = QColor(theme.accent if mark.lane is Lane.HAPPENED else theme.quiet)
    settled = layout.axis.x(mark.latest) if mark.latest is not None else item.right
    if not mark.exact:
        width = max(settled - item.left, LEAST_WIDTH)
        segment = QRectF(item.left, item.y - BODY_HEIGHT / 2, width, BODY_HEIGHT)
        if item.inside:
            # Words lie on it: paler than the words need, and taller.
            segment.adjust(0, -5, 0, 5)
            colour.setAlphaF(SOFT)
        painter.setBrush(soft(segment, colour))
        painter.drawRoundedRect(segment, 5, 5)
    elif mark.lane is Lane.HAPPENED:
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(item.left, item.y), POINT, POINT)
    else:
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(colour, 2))
        painter.drawEllipse(QPointF(item.left, item.y), POINT - 1, POINT - 1)
        painter.setPen(Qt.PenStyle.NoPen)
    if mark.end is not None and item.right > settled:
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(settled, item.y - 2, item.right - settled, 4), 2, 2)


def _paint_law(painter: QPainter, item: Placed, layout: Layout, theme: Theme) -> None:
    mark = item.mark
    if mark.standing is None or mark.limit is None:  # pragma: no cover - the law has both
        return
    colour = QColor(theme.standing(mark.standing))
    limit = layout.axis.x(mark.limit)
    reached = layout.axis.x(mark.end) if mark.end is not None else item.right
    top = item.y - LAW_HEIGHT / 2
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(QRectF(item.left, top, limit - item.left, LAW_HEIGHT), 2, 2)
    painter.setBrush(colour)
    lawful = max(min(reached, limit) - item.left, 0.0)
    painter.drawRoundedRect(QRectF(item.left, top, lawful, LAW_HEIGHT), 2, 2)
    if reached > limit and mark.standing is not Standing.UNKNOWN:
        over = QRectF(limit, top, reached - limit, LAW_HEIGHT)
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(colour, 1))
        painter.drawRect(over)
        if mark.end is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            tip = QPointF(item.right + POINT, item.y)
            painter.drawPolygon(
                [tip, tip + QPointF(-8, -LAW_HEIGHT + 2), tip + QPointF(-8, LAW_HEIGHT - 2)]
            )
    painter.setPen(QPen(QColor(theme.ink), 2))
    painter.drawLine(QPointF(limit, top - 4), QPointF(limit, top + LAW_HEIGHT + 4))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_words(painter: QPainter, item: Placed, theme: Theme, sight: Sight) -> None:
    mark = item.mark
    painter.setFont(typeface(BODY if mark.lane is Lane.HAPPENED else SMALL))
    metrics = QFontMetricsF(painter.font())
    words = metrics.elidedText(mark.label, Qt.TextElideMode.ElideRight, LONGEST_LABEL)
    x = max(item.right, item.left + LEAST_WIDTH) + POINT + 6
    if item.inside:
        # The words of a long segment stay in sight while any of it is.
        farthest = item.right - metrics.horizontalAdvance(words) - 12
        x = min(max(item.left + 12, sight.left + 12), farthest)
    elif mark.exact and mark.end is None and mark.lane is not Lane.LAW:
        x = item.left + POINT + 6
    if not item.inside and mark.event != sight.chosen:
        # The lines of the axis would run through the letters.
        ground = QRectF(x - 2, item.y - 9, metrics.horizontalAdvance(words) + 4, 18)
        painter.fillRect(ground, QColor(theme.surface))
    colour = theme.ink if mark.standing is None else theme.standing(mark.standing)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(x, item.y + metrics.ascent() / 2 - 2), words)


def _paint_gaps(
    painter: QPainter, placed: Sequence[Placed], layout: Layout, look: Look, sight: Sight
) -> None:
    """The time between neighbours, where it is wide enough to be written."""
    painter.setFont(typeface(SMALL))
    metrics = QFontMetricsF(painter.font())
    y = layout.gaps_at + GAP_STRIP / 2
    first, last = sight.left, sight.left + sight.width - GUTTER
    for one, other in pairwise(placed):
        settled = one.mark.end or one.mark.latest
        begin, end = layout.axis.x(settled) if settled else one.right, other.left
        if end < first or begin > last or end - begin < 48:
            continue
        words = gap_between(one.mark, other.mark, look.language)
        width = metrics.horizontalAdvance(words)
        if not words:
            continue
        painter.setPen(QPen(QColor(look.theme.edge), 1))
        # The words stay in sight while a part of the gap is.
        begin, end = max(begin, first), min(end, last)
        if end - begin < width + 24:
            continue
        middle = (begin + end) / 2
        painter.drawLine(QPointF(begin + 4, y), QPointF(middle - width / 2 - 6, y))
        painter.drawLine(QPointF(middle + width / 2 + 6, y), QPointF(end - 4, y))
        painter.setPen(QColor(look.theme.quiet))
        painter.drawText(QPointF(middle - width / 2, y + metrics.ascent() / 2 - 1), words)


def gap_between(one: Mark, other: Mark, language: Language) -> str:
    """How long nothing is on file between two events; nothing where they may touch."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return ""
    least = other.earliest - max(one.latest, one.end or one.latest)
    if least.total_seconds() <= 0:
        return ""
    return say_elapsed(least, other.latest - one.earliest if not one.end else None, language)


def _paint_crowd(painter: QPainter, seen: Sequence[Placed], row: Row, theme: Theme) -> None:
    """So many marks that each would be a hair: how many there are at each pixel instead."""
    counts: dict[int, int] = {}
    for item in seen:
        counts[int(item.left)] = counts.get(int(item.left), 0) + 1
    most = max(counts.values())
    painter.setPen(QPen(QColor(theme.accent), 1))
    bottom = row.top + row.height - GAP_STRIP
    for x, count in counts.items():
        height = (row.height - GAP_STRIP - 8) * count / most
        painter.drawLine(QPointF(x + 0.5, bottom), QPointF(x + 0.5, bottom - height))


def _paint_gutter(painter: QPainter, layout: Layout, look: Look, sight: Sight) -> None:
    theme = look.theme
    painter.fillRect(QRectF(0, 0, GUTTER, sight.height), QColor(theme.paper))
    painter.fillRect(QRectF(GUTTER - 1, 0, 1, sight.height), QColor(theme.line))
    painter.setFont(typeface(SMALL))
    painter.setPen(QColor(theme.quiet))
    painter.save()
    painter.setClipRect(QRectF(0, HEADER, GUTTER, sight.height - HEADER))
    for row in layout.lanes:
        words = QRectF(12, row.top - sight.top + 8, GUTTER - 16, 32)
        painter.drawText(
            words,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop),
            look.say(LANE_TITLES[row.lane]),
        )
    painter.restore()
