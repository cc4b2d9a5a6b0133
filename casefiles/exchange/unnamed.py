"""Words that a person wrote, with the names of the people on file taken out.

Only what is on file can be found: the name of somebody else stays. So whoever hands such words on
must be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from casefiles.people import Person

# The letters by which a Russian or Kazakh name is inflected: Асель, Асели, Асельдің.
ENDING: Final = 4
# A shorter part of a name is found in half of all words.
SHORTEST: Final = 3


def unnamed(written: str, persons: Iterable[Person]) -> str:
    """The words with the key of the person for each name, whole or in part, of whatever case."""
    for person in persons:
        names = (person.name, *(spelling.text for spelling in person.spellings))
        parts = {
            part for name in names for part in re.findall(r"\w+", name) if len(part) >= SHORTEST
        }
        patterns = [
            *(_whole(name) for name in names if name.strip()),
            *map(_inflected, sorted(parts, key=len, reverse=True)),
        ]
        if patterns:
            # A name and a surname side by side are one person.
            one = "|".join(patterns)
            named = re.compile(rf"(?:{one})(?:[\s-]+(?:{one}))*", re.IGNORECASE)
            written = person.key.join(named.split(written))
    return written


def _whole(name: str) -> str:
    return rf"(?<!\w){re.escape(name.strip())}(?!\w)"


def _inflected(part: str) -> str:
    if len(part) == SHORTEST:
        return rf"\b{re.escape(part)}\b"
    return rf"\b{re.escape(part[:-1])}\w{{0,{ENDING}}}\b"
