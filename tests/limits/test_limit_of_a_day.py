"""The limit that an answer names is the one by which its time is measured."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.limits.test_sittings_of_a_day import MORNING, NOON, asked


@pytest.mark.parametrize(
    ("last", "limit", "least"),
    [
        # Two sittings of 4 hours are lawful by themselves and fill the day.
        ("", "PT4H", timedelta(hours=4)),
        ("2022-03-10T18:00 2022-03-10T18:01", "PT8H", timedelta(hours=8, minutes=1)),
        # Perhaps too full: the time of the day is told, and so its limit.
        ("2022-03-10T18:00 2022-03-10T17:50/2022-03-10T18:10", "PT8H", timedelta(hours=8)),
        # Too long by itself, it is measured by itself.
        ("2022-03-10T18:00 2022-03-10T22:30", "PT4H", timedelta(hours=4, minutes=30)),
    ],
)
def test_the_limit_belongs_to_the_time_that_is_told(
    last: str, limit: str, least: timedelta
) -> None:
    one = asked(MORNING, NOON, last) if last else asked(MORNING, NOON)
    assert (one.limit, one.least) == (limit, least)
    if one.overrun is not None:
        assert one.overrun[0] == least - timedelta(hours=int(limit[2]))
