"""A duty that an answer says was done: when, unless it says so too, nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.limits.standings import Assessment, plain
from casefiles.moments import UNKNOWN, read_moment
from tests.limits.scenes import DETAINED, answer, docket, judged


def doctor(when: str | None, *events: str) -> Assessment:
    """The medical examination by the answer alone: done, at that time."""
    said = answer("medical-check-after-detention yes")
    said = replace(said, when=UNKNOWN if when is None else read_moment(when))
    return judged(docket(*(events or (DETAINED,)), answers=(said,)))["detention.medical-exam", None]


def test_an_answer_without_a_time_counts_no_time() -> None:
    """The open format lets the answer stop this clock: the Code gives it no figure of its own."""
    one = doctor(None)
    assert (one.standing, one.least, one.most, one.overrun) == ("kept", None, None, None)


@pytest.mark.parametrize(
    ("when", "standing", "taken"),
    [
        ("2022-01-06T10:10", "kept", "1 h"),
        ("2022-01-06T12:10", "kept", "3 h"),
        ("2022-01-06T12:11", "unknown", "3 h 1 min"),
        ("2022-01-06", "unknown", "at most 14 h 49 min"),
        ("2022-01-05", "unknown", "not known"),
    ],
)
def test_the_time_of_an_answer_is_held_against_the_limit(
    when: str, standing: str, taken: str
) -> None:
    one = doctor(when)
    assert one.standing == standing, plain(one.why)
    said = [plain(step) for step in one.steps]
    assert (f"Time taken: {taken}." in said) is (taken != "not known")


def test_of_a_late_answer_it_is_said_what_is_open() -> None:
    assert plain(doctor("2022-01-06T12:11").why) == (
        "The answers and the times on file do not decide it."
    )
