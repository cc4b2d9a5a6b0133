"""Which instant stands where on a timeline, and where the lines of its hours and dates run."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from casefiles.languages import Language
from casefiles.moments import clock, read_moment
from casefiles.speech import say_briefly

# The closest look: a minute is thirty pixels wide. The farthest is what fits the window.
CLOSEST: Final = 2.0
# Lines stand at least so far apart, in pixels, that their words do not touch: hours, and dates, of
# which the longest is Kazakh.
HOURS_APART: Final = 64
DATES_APART: Final = 168

HOURS: Final = (1, 3, 6, 12)
MINUTES: Final = (5, 15, 30)
DAYS: Final = (1, 2, 5, 10)
MONTHS: Final = (1, 3, 6)
YEARS: Final = (1, 2, 5, 10, 20, 50)

MINUTE: Final = 60.0
HOUR: Final = 3600.0
DAY: Final = 86400.0
MONTH: Final = 30.4 * DAY
YEAR: Final = 365.25 * DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One line of the axis: its instant in UTC and its word; `day` is the day that begins there."""

    at: datetime
    word: str
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A straight line of time: `start` in UTC at pixel 0, `scale` seconds a pixel."""

    start: datetime
    scale: float
    zone: str

    def x(self, instant: datetime) -> float:
        return (instant - self.start).total_seconds() / self.scale

    def instant(self, x: float) -> datetime:
        return self.start + timedelta(seconds=x * self.scale)

    def scaled(self, factor: float, widest: float) -> Axis:
        """Seen from closer (below 1) or farther, no farther than `widest` seconds a pixel."""
        return replace(self, scale=min(max(self.scale * factor, CLOSEST), max(widest, CLOSEST)))

    def ticks(self, first: float, last: float, language: Language) -> Iterator[Tick]:
        """The lines between two pixels, from left to right."""
        begin, end = self._safe(first), self._safe(last)
        step = self._clock_step()
        if step is not None:
            yield from self._clock_ticks(begin, end, step, language)
            return
        room = self.scale * DATES_APART
        for size in DAYS:
            if size * DAY >= room:
                yield from self._day_ticks(begin, end, size, language)
                return
        for size in MONTHS:
            if size * MONTH >= room:
                yield from self._month_ticks(begin, end, size, language)
                return
        for size in YEARS:
            if size * YEAR >= room or size == YEARS[-1]:
                yield from self._month_ticks(begin, end, size * 12, language)
                return

    def day_at(self, x: float, language: Language) -> str:
        """The day at a pixel where the lines are hours, so that it is never out of sight."""
        if self._clock_step() is None:
            return ""
        return self._day_word(self._safe(x).astimezone(clock(self.zone)), language)

    def _clock_step(self) -> float | None:
        if self.scale * DATES_APART > DAY:
            # The dates above the hours would touch.
            return None
        room = self.scale * HOURS_APART
        for unit, sizes in ((MINUTE, MINUTES), (HOUR, HOURS)):
            for size in sizes:
                if size * unit >= room:
                    return size * unit
        return None

    def _safe(self, x: float) -> datetime:
        """The instant at a pixel, kept within the years that a calendar has."""
        try:
            return min(max(self.instant(x), FIRST_DRAWN), LAST_DRAWN)
        except OverflowError:
            return FIRST_DRAWN if x < 0 else LAST_DRAWN

    def _clock_ticks(
        self, begin: datetime, end: datetime, step: float, language: Language
    ) -> Iterator[Tick]:
        """Lines on the full hours of the wall clock, counted anew from each midnight."""
        wall = clock(self.zone)
        midnight = _midnight(begin.astimezone(wall))
        while midnight.astimezone(UTC) <= end:
            following = _midnight(midnight + timedelta(hours=30))
            at, elapsed = midnight.astimezone(UTC), 0.0
            # Steps are real seconds: a day of 25 hours has its extra line.
            while at < following.astimezone(UTC):
                if begin <= at <= end:
                    local = at.astimezone(wall)
                    day = "" if elapsed else self._day_word(local, language)
                    yield Tick(at=at, word=local.strftime("%H:%M"), day=day)
                elapsed += step
                at = midnight.astimezone(UTC) + timedelta(seconds=elapsed)
            midnight = following

    def _day_ticks(
        self, begin: datetime, end: datetime, step: int, language: Language
    ) -> Iterator[Tick]:
        wall = clock(self.zone)
        day = _midnight(begin.astimezone(wall))
        while day.astimezone(UTC) <= end:
            # Every second, fifth or tenth day; the last of a month would crowd the first.
            left = monthrange(day.year, day.month)[1] + 1 - day.day
            fits = (day.day - 1) % step == 0 and left >= step
            if fits and day.astimezone(UTC) >= begin:
                yield Tick(at=day.astimezone(UTC), word=self._day_word(day, language))
            day = _midnight(day + timedelta(hours=30))

    def _month_ticks(
        self, begin: datetime, end: datetime, step: int, language: Language
    ) -> Iterator[Tick]:
        wall = clock(self.zone)
        year = begin.astimezone(wall).year // max(step // 12, 1) * max(step // 12, 1)
        month = 1
        while True:
            first = datetime(year, month, 1, tzinfo=wall)
            at = first.astimezone(UTC)
            if at > end:
                return
            if at >= begin:
                written = f"{year:04}" if step >= 12 else f"{year:04}-{month:02}"
                word = say_briefly(read_moment(written, self.zone), language)
                yield Tick(at=at, word=word)
            months = year * 12 + month - 1 + step
            year, month = divmod(months, 12)
            month += 1
            if year > LAST_DRAWN.year:
                return

    def _day_word(self, wall: datetime, language: Language) -> str:
        return say_briefly(read_moment(wall.strftime("%Y-%m-%d"), self.zone), language)


FIRST_DRAWN: Final = datetime(1800, 1, 1, tzinfo=UTC)
LAST_DRAWN: Final = datetime(2200, 1, 1, tzinfo=UTC)


def _midnight(wall: datetime) -> datetime:
    return wall.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
