"""The hours of the clock that count as night, where an act is to be done by day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from casefiles.limits.calendars import DAY
from casefiles.limits.periods import midnight_after
from casefiles.moments import clock


class Night(NamedTuple):
    """From the hour in which a night `begins` to that with which it `ends` on the next day."""

    begins: int
    ends: int

    def touched(self, begun: datetime, ended: datetime, zone: str) -> bool:
        """Whether something that lasted from one instant to another touched a night."""
        wall = begun.astimezone(clock(zone))
        if not self.ends <= wall.hour < self.begins:
            return True
        return ended > midnight_after(wall.date(), zone) - DAY + timedelta(hours=self.begins)
