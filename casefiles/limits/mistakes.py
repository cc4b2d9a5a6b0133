"""What is wrong in a file that a lawyer wrote: the place and the mistake, in words, not in code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from casefiles.errors import BadRulePack
from casefiles.languages import later

# How Python says where TOML ends to be TOML.
_PLACE: Final = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)$")
_END: Final = "(at end of document)"

_SENTENCES: Final = {
    "missing": later("it is missing"),
    "extra_forbidden": later("there is no such field"),
    "enum": later("“{given}” is none of the words that may stand here"),
    "literal_error": later("“{given}” stands here, and it must be one of {words}"),
    "date_from_datetime_parsing": later("“{given}” is not a day: write it as 2027-05-10"),
    "date_parsing": later("“{given}” is not a day: write it as 2027-05-10"),
    "date_type": later("“{given}” is not a day: write it as 2027-05-10"),
    "date_from_datetime_inexact": later("“{given}” is not a day: write it as 2027-05-10"),
    "int_parsing": later("“{given}” is not a whole number"),
    "string_type": later("“{given}” is not a text: put it in quotation marks"),
    "tuple_type": later("“{given}” is not a list: put it in square brackets"),
    "list_type": later("“{given}” is not a list: put it in square brackets"),
    "bool_parsing": later("“{given}” is neither true nor false"),
    "bool_type": later("“{given}” is neither true nor false"),
}


def unreadable(error: Exception) -> BadRulePack:
    """Why a file could not be read at all: not there, not UTF-8, or from which line on no TOML."""
    if isinstance(error, FileNotFoundError):
        return BadRulePack(later("it is not there"))
    if isinstance(error, UnicodeDecodeError):
        return BadRulePack(later("it is not saved as UTF-8"))
    told = str(error)
    if told.endswith(_END):
        return BadRulePack(later("it breaks off: its last line is not whole"))
    place = _PLACE.search(told)
    if place is None:
        return BadRulePack(later("{reason}"), reason=error)
    return BadRulePack(
        later("line {line}, column {column} is not written as TOML is ({reason})"),
        line=place["line"],
        column=place["column"],
        reason=told[: place.start()].strip(),
    )


def mistaken(details: Mapping[str, Any]) -> BadRulePack:
    """What is wrong with one field, out of the details that the check of the file gives."""
    if details["type"] == "value_error":
        # A check of ours said it, in a sentence that is marked for the translators.
        return BadRulePack(str(details["ctx"]["error"]))
    sentence = _SENTENCES.get(details["type"])
    if sentence is None:
        return BadRulePack(later("{reason}"), reason=details["msg"])
    words = details.get("ctx", {}).get("expected", "")
    return BadRulePack(sentence, given=details["input"], words=words)
