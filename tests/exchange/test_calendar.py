"""Calendar files: read back by another hand, with every date where it was, and no line too long."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from casefiles.exchange.calendar import Entry, Round, write_calendar
from casefiles.moments import clock
from casefiles.recurrence import read_recurrence
from tests.strategies import RECURRENCES, texts

NOW = datetime(2024, 2, 1, 9, 30, 15, 7, tzinfo=UTC)
ENTRY = Entry(
    uid=UUID(int=7),
    summary="ALM-2022-001, p1: Detention protocol: 3 hours (their act)",
    description="",
    category="their act",
    first=date(2024, 2, 29),
    last=date(2024, 2, 29),
)


def events(*entries: Entry) -> list[Any]:
    """The events of the file as the icalendar library reads them."""
    return list(Calendar.from_ical(write_calendar(entries, NOW)).walk("VEVENT"))


def lines(*entries: Entry) -> list[str]:
    """The lines of the file as a reader without that library sees them."""
    whole = write_calendar(entries, NOW).decode()
    return whole.replace("\r\n ", "").split("\r\n")


def duty(
    rule: str, first: date = ENTRY.first, last: date | None = None, zone: str = "Asia/Almaty"
) -> Entry:
    """The entry of a duty that comes round from a first day on."""
    it = Round(recurrence=read_recurrence(rule), zone=zone, last=last)
    return replace(ENTRY, first=first, last=first, round=it)


def at(hour: int, minute: int = 0, day: int = 29) -> datetime:
    return datetime(2024, 2, day, hour, minute, tzinfo=UTC)


def test_a_day_is_written_as_a_date_that_no_clock_moves() -> None:
    assert "DTSTART;VALUE=DATE:20240229" in lines(ENTRY)
    assert not [line for line in lines(ENTRY) if line.startswith("DTEND")]
    (event,) = events(ENTRY)
    assert event.decoded("dtstart") == date(2024, 2, 29)


def test_days_end_with_the_day_after_the_last() -> None:
    entry = replace(ENTRY, last=date(2024, 3, 2))
    assert "DTEND;VALUE=DATE:20240303" in lines(entry)


def test_a_minute_is_written_in_utc() -> None:
    entry = replace(ENTRY, first=at(18, 30), last=at(18, 30))
    assert "DTSTART:20240229T183000Z" in lines(entry)
    (event,) = events(entry)
    assert event.decoded("dtstart") == at(18, 30)
    assert "dtend" not in event


def test_minutes_end_with_the_last() -> None:
    entry = replace(ENTRY, first=at(18, 30), last=at(19, 30))
    assert "DTEND:20240229T193000Z" in lines(entry)


def test_an_entry_is_stamped_with_the_instant_of_the_export_and_private() -> None:
    found = lines(ENTRY)
    for line in (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Casefiles//Casefiles//EN",
        f"UID:{UUID(int=7)}",
        "DTSTAMP:20240201T093015Z",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "CATEGORIES:their act",
    ):
        assert line in found
    assert not [line for line in found if line.startswith("DESCRIPTION")]


def test_what_was_closed_is_read_back_as_cancelled_with_its_reason() -> None:
    (event,) = events(replace(ENTRY, cancelled=True, description="Reason: withdrawn, by her."))
    assert event["status"] == "CANCELLED"
    assert event["description"] == "Reason: withdrawn, by her."
    assert "status" not in events(ENTRY)[0]


def test_an_empty_calendar_is_one_too() -> None:
    assert events() == []
    assert lines()[0] == "BEGIN:VCALENDAR"


def test_a_week_of_reporting_keeps_its_hour_when_the_clocks_are_moved() -> None:
    rule = "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=30"
    found = lines(duty(rule, date(2024, 2, 19), date(2024, 3, 20)))
    assert "DTSTART;TZID=Asia/Almaty:20240219T103000" in found
    assert "RRULE:FREQ=WEEKLY;UNTIL=20240320T053000Z;BYDAY=MO" in found
    # The offsets are those that the file itself describes, read by another library.
    zone = tzical(io.StringIO("\n".join(found))).get("Asia/Almaty")
    written = next(line for line in found if line.startswith("RRULE"))
    begin = datetime(2024, 2, 19, 10, 30, tzinfo=zone)
    assert [day.astimezone(UTC) for day in rrulestr(written, dtstart=begin)] == [
        at(4, 30, 19),
        at(4, 30, 26),
        datetime(2024, 3, 4, 5, 30, tzinfo=UTC),
        datetime(2024, 3, 11, 5, 30, tzinfo=UTC),
        datetime(2024, 3, 18, 5, 30, tzinfo=UTC),
    ]


@pytest.mark.parametrize("zone", ["Asia/Almaty", "Asia/Qyzylorda", "Asia/Oral"])
@pytest.mark.parametrize("year", [2018, 2024, 2039])
def test_the_file_describes_the_offsets_of_a_zone_as_the_program_knows_them(
    zone: str, year: int
) -> None:
    found = lines(duty("FREQ=DAILY;BYHOUR=9", date(year, 2, 1), zone=zone))
    described = tzical(io.StringIO("\n".join(found))).get(zone)
    for days in range(0, 330, 3):
        noon = datetime(year, 2, 1, 12, tzinfo=UTC) + timedelta(days=days)
        wall = noon.astimezone(clock(zone)).replace(tzinfo=None)
        assert (
            wall.replace(tzinfo=described).utcoffset() == noon.astimezone(clock(zone)).utcoffset()
        )


def test_a_duty_without_an_hour_comes_round_by_days_and_needs_no_zone() -> None:
    found = lines(duty("FREQ=MONTHLY;BYMONTHDAY=1,15", date(2024, 2, 1), date(2024, 4, 10)))
    assert "DTSTART;VALUE=DATE:20240201" in found
    assert "RRULE:FREQ=MONTHLY;UNTIL=20240410;BYMONTHDAY=1,15" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_a_duty_without_a_known_end_goes_on() -> None:
    assert "RRULE:FREQ=WEEKLY;BYDAY=MO" in lines(duty("FREQ=WEEKLY;BYDAY=MO", zone="UTC"))


def test_several_entries_share_one_description_of_their_zone() -> None:
    entry = duty("FREQ=DAILY;BYHOUR=9", zone="Asia/Oral")
    found = lines(entry, replace(entry, uid=UUID(int=8)), ENTRY)
    assert found.count("BEGIN:VTIMEZONE") == 1
    assert found.count("BEGIN:VEVENT") == 3


@pytest.mark.parametrize(
    "said",
    [
        "Протокол; 3 часа, «срок»\\конец",
        "line\nline",
        "return\rand\x00null\x1f, tab\t",
        "END:VEVENT\r\nEND:VCALENDAR",
        "Ә" * 200,
        "😀" * 60,
        "",
    ],
)
def test_whatever_a_text_holds_it_breaks_nothing(said: str) -> None:
    entry = replace(ENTRY, summary=said, description=said, category=said or "-")
    (event,) = events(entry)
    kept = "".join(" " if ord(letter) < 32 and letter != "\n" else letter for letter in said)
    assert str(event["summary"]) == kept
    assert str(event.get("description", "")) == kept
    assert event.decoded("dtstart") == ENTRY.first


@settings(max_examples=60)
@given(texts(80), texts(200), st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(0, 40))
def test_every_line_is_short_and_every_entry_comes_back(
    summary: str, description: str, first: date, days: int
) -> None:
    entry = replace(
        ENTRY,
        summary=summary,
        description=description,
        first=first,
        last=first + timedelta(days=days),
    )
    whole = write_calendar([entry, entry], NOW)
    assert whole.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    assert b"\n" not in whole.replace(b"\r\n", b"")
    for event in events(entry, entry):
        assert event.decoded("dtstart") == first
        assert event.get("dtend") is None or event.decoded("dtend") == first + timedelta(
            days=days + 1
        )


@settings(max_examples=30)
@given(
    st.sampled_from([one for one in RECURRENCES if one]),
    st.dates(date(2022, 6, 1), date(2026, 1, 1)),
)
def test_what_comes_round_comes_back_on_the_same_days(written: str, begins: date) -> None:
    recurrence = read_recurrence(written)
    first = next(recurrence.dates(begins, begins + timedelta(days=400)))
    last = first + timedelta(days=150)
    (event,) = events(duty(written, first, last))
    begin = event.decoded("dtstart")
    begin = begin if isinstance(begin, datetime) else datetime(begin.year, begin.month, begin.day)  # noqa: DTZ001
    found = rrulestr(event["rrule"].to_ical().decode(), dtstart=begin)
    assert [day.date() for day in found] == list(recurrence.dates(first, last))
