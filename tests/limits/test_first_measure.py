"""The days before the qualification of the act run from the first measure, where none was held."""

from __future__ import annotations

import pytest

from tests.limits.scenes import charge, docket, judged, spell

RULE = "remand.before-qualification-10d"
HOME, CUSTODY = "house-arrest 2020-11-03T10:00", "remand-decision 2021-02-01T10:00"


@pytest.mark.parametrize(
    ("lines", "kind", "last"),
    [
        ((HOME, CUSTODY), "house-arrest", "2020-11-13"),
        ((CUSTODY, HOME), "house-arrest", "2020-11-13"),
        (("bail 2020-11-03T10:00", CUSTODY), "bail", "2020-11-13"),
        ((CUSTODY,), "remand-decision", "2021-02-11"),
        # Who was detained is counted from the detention, whichever measure followed.
        (("actual-detention 2020-11-02T09:00", HOME, CUSTODY), "actual-detention", "2020-11-12"),
    ],
)
def test_the_ten_days_run_from_the_detention_else_from_the_first_measure(
    lines: tuple[str, ...], kind: str, last: str
) -> None:
    found = judged(docket(*lines, spells=(spell(),), charges=(charge("CC 405", part="2"),)))
    verdict = found[RULE, "d1"].verdict
    assert verdict.start is not None
    assert verdict.start.event is not None
    assert verdict.start.event.kind == kind
    assert verdict.last_end is not None
    assert verdict.last_end.date().isoformat() == last


def test_a_measure_without_a_date_may_have_been_the_first() -> None:
    verdict = judged(docket(HOME, "bail null", spells=(spell(),)))[RULE, "d1"].verdict
    assert (verdict.start is None or verdict.start.earliest) is None
    assert verdict.standing == "overdue"
