"""Whether a person is a citizen of Kazakhstan, of another State, of both or of none, as written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# The name of the State in every case of its grammar; a code stands by itself.
_NAMING_HOME: Final = re.compile(
    r"\b(?:kz|kaz|рк|қр"
    r"|(?:republic of )?(?:kazakh?stan|qazaqstan)\w*"
    r"|(?:республик\w* )?казахстан\w*"
    r"|қазақстан\w*(?: республикасы\w*)?)\b"
)
# The people, and not the State: many who ask for refuge here are Kazakhs of another one.
_NAMING_THE_PEOPLE: Final = re.compile(r"\b(?:kazakh|qazaq|казах|казашк|қазақ)\w*")
# What stands around the name of a State and says nothing of another.
_SAYING_NOTHING: Final = re.compile(
    r"\b(?:citizen|citizenship|of|the|гражданин|гражданка|гражданство|азаматы|азаматтығы)\b"
)
# Passports give XXA to the stateless, XXB and XXC to refugees, XXX where no State is known.
_NAMING_NO_STATE: Final = re.compile(
    r"\b(?:xx[abcx]|stateless|none|no citizenship|unknown|not known"
    r"|без гражданства|лбг|апатрид|нет|неизвестно|не известно|неизвестное"
    r"|азаматтығы жоқ|жоқ|белгісіз)\b"
)


@lru_cache(maxsize=1024)
def at_home(written: str) -> bool | None:
    """Whether this State alone is named; None where another stands beside it, or the people.

    >>> at_home("гражданин РК"), at_home("KG"), at_home("KZ, RU"), at_home("не гражданин РК")
    (True, False, None, None)
    """
    known = " ".join(written.casefold().split())
    others, found = _NAMING_HOME.subn("", known)
    if not found:
        return None if _NAMING_THE_PEOPLE.search(known) else False
    return None if re.search(r"\w", _SAYING_NOTHING.sub("", others)) else True


@lru_cache(maxsize=1024)
def foreign(written: str) -> bool | None:
    """Whether the person is surely of another State; None where of none, of both, or not known.

    >>> foreign("KG"), foreign("KZ"), foreign("stateless"), foreign("")
    (True, False, None, None)
    """
    home = at_home(written)
    if home is not False:
        return None if home is None else False
    known = " ".join(written.casefold().split())
    return True if known and not _NAMING_NO_STATE.search(known) else None
