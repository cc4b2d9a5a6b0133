"""The timeline to move about in: by wheel, by hand and by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessibleInterface,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from casefiles.ids import EventId
from ui.lengths import under_pointer
from ui.looks import Look
from ui.themes import BODY
from ui.typefaces import typeface
from ui.widgets.focus_ring import FocusRing
from ui.widgets.timeline.axis import CLOSEST, Axis
from ui.widgets.timeline.content import Content
from ui.widgets.timeline.layout import HEADER, Layout, Placed, lay_out
from ui.widgets.timeline.painting import GUTTER, Sight, paint_timeline

STEP: Final = 1.4
MARGIN: Final = 28
# Room at the right end for the words of the last mark.
WORDS: Final = 220
NOWHEN: Final = datetime(2022, 1, 1, tzinfo=UTC)
# The longest that anybody may be held before a court, and a little more (CPC 131(4)).
FIRST_DAYS: Final = timedelta(hours=78)
LEAST_SPAN: Final = timedelta(hours=6)


class TimelineView(QAbstractScrollArea):
    """One timeline: the dated events of a case. Undated ones are listed beside it.

    Signals:
        chosen: an event was chosen here (its id).
        activated: an event is to be opened (its id).
    """

    chosen = Signal(object)
    activated = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.content = Content(zone="Asia/Almaty")
        self.laid_out: Layout | None = None
        self.selected: EventId | None = None
        self.read_aloud: QAccessibleInterface | None = None
        self._axis: Axis | None = None
        self._widest = 1.0
        self._dragged: QPoint | None = None
        self._metrics = QFontMetricsF(typeface(BODY))
        self._widths: dict[str, float] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ring = FocusRing(self)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(look.say("Timeline"))
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setSingleStep(28)

    def show_content(self, content: Content, *, whole: bool) -> None:
        """Put another content on the timeline; `whole` steps back until all of it is in sight."""
        self.content = content
        if self.selected not in {mark.event for mark in content.events}:
            self.selected = None
        if whole or self._axis is None:
            self.show_whole()
        else:
            self._rearrange()

    def show_whole(self) -> None:
        """Step back until everything is in sight."""
        bounds = self.content.bounds()
        if bounds is None:
            self._axis = None
            self._rearrange()
            return
        self._show_between(*bounds)

    def show_first_days(self) -> None:
        """Look at the days after the first event known to the minute, where the clocks run."""
        first = next((m for m in self.content.events if m.exact), None)
        first = first or next(iter(self.content.events), None)
        if first is None or first.earliest is None:
            return
        self._show_between(first.earliest, first.earliest + FIRST_DAYS)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Come closer (below 1) or step back around a pixel of the viewport."""
        if self._axis is None:
            return
        x = self._room() / 2 if around is None else around - GUTTER
        left = self.horizontalScrollBar().value()
        instant = self._axis.instant(left + x)
        self._axis = self._axis.scaled(factor, self._widest)
        self._rearrange()
        self.horizontalScrollBar().setValue(round(self._axis.x(instant) - x))

    def choose(self, event: EventId | None) -> None:
        """Show an event as chosen and bring it into sight, without telling anybody."""
        self.selected = event
        placed = self.placed(event)
        if placed is not None:
            self._bring_into_sight(placed)
        self.viewport().update()

    def area_of(self, placed: Placed) -> tuple[int, int, int, int]:
        """Where a mark is in the viewport: left, top, width, height."""
        left = placed.left - self.horizontalScrollBar().value() + GUTTER
        top = placed.y - self.verticalScrollBar().value() - 12
        return round(left - 6), round(top), round(placed.reach - placed.left + 12), 24

    def sizeHint(self) -> QSize:
        return QSize(640, 280)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 140)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self.viewport())
        layout = self.laid_out or Layout(
            axis=Axis(start=NOWHEN, scale=CLOSEST, zone=self.content.zone),
            lanes=(),
            gaps_at=0,
            width=0,
            height=0,
        )
        sight = Sight(
            left=self.horizontalScrollBar().value(),
            top=self.verticalScrollBar().value(),
            width=self.viewport().width(),
            height=self.viewport().height(),
            chosen=self.selected,
            focused=self.hasFocus(),
        )
        paint_timeline(painter, layout, self.look, sight)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bounds = self.content.bounds()
        if bounds is not None and self._axis is not None:
            at_whole = self._axis.scale >= self._widest
            self._widest = self._fitting(*bounds)
            if at_whole:
                self._show_between(*bounds)
                return
        self._rearrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Home:
                self._choose_at(0)
            case Qt.Key.Key_End:
                self._choose_at(len(self.content.events) - 1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / STEP)
            case Qt.Key.Key_Minus:
                self.zoom(STEP)
            case Qt.Key.Key_0:
                self.show_whole()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.selected is not None:
                self.activated.emit(self.selected)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** (-turned / 120), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or event.angleDelta().x():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned)
        else:
            super().wheelEvent(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        found = self._at(event.position())
        if found is not None and found.mark.event is not None:
            self._choose_and_tell(found.mark.event)
        else:
            self._dragged = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            moved = event.position().toPoint() - self._dragged
            self._dragged = event.position().toPoint()
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())
            return
        touched = self._at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if touched else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._dragged = None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and found.mark.event is not None:
            self.activated.emit(found.mark.event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            told = under_pointer(found.mark.told) if found else ""
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    # How it moves

    def _show_between(self, first: datetime, last: datetime) -> None:
        bounds = self.content.bounds()
        if bounds is None:
            return
        self._widest = self._fitting(*bounds)
        scale = min(self._fitting(first, last), self._widest)
        start = bounds[0] - timedelta(seconds=MARGIN * scale)
        self._axis = Axis(start=start, scale=scale, zone=self.content.zone)
        self._rearrange()
        self.horizontalScrollBar().setValue(round(self._axis.x(first)) - MARGIN)
        self.verticalScrollBar().setValue(0)

    def _fitting(self, first: datetime, last: datetime) -> float:
        """Seconds a pixel at which a time just fills the window, words included."""
        span = max(last - first, LEAST_SPAN).total_seconds()
        return max(span / max(self._room() - MARGIN - WORDS, 100), CLOSEST)

    def _room(self) -> int:
        return self.viewport().width() - GUTTER

    def _rearrange(self) -> None:
        if self._axis is None:
            self.laid_out = None
            self.horizontalScrollBar().setRange(0, 0)
            self.verticalScrollBar().setRange(0, 0)
        else:
            laid_out = lay_out(self.content, self._axis, self._measure)
            self.laid_out = laid_out
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setRange(0, max(round(laid_out.width + MARGIN) - self._room(), 0))
            across.setPageStep(self._room())
            down.setRange(0, max(round(laid_out.height) - self.viewport().height(), 0))
            down.setPageStep(self.viewport().height() - HEADER)
        self.viewport().update()

    def _measure(self, words: str) -> float:
        width = self._widths.get(words)
        if width is None:
            width = self._widths[words] = self._metrics.horizontalAdvance(words)
        return width

    def _at(self, position: QPointF) -> Placed | None:
        if self.laid_out is None or position.x() < GUTTER or position.y() < HEADER:
            return None
        return self.laid_out.at(
            position.x() - GUTTER + self.horizontalScrollBar().value(),
            position.y() + self.verticalScrollBar().value(),
        )

    def placed(self, event: EventId | None) -> Placed | None:
        """Where the mark of an event stands in the layout; None for one that is not on it."""
        mark = next((mark for mark in self.content.events if mark.event == event), None)
        if mark is None or self.laid_out is None:
            return None
        return self.laid_out.place_of(mark)

    def _step(self, by: int) -> None:
        at = next(
            (i for i, mark in enumerate(self.content.events) if mark.event == self.selected), None
        )
        self._choose_at(at + by if at is not None else 0)

    def _choose_at(self, index: int) -> None:
        if self.content.events:
            index = min(max(index, 0), len(self.content.events) - 1)
            event = self.content.events[index].event
            if event is not None:
                self._choose_and_tell(event)

    def _choose_and_tell(self, event: EventId) -> None:
        self.choose(event)
        self.chosen.emit(event)

    def _bring_into_sight(self, placed: Placed) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if placed.left < across.value() or placed.left > across.value() + self._room() - MARGIN:
            across.setValue(round(placed.left) - self._room() // 3)
        if not HEADER <= placed.y - down.value() <= self.viewport().height() - 16:
            down.setValue(round(placed.y) - self.viewport().height() // 2)
