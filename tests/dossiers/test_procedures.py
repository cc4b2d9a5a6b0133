"""International procedures: whose they are decides what they bar."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import spoken
from casefiles.dossiers.gaps import Lack
from casefiles.limits.standings import Standing
from tests.dossiers.cases import docket_of, dossier_of, said

MET, NOT_MET, CANNOT_TELL = Standing.KEPT, Standing.BREACHED, Standing.UNKNOWN
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
FIRST = {"id": "p1", "name": "First", "roles": ["detainee"]}
SECOND = {"id": "p2", "name": "Second", "roles": ["detainee"]}
OFFICER = {"id": "p5", "name": "Officer", "roles": ["perpetrator"]}
MOTHER = {"id": "p6", "name": "Mother", "roles": ["author", "relative"]}


def reasons(persons: list[dict[str, Any]], of: list[str]) -> dict[str, tuple[Standing, str]]:
    """What is found of a decision of the Committee and of a matter pending elsewhere."""
    communications = [
        {"body": "hrc", "stage": "views-adopted", "persons": of, "sources": ["s1"]},
        {"body": "wgad", "stage": "pending", "persons": of, "sources": ["s1"]},
    ]
    docket = docket_of(persons=persons, sources=[SOURCE], communications=communications)
    findings = dossier_of(docket).findings
    return {one.key: (one.standing, spoken(one.reason)) for one in findings}


@pytest.mark.parametrize(
    ("persons", "of", "standing", "named"),
    [
        ([FIRST], [], NOT_MET, ""),
        ([FIRST], ["p1"], NOT_MET, ""),
        ([FIRST, SECOND], [], NOT_MET, ""),
        ([FIRST, SECOND], ["p1", "p2"], NOT_MET, ""),
        # Of one of several it is barred for that one.
        ([FIRST, SECOND], ["p2"], NOT_MET, " (Second)"),
        ([FIRST, SECOND, MOTHER], ["p2", "p6"], NOT_MET, " (Second, Mother)"),
        # Who acts for the victim may have written for the victim.
        ([FIRST, MOTHER], ["p6"], NOT_MET, " (Mother)"),
        ([FIRST, OFFICER], ["p1", "p5"], NOT_MET, ""),
        ([FIRST, OFFICER], ["p5"], CANNOT_TELL, None),
    ],
)
def test_a_procedure_bars_whom_it_was_about(
    persons: list[dict[str, Any]], of: list[str], standing: Standing, named: str | None
) -> None:
    found = reasons(persons, of)

    for key in ("same-matter", "not-decided-here"):
        assert found[key][0] is standing
    if named is not None:
        assert found["same-matter"][1].endswith(f", pending{named}.")
        assert found["not-decided-here"][1].endswith(f", Views adopted{named}.")


def test_the_procedure_of_an_officer_is_told_with_his_name_and_the_author_is_told_why() -> None:
    one = {"body": "hrc", "stage": "inadmissible", "persons": ["p5"], "sources": ["s1"]}
    docket = docket_of(persons=[FIRST, OFFICER], sources=[SOURCE], communications=[one])
    dossier = dossier_of(docket)
    lacking = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.ADMISSIBILITY]

    assert "declared inadmissible (Officer)" in said(dossier, "admissibility")
    assert any("Officer" in told and "alleged victim" in told for told in lacking)
