"""Stretches of time as they are typed: what stands at one end alone and is meant of both."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final

from ui.typed_dates import KAZAKH_YEAR, Dated, month_names
from ui.typed_days import bare
from ui.typed_hours import HOUR_WORD, without_part
from ui.typed_lasting import TWELVE, UNIT
from ui.typed_refusals import more_than_one, time_or_date

# What may stand before the first end: the day of both, as in "6.1.2022 from 9:00 to 11:00".
BETWEEN: Final = re.compile(
    r"^(?P<day>.+?,?\s+)??(?:between\s+(?P<a1>.+?)\s+and|между\s+(?P<a2>.+?)\s+и"
    r"|from\s+(?P<a3>.+?)\s+(?:to|till|until)|(?:с|со|от)\s+(?P<a4>.+?)\s+(?:до|(?P<days>по))"
    r"|не (?:ранее|раньше)\s+(?P<a5>.+?)\s+и не (?:позднее|позже))"
    r"\s+(?P<b>.+)$"
)
DIVIDERS: Final = (" - ", " / ", " to ", " till ", " until ", " до ", " по ")
DAY_ALONE: Final = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?")
DAY_AND_MONTH: Final = re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})")
# "9:00- 11:00": a dash with a blank at one side has one at both.
ONE_BLANK: Final = re.compile(r"(?<=[\d.])(?:\s+-|-\s+)(?=\d)")
# "9am-11am": what stands before the dash is an hour. "8-9 утра": one figure is no minute.
PART: Final = r"(?:am|pm|утра|дня|вечера|ночи)"
PART_AND_DASH: Final = re.compile(rf"({PART})-(?=\d)")
SMALL_HOURS: Final = re.compile(rf"(?<![\w.:-])(\d{{1,2}})-(?=[1-9]\s*{PART}(?!\w))")
NUMERIC: Final = re.compile(
    r"(?P<begin>\d{1,2}(?:[./]\d{1,2}(?:[./](?:\d{4}|\d{2})(?:\s*г\.?)?)?)?)"
    r"-(?P<end>\d{1,2}([./])\d{1,2}\3(?:\d{4}|\d{2})(?:\s*(?:г\.?|года?))?)"
)
YEAR: Final = r"(?:19|20)\d\d"
YEARS: Final = re.compile(
    rf"(?:в\s+)?(?P<begin>{YEAR})-(?P<end>{YEAR})(?:\s*(?:гг?\.?|год[ыа]?|годов|годах|жж?\.?|жылдар(?:ы)?))?"
)
IN_FIGURES: Final = re.compile(rf"(?P<begin>\d{{1,2}}[./]{YEAR})-(?P<end>\d{{1,2}}[./]{YEAR})")
WITH_HOURS: Final = re.compile(
    rf"(?P<begin>\d{{1,2}}([./])\d{{1,2}}\2{YEAR}\s+\d{{1,2}}[:.]\d\d)"
    rf"-(?P<end>\d{{1,2}}([./])\d{{1,2}}\4{YEAR}\s+\d{{1,2}}[:.]\d\d)"
)
# Two words, which no hour has: "Mon-Wed".
WORDS: Final = re.compile(r"(?P<begin>[^\W\d_]+)-(?P<end>[^\W\d_]+)")
# "9.00", of whoever then writes "11.10" for an hour too; "с 9.00 по 12.02" is of hours alone, and
# so is "с 9:00 до 12.02" behind a day.
WITH_A_STOP: Final = re.compile(r"\d{1,2}\.\d\d")
OF_HOURS: Final = re.compile(
    r"(?<!\w)(?:between|from|между|[сc]|со|от)\s+\d{1,2}(?::\d\d)?"
    r"(?:\s*(?:ч|час(?:а|ов)?)\.?)?\s+(?:and|to|till|until|и|до)\s"
)
THROUGH: Final = re.compile(r"(?<!с )(?<!со )(?<!\d)\d{1,2}\.\d\d\s+по\s+\d")
# Dates that stand side by side are of one occasion.
A_WEEK: Final = 7
A_MONTH: Final = 31
A_YEAR: Final = 365
# "2 - 3 часа" may be how long it lasted, and is no stretch of hours.
SO_MANY_HOURS: Final = re.compile(
    rf"(?<![\w.:-])(?<!в )(?<!at )(?<!с )(?<!со )(?<!от )(?<!from )(?<!сағат )(?<!таңғы )"
    rf"(?<!кешкі )(?<!түнгі )(?P<first>{TWELVE}) - (?P<last>{TWELVE})\s*{UNIT}"
    r"(?!\w)(?!\.?\s*(?:in|am|pm|утра|дня|вечера|ночи)(?!\w))"
)
# "5 to 9" and "10 to 11 pm" are minutes to an hour as well.
MINUTES_TO: Final = re.compile(r"(?:5|10|15|20|25) to (?:[1-9]|1[0-2])")
# An hour of a clock that may be one of twelve hours.
OF_TWELVE: Final = re.compile(r"0?(?:[1-9]|1[0-2])(?:[:.-]?\d{2})?")


def ends(typed: str) -> tuple[str, str] | None:
    """The two ends of a stretch of time, each as it was typed; None for a text that is none.

    >>> ends("с 5 по 7 января")
    ('5', '7 января')
    """
    between = BETWEEN.match(typed)
    if between:
        first = next(filter(None, between.group("a1", "a2", "a3", "a4", "a5")))
        if between["day"] and first[0].isdecimal() and not between["days"]:
            # Behind a day these are hours, which "по" alone does not say.
            first = f"в {first}"
        return f"{between['day'] or ''}{first}", between["b"]
    return None


def divided(typed: str) -> tuple[str, str] | None:
    """The two sides of what stands between two times; None without it."""
    typed = ONE_BLANK.sub(" - ", typed)
    hours = SO_MANY_HOURS.search(typed)
    if hours and int(hours["first"]) < int(hours["last"]):
        return None
    for dash in (PART_AND_DASH, SMALL_HOURS):
        typed = dash.sub(r"\1 - ", typed)
    for pattern in _without_blanks():
        match = pattern.fullmatch(typed)
        if match:
            return match["begin"], match["end"]
    for divider in DIVIDERS:
        first, found, last = typed.partition(divider)
        if found and last:
            return first, last
    return None


def sharing(first: str, last: str) -> tuple[str, str]:
    """Both ends with the month or the year that stands at one of them, in words.

    >>> sharing("january 5", "7, 2022")
    ('january 5 2022', 'january 7 2022')
    """
    for one, other, whole_first, whole_last in _shared():
        begin, end = one.fullmatch(first), other.fullmatch(last)
        if begin and end:
            told = {**begin.groupdict(""), **end.groupdict("")}
            return whole_first.format(**told).strip(), whole_last.format(**told).strip()
    return first, last


def with_part(first: str, last: str, quoted: str, *, dated: bool) -> str:
    """The part of the day that the first hour shares with the last; none gives an empty text.

    Raises RefusedInput where the hour without one may be of the morning or of the evening.
    `dated`: each of the two stands by a date of its own, so that they share nothing.
    """
    (one, first_part), (other, last_part) = without_part(first), without_part(last)
    if bool(first_part) == bool(last_part):
        return ""
    if not OF_TWELVE.fullmatch(other if first_part else one):
        return ""
    with_minutes = len(one) > len("11")
    if first_part or dated or with_minutes:
        # Who writes "9:00" may count the hours to 24.
        raise more_than_one(quoted)
    return last_part


def same_day(typed: str, day: str) -> bool:
    """Whether figures are the day and the month of a date of the open format.

    >>> same_day("20.11", "2026-11-20")
    True
    """
    match = DAY_AND_MONTH.fullmatch(typed)
    return match is not None and day.endswith(f"-{match['month']:0>2}-{match['day']:0>2}")


def same_month(typed: str, day: str) -> bool:
    """Whether figures are a day in the month of a date of the open format.

    >>> same_month("07.01", "2022-01-06")
    True
    """
    match = DAY_AND_MONTH.fullmatch(typed)
    return match is not None and day[5:7] == match["month"]


def soon_after(typed: str, day: str, *, listed: bool) -> bool:
    """Whether figures are a day and a month that follow a date, as in "31.01.2022, 01.02".

    `listed`: with a comma between them.

    >>> soon_after("01.02", "2022-01-31", listed=False)
    True
    """
    return 0 <= _days_off(typed, day) <= (A_MONTH if listed else A_WEEK)


def soon_before(typed: str, day: str) -> bool:
    """Whether figures are a day and a month that lead to a date, as in "31.01 - 1.2.2022 9:00".

    >>> soon_before("31.01", "2022-02-01")
    True
    """
    return -A_MONTH <= _days_off(typed, day) <= 0


def _days_off(typed: str, day: str) -> int:
    """How many days a day and a month lie behind a date, in its year or at the turn of it.

    What is no such day lies a year behind it.
    """
    match = DAY_AND_MONTH.fullmatch(typed)
    if match is None:
        return A_YEAR
    try:
        begun = date.fromisoformat(day)
        beside = begun.replace(month=int(match["month"]), day=int(match["day"]))
    except ValueError:
        return A_YEAR
    # "28.12.2021, 03.01": the nearest, before or behind.
    return ((beside - begun).days + A_YEAR // 2) % A_YEAR - A_YEAR // 2


def refuse_day(typed: str, hour: str, beside: Dated, quoted: str) -> None:
    """Refuse "12.02" as an hour where it may be the day at the other end of a stretch.

    `hour` stands at this end, as it was typed: who writes "9.00" writes the other hour like it.
    `beside` is its day; a stretch from one such as yesterday is no longer than a month.
    """
    match = DAY_AND_MONTH.fullmatch(bare(typed))
    if match is None or HOUR_WORD.search(typed):
        return
    of_month = 1 <= int(match["day"]) <= 31 and 1 <= int(match["month"]) <= 12
    near = beside.whole or abs(_days_off(match.group(), beside.day)) <= A_MONTH
    whole = quoted.casefold()
    day_too = THROUGH.search(whole) if WITH_A_STOP.fullmatch(hour) else not OF_HOURS.search(whole)
    if of_month and near and day_too:
        raise time_or_date(match.group(), match.group().replace(".", ":"))


@cache
def _without_blanks() -> tuple[re.Pattern[str], ...]:
    """Days with a dash between them and no blanks around it, where that can be nothing else."""
    month = month_names()
    return (
        NUMERIC,
        YEARS,
        IN_FIGURES,
        WITH_HOURS,
        WORDS,
        re.compile(
            rf"(?P<begin>(?:{YEAR}{KAZAKH_YEAR})?\d{{1,2}}(?:\s+{month}(?:\s+{YEAR})?)?)"
            rf"-(?P<end>\d{{1,2}}\s+{month}(?!\w)(?!\.?\s+\d{{1,2}},?\s+{YEAR}).*)"
        ),
        re.compile(rf"(?P<begin>{month}\s+\d{{1,2}})-(?P<end>\d{{1,2}}(?:,?\s+{YEAR})?)"),
        re.compile(rf"(?:в\s+)?(?P<begin>{month}(?:\s+{YEAR})?)-(?P<end>{month}\s+{YEAR})"),
    )


@cache
def _shared() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str], ...]:
    month, year = f"(?P<month>{month_names()})", f"(?P<year>{YEAR})"
    first, last = r"(?P<first>\d{1,2})(?:st|nd|rd|th)?", r"(?P<last>\d{1,2})(?:st|nd|rd|th)?"
    return (
        (
            re.compile(rf"{month}\s+{first}"),
            re.compile(rf"{last}(?:,?\s+{year})?"),
            "{month} {first} {year}",
            "{month} {last} {year}",
        ),
        (
            re.compile(rf"{year}{KAZAKH_YEAR}{first}"),
            re.compile(rf"{last}\s+{month}"),
            "{year} {first} {month}",
            "{year} {last} {month}",
        ),
        (
            re.compile(rf"(?:в\s+)?{month}"),
            re.compile(rf"(?P<end>{month_names()})\s+{year}"),
            "{month} {year}",
            "{end} {year}",
        ),
        (
            re.compile(rf"{year}{KAZAKH_YEAR}{month}"),
            re.compile(rf"(?P<end>{month_names()})"),
            "{month} {year}",
            "{end} {year}",
        ),
    )
