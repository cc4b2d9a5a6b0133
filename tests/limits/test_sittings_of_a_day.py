"""Interrogations that are too long together on one day, though none of them is by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant
from tests.limits.scenes import NOW, docket, judged, person, spell

LIMITS = "interrogation.limits-adult"
DAY = "On 10 March 2022 together: {}; lawful are 8 hours a day and 4 hours without a break."


def asked(*sittings: str, now: datetime = NOW, release: str = "") -> Assessment:
    lines = [*(f"interrogation {one}" for one in sittings), *([release] if release else [])]
    who = person(sex="m")
    file = docket("actual-detention 2022-03-10T07:00", *lines, persons=(who,), spells=(spell(),))
    return judged(file, now, everything=True)[LIMITS, "d1"]


def test_of_the_night_a_text_asks_only_where_it_speaks_of_it() -> None:
    law = load_law()
    rule = law.rule(LIMITS)
    silent = replace(rule, versions=tuple(replace(one, night=None) for one in rule.versions))
    late = "interrogation 2022-03-10T22:30 2022-03-10T23:30"
    who = person(sex="m")
    file = docket("actual-detention 2022-03-10T07:00", late, persons=(who,), spells=(spell(),))
    for one, expected in ((rule, "unknown"), (silent, "kept")):
        (found,) = assess(file, NOW, replace(law, rules=(one,)))
        assert found.standing == expected


MORNING, NOON = "2022-03-10T08:00 2022-03-10T12:00", "2022-03-10T13:00 2022-03-10T17:00"


def test_a_day_that_is_too_full_is_named_with_its_sittings_and_its_limit() -> None:
    one = asked(MORNING, NOON, "2022-03-10T18:00 2022-03-10T18:01")
    assert one.standing == "breached"
    assert plain(one.why, ENGLISH) == DAY.format("8 h 1 min")
    said = [plain(step, ENGLISH) for step in one.steps]
    for event in ("e2", "e3", "e4"):
        assert sum(line.startswith(f"{event}, Interrogation") for line in said) == 1
    assert any("it ended: 10 March 2022, 17:00" in line for line in said)
    assert one.overrun == (timedelta(minutes=1), timedelta(minutes=1))


@pytest.mark.parametrize(
    ("as_of", "standing", "taken"),
    [
        ("2022-03-10T08:00", "running", timedelta(0)),
        ("2022-03-10T12:00", "running", timedelta(hours=4)),
        ("2022-03-10T12:01", "breached", timedelta(hours=4, minutes=1)),
        ("2022-03-10T14:00", "breached", timedelta(hours=5)),
    ],
)
def test_a_sitting_has_lasted_no_longer_than_to_the_moment_of_the_check(
    as_of: str, standing: str, taken: timedelta
) -> None:
    one = asked("2022-03-10T08:00 2022-03-10T13:00", now=read_instant(as_of))
    assert (one.standing, one.least, one.most) == (standing, taken, taken)


def test_a_single_sitting_that_is_too_long_is_named_by_itself() -> None:
    one = asked("2022-03-10T08:00 2022-03-10T12:30", NOON, "2022-03-10T18:00 2022-03-10T18:01")
    # Half an hour between the first and the second parts them not, and is no interrogation.
    assert plain(one.why, ENGLISH).startswith("Longest sitting: between 8 h 30 min and 9 h")
    assert one.overrun == (timedelta(hours=4, minutes=30), timedelta(hours=5))


@pytest.mark.parametrize(
    ("last", "standing", "total"),
    [
        (
            "2022-03-10T18:00 2022-03-10T17:50/2022-03-10T18:10",
            "unknown",
            "between 8 h and 8 h 10 min",
        ),
        ("2022-03-10T17:59/2022-03-10T18:30 2022-03-10T19:00", "breached", ""),
    ],
)
def test_a_day_that_may_be_too_full_is_named(last: str, standing: str, total: str) -> None:
    one = asked(MORNING, NOON, last)
    assert one.standing == standing
    assert plain(one.why, ENGLISH).startswith(f"On 10 March 2022 together: {total}")


def test_a_pause_too_short_to_part_two_sittings_is_not_added_to_the_day() -> None:
    # Two sittings of four hours, each with a pause of half an hour in it, and twenty minutes.
    one = asked(
        "2022-03-10T08:00 2022-03-10T09:30",
        "2022-03-10T10:00 2022-03-10T12:00",
        "2022-03-10T13:00 2022-03-10T14:30",
        "2022-03-10T15:00 2022-03-10T17:00",
        "2022-03-10T18:00 2022-03-10T18:20",
    )
    assert one.standing == "unknown"
    assert "together" in plain(one.why, ENGLISH)


def test_a_day_whose_beginning_nobody_knows_is_left_open() -> None:
    one = asked(MORNING, NOON, "../2022-03-10T19:00 2022-03-10T18:30")
    assert one.standing == "unknown"
    assert plain(one.why, ENGLISH).startswith("Longest sitting")


def test_a_day_surely_too_full_is_named_though_something_else_has_no_beginning() -> None:
    one = asked(MORNING, NOON, "2022-03-10T18:00 2022-03-10T18:01", "null 2022-03-11T09:00")
    assert one.standing == "breached"
    assert plain(one.why, ENGLISH).startswith("On 10 March 2022 together: at least 8 h 1 min")
    assert one.overrun == (timedelta(minutes=1), None)


@pytest.mark.parametrize(
    ("release", "hours"),
    [
        ("release 2022-03-11T12:00", (5, 5)),
        ("release 2022-03-11T17:00", (5, 7)),
        # A release before it, or of which nobody knows that it came after it, ends nothing.
        ("release 2022-03-11T09:00", (5, 26)),
        ("release 2022-03-11", (5, 26)),
    ],
)
def test_what_was_surely_too_long_is_told_with_what_a_release_ended(
    release: str, hours: tuple[int, int]
) -> None:
    first, last = "2022-03-10T10:00 2022-03-10T15:00", "2022-03-11T10:00"
    one = asked(first, last, now=read_instant("2022-03-12T12:00"), release=release)
    assert one.standing == "breached"
    assert (one.least, one.most) == tuple(timedelta(hours=hour) for hour in hours)


def test_by_a_release_alone_no_sitting_is_kept() -> None:
    assert asked("2022-03-11T10:00", release="release 2022-03-11T12:00").standing == "unknown"


def test_of_a_release_before_the_earliest_end_the_end_is_told() -> None:
    one = asked("2022-03-11T10:00 2022-03-11T16:00/..", release="release 2022-03-11T12:00")
    assert one.standing == "breached"
    assert one.least == timedelta(hours=6)
    assert one.most is None or one.most >= one.least
