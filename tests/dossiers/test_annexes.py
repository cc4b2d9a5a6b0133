"""Annexes: every source cited, numbered by first citation, its passages below it."""

from __future__ import annotations

import pytest

from casefiles.dossiers.blocks import Link, Paragraph, Table
from tests.dossiers.cases import docket_of, dossier_of, held_too_long, said


def source(key: str, title: str, locator: str = "", **more: object) -> dict[str, object]:
    return {"id": key, "kind": "ngo", "title": title, "locator": locator, **more}


def told(*cited: str) -> list[dict[str, object]]:
    """One event for each source cited, in their order."""
    return [
        {"id": f"e{n}", "kind": "other", "when": f"2022-01-{n:02}", "what": "So.", "sources": [key]}
        for n, key in enumerate(cited, start=1)
    ]


def test_annexes_are_numbered_in_the_order_in_which_they_are_first_cited() -> None:
    docket = docket_of(
        sources=[source("s1", "Last"), source("s2", "First"), source("s3", "Never cited")],
        events=told("s2", "s1", "s2"),
    )
    dossier = dossier_of(docket, checks=False)

    assert said(dossier, "annexes").split("\n") == [
        "1 | First | Report of an organisation | 1, 3",
        "2 | Last | Report of an organisation | 2",
    ]


def test_passages_of_one_document_are_one_annex_with_numbers_of_their_own() -> None:
    docket = docket_of(
        sources=[source("s1", "A report", "p. 9"), source("s2", "A report", "p. 2")],
        events=told("s1", "s2"),
    )
    dossier = dossier_of(docket, checks=False)

    assert said(dossier, "annexes").split("\n") == [
        "1 | A report | Report of an organisation | ",
        "1.1 | Passage: p. 9 |  | 1",
        "1.2 | Passage: p. 2 |  | 2",
    ]
    assert "So (Annex 1.2)." in said(dossier, "facts")


@pytest.mark.parametrize("differs", [{"author": "B"}, {"on": "2021"}, {"symbol": "CCPR/C/1"}])
def test_documents_that_differ_in_more_than_the_passage_are_two_annexes(
    differs: dict[str, str],
) -> None:
    docket = docket_of(
        sources=[source("s1", "A report"), source("s2", "A report", **differs)],
        events=told("s1", "s2"),
    )

    assert "So (Annex 2)." in said(dossier_of(docket), "facts")


@pytest.mark.parametrize(
    ("locators", "annexes"),
    [
        (("", ""), ("1", "2")),
        (("p. 1", ""), ("1.1", "1.2")),
        (("", "p. 2"), ("1.1", "1.2")),
        (("p. 1", "p. 2"), ("1.1", "1.2")),
        # Two of these have no passage to tell them apart: nothing shows that they are one paper.
        (("p. 1", "", ""), ("1", "2", "3")),
    ],
)
def test_documents_of_which_no_passage_is_named_are_not_taken_for_one(
    locators: tuple[str, ...], annexes: tuple[str, ...]
) -> None:
    keys = [f"s{n}" for n in range(1, len(locators) + 1)]
    docket = docket_of(
        sources=[source(key, "Interview", at) for key, at in zip(keys, locators, strict=True)],
        events=told(*keys),
    )
    facts = said(dossier_of(docket, checks=False), "facts")

    assert [f"(Annex {number})" in facts for number in annexes] == [True] * len(annexes)


def test_three_paragraphs_in_a_row_are_listed_as_a_range() -> None:
    docket = docket_of(
        sources=[source("s1", "A"), source("s2", "B")],
        events=told("s1", "s1", "s1", "s2", "s1", "s1"),
    )

    listed = said(dossier_of(docket, checks=False), "annexes").split("\n")[0]
    assert listed.endswith("| 1–3, 5, 6")


def test_no_link_leads_nowhere_and_every_paragraph_has_its_own_number() -> None:
    dossier = dossier_of(docket_of(**held_too_long()))
    blocks = [block for part in dossier.parts for block in part.blocks]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    rows = [row for block in blocks if isinstance(block, Table) for row in block.rows]
    texts = [block.text for block in paragraphs]
    texts += [
        piece for row in rows for cell in row.cells for piece in cell if isinstance(piece, tuple)
    ]
    links = {run.target for text in texts for run in text if isinstance(run, Link)}

    assert [block.number for block in paragraphs] == list(range(1, len(paragraphs) + 1))
    assert links
    assert links <= {block.anchor for block in paragraphs} | {row.anchor for row in rows}
