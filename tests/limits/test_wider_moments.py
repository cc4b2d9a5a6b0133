"""What is known less well is never more certain: the cases in which it once was, one by one."""

from __future__ import annotations

import pytest

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import (
    DETAINED,
    NOW,
    answer,
    docket,
    event,
    judged,
    sentence,
    spell,
    stands,
)

REMANDED = event("remand-decision 2022-01-06T13:57", "e2", within="d1")


def two_spells(detained: str, *more: str) -> Docket:
    """Two spells on file: of the first the remand alone, of the second the detention alone."""
    return docket(
        event(f"actual-detention {detained}", "e1", within="d2"),
        REMANDED,
        *more,
        spells=(spell("d1"), spell("d2")),
    )


@pytest.mark.parametrize(
    ("detained", "first", "second"),
    [
        # A spell of which the beginning is not on file may have begun before the other, or after.
        ("2022-01-06T12:35", "unknown", "unknown"),
        ("../2022-01-06T12:35", "unknown", "unknown"),
        ("../2022-01-06T15:55", "unknown", "unknown"),
        ("2022-01-06T14:00", "-", "overdue"),
    ],
)
def test_what_may_lie_in_either_of_two_spells_is_certain_in_neither(
    detained: str, first: str, second: str
) -> None:
    file = two_spells(detained, "remand-decision 2022-02-06T22:32")
    assert stands(file, "remand.appeal-3d", "d2") == second
    file = two_spells(detained, "interrogation 2022-02-06T22:32 2022-02-07T04:00")
    sat = "interrogation.limits-adult"
    assert (stands(file, sat, "d1") == "unknown") is (first == "unknown")


def test_two_detentions_of_one_minute_share_what_names_neither() -> None:
    file = docket(
        "administrative-detention 2022-01-06T09:10",
        DETAINED,
        "detention-protocol 2022-01-06T11:00",
    )
    assert stands(file, "detention.protocol-3h") == "unknown"


@pytest.mark.parametrize(
    ("disclosed", "reply", "expected"),
    [
        ("2022-01-06T15:00", "no", "-"),
        ("../2022-01-06T15:00", "no", "unknown"),
        ("../2022-01-06T15:00", "yes", "unknown"),
        (None, "no", "breached"),
    ],
)
def test_no_answer_settles_whether_a_duty_arose(
    disclosed: str | None, reply: str, expected: str
) -> None:
    events = (DETAINED,) if disclosed is None else (DETAINED, f"file-disclosed {disclosed}")
    file = docket(*events, answers=(answer(f"head-warned-24h {reply}"),))
    assert stands(file, "remand.head-warns-24h") == expected


@pytest.mark.parametrize(
    ("detained", "released", "expected"),
    [
        # Parted by a release, or perhaps: the answer may be about either detention.
        ("2022-01-06T09:10", "2022-01-09T12:00", ["unknown", "unknown"]),
        ("2022-01-06T09:10/..", "2022-01-09T12:00", ["unknown"]),
        # Two accounts of one detention, and a release after both.
        ("2022-01-19T09:10", "2022-01-23T12:00", ["kept"]),
    ],
)
def test_an_answer_is_about_one_of_the_detentions_that_a_release_may_part(
    detained: str, released: str, expected: list[str]
) -> None:
    file = docket(
        f"actual-detention {detained}",
        f"release {released}",
        "actual-detention 2022-01-20T09:10",
        answers=(answer("medical-check-after-detention yes"),),
    )
    found = assess(file, NOW, load_law())
    assert [one.standing for one in found if one.rule == "detention.medical-exam"] == expected


@pytest.mark.parametrize(
    ("detained", "expected"),
    [("2024-02-28T21:15", "overdue"), ("2024-02-28T21:15/2024-02-28T23:59", "unknown")],
)
def test_two_papers_of_one_minute_do_not_surely_end_each_other(
    detained: str, expected: str
) -> None:
    file = docket(f"actual-detention {detained}", "administrative-detention 2024-02-28T21:15")
    assert stands(file, "admin.detention-3h") == expected


@pytest.mark.parametrize(
    ("detained", "expected"), [("2022-01-08T22:30", "kept"), ("2022-01", "unknown")]
)
def test_a_punishment_after_what_only_may_have_ended_a_spell_may_be_of_it(
    detained: str, expected: str
) -> None:
    file = docket(
        f"actual-detention {detained}",
        "administrative-detention 2022-01-09T01:41",
        sentences=(sentence("administrative-arrest", "P15D", imposed=read_moment("2023-05-02")),),
    )
    assert stands(file, "admin.arrest-max-30d") == expected


@pytest.mark.parametrize(
    ("detained", "released", "expected"),
    [
        ("2022-01-06T09:10", "2022-01-09", "-"),
        ("2022-01", "2022-01-09", "unknown"),
        ("2022-01-06T09:10", "2022-01-23", "overdue"),
    ],
)
def test_what_nobody_recorded_in_a_spell_may_be_of_another_where_a_release_may_part_two(
    detained: str, released: str, expected: str
) -> None:
    file = docket(
        f"actual-detention {detained}",
        event("actual-detention 2022-01-20T09:10", "e2", within="d1"),
        "detention-protocol 2022-01-06T11:10",
        f"release {released}",
        spells=(spell("d1"),),
    )
    assert stands(file, "detention.prosecutor-12h", "d1") == expected


@pytest.mark.parametrize("detained", ["null", "2022", "2022-01-06", "2022-01-05T10:00"])
@pytest.mark.parametrize(("reply", "standing"), [("yes", "kept"), ("no", "breached")])
def test_an_answer_about_a_detention_shows_that_it_has_come_however_it_is_dated(
    detained: str, reply: str, standing: str
) -> None:
    file = docket(
        event(f"actual-detention {detained}", "e1", within="d1"),
        spells=(spell("d1"),),
        answers=(answer(f"phone-call {reply}"),),
    )
    now = read_instant("2022-01-06T20:00")
    found = judged(file, now, everything=True)["detention.phone-call", "d1"]
    assert found.standing == standing
