"""How often somebody has to report: on days of the week or of the month, and at which hour."""

from __future__ import annotations

import re
from typing import Any, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.recurrence import WEEKDAYS, Recurrence, read_recurrence
from ui.looks import Look
from ui.widgets.fields import Choice, Titled, line, written_in
from ui.widgets.flow import FlowLayout
from ui.widgets.words import spaced

NEVER, WEEKLY, MONTHLY, OTHER = "", "WEEKLY", "MONTHLY", "as on file"
HOUR: Final = re.compile(r"(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?")
DAY_OF_MONTH: Final = re.compile(r"[1-9]|[12]\d|3[01]")


class ReportingField(QWidget):
    """A duty that comes round, as a measure or a sentence orders it.

    What is on file and has another form than these days stays as it is, until something else is
    chosen.

    Signals:
        changed: other days or another hour are given.
    """

    changed = Signal()

    def __init__(self, look: Look, name: str, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say, spoken = look.say, QLocale(look.language.code)
        self._rule = rule
        found = _plain(rule)
        choices = [
            (NEVER, say("no days are set")),
            (WEEKLY, say("every week")),
            (MONTHLY, say("every month")),
        ]
        if rule and found is None:
            choices.append((OTHER, rule))
        self.often = Choice(name, choices)
        self.weekdays = {
            day: QCheckBox(spoken.standaloneDayName(number, QLocale.FormatType.ShortFormat))
            for number, day in enumerate(WEEKDAYS, 1)
        }
        for number, box in enumerate(self.weekdays.values(), 1):
            box.setAccessibleName(spoken.standaloneDayName(number))
        self.days = line(say("Days of the month"), hint="1, 15")
        self.hour = line(say("At which hour"), hint="10:00")
        self._week = QWidget()
        flow = FlowLayout(self._week)
        for box in self.weekdays.values():
            flow.addWidget(box)
        self._days, self._hour = (
            Titled(self.days.accessibleName(), self.days),
            Titled(self.hour.accessibleName(), self.hour),
        )
        column = QVBoxLayout(self)
        spaced(column, gap=2)
        for field in (self.often, self._week, self._days, self._hour):
            column.addWidget(field)
        self.setFocusProxy(self.often)
        self.often.choose(OTHER)
        if found is not None:
            self.often.choose(found.frequency)
            for day in found.days:
                self.weekdays[day].setChecked(True)
            self.days.setText(", ".join(map(str, found.numbers)))
            self.hour.setText(found.at.strftime("%H:%M") if found.at else "")
        self.often.currentIndexChanged.connect(lambda _: self._tell())
        for box in self.weekdays.values():
            box.toggled.connect(lambda _: self._tell())
        for typed in (self.days, self.hour):
            typed.textChanged.connect(lambda _: self._tell())
        self._tell()

    def rule(self) -> str:
        """The days as the record keeps them (RFC 5545). Raises RefusedInput with a sentence."""
        often = self.often.chosen()
        if often == NEVER:
            return ""
        if often == OTHER:
            return self._rule
        return f"FREQ={often};{self._on()}{self._at()}"

    def state(self) -> list[Any]:
        """What is given, as a draft keeps it."""
        days = [day for day, box in self.weekdays.items() if box.isChecked()]
        return [self.often.chosen(), days, self.days.text(), self.hour.text()]

    def fill(self, state: list[Any]) -> None:
        """Put back what `state` gave."""
        often, days, numbers, hour = state
        self.often.choose(often)
        for day, box in self.weekdays.items():
            box.setChecked(day in days)
        self.days.setText(numbers)
        self.hour.setText(hour)

    def _on(self) -> str:
        if self.often.chosen() == WEEKLY:
            days = [day for day, box in self.weekdays.items() if box.isChecked()]
            if not days:
                raise RefusedInput(later("Tick the days of the week on which one has to report."))
            return f"BYDAY={','.join(days)}"
        numbers = [said for said in re.split(r"[\s,;]+", written_in(self.days)) if said]
        if not numbers or not all(DAY_OF_MONTH.fullmatch(said) for said in numbers):
            raise RefusedInput(
                later("Write the days of the month as numbers with commas between, such as 1, 15.")
            )
        return f"BYMONTHDAY={','.join(dict.fromkeys(numbers))}"

    def _at(self) -> str:
        typed = written_in(self.hour)
        if not typed:
            return ""
        hour = HOUR.fullmatch(typed)
        if hour is None:
            raise RefusedInput(
                later("The hour of reporting is not understood: write it as 10:00 or 9:30.")
            )
        minute = int(hour["minute"] or 0)
        return f";BYHOUR={int(hour['hour'])}" + (f";BYMINUTE={minute}" if minute else "")

    def _tell(self) -> None:
        often = self.often.chosen()
        self._week.setVisible(often == WEEKLY)
        self._days.setVisible(often == MONTHLY)
        self._hour.setVisible(often in (WEEKLY, MONTHLY))
        self.changed.emit()


def _plain(rule: str) -> Recurrence | None:
    """A rule as far as the fields can show it; None for none, and for one that says more."""
    if not rule:
        return None
    found = read_recurrence(rule)
    if found.frequency == "DAILY" or found.every > 1:
        return None
    if any(day not in WEEKDAYS for day in found.days) or any(one < 1 for one in found.numbers):
        return None
    return found
