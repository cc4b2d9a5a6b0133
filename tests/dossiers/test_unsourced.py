"""What no source supports is marked so, whatever stands beside it."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier, spoken
from tests.dossiers.cases import docket_of, dossier_of, said

SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
MARK = "[no source on file]"


def answered(safeguard: str, answer: list[str], event: list[str]) -> Dossier:
    """A detention with one answer; the sources of both, where they have any."""
    detention = {"person": "p1", "spell": "d1"}
    lists: dict[str, Any] = {
        "events": [{"kind": "actual-detention", "when": "2022-01-06T09:10", "sources": event}],
        "answers": [{"safeguard": safeguard, "answer": "no", "sources": answer}],
    }
    return dossier_of(
        docket_of(
            persons=[{"id": "p1", "name": "A", "roles": ["detainee"], "sources": ["s1"]}],
            sources=[SOURCE],
            spells=[{"id": "d1", "person": "p1"}],
            **{name: [{**detention, **one} for one in found] for name, found in lists.items()},
        )
    )


def line_with(dossier: Dossier, part: str, words: str) -> str:
    (line,) = (one for one in said(dossier, part).splitlines() if words in one)
    return line


@pytest.mark.parametrize(
    ("answer", "event", "marks"),
    [(["s1"], ["s1"], 0), ([], ["s1"], 1), ([], [], 1), (["s1"], [], 0)],
)
@pytest.mark.parametrize("safeguard", ["phone-call", "reasons-communicated"])
def test_an_answer_without_a_source_borrows_none_from_the_event_beside_it(
    safeguard: str, answer: list[str], event: list[str], marks: int
) -> None:
    dossier = answered(safeguard, answer, event)
    summary = line_with(dossier, "summary", "was breached on the facts")
    told = line_with(dossier, "limits", "is answered: no")
    argued = line_with(dossier, "claims", "”: no")

    assert summary.count(MARK) == marks
    assert told.count(MARK) == marks
    assert argued.count(MARK) >= marks
    (finding,) = (one for one in dossier.findings if one.key == "substantiated")
    unsourced = spoken(finding.reason)
    assert not (marks and event) or all(
        line.partition(".")[0] in unsourced for line in (summary, told, argued)
    )


def test_the_mark_stands_with_the_answer() -> None:
    told = line_with(answered("phone-call", [], ["s1"]), "limits", "is answered: no")

    assert f"is answered: no {MARK}. This text of the rule took effect" in told
    assert told.endswith("(Annex 1).")
