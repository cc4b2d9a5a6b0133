"""A month before the end of another term, against a calendar whose pages are turned back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.limits.periods import Period, before, midnight_after, months_later
from casefiles.moments import MINUTE, clock, read_moment
from tests.limits.worked import last_day, standing

ALMATY = "Asia/Almaty"
ZONES = st.sampled_from((ALMATY, "Asia/Qyzylorda", "Asia/Oral"))
TEN_YEARS = st.dates(date(2015, 1, 1), date(2025, 6, 30))
RENEWAL, GRANTED = "refugee.decision-3m.renewal-1m", ("refugee-status-granted yes",)
DECIDED = "asylum-decision 2022-04-15"


def turned_back(last: date, months: int, days: int) -> date:
    """Turn back a page of a wall calendar for each month, find the number, cross off the days."""
    year, month = last.year, last.month
    for _ in range(months):
        month -= 1
        if month == 0:
            year, month = year - 1, 12
    number = last.day
    at = last
    while True:
        try:
            at = date(year, month, number)
            break
        except ValueError:
            number -= 1
    for _ in range(days):
        at = date.fromordinal(at.toordinal() - 1)
    return at


def end_of(day: date, zone: str = ALMATY) -> datetime:
    """The last minute of a day, read off the first one of the next."""
    following = day + timedelta(days=1)
    first = datetime(following.year, following.month, following.day, tzinfo=clock(zone))
    return first.astimezone(UTC) - MINUTE


@pytest.mark.parametrize(
    ("ends", "period", "due"),
    [
        ("2023-04-15", Period(months=1), "2023-03-15"),
        # A month without the matching number gives its last day.
        ("2023-03-31", Period(months=1), "2023-02-28"),
        # And over the night on which the clocks went back: 24:00 stays 24:00.
        ("2024-03-31", Period(months=1), "2024-02-29"),
        ("2023-12-31", Period(months=1), "2023-11-30"),
        # The last day of a short month is matched by its number, not by being the last.
        ("2023-02-28", Period(months=1), "2023-01-28"),
        ("2023-04-30", Period(months=1), "2023-03-30"),
        # Over the turn of the year.
        ("2023-01-15", Period(months=2), "2022-11-15"),
        ("2024-02-29", Period(years=1), "2023-02-28"),
        # First the months, then the days, as forwards.
        ("2023-03-31", Period(months=1, days=10), "2023-02-18"),
    ],
)
def test_a_month_before_ends_at_24_hours_of_the_matching_date(
    ends: str, period: Period, due: str
) -> None:
    found = before(end_of(date.fromisoformat(ends)), period, ALMATY)
    assert found == end_of(date.fromisoformat(due))


@given(TEN_YEARS, st.integers(0, 30), st.integers(0, 40), ZONES)
def test_months_and_days_before_lie_where_the_pages_turned_back_show(
    ends: date, months: int, days: int, zone: str
) -> None:
    if not (months or days):
        return
    found = before(end_of(ends, zone), Period(months=months, days=days), zone)
    assert found == end_of(turned_back(ends, months, days), zone)


@given(TEN_YEARS, st.integers(1, 30))
def test_an_end_of_the_clock_keeps_its_minute(ends: date, months: int) -> None:
    end = read_moment(f"{ends}T09:10").earliest
    assert end is not None
    found = before(end, Period(months=months), ALMATY).astimezone(clock(ALMATY))
    assert (found.hour, found.minute) == (9, 10)
    assert found.date() == turned_back(ends, months, 0)


@given(TEN_YEARS, TEN_YEARS, st.integers(1, 30), st.integers(0, 20))
def test_an_earlier_end_is_never_due_later(one: date, other: date, months: int, days: int) -> None:
    period = Period(months=months, days=days)
    ends = sorted((one, other))
    due = [before(end_of(day), period, ALMATY) for day in ends]
    assert due == sorted(due)


def test_hours_are_taken_off_after_the_dates() -> None:
    found = before(end_of(date(2023, 4, 15)), Period(months=1, hours=8), ALMATY)
    assert found == read_moment("2023-03-15T15:59").earliest


def test_a_term_in_months_and_its_matching_date_meet_wherever_both_months_have_the_number() -> None:
    for start in (date(2023, 1, 15), date(2024, 1, 28), date(2022, 12, 1)):
        assert months_later(months_later(start, 7), -7) == start
    assert midnight_after(date(2023, 4, 15), ALMATY) - MINUTE == end_of(date(2023, 4, 15))


@pytest.mark.parametrize(
    ("applied", "expected"),
    [
        ("2023-03-01", "kept"),
        ("2023-03-15T23:59", "kept"),
        ("2023-03-16T00:00", "breached"),
        ("2023-03", "unknown"),
        # That of before the decision was the application for the status itself.
        ("2022-02-01", "overdue"),
    ],
)
def test_the_renewal_of_the_status_is_asked_for_a_month_before_it_ends(
    applied: str, expected: str
) -> None:
    assert standing(RENEWAL, DECIDED, f"asylum-application {applied}", answers=GRANTED) == expected


@pytest.mark.parametrize(
    ("decided", "due"),
    [
        ("2022-04-15", "2023-03-15"),
        ("2022-03-31", "2023-02-28"),
        ("2023-03-31", "2024-02-29"),
        # The year after 29 February ends on the 28th.
        ("2024-02-29", "2025-01-28"),
    ],
)
def test_the_day_on_which_the_renewal_is_due(decided: str, due: str) -> None:
    assert last_day(RENEWAL, f"asylum-decision {decided}", answers=GRANTED) == due


def test_who_was_refused_has_nothing_to_renew_and_nobody_knows_of_the_others() -> None:
    refused = standing(RENEWAL, DECIDED, answers=("refugee-status-granted no",))
    assert refused == "not-applicable"
    assert standing(RENEWAL, DECIDED) == "unknown"
    assert standing(RENEWAL, DECIDED, as_of="2023-02-01T00:00", answers=GRANTED) == "running"
    assert standing(RENEWAL, "asylum-decision 2022-04", answers=GRANTED) == "overdue"
