"""What a communication asks to be set aside: a conviction, or what was decided on an offence."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dossiers.cases import docket_of, dossier_of, said

PERSON = {"id": "p1", "name": "A", "roles": ["victim", "detainee"]}
SOURCE = {"id": "s1", "kind": "court-record", "title": "The decision"}
CONVICTION = "to set the judgment of conviction aside"
DECISION = "to set aside the decision in the administrative case"
# Both offences lie in an assembly, for which article 21 is claimed.
OFFENCE = {"person": "p1", "code": "KoAP", "article": "488", "part": "6", "sources": ["s1"]}
CRIME = {"person": "p1", "code": "CC", "article": "400", "sources": ["s1"]}


def asked(*kinds: str, **lists: Any) -> str:
    imposed = [{"persons": ["p1"], "kind": kind, "sources": ["s1"]} for kind in kinds]
    file = {"persons": [PERSON], "sources": [SOURCE], "sentences": imposed, **lists}
    return said(dossier_of(docket_of(**file)), "sought")


@pytest.mark.parametrize("kind", ["administrative-arrest", "fine"])
def test_an_administrative_punishment_is_no_conviction(kind: str) -> None:
    found = asked(kind, charges=[OFFENCE])

    assert DECISION in found
    assert CONVICTION not in found


def test_a_fine_for_a_crime_is_a_conviction() -> None:
    found = asked("fine", charges=[CRIME])

    assert CONVICTION in found
    assert DECISION not in found


def test_an_arrest_before_the_conviction_leaves_both_to_be_set_aside() -> None:
    found = asked("administrative-arrest", "imprisonment", charges=[OFFENCE, CRIME])

    assert CONVICTION in found
    assert DECISION in found


def test_compensation_punishes_nobody() -> None:
    found = asked("compensation", charges=[CRIME])

    assert "article" in found
    assert CONVICTION not in found
    assert DECISION not in found


@pytest.mark.parametrize(
    ("regime", "wanted", "other"),
    [("administrative", DECISION, CONVICTION), ("criminal", CONVICTION, DECISION)],
)
def test_without_a_charge_the_detention_tells_what_a_fine_was_for(
    regime: str, wanted: str, other: str
) -> None:
    crime_of_nobody_sentenced = {**CRIME, "person": "p2"}
    found = asked(
        "fine",
        persons=[PERSON, {"id": "p2", "name": "B", "roles": ["victim"]}],
        charges=[crime_of_nobody_sentenced],
        spells=[{"id": "d1", "person": "p1", "regime": regime}],
    )

    assert wanted in found
    assert other not in found
