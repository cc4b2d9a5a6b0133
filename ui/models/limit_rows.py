"""Limits as a narrow list that runs beside a form: sign, title, bar and what is left or over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
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
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from casefiles.citations import say_citation
from casefiles.limits.bars import bar
from casefiles.limits.standings import Assessment, Standing
from casefiles.speech import say_duration, say_overrun
from casefiles.vocabulary import label
from ui.lengths import under_pointer
from ui.looks import Look
from ui.models.limit_columns import by_severity, in_days
from ui.models.records import NOWHERE, RECORD_ROLE
from ui.opened import OpenCase
from ui.themes import BODY, GRID, SMALL
from ui.typefaces import typeface
from ui.widgets.limit_bar import paint_bar
from ui.widgets.signs import paint_sign

ROW: Final = 60
SIGN: Final = 16.0
WIDEST: Final = 200

Index = QModelIndex | QPersistentModelIndex


class LimitRows(QAbstractListModel):
    """The limits of a case, worst first, those that touch nobody left out."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.opened: OpenCase | None = None
        self.rows: Sequence[Assessment] = ()
        self.told_width = 0

    def show_case(self, opened: OpenCase) -> None:
        self.beginResetModel()
        self.opened = opened
        self.rows = sorted(
            (
                assessment
                for assessment in opened.assessments
                if assessment.standing is not Standing.NOT_APPLICABLE
            ),
            key=by_severity,
        )
        # One width for all rows, so that all bars end at one place.
        metrics = QFontMetrics(typeface(SMALL))
        widths = [metrics.horizontalAdvance(self.told(row)) for row in self.rows]
        self.told_width = min(max(widths, default=0) + GRID, WIDEST)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        assessment = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            told = self._look.say(
                "{title}: {standing}, {citation}",
                title=self._look.language.pick(assessment.titles),
                standing=label("standing", assessment.standing, self._look.language),
                citation=say_citation(assessment.citation, self._look.language),
            )
            return under_pointer(told) if role == Qt.ItemDataRole.ToolTipRole else told
        return assessment if role == RECORD_ROLE else None

    def told(self, assessment: Assessment) -> str:
        """What is left of a limit, or how far it is surely over: a row has no room for more."""
        language = self._look.language
        if assessment.overrun is not None:
            least, most = assessment.overrun
            surely = in_days(least, most if least == most or not least else None)
            return say_overrun(surely, language)
        deadline = assessment.deadline
        if assessment.standing is Standing.RUNNING and deadline and deadline.earliest:
            left = deadline.earliest - self.opened.now if self.opened else timedelta(0)
            return self._look.say(
                "{length} left", length=say_duration(max(left, timedelta(0)), language)
            )
        return label("standing", assessment.standing, language)


class LimitRowDelegate(QStyledItemDelegate):
    """Draws a row: sign and title, below them the bar and what is left of the limit."""

    def __init__(self, look: Look, rows: LimitRows) -> None:
        super().__init__(rows)
        self._look, self._rows = look, rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(240, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, language = self._look.theme, self._look.language
        assessment: Assessment = index.data(RECORD_ROLE)
        area = QRect(option.rect).adjusted(3 * GRID, 0, -3 * GRID, 0)
        painter.save()
        painter.fillRect(option.rect, QColor(theme.surface))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.line))
        sign = QRectF(area.left(), area.top() + 10, SIGN, SIGN)
        paint_sign(painter, assessment.standing, theme, sign)
        title = QRect(area.left() + 6 * GRID, area.top() + 8, area.width() - 6 * GRID, 20)
        self._paint(painter, language.pick(assessment.titles), title, theme.ink, BODY)
        room = self._rows.told_width
        told = QRect(area.right() - room, area.top() + 32, room, 20)
        colour = theme.standing(assessment.standing)
        self._paint(painter, self._rows.told(assessment), told, colour, SMALL, right=True)
        drawn = bar(assessment)
        if drawn:
            track = QRectF(title.left() - 4, area.top() + 32, told.left() - title.left(), 20)
            paint_bar(painter, drawn, assessment.standing, theme, track)
        painter.restore()

    def _paint(
        self,
        painter: QPainter,
        text: str,
        area: QRect,
        colour: str,
        pixels: int,
        *,
        right: bool = False,
    ) -> None:
        font = typeface(pixels)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        fitting = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, fitting)
