"""A clock that a measure starts: what started it has not ended it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.limits.scenes import docket, event, judged, spell

MEASURE = "house-arrest 2022-01-08T10:00"
TEN, THIRTY = "remand.before-qualification-10d", "remand.before-qualification-30d"


@pytest.mark.parametrize("rule", [TEN, THIRTY])
@pytest.mark.parametrize(
    ("as_of", "standing", "taken"),
    [
        ("2022-01-12T10:00", "running", timedelta(days=4)),
        ("2022-12-01T10:00", "overdue", timedelta(days=327)),
    ],
)
def test_time_runs_on_from_a_measure_that_nothing_ended(
    rule: str, as_of: str, standing: str, taken: timedelta
) -> None:
    one = judged(docket(MEASURE, spells=(spell(),)), read_instant(as_of))[rule, "d1"]
    assert (one.standing, one.least, one.most) == (standing, taken, taken)


def test_time_runs_from_a_measure_to_what_came_after_it() -> None:
    file = docket(MEASURE, "release 2022-02-08T10:00", spells=(spell(),))
    one = judged(file, read_instant("2022-12-01T00:00"))[TEN, "d1"]
    assert one.most == timedelta(days=31), plain(one.why)


@pytest.mark.parametrize("measure", ["house-arrest", "bail"])
def test_a_clock_that_outlasts_a_measure_takes_no_more_at_the_least_than_at_the_most(
    measure: str,
) -> None:
    file = docket(
        "actual-detention 2024-05-01T10:00",
        "detention-protocol 2024-05-01T12:00",
        "remand-decision 2024-05-03T09:00",
        f"{measure} 2024-06-12T10:00",
        "release 2024-09-12T10:00",
        spells=(spell(),),
    )
    one = judged(file, read_instant("2024-12-01T10:00"))[TEN, "d1"]
    assert one.least is not None
    assert one.most is not None
    assert one.least <= one.most, plain(one.why)
    assert one.overrun is not None
    least, most = one.overrun
    assert least <= (most or timedelta.max)


def test_a_motion_that_perhaps_came_after_the_release_took_no_more_than_the_time_to_it() -> None:
    file = docket(
        event("actual-detention 2018-01-08T22:30", "e1", within="d1"),
        "remand-motion-to-judge 2018-01-09T06:30",
        "remand-motion-to-judge 2018-01-11T22:30",
        "release 2018-01-09T14",
        "remand-decision 2018-01-10",
        "remand-decision 2018-01-11",
        spells=(spell(),),
    )
    one = judged(file, read_instant("2026-05-31T19:00"))["remand.ext-3m.to-court", "d1"]
    assert one.least is not None
    assert one.most is not None
    assert one.least <= one.most, plain(one.why)


def test_a_call_that_perhaps_came_after_custody_took_no_more_than_the_time_to_it() -> None:
    file = docket(
        "actual-detention 2022-01-06T09:10",
        "house-arrest 2022-03-07T09:10",
        "phone-call 2022-09-21T09:17/2022-09-21T12:54",
        spells=(spell(),),
    )
    one = judged(file, read_instant("2022-09-21T10:00"))["detention.phone-call", "d1"]
    assert (one.least, one.most) == (timedelta(days=60), timedelta(days=258, minutes=50))
