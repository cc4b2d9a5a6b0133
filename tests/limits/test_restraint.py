"""Custody shown before the detention on file: the clock may have started then."""

from __future__ import annotations

import pytest

from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, Standing
from tests.limits.scenes import NOW, docket, event, spell

ADULT = "detention.max-before-court.adult"
FACILITY = "detention.head-of-facility-release"
PROTOCOL = "detention.protocol-3h"
DETAINED, REMANDED = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00"


def judged(rule: str, *lines: str, within: str | None = "d1") -> Assessment:
    events = [event(line, f"e{number}", within="d1") for number, line in enumerate(lines[:2], 1)]
    events += [event(line, f"x{n}", within=within) for n, line in enumerate(lines[2:], 1)]
    found = assess(docket(*events, spells=(spell("d1"),)), NOW, load_law())
    (one,) = [one for one in found if one.rule == rule and one.spell == spell("d1").id]
    return one


@pytest.mark.parametrize("rule", [ADULT, FACILITY])
@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("detention-protocol 2022-01-06T02:10", Standing.UNKNOWN),
        ("placed-in-ivs 2022-01-06T02:10", Standing.UNKNOWN),
        ("placed-in-ivs ../2022-01-05", Standing.UNKNOWN),
        ("custody-register-entry 2022-01-06T02:10", Standing.UNKNOWN),
        ("delivery 2022-01-06T02:10", Standing.UNKNOWN),
        ("delivery-certificate 2022-01-06T02:10", Standing.UNKNOWN),
        ("interrogation 2022-01-06T02:10", Standing.UNKNOWN),
        ("administrative-detention 2022-01-06T02:10", Standing.UNKNOWN),
        # By the earlier time it is kept too; a day says nothing of the order; counsel holds nobody.
        ("placed-in-ivs 2022-01-06T08:30", Standing.KEPT),
        ("placed-in-ivs 2022-01-06", Standing.KEPT),
        ("counsel-admitted 2022-01-06T02:10", Standing.KEPT),
    ],
)
def test_what_shows_custody_before_the_detention_may_have_started_the_clock(
    rule: str, shown: str, expected: Standing
) -> None:
    assert judged(rule, DETAINED, REMANDED, shown).standing is expected


def test_the_doubt_says_why() -> None:
    one = judged(ADULT, DETAINED, REMANDED, "placed-in-ivs 2022-01-06T02:10")
    assert one.doubt is not None
    assert "Custody is shown before" in one.doubt["en"]
    plain = judged(ADULT, DETAINED, REMANDED, "placed-in-ivs 2022-01-06T12:10").doubt
    assert plain is None or "Custody is shown before" not in plain["en"]


def test_a_release_in_between_parts_the_two() -> None:
    lines = (DETAINED, REMANDED, "placed-in-ivs 2022-01-05T02:10", "release 2022-01-05T12:00")
    one = judged("remand.term-2m", *lines)
    assert one.verdict.start is not None
    assert one.verdict.start.exact
    assert one.doubt is None or "Custody is shown before" not in one.doubt["en"]


def test_a_protocol_older_than_its_detention_contradicts_it() -> None:
    one = judged(PROTOCOL, DETAINED, REMANDED, "detention-protocol 2022-01-06T02:10")
    assert one.standing is Standing.UNKNOWN
    assert "contradicts itself" in one.message
    assert one.doubt is None or "Custody is shown before" not in one.doubt["en"]


def test_who_was_questioned_outside_any_spell_may_not_have_been_held() -> None:
    lines = (DETAINED, REMANDED, "interrogation 2022-01-05T02:10")
    assert judged(ADULT, *lines, within=None).standing is Standing.KEPT
    paper = (DETAINED, REMANDED, "placed-in-ivs 2022-01-06T02:10")
    assert judged(ADULT, *paper, within=None).standing is Standing.UNKNOWN


def test_a_rule_that_does_not_count_from_the_detention_is_left_alone() -> None:
    one = judged("remand.appeal-3d", DETAINED, REMANDED, "placed-in-ivs 2022-01-06T02:10")
    assert one.standing is Standing.OVERDUE
    assert one.doubt is None or "Custody is shown before" not in one.doubt["en"]
