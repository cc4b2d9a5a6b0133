"""The readings that are listed of a text that may not have been law: none that cannot be."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.scenes import docket, judged, spell

OLD, ADULT = "detention.max-before-court.old-72", "detention.max-before-court.adult"


@pytest.mark.parametrize(
    ("rule", "begun", "released", "readings"),
    [
        # Before 2018 nobody was detained who was released in time in 2022.
        (OLD, "../2022-01-06T09:09", "2022-01-08T09:10", "breached; not applicable"),
        (ADULT, "../2022-01-06T09:10", "2022-01-08T09:10", "kept; breached; not applicable"),
        (OLD, "../2018-01-17", "2018-01-17T23:00", "kept; breached; not applicable"),
        (OLD, "2017-12-30/2018-02-01", "2018-01-19", "breached; not applicable"),
    ],
)
def test_no_result_is_listed_that_a_text_cannot_have_come_to_while_it_was_law(
    rule: str, begun: str, released: str, readings: str
) -> None:
    file = docket(f"actual-detention {begun}", f"release {released}", spells=(spell(),))
    one = judged(file)[rule, "d1"]
    assert one.standing == "unknown"
    assert plain(one.why).endswith(f"by it the result would be: {readings}.")
