"""How a protocol words a time, put into the figures in which everybody else types it."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ui.typed_dates import month_names
from ui.typed_endings import in_order

DASHES: Final = re.compile(r"[\u2013\u2014\u2212]")
SPACED_COLON: Final = re.compile(r"(?<=\d)\s*:\s*(?=\d)")
SPACED_DATE: Final = re.compile(r"(?<!\d)(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})(?!\d)")
# «06» января: the blank of a protocol has its day in quotes.
QUOTED: Final = re.compile(r"[«\"“„]\s*(\d{1,2})\s*[»\"”“]")
ALL_QUOTED: Final = re.compile(r"[«\"“„]([^«\"“„»”]*)[»\"”“]")
# A sentence ends so, but neither "a.m." nor what is left open with three dots.
ENDED: Final = re.compile(r"(?<!\.)(?<!a\.m)(?<!p\.m)\.$|;$")
# A letter that looks the same on the other keyboard.
LATIN_FROM: Final = re.compile(r"(?<!\w)c(?=\s+\d)")
ORDINAL: Final = re.compile(r"(?<!\d)(\d{1,2})-?(?:го|ого|е|ое)(?!\w)")
AT_FIGURES: Final = re.compile(r"(?<=\d)-?(?:да|де|та|те)(?!\w)")
WITHOUT_BLANK: Final = re.compile(
    r"(?<=\d)(?=(?:ч|час|часа|часов|h|сағ|сағат|г|год|года|ж|жыл|жылғы|жылдың)(?!\w))"
)
YEAR_RUN_ON: Final = re.compile(r"(?<=\d)\s*г\.(?=\w)")
PERIOD: Final = re.compile(r"(?<!\w)в период(?:\s+времени)?\s+(?=(?:с|со|от|между)\s)")
HOUR_REST: Final = r"(?:ас(?:ов|а)?|ат)?\.?"
HOUR: Final = r"(?:час(?:ов|а|у|ам|ами)?|ч|сағат|сағ|h)\.?"
MINUTE: Final = r"(?:минут(?:а|ы|у|ам|ами)?|мин|min|м|m)"
HOUR_AND_MINUTE: Final = re.compile(
    rf"(?<![\d.:])(?P<hour>\d{{1,2}})\s*{HOUR},?\s*(?:и\s+)?(?P<minute>\d{{1,2}})\s*{MINUTE}"
    r"(?:\.|(?P<case>тан|та|қа))?(?!\w)"
)
# "120 hours" are not those of a clock.
MILITARY: Final = re.compile(r"(?<![\d.:])(\d{1,2}(?=:)|\d{2}):?(\d{2})\s*(?:hours|hrs?)(?!\w)")
# So many hours and minutes may be a length: their word stays behind them, so that it is asked.
LASTING: Final = re.compile(
    r"(?<![\w.:-])(?P<hour>[1-4]|(?:[1-9]|1[0-2])(?=\s*сағ))"
    rf"(?:\s*(?P<word>ч|сағ|h){HOUR_REST},?\s*(?:и\s+)?(?P<minute>\d{{1,2}})\s*{MINUTE}\.?"
    r"|:(?P<minutes>\d\d)\s*(?:hours|hrs?))(?![\w-])"
)
AN_HOUR: Final = re.compile(rf"\d\s*{HOUR}\s*\d\d")


def in_figures(typed: str) -> str:
    """A text in small letters, without what only a protocol or a hasty hand puts into it.

    >>> in_figures("«06» января 2022 г. в 21 час. 15 мин.")
    '06 января 2022 г. в 21:15'
    """
    typed = " ".join(DASHES.sub("-", typed).split())
    whole = ALL_QUOTED.fullmatch(typed)
    typed = QUOTED.sub(r"\1", whole[1] if whole else typed)
    typed = ENDED.sub("", typed)
    for pattern, instead in (
        (LASTING, _lasting),
        (HOUR_AND_MINUTE, _figures),
        (MILITARY, r"\1:\2"),
        (SPACED_COLON, ":"),
        (SPACED_DATE, r"\1.\2.\3"),
        (AT_FIGURES, ""),
        (ORDINAL, r"\1th"),
        (YEAR_RUN_ON, " г. "),
        (WITHOUT_BLANK, " "),
        (PERIOD, ""),
        (LATIN_FROM, "с"),
    ):
        typed = pattern.sub(instead, typed)
    if AN_HOUR.search(typed):
        typed = _minute_without_word().sub(r"\1:\2", typed)
    return in_order(typed.strip())


def _figures(found: re.Match[str]) -> str:
    """An hour and its minute with a colon; what a Kazakh ending says of both is left behind them.

    Nobody says "five past nine" with a zero, and everybody writes it with one.
    """
    case = f"-{found['case']}" if found["case"] else ""
    return f"{found['hour']}:{found['minute']:0>2}{case}"


def _lasting(found: re.Match[str]) -> str:
    """An hour and its minute with a colon, and their word behind them."""
    minute = found["minute"] or found["minutes"]
    return f"{found['hour']}:{minute:0>2} {found['word'] or 'h'}"


@cache
def _minute_without_word() -> re.Pattern[str]:
    """Two figures behind an hour, unless they begin a date: "21 ч 15", and not "21 ч 15 января"."""
    return re.compile(
        rf"(?<![\d.:])(\d{{1,2}})\s*{HOUR}\s*(\d\d)"
        rf"(?![\w./:]|-\d|\s*(?:г|год|года|ж|жыл|жылғы)(?!\w)|\s+{month_names()}(?!\w))"
    )
