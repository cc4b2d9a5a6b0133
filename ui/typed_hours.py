"""Times of day as they are typed: with a part of the day, and what may be something else."""

from __future__ import annotations

import re
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.languages import later
from ui.lengths import shortened
from ui.typed_refusals import minute_or_hours, more_than_one, time_or_date

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
# A file at hand is seldom of older years.
LATE_YEARS: Final = 10
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


def settled(
    typed: str, quoted: str, *, alone: bool, day_too: bool, year: int, one: bool = False
) -> str:
    """A time of day in figures. Raises RefusedInput for one with two meanings: nothing is guessed.

    `alone`: of no day, so that a midnight is the last that was. `day_too`: where figures may be a
    date. `year` is this year: "01.22" may be a month of a year of two figures that has been.
    `one`: where no two hours can stand, so that none are proposed.
    """
    if not alone:
        _refuse_two_midnights(typed, quoted)
    _refuse_two_meanings(typed, quoted, alone=alone, day_too=day_too, year=year, one=one)
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


def _refuse_two_meanings(
    typed: str, quoted: str, *, alone: bool, day_too: bool, year: int, one: bool
) -> None:
    """A minute or a date, or a minute or two hours."""
    bare, part = without_part(typed)
    match, hours = TWO_MEANINGS.fullmatch(bare), DAY_OR_HOURS.fullmatch(bare)
    day_too = day_too and not part
    if day_too and hours:
        begin, end = int(hours["first"]), int(hours["last"])
        if one or NOON_HOUR >= begin >= end or begin >= LAST_HOUR:
            # "9-5" may end in the afternoon, and "28-5" is no two hours.
            raise more_than_one(quoted)
        raise time_or_date(bare, f"{hours['first']}:00-{hours['last']}:00")
    if match is None:
        return
    first, last = int(match["first"]), int(match["last"])
    of_month = 1 <= first <= 31 and 1 <= last <= 12
    # "01.22" is how a month is written, and "12.21" in haste; of older years "9.15" is a time.
    in_haste = alone and match["sign"] == "." and last > year % 100 - LATE_YEARS
    of_year = (match["first"][0] == "0" or in_haste) and 1 <= first <= 12 < last <= year % 100
    hours_too = match["sign"] == "-" and first < last <= 24
    if day_too and not hours_too and (of_month or of_year):
        if first >= LAST_HOUR:
            raise more_than_one(quoted)
        raise time_or_date(bare, f"{match['first']}:{match['last']}")
    if hours_too:
        hour = match["first"]
        if part:
            first, last = (int(time_of_day(f"{end} {part}", quoted) or 0) for end in (first, last))
            hour = str(first)
        if one or last <= first:
            raise more_than_one(quoted)
        raise minute_or_hours(typed, f"{hour}:{match['last']}", f"{first}", f"{last}")
