"""Interrogations on either side of a birthday or of a new text: each by the age and law it had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import read_instant
from tests.limits.scenes import docket, event, judged, person, spell

RULES = ("minor.interrogation-limits", "interrogation.limits-adult")
OLDER = "interrogation.limits-vulnerable"
DETAINED = "actual-detention 2022-01-06T09:10"
# Eighteen on 7 January 2022, sixty-three on 10 January 2022, and over sixty-three since 2017.
YOUNG, OLD, OVER = "2004-01-07", "1959-01-10", "1954-01-10"
LATER = "2075-01-01T00:00"


def found(
    *sittings: str, born: str | None, now: str = "2026-06-01T00:00", since: str = DETAINED
) -> dict[str, Assessment]:
    lines = (f"interrogation {one}" for one in sittings)
    file = docket(since, *lines, persons=(person(born=born, sex="m"),), spells=(spell(),))
    every = judged(file, read_instant(now), everything=True)
    return {rule: every[rule, "d1"] for rule in (*RULES, OLDER)}


def standings(*sittings: str, born: str | None, **more: str) -> tuple[str, ...]:
    return tuple(one.standing.value for one in found(*sittings, born=born, **more).values())


HOUR = "2022-01-06T10:00 2022-01-06T11:00"


@pytest.mark.parametrize(
    ("born", "sittings", "expected"),
    [
        # An hour as a minor, and then as an adult three hours, or four and a half.
        (YOUNG, (HOUR, "2022-01-08T10:00 2022-01-08T13:00"), ("kept", "kept", "-")),
        (YOUNG, (HOUR, "2022-01-08T10:00 2022-01-08T14:30"), ("kept", "breached", "-")),
        # Three hours as a minor, and then an hour as an adult.
        (
            YOUNG,
            ("2022-01-06T10:00 2022-01-06T13:00", "2022-01-08T10:00 2022-01-08T11:00"),
            ("breached", "kept", "-"),
        ),
        # Three hours and a half at sixty-two, and at sixty-three.
        (OLD, (HOUR, "2022-01-20T10:00 2022-01-20T13:30"), ("-", "kept", "breached")),
        (
            OLD,
            ("2022-01-07T10:00 2022-01-07T13:30", "2022-01-20T10:00 2022-01-20T11:00"),
            ("-", "kept", "kept"),
        ),
        # On the birthday itself the age of eighteen is reached by one reading only.
        (YOUNG, (HOUR, "2022-01-07T10:00 2022-01-07T12:00"), ("kept", "kept", "-")),
        (YOUNG, (HOUR, "2022-01-07T10:00 2022-01-07T13:00"), ("unknown", "unknown", "-")),
        (YOUNG, (HOUR, "2022-01-07T10:00 2022-01-07T14:30"), ("unknown", "unknown", "-")),
        # Over the midnight before the birthday: too long at either age, or at one of them.
        (YOUNG, ("2022-01-06T20:00 2022-01-07T04:20",), ("breached", "breached", "-")),
        (YOUNG, ("2022-01-06T22:30 2022-01-07T01:30",), ("unknown", "unknown", "-")),
        (OLD, ("2022-01-09T20:00 2022-01-10T04:20",), ("-", "breached", "breached")),
        (OLD, ("2022-01-09T22:00 2022-01-10T01:30",), ("-", "unknown", "unknown")),
        # Six hours in a day, at sixty-two and at sixty-three; and at both, each day by itself.
        (
            OLD,
            (
                HOUR,
                "2022-01-20T08:00 2022-01-20T10:00",
                "2022-01-20T12:00 2022-01-20T14:00",
                "2022-01-20T16:00 2022-01-20T18:00",
            ),
            ("-", "kept", "breached"),
        ),
        (
            OLD,
            (
                "2022-01-08T08:00 2022-01-08T11:00",
                "2022-01-08T12:00 2022-01-08T15:00",
                "2022-01-08T16:00 2022-01-08T19:00",
                "2022-01-20T08:00 2022-01-20T10:00",
            ),
            ("-", "breached", "kept"),
        ),
        # One that lasts into the birthday, and two that no lawful pause parts.
        (OLD, ("2022-01-09T21:00 2022-01-10T00:30",), ("-", "unknown", "unknown")),
        (
            OLD,
            ("2022-01-09T20:00 2022-01-09T23:00", "2022-01-10T00:30 2022-01-10T02:30"),
            ("-", "unknown", "unknown"),
        ),
    ],
)
def test_each_sitting_is_judged_by_the_age_of_its_own_day(
    born: str, sittings: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert standings(*sittings, born=born) == tuple(
        "not-applicable" if one == "-" else one for one in expected
    )


@pytest.mark.parametrize(
    ("second", "adult", "older"),
    [
        # The text for older people became law on a day between 7 and 31 January 2020.
        ("2020-02-20T10:00 2020-02-20T13:30", "kept", "breached"),
        ("2020-02-20T10:00 2020-02-20T12:30", "kept", "kept"),
        ("2020-01-15T10:00 2020-01-15T13:30", "kept", "unknown"),
        ("2020-01-15T10:00 2020-01-15T14:30", "unknown", "unknown"),
        ("2020-01-03T10:00 2020-01-03T14:30", "breached", "not-applicable"),
    ],
)
def test_each_sitting_is_judged_by_the_text_that_was_law_then(
    second: str, adult: str, older: str
) -> None:
    since = "actual-detention 2019-12-20T09:10"
    first = "2019-12-20T10:00 2019-12-20T11:00"
    assert standings(first, second, born=OVER, since=since) == ("not-applicable", adult, older)


def test_a_sitting_under_each_of_two_texts_is_broken_by_its_own_alone() -> None:
    since = "actual-detention 2019-12-20T09:10"
    both = ("2019-12-20T10:00 2019-12-20T15:00", "2020-02-20T10:00 2020-02-20T11:00")
    assert standings(*both, born=OVER, since=since) == ("not-applicable", "breached", "kept")


def test_the_reckoning_names_only_the_sittings_that_the_rule_governs() -> None:
    every = found(HOUR, "2022-01-08T10:00 2022-01-08T13:00", born=YOUNG)
    minor, adult = ([plain(step, ENGLISH) for step in every[rule].steps] for rule in RULES)
    assert any(line.startswith("e2, Interrogation") for line in minor)
    assert not any(line.startswith("e3, Interrogation") for line in minor)
    assert any(line.startswith("e3, Interrogation") for line in adult)
    assert not any(line.startswith("e2, Interrogation") for line in adult)
    assert plain(every[RULES[0]].why, ENGLISH).startswith("Longest sitting: 1 h;")
    assert plain(every[RULES[1]].why, ENGLISH).startswith("Longest sitting: 3 h;")
    starts = [every[rule].verdict.start for rule in RULES]
    assert [one.event.key for one in starts if one and one.event] == ["e2", "e3"]


def test_a_sitting_by_night_as_an_adult_leaves_nothing_open_of_a_minor() -> None:
    late = "2022-01-08T23:00 2022-01-08T23:30"
    assert standings(HOUR, late, born=YOUNG)[:2] == ("kept", "unknown")


def test_a_sitting_without_an_end_is_of_the_age_in_which_it_began() -> None:
    second = "2022-01-08T10:00 2022-01-08T11:00"
    assert standings("2022-01-06T10:00", second, born=YOUNG)[:2] == ("unknown", "kept")
    assert standings(HOUR, "2022-01-08T10:00", born=YOUNG)[:2] == ("kept", "unknown")


def test_a_sitting_that_runs_after_the_birthday_runs_for_an_adult() -> None:
    now = "2022-01-08T11:00"
    assert standings(HOUR, "2022-01-08T10:00", born=YOUNG, now=now)[:2] == ("kept", "running")


def test_a_sitting_of_which_nobody_knows_the_day_may_be_of_either_age() -> None:
    broken = "2022-01-08T10:00 2022-01-08T14:30"
    assert standings("null", broken, born=YOUNG)[:2] == ("unknown", "breached")
    assert standings("null 2022-01-09T11:00", HOUR, born=YOUNG)[:2] == ("unknown", "unknown")


def test_of_one_questioned_as_a_minor_and_again_in_old_age_the_years_between_are_not_asked() -> (
    None
):
    late = "2068-03-01T10:00 2068-03-01T11:00"
    assert standings(HOUR, late, born=YOUNG, now=LATER) == ("kept", "not-applicable", "kept")


def test_of_a_year_of_birth_alone_the_same_is_open_of_every_sitting() -> None:
    both = (HOUR, "2022-01-08T10:00 2022-01-08T14:30")
    assert standings(*both, born="2004") == ("breached", "breached", "not-applicable")
    assert standings(HOUR, "2022-01-08T10:00 2022-01-08T13:00", born="2004") == (
        *("unknown", "unknown"),
        "not-applicable",
    )


def test_what_may_be_anothers_sitting_breaks_nothing_for_sure() -> None:
    people = (person(born=YOUNG, sex="m"), person("p2"))
    file = docket(
        event(DETAINED, "e1", within="d1"),
        event(f"interrogation {HOUR}", "e2", within="d1"),
        event("interrogation 2022-01-08T10:00 2022-01-08T14:30", "e3", who=None),
        persons=people,
        spells=(spell(),),
    )
    every = judged(file, everything=True)
    assert [every[rule, "d1"].standing.value for rule in RULES] == ["kept", "unknown"]


def test_the_doubt_of_the_birthday_is_named_for_a_later_sitting_too() -> None:
    birthday = load_law().birthday["en"]
    every = found(HOUR, "2022-01-07T10:00 2022-01-07T13:00", born=YOUNG)
    for rule in RULES:
        doubt = every[rule].doubt
        assert doubt is not None
        assert birthday in doubt["en"]
    assert every[OLDER].doubt is None
    apart = found(HOUR, "2022-01-08T10:00 2022-01-08T13:00", born=YOUNG)
    assert [one.doubt for one in apart.values()] == [None, None, None]


def test_three_hours_on_each_of_three_days_fill_none_of_them() -> None:
    three = [f"2022-01-{day}T10:00 2022-01-{day}T13:00" for day in (10, 11, 12)]
    assert standings(*three, born="1980-05-01")[1] == "kept"


def test_a_day_is_too_full_though_nobody_knows_when_its_sittings_began() -> None:
    open_ones = [
        f"../2022-01-10T{begun} 2022-01-10T{ended}"
        for begun, ended in (("06:00", "09:00"), ("10:00", "13:00"), ("14:00", "17:00"))
    ]
    one = found(*open_ones, born="1980-05-01")[RULES[1]]
    assert one.standing == "breached"
    assert (one.least, one.most) == (timedelta(hours=9), None)
