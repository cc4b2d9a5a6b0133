"""Both sides of each change of the clocks of Kazakhstan since 2004, to the minute."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from casefiles.errors import RefusedInput
from casefiles.limits.calendars import WEEKENDS
from casefiles.limits.periods import Counting, Period, last_minute
from casefiles.moments import clock, read_moment
from tests.limits.scenes import docket, event, spell, stands

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

# The moment in UTC, and the hours ahead of it before and after: as the time zone database has them.
# Kyzylorda, Kostanay, Aktau, Atyrau and Oral kept in 2004 the hour that summer had brought.
CHANGES = [
    ("Asia/Almaty", "2004-03-27T20:00Z", 6, 7),
    ("Asia/Almaty", "2004-10-30T20:00Z", 7, 6),
    ("Asia/Almaty", "2024-02-29T18:00Z", 6, 5),
    ("Asia/Qyzylorda", "2004-03-27T21:00Z", 5, 6),
    ("Asia/Qyzylorda", "2018-12-20T18:00Z", 6, 5),
    ("Asia/Qostanay", "2004-03-27T21:00Z", 5, 6),
    ("Asia/Qostanay", "2024-02-29T18:00Z", 6, 5),
    ("Asia/Aqtobe", "2004-03-27T21:00Z", 5, 6),
    ("Asia/Aqtobe", "2004-10-30T21:00Z", 6, 5),
    ("Asia/Aqtau", "2004-03-27T22:00Z", 4, 5),
    ("Asia/Atyrau", "2004-03-27T22:00Z", 4, 5),
    ("Asia/Oral", "2004-03-27T22:00Z", 4, 5),
]
ZONES = sorted({zone for zone, *_ in CHANGES})
SIDES = [-HOUR, -MINUTE, timedelta(), MINUTE, HOUR]


def instant(written: str) -> datetime:
    return datetime.fromisoformat(written)


def offset(minute: datetime, zone: str) -> timedelta:
    ahead = minute.astimezone(clock(zone)).utcoffset()
    assert ahead is not None
    return ahead


@pytest.mark.parametrize("zone", ZONES)
def test_no_clock_was_moved_but_then(zone: str) -> None:
    found, at = [], datetime(2004, 1, 1, tzinfo=UTC)
    while at < datetime(2027, 1, 1, tzinfo=UTC):
        if offset(at, zone) != offset(at + DAY, zone):
            while offset(at, zone) == offset(at + MINUTE, zone):
                at += MINUTE
            found.append((at + MINUTE, offset(at, zone) // HOUR, offset(at + MINUTE, zone) // HOUR))
        at = at.replace(hour=0, minute=0) + DAY
    assert found == [(instant(when), *hours) for one, when, *hours in CHANGES if one == zone]


@pytest.mark.parametrize("hours", [3, 8, 12, 24, 48, 72])
@pytest.mark.parametrize(("zone", "when", "before", "after"), CHANGES)
def test_hours_pass_as_they_pass_on_both_sides(
    zone: str, when: str, before: int, after: int, hours: int
) -> None:
    moved = instant(when)
    for side in SIDES:
        start = moved + side
        end = last_minute(start, Period(hours=hours), Counting.CONTINUOUS, zone, WEEKENDS)
        assert end - start == hours * HOUR
        shown = end.astimezone(clock(zone)).replace(tzinfo=None)
        began = start.astimezone(clock(zone)).replace(tzinfo=None)
        crossed = (after - before) * HOUR if start < moved <= end else timedelta()
        assert shown - began == hours * HOUR + crossed


@pytest.mark.parametrize(("zone", "when", "before", "after"), CHANGES)
def test_days_end_at_midnight_however_long_the_day_was(
    zone: str, when: str, before: int, after: int
) -> None:
    moved = instant(when)
    changed = (moved - MINUTE).astimezone(clock(zone)).date()
    for start in (moved + side for side in SIDES):
        began = (start + timedelta(hours=offset(start, zone) // HOUR)).date()
        for days in (1, 3):
            end = last_minute(start, Period(days=days), Counting.MATCHING, zone, WEEKENDS)
            ends = began + days * DAY
            # Midnight on the clock of after the change, unless the day was over before it.
            ahead = before if ends < changed else after
            midnight = datetime(ends.year, ends.month, ends.day, tzinfo=UTC) + DAY - ahead * HOUR
            assert end == midnight - MINUTE


def test_the_day_that_had_twenty_five_hours_ends_with_the_second_of_them() -> None:
    start = instant("2024-02-28T06:00Z")
    end = last_minute(start, Period(days=1), Counting.MATCHING, "Asia/Almaty", WEEKENDS)
    assert end == instant("2024-02-29T18:59Z")
    assert end.astimezone(clock("Asia/Almaty")).date() == date(2024, 2, 29)


SINCE_2015 = [(zone, when) for zone, when, _, _ in CHANGES if when > "2015"]


@pytest.mark.parametrize("hours", [("detention.protocol-3h", 3), ("detention.prosecutor-12h", 12)])
@pytest.mark.parametrize(("zone", "when"), SINCE_2015)
def test_a_limit_is_kept_to_its_minute_and_broken_a_minute_later(
    zone: str, when: str, hours: tuple[str, int]
) -> None:
    rule, length = hours
    first, second = {
        "detention.protocol-3h": ("actual-detention", "detention-protocol"),
        "detention.prosecutor-12h": ("detention-protocol", "prosecutor-notified"),
    }[rule]
    for start in (instant(when) + side for side in SIDES):
        for late, expected in ((timedelta(), "kept"), (MINUTE, "breached")):
            end = start + length * HOUR + late
            file = docket(
                event(f"{first} {start:%Y-%m-%dT%H:%M}Z", "e1", within="d1", zone=zone),
                event(f"{second} {end:%Y-%m-%dT%H:%M}Z", "e2", within="d1", zone=zone),
                spells=(spell(),),
            )
            assert stands(file, rule, "d1") == expected, (start, late)


@pytest.mark.parametrize(
    ("zone", "detained", "drawn_up", "expected"),
    [
        # 23:30 of that night happened twice: two hours and a half before 2:00, or one hour more.
        ("Asia/Almaty", "2024-02-29T23:30", "2024-03-01T02:00", "unknown"),
        ("Asia/Almaty", "2024-02-29T23:30+06:00", "2024-03-01T02:00", "breached"),
        ("Asia/Almaty", "2024-02-29T23:30+05:00", "2024-03-01T02:00", "kept"),
        ("Asia/Almaty", "2024-02-29T22:59", "2024-03-01T00:59", "kept"),
        ("Asia/Almaty", "2024-02-29T22:59", "2024-03-01T01:00", "breached"),
        ("Asia/Oral", "2024-02-29T22:59", "2024-03-01T01:00", "kept"),
        ("Asia/Qostanay", "2024-02-29T23:30", "2024-03-01T02:00", "unknown"),
        ("Asia/Qyzylorda", "2024-02-29T23:30", "2024-03-01T02:30", "kept"),
        ("Asia/Qyzylorda", "2018-12-20T23:30", "2018-12-21T02:00", "unknown"),
        ("Asia/Qyzylorda", "2018-12-20T22:59", "2018-12-21T00:59", "kept"),
        ("Asia/Qyzylorda", "2018-12-20T22:59", "2018-12-21T01:00", "breached"),
        ("Asia/Almaty", "2018-12-20T22:59", "2018-12-21T01:00", "kept"),
    ],
)
def test_what_the_wall_clock_showed_is_taken_as_it_was(
    zone: str, detained: str, drawn_up: str, expected: str
) -> None:
    file = docket(
        event(f"actual-detention {detained}", "e1", within="d1", zone=zone),
        event(f"detention-protocol {drawn_up}", "e2", within="d1", zone=zone),
        spells=(spell(),),
    )
    assert stands(file, "detention.protocol-3h", "d1") == expected


@pytest.mark.parametrize(("zone", "when", "before", "after"), CHANGES)
def test_a_minute_that_happened_twice_covers_both_and_one_that_never_did_is_refused(
    zone: str, when: str, before: int, after: int
) -> None:
    # What the clocks showed half an hour after they were moved, or half an hour before it.
    shown = instant(when) + before * HOUR + (after < before) * -HOUR + 30 * MINUTE
    written = f"{shown:%Y-%m-%dT%H:%M}"
    if after > before:
        with pytest.raises(RefusedInput, match="never happened"):
            read_moment(written, zone)
        return
    both = read_moment(written, zone)
    assert both.earliest == instant(when) - 30 * MINUTE
    assert both.latest == instant(when) + 30 * MINUTE
