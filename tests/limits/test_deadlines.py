"""Deadlines: in which order they stand, by when to act, whose act it is, and what to file."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import Stage, deadlines, following, next_deadline
from casefiles.limits.standings import Standing
from casefiles.moments import read_instant
from tests.limits.dues import LAW, NOON, REMANDED, due, dues, instant, seized
from tests.limits.scenes import DETAINED, answer, docket, spell
from tests.strategies import dockets, instants


def test_the_deadlines_stand_in_the_order_of_their_ends() -> None:
    found = dues(seized())
    ends = [one.safe for one in found if one.safe is not None]
    assert ends == sorted(ends)
    stages = {one.assessment.rule: one.stage for one in found}
    assert stages["detention.protocol-3h"] is Stage.MISSED
    assert stages["detention.max-before-court.adult"] is Stage.RUNNING
    assert "detention.prosecutor-12h" not in stages


def test_what_is_kept_is_no_deadline_any_more() -> None:
    file = seized("detention-protocol 2022-01-06T11:00")
    assert "detention.protocol-3h" not in {one.assessment.rule for one in dues(file)}


def test_a_limit_of_theirs_that_runs_gives_no_ground_to_complain_yet() -> None:
    adult = due("detention.max-before-court.adult", seized())
    assert (adult.ours, adult.ripe, adult.stage) == (False, False, Stage.RUNNING)
    assert adult.left == timedelta(hours=44, minutes=40)
    assert adult.filing is not None
    assert adult.filing.citation.startswith("CPC 133")


def test_what_they_missed_gives_a_complaint_with_its_next_step() -> None:
    protocol = due("detention.protocol-3h", seized())
    assert (protocol.ours, protocol.ripe, protocol.left) == (False, True, None)
    assert protocol.filing is not None
    assert protocol.filing.citation == "CPC 105(2), 106"
    assert protocol.filing.refused is not None


def test_an_appeal_is_ours_to_file_while_it_runs_and_says_where() -> None:
    now = read_instant("2022-01-12T12:00")
    appeal = due("remand.appeal-3d", seized(REMANDED), now)
    assert (appeal.ours, appeal.ripe, appeal.stage) == (True, True, Stage.RUNNING)
    assert appeal.whole_days
    assert appeal.zone == "Asia/Almaty"
    assert instant(appeal.safe) == "2022-01-14T18:00Z"
    assert appeal.filing is not None
    assert "Regional court" in appeal.filing.to["en"]


def test_a_term_that_runs_out_by_itself_may_be_ended_by_a_motion_before() -> None:
    file = docket("ban-start 2021-02-15")
    ban = due("crim.ban-1-10y", file, read_instant("2022-01-01"))
    assert (ban.stage, ban.ripe) == (Stage.RUNNING, True)


def test_a_duty_without_a_paper_gives_nothing_to_file() -> None:
    file = seized(answers=(answer("badge-shown no"),))
    badge = due("detention.badge", file)
    assert (badge.stage, badge.filing, badge.ripe) == (Stage.OPEN, None, False)


@pytest.mark.parametrize(
    ("lines", "asks"),
    [
        ((), True),
        (("remand-decision 2022-01-09T10:00",), False),
        (("release 2022-01-09T10:00",), False),
        (("release null",), True),
        (("death 2022-01-09T10:00",), False),
    ],
)
def test_a_release_is_asked_for_only_while_somebody_may_be_held(
    lines: tuple[str, ...], asks: bool
) -> None:
    detention = "detention.max-before-court.adult"
    limit = due(detention, docket(DETAINED, *lines, spells=(spell(),)), read_instant("2022-02-01"))
    assert limit.stage in (Stage.MISSED, Stage.OPEN)
    assert limit.filing is not None
    assert limit.filing.paper["en"].startswith("Demand for immediate release") is asks


@pytest.mark.parametrize(
    ("lines", "proposed"),
    [
        ((), True),
        (("release 2022-01-10T10:00",), False),
        (("bail 2022-01-10T10:00",), False),
        (("death 2022-01-10T10:00",), False),
        # Perhaps the release is still to come.
        (("release null",), True),
        # The motion came, and late.
        (("remand-motion-to-judge 2022-01-08T05:00", "release 2022-01-10T10:00"), True),
    ],
)
def test_nobody_complains_that_custody_was_not_asked_for(
    lines: tuple[str, ...], proposed: bool
) -> None:
    file = docket(DETAINED, *lines, spells=(spell(),))
    motion = due("remand.prosecutor-to-judge-8h", file, read_instant("2022-02-01"))
    assert (motion.filing is not None) is proposed
    assert motion.ripe is (proposed and motion.stage is Stage.MISSED)


def test_nor_that_nobody_moved_to_prolong_it() -> None:
    lines = DETAINED, "remand-decision 2022-01-08T02:00", "release 2022-04-01T10:00"
    motion = due(
        "remand.ext-3m.to-court", docket(*lines, spells=(spell(),)), read_instant("2022-05-01")
    )
    assert (motion.stage, motion.filing, motion.ripe) == (Stage.MISSED, None, False)


def test_what_is_due_at_once_stands_at_its_start_and_what_has_no_date_comes_last() -> None:
    order = [one.assessment.rule for one in dues(seized(), read_instant("2022-01-06T09:30"))]
    assert order[0] == "detention.reasons-and-rights-oral"
    relatives = due("detention.relatives", seized())
    assert (relatives.at, relatives.safe, relatives.left) == (None, None, None)
    last = dues(seized())[-1]
    assert (last.assessment.rule, last.at) == ("detention.counsel-private-meeting", None)


def test_of_a_start_known_to_the_day_the_safe_end_is_the_earliest() -> None:
    file = docket(
        "actual-detention 2022-01-06", "remand-decision 2022-01-10/2022-01-11", spells=(spell(),)
    )
    appeal = due("remand.appeal-3d", file, read_instant("2022-01-12T12:00"))
    assert appeal.at is not None
    assert (instant(appeal.safe), instant(appeal.at.latest)) == (
        "2022-01-13T18:00Z",
        "2022-01-14T18:00Z",
    )


def test_what_may_end_at_any_time_stands_first() -> None:
    file = docket("actual-detention ../2022-01-06T09:10", spells=(spell(),))
    found = dues(file, read_instant("2022-01-06T09:20"))
    first = found[0]
    assert first.counts is not None
    assert (first.counts.earliest, first.left) == (None, None)


def test_what_is_due_at_once_after_a_start_that_nobody_dated_stands_first_too() -> None:
    file = docket("actual-detention null", spells=(spell(),))
    found = dues(file)
    at_once = next(place for place, one in enumerate(found) if one.at is None)
    start = found[at_once].assessment.verdict.start
    assert start is not None
    assert start.earliest is None
    # What may end at any time stands with it.
    assert all(one.counts and one.counts.earliest is None for one in found[:at_once])


def test_the_next_deadline_is_the_first_that_is_still_to_be_met() -> None:
    coming = next_deadline(dues(seized()))
    assert coming is not None
    assert coming.left is not None
    assert coming.stage is Stage.RUNNING
    assert next_deadline([]) is None


def test_an_act_of_ours_that_may_be_due_is_a_deadline_to_keep() -> None:
    found = dues(docket("border-crossing 2022-01-06T09:10"), read_instant("2022-01-08T00:00"))
    assert {one.stage for one in found} == {Stage.OPEN}
    coming = next_deadline(found)
    assert coming is not None
    assert (coming.assessment.rule, instant(coming.safe)) == ("refugee.5d", "2022-01-11T18:00Z")


def test_what_comes_next_are_the_clocks_that_the_act_would_start() -> None:
    comes = [rule.id for rule in following(due("detention.protocol-3h", seized()), NOON)]
    assert "detention.prosecutor-12h" in comes
    assert "detention.first-interrogation-24h" in comes
    assert "detention.protocol-3h" not in comes
    assert not [rule for rule in comes if rule.startswith("admin.")]


def test_what_comes_next_is_law_of_that_day_under_the_same_regime_and_needs_no_other_event() -> (
    None
):
    whole = due("detention.max-before-court.adult", seized())
    comes = [rule.id for rule in following(whole, NOON)]
    assert "remand.appeal-3d" in comes
    assert not [rule for rule in comes if rule.startswith(("record.", "supervision."))]
    heard = due("detention.first-interrogation-24h", seized("detention-protocol 2022-01-06T10:00"))
    vulnerable = LAW.rule("interrogation.limits-vulnerable")
    assert vulnerable in following(heard, NOON)
    assert vulnerable not in following(heard, read_instant("2016-01-01"))
    abroad = docket(DETAINED, spells=(spell(regime="extradition"),))
    handed_over = due("detention.extradition-72h", abroad)
    assert "remand.appeal-3d" not in [rule.id for rule in following(handed_over, NOON)]


def test_at_its_last_minute_a_limit_runs_and_no_time_is_left() -> None:
    at_the_edge = due("detention.protocol-3h", seized(), read_instant("2022-01-06T12:10"))
    assert (at_the_edge.stage, at_the_edge.left) == (Stage.RUNNING, None)


@settings(max_examples=12)
@given(dockets(most=2), instants())
def test_every_deadline_that_is_not_kept_is_in_the_list_in_its_order(
    file: Docket, now: datetime
) -> None:
    found = assess(file, now, LAW)
    listed = deadlines(file, found, now)
    left_out = {Standing.KEPT, Standing.NOT_APPLICABLE}
    assert len(listed) == sum(one.standing not in left_out for one in found)
    ends = [one.safe for one in listed if one.safe is not None]
    assert ends == sorted(ends)
    assert all(one.left is None or one.left > timedelta(0) for one in listed)
