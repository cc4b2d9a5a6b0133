"""Ways in which a date is typed: with a month in figures or in a word, and days of the week."""

from __future__ import annotations

import re
import tomllib
from functools import cache

import resources


def weekday(typed: str) -> tuple[int, str] | None:
    """The day of the week that is named, Monday as 0, and the text without it; None without one.

    >>> weekday("monday 9:10")
    (0, '  9:10')
    """
    found = _weekday().search(typed)
    if found is None:
        return None
    return _weekdays()[found["name"]], f"{typed[: found.start()]} {typed[found.end() :]}"


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(sorted(_weekdays(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<name>{names})(?:де|да)?(?!\w)\.?")


@cache
def _weekdays() -> dict[str, int]:
    return _named("weekdays", first=0)


@cache
def _months() -> dict[str, int]:
    return _named("months", "months_of", "months_short", first=1)


def _named(*forms: str, first: int) -> dict[str, int]:
    """The number of each name in these lists of the vocabulary, in any language."""
    text = resources.find("vocabulary", "calendar.toml").read_text(encoding="utf-8")
    return {
        way.casefold(): number
        for names in tomllib.loads(text)["dates"].values()
        for form in forms
        for number, name in enumerate(names[form], first)
        for way in name.split()
    }


def number(month: str) -> int:
    """The number of a month in figures, or by any of its names."""
    return int(month) if month.isdecimal() else _months()[month]


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Ways of writing a date, the fullest first."""
    month = "(?P<month>" + "|".join(sorted(_months(), key=len, reverse=True)) + ")(?:да|де|та|те)?"
    year, day = r"(?P<year>(?:19|20)\d\d)", r"(?P<day>\d{1,2})"
    kazakh = r"\s*(?:ж\.?|жыл(?:ғы|ы)?)?\s*"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<!\d){year}[-.](?P<month>\d{{1,2}})[-.]{day}(?:t|(?!\d))",
            rf"(?<!\d){day}([./-])(?P<month>\d{{1,2}})\2{year}(?!\d)",
            rf"(?<![\d./]){day}([./])(?P<month>\d{{1,2}})\2(?P<year>\d\d)(?![\d:])",
            rf"(?<!\w){day}(?:st|nd|rd|th)?\s+{month}\.?,?\s+{year}(?!\d)",
            rf"(?<!\w){month}\s+{day}(?:st|nd|rd|th)?,?\s+{year}(?!\d)",
            rf"(?<!\d){year}{kazakh}{day}\s+{month}(?!\w)",
            rf"(?<!\w){month}\.?,?\s+{year}(?!\d)",
            rf"(?<!\d){year}{kazakh}{month}(?!\w)",
            rf"(?<![\d.]){year}[-.](?P<month>\d{{1,2}})(?![\d.:])",
            rf"(?<![\d.])(?P<month>\d{{1,2}})[./]{year}(?!\d)",
            rf"(?<![\d.:]){year}(?![\d:])",
            rf"(?<!\w){day}(?:st|nd|rd|th)?\s+{month}(?!\w)\.?",
            rf"(?<!\w){month}\s+{day}(?:st|nd|rd|th)?(?![\d:.-])",
            # "6.1 9:10", "6.1", "25.12"; "9.10" alone is a time.
            rf"(?<![\d.:/-]){day}[./](?P<month>\d{{1,2}})\.?(?=,?\s+(?!-)\D*\d)",
            rf"^{day}[./](?P<month>[1-9])\.?$",
            r"^(?P<day>2[4-9]|3[01])[./](?P<month>\d{2})\.?$",
        )
    )
