"""The limits in a dossier: each with limit, overrun, citation, version and confidence."""

from __future__ import annotations

from typing import Any

from casefiles.dossiers.blocks import Drawn, Sign, Table
from casefiles.dossiers.clocks import fit_to_file
from casefiles.dossiers.gaps import Lack
from casefiles.limits.standings import Standing
from tests.dossiers.cases import checked, docket_of, dossier_of, held_too_long, said


def test_every_rule_that_touches_the_person_has_a_row_with_its_standing() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)
    (part,) = (part for part in dossier.parts if part.key == "limits")
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    touching = [
        one
        for one in checked(docket)
        if one.standing is not Standing.NOT_APPLICABLE and fit_to_file(one)
    ]
    signs = [
        piece.standing
        for row in table.rows
        for cell in row.cells
        for piece in cell
        if isinstance(piece, Sign)
    ]

    assert touching
    assert sorted(signs) == sorted(one.standing for one in touching)


def test_a_breach_is_told_with_limit_overrun_citation_version_and_facts() -> None:
    told = said(dossier_of(docket_of(**held_too_long())), "limits")

    assert "(CPC 131(2)): limit 3 hours, 8 days 5 h 20 min over (paragraphs 7, 9)." in told
    assert "This text of the rule took effect: 1 January 2015 (Annex 1.1; Annex 2)." in told


def test_only_breaches_are_argued_and_what_is_open_stands_in_the_table_and_for_the_author() -> None:
    undated = held_too_long()
    undated["events"] = [
        {**event, "when": None} if event["kind"] == "detention-protocol" else event
        for event in undated["events"]
    ]
    dossier = dossier_of(docket_of(**undated))
    told = said(dossier, "limits")

    table, _, argued = told.partition("Limits breached")
    assert "Detention protocol: 3 hours" in table
    assert "Detention protocol: 3 hours" not in argued
    assert any(
        "Detention protocol: 3 hours" in gap.sentence
        for gap in dossier.gaps
        if gap.lack is Lack.UNDECIDED
    )


def test_what_nothing_shows_to_be_done_is_past_and_has_no_overrun() -> None:
    told = said(dossier_of(docket_of(**held_too_long())), "limits")
    rows = [line for line in told.split("\n") if line.startswith("Prosecutor told in writing")]

    assert rows
    assert "no end on file" in rows[0]
    assert "over" not in rows[0].replace("overdue", "")


def test_a_limit_in_hours_is_drawn_as_a_bar() -> None:
    dossier = dossier_of(docket_of(**held_too_long()))
    (part,) = (part for part in dossier.parts if part.key == "limits")
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    drawn = [
        piece
        for row in table.rows
        for cell in row.cells
        for piece in cell
        if isinstance(piece, Drawn) and piece.standing is Standing.BREACHED
    ]

    assert drawn
    assert all(piece.bar.overrun for piece in drawn)
    assert all(piece.words for piece in drawn)


def test_law_whose_text_was_not_read_is_noted_for_the_author_or_left_out() -> None:
    docket = docket_of(**held_too_long())
    unread = [
        one
        for one in checked(docket)
        if one.standing is not Standing.NOT_APPLICABLE
        and one.confidence != "text"
        and one.whose == "theirs"
    ]
    dossier = dossier_of(docket)

    assert "unverified" in {one.confidence for one in unread}
    for assessment in unread:
        unverified = assessment.confidence == "unverified"
        lack = Lack.UNVERIFIED_LAW if unverified else Lack.UNREAD_LAW
        noted = [gap.sentence for gap in dossier.gaps if gap.lack is lack]
        assert any(assessment.titles["en"] in sentence for sentence in noted)
        assert unverified == (assessment.titles["en"] not in said(dossier, "limits"))


def test_a_doubt_about_the_law_is_for_the_author() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)
    doubts = {one.doubt["en"] for one in checked(docket) if one.doubt and fit_to_file(one)}

    assert doubts
    for doubt in doubts:
        assert doubt not in repr(dossier.parts)
        assert any(doubt in gap.sentence for gap in dossier.gaps if gap.lack is Lack.DOUBTS)


def test_each_of_several_people_has_rows_under_their_own_name() -> None:
    case = held_too_long()
    case["persons"].append({"id": "p9", "name": "Another", "roles": ["detainee"]})
    case["spells"].append({"id": "d2", "person": "p9"})
    case["events"].append(
        {
            "id": "e9",
            "kind": "actual-detention",
            "person": "p9",
            "spell": "d2",
            "when": "2022-01-06T09:10",
            "sources": ["s1"],
        }
    )
    lines = said(dossier_of(docket_of(**case)), "limits").split("\n")

    assert lines.index("Test Testov") < lines.index("Another")


def test_what_the_defence_had_to_do_in_time_is_told_to_the_author_alone() -> None:
    sentence = {
        "id": "e1",
        "kind": "sentence",
        "person": "p1",
        "when": "2022-01-10",
        "what": "He was sentenced.",
        "sources": ["s1"],
    }
    docket = docket_of(
        persons=[{"id": "p1", "name": "Test Testov", "roles": ["convict"]}],
        sources=[{"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}],
        events=[sentence],
    )
    dossier = dossier_of(docket)

    assert any(one.rule == "appeal.sentence-15d" for one in checked(docket))
    assert "Appeal against the sentence" not in repr(dossier.parts)
    (own,) = (gap.sentence for gap in dossier.gaps if gap.lack is Lack.OWN_LIMITS)
    assert own.startswith("Appeal against the sentence")


def test_a_case_without_a_detention_says_that_no_limit_touches_it() -> None:
    nothing: dict[str, Any] = {}

    assert said(dossier_of(docket_of(**nothing)), "limits") == (
        "No time limit of the law touches the facts on file."
    )
