"""Exhaustion: no refusal is final that was undone, or that came before the facts."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Finding, spoken
from casefiles.limits.standings import Standing
from tests.dossiers.cases import docket_of, dossier_of, said

MET, CANNOT_TELL = Standing.KEPT, Standing.UNKNOWN
SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"}
PERSON = {"id": "p1", "name": "First", "roles": ["author", "detainee"]}


def found(key: str, **lists: Any) -> Finding:
    docket = docket_of(**{"persons": [PERSON], "sources": [SOURCE], **lists})
    (finding,) = (one for one in dossier_of(docket).findings if one.key == key)
    return finding


def tried(kind: str, outcome: str, decided: str | None, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "outcome": outcome, "decided": decided, "sources": ["s1"], **more}


@pytest.mark.parametrize(
    ("remedies", "standing"),
    [
        ([("cassation", "partly", "2022-05")], CANNOT_TELL),
        ([("cassation", "refused", "2021-06"), ("cassation", "granted", "2021-08")], CANNOT_TELL),
        ([("cassation", "refused", "2021-06"), ("cassation", "partly", "2021-06")], CANNOT_TELL),
        ([("cassation", "refused", "2021-06"), ("cassation", "granted", None)], CANNOT_TELL),
        ([("cassation", "refused", "2021-06"), ("appeal", "granted", "2021-08")], CANNOT_TELL),
        # What was granted first was refused in the end.
        ([("cassation", "granted", "2021-06"), ("cassation", "refused", "2021-08")], MET),
        ([("appeal", "partly", "2021-06"), ("cassation", "refused", "2021-08")], MET),
        # An appeal is heard before the cassation, whatever its day.
        ([("appeal", "partly", None), ("cassation", "refused", "2021-08")], MET),
        ([("appeal", "partly", "2021"), ("cassation", "refused", "2021-08")], MET),
    ],
)
def test_only_a_refusal_that_nothing_granted_afterwards_is_final(
    remedies: list[tuple[str, str, str | None]], standing: Standing
) -> None:
    finding = found("exhaustion", remedies=[tried(*one) for one in remedies])

    assert finding.standing is standing
    assert ("Granted, in whole or in part: " in spoken(finding.reason)) is (standing is CANNOT_TELL)


def test_what_was_granted_to_one_victim_undoes_no_refusal_of_another() -> None:
    another = {**PERSON, "id": "p2", "name": "Second"}
    remedies = [
        tried("cassation", "granted", "2021-08", person="p2"),
        tried("cassation", "refused", "2021-06", person="p1"),
    ]
    finding = found("exhaustion", persons=[PERSON, another], remedies=remedies)

    assert finding.standing is CANNOT_TELL
    assert "It shows none for: Second." in spoken(finding.reason)


SEIZED = {"kind": "actual-detention", "when": "2022-01-06", "person": "p1", "sources": ["s1"]}
BEATEN = {"kind": "torture", "when": "2022-01-07", "person": "p1", "sources": ["s1"]}
OLDER = {"kind": "threat", "when": "2019", "person": "p1", "sources": ["s1"]}
SAME_STEP = {"kind": "cassation-decision", "when": "2020-06-01", "person": "p1", "sources": ["s1"]}


@pytest.mark.parametrize(
    ("decided", "lists", "standing"),
    [
        ("2020-06-01", {"events": [SEIZED]}, CANNOT_TELL),
        ("2020-06-01", {"events": [SEIZED, SAME_STEP]}, CANNOT_TELL),
        ("2020-06-01", {"allegations": [BEATEN]}, CANNOT_TELL),
        # One of several facts is older: what the newer one raises was refused nowhere.
        ("2020-06-01", {"events": [OLDER], "allegations": [BEATEN]}, CANNOT_TELL),
        ("2020-06-01", {"events": [OLDER]}, MET),
        ("2022", {"events": [SEIZED], "allegations": [BEATEN]}, MET),
        ("2022-02-01", {"events": [SEIZED], "allegations": [BEATEN]}, MET),
        ("2020-06-01", {"allegations": [{**BEATEN, "when": None}]}, MET),
        ("2020-06-01", {"allegations": [BEATEN, {**BEATEN, "when": "2020"}]}, MET),
        # What is of nobody harmed does not tell how old the facts are.
        ("2020-06-01", {"events": [SEIZED, {**OLDER, "person": "p5"}]}, CANNOT_TELL),
    ],
)
def test_no_refusal_that_came_before_the_facts_exhausts_the_remedies(
    decided: str, lists: dict[str, Any], standing: Standing
) -> None:
    officer = {"id": "p5", "name": "Officer", "roles": ["official"]}
    refused = [tried("cassation", "refused", decided)]
    finding = found("exhaustion", persons=[PERSON, officer], remedies=refused, **lists)

    assert finding.standing is standing


def test_a_remedy_without_a_source_leaves_a_fact_without_one() -> None:
    refused = {**tried("cassation", "refused", "2022-02-01"), "sources": []}
    lists = {"persons": [PERSON], "sources": [SOURCE], "allegations": [BEATEN]}
    dossier = dossier_of(docket_of(**lists, remedies=[refused]))
    finding = found("substantiated", allegations=[BEATEN], remedies=[refused])

    assert "Cassation / [no source on file]" in said(dossier, "remedies")
    assert finding.standing is CANNOT_TELL
