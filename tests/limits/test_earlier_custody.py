"""Custody begun anew in the same case: what was served before counts towards the term."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import clock, read_instant
from casefiles.timeline import Event
from tests.limits.scenes import docket, event, spell

D, R = "actual-detention", "remand-decision"
FIRST, SECOND = spell("d1"), spell("d2")
TWO = "remand.term-2m"


def held_twice(*more: Event | str, released: str = "release 2022-04-10T10:00") -> tuple[Event, ...]:
    return (
        event(f"{D} 2022-03-01T10:00", "e1", within="d1"),
        event(f"{R} 2022-03-02T10:00", "e2", within="d1"),
        event(released, "e3", within="d1"),
        event(f"{D} 2022-05-01T10:00", "e4", within="d2"),
        event(f"{R} 2022-05-02T10:00", "e5", within="d2"),
        *(event(one, f"m{n}", within="d2") for n, one in enumerate(more)),
    )


def of(rule: str, *events: Event, at: str, key: str = "d2") -> Assessment:
    """What a rule comes to for one of the spells."""
    file = docket(*events, spells=(FIRST, SECOND))
    found = assess(file, read_instant(at), load_law(), everything=True)
    (one,) = (
        one
        for one in found
        if one.rule == rule and one.facts.spell is not None and one.facts.spell.key == key
    )
    return one


@pytest.mark.parametrize(
    ("at", "standing"),
    [
        # 41 days, from 1 March to 10 April, and 20 from 1 May make two months of 1 March, which
        # end on 30 April. Without them two months of 1 May end on 30 June or on 1 July.
        ("2022-05-20T23:59+06:00", "running"),
        ("2022-05-21T00:00+06:00", "unknown"),
        ("2022-07-01T23:59+06:00", "unknown"),
        ("2022-07-02T00:00+06:00", "overdue"),
    ],
)
def test_two_months_may_end_earlier_by_the_custody_served_before(at: str, standing: str) -> None:
    assert of(TWO, *held_twice(), at=at).standing == standing


def test_the_first_custody_is_not_shortened_by_the_second() -> None:
    first = of(TWO, *held_twice(), at="2022-06-10T00:00", key="d1")
    assert first.standing == "kept"
    assert first.doubt is not None
    assert "41" not in first.doubt["en"]


@pytest.mark.parametrize("rule", [TWO, "remand.ext-3m.to-court"])
def test_the_doubt_names_the_earlier_custody_and_its_days(rule: str) -> None:
    one = of(rule, *held_twice(), at="2022-06-10T00:00")
    assert one.doubt is not None
    assert all("152(6)" in one.doubt[code] and "41" in one.doubt[code] for code in one.doubt)
    assert one.doubt["en"].count("152(6)") == 1
    open_steps = [step.values["doubt"] for step in one.steps if "doubt" in step.values]
    assert any("41" in doubt["en"] for doubt in open_steps if isinstance(doubt, dict))


def test_a_release_after_a_time_that_may_be_too_long_is_not_certainly_in_time() -> None:
    again = held_twice("release 2022-06-10T10:00")
    assert of(TWO, *again, at="2022-07-01T00:00").standing == "unknown"
    short = held_twice("release 2022-05-20T10:00")
    assert of(TWO, *short, at="2022-07-01T00:00").standing == "kept"


def test_the_steps_of_the_chain_count_it_too() -> None:
    extended = held_twice("remand-extended 2022-05-18T10:00", "release 2022-07-10T10:00")
    assert of("remand.ext-3m", *extended, at="2022-08-01T00:00").standing == "unknown"


@pytest.mark.parametrize(
    ("released", "days", "standing"),
    [
        ("release null", 62, "unknown"),
        ("release ../2022-06", 62, "unknown"),
        ("house-arrest 2022-04-05/2022-04-08", 39, "running"),
        ("house-arrest 2022-03", 62, "unknown"),
    ],
)
def test_custody_whose_end_is_not_known_may_have_lasted_to_the_next(
    released: str, days: int, standing: str
) -> None:
    one = of(TWO, *held_twice(released=released), at="2022-05-03T00:00")
    assert one.standing == standing
    assert one.doubt is not None
    assert f"{days}." in one.doubt["en"]


def test_custody_of_which_no_beginning_is_known_leaves_every_end_open() -> None:
    events = event("release 2022-04-10T10:00", "e3", within="d1"), *held_twice()[3:]
    one = of(TWO, *events, at="2022-05-03T00:00")
    assert one.standing == "unknown"
    assert one.doubt is not None
    assert "152(6)" in one.doubt["en"]


def test_a_detention_under_another_law_does_not_count() -> None:
    file = docket(
        event("administrative-detention 2022-03-01T10:00", "e1", within="d1"),
        event("release 2022-03-02T10:00", "e2", within="d1"),
        *held_twice()[3:],
        spells=(spell("d1", regime="administrative"), SECOND),
    )
    found = assess(file, read_instant("2022-06-25T00:00"), load_law(), everything=True)
    (one,) = (one for one in found if one.rule == TWO and one.facts.regime == "criminal")
    assert one.standing == "running"


def test_the_last_day_is_the_same_on_the_wall_clock_whatever_the_zone() -> None:
    deadline = of(TWO, *held_twice(), at="2022-05-03T00:00").deadline
    assert deadline is not None
    assert deadline.earliest is not None
    assert deadline.earliest.astimezone(clock("Asia/Almaty")).isoformat() == (
        "2022-05-21T00:00:00+06:00"
    )


def test_of_who_was_held_once_no_step_tells_of_earlier_custody() -> None:
    file = docket(*held_twice()[:2], spells=(FIRST,))
    found = assess(file, read_instant("2022-03-20T00:00"), load_law())
    (once,) = (one for one in found if one.rule == TWO)
    again = of(TWO, *held_twice(), at="2022-05-03T00:00")
    told = [any("152(6)" in plain(step) for step in one.steps) for one in (once, again)]
    assert told == [False, True]
