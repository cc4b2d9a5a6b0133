"""The clocks and the holidays: what the declared rules say is what the program does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from casefiles.limits.calendars import kazakhstan
from casefiles.limits.loading import load_law
from casefiles.limits.words import Form
from casefiles.moments import clock, read_moment

RULES = {rule.id: rule for rule in load_law().rules if rule.subject == "calendar"}
HOUR = timedelta(hours=1)


def test_the_rules_of_the_calendar_are_declared_and_dated() -> None:
    assert {name: rule.versions[0].since for name, rule in RULES.items()} == {
        "tz.unification": "2024-03-01",
        "tz.kyzylorda": "2018-12-21",
        "tz.dst-end": "2004-10-31",
        "holidays.transfer": "2015-01-01",
        "holidays.constitution-2026": "2026-07-01",
        "const.2026": "2026-07-01",
    }
    for rule in RULES.values():
        assert rule.form in (Form.COMPUTATION, Form.INFORMATION)
        assert rule.declared is not None
        assert set(rule.declared) >= {"en", "ru"}


@pytest.mark.parametrize(
    ("zone", "instant", "before", "after"),
    [
        ("Asia/Almaty", datetime(2024, 2, 29, 18, tzinfo=UTC), 6, 5),
        ("Asia/Qostanay", datetime(2024, 2, 29, 18, tzinfo=UTC), 6, 5),
        ("Asia/Qyzylorda", datetime(2018, 12, 20, 18, tzinfo=UTC), 6, 5),
        ("Asia/Qostanay", datetime(2018, 12, 20, 18, tzinfo=UTC), 6, 6),
        ("Asia/Aqtobe", datetime(2024, 2, 29, 18, tzinfo=UTC), 5, 5),
    ],
)
def test_the_clocks_were_moved_at_that_minute(
    zone: str, instant: datetime, before: int, after: int
) -> None:
    wall = clock(zone)
    minute = timedelta(minutes=1)
    assert (instant - minute).astimezone(wall).utcoffset() == before * HOUR
    assert instant.astimezone(wall).utcoffset() == after * HOUR


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        ("Asia/Almaty", 6),
        ("Asia/Qostanay", 6),
        ("Asia/Qyzylorda", 6),
        ("Asia/Aqtobe", 5),
        ("Asia/Aqtau", 5),
        ("Asia/Atyrau", 5),
        ("Asia/Oral", 5),
    ],
)
def test_since_november_2004_there_was_no_summer_time(zone: str, hours: int) -> None:
    day = date(2004, 11, 1)
    while day < date(2018, 12, 1):
        noon = datetime(day.year, day.month, day.day, 6, tzinfo=UTC)
        assert noon.astimezone(clock(zone)).utcoffset() == hours * HOUR
        day += timedelta(days=27)


def test_a_time_in_the_repeated_hour_covers_both() -> None:
    twice = read_moment("2024-02-29T23:30")
    assert twice.earliest is not None
    assert twice.latest is not None
    assert twice.latest - twice.earliest == HOUR


@pytest.mark.parametrize(
    ("day", "rests"),
    [
        # Constitution Day: 30 August until 2025, 15 March from 2027.
        ("2024-08-30", True),
        ("2025-08-29", False),
        ("2026-08-31", False),
        ("2027-03-15", True),
        ("2025-03-14", False),
        # A holiday on a rest day: the next working day is off. Christmas does not move.
        ("2022-05-01", True),
        ("2022-05-02", True),
        ("2023-01-07", True),
        ("2023-01-09", False),
    ],
)
def test_the_table_of_rest_days_is_as_the_rules_say(day: str, rests: bool) -> None:
    assert kazakhstan().rests(date.fromisoformat(day)) is rests
