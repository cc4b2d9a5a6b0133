"""Deadlines, the ends of terms, and recorded against actual."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from casefiles.charges import Gravity
from casefiles.limits.assessment import assess
from casefiles.limits.deadlines import Stage, deadlines, next_deadline
from casefiles.limits.loading import load_law
from casefiles.limits.recorded import differences
from casefiles.limits.terms import after, reporting_days, terms
from casefiles.moments import UNKNOWN, read_instant, read_moment
from tests.limits.scenes import (
    DETAINED,
    PROTOCOL,
    docket,
    event,
    identity,
    measure,
    sentence,
    spell,
)

LAW = load_law()


def test_what_was_missed_and_what_runs_stand_in_the_order_of_their_ends() -> None:
    now = read_instant("2022-01-06T12:30")
    file = docket(DETAINED, spells=(spell(),))
    found = deadlines(assess(file, now, LAW), now)
    ends = [due.at.earliest for due in found if due.at is not None and due.at.earliest is not None]
    assert ends == sorted(ends)
    stages = {due.assessment.rule: due.stage for due in found}
    assert stages["detention.protocol-3h"] is Stage.MISSED
    assert stages["detention.max-before-court.adult"] is Stage.RUNNING
    assert "detention.prosecutor-12h" not in stages
    adult = next(due for due in found if due.assessment.rule == "detention.max-before-court.adult")
    assert adult.left == timedelta(hours=44, minutes=40)
    assert not adult.ours
    assert adult.filing is not None
    assert adult.filing.citation.startswith("CPC 133")
    relatives = next(due for due in found if due.assessment.rule == "detention.relatives")
    assert (relatives.at, relatives.left) == (None, None)


def test_the_next_deadline_is_the_first_that_runs() -> None:
    now = read_instant("2022-01-06T12:30")
    coming = next_deadline(assess(docket(DETAINED, spells=(spell(),)), now, LAW), now)
    assert coming is not None
    assert coming.assessment.rule == "detention.counsel-replacement-24h" or coming.left
    assert next_deadline([], now) is None


def test_an_appeal_is_ours_to_file_and_says_where() -> None:
    now = read_instant("2022-01-12T12:00")
    file = docket(DETAINED, "remand-decision 2022-01-11T10:00", spells=(spell(),))
    appeal = next(
        due
        for due in deadlines(assess(file, now, LAW), now)
        if due.assessment.rule == "remand.appeal-3d"
    )
    assert appeal.ours
    assert appeal.stage is Stage.RUNNING
    assert appeal.filing is not None
    assert appeal.filing.refused is not None
    assert "Regional court" in appeal.filing.to["en"]


@pytest.mark.parametrize(
    ("begins", "length", "ends"),
    [
        ("2021-02", "P3Y", "2024-02"),
        ("2021", "P3Y", "2024"),
        ("2021-02-04", "P3Y", "2024-02-04"),
        ("2020-02-29", "P1Y", "2021-02-28"),
        ("2021-02-04T10:00", "P15D", "2021-02-19"),
        ("2021-02", "P15D", "2021-02-16/2021-03-15"),
        ("2021-02~", "P1Y", "2022-01-01/2022-03-31"),
        ("2021", "P6M", "2021-07-01/2022-06-30"),
        ("2021-02", "P1Y6M", "2022-08"),
        ("../2021-02", "P1Y", None),
        (None, "P1Y", None),
        ("2021-02", "three years", None),
    ],
)
def test_a_term_ends_no_more_exactly_than_it_began(
    begins: str | None, length: str, ends: str | None
) -> None:
    assert after(read_moment(begins), length).written == ends


def test_terms_run_from_what_the_record_says_else_from_the_event_that_begins_them() -> None:
    people = (identity("persons", "p1"),)
    file = docket(
        "entry-into-force 2017-01-20",
        "release-from-sentence 2021-02",
        sentences=(
            sentence("imprisonment", "P5Y", gravity=Gravity.GRAVE),
            sentence("ban", "P3Y", additional=True, at_most=True),
            sentence("ban-stated", "P3Y", additional=True, starts=read_moment("2020-01-01")),
            sentence("fine", who=(), in_force=read_moment("2017-02-01"), length="P1Y"),
            sentence("ended", "P1Y", ends=read_moment("2018-01-01")),
        ),
        measures=(
            measure("house-arrest", "P2M", starts=read_moment("2016-05-17"), persons=people),
            measure("travel-ban"),
        ),
    )
    found = {(one.kind, one.person): one for one in terms(file, LAW)}
    p1 = people[0]
    assert found["imprisonment", p1].ends.written == "2022-01-20"
    ban = found["ban", p1]
    assert (ban.begins.written, ban.ends.written, ban.derived, ban.ceiling) == (
        "2021-02",
        "2024-02",
        True,
        True,
    )
    assert found["ban-stated", p1].ends.written == "2023-01-01"
    assert found["fine", None].ends.written == "2018-01-20" or found["fine", None].derived
    assert (found["ended", p1].ends.written, found["ended", p1].derived) == ("2018-01-01", False)
    assert found["house-arrest", p1].ends.written == "2016-07-17"
    assert found["travel-ban", None].ends == UNKNOWN


def test_a_sentence_of_which_nothing_is_dated_has_no_end() -> None:
    found = terms(
        docket(
            sentences=(sentence("imprisonment", "P5Y"), sentence("ban", "P3Y", additional=True))
        ),
        LAW,
    )
    assert [one.ends.written for one in found] == [None, None]
    assert not any(one.derived for one in found)


def test_reporting_days_come_weekly_or_monthly_with_both_ends() -> None:
    weekly = list(reporting_days(date(2021, 2, 8), date(2021, 2, 22), "weekly"))
    assert weekly == [date(2021, 2, 8), date(2021, 2, 15), date(2021, 2, 22)]
    monthly = list(reporting_days(date(2021, 1, 31), date(2021, 5, 31), "monthly"))
    assert monthly == [date(2021, 1, 31), date(2021, 3, 31), date(2021, 5, 31)]


def test_recorded_against_actual_says_how_far_and_in_which_direction() -> None:
    file = docket(
        event(DETAINED, "e1", s2="2022-01-14T15:30"),
        event(PROTOCOL, "e2", s2="2022-01-06T10:10"),
        event("delivery 2022-01-06", "e3", s2="2022-01-06T12:00"),
        event("release 2022-01-09T10:00", "e4", s2="null"),
    )
    eight_days, earlier, overlapping, nothing = differences(file)
    assert (eight_days.later, eight_days.least, eight_days.most) == (
        True,
        timedelta(days=8, hours=6, minutes=20),
        timedelta(days=8, hours=6, minutes=20),
    )
    assert (earlier.later, earlier.least) == (False, timedelta(hours=1))
    assert (overlapping.later, overlapping.least) == (None, timedelta(0))
    assert (nothing.later, nothing.most) == (None, None)
