"""Times as a tired person types them, read into the open format, and put back into the field.

A day comes before its month, as everywhere in Kazakhstan. What is typed with less is understood as
less: "1.2022" is some time in January, not the first of it. The field shows beside it how it was
understood, so that nobody has to know this page.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.moments import ALMATY, ITEM, Moment, clock, read_moment
from ui.lengths import shortened
from ui.typed_dates import (
    LISTED,
    MONTH_FIRST,
    TWO_FIGURES,
    Dated,
    number,
    patterns,
    weekday,
    whole_year,
    with_whole_years,
)
from ui.typed_hours import (
    DASHED,
    HOUR_WORD,
    RUN_TOGETHER,
    more_than_one,
    settled,
    time_of_day,
    time_or_date,
)
from ui.typed_spans import DAY_ALONE, DAY_AND_MONTH, divided, ends, same_day, sharing, with_part
from ui.unseen import UNSEEN

NOT_KNOWN: Final = {
    "",
    "?",
    "-",
    "null",
    "not known",
    "unknown",
    "не известно",
    "неизвестно",
    "не знаю",
    "белгісіз",
    "белгілі емес",
}
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
NOW: Final = {"now", "сейчас", "қазір"}

DASHES: Final = re.compile(r"[\u2013\u2014\u2212]")
ABOUT: Final = re.compile(
    r"^(?:~|about|around|approximately|ca\.?|около|примерно|приблизительно|шамамен)\s*|\s*~$"
)
BEFORE: Final = re.compile(r"^(?:not later than|before|by|не позднее|не позже|до)\s+|\s+дейін$")
AFTER: Final = re.compile(
    r"^(?:not earlier than|after|since|from|не ранее|не раньше|после|с)\s+|\s+кейін$"
)
# Words that people put between the parts of a date and that add nothing to it.
FILLERS: Final = re.compile(
    r"(?<!\w)(?:at|on|the|in|в|во|күні|г\.?|год[ау]?|ж\.?|жыл(?:ғы|ы)?|сағат|час(?:ов|а)?|ч\.?|h)(?!\w)|,"
)
NOON: Final = re.compile(r"(?<!\w)(?:noon|midday|полдень|полудня|талтүс(?:те)?)(?!\w)")
HOURS_AND_MINUTES: Final = re.compile(
    r"(\d{1,2})\s*(?:ч|h)\.?\s*(\d{2})(?:\s*(?:мин|min)\.?)?(?!\w)"
)
SPACED_COLON: Final = re.compile(r"(?<=\d)\s*:\s*(?=\d)")
# "23:30+05", "23:30 UTC+5", "(Almaty, UTC+5)": which of the two, where the clocks were turned back.
OFFSET: Final = re.compile(
    r"\s*(?:\([^()\d]*)?(?:(?:utc|gmt)\s*(?P<sign>[+-])|\+)"
    r"(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\)?$"
)
YEAR_WORD: Final = re.compile(r"(?<!\w)(?:г|год[ау]?|ж|жыл(?:ғы|ы)?)(?!\w)")
SPAN: Final = re.compile(r"(?P<first>[\d:.]+)-(?P<last>[\d:.]+)")


def read_typed(text: str, now: datetime, zone: str = ALMATY) -> Moment:
    """A moment out of what was typed. Raises RefusedInput with a sentence for the field.

    `now` is an aware datetime: it gives "today" its day, a bare time the day on which it last was,
    a date without a year the year in which it last was, and a year of two figures its century.
    """
    text = UNSEEN.sub("", text)
    typed = " ".join(DASHES.sub("-", text.casefold()).split())
    typed = HOURS_AND_MINUTES.sub(r"\1:\2", typed)
    typed = SPACED_COLON.sub(":", typed)
    if typed in NOT_KNOWN:
        return read_moment(None, zone)
    if _in_open_format(text.strip()):
        return read_moment(text.strip(), zone)
    now = now.astimezone(clock(zone))
    written = _Reading(text.strip(), now, zone).written(with_whole_years(typed, now.year))
    try:
        return read_moment(written, zone)
    except RefusedInput as refused:
        # Nobody typed it in the open format, so it is not quoted in it.
        quoted = {**refused.values, "written": shortened(text.strip())}
        raise RefusedInput(refused.message, **quoted) from refused


def still_to_come(moment: Moment, now: datetime) -> bool:
    """Whether the whole of a moment lies after `now`, so that nothing can have happened in it.

    >>> from datetime import UTC
    >>> still_to_come(read_moment("2022-01-06"), datetime(2022, 1, 5, 12, tzinfo=UTC))
    True
    """
    return moment.earliest is not None and moment.earliest > now


def typed(moment: Moment) -> str:
    """What a person would have typed for this moment; the open format where nobody would.

    >>> typed(read_moment("2022-01-06T09:10"))
    '06.01.2022 09:10'
    """
    written = moment.written or ""
    match = ITEM.fullmatch(written)
    if match is None or match["about"] or not (match["offset"] or "+").startswith("+"):
        return written
    year, month, day, hour, minute, offset, _ = match.groups()
    if day is None:
        return f"{month}.{year}" if month else year
    date = f"{day}.{month}.{year}"
    if hour is None:
        return date
    return f"{date} {hour}:{minute}{offset or ''}" if minute else f"{date} {hour}"


def _in_open_format(text: str) -> bool:
    # "1430" is half past two; nobody here was detained in that year.
    return not RUN_TOGETHER.fullmatch(text) and all(
        part == ".." or ITEM.fullmatch(part) for part in text.split("/")
    )


class _Reading:
    """One reading of one text: remembers the day, which a second time of day may lean on."""

    def __init__(self, text: str, now: datetime, zone: str) -> None:
        self.text = text
        self.now = now
        self.zone = zone
        self.day = ""
        # Whether the date that was read last is no more than a day of the week.
        self.of_the_week = False
        # The year at the other end of a range, for a date without one.
        self.year = ""

    def written(self, typed: str) -> str:
        between = ends(typed)
        if between:
            return self._range(*between)
        if BEFORE.search(typed):
            return f"../{_full_hour(self._item(BEFORE.sub('', typed), bound=True))}"
        if AFTER.search(typed):
            return f"{self._item(AFTER.sub('', typed), bound=True)}/.."
        if ABOUT.search(typed):
            return self._item(ABOUT.sub("", typed)) + "~"
        if typed in NOW:
            return self.now.strftime("%Y-%m-%dT%H:%M")
        sides = divided(typed)
        return self._range(*sides) if sides else self._item(typed)

    def _range(self, first: str, last: str) -> str:
        first, last = sharing(first, last)
        begin, end = self._date(first), self._date(last)
        if end.begins and not begin.day:
            first = self._day_before(_bare(first), end)
            begin = self._date(first)
        if begin.day and not end.day and not _bare(begin.rest):
            # "6 January - 9:00" may be the hour of that day, or the end of a range.
            raise more_than_one(self.text)
        if begin.day and end.day and begin.year != end.year:
            giving, taking = (begin, end) if begin.year else (end, begin)
            if taking.whole and len(giving.day) == len("2022"):
                raise more_than_one(self.text)
            self.year = giving.day[:4]
        part = with_part(
            _bare(begin.rest), _bare(end.rest), self.text, dated=bool(begin.day and end.day)
        )
        return self._stretch(f"{first} {part}".strip(), last, day=end.day, shared=bool(part))

    def _day_before(self, typed: str, end: Dated) -> str:
        """The first day of a range that is no more than a number beside the date of the last."""
        year, month = end.day[:4], end.day[5:7]
        alone, both = DAY_ALONE.fullmatch(typed), DAY_AND_MONTH.fullmatch(typed)
        # In another month "9.10" may as well be ten past nine.
        day = alone or (both if both and both["month"].zfill(2) == month else None)
        if day is None or not end.whole or _bare(end.rest):
            raise more_than_one(self.text)
        return f"{day['day']}.{month}.{year}"

    def _stretch(self, first: str, last: str, *, day: str, shared: bool) -> str:
        if not day and not self._date(first).day:
            return self._bare_range(first, last, shared=shared)
        if day:
            # "between 9 and 10 on 6 January": the day stands with the second.
            end = _full_hour(self._item(last, bound=True))
            begin = _full_hour(self._item(first, bound=True))
        else:
            begin = _full_hour(self._item(first, bound=True))
            end = _full_hour(self._item(last, bound=True))
        if shared and begin > end:
            raise more_than_one(self.text)
        return f"{begin}/{end}"

    def _bare_range(self, first: str, last: str, *, shared: bool = False) -> str:
        """Between two times of no day: the last that has been, over a midnight where they must."""
        end = _full_hour(self._item(last))
        begin = _full_hour(self._item(first))
        if begin > end:
            if shared or begin[len("2022-01-06T") :] < "13":
                # "9 - 5" may end in the afternoon.
                raise more_than_one(self.text)
            self.day = self._days_ago(1, self.day)
            begin = _full_hour(self._item(first))
        return f"{begin}/{end}"

    def _item(self, typed: str, *, bound: bool = False) -> str:
        """A date, a time or both; as the `bound` of something a number by a date is an hour."""
        dated = self._date(typed)
        day = dated.day
        if day:
            self.day = day
        rest = NOON.sub("12:00", _bare(dated.rest))
        if dated.begins or not bound:
            self._refuse_day_or_hour(typed, rest, dated)
        if not dated.year and rest and YEAR_WORD.search(dated.rest):
            # "9 г." is no nine o'clock.
            raise self._refused()
        if rest and day and self.of_the_week and self._is_ahead(rest):
            # "Saturday 23:00", typed on a Saturday at noon.
            day = self.day = self._days_ago(7, day)
        if not rest and day:
            return day
        rest = self._settled(rest, dated)
        span = None if DASHED.fullmatch(rest) else SPAN.fullmatch(rest)
        if span and not day and not self.day:
            return self._bare_range(span["first"], span["last"])
        if not day and not self.day:
            self.day = self._last_day_of(rest)
        if len(self.day) < len("2022-01-06"):
            raise self._refused()
        if span and day:
            first, last = (self._at(span[end]) for end in ("first", "last"))
            return f"{_full_hour(first)}/{_full_hour(last)}"
        return self._at(rest)

    def _settled(self, rest: str, dated: Dated) -> str:
        offset = OFFSET.search(rest)
        time, distance = (rest[: offset.start()], offset.group()) if offset else (rest, "")
        # "Monday 16.11" may be that day in November, and so may "yesterday 20.11" on the 21st.
        beside = self.of_the_week or (not dated.whole and same_day(time, dated.day))
        alone, year = not self.day, self.now.year
        day_too = not distance and (alone or beside)
        return settled(time, self.text, alone=alone, day_too=day_too, year=year) + distance

    def _refuse_day_or_hour(self, typed: str, rest: str, dated: Dated) -> None:
        """Refuse "Friday 13" and "6 7 January", which are days as well as an hour."""
        listed = self.of_the_week or (dated.whole and not dated.begins)
        if listed and DAY_ALONE.fullmatch(rest) and not HOUR_WORD.search(typed):
            raise more_than_one(self.text)

    def _at(self, typed: str) -> str:
        """A time on the day of the reading, in the open format."""
        day, offset = self.day, OFFSET.search(typed)
        time = time_of_day(typed[: offset.start()] if offset else typed, self.text)
        if time is None:
            raise self._refused()
        if time in ("24", "24:00"):
            # The end of a day is the beginning of the next.
            day, time = self._days_ago(-1, day), "00:00"
        if offset is None:
            return f"{day}T{time}"
        if len(time) < len("09:10"):
            raise self._refused()
        sign, hours, minutes = offset.groups()
        return f"{day}T{time}{sign or '+'}{int(hours):02}:{minutes or '00'}"

    def _last_day_of(self, typed: str) -> str:
        """The day on which a time of day last was: what happened is not still to come."""
        self.day = self._days_ago(0)
        return self._days_ago(1) if self._is_ahead(typed) else self.day

    def _is_ahead(self, typed: str) -> bool:
        """Whether a time on the day of the reading is still to come."""
        try:
            return still_to_come(read_moment(self._at(typed), self.zone), self.now)
        except RefusedInput:
            # The whole text is refused, in words that quote it.
            return False

    def _days_ago(self, days: int, day: str = "") -> str:
        """The date so many days before today, or before a day."""
        try:
            begun = date.fromisoformat(day) if day else self.now.date()
        except ValueError as error:
            raise self._refused() from error
        return (begun - timedelta(days=days)).isoformat()

    def _date(self, typed: str) -> Dated:
        named, self.of_the_week = weekday(typed), False
        for word, days in TODAY.items():
            found = re.search(rf"(?<!\w){word}(?!\w)", typed)
            if found:
                begins = not _bare(typed[: found.start()])
                return Dated(self._days_ago(days), typed.replace(word, " "), begins=begins)
        begins = named is not None and weekday(_bare(typed).split()[0]) is not None
        if named is not None:
            typed = named[1]
        for pattern in patterns():
            match = pattern.search(typed)
            if match:
                return self._dated(typed, match, named and named[0])
        if named is not None:
            self.of_the_week = True
            return Dated(self._days_ago((self.now.weekday() - named[0]) % 7), typed, begins=begins)
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
            if TWO_FIGURES.fullmatch(after):
                # "6 Jan 22" ends in a year or in an hour.
                raise time_or_date(typed.strip(), f"{typed.strip()}:00")
            if MONTH_FIRST.fullmatch(match.group()) and not _bare(rest):
                # "Jan 22" is a day or a month of 2022.
                raise more_than_one(self.text)
        day = (whole_year(year, self.now.year) if year else self._last_year_of(day)) + day
        if weekday is not None and not self._falls_on(day, weekday):
            raise self._refused()
        return Dated(day, rest, "day" in found, bool(year), not _bare(before))

    def _falls_on(self, day: str, weekday: int) -> bool:
        try:
            return date.fromisoformat(day).weekday() == weekday
        except ValueError:
            return False

    def _last_year_of(self, month_and_day: str) -> str:
        """The year in which a day without a year last began, as far as the calendar has it."""
        if self.year:
            return self.year
        year = self.now.year
        ahead = f"{year}{month_and_day}" > self._days_ago(0)
        return str(year - 1 if ahead else year)

    def _refused(self) -> RefusedInput:
        return RefusedInput(
            later(
                "“{typed}” is not understood as a time. Write 6.1.2022 9:10, or 6.1.2022, "
                "or 1.2022, or 2022; of a part of a day, such as an evening, write the day alone. "
                "Leave the field empty where nothing is known."
            ),
            typed=shortened(self.text),
        )


def _bare(typed: str) -> str:
    """A text without the words that add nothing to it."""
    return " ".join(FILLERS.sub(" ", typed).split())


def _full_hour(written: str) -> str:
    """Between 9 and 10 ends at ten, not at a minute to eleven."""
    return f"{written}:00" if len(written) == len("2022-01-06T09") else written
