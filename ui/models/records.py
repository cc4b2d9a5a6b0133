"""Records in a table: one model that is told its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QIcon

from ui.lengths import under_pointer

# The value by which a column sorts, and the record itself.
SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
RECORD_ROLE: Final = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
NOWHERE: Final = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its title and what it says of a record.

    `sort` gives the native value to sort by, the text where there is none. `figures` sets it to the
    right, as times and counts are. `whole` are few words of which none may be guessed: their column
    is as wide as they need. `width` is in pixels; None takes what is left. Where the window
    is too narrow for all columns, those with the highest `spare` go first; 0 never goes.
    """

    title: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    icon: Callable[[Any], QIcon | None] | None = None
    tip: Callable[[Any], str] | None = None
    colour: Callable[[Any], str | None] | None = None
    figures: bool = False
    whole: bool = False
    width: int | None = None
    spare: int = 0


class RecordTableModel(QAbstractTableModel):
    """Records as rows. It holds what it was given and changes nothing."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.records: list[Any] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def show_records(self, records: Sequence[Any]) -> None:
        """Show other records, in the order given or in the one the user asked for."""
        self.beginResetModel()
        self.records = list(records)
        if self._sorted_by is not None:
            self._put_in_order(*self._sorted_by)
        self.endResetModel()

    def record(self, index: Index) -> Any:
        """The record of a row; None where the index is nowhere."""
        return self.records[index.row()] if index.isValid() else None

    def row_of(self, id: object) -> int | None:
        """The row of the record with this id."""
        return next((row for row, record in enumerate(self.records) if record.id == id), None)

    def as_text(self, records: Sequence[Any]) -> str:
        """Rows of these records as other programs take them in: a line each, tabs between."""
        return "\n".join(
            "\t".join(" ".join(column.text(record).split()) for column in self.columns)
            for record in records
        )

    def renew(self, record: Any) -> None:
        """Show a record as it is now in the place of the one with its id."""
        row = self.row_of(record.id)
        if row is not None:
            self.records[row] = record
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    # What Qt calls

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, record = self.columns[index.column()], self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(record)
            case Qt.ItemDataRole.DecorationRole:
                return column.icon(record) if column.icon else None
            case Qt.ItemDataRole.ToolTipRole:
                return under_pointer(column.tip(record) if column.tip else column.text(record))
            case Qt.ItemDataRole.ForegroundRole:
                colour = column.colour(record) if column.colour else None
                return QColor(colour) if colour else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(column)
            case _ if role == SORT_ROLE:
                return column.sort(record) if column.sort else column.text(record)
            case _ if role == RECORD_ROLE:
                return record
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(self.columns):
            self._sorted_by = None
            return
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = [self.records[index.row()] for index in kept]
        self._put_in_order(column, order)
        rows = {id(record): row for row, record in enumerate(self.records)}
        moved = [
            self.index(rows[id(record)], index.column())
            for index, record in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _put_in_order(self, column: int, order: Qt.SortOrder) -> None:
        shown = self.columns[column]
        self.records.sort(
            key=shown.sort or shown.text, reverse=order is Qt.SortOrder.DescendingOrder
        )

    def _side(self, column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
