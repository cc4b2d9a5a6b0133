"""The last day of a term: counted from a moment, or read off what the law came to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from casefiles.limits.calendars import RestDays
from casefiles.limits.last_minutes import ends
from casefiles.limits.periods import Counting, last_day, read_period
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Assessment
from casefiles.limits.versions import Version
from casefiles.limits.words import Form
from casefiles.moments import (
    UNKNOWN,
    Moment,
    Precision,
    clock,
    read_moment,
)

# How much of a date is written for a moment known no better than so.
WRITTEN: Final = {Precision.MONTH: 7, Precision.YEAR: 4}


def after(begins: Moment, length: str, counting: tuple[Counting, ...], rest: RestDays) -> Moment:
    """The last day of a term that begins then, no more exact than its beginning.

    A beginning known to the month gives a month, one known to the year a year, where the law counts
    in one way alone; of several ways the first and the last day are kept. A length that is not one
    of the law's (P3Y, P6M, P15D) gives an end not known.

    >>> from casefiles.limits.calendars import WEEKENDS
    >>> after(read_moment("2021-02"), "P3Y", (Counting.MATCHING,), WEEKENDS).written
    '2024-02'
    """
    if not counting:
        # Where the law could not be read nothing says how to count.
        return UNKNOWN
    try:
        period = read_period(length)
        bounds = [
            None
            if one is None
            else [last_day(one, period, way, begins.zone, rest) for way in counting]
            for one in (begins.earliest, begins.latest)
        ]
    except (ValueError, OverflowError):
        # A length in words, or longer than any calendar.
        return UNKNOWN
    if period.hours:
        return UNKNOWN
    first, last = bounds
    kept = WRITTEN.get(begins.precision)
    in_years = begins.precision is Precision.YEAR
    if (
        kept is not None
        and counting == (Counting.MATCHING,)
        and not (period.days or begins.about or (in_years and period.months))
    ):
        return _as_written(first, kept, begins.zone)
    return days_between(
        None if first is None else min(first), None if last is None else max(last), begins.zone
    )


def _as_written(days: list[date] | None, kept: int, zone: str) -> Moment:
    if days is None or days[0].year >= date.max.year:
        return UNKNOWN
    return read_moment(days[0].isoformat()[:kept], zone)


def days_between(first: date | None, last: date | None, zone: str) -> Moment:
    """A day between two days, or that day where they are one; None is open."""
    if first is None and last is None:
        return UNKNOWN
    if first == last:
        return read_moment(str(first), zone)
    return read_moment(f"{first or '..'}/{last or '..'}", zone)


def at_latest(ends: Moment) -> Moment:
    """An end of which only the last possible day counts.

    >>> at_latest(read_moment("2024-02")).written, at_latest(read_moment("2024/..")).written
    ('../2024-02-29', None)
    """
    if ends.latest is None:
        return UNKNOWN
    return days_between(None, day_of(ends.latest, ends.zone), ends.zone)


def hull(moments: list[Moment], zone: str) -> Moment:
    """The days within which all of these lie, whichever of them is right."""
    firsts = [one.earliest for one in moments if one.earliest is not None]
    lasts = [one.latest for one in moments if one.latest is not None]
    return days_between(
        day_of(min(firsts), zone) if moments and len(firsts) == len(moments) else None,
        day_of(max(lasts), zone) if moments and len(lasts) == len(moments) else None,
        zone,
    )


def day_of(instant: datetime, zone: str) -> date:
    """The date of an instant on the wall clock of a zone."""
    try:
        return instant.astimezone(clock(zone)).date()
    except OverflowError:
        # The last hours of the year 9999 are over there already.
        return instant.date()


def moment_of(seen: Sighting | None) -> Moment:
    """A start as a moment: as its event was written where that alone is the start, else by days."""
    if seen is None:
        return UNKNOWN
    event = seen.event
    bounds = (seen.earliest, seen.known_latest)
    if event is not None and bounds == (event.when.earliest, event.when.latest):
        return event.when
    return _days_of(*bounds, seen.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One way in which the law can be read for a term: a text of a rule, and the last day by it.

    `ceiling` says that the text bounds the term and does not set it.
    """

    assessment: Assessment
    version: Version
    ends: Moment
    ceiling: bool


def readings_of(one: Assessment) -> Iterator[Reading]:
    """A reading for each text that may have been law when the term began."""
    verdict, start = one.verdict, one.verdict.start
    if start is None:
        return
    if verdict.rule.form is Form.BACKWARDS:
        found = _days_of(verdict.first_end, verdict.last_end, start.zone)
        yield Reading(assessment=one, version=verdict.version, ends=found, ceiling=False)
        return
    for text in verdict.versions:
        if text is None or text.period is None:
            continue
        version, period = text, text.period
        if text.rest is not None and verdict.version.period is verdict.version.rest:
            # What came before the last part is over, or its end known: the rest runs from there.
            period = text.rest
            version = replace(text, period=period)
        bounds_it = _bounds(verdict.rule, version)
        longest = version.longer or period if bounds_it else period
        found = _days_of(*ends(start, longest, version, one.law), start.zone)
        yield Reading(
            assessment=one,
            version=version,
            ends=at_latest(found) if bounds_it else found,
            ceiling=bounds_it,
        )


def _bounds(rule: Rule, version: Version) -> bool:
    """Whether a text is a ceiling. What runs out by itself is set, unless a sentence sets it."""
    return not version.open_ended and (bool(rule.imposed) or not rule.spent)


def _days_of(first: datetime | None, last: datetime | None, zone: str) -> Moment:
    if first is not None and last is not None and last < first:
        # What starts a term came only after what shows that it had begun.
        return UNKNOWN
    return days_between(first and day_of(first, zone), last and day_of(last, zone), zone)
