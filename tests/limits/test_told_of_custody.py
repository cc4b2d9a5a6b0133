"""Who is told of custody and of its extension, not of the detention alone (CPC 148(14), 541(5))."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.charges import Measure
from casefiles.limits.standings import plain
from casefiles.moments import read_moment
from tests.limits.scenes import docket, event, measure, person, spell, stands
from tests.limits.worked import standing, worked

DETAINED, DECIDED = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T10:00"
EXTENDED, AT_DETENTION = "remand-extended 2022-03-01T10:00", "2022-01-06T09:10"
YOUNG = {"born": "2005-03-11"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), "overdue overdue"),
        # What was told at the detention was not told of the custody.
        ((AT_DETENTION,), "overdue overdue"),
        (("2022-01-07T10:00",), "kept overdue"),
        (("2022-01-07T10:00", "2022-03-01T10:00"), "kept kept"),
        (("2022-01-07T18:00", "2022-03-01T10:00"), "unknown kept"),
        (("2022-01-07T10:00", "2022-03-02"), "kept unknown"),
    ],
)
def test_the_parents_of_a_minor_are_told_of_the_custody_and_of_each_extension(
    told: tuple[str, ...], expected: str
) -> None:
    lines = (f"relatives-notified {one}" for one in told)
    events = (DETAINED, DECIDED, EXTENDED, *lines)
    assert standing("minor.parents-told.custody", *events, **YOUNG) == expected


AT_HOME = "house-arrest 2022-02-01 2022-03-06"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        # House arrest is extended as custody is (CPC 146(4)), and 541(5) tells of custody alone.
        ((AT_HOME,), "unknown"),
        (("measure-changed 2022-02-01",), "unknown"),
        (("house-arrest 2022-03",), "unknown"),
        (("house-arrest null",), "unknown"),
        ((DECIDED, AT_HOME), "overdue unknown"),
        # What came only after the extension was not what it carried on.
        ((DECIDED, "house-arrest 2022-03-05"), "overdue overdue"),
        ((DECIDED,), "overdue overdue"),
        # Told at once: kept, or nothing to tell.
        ((AT_HOME, "relatives-notified 2022-03-01T10:00"), "unknown"),
        # The decision was one on custody, whatever came before it.
        ((AT_HOME, "remand-decision 2022-03-01T09:00"), "overdue unknown"),
    ],
)
def test_an_extension_may_be_one_of_house_arrest(before: tuple[str, ...], expected: str) -> None:
    rule = "minor.parents-told.custody"
    assert standing(rule, DETAINED, *before, EXTENDED, **YOUNG) == expected


def test_a_house_arrest_on_file_as_a_measure_may_be_what_was_extended_as_well() -> None:
    def told(*measures: Measure) -> str:
        file = docket(
            event(DETAINED, "e1", within="d1"),
            event(EXTENDED, "e2", within="d1"),
            spells=(spell(),),
            persons=(person(born="2005-03-11"),),
            measures=measures,
        )
        return stands(file, "minor.parents-told.custody", "d1")

    at_home = measure("house-arrest")

    assert told() == "overdue"
    assert told(at_home) == "unknown"
    assert told(replace(at_home, persons=(person("p2").id,))) == "overdue"
    assert told(replace(at_home, starts=read_moment("2022-03-05"))) == "overdue"


def test_that_an_extension_was_perhaps_of_house_arrest_is_told() -> None:
    (found,) = worked("minor.parents-told.custody", DETAINED, AT_HOME, EXTENDED, **YOUNG)

    assert "after house arrest or a change of the measure" in plain(found.steps[-1])


def test_the_answer_about_the_parents_speaks_of_the_detention_alone() -> None:
    said = {"answers": ("parents-told yes",), **YOUNG}
    assert standing("minor.parents-told", DETAINED, DECIDED, **said) == "kept"
    assert standing("minor.parents-told.custody", DETAINED, DECIDED, **said) == "overdue"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2022-01-07T10:00", "kept"),
        ("2022-01-08T10:00", "kept"),
        ("2022-01-08T10:01", "breached"),
        (AT_DETENTION, "overdue"),
    ],
)
def test_the_consulate_is_told_of_the_custody_of_a_foreigner(told: str, expected: str) -> None:
    rule = "remand.relatives-told.consulate"
    events = (DETAINED, DECIDED, f"consulate-notified {told}")
    assert standing(rule, *events, citizenship="KG") == expected
    assert standing(rule, *events, citizenship="KZ") == "not-applicable"


def test_that_the_consulate_was_told_tells_nothing_of_the_relatives() -> None:
    events = (DETAINED, DECIDED, "consulate-notified 2022-01-07T10:00")
    (relatives,) = worked("remand.relatives-told", *events, citizenship="KG")
    assert relatives.standing == "overdue"
    assert "onsulate" not in relatives.titles["en"]


@pytest.mark.parametrize(
    ("decided", "gone", "expected"),
    [
        ("2022-01-07T10:00", "release 2022-01-07T10:00", "unknown"),
        ("2022-01-07T10:00", "house-arrest 2022-01-08T09:59", "unknown"),
        ("2022-01-07T10:00", "travel-ban null", "unknown"),
        ("null", "bail 2022-01-08T10:00", "unknown"),
        # A day later it was custody until then; what came before says nothing of the decision.
        ("2022-01-07T10:00", "release 2022-01-08T10:00", "overdue"),
        ("2022-01-07T10:00", "house-arrest 2022-01-07T09:59", "overdue"),
    ],
)
@pytest.mark.parametrize("rule", ["remand.relatives-told", "remand.appeal-3d"])
def test_of_who_was_let_go_within_a_day_custody_was_perhaps_refused(
    rule: str, decided: str, gone: str, expected: str
) -> None:
    assert standing(rule, DETAINED, f"remand-decision {decided}", gone) == expected
