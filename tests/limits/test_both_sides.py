"""The edge of every rule: worked out on both sides, and the minute in which a clock runs out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
from casefiles.limits.rules import Rule
from casefiles.limits.verdicts import NOT_TOUCHED, RUNNING
from casefiles.limits.words import Form
from casefiles.limits.worked import Example
from casefiles.moments import moment_at, read_instant

LAW = load_law()
RULES = {rule.id: rule for rule in LAW.rules}
DECLARED = (Form.INFORMATION, Form.COMPUTATION)
MINUTE, DAY, NONE = timedelta(minutes=1), timedelta(days=1), timedelta()
# A ceiling on a punishment is compared with its length, and no clock of it runs.
CLOCKS = [
    rule.id
    for rule in LAW.rules
    if rule.form in (Form.LIMIT, Form.BACKWARDS) and (rule.starts or rule.base)
]
JUDGED = [rule.id for rule in LAW.rules if rule.form not in DECLARED]


def distances(rule: Rule) -> list[timedelta]:
    """How far past an end of the term each worked example is looked at; before it, below zero."""
    found = []
    for proof in prove(rule, LAW):
        verdict, now = proof.found.verdict, read_instant(proof.example.as_of)
        at = now if verdict.stop is None else verdict.reached[1] or now
        found += [at - end for end in (verdict.first_end, verdict.last_end) if end is not None]
    return found


@pytest.mark.parametrize("id", JUDGED)
def test_a_rule_that_can_stand_or_fall_has_three_worked_examples_that_differ(id: str) -> None:
    standings = [example.standing for example in RULES[id].examples]
    assert len(standings) >= 3
    assert len(set(standings)) >= 2


@pytest.mark.parametrize("id", CLOCKS)
def test_a_term_is_worked_out_on_both_sides_of_its_end(id: str) -> None:
    rule = RULES[id]
    period = rule.versions[-1].period
    near = MINUTE if period is not None and period.hours else DAY
    found = distances(rule)
    assert any(-near <= one <= NONE for one in found), "no example at the edge"
    assert any(NONE < one <= near for one in found), "no example just outside"


def unanswered(rule: Rule, example: Example) -> Example:
    """The facts of an example without what stops, ends or answers the rule, but with its start."""
    needed = {kind for start in rule.starts for kind in start.beyond}
    if rule.base in RULES:
        # What starts the term from whose end it is counted back may show, a second time, a stop.
        needed |= RULES[rule.base].start_kinds
    ended = {*rule.stops, *rule.lapses, *rule.void, *rule.shown_by} - needed
    asked = {safeguard for safeguard, _, _ in rule.answers}
    return replace(
        example,
        events=tuple(one for one in example.events if one.split()[0] not in ended),
        answers=tuple(one for one in example.answers if one.split()[0] not in asked),
        deadline=None,
    )


def runs(rule: Rule, example: Example, minute: str) -> bool:
    """Whether the clock surely runs then; where no file tells whom it concerns, for them."""
    (proof,) = prove(replace(rule, examples=(replace(example, as_of=minute),)), LAW)
    untold = bool(rule.touches) and all(one.perhaps for one in rule.touches)
    possible = proof.found.verdict.possible
    return (possible & ~NOT_TOUCHED if untold else possible) == RUNNING


def ends(rule: Rule, example: Example) -> list[datetime]:
    """The first end of the term by this rule, and by those of its family that may apply instead."""
    mates = (rule, *(one for one in LAW.families.get(rule.family, ()) if one is not rule))
    found = []
    for mate in mates:
        (proof,) = prove(replace(mate, examples=(example,)), LAW)
        if proof.found.verdict.first_end is not None:
            found.append(proof.found.verdict.first_end)
    return found


@pytest.mark.parametrize("id", CLOCKS)
def test_a_clock_that_nothing_stopped_runs_to_its_last_minute_and_no_further(id: str) -> None:
    rule, ran = RULES[id], 0
    for example in rule.examples:
        bare = unanswered(rule, example)
        for end in ends(rule, bare):
            last, over = (moment_at(one).written or "" for one in (end, end + MINUTE))
            if runs(rule, bare, last):
                ran += not runs(rule, bare, over)
    assert ran, "in no example does the clock run out in a minute that is certain"
