"""Every length of the law from every day of ten years, against leafing through a calendar."""

from __future__ import annotations

from calendar import Calendar
from datetime import UTC, date, datetime

import pytest

from casefiles.limits.calendars import kazakhstan
from casefiles.limits.loading import load_law
from casefiles.limits.periods import Counting, Period, last_day
from casefiles.moments import clock

ALMATY = "Asia/Almaty"
REST = kazakhstan()
# The pages of a wall calendar, a list of dates for each month, and all its days in one row.
PAGES = [
    [day for day in Calendar().itermonthdates(year, month) if day.month == month]
    for year in range(2015, 2047)
    for month in range(1, 13)
]
ROW = [day for page in PAGES for day in page]
PLACES = {day: place for place, day in enumerate(ROW)}
TEN_YEARS = [day for day in ROW if day < date(2025, 1, 1)]
STARTS = [
    datetime(day.year, day.month, day.day, 12, tzinfo=clock(ALMATY)).astimezone(UTC)
    for day in TEN_YEARS
]
RESTS = [(day.strftime("%u") in "67" and day not in REST.worked) or day in REST.off for day in ROW]


def leafed(place: int, period: Period) -> int:
    """The place in the row of the matching date, months first, then days; the first is left out."""
    first = ROW[place]
    page = PAGES[(first.year - 2015) * 12 + first.month - 1 + 12 * period.years + period.months]
    # A page without that number ends on its last.
    return PLACES[page[min(first.day, len(page)) - 1]] + period.days


LENGTHS = sorted(
    {
        (version.period.years, version.period.months, version.period.days)
        for rule in load_law().rules
        for version in rule.versions
        if version.period is not None and not version.period.hours
    }
)


@pytest.mark.parametrize(("years", "months", "days"), LENGTHS)
def test_a_length_ends_where_leafing_through_the_calendar_ends(
    years: int, months: int, days: int
) -> None:
    period = Period(years=years, months=months, days=days)
    for place, start in enumerate(STARTS):
        first, at = ROW[place], leafed(place, period)
        assert last_day(start, period, Counting.MATCHING, ALMATY, REST) == ROW[at], first
        assert last_day(start, period, Counting.CUSTODY, ALMATY, REST) == ROW[at - 1], first
        while RESTS[at]:
            at += 1
        assert last_day(start, period, Counting.CALENDAR, ALMATY, REST) == ROW[at], first
