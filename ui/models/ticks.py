"""A list of records to tick: which sources say so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.lengths import under_pointer
from ui.models.records import NOWHERE, RECORD_ROLE

Index = QModelIndex | QPersistentModelIndex


class TickModel(QAbstractListModel):
    """Records with a tick before each."""

    def __init__(self, text: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.records: list[Any] = []
        self._ticked: set[Any] = set()

    def show_records(self, records: Sequence[Any], ticked: Collection[Any]) -> None:
        """Show these records, with a tick before those whose id is in `ticked`."""
        self.beginResetModel()
        self.records, self._ticked = list(records), set(ticked)
        self.endResetModel()

    def tick_only(self, ids: Iterable[Any]) -> None:
        """Put a tick before these and no others."""
        self.show_records(self.records, set(ids))

    def ticked(self) -> tuple[Any, ...]:
        """The ids with a tick, in the order of the list."""
        return tuple(record.id for record in self.records if record.id in self._ticked)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record = self.records[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(record)
            case Qt.ItemDataRole.ToolTipRole:
                return under_pointer(self._text(record))
            case Qt.ItemDataRole.CheckStateRole:
                ticked = record.id in self._ticked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case _ if role == RECORD_ROLE:
                return record
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        ticked = self.records[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(ticked)
        else:
            self._ticked.discard(ticked)
        self.dataChanged.emit(index, index, [role])
        return True
