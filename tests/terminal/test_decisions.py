"""What was decided about a deadline is in every form of the answer, beside the computed end."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

OVERRIDDEN = {
    "id": "x1",
    "rule": "detention.first-interrogation-24h",
    "person": "p1",
    "spell": "d1",
    "started_by": "e2",
    "kind": "overridden",
    "computed": "2022-01-15T17:30",
    "until": "2022-01-15T11:00",
    "reason": "=Counsel asked.",
    "sources": ["s2"],
}
CLOSED = {
    **OVERRIDDEN,
    "id": "x2",
    "rule": "detention.prosecutor-12h",
    "kind": "closed",
    "computed": "2022-01-15T05:00",
    "until": None,
    "reason": "Done orally.",
    "sources": [],
}
LOST = {**CLOSED, "id": "x3", "rule": "appeal.sentence-15d", "started_by": None}
NOTHING: list[dict[str, Any]] = []


def checked(terminal: Terminal, *words: str, code: str = "en", decisions: Any = NOTHING) -> str:
    file = casefile(terminal.folder / "cases.json", case(decisions=decisions))
    answer = terminal.call(
        *("check", "--file", file, "--as-of", "2022-01-15T20:00", *words), language=code
    )
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def lines(page: str, title: str) -> list[str]:
    """The lines of one rule on the page."""
    found = page.splitlines()
    start = next(place for place, line in enumerate(found) if title in line)
    end = next(
        (place for place in range(start + 1, len(found)) if not found[place].startswith(" " * 6)),
        len(found),
    )
    return found[start:end]


def test_the_page_says_what_was_decided_beside_the_computed_end(terminal: Terminal) -> None:
    page = checked(terminal, decisions=[OVERRIDDEN, CLOSED])
    interrogation = " ".join(map(str.strip, lines(page, "First interrogation")))
    assert "15 January 2022, 17:30" in interrogation
    assert (
        "Decided (x1): overridden. The end set instead: 15 January 2022, 11:00 (Almaty, UTC+6). "
        "On the word of: Protocol. Reason: =Counsel asked."
    ) in interrogation
    prosecutor = " ".join(map(str.strip, lines(page, "Prosecutor told")))
    assert "15 January 2022, 05:30" in prosecutor
    assert (
        "Decided (x2): closed. That was decided on other facts: look at it again. The end computed "
        "then: 15 January 2022, 05:00 (Almaty, UTC+6). Reason: Done orally."
    ) in prosecutor
    assert "other facts" not in interrogation


def test_of_a_decision_taken_where_no_end_was_computed_none_is_told(terminal: Terminal) -> None:
    page = checked(terminal, decisions=[{**CLOSED, "computed": None}])
    prosecutor = " ".join(map(str.strip, lines(page, "Prosecutor told")))
    assert "look at it again." in prosecutor
    assert "computed then" not in prosecutor


def test_a_decision_of_which_no_deadline_is_left_stands_below_its_case(terminal: Terminal) -> None:
    page = checked(terminal, decisions=[LOST])
    told = page[page.index("Decided on deadlines that are not there any more") :]
    assert "appeal.sentence-15d" in told
    assert "Decided (x3): closed. Reason: Done orally." in told


@pytest.mark.parametrize(("code", "said"), [("ru", "Решено (x1): "), ("kk", "(x1): ")])
def test_a_decision_is_told_in_the_language_of_the_reader(
    terminal: Terminal, code: str, said: str
) -> None:
    page = checked(terminal, code=code, decisions=[OVERRIDDEN])
    assert said in page
    assert "Decided" not in page


def test_the_open_format_has_the_decision_as_a_key_of_its_own(terminal: Terminal) -> None:
    whole = json.loads(checked(terminal, "--format", "json", decisions=[OVERRIDDEN, CLOSED]))
    found = {one["rule"]: one for one in whole["cases"][0]["assessments"]}
    assert found["detention.first-interrogation-24h"]["decision"] == {
        "kind": "overridden",
        "until": "2022-01-15T11:00",
        "reason": "=Counsel asked.",
        "on_other_facts": False,
    }
    assert found["detention.prosecutor-12h"]["decision"] == {
        "kind": "closed",
        "until": None,
        "reason": "Done orally.",
        "on_other_facts": True,
    }
    bare = json.loads(checked(terminal, "--format", "json"))["cases"][0]["assessments"]
    assert not any("decision" in one for one in bare)
    for one in found.values():
        one.pop("decision", None)
    assert list(found.values()) == bare


def test_of_several_decisions_the_last_counts_and_the_page_tells_all(terminal: Terminal) -> None:
    confirmed = {**OVERRIDDEN, "id": "x4", "kind": "confirmed", "until": None, "reason": ""}
    both = [OVERRIDDEN, confirmed]
    whole = json.loads(checked(terminal, "--format", "json", decisions=both))
    found = {one["rule"]: one for one in whole["cases"][0]["assessments"]}
    assert found["detention.first-interrogation-24h"]["decision"]["kind"] == "confirmed"
    page = checked(terminal, decisions=both)
    assert "Decided (x1): overridden." in page
    assert "Decided (x4): confirmed." in page


def test_the_table_has_the_decision_in_its_last_columns(terminal: Terminal) -> None:
    out = checked(terminal, "--format", "csv", decisions=[OVERRIDDEN, CLOSED])
    heading = out.splitlines()[0].split(",")
    assert heading[-3:] == ["decision", "decision_until", "decision_reason"]
    rows = {row["rule"]: row for row in csv.DictReader(io.StringIO(out))}
    told = [rows["detention.first-interrogation-24h"][name] for name in heading[-3:]]
    assert told == ["overridden", "2022-01-15T11:00", "'=Counsel asked."]
    told = [rows["detention.protocol-3h"][name] for name in heading[-3:]]
    assert told == ["", "", ""]


def test_nothing_is_said_of_decisions_where_none_was_taken(terminal: Terminal) -> None:
    assert "ecided" not in checked(terminal)
