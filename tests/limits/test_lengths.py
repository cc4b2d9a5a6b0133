"""The length of a limit in words, and by how much the longest that may be lawful is overrun."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.languages import language
from casefiles.limits.lengths import say_limit
from tests.limits.worked import worked

SEIZED, MOTION = "actual-detention 2022-01-10T09:00", "remand-motion-to-judge 2022-01-11T15:00"


@pytest.mark.parametrize(
    ("rule", "code", "said"),
    [
        ("detention.delivery-3h", "en", "3 hours"),
        ("detention.actual-moment", "en", ""),
        ("remand.prosecutor-to-judge-8h", "en", "8 hours before another limit ends"),
        ("remand.prosecutor-to-judge-8h", "ru", "8 часов до конца другого срока"),
        ("remand.prosecutor-to-judge-8h", "kk", "басқа мерзімнің соңына дейін 8 сағат"),
    ],
)
def test_what_is_counted_back_says_so(rule: str, code: str, said: str) -> None:
    (found,) = worked(rule, SEIZED, MOTION)

    assert say_limit(found, language(code)) == said


@pytest.mark.parametrize(
    ("rule", "events", "more", "least", "most"),
    [
        # Three years, and with every extension five.
        (
            "supervision.old-6m-3y",
            ("supervision-start 2017-09-04T10:00", "supervision-end 2022-10-04T10:00"),
            {"regime": ""},
            (29, 10),
            (759, 10),
        ),
        # Thirty days, under a state of emergency forty-five.
        (
            "admin.arrest-max-30d",
            ("administrative-arrest 2023-05-01T12:00 2023-06-20T10:00",),
            {"regime": "administrative"},
            (4, 10),
            (20, 10),
        ),
        # Whichever of two limits applies, the longer is surely over.
        (
            "admin.detention-3h",
            ("administrative-detention 2023-05-01T12:00", "release 2023-05-04T12:00"),
            {"regime": "administrative"},
            (1, 0),
            (2, 21),
        ),
    ],
)
def test_an_overrun_is_counted_from_the_longest_time_that_may_be_lawful(
    rule: str,
    events: tuple[str, ...],
    more: dict[str, str],
    least: tuple[int, int],
    most: tuple[int, int],
) -> None:
    (one,) = worked(rule, *events, **more)
    assert one.standing == "breached"
    assert one.overrun == tuple(timedelta(days=days, hours=hours) for days, hours in (least, most))
