"""One spell on file in which somebody was released and detained again: two stays, each judged."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import plain
from tests.limits.scenes import NOW, answer, docket, event, spell

ADULT, TERM = "detention.max-before-court.adult", "remand.term-2m"
D = "actual-detention"


def in_spell(rule: str, *lines: str, **records: object) -> list[str]:
    """Where a rule stands each time it is judged, all events being recorded in one spell."""
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)]
    records.setdefault("spells", (spell("d1"),))
    found = assess(docket(*events, **records), NOW, load_law())
    keys = {None: "-", spell("d1").id: "d1"}
    return [f"{one.standing.value} {keys[one.spell]}" for one in found if one.rule == rule]


@pytest.mark.parametrize(
    ("released", "expected"),
    [
        ("2022-01-07T09:10", ["kept d1", "breached d1"]),
        # On the day of the second detention: it may be the end of either.
        ("2022-01-07", ["unknown d1"]),
        ("null", ["unknown d1"]),
        # Before both, or after both, it parts nothing.
        ("2022-01-05T09:00", ["unknown d1"]),
        ("2022-01-13T09:00", ["breached d1"]),
    ],
)
def test_a_release_and_a_detention_after_it_make_two_stays_of_one_spell(
    released: str, expected: list[str]
) -> None:
    lines = (
        f"{D} 2022-01-06T09:10",
        f"release {released}",
        f"{D} 2022-01-07T09:30",
        "remand-decision 2022-01-12T09:00",
    )
    assert in_spell(ADULT, *lines) == expected


def test_custody_after_the_second_detention_runs_on_from_it() -> None:
    lines = (
        f"{D} 2022-01-06T09:10",
        "release 2022-01-07T09:10",
        f"{D} 2022-01-07T09:30",
        "remand-decision 2022-01-12T09:00",
    )
    assert in_spell(TERM, *lines) == ["kept d1", "overdue d1"]


def test_three_detentions_in_one_spell_are_three_stays() -> None:
    lines = (
        f"{D} 2022-01-06T09:00",
        "release 2022-01-06T12:00",
        f"{D} 2022-01-08T09:00",
        "release 2022-01-11T12:00",
        f"{D} 2022-01-12T09:00",
        "release 2022-01-12T12:00",
    )
    assert in_spell(ADULT, *lines) == ["kept d1", "breached d1", "kept d1"]


def test_two_accounts_of_one_detention_stay_one_whatever_ended_another_spell() -> None:
    file = docket(
        event(f"{D} 2022-01-06T09:00", "e1", within="d1"),
        event(f"{D} 2022-01-06T15:00", "e2", within="d1"),
        event("release 2022-01-08T08:00", "e3", within="d1"),
        event("release 2022-01-06T12:00", "e4", within="d2"),
        spells=(spell("d1"), spell("d2")),
    )
    found = assess(file, NOW, load_law())
    assert [
        one.standing.value for one in found if (one.rule, one.spell) == (ADULT, spell("d1").id)
    ] == ["kept"]


def test_a_second_detention_recorded_in_no_spell_leaves_the_spell_itself_whole() -> None:
    file = docket(
        event(f"{D} 2022-01-06T09:00", "e1", within="d1"),
        event("release 2022-01-07", "e2", within="d1"),
        event(f"{D} 2022-01-07T15:00", "e3"),
        spells=(spell("d1"),),
        answers=(answer("phone-call yes", within="d1"),),
    )
    found = [one for one in assess(file, NOW, load_law()) if one.rule == "detention.phone-call"]
    assert [one.standing.value for one in found] == ["kept"]


def test_an_answer_with_such_a_spell_may_be_about_either_stay() -> None:
    lines = (
        f"{D} 2022-01-06T09:00",
        "release 2022-01-06T20:00",
        f"{D} 2022-01-08T09:00",
        "release 2022-01-08T20:00",
    )
    told = (answer("phone-call yes", within="d1"),)
    assert in_spell("detention.phone-call", *lines, answers=told) == ["unknown d1"] * 2


def test_a_ground_for_72_hours_named_for_such_a_spell_may_be_that_of_either_stay() -> None:
    lines = (
        f"{D} 2022-01-06T09:00",
        "release 2022-01-06T20:00",
        f"{D} 2022-01-08T09:00",
        "remand-decision 2022-01-10T20:00",
    )
    held = in_spell(ADULT, *lines, spells=(spell("d1", ground="criminal-group"),))
    assert held == ["kept d1", "unknown d1"]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        (None, ["overdue: nothing on file shows", "overdue: nothing on file shows"]),
        ("d1", ["breached: is answered: no", "overdue: nothing on file shows"]),
    ],
)
def test_an_answer_about_one_of_two_spells_is_the_reason_in_neither(
    within: str | None, expected: list[str]
) -> None:
    events = [
        event(f"{D} 2022-01-06T09:10", "e1"),
        event("release 2022-01-06T20:00", "e2"),
        event(f"{D} 2022-02-06T09:10", "e3", within="d2"),
        event("release 2022-02-06T20:00", "e4", within="d2"),
    ]
    said = answer("relatives-informed no", within=within)
    file = docket(*events, spells=(spell("d1"), spell("d2")), answers=(said,))
    found = [one for one in assess(file, NOW, load_law()) if one.rule == "detention.relatives"]
    told = [f"{one.standing.value}: {plain(one.why, ENGLISH)}" for one in found]
    for one, wanted in zip(told, expected, strict=True):
        standing, reason = wanted.split(": ", 1)
        assert one.startswith(standing)
        assert reason in one
