"""House arrest with an end of its own on file, and an extension that carried it on (CPC 146(4))."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import last_days, standing, worked

RULE = "remand.house-arrest.ext-9m"
GRAVE = ("CC 188 3 grave",)
HOME = "actual-detention 2022-01-06T09:10", "house-arrest 2022-01-07T08:00 2022-03-06"
OPEN = HOME[0], "house-arrest 2022-01-07T08:00"
TO_APRIL = "remand-extended 2022-03-01T10:00 2022-04-06"
TO_OCTOBER = "remand-extended 2022-04-01T10:00 2022-10-06"
OUT = "release 2022-11-20T10:00"


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        ((*HOME, TO_APRIL), "2022-04-01T00:00", "running"),
        ((*HOME, TO_APRIL, TO_OCTOBER, OUT), "2022-12-20T00:00", "breached"),
        ((*HOME, TO_APRIL, TO_OCTOBER, "measure-changed 2022-11-20"), "2022-12-20T00:00",
         "breached"),
        ((*OPEN, TO_APRIL, TO_OCTOBER, OUT), "2022-12-20T00:00", "breached"),
        ((*HOME, TO_APRIL, "release 2022-03-20T10:00"), "2022-12-20T00:00", "kept"),
        # On the very day with which it ended.
        ((*HOME, "remand-extended 2022-03-06 2022-04-06"), "2022-03-20T00:00", "running"),
        # How far it was extended is not on file.
        ((*HOME, "remand-extended 2022-03-01T10:00"), "2022-12-20T00:00", "overdue"),
        ((*HOME, "remand-extended 2022-03-01T10:00"), "2022-04-01T00:00", "running"),
        # With the end of the last order it ended, or went on without one.
        ((*HOME, TO_APRIL), "2022-12-20T00:00", "unknown"),
        # An order that goes no further, or came only afterwards, carried nothing on; one perhaps.
        ((*HOME, "remand-extended 2022-03-01 2022-03-06"), "2022-12-20T00:00", "kept"),
        ((*HOME, "remand-extended 2022-03-20 2022-04-06"), "2022-12-20T00:00", "kept"),
        ((*HOME, "remand-extended 2022-03 2022-11-06", OUT), "2022-12-20T00:00", "unknown"),
        ((*HOME, "remand-extended 2022-03-01 2022-03/2022-11", OUT), "2022-12-20T00:00", "unknown"),
    ],
)  # fmt: skip
def test_an_extension_carries_house_arrest_past_its_recorded_end(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(RULE, *events, as_of=as_of, charges=GRAVE) == expected


def test_the_whole_time_is_told_up_to_the_release() -> None:
    (one,) = worked(RULE, *HOME, TO_APRIL, TO_OCTOBER, OUT, charges=GRAVE)
    assert "From “House arrest” to “Release”: 317 days" in plain(one.why)
    more = {"as_of": "2022-04-01T00:00", "charges": GRAVE}
    assert last_days(RULE, *HOME, TO_APRIL, **more) == "2022-04-06 2022-10-07"
