"""Recorded against actual: how far each source lies from the moment adopted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.recorded import differences, say_difference
from casefiles.moments import UNKNOWN, read_moment
from tests.limits.scenes import DETAINED, PROTOCOL, docket, event, identity


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


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        ("2022-01-06T09:10", "the same"),
        ("2022-01-06", "perhaps the same"),
        ("2022-01-06T10:10", "1 h later"),
        ("2022-01-06T08:10", "1 h earlier"),
        ("null", "not known"),
    ],
)
def test_a_difference_is_said_no_more_exactly_than_it_is_known(said: str, difference: str) -> None:
    (found,) = differences(docket(event("delivery 2022-01-06T09:10", "e1", s2=said)))

    assert say_difference(found, ENGLISH) == difference


def test_the_end_of_what_lasts_is_told_apart_from_its_beginning() -> None:
    sat = event("interrogation 2022-01-07T10:00 2022-01-07T12:00", "e1", s2="2022-01-07T11:00")
    (word,) = sat.attestations
    later = read_moment("2022-01-07T15:30")
    both = replace(word, until=later)
    end_alone = replace(word, when=UNKNOWN, until=later)
    found = differences(
        docket(
            replace(sat, attestations=(both,)),
            replace(sat, id=identity("events", "e2"), attestations=(end_alone,)),
        )
    )
    assert [(one.end, one.later, one.least) for one in found] == [
        (False, True, timedelta(hours=1)),
        (True, True, timedelta(hours=3, minutes=30)),
        (True, True, timedelta(hours=3, minutes=30)),
    ]
