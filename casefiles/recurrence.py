"""How often a duty comes round: a rule of RFC 5545, in the few forms in which one is ordered.

A person under supervision reports on named days of the week or of the month, perhaps at an hour.
How long that goes on is no part of the rule: the measure that orders it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final, Literal

from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday

from casefiles.errors import RefusedInput
from casefiles.languages import later

FREQUENCIES: Final[dict[str, Literal[1, 2, 3]]] = {
    "DAILY": DAILY,
    "WEEKLY": WEEKLY,
    "MONTHLY": MONTHLY,
}
WEEKDAYS: Final = {"MO": MO, "TU": TU, "WE": WE, "TH": TH, "FR": FR, "SA": SA, "SU": SU}

_DAY: Final = "(?:MO|TU|WE|TH|FR|SA|SU)"
# A fifth Monday, or a 30th, is missing from some months: a duty ordered for it is passed over then.
_DAY_OF_MONTH: Final = f"(?:[1-5]|-1){_DAY}"
_NUMBER: Final = "(?:[1-9]|[12][0-9]|3[01]|-1)"
_HOUR: Final = r"(?:;BYHOUR=(?P<hour>1?[0-9]|2[0-3])(?:;BYMINUTE=(?P<minute>[1-5]?[0-9]))?)?"

# One pattern for each frequency. Without the days it would be open which ones are meant.
FORMS: Final = {
    "DAILY": re.compile(rf"FREQ=DAILY(?:;INTERVAL=(?P<every>[1-9]|1[0-2]))?{_HOUR}"),
    "WEEKLY": re.compile(
        r"FREQ=WEEKLY(?:;INTERVAL=(?P<every>[1-9]|1[0-2]))?"
        rf";BYDAY=(?P<days>{_DAY}(?:,{_DAY})*){_HOUR}"
    ),
    "MONTHLY": re.compile(
        r"FREQ=MONTHLY(?:;INTERVAL=(?P<every>[1-9]|1[0-2]))?"
        rf";(?:BYDAY=(?P<days>{_DAY_OF_MONTH}(?:,{_DAY_OF_MONTH})*)"
        rf"|BYMONTHDAY=(?P<numbers>{_NUMBER}(?:,{_NUMBER})*)){_HOUR}"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """Days that come round: `frequency` DAILY, WEEKLY or MONTHLY, `every` so many of them.

    `days` are MO to SU, in a month with their number before them ("1MO", "-1FR"); `numbers` are
    days of the month, -1 its last. `at` is the hour on the wall clock, None where none was set.
    """

    frequency: str
    every: int
    days: tuple[str, ...]
    numbers: tuple[int, ...]
    at: time | None

    @property
    def rule(self) -> str:
        """The rule as a calendar takes it beside its first day, without the hour.

        >>> read_recurrence("FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=10").rule
        'FREQ=WEEKLY;BYDAY=MO,TH'
        """
        interval = f";INTERVAL={self.every}" if self.every > 1 else ""
        days = f";BYDAY={','.join(self.days)}" if self.days else ""
        numbers = f";BYMONTHDAY={','.join(map(str, self.numbers))}" if self.numbers else ""
        return f"FREQ={self.frequency}{interval}{days}{numbers}"

    def dates(self, first: date, last: date) -> Iterator[date]:
        """The days from `first`, from which every second week is counted, to `last`, both included.

        >>> rule = read_recurrence("FREQ=MONTHLY;BYMONTHDAY=31")
        >>> [day.isoformat() for day in rule.dates(date(2024, 1, 1), date(2024, 5, 31))]
        ['2024-01-31', '2024-03-31', '2024-05-31']
        """
        begin, end = (datetime(day.year, day.month, day.day) for day in (first, last))  # noqa: DTZ001
        found = rrule(
            FREQUENCIES[self.frequency],
            dtstart=begin,
            until=end,
            interval=self.every,
            byweekday=[_weekday(day) for day in self.days] or None,
            bymonthday=self.numbers or None,
        )
        yield from (day.date() for day in found)


def _weekday(written: str) -> weekday:
    day = WEEKDAYS[written[-2:]]
    return day(int(written[:-2])) if len(written) > 2 else day


@lru_cache(maxsize=1024)
def read_recurrence(written: str) -> Recurrence:
    """Read a rule. Raises RefusedInput with a sentence for any other form than those above."""
    for frequency, form in FORMS.items():
        match = form.fullmatch(written)
        if match is not None:
            found = match.groupdict()
            hour = found["hour"]
            return Recurrence(
                frequency=frequency,
                every=int(found["every"] or 1),
                days=_listed(found.get("days")),
                numbers=tuple(map(int, _listed(found.get("numbers")))),
                at=None if hour is None else time(int(hour), int(found["minute"] or 0)),
            )
    raise RefusedInput(
        later(
            "“{written}” does not say when a duty comes round. Write it so: "
            "FREQ=WEEKLY;BYDAY=MO,TH or FREQ=MONTHLY;BYMONTHDAY=1,15 or FREQ=MONTHLY;BYDAY=1MO; "
            "for an hour add ;BYHOUR=10;BYMINUTE=30."
        ),
        written=written,
    )


def _listed(found: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.split(","))) if found else ()
