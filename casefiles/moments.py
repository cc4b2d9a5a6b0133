"""A time as well as it is known: an earliest and a latest instant, and what was written.

A minute is a point. An hour, a day, a month or a year covers every minute in it, on the wall clock
of its own zone. All arithmetic is on UTC: Python subtracts wall clocks between two datetimes of one
zone, and in Asia/Almaty across 1 March 2024 that is an hour wrong.
"""

from __future__ import annotations

import re
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from casefiles.errors import RefusedInput
from casefiles.languages import later

# The pinned tzdata package alone, so that every machine gives the same answer about 1 March 2024.
zoneinfo.reset_tzpath(to=())

ALMATY: Final = "Asia/Almaty"
MINUTE: Final = timedelta(minutes=1)

ITEM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?P<offset>Z|[+-]\d\d:\d\d)?)?)?)?)?(?P<about>~)?",
    re.ASCII,  # \d would also take the digits of other scripts
)


class Precision(StrEnum):
    """How well a moment is known, as it was written."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as well as it is known.

    `written` is the text of the open format (None: not known), `zone` the IANA zone of its clock.
    `earliest` and `latest` are aware datetimes in UTC, whole minutes, both included; None is open.
    """

    written: str | None
    zone: str
    precision: Precision
    earliest: datetime | None
    latest: datetime | None

    @property
    def known(self) -> bool:
        """Whether anything at all is known of it."""
        return self.earliest is not None or self.latest is not None

    @property
    def exact(self) -> bool:
        """Whether it is one single minute."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def about(self) -> bool:
        """Whether the writer said "about then"."""
        return self.written is not None and "~" in self.written

    def surely_before(self, other: Moment) -> bool:
        """Whether it came before `other` however the open ends fall."""
        return (
            self.latest is not None and other.earliest is not None and self.latest < other.earliest
        )

    def covers(self, other: Moment) -> bool:
        """Whether it leaves possible all that `other` does, and so says no more than that."""
        return (
            self.earliest is None
            or (other.earliest is not None and self.earliest <= other.earliest)
        ) and (self.latest is None or (other.latest is not None and other.latest <= self.latest))

    def order(self) -> tuple[datetime, datetime]:
        """A key that sorts by the earliest, then the latest instant; unknown ones come last."""
        if not self.known:
            return (LAST, LAST)
        return (self.earliest or FIRST, self.latest or LAST)


# The first and the last year exist, but not the days around them, nor the year before the first.
ENDS_OF_TIME: Final = ("0000", "0001", "9999")
AT_THE_END: Final = later(
    "“{written}” lies at the end of the calendar that a computer can count by: write a year from "
    "0002 to 9998."
)

FIRST: Final = datetime.min.replace(tzinfo=UTC)
LAST: Final = datetime.max.replace(tzinfo=UTC)


@cache
def clock(zone: str) -> ZoneInfo:
    """The wall clock of an IANA zone. Raises RefusedInput for a name that is none."""
    try:
        return ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise RefusedInput(
            later("“{zone}” is not a time zone: write one such as Asia/Almaty."), zone=zone
        ) from error


@cache
def unknown_moment(zone: str = ALMATY) -> Moment:
    """The moment of which nothing is known."""
    clock(zone)
    return Moment(None, zone, Precision.UNKNOWN, None, None)


UNKNOWN: Final = unknown_moment()


@lru_cache(maxsize=65536)
def read_moment(written: str | None, zone: str = ALMATY) -> Moment:
    """Read a moment of the open format. Raises RefusedInput with a sentence for one that cannot be.

    >>> read_moment("2022-01-06T09:10").earliest.isoformat()
    '2022-01-06T03:10:00+00:00'
    >>> read_moment("2024-02-29T23:30").exact  # that hour happened twice
    False
    """
    if written is None:
        return unknown_moment(zone)
    if "/" not in written:
        begin, end, precision = _item(written, zone)
        return Moment(written, zone, precision, begin, end)
    first, _, last = written.partition("/")
    if first == ".." and last == "..":
        raise RefusedInput(
            later("“{written}” says nothing: write null for a time not known."), written=written
        )
    earliest: datetime | None = None if first == ".." else _item(first, zone)[0]
    latest: datetime | None = None if last == ".." else _item(last, zone)[1]
    if earliest is not None and latest is not None and latest < earliest:
        raise RefusedInput(later("“{written}” ends before it begins."), written=written)
    return Moment(written, zone, Precision.RANGE, earliest, latest)


def moment_at(instant: datetime, zone: str = ALMATY) -> Moment:
    """The minute of an aware datetime as a moment, written with its offset to name one instant."""
    minute = instant.astimezone(clock(zone)).replace(second=0, microsecond=0)
    return read_moment(minute.isoformat(timespec="minutes"), zone)


def moment_between(
    earliest: datetime | None, latest: datetime | None, zone: str = ALMATY
) -> Moment:
    """The moment between two aware instants, to the minute; None is open, two are not known.

    >>> moment_between(None, read_instant("2022-01-06T09:10")).written
    '../2022-01-06T09:10+06:00'
    """
    if earliest is None and latest is None:
        return unknown_moment(zone)
    if earliest is not None and earliest == latest:
        return moment_at(earliest, zone)
    first = ".." if earliest is None else moment_at(earliest, zone).written
    last = ".." if latest is None else moment_at(latest, zone).written
    return read_moment(f"{first}/{last}", zone)


def read_instant(written: str, zone: str = ALMATY) -> datetime:
    """Read "as of" for a computation: one minute, in UTC. A bare day means its first minute.

    Raises RefusedInput for what is known less well than to the day, and for a minute that the
    clocks of the zone were turned back over.
    """
    match = ITEM.fullmatch(written)
    if match is None or match["day"] is None or match["about"]:
        raise RefusedInput(
            later(
                "“{written}” is not one moment: write a minute as 2022-02-01T00:00, or a day as "
                "2022-02-01."
            ),
            written=written,
        )
    first, last, precision = _item(written, zone)
    if precision is Precision.MINUTE and first != last:
        raise RefusedInput(
            later(
                "“{written}” came twice, for the clocks were turned back: write {first} or {last}."
            ),
            written=written,
            first=moment_at(first, zone).written,
            last=moment_at(last, zone).written,
        )
    return first


def _item(text: str, zone: str) -> tuple[datetime, datetime, Precision]:
    match = ITEM.fullmatch(text)
    if match is None:
        raise RefusedInput(
            later(
                "“{written}” is not a time as this format writes it: "
                "2022-01-06T09:10, 2022-01-06, 2022-01, 2022, or null."
            ),
            written=text,
        )
    year, month, day, hour, minute, offset, about = match.groups()
    try:
        if minute is not None:
            precision, first = Precision.MINUTE, _wall(year, month, day, hour, minute)
            last = first
        elif hour is not None:
            precision, first = Precision.HOUR, _wall(year, month, day, hour)
            last = first + timedelta(minutes=59)
        elif day is not None:
            precision, first = Precision.DAY, _wall(year, month, day)
            last = first + timedelta(days=1) - MINUTE
        elif month is not None:
            precision, first = Precision.MONTH, _wall(year, month)
            last = _month_later(first) - MINUTE
        else:
            precision, first = Precision.YEAR, _wall(year)
            last = first.replace(year=first.year + 1) - MINUTE
        if about:
            first, last = _one_unit_wider(first, last, precision)
        if offset is not None:
            return (*_with_offset(first, last, offset), precision)
        return (*_on_the_clock(text, first, last, zone), precision)
    except (ValueError, OverflowError) as error:
        gone = later("“{written}” is a date or hour that does not exist.")
        raise RefusedInput(AT_THE_END if year in ENDS_OF_TIME else gone, written=text) from error


def _wall(
    year: str, month: str = "1", day: str = "1", hour: str = "0", minute: str = "0"
) -> datetime:
    return datetime(int(year), int(month), int(day), int(hour), int(minute))  # noqa: DTZ001 - a wall clock


def _month_later(first: datetime) -> datetime:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def _one_unit_wider(
    first: datetime, last: datetime, precision: Precision
) -> tuple[datetime, datetime]:
    if precision is Precision.YEAR:
        return first.replace(year=first.year - 1), last.replace(year=last.year + 1)
    if precision is Precision.MONTH:
        before = (first - timedelta(days=1)).replace(day=1)
        return before, _month_later(_month_later(first)) - MINUTE
    unit = {
        Precision.MINUTE: MINUTE,
        Precision.HOUR: timedelta(hours=1),
        Precision.DAY: timedelta(days=1),
    }[precision]
    return first - unit, last + unit


def _with_offset(first: datetime, last: datetime, offset: str) -> tuple[datetime, datetime]:
    shift = timedelta(0)
    if offset != "Z":
        hours, minutes = int(offset[1:3]), int(offset[4:6])
        if hours > 14 or minutes > 59:
            raise ValueError(offset)
        shift = timedelta(hours=hours, minutes=minutes) * (1 if offset[0] == "+" else -1)
    return (first - shift).replace(tzinfo=UTC), (last - shift).replace(tzinfo=UTC)


def _on_the_clock(
    text: str, first: datetime, last: datetime, zone: str
) -> tuple[datetime, datetime]:
    wall = clock(zone)
    begin, end = first.replace(tzinfo=wall), last.replace(tzinfo=wall, fold=1)
    begin_shift, end_shift = begin.utcoffset(), end.utcoffset()
    if begin_shift is None or end_shift is None:  # pragma: no cover - a ZoneInfo always answers
        raise ValueError(zone)
    earliest, latest = (
        (first - begin_shift).replace(tzinfo=UTC),
        (last - end_shift).replace(tzinfo=UTC),
    )
    # In a skipped hour fold 0 answers with the later instant, so the order turns over.
    if latest < earliest:
        raise RefusedInput(
            later("“{written}” never happened: the clocks in {zone} were moved past it."),
            written=text,
            zone=zone,
        )
    return earliest, latest


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The time between two moments: at least, at most; None is open. Never less than nothing."""

    least: timedelta
    most: timedelta | None


def elapsed(start: Moment, end: Moment) -> Elapsed | None:
    """Time from `start` to `end`, or None where the end surely came before the start.

    >>> elapsed(read_moment("2022-01-06T09:10"), read_moment("2022-01-06")).most
    datetime.timedelta(seconds=53340)
    """
    most = None
    if end.latest is not None and start.earliest is not None:
        most = end.latest - start.earliest
        if most < timedelta(0):
            return None
    least = timedelta(0)
    if end.earliest is not None and start.latest is not None:
        least = max(least, end.earliest - start.latest)
    return Elapsed(least, most)
