"""What an undated start leaves open of a person, and what the law on file settles all the same."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.scenes import docket, event, judged, person, spell

RULE = "detention.max-before-court.adult"


def told(born: str) -> str:
    events = (
        event("actual-detention null", "e1", within="d1"),
        event("remand-decision 2022-01-09T12:00", "e2", within="d1"),
    )
    held = spell(ground="mass-riots", claimed=True)
    file = docket(*events, spells=(held,), persons=(person(born=born),))
    one = judged(file, everything=True)[RULE, "d1"]
    return " ".join(plain(step) for step in (one.why, *one.steps))


@pytest.mark.parametrize(
    ("born", "open_too"),
    [
        # Of age on the first day of the law on file, whenever the detention was.
        ("1980-05-01", False),
        ("1996-12-31", False),
        ("1997-01-03", True),
        ("2003-05-01", True),
    ],
)
def test_an_age_that_the_first_day_of_the_law_settles_is_not_told_as_open(
    born: str, open_too: bool
) -> None:
    said = told(born)
    assert "a ground for 72 hours" in said
    assert ("the age at that time" in said) is open_too
