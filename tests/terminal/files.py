"""Files of the open format for the tests. The people in them are letters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def case(ref: str = "A-1", **changed: Any) -> dict[str, Any]:
    """The case of the exchange format's own page: a protocol eight days after a detention."""
    whole: dict[str, Any] = {
        "ref": ref,
        "title": "Detention of A.",
        "category": "detention",
        "zone": "Asia/Almaty",
        "persons": [{"id": "p1", "name": "A.", "born": "1980", "roles": ["detainee"]}],
        "sources": [
            {"id": "s1", "kind": "interview", "title": "Interview"},
            {"id": "s2", "kind": "detention-protocol", "title": "Protocol"},
        ],
        "spells": [{"id": "d1", "person": "p1", "regime": "criminal"}],
        "events": [
            {
                "id": "e1",
                "spell": "d1",
                "person": "p1",
                "kind": "actual-detention",
                "when": "2022-01-06T09:10",
                "sources": ["s1"],
            },
            {
                "id": "e2",
                "spell": "d1",
                "person": "p1",
                "kind": "detention-protocol",
                "when": "2022-01-14T17:30",
                "sources": ["s2"],
            },
        ],
    }
    return {**whole, **changed}


def casefile(path: Path, *cases: dict[str, Any]) -> Path:
    """A file with these cases."""
    whole = {"format": "casefiles/1", "cases": list(cases)}
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path
