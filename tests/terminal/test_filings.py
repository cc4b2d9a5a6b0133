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
EVENING = "2022-01-15T20:00"


def filed(terminal: Terminal, code: str = "en", as_of: str = EVENING, **more: Any) -> str:
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


def after_the_decision(terminal: Terminal, as_of: str, **more: Any) -> str:
    decided = {
        "id": "e3",
        "spell": "d1",
        "person": "p1",
        "kind": "remand-decision",
        "when": "2022-01-15T12:00",
        "sources": ["s2"],
        **more,
    }
    events = [*case()["events"], decided]
    return " ".join(filed(terminal, as_of=as_of, events=events).split())


@pytest.mark.parametrize(
    ("as_of", "when", "told"),
    [
        (EVENING, "2022-01-15T12:00", "file by 18 January 2022, 24:00 (Almaty, UTC+6)"),
        # The earliest day is the one to act by.
        (EVENING, "2022-01-14/2022-01-15", "file by 17 January 2022, 24:00 (Almaty, UTC+6)"),
        ("2022-01-18T09:00", "2022-01-14/2022-01-15", "the term may have ended already"),
        ("2022-02-01T09:00", "2022-01-15T12:00", "the term ended: 18 January 2022, 24:00"),
    ],
)
def test_our_own_act_stands_with_the_moment_by_which_it_is_due(
    terminal: Terminal, as_of: str, when: str, told: str
) -> None:
    found = after_the_decision(terminal, as_of, when=when)
    assert f"Appeal against the ruling on custody: 3 days · {told}" in found


def test_nobody_asks_for_the_release_of_who_is_free_or_dead(terminal: Terminal) -> None:
    demand, complaint = "Demand for immediate release", "Complaint on the unlawful deprivation"
    later = "2022-02-01T09:00"
    held = filed(terminal, as_of=later)
    assert demand in held
    assert complaint not in held
    for kind in ("release", "death"):
        freed = after_the_decision(terminal, later, kind=kind)
        assert demand not in freed
        assert complaint in freed


def test_what_somebody_put_off_gives_no_ground_before_that(terminal: Terminal) -> None:
    moved = {**TOLD_LATE, "kind": "overridden", "until": "2022-01-20T09:10"}
    title = "Detention protocol: 3 hours"
    assert title not in filed(terminal, decisions=[moved])
    assert title in filed(terminal, as_of="2022-01-21T09:00", decisions=[moved])


def test_a_term_that_runs_by_itself_gives_no_ground(terminal: Terminal) -> None:
    imposed = [
        {"id": "t1", "persons": ["p1"], "kind": "ban", "imposed": "2021-11-10", "length": "P3Y"}
    ]
    events = [
        {"id": "e1", "person": "p1", "kind": kind, "when": day, "sources": ["s1"]} | {"id": key}
        for key, kind, day in (
            ("e1", "sentence", "2021-11-10"),
            ("e2", "entry-into-force", "2021-11-25"),
        )
    ]
    found = filed(terminal, as_of="2022-02-01T09:00", spells=[], events=events, sentences=imposed)
    assert "Objection" not in found
    assert "the ban has ended" not in found
