"""What is wrong in a file that a lawyer wrote: the place and the mistake, in words, not in code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any, Final

from casefiles.errors import BadRulePack, Quoted
from casefiles.languages import later

# How Python says where TOML ends to be TOML.
_PLACE: Final = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)$")
_END: Final = "(at end of document)"
_TWICE: Final = ("Cannot", "Duplicate")
_NO_DAY: Final = "Invalid date or datetime"
# So many words can still be read in one sentence; of more the nearest one is named.
FEW: Final = 12
# So much of what was written still helps to find it.
SHOWN: Final = 60

_ENUM: Final = later(
    "“{given}” is none of the words that may stand here: resources/schema/rulepack.json lists them"
)
_NOT_A_LIST: Final = later("“{given}” is not a list: put it in square brackets")
_NO_DAY_GIVEN: Final = later("“{given}” is not a day: write it as 2027-05-10")
_NOT_A_TABLE: Final = later("“{given}” stands here, and fields with their names must")
_NOT_BOOLEAN: Final = later("“{given}” is neither true nor false")
_NOT_WHOLE: Final = later("“{given}” is not a whole number")
_NO_ID: Final = later(
    "“{given}” is no name of a rule: write small Latin letters, then a full stop, then small "
    "letters, figures and hyphens, such as detention.protocol-3h"
)

_SENTENCES: Final = {
    "missing": later("it is missing"),
    "extra_forbidden": later("there is no such field"),
    "date_from_datetime_parsing": _NO_DAY_GIVEN,
    "date_parsing": _NO_DAY_GIVEN,
    "date_type": _NO_DAY_GIVEN,
    "date_from_datetime_inexact": _NO_DAY_GIVEN,
    "int_parsing": _NOT_WHOLE,
    "int_type": _NOT_WHOLE,
    "int_from_float": _NOT_WHOLE,
    "string_type": later("“{given}” is not a text: put it in quotation marks"),
    "string_pattern_mismatch": _NO_ID,
    "tuple_type": _NOT_A_LIST,
    "list_type": _NOT_A_LIST,
    "frozen_set_type": _NOT_A_LIST,
    "model_type": _NOT_A_TABLE,
    "dict_type": _NOT_A_TABLE,
    "bool_parsing": _NOT_BOOLEAN,
    "bool_type": _NOT_BOOLEAN,
    "too_short": later("nothing stands in this list: write one at least"),
}


class Miswritten(ValueError):
    """Something that a lawyer wrote and that cannot be read; `problem` says what to write."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.problem = BadRulePack(message, **values)


def nearest(given: str, words: Iterable[str]) -> Miswritten:
    """That a word is none of some: all of them where they are few, or the one most like it."""
    known = sorted(words)
    if len(known) <= FEW:
        return Miswritten(
            later("“{given}” stands here, and it must be one of {words}"),
            given=given,
            words=tuple(Quoted(word) for word in known if word),
        )
    like = get_close_matches(given, known, n=1)
    if not like:
        return Miswritten(_ENUM, given=given)
    return Miswritten(
        later("“{given}” is none of the words that may stand here: the nearest is “{word}”"),
        given=given,
        word=like[0],
    )


def unreadable(error: Exception) -> BadRulePack:
    """Why a file could not be read at all: not there, not UTF-8, or from which line on no TOML."""
    if isinstance(error, FileNotFoundError):
        return BadRulePack(later("it is not there"))
    if isinstance(error, UnicodeDecodeError):
        return BadRulePack(later("it is not saved as UTF-8"))
    if isinstance(error, OSError):
        return BadRulePack(later("the computer does not let it be opened: look at who may read it"))
    told = str(error)
    if told.endswith(_END):
        return BadRulePack(later("it breaks off: its last line is not whole"))
    place = _PLACE.search(told)
    if place is None:
        return BadRulePack(later("it is not written as TOML is"))
    if told.startswith(_NO_DAY):
        said = later("line {line}, column {column} names a day or hour that does not exist")
    elif told.startswith(_TWICE):
        said = later("line {line}, column {column} gives a field that was given before")
    else:
        said = later(
            "line {line}, column {column} is not written as TOML is: look there, and on the line "
            "before it, for a quotation mark, a bracket or a sign = too many or too few"
        )
    return BadRulePack(said, line=place["line"], column=place["column"])


def mistaken(details: Mapping[str, Any]) -> BadRulePack:
    """What is wrong with one field, out of the details that the check of the file gives."""
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "value_error" and isinstance(context["error"], Miswritten):
        return context["error"].problem
    if kind in ("enum", "literal_error"):
        return nearest(str(given), re.findall(r"'([^']*)'", context["expected"])).problem
    sentence = _SENTENCES.get(kind, later("“{given}” cannot stand here"))
    if kind == "string_pattern_mismatch" and not str(given).strip():
        sentence = later("it is empty: write something")
    shown = str(given)
    return BadRulePack(sentence, given=shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…")
