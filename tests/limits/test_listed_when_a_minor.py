"""A listing of who was sentenced as a minor: its record has terms of its own, which no rule has."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

SPAN = "amllist.max-span"
SERVED = "sentence 2016-02-01", "listed 2016-03-01", "release-from-sentence 2019-03-10"


@pytest.mark.parametrize(
    ("rule", "gravity"),
    [
        (f"{SPAN}.13y", "medium"),
        (f"{SPAN}.16y", "grave"),
        (f"{SPAN}.18y", "especially-grave"),
        (SPAN, "especially-grave"),
    ],
)
@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1999-05-01", "not-applicable"),
        ("1998-03-01", "not-applicable"),
        ("1998-01-01", "running"),
        ("1980-05-01", "running"),
        # Who may have been of age is measured by the terms that are on the sheet.
        (None, "running"),
    ],
)
def test_no_span_runs_for_whoever_was_surely_a_minor_at_the_sentence(
    rule: str, gravity: str, born: str | None, expected: str
) -> None:
    sentences = (f"imprisonment P3Y {gravity} 2016-02-01",)
    assert standing(rule, *SERVED, sentences=sentences, born=born) == expected
