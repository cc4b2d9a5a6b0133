"""Supervision under the law of 1996 is over with the criminal record, however long it was set."""

from __future__ import annotations

from typing import Any

import pytest

from tests.limits.worked import standing, worked

RULE = "supervision.old-6m-3y"
FREED, BEGUN = "release-from-sentence 2021-02-04", "supervision-start 2021-12-05"
SET = "administrative-supervision P3Y additional 2021-12-01"


def more(gravity: str, as_of: str) -> dict[str, Any]:
    sentences = (f"imprisonment P3Y {gravity} 2018-03-10", SET)
    return {"born": "1980-05-01", "sentences": sentences, "as_of": f"{as_of}T00:00"}


@pytest.mark.parametrize(
    ("lines", "gravity", "as_of", "expected"),
    [
        ((), "medium", "2024-02-04", "running"),
        # The record was spent at the end of 4 February 2024.
        ((), "medium", "2024-02-06", "unknown"),
        (("supervision-end 2024-02-04",), "medium", "2024-06-01", "kept"),
        (("supervision-end 2024-06-01",), "medium", "2024-07-01", "unknown"),
        ((), "grave", "2024-06-01", "running"),
        # With extensions that the record outlasts.
        ((), "medium", "2027-01-01", "overdue"),
    ],
)
def test_nothing_says_that_it_runs_past_the_record(
    lines: tuple[str, ...], gravity: str, as_of: str, expected: str
) -> None:
    assert standing(RULE, FREED, BEGUN, *lines, **more(gravity, as_of)) == expected


def test_of_a_record_of_which_nobody_knows_the_beginning_the_end_is_open() -> None:
    (found,) = worked(RULE, "release-from-sentence null", BEGUN, **more("medium", "2023-01-01"))
    assert found.standing == "unknown"
    (found,) = worked(RULE, BEGUN, **more("medium", "2023-01-01"))
    assert found.standing == "running"
