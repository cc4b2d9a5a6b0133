"""Decisions and recurring duties in the open format: whole both ways, refused with their place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casefiles.decisions import DecisionKind
from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile, write_casefile
from tests.exchange.test_casefile import contract

DECISION = {
    "rule": "detention.protocol-3h",
    "person": "p1",
    "spell": "d1",
    "started_by": "e1",
    "kind": "overridden",
    "computed": "2022-01-06T06:10Z",
    "until": "2022-01-06T13:00",
    "reason": "The clock of the station was an hour behind.",
    "sources": ["s2"],
}
MEASURE = {"kind": "travel-ban", "persons": ["p1"], "recurs": "FREQ=WEEKLY;BYDAY=MO;BYHOUR=10"}


def file(**lists: list[dict[str, Any]]) -> bytes:
    whole = contract()
    whole["cases"][0].update(lists)
    return json.dumps(whole).encode()


def test_a_decision_reads_as_it_was_written() -> None:
    (docket,) = read_casefile(file(decisions=[DECISION], measures=[MEASURE]))
    (decision,) = docket.decisions
    assert (decision.key, decision.rule, decision.kind) == (
        "j1",
        "detention.protocol-3h",
        DecisionKind.OVERRIDDEN,
    )
    assert decision.person == docket.persons[0].id
    assert decision.spell == docket.spells[0].id
    assert decision.started_by == docket.events[0].id
    assert decision.until.written == "2022-01-06T13:00"
    assert docket.measures[0].recurs == MEASURE["recurs"]
    written = write_casefile([docket])
    assert json.loads(written)["cases"][0]["decisions"] == [DECISION]
    assert read_casefile(written) == [docket]


@pytest.mark.parametrize(
    ("change", "path", "reason"),
    [
        ({"reason": " "}, "decisions[j1].reason", "for a reason: write it down."),
        ({"until": None}, "decisions[j1].until", "by another one: write its day, or its minute."),
        ({"kind": "closed"}, "decisions[j1].until", "Only a deadline that is overridden"),
        ({"kind": "close"}, "decisions[j1].kind", "did you mean “closed”"),
        ({"started_by": "e9"}, "decisions[j1].started_by", "“e9” is not in the list “events”"),
        ({"person": "p9"}, "decisions[j1].person", "“p9” is not in the list “persons”"),
    ],
)
def test_a_decision_that_does_not_say_enough_is_refused(
    change: dict[str, Any], path: str, reason: str
) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_casefile(file(decisions=[DECISION | change]))
    assert path in str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.parametrize("field", ["rule", "person", "kind"])
def test_a_decision_says_on_what_and_what(field: str) -> None:
    less = {name: value for name, value in DECISION.items() if name != field}
    with pytest.raises(RefusedInput, match=f"“{field}” is missing"):
        read_casefile(file(decisions=[less]))


def test_a_rule_of_recurrence_that_is_none_is_refused_and_shown_safely() -> None:
    with pytest.raises(RefusedInput) as refused:
        read_casefile(file(measures=[MEASURE | {"recurs": "every\u202eMonday" + "!" * 100}]))
    assert "measures[m1].recurs" in str(refused.value)
    assert "every\\u202eMonday" in str(refused.value)
    assert "!" * 61 not in str(refused.value)
