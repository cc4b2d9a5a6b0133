"""Custody ordered anew in the same spell: its two months, and what is counted back from them."""

from __future__ import annotations

from datetime import date

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.exchange.test_diary import entry
from tests.limits.scenes import docket, person, spell, stands
from tests.limits.worked import last_days, standing, worked

HELD = "actual-detention 2022-01-06T09:10"
HOME, AGAIN = "house-arrest 2022-01-08T02:00", "remand-decision 2022-02-08"
SECOND = HELD, HOME, AGAIN
PLACED = "placed-in-sizo 2022-02-09T10:00"
TERM, TO_COURT = "remand.term-2m", "remand.ext-3m.to-court"
TO_PROSECUTOR, WARNED = "remand.ext-3m.to-prosecutor", "remand.head-warns-24h"
MARCH, APRIL = "2022-03-20T00:00", "2022-04-20T00:00"
REFUSED = "may be a refusal"


@pytest.mark.parametrize("rule", [TERM, TO_COURT, TO_PROSECUTOR, WARNED])
@pytest.mark.parametrize("shown", [(), (PLACED,)])
def test_the_clock_of_custody_ordered_anew_runs(rule: str, shown: tuple[str, ...]) -> None:
    (one,) = worked(rule, *SECOND, *shown, as_of=MARCH)
    assert one.standing == "running"
    assert "days at most: 3" in str(one.doubt)
    assert (REFUSED in str(one.doubt)) is not shown


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        # Three days of January at most count towards the two months that end on 7 or 8 April.
        (TERM, "2022-04-04 2022-04-08"),
        (TO_COURT, "2022-03-28 2022-04-01"),
        (TO_PROSECUTOR, "2022-03-25 2022-03-29"),
        (WARNED, "2022-04-03 2022-04-07"),
    ],
)
def test_what_was_served_before_may_bring_its_end_forward(rule: str, days: str) -> None:
    assert last_days(rule, *SECOND, as_of=MARCH) == days


@pytest.mark.parametrize(
    ("rule", "as_of", "shown", "unshown"),
    [
        (TERM, "2022-04-04T23:59", "running", "running"),
        (TERM, "2022-04-05T00:00", "unknown", "unknown"),
        (TERM, "2022-04-08T23:59", "unknown", "unknown"),
        # A refusal is written down like an order: that the person is held has to be shown.
        (TERM, "2022-04-09T00:00", "overdue", "unknown"),
        (TO_COURT, "2022-03-28T23:59", "running", "running"),
        (TO_COURT, "2022-04-02T00:00", "overdue", "unknown"),
        (WARNED, APRIL, "unknown", "unknown"),
    ],
)
def test_past_its_end_it_is_overdue_where_something_shows_that_it_was_carried_out(
    rule: str, as_of: str, shown: str, unshown: str
) -> None:
    assert standing(rule, *SECOND, PLACED, as_of=as_of) == shown
    assert standing(rule, *SECOND, as_of=as_of) == unshown


def test_past_its_end_the_reason_names_what_is_open() -> None:
    (one,) = worked(TERM, *SECOND, as_of=APRIL)
    assert REFUSED in str(one.doubt)
    assert plain(one.why, ENGLISH).startswith("No sure end is on file; since the start: between 70")
    assert any(REFUSED in plain(step, ENGLISH) for step in one.steps)


@pytest.mark.parametrize(
    ("lines", "as_of", "days"),
    [
        (("release 2022-01-07T09:00", "travel-ban 2022-01-07T09:00", AGAIN), MARCH,
         "2022-04-05 2022-04-08"),
        # Of two months from 6 January 44 days were left.
        (("remand-decision 2022-01-08T02:00", "bail 2022-01-20", "remand-decision 2022-03-01"),
         "2022-04-01T00:00", "2022-04-13 2022-05-01"),
        # Ordered a third time: what was served in the first and in the second counts.
        ((HOME, "remand-decision 2022-02-08T10:00", "bail 2022-02-10T10:00",
          "remand-decision 2022-03-01"), "2022-04-01T00:00", "2022-04-22 2022-05-01"),
        # Ordered for a month.
        ((HOME, "remand-decision 2022-02-08 2022-03-30"), MARCH, "2022-03-30 2022-04-08"),
    ],
)  # fmt: skip
def test_whatever_ended_the_first_custody_the_second_has_its_clock(
    lines: tuple[str, ...], as_of: str, days: str
) -> None:
    assert standing(TERM, HELD, *lines, as_of=as_of) == "running"
    assert last_days(TERM, HELD, *lines, as_of=as_of) == days


@pytest.mark.parametrize(
    "lines",
    [
        # Whether the first custody was over, or when it began, is not known.
        ("remand-decision 2022-01-08T02:00", "measure-changed 2022-01-20",
         "remand-decision 2022-03-01", "remand-extended 2022-03-20"),
        ("remand-decision 2022-01-08T02:00", "bail null", "remand-decision 2022-03-01"),
        # The order of the second was perhaps over.
        (HOME, "remand-decision 2022-02-08 2022-03-08"),
        # Ended, and ordered a third time on a day that nobody knows.
        (HOME, "remand-decision 2022-02-08", "bail 2022-02-20", "remand-decision null"),
    ],
)  # fmt: skip
def test_where_the_file_does_not_tell_it_is_left_open(lines: tuple[str, ...]) -> None:
    assert standing(TERM, HELD, *lines, as_of="2022-04-01T00:00") == "unknown"


def test_a_motion_in_the_second_custody_is_one_about_it() -> None:
    motion = "remand-motion-to-judge 2022-03-{}T10:00"
    assert standing(TO_COURT, *SECOND, PLACED, motion.format(25), as_of=APRIL) == "kept"
    assert standing(TO_COURT, *SECOND, PLACED, motion.format(30), as_of=APRIL) == "unknown"
    late = "remand-motion-to-judge 2022-04-02T10:00"
    assert standing(TO_COURT, *SECOND, PLACED, late, as_of=APRIL) == "breached"
    assert standing(TO_COURT, *SECOND, late, as_of=APRIL) == "unknown"


def test_an_extension_of_the_second_custody_begins_the_next_step() -> None:
    extended = "remand-extended 2022-04-01T10:00"
    more = {"as_of": APRIL, "born": "1980-05-01"}
    assert standing("remand.ext-3m", *SECOND, PLACED, extended, **more) == "running"
    assert last_days("remand.ext-3m", *SECOND, PLACED, extended, **more) == "2022-05-04 2022-05-08"
    motion = "remand.ext-9m.to-court"
    assert last_days(motion, *SECOND, PLACED, extended, **more) == "2022-03-25 2022-04-28"


def test_so_has_that_of_a_minor() -> None:
    file = docket(*SECOND, spells=(spell(),), persons=(person(born="2006-06-01"),))
    rule = "minor.custody-max-6m"
    assert stands(file, rule, "d1", now=read_instant(MARCH)) == "running"


def test_its_end_and_the_warning_and_the_motion_go_into_a_calendar() -> None:
    file, now = docket(*SECOND, spells=(spell(),)), read_instant(MARCH)
    term = entry("Custody before trial: 2 months", file, now)
    motion = entry("Motion to extend to 3 months: in court", file, now)
    warned = entry("Warning 24 hours before custody ends", file, now)
    days = [one.first for one in (term, motion, warned)]
    assert days == [date(2022, 4, 4), date(2022, 3, 28), date(2022, 4, 3)]


ORDERED = HELD, HOME, "remand-decision 2022-02-10T10:00"


@pytest.mark.parametrize(
    ("placed", "days"),
    [
        ("2022-02-10", "2022-04-06 2022-04-10"),
        ("2022-02-10T10:00", "2022-04-06 2022-04-10"),
        ("2022-02-11", "2022-04-06 2022-04-10"),
    ],
)
def test_a_place_of_the_day_of_the_order_carries_it_out(placed: str, days: str) -> None:
    lines = *ORDERED, f"placed-in-sizo {placed}"
    assert standing(TERM, *lines, as_of=MARCH) == standing(TO_COURT, *lines, as_of=MARCH)
    assert standing(TERM, *lines, as_of=MARCH) == "running"
    assert last_days(TERM, *lines, as_of=MARCH) == days


@pytest.mark.parametrize(
    "shown",
    [
        # Who was in the place before the order was held before it.
        "placed-in-sizo 2022-02-10T08:00",
        "placed-in-sizo 2022-02-09",
        # Suspects are put there too, and held since nobody knows when.
        "placed-in-ivs 2022-02-10",
    ],
)
def test_what_may_show_custody_before_the_order_leaves_its_clock_open(shown: str) -> None:
    assert standing(TERM, *ORDERED, shown, as_of=MARCH) == "unknown"


def test_an_order_without_a_detention_on_file_is_left_open_as_before() -> None:
    lines = "remand-decision 2022-02-10T10:00", "placed-in-sizo 2022-02-10"
    assert standing(TERM, *lines, as_of=MARCH) == "unknown"


MOTION, EXTENDED = "remand-motion-to-judge 2022-03-28T10:00", "remand-extended 2022-03-30T10:00"
MAY = "2022-05-01T00:00"


def test_extended_or_ended_in_time_the_second_custody_kept_its_own_terms() -> None:
    extended = *ORDERED, MOTION, f"{EXTENDED} 2022-05-10"
    assert standing(TERM, *extended, as_of=MAY) == "kept"
    assert standing(TO_COURT, *extended, as_of=MAY) == "kept"
    assert last_days(TO_COURT, *extended, as_of=MAY) == "2022-03-30 2022-04-03"
    ended = *ORDERED, "placed-in-sizo 2022-02-11", "release 2022-03-15T10:00"
    (one,) = worked(TERM, *ended, as_of=MAY)
    assert one.standing == "kept"
    assert plain(one.why, ENGLISH).startswith("From “Decision on remand in custody” to “Release”")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # What was served before may bring its end forward, to before the release.
        ((*ORDERED, "release 2022-04-08T10:00"), "unknown"),
        ((*ORDERED, "release 2022-04-06T10:00"), "kept"),
        ((*ORDERED, "bail 2022-03-15"), "kept"),
        # The first custody was over too late, or perhaps.
        ((HELD, "bail 2022-03-10", "remand-decision 2022-03-12", "release 2022-03-20T10:00"),
         "breached"),
        ((HELD, "bail 2022-03-06", "remand-decision 2022-03-12", "release 2022-03-20T10:00"),
         "unknown"),
        # The order of a third custody is not dated.
        ((*ORDERED, "bail 2022-03-15", "remand-decision null"), "unknown"),
        # Extended too late.
        ((*ORDERED, "remand-extended 2022-04-20T10:00"), "breached"),
    ],
)  # fmt: skip
def test_it_keeps_them_only_where_both_were_in_time(lines: tuple[str, ...], found: str) -> None:
    assert standing(TERM, *lines, as_of=MAY) == found


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ((*ORDERED, EXTENDED), True),
        ((HELD, "bail 2022-01-08T02:00", "remand-decision 2022-02-10T10:00", EXTENDED), True),
        # House arrest, of which the two months were not over, may have been extended.
        ((*ORDERED, "remand-extended 2022-03-08T10:00"), False),
        ((*ORDERED, "remand-extended 2022-03"), False),
        ((HELD, HOME, "remand-extended 2022-02-01T10:00", ORDERED[2], EXTENDED), False),
        ((HELD, HOME, "house-arrest 2022-01-20T10:00", ORDERED[2], EXTENDED), False),
        # So may the measure that the file does not name.
        ((*ORDERED, "measure-changed 2022-03-20", EXTENDED), False),
    ],
)  # fmt: skip
def test_an_extension_shows_that_the_order_was_carried_out(
    lines: tuple[str, ...], shown: bool
) -> None:
    for rule in ("remand.ext-3m", "remand.ext-9m.to-court"):
        (one,) = worked(rule, *lines, as_of=MAY)
        assert (REFUSED in str(one.doubt)) is not shown
