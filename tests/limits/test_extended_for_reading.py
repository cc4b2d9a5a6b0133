"""An extension past the steps of the chain may be for reading the file (CPC 151(11), 152(6))."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

NINE = "remand.ext-9m"
HELD = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T10:00"
ONE, TWO = "remand-extended 2022-03-01", "remand-extended 2022-04-01"
THREE, OUT = "remand-extended 2022-10-01", "release 2022-12-20T10:00"
MEDIUM = {"charges": ("CC 188 2 medium",), "born": "1980-05-01"}


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Up to three months, and up to nine: what came next was for something else, or unlawful.
        ((ONE, TWO, THREE, OUT), "unknown"),
        ((ONE, TWO, THREE), "unknown"),
        ((ONE, TWO, "remand-extended 2022-10-01 2023-01-10", OUT), "unknown"),
        ((ONE, TWO, OUT), "breached"),
        ((ONE, OUT), "breached"),
        # It came only when the nine months were over, and so did the disclosure.
        ((ONE, TWO, "remand-extended 2022-10-10", OUT), "breached"),
        # Its own end was over before the release, whatever it was for.
        ((ONE, TWO, "remand-extended 2022-10-01 2022-11-06", OUT), "breached"),
        # The disclosure tells, where it is on file.
        ((ONE, TWO, "file-disclosed 2022-09-30", THREE, OUT), "kept"),
        ((ONE, TWO, THREE, "file-disclosed 2022-11-20", OUT), "breached"),
    ],
)
def test_the_third_extension_may_be_for_reading_the_file(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(NINE, *HELD, *events, **MEDIUM) == expected


def test_that_it_may_be_so_is_told() -> None:
    (found,) = worked(NINE, *HELD, ONE, TWO, THREE, OUT, **MEDIUM)
    assert "152(6)" in str(found.doubt)
