"""Custody of the same case in two pieces: a term in months is over as soon as by any way to add."""

from __future__ import annotations

import pytest

from tests.limits.worked import last_days, standing

FIRST = "actual-detention 2022-02-01T09:00", "remand-decision 2022-02-02T16:00"
BAIL = "bail 2022-03-31T20:00"
JULY = "remand-decision 2022-07-01T10:00"
IN_SIZO = "placed-in-sizo 2022-07-01T12:00"
TERM, SIX = "remand.term-2m", "minor.custody-max-6m"
LATER = {"as_of": "2022-12-01T12:00"}
MINOR = {**LATER, "born": "2006-03-11"}
TO_JULY = "remand-extended 2022-03-28 2022-04-30", "remand-extended 2022-04-25 2022-07-31"


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # February and March are two months: none were left, though July and August have more days.
        ((BAIL, JULY, IN_SIZO, "release 2022-07-03T10:00"), "unknown"),
        ((BAIL, JULY, "remand-extended 2022-07-03T10:00", "release 2022-07-30T10:00"), "unknown"),
        # Of February and a month more, that month is July.
        (("bail 2022-02-28T20:00", JULY, "remand-extended 2022-08-03T10:00"), "unknown"),
        (("bail 2022-02-28T20:00", JULY, "remand-extended 2022-07-31T10:00"), "kept"),
        # Of the first half of February 44 days were left.
        (("bail 2022-02-15T20:00", JULY, IN_SIZO, "release 2022-08-14T10:00"), "unknown"),
        (("bail 2022-02-15T20:00", JULY, IN_SIZO, "release 2022-08-13T10:00"), "kept"),
    ],
)
def test_no_two_months_are_kept_that_may_have_been_used_up(
    lines: tuple[str, ...], found: str
) -> None:
    more = {"as_of": "2023-04-01T00:00"}
    assert standing(TERM, *FIRST, *lines, **more) == found


def test_nor_are_the_six_of_a_minor() -> None:
    lines = *FIRST, *TO_JULY, "bail 2022-06-30T20:00", "remand-decision 2022-08-01T10:00"
    placed = "placed-in-sizo 2022-08-01T12:00"
    assert standing(SIX, *lines, placed, "release 2022-09-03T10:00", **MINOR) == "unknown"
    assert standing(SIX, *lines, placed, "release 2022-08-31T10:00", **MINOR) == "kept"


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        # Nothing was left by months; by its own months alone the second ends two months later.
        (FIRST, (BAIL, JULY), "2022-06-30 2022-09-01"),
        # By the months of the second.
        (("actual-detention 2022-07-01T09:00", "remand-decision 2022-07-02T16:00"),
         ("bail 2022-07-31T20:00", "remand-decision 2023-02-01T10:00"), "2023-02-28 2023-04-01"),
    ],
)  # fmt: skip
def test_the_end_lies_between_the_first_by_any_way_and_that_of_the_second_alone(
    first: tuple[str, ...], second: tuple[str, ...], days: str
) -> None:
    as_of = second[-1].split()[1].replace("T10:00", "T13:00")
    assert last_days(TERM, *first, *second, as_of=as_of) == days
