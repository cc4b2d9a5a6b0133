"""The columns in which limits are listed, and the bar that one of them draws."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from casefiles.citations import say_citation
from casefiles.limits.bars import bar
from casefiles.limits.lengths import say_limit
from casefiles.limits.standings import Assessment
from casefiles.speech import say_elapsed, say_overrun
from casefiles.vocabulary import label
from ui.looks import Look
from ui.models.records import RECORD_ROLE, Column
from ui.opened import OpenCase
from ui.standings import SEVERITY
from ui.widgets.limit_bar import paint_bar
from ui.widgets.signs import sign_icon
from ui.widgets.tables import RecordDelegate

BAR_COLUMN: Final = 3
DAY: Final = timedelta(days=1)
ROUGH_FROM: Final = 10 * DAY

Opened = Callable[[], OpenCase | None]


def limit_columns(look: Look, opened: Opened) -> list[Column]:
    """Standing, limit, who, bar, time taken, overrun and citation."""
    say, language = look.say, look.language

    def who(assessment: Assessment) -> str:
        case = opened()
        return case.name_of(assessment.person, language) if case else ""

    def citation(assessment: Assessment) -> str:
        if assessment.confidence == "text":
            return say_citation(assessment.citation, language)
        return say(
            "{citation} · {confidence}",
            citation=say_citation(assessment.citation, language),
            confidence=label("confidence", assessment.confidence, language),
        )

    def taken(assessment: Assessment) -> str:
        if assessment.least is None:
            return ""
        return say_elapsed(*in_days(assessment.least, assessment.most), language)

    def overrun(assessment: Assessment) -> str:
        found = assessment.overrun
        return say_elapsed(*in_days(*found), language) if found else ""

    return [
        Column(
            title=say("Standing"),
            text=lambda assessment: label("standing", assessment.standing, language),
            icon=lambda assessment: sign_icon(assessment.standing, look.theme),
            colour=lambda assessment: look.theme.standing(assessment.standing),
            sort=lambda assessment: SEVERITY.index(assessment.standing),
            width=124,
            whole=True,
        ),
        Column(title=say("Limit"), text=lambda assessment: language.pick(assessment.titles)),
        Column(title=say("Who"), text=who, width=150, spare=1),
        Column(
            title=say("Time against the limit"),
            text=lambda _: "",
            sort=lambda assessment: assessment.least.total_seconds() if assessment.least else -1.0,
            tip=lambda assessment: say_limit(assessment, language),
            width=132,
        ),
        Column(
            title=say("Time passed"),
            text=taken,
            sort=lambda assessment: assessment.least.total_seconds() if assessment.least else -1.0,
            figures=True,
            width=160,
            spare=4,
        ),
        Column(
            title=say("Overrun"),
            text=overrun,
            tip=lambda assessment: say_overrun(assessment.overrun, language),
            colour=lambda assessment: look.theme.standing(assessment.standing),
            sort=_overrun_seconds,
            figures=True,
            width=160,
            spare=2,
        ),
        Column(
            title=say("Law"),
            text=citation,
            colour=lambda assessment: (
                None if assessment.confidence == "text" else look.theme.standing(SEVERITY[3])
            ),
            width=136,
            spare=3,
        ),
    ]


def in_days(least: timedelta, most: timedelta | None) -> tuple[timedelta, timedelta | None]:
    """A time of ten days and more in whole days, rounded outwards: in a column hours are noise."""
    if least >= ROUGH_FROM:
        whole = least // DAY * DAY
        return whole, whole if most is not None and most // DAY == least // DAY else None
    # What is at most so many days and an hour is at most a day more.
    return least, -(-most // DAY) * DAY if most and most >= ROUGH_FROM else most


def _overrun_seconds(assessment: Assessment) -> float:
    overrun = assessment.overrun
    return overrun[0].total_seconds() if overrun else -1.0


class BarDelegate(RecordDelegate):
    """Draws the bar of a limit in its cell."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        assessment = index.data(RECORD_ROLE)
        if not isinstance(assessment, Assessment):
            return
        drawn = bar(assessment)
        if drawn is not None:
            area = QRectF(option.rect).adjusted(8, 0, -8, 0)
            paint_bar(painter, drawn, assessment.standing, self._look.theme, area)


def by_severity(assessment: Assessment) -> tuple[int, float, str]:
    """The order in which a lawyer reads: worst first, the longest overrun before the shorter."""
    return (
        SEVERITY.index(assessment.standing),
        -_overrun_seconds(assessment),
        assessment.rule,
    )
