"""What the author is asked: whatever a claim turns on and the file does not tell."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import load_outline
from tests.dossiers.cases import docket_of, dossier_of

PEOPLE = [
    {"id": "p1", "name": "Test Testov", "roles": ["detainee"]},
    {"id": "p2", "name": "Another", "roles": ["detainee"]},
    {"id": "p3", "name": "An officer", "roles": ["perpetrator"]},
]
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
LISTS = ("events", "allegations", "charges", "measures", "sentences", "remedies")


def asked(**lists: Any) -> set[tuple[str, str]]:
    """The key of each question put to the author, with the record it is put of."""
    numbered = {
        name: [
            {"id": f"{name[0]}{n}", "sources": ["s1"], **one}
            for n, one in enumerate(found, start=1)
        ]
        if name in LISTS
        else found
        for name, found in lists.items()
    }
    dossier = dossier_of(docket_of(**{"persons": PEOPLE, "sources": [SOURCE], **numbered}))
    texts = {ask.text["en"]: ask.key for ask in load_outline("hrc").asks}
    return {
        (texts[gap.sentence], record)
        for gap in dossier.gaps
        for record in gap.record.split(", ")
        if gap.lack is Lack.CLAIMS and gap.sentence in texts
    }


TORTURED, COERCED = {"kind": "torture"}, {"kind": "coercion"}
REFUSED = {"kind": "court", "outcome": "refused"}
COMPLAINED = {"kind": "complaint", "outcome": "refused"}
SOLITARY = {"kind": "solitary-confinement"}
LIBERTY, FOUND = "deprived-of-liberty", "was-it-investigated"


@pytest.mark.parametrize(
    ("allegations", "remedies", "questions"),
    [
        ([TORTURED], [], {("confession", "a1"), (LIBERTY, "a1"), (FOUND, "a1")}),
        # What the claims already cover is not asked again.
        ([TORTURED, COERCED], [], {(LIBERTY, "a1"), (FOUND, "a1")}),
        ([TORTURED, COERCED, SOLITARY], [], {(FOUND, "a1")}),
        (
            [{**TORTURED, "kind": "torture-evidence"}, SOLITARY],
            [],
            {("whose-statement", "a1"), (FOUND, "a1")},
        ),
        (
            [TORTURED, COERCED, SOLITARY],
            [REFUSED],
            {("what-was-refused", "r1"), (FOUND, "a1")},
        ),
        ([TORTURED, COERCED, SOLITARY], [{**REFUSED, "outcome": "granted"}], {(FOUND, "a1")}),
        ([TORTURED, COERCED, SOLITARY], [REFUSED, COMPLAINED], set()),
        # A complaint of which nobody entered what came of it.
        (
            [TORTURED, COERCED, SOLITARY],
            [{"kind": "complaint", "what": "Nobody looked into it."}],
            {(FOUND, "a1")},
        ),
        ([{"kind": "torture-sequela"}], [], {(FOUND, "a1")}),
        # Of one person nothing is asked or answered by what is told of another.
        (
            [{**TORTURED, "person": "p1"}, {**COERCED, "person": "p2"}],
            [{**REFUSED, "person": "p2"}],
            {
                ("confession", "a1"),
                (LIBERTY, "a1"),
                (FOUND, "a1"),
                ("pressure", "a2"),
            },
        ),
        # Pressure alone is not yet claimed as treatment contrary to article 7.
        ([COERCED], [], {("pressure", "a1")}),
        # Article 2(3) accompanies article 7 alone.
        ([SOLITARY], [REFUSED], set()),
        ([], [REFUSED], set()),
    ],
)
def test_the_author_is_asked_for_what_a_claim_of_treatment_turns_on(
    allegations: list[dict[str, Any]],
    remedies: list[dict[str, Any]],
    questions: set[tuple[str, str]],
) -> None:
    assert asked(allegations=allegations, remedies=remedies) == questions


def test_in_a_case_of_death_in_custody_nobody_asks_whether_there_was_custody() -> None:
    questions = asked(
        category="custody-death",
        allegations=[{"kind": "ill-treatment"}],
        events=[{"kind": "death", "when": "2022-01"}],
    )

    assert questions == {
        ("confession", "a1"),
        ("ill-treated-in-custody", "a1"),
        (FOUND, "a1"),
        ("death-investigated", "e1"),
    }


@pytest.mark.parametrize(
    ("category", "died", "questions"),
    [
        ("detention", "p1", {("died-in-custody", "e1")}),
        ("torture", None, {("died-in-custody", "e1")}),
        ("custody-death", "p1", {("death-investigated", "e1")}),
        ("detention", "p3", set()),
    ],
)
def test_of_a_death_in_another_case_the_author_is_asked_whether_it_was_in_custody(
    category: str, died: str | None, questions: set[tuple[str, str]]
) -> None:
    death = {"kind": "death", "when": "2022-01", "person": died}

    assert asked(category=category, events=[death]) == questions


@pytest.mark.parametrize(
    ("charges", "questions"),
    [
        (["CC 405"], {"opinions", "assemblies", "unlike-others"}),
        (["CC 174"], {"assemblies", "associations", "unlike-others"}),
        (["CC 174", "CC 400", "CC 405"], {"unlike-others"}),
        (["KoAP 488"], {"opinions", "associations", "unlike-others"}),
        (["CC 272"], set()),
    ],
)
def test_a_charge_for_one_freedom_asks_for_the_others(
    charges: list[str], questions: set[str]
) -> None:
    """The tables of the bodies lead such a charge to articles 19, 21, 22 and 26."""
    brought = [{"code": one.split()[0], "article": one.split()[1]} for one in charges]

    assert {key for key, _ in asked(charges=brought)} == questions


def test_a_ban_that_raises_a_freedom_does_not_answer_what_the_charge_was_for() -> None:
    questions = asked(
        charges=[{"code": "CC", "article": "405"}], sentences=[{"kind": "publication-ban"}]
    )

    assert ("opinions", "c1") in questions


@pytest.mark.parametrize(
    ("lists", "questions"),
    [
        ({"category": "religion-belief"}, {("religion", "")}),
        ({"category": "expression"}, {("case-of-expression", "")}),
        ({"category": "assembly"}, {("case-of-assembly", "")}),
        ({"category": "association"}, {("case-of-association", "")}),
        ({"category": "detention"}, set()),
        # Where the article is claimed, or another question leads to it, the case asks no more.
        (
            {"category": "assembly", "charges": [{"code": "CC", "article": "400"}]},
            {("opinions", "c1"), ("associations", "c1"), ("unlike-others", "c1")},
        ),
        (
            {"sentences": [{"kind": "administrative-supervision", "persons": ["p1"]}]},
            {("may-not-leave", "s1")},
        ),
        ({"sentences": [{"kind": "administrative-supervision", "persons": ["p3"]}]}, set()),
        (
            {
                "sentences": [{"kind": "restriction-of-freedom", "persons": ["p1"]}],
                "measures": [{"kind": "travel-ban", "persons": ["p1"]}],
            },
            set(),
        ),
        ({"sentences": [{"kind": "ban-public-activities"}]}, {("political-life", "s1")}),
    ],
)
def test_a_kind_of_case_or_of_ban_asks_for_the_articles_that_it_does_not_yet_show(
    lists: dict[str, Any], questions: set[tuple[str, str]]
) -> None:
    assert asked(**lists) == questions
