"""The list of cases: what a row says, and how it is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from casefiles.ids import CaseId
from casefiles.limits.standings import Standing
from casefiles.vocabulary import label
from db.queries import CaseLine
from ui.lengths import under_pointer
from ui.looks import Look
from ui.models.records import NOWHERE, RECORD_ROLE
from ui.opened import title_in_words
from ui.standings import SEVERITY
from ui.themes import BODY, GRID, SMALL
from ui.typefaces import typeface
from ui.widgets.signs import paint_sign

ROW: Final = 56
SIGN: Final = 16.0
# The signs that a row shows: what is kept or does not touch anybody needs no lawyer.
SHOWN: Final = SEVERITY[:4]
WORST_ROLE: Final = RECORD_ROLE + 1

Index = QModelIndex | QPersistentModelIndex
Standings = Mapping[CaseId, Counter[Standing]]
More = Callable[[int], Sequence[CaseLine]]


def _no_more(after: int) -> Sequence[CaseLine]:
    del after
    return ()


class CaseListModel(QAbstractListModel):
    """Cases as rows, as the query found them, each with how many of its limits stand where."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[CaseLine] = []
        self._whole = 0
        self._more: More = _no_more
        self._standings: Standings = {}

    def show_rows(
        self,
        rows: Sequence[CaseLine],
        standings: Standings,
        whole: int | None = None,
        more: More | None = None,
    ) -> None:
        """Show these rows; of a longer `whole`, `more` gives those that come after so many."""
        self.beginResetModel()
        self.rows, self._standings = list(rows), standings
        self._whole, self._more = whole or len(self.rows), more or _no_more
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self.rows) < self._whole

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        found = self._more(len(self.rows))
        if not found:
            # Cases were removed meanwhile; the next question will tell how many there are.
            self._whole = len(self.rows)
            return
        self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(found) - 1)
        self.rows += found
        self.endInsertRows()

    def refresh(self, standings: Standings) -> None:
        """Show the same cases with these standings."""
        self._standings = standings
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1), [WORST_ROLE])

    def row_of(self, case: CaseId | None) -> int | None:
        return next((at for at, row in enumerate(self.rows) if row.id == case), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_in_words(row, self._look.language)
            case Qt.ItemDataRole.ToolTipRole:
                title = title_in_words(row, self._look.language)
                return under_pointer(f"{title}\n{self._told(row)}")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._told(row)
            case _ if role == RECORD_ROLE:
                return row
            case _ if role == WORST_ROLE:
                return self._standings.get(row.id, Counter())
        return None

    def _told(self, row: CaseLine) -> str:
        counted = self._standings.get(row.id, Counter())
        parts = [row.ref, *_category(row, self._look)]
        parts += [
            self._look.say(
                "{count} {standing}",
                count=counted[standing],
                standing=label("standing", standing, self._look.language),
            )
            for standing in SEVERITY
            if counted[standing]
        ]
        return ", ".join(parts)


class CaseDelegate(QStyledItemDelegate):
    """Draws a row of the list: the title, below it ref and category, on the right what is wrong."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._look.theme
        row: CaseLine = index.data(RECORD_ROLE)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = theme.chosen if chosen else theme.sunken if hovered else theme.surface
        painter.fillRect(area, QColor(ground))
        if chosen:
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.accent))
        painter.fillRect(
            QRect(area.left() + 16, area.bottom(), area.width() - 16, 1), QColor(theme.line)
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        right = self._paint_signs(painter, area, index.data(WORST_ROLE))
        left = area.left() + 4 * GRID
        bold = typeface(BODY)
        self._paint_line(
            painter,
            bold,
            theme.ink,
            index.data(Qt.ItemDataRole.DisplayRole),
            QRect(left, area.top() + 9, right - left, 20),
        )
        second = " · ".join([row.ref, *_category(row, self._look)])
        self._paint_line(
            painter,
            typeface(SMALL),
            theme.quiet,
            second,
            QRect(left, area.top() + 29, area.right() - 2 * GRID - left, 18),
        )
        painter.restore()

    def _paint_signs(self, painter: QPainter, area: QRect, counted: Counter[Standing]) -> int:
        """The worst standing with its count at the right end of the first line; where it begins."""
        x = area.right() - 3 * GRID
        worst = next((standing for standing in SHOWN if counted[standing]), None)
        if worst is None:
            return x
        font = typeface(SMALL)
        painter.setFont(font)
        count = str(counted[worst])
        width = QFontMetrics(font).horizontalAdvance(count)
        x -= width
        painter.setPen(QColor(self._look.theme.standing(worst)))
        painter.drawText(
            QRect(x, area.top() + 9, width + 2, 20), Qt.AlignmentFlag.AlignVCenter, count
        )
        x -= round(SIGN) + GRID
        paint_sign(painter, worst, self._look.theme, QRectF(x, area.top() + 11, SIGN, SIGN))
        return x - 2 * GRID

    def _paint_line(
        self, painter: QPainter, font: Any, colour: str, text: str, area: QRect
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fitting)


def _category(row: CaseLine, look: Look) -> list[str]:
    return [label("category", row.category, look.language)] if row.category else []
