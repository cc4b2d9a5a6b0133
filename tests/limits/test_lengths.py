"""The length of a limit in words, wherever somebody reads it beside the time that was taken."""

from __future__ import annotations

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
