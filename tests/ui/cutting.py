"""What a translation can break: words that a window cuts off, and keys that mean two things."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHeaderView,
    QLabel,
    QMenu,
    QMenuBar,
    QToolButton,
    QWidget,
)

from ui.widgets.tables import RecordTable

# A pixel that rounding takes is no letter.
ROUNDING = 1


def cut_words(window: QWidget) -> list[str]:
    """Each visible label or button that has less room than its words need."""
    kinds = (QLabel, QAbstractButton)
    labels = [told for kind in kinds for told in _cut(window, kind)]
    return [*labels, *_cut_titles(window), *_cut_cells(window)]


def _cut_cells(window: QWidget) -> Iterator[str]:
    """Cells of few words, of which none may be guessed."""
    for table in window.findChildren(RecordTable):
        for at, column in enumerate(table.records.columns):
            if not (column.whole and table.isVisible()) or table.isColumnHidden(at):
                continue
            for row in range(table.records.rowCount()):
                cell = table.records.index(row, at)
                needed, has = table.sizeHintForIndex(cell).width(), table.columnWidth(at)
                if needed > has + ROUNDING:
                    yield f"cell “{cell.data()}”: {has} px wide, needs {needed}"


def _cut_titles(window: QWidget) -> Iterator[str]:
    """Titles of columns that are wider than their column."""
    for header in window.findChildren(QHeaderView):
        if not header.isVisible() or header.orientation() is not Qt.Orientation.Horizontal:
            continue
        for at in range(header.count()):
            needed, has = header.sectionSizeHint(at), header.sectionSize(at)
            if not header.isSectionHidden(at) and needed > has + ROUNDING:
                title = header.model().headerData(at, Qt.Orientation.Horizontal)
                yield f"title “{title}”: {has} px wide, needs {needed}"


def _cut(window: QWidget, kind: type[QWidget]) -> Iterator[str]:
    for widget in window.findChildren(kind):
        if not widget.isVisible() or not widget.text():  # type: ignore[attr-defined]
            continue
        if isinstance(widget, QToolButton) and not widget.icon().isNull():
            # It shows its drawing; the words are for the screen reader.
            continue
        name = f"{type(widget).__name__} “{widget.text()}”"  # type: ignore[attr-defined]
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed, has, side = widget.heightForWidth(widget.width()), widget.height(), "high"
        else:
            needed, has, side = widget.sizeHint().width(), widget.width(), "wide"
        if needed > has + ROUNDING:
            yield f"{name}: {has} px {side}, needs {needed}"


def clashing_keys(window: QWidget) -> list[str]:
    """Letters that Alt would have to choose between: in the window, and inside each menu."""
    places: list[list[str]] = [_titles_with_keys(window)]
    for bar in window.findChildren(QMenuBar):
        places[0] += [act.text() for act in bar.actions()]
        places += [
            [act.text() for act in menu.actions()]
            for act in bar.actions()
            if isinstance(menu := act.menu(), QMenu)
        ]
    found = []
    for titles in places:
        by_key: dict[str, list[str]] = {}
        for title in titles:
            at = title.replace("&&", "").find("&")
            if at >= 0:
                by_key.setdefault(title.replace("&&", "")[at + 1].casefold(), []).append(title)
        found += [" and ".join(clash) for clash in by_key.values() if len(clash) > 1]
    return found


def _titles_with_keys(window: QWidget) -> list[str]:
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.buddy()]
    return [one.text() for one in (*buttons, *labels)]
