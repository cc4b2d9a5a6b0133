"""When the facts lie: what was imposed or tried before the Protocol was in force counts as well."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Finding, spoken
from casefiles.limits.standings import Standing
from tests.dossiers.cases import docket_of, dossier_of

MET, NOT_MET, CANNOT_TELL = Standing.KEPT, Standing.BREACHED, Standing.UNKNOWN
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
PERSON = {"id": "p1", "name": "First", "roles": ["author", "detainee"]}
OFFICER = {"id": "p5", "name": "Officer", "roles": ["official"]}
THREAT = {"kind": "threat", "when": "2022", "person": "p1", "sources": ["s1"]}


def dated(**lists: Any) -> Finding:
    """Whether the facts are of the time of the Protocol; every record is of the first person."""
    docket = docket_of(persons=[PERSON, OFFICER], sources=[SOURCE], **lists)
    findings = dossier_of(docket, checks=False).findings
    (finding,) = (one for one in findings if one.key == "facts-after-entry-into-force")
    return finding


def charged(on: str | None, person: str = "p1") -> dict[str, Any]:
    return {"charges": [{"person": person, "code": "CC", "article": "174", "on": on}]}


def restrained(**times: str) -> dict[str, Any]:
    return {"measures": [{"persons": ["p1"], "kind": "travel-ban", **times}]}


def sentenced(**times: str) -> dict[str, Any]:
    return {"sentences": [{"persons": ["p1"], "kind": "imprisonment", **times}]}


def refused(filed: str | None, decided: str | None) -> dict[str, Any]:
    return {
        "remedies": [
            {
                "person": "p1",
                "kind": "compensation",
                "outcome": "refused",
                "filed": filed,
                "decided": decided,
            }
        ]
    }


@pytest.mark.parametrize(
    ("lists", "beside_a_threat", "alone"),
    [
        (charged("2005"), CANNOT_TELL, NOT_MET),
        (charged("2009-09-30"), MET, MET),
        (charged("2009"), CANNOT_TELL, CANNOT_TELL),
        (charged(None), MET, CANNOT_TELL),
        (charged("2005", "p5"), MET, CANNOT_TELL),
        (restrained(starts="2005-05-02", ends="2006-01-01"), CANNOT_TELL, NOT_MET),
        (restrained(ends="2006-01-01"), CANNOT_TELL, NOT_MET),
        (restrained(starts="2005-05-02", ends="2010"), CANNOT_TELL, CANNOT_TELL),
        # What nobody says to have ended may go on.
        (restrained(starts="2005-05-02"), CANNOT_TELL, CANNOT_TELL),
        (restrained(starts="2010"), MET, MET),
        (sentenced(imposed="2006", ends="2008"), CANNOT_TELL, NOT_MET),
        (sentenced(imposed="2006"), CANNOT_TELL, CANNOT_TELL),
        (sentenced(imposed="2006", starts="2010"), CANNOT_TELL, CANNOT_TELL),
        (sentenced(imposed="2010", in_force="2010-06"), MET, MET),
        (refused("2005", "2006"), CANNOT_TELL, NOT_MET),
        # What was refused later may be about what is older.
        (refused(None, "2010"), MET, CANNOT_TELL),
        (refused("2008", "2010"), MET, CANNOT_TELL),
    ],
)
def test_what_was_imposed_or_refused_before_the_protocol_is_no_fact_after_it(
    lists: dict[str, Any], beside_a_threat: Standing, alone: Standing
) -> None:
    assert dated(events=[THREAT], **lists).standing is beside_a_threat
    assert dated(**lists).standing is alone


def test_a_charge_older_than_the_protocol_is_pointed_to() -> None:
    reason = spoken(dated(events=[THREAT], **charged("2005")).reason).replace("\u00a0", " ")

    assert "only as background, or as far as it went on after it (paragraph" in reason
