"""Administrative detention and arrest: tables of dates that a lawyer can check with a calendar."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from casefiles.moments import ALMATY, moment_at, read_instant
from tests.limits.worked import last_days, standing, worked

D, P, J = "administrative-detention", "administrative-decision", "judgment-served"
A, C, Z = "administrative-arrest", "administrative-appeal", "administrative-appeal-decision"
SAME_DAY = "admin.detention-24h.heard-same-day"
H3, H24, H48 = "admin.detention-3h", "admin.detention-24h", "admin.detention-48h"
TEN, FIFTEEN, DAY = "admin.appeal-10d", "admin.ordinary-hearing-15d", "admin.arrest-appeal-1d"
CARRIES, BORDER = "offence-carries-arrest", "border-or-migration-offence"
CURFEW = "curfew-broken"
NO_ARREST = (f"{CARRIES} no", f"{BORDER} no", f"{CURFEW} no")
ARREST_ONLY = (f"{CARRIES} yes", f"{BORDER} no", f"{CURFEW} no")
ARREST, AT_BORDER = (f"{CARRIES} yes",), (f"{BORDER} yes",)


@pytest.mark.parametrize(
    ("answers", "released", "three", "day", "two"),
    [
        # Nobody said what the offence is: within 3 hours all are kept, past 48 none is.
        ((), "2023-05-10T11:00", "kept", "kept", "kept"),
        ((), "2023-05-10T11:01", "unknown", "unknown", "unknown"),
        ((), "2023-05-12T08:00", "unknown", "unknown", "unknown"),
        ((), "2023-05-12T08:01", "breached", "breached", "breached"),
        # It carries no arrest and is not of the border: 3 hours.
        (NO_ARREST, "2023-05-10T11:00", "kept", "not-applicable", "not-applicable"),
        (NO_ARREST, "2023-05-10T11:01", "breached", "not-applicable", "not-applicable"),
        # It carries arrest; whether it is of the border is not said.
        (ARREST, "2023-05-11T08:00", "not-applicable", "kept", "kept"),
        (ARREST, "2023-05-11T08:01", "not-applicable", "unknown", "unknown"),
        (ARREST, "2023-05-12T08:01", "not-applicable", "breached", "breached"),
        # It carries arrest and is not of the border: 24 hours.
        (ARREST_ONLY, "2023-05-11T08:00", "not-applicable", "kept", "not-applicable"),
        (ARREST_ONLY, "2023-05-11T08:01", "not-applicable", "breached", "not-applicable"),
        # It is of the border: 48 hours, arrest or not.
        (AT_BORDER, "2023-05-12T08:00", "not-applicable", "not-applicable", "kept"),
        (AT_BORDER, "2023-05-12T08:01", "not-applicable", "not-applicable", "breached"),
    ],
)
def test_which_of_three_limits_applies_depends_on_the_offence(
    answers: tuple[str, ...], released: str, three: str, day: str, two: str
) -> None:
    events = (f"{D} 2023-05-10T08:00", f"release {released}")
    found = tuple(
        standing(rule, *events, answers=answers, regime="administrative") for rule in (H3, H24, H48)
    )
    assert found == (three, day, two)


@pytest.mark.parametrize(
    ("day", "hours", "answers", "expected"),
    [
        # The edition of article 488 of 2014 was not read: whether it carried arrest is open.
        ("2016-05-21", 3, (), "kept kept"),
        ("2016-05-21", 20, (), "unknown unknown"),
        ("2019-06-09", 23, (), "unknown unknown"),
        ("2019-06-09", 23, (f"{CARRIES} unknown",), "unknown unknown"),
        ("2019-06-09", 25, (), "breached breached"),
        ("2019-06-09", 23, ARREST, "not-applicable kept"),
        ("2019-06-09", 23, (f"{CARRIES} no",), "breached not-applicable"),
        # On which day of June Law 334-VI took effect is not known.
        ("2020-06-10", 20, (), "unknown unknown"),
        ("2020-07-01", 20, (), "not-applicable kept"),
    ],
)
def test_what_article_488_carried_before_its_edition_of_2020_only_an_answer_can_tell(
    day: str, hours: int, answers: tuple[str, ...], expected: str
) -> None:
    end = read_instant(f"{day}T00:00") + timedelta(hours=hours)
    events = (f"{D} {day}T00:00", f"release {moment_at(end, ALMATY).written}")
    more: dict[str, Any] = {"charges": ("KoAP 488 1",), "regime": "administrative"}
    found = [standing(rule, *events, answers=answers, **more) for rule in (H3, H24)]
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("year", "answers", "expected"),
    [("2019", (), "unknown"), ("2019", ARREST, "kept"), ("2021", (), "kept")],
)
def test_a_case_under_article_488_is_heard_on_the_day_of_its_protocol_where_it_carries_arrest(
    year: str, answers: tuple[str, ...], expected: str
) -> None:
    events = [f"{D} {year}-06-09T10:00", f"administrative-protocol {year}-06-09T12:00"]
    events.append(f"{P} {year}-06-09T13:00")
    more: dict[str, Any] = {"charges": ("KoAP 488 1",), "regime": "administrative"}
    assert standing(SAME_DAY, *events, answers=answers, **more) == expected


def test_hours_of_detention_are_counted_as_they_passed_when_the_clocks_went_back() -> None:
    begun = f"{D} 2024-02-29T22:00"
    more: dict[str, Any] = {"answers": NO_ARREST, "regime": "administrative"}
    assert standing(H3, begun, "release 2024-03-01T00:00", **more) == "kept"
    assert standing(H3, begun, "release 2024-03-01T00:01", **more) == "breached"


@pytest.mark.parametrize(
    ("served", "ends"),
    [
        # Monday 1 March 2021: ten days later is a Thursday.
        ("2021-03-01T15:30", "2021-03-11"),
        ("2021-03-01T00:00", "2021-03-11"),
        ("2021-03-01T23:59", "2021-03-11"),
        # The tenth day is a Saturday, a Sunday: that day, or Monday.
        ("2021-02-03T10:00", "2021-02-13 2021-02-15"),
        ("2021-02-04T10:00", "2021-02-14 2021-02-15"),
        # It falls on Nauryz (21 to 23 March 2022, with 24 and 25 no holidays), or Thursday.
        ("2022-03-11T10:00", "2022-03-21 2022-03-24"),
        # It falls on 1 May 2022, a Sunday: Monday and Tuesday are off in its place too.
        ("2022-04-21T10:00", "2022-05-01 2022-05-03"),
        # It falls on 1 January.
        ("2021-12-22T10:00", "2022-01-01 2022-01-05"),
    ],
)
def test_ten_days_leave_out_the_first_and_perhaps_move_off_a_rest_day(
    served: str, ends: str
) -> None:
    assert last_days(TEN, f"{P} {served}", f"{J} {served}") == ends


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        # Sunday 14 February 2021 is the tenth day.
        ("2021-02-14T23:59", "kept"),
        ("2021-02-15T00:00", "unknown"),
        ("2021-02-15T23:59", "unknown"),
        ("2021-02-16T00:00", "breached"),
    ],
)
def test_whether_a_rest_day_moves_the_end_of_an_appeal_is_open(filed: str, expected: str) -> None:
    events = (f"{P} 2021-02-04T10:00", f"{J} 2021-02-04T10:00")
    assert standing(TEN, *events, f"{C} {filed}") == expected
    if expected != "kept":
        left = "overdue" if expected == "breached" else expected
        assert standing(TEN, *events, as_of=filed) == left


def test_whether_a_rest_day_moves_the_end_of_the_hearing_is_open() -> None:
    # Saturday 27 February 2021 is the fifteenth day.
    begun = "administrative-protocol 2021-02-12"
    assert standing(FIFTEEN, begun, f"{P} 2021-02-27T23:59") == "kept"
    assert standing(FIFTEEN, begun, f"{P} 2021-02-28T12:00") == "unknown"


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        ("2021-02-28T10:00", "running"),
        ("2021-03-01T14:00", "kept"),
        ("2021-03-11T23:59", "kept"),
        ("2021-03-12T00:00", "breached"),
        ("2021-03", "unknown"),
    ],
)
def test_a_complaint_of_before_the_ruling_is_not_against_it(filed: str, expected: str) -> None:
    found = standing(
        TEN,
        f"{P} 2021-03-01T13:00",
        f"{J} 2021-03-01T15:30",
        f"{C} {filed}",
        as_of="2021-03-10T00:00" if expected == "running" else "2026-06-01T00:00",
    )
    assert found == expected


def test_until_the_copy_came_ten_days_cannot_have_begun_before_the_ruling() -> None:
    (found,) = worked(TEN, f"{P} 2021-03-01T13:00", as_of="2021-03-05T00:00")
    assert found.standing == "running"
    assert found.deadline is not None
    assert found.deadline.latest is None
    assert found.deadline.earliest is not None
    assert found.deadline.earliest.isoformat() == "2021-03-11T18:00:00+00:00"


@pytest.mark.parametrize(
    ("decided", "citation"),
    [
        ("2017-06-01", "KoAP 832(1)"),
        ("2018-01-07", "KoAP 832(1)"),
        ("2018-02-01", "KoAP 829-4(1)"),
        ("2025-06-01", "KoAP 829-4(1)"),
    ],
)
def test_the_article_is_that_of_the_day(decided: str, citation: str) -> None:
    (found,) = worked(TEN, f"{P} {decided}T10:00", f"{J} {decided}T11:00")
    assert found.citation == citation


def test_in_the_days_in_which_the_chapter_changed_the_term_is_ten_days_by_either() -> None:
    events = (f"{P} 2018-01-15T10:00", f"{J} 2018-01-15T11:00")
    assert standing(TEN, *events, f"{C} 2018-01-25T10:00") == "kept"
    assert standing(TEN, *events, f"{C} 2018-01-26T10:00") == "breached"
    assert last_days(TEN, *events) == "2018-01-25"


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2021-03-16T23:59", "kept"),
        # Past fifteen days from the protocol the day of receipt, which is not on file, decides.
        ("2021-03-17T00:00", "unknown"),
        ("2021-06-01", "unknown"),
    ],
)
def test_fifteen_days_run_from_a_day_that_the_file_does_not_hold(
    decided: str, expected: str
) -> None:
    assert standing(FIFTEEN, "administrative-protocol 2021-03-01", f"{P} {decided}") == expected


def test_an_arrest_complaint_is_heard_in_24_hours_or_lapses_with_the_release() -> None:
    begun = (f"{D} 2021-02-28T11:00", f"{A} 2021-03-01T10:00", f"{C} 2021-03-02T09:00")
    regime: dict[str, Any] = {"regime": "administrative"}
    assert standing(DAY, *begun, f"{Z} 2021-03-03T09:00", **regime) == "kept"
    assert standing(DAY, *begun, f"{Z} 2021-03-03T09:01", **regime) == "breached"
    assert standing(DAY, *begun, "release 2021-03-02T20:00", **regime) == "kept"
    assert standing(DAY, *begun, **regime) == "overdue"


PARTS = {
    "1": 10, "2": 10, "3": 10, "5": 10,
    "4": 15, "6": 15, "7": 15, "8": 15, "9": 15, "10": 15,
    "11": 20, "12": 25,
}  # fmt: skip
RULES = {
    10: "admin.assembly-488.10d",
    15: "admin.assembly-488.15d",
    20: "admin.assembly-488.20d",
    25: "admin.assembly-488",
}


@pytest.mark.parametrize(("part", "days"), PARTS.items())
def test_every_part_of_article_488_has_its_ceiling(part: str, days: int) -> None:
    more: dict[str, Any] = {"charges": (f"KoAP 488 {part}",), "regime": "administrative"}
    for ceiling, rule in RULES.items():
        for imposed in (days, days + 1):
            lengths = (f"{A} P{imposed}D 2021-03-01",)
            found = standing(rule, f"{A} 2021-03-01", sentences=lengths, **more)
            if ceiling != days:
                assert found == "not-applicable", rule
            elif imposed > days:
                assert found == "breached", rule
            else:
                # The ruling is lawful, and of the release nothing is on file.
                assert found == "overdue", rule


@pytest.mark.parametrize(
    ("charges", "released", "expected"),
    [
        # Too long for any part, but not for any offence: none is named, or one of another code.
        ((), "2021-03-28", "unknown unknown unknown unknown"),
        (("CC 188",), "2021-03-28", "unknown unknown unknown unknown"),
        ((), "2021-03-02", "unknown unknown unknown unknown"),
        (
            ("KoAP 476",),
            "2021-03-28",
            "not-applicable not-applicable not-applicable not-applicable",
        ),
        # The article alone: one of its parts sets the limit.
        (("KoAP 488",), "2021-03-02", "kept kept kept kept"),
        (("KoAP 488",), "2021-03-28", "breached breached breached breached"),
        # Another article beside it, another part: the arrest may be under that one.
        (
            ("KoAP 488 6", "KoAP 476"),
            "2021-03-28",
            "not-applicable unknown not-applicable not-applicable",
        ),
        (
            ("KoAP 488 6", "KoAP 488 11"),
            "2021-03-18",
            "not-applicable unknown unknown not-applicable",
        ),
        (
            ("KoAP 488 6", "KoAP 488 11"),
            "2021-03-28",
            "not-applicable breached breached not-applicable",
        ),
    ],
)
def test_no_ceiling_for_assemblies_is_passed_unless_the_arrest_is_for_one(
    charges: tuple[str, ...], released: str, expected: str
) -> None:
    events = (f"{A} 2021-03-01T12:00", f"release {released}")
    more: dict[str, Any] = {"charges": charges, "regime": "administrative"}
    assert " ".join(standing(rule, *events, **more) for rule in RULES.values()) == expected


def test_a_ruling_too_long_for_every_part_may_be_for_another_offence() -> None:
    more: dict[str, Any] = {
        "sentences": (f"{A} P30D 2021-03-01",),
        "regime": "administrative",
    }
    for rule in RULES.values():
        assert standing(rule, f"{A} 2021-03-01T12:00", **more) == "unknown", rule
        assert standing(rule, f"{A} 2021-03-01T12:00", charges=("KoAP 488",), **more) == "breached"


def test_an_arrest_is_held_against_the_ruling_and_not_against_the_ceiling() -> None:
    events = (f"{D} 2021-03-01T10:00", f"{A} 2021-03-01T20:00")
    ruling = ("administrative-arrest P5D 2021-03-01",)
    more: dict[str, Any] = {
        "charges": ("KoAP 488 6",),
        "sentences": ruling,
        "regime": "administrative",
    }
    for rule in ("admin.assembly-488.15d", "admin.arrest-max-30d"):
        # Five days end on 5 March, or on the 6th if the day of the start is left out.
        assert standing(rule, *events, "release 2021-03-05T20:00", **more) == "kept"
        assert standing(rule, *events, "release 2021-03-06T20:00", **more) == "unknown"
        assert standing(rule, *events, "release 2021-03-07T00:00", **more) == "breached"


@pytest.mark.parametrize(
    ("second", "released", "expected"),
    [
        # Alone until 20 or 21 June; with another ruling before the release until 5 or 6 July.
        ("2022-06-20", "2022-07-05", "unknown"),
        ("2022-06-20", "2022-07-06", "unknown"),
        ("2022-06-20", "2022-07-07", "breached"),
        ("2022-06-10", "2022-06-20", "kept"),
        # What came after the release was no part of the time before it.
        ("2022-07-02", "2022-06-25", "breached"),
    ],
)
def test_each_ruling_has_a_term_of_its_own(second: str, released: str, expected: str) -> None:
    events = (f"{A} 2022-06-06T20:00", f"{A} {second}T20:00", f"release {released}T10:00")
    more: dict[str, Any] = {"charges": ("KoAP 488 6",), "regime": "administrative"}
    assert standing("admin.assembly-488.15d", *events, **more) == expected


def test_while_the_second_of_two_rulings_may_run_nothing_is_overdue() -> None:
    events = (f"{A} 2022-06-06T20:00", f"{A} 2022-06-20T20:00")
    more: dict[str, Any] = {"charges": ("KoAP 488 6",), "regime": "administrative"}
    found = [
        standing("admin.assembly-488.15d", *events, as_of=f"2022-{day}T00:30", **more)
        for day in ("06-19", "07-06", "07-07")
    ]
    assert found == ["running", "unknown", "overdue"]


def test_detention_counts_towards_the_arrest() -> None:
    late = (f"{D} 2021-03-01T10:00", f"{A} 2021-03-03T10:00")
    regime: dict[str, Any] = {"regime": "administrative"}
    # Thirty days from the detention end on the 30th or 31st, from the arrest on 1 or 2 April.
    assert standing("admin.arrest-max-30d", *late, "release 2021-03-30T23:00", **regime) == "kept"
    assert (
        standing("admin.arrest-max-30d", *late, "release 2021-03-31T10:00", **regime) == "unknown"
    )
    assert (
        standing("admin.arrest-max-30d", *late, "release 2021-04-18T00:00", **regime) == "breached"
    )


def test_a_release_before_the_arrest_does_not_end_it() -> None:
    events = (f"{D} 2021-03-01T10:00", "release 2021-03-01T13:00", f"{A} 2021-03-10T10:00")
    found = standing("admin.arrest-max-30d", *events, regime="administrative")
    assert found == "overdue"


@pytest.mark.parametrize(
    ("born", "sex", "expected"),
    [
        ("2003-03-02", "", "breached"),
        ("2003-03-01", "", "unknown"),
        ("2003-02-28", "", "not-applicable"),
        ("1962-03-02", "f", "breached"),
        ("1963-03-02", "f", "not-applicable"),
        # On the birthday itself nobody is over the age yet.
        ("1963-02-28", "f", "breached"),
        ("1963-03-01", "f", "unknown"),
        ("1958-02-28", "m", "breached"),
        ("1958-03-01", "m", "unknown"),
        ("1963-03-01", "m", "not-applicable"),
        ("1958-02-01", "m", "breached"),
        ("1959-02-01", "m", "not-applicable"),
        # Between 58 and 63 the sex decides.
        ("1960-02-01", "", "unknown"),
        ("1957-02-01", "", "breached"),
        (None, "m", "unknown"),
    ],
)
def test_who_may_not_be_arrested_for_age(born: str | None, sex: str, expected: str) -> None:
    events = (f"{D} 2021-02-28T11:00", f"{A} 2021-03-01T10:00")
    found = standing("admin.arrest-excluded", *events, born=born, sex=sex, regime="administrative")
    assert found == expected
