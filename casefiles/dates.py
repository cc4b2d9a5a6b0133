"""Dates in words, and the names of places by whose clocks they are given."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Any

import tomli

import resources
from casefiles.languages import Language


@lru_cache(maxsize=4096)
def say_date(day: date, language: Language) -> str:
    """A date in the order of the language.

    >>> from casefiles.languages import ENGLISH
    >>> say_date(date(2022, 1, 6), ENGLISH)
    '6 January 2022'
    """
    dates: dict[str, Any] = calendar_words()["dates"][language.code]
    pattern: str = dates["day"]
    return pattern.format(day=day.day, month=dates["months_of"][day.month - 1], year=day.year)


@cache
def calendar_words() -> dict[str, Any]:
    """The words of the calendar in each language, as the vocabulary has them."""
    return tomli.loads(resources.find("vocabulary", "calendar.toml").read_text(encoding="utf-8"))
