"""The bar of a limit: where tick, fact and overrun stand."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.exchange.casefile import read_casefile
from casefiles.limits.assessment import assess
from casefiles.limits.bars import FARTHEST, bar, bar_between
from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
from casefiles.limits.standings import Assessment, Standing
from tests.limits.worked import worked

NOW = datetime(2022, 2, 1, tzinfo=UTC)
SEIZED = "2022-01-06T09:10"
HOURS = "detention.protocol-3h"
MONTHS = "remand.term-2m"
NO_LENGTH = "detention.actual-moment"


def judged(rule: str, started: str | None, stopped: str | None = None) -> Assessment:
    """Where a rule stands for somebody seized at one moment, with the protocol at another."""
    events = [{"id": "e1", "person": "p1", "kind": "actual-detention", "when": started}]
    if stopped is not None:
        events.append({"id": "e2", "person": "p1", "kind": "detention-protocol", "when": stopped})
    person = {"id": "p1", "name": "A", "roles": ["detainee"], "born": "1980"}
    case = {"ref": "A", "title": "A", "persons": [person], "events": events}
    written = json.dumps({"format": "casefiles/1", "cases": [case]}).encode()
    (docket,) = read_casefile(written, name="example")
    found = assess(docket, NOW, load_law(), everything=True)
    return next(one for one in found if one.rule == rule)


def test_a_rule_without_a_length_and_a_clock_that_never_started_have_no_bar() -> None:
    assert bar(judged(NO_LENGTH, SEIZED)) is None
    assert bar(judged(HOURS, None)) is None
    assert bar(judged(MONTHS, "2023")) is None


D, MOTION = "actual-detention 2022-01-10T09:00", "remand-motion-to-judge"
ORDERED = "remand-decision 2022-01-10T20:00"
# Rule, facts and `now`; the share of the tick that is used up, and the end counted back from.
BACKWARDS = [
    # 40 of 48 hours for the motion: 30 hours are in time, 45 are five too many.
    ("remand.prosecutor-to-judge-8h", (D, f"{MOTION} 2022-01-11T15:00"), "2022-02-01T00:00",
     (30 / 40, 48 / 40, False)),
    ("remand.prosecutor-to-judge-8h", (D, f"{MOTION} 2022-01-12T06:00"), "2022-02-01T00:00",
     (45 / 40, 48 / 40, True)),
    # Ten days of two months; seven days before their end are in March.
    ("remand.ext-3m.to-court", (D, ORDERED), "2022-01-20T09:00",
     (10 / 52.6, 59.6 / 52.6, False)),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "events", "as_of", "drawn"), BACKWARDS)
def test_what_is_counted_back_has_its_tick_at_the_last_minute_for_the_act(
    rule: str, events: tuple[str, ...], as_of: str, drawn: tuple[float, float, bool]
) -> None:
    (found,) = worked(rule, *events, as_of=as_of)
    shown = bar(found)

    assert shown is not None
    assert shown.before is not None
    used, end, over = drawn
    assert shown.least / shown.tick == pytest.approx(used, abs=0.01)
    assert shown.before / shown.tick == pytest.approx(end, abs=0.01)
    assert (shown.overrun is not None) is over


def test_what_may_be_counted_back_from_two_ends_is_soft_and_not_over() -> None:
    # 48 hours or 72: the motion after 45 hours is late by the one and in time by the other.
    (found,) = worked(
        "remand.prosecutor-to-judge-8h",
        *(D, f"{MOTION} 2022-01-12T06:00"),
        exception72="mass-riots",
        claimed=True,
    )
    shown = bar(found)

    assert found.standing is Standing.UNKNOWN
    assert shown is not None
    assert shown.least < shown.tick < shown.most
    assert shown.overrun is None


def test_a_term_in_days_is_not_over_before_the_last_day_is() -> None:
    appealed = "remand-appeal 2022-01-13T23:00"
    (found,) = worked("remand.appeal-3d", D, ORDERED, appealed, as_of="2022-02-01T00:00")
    shown = bar(found)

    assert found.standing is Standing.KEPT
    assert shown is not None
    assert shown.overrun is None
    assert shown.most < shown.tick


def test_no_bar_of_the_worked_examples_shows_as_over_what_is_kept_or_runs() -> None:
    law = load_law()
    found = [proof.found for rule in law.rules for proof in prove(rule, law)]
    drawn = [
        (one.rule, shown)
        for one in found
        if one.standing in (Standing.KEPT, Standing.RUNNING) and (shown := bar(one)) is not None
    ]

    assert len(drawn) > 200
    assert [rule for rule, shown in drawn if shown.overrun or shown.most > shown.tick] == []


def test_a_breach_is_a_point_past_the_tick_with_the_overrun_between() -> None:
    drawn = bar(judged(HOURS, SEIZED, "2022-01-06T17:30"))

    assert drawn is not None
    assert drawn.least == drawn.most
    assert drawn.overrun == (drawn.tick, drawn.least)
    assert drawn.least / drawn.tick == pytest.approx((8 + 1 / 3) / 3)
    assert not drawn.cut
    assert not drawn.open


def test_what_is_not_known_exactly_is_a_stretch_and_no_overrun() -> None:
    drawn = bar(judged(HOURS, SEIZED, "2022-01-06"))

    assert drawn is not None
    assert drawn.least < drawn.tick < drawn.most
    assert drawn.overrun is None


def test_what_nothing_ended_is_open() -> None:
    drawn = bar(judged(HOURS, SEIZED))

    assert drawn is not None
    assert drawn.open
    assert drawn.cut


limits = st.timedeltas(timedelta(hours=1), timedelta(days=400))
times = st.timedeltas(timedelta(0), timedelta(days=4000))


@given(limits, times, st.one_of(st.none(), times), st.sampled_from(Standing))
def test_every_bar_stays_on_its_paper(
    limit: timedelta, least: timedelta, more: timedelta | None, standing: Standing
) -> None:
    drawn = bar_between(limit, least, None if more is None else least + more, standing)

    assert 1 / FARTHEST <= drawn.tick <= 1
    assert 0 <= drawn.least <= drawn.most <= 1
    assert (drawn.overrun is not None) == (least > limit)
    assert drawn.overrun is None or drawn.tick <= drawn.overrun[1] <= 1


@given(limits, times)
def test_a_fact_on_the_paper_stands_to_the_tick_as_its_time_to_the_limit(
    limit: timedelta, time: timedelta
) -> None:
    drawn = bar_between(limit, time, time, Standing.KEPT)

    assert drawn.cut or drawn.least / drawn.tick == pytest.approx(time / limit)
