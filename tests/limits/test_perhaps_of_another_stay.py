"""What may be of another deprivation of liberty shows nothing for sure of this one."""

from __future__ import annotations

import pytest

from tests.limits.scenes import docket, event, judged, spell

DETAINED_TWICE = (
    event("actual-detention 2024-02-28T21:15", "e1"),
    event("actual-detention 2024-02-29T19:08", "e2"),
)
QUESTIONED = (
    event("interrogation 2024-02-28T22:04", "e6"),
    event("interrogation 2024-09-10T20:22", "e7"),
)


@pytest.mark.parametrize(
    ("released", "standing"),
    [
        # The first questioning was of the first detention, and the second half a year late.
        ("2024-02-29T09:15", "breached"),
        # It may have been of either.
        ("../2024-02-29T16:59", "unknown"),
    ],
)
def test_an_act_before_the_start_is_no_duty_done_early_where_it_may_be_of_another(
    released: str, standing: str
) -> None:
    file = docket(
        *DETAINED_TWICE,
        event(f"release {released}", "e3", within="d1"),
        event("detention-protocol 2024-02-29T09:53", "e5", within="d2"),
        *QUESTIONED,
        spells=(spell("d1"), spell("d2")),
    )
    found = judged(file, everything=True)["detention.first-interrogation-24h", "d2"]
    assert found.standing == standing
