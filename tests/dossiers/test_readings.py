"""Limits of which the file does not decide which applies: what is printed holds of each of them."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.docket import Docket
from casefiles.dossiers.blocks import Drawn, Row, Table
from casefiles.dossiers.clocks import fit_to_file
from casefiles.dossiers.gaps import Lack
from casefiles.limits.standings import Standing
from tests.dossiers.cases import checked, docket_of, dossier_of, lines_of, said

SOURCE = {"id": "s1", "kind": "interview", "title": "An interview", "on": "2022"}
RIOTS = {"exception72": "mass-riots", "exception72_claimed_by": ["s1"]}
ADMINISTRATIVE = {"regime": "administrative"}


def held(born: str | None = None, **spell: Any) -> Docket:
    """Nine days without a court, and twelve hours of interrogation."""
    kind = "administrative-detention" if spell == ADMINISTRATIVE else "actual-detention"
    events = [
        {"kind": kind, "when": "2022-01-06T09:10"},
        {"kind": "interrogation", "when": "2022-01-06T10:00", "until": "2022-01-06T22:00"},
        {"kind": "release", "when": "2022-01-15T12:00"},
    ]
    return docket_of(
        persons=[{"id": "p1", "name": "A", "roles": ["detainee"], "born": born}],
        sources=[SOURCE],
        spells=[{"id": "d1", "person": "p1", **spell}],
        events=[{**one, "person": "p1", "spell": "d1", "sources": ["s1"]} for one in events],
    )


ADULT = "“Detention without a court: adult, 48 hours” (CPC 14(2), 131(4), 133(2)), limit 48 hours"
MINOR = "“Detention without a court: minor, 24 hours” (CPC 14(2), 131(4), 133(2)), limit 24 hours"
SITTING = "“Interrogation: 4 hours, 8 a day” (CPC 209(2)-(3)), limit 4 hours"
OF_MINORS = "“Interrogation of a minor: 2 hours, 4 a day” (CPC 209(4); 535(2)), limit 2 hours"


@pytest.mark.parametrize(
    ("docket", "told"),
    [
        (
            held(),
            f"{ADULT}, or {MINOR}: whichever applies, between 7 days 2 h 50 min and 8 days",
        ),
        (held(), f"{OF_MINORS}, or {SITTING}, or "),
        (held("1980"), f"{SITTING}, or "),
        (
            held("1980"),
            "(CPC 209(3-1)), limit 3 hours: whichever applies, between 8 h and 9 h over",
        ),
        (held("1980", **ADMINISTRATIVE), "(KoAP 789(1)), limit 3 hours, or "),
        (held("1980", **ADMINISTRATIVE), "(KoAP 789(2)), limit 48 hours"),
        (held("1980", **ADMINISTRATIVE), "(KoAP 789(3); 829-5(3)), limit 24 hours"),
    ],
)
def test_each_limit_that_may_apply_is_named_with_its_citation_and_its_length(
    docket: Docket, told: str
) -> None:
    dossier = dossier_of(docket)

    for part in ("summary", "limits", "claims"):
        assert told in said(dossier, part)


def test_a_limit_whose_text_was_not_read_is_marked_wherever_it_is_named() -> None:
    dossier = dossier_of(held("1980", regime="extradition"))

    unread = "72 hours (CPC 587(1)-(2), from a report of the act): limit 72 hours, "
    for part in ("summary", "limits", "claims"):
        assert unread in said(dossier, part)
        assert "CPC 587(1)-(2))" not in said(dossier, part)
    # So it is on the pages for the author.
    asked = "\n".join(gap.sentence for gap in dossier.gaps)
    assert "(CPC 587(1)-(2), from a report of the act)" in asked
    assert "CPC 587(1)-(2))" not in asked


def test_nothing_is_said_that_is_true_of_one_of_the_limits_alone() -> None:
    dossier = dossier_of(held())
    limits = said(dossier, "limits")
    (table,) = (
        block
        for part in dossier.parts
        for block in part.blocks
        if part.key == "limits" and isinstance(block, Table)
    )
    rows = [row for row in table.rows if "Which applies" in _said(row)]

    assert "lawful are" not in limits
    assert "This text of the rule took effect" not in limits.partition("Delivery: 3 hours (")[0]
    assert (
        "Which of them applies, the file does not decide; by each of them it was broken. "
        "Time taken: 9 days 2 h 50 min. These texts of the rules took effect: between 1 January "
        "2018 and 15 January 2018"
    ) in limits
    assert "“Interrogation: 4 hours, 8 a day”, 1 January 2015; “Interrogation of preg" in limits
    # The bar would have the tick of one of them.
    assert len(rows) == 2
    assert not any(isinstance(piece, Drawn) for row in rows for cell in row.cells for piece in cell)
    assert "/ CPC 209(2)-(3): 4 hours / or / " in _said(rows[1])


@pytest.mark.parametrize("born", ["2010", "1980"])
def test_an_interrogation_whose_end_is_on_file_is_not_told_as_without_one(born: str) -> None:
    limits = said(dossier_of(held(born)), "limits")

    assert " | 6 January 2022, 10:00 ¶ 5 | 12 h" in limits.replace("\u2002", " ")
    assert "no end on file" not in limits


def _said(row: Row) -> str:
    return "\n".join(lines_of(Table(columns=(), rows=(row,))))


@pytest.mark.parametrize(
    "docket",
    [held(), held("2004", **RIOTS), held("1980", **ADMINISTRATIVE)],
)
def test_the_doubts_of_a_limit_for_which_another_is_told_are_told_to_the_author(
    docket: Docket,
) -> None:
    doubts = {
        one.doubt["en"]
        for one in checked(docket)
        if one.doubt and one.standing is Standing.BREACHED and fit_to_file(one)
    }
    told = [gap.sentence for gap in dossier_of(docket).gaps if gap.lack is Lack.DOUBTS]

    assert doubts
    assert all(any(doubt in sentence for sentence in told) for doubt in doubts)


def test_sittings_of_which_one_limit_is_of_a_day_and_another_of_a_sitting_have_no_one_overrun() -> (
    None
):
    sat = [("06:00", "09:30"), ("11:00", "14:00"), ("15:30", "19:00")]
    docket = docket_of(
        persons=[{"id": "p1", "name": "A", "sex": "m", "roles": ["detainee"]}],
        sources=[SOURCE],
        spells=[{"id": "d1", "person": "p1"}],
        events=[
            {
                "kind": "interrogation",
                "when": f"2022-03-10T{begun}",
                "until": f"2022-03-10T{end}",
                "person": "p1",
                "spell": "d1",
                "sources": ["s1"],
            }
            for begun, end in sat
        ],
    )
    limits = said(dossier_of(docket), "limits")

    assert f"{OF_MINORS}, or " in limits
    assert "(CPC 209(2)-(3)), limit 8 hours" in limits
    assert " over" not in limits.replace("overrun", "")
    assert "Time taken:" not in limits
