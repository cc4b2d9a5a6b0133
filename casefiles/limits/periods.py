"""Lengths of time in a statute, and the five ways of counting them to their last minute.

How a rule counts is a field of the rule (CPC 48; law sheet, section 4). Every function works on UTC
and asks the wall clock only where the law speaks of days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from casefiles.moments import MINUTE, clock

if TYPE_CHECKING:
    from casefiles.limits.calendars import RestDays

ISO: Final = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<days>\d+)D)?(?:T(?P<hours>\d+)H)?"
)
DAY: Final = timedelta(days=1)
# The days of a month.
FEWEST_DAYS: Final = 28
MOST_DAYS: Final = 31
# What would end after the calendar of the computer does ends a day before it.
LAST_DAY: Final = date.max - DAY


class Counting(StrEnum):
    """How a term is counted.

    CONTINUOUS  hours (or days of 24 hours) to the minute, from the minute of the start.
    NEXT_HOUR   hours from the next full hour on: the hour of the start is left out (CPC 48(2)).
    CALENDAR    the first day is left out; the last ends at 24:00; off a rest day it moves to the
                next
                working day (CPC 48(2), 48(4)).
    MATCHING    the first day is left out; the last ends at 24:00; nothing moves.
    CUSTODY     the first day counts; the last ends at 24:00; nothing moves (CPC 48(2), 48(5)).
    SAME_DAY    the day of the start itself, until 24:00.
    """

    CONTINUOUS = "continuous"
    NEXT_HOUR = "next-hour"
    CALENDAR = "calendar"
    MATCHING = "matching"
    CUSTODY = "custody"
    SAME_DAY = "same-day"


# Ways of counting that end in a minute of the clock, and not at 24:00.
HOURLY: Final = frozenset((Counting.CONTINUOUS, Counting.NEXT_HOUR))


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time in a statute. Hours are never folded into days, nor days into months."""

    years: int = 0
    months: int = 0
    days: int = 0
    hours: int = 0

    @property
    def iso(self) -> str:
        """The ISO 8601 duration.

        >>> Period(hours=48).iso, Period(months=2).iso
        ('PT48H', 'P2M')
        """
        dated = "".join(
            f"{number}{letter}"
            for number, letter in ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
            if number
        )
        return f"P{dated}T{self.hours}H" if self.hours else f"P{dated or '0D'}"

    @property
    def in_months(self) -> int:
        """Years and months together, in months."""
        return 12 * self.years + self.months

    def never_longer_than(self, other: Period) -> bool:
        """Whether it lasts no longer than another, in whichever month it begins.

        >>> Period(months=11).never_longer_than(Period(years=1))
        True
        >>> Period(months=1).never_longer_than(Period(days=30))
        False
        """
        months = self.in_months - other.in_months
        days = months * (MOST_DAYS if months > 0 else FEWEST_DAYS) + self.days - other.days
        return DAY * days + timedelta(hours=self.hours - other.hours) <= timedelta()


def read_period(text: str) -> Period:
    """Read an ISO 8601 duration in whole years, months, days and hours. Raises ValueError."""
    match = ISO.fullmatch(text)
    parts = {
        unit: int(number) for unit, number in (match.groupdict() if match else {}).items() if number
    }
    if not any(parts.values()):
        raise ValueError(text)
    return Period(**parts)


def last_minute(
    start: datetime, period: Period, counting: Counting, zone: str, rest: RestDays
) -> datetime:
    """The last minute in which an act is still in time, for a term that starts at a minute.

    In this order: the first day (left out or not), the years and months, the days, the rest day. A
    month without the matching number ends on its last day (CPC 48(4)).

    >>> from casefiles.limits.calendars import WEEKENDS
    >>> begin = datetime(2022, 1, 6, 3, 10, tzinfo=UTC)
    >>> hours, days = Period(hours=3), Period(days=3)
    >>> last_minute(begin, hours, Counting.CONTINUOUS, "Asia/Almaty", WEEKENDS).isoformat()
    '2022-01-06T06:10:00+00:00'
    >>> last_minute(begin, days, Counting.CALENDAR, "Asia/Almaty", WEEKENDS).isoformat()
    '2022-01-10T17:59:00+00:00'
    """
    if counting is Counting.CONTINUOUS:
        return start + timedelta(days=period.days, hours=period.hours)
    if counting is Counting.NEXT_HOUR:
        left_out = timedelta(minutes=60 - start.astimezone(clock(zone)).minute)
        return start + left_out + timedelta(days=period.days, hours=period.hours)
    return midnight_after(last_day(start, period, counting, zone, rest), zone) - MINUTE


def last_day(
    start: datetime, period: Period, counting: Counting, zone: str, rest: RestDays
) -> date:
    """The date on which a term counted in days ends, on the wall clock of a zone."""
    first = start.astimezone(clock(zone)).date()
    if counting is Counting.SAME_DAY:
        return first
    day = months_later(first, period.in_months) + timedelta(days=period.days)
    if counting is Counting.CUSTODY:
        return day - DAY
    if counting is Counting.CALENDAR:
        return rest.working_day_from(day)
    return day


def months_later(day: date, months: int) -> date:
    """The matching date some months later, or the last day of a month that has none (CPC 48(4)).

    Months below zero lead back.

    >>> months_later(date(2024, 1, 31), 1).isoformat(), months_later(date(2024, 3, 31), -1).day
    ('2024-02-29', 29)
    """
    if not months:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year >= date.max.year:
        return LAST_DAY
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - DAY)


@lru_cache(maxsize=8192)
def before(end: datetime, period: Period, zone: str) -> datetime:
    """The last minute that lies a period before the end of another term.

    Hours are counted on UTC. Months, and then days, are taken off the date on which the other term
    ends, whose 24:00 stays 24:00 though the clocks be moved between the two. A month without the
    matching number gives its last day.

    >>> end = datetime(2023, 3, 31, 17, 59, tzinfo=UTC)
    >>> before(end, Period(months=1), "Asia/Almaty").isoformat()
    '2023-02-28T17:59:00+00:00'
    """
    hours = timedelta(hours=period.hours)
    if not (period.in_months or period.days):
        return end - hours
    wall = (end + MINUTE).astimezone(clock(zone))
    last = end.astimezone(clock(zone)).date()
    # A term that ends at 24:00 ends a minute before the first one of the following day.
    day = months_later(last, -period.in_months) - timedelta(days=period.days) + (wall.date() - last)
    moved = wall.replace(year=day.year, month=day.month, day=day.day, fold=0)
    return moved.astimezone(UTC) - MINUTE - hours


@lru_cache(maxsize=8192)
def midnight_after(day: date, zone: str) -> datetime:
    """24:00 of a date on the wall clock of a zone, in UTC."""
    following = day + DAY
    return datetime(following.year, following.month, following.day, tzinfo=clock(zone)).astimezone(
        UTC
    )


@lru_cache(maxsize=8192)
def first_minute(day: date, zone: str) -> datetime:
    """00:00 of a date on the wall clock of a zone, in UTC."""
    return midnight_after(day - DAY, zone)
