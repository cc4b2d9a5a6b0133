"""What the author is told of limits: of several people, whose they are."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Gap
from casefiles.dossiers.gaps import Lack
from tests.dossiers.cases import docket_of, dossier_of

SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
FROM = "2022-01-06T09:10"


def told(times: list[tuple[str, str]], lack: Lack, **more: Any) -> list[Gap]:
    """What is noted of detentions (of whom, since when), in their order."""
    persons = sorted({person for person, _ in times})
    dossier = dossier_of(
        docket_of(
            persons=[
                {"id": one, "name": f"Person {one[1:]}", "roles": ["detainee"], "born": "1980"}
                for one in persons
            ],
            sources=[SOURCE],
            spells=[{"id": f"d{n}", "person": one} for n, (one, _) in enumerate(times, start=1)],
            events=[
                {"kind": "actual-detention", "person": one, "spell": f"d{n}", "when": since}
                | {"sources": ["s1"]}
                for n, (one, since) in enumerate(times, start=1)
            ],
            **more,
        )
    )
    return [gap for gap in dossier.gaps if gap.lack is lack]


PROTOCOL = "Detention protocol: 3 hours (CPC 131(2)); Medical examination"


@pytest.mark.parametrize(
    ("times", "begun"),
    [
        ([("p1", FROM)], {(f"Delivery: 3 hours (CPC 129(1)-(3)); {PROTOCOL}", "")}),
        # The same of both is said once, and of nobody by name.
        (
            [("p1", FROM), ("p2", FROM)],
            {(f"Delivery: 3 hours (CPC 129(1)-(3)); {PROTOCOL}", "")},
        ),
        (
            [("p1", FROM), ("p2", "2022-01-07T18:00"), ("p3", FROM)],
            {
                (
                    f"Person 1; Person 3: Delivery: 3 hours (CPC 129(1)-(3)); {PROTOCOL}",
                    "d1, d3",
                ),
                (f"Person 2: Delivery: 3 hours (CPC 129(1)-(3)); {PROTOCOL}", "d2"),
            },
        ),
        # That the first detention ended before the second the file does not tell.
        (
            [("p1", FROM), ("p1", "2022-03-07T18:00")],
            {
                (
                    f"Person 1, detention 2: Delivery: 3 hours (CPC 129(1)-(3)); {PROTOCOL}",
                    "d2",
                ),
            },
        ),
    ],
)
def test_a_limit_is_told_with_whose_it_is(
    times: list[tuple[str, str]], begun: set[tuple[str, str]]
) -> None:
    found = [one for one in told(times, Lack.OVERDUE) if PROTOCOL in one.sentence]

    assert len(found) == len(begun)
    for sentence, record in begun:
        assert any(one.sentence.startswith(sentence) and one.record == record for one in found), (
            sentence
        )


def test_a_doubt_about_one_person_is_told_of_that_person() -> None:
    answers = [
        {"person": "p2", "spell": "d2", "safeguard": "phone-call", "answer": "partial"}
        | {"sources": ["s1"]}
    ]
    doubts = told([("p1", FROM), ("p2", FROM)], Lack.DOUBTS, answers=answers)
    call = [one for one in doubts if "The suspect could make a call." in one.sentence]
    law = [one for one in doubts if "The Code gives no figure of its own" in one.sentence]

    assert [one.record for one in call] == ["d2"]
    assert all(one.sentence.startswith("Person 2: ") for one in call)
    assert [one.record for one in law] == [""]


def test_law_that_was_not_read_is_nobodys() -> None:
    kept = told([("p1", FROM), ("p2", "2015-01-07T18:00")], Lack.UNREAD_LAW)

    assert kept
    assert not any(one.sentence.startswith("Person") or one.record for one in kept)
