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
from ui.typed_dates import number, patterns, weekday
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
BETWEEN: Final = re.compile(
    r"^(?:between\s+(?P<a1>.+?)\s+and|между\s+(?P<a2>.+?)\s+и|from\s+(?P<a3>.+?)\s+to|с\s+(?P<a4>.+?)\s+до"
    r"|не ранее\s+(?P<a5>.+?)\s+и не позднее)"
    r"\s+(?P<b>.+)$"
)
# Words that people put between the parts of a date and that add nothing to it.
FILLERS: Final = re.compile(
    r"(?<!\w)(?:at|on|the|in|в|во|күні|г\.?|год[ау]?|ж\.?|жыл(?:ғы|ы)?|сағат|час(?:ов|а)?|ч\.?|h)(?!\w)|,"
)
NOON: Final = re.compile(r"(?<!\w)(?:noon|midday|полдень|полудня|талтүс(?:те)?)(?!\w)")
MIDNIGHT: Final = re.compile(r"(?<!\w)(?:midnight|полночь|полуночи|түн ортасы(?:нда)?)(?!\w)")
# "9pm" has no space before it.
PART_OF_DAY: Final = re.compile(
    r"(?<![^\W\d])(?:(?P<early>am|a\.m\.|morning|утра|таңғы|таңертең)|(?P<night>night|ночи|түнгі)"
    r"|(?P<late>pm|p\.m\.|afternoon|evening|дня|вечера|кешкі))(?!\w)"
)
# From nine at night on it is the evening before midnight.
NIGHTFALL: Final = 9
TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?")
RUN_TOGETHER: Final = re.compile(r"(?!19|20\d\d)(?P<hour>\d{1,2})(?P<minute>\d{2})")
HOURS_AND_MINUTES: Final = re.compile(
    r"(\d{1,2})\s*(?:ч|h)\.?\s*(\d{2})(?:\s*(?:мин|min)\.?)?(?!\w)"
)
SPACED_COLON: Final = re.compile(r"(?<=\d)\s*:\s*(?=\d)")
# "17-30", as it is usual in Russian; an hour and an hour have no two figures or have a colon.
DASHED: Final = re.compile(r"(?P<hour>\d{1,2})-(?P<minute>\d{2})")
# "23:30+05", "23:30 UTC+5", "(Almaty, UTC+5)": which of the two, where the clocks were turned back.
OFFSET: Final = re.compile(
    r"\s*(?:\([^()\d]*)?(?:(?:utc|gmt)\s*(?P<sign>[+-])|\+)"
    r"(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\)?$"
)
# "09.10" may be ten past nine or a day in October, "9-11" a minute or two hours.
TWO_MEANINGS: Final = re.compile(r"(?P<first>\d{1,2})(?P<sign>[.-])(?P<last>\d{2})")
SPAN: Final = re.compile(r"(?P<first>[\d:.]+)\s*-\s*(?P<last>[\d:.]+)")


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
    written = _Reading(text.strip(), now.astimezone(clock(zone)), zone).written(typed)
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

    def written(self, typed: str) -> str:
        between = BETWEEN.match(typed)
        if between:
            first = next(filter(None, between.group("a1", "a2", "a3", "a4", "a5")))
            return self._range(first, between["b"])
        if BEFORE.search(typed):
            return f"../{_full_hour(self._item(BEFORE.sub('', typed)))}"
        if AFTER.search(typed):
            return f"{self._item(AFTER.sub('', typed))}/.."
        if ABOUT.search(typed):
            return self._item(ABOUT.sub("", typed)) + "~"
        if typed in NOW:
            return self.now.strftime("%Y-%m-%dT%H:%M")
        for divider in (" - ", " / "):
            first, found, last = typed.partition(divider)
            if found and last:
                return self._range(first, last)
        return self._item(typed)

    def _range(self, first: str, last: str) -> str:
        if self._date(last)[0]:
            # "between 9 and 10 on 6 January": the day stands with the second.
            end = self._item(last)
            return f"{_full_hour(self._item(first))}/{_full_hour(end)}"
        if not self._date(first)[0]:
            return self._bare_range(first, last)
        return f"{_full_hour(self._item(first))}/{_full_hour(self._item(last))}"

    def _bare_range(self, first: str, last: str) -> str:
        """Between two times of no day: the last that has been, over a midnight where they must."""
        end = _full_hour(self._item(last))
        begin = _full_hour(self._item(first))
        if begin > end:
            self.day = self._days_ago(1, self.day)
            begin = _full_hour(self._item(first))
        return f"{begin}/{end}"

    def _item(self, typed: str) -> str:
        day, rest = self._date(typed)
        if day:
            self.day = day
        rest = NOON.sub("12:00", " ".join(FILLERS.sub(" ", rest).split()))
        if rest and day and self.of_the_week and self._is_ahead(rest):
            # "Saturday 23:00", typed on a Saturday at noon.
            day = self.day = self._days_ago(7, day)
        if not rest and day:
            return day
        if MIDNIGHT.search(rest):
            if self.day:
                raise RefusedInput(
                    later(
                        "“{typed}” can be the beginning or the end of the day: write 0:00 or 24:00."
                    ),
                    typed=shortened(self.text),
                )
            rest = MIDNIGHT.sub("0:00", rest)
        _refuse_two_meanings(rest, alone=not day and not self.day)
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

    def _at(self, typed: str) -> str:
        """A time on the day of the reading, in the open format."""
        day, offset = self.day, OFFSET.search(typed)
        time = self._time(typed[: offset.start()] if offset else typed)
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

    def _date(self, typed: str) -> tuple[str, str]:
        """The date in the open format, and what is left of the text; no date gives an empty one."""
        for word, days in TODAY.items():
            if re.search(rf"(?<!\w){word}(?!\w)", typed):
                return self._days_ago(days), typed.replace(word, " ")
        named, self.of_the_week = weekday(typed), False
        if named is not None:
            typed = named[1]
        for pattern in patterns():
            match = pattern.search(typed)
            if match:
                found = match.groupdict()
                day = ""
                if found.get("month"):
                    day += f"-{number(found['month']):02}"
                if found.get("day"):
                    day += f"-{int(found['day']):02}"
                year = found.get("year")
                day = (self._year(year) if year else self._last_year_of(day)) + day
                if named is not None and not self._falls_on(day, named[0]):
                    raise self._refused()
                return day, typed[: match.start()] + " " + typed[match.end() :]
        if named is not None:
            self.of_the_week = True
            return self._days_ago((self.now.weekday() - named[0]) % 7), typed
        return "", typed

    def _falls_on(self, day: str, weekday: int) -> bool:
        try:
            return date.fromisoformat(day).weekday() == weekday
        except ValueError:
            return False

    def _year(self, figures: str) -> str:
        if len(figures) == 4:
            return figures
        century = 2000 if 2000 + int(figures) <= self.now.year + 1 else 1900
        return str(century + int(figures))

    def _last_year_of(self, month_and_day: str) -> str:
        """The year in which a day without a year last began, as far as the calendar has it."""
        year = self.now.year
        ahead = f"{year}{month_and_day}" > self._days_ago(0)
        return str(year - 1 if ahead else year)

    def _time(self, typed: str) -> str:
        part = PART_OF_DAY.search(typed)
        if part:
            typed = (typed[: part.start()] + typed[part.end() :]).strip()
        match = TIME.fullmatch(typed) or DASHED.fullmatch(typed) or RUN_TOGETHER.fullmatch(typed)
        if match is None:
            raise self._refused()
        hour = int(match["hour"])
        if part:
            night = part["night"] is not None
            late = part["late"] is not None or (night and NIGHTFALL <= hour < 12)
            hour = hour + 12 if late and hour < 12 else hour
            hour = 0 if hour == 12 and not late else hour
        return f"{hour:02}:{match['minute']}" if match["minute"] else f"{hour:02}"

    def _refused(self) -> RefusedInput:
        return RefusedInput(
            later(
                "“{typed}” is not understood as a time. Write 6.1.2022 9:10, or 6.1.2022, "
                "or 1.2022, or 2022; of a part of a day, such as an evening, write the day alone. "
                "Leave the field empty where nothing is known."
            ),
            typed=shortened(self.text),
        )


def _refuse_two_meanings(typed: str, *, alone: bool) -> None:
    """Refuse what may be a minute or a date, or a minute or two hours: nothing is guessed."""
    match = TWO_MEANINGS.fullmatch(typed)
    if match is None:
        return
    first, last, hour = int(match["first"]), int(match["last"]), f"{match['first']}:{match['last']}"
    if alone and match["sign"] == "." and 1 <= first <= 31 and 1 <= last <= 12:
        raise RefusedInput(
            later("“{typed}” can be a time or a date: write {hour}, or the date with its year."),
            typed=typed,
            hour=hour,
        )
    if match["sign"] == "-" and first < last <= 24:
        raise RefusedInput(
            later("“{typed}” can be a minute or two hours: write {hour}, or {first}:00-{last}:00."),
            typed=typed,
            hour=hour,
            first=first,
            last=last,
        )


def _full_hour(written: str) -> str:
    """Between 9 and 10 ends at ten, not at a minute to eleven."""
    return f"{written}:00" if len(written) == len("2022-01-06T09") else written
