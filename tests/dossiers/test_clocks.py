"""The limits in a dossier: each with limit, overrun, citation, version and confidence."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier, Drawn, Sign, Table, spoken
from casefiles.dossiers.clocks import fit_to_file
from casefiles.dossiers.gaps import Lack
from casefiles.dossiers.outline import load_outline
from casefiles.dossiers.readings import each_once
from casefiles.limits.standings import Standing
from tests.dossiers.cases import checked, docket_of, dossier_of, held_too_long, said


def shown_in(dossier: Dossier) -> list[tuple[str, Standing]]:
    """The rows of the filing's table of limits: the first piece of each, and its standing."""
    tables = [
        block
        for part in dossier.parts
        if part.key == "limits"
        for block in part.blocks
        if isinstance(block, Table)
    ]
    return [
        (spoken(row.cells[0][0]), piece.standing)
        for table in tables
        for row in table.rows
        for cell in row.cells
        for piece in cell
        if isinstance(piece, Sign) and isinstance(row.cells[0][0], tuple)
    ]


def test_the_filing_shows_what_was_breached_and_what_was_kept_in_the_same_detention() -> None:
    docket = docket_of(**held_too_long())
    filed = load_outline("hrc").filed
    expected = [
        (one.titles["en"], one.standing)
        for one in each_once(checked(docket))
        if fit_to_file(one)
        and one.standing in (Standing.BREACHED, Standing.KEPT)
        and filed.shows(
            one.rule,
            one.verdict.rule.subject,
            breached=one.standing is Standing.BREACHED,
        )
    ]

    assert {standing for _, standing in expected} >= {Standing.BREACHED}
    assert shown_in(dossier_of(docket)) == expected


def test_what_is_overdue_open_or_running_is_for_the_author_alone() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)
    lacks = {
        Standing.OVERDUE: Lack.OVERDUE,
        Standing.UNKNOWN: Lack.UNDECIDED,
        Standing.RUNNING: Lack.RUNNING,
    }
    left = [one for one in checked(docket) if fit_to_file(one) and one.standing in lacks]

    assert left
    for one in left:
        noted = [gap.sentence for gap in dossier.gaps if gap.lack is lacks[one.standing]]
        assert any(one.titles["en"] in sentence for sentence in noted), one.rule
        assert one.titles["en"] not in repr(dossier.parts), one.rule


def test_a_filing_says_nothing_of_limits_where_none_was_breached() -> None:
    hours = {"detention-protocol": "2022-01-06T10:30", "release": "2022-01-06T11:30"}
    kept = held_too_long(answers=[])
    kept["events"] = [
        {**event, "attestations": [], "when": hours.get(event["kind"], event.get("when"))}
        for event in kept["events"]
    ]
    docket = docket_of(**kept)
    dossier = dossier_of(docket)
    standings = {one.standing for one in checked(docket) if fit_to_file(one)}

    assert Standing.KEPT in standings
    assert Standing.BREACHED not in standings
    assert "limits" not in {part.key for part in dossier.parts}
    assert "kept" not in repr([part for part in dossier.parts if part.key == "claims"])
    told = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.KEPT]
    assert any("Detention protocol: 3 hours (CPC 131(2))" in one for one in told)


def test_what_the_law_threatens_is_no_limit_of_a_detention() -> None:
    sentence = {
        "id": "t1",
        "persons": ["p1"],
        "kind": "imprisonment",
        "length": "P5Y",
        "imposed": "2022-03-01",
        "sources": ["s2"],
    }
    charge = {"person": "p1", "code": "CC", "article": "174", "part": "1", "sources": ["s2"]}
    docket = docket_of(**held_too_long(sentences=[sentence], charges=[charge]))
    penal = [one for one in checked(docket) if one.verdict.rule.subject == "penal"]
    dossier = dossier_of(docket)

    assert Standing.KEPT in {one.standing for one in penal}
    assert shown_in(dossier)
    for one in penal:
        assert one.titles["en"] not in repr(dossier.parts), one.rule


@pytest.mark.parametrize(
    ("rule", "subject", "breached", "shown"),
    [
        ("detention.protocol-3h", "detention", False, True),
        ("remand.term-2m", "remand", False, False),
        ("remand.term-2m", "remand", True, True),
        ("admin.arrest-max-30d", "administrative", False, False),
        ("admin.arrest-max-30d", "administrative", True, True),
        ("crim.art174.part1", "penal", False, False),
        ("crim.art174.part1", "penal", True, False),
    ],
)
def test_the_plan_says_by_subject_which_limits_a_filing_shows(
    rule: str, subject: str, breached: bool, shown: bool
) -> None:
    assert load_outline("hrc").filed.shows(rule, subject, breached=breached) is shown


@pytest.mark.parametrize(("code", "cited"), [("ru", "УПК 131(2)"), ("kk", "ҚПК 131(2)")])
def test_the_law_is_cited_in_the_language_of_the_dossier(code: str, cited: str) -> None:
    told = said(dossier_of(docket_of(**held_too_long()), code), "limits")

    assert cited in told
    assert "CPC" not in told


def test_a_breach_is_told_with_limit_overrun_citation_version_and_facts() -> None:
    told = said(dossier_of(docket_of(**held_too_long())), "limits")

    assert "(CPC 131(2)): limit 3 hours, 8 days 5 h 20 min over (paragraphs 7, 9)." in told
    assert "This text of the rule took effect: 1 January 2015 (Annex 1.1; Annex 2)." in told


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


def test_a_doubt_about_the_law_is_for_the_author() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)
    subjects = load_outline("hrc").filed.subjects
    doubts = {
        one.doubt["en"]
        for one in checked(docket)
        if one.doubt
        and fit_to_file(one)
        and one.verdict.rule.subject in subjects
        and one.standing is not Standing.NOT_APPLICABLE
    }

    assert doubts
    for doubt in doubts:
        assert doubt not in repr(dossier.parts)
        assert any(doubt in gap.sentence for gap in dossier.gaps if gap.lack is Lack.DOUBTS)


def test_what_is_true_of_several_limits_is_told_to_the_author_once() -> None:
    gaps = dossier_of(docket_of(**held_too_long())).gaps
    reasons = [gap.sentence.partition("): ")[2] for gap in gaps if gap.lack is Lack.OVERDUE]
    several = [gap.sentence for gap in gaps if gap.lack is Lack.OVERDUE and "); " in gap.sentence]

    assert several
    assert len(reasons) == len(set(reasons))


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
    protocol = {"id": "e8", "kind": "detention-protocol", "when": "2022-01-07T09:10"}
    case["events"].append({**case["events"][-1], **protocol})
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


def test_a_case_without_a_detention_has_no_part_on_limits() -> None:
    nothing: dict[str, Any] = {}

    assert "limits" not in {part.key for part in dossier_of(docket_of(**nothing)).parts}


def test_limits_between_which_the_file_does_not_decide_are_one_breach() -> None:
    docket = docket_of(**held_too_long())
    family = "detention.max-before-court"
    breached = [one for one in checked(docket) if one.verdict.rule.family == family]
    assert [one.standing for one in breached].count(Standing.BREACHED) == 2

    dossier = dossier_of(docket)
    title = "Detention without a court: "
    rows = [row for row, _ in shown_in(dossier) if row.startswith(title)]
    told = [line for line in said(dossier, "limits").splitlines() if "whichever applies" in line]
    assert rows == [f"{title}adult, 48 hours"]
    assert len(told) == 1
    assert all(f"limit {hours} hours" in told[0] for hours in (48, 72))
