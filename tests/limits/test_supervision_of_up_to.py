"""Supervision of "up to" so long is measured by that, as one of so long is."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "supervision.old-6m-3y"
BEGUN = "supervision-start 2020-03-02"


def supervised(length: str, *, at_most: bool) -> tuple[str, ...]:
    more = "at-most " if at_most else ""
    return (
        "imprisonment P4Y grave 2016-03-10",
        f"administrative-supervision {length} additional {more}2020-02-25",
    )


@pytest.mark.parametrize("at_most", [False, True])
@pytest.mark.parametrize(
    ("lines", "as_of", "expected"),
    [
        ((), "2021-03-02", "running"),
        # Extended by six months each time, by two years in all.
        ((), "2021-03-04", "unknown"),
        (("supervision-end 2021-03-02",), "2022-06-01", "kept"),
        (("supervision-end 2021-06-02",), "2022-06-01", "unknown"),
        (("supervision-end 2023-03-04",), "2023-06-01", "breached"),
    ],
)
def test_it_ends_with_what_was_set_at_the_most(
    lines: tuple[str, ...], as_of: str, expected: str, *, at_most: bool
) -> None:
    more = {"sentences": supervised("P1Y", at_most=at_most), "as_of": f"{as_of}T12:00"}
    assert standing(RULE, BEGUN, *lines, **more) == expected
    (found,) = worked(RULE, BEGUN, *lines, **more)
    assert found.limit == "P1Y"


@pytest.mark.parametrize("length", ["P3Y", "P4Y", "unclear"])
def test_what_is_not_below_the_ceiling_leaves_the_ceiling(length: str) -> None:
    (found,) = worked(
        RULE, BEGUN, sentences=supervised(length, at_most=True), as_of="2022-06-01T00:00"
    )
    assert (found.standing, found.limit) == ("running", "P3Y")
