"""The common case of a limit, judged at once, never comes to anything but the long way would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from casefiles.limits.facts import facts_of
from casefiles.limits.judging import at_length
from casefiles.limits.loading import load_law
from casefiles.limits.plainly import plainly
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import Verdict
from casefiles.moments import moment_at
from tests.limits.generated import Scene, scenes
from tests.limits.scenes import DETAINED, NOW, PROTOCOL, docket, spell

LAW = load_law()
PLAIN = [rule for rule in LAW.rules if rule.plain]


def seen(one: Sighting | None) -> object:
    if one is None:
        return None
    return (one.event, one.earliest, one.known_latest, one.latest, one.sure, one.zone)


def said(one: Verdict) -> tuple[object, ...]:
    return (
        *(one.possible, one.because, one.touch, one.version, one.versions, one.reached),
        *(seen(one.start), seen(one.stop), seen(one.lapse), one.first_end, one.last_end),
        *(one.ends_at_midnight, one.answer, one.others, one.least, one.most),
    )


@given(scenes())
def test_it_says_what_the_long_way_says(scene: Scene) -> None:
    exact = replace(
        scene,
        answers=(),
        events=tuple(replace(one, written=moment_at(one.minute)) for one in scene.events),
    )
    for drawn in (scene, exact):
        for facts in facts_of(drawn.docket(), drawn.now, LAW.custody):
            for rule in PLAIN:
                plain = plainly(rule, facts)
                if plain is not None:
                    assert said(plain) == said(at_length(rule, facts, LAW))


def test_it_tells_what_came_after_the_stop_as_the_long_way_does() -> None:
    file = docket(DETAINED, "medical-examination 2022-01-06T09:20", "release 2022-01-06T09:30")
    rule = LAW.rule("detention.medical-exam")
    facts = next(facts_of(file, NOW, LAW.custody))
    plain = plainly(rule, facts)
    assert plain is not None
    assert said(plain) == said(at_length(rule, facts, LAW))


@pytest.mark.parametrize(
    ("rule", "events"),
    [
        ("detention.protocol-3h", (DETAINED, PROTOCOL)),
        ("detention.prosecutor-12h", (DETAINED, PROTOCOL)),
        ("detention.consulate", (DETAINED,)),
    ],
)
def test_what_is_most_asked_for_is_judged_so(rule: str, events: tuple[str, ...]) -> None:
    facts = next(facts_of(docket(*events, spells=(spell(),)), NOW, LAW.custody))
    assert plainly(LAW.rule(rule), facts) is not None
