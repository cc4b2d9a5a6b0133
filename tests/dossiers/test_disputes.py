"""Answers that stand against others, against an event, or against a check that decides nothing."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier
from casefiles.dossiers.gaps import Lack
from tests.dossiers.cases import docket_of, dossier_of, said

PERSON = {"id": "p1", "name": "Test Testov", "roles": ["detainee"], "born": "1980"}
SOURCES = [
    {"id": "s1", "kind": "interview", "title": "An interview", "on": "2022"},
    {"id": "s2", "kind": "official", "title": "A statement", "on": "2022"},
]
SEIZED = ("actual-detention", "2022-01-06T09:10", "s1")
TOLD = ("reasons-told", "2022-01-06T09:10", "s2")
EXPLAINED = ("rights-explained", "2022-01-06T09:10", "s2")
EXAMINED = ("medical-examination", "2022-01-06T10:00", "s2")
EXAMINED_LATE = ("medical-examination", "2022-01-09T10:00", "s2")

RIGHTS = "rights-explained-at-detention"
DOCTOR = "medical-check-after-detention"
BEATEN = "beaten-during-delivery"
CERTAIN = {
    RIGHTS: "The file shows that this was not done as the law requires.",
    DOCTOR: "It was not carried out as required.",
    BEATEN: "Beating took place during delivery, in the power",
}
ALLEGED = "It is alleged that"


def filed(
    answers: list[tuple[str, str, str]], events: tuple[tuple[str, str, str], ...] = ()
) -> Dossier:
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {"id": f"e{n}", "kind": kind, "when": when, "spell": "d1", "person": "p1"}
            | {"sources": [source]}
            for n, (kind, when, source) in enumerate((SEIZED, *events), start=1)
        ],
        "answers": [
            {"person": "p1", "spell": "d1", "safeguard": asked, "answer": reply}
            | {"sources": [source] if source else []}
            for asked, reply, source in answers
        ],
    }
    return dossier_of(docket_of(**lists))


@pytest.mark.parametrize(
    ("answers", "events", "certain", "against"),
    [
        # One word, and nothing against it.
        ([(RIGHTS, "no", "s1")], (), True, ""),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "no", "s2")], (), True, ""),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "unknown", "s2")], (), True, ""),
        ([(BEATEN, "yes", "s1")], (), True, ""),
        # Another word against it, whichever comes first.
        ([(RIGHTS, "no", "s1"), (RIGHTS, "yes", "s2")], (), False, "yes (Annex 2)"),
        ([(RIGHTS, "yes", "s2"), (RIGHTS, "no", "s1")], (), False, "yes (Annex 2)"),
        ([(RIGHTS, "no", "s1"), (RIGHTS, "partial", "s2")], (), False, "in part (Annex 2)"),
        ([(BEATEN, "yes", "s1"), (BEATEN, "no", "s2")], (), False, "no (Annex 2)"),
        # An event against it.
        (
            [(RIGHTS, "no", "s1")],
            (TOLD, EXPLAINED),
            False,
            (
                "reasons for detention told, 6 January 2022, 09:10 (paragraph 4; Annex 2); "
                "rights explained, 6 January 2022, 09:10 (paragraph 5; Annex 2)"
            ),
        ),
        (
            [(DOCTOR, "no", "s1")],
            (EXAMINED,),
            False,
            "medical examination, 6 January 2022, 10:00 (paragraph 4; Annex 2)",
        ),
        # What came too late does not contradict that it was not done as required.
        ([(DOCTOR, "no", "s1")], (EXAMINED_LATE,), True, ""),
    ],
)
def test_a_claim_says_both_where_the_file_holds_both(
    answers: list[tuple[str, str, str]],
    events: tuple[tuple[str, str, str], ...],
    certain: bool,
    against: str,
) -> None:
    dossier = filed(answers, events)
    argued = said(dossier, "claims")
    asked = next(name for name, _, _ in answers)
    counting = {"beaten-during-delivery": "yes"}.get(asked, "no")

    assert (CERTAIN[asked] in argued) is certain
    assert (ALLEGED in argued) is not certain
    assert f"”: {counting} (Annex 1)." in argued or f"”: {counting} (Annex 1; Annex 2)." in argued
    assert ("Against this stands: " in argued) is bool(against)
    assert (f"Against this stands: {against}." in argued) is bool(against)
    asked_of_author = [gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]
    assert bool(asked_of_author) is bool(against)


def test_the_author_is_asked_which_of_two_answers_is_right_though_no_claim_rests_on_them() -> None:
    dossier = filed([("badge-shown", "no", "s1"), ("badge-shown", "yes", "s2")])
    (asked,) = (gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED)

    assert asked.sentence == (
        "“Did the officer show a badge?”: the file holds different answers (no; yes). Which is "
        "right, and what shows it? A claim that rests on them tells both."
    )


def test_an_answer_that_the_check_leaves_undecided_is_told_as_alleged() -> None:
    """Of an examination that was due from a minute that nobody knows."""
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {"id": "e1", "kind": "actual-detention", "when": None, "person": "p1", "spell": "d1"}
        ],
        "answers": [
            {"person": "p1", "spell": "d1", "safeguard": DOCTOR, "answer": "no", "sources": ["s1"]}
        ],
    }
    dossier = dossier_of(docket_of(**lists))
    argued = said(dossier, "claims")

    assert CERTAIN[DOCTOR] not in argued
    assert f"{ALLEGED} it was not carried out as required." in argued
    assert "Against this stands" not in argued
    (told,) = (gap for gap in dossier.gaps if "the check does not decide" in gap.sentence)
    assert told.record == "a1"


def test_two_detentions_with_different_answers_contradict_nothing() -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": "p1"}, {"id": "d2", "person": "p1"}],
        "answers": [
            {"person": "p1", "spell": spell, "safeguard": BEATEN, "answer": reply}
            | {"sources": ["s1"]}
            for spell, reply in (("d1", "yes"), ("d2", "no"))
        ],
    }
    dossier = dossier_of(docket_of(**lists))

    assert CERTAIN[BEATEN] in said(dossier, "claims")
    assert not [gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]


def test_an_answer_without_a_source_that_stands_against_another_says_that_it_has_none() -> None:
    argued = said(filed([(RIGHTS, "no", ""), (RIGHTS, "yes", "s2")]), "claims")

    assert "”: no [no source on file]. Against this stands: yes (Annex 2)." in argued


def test_a_dispute_about_one_person_is_not_told_as_certain_of_that_person() -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON, PERSON | {"id": "p2", "name": "Another"}],
        "sources": SOURCES,
        "answers": [
            {"person": person, "safeguard": BEATEN, "answer": reply, "sources": [source]}
            for person, reply, source in (
                ("p1", "yes", "s1"),
                ("p2", "yes", "s1"),
                ("p2", "no", "s2"),
            )
        ],
    }
    argued = said(dossier_of(docket_of(**lists)), "claims")

    assert "in the power of the officers. This concerns Test Testov. “Was" in argued
    assert "yes (Annex 1). Another: “Was the person beaten on the way?”: yes (Annex 1). " in argued
    assert argued.count("Against this stands: no (Annex 2).") == 1
