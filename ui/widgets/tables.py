"""A table of records as this window shows them: rows of one height, keyboard throughout."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.models.records import Column, RecordTableModel

ROW: Final = 32
# The column that takes what is left is never narrower than this.
LEAST_OPEN: Final = 220
# Among so many of the longest texts of a column is the widest; there are six standings.
LONGEST: Final = 6
# Past so many rows only what must not be cut is measured.
FEW: Final = 300


class RecordDelegate(QStyledItemDelegate):
    """Keeps the colour of a text in the chosen row, where Qt would paint it like any other."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if colour is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)


class RecordTable(QTableView):
    """A table over a `RecordTableModel`.

    Signals:
        chosen: another row is the current one (its record, or None).
        activated_record: a row was opened by Enter or a double click (its record).
    """

    chosen = Signal(object)
    activated_record = Signal(object)

    def __init__(self, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RecordTableModel(columns, self)
        self.setModel(self.records)
        self._delegate = RecordDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(48)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        self._left_out: set[int] = set()
        # How wide the longest words in a column are, or its figures, which are worth nothing cut.
        self._longest: dict[int, int] = {}
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self.records.modelReset.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(lambda index: self._activate(self.records.record(index)))

    def show_records(self, records: Sequence[Any]) -> None:
        """Show other records and keep the chosen one chosen where it is still there."""
        kept = self.chosen_record()
        self.records.show_records(records)
        if kept is not None:
            self.choose(kept.id)

    def leave_out(self, column: int, out: bool) -> None:  # noqa: FBT001 - it is the whole message
        """Keep a column out of sight however wide the window is, or let it back in."""
        (self._left_out.add if out else self._left_out.discard)(column)
        self._share_width()

    def chosen_record(self) -> Any:
        return self.records.record(self.currentIndex())

    def choose(self, id: object) -> None:
        """Make the record with this id the current one; no row where it is not here."""
        row = self.records.row_of(id)
        if row is None:
            self.clearSelection()
            return
        if self.currentIndex().row() != row:
            self.setCurrentIndex(self.records.index(row, 0))
        self.selectRow(row)
        self.scrollTo(self.records.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.chosen_record())
        elif event.matches(QKeySequence.StandardKey.Copy):
            # Qt itself would copy one cell, of which nobody sees that it is the current one.
            chosen = self.chosen_record()
            if chosen is not None:
                QGuiApplication.clipboard().setText(self.records.as_text([chosen]))
        else:
            super().keyPressEvent(event)

    def copy_all(self) -> None:
        """Put every row into the clipboard, below the titles of the columns."""
        titles = "\t".join(column.title for column in self.records.columns)
        rows = self.records.as_text(self.records.records)
        QGuiApplication.clipboard().setText(f"{titles}\n{rows}")

    def _measure(self) -> None:
        self._longest = {}
        few = len(self.records.records) <= FEW
        for at, column in enumerate(self.records.columns):
            if few or column.figures or column.whole:
                # Asking Qt for every cell would take a second in a case of many people.
                said = {column.text(one): row for row, one in enumerate(self.records.records)}
                rows = (said[text] for text in nlargest(LONGEST, said, key=len))
                hints = (self.sizeHintForIndex(self.records.index(row, at)) for row in rows)
                self._longest[at] = max((hint.width() for hint in hints), default=0)
        if self._longest:
            self._share_width()

    def _share_width(self) -> None:
        """Give every column its width, the open one what is left, and drop what finds no room.

        Figures have as much as their longest needs, before words that can be spared are shown.
        """
        room = self.viewport().width()
        shown = {
            at: column for at, column in enumerate(self.records.columns) if at not in self._left_out
        }

        widths = self._least_widths(shown)
        longest = {at: max(width, self._longest.get(at, 0)) for at, width in widths.items()}
        whole = {at: longest[at] if shown[at].figures else widths[at] for at in shown}
        for at, column in sorted(shown.items(), key=lambda pair: -pair[1].spare):
            wanted = widths if column.figures else whole
            if column.spare and sum(wanted[one] for one in shown) > room:
                del shown[at]
        left = max(room - sum(widths[at] for at in shown), 0)
        # First figures, then the column that takes what is left, then words that would be cut.
        for wanted in (whole, {at: longest[at] for at in shown if not shown[at].width}, longest):
            for at in shown:
                more = min(wanted.get(at, 0) - widths[at], left)
                if more > 0:
                    widths[at] += more
                    left -= more
        for at, column in enumerate(self.records.columns):
            self.setColumnHidden(at, at not in shown)
            if at in shown:
                share = 0 if column.width else left
                self.horizontalHeader().resizeSection(at, widths[at] + share)

    def _least_widths(self, shown: dict[int, Column]) -> dict[int, int]:
        """How wide each column is at least, by its place."""
        header, widths = self.horizontalHeader(), {}
        for at, column in shown.items():
            # Of a title that is not shown Qt gives no width.
            self.setColumnHidden(at, False)
            # A title in another language may be longer than anything below it.
            width = max(column.width, header.sectionSizeHint(at)) if column.width else LEAST_OPEN
            widths[at] = max(width, self._longest.get(at, 0)) if column.whole else width
        return widths

    def _sort(self, column: int) -> None:
        """Sort by a column, and the other way round where it was sorted by already."""
        header, upwards = self.horizontalHeader(), Qt.SortOrder.AscendingOrder
        downwards = self._sorted_by == (column, upwards)
        order = Qt.SortOrder.DescendingOrder if downwards else upwards
        self._sorted_by = (column, order)
        header.setSortIndicator(column, order)
        header.setSortIndicatorShown(True)
        self.records.sort(column, order)

    def _activate(self, record: Any) -> None:
        if record is not None:
            self.activated_record.emit(record)

    def _tell_chosen(self) -> None:
        self.chosen.emit(self.chosen_record())
