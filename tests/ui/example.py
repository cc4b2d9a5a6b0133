"""The case that the tests of the windows work on: the example of the open format."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from casefiles.docket import Docket
from casefiles.exchange.casefile import read_casefile
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from ui.opened import OpenCase

PASSPHRASE = "five words nobody would guess"  # noqa: S105 - of a workspace in a test
# The afternoon of 1 February 2022 in Almaty.
NOW = datetime(2022, 2, 1, 9, 0, tzinfo=UTC)

CASE = {
    "ref": "ALM-2022-001",
    "title": "Seized at 09:10, written down at 17:30",
    "category": "detention",
    "zone": "Asia/Almaty",
    "summary": "The protocol was drawn up eight hours after the person was seized.",
    "status": "in custody",
    "cautions": ["The protocol gives another minute of detention than the person."],
    "persons": [
        {
            "id": "p1",
            "name": "Person A",
            "born": "2000",
            "citizenship": "KZ",
            "roles": ["detainee"],
        },
        {"id": "p2", "name": "Person B", "roles": ["witness"]},
    ],
    "sources": [
        {"id": "s1", "kind": "interview", "title": "Interview with Person A", "on": "2022-02-01"},
        {"id": "s2", "kind": "detention-protocol", "title": "Protocol of detention"},
    ],
    "charges": [{"id": "c1", "person": "p1", "code": "CC", "article": "272", "part": "2"}],
    "spells": [{"id": "d1", "person": "p1", "regime": "criminal"}],
    "events": [
        {
            "id": "e1",
            "spell": "d1",
            "person": "p1",
            "kind": "actual-detention",
            "when": "2022-01-06T09:10",
            "place": "Almaty",
            "what": "Seized in the street.",
            "sources": ["s1"],
            "attestations": [{"source": "s2", "when": "2022-01-06T17:30"}],
        },
        {
            "id": "e2",
            "spell": "d1",
            "person": "p1",
            "kind": "detention-protocol",
            "when": "2022-01-06T17:30",
            "what": "The protocol was drawn up.",
            "sources": ["s2"],
        },
        {"id": "e3", "person": "p1", "kind": "interrogation", "when": "2022-01-07"},
        {"id": "e4", "person": "p1", "kind": "remand-decision", "when": "2022-01-08T12:22"},
        {"id": "e5", "person": "p1", "kind": "relatives-notified", "when": None},
    ],
}
EMPTY = {"ref": "ALM-2022-002", "title": "Nothing known yet", "category": "detention"}


def dockets() -> list[Docket]:
    """The example, and a case with nothing on it."""
    return read_casefile(
        json.dumps({"format": "casefiles/1", "cases": [CASE, EMPTY]}).encode(), name="example"
    )


def opened(docket: Docket | None = None, now: datetime = NOW) -> OpenCase:
    """A case as it lies open on the desk."""
    chosen, law = docket or dockets()[0], load_law()
    found = assess(chosen, now, law, everything=True)
    return OpenCase(docket=chosen, assessments=tuple(found), now=now, law=law)
