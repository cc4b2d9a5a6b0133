"""Lengths of a sentence or a measure as people type them: “3 г. 6 мес.”, “18 суток”, “2 жыл”."""

from __future__ import annotations

import re
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.languages import Language, later
from casefiles.limits.periods import Period, read_period
from casefiles.speech import say_period
from ui.lengths import shortened
from ui.unseen import UNSEEN

UNITS: Final = {
    "years": r"years?|yrs?|y|год(?:а|ов)?|лет|г|жыл\w*",
    "months": r"months?|mos?|m|месяц(?:а|ев)?|мес|ай\w*",
    "weeks": r"weeks?|wks?|w|недел(?:я|и|ь|ю)|нед|апта\w*",
    "days": r"days?|d|сут(?:ки|ок)|д(?:ень|ня|ней|н)|күн\w*|тәулік\w*",
    "hours": r"hours?|hrs?|h|час(?:а|ов)?|ч|сағ(?:ат)?\w*",
}
ANY: Final = "|".join(f"(?P<{unit}>{words})" for unit, words in UNITS.items())
# No number of years that a sentence may have needs more figures.
PIECE: Final = re.compile(rf"\s*(?P<number>\d{{1,4}})(?P<half>[.,]5)?\s*-?\s*(?:{ANY})(?!\w)\.?")
BETWEEN: Final = re.compile(r"\s*(?:,|;|и|and|және)?\s*")
DAYS_OF_A_WEEK: Final = 7


def read_length(typed: str) -> str:
    """What was typed as an ISO 8601 duration; "" for nothing. Raises RefusedInput.

    Half of anything but a year has no length in the law: a month may have 28 days or 31.

    >>> read_length("1,5 года"), read_length("18 суток"), read_length("")
    ('P1Y6M', 'P18D', '')
    """
    typed = UNSEEN.sub("", typed).strip()
    text = typed.casefold().rstrip(".")
    if not text:
        return ""
    try:
        return read_period(typed.upper()).iso
    except ValueError:
        pass
    found: dict[str, int] = {}
    place = 0
    while place < len(text):
        piece = PIECE.match(text, place)
        if piece is None:
            raise _not_understood(typed)
        (unit,) = [name for name in UNITS if piece[name]]
        if unit in found or (piece["half"] and (unit != "years" or "months" in found)):
            raise _not_understood(typed)
        found[unit] = int(piece["number"])
        if piece["half"]:
            found["months"] = 6
        between = BETWEEN.match(text, piece.end())
        place = between.end() if between else piece.end()
    length = Period(
        years=found.get("years", 0),
        months=found.get("months", 0),
        days=found.get("days", 0) + DAYS_OF_A_WEEK * found.get("weeks", 0),
        hours=found.get("hours", 0),
    )
    if length == Period():
        raise _not_understood(typed)
    return length.iso


def typed_length(length: str, language: Language) -> str:
    """A length on file as it is said in a language, which `read_length` reads again.

    >>> from casefiles.languages import language
    >>> typed_length("P3Y6M", language("ru"))
    '3 года 6 месяцев'
    """
    return say_period(length, language)


def _not_understood(typed: str) -> RefusedInput:
    return RefusedInput(
        later(
            "“{typed}” is not understood as a length. Write a number and its unit, such as "
            "3 years 6 months, or 18 days."
        ),
        typed=shortened(typed),
    )
