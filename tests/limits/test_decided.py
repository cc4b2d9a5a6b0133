"""Decisions about deadlines: what counts, what stays visible, and when the facts have changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings

from casefiles.decisions import DecisionKind
from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.ids import DecisionId
from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import Due, Stage, next_deadline
from casefiles.limits.decided import adrift, decide
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.dues import LAW, NOON, REMANDED, due, dues, instant, seized
from tests.limits.scenes import docket, event, spell
from tests.strategies import dockets, instants


def decided(
    file: Docket, rule: str, kind: DecisionKind, now: datetime = NOON, **more: Any
) -> Docket:
    """The docket with a decision about the one deadline of a rule."""
    (one,) = [one for one in assess(file, now, LAW) if one.rule == rule]
    decision = decide(file, one, kind, id=DecisionId(UUID(int=len(file.decisions) + 1)), **more)
    return replace(file, decisions=(*file.decisions, decision))


def test_a_confirmed_deadline_stays_as_it_is() -> None:
    now = read_instant("2022-01-12T12:00")
    file = decided(seized(REMANDED), "remand.appeal-3d", DecisionKind.CONFIRMED, now)
    appeal = due("remand.appeal-3d", file, now)
    assert appeal.decision is file.decisions[0]
    assert (appeal.on_other_facts, appeal.closed) == (False, False)
    assert appeal.counts == appeal.at
    assert file.decisions[0].computed.written == "2022-01-15T00:00+06:00"
    assert file.decisions[0].key == "j1"


@pytest.mark.parametrize(
    ("until", "safe", "whole_days"),
    [
        ("2022-01-20", "2022-01-20T18:00Z", True),
        ("2022-01-20T17:00", "2022-01-20T11:00Z", False),
    ],
)
def test_an_overriding_deadline_counts_and_the_computed_one_stays_visible(
    until: str, safe: str, whole_days: bool
) -> None:
    now = read_instant("2022-01-12T12:00")
    file = decided(
        seized(REMANDED),
        "remand.appeal-3d",
        DecisionKind.OVERRIDDEN,
        now,
        until=read_moment(until),
        reason=" The copy was served on 17 January. ",
    )
    appeal = due("remand.appeal-3d", file, now)
    assert appeal.at is not None
    assert (instant(appeal.at.earliest), instant(appeal.safe)) == ("2022-01-14T18:00Z", safe)
    assert appeal.whole_days is whole_days
    assert appeal.decision is not None
    assert appeal.decision.reason == "The copy was served on 17 January."
    assert appeal.left == read_instant(safe) - now


def test_a_missed_deadline_that_was_restored_is_one_to_keep_and_stays_missed() -> None:
    now = read_instant("2022-01-17T12:00")
    file = decided(
        seized(REMANDED),
        "remand.appeal-3d",
        DecisionKind.OVERRIDDEN,
        now,
        until=read_moment("2022-01-20"),
        reason="The court restored the term.",
    )
    appeal = due("remand.appeal-3d", file, now)
    assert (appeal.stage, instant(appeal.safe)) == (Stage.MISSED, "2022-01-20T18:00Z")
    assert next_deadline([appeal]) is appeal


def test_a_closed_deadline_stays_in_the_list_and_is_not_the_next() -> None:
    now = read_instant("2022-01-12T12:00")
    file = decided(
        seized(REMANDED), "remand.appeal-3d", DecisionKind.CLOSED, now, reason="No appeal wanted."
    )
    appeal = due("remand.appeal-3d", file, now)
    assert (appeal.closed, appeal.stage) == (True, Stage.RUNNING)
    assert next_deadline([appeal]) is None


def test_of_several_decisions_the_last_counts_and_all_are_kept() -> None:
    now = read_instant("2022-01-12T12:00")
    rule = "remand.appeal-3d"
    file = decided(seized(REMANDED), rule, DecisionKind.CLOSED, now, reason="No appeal wanted.")
    file = decided(file, rule, DecisionKind.CONFIRMED, now)
    appeal = due(rule, file, now)
    assert [one.key for one in appeal.decisions] == ["j1", "j2"]
    assert not appeal.closed


@pytest.mark.parametrize(
    ("kind", "until", "counts"),
    [
        (DecisionKind.CLOSED, None, ("2022-01-12T18:00Z", "2022-01-12T18:00Z", True)),
        (DecisionKind.CONFIRMED, None, ("2022-01-12T18:00Z", "2022-01-12T18:00Z", True)),
        (DecisionKind.OVERRIDDEN, "2022-01-20", ("2022-01-12T18:00Z", "2022-01-20T18:00Z", True)),
        (DecisionKind.OVERRIDDEN, "2022-01-11", ("2022-01-11T18:00Z", "2022-01-12T18:00Z", True)),
        (
            DecisionKind.OVERRIDDEN,
            "2022-01-20T10:00",
            ("2022-01-12T18:00Z", "2022-01-20T04:00Z", False),
        ),
    ],
)
def test_a_decision_on_other_facts_is_marked_and_hides_no_deadline(
    kind: DecisionKind, until: str | None, counts: tuple[str, str, bool]
) -> None:
    now = read_instant("2022-01-11T12:00")
    file = decided(
        seized(REMANDED),
        "remand.appeal-3d",
        kind,
        now,
        until=read_moment(until),
        reason="A reason.",
    )
    earlier = replace(file.events[1], when=read_moment("2022-01-09T10:00"))
    changed = replace(file, events=(file.events[0], earlier))
    appeal = due("remand.appeal-3d", changed, now)
    assert (appeal.on_other_facts, appeal.closed) == (True, False)
    assert appeal.counts is not None
    found = instant(appeal.counts.earliest), instant(appeal.counts.latest), appeal.whole_days
    assert found == counts
    assert adrift(changed, assess(changed, now, LAW)) == []


def test_a_deadline_that_another_event_starts_was_decided_on_other_facts() -> None:
    now = read_instant("2022-01-12T12:00")
    file = decided(seized(REMANDED), "remand.appeal-3d", DecisionKind.CONFIRMED, now)
    twin = event(REMANDED, "e9")
    changed = replace(file, events=(file.events[0], twin))
    assert due("remand.appeal-3d", changed, now).on_other_facts


def test_an_overriding_date_on_other_facts_may_meet_a_deadline_open_at_one_end() -> None:
    file = decided(
        seized(),
        "detention.protocol-3h",
        DecisionKind.OVERRIDDEN,
        until=read_moment("2022-01-06T13:00"),
        reason="A reason.",
    )
    vague = replace(file.events[0], when=read_moment("../2022-01-06T09:10"))
    protocol = due("detention.protocol-3h", replace(file, events=(vague,)))
    assert protocol.counts is not None
    assert (protocol.counts.earliest, instant(protocol.counts.latest)) == (
        None,
        "2022-01-06T07:00Z",
    )
    later_still = replace(file.events[0], when=read_moment("2022-01-06T09:10/.."))
    protocol = due("detention.protocol-3h", replace(file, events=(later_still,)))
    assert protocol.counts is not None
    assert (instant(protocol.counts.earliest), protocol.counts.latest) == (
        "2022-01-06T06:10Z",
        None,
    )


def test_a_day_and_a_minute_together_end_at_minutes() -> None:
    file = decided(
        seized(),
        "detention.protocol-3h",
        DecisionKind.OVERRIDDEN,
        until=read_moment("2022-01-07"),
        reason="A reason.",
    )
    assert due("detention.protocol-3h", file).whole_days
    moved = replace(file.events[0], when=read_moment("2022-01-06T09:20"))
    protocol = due("detention.protocol-3h", replace(file, events=(moved,)))
    assert (protocol.whole_days, instant(protocol.safe)) == (False, "2022-01-06T06:20Z")


def test_what_is_due_at_once_can_be_given_a_date() -> None:
    file = decided(
        seized(),
        "detention.relatives",
        DecisionKind.OVERRIDDEN,
        until=read_moment("2022-01-06T15:00"),
        reason="The prosecutor ordered it until 15:00.",
    )
    relatives = due("detention.relatives", file)
    assert (relatives.at, instant(relatives.safe)) == (None, "2022-01-06T09:00Z")
    assert file.decisions[0].computed == UNKNOWN
    undated = replace(file.events[0], when=read_moment("2022-01-06T09:00"))
    assert not due("detention.relatives", replace(file, events=(undated,))).on_other_facts


COMPLAINTS = ("complaint-to-prosecutor 2022-02-01", "complaint-to-prosecutor 2022-02-10")


def test_of_several_clocks_of_one_rule_that_of_the_same_event_is_meant() -> None:
    now = read_instant("2022-02-11T12:00")
    file = docket(*COMPLAINTS, spells=(spell(),))
    clocks = [one for one in assess(file, now, LAW) if one.rule == "complaint.prosecutor-7d"]
    second = decide(
        file, clocks[1], DecisionKind.CLOSED, id=DecisionId(UUID(int=1)), reason="Withdrawn."
    )
    file = replace(file, decisions=(second,))
    found = [one for one in dues(file, now) if one.assessment.rule == "complaint.prosecutor-7d"]
    assert [one.closed for one in found] == [
        one.assessment.started_by == clocks[1].started_by for one in found
    ]
    assert len(found) == 2
    lost = replace(second, started_by=file.events[0].id, rule="complaint.prosecutor-7d")
    assert adrift(replace(file, decisions=(lost,)), assess(file, now, LAW)) == []
    nowhere = replace(second, started_by=None)
    assert adrift(replace(file, decisions=(nowhere,)), assess(file, now, LAW)) == [nowhere]


def test_a_decision_about_a_rule_that_says_nothing_any_more_is_adrift_and_not_lost() -> None:
    file = decided(seized(), "detention.protocol-3h", DecisionKind.CONFIRMED)
    empty = replace(file, events=(), spells=())
    assert adrift(file, assess(file, NOON, LAW)) == []
    assert adrift(empty, assess(empty, NOON, LAW)) == list(file.decisions)


@pytest.mark.parametrize(
    ("kind", "more", "sentence"),
    [
        (DecisionKind.CLOSED, {}, "for a reason: write it down."),
        (DecisionKind.CLOSED, {"reason": " "}, "for a reason: write it down."),
        (DecisionKind.OVERRIDDEN, {"reason": "A reason."}, "write its day, or its minute."),
        (
            DecisionKind.CONFIRMED,
            {"until": read_moment("2022-01-20")},
            "Only a deadline that is overridden has another date",
        ),
    ],
)
def test_a_decision_without_what_it_needs_is_refused(
    kind: DecisionKind, more: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(RefusedInput, match=sentence):
        decided(seized(), "detention.protocol-3h", kind, **more)


@settings(max_examples=12)
@given(dockets(most=2), instants())
def test_a_decision_changes_no_standing_and_hides_no_deadline(file: Docket, now: datetime) -> None:
    bare = replace(file, decisions=())
    found = assess(file, now, LAW)
    assert found == assess(bare, now, LAW)
    with_them, without = dues(file, now), dues(bare, now)
    assert sorted(map(_named, with_them)) == sorted(map(_named, without))
    placed = [decision for one in with_them for decision in one.decisions]
    assert len(placed) + len(adrift(file, found)) <= len(file.decisions)


def _named(one: Due) -> tuple[str, str, str, str]:
    return (one.assessment.rule, str(one.assessment.person), one.stage.value, str(one.at))


@settings(max_examples=12)
@given(dockets(most=1), instants())
def test_a_decision_of_today_is_never_on_other_facts_today(file: Docket, now: datetime) -> None:
    bare = replace(file, decisions=())
    for one in assess(bare, now, LAW)[:5]:
        decision = decide(bare, one, DecisionKind.CONFIRMED, id=DecisionId(UUID(int=1)))
        for again in dues(replace(bare, decisions=(decision,)), now):
            assert not again.on_other_facts


def test_moments_are_compared_by_their_bounds_and_not_by_how_they_are_written() -> None:
    file = decided(seized(), "detention.protocol-3h", DecisionKind.CONFIRMED)
    rewritten = read_moment("2022-01-06T06:10Z")
    same = replace(file.decisions[0], computed=rewritten)
    assert not due("detention.protocol-3h", replace(file, decisions=(same,))).on_other_facts
