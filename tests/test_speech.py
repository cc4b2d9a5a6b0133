"""Moments and lengths of time are said as people say them, never more exactly than known."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.languages import CODES, ENGLISH, language
from casefiles.moments import moment_at, read_moment
from casefiles.speech import (
    say_briefly,
    say_city,
    say_duration,
    say_elapsed,
    say_instant,
    say_interval,
    say_moment,
    say_offset,
    say_overrun,
    say_period,
)

# fmt: off
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]
# fmt: on


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2022-01-06T09:10", "6 January 2022, 09:10 (Almaty, UTC+6)"),
        ("2022-01-06T09", "between 09:00 and 10:00 on 6 January 2022 (Almaty, UTC+6)"),
        ("2022-01-06T23", "between 23:00 and 24:00 on 6 January 2022 (Almaty, UTC+6)"),
        ("2022-01-06", "some time on 6 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        (None, "not known"),
        ("2022-01-06T09:10~", "about 6 January 2022, 09:10 (Almaty, UTC+6)"),
        ("2022-01-06~", "about 6 January 2022"),
        ("2022-01~", "about January 2022"),
        ("../2022-01-06T11:00", "not later than 6 January 2022, 11:00 (Almaty, UTC+6)"),
        ("2022-01-06T09/..", "not earlier than 6 January 2022, 09:00 (Almaty, UTC+6)"),
        ("../2022-01", "not later than January 2022"),
        (
            "2022-01-06T09:10/2022-01-06T11:00",
            "between 09:10 and 11:00 on 6 January 2022 (Almaty, UTC+6)",
        ),
        (
            "2022-01-06T09/2022-01-06T11",
            "between 09:00 and 12:00 on 6 January 2022 (Almaty, UTC+6)",
        ),
        (
            "2022-01-06T23:00/2022-01-07T01:00",
            "between 6 January 2022, 23:00 and 7 January 2022, 01:00 (Almaty, UTC+6)",
        ),
        ("2022-01-06/2022-01-08", "between 6 January 2022 and 8 January 2022"),
        ("2022~/2023", "between about 2022 and 2023"),
        (
            "2024-02-29T23:30",
            "29 February 2024, 23:30 (Almaty; the clocks were turned back, so UTC+6 or UTC+5)",
        ),
        ("2024-02-29T23:30+05:00", "29 February 2024, 23:30 (Almaty, UTC+5)"),
        ("2024-03-01T00:10", "1 March 2024, 00:10 (Almaty, UTC+5)"),
    ],
)
def test_a_moment_is_said_as_it_is_known(written: str | None, said: str) -> None:
    assert say_moment(read_moment(written), ENGLISH) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2022-01-06T09:10", "6 January 2022, 09:10"),
        ("2022-01-06", "6 January 2022"),
        ("2022-01-06T09", "between 09:00 and 10:00 on 6 January 2022"),
        ("2024-02-29T23:30", "29 February 2024, 23:30"),
        (None, "not known"),
    ],
)
def test_in_a_narrow_column_the_place_of_the_clock_is_left_out(
    written: str | None, said: str
) -> None:
    assert say_briefly(read_moment(written), ENGLISH) == said


@pytest.mark.parametrize(
    ("code", "written", "said"),
    [
        ("ru", "2022-01-06T09:10", "6 января 2022 года, 09:10 (Алматы, UTC+6)"),
        ("ru", "2022-01", "январь 2022 года"),
        ("ru", "2022", "2022 год"),
        ("kk", "2022-01-06T09:10", "2022 жылғы 6 қаңтар, 09:10 (Алматы, UTC+6)"),
        ("kk", "2022-01", "2022 жылғы қаңтар"),
    ],
)
def test_a_date_has_the_order_and_the_case_of_its_language(
    code: str, written: str, said: str
) -> None:
    assert say_moment(read_moment(written), language(code)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("../2022-01", "января 2022 года"),
        ("../2022", "2022 года"),
        ("2019-04/2019-05", "не ранее апреля 2019 года и не позднее мая 2019 года"),
        ("2020/2022-12", "не ранее 2020 года и не позднее декабря 2022 года"),
    ],
)
def test_after_a_russian_preposition_the_month_and_the_year_are_bent(
    written: str, said: str
) -> None:
    assert say_moment(read_moment(written), language("ru")).endswith(said)


def test_hours_are_read_on_the_clock_asked_for_but_a_day_stays_a_day_of_its_own_clock() -> None:
    minute = read_moment("2022-01-06T23:30", "Asia/Almaty")
    day = read_moment("2022-01-06", "Asia/Almaty")

    assert say_moment(minute, ENGLISH, zone="UTC") == "6 January 2022, 17:30 (UTC)"
    assert say_moment(day, ENGLISH, zone="Pacific/Auckland") == "some time on 6 January 2022"


@given(
    st.datetimes(
        min_value=datetime(1995, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
        max_value=datetime(2035, 1, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    st.sampled_from(["Asia/Almaty", "Asia/Aqtau", "Asia/Qyzylorda", "UTC"]),
)
def test_what_is_said_of_a_minute_names_that_very_minute(instant: datetime, zone: str) -> None:
    said = say_instant(instant, ENGLISH, zone)
    found = re.fullmatch(r"(\d+) (\w+) (\d+), (\d\d):(\d\d) \((?:\w+, )?UTC(?:\+(\d+))?\)", said)
    assert found is not None, said
    day, month, year, hour, minute, shift = found.groups()
    again = datetime(
        int(year), MONTHS.index(month) + 1, int(day), int(hour), int(minute), tzinfo=UTC
    ) - timedelta(hours=int(shift or 0))
    assert again == instant.replace(second=0, microsecond=0)


@given(
    st.sampled_from(
        [
            "2022-01-06T09:10",
            "2022-01-06T09",
            "2022-01-06~",
            "2022-01",
            "2022~",
            "../2022-01-06T11",
            "2022-01/..",
            "2021/2022-03-04T10:00",
            "2024-02-29T23:30",
        ]
    ),
    st.sampled_from(CODES),
    st.sampled_from(
        ["Asia/Almaty", "Asia/Oral", "Europe/Zurich", "America/Argentina/Buenos_Aires"]
    ),
)
def test_every_moment_can_be_said_in_every_language(written: str, code: str, zone: str) -> None:
    moment = read_moment(written, zone)
    for said in (say_moment(moment, language(code)), say_briefly(moment, language(code))):
        assert said
        assert "{" not in said


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (timedelta(0), "0 min"),
        (timedelta(minutes=45), "45 min"),
        (timedelta(hours=3, minutes=12), "3 h 12 min"),
        (timedelta(hours=72), "72 h"),
        (timedelta(hours=119, minutes=59), "119 h 59 min"),
        (timedelta(days=5), "5 days"),
        (timedelta(hours=200, minutes=20), "8 days 8 h 20 min"),
    ],
)
def test_a_length_of_time_is_in_hours_up_to_five_days(length: timedelta, said: str) -> None:
    assert say_duration(length, ENGLISH) == said


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (HOUR, HOUR, "1 h"),
        (HOUR, 3 * HOUR, "between 1 h and 3 h"),
        (HOUR, None, "at least 1 h"),
        (timedelta(0), 3 * HOUR, "at most 3 h"),
        (None, 3 * HOUR, "at most 3 h"),
        (timedelta(0), None, "not known"),
        (None, None, "not known"),
        (240 * HOUR + HOUR, 300 * HOUR, "between 10 days and 13 days"),
    ],
)
def test_a_time_between_two_facts_says_both_its_bounds(
    least: timedelta | None, most: timedelta | None, said: str
) -> None:
    assert say_elapsed(least, most, ENGLISH) == said


@pytest.mark.parametrize(
    ("overrun", "said"),
    [
        (None, ""),
        ((3 * HOUR, 3 * HOUR), "3 h over"),
        ((3 * HOUR, 5 * HOUR), "between 3 h and 5 h over"),
        ((3 * HOUR, None), "at least 3 h over"),
        ((timedelta(0), 5 * HOUR), "up to 5 h over"),
    ],
)
def test_an_overrun_says_how_much_is_sure(
    overrun: tuple[timedelta, timedelta | None] | None, said: str
) -> None:
    assert say_overrun(overrun, ENGLISH) == said


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("PT3H", "3 hours"),
        ("PT48H", "48 hours"),
        ("PT1H30M", "1 hour 30 minutes"),
        ("P2M", "2 months"),
        ("P1Y6M", "1 year 6 months"),
        ("P2W", "2 weeks"),
        ("P18D", "18 days"),
        ("at once", "at once"),
        ("P", "P"),
    ],
)
def test_a_period_of_the_law_is_said_in_its_own_units(period: str, said: str) -> None:
    assert say_period(period, ENGLISH) == said


def test_a_deadline_that_is_not_exact_is_said_with_both_its_bounds() -> None:
    first = datetime(2022, 1, 6, 3, 10, tzinfo=UTC)
    last = first + HOUR

    assert say_interval(first, first, ENGLISH, "Asia/Almaty") == say_moment(
        moment_at(first), ENGLISH
    )
    assert say_interval(first, last, ENGLISH, "Asia/Almaty") == (
        "between 6 January 2022, 09:10 and 6 January 2022, 10:10 (Almaty, UTC+6)"
    )
    assert say_interval(None, last, ENGLISH, "Asia/Almaty") == (
        "not later than 6 January 2022, 10:10 (Almaty, UTC+6)"
    )
    assert say_interval(first, None, ENGLISH, "Asia/Almaty") == (
        "not earlier than 6 January 2022, 09:10 (Almaty, UTC+6)"
    )
    assert say_interval(None, None, ENGLISH, "Asia/Almaty") == "not known"


@pytest.mark.parametrize(
    ("zone", "code", "said"),
    [
        ("Asia/Qostanay", "ru", "Костанай"),
        ("Asia/Oral", "kk", "Орал"),
        ("America/Argentina/Buenos_Aires", "en", "Buenos Aires"),
    ],
)
def test_a_zone_is_called_by_its_city(zone: str, code: str, said: str) -> None:
    assert say_city(zone, language(code)) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Asia/Kathmandu", "UTC+5:45"), ("America/New_York", "UTC−5"), ("UTC", "UTC")],
)
def test_an_offset_is_said_to_the_minute(zone: str, said: str) -> None:
    assert say_offset(datetime(2022, 1, 6, tzinfo=UTC), zone) == said
