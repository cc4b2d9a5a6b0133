"""A clock that a measure starts: what started it has not ended it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.limits.scenes import docket, judged, spell

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
