"""Times of day as they are typed: with a part of the day, and what may be something else."""

from __future__ import annotations

import re
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.languages import later
from ui.lengths import shortened
from ui.typed_refusals import more_than_one, not_understood, time_or_date

TIME: Final = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?")
RUN_TOGETHER: Final = re.compile(r"(?!19|20\d\d)(?P<hour>\d{1,2})(?P<minute>\d{2})")
# "17-30", as it is usual in Russian; an hour and an hour have no two figures or have a colon.
DASHED: Final = re.compile(r"(?P<hour>\d{1,2})-(?P<minute>\d{2})")
# "09.10" may be ten past nine or a day in October, "9-11" a minute or two hours.
TWO_MEANINGS: Final = re.compile(r"(?P<first>\d{1,2})(?P<sign>[.-])(?P<last>\d{2})")
# "6-8" may be two hours or a day in August.
DAY_OR_HOURS: Final = re.compile(r"(?P<first>\d{1,2})-(?P<last>[1-9])")
# "9pm" has no space before it.
PART_OF_DAY: Final = re.compile(
    r"(?<![^\W\d])(?:(?P<am>am|a\.m\.?)|(?P<pm>pm|p\.m\.?)|(?P<morning>morning|утра|таңғы|таңертең)"
    r"|(?P<afternoon>afternoon|дня)|(?P<evening>evening|вечера|кешкі)|(?P<night>night|ночи|түнгі))"
    r"(?!\w)"
)
NOON_HOUR: Final = 12
LAST_HOUR: Final = 24
MIDNIGHT: Final = re.compile(r"(?<!\w)(?:midnight|полночь|полуночи|түн ортасы(?:нда)?)(?!\w)")
# The hours that people give that name. Eight at night is the evening to some and no hour to others.
HOURS: Final = {
    "am": {*range(12)},
    "pm": {*range(12, 24)},
    "morning": {*range(1, 12)},
    "afternoon": {*range(12, 19)},
    "evening": {*range(16, 24)},
    "night": {*range(6), 21, 22, 23},
}
# What says of a number that it is an hour, and neither a day nor a year.
HOUR_WORD: Final = re.compile(
    r"(?<!\w)(?:at|в|сағат)\s+\d|\d\s*(?:ч|час(?:ов|а|у|ам|ами)?|h|сағ(?:ат)?)(?!\w)"
)
# "В час 15" is a quarter past one, and "в __ час. 15 мин." is left open: fifteen is no hour.
MINUTE_ALONE: Final = re.compile(r"(?<!\d)(?<!\d )(?<!\w)(?:ч|час(?:ов|а)?)\b[.,]?\s*(?:в\s+)?\d")
# A number of hours or of days, where nothing before it says that it is one of the clock. The law
# counts three hours, twenty-four, and days; in Kazakh an hour of the clock stands behind its word,
# and "in 3h" is no hour of the clock in English.
LENGTH: Final = re.compile(
    r"(?P<afternoon>[2-4])\s*дня|in\s+(?P<within>\d{1,2})\s*h"
    r"|(?P<one>1(?=\s*час$)|(?:[2-4]|24)(?=\s*часа)|(?:[1-4]|24)(?=\s*[чh])|\d{1,2}(?=\s*сағ))"
    r"\s*(?:ч|часа?|h|сағ(?:ат)?)"
    r"|(?P<first>[1-3])\s*-\s*(?P<last>[2-4])\s*(?:ч|часа|h|сағ(?:ат)?)"
    r"|(?P<hour>\d)(?P<minute>[0-5]\d)\s*(?:ч|час(?:ов|а)?|h|hours|hrs?|сағ(?:ат)?)"
)
# "До 3 часов" is a bound of the clock or of a length; "с 3 часов" and "к 3 часам" are of the clock.
BOUND_LENGTH: Final = re.compile(
    r"(?:not later than|no later than|before|by|until|till|не позднее|не позже|до"
    r"|not earlier than|after|не ранее|не раньше|после|около|примерно|about|around)"
    r"\s+(?P<one>[1-4]|24)\s*(?:ч|час(?:а|ов)?|h)"
)
MORE_THAN_A_DAY: Final = re.compile(
    r"(?:2[5-9]|[3-9]\d|\d[6-9]\d)\s*(?:ч|час(?:ов|а)?|h|hours|hrs?|сағ(?:ат)?)"
)


def refuse_length(rest: str, quoted: str, *, beside: bool) -> None:
    """Refuse "3 дня" and "3 часа" beside a date, or alone: an hour, or how long it lasted.

    `beside` a day such as yesterday nobody counts days.
    """
    found = LENGTH.fullmatch(_plain(rest))
    if found is None or (beside and found["afternoon"]):
        return
    if found["afternoon"]:
        raise _length(quoted, f"{int(found['afternoon']) + 12}:00")
    if found["first"]:
        raise _length(quoted, f"{found['first']}:00-{found['last']}:00")
    hour = found["within"] or found["one"] or found["hour"]
    raise _length(quoted, f"{int(hour)}:{found['minute'] or '00'}")


def refuse_bound_length(typed: str, quoted: str) -> None:
    """Refuse "до 3 часов" of no day: before an hour, or no longer than so many."""
    found = BOUND_LENGTH.fullmatch(_plain(typed))
    if found:
        raise _length(quoted, f"{found['one']}:00")


def refuse_more_than_a_day(rest: str, quoted: str) -> None:
    """Refuse "48 часов", which is no hour of the clock."""
    if MORE_THAN_A_DAY.fullmatch(_plain(rest)):
        raise not_understood(quoted)


def _plain(typed: str) -> str:
    return " ".join(typed.replace(",", " ").split()).rstrip(".")


def _length(quoted: str, hour: str) -> RefusedInput:
    return RefusedInput(
        later(
            "“{typed}” can be an hour or a length of time: write {hour}, or where it begins and "
            "ends, as 5.1.2022 - 7.1.2022."
        ),
        typed=shortened(quoted),
        hour=hour,
    )


def without_part(typed: str) -> tuple[str, str]:
    """A time of day without the part of the day it is in, and that part in its own words."""
    part = PART_OF_DAY.search(typed)
    if part is None:
        return typed, ""
    return " ".join(f"{typed[: part.start()]} {typed[part.end() :]}".split()), part.group()


def time_of_day(typed: str, quoted: str) -> str | None:
    """An hour or a minute as the open format writes it, None for what is none.

    Raises RefusedInput for an hour that the part of the day does not have.

    >>> time_of_day("9:10 pm", "9:10 pm")
    '21:10'
    """
    match = _figures(without_part(typed)[0])
    if match is None:
        return None
    hour = int(match["hour"])
    part = PART_OF_DAY.search(typed)
    if part:
        twice = {hour % 12, hour % 12 + 12} if 1 <= hour <= 12 else {hour}
        fitting = twice & HOURS[part.lastgroup or ""]
        if len(fitting) != 1:
            raise more_than_one(quoted)
        hour = fitting.pop()
    return f"{hour:02}:{match['minute']}" if match["minute"] else f"{hour:02}"


def settled(typed: str, quoted: str, *, alone: bool, day_too: bool, year: int) -> str:
    """A time of day in figures. Raises RefusedInput for one with two meanings: nothing is guessed.

    `alone`: of no day, so that a midnight is the last that was. `day_too`: where figures may be a
    date. `year` is this year: "01.22" may be a month of a year of two figures that has been.
    """
    if not alone:
        _refuse_two_midnights(typed, quoted)
    _refuse_two_meanings(typed, quoted, day_too=day_too, year=year)
    return MIDNIGHT.sub("0:00", typed)


def _figures(bare: str) -> re.Match[str] | None:
    return TIME.fullmatch(bare) or DASHED.fullmatch(bare) or RUN_TOGETHER.fullmatch(bare)


def _refuse_two_midnights(typed: str, quoted: str) -> None:
    """A day has one midnight at its beginning and one at its end."""
    bare, part = without_part(typed)
    match, night = _figures(bare), PART_OF_DAY.fullmatch(part)
    twelve = bool(match and match["hour"] == "12" and night and night["night"])
    if twelve and match and match["minute"] not in {None, "00"}:
        raise more_than_one(quoted)
    if twelve or MIDNIGHT.search(typed):
        raise RefusedInput(
            later("“{typed}” can be the beginning or the end of the day: write 0:00 or 24:00."),
            typed=shortened(quoted),
        )


def _refuse_two_meanings(typed: str, quoted: str, *, day_too: bool, year: int) -> None:
    """A minute or a date, or a minute or two hours."""
    bare, part = without_part(typed)
    match, hours = TWO_MEANINGS.fullmatch(bare), DAY_OR_HOURS.fullmatch(bare)
    day_too = day_too and not part
    if day_too and hours:
        if (
            NOON_HOUR >= int(hours["first"]) >= int(hours["last"])
            or int(hours["first"]) > LAST_HOUR
        ):
            # "9-5" may end in the afternoon, and "28-5" is no two hours.
            raise more_than_one(quoted)
        raise time_or_date(bare, f"{hours['first']}:00-{hours['last']}:00")
    if match is None:
        return
    first, last = int(match["first"]), int(match["last"])
    of_month = 1 <= first <= 31 and 1 <= last <= 12
    # "01.22" is how a month is written; "9.15" is a time to everybody.
    of_year = match["first"][0] == "0" and 1 <= first <= 12 < last <= year % 100
    hours_too = match["sign"] == "-" and first < last <= 24
    if day_too and not hours_too and (of_month or of_year):
        if first > LAST_HOUR:
            raise more_than_one(quoted)
        raise time_or_date(bare, f"{match['first']}:{match['last']}")
    if hours_too:
        hour = match["first"]
        if part:
            first, last = (int(time_of_day(f"{end} {part}", quoted) or 0) for end in (first, last))
            hour = str(first)
        if last <= first:
            raise more_than_one(quoted)
        raise RefusedInput(
            later("“{typed}” can be a minute or two hours: write {hour}, or {first}:00-{last}:00."),
            typed=typed,
            hour=f"{hour}:{match['last']}",
            first=first,
            last=last,
        )
