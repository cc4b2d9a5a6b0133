"""Numbers of hours and of days as they are typed, which may be how long something lasted."""

from __future__ import annotations

import re
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.languages import later
from ui.lengths import shortened
from ui.typed_days import Days, bare
from ui.typed_refusals import not_understood

# A number of hours or of days, where nothing before it says that it is one of the clock. The law
# counts three hours, twenty-four, and days; in Kazakh an hour of the clock stands behind its word,
# and "in 3h" is no hour of the clock in English.
UNIT: Final = r"(?:ч|час(?:а|ов)?|h|сағ(?:ат)?)"
TWELVE: Final = r"(?:[1-9]|1[0-2])"
LENGTH: Final = re.compile(
    r"(?P<afternoon>[2-4])\s*дня|in\s+(?P<within>\d{1,2})\s*h"
    r"|(?P<one>1(?=\s*час$)|(?:[2-4]|24)(?=\s*часа)|(?:[1-4]|24)(?=\s*[чh])|\d{1,2}(?=\s*сағ))"
    r"\s*(?:ч|часа?|h|сағ(?:ат)?)"
    rf"|(?P<first>{TWELVE})\s*-\s*(?P<last>{TWELVE})\s*{UNIT}"
    rf"|(?P<whole>[1-4]|{TWELVE}(?=:\d\d\s*сағ)):(?P<part>(?!00)[0-5]\d)\s*{UNIT}"
    r"|(?P<hour>\d)(?P<minute>[0-5]\d)\s*(?:ч|час(?:ов|а)?|h|hours|hrs?|сағ(?:ат)?)"
)
# "До 3 часов" is a bound of the clock or of a length; "с 3 часов" and "к 3 часам" are of the clock,
# and so is "до 3 часов 6.1.2022". Behind the day "до" says that the day was the beginning.
BOUND_LENGTH: Final = re.compile(
    r"(?:(?P<day>.+)\s)?(?:not later than|no later than|before|by|(?P<until>until|till|до)"
    r"|не позднее|не позже|not earlier than|after|не ранее|не раньше|после"
    r"|около|примерно|about|around)"
    r"\s+(?P<one>[1-4]|24)(?::(?P<part>(?!00)[0-5]\d))?\s*(?:ч|час(?:а|ов)?|h)"
)
# "От 2 до 3 часов": from hour to hour, or between so many and more.
FROM_TO: Final = re.compile(
    rf"(?<!\w)(?:от|from)\s+(?P<first>{TWELVE})\s+(?:до|to)\s+(?P<last>{TWELVE})\s*{UNIT}"
    r"(?!\w)(?!\.?\s*(?:am|pm|in|утра|дня|вечера|ночи)(?!\w))"
)
# "6 января 2022 года 3 дня": the word of a year that was taken out, before or behind.
YEAR_WORD: Final = r"(?:г|год[ау]?|ж|жыл(?:ғы|ы|дың)?)(?!\w)\.?"
YEAR_BESIDE: Final = re.compile(rf"^{YEAR_WORD}\s*|\s+{YEAR_WORD}$")
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
        _refuse_between(found, quoted)
        return
    hour = found["within"] or found["one"] or found["whole"] or found["hour"]
    raise _length(quoted, f"{int(hour)}:{found['part'] or found['minute'] or '00'}")


def refuse_bound_length(typed: str, days: Days) -> None:
    """Refuse "до 3 часов" of no day: before an hour, or no longer than so many.

    "6.1.2022 около 3 часов" is about three o'clock, or was for about three hours.
    """
    between = FROM_TO.search(typed)
    if between:
        _refuse_between(between, days.text)
    found = BOUND_LENGTH.fullmatch(_plain(typed))
    if found is None:
        return
    if found["day"]:
        dated = days.find(found["day"])
        if found["until"] or not dated.day or bare(dated.rest):
            return
    raise _length(days.text, f"{found['one']}:{found['part'] or '00'}")


def _refuse_between(found: re.Match[str], quoted: str) -> None:
    """Refuse "2-3 часа"; "9-5" is no length."""
    if int(found["first"]) < int(found["last"]):
        raise _length(quoted, f"{found['first']}:00-{found['last']}:00")


def refuse_more_than_a_day(rest: str, quoted: str) -> None:
    """Refuse "48 часов", which is no hour of the clock."""
    if MORE_THAN_A_DAY.fullmatch(_plain(rest)):
        raise not_understood(quoted)


def _plain(typed: str) -> str:
    typed = " ".join(typed.replace(",", " ").split())
    return YEAR_BESIDE.sub("", typed).rstrip(".")


def _length(quoted: str, hour: str) -> RefusedInput:
    return RefusedInput(
        later(
            "“{typed}” can be an hour or a length of time: write {hour}, or where it begins and "
            "ends, as 5.1.2022 - 7.1.2022."
        ),
        typed=shortened(quoted),
        hour=hour,
    )
