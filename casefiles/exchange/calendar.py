"""Calendar files, RFC 5545: the one door to icalendar. What goes in is chosen in `diary`.

A limit that ends at 24:00 is a date, so that no clock moves it; one that ends at a minute is an
instant in UTC. Where an end is known only to lie between two, the entry lasts from one to the
other. A duty with an hour comes round on the wall clock of its zone, which the file describes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from icalendar import Calendar, Event, vRecur

from casefiles.limits.calendars import DAY
from casefiles.moments import clock
from casefiles.recurrence import Recurrence

PRODUCT: Final = "-//Casefiles//Casefiles//EN"
# A program that does not know a zone by its name needs the offsets of the years ahead.
DESCRIBED_UNTIL: Final = 2038


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """How an entry comes round: the rule, the wall clock of its hour, the last day if any."""

    recurrence: Recurrence
    zone: str
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a calendar. `uid` stays the same from export to export.

    `first` and `last` are days, both included, or instants in UTC. An entry that comes round has
    its first day for both. `cancelled` says that nobody need watch it any more.
    """

    uid: UUID
    summary: str
    description: str
    category: str
    first: date
    last: date
    round: Round | None = None
    cancelled: bool = False


def write_calendar(entries: Iterable[Entry], now: datetime) -> bytes:
    """The file, in lines of at most 75 octets that end in CRLF, stamped with the instant `now`."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    zoned = []
    for entry in entries:
        calendar.add_component(_event(entry, now))
        if entry.round is not None and entry.round.recurrence.at is not None:
            zoned.append(entry.first.year)
    if zoned:
        calendar.add_missing_timezones(
            date(min(zoned), 1, 1), date(max(DESCRIBED_UNTIL, *zoned) + 1, 1, 1)
        )
    written: bytes = calendar.to_ical()
    return written


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("uid", str(entry.uid))
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    event.add("summary", _text(entry.summary))
    if entry.description:
        event.add("description", _text(entry.description))
    event.add("categories", [_text(entry.category)])
    if entry.cancelled:
        # A calendar that had it before strikes it out: it must not stay as if nothing were decided.
        event.add("status", "CANCELLED")
    # A deadline keeps nobody busy, and is nobody's business in a shared calendar.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if entry.round is not None:
        _come_round(event, entry.first, entry.round)
        return event
    event.add("dtstart", entry.first)
    if entry.last > entry.first:
        # The end of days is the day after the last; the end of minutes is the minute itself.
        event.add("dtend", entry.last if isinstance(entry.last, datetime) else entry.last + DAY)
    return event


def _come_round(event: Event, first: date, it: Round) -> None:
    rule, hour = vRecur.from_ical(it.recurrence.rule), it.recurrence.at
    if hour is None:
        event.add("dtstart", first)
        until: date | None = it.last
    else:
        event.add("dtstart", _at(first, hour, it.zone))
        until = None if it.last is None else _at(it.last, hour, it.zone).astimezone(UTC)
    if until is not None:
        rule["UNTIL"] = [until]
    event.add("rrule", rule)


def _at(day: date, hour: time, zone: str) -> datetime:
    return datetime.combine(day, hour, tzinfo=clock(zone))


def _text(said: str) -> str:
    """A text without control characters, which the format does not allow: they become blanks."""
    return "".join(
        letter if letter == "\n" or unicodedata.category(letter) != "Cc" else " " for letter in said
    )
