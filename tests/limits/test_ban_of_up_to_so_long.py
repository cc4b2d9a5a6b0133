"""A ban of "up to" so long is over when that has passed, and may have been over before."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "crim.ban-1-10y"
BEGUN = "ban-start 2021-02-15"


def ban(length: str) -> str:
    return f"ban-public-activities {length} additional at-most 2019-03-10"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # A year is the shortest that the Code allows.
        ("2022-02-15", "running"),
        ("2022-02-17", "unknown"),
        ("2024-02-15", "unknown"),
        ("2024-02-17", "kept"),
        ("2026-06-01", "kept"),
    ],
)
def test_it_runs_no_longer_than_that(as_of: str, expected: str) -> None:
    found = standing(RULE, BEGUN, sentences=(ban("P3Y"),), as_of=f"{as_of}T00:00")
    assert found == expected


@pytest.mark.parametrize(
    ("ended", "expected"),
    [("2022-02-15", "kept"), ("2023-02-15", "unknown"), ("2024-02-16", "breached")],
)
def test_an_end_in_between_decides_nothing(ended: str, expected: str) -> None:
    assert standing(RULE, BEGUN, f"ban-end {ended}", sentences=(ban("P3Y"),)) == expected


@pytest.mark.parametrize(
    ("sentences", "earliest", "latest"),
    [
        ((ban("P3Y"),), "2022-02-15", "2024-02-15"),
        # Up to what the Code allows at the most it may be as short too; no more is lawful.
        ((ban("P10Y"),), "2022-02-15", "2031-02-15"),
        ((ban("P12Y"),), "2022-02-15", "2031-02-15"),
        # Beside one of a length, and beside one of none.
        ((ban("P3Y"), "ban P5Y additional 2019-03-10"), "2022-02-15", "2026-02-15"),
        ((ban("P3Y"), "ban unclear additional 2019-03-10"), "2031-02-15", "2031-02-15"),
    ],
)
def test_it_ends_between_the_shortest_and_the_most(
    sentences: tuple[str, ...], earliest: str, latest: str
) -> None:
    (found,) = worked(RULE, BEGUN, sentences=sentences)
    assert found.deadline is not None
    assert str(found.deadline.earliest).startswith(earliest)
    assert str(found.deadline.latest).startswith(latest)


def test_of_a_beginning_that_nobody_dated_only_the_end_of_what_is_known_follows() -> None:
    more = {"sentences": ("restriction-of-freedom P1Y 2025-06-22", ban("P3Y"))}
    (found,) = worked(RULE, "sentence 2025-06-22", **more)
    assert (found.standing, found.limit) == ("running", "P3Y")
    assert found.deadline is not None
    assert str(found.deadline.earliest).startswith("2026-06-22")
    (found,) = worked(RULE, "ban-start null", sentences=(ban("P3Y"),))
    assert found.standing == "unknown"


def lasting(length: str) -> str:
    return f"ban {length} additional 2019-03-10"


@pytest.mark.parametrize(
    ("lines", "sentences", "as_of", "expected"),
    [
        # Both are over when the longest is.
        ((), ("P3Y", "P5Y"), "2026-02-15", "running"),
        ((), ("P3Y", "P5Y"), "2026-02-17", "kept"),
        # Which of the two ended then, nobody knows.
        (("ban-end 2024-02-15",), ("P3Y", "P5Y"), "2026-02-17", "kept"),
        (("ban-end 2025-02-15",), ("P3Y", "P5Y"), "2026-02-17", "unknown"),
        (("ban-end 2026-02-18",), ("P3Y", "P5Y"), "2026-06-01", "breached"),
        (("ban-end 2025-02-15",), ("P3Y", "unclear"), "2026-02-17", "unknown"),
        # Of one of them no length is on file.
        ((), ("P3Y", "unclear"), "2026-02-17", "running"),
    ],
)
def test_of_several_bans_the_longest_is_the_last(
    lines: tuple[str, ...], sentences: tuple[str, ...], as_of: str, expected: str
) -> None:
    more = {"sentences": tuple(map(lasting, sentences)), "as_of": f"{as_of}T00:00"}
    assert standing(RULE, BEGUN, *lines, **more) == expected
