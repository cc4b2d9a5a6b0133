"""Kazakh endings and the words behind them that say from, to, before, after and between."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ui.typed_dates import month_names

FROM: Final = r"-?[дтн][ае]н"
TO: Final = r"-?[ғгқкн][ае]"
UNTIL: Final = r"(?:дейін|шейін)"
# "Қаңтардың 6-сы": the sixth of January.
OF_MONTH: Final = re.compile(r"[ыі]ң\s+\d")
# "In three hours" and "for up to three hours" name no hour of the clock.
NO_LENGTH: Final = r"(?<!\dсағат)(?<!\d сағат)"
BEHIND: Final = re.compile(rf"\s(?:{UNTIL}|кейін|бастап|бері|аралығында|арасында)(?!\w)")
# Each way, and the same with its word before the time instead of behind it.
ORDERS: Final = (
    (
        re.compile(
            rf"(?P<a>.+?){FROM}\s+(?:бастап\s+)?(?P<b>.+?){TO}\s+{UNTIL}(?P<rest>(?:\s+.+)?)"
        ),
        r"from \g<a> to \g<b>\g<rest>",
    ),
    (
        re.compile(
            r"(?P<a>.+?)\s+[мбп]ен\s+(?P<b>.+?)\s+(?:аралығында|арасында)(?P<rest>(?:\s+.+)?)"
        ),
        r"between \g<a> and \g<b>\g<rest>",
    ),
    (re.compile(r"(?P<a>.+-.+?)\s+(?:аралығында|арасында)"), r"\g<a>"),
    (re.compile(rf"(?P<a>.+?){NO_LENGTH}{TO}\s+{UNTIL}"), r"before \g<a>"),
    (
        re.compile(rf"(?P<a>.+?){NO_LENGTH}(?:{FROM})?\s+(?:кейін|бастап|бері)"),
        r"after \g<a>",
    ),
)


def in_order(typed: str) -> str:
    """A text with "from", "to", "before" and "after" before what they are said of.

    >>> in_order("9:00-ден 11:00-ге дейін")
    'from 9:00 to 11:00'
    """
    if OF_MONTH.search(typed):
        typed = _day_of_month().sub(r"\2 \1", typed)
    if BEHIND.search(typed):
        for pattern, instead in ORDERS:
            if pattern.fullmatch(typed):
                return pattern.sub(instead, typed, count=1)
    return typed


@cache
def _day_of_month() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)({month_names()})[дтн][ыі]ң\s+(\d{{1,2}})-?с?[ыі](?:нд[ае])?(?!\w)")
