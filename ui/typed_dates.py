"""Ways in which a date is typed: with a month in figures or in a word, and days of the week."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from casefiles.dates import calendar_words

KAZAKH_YEAR: Final = r"\s*(?:ж\.?|жыл(?:ғы|ы|дың)?)?\s*"
# "22 г.", "22 жылғы", "'22": the word or the sign says that it is no hour.
SHORT_YEAR: Final = re.compile(
    r"(?:(?<![\d:])(?P<worded>\d\d)\s*(?=(?:г\.?|год[ау]?|ж\.?|жыл(?:ғы|ы)?)(?!\w))"
    r"|(?<!\w)['’‘](?P<marked>\d\d)(?!\d))"
)
# "С.г.": of this year, in words or behind figures.
THIS_YEAR: Final = re.compile(
    r"(?P<figures>(?<![\d.:])\d{1,2}\.\d{1,2}\.?)?\s*(?<!\w)"
    r"(?:[ст]\.\s?г\.?|(?:сего|текущего)\s+года)(?!\w)"
)
# What follows a date without a year and may be its year; what stands before a date and may be
# another; a month with a day that may be a year.
TWO_FIGURES: Final = re.compile(r"[\s,.]*(?P<figures>\d\d)")
LISTED: Final = re.compile(r"\s*\d{1,2}\s*,\s*")
MONTH_FIRST: Final = re.compile(r"\D+\d\d")
ONE_FIGURE: Final = re.compile(r"[\s,.]*\d\s*")


class Dated(NamedTuple):
    """The date in a text and what is left of the text; no date gives an empty one."""

    day: str
    rest: str
    # Whether it was written with a day of a month, and with a year.
    whole: bool = False
    year: bool = False
    # Whether it was written without a year and in figures, as a time may be.
    figures: bool = False
    # Whether nothing stands before it.
    begins: bool = False
    # Whether it is no more than a day of the week.
    of_the_week: bool = False

    @property
    def leap(self) -> bool:
        """Whether it is a 29th of February without its year, which may be years ago."""
        return self.whole and not self.year and self.day.endswith("-02-29")


def whole_year(figures: str, this_year: int) -> str:
    """A year of four figures out of one of two or four: the last such that has been, or the next.

    >>> whole_year("85", 2026)
    '1985'
    """
    if len(figures) == 4:
        return figures
    century = 2000 if 2000 + int(figures) <= this_year + 1 else 1900
    return str(century + int(figures))


def with_whole_years(typed: str, this_year: int) -> str:
    """A text with years of four figures, where a word says that two are a year, or names this one.

    >>> with_whole_years("6 января 22 г.", 2026)
    '6 января 2022 г.'
    """
    typed = THIS_YEAR.sub(
        lambda found: (
            f"{found['figures'].rstrip('.')}.{this_year} " if found["figures"] else f" {this_year} "
        ),
        typed,
    )
    return SHORT_YEAR.sub(
        lambda found: f"{whole_year(found['worded'] or found['marked'], this_year)} ", typed
    ).strip()


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
    return re.compile(rf"\(?(?<!\w)(?P<name>{names})(?:де|да)?(?!\w)\.?\)?")


@cache
def _weekdays() -> dict[str, int]:
    return _named("weekdays", first=0)


@cache
def _months() -> dict[str, int]:
    return _named("months", "months_of", "months_short", first=1)


def _named(*forms: str, first: int) -> dict[str, int]:
    """The number of each name in these lists of the vocabulary, in any language."""
    return {
        way.casefold(): number
        for names in calendar_words()["dates"].values()
        for form in forms
        for number, name in enumerate(names[form], first)
        for way in name.split()
    }


def is_place(named: str, zone: str) -> bool:
    """Whether a word beside a clock is the city of one, or is not there at all; in small letters.

    >>> is_place("алматы", "Asia/Almaty")
    True
    """
    cities = calendar_words()["cities"]
    known = {zone.rpartition("/")[2].replace("_", " ").casefold(), ""}
    known |= {title.casefold() for titles in cities.values() for title in titles.values()}
    return named in known


def number(month: str) -> int:
    """The number of a month in figures, or by any of its names."""
    return int(month) if month.isdecimal() else _months()[month]


@cache
def month_names() -> str:
    """Every name of a month, as alternatives of a pattern, the longest first."""
    return f"(?:{'|'.join(sorted(_months(), key=len, reverse=True))})"


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Ways of writing a date, the fullest first."""
    month = f"(?P<month>{month_names()})(?:[дт][ае]|нд[ае])?"
    year, day = r"(?P<year>(?:19|20)\d\d)", r"(?P<day>\d{1,2})"
    # "9:10 December 10": the minute is no day of December.
    behind = r"(?<!\w)(?<!\d[:.])"
    in_figures = r"(?P<day>0?[1-9]|[12]\d|3[01])[./](?P<month>0?[1-9]|1[0-2])"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?<!\d){year}([-./])(?P<month>\d{{1,2}})\2{day}(?:t|(?!\d))",
            rf"(?<!\d){day}([./-])(?P<month>\d{{1,2}})\2{year}(?!\d)",
            rf"(?<![\d./]){day}([./])(?P<month>\d{{1,2}})\2(?P<year>\d\d)(?![\d:])",
            rf"{behind}{day}-{month}-{year}(?!\d)",
            rf"{behind}{day}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|-){month}\.?,?\s+{year}(?!\d)",
            rf"(?<!\w){month}\.?\s+{day}(?:st|nd|rd|th)?,?\s+{year}(?!\d)",
            rf"(?<!\d){year}{KAZAKH_YEAR}{day}[\s-]+{month}(?![\w-])",
            rf"(?<!\w){month}\.?,?\s+{year}(?!\d)",
            rf"(?<!\d){year}{KAZAKH_YEAR}{month}(?!\w)",
            rf"(?<![\d.]){year}[-.](?P<month>\d{{1,2}})(?![\d.:])",
            rf"(?<![\d.])(?P<month>\d{{1,2}})[./]{year}(?!\d)",
            rf"(?<![\d.:]){year}(?![\d:])",
            rf"{behind}{day}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|-){month}(?![\w-])\.?",
            rf"(?<!\w){month}\.?\s+{day}(?:st|nd|rd|th)?(?![\d:.-])",
            # "6.1 9:10", "6.1", "25.12"; "9.10" alone is a time.
            rf"(?<![\d.:/-]){in_figures}\.?(?=,?\s+(?!-)\D*\d)",
            rf"^{day}[./](?P<month>[1-9])\.?$",
            rf"^{day}/(?P<month>\d{{2}})$",
            # "24.00" is the end of a day.
            r"^(?P<day>2[4-9]|3[01])[./](?P<month>0[1-9]|1[0-2])\.?$",
        )
    )
