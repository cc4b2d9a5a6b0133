"""Short scenes of a detention as the open format writes them, for tables that a lawyer can read."""

from __future__ import annotations

from typing import Any

AS_OF = "2026-06-01T00:00+05:00"


def scene(
    ref: str,
    *happened: str,
    born: str | None = "1980-05-01",
    citizenship: str | None = "KZ",
    zone: str | None = None,
    answers: tuple[str, ...] = (),
    charges: tuple[str, ...] = (),
    **spell: Any,
) -> dict[str, Any]:
    """One case of one person; each of `happened` is "kind when", `when` being "null" where unknown.

    Events get the keys e1, e2, … in order; `answers` are "safeguard reply", `charges` "CC 405 2".
    """
    person = {"id": "p1", "name": "A. B.", "roles": ["detainee"]}
    if born is not None:
        person["born"] = born
    if citizenship is not None:
        person["citizenship"] = citizenship
    events = []
    for number, line in enumerate(happened, 1):
        kind, when = line.split()
        events.append(
            {
                "id": f"e{number}",
                "spell": "d1",
                "person": "p1",
                "kind": kind,
                "when": None if when == "null" else when,
                "sources": ["s1"],
            }
        )
    case: dict[str, Any] = {
        "ref": ref,
        "title": ref,
        "category": "detention",
        "persons": [person],
        "sources": [
            {"id": "s1", "kind": "interview", "title": "Interview"},
            {"id": "s2", "kind": "detention-protocol", "title": "Protocol"},
        ],
        "spells": [{"id": "d1", "person": "p1", "regime": "criminal", **spell}],
        "events": events,
        "answers": [
            {
                "person": "p1",
                "spell": "d1",
                "safeguard": line.split()[0],
                "answer": line.split()[1],
                "sources": ["s1"],
            }
            for line in answers
        ],
        "charges": [
            dict(
                zip(("code", "article", "part", "gravity"), line.split(), strict=False), person="p1"
            )
            for line in charges
        ],
    }
    if zone is not None:
        case["zone"] = zone
    return case
