"""What the law bars: what surely shows the act, and an event that perhaps was one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.charges import Measure
from casefiles.limits.standings import plain
from casefiles.moments import read_moment
from tests.limits.scenes import charge, docket, event, measure, person, spell, stands
from tests.limits.worked import standing, worked

LIGHT = "minor.no-custody-light"
SEIZED, ORDERED = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T08:00"
EXTENDED = "remand-extended 2022-03-01"
MEDIUM = "CC 188 2 medium 2022-01-06"


@pytest.mark.parametrize(
    ("events", "born", "expected"),
    [
        # No other measure is on file that can be extended: custody was applied.
        ((SEIZED, ORDERED, EXTENDED, "release 2022-04-01"), "2006-01-02", "breached"),
        ((SEIZED, EXTENDED), "2006-01-02", "breached"),
        ((SEIZED, ORDERED), "2006-01-02", "unknown"),
        ((SEIZED, ORDERED, "remand-extended 2022-02-20/.."), "2006-01-02", "unknown"),
        # Of age by the extension, and a minor still when the first decision was taken.
        ((SEIZED, ORDERED, EXTENDED), "2004-02-01", "unknown"),
        ((SEIZED, ORDERED, "placed-in-sizo 2022-03-01"), "2004-02-01", "unknown"),
        ((SEIZED, EXTENDED), "2004-02-01", "not-applicable"),
        ((SEIZED, ORDERED, EXTENDED), "2004-01-01", "not-applicable"),
    ],
)
def test_an_extension_shows_that_custody_was_applied(
    events: tuple[str, ...], born: str, expected: str
) -> None:
    assert standing(LIGHT, *events, charges=(MEDIUM,), born=born) == expected


AT_HOME = "house-arrest 2022-01-07T08:00 2022-03-06"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # House arrest is extended as custody is (CPC 146(4)).
        ((SEIZED, AT_HOME, EXTENDED), "unknown"),
        ((SEIZED, ORDERED, "house-arrest 2022-02-01", EXTENDED), "unknown"),
        ((SEIZED, ORDERED, "measure-changed 2022-02-01", EXTENDED), "unknown"),
        ((SEIZED, ORDERED, EXTENDED, "house-arrest 2022-03-01/2022-03-04"), "unknown"),
        ((SEIZED, AT_HOME), "not-applicable"),
        ((SEIZED, ORDERED, EXTENDED, "house-arrest 2022-03-02"), "breached"),
        ((SEIZED, AT_HOME, EXTENDED, "placed-in-sizo 2022-03-10"), "breached"),
        ((SEIZED, AT_HOME, "placed-in-sizo 2022-02-10", EXTENDED), "breached"),
    ],
)
def test_an_extension_of_house_arrest_shows_no_custody(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(LIGHT, *events, charges=(MEDIUM,), born="2006-01-02") == expected


def test_a_house_arrest_on_file_as_a_measure_may_be_what_was_extended() -> None:
    def barred(*measures: Measure) -> str:
        young = (person(born="2006-01-02"),)
        charged = (charge("CC 188", part="2", gravity="medium"),)
        events = (SEIZED, ORDERED, EXTENDED)
        file = docket(
            *(event(one, f"e{n}", within="d1") for n, one in enumerate(events, 1)),
            spells=(spell(),),
            persons=young,
            charges=charged,
            measures=measures,
        )
        return stands(file, LIGHT, "d1")

    at_home = measure("house-arrest")

    assert barred() == "breached"
    assert barred(at_home) == "unknown"
    assert barred(replace(at_home, persons=(person("p2").id,))) == "breached"
    assert barred(replace(at_home, starts=read_moment("2022-03-05"))) == "breached"


def test_of_a_decision_alone_it_is_told_that_its_outcome_is_not_on_file() -> None:
    (found,) = worked(LIGHT, SEIZED, ORDERED, charges=(MEDIUM,), born="2006-01-02")

    assert plain(found.why) == (
        "“Decision on remand in custody” is on file; the file does not show whether what the law"
        " bars for this person was done by it."
    )


def test_where_what_is_lawful_stays_open_the_law_itself_is_named() -> None:
    (found,) = worked("remand.threshold", SEIZED, ORDERED, charges=(MEDIUM,), born="1980-05-01")

    assert plain(found.why).endswith("the file does not show whether the law bars it here.")


def test_what_it_depends_on_names_each_degree_once() -> None:
    events = SEIZED, ORDERED, "placed-in-sizo 2022-01-08"
    (barred,) = worked(LIGHT, *events, charges=(MEDIUM,), born="2006-01-02")
    (spared,) = worked(LIGHT, *events, charges=("CC 188 4 grave",), born="2006-01-02")

    depends = (
        "depends on: the age at that time – under 18; gravity: minor gravity or medium gravity."
    )
    assert plain(barred.why).endswith(depends)
    assert plain(spared.why).endswith(depends)
