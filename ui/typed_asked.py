"""What is asked of the two ends of a stretch of time before they are taken for one."""

from __future__ import annotations

import re
from typing import Final

from casefiles.errors import RefusedInput
from ui.typed_dates import Dated
from ui.typed_days import Days, bare
from ui.typed_hours import (
    DASHED,
    HOUR_WORD,
    LAST_HOUR,
    NOON_HOUR,
    PART_OF_DAY,
    settled,
    time_of_day,
)
from ui.typed_refusals import (
    begun_before,
    either_day,
    minute_or_night,
    more_than_one,
    not_understood,
    one_day,
    one_year,
    time_or_date,
    two_days,
    which_week,
)
from ui.typed_spans import DAY_ALONE, DAY_AND_MONTH, refuse_day, soon_before

FIGURE: Final = re.compile(r"\d")
FOUR_FIGURES: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
DAYS_OF_A_WEEK: Final = 7
# "9.15" is of no month.
DATE: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
# An hour that is no day of a month, and not the midnight at either end of a day.
HOUR: Final = re.compile(
    r"(?!0?0[:.]00)(?:[01]?\d|2[0-3])(?::[0-5]\d|\.(?:00|1[3-9]|[2-5]\d))|24[:.]00"
)
UNTIL: Final = re.compile(r"(?<!\w)(?:to|till|until|до)\s")
DAY: Final = len("2022-01-06")


def refuse_ends(days: Days, begin: Dated, end: Dated, first: str, last: str) -> None:
    """Refuse two ends of which one may as well be something else.

    `first` and `last` are the ends as they were typed, `begin` and `end` the dates in them.
    """
    if begin.day and not end.day and not bare(begin.rest):
        until = len(begin.day) == DAY and UNTIL.search(days.text.casefold())
        if until and _is_hour(last, days.text):
            raise begun_before(days.text, f"{begin.day}T00:00", _at(days, begin.day, last))
        # "6 January - 9:00" may be the hour of that day, or the end of a range.
        refused = more_than_one if FIGURE.search(last) else not_understood
        raise refused(days.text)
    if begin.day and not end.day:
        refuse_day(last, bare(begin.rest), begin, days.text)
    if end.day and not begin.day and soon_before(bare(first), end.day):
        refuse_day(first, bare(end.rest), end, days.text)
    _refuse_hours(days, begin.day, end.day)
    of_no_year = begin.whole and end.whole and not (begin.year or end.year)
    if of_no_year and begin.day[: len("2022-01")] > end.day[: len("2022-01")]:
        # The one has begun this year, and the other has not.
        raise more_than_one(days.text)
    for year, beside in ((begin, end), (end, begin)):
        minutes = len(year.day) == len("2022") and year.day[2:] < "60"
        if minutes and beside.day and not bare(year.rest) and bare(beside.rest):
            # "6 January, 9:00 - 2015" ends that evening, or years later.
            raise time_or_date(year.day, f"{year.day[:2]}:{year.day[2:]}")
    giving, taking = (begin, end) if begin.year else (end, begin)
    if taking.whole and not taking.year and len(giving.day) == len("2022"):
        raise more_than_one(days.text)


def _is_hour(typed: str, quoted: str) -> bool:
    """Whether an end is surely an hour, and not the midnight at either end of a day."""
    if HOUR_WORD.search(typed) or PART_OF_DAY.search(typed):
        typed = _to_the_minute(time_of_day(bare(typed), quoted) or "")
    return HOUR.fullmatch(typed) is not None


def _to_the_minute(time: str) -> str:
    return time if ":" in time else f"{time}:00"


def _at(days: Days, day: str, hour: str) -> str:
    """An hour of a day in the open format, where the end of a day is the beginning of the next."""
    time = _to_the_minute(time_of_day(bare(hour), days.text) or "")
    return f"{days.ago(-1, day)}T00:00" if time == "24:00" else f"{day}T{time}"


def refuse_first_day(days: Days, first: str, last: str) -> None:
    """Refuse "05.12 до 5:30", from a minute on, or until an hour of that day.

    Between two hours there is a dash, or a word before the first.
    """
    match = DAY_AND_MONTH.fullmatch(first)
    if match is None or not DATE.fullmatch(first) or days.find(last).day:
        return
    if time_of_day(bare(last), days.text) is None:
        return
    if int(match["day"]) >= LAST_HOUR or len(match["month"]) == 1:
        raise more_than_one(days.text)
    raise time_or_date(first, f"{match['day']}:{match['month']}")


def refuse_backwards(
    days: Days, one: str, other: str, begin: Dated, end: Dated, *, year_of_first: bool
) -> None:
    """Refuse two ends in a false order where that is only how they were understood.

    `one` and `other` are the ends in the open format.
    """
    if begin.of_the_week and end.of_the_week:
        # "Wednesday - Monday" on a Saturday, when the latest of each are in turn.
        before = f"{days.ago(DAYS_OF_A_WEEK, one[:DAY])}{one[DAY:]}"
        raise which_week(days.text, before, other)
    if not (begin.day and end.day):
        raise past_midnight(days, one, other, behind=bool(end.day))
    dates = all(day.whole or day.year for day in (begin, end))
    if (
        not dates
        or FOUR_FIGURES.findall(days.text)[1:]
        or one[: len("2022-01")] == other[: len("2022-01")]
    ):
        return
    # "31 December - 2 January 2022" is of two years.
    year = int(one[: len("2022")])
    if year_of_first:
        raise one_year(days.text, one, f"{year + 1}{other[len('2022') :]}")
    raise one_year(days.text, f"{year - 1}{one[len('2022') :]}", other)


def refuse_alike(
    days: Days, both: str, begin: Dated, end: Dated, *, shared: bool, part: bool
) -> None:
    """Refuse two ends that are one and the same, unless each was written with its day and its year.

    `both` is either end in the open format. `shared`: the year was written with one of the two.
    `part`: so was the part of the day.
    """
    if begin.of_the_week and end.of_the_week:
        before = f"{days.ago(DAYS_OF_A_WEEK, both[:DAY])}{both[DAY:]}"
        raise which_week(days.text, before, both)
    of_one_day = not (begin.day and end.day)
    if of_one_day and not part:
        raise one_hour(days, both)
    of_no_year = begin.year != end.year or (begin.whole and not begin.year)
    if of_one_day or of_no_year or (shared and len(both) < DAY):
        raise more_than_one(days.text)


def one_hour(days: Days, both: str) -> RefusedInput:
    """The refusal of "6 January, 8:00 - 8:00", where the last is perhaps of the next day."""
    return two_days(days.text, both, f"{days.ago(-1, both[:DAY])}{both[DAY:]}")


def past_midnight(days: Days, begin: str, end: str, *, behind: bool) -> RefusedInput:
    """The refusal of "6 January, 22:00 - 2:00", where one hour is of another day.

    `behind`: the day stands behind the hours, and may be that of the last.
    """
    if begin[DAY + 1 :] < "13":
        # "9 - 5" may end in the afternoon.
        return more_than_one(days.text)
    after = f"{days.ago(-1, end[:DAY])}{end[DAY:]}"
    if behind:
        before = f"{days.ago(1, begin[:DAY])}{begin[DAY:]}"
        return either_day(days.text, (before, end), (begin, after))
    return one_day(days.text, begin, after)


def refuse_night(days: Days, typed: str, day: str, *, one: bool) -> None:
    """Refuse "6.1.2022 22-06", a minute of the evening or a night of up to twelve hours.

    `one`: behind a word such as "before", and at an end of a stretch, where no night can stand.
    """
    found = DASHED.fullmatch(typed)
    if not day or found is None:
        return
    first, last = int(found["hour"]), int(found["minute"])
    if LAST_HOUR > first > last > 0 and last + LAST_HOUR - first <= NOON_HOUR:
        if one:
            raise more_than_one(days.text)
        raise minute_or_night(days.text, day, days.ago(-1, day), first, last)


def day_before(days: Days, typed: str, end: Dated) -> str:
    """The first day of a range that is no more than a number beside the date of the last."""
    year, month = end.day[:4], end.day[5:7]
    this_year = str(days.now.year)
    alone, both = DAY_ALONE.fullmatch(typed), DAY_AND_MONTH.fullmatch(typed)
    # In another month "9.10" may as well be ten past nine.
    day = alone or (both if both and both["month"].zfill(2) == month else None)
    if day is None or not end.whole or end.leap or bare(end.rest):
        raise more_than_one(days.text)
    begun = f"{this_year}-{month}-{day['day']:0>2}" <= days.ago(0)
    if not end.year and year != this_year and begun:
        # "20 - 25 November", on the 21st, is of this year or of the last.
        raise more_than_one(days.text)
    return f"{day['day']}.{month}.{year}"


def refuse_days(days: Days, first: str, last: str) -> None:
    """Refuse "from 5 to 7" and "5.01 - 7", of which nothing says that they are hours."""
    one, other = DAY_ALONE.fullmatch(bare(first)), DAY_ALONE.fullmatch(bare(last))
    if other is None or any(HOUR_WORD.search(end) for end in (first, last)):
        return
    if one is None:
        settled(bare(first), days.text, alone=True, day_too=True, year=days.now.year)
        return
    hours = [int(end["day"]) for end in (one, other)]
    if max(hours) > LAST_HOUR:
        raise more_than_one(days.text)
    if hours[0] < hours[1] or LAST_HOUR > hours[0] > max(NOON_HOUR, hours[1]):
        raise time_or_date(days.text, f"{hours[0]}:00-{hours[1]}:00")


def _refuse_hours(days: Days, begin: str, end: str) -> None:
    """Refuse two years that are hours and minutes to whoever types no colon: "1930-2030"."""
    if not (len(begin) == len(end) == len("2022")):
        return
    unlikely = begin < "1960" or int(end) > days.now.year
    if unlikely and all(year[2:] < "60" for year in (begin, end)):
        if begin == end:
            raise more_than_one(days.text)
        hours = (f"{year[:2]}:{year[2:]}" for year in (begin, end))
        raise time_or_date(days.text, "-".join(hours))
