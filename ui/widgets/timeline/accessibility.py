"""The timeline for whoever cannot see it: a list of events, each with its time in a sentence."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget

from ui.widgets.timeline.content import Mark
from ui.widgets.timeline.view import TimelineView


class MarkInterface(QAccessibleInterface):
    """One event of a timeline."""

    def __init__(self, view: TimelineView, mark: Mark) -> None:
        super().__init__()
        self._view, self._mark = view, mark

    def isValid(self) -> bool:
        return self._mark in self._view.content.events

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return QAccessible.queryAccessibleInterface(self._view)

    def window(self) -> Any:
        return self._view.window().windowHandle()

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        del x, y
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        return self._mark.told if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """An event is changed in its form, not here."""
        del kind, text

    def rect(self) -> QRect:
        placed = self._view.placed(self._mark.event)
        if placed is None:
            return QRect()
        left, top, width, height = self._view.area_of(placed)
        corner = self._view.viewport().mapToGlobal(QPoint(left, top))
        return QRect(corner.x(), corner.y(), width, height)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chosen = self._mark.event == self._view.selected
        state.selectable = state.focusable = True
        state.selected = chosen
        state.focused = chosen and self._view.hasFocus()
        return state

    def foregroundColor(self) -> QColor:
        return QColor(self._view.look.theme.ink)

    def backgroundColor(self) -> QColor:
        return QColor(self._view.look.theme.surface)


class TimelineInterface(QAccessibleWidget):
    """A timeline as a list of its dated events, in order of time."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List, view.accessibleName())
        self._view = view
        self._handed_out: dict[Mark, MarkInterface] = {}

    def childCount(self) -> int:
        return len(self._view.content.events)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        events = self._view.content.events
        if not 0 <= index < len(events):
            return None
        mark = events[index]
        if mark not in self._handed_out:
            self._handed_out[mark] = MarkInterface(self._view, mark)
        return self._handed_out[mark]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found = [at for at in range(self.childCount()) if self.child(at) is child]
        return found[0] if found else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        events = self._view.content.events
        chosen = [at for at, mark in enumerate(events) if mark.event == self._view.selected]
        return self.child(chosen[0]) if chosen else None


@cache
def offer_timelines() -> None:
    """Tell Qt how a timeline is read aloud. A second call does nothing."""
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    del name
    if not isinstance(thing, TimelineView):
        return None
    # Kept with the view: Qt holds no reference of its own to what Python hands out.
    thing.read_aloud = TimelineInterface(thing)
    return thing.read_aloud


def tell_choice(view: TimelineView) -> None:
    """Tell a screen reader that another event is the chosen one."""
    at = next(
        (at for at, mark in enumerate(view.content.events) if mark.event == view.selected), None
    )
    if at is not None and QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(at)
        QAccessible.updateAccessibility(event)
