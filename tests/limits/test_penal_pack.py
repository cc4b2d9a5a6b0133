"""Bans and punishments, and the documented cases whose dates are known to the month."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

import resources
from casefiles.docket import Docket
from casefiles.exchange.casefile import read_casefile
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant
from tests.limits.worked import last_day, standing, worked

B, E, R, S = "ban-start", "ban-end", "release-from-sentence", "sentence"
BAN = "crim.ban-1-10y"
BANNED = "ban-public-activities"


@pytest.mark.parametrize(
    ("begun", "length", "ends"),
    [
        ("2021-02-15", "P3Y", "2024-02-15"),
        ("2021-02-15T00:00", "P3Y", "2024-02-15"),
        ("2021-02-15T23:59", "P3Y", "2024-02-15"),
        ("2020-02-29", "P3Y", "2023-02-28"),
        ("2021-08-31", "P1Y6M", "2023-02-28"),
        ("2021-02-15", "P1Y6M", "2022-08-15"),
        ("2021-02-15", "P10Y", "2031-02-15"),
    ],
)
def test_a_ban_ends_on_the_matching_date(begun: str, length: str, ends: str) -> None:
    sentences = (f"{BANNED} {length} additional 2019",)
    assert last_day(BAN, f"{B} {begun}", sentences=sentences) == ends


@pytest.mark.parametrize(
    ("events", "punishments", "ends"),
    [
        # With imprisonment from the release, unless its beginning itself is on file.
        ((f"{S} 2019", f"{R} 2022-05-10"), ("imprisonment P3Y 2019",), "2025-05-10"),
        (
            (f"{S} 2019", f"{R} 2022-05-10", f"{B} 2022-05-12"),
            ("imprisonment P3Y 2019",),
            "2025-05-12",
        ),
        # Else from the entry into force.
        (
            (f"{S} 2022-04-20", "entry-into-force 2022-05-10"),
            ("restriction-of-freedom P1Y 2022-04-20",),
            "2025-05-10",
        ),
        ((f"{S} 2022-04-20", "entry-into-force 2022-05-10"), (), "2025-05-10"),
    ],
)
def test_a_ban_runs_from_release_or_from_entry_into_force(
    events: tuple[str, ...], punishments: tuple[str, ...], ends: str
) -> None:
    sentences = (*punishments, f"{BANNED} P3Y additional 2019")
    assert last_day(BAN, *events, sentences=sentences) == ends


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("2024-02-15", "kept"),
        ("2023-06-01", "kept"),
        ("2024-02-16", "breached"),
        ("2024-02", "unknown"),
    ],
)
def test_a_ban_may_not_be_kept_up_past_its_end(ended: str, expected: str) -> None:
    sentences = (f"{BANNED} P3Y additional 2019",)
    assert standing(BAN, f"{B} 2021-02-15", f"{E} {ended}", sentences=sentences) == expected


def test_a_ban_that_began_on_a_day_not_on_file_waits_for_release() -> None:
    sentences = ("imprisonment P5Y 2022", f"{BANNED} P3Y additional 2022")
    (found,) = worked(BAN, f"{S} 2022-03-01", sentences=sentences)
    assert found.deadline is not None
    assert found.deadline.latest is None
    assert str(found.deadline.earliest) == "2025-03-01 19:00:00+00:00"


def test_no_ban_on_file_is_no_ban() -> None:
    assert standing(BAN, f"{S} 2019", f"{R} 2022-05-10") == "not-applicable"


CEILINGS = {
    "crim.art400": ("CC 400", "arrest", "P50D", "P51D"),
    "crim.art405": ("CC 405 1", "imprisonment", "P6Y", "P6Y1M"),
    "crim.art405.part2": ("CC 405 2", "restriction-of-freedom", "P2Y", "P2Y1M"),
    "crim.art405.ban": ("CC 405 1", BANNED, "P5Y", "P5Y1M"),
    "crim.art405.ban-part2": ("CC 405 2", BANNED, "P3Y", "P3Y1M"),
    "crim.art174.part1": ("CC 174 1", "imprisonment", "P7Y", "P7Y1M"),
    "crim.art174.part2": ("CC 174 2", "imprisonment", "P10Y", "P10Y1M"),
    "crim.art174": ("CC 174 3", "imprisonment", "P20Y", "P20Y1M"),
    "crim.art174.ban": ("CC 174 3", BANNED, "P3Y", "P3Y1M"),
    "crim.art274.part1": ("CC 274 1", "imprisonment", "P1Y", "P1Y1M"),
    "crim.art274.part2": ("CC 274 2", "imprisonment", "P3Y", "P3Y1M"),
    "crim.art274.part3": ("CC 274 3", "imprisonment", "P5Y", "P5Y1M"),
    "crim.art274": ("CC 274 4", "imprisonment", "P7Y", "P7Y1M"),
    BAN: ("CC 274 4", BANNED, "P10Y", "P10Y1M"),
}


@pytest.mark.parametrize(("rule", "facts"), CEILINGS.items())
def test_every_ceiling_is_that_of_the_code(rule: str, facts: tuple[str, str, str, str]) -> None:
    charge, kind, ceiling, above = facts
    assert load_law().rule(rule).versions[-1].limit == ceiling
    at, over = ((f"{kind} {length} 2025-03-10",) for length in (ceiling, above))
    assert standing(rule, charges=(charge,), sentences=at) == "kept"
    assert standing(rule, charges=(charge,), sentences=over) == "breached"


@cache
def documented(ref: str) -> Docket:
    """A case of the demonstration, as its sources tell it."""
    return read_casefile(resources.find("demo", f"{ref}.json"))[0]


def judged(ref: str, as_of: str) -> dict[tuple[str, str], Assessment]:
    """What the rules of this pack and of records come to, by person and rule."""
    file = documented(ref)
    keys = {person.id: person.key for person in file.persons}
    return {
        (keys[one.person], one.rule): one for one in assess(file, read_instant(as_of), load_law())
    }


def between(found: Assessment) -> tuple[Any, ...]:
    """The bounds of the deadline, as dates of its last day at UTC."""
    assert found.deadline is not None
    return tuple(
        None if end is None else end.date().isoformat()
        for end in (found.deadline.earliest, found.deadline.latest)
    )


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2021-11-30T00:00", "running"),
        ("2024-01-31T00:00", "running"),
        ("2024-02-15T00:00", "unknown"),
        ("2024-03-01T00:00", "kept"),
    ],
)
def test_bokayevs_ban_ends_in_february_2024_on_a_day_that_nobody_gave(
    as_of: str, expected: str
) -> None:
    found = judged("bokayev-max", as_of)["p1", BAN]
    assert found.standing == expected
    assert found.limit == "P3Y"
    assert between(found) == ("2024-02-01", "2024-02-28")


def test_of_bokayevs_supervision_no_end_can_be_reckoned() -> None:
    found = judged("bokayev-max", "2021-11-30T00:00")["p1", "supervision.old-6m-3y"]
    assert found.standing == "unknown"
    assert found.deadline is None
    assert "It is not known when the clock started" in plain(found.why)


def test_bokayevs_record_runs_from_the_end_of_his_ban() -> None:
    found = judged("bokayev-max", "2026-06-01T00:00")
    assert found["p1", "record.term-3y"].standing == "running"
    assert between(found["p1", "record.term-3y"]) == ("2027-02-01", "2027-02-28")
    assert between(found["p1", "record.term-6y"]) == ("2030-02-01", "2030-02-28")
    # Before the ban was over its end was as well known, and so is that of the record.
    early = judged("bokayev-max", "2021-11-30T00:00")["p1", "record.term-6y"]
    assert between(early) == ("2030-02-01", "2030-02-28")


def test_utepovas_three_years_are_not_over_before_april_2024_and_may_be_after() -> None:
    for as_of, expected in (
        ("2021-11-30T00:00", "running"),
        ("2024-03-31T00:00", "running"),
        ("2024-04-15T00:00", "unknown"),
        ("2026-06-01T00:00", "unknown"),
    ):
        found = judged("utepova-aigul", as_of)["p1", BAN]
        assert found.standing == expected, as_of
        assert between(found) == ("2024-04-01", None)


def test_utepovas_punishments_are_lawful_under_either_part_of_the_article() -> None:
    found = judged("utepova-aigul", "2026-06-01T00:00")
    for rule in ("crim.art405", "crim.art405.part2", "crim.art405.ban", "crim.art405.ban-part2"):
        assert found["p1", rule].standing == "kept", rule
    # Restriction of freedom leaves no record of years.
    assert ("p1", "record.term-3y") not in found


def test_of_the_almaty_thirteen_four_have_a_punishment_that_one_part_alone_allows() -> None:
    found = judged("almaty-13", "2026-06-01T00:00")
    for number in range(1, 14):
        expected = "unknown" if number < 5 else "kept"
        for rule in ("crim.art405", "crim.art405.part2"):
            assert found[f"p{number}", rule].standing == expected, number
    said = plain(found["p1", "crim.art405"].why)
    assert (
        said == "Imposed: 5 years. Lawful: at most 6 years or 2 years; which way it falls is open."
    )
    assert found["p1", "crim.art405"].deadline is None


def test_the_arrests_for_a_repost_are_within_thirty_days_and_of_the_article_nothing_is_said() -> (
    None
):
    found = judged("slander-repost-2021", "2026-06-01T00:00")
    for who in ("p1", "p2"):
        assert found[who, "admin.arrest-max-30d"].standing == "kept"
        assert found[who, "admin.detention-3h"].standing == "unknown"
        assert found[who, "admin.appeal-10d"].standing == "unknown"
    assert ("p3", "admin.arrest-max-30d") not in found
