"""The bar of a limit: where tick, fact and overrun stand."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.exchange.casefile import read_casefile
from casefiles.limits.assessment import assess
from casefiles.limits.bars import FARTHEST, bar, bar_between, length_of
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, Standing
from casefiles.moments import UNKNOWN, read_moment

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


def test_the_length_of_hours_is_their_own() -> None:
    assert length_of(judged(HOURS, SEIZED)) == timedelta(hours=3)


def test_the_length_of_months_is_that_of_this_very_case() -> None:
    length = length_of(judged(MONTHS, SEIZED), read_moment(SEIZED))

    # To the midnight after 6 March, the later reading of a contested end.
    assert length == timedelta(days=59, hours=14, minutes=50)


@pytest.mark.parametrize("start", [None, UNKNOWN, read_moment("2023")])
def test_months_without_a_start_before_their_end_have_no_length(start: object) -> None:
    assert length_of(judged(MONTHS, SEIZED), start) is None  # type: ignore[arg-type]


def test_a_rule_without_a_length_and_a_clock_that_never_started_have_no_bar() -> None:
    assert bar(judged(NO_LENGTH, SEIZED), read_moment(SEIZED)) is None
    assert bar(judged(HOURS, None), UNKNOWN) is None


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
