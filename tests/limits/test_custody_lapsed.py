"""Custody ordered anew long after the recorded end of an extension: perhaps it lapsed between."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

HELD = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T16:00 2022-03-06"
TO_APRIL = "remand-extended 2022-03-04 2022-04-06"
ANEW = "remand-decision 2022-09-01 2022-10-31"
OUT = "release 2022-10-31"
MORE = {"as_of": "2022-12-01T00:00", "charges": ("CC 188 3 grave",), "born": "1980-05-01"}
STEPS = ("remand.ext-3m", "remand.ext-9m")


@pytest.mark.parametrize("rule", STEPS)
@pytest.mark.parametrize(
    "events",
    [
        (TO_APRIL, ANEW, OUT),
        (TO_APRIL, ANEW, "release 2022-11-02"),
        (TO_APRIL, ANEW),
        (TO_APRIL, "remand-decision 2022-09-01", OUT),
        # The last extension tells how long custody surely was ordered for.
        ("remand-extended 2022-03-04", TO_APRIL.replace("03-04", "03-10"), ANEW, OUT),
        (TO_APRIL, "remand-extended 2022-04-01 2022-04-30", ANEW, OUT),
        # On a day that is not known, or after an end that is not, it may have been anew as well.
        (TO_APRIL, "remand-decision 2022 2022-10-31", OUT),
        (TO_APRIL, "remand-decision null 2022-10-31", OUT),
        (TO_APRIL, "remand-decision 2022-04/2022-09 2022-10-31", OUT),
        (TO_APRIL, "remand-decision ../2022-09-01 2022-10-31", OUT),
        ("remand-extended 2022-03-04 2022-04-06/2022-09-05", ANEW, OUT),
        ("remand-extended 2022-03-04 ../2022-09-05", ANEW, OUT),
    ],
)
def test_past_the_recorded_end_of_an_extension_nothing_is_sure_where_custody_was_ordered_anew(
    rule: str, events: tuple[str, ...]
) -> None:
    assert standing(rule, *HELD, *events, **MORE) == "unknown"


@pytest.mark.parametrize(
    "events",
    [
        # Nobody ordered it anew, or while it lasted; or a release tells that it went on.
        (TO_APRIL, OUT),
        (TO_APRIL, "remand-decision 2022-04-06 2022-10-31", OUT),
        (TO_APRIL, "remand-extended 2022-04-05 2022-10-31", ANEW, OUT),
        (TO_APRIL, "release 2022-12-01", "remand-decision 2022-12-20"),
        # Of an extension that may have ended on any day of the year the order before it is none.
        ("remand-extended 2022-03-04 2022-04/2022-10", OUT),
    ],
)
def test_else_custody_went_on_past_it(events: tuple[str, ...]) -> None:
    more = {**MORE, "as_of": "2023-01-01T00:00"}
    assert standing("remand.ext-9m", *HELD, *events, **more) == "breached"
