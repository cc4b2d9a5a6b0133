"""What the calendar says of an administrative arrest whose length is on file: KoAP 50."""

from __future__ import annotations

from casefiles.limits.terms import TermSort
from casefiles.moments import read_moment
from tests.limits.dues import said, terms_of
from tests.limits.scenes import charge, docket, event, sentence, spell


def test_an_arrest_is_not_said_to_be_extended_to_the_length_that_it_has() -> None:
    file = docket(
        event("administrative-detention 2026-05-20T18:00", "e1", within="d1"),
        event("administrative-decision 2026-05-21T10:00", "e2", within="d1"),
        spells=(spell(regime="administrative"),),
        charges=(charge("KoAP 488", part="6"),),
        sentences=(sentence("administrative-arrest", "P15D", imposed=read_moment("2026-05-21")),),
    )
    (term,) = [one for one in terms_of(file) if one.sort is TermSort.SENTENCE]
    assert "Its length: 15 days." in said(term)
    assert not any("can be extended" in line for line in said(term))
