"""Every word of the file has a name in three languages."""

from __future__ import annotations

from enum import StrEnum

import pytest

from casefiles.charges import Gravity
from casefiles.decisions import DecisionKind
from casefiles.detention import Exception72, Regime
from casefiles.event_kinds import EventKind
from casefiles.languages import CODES, language
from casefiles.limits.standings import Standing
from casefiles.limits.terms import TermSort
from casefiles.people import Sex
from casefiles.remedies import Outcome
from casefiles.safeguards import Reply
from casefiles.sources import SourceKind
from casefiles.vocabulary import label, words


@pytest.mark.parametrize(
    ("subject", "kinds"),
    [
        ("event", EventKind),
        ("source", SourceKind),
        ("standing", Standing),
        ("reply", Reply),
        ("outcome", Outcome),
        ("gravity", Gravity),
        ("regime", Regime),
        ("exception72", Exception72),
        ("sex", Sex),
        ("term", TermSort),
        ("decision", DecisionKind),
    ],
)
def test_every_kind_the_program_tells_apart_has_a_name_and_no_name_is_left_over(
    subject: str, kinds: type[StrEnum]
) -> None:
    assert set(words()[subject]) == {kind.value for kind in kinds if kind.value}


def test_every_name_is_written_in_three_languages() -> None:
    missing = [
        (subject, key, code)
        for subject, keys in words().items()
        for key, titles in keys.items()
        for code in CODES
        if not titles.get(code, "").strip()
    ]
    assert missing == []


def test_no_two_kinds_of_event_share_a_name() -> None:
    for code in CODES:
        names = [titles[code] for titles in words()["event"].values()]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "Detention protocol"), ("ru", "Протокол задержания"), ("kk", "Ұстап алу хаттамасы")],
)
def test_a_kind_is_named_in_the_language_asked_for(code: str, said: str) -> None:
    assert label("event", EventKind.DETENTION_PROTOCOL, language(code)) == said


def test_a_kind_that_a_person_made_up_is_shown_as_written() -> None:
    assert label("measure", "electronic-bracelet", language("ru")) == "electronic bracelet"
