"""The page of a check says what is to be filed now, each paper once, and by when our own acts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.terminal.calls import Terminal
from tests.terminal.files import case, casefile

HEADING = {"en": "What to file", "ru": "Что подать", "kk": "Не беру керек"}
TOLD_LATE = {
    "id": "x1",
    "rule": "detention.protocol-3h",
    "person": "p1",
    "spell": "d1",
    "started_by": "e1",
    "kind": "closed",
    "computed": "2022-01-06T12:10",
    "reason": "Complained of by telephone.",
}


def filed(
    terminal: Terminal, code: str = "en", as_of: str = "2022-01-15T20:00", **more: Any
) -> str:
    """What the page says between the heading and the count of cases."""
    file = casefile(terminal.folder / "cases.json", case(**more))
    answer = terminal.call("check", "--file", file, "--as-of", as_of, language=code)
    assert (answer.code, answer.err) == (0, "")
    _, found, rest = answer.out.partition(HEADING[code] + "\n")
    return rest.partition("\n\n")[0] if found else ""


@pytest.mark.parametrize("code", ["en", "ru", "kk"])
def test_each_paper_stands_once_with_every_limit_that_it_answers(
    terminal: Terminal, code: str
) -> None:
    lines = filed(terminal, code).splitlines()
    papers = [line for line in lines if line.startswith(" " * 6 + "→")]
    assert len(papers) > 1
    assert len(papers) == len(set(papers))
    # The paper, the limits, to whom, by which article.
    assert len(lines) >= 4 * len(papers)


def test_what_was_closed_and_what_may_still_be_kept_need_no_paper(terminal: Terminal) -> None:
    early = "2022-01-06T10:00"
    title = "Detention protocol: 3 hours"
    assert title in filed(terminal)
    assert title not in filed(terminal, decisions=[TOLD_LATE])
    assert title not in filed(terminal, as_of=early)
    assert filed(terminal, as_of=early, events=[]) == ""


def test_our_own_act_stands_with_the_moment_by_which_it_is_due(terminal: Terminal) -> None:
    decided = {
        "id": "e3",
        "spell": "d1",
        "person": "p1",
        "kind": "remand-decision",
        "when": "2022-01-15T12:00",
        "sources": ["s2"],
    }
    found = " ".join(filed(terminal, events=[*case()["events"], decided]).split())
    assert "When: 18 January 2022, 24:00 (Almaty, UTC+6)" in found
    assert found.count("When: ") == 1
