"""The counting of terms, against a walk through the calendar that knows nothing of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.limits.calendars import WEEKENDS, kazakhstan
from casefiles.limits.periods import (
    LAST_DAY,
    Counting,
    Period,
    before,
    last_day,
    last_minute,
    months_later,
    read_period,
)
from casefiles.moments import clock, read_moment

ALMATY = "Asia/Almaty"
TEN_YEARS = st.dates(date(2015, 1, 1), date(2025, 6, 30))
DAY = timedelta(days=1)
REST = kazakhstan()


def noon(day: date, zone: str = ALMATY) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=clock(zone)).astimezone(UTC)


def walked(first: date, days: int) -> date:
    """Count days off one by one, leaving the first out; then step off rest days."""
    at = first
    for _ in range(days):
        at = date.fromordinal(at.toordinal() + 1)
    while at in REST.off or (at.isoweekday() in (6, 7) and at not in REST.worked):
        at = date.fromordinal(at.toordinal() + 1)
    return at


def walked_months(first: date, months: int) -> date:
    """Turn over one page of a wall calendar for each month, then look for the number."""
    year, month = first.year, first.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    for number in range(first.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError(first)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("PT3H", Period(hours=3)),
        ("P10D", Period(days=10)),
        ("P2M", Period(months=2)),
        ("P1Y", Period(years=1)),
        ("P1Y6M", Period(years=1, months=6)),
        ("P1DT12H", Period(days=1, hours=12)),
    ],
)
def test_a_period_is_written_as_it_is_read(text: str, period: Period) -> None:
    assert read_period(text) == period
    assert period.iso == text


@pytest.mark.parametrize("text", ["", "3 hours", "P", "PT", "PT0H", "PT3M", "P1W", "P-1D"])
def test_what_is_no_period_of_the_law_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text or None):
        read_period(text)


def test_no_length_at_all_is_no_days() -> None:
    assert Period().iso == "P0D"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2022-01-31", 1, "2022-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2022-08-31", 1, "2022-09-30"),
        ("2022-12-31", 2, "2023-02-28"),
        ("2022-03-10", 2, "2022-05-10"),
        ("2022-11-15", 1, "2022-12-15"),
        ("2022-12-15", 12, "2023-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2022-01-06", 0, "2022-01-06"),
    ],
)
def test_months_end_on_the_matching_date_or_the_last_day(start: str, months: int, end: str) -> None:
    assert months_later(date.fromisoformat(start), months).isoformat() == end


def test_what_would_end_after_the_calendar_ends_with_it() -> None:
    assert months_later(date(9998, 12, 1), 12) == LAST_DAY


@given(TEN_YEARS, st.integers(1, 60))
def test_calendar_days_end_where_a_walk_through_the_calendar_ends(first: date, days: int) -> None:
    found = last_day(noon(first), Period(days=days), Counting.CALENDAR, ALMATY, REST)
    assert found == walked(first, days)


@given(TEN_YEARS, st.integers(1, 60))
def test_months_end_where_a_walk_through_the_pages_ends(first: date, months: int) -> None:
    period = Period(months=months)
    matching = last_day(noon(first), period, Counting.MATCHING, ALMATY, WEEKENDS)
    assert matching == walked_months(first, months)
    custody = last_day(noon(first), period, Counting.CUSTODY, ALMATY, WEEKENDS)
    assert custody == matching - DAY


def test_every_day_of_ten_years_is_counted_as_the_walk_counts_it() -> None:
    day = date(2015, 1, 1)
    while day < date(2025, 1, 1):
        for days in (3, 15):
            found = last_day(noon(day), Period(days=days), Counting.CALENDAR, ALMATY, REST)
            assert found == walked(day, days), day
        day += DAY


@pytest.mark.parametrize(
    ("counting", "end"),
    [
        # from 09:10 on Thursday 6 January 2022; the third day after is a Sunday
        (Counting.CONTINUOUS, "2022-01-09T09:10"),
        (Counting.CALENDAR, "2022-01-10T23:59"),
        (Counting.MATCHING, "2022-01-09T23:59"),
        (Counting.CUSTODY, "2022-01-08T23:59"),
        (Counting.SAME_DAY, "2022-01-06T23:59"),
    ],
)
def test_three_days_end_in_five_ways(counting: Counting, end: str) -> None:
    start = read_moment("2022-01-06T09:10").earliest
    assert start is not None
    found = last_minute(start, Period(days=3), counting, ALMATY, REST)
    assert found == read_moment(end).earliest


@given(TEN_YEARS, st.integers(0, 1439), st.sampled_from(list(Counting)), st.integers(1, 40))
def test_a_later_start_never_gives_an_earlier_deadline(
    first: date, minutes: int, counting: Counting, days: int
) -> None:
    start = noon(first)
    later = start + timedelta(minutes=minutes)
    ends = [last_minute(one, Period(days=days), counting, ALMATY, REST) for one in (start, later)]
    assert ends == sorted(ends)


def test_hours_before_an_end_are_counted_on_utc_and_days_by_dates() -> None:
    end = read_moment("2024-03-08T23:59").earliest
    assert end is not None
    # The clocks went back on 1 March: ten days are an hour longer than 240 hours.
    assert before(end, Period(days=10), ALMATY) == read_moment("2024-02-27T23:59").earliest
    assert end - before(end, Period(days=10), ALMATY) == timedelta(hours=241)
    assert before(end, Period(hours=8), ALMATY) == read_moment("2024-03-08T15:59").earliest


@pytest.mark.parametrize(
    ("zone", "start", "end"),
    [
        # both sides of each night on which clocks were moved since 2004
        (ALMATY, "2024-02-27T00:30", "2024-02-29T23:30+05:00"),
        (ALMATY, "2004-03-26T12:00", "2004-03-29T13:00"),
        (ALMATY, "2004-10-29T12:00", "2004-11-01T11:00"),
        ("Asia/Qyzylorda", "2018-12-19T10:00", "2018-12-22T09:00"),
        ("Asia/Qostanay", "2024-02-28T10:00", "2024-03-02T09:00"),
        ("Asia/Oral", "2024-02-28T10:00", "2024-03-02T10:00"),
    ],
)
def test_72_hours_pass_as_they_pass_whatever_the_clocks_show(
    zone: str, start: str, end: str
) -> None:
    begin = read_moment(start, zone).earliest
    assert begin is not None
    found = last_minute(begin, Period(hours=72), Counting.CONTINUOUS, zone, WEEKENDS)
    assert found == read_moment(end, zone).earliest
