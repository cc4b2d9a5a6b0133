"""People who are alike share which rules touch them: never another answer than their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings

from casefiles.docket import Docket
from casefiles.limits.alike import Settled, bearing_on, settled
from casefiles.limits.assessment import matters
from casefiles.limits.bearing import touching
from casefiles.limits.conditions import touch
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.judging import judge
from casefiles.limits.loading import load_law
from casefiles.limits.verdicts import NOT_TOUCHED
from casefiles.people import Sex
from tests.limits.generated import Scene, scenes
from tests.limits.scenes import DETAINED, NOW, answer, charge, docket, person, spell

LAW = load_law()


def starts(facts: Facts) -> set[tuple[datetime | None, datetime]]:
    """When a clock may have started: at each event, between any two of them, or nobody knows."""
    whens = [one.when for some in facts.events.values() for one in some]
    lasts = [facts.now, *(when.latest for when in whens if when.latest is not None)]
    return {
        (first, last)
        for first in (None, *(when.earliest for when in whens))
        for last in lasts
        if first is None or first <= last
    }


@settings(max_examples=15)
@given(scenes())
def test_what_people_share_is_what_each_would_be_told_alone(scene: Scene) -> None:
    bare = replace(scene, charges=(), sentences=(), answers=(), ground="")
    for facts in facts_of(bare.docket(), bare.now, LAW.custody):
        alone = {
            (rule, begun): touch(rule, facts, *begun)
            for rule in LAW.rules
            for begun in starts(facts)
        }
        facts.holding.clear()
        facts.settled = settled(facts, LAW)
        assert alone == {(rule, begun): touch(rule, facts, *begun) for rule, begun in alone}


@settings(max_examples=40)
@given(scenes())
def test_a_rule_that_is_not_even_asked_touches_nobody(scene: Scene) -> None:
    bare = replace(scene, charges=(), sentences=(), answers=(), ground="")
    for facts in facts_of(bare.docket(), bare.now, LAW.custody):
        facts.settled = settled(facts, LAW)
        asked = bearing_on(facts, LAW)
        facts.settled = None
        for rule in touching(facts, LAW):
            if rule not in asked:
                for matter in matters(rule, facts):
                    assert judge(rule, matter, LAW).possible == NOT_TOUCHED


def of_spell(file: Docket) -> Settled | None:
    return settled(next(facts_of(file, NOW, LAW.custody)), LAW)


def test_two_of_whom_the_same_is_on_file_share_it() -> None:
    one = of_spell(docket(DETAINED, spells=(spell(),)))
    other = of_spell(docket(DETAINED, spells=(spell(),), persons=(person(born="1971-01-01"),)))

    assert one is not None
    assert other is not None
    assert one.alike is other.alike


@pytest.mark.parametrize(
    "file",
    [
        docket(DETAINED, spells=(spell(),), charges=(charge("CC 405"),)),
        docket(DETAINED, spells=(spell(),), answers=(answer("phone-call yes"),)),
        docket(DETAINED, spells=(spell(ground="mass-riots"),)),
        docket("actual-detention null", spells=(spell(),)),
        docket(DETAINED, "release 2026-06-01", spells=(spell(),)),
        docket(DETAINED, spells=(spell(),), persons=(person(born="2004-01-06"),)),
    ],
    ids=["charge", "answer", "ground", "undated", "may lie ahead", "birthday"],
)
def test_nothing_is_shared_where_more_is_on_file_or_less(file: Docket) -> None:
    assert of_spell(file) is None


@pytest.mark.parametrize(
    "other",
    [
        docket(DETAINED, spells=(spell(),), persons=(person(born="2012-05-01"),)),
        docket(DETAINED, spells=(spell(),), persons=(person(born=None),)),
        docket(DETAINED, spells=(spell(),), persons=(person(sex=Sex.FEMALE),)),
        docket(DETAINED, spells=(spell(),), persons=(person(citizenship="UZ"),)),
        docket(DETAINED, "remand-decision 2022-01-07T10:00", spells=(spell(),)),
    ],
    ids=["a minor", "of unknown age", "a woman", "a foreigner", "remanded"],
)
def test_who_differs_in_what_a_rule_may_ask_shares_nothing(other: Docket) -> None:
    one, another = of_spell(docket(DETAINED, spells=(spell(),))), of_spell(other)

    assert one is not None
    assert another is not None
    assert one.alike is not another.alike
