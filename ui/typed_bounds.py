"""Words that say that something was about, before or after a typed time."""

from __future__ import annotations

import re
from typing import Final

NEARLY: Final = (
    r"(?:~|(?:at\s+)?(?:about|around|approximately)|ca\.?|около|примерно|приблизительно"
    r"|ориентировочно|шамамен)"
)
ABOUT: Final = re.compile(rf"^{NEARLY}\s*|\s*~$|\s+шамасында$")
# "6 January, about 9:10": the hour is about then, and so is the whole.
ABOUT_HOUR: Final = re.compile(rf"(?P<day>[^~]+?),?\s+{NEARLY}\s*(?P<hour>[^~]+)")
BEFORE: Final = re.compile(
    r"^(?:not later than|no later than|before|by|until|till|не позднее|не позже|до|к)\s+|\s+дейін$"
)
AFTER: Final = re.compile(
    r"^(?:not earlier than|after|since|from|не ранее|не раньше|после|с)\s+|\s+кейін$"
)
# "6 January after 9:00", and not "6 January until 9:00", which may have begun that day; what stands
# behind the word is surely an hour.
DAY_FIRST: Final = re.compile(
    r"(?P<day>.+?),?\s+(?P<word>not later than|no later than|before|by|не позднее|не позже|к"
    r"|not earlier than|after|since|from|не ранее|не раньше|после|с)"
    r"\s+(?P<hour>\d{1,2}(?::\d\d|\.(?:00|1[3-9]|[2-5]\d)|(?=\s*[^\W\d_]))"
    r"\s*(?:ч|час(?:а|ов|у|ам|ами)?)?\.?\s*(?:[ap]m|[ap]\.m\.?|утра|дня|вечера|ночи)?)"
)
# "Протокол от 07.02.2022 г." is of that day, and not from it on.
DATED: Final = re.compile(r"^от\s+(?=\d)")
FROM: Final = re.compile(r"^(?:from|с|со|от)\s+")
# "с 9:00-11:00", and not "с 6-1-2022".
DASHED_FROM: Final = re.compile(r"^(?:from|с|со|от)\s+(?:\S.* - |[\d:.]+-[\d:.]*[:.]\d)")


def word_first(typed: str) -> str:
    """A bound of an hour with its word before the day, as everything else is read.

    The hour has a word of its own, so that it stays one.

    >>> word_first("6 января после 9:00")
    'после 6 января в 9:00'
    """
    found = DAY_FIRST.fullmatch(typed)
    return f"{found['word']} {found['day']} в {found['hour']}" if found else typed
