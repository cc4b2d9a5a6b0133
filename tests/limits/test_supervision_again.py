"""Supervision under the law of 1996 that was set a second time: each has a term of its own."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "supervision.old-6m-3y"
FIRST, ENDED = "supervision-start 2015-03-02", "supervision-end 2017-03-01"
AGAIN = "supervision-start 2019-03-01"


@pytest.mark.parametrize(
    ("lines", "as_of", "expected"),
    [
        ((FIRST, ENDED, AGAIN), "2020-01-01", "kept running"),
        ((FIRST, ENDED, AGAIN, "supervision-end 2021-03-01"), "2022-01-01", "kept kept"),
        ((FIRST, ENDED, AGAIN, "supervision-end 2024-03-04"), "2025-01-01", "kept breached"),
        # Past three years perhaps extended, past five by no means.
        ((FIRST, ENDED, AGAIN), "2023-01-01", "kept unknown"),
        ((FIRST, ENDED, AGAIN), "2025-01-01", "kept overdue"),
        # One end after two beginnings is of either; past the first one's five years it is late.
        ((FIRST, AGAIN, "supervision-end 2021-03-01"), "2022-01-01", "overdue unknown"),
        ((FIRST,), "2017-01-01", "running"),
        # An end without a beginning is a gap in the file.
        ((ENDED,), "2018-01-01", "unknown"),
    ],
)
def test_each_supervision_has_its_own_three_years(
    lines: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(RULE, *lines, as_of=f"{as_of}T00:00") == expected


def test_the_second_one_ends_by_its_own_end_on_file() -> None:
    lasting = "supervision-start 2019-03-01 2021-03-01"
    first, second = worked(RULE, FIRST, ENDED, lasting, as_of="2022-01-01T00:00")
    assert (first.standing, second.standing) == ("kept", "kept")
    assert first.deadline != second.deadline
