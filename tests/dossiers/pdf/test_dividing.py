"""A text divided for the page is the same text, and no part of it is endless."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casefiles.dossiers.blocks import Link, Text, Tone, Words, spoken
from casefiles.dossiers.pdf.dividing import LONGEST, divided

RUNS = st.one_of(
    st.builds(Words, st.text("aж ", max_size=30), st.sampled_from(Tone)),
    st.builds(Link, st.text("12", min_size=1, max_size=4), st.just("annex-1")),
)


@given(text=st.lists(RUNS, max_size=6).map(tuple), most=st.integers(4, 12))
def test_the_parts_of_a_text_are_the_text(text: Text, most: int) -> None:
    parts = list(divided(text, most))

    assert "".join(spoken(part) for part in parts) == spoken(text)
    assert all(len(spoken(part)) <= most for part in parts)
    assert [run for part in parts for run in part if isinstance(run, Link)] == [
        run for run in text if isinstance(run, Link)
    ]
    tones = [(letter, run.tone) for run in text if isinstance(run, Words) for letter in run.text]
    assert tones == [
        (letter, run.tone)
        for part in parts
        for run in part
        if isinstance(run, Words)
        for letter in run.text
    ]


def test_a_part_ends_at_a_blank_where_there_is_one() -> None:
    assert [spoken(part) for part in divided((Words("one two three four"),), 9)] == [
        "one two ",
        "three ",
        "four",
    ]
    assert [spoken(part) for part in divided((Words("a" * 10),), 4)] == ["aaaa", "aaaa", "aa"]


def test_a_text_of_the_usual_length_stays_whole() -> None:
    whole = (Words("word " * (LONGEST // 5 - 2)), Link("Annex 1", "annex-1"))

    assert list(divided(whole)) == [whole]
    assert list(divided(())) == list(divided((Words(""),))) == [()]
