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
        # On the day after the recorded last one it perhaps carried the order on all the same.
        ((*HOME, "remand-extended 2022-03-07 2022-10-06", OUT), "2022-12-20T00:00", "unknown"),
        ((*HOME, "remand-extended 2022-03-07T10:00 2022-10-06",
          "remand-extended 2022-10-05 2022-12-06", "release 2022-12-06T10:00"), "2022-12-20T00:00",
         "unknown"),
        ((*HOME, "remand-extended 2022-03-08 2022-10-06", OUT), "2022-12-20T00:00", "kept"),
        ((HOME[0], "house-arrest 2022-01-07T08:00 2022-03-06T18:00",
          "remand-extended 2022-03-07T20:00 2022-10-06", OUT), "2022-12-20T00:00", "unknown"),
        ((*HOME, "remand-extended null 2022-10-06", OUT), "2022-12-20T00:00", "unknown"),
        # Carried on, perhaps, and over in time by either reading.
        ((*HOME, "remand-extended 2022-03 2022-04-06", "release 2022-04-06"), "2022-12-20T00:00",
         "kept"),
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


ANEW = "house-arrest 2022-09-01T10:00 2022-10-31"


@pytest.mark.parametrize(
    "events",
    [
        (*HOME, TO_APRIL, ANEW, "release 2022-10-31"),
        (*HOME, TO_APRIL, ANEW, "release 2022-11-02"),
        (*HOME, TO_APRIL, ANEW),
        # It was extended to a day that is not on file.
        (*HOME, "remand-extended 2022-03-01", ANEW, "release 2022-10-31"),
        (*HOME, "remand-extended 2022-03-01", ANEW),
        (*HOME, TO_APRIL, "house-arrest 2022 2022-10-31", "release 2022-10-31"),
        (*HOME, TO_APRIL, "house-arrest 2022-04-07 2022-10-31", "release 2022-10-31"),
        # The first order has no end on file, what carried it on has one, or none either.
        (*OPEN, TO_APRIL, ANEW, "release 2022-10-31"),
        (*OPEN, "remand-extended 2022-03-01", ANEW, "release 2022-10-31"),
        # What extended it again came only after the recorded end, or perhaps did.
        (*HOME, TO_APRIL, "remand-extended 2022-05-20 2022-10-06", OUT),
        (*HOME, TO_APRIL, "remand-extended null 2022-10-06", OUT),
    ],
)
def test_house_arrest_ordered_anew_after_the_recorded_end_may_have_lapsed_until_then(
    events: tuple[str, ...],
) -> None:
    assert standing(RULE, *events, as_of="2023-01-01T00:00", charges=GRAVE) == "unknown"


@pytest.mark.parametrize(
    "events",
    [
        (*HOME, TO_APRIL, "house-arrest 2022-04-06T10:00 2022-10-31", "release 2022-10-31"),
        # Extended, and extended again, to days that are not on file.
        (*HOME, "remand-extended 2022-03-01", "remand-extended 2022-06-01", OUT),
        (*OPEN, "remand-extended 2022-03-01", "remand-extended 2022-06-01", OUT),
        # One house arrest on file twice.
        (*HOME, "house-arrest 2022-01-07 2022-03-06", "remand-extended 2022-03-01", OUT),
    ],
)
def test_house_arrest_that_nothing_parts_went_on(events: tuple[str, ...]) -> None:
    assert standing(RULE, *events, as_of="2023-01-01T00:00", charges=GRAVE) == "breached"


def test_what_perhaps_ended_it_ran_no_further_than_the_release() -> None:
    (one,) = worked(RULE, *HOME, "remand-extended 2022-03 2022-10-06", OUT, charges=GRAVE)
    assert "between 57 days and 318 days" in plain(one.why)


@pytest.mark.parametrize("events", [("remand-extended 2022-03 2022-10-06", OUT),
                                    (TO_APRIL, ANEW, "release 2022-10-31")])  # fmt: skip
def test_the_release_is_told_by_which_it_was_over_and_no_time_asked_that_decides_nothing(
    events: tuple[str, ...],
) -> None:
    (one,) = worked(RULE, *HOME, *events, charges=GRAVE)
    told = [plain(step) for step in one.steps]
    assert sum("Release: " in step for step in told) == 1
    assert not any(step.startswith("What would help") for step in told)


CUSTODY = (
    HOME[0],
    "remand-decision 2022-01-07T16:00 2022-03-06",
    "remand-extended 2022-03-04 2022-04-06",
)
ANEW = "remand-decision 2023-05-01 2023-06-30", "release 2023-06-30"


@pytest.mark.parametrize(
    "home",
    [
        "house-arrest 2022-04-01T10:00 2023-02-20",
        "house-arrest 2022-04-05T10:00 2023-02-20",
        "house-arrest 2022-04-06T10:00 2023-02-20",
        "house-arrest 2022-04-06 2023-02-20",
        "house-arrest 2022-04-01T10:00",
    ],
)
def test_an_extension_of_the_custody_before_it_ended_no_house_arrest(home: str) -> None:
    more = {"as_of": "2023-12-01T00:00", "charges": GRAVE}
    for rule in ("remand.house-arrest", RULE):
        (one,) = worked(rule, *CUSTODY, home, *ANEW, **more)
        assert one.standing == "breached"
        assert "Remand extended" not in plain(one.why)
