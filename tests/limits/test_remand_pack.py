"""Custody and other measures: tables of dates that a lawyer can count off on a calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from casefiles.moments import clock, read_instant
from tests.limits.worked import ALMATY, standing, worked

D, R = "actual-detention", "remand-decision"
MOTION, EXTENDED, READ = "remand-motion-to-judge", "remand-extended", "file-disclosed"
TO_PROSECUTOR, TO_JUDGE = "remand.familiarisation", "remand.familiarisation.to-court"


def last_days(rule: str, *events: str, **more: Any) -> tuple[str, str]:
    """The dates at whose 24:00 a term ends at the earliest and at the latest."""
    deadline = worked(rule, *events, **more)[0].deadline
    assert deadline is not None
    found = []
    for end in (deadline.earliest, deadline.latest):
        assert end is not None
        wall = end.astimezone(clock(ALMATY))
        assert (wall.hour, wall.minute) == (0, 0)
        found.append((wall.date() - timedelta(days=1)).isoformat())
    return found[0], found[1]


@pytest.mark.parametrize(
    ("detained", "two", "three", "nine"),
    [
        ("2022-01-06", ("2022-03-05", "2022-03-06"), ("2022-04-05", "2022-04-06"),
         ("2022-10-05", "2022-10-06")),
        # Months without the matching number end on their last day.
        ("2021-12-31", ("2022-02-27", "2022-02-28"), ("2022-03-30", "2022-03-31"),
         ("2022-09-29", "2022-09-30")),
        ("2023-12-30", ("2024-02-28", "2024-02-29"), ("2024-03-29", "2024-03-30"),
         ("2024-09-29", "2024-09-30")),
        # No rest day moves the end: 9 May 2022 is a holiday.
        ("2022-03-09", ("2022-05-08", "2022-05-09"), ("2022-06-08", "2022-06-09"),
         ("2022-12-08", "2022-12-09")),
    ],
)  # fmt: skip
def test_custody_ends_on_the_matching_date_or_the_day_before(
    detained: str, two: tuple[str, str], three: tuple[str, str], nine: tuple[str, str]
) -> None:
    held = f"{D} {detained}T09:10", f"{R} {detained}T20:00"
    extended = *held, f"{EXTENDED} {two[0]}T10:00"
    assert last_days("remand.term-2m", *held, as_of=f"{two[0]}T09:00") == two
    for rule, days in (("remand.ext-3m", three), ("remand.ext-9m", nine)):
        assert last_days(rule, *extended, as_of=f"{two[0]}T11:00") == days


@pytest.mark.parametrize(
    ("detained", "to_prosecutor", "to_judge"),
    [
        # Five days and three before 24:00 of 5 March, or of 6 March.
        ("2022-01-06", ("2022-02-28", "2022-03-01"), ("2022-03-02", "2022-03-03")),
        ("2023-12-30", ("2024-02-23", "2024-02-24"), ("2024-02-25", "2024-02-26")),
        # The clocks were moved between the day and the end of custody: the day stays.
        ("2024-01-02", ("2024-02-25", "2024-02-26"), ("2024-02-27", "2024-02-28")),
    ],
)
def test_the_motion_for_the_time_of_reading_is_due_five_days_before_the_end_and_three(
    detained: str, to_prosecutor: tuple[str, str], to_judge: tuple[str, str]
) -> None:
    events = f"{D} {detained}T09:10", f"{R} {detained}T20:00", f"{READ} {to_prosecutor[0]}T10:00"
    noon = f"{to_prosecutor[0]}T12:00"
    assert last_days(TO_PROSECUTOR, *events, as_of=noon) == to_prosecutor
    assert last_days(TO_JUDGE, *events, as_of=noon) == to_judge


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        ("2022-02-19T10:00", "overdue"),
        ("2022-03-02T23:59", "kept"),
        ("2022-03-03T00:00", "unknown"),
        ("2022-03-03T23:59", "unknown"),
        ("2022-03-04T00:00", "breached"),
        ("2022-03", "unknown"),
    ],
)
def test_a_motion_of_before_the_file_was_shown_is_another_one(moved: str, expected: str) -> None:
    events = f"{D} 2022-01-06T09:10", f"{R} 2022-01-07", f"{READ} 2022-02-20", f"{MOTION} {moved}"
    assert standing(TO_JUDGE, *events, as_of="2022-04-01T00:00") == expected
    # Where custody was extended, or the person set free, the two months are not what ends; what was
    # in time before their end was in time before a later one too.
    extended = standing(TO_JUDGE, *events, f"{EXTENDED} 2022-03-04")
    assert extended == ("kept" if expected == "kept" else "unknown")
    assert standing(TO_JUDGE, *events[:3], "release 2022-02-25T10:00") == "not-applicable"


BASES = {
    "3m": ((10, "to-prosecutor"), (7, "to-court")),
    "9m": ((15, "to-prosecutor"), (10, "to-court")),
    "12m": ((15, "to-prosecutor"), (10, "to-court")),
    "18m": ((20, "to-prosecutor"), (15, "to-court")),
}
# The earliest and the latest end of the term that is to be extended, detained on 6 January 2022.
ENDS = {
    "3m": ("2022-03-05", "2022-03-06"),
    "9m": ("2022-03-05", "2022-04-06"),
    "12m": ("2022-03-05", "2022-10-06"),
    "18m": ("2022-03-05", "2023-01-06"),
}


@pytest.mark.parametrize("step", BASES)
def test_motions_to_extend_are_due_so_many_days_before_the_end(step: str) -> None:
    events = [f"{D} 2022-01-06T09:10", f"{R} 2022-01-07T10:00"]
    if step != "3m":
        events.append(f"{EXTENDED} 2022-02-01T10:00")
    for days, to in BASES[step]:
        found = last_days(
            f"remand.ext-{step}.{to}",
            *events,
            as_of="2022-02-02T00:00",
            exception72="criminal-group",
        )
        assert found == tuple(earlier(day, days) for day in ENDS[step]), to


def earlier(day: str, days: int) -> str:
    """Count days off a calendar backwards."""
    year, month, number = (int(part) for part in day.split("-"))
    lengths = {1: 31, 2: 28, 3: 31, 4: 30, 9: 30, 10: 31, 12: 31}
    for _ in range(days):
        number -= 1
        if not number:
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
            number = lengths[month]
    return f"{year}-{month:02}-{number:02}"


@pytest.mark.parametrize(
    ("chosen", "last"),
    [
        ("2022-01-10", "2022-01-17"),  # the fifth day is a Saturday
        ("2022-01-12", "2022-01-17"),
        ("2022-01-13", "2022-01-18"),
        ("2022-03-17", "2022-03-24"),  # 21 to 23 March is Nauryz
    ],
)
def test_bail_is_paid_in_five_days(chosen: str, last: str) -> None:
    found = last_days("remand.bail-5d", f"bail {chosen}T10:00", as_of=f"{chosen}T11:00")
    assert found == (last, last)


@pytest.mark.parametrize(
    ("born", "admitted", "expected"),
    [
        ("2005-03-11", "2022-01-06T12:59", "kept"),
        ("2005-03-11", "2022-01-06T13:01", "breached"),
        ("2005-03-11", "2022-01-06", "unknown"),
        ("2004", "2022-01-06T12:59", "unknown"),
        ("2004-01-05", "2022-01-06T13:01", "not-applicable"),
    ],
)
def test_counsel_of_a_minor_comes_before_the_questioning(
    born: str, admitted: str, expected: str
) -> None:
    events = (
        f"{D} 2022-01-06T09:10",
        f"counsel-admitted {admitted}",
        "interrogation 2022-01-06T13:00 2022-01-06T14:00",
    )
    assert standing("minor.counsel", *events, born=born) == expected


SHORT = f"{D} 2022-01-06T09:10", f"{R} 2022-01-08T08:00"
FOR_FIVE_DAYS = f"{D} 2022-01-06T09:10", f"{R} 2022-01-08T08:00 2022-01-13"
YES = ("custody-for-ten-days yes",)


@pytest.mark.parametrize(
    ("events", "answers", "limit", "motion"),
    [
        # An extension and a decision presuppose a motion, and neither says when that came.
        ((*SHORT, f"{EXTENDED} 2022-01-17T18:00"), YES, "kept", "unknown"),
        ((*SHORT, f"{R} 2022-01-17T18:00"), YES, "unknown", "unknown"),
        ((*SHORT, f"{R} 2022-01-17T17:00", f"{EXTENDED} 2022-01-17T18:00"), YES,
         "kept", "unknown"),
        # What was extended is the house arrest.
        ((*SHORT, "house-arrest 2022-01-12T10:00", f"{EXTENDED} 2022-03-05T10:00"), YES,
         "kept", "not-applicable"),
        # The ordered custody was over on the 13th, though ten days would end on the 17th.
        ((*FOR_FIVE_DAYS, f"{MOTION} 2022-01-12T23:59"), YES, "breached", "kept"),
        ((*FOR_FIVE_DAYS, f"{MOTION} 2022-01-13T00:00"), YES, "breached", "unknown"),
        ((*FOR_FIVE_DAYS, f"{MOTION} 2022-01-15T08:00", f"{R} 2022-01-15T10:00"), YES,
         "unknown", "unknown"),
        ((*FOR_FIVE_DAYS, f"{MOTION} 2022-01-17T08:00"), YES, "breached", "breached"),
        ((*FOR_FIVE_DAYS, "release 2022-01-13T10:00"), YES, "kept", "not-applicable"),
        ((*FOR_FIVE_DAYS, "release 2022-01-14T10:00"), YES, "unknown", "unknown"),
        # Nobody answered whether it was a short one.
        ((*SHORT[:1], f"{R} 2022-01-08T08:00 2022-01-18"), (), "unknown", "unknown"),
        (SHORT, ("custody-for-ten-days unknown",), "unknown", "unknown"),
        (SHORT, (), "not-applicable", "not-applicable"),
    ],
)  # fmt: skip
def test_a_short_custody_ends_as_ordered_and_its_motion_is_asked_of_nobody_else(
    events: tuple[str, ...], answers: tuple[str, ...], limit: str, motion: str
) -> None:
    released = () if "release" in events[-1] else ("release 2022-03-03T10:00",)
    found = [
        standing(f"remand.{rule}", *events, *released, answers=answers)
        for rule in ("judge-options", "short-to-2m")
    ]
    assert found == [limit, motion]


@pytest.mark.parametrize(
    ("until", "shown"),
    [("2022-01-13T08:00", "2022-01-13T08:00"), ("2022-01-13", "2022-01-14T00:00")],
)
def test_an_order_that_ends_at_an_hour_ends_at_that_hour(until: str, shown: str) -> None:
    events = f"{R} 2022-01-08T08:00 {until}", f"release {until}"
    (found,) = worked("remand.judge-options", *events, answers=YES)
    assert found.standing == "kept"
    assert found.deadline is not None
    assert found.deadline.earliest == read_instant(shown)
