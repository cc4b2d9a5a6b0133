"""One reading of a typed time: its one or two ends, their days and hours, in the open format."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_asked import (
    DAY,
    FOUR_FIGURES,
    day_before,
    one_hour,
    past_midnight,
    refuse_alike,
    refuse_backwards,
    refuse_days,
    refuse_ends,
    refuse_first_day,
    refuse_night,
)
from ui.typed_bounds import ABOUT, ABOUT_HOUR, AFTER, BEFORE, DASHED_FROM, DATED, FROM, word_first
from ui.typed_dates import Dated, is_place
from ui.typed_days import Days, bare
from ui.typed_hours import (
    DASHED,
    HOUR_WORD,
    LAST_HOUR,
    MINUTE_ALONE,
    settled,
    time_of_day,
    without_part,
)
from ui.typed_lasting import refuse_bound_length, refuse_length, refuse_more_than_a_day
from ui.typed_refusals import more_than_one, not_understood, time_or_date
from ui.typed_spans import (
    DAY_ALONE,
    DAY_AND_MONTH,
    MINUTES_TO,
    divided,
    ends,
    refuse_day,
    same_day,
    same_month,
    sharing,
    soon_after,
    with_part,
)

NOW: Final = {"now", "сейчас", "қазір"}

NOON: Final = re.compile(r"(?<!\w)(?:12\s+)?(?:noon|midday|полдень|полудня|талтүс(?:те)?)(?!\w)")
# "23:30+05", "23:30 UTC+5", "(Almaty, UTC+5)": which of the two, where the clocks were turned back.
OFFSET: Final = re.compile(
    r"\s*(?:\((?P<place>[^()\d]*?))?(?:(?:utc|gmt)\s*(?P<sign>[+-])|\+)"
    r"(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?\)?$"
)
YEAR_WORD: Final = re.compile(r"(?<!\w)(?:г|год[ау]?|ж|жыл(?:ғы|ы)?)(?!\w)")
# "6 January, 7": the seventh, or seven o'clock.
LISTED_LAST: Final = re.compile(r"\D*,\s*\d")
# "В час" is one o'clock, and "в __ часов" is left open.
NO_HOUR: Final = re.compile(r"(?<!\w)(?:ч|час(?:ов|а)?|сағ(?:ат)?)(?!\w)")
# "22.00 06.01": a day behind its hour, or a second hour.
DAY_BEHIND: Final = re.compile(
    r"(?:[01]?\d|2[0-4])[:.][0-5]\d (?P<date>(?:0?[1-9]|1\d|2[0-3])\.(?:0[1-9]|1[0-2]))"
)
DASHED_SIDES: Final = re.compile(r"\s*[-/]\s*")
SPAN: Final = re.compile(r"(?P<first>[\d:.]+)-(?P<last>[\d:.]+)")


class Reading:
    """One reading of one text: remembers the day, which a second time of day may lean on.

    `text` is quoted where it is refused, `now` is on the clock of `zone`.
    """

    def __init__(self, text: str, now: datetime, zone: str) -> None:
        self.text = text
        self.now = now
        self.zone = zone
        self.days = Days(text, now)
        self.day = ""
        # Whether a bound or another end stands beside what is read, so that it is no stretch.
        self.one = False

    def written(self, typed: str) -> str:
        """A text in small letters, in the open format. Raises RefusedInput."""
        refuse_bound_length(typed, self.days)
        between = ends(typed)
        if between:
            return self._range(*between)
        typed = word_first(typed)
        if BEFORE.search(typed):
            return f"../{_full_hour(self._single(BEFORE.sub('', typed), bound=True))}"
        if DASHED_FROM.search(typed):
            return self._plain(FROM.sub("", typed))
        if DATED.search(typed):
            return self._whole_day(DATED.sub("", typed))
        if AFTER.search(typed):
            return f"{self._single(AFTER.sub('', typed), bound=True)}/.."
        if ABOUT.search(typed):
            return self._single(ABOUT.sub("", typed)) + "~"
        hour = ABOUT_HOUR.fullmatch(typed)
        if hour:
            return self._single(f"{hour['day']} {hour['hour']}") + "~"
        if typed in NOW:
            return self.now.strftime("%Y-%m-%dT%H:%M")
        return self._plain(typed)

    def _plain(self, typed: str) -> str:
        """One time, or two with a dash between them."""
        sides = divided(typed)
        if sides and typed == " to ".join(sides):
            self._refuse_minutes(*sides)
        if sides and not DASHED_SIDES.fullmatch(typed[len(sides[0]) : len(typed) - len(sides[1])]):
            refuse_first_day(self.days, *sides)
        return self._range(*sides) if sides else self._item(typed)

    def _refuse_minutes(self, first: str, last: str) -> None:
        """Refuse "at 5 to 9" and "20 to 9 pm": minutes to an hour, or two hours."""
        begin, end = map(self.days.find, sharing(first, last))
        hour, part = without_part(bare(end.rest))
        said = begin.day or end.day or part or HOUR_WORD.search(first)
        if said and MINUTES_TO.fullmatch(f"{bare(begin.rest)} to {hour}"):
            raise more_than_one(self.text)

    def _single(self, typed: str, *, bound: bool = False) -> str:
        """What stands behind "about", "before" and "after": no stretch of time, of two ends."""
        dated = self.days.find(typed)
        if dated.begins:
            # "С 6.1.2022 3 дня", and not "до 3 часов 6.1.2022".
            refuse_length(dated.rest, self.text, beside=not dated.whole)
        self.one = True
        item = self._item(typed, bound=bound)
        if "/" in item:
            raise not_understood(self.text)
        return item

    def _whole_day(self, typed: str) -> str:
        """The date of a document, and nothing more than it."""
        item = self._item(typed)
        if len(item) != DAY:
            raise not_understood(self.text)
        return item

    def _range(self, first: str, last: str) -> str:
        self.one = True
        year_of_first = FOUR_FIGURES.search(first) is not None
        typed, (first, last) = (first, last), sharing(first, last)
        shared = typed != (first, last)
        begin, end = self.days.find(first), self.days.find(last)
        if end.begins and not begin.day:
            first = day_before(self.days, bare(first), end)
            begin = self.days.find(first)
        refuse_ends(self.days, begin, end, first, last)
        year_of_first = year_of_first or (begin.year and not end.year)
        if begin.day and end.day and begin.year != end.year:
            self.days.year = (begin if begin.year else end).day[: len("2022")]
        part = with_part(
            bare(begin.rest), bare(end.rest), self.text, dated=bool(begin.day and end.day)
        )
        first = f"{first} {part}".strip()
        if not begin.day and not end.day:
            return self._bare_range(first, last, shared=bool(part))
        one, other = self._ends(first, last, day=end.day)
        if one == other:
            refuse_alike(self.days, one, begin, end, shared=shared, part=bool(part))
        if _is_later(one, other):
            if part:
                raise more_than_one(self.text)
            refuse_backwards(self.days, one, other, begin, end, year_of_first=year_of_first)
        return f"{one}/{other}"

    def _ends(self, first: str, last: str, *, day: str) -> tuple[str, str]:
        """Both ends in the open format; `day` is that of the last, and of the first without one."""
        if day:
            # "between 9 and 10 on 6 January": the day stands with the second.
            end = _full_hour(self._item(last, bound=True))
            begin = _full_hour(self._item(first, bound=True))
        else:
            begin = _full_hour(self._item(first, bound=True))
            end = _full_hour(self._item(last, bound=True))
        return begin, end

    def _bare_range(self, first: str, last: str, *, shared: bool = False) -> str:
        """Between two times of no day: the last that has been, over a midnight where they must."""
        refuse_days(self.days, first, last)
        end = _full_hour(self._item(last, bound=True))
        begin = _full_hour(self._item(first, bound=True))
        if begin == end:
            # "8 - 8" ends in the evening, or on the next day.
            begin = f"{self.days.ago(1, begin[:DAY])}{begin[DAY:]}"
            raise more_than_one(self.text) if shared else one_hour(self.days, begin)
        if begin > end:
            if shared or begin[DAY + 1 :] < "13":
                # "9 - 5" may end in the afternoon.
                raise more_than_one(self.text)
            self.day = self.days.ago(1, self.day)
            begin = _full_hour(self._item(first, bound=True))
        return f"{begin}/{end}"

    def _item(self, typed: str, *, bound: bool = False) -> str:
        """A date, a time or both; as the `bound` of something a number by a date is an hour."""
        dated = self.days.find(typed)
        day = dated.day
        if day:
            self.day = day
        rest = NOON.sub("12:00", bare(dated.rest))
        self._refuse_no_hour(typed, rest, dated, bound=bound)
        span = _span(rest)
        begins = span["first"] if span else rest
        if begins and day and dated.of_the_week and self._is_ahead(begins):
            # "Saturday 23:00", typed on a Saturday at noon.
            day = self.day = self.days.ago(7, day)
        if not rest and day:
            return day
        alone = DAY_ALONE.fullmatch(rest)
        if alone and not self.day and int(alone["day"]) > LAST_HOUR:
            # "31" is a day, of no month.
            raise not_understood(self.text)
        hour = HOUR_WORD.search(typed) is not None
        rest = self._settled(rest, dated, hour=hour)
        refuse_night(self.days, rest, "" if hour else day, one=self.one)
        span = _span(rest)
        if span and not day and not self.day:
            # "20-31.12" is of days, and "20-23:30" of hours.
            return self._range(span["first"], span["last"])
        if not day and not self.day:
            self.day = self._last_day_of(rest)
        if len(self.day) < len("2022-01-06"):
            raise not_understood(self.text)
        if span and day:
            if not hour:
                refuse_day(span["last"], span["first"], dated, self.text)
            return self._hours(span["first"], span["last"], behind=not dated.begins)
        return self._at(rest)

    def _hours(self, begin: str, end: str, *, behind: bool) -> str:
        """Between two times on the day of the reading."""
        first, last = _full_hour(self._at(begin)), _full_hour(self._at(end))
        if first == last:
            raise one_hour(self.days, first)
        if first > last:
            raise past_midnight(self.days, first, last, behind=behind)
        return f"{first}/{last}"

    def _settled(self, rest: str, dated: Dated, *, hour: bool) -> str:
        offset = OFFSET.search(rest)
        if offset and not is_place((offset["place"] or "").strip(", "), self.zone):
            raise not_understood(self.text)
        time, distance = (rest[: offset.start()], offset.group()) if offset else (rest, "")
        # "Monday 16.11" may be that day in November, and so may "yesterday 20.11" on the 21st.
        # "6.1.2022, 07.01" may be a second day of that month.
        # "31.01.2022, 01.02" may be the next day.
        listed = "," in dated.rest
        next_day = (listed or dated.whole) and soon_after(time, dated.day, listed=listed)
        same = same_month if dated.whole else same_day
        # "11.10, 06.01" may be two days.
        two_days = dated.figures and DAY_AND_MONTH.fullmatch(time) is not None
        beside = dated.of_the_week or two_days or next_day or same(time, dated.day)
        alone, year = not self.day, self.now.year
        day_too = not distance and not hour and (alone or beside)
        one = self.one
        time = settled(time, self.text, alone=alone, day_too=day_too, year=year, one=one)
        return time + distance

    def _refuse_no_hour(self, typed: str, rest: str, dated: Dated, *, bound: bool) -> None:
        """Refuse "Friday 13" and "6 January, 7", which are days as well as an hour."""
        refuse_more_than_a_day(dated.rest, self.text)
        if not bound:
            refuse_length(dated.rest, self.text, beside=bool(dated.day) and not dated.whole)
        if dated.leap and not self.days.year:
            raise more_than_one(self.text)
        if MINUTE_ALONE.search(" ".join(dated.rest.split())):
            raise more_than_one(self.text)
        no_hour = not rest and NO_HOUR.search(dated.rest)
        if no_hour or (not dated.year and rest and YEAR_WORD.search(dated.rest)):
            # "9 г." is no nine o'clock.
            raise not_understood(self.text)
        enumerated = not bound and LISTED_LAST.match(dated.rest)
        listed = dated.of_the_week or (dated.whole and (enumerated or not dated.begins))
        listed = listed and (dated.begins or not bound)
        if listed and DAY_ALONE.fullmatch(rest) and not HOUR_WORD.search(typed):
            raise more_than_one(self.text)

    def _at(self, typed: str) -> str:
        """A time on the day of the reading, in the open format."""
        day, offset = self.day, OFFSET.search(typed)
        time = time_of_day(typed[: offset.start()] if offset else typed, self.text)
        if time is None:
            behind = DAY_BEHIND.fullmatch(typed)
            if behind:
                raise time_or_date(behind["date"], behind["date"].replace(".", ":"))
            raise not_understood(self.text)
        if time in ("24", "24:00"):
            # The end of a day is the beginning of the next.
            day, time = self.days.ago(-1, day), "00:00"
        if offset is None:
            return f"{day}T{time}"
        if len(time) < len("09:10"):
            raise not_understood(self.text)
        sign, hours, minutes = offset.group("sign", "hours", "minutes")
        return f"{day}T{time}{sign or '+'}{int(hours):02}:{minutes or '00'}"

    def _last_day_of(self, typed: str) -> str:
        """The day on which a time of day last was: what happened is not still to come."""
        self.day = self.days.ago(0)
        return self.days.ago(1) if self._is_ahead(typed) else self.day

    def _is_ahead(self, typed: str) -> bool:
        """Whether a time on the day of the reading is still to come."""
        try:
            earliest = read_moment(self._at(typed), self.zone).earliest
        except RefusedInput:
            # The whole text is refused, in words that quote it.
            return False
        return earliest is not None and earliest > self.now


def _span(rest: str) -> re.Match[str] | None:
    """Two hours with a dash between them, and no minute behind one."""
    return None if DASHED.fullmatch(rest) else SPAN.fullmatch(rest)


def _is_later(begin: str, end: str) -> bool:
    """Whether an end of a stretch lies before its beginning, as well as both are known."""
    known = min(len(begin), len(end))
    return begin[:known] > end[:known]


def _full_hour(written: str) -> str:
    """Between 9 and 10 ends at ten, not at a minute to eleven."""
    return f"{written}:00" if len(written) == len("2022-01-06T09") else written
