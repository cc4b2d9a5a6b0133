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
FROM: Final = re.compile(r"^(?:from|с|со|от)\s+")
# "с 9:00-11:00", and not "с 6-1-2022".
DASHED_FROM: Final = re.compile(r"^(?:from|с|со|от)\s+(?:\S.* - |[\d:.]+-[\d:.]*[:.]\d)")
