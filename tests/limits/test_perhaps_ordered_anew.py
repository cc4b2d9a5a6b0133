"""Custody ordered on a day that may lie after a release: its motions are perhaps still due."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.limits.scenes import docket, event, judged, spell

MOTION = "remand.ext-3m.to-court"


@pytest.mark.parametrize("within", ["d1", None])
@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2022-01-07T10:00", "not-applicable"),
        ("2022-01-09T10:00", "running"),
        ("2022-01", "unknown"),
        ("null", "unknown"),
    ],
)
def test_a_release_spares_no_motion_for_custody_that_was_perhaps_ordered_after_it(
    decided: str, expected: str, within: str | None
) -> None:
    lines = "actual-detention 2022-01-06T09:10", f"remand-decision {decided}"
    events = (*lines, "release 2022-01-08T10:00")
    file = docket(
        *(event(line, f"e{number}", within=within) for number, line in enumerate(events, 1)),
        spells=(spell(),),
    )
    found = judged(file, read_instant("2022-01-20T00:00"), everything=True)
    one = next(one for (rule, _), one in found.items() if rule == MOTION)
    assert one.standing == expected
    if expected == "unknown":
        assert "never arose" not in plain(one.why)
