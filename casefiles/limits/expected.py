"""Ends that hang on a rest day that is expected and not known: decrees and the moon move such days.

The calendar knows its days up to one day; what it lists later is expected, and past its last year
it knows weekends alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from casefiles.languages import CODES, language, later
from casefiles.limits.calendars import DAY, RestDays
from casefiles.limits.clauses import Titles
from casefiles.limits.periods import Counting, Period, last_day
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import NOT_TOUCHED, Verdict
from casefiles.limits.versions import Version
from casefiles.moments import read_moment
from casefiles.speech import say_briefly

EXPECTED: Final = later(
    "The rest days after {day} are expected, not known. If one of them is moved, this limit ends "
    "on another day: check the decrees of the Government for that year."
)
# A day off is moved to the day beside it, or is not given at all.
MOVES: Final = (-1, 0, 1)


def expected(verdict: Verdict, law: Law) -> list[Titles]:
    """The doubt about the end of a limit, where a rest day that may yet be moved decides it."""
    start, last = verdict.start, verdict.last_end or verdict.first_end
    if start is None or last is None or last.date() <= law.rest.known_until:
        return []
    counted = _counted(verdict, start)
    if verdict.possible == NOT_TOUCHED or not any(_hangs(*one, law.rest) for one in counted):
        return []
    return [_doubt(law.rest.known_until)]


@lru_cache(maxsize=8)
def _doubt(known_until: date) -> Titles:
    day = read_moment(known_until.isoformat())
    return {
        code: language(code).say(EXPECTED, day=say_briefly(day, language(code))) for code in CODES
    }


def _counted(verdict: Verdict, start: Sighting) -> Iterator[tuple[datetime, Period, str]]:
    """Each way in which the end was counted by rest days."""
    for version in {id(one): one for one in (verdict.version, *verdict.versions) if one}.values():
        if Counting.CALENDAR in version.counting:
            for period in _periods(version):
                for begun in (start.earliest, start.known_latest):
                    if begun is not None:
                        yield begun, period, start.zone


def _periods(version: Version) -> Iterator[Period]:
    return (one for one in (version.period, version.longer, version.otherwise) if one is not None)


def _hangs(begun: datetime, period: Period, zone: str, rest: RestDays) -> bool:
    """Whether a term would end on another day if a day listed about its end were moved."""
    unmoved = last_day(begun, period, Counting.MATCHING, zone, rest)
    ended = rest.working_day_from(unmoved)
    if rest.years and ended.year > rest.years[-1]:
        return True
    near = (unmoved + number * DAY for number in range(-1, (ended - unmoved).days + 2))
    return any(
        otherwise.working_day_from(unmoved) != ended
        for day in near
        if day > rest.known_until
        for otherwise in _otherwise(rest, day)
    )


def _otherwise(rest: RestDays, day: date) -> Iterator[RestDays]:
    """The calendar as it may be of one day: moved, left out, or off still."""
    if day in rest.off or day in rest.worked:
        for move in MOVES:
            yield _moved(rest, day, move)
    if day in rest.dropped:
        yield replace(rest, off={**rest.off, day: ""})


def _moved(rest: RestDays, day: date, move: int) -> RestDays:
    """The calendar with one of its days moved so far; by nothing: with that day left out."""
    worked = rest.worked - {day}
    off = {one: reason for one, reason in rest.off.items() if one != day}
    if move and day in rest.off:
        off[day + move * DAY] = rest.off[day]
    return replace(rest, off=off, worked=worked)
