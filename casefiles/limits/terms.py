"""Sentences, bans and measures: when each began and ends, never more exactly than was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule

from casefiles.charges import Measure, Sentence
from casefiles.docket import Docket
from casefiles.ids import PersonId
from casefiles.limits.periods import Period, months_later, read_period
from casefiles.limits.rules import Law
from casefiles.moments import UNKNOWN, Moment, Precision, clock, read_moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One punishment or measure of one person, its beginning and end as well as they are known.

    `derived` says that the end was reckoned here and is stated nowhere; `ceiling` that the length
    was given as "up to", so that the end is the latest possible one.
    """

    person: PersonId | None
    kind: str
    length: str
    begins: Moment
    ends: Moment
    derived: bool
    ceiling: bool


def terms(docket: Docket, law: Law) -> list[Term]:
    """Every term of a docket, person by person, in the order in which it was entered."""
    found = [
        _term(
            sentence,
            person,
            _beginning(sentence, person, docket, law),
            ceiling=sentence.at_most,
        )
        for sentence in docket.sentences
        for person in sentence.persons or (None,)
    ]
    found += [
        _term(measure, person, measure.starts, ceiling=False)
        for measure in docket.measures
        for person in measure.persons or (None,)
    ]
    return found


def _beginning(sentence: Sentence, person: PersonId | None, docket: Docket, law: Law) -> Moment:
    if sentence.starts.known:
        return sentence.starts
    for kind in law.ban_starts if sentence.additional else law.sentence_starts:
        for event in docket.events:
            if event.kind is kind and event.person in (None, person) and event.when.known:
                return event.when
    return UNKNOWN if sentence.additional else sentence.in_force


def _term(
    record: Sentence | Measure, person: PersonId | None, begins: Moment, *, ceiling: bool
) -> Term:
    ends, derived = record.ends, False
    if not ends.known and begins.known and record.length:
        ends, derived = after(begins, record.length), True
    return Term(
        person=person,
        kind=record.kind,
        length=record.length,
        begins=begins,
        ends=ends,
        derived=derived,
        ceiling=ceiling,
    )


def after(begins: Moment, length: str) -> Moment:
    """The day on which a term ends that began then, no more exact than its beginning.

    A beginning known to the month gives a month, one known to the year a year; a length that is not
    one of the law's (P3Y, P6M, P15D) gives an end not known.

    >>> after(read_moment("2021-02"), "P3Y").written
    '2024-02'
    """
    try:
        period = read_period(length)
    except ValueError:
        return UNKNOWN
    if begins.earliest is None or begins.latest is None:
        return UNKNOWN
    wall = clock(begins.zone)
    first = _later(begins.earliest.astimezone(wall).date(), period)
    last = _later(begins.latest.astimezone(wall).date(), period)
    whole = {Precision.MONTH: 7, Precision.YEAR: 4}.get(begins.precision)
    in_years = begins.precision is Precision.YEAR
    if whole is not None and not (period.days or begins.about or (in_years and period.months)):
        return read_moment(first.isoformat()[:whole], begins.zone)
    if first == last:
        return read_moment(first.isoformat(), begins.zone)
    return read_moment(f"{first.isoformat()}/{last.isoformat()}", begins.zone)


def _later(day: date, period: Period) -> date:
    return months_later(day, period.in_months) + timedelta(days=period.days)


def reporting_days(first: date, until: date, every: str) -> Iterator[date]:
    """The days on which a person under supervision reports, "weekly" or "monthly"; both ends count.

    A month without the number of the first day is passed over, as a calendar does.
    """
    begin, end = (datetime(day.year, day.month, day.day) for day in (first, until))  # noqa: DTZ001
    days = rrule(WEEKLY if every == "weekly" else MONTHLY, dtstart=begin, until=end)
    yield from (day.date() for day in days)
