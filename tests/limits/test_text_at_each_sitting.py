"""Interrogations before and after a limit of their own form was changed: each by its own text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casefiles.limits.facts import facts_of
from casefiles.limits.loading import load_law
from casefiles.limits.periods import Period
from casefiles.limits.rules import Rule
from casefiles.limits.sittings import sat
from casefiles.limits.verdicts import Verdict
from tests.limits.scenes import NOW, docket, person, spell

CHANGED = date(2022, 1, 15)


def changed() -> Rule:
    """The rule on adults, as if on 15 January 2022 the limit had become two hours, four a day."""
    rule = load_law().rule("interrogation.limits-adult")
    (text,) = rule.versions
    shorter = replace(
        text,
        first=CHANGED,
        last=CHANGED,
        period=Period(hours=2),
        per_day=Period(hours=4),
        citation="CPC 209(5)",
    )
    return replace(rule, versions=(text, shorter))


def judged(*sittings: str) -> Verdict:
    lines = (f"interrogation {one}" for one in sittings)
    who = person(sex="m")
    file = docket("actual-detention 2022-01-06T09:10", *lines, persons=(who,), spells=(spell(),))
    return sat(changed(), next(iter(facts_of(file, NOW, load_law().custody))), load_law())


@pytest.mark.parametrize(
    ("first", "second", "standing", "citation"),
    [
        (
            "2022-01-10T10:00 2022-01-10T13:00",
            "2022-01-20T10:00 2022-01-20T11:00",
            *("kept", "CPC 209(2)-(3)"),
        ),
        (
            "2022-01-10T10:00 2022-01-10T13:00",
            "2022-01-20T10:00 2022-01-20T13:00",
            *("breached", "CPC 209(5)"),
        ),
        (
            "2022-01-10T10:00 2022-01-10T15:00",
            "2022-01-20T10:00 2022-01-20T11:00",
            *("breached", "CPC 209(2)-(3)"),
        ),
        # Into the day of the change: by the one text too long, by the other not.
        (
            "2022-01-10T10:00 2022-01-10T11:00",
            "2022-01-14T20:00 2022-01-15T00:00",
            *("unknown", "CPC 209(5)"),
        ),
    ],
)
def test_each_sitting_is_judged_by_the_text_of_its_own_day(
    first: str, second: str, standing: str, citation: str
) -> None:
    verdict = judged(first, second)
    assert verdict.standing == standing
    assert verdict.version.citation == citation


def test_each_day_is_judged_by_its_own_text() -> None:
    full = [
        f"2022-01-{{}}T{begun} 2022-01-{{}}T{ended}"
        for begun, ended in (("08:00", "09:40"), ("11:00", "12:40"), ("14:00", "15:40"))
    ]
    before = judged(*(one.format(10, 10) for one in full), "2022-01-20T10:00 2022-01-20T11:00")
    after = judged("2022-01-10T10:00 2022-01-10T11:00", *(one.format(20, 20) for one in full))
    assert before.standing == "kept"
    assert after.standing == "breached"
    assert (after.day, after.least) == (date(2022, 1, 20), timedelta(hours=5))
