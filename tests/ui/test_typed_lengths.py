"""Lengths of a sentence or a measure as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.errors import RefusedInput
from casefiles.languages import CODES, language
from casefiles.limits.periods import Period, read_period
from ui.typed_lengths import read_length, typed_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", ""),
        ("  ", ""),
        ("3 г. 6 мес.", "P3Y6M"),
        ("1 год и 6 месяцев", "P1Y6M"),
        ("3 года, 6 месяцев", "P3Y6M"),
        ("1,5 года", "P1Y6M"),
        ("1.5 years", "P1Y6M"),
        ("18 суток", "P18D"),
        ("18 days", "P18D"),
        ("2 недели", "P14D"),
        ("72 часа", "PT72H"),
        ("2 жыл 6 ай", "P2Y6M"),
        ("10 тәулік", "P10D"),
        ("p18d", "P18D"),
        ("\u200b3\u00a0года\u200e", "P3Y"),
    ],
)
def test_a_length_is_understood_in_the_ways_in_which_it_is_written(text: str, length: str) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize(
    "text", ["3", "три года", "до 3 лет", "1,5 месяца", "2 года 3 года", "0 лет", "P", "лет 3", "ж"]
)
def test_what_has_no_length_that_a_calendar_can_count_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput, match="is not understood as a length"):
        read_length(text)


@pytest.mark.parametrize("code", CODES)
@given(
    length=st.builds(
        Period,
        years=st.integers(0, 99),
        months=st.integers(0, 99),
        days=st.integers(0, 999),
        hours=st.integers(0, 99),
    ).filter(lambda length: length != Period())
)
def test_a_length_shown_in_a_field_is_read_back_as_it_is(code: str, length: Period) -> None:
    shown = typed_length(length.iso, language(code))

    assert read_period(read_length(shown)) == length
