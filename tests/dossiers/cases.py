"""Cases made up for the tests of dossiers: nobody in them is a person, and nothing happened."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any

from casefiles.docket import Docket
from casefiles.dossiers.blocks import (
    Blanks,
    Block,
    Card,
    Dossier,
    Heading,
    Paragraph,
    Remark,
    Table,
    spoken,
)
from casefiles.dossiers.composing import compose
from casefiles.exchange.casefile import read_casefile
from casefiles.languages import Language, language
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Law
from casefiles.limits.standings import Assessment

NOW = datetime(2022, 6, 1, 6, 0, tzinfo=UTC)
ENGLISH = language("en")

# Every letter of Kazakh that Russian does not have, and the signs a filing needs.
LETTERS = "ӘәҒғҚқҢңӨөҰұҮүҺһІі № § ₸"


def docket_of(**lists: Any) -> Docket:
    """A docket out of the lists of the open format; the head of the case may be among them."""
    case = {"ref": "TEST-1", "title": "A test", "category": "detention", **lists}
    file = {"format": "casefiles/1", "cases": [case]}
    return read_casefile(json.dumps(file).encode(), name="test.json")[0]


@cache
def law() -> Law:
    return load_law()


def checked(docket: Docket, now: datetime = NOW) -> Sequence[Assessment]:
    """The assessments of the law as it ships."""
    return assess(docket, now, law())


def dossier_of(
    docket: Docket, code: str | Language = "en", now: datetime = NOW, *, checks: bool = True
) -> Dossier:
    spoken_in = language(code) if isinstance(code, str) else code
    assessments = checked(docket, now) if checks else ()
    return compose(docket, assessments, language=spoken_in, now=now)


def said(dossier: Dossier, part: str) -> str:
    """Everything a part says, block by block, one line each."""
    (found,) = (one for one in dossier.parts if one.key == part)
    lines = (line for block in found.blocks for line in lines_of(block))
    return "\n".join(lines).replace("\u00a0", " ")


def lines_of(block: Block) -> list[str]:
    match block:
        case Heading():
            return [block.text]
        case Paragraph():
            return [f"{block.number}. {spoken(block.text)}"]
        case Remark():
            return [spoken(block.text)]
        case Table():
            return [" | ".join(_cell(cell) for cell in row.cells) for row in block.rows]
        case Card():
            return [
                f"{line.label} | {spoken(line.value) or line.left_open}" for line in block.lines
            ]
        case Blanks():
            return list(block.labels)


def _cell(cell: Sequence[Any]) -> str:
    return " / ".join(
        spoken(piece) if isinstance(piece, tuple) else getattr(piece, "word", "▭") for piece in cell
    )


def held_too_long(**more: Any) -> dict[str, Any]:
    """A detention whose protocol came eight days late, with a contradiction and a checklist."""
    return {
        "ref": "ALM-2022-001",
        "title": "Held for eight days without a protocol",
        "summary": "The victim was held for eight days before a protocol was drawn up.",
        "status": "Released in June 2022.",
        "status_on": "2022-06",
        "status_sources": ["s4"],
        "persons": [
            {
                "id": "p1",
                "name": "Test Testov",
                "born": "1990-03-11",
                "citizenship": "KZ",
                "sex": "m",
                "roles": ["detainee"],
                "sources": ["s1"],
                "spellings": [{"text": "Тест Тестов", "script": "Cyrl", "sources": ["s2"]}],
            },
            {"id": "p2", "name": "Author Authorova", "roles": ["author"], "sources": ["s1"]},
            {"id": "p3", "name": "Counsel Counselov", "roles": ["counsel"], "sources": ["s1"]},
        ],
        "sources": [
            {
                "id": "s1",
                "kind": "interview",
                "title": "Interview with the victim",
                "on": "2022-02-01",
                "locator": "p. 1",
            },
            {
                "id": "s2",
                "kind": "detention-protocol",
                "title": "Detention protocol",
                "on": "2022-01-14",
            },
            {
                "id": "s3",
                "kind": "interview",
                "title": "Interview with the victim",
                "on": "2022-02-01",
                "locator": "p. 2",
            },
            {
                "id": "s4",
                "kind": "court-record",
                "title": "Ruling of the appeal court",
                "on": "2022-05-20",
            },
        ],
        "charges": [
            {
                "person": "p1",
                "code": "CC",
                "article": "272",
                "part": "2",
                "on": "2022-01-08",
                "gravity": "grave",
                "sources": ["s2"],
            }
        ],
        "spells": [{"id": "d1", "person": "p1"}],
        "events": [
            {
                "id": "e1",
                "kind": "actual-detention",
                "person": "p1",
                "spell": "d1",
                "when": "2022-01-06T09:10",
                "place": "Almaty",
                "authority": "police",
                "what": "He was seized at his home.",
                "sources": ["s1"],
                "attestations": [{"source": "s2", "when": "2022-01-14T17:30"}],
            },
            {
                "id": "e2",
                "kind": "detention-protocol",
                "person": "p1",
                "spell": "d1",
                "when": "2022-01-14T17:30",
                "what": "A protocol of detention was drawn up.",
                "sources": ["s2"],
            },
            {
                "id": "e3",
                "kind": "release",
                "person": "p1",
                "spell": "d1",
                "when": "2022-01-15T12:00",
                "what": "He was released.",
                "sources": ["s3"],
            },
            {
                "id": "e4",
                "kind": "threat",
                "person": "p1",
                "what": "He was threatened.",
                "sources": ["s3"],
            },
        ],
        "answers": [
            {
                "id": "a1",
                "person": "p1",
                "spell": "d1",
                "safeguard": "confidential-meeting-24h",
                "answer": "no",
                "sources": ["s1"],
            },
            {
                "id": "a2",
                "person": "p1",
                "spell": "d1",
                "safeguard": "badge-shown",
                "answer": "unknown",
                "sources": ["s1"],
            },
        ],
        "allegations": [
            {
                "id": "l1",
                "person": "p1",
                "kind": "torture",
                "when": "2022-01-07",
                "what": "He was beaten on the soles of his feet.",
                "by_whom": "two officers",
                "sources": ["s1"],
            }
        ],
        "remedies": [
            {
                "id": "r1",
                "kind": "complaint",
                "person": "p1",
                "body": "Prosecutor of Almaty",
                "filed": "2022-01-20",
                "decided": "2022-02-03",
                "outcome": "refused",
                "what": "A complaint of torture was refused.",
                "sources": ["s3"],
            },
            {
                "id": "r2",
                "kind": "cassation",
                "body": "Supreme Court",
                "filed": "2022-05-01",
                "decided": "2022-05-20",
                "outcome": "refused",
                "sources": ["s4"],
            },
        ],
        **more,
    }
