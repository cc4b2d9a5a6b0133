"""Moments: what is written, what it covers, and what cannot be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given

from casefiles.errors import RefusedInput
from casefiles.moments import (
    FIRST,
    LAST,
    UNKNOWN,
    Moment,
    Precision,
    clock,
    elapsed,
    moment_at,
    moment_between,
    read_instant,
    read_moment,
    unknown_moment,
)
from tests.strategies import instants, moments

COVERED = [
    # written; zone; first and last minute in UTC
    ("2022-01-06T09:10", "Asia/Almaty", "2022-01-06T03:10", "2022-01-06T03:10"),
    ("2022-01-06T09:10+05:00", "Asia/Almaty", "2022-01-06T04:10", "2022-01-06T04:10"),
    ("2022-01-06T09:10-03:30", "Asia/Almaty", "2022-01-06T12:40", "2022-01-06T12:40"),
    ("2022-01-06T09:10Z", "Asia/Almaty", "2022-01-06T09:10", "2022-01-06T09:10"),
    ("2022-01-06T09", "Asia/Almaty", "2022-01-06T03:00", "2022-01-06T03:59"),
    ("2022-01-06", "Asia/Almaty", "2022-01-05T18:00", "2022-01-06T17:59"),
    ("2022-01-06", "Asia/Oral", "2022-01-05T19:00", "2022-01-06T18:59"),
    ("2024-02", "UTC", "2024-02-01T00:00", "2024-02-29T23:59"),
    ("2022", "UTC", "2022-01-01T00:00", "2022-12-31T23:59"),
    ("2022-01-06T09:10~", "UTC", "2022-01-06T09:09", "2022-01-06T09:11"),
    ("2022-01-06T09~", "UTC", "2022-01-06T08:00", "2022-01-06T10:59"),
    ("2022-01-06~", "UTC", "2022-01-05T00:00", "2022-01-07T23:59"),
    ("2022-03~", "UTC", "2022-02-01T00:00", "2022-04-30T23:59"),
    ("2022~", "UTC", "2021-01-01T00:00", "2023-12-31T23:59"),
    ("2022-01-06T09:10/2022-01-06T11", "UTC", "2022-01-06T09:10", "2022-01-06T11:59"),
    ("2022-01-06/..", "UTC", "2022-01-06T00:00", None),
    ("../2022-01-06", "UTC", None, "2022-01-06T23:59"),
    (None, "UTC", None, None),
    # The hour before midnight of 29 February 2024 happened twice where UTC+6 became UTC+5.
    ("2024-02-29T23:30", "Asia/Almaty", "2024-02-29T17:30", "2024-02-29T18:30"),
    ("2024-02-29T23:30+06:00", "Asia/Almaty", "2024-02-29T17:30", "2024-02-29T17:30"),
    ("2024-02-29", "Asia/Almaty", "2024-02-28T18:00", "2024-02-29T18:59"),
    ("2018-12-20T23:30", "Asia/Qyzylorda", "2018-12-20T17:30", "2018-12-20T18:30"),
]

REFUSED = [
    ("2022-02-30", "2022-02-30"),
    ("2022-13", "2022-13"),
    ("2022-01-06T24:00", "does not exist"),
    ("2022-01-06T09:10+15:00", "does not exist"),
    # These exist, and what comes before or after them no computer can count.
    ("9999", "write a year from 0002 to 9998"),
    ("9999-12-31", "write a year from 0002 to 9998"),
    ("0001-01-01", "write a year from 0002 to 9998"),
    ("06.01.2022", "not a time"),
    ("2022-01-06 09:10", "not a time"),
    ("../..", "says nothing"),
    ("2022-01-07/2022-01-06", "ends before it begins"),
    # Clocks went forward past this half hour on the last night of March 2004.
    ("2004-03-28T02:30", "never happened"),
]


def minute(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("written", "zone", "earliest", "latest"), COVERED)
def test_a_moment_covers_every_minute_of_what_was_written(
    written: str | None, zone: str, earliest: str | None, latest: str | None
) -> None:
    moment = read_moment(written, zone)
    assert (moment.earliest, moment.latest) == (minute(earliest), minute(latest))


@pytest.mark.parametrize(("written", "part"), REFUSED)
def test_what_is_no_moment_is_refused_with_a_sentence(written: str, part: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_moment(written)
    assert part in str(refused.value)


def test_a_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(RefusedInput, match="Asia/Almata"):
        clock("Asia/Almata")


def test_precision_says_how_well_a_moment_is_known() -> None:
    assert [
        read_moment(written).precision
        for written in ("2022", "2022-01", "2022-01-06", "2022-01-06T09", "2022-01-06T09:10")
    ] == [Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.HOUR, Precision.MINUTE]
    assert read_moment("2022/2023").precision is Precision.RANGE
    assert unknown_moment().precision is Precision.UNKNOWN


def test_exact_known_and_about_are_told_apart() -> None:
    assert read_moment("2022-01-06T09:10").exact
    assert not read_moment("2022-01-06").exact
    assert not UNKNOWN.exact
    assert read_moment("../2022").known
    assert not UNKNOWN.known
    assert read_moment("2022~").about
    assert not read_moment("2022").about
    assert not UNKNOWN.about


def test_order_puts_the_unknown_last_and_the_open_first() -> None:
    written = [None, "2022-01-06", "../2022-01-06", "2022-01-05/..", "2022-01-06T00:00"]
    ordered = sorted((read_moment(one, "UTC") for one in written), key=Moment.order)
    assert [one.written for one in ordered] == [
        "../2022-01-06",
        "2022-01-05/..",
        "2022-01-06T00:00",
        "2022-01-06",
        None,
    ]
    assert UNKNOWN.order() == (LAST, LAST)
    assert read_moment("../2022-01-06").order()[0] == FIRST


def test_surely_before_needs_every_minute_of_one_before_every_minute_of_the_other() -> None:
    early, day = read_moment("2022-01-05T23:59"), read_moment("2022-01-06")
    assert early.surely_before(day)
    assert not day.surely_before(early)
    assert not day.surely_before(read_moment("2022-01-06T12:00"))
    assert not UNKNOWN.surely_before(day)
    assert not early.surely_before(UNKNOWN)


@pytest.mark.parametrize(
    ("start", "end", "least", "most"),
    [
        ("2022-01-06T09:10", "2022-01-06T12:10", 3 * 60, 3 * 60),
        ("2022-01-06T09:10", "2022-01-06", 0, 14 * 60 + 49),
        ("2022-01-06", "2022-01-08", 24 * 60 + 1, 3 * 24 * 60 - 1),
        ("2022-01-06T09:10", None, 0, None),
        (None, "2022-01-06T09:10", 0, None),
        ("2022-01-06T09:10", "2022-01-06T10:10/..", 60, None),
    ],
)
def test_elapsed_time_lies_between_the_nearest_and_the_farthest_minutes(
    start: str, end: str, least: int, most: int | None
) -> None:
    found = elapsed(read_moment(start), read_moment(end))
    assert found is not None
    assert found.least == timedelta(minutes=least)
    assert found.most == (None if most is None else timedelta(minutes=most))


def test_an_end_before_its_start_has_no_elapsed_time() -> None:
    assert elapsed(read_moment("2022-01-06T09:10"), read_moment("2022-01-06T09:09")) is None


def test_72_wall_clock_hours_across_1_march_2024_are_73_hours() -> None:
    begin, end = read_moment("2024-02-28T10:00"), read_moment("2024-03-02T10:00")
    found = elapsed(begin, end)
    assert found is not None
    assert found.least == timedelta(hours=73)


def test_as_of_is_one_minute_and_a_bare_day_its_first() -> None:
    assert read_instant("2022-02-01") == datetime(2022, 1, 31, 18, tzinfo=UTC)


NOT_ONE = "is not one moment: write a minute as 2022-02-01T00:00, or a day as 2022-02-01."
NOT_INSTANTS = (
    "2022",
    "2022-02",
    "2022-02-01~",
    "2022-02-01T09:00~",
    "2022/2023",
    "../2022-02-01",
    "null",
    "",
    "yesterday",
)
TWICE = (
    "“2024-02-29T23:30” came twice, for the clocks were turned back: write 2024-02-29T23:30+06:00 "
    "or 2024-02-29T23:30+05:00."
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        *((written, f"“{written}” {NOT_ONE}") for written in NOT_INSTANTS),
        ("2022-02-30", "“2022-02-30” is a date or hour that does not exist."),
        ("2024-02-29T23:30", TWICE),
    ],
)
def test_what_is_no_single_minute_is_no_instant(written: str, said: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_instant(written)

    assert str(refused.value) == said


@given(instants())
def test_an_instant_becomes_the_minute_that_holds_it(instant: datetime) -> None:
    moment = moment_at(instant)
    assert moment.exact
    assert moment.earliest == instant.replace(second=0, microsecond=0)


@given(moments())
def test_bounds_are_whole_minutes_in_utc_and_in_order(moment: Moment) -> None:
    bounds = [bound for bound in (moment.earliest, moment.latest) if bound is not None]
    assert bounds == sorted(bounds)
    assert all(bound.tzinfo is UTC and not bound.second for bound in bounds)
    assert read_moment(moment.written, moment.zone) == moment


@pytest.mark.parametrize(
    ("earliest", "latest", "written"),
    [
        ("2022-01-06T03:10Z", "2022-01-06T03:10Z", "2022-01-06T09:10+06:00"),
        (
            "2022-01-06T03:10Z",
            "2024-03-06T03:10Z",
            "2022-01-06T09:10+06:00/2024-03-06T08:10+05:00",
        ),
        ("2022-01-06T03:10Z", None, "2022-01-06T09:10+06:00/.."),
        (None, "2022-01-06T03:10Z", "../2022-01-06T09:10+06:00"),
        (None, None, None),
    ],
)
def test_the_moment_between_two_instants_has_them_for_bounds(
    earliest: str | None, latest: str | None, written: str | None
) -> None:
    bounds = [None if one is None else read_instant(one) for one in (earliest, latest)]
    found = moment_between(bounds[0], bounds[1])
    assert (found.written, found.earliest, found.latest) == (written, *bounds)
