"""Of several victims a claim tells whose each answer and each breach is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.cases import docket_of, dossier_of, said

SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
PEOPLE = [
    {"id": f"p{n}", "name": name, "roles": ["detainee"]}
    for n, name in enumerate(("First", "Second", "Third"), start=1)
]
ADVOCATE, MEETING = "call-chosen-advocate", "confidential-meeting-24h"


def argued(people: list[dict[str, Any]] = PEOPLE, **lists: Any) -> str:
    return said(dossier_of(docket_of(persons=people, sources=[SOURCE], **lists)), "claims")


def answered(*asked: tuple[str, str]) -> list[dict[str, Any]]:
    return [
        {"person": person, "safeguard": question, "answer": "no", "sources": ["s1"]}
        for person, question in asked
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ([("p1", ADVOCATE), ("p2", MEETING)], ["First: “Could", "Second: “Was"]),
        (
            [("p1", ADVOCATE), ("p3", ADVOCATE), ("p2", MEETING)],
            ["First, Third: “Could", "Second: “Was"],
        ),
        # What is everyone's of whom the paragraph tells is told of them all.
        ([("p1", ADVOCATE), ("p2", ADVOCATE)], ["concerns First, Second. “Could"]),
        ([("p1", ADVOCATE), ("p1", MEETING)], ["concerns First. “Could"]),
    ],
)
def test_an_answer_is_told_of_those_who_gave_it(
    asked: list[tuple[str, str]], told: list[str]
) -> None:
    claims = argued(answers=answered(*asked))

    assert [one in claims for one in told] == [True] * len(told)


def test_of_one_victim_no_answer_is_told_with_a_name() -> None:
    assert "First:" not in argued(PEOPLE[:1], answers=answered(("p1", ADVOCATE), ("p1", MEETING)))


def detained(person: str, protocol: str) -> list[dict[str, Any]]:
    of = {"person": person, "spell": person.replace("p", "d"), "sources": ["s1"]}
    return [
        {"kind": "actual-detention", "when": "2022-01-06T09:10", **of},
        {"kind": "detention-protocol", "when": protocol, **of},
    ]


def test_a_breach_is_told_of_the_one_whose_limit_it_was() -> None:
    spells = [{"id": f"d{n}", "person": f"p{n}"} for n in (1, 2)]
    events = [*detained("p1", "2022-01-07T09:10"), *detained("p2", "2022-01-08T11:10")]
    claims = argued(spells=spells, events=events)

    assert "First: Detention protocol" in claims
    assert "Second: Detention protocol" in claims


def test_beside_a_fact_that_names_nobody_a_breach_is_told_with_its_name() -> None:
    of = {"person": "p1", "spell": "d1", "sources": ["s1"]}
    told = (("actual-detention", "2022-01-06T09:10"), ("torture-complaint", "2022-02-07T10:00"))
    claims = argued(
        spells=[{"id": "d1", "person": "p1"}],
        events=[{"kind": kind, "when": when, **of} for kind, when in told],
        answers=[{"safeguard": "complaint-forwarded-at-once", "answer": "no", **of}],
        allegations=[{"kind": "torture", "what": "They were beaten.", "sources": ["s1"]}],
        remedies=[{"kind": "complaint", "outcome": "refused", "sources": ["s1"]}],
    )

    assert "First: Complaint of torture from custody" in claims
