"""Duties that come round: the same hour on the wall clock, and no day that is not possible."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.errors import RefusedInput
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.reporting import Reporting, ReportingDay, reporting
from casefiles.limits.terms import Term, terms
from casefiles.moments import clock, read_instant, read_moment
from tests.limits.scenes import NOW, docket, event, measure
from tests.strategies import RECURRENCES

MONDAYS = "FREQ=WEEKLY;BYDAY=MO"


def term(
    recurs: str, starts: str | None, ends: str | None = None, zone: str = "Asia/Almaty"
) -> Term:
    """A measure under which a duty comes round."""
    file = docket(
        measures=(
            measure(
                "supervision",
                recurs=recurs,
                starts=read_moment(starts, zone),
                ends=read_moment(ends, zone),
            ),
        )
    )
    file = replace(file, case=replace(file.case, zone=zone))
    law = load_law()
    (found,) = terms(file, assess(file, NOW, law), law)
    return found


def duty(recurs: str, starts: str | None, ends: str | None = None, **more: str) -> Reporting:
    found = reporting(term(recurs, starts, ends, **more))
    assert found is not None
    return found


def test_an_hour_stays_the_same_on_the_wall_clock_when_the_clocks_are_moved() -> None:
    found = duty(f"{MONDAYS};BYHOUR=10;BYMINUTE=30", "2024-02-20", "2024-03-11")
    assert [str(day.at) for day in found.days(date(2025, 1, 1))] == [
        "2024-02-26 04:30:00+00:00",
        "2024-03-04 05:30:00+00:00",
        "2024-03-11 05:30:00+00:00",
    ]


def test_of_a_minute_that_came_twice_the_first_is_meant() -> None:
    found = duty("FREQ=DAILY;BYHOUR=23;BYMINUTE=30", "2024-02-29", "2024-02-29")
    assert [str(day.at) for day in found.days(date(2025, 1, 1))] == ["2024-02-29 17:30:00+00:00"]


@pytest.mark.parametrize(
    ("starts", "ends", "days"),
    [
        ("2024-02-26", "2024-03-04", "02-26! 03-04!"),
        ("2024-02-26/2024-03-04", "2024-03-11", "02-26? 03-04! 03-11!"),
        ("2024-02-26", "2024-03-04/2024-03-11", "02-26! 03-04! 03-11?"),
        ("2024-02-26", "../2024-03-04", "02-26? 03-04?"),
        ("2024-02-26", None, "02-26? 03-04? 03-11? 03-18?"),
        ("../2024-03-04", "2024-03-11", "03-04! 03-11!"),
        ("2024-03-04/..", "2024-03-11", "03-04? 03-11?"),
        ("2024-02-26", "2024-02-27/..", "02-26! 03-04? 03-11? 03-18?"),
    ],
)
def test_a_day_is_sure_where_the_term_surely_lasts(
    starts: str, ends: str | None, days: str
) -> None:
    found = duty(MONDAYS, starts, ends).days(date(2024, 3, 20))
    said = [f"{day.on:%m-%d}{'!' if day.sure else '?'}" for day in found]
    assert " ".join(said) == days


@pytest.mark.parametrize(
    ("recurs", "starts"),
    [
        ("", "2024-02-26"),
        (MONDAYS, None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2024-02"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "../2024-02-26"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2024-02-26/.."),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "9999-12-30"),
    ],
)
def test_where_no_day_can_be_named_none_is(recurs: str, starts: str | None) -> None:
    assert reporting(term(recurs, starts)) is None


def test_every_second_week_is_counted_from_a_beginning_known_to_the_day() -> None:
    found = duty("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2024-02-28T10:00")
    assert found.first == date(2024, 3, 11)
    assert [day.on.day for day in found.days(date(2024, 4, 10))] == [11, 25, 8]


def test_a_rule_that_is_none_is_refused_where_it_slipped_in() -> None:
    with pytest.raises(RefusedInput, match="does not say when a duty comes round"):
        reporting(term("weekly", "2024-02-26"))


@pytest.mark.parametrize(
    ("recurs", "now", "day"),
    [
        (MONDAYS, "2024-01-01T00:00", "2024-02-26"),
        (MONDAYS, "2024-02-26T23:59", "2024-02-26"),
        (MONDAYS, "2024-02-27T00:00", "2024-03-04"),
        (f"{MONDAYS};BYHOUR=10", "2024-02-26T10:00", "2024-02-26"),
        (f"{MONDAYS};BYHOUR=10", "2024-02-26T10:01", "2024-03-04"),
        (MONDAYS, "2024-03-12T00:00", None),
    ],
)
def test_the_next_day_is_the_first_that_is_not_over(recurs: str, now: str, day: str | None) -> None:
    found = duty(recurs, "2024-02-20", "2024-03-11").next_day(read_instant(now))
    assert (None if found is None else found.on.isoformat()) == day


@given(
    st.sampled_from([one for one in RECURRENCES if "BYHOUR" in one]),
    st.dates(date(2022, 6, 1), date(2025, 1, 1)),
    st.sampled_from(["Asia/Almaty", "Asia/Qyzylorda", "Asia/Oral"]),
)
def test_every_day_of_a_duty_has_the_hour_that_was_set(recurs: str, first: date, zone: str) -> None:
    found = duty(recurs, first.isoformat(), zone=zone)
    hours = {
        day.at.astimezone(clock(zone)).time()
        for day in found.days(date(first.year + 2, 1, 1))
        if isinstance(day.at, datetime)
    }
    assert hours == {found.recurrence.at}


def test_no_day_is_sure_after_what_has_perhaps_ended_the_term() -> None:
    found = term(MONDAYS, "2024-02-26", "2024-03-11")
    ended = replace(found, doubted=event("remand-decision 2024-03-04", "e1"))
    undated = replace(found, doubted=event("remand-decision null", "e1"))
    sure = [[day.sure for day in reported(one)] for one in (found, ended, undated)]
    assert sure == [[True] * 3, [True, True, False], [False] * 3]


def reported(term: Term) -> list[ReportingDay]:
    found = reporting(term)
    assert found is not None
    return list(found.days(date(2024, 3, 11)))
