"""What raises something in a file that names no victim: all but what is of the other side alone."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.blocks import Dossier
from casefiles.limits.standings import Standing
from tests.dossiers.cases import docket_of, dossier_of, said
from tests.dossiers.test_parties import OF_OFFICER, OFFICER, VICTIM

SOURCES = [{"id": "s1", "kind": "court-record", "title": "A judgment", "on": "2022"}]


def filed(roles: list[str], of: str | None, banned: list[str]) -> Dossier:
    """A file with a witness and somebody of these roles (p1), and nobody else.

    Whatever is on file is `of` one of them, or names nobody; the ban is of all who are `banned`.
    """
    cited: dict[str, Any] = {"sources": ["s1"]}
    whose = {**cited, "person": of} if of else cited
    lists: dict[str, Any] = {
        "persons": [
            {"id": "p1", "name": "Somebody", "roles": roles},
            {"id": "p2", "name": "Witness", "roles": ["witness"]},
        ],
        "sources": SOURCES,
        "spells": [{"id": "d1", "person": of or "p2"}],
        "events": [
            {"kind": kind, "when": when, "spell": "d1", **cited}
            for kind, when in (
                ("actual-detention", "2022-01-06T09:10"),
                ("detention-protocol", "2022-01-07T09:10"),
                ("appeal-decision", "2022-05-20"),
            )
        ],
        "charges": [{"code": "CC", "article": "274", **whose}],
        "sentences": [{"kind": "ban", "persons": banned, **cited}],
        "remedies": [
            {"kind": "cassation", "outcome": "refused", "body": "A court", **whose}
            | {"filed": "2022-05-21", "decided": "2022-05-25"}
        ],
        "allegations": [{"kind": "torture", "what": "A beating.", **whose}],
    }
    return dossier_of(docket_of(**lists))


@pytest.mark.parametrize(
    ("roles", "of", "banned", "raised", "lifted"),
    [
        (["official"], "p1", ["p1"], False, False),
        (["perpetrator", "relative"], "p1", ["p1"], False, False),
        # Of several people it may be of the other.
        (["judge"], "p1", ["p1", "p2"], False, True),
        # What names nobody, or somebody else, stays.
        (["official"], None, [], True, True),
        (["official"], "p2", ["p1"], True, False),
        (["doctor"], "p1", ["p1"], True, True),
    ],
)
def test_without_a_victim_on_file_all_but_the_other_side_raises_something(
    roles: list[str], of: str | None, banned: list[str], raised: bool, lifted: bool
) -> None:
    dossier = filed(roles, of, banned)
    found = {finding.key: finding.standing for finding in dossier.findings}
    summary = said(dossier, "summary")
    asked = "\n".join(gap.sentence for gap in dossier.gaps)

    assert ("Article 7:" in said(dossier, "claims")) is raised
    assert ("article 274" in summary) is raised
    assert ("ban (Annex" in summary) is lifted
    assert ("to lift every ban" in said(dossier, "sought")) is (raised and lifted)
    assert any(part.key == "limits" for part in dossier.parts) is raised
    assert ("no remedy tried at home" not in said(dossier, "remedies")) is raised
    assert ("among the facts" in said(dossier, "remedies")) is raised
    assert found["exhaustion"] is (Standing.KEPT if raised else Standing.UNKNOWN)
    assert found["delay"] is (Standing.KEPT if raised else Standing.UNKNOWN)
    assert "Charge under article 274" in said(dossier, "facts")
    # The author is told what is not counted, and why.
    assert ("a detention is on file, but by the roles entered" in asked) is not raised
    assert (": not counted, because it is entered for somebody" in asked) is not raised


@pytest.mark.parametrize(
    ("roles", "harmed"),
    [
        (["perpetrator", "convict"], False),
        (["official", "complainant"], False),
        (["investigator", "detainee"], False),
        (["judge", "officer"], False),
        (["official", "detainee", "victim"], True),
    ],
)
def test_somebody_of_the_other_side_is_a_victim_only_where_called_one(
    roles: list[str], harmed: bool
) -> None:
    officer = {**OFFICER, "roles": roles}
    dossier = dossier_of(docket_of(persons=[VICTIM, officer], **OF_OFFICER))
    told = f"Officer: not taken for an alleged victim, because of the role “{roles[0]}”. If this"
    told = told.replace("perpetrator", "alleged perpetrator")

    assert (dossier.cover.title == "Victim, Officer v. Kazakhstan") is harmed
    assert ("conviction" in said(dossier, "sought")) is harmed
    # The author is told who is left out for that.
    assert any(gap.sentence.startswith(told) for gap in dossier.gaps) is not harmed


def test_who_is_only_of_the_other_side_is_left_out_without_a_word() -> None:
    dossier = dossier_of(docket_of(persons=[VICTIM, OFFICER]))

    assert not any("not taken for" in gap.sentence for gap in dossier.gaps)
