"""The rest days of the law, year by year, and how to correct them when a decree moves a day."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casefiles.limits.calendars import SATURDAY, ListedDay, RestDays, rest_days_file
from casefiles.limits.standings import Standing
from casefiles.moments import ALMATY, clock, read_moment
from casefiles.speech import say_briefly
from ui.desk import Desk
from ui.models.records import Column
from ui.widgets.fields import Choice, Titled
from ui.widgets.halves import halves
from ui.widgets.paper import Paper
from ui.widgets.tables import RecordTable
from ui.widgets.words import spaced, words

# About when decrees move days, for lines that show how one is written.
AN_EXAMPLE: Final = (5, 10)


class DayLine(NamedTuple):
    """A listed day as a row of the table."""

    id: date
    listed: ListedDay


class RestDaysPane(QWidget):
    """The second part of the law. It is empty until rest days are shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rest: RestDays | None = None
        say = desk.look.say
        self.year = Choice(say("Year"), [])
        self.remark = words(size="small", tone="quiet", wraps=True)
        self.table = RecordTable(self._columns(), say("Rest days"))
        self.detail = Paper(say("How to correct the rest days"))
        self._lay_out()
        self.year.currentIndexChanged.connect(lambda _: self._show_year())

    def show_rest_days(self, rest: RestDays) -> None:
        """Show another table; the first time the year that it is."""
        first, self._rest = self._rest is None, rest
        self.year.offer([(year, str(year)) for year in rest.years])
        if first:
            self.year.choose(self._desk.workbench.now().astimezone(clock(ALMATY)).year)
        self._show_year()

    def _show_year(self) -> None:
        year = self.year.chosen()
        if self._rest is None or year is None:
            return
        self.table.show_records([DayLine(one.day, one) for one in self._rest.listed(year)])
        say, language = self._desk.look.say, self._desk.look.language
        known = say_briefly(read_moment(self._rest.known_until.isoformat()), language)
        self.remark.setText(
            say(
                "Saturdays and Sundays rest without being listed, unless they are listed as "
                "worked. The days up to {day} are known; later ones are expected: Kurban Ait "
                "follows the moon, and decrees are made year by year.",
                day=known,
            )
        )
        self._show_advice(year, self._rest)

    def _show_advice(self, year: int, rest: RestDays) -> None:
        page, say = self.detail, self._desk.look.say
        page.begin()
        page.heading(say("When a decree moves a day"))
        page.paragraph(
            say(
                "The days stand in a text file. Correct it with any text editor: {file}",
                file=rest_days_file(),
            )
        )
        off, worked = rest.working_day_from(date(year, *AN_EXAMPLE)), _saturday(year)
        for advice in (
            say(
                "A day that became a day off: under [{place}] add a line such as {line}.",
                place=f"year.{year}.off",
                line=f'{off} = "moved"',
            ),
            say("A day that is a day off no more: take its line out."),
            say(
                "A Saturday or Sunday that is to be worked: under [{place}] add it to the list, "
                "such as {line}.",
                place=f"year.{year}",
                line=f"worked = [{worked}]",
            ),
            say(
                "Once every decree on a year has been read, move {field} to its last day, such as "
                "{line}.",
                field="known_until",
                line=f"known_until = {year}-12-31",
            ),
            say(
                "Save the file, then press “Read the law anew”. A mistake in it is named with its "
                "place, and the rest days stay as they were."
            ),
        ):
            page.paragraph(advice)
        page.end()

    def _columns(self) -> list[Column]:
        look, language = self._desk.look, self._desk.look.language
        say, expected = look.say, look.theme.standing(Standing.UNKNOWN)
        weekdays = QLocale(language.code)
        return [
            Column(
                title=say("Date"),
                text=lambda line: say_briefly(read_moment(line.id.isoformat()), language),
                sort=lambda line: line.id,
                width=190,
            ),
            Column(
                title=say("Weekday"),
                text=lambda line: weekdays.standaloneDayName(line.id.isoweekday()),
                sort=lambda line: line.id.isoweekday(),
                width=140,
                spare=1,
            ),
            Column(
                title=say("Day off or worked"),
                text=lambda line: say("worked") if line.listed.worked else say("day off"),
                width=150,
            ),
            Column(
                title=say("Why"),
                text=lambda line: (
                    say("moved by a decree of the Government")
                    if line.listed.titles is None
                    else language.pick(line.listed.titles)
                ),
            ),
            Column(
                title=say("Known or expected"),
                text=lambda line: say("known") if line.listed.known else say("expected, not known"),
                colour=lambda line: None if line.listed.known else expected,
                width=190,
                spare=2,
            ),
        ]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        spaced(head, gap=4)
        head.setContentsMargins(24, 12, 24, 8)
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(Titled(self._desk.look.say("&Year"), self.year), 0, top)
        head.addWidget(self.remark, 1, top)
        column = QVBoxLayout(self)
        spaced(column, gap=0)
        column.addLayout(head)
        column.addWidget(halves(self.table, self.detail, 360, 240), 1)


def _saturday(year: int) -> date:
    """A Saturday of a year."""
    first = date(year, 3, 1)
    return first.replace(day=1 + (SATURDAY - first.weekday()) % 7)
