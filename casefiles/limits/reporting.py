"""Duties that come round while a term lasts: the days on which a person reports to the police."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from casefiles.limits.endings import day_of
from casefiles.limits.periods import LAST_DAY
from casefiles.limits.terms import Term
from casefiles.moments import clock
from casefiles.recurrence import Recurrence, read_recurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingDay:
    """One day of a duty that comes round.

    `at` is the minute in UTC where an hour was set: it stays the same hour on the wall clock though
    the clocks be moved. `sure` says that the term surely lasts on that day; else it may.
    """

    on: date
    at: datetime | None
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reporting:
    """A duty that comes round: its rule, and the days between which it is possible.

    `first` is itself a day of the duty, from which every second week is counted. `last` is None
    where the end of the term is open.
    """

    term: Term
    recurrence: Recurrence
    first: date
    last: date | None

    @property
    def sure(self) -> bool:
        """Whether each of its days is one, from the first to the last."""
        last = self.first if self.last is None else self.last
        return self.last is not None and self._lasts_on(self.first) and self._lasts_on(last)

    def days(self, until: date) -> Iterator[ReportingDay]:
        """The days of the duty to the end of its term, or to `until` where that comes first."""
        for day in self.recurrence.dates(self.first, min(until, self.last or until)):
            yield ReportingDay(on=day, at=self._at(day), sure=self._lasts_on(day))

    def next_day(self, now: datetime) -> ReportingDay | None:
        """The first day of the duty that is not over at `now`, an aware instant, if any is left."""
        today = day_of(now, self.term.zone)
        coming = (day for day in self.days(LAST_DAY) if day.on >= today)
        return next((day for day in coming if day.at is None or day.at >= now), None)

    def _at(self, day: date) -> datetime | None:
        hour = self.recurrence.at
        if hour is None:
            return None
        return datetime.combine(day, hour, tzinfo=clock(self.term.zone)).astimezone(UTC)

    def _lasts_on(self, day: date) -> bool:
        term = self.term
        begun, ends = term.begins.latest, [term.ends.earliest]
        if term.doubted is not None:
            ends.append(term.doubted.when.earliest)
        return (
            begun is not None
            and day_of(begun, term.zone) <= day
            and all(end is not None and day <= day_of(end, term.zone) for end in ends)
        )


def reporting(term: Term) -> Reporting | None:
    """The duty that comes round under a term; None where there is none, or no day can be named.

    It runs from the first day that is possible: a visit too many costs a person less than one too
    few. Which week is every second one cannot be told of a term that began on no known day. Raises
    RefusedInput for a rule that is none.
    """
    begins = term.begins.earliest or term.begins.latest
    if not term.recurs or begins is None:
        return None
    recurrence = read_recurrence(term.recurs)
    begun, last = day_of(begins, term.zone), term.ends.latest
    bounds = (term.begins.earliest, term.begins.latest)
    known = [None if one is None else day_of(one, term.zone) for one in bounds]
    if recurrence.every > 1 and known != [begun, begun]:
        return None
    first = next(recurrence.dates(begun, LAST_DAY), None)
    if first is None:
        return None
    return Reporting(
        term=term,
        recurrence=recurrence,
        first=first,
        last=None if last is None else day_of(last, term.zone),
    )
