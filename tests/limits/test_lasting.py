"""An arrest on file with its own end: the end stops the clock, as a release would."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

A, R = "administrative-arrest", "release"
CEILING, ASSEMBLY = "admin.arrest-max-30d", "admin.assembly-488.15d"
SIX = ("KoAP 488 6",)


@pytest.mark.parametrize(
    ("until", "ceiling", "assembly"),
    [
        ("2022-02-12T10:00", "kept", "kept"),
        ("2022-02-21T23:59", "kept", "kept"),
        # The day of the start may count or not.
        ("2022-02-22T10:00", "kept", "unknown"),
        ("2022-02-23T00:00", "kept", "breached"),
        ("2022-03-20T10:00", "unknown", "breached"),
        ("2022-03-25T10:00", "breached", "breached"),
        # An end that is not on file, or still ahead, stops nothing.
        ("", "overdue", "overdue"),
        ("2026-08-01", "overdue", "overdue"),
        ("2022-02-12/..", "unknown", "unknown"),
        ("../2022-02-12", "kept", "kept"),
        # It cannot end before it begins.
        ("2022-02-01T10:00", "unknown", "unknown"),
    ],
)
def test_the_end_of_an_arrest_stops_its_clock(until: str, ceiling: str, assembly: str) -> None:
    line = f"{A} 2022-02-07T10:00 {until}"
    for rule, expected in ((CEILING, ceiling), (ASSEMBLY, assembly)):
        found = standing(rule, line, regime="administrative", charges=SIX)
        assert found == expected, rule


@pytest.mark.parametrize(
    ("until", "released", "expected"),
    [
        ("2022-02-12T10:00", "2022-02-12T10:00", "to “Release”: 5 days"),
        ("2022-02-12T10:00", "2022-02-14T10:00", "to the end of “Administrative arrest”: 5 days"),
        ("2022-02-14T10:00", "2022-02-12T10:00", "to “Release”: 5 days"),
        ("2022-02-25T10:00", "2022-03-25T10:00", "over the limit of 15 days"),
        ("2022-02-12/2022-02-16", "2022-02-14T10:00", "to the end of “Administrative arrest”: "),
    ],
)
def test_what_came_first_of_end_and_release_is_named(
    until: str, released: str, expected: str
) -> None:
    lines = f"{A} 2022-02-07T10:00 {until}", f"{R} {released}"
    (one,) = worked(ASSEMBLY, *lines, regime="administrative", charges=SIX)
    assert expected in plain(one.why, ENGLISH)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2022-02-12T10:00", "2022-02-14T10:00", "kept"),
        ("2022-02-12T10:00", "2022-03-25T10:00", "unknown"),
        ("../2022-02-12T10:00", "2022-02-14/..", "unknown"),
    ],
)
def test_of_two_ends_on_file_it_is_not_known_which_is_the_last(
    first: str, second: str, expected: str
) -> None:
    lines = f"{A} 2022-02-07T10:00 {first}", f"{A} 2022-02-07T12:00 {second}"
    assert standing(ASSEMBLY, *lines, regime="administrative", charges=SIX) == expected


def test_an_arrest_that_lies_ahead_has_not_ended() -> None:
    lines = f"{A} 2022-02-07T10:00", f"{A} 2027-02-07 2027-02-08"
    assert standing(CEILING, *lines, regime="administrative") == "overdue"
