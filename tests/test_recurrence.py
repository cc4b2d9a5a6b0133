"""Which rules say when a duty comes round, and the days that they name."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.errors import RefusedInput
from casefiles.recurrence import Recurrence, read_recurrence
from tests.strategies import RECURRENCES, texts


@pytest.mark.parametrize(
    ("written", "first", "last", "days"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "2024-02-19", "2024-03-11", "02-19 02-26 03-04 03-11"),
        ("FREQ=WEEKLY;BYDAY=MO", "2024-02-20", "2024-03-10", "02-26 03-04"),
        ("FREQ=WEEKLY;BYDAY=TH,MO,TH", "2024-02-26", "2024-03-04", "02-26 02-29 03-04"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2024-02-19", "2024-03-18", "02-19 03-04 03-18"),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2024-02-02", "2024-03-15", "02-15 03-01 03-15"),
        ("FREQ=MONTHLY;BYMONTHDAY=30", "2024-01-01", "2024-03-31", "01-30 03-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2024-01-01", "2024-03-31", "01-31 02-29 03-31"),
        ("FREQ=MONTHLY;BYDAY=1MO", "2024-02-01", "2024-03-31", "02-05 03-04"),
        ("FREQ=MONTHLY;BYDAY=5FR", "2024-02-01", "2024-03-31", "03-29"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2024-02-01", "2024-03-31", "02-23 03-29"),
        ("FREQ=DAILY", "2024-02-28", "2024-03-01", "02-28 02-29 03-01"),
        ("FREQ=DAILY;INTERVAL=2;BYHOUR=9", "2024-02-28", "2024-03-03", "02-28 03-01 03-03"),
        ("FREQ=WEEKLY;BYDAY=SU", "2024-02-26", "2024-03-02", ""),
    ],
)
def test_the_days_come_round_between_two_days_both_included(
    written: str, first: str, last: str, days: str
) -> None:
    rule = read_recurrence(written)
    found = rule.dates(date.fromisoformat(first), date.fromisoformat(last))
    assert " ".join(day.strftime("%m-%d") for day in found) == days


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("FREQ=DAILY", None),
        ("FREQ=DAILY;BYHOUR=0", time(0, 0)),
        ("FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=5", time(10, 5)),
        ("FREQ=MONTHLY;BYDAY=1MO;BYHOUR=23;BYMINUTE=59", time(23, 59)),
    ],
)
def test_the_hour_is_that_of_the_wall_clock(written: str, at: time | None) -> None:
    assert read_recurrence(written).at == at


@pytest.mark.parametrize(
    "written",
    [
        "",
        "weekly",
        "FREQ=YEARLY",
        "FREQ=HOURLY",
        "FREQ=SECONDLY;INTERVAL=1",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1",
        "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=0;BYDAY=MO",
        "FREQ=WEEKLY;INTERVAL=13;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=5",
        "FREQ=WEEKLY;BYDAY=MO;UNTIL=20240301",
        "FREQ=WEEKLY;BYDAY=MO;BYMINUTE=5",
        "FREQ=WEEKLY;BYDAY=MO;BYHOUR=24",
        "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=60",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=1MO",
        "FREQ=DAILY;BYDAY=MO",
        "RRULE:FREQ=DAILY",
        "FREQ=DAILY\nX:Y",
        "FREQ=DAILY ",
        "freq=daily",
    ],
)
def test_what_leaves_the_days_open_or_means_no_day_is_refused(written: str) -> None:
    with pytest.raises(RefusedInput, match="Write it so: FREQ=WEEKLY;BYDAY=MO,TH"):
        read_recurrence(written)


@given(st.sampled_from([one for one in RECURRENCES if one]))
def test_the_rule_for_a_calendar_reads_as_the_same_days(written: str) -> None:
    rule = read_recurrence(written)
    again = read_recurrence(rule.rule)
    assert again == Recurrence(
        frequency=rule.frequency, every=rule.every, days=rule.days, numbers=rule.numbers, at=None
    )


@given(
    st.sampled_from([one for one in RECURRENCES if one and "INTERVAL" not in one]),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 100),
    st.integers(0, 100),
)
def test_a_later_beginning_leaves_out_days_and_adds_none(
    written: str, first: date, later: int, length: int
) -> None:
    rule = read_recurrence(written)
    last = first + timedelta(days=later + length)
    begin = first + timedelta(days=later)
    assert list(rule.dates(begin, last)) == [day for day in rule.dates(first, last) if day >= begin]


@given(texts())
def test_no_text_does_worse_than_be_refused(text: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_recurrence(text)
    assert text in str(refused.value)
