"""The text of a rule from one day on: how long, how counted, under which article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from casefiles.limits.clauses import Titles
from casefiles.limits.periods import Counting, Period


@dataclass(frozen=True, kw_only=True, eq=False)
class Version:
    """The text of a rule from one day on.

    `first` to `last` is the stretch of days in which the version took effect: one day where the day
    is known. `gone_first` and `gone_last` likewise for the day from which it was no longer law.
    `least` is how long a punishment must be at the least. `counting` holds more than one way where
    the law leaves open which is right. `longer` is how far the limit may lawfully be stretched on
    grounds that a file seldom shows; `open_ended` where the law sets no end to that; `otherwise`
    how far for whom `longer_when` does not fit. For whom it is not longer, more `further` events
    than `steps` may have been for a time that does not count. `rest` is what of the limit is left
    when the clock of the rule `parts` starts, `shorter` how short the limit may be while that clock
    is not known, for whom each of `shorter_when` fits. `night` has to be said of a sitting by
    night, lawful in exceptions alone, `pauses` of one with short pauses.
    """

    first: date
    last: date
    gone_first: date | None = None
    gone_last: date | None = None
    gap: str = ""
    period: Period | None = None
    least: Period | None = None
    counting: tuple[Counting, ...] = (Counting.CONTINUOUS,)
    longer: Period | None = None
    open_ended: bool = False
    steps: int = 0
    otherwise: Period | None = None
    rest: Period | None = None
    shorter: tuple[Period, ...] = ()
    night: Titles | None = None
    pauses: Titles | None = None
    per_day: Period | None = None
    pause: Period | None = None
    citation: str
    confidence: str = "text"
    doubt: Titles | None = None
    act: str = ""

    @cached_property
    def to_the_minute(self) -> timedelta | None:
        """The length where it is counted to the minute and in no other way; it is just added."""
        if self.period is None or self.counting != (Counting.CONTINUOUS,):
            return None
        return timedelta(days=self.period.days, hours=self.period.hours)

    @cached_property
    def longest(self) -> timedelta:
        """How long one sitting may last; no time where the text sets no limit in hours."""
        return timedelta(hours=0 if self.period is None else self.period.hours)

    @cached_property
    def in_a_day(self) -> timedelta:
        """How long the sittings of a day may last together; likewise."""
        return timedelta(hours=0 if self.per_day is None else self.per_day.hours)

    @cached_property
    def counted(self) -> dict[tuple[date, str, Period | None], tuple[datetime, datetime]]:
        """Ends counted before, by date of the start, zone, and length where it is not `period`."""
        return {}

    @cached_property
    def limit(self) -> str | None:
        """The length in ISO 8601, None for a version that sets none."""
        return None if self.period is None else self.period.iso

    @cached_property
    def since(self) -> str:
        """The first day, as the open format writes it: a day, or two days with a slash."""
        days = sorted({self.first, self.last})
        return "/".join(day.isoformat() for day in days)
