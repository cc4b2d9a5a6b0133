"""What somebody tried at home who acts for a victim: it is the victim's, of several nobody's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.cases import docket_of, dossier_of, said
from tests.dossiers.test_asks import COMPLAINED, FOUND, LIBERTY, PEOPLE, REFUSED, TORTURED, asked
from tests.dossiers.test_claims import ANOTHER, OFFICER, PERSON, SOURCE, claimed

MOTHER = {"id": "p4", "name": "A relative", "roles": ["relative", "author"]}
COUNSEL = {"id": "p5", "name": "Counsel", "roles": ["counsel"]}


@pytest.mark.parametrize(
    ("victims", "tortured", "complained", "raised"),
    [
        ([PERSON], ["p1"], "p4", True),
        ([PERSON], ["p1"], "p5", True),
        ([PERSON], ["p1"], "p3", False),
        ([PERSON, ANOTHER], ["p1", "p2"], "p4", True),
        ([PERSON, ANOTHER], [None], "p5", True),
        # Of the one who was not tortured it may have been another complaint.
        ([PERSON, ANOTHER], ["p1"], "p5", False),
    ],
)
def test_a_complaint_of_whoever_acts_for_a_victim_is_the_victims(
    victims: list[dict[str, Any]], tortured: list[str | None], complained: str, *, raised: bool
) -> None:
    articles = claimed(
        persons=[*victims, OFFICER, MOTHER, COUNSEL],
        allegations=[{"kind": "torture", "person": one, "sources": ["s1"]} for one in tortured],
        remedies=[
            {"kind": "complaint", "person": complained, "outcome": "refused", "sources": ["s1"]}
        ],
    )

    assert ("2(3)" in articles) is raised


def test_where_it_is_not_told_for_whom_a_complaint_was_made_nobody_is_named() -> None:
    docket = docket_of(
        persons=[PERSON, ANOTHER, MOTHER],
        sources=[SOURCE],
        allegations=[{"kind": "torture", "person": one, "sources": ["s1"]} for one in ("p1", "p2")],
        remedies=[
            {"kind": "complaint", "person": one, "outcome": "refused", "sources": ["s1"]}
            for one in ("p1", "p4")
        ],
    )
    argued = said(dossier_of(docket), "claims").partition("2, paragraph 3")[2]

    assert "The facts: paragraph 5 (" in argued
    assert "This concerns" not in argued


@pytest.mark.parametrize(
    ("begun", "raised"),
    [("2022-05-01", False), ("2022-01-07", True), ("2022-01", True), ("2022", True)],
)
def test_a_complaint_refused_before_one_of_the_victims_was_tortured_may_be_about_something_else(
    begun: str, *, raised: bool
) -> None:
    refused = {"filed": "2022-02-01", "decided": "2022-03-01", "person": "p4", **COMPLAINED}
    lists: dict[str, Any] = {
        "persons": [PERSON, ANOTHER, MOTHER],
        "allegations": [
            {**TORTURED, "person": one, "when": when, "sources": ["s1"]}
            for one, when in (("p1", "2022-01-07"), ("p2", begun))
        ],
        "remedies": [{**refused, "sources": ["s1"]}],
    }
    questions = {("of-whom-complained", "r1"), (FOUND, "a1"), (FOUND, "a2")}

    assert ("2(3)" in claimed(**lists)) is raised
    assert bool(questions <= asked(**lists)) is not raised


BEFORE, AFTER = {"filed": "2021-01"}, {"filed": "2022-03"}


@pytest.mark.parametrize(
    ("tortured", "remedy", "questions"),
    [
        # Of one victim it is the victim's.
        (["p1"], {**COMPLAINED, "person": "p4"}, set()),
        (["p1"], {**REFUSED, "person": "p4"}, {("what-was-refused", "r1"), (FOUND, "a1")}),
        # Of two the file does not tell whose treatment it was about.
        (
            ["p1", "p2"],
            {**COMPLAINED, "person": "p4"},
            {("of-whom-complained", "r1"), (FOUND, "a1")},
        ),
        (["p1", "p2"], {**COMPLAINED, "person": "p4", **BEFORE}, {(FOUND, "a1")}),
        (["p1", "p2"], {**COMPLAINED, "person": "p1", **AFTER}, set()),
    ],
)
def test_the_author_is_asked_what_was_tried_by_whoever_acts_for_a_victim(
    tortured: list[str], remedy: dict[str, Any], questions: set[tuple[str, str]]
) -> None:
    people = [one for one in PEOPLE if one["id"] in (*tortured, "p3")]
    found = asked(
        persons=[*people, MOTHER],
        allegations=[{**TORTURED, "person": "p1", "when": "2022-01"}],
        remedies=[remedy],
    )

    assert {one for one in found if one[0] not in ("confession", LIBERTY)} == questions
