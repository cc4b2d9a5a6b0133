"""Custody of one who was a minor when it began: six months, or after the birthday the chain."""

from __future__ import annotations

import pytest

from casefiles.limits.touches import Touch
from casefiles.moments import read_instant
from tests.limits.scenes import docket, event, judged, person, spell
from tests.limits.worked import standing, worked

D, R, EXTENDED = "actual-detention", "remand-decision", "remand-extended"
HELD = (
    f"{D} 2022-03-10T10:00",
    f"{R} 2022-03-11T09:00",
    f"{EXTENDED} 2022-05-09T12:00",
    f"{EXTENDED} 2022-06-09T12:00",
)
RELEASED = "release 2022-09-20T00:01"
CAP, NINE, TWELVE = "minor.custody-max-6m", "remand.ext-9m", "remand.ext-12m"
LATE = "remand.ext-12m.to-court"
WORST = ("CC 188 1 especially-grave",)


@pytest.mark.parametrize(
    ("born", "cap", "nine", "twelve"),
    [
        # Eighteen a year after the six months end on 9 or 10 September, and the day after they do.
        ("2005-09-09", "breached", "not-applicable", "not-applicable"),
        ("2004-09-11", "breached", "not-applicable", "not-applicable"),
        # Eighteen on the last day by one way of counting, or before by either.
        ("2004-09-10", "unknown", "unknown", "unknown"),
        ("2004-09-09", "unknown", "unknown", "unknown"),
        ("2004-03-20", "unknown", "unknown", "unknown"),
        # Eighteen on the very day of the custody, by one reading only, and before it.
        ("2004-03-10", "unknown", "unknown", "unknown"),
        ("2004-03-09", "not-applicable", "kept", "kept"),
        ("1980-05-01", "not-applicable", "kept", "kept"),
        # Whether of age or not is not on file.
        ("2004", "unknown", "unknown", "unknown"),
        (None, "unknown", "unknown", "unknown"),
    ],
)
def test_the_age_at_the_end_of_six_months_decides_which_limit_concerns_the_person(
    born: str | None, cap: str, nine: str, twelve: str
) -> None:
    found = tuple(
        standing(rule, *HELD, RELEASED, born=born, charges=WORST) for rule in (CAP, NINE, TWELVE)
    )
    assert found == (cap, nine, twelve)


def test_while_it_runs_nothing_is_overdue_for_whom_the_chapter_may_not_concern() -> None:
    now = "2022-10-01T00:00"
    assert standing(CAP, *HELD, born="2004-03-20", as_of=now) == "unknown"
    assert standing(CAP, *HELD, born="2006-05-05", as_of=now) == "overdue"
    assert standing(NINE, *HELD, born="2006-05-05", as_of=now) == "not-applicable"


def test_no_motion_to_go_beyond_nine_months_is_due_for_one_who_stays_a_minor() -> None:
    assert standing(LATE, *HELD, born="2006-05-05", charges=WORST) == "not-applicable"


@pytest.mark.parametrize("rule", [CAP, NINE])
def test_the_doubt_names_the_article_on_who_has_come_of_age(rule: str) -> None:
    (one,) = worked(rule, *HELD, RELEASED, born="2004-06-05")
    assert one.doubt is not None
    assert "530(3)" in one.doubt["en"]
    assert "come of age" in one.doubt["en"]


def test_a_detention_of_which_no_time_is_known_leaves_the_age_open() -> None:
    undated = f"{D} null", *HELD[1:]
    assert standing(CAP, *undated, born="2004-06-05") == "unknown"
    assert standing(NINE, *undated, born="2004-06-05", charges=WORST) == "unknown"


def test_what_has_happened_by_now_happened_before_a_birthday_that_lies_ahead() -> None:
    seized = event("actual-detention 2022-06", "e1", within="d1")
    file = docket(seized, persons=(person(born="2004-06-20"),), spells=(spell(),))
    found = judged(file, now=read_instant("2022-06-10T12:00"))
    assert found["detention.max-before-court.minor", "d1"].verdict.touch is Touch.YES
    assert ("detention.max-before-court.adult", "d1") not in found
