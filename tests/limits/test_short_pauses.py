"""Pauses too short to part two sittings: whether they count, and where the text sets none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from tests.limits.worked import worked

DETAINED = "actual-detention 2022-01-06T09:10"
ADULT, OLDER = "interrogation.limits-adult", "interrogation.limits-vulnerable"
MINOR = "minor.interrogation-limits"
BORN = {ADULT: "1980-05-01", OLDER: "1958-01-01", MINOR: "2006-05-01"}


def asked(rule: str, *sittings: str) -> Assessment:
    lines = (
        "interrogation 2022-01-06T{} 2022-01-06T{}".format(*one.split("-")) for one in sittings
    )
    (found,) = worked(rule, DETAINED, *lines, born=BORN[rule], sex="m")
    return found


def names_pauses(one: Assessment) -> bool:
    said = load_law().rule(one.rule).versions[-1].pauses
    assert said is not None
    return one.doubt is not None and said["en"] in one.doubt["en"]


HALVES = ("10:00-11:00", "11:30-12:30", "13:00-14:00", "14:30-15:00")


@pytest.mark.parametrize(
    ("sittings", "standing", "least", "most", "told"),
    [
        # Three hours and a half, with the pauses five.
        (HALVES, "unknown", 210, 300, True),
        # Four hours and ten minutes, without a pause that parts them.
        ((*HALVES, "15:20-16:00"), "breached", 250, 360, True),
        # With the pauses no more than four hours.
        (("10:00-11:30", "12:00-14:00"), "kept", 210, 240, False),
        (("10:00-11:30", "12:00-14:01"), "unknown", 211, 241, True),
        # A pause of an hour parts them.
        (("10:00-13:30", "14:30-17:00"), "kept", 210, 210, False),
        (("10:00-13:30", "14:29-17:00"), "breached", 361, 420, True),
        # One that is too long by itself, and elsewhere a pause.
        (("09:30-16:00", "17:10-17:20", "17:30-17:40"), "breached", 390, 390, False),
    ],
)
def test_an_adult_is_told_the_time_with_and_without_short_pauses(
    sittings: tuple[str, ...], standing: str, least: int, most: int, told: bool
) -> None:
    one = asked(ADULT, *sittings)
    assert one.standing == standing
    assert (one.least, one.most) == (timedelta(minutes=least), timedelta(minutes=most))
    assert names_pauses(one) is told


def test_the_sentence_tells_both_and_the_overrun_is_no_more_than_is_sure() -> None:
    one = asked(ADULT, *HALVES, "15:20-16:00")
    assert plain(one.why, ENGLISH).startswith("Longest sitting: between 4 h 10 min and 6 h;")
    assert one.overrun == (timedelta(minutes=10), timedelta(hours=2))


@pytest.mark.parametrize(
    ("rule", "sittings", "standing", "least", "most"),
    [
        # A minute is no rest for certain, nor half an hour; an hour is one.
        (MINOR, ("10:00-12:00", "12:01-14:00"), "unknown", 120, 240),
        (MINOR, ("10:00-12:00", "12:59-14:00"), "unknown", 120, 240),
        (MINOR, ("10:00-12:00", "13:00-14:59"), "kept", 120, 120),
        (MINOR, ("10:00-10:50", "11:00-12:00"), "kept", 60, 120),
        (MINOR, ("10:00-12:01", "12:02-13:00"), "breached", 121, 180),
        (MINOR, ("10:00-11:30", "11:40-13:10", "13:20-14:31"), "breached", 251, 271),
        (OLDER, ("10:00-12:00", "12:01-13:00"), "kept", 120, 180),
        (OLDER, ("10:00-12:00", "12:01-13:01"), "unknown", 120, 181),
        (OLDER, ("10:00-12:00", "13:00-15:00"), "kept", 120, 120),
    ],
)
def test_where_the_text_sets_no_pause_a_short_one_leaves_the_sitting_open(
    rule: str, sittings: tuple[str, ...], standing: str, least: int, most: int
) -> None:
    one = asked(rule, *sittings)
    assert one.standing == standing
    assert (one.least, one.most) == (timedelta(minutes=least), timedelta(minutes=most))
    assert names_pauses(one) is (standing != "kept")


@pytest.mark.parametrize("rule", [ADULT, OLDER, MINOR])
def test_the_doubt_cites_where_a_pause_is_set_and_where_none_is(rule: str) -> None:
    (text,) = load_law().rule(rule).versions
    assert text.pauses is not None
    assert all("209(2)-(3)" in said for said in text.pauses.values())
