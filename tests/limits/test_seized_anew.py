"""Who is seized anew was let go before, whether or not a release is on file."""

from __future__ import annotations

from datetime import timedelta

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import Assessment, plain
from casefiles.timeline import Event
from tests.limits.scenes import docket, event, judged, spell

ADULT, TERM = "detention.max-before-court.adult", "remand.term-2m"
SEIZED, ANEW = "actual-detention 2022-01-06T09:10", "actual-detention 2022-01-20T20:00"


def first(rule: str, *lines: str, anew: str | None = ANEW, regime: str = "criminal") -> Assessment:
    """What a rule comes to for the first of two spells, of which the second began anew."""
    events: list[Event] = [
        event(line, f"e{number}", within="d1") for number, line in enumerate(lines)
    ]
    spells = [spell("d1", regime=regime)]
    if anew is not None:
        events.append(event(anew, "n1", within="d2"))
        spells.append(spell("d2", regime=regime))
    return judged(docket(*events, spells=tuple(spells)), everything=True)[rule, "d1"]


@pytest.mark.parametrize(
    ("rule", "lines", "alone", "expected"),
    [
        # Let go within the 48 hours, or held up to the second seizure.
        (ADULT, (SEIZED,), "overdue", "unknown"),
        (ADULT, (SEIZED, "placed-in-ivs 2022-01-07T10:00"), "overdue", "unknown"),
        # Held still on the ninth, or brought to the judge in time.
        (ADULT, (SEIZED, "placed-in-ivs 2022-01-09T10:00"), "overdue", "breached"),
        (ADULT, (SEIZED, "remand-decision 2022-01-09T10:00"), "breached", "breached"),
        (ADULT, (SEIZED, "remand-decision 2022-01-07T10:00"), "kept", "kept"),
        (TERM, (SEIZED, "remand-decision 2022-01-07T10:00"), "overdue", "kept"),
        (ADULT, (SEIZED, "release 2022-01-07T10:00"), "kept", "kept"),
        (ADULT, (SEIZED, "release 2022-01-09T10:00"), "breached", "breached"),
        # The motion was due only where somebody was held so long.
        ("remand.prosecutor-to-judge-8h", (SEIZED,), "overdue", "unknown"),
        ("detention.protocol-3h", (SEIZED,), "overdue", "unknown"),
        (
            "detention.protocol-3h",
            (SEIZED, "detention-protocol 2022-01-06T15:00"),
            "breached",
            "breached",
        ),
        (
            "detention.medical-exam",
            (SEIZED, "medical-examination 2022-01-06T20:00"),
            *["breached"] * 2,
        ),
    ],
)
def test_the_first_detention_did_not_last_up_to_today(
    rule: str, lines: tuple[str, ...], alone: str, expected: str
) -> None:
    assert first(rule, *lines, anew=None).standing == alone
    assert first(rule, *lines).standing == expected


@pytest.mark.parametrize(
    ("seized", "anew", "expected"),
    [
        # What perhaps began later perhaps ended it; two papers may be on one detention.
        ("actual-detention 2022-01", ANEW, "unknown"),
        ("actual-detention 2022-02", ANEW, "overdue"),
        (SEIZED, "actual-detention 2022-01-06", "overdue"),
        (SEIZED, "actual-detention null", "unknown"),
        (SEIZED, "actual-detention 2029-01-06", "overdue"),
        (SEIZED, "actual-detention 2022-01-08T09:10", "kept"),
        (SEIZED, "actual-detention 2022-01", "unknown"),
        (SEIZED, "actual-detention 2022-02", "unknown"),
    ],
)
def test_what_surely_came_later_shows_that_it_was_over(
    seized: str, anew: str, expected: str
) -> None:
    assert first(ADULT, seized, anew=anew).standing == expected


@pytest.mark.parametrize(
    ("rule", "lines", "other", "expected"),
    [
        # A paper of another spell says that somebody was held anew, and not since when.
        (ADULT, (SEIZED,), "detention-protocol 2022-01-20T20:00", "unknown"),
        (ADULT, (SEIZED,), "detention-protocol null", "unknown"),
        (ADULT, (SEIZED,), "remand-decision 2022-03-20T20:00", "unknown"),
        (TERM, (SEIZED,), "remand-decision 2022-03-20T20:00", "unknown"),
        (
            TERM,
            ("remand-decision 2022-01-08T08:00",),
            "remand-decision 2022-06-01T08:00",
            "unknown",
        ),
        (TERM, (SEIZED,), "detention-protocol 2022-01-20T20:00", "unknown"),
        ("detention.protocol-3h", (SEIZED,), "detention-protocol 2022-01-20T20:00", "unknown"),
        # Late in any case, whoever is on the other paper.
        (
            ADULT,
            (SEIZED, "placed-in-ivs 2022-01-09T10:00"),
            "detention-protocol 2022-01-20",
            "overdue",
        ),
        (ADULT, (SEIZED, "release 2022-01-09T10:00"), "detention-protocol 2022-01-20", "breached"),
        (
            ADULT,
            (SEIZED, "remand-decision 2022-01-07T10:00"),
            "detention-protocol 2022-01-20",
            "kept",
        ),
        ("detention.relatives", (SEIZED,), "detention-protocol 2022-01-20T20:00", "overdue"),
        # Of the same day, before it, or custody after it: no detention in between.
        (ADULT, (SEIZED,), "detention-protocol 2022-01-06T20:00", "overdue"),
        (ADULT, (SEIZED,), "detention-protocol 2021-01-06T20:00", "overdue"),
        (
            TERM,
            (SEIZED, "remand-decision 2022-01-25T10:00"),
            "detention-protocol 2022-01-20T20:00",
            "overdue",
        ),
    ],
)
def test_what_is_on_file_of_another_spell_leaves_open_that_the_first_was_over(
    rule: str, lines: tuple[str, ...], other: str, expected: str
) -> None:
    assert first(rule, *lines, anew=other).standing == expected


def test_whoever_was_perhaps_let_go_was_not_surely_held_up_to_today() -> None:
    one = first("detention.relatives", SEIZED, anew="detention-protocol 2022-01-20T20:00")
    assert (one.least, one.most and one.most.days) == (timedelta(0), 1606)


def test_custody_on_file_after_the_second_seizure_did_not_end_with_it() -> None:
    late = "remand-decision 2022-01-25T10:00"
    one = first(ADULT, SEIZED, late)
    assert (one.standing, one.least, one.most) == ("breached", one.most, one.least)
    assert first(TERM, SEIZED, late).standing == "overdue"
    # On that very day it may have come before the seizure, or after it.
    assert first(TERM, SEIZED, "remand-decision 2022-01-20").standing == "unknown"


def test_the_time_ends_with_the_second_seizure() -> None:
    one = first(ADULT, SEIZED, "placed-in-ivs 2022-01-09T10:00")
    assert (one.least and one.least.days, one.most and one.most.days) == (3, 14)
    told = first("detention.relatives", SEIZED)
    assert (told.standing, told.most and told.most.days) == ("overdue", 14)
    assert plain(first(ADULT, SEIZED).why, ENGLISH) == (
        "Time taken: at most 14 days 10 h 50 min. The limit is 48 hours; what is known does not"
        " decide."
    )


@pytest.mark.parametrize(
    ("second", "third", "expected"),
    [
        # Recorded in no spell, the third may be one more account of either, or a seizure anew.
        ("2022-01-06T09:17", "2022-01-08T01:10", ("unknown", "unknown")),
        ("../2022-01-06T12:52", "2022-01-08T01:10", ("unknown", "unknown")),
        # Hours later it is but one more account.
        ("2022-01-06T09:17", "2022-01-06T15:10", ("overdue", "overdue")),
    ],
)
def test_a_detention_in_no_spell_beside_two_spells_decides_nothing_of_either(
    second: str, third: str, expected: tuple[str, str]
) -> None:
    file = docket(
        event(SEIZED, "e1", within="d1"),
        event(f"actual-detention {second}", "e2", within="d2"),
        event(f"actual-detention {third}", "e3"),
        spells=(spell("d1"), spell("d2")),
    )
    found = judged(file, everything=True)
    assert (found[ADULT, "d1"].standing, found[ADULT, "d2"].standing) == expected
