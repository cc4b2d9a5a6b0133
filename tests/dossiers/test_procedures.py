"""International procedures: whose they are decides what they bar."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier, spoken
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


def of_bodies(*communications: dict[str, Any], **more: Any) -> Dossier:
    lists = [{**one, "sources": ["s1"]} for one in communications]
    return dossier_of(docket_of(persons=[FIRST], sources=[SOURCE], communications=lists, **more))


def findings_of(dossier: Dossier) -> dict[str, tuple[Standing, str]]:
    return {one.key: (one.standing, spoken(one.reason)) for one in dossier.findings}


CASSATION = {"kind": "cassation", "outcome": "refused", "decided": "2010-08-15", "sources": ["s1"]}
SUBMITTED = {"body": "hrc", "submitted": "2013-03"}
DATE = "Date of communication"


@pytest.mark.parametrize(
    ("procedure", "delay", "date"),
    [
        ({**SUBMITTED, "stage": "registered"}, MET, "March 2013"),
        (SUBMITTED, MET, "March 2013"),
        # A new one would be submitted now.
        ({**SUBMITTED, "stage": "inadmissible", "adopted": "2016-11-01"}, CANNOT_TELL, ""),
        ({**SUBMITTED, "outcome": "Inadmissible."}, CANNOT_TELL, ""),
        ({**SUBMITTED, "body": "HRC", "stage": "registered"}, MET, "March 2013"),
        # Neither decision ends it.
        ({**SUBMITTED, "stage": "admissible", "adopted": "2020-10-01"}, MET, "March 2013"),
        ({**SUBMITTED, "stage": "registered", "outcome": "Interim measures."}, MET, "March 2013"),
        ({**SUBMITTED, "stage": "registered", "adopted": "2016-11-01"}, CANNOT_TELL, ""),
    ],
)
def test_a_communication_that_was_decided_does_not_date_a_new_one(
    procedure: dict[str, Any], delay: Standing, date: str
) -> None:
    dossier = of_bodies(procedure, remedies=[CASSATION])
    (line,) = (one for one in dossier.cover.card.lines if one.label == DATE)

    assert findings_of(dossier)["delay"][0] is delay
    assert spoken(line.value) == date
    assert any(gap.sentence == f"{DATE}." for gap in dossier.gaps) is not bool(date)


@pytest.mark.parametrize(
    ("procedure", "standing"),
    [
        ({"stage": "admissible", "adopted": "2020-10-01"}, NOT_MET),
        ({"stage": "interim-measures", "outcome": "Granted."}, CANNOT_TELL),
        ({"stage": "admissible", "adopted": "2020", "outcome": "In part."}, CANNOT_TELL),
        ({"stage": "registered", "outcome": "Interim measures granted."}, CANNOT_TELL),
        ({"stage": "registered", "outcome": "Violation.", "adopted": "2020"}, MET),
        ({"stage": "decided"}, MET),
        ({"outcome": "Violation."}, MET),
    ],
)
def test_a_decision_that_ends_nothing_ends_no_procedure(
    procedure: dict[str, Any], standing: Standing
) -> None:
    elsewhere = findings_of(of_bodies({"body": "cat", **procedure}))["same-matter"]
    here = findings_of(of_bodies({"body": "hrc", **procedure}))["not-decided-here"]

    assert elsewhere[0] is standing
    assert here[0] is (NOT_MET if standing is MET else CANNOT_TELL)


@pytest.mark.parametrize(
    "body",
    [
        *("hrc", "HRC", "CCPR", "Human Rights Committee", "UN Human Rights Committee", "КПЧ ООН"),
        *("комитет по правам человека", "Адам құқықтары жөніндегі комитет"),
        *("Комитет по правам человека ООН", "Комитет ООН по правам человека"),
        *("Human Rights Committee (CCPR)", "the United Nations Human Rights Committee"),
    ],
)
def test_this_committee_is_known_by_each_of_its_names(body: str) -> None:
    views = findings_of(of_bodies({"body": body, "stage": "views-adopted"}))
    pending = findings_of(of_bodies({"body": body, "stage": "registered"}))

    assert views["not-decided-here"][0] is NOT_MET
    assert views["same-matter"][1] == "The file shows no other international procedure."
    assert pending["same-matter"][0] is CANNOT_TELL


@pytest.mark.parametrize(
    "body",
    [
        *("CAT", "Committee against Torture", "WGAD", "UN Committee against Torture"),
        *("Комитет ООН против пыток", "Комитет против пыток (КПП)", "РГПЗ", "UN CAT"),
        *("UN Working Group on Arbitrary Detention", "Комитет ООН по правам ребенка"),
        *("Committee on the Rights of the Child", "UN Committee on the Rights of the Child"),
    ],
)
def test_another_body_is_known_by_its_names(body: str) -> None:
    found = findings_of(of_bodies({"body": body, "stage": "registered"}))

    assert found["same-matter"][0] is NOT_MET
    assert found["not-decided-here"][1].startswith("The file shows no earlier decision")


@pytest.mark.parametrize(
    "body",
    [
        *("UN HRC", "Committee against Torture (under the President)", "OSCE", ""),
        *("Human Rights Committee (CAT)", "Комитет по правам человека при Президенте"),
    ],
)
def test_a_name_that_may_be_of_another_body_as_well_tells_of_none(body: str) -> None:
    found = findings_of(of_bodies({"body": body, "stage": "registered"}))

    assert found["same-matter"][0] is found["not-decided-here"][0] is CANNOT_TELL


@pytest.mark.parametrize("stage", ["registered", "views-adopted"])
def test_of_a_body_that_nobody_knows_the_author_is_asked_which_it_is(stage: str) -> None:
    dossier = of_bodies({"id": "c1", "body": "The Committee in Geneva", "stage": stage})
    found = findings_of(dossier)
    (asked,) = (gap for gap in dossier.gaps if gap.record == "c1")

    for key in ("same-matter", "not-decided-here"):
        assert found[key][0] is CANNOT_TELL
        assert found[key][1].startswith(
            "This program does not know the body by its name, and cannot tell whether it is this "
            "Committee: The Committee"
        )
    assert asked.lack is Lack.ADMISSIBILITY
    assert asked.sentence.startswith("“The Committee in Geneva”: no body that this program knows")
