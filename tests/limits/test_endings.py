"""The last day of a term: no more exact than its beginning, and never earlier for a later one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.limits.calendars import WEEKENDS
from casefiles.limits.endings import after, at_latest, day_of, hull
from casefiles.limits.periods import Counting
from casefiles.moments import UNKNOWN, Moment, read_moment

MATCHING = (Counting.MATCHING,)
EITHER = (Counting.CUSTODY, Counting.MATCHING)


@pytest.mark.parametrize(
    ("begins", "length", "ends"),
    [
        ("2021-02", "P3Y", "2024-02"),
        ("2021", "P3Y", "2024"),
        ("2021-02-04", "P3Y", "2024-02-04"),
        ("2020-02-29", "P1Y", "2021-02-28"),
        ("2021-02-04T10:00", "P15D", "2021-02-19"),
        ("2021-02", "P15D", "2021-02-16/2021-03-15"),
        ("2021-02~", "P1Y", "2022-01-01/2022-03-31"),
        ("2021", "P6M", "2021-07-01/2022-06-30"),
        ("2021-02", "P1Y6M", "2022-08"),
        ("../2021-02", "P1Y", "../2022-02-28"),
        ("2021-04/..", "P3Y", "2024-04-01/.."),
        ("2021-02-04/2021-03-05", "P1M", "2021-03-04/2021-04-05"),
        ("2021-02", "P9000Y", None),
        ("2021-02", "P99999999999D", None),
        ("2021-02-04", "PT48H", None),
        ("2021-02", "three years", None),
        ("2021-02", "", None),
        (None, "P1Y", None),
    ],
)
def test_a_term_ends_no_more_exactly_than_it_began(
    begins: str | None, length: str, ends: str | None
) -> None:
    assert after(read_moment(begins), length, MATCHING, WEEKENDS).written == ends


@pytest.mark.parametrize(
    ("begins", "length", "ends"),
    [
        ("2021-02-04", "P15D", "2021-02-18/2021-02-19"),
        ("2021-02-04", "P1Y", "2022-02-03/2022-02-04"),
        ("2020-11", "P18D", "2020-11-18/2020-12-18"),
        ("2021-02", "P5Y", "2026-01-31/2026-02-28"),
    ],
)
def test_where_the_law_leaves_open_whether_the_first_day_counts_both_ends_are_given(
    begins: str, length: str, ends: str
) -> None:
    assert after(read_moment(begins), length, EITHER, WEEKENDS).written == ends


def test_where_the_law_says_no_way_of_counting_no_end_is_known() -> None:
    assert after(read_moment("2021-02-04"), "P3Y", (), WEEKENDS) == UNKNOWN


LENGTHS = st.sampled_from(["P1D", "P18D", "P1M", "P6M", "P1Y", "P1Y6M", "P3Y", "P12Y"])
WAYS = st.sampled_from([MATCHING, (Counting.CUSTODY,), EITHER])
MINUTES = st.datetimes(datetime(2004, 1, 1), datetime(2034, 1, 1)).map(  # noqa: DTZ001
    lambda when: when.replace(second=0, microsecond=0)
)


def minute(when: datetime) -> Moment:
    return read_moment(when.isoformat(timespec="minutes") + "Z")


@given(MINUTES, st.timedeltas(timedelta(0), timedelta(days=500)), LENGTHS, WAYS)
def test_a_later_beginning_never_gives_an_earlier_end(
    when: datetime, later: timedelta, length: str, counting: tuple[Counting, ...]
) -> None:
    early = after(minute(when), length, counting, WEEKENDS)
    late = after(minute(when + later), length, counting, WEEKENDS)
    assert early.earliest is not None
    assert late.earliest is not None
    assert late.latest is not None
    assert early.latest is not None
    assert early.earliest <= late.earliest
    assert early.latest <= late.latest


@given(MINUTES, st.sampled_from([4, 7, 10, 13]), LENGTHS, WAYS)
def test_a_narrower_beginning_never_contradicts_a_wider_one(
    when: datetime, kept: int, length: str, counting: tuple[Counting, ...]
) -> None:
    wide = read_moment(when.isoformat(timespec="minutes")[:kept], "UTC")
    narrow = read_moment(when.isoformat(timespec="minutes"), "UTC")
    outer = after(wide, length, counting, WEEKENDS)
    inner = after(narrow, length, counting, WEEKENDS)
    assert outer.earliest is not None
    assert outer.latest is not None
    assert inner.earliest is not None
    assert inner.latest is not None
    assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest


def test_of_several_ends_the_days_are_kept_within_which_all_of_them_lie() -> None:
    one, two = read_moment("2027-02"), read_moment("2032-02-10")
    assert hull([one, two], "Asia/Almaty").written == "2027-02-01/2032-02-10"
    assert hull([one, read_moment("2030/..")], "Asia/Almaty").written == "2027-02-01/.."
    assert hull([one, UNKNOWN], "Asia/Almaty") == UNKNOWN
    assert hull([], "Asia/Almaty") == UNKNOWN
    assert at_latest(UNKNOWN) == UNKNOWN


def test_the_last_minutes_of_the_calendar_have_a_date_in_every_zone() -> None:
    last = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    assert day_of(last, "Asia/Almaty").isoformat() == "9999-12-31"
