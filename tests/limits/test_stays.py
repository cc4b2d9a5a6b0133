"""Which detention an event belongs to: another person's, an earlier one, or one not on record."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.moments import read_instant
from casefiles.timeline import Event
from tests.limits.scenes import (
    DETAINED,
    NOW,
    PROTOCOL,
    answer,
    charge,
    docket,
    event,
    judged,
    person,
    spell,
    stands,
)

ADULT, P3 = "detention.max-before-court.adult", "detention.protocol-3h"
D = "actual-detention"
HERE, AGAIN = spell("d1"), spell("d2")
FIRST = event(f"{D} 2022-01-06T09:00", "e1", within="d1")
SECOND = event(f"{D} 2022-01-10T09:30", "e2", within="d2")


def in_turn(*lines: str, rule: str = ADULT, spells: tuple[object, ...] = ()) -> list[str]:
    """Where a rule stands for each spell of a person, recorded or implied, in their order."""
    file = docket(*lines, spells=spells)
    found = assess(file, NOW, load_law(), everything=True)
    regimes = load_law().rule(rule).regimes
    return [one.standing.value for one in found if one.rule == rule and one.facts.regime in regimes]


def test_an_event_of_a_spell_is_its_persons_though_it_names_nobody() -> None:
    file = docket(
        event(f"{D} 2022-01-06T09:00", "e1", who=None, within="d1"),
        event(f"{D} 2022-01-06T09:30", "e2", who="p2"),
        event("detention-protocol 2022-01-06T11:00", "e3", who=None, within="d1"),
        event("release 2022-01-06T12:00", "e4", who=None, within="d1"),
        persons=(person("p1"), person("p2")),
        spells=(spell("d1"), spell("d2", "p2")),
    )
    assert (stands(file, ADULT, "d1"), stands(file, P3, "d1")) == ("kept", "kept")
    assert (stands(file, ADULT, "d2"), stands(file, P3, "d2")) == ("overdue", "overdue")


def test_a_second_detention_is_judged_though_one_spell_alone_is_recorded() -> None:
    file = docket(
        event("actual-detention 2022-01-06T09:10", "e1", within="d1"),
        event("release 2022-01-06T11:00", "e2", within="d1"),
        f"{D} 2022-01-10T09:00",
        "release 2022-01-16T09:00",
        spells=(HERE,),
    )
    assert (stands(file, ADULT, "d1"), stands(file, ADULT)) == ("kept", "breached")


@pytest.mark.parametrize(
    ("released", "first", "second"),
    [
        ("2022-01-06T12:00", "kept", "overdue"),
        ("2022-01-08T12:00", "breached", "overdue"),
        # Who was seized anew on the 10th had been let go, and when, the file does not say.
        ("2022-01-10T12:00", "unknown", "kept"),
        # Of which of the two it is the end cannot be told.
        ("2022-01-06T12:00/2022-01-20T12:00", "unknown", "unknown"),
        ("2022-01", "unknown", "unknown"),
        ("null", "unknown", "unknown"),
        ("../2022-01-20T12:00", "unknown", "unknown"),
    ],
)
def test_a_release_without_a_spell_ends_the_one_in_whose_bounds_it_surely_lies(
    released: str, first: str, second: str
) -> None:
    file = docket(FIRST, SECOND, f"release {released}", spells=(HERE, AGAIN))
    assert (stands(file, ADULT, "d1"), stands(file, ADULT, "d2")) == (first, second)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("null", ["kept", "unknown"]),
        ("2022-01-06T10:00/2022-01-10T16:00", ["kept", "unknown"]),
        ("2022-01-11T15:00", ["kept", "kept"]),
        ("2022-01-12T15:01", ["kept", "breached"]),
    ],
)
def test_a_release_that_may_end_either_of_two_implied_spells_is_sure_of_neither(
    other: str, expected: list[str]
) -> None:
    lines = (
        f"{D} 2022-01-06T09:00",
        "release 2022-01-06T12:00",
        f"{D} 2022-01-10T15:00",
        f"release {other}",
    )
    assert in_turn(*lines) == expected
    assert in_turn(*lines, spells=(HERE,)) == expected


def test_detentions_that_are_recorded_in_no_spell_are_those_of_the_spells_on_file_in_turn() -> None:
    lines = (f"{D} 2022-01-06T09:00", "release 2022-01-06T12:00", f"{D} 2022-01-10T15:00")
    assert in_turn(*lines, spells=(HERE, AGAIN)) == ["kept", "overdue"]
    # Fewer detentions than spells: whose it is cannot be told.
    assert in_turn(*lines[:2], spells=(HERE, AGAIN)) == ["unknown", "unknown"]
    assert in_turn("release 2022-01-06T12:00", spells=(HERE, AGAIN)) == ["unknown", "unknown"]


def test_two_accounts_of_one_recorded_detention_stay_together() -> None:
    file = docket(
        FIRST,
        event(f"{D} 2022-01-06T08:00", "e7"),
        SECOND,
        event(f"{D} 2022-01-10T09:40", "e4", within="d2"),
        event(f"{D} 2022-01-06T08:30", "e5", within="d1"),
        event("release 2022-01-08T08:30", "e6"),
        spells=(HERE, AGAIN),
    )
    assert (stands(file, ADULT, "d1"), stands(file, ADULT, "d2")) == ("breached", "overdue")


def test_a_spell_without_a_beginning_began_no_later_than_its_first_event() -> None:
    file = docket(
        event("detention-protocol 2022-01-06T09:00", "e1", within="d1"),
        SECOND,
        "release 2022-01-07T12:00",
        spells=(HERE, AGAIN),
    )
    assert (stands(file, P3, "d1"), stands(file, ADULT, "d2")) == ("unknown", "overdue")


ADMIN = event("administrative-detention 2022-01-06T09:00", "e1", within="d1")
CRIMINAL = event(f"{D} 2022-01-06T11:00", "e2", within="d2")
REGIMES = (spell("d1", regime="administrative"), spell("d2"))


@pytest.mark.parametrize(
    ("events", "admin", "criminal"),
    [
        # 46 hours from either, 47 from the one and 49 from the other, 49 from both.
        (("remand-decision 2022-01-08T09:00",), "kept", "kept"),
        (("remand-decision 2022-01-08T10:00",), "kept", "unknown"),
        (("remand-decision 2022-01-08T11:01",), "kept", "breached"),
        # A release between the two parts them.
        (("release 2022-01-06T10:00", "remand-decision 2022-01-08T10:00"), "kept", "kept"),
        (("release 2022-01-06T10:00/2022-01-06T12:00", "bail 2022-01-08T10:00"), "kept", "unknown"),
    ],
)
def test_liberty_restricted_under_one_regime_counts_under_the_next(
    events: tuple[str, ...], admin: str, criminal: str
) -> None:
    file = docket(ADMIN, CRIMINAL, *events, spells=REGIMES)
    found = judged(file)
    assert found["admin.detention-3h", "d1"].standing == admin
    assert found[ADULT, "d2"].standing == criminal


def test_what_is_recorded_as_held_on_two_papers_ends_with_its_own_release() -> None:
    out = event("release 2022-01-06T13:00", "e3", within="d1")
    file = docket(ADMIN, CRIMINAL, out, spells=REGIMES)
    assert stands(file, "admin.detention-24h", "d1", everything=True) != "overdue"
    found = judged(file)["admin.detention-3h", "d1"]
    assert found.most is not None
    assert found.most.total_seconds() == 4 * 3600


def test_a_paper_on_an_administrative_offence_ends_no_criminal_detention_by_itself() -> None:
    file = docket(
        event(f"{D} 2022-01-06T09:00", "e1", within="d1"),
        event("administrative-detention 2022-01-06T11:00", "e2", within="d2"),
        spells=(spell("d1"), spell("d2", regime="administrative")),
    )
    assert stands(file, ADULT, "d1") == "unknown"
    undated = docket(
        event(f"{D} ../2022-01-06T10:00", "e1", within="d1"),
        event("administrative-detention 2022-01-06T11:00", "e2", within="d2"),
        event("release 2022-01-06T12:00", "e3", within="d2"),
        spells=(spell("d1"), spell("d2", regime="administrative")),
    )
    assert stands(undated, "admin.detention-3h", "d2") == "unknown"


def group(*events: Event, **records: object) -> object:
    return docket(*events, persons=(person("p1"), person("p2")), **records)


def test_what_names_nobody_is_sure_of_one_detainee_alone() -> None:
    anonymous = (event(DETAINED, "e1", who=None), event(PROTOCOL, "e2", who=None))
    assert stands(docket(*anonymous), P3) == "kept"
    assert stands(group(*anonymous), P3) == "unknown"  # type: ignore[arg-type]
    late = event("qualification-announced 2022-01-25T10:00", "e3")
    thirty = "remand.before-qualification-30d"
    charges = (charge("CC 272", who=None),)
    mine = event(DETAINED, "e1")
    assert stands(docket(mine, late, charges=charges), thirty) == "kept"
    assert stands(group(mine, late, charges=charges), thirty) == "unknown"  # type: ignore[arg-type]


def test_the_gravity_of_a_charge_that_names_nobody_is_sure_of_one_detainee_alone() -> None:
    placed = event("placed-in-sizo 2022-01-10", "e3")
    charges = (charge("CC 188", who=None, gravity="grave"),)
    mine = event(DETAINED, "e1")
    assert stands(docket(mine, placed, charges=charges), "remand.threshold") == "-"
    assert stands(group(mine, placed, charges=charges), "remand.threshold") == "unknown"  # type: ignore[arg-type]


def test_an_answer_without_a_spell_breaks_neither_of_two_for_sure() -> None:
    file = docket(FIRST, SECOND, spells=(HERE, AGAIN), answers=(answer("interpreter-provided no"),))
    assert stands(file, "detention.interpreter", "d1") == "unknown"
    now = read_instant("2022-01-10T10:00")
    early = answer("medical-check-after-detention no")
    placed = event("placed-in-ivs 2022-01-06T20:00", "e3", within="d1")
    running = docket(FIRST, SECOND, placed, spells=(HERE, AGAIN), answers=(early,))
    assert stands(running, "detention.medical-exam", "d1", now=now) == "overdue"
    assert stands(running, "detention.medical-exam", "d2", now=now) == "running"
    ten = docket(
        FIRST,
        SECOND,
        event("remand-decision 2022-01-11T10:00", "e3", within="d2"),
        spells=(HERE, AGAIN),
        answers=(answer("custody-for-ten-days yes"),),
    )
    assert stands(ten, "remand.judge-options", "d2") == "unknown"


@pytest.mark.parametrize(
    "country", ["KZ", "kaz", "Kazakhstan", "Казахстан", "Қазақстан", "Республика  Казахстан"]
)
def test_a_citizen_of_kazakhstan_is_none_of_a_foreign_state_however_that_is_written(
    country: str,
) -> None:
    rule = "detention.consulate"
    assert stands(docket(DETAINED, persons=(person(citizenship=country),)), rule) == "-"
    assert stands(docket(DETAINED, persons=(person(citizenship="Кыргызстан"),)), rule) == "overdue"
