"""The day that a typed time is on, counted from the day on which it is typed where it must be."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from ui.typed_dates import (
    LISTED,
    MONTH_FIRST,
    ONE_FIGURE,
    TWO_FIGURES,
    Dated,
    number,
    patterns,
    weekday,
    whole_year,
)
from ui.typed_hours import HOUR_WORD, LAST_HOUR, NOON_HOUR, PART_OF_DAY
from ui.typed_refusals import more_than_one, not_understood, time_or_date, wrong_weekday

# The longer before those that are a part of them.
TODAY: Final = {
    "the day before yesterday": 2,
    "day before yesterday": 2,
    "позавчера": 2,
    "алдыңғы күні": 2,
    "yesterday": 1,
    "вчера": 1,
    "кеше": 1,
    "today": 0,
    "сегодня": 0,
    "бүгін": 0,
}
# Words that people put between the parts of a date and that add nothing to it.
FILLERS: Final = re.compile(
    r"(?<!\w)(?:at|on|the|in|в|во|күні|г\.?|год[ау]?|ж\.?|жыл(?:ғы|ы|дың)?|сағ(?:ат)?\.?|час(?:ов|а|у|ам|ами)?\.?|ч\.?|h)(?!\w)|,"
)

# What says of the figures behind it that they are an hour.
AT: Final = re.compile(r"(?<!\w)(?:at|в|сағат)\s+$")


class Days:
    """The days of one text, quoted where it is refused. `now` is on the clock of its zone."""

    def __init__(self, text: str, now: datetime) -> None:
        self.text = text
        self.now = now
        # The year at the other end of a range, for a date without one.
        self.year = ""

    def ago(self, days: int, day: str = "") -> str:
        """The date so many days before today, or before a day."""
        try:
            begun = date.fromisoformat(day) if day else self.now.date()
        except ValueError as error:
            raise not_understood(self.text) from error
        return (begun - timedelta(days=days)).isoformat()

    def find(self, typed: str) -> Dated:
        """The day that a text names, and what is left of the text. Raises RefusedInput."""
        named = weekday(typed)
        for word, days in TODAY.items():
            found = re.search(rf"(?<!\w){word}(?!\w)", typed)
            if found:
                begins = not bare(typed[: found.start()])
                rest = f"{typed[: found.start()]} {typed[found.end() :]}"
                return Dated(self.ago(days), rest, begins=begins)
        begins = named is not None and weekday(bare(typed).split()[0]) is not None
        if named is not None:
            typed = named[1].strip(" ,")
        for pattern in patterns():
            match = pattern.search(typed)
            if match:
                return self._dated(typed, match, named and named[0])
        if named is not None:
            day = self.ago((self.now.weekday() - named[0]) % 7)
            return Dated(day, typed, begins=begins, of_the_week=True)
        return Dated("", typed)

    def _dated(self, typed: str, match: re.Match[str], weekday: int | None) -> Dated:
        """The date that a pattern found, of the day of the week that was named beside it."""
        found, before, after = match.groupdict(), typed[: match.start()], typed[match.end() :]
        rest = f"{before} {after}"
        day = ""
        if found.get("month"):
            day += f"-{number(found['month']):02}"
        if found.get("day"):
            day += f"-{int(found['day']):02}"
        year = found.get("year")
        if LISTED.fullmatch(before):
            # "5, 6 January" is two days, or five o'clock.
            raise more_than_one(self.text)
        if not year:
            two = TWO_FIGURES.match(after)
            if two and _year_too(two["figures"], after[two.end() :]):
                # "6 Jan 22" ends in a year or in an hour, and so does "6 Jan 22 evening".
                if bare(before) or HOUR_WORD.search(typed) or int(two["figures"]) > LAST_HOUR:
                    raise more_than_one(self.text)
                hour = f"{typed[: match.end() + two.end()].strip()}:00"
                raise time_or_date(typed.strip(), hour)
            if found["month"].isdecimal() and AT.search(before):
                # "В 11.10 06.01" names an hour in November, or on the sixth.
                raise more_than_one(self.text)
            two_years = MONTH_FIRST.fullmatch(match.group()) and not bare(rest)
            english = match.group()[0].isdecimal() and found["month"].isalpha()
            two_days = english and found["month"].isascii() and ONE_FIGURE.fullmatch(after)
            if two_years or two_days:
                # "Jan 22" is a day or a month of 2022; "9 Jan 6" is the ninth or nine o'clock.
                raise more_than_one(self.text)
        day = (whole_year(year, self.now.year) if year else self._last_year_of(day)) + day
        if weekday is not None and (year or self.year or not day.endswith("-02-29")):
            self._refuse_weekday(day, weekday)
        figures = not year and found["month"].isdecimal()
        return Dated(day, rest, "day" in found, bool(year), figures, not bare(before))

    def _refuse_weekday(self, day: str, weekday: int) -> None:
        """Refuse a day of the week beside a date that is on another, or beside what is no day."""
        try:
            named = date.fromisoformat(day).weekday()
        except ValueError as error:
            raise not_understood(self.text) from error
        if named != weekday:
            raise wrong_weekday(self.text)

    def _last_year_of(self, month_and_day: str) -> str:
        """The year in which a day without a year last began, as far as the calendar has it."""
        if self.year:
            return self.year
        year = self.now.year
        if month_and_day == "-02-29":
            return str(year - year % 4)
        ahead = f"{year}{month_and_day}" > self.ago(0)
        return str(year - 1 if ahead else year)


def _year_too(figures: str, rest: str) -> bool:
    """Whether two figures behind a day may be its year, by what stands behind them."""
    words = " ".join(word for word in rest.split() if word not in {"at", "in", "the"})
    return not rest or (int(figures) > NOON_HOUR and PART_OF_DAY.fullmatch(words) is not None)


def bare(typed: str) -> str:
    """A text without the words that add nothing to it."""
    return " ".join(FILLERS.sub(" ", typed).split())
