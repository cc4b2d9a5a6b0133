"""Whether a person is a citizen of Kazakhstan, of another State, of both or of none, as written."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_HOME: Final = (
    *("kz", "kaz", "republic of kazakhstan", "kazakhstan", "kazakhstani", "kazakh"),
    *("республика казахстан", "казахстан", "рк", "қазақстан республикасы", "қазақстан", "қр"),
)
# Passports give XXA to the stateless, XXB and XXC to refugees, XXX where no State is known.
_NO_STATE: Final = (
    *("xxa", "xxb", "xxc", "xxx", "stateless", "none", "no citizenship", "unknown", "not known"),
    *("без гражданства", "лбг", "апатрид", "нет", "неизвестно", "не известно", "неизвестное"),
    *("азаматтығы жоқ", "азаматтығы жоқ адам", "жоқ", "белгісіз"),
)


def _words(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


_NAMING_HOME: Final = _words(_HOME)
_NAMING_NO_STATE: Final = _words(_NO_STATE)


@lru_cache(maxsize=1024)
def at_home(written: str) -> bool | None:
    """Whether this State alone is named; None where another stands beside it.

    >>> at_home("Республика Казахстан"), at_home("KG"), at_home("KZ, RU")
    (True, False, None)
    """
    known = " ".join(written.casefold().split())
    others, found = _NAMING_HOME.subn("", known)
    if not found:
        return False
    return None if re.search(r"\w", others) else True


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
