"""What nobody dated: it may lie ahead of the date of a check as well as behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.limits.standings import Assessment, plain
from casefiles.limits.verdicts import KEPT, NOT_TOUCHED
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.scenes import (
    DETAINED,
    PROTOCOL,
    answer,
    docket,
    event,
    judged,
    person,
    sentence,
    spell,
)

ADULT, TERM = "detention.max-before-court.adult", "remand.before-qualification-10d"
# Before the deadline of 8 January, 09:10, and long after it.
BEFORE, AFTER = "2022-01-07T00:00", "2022-02-07T00:00"


def told(rule: str, as_of: str, *events: str, replies: tuple[str, ...] = ()) -> Assessment:
    answers = tuple(answer(line) for line in replies)
    file = docket(*events, spells=(spell(),), answers=answers)
    return judged(file, read_instant(as_of), everything=True)[rule, "d1"]


@pytest.mark.parametrize(
    ("as_of", "released", "standing"),
    [
        (BEFORE, "null", "unknown"),
        (BEFORE, "2022-01-06/2022-01-12", "unknown"),
        (BEFORE, "2022-01-08T21:10", "running"),
        (BEFORE, "../2022-01-06T23:00", "kept"),
        (AFTER, "null", "unknown"),
    ],
)
def test_a_release_that_may_lie_ahead_neither_keeps_a_limit_nor_leaves_it_running(
    as_of: str, released: str, standing: str
) -> None:
    assert told(ADULT, as_of, DETAINED, f"release {released}").standing == standing


@pytest.mark.parametrize(
    ("rule", "stop"),
    [
        (ADULT, "remand-decision"),
        ("detention.head-of-facility-release", "release"),
        ("remand.prosecutor-to-judge-8h", "remand-motion-to-judge"),
        (TERM, "qualification-announced"),
    ],
)
def test_what_is_open_is_said_and_no_time_that_would_contradict_it(rule: str, stop: str) -> None:
    one = told(rule, BEFORE, DETAINED, f"{stop} null")
    assert one.standing == "unknown"
    assert plain(one.why).startswith("Whether “")
    assert plain(one.why).endswith("is not certain; possible: kept; running.")


def test_what_may_have_ended_a_duty_is_named_where_all_depends_on_it() -> None:
    one = told(TERM, BEFORE, DETAINED, "release 2022-01-06/2022-01-12")
    assert plain(one.why) == (
        "Whether “Release” had happened by the date of this check is not certain;"
        " possible: kept; running."
    )


def test_what_ended_surely_had_begun_though_the_beginning_may_be_any_time_from_then_on() -> None:
    open_ended = "actual-detention 2022-01-06T09:10/.."
    one = told(ADULT, AFTER, open_ended, "release 2022-01-08T09:10")
    assert one.standing == "kept"
    assert told(ADULT, AFTER, open_ended, "release 2022-01-08T09:11").standing == "unknown"
    # Of another detainee's detention the release shows nothing.
    shared = event(open_ended, "e1", who=None)
    mine = event("release 2022-01-08T09:10", "e2")
    file = docket(shared, mine, persons=(person(), person("p2")))
    found = judged(file, read_instant(AFTER), everything=True)
    assert found[ADULT, None].standing == "unknown"


def test_a_start_that_may_lie_ahead_is_what_is_open() -> None:
    one = told("remand.ext-3m.to-court", AFTER, "actual-detention 2022-01-06T09:10/..")
    assert plain(one.why) == (
        "Whether “Actual detention” had happened by the date of this check is not certain;"
        " possible: running; not applicable."
    )


@pytest.mark.parametrize(
    ("begun", "standing"), [("null", "breached"), ("2022-01-06T09:10/..", "breached")]
)
def test_who_answers_a_question_about_a_detention_says_that_it_was(
    begun: str, standing: str
) -> None:
    reply = ("phone-call no",)
    one = told("detention.phone-call", AFTER, f"actual-detention {begun}", replies=reply)
    assert one.standing == standing


def test_what_is_over_had_begun_though_nobody_dated_its_beginning() -> None:
    held = event("administrative-detention null 2022-01-20T09:00", "e1", within="d1")
    file = docket(held, spells=(spell(regime="administrative"),))
    stop = judged(file)["admin.detention-3h", "d1"].verdict.stop
    assert stop is not None
    assert (stop.event, stop.sure) == (held, True)


def test_a_duty_due_before_what_never_came_is_not_kept_by_what_may_lie_ahead() -> None:
    meeting = "detention.counsel-private-meeting"
    assert told(meeting, BEFORE, DETAINED, PROTOCOL).standing == "running"
    one = told(meeting, BEFORE, DETAINED, PROTOCOL, "private-meeting-with-counsel null")
    assert one.standing == "unknown"


def test_a_duty_due_before_what_a_release_spared_is_kept_or_never_arose() -> None:
    perhaps = "private-meeting-with-counsel 2022-01-06T09"
    freed = "release 2022-01-06T18:00"
    one = told("detention.counsel-private-meeting", AFTER, DETAINED, PROTOCOL, perhaps, freed)
    assert one.verdict.possible == KEPT | NOT_TOUCHED


def test_a_ban_that_nobody_dated_may_have_been_imposed_after_the_check() -> None:
    ban = sentence("ban", "P5Y", additional=True)
    rule, now = "crim.ban-1-10y", read_instant(AFTER)
    dated, undated = (
        judged(docket(DETAINED, sentences=(replace(ban, imposed=when),)), now)
        for when in (read_moment("2022-01-05"), UNKNOWN)
    )
    assert dated[rule, None].standing == "kept"
    assert undated[rule, None].standing == "unknown"
