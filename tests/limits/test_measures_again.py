"""A measure that ended and was applied again, beyond the first two months of custody."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.limits.scenes import answer, charge, docket, judged, person, spell, stands
from tests.limits.worked import standing

HELD = ("actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00")
EXTENDED = (*HELD, "remand-extended 2022-03-01T10:00")
OUT = ("release", "house-arrest", "bail", "travel-ban", "measure-changed")


def first(rule: str, *events: str, **more: Any) -> str:
    file = docket(*events, spells=(spell(),), **more)
    found = {id_: one.standing.value for (id_, _), one in judged(file).items()}
    return found.get(rule, "-")


@pytest.mark.parametrize("rule", ["remand.ext-3m", "remand.ext-9m", "remand.ext-12m"])
@pytest.mark.parametrize("out", OUT)
@pytest.mark.parametrize("again", ["remand-decision", "placed-in-sizo", "placed-in-ivs"])
def test_custody_again_after_an_extension_leaves_each_step_of_the_chain_open(
    rule: str, out: str, again: str
) -> None:
    grave = (charge("CC 99", part="2", gravity="especially-grave"),)
    ended = (*EXTENDED, f"{out} 2022-03-20T10:00")
    assert first(rule, *ended, charges=grave) == "kept"
    assert first(rule, *ended, f"{again} 2022-05-08T10:00", charges=grave) == "unknown"
    # What came before the end renewed nothing, and what comes after the end decides nothing late.
    assert first(rule, *ended, f"{again} 2022-03-10T10:00", charges=grave) == "kept"
    assert first(rule, *ended, f"{again} 2029-05-08T10:00", charges=grave) == "kept"


def test_the_eighteen_months_are_left_open_too() -> None:
    grave = (charge("CC 99", part="2", gravity="especially-grave"),)
    lines = (*EXTENDED, "bail 2022-03-20T10:00", "remand-decision 2022-05-08T10:00")
    assert first("remand.ext-18m", *lines[:-1], charges=grave) == "kept"
    assert first("remand.ext-18m", *lines, charges=grave) == "unknown"


def test_the_six_months_of_a_minor_are_left_open() -> None:
    young = (person(born="2006-05-01"),)
    lines = (*HELD, "measure-changed 2022-02-20T10:00", "remand-decision 2022-05-08T10:00")
    assert first("minor.custody-max-6m", *lines[:-1], persons=young) == "kept"
    assert first("minor.custody-max-6m", *lines, persons=young) == "unknown"


@pytest.mark.parametrize(
    ("ordered", "answers", "expected"),
    [
        # Nothing is recorded of how long it was, or an end that no short one has.
        ("2022-01-08T08:00", (), "not-applicable"),
        ("2022-01-08T08:00 2022-03-06", (), "not-applicable"),
        ("2022-01-08T08:00 2022-01-19", (), "not-applicable"),
        ("2022-01-08T08:00 2022-01-18", (), "unknown"),
        ("2022-01-08T08:00 2022-01-16", (), "unknown"),
        ("2022-01-08T08:00 ../2022-02-20", (), "unknown"),
        ("null 2022-02-20", (), "unknown"),
        ("2022-01-08T08:00 2022-01-16", ("custody-for-ten-days no",), "not-applicable"),
        ("2022-01-08T08:00 2022-03-06", ("custody-for-ten-days yes",), "breached"),
    ],
)
def test_a_custody_that_ended_as_a_short_one_may_have_been_one(
    ordered: str, answers: tuple[str, ...], expected: str
) -> None:
    lines = "actual-detention 2022-01-06T09:10", f"remand-decision {ordered}", "release 2022-03-01"
    assert standing("remand.judge-options", *lines, answers=answers) == expected


def test_a_short_custody_is_left_open() -> None:
    said = (answer("custody-for-ten-days yes"),)
    lines = (*HELD, "bail 2022-01-12T10:00", "placed-in-sizo 2022-01-13T10:00")
    assert first("remand.judge-options", *lines[:-1], answers=said) == "kept"
    assert first("remand.judge-options", *lines, answers=said) == "unknown"


def test_custody_before_the_trial_court_is_left_open() -> None:
    lines = (
        *HELD,
        "indictment 2022-04-01T10:00",
        "trial-opened 2022-04-10T10:00",
        "house-arrest 2022-05-01T10:00",
        "remand-decision 2022-06-01T10:00",
    )
    charges = (charge("CC 272", gravity="medium"),)
    assert stands(docket(*lines[:-1], charges=charges), "remand.trial-stage") == "kept"
    assert stands(docket(*lines, charges=charges), "remand.trial-stage") == "unknown"


def test_the_72_hours_of_who_is_wanted_abroad_are_left_open_where_a_cell_follows() -> None:
    events = ("actual-detention 2022-01-06T09:10", "release 2022-01-06T20:10")
    rule, wanted = "detention.extradition-72h", (spell(regime="extradition"),)
    assert stands(docket(*events, spells=wanted), rule, "d1") == "kept"
    again = docket(*events, "placed-in-sizo 2022-01-07T20:10", spells=wanted)
    assert stands(again, rule, "d1") == "unknown"


def test_so_are_the_72_hours_of_the_old_law() -> None:
    events = ("actual-detention 2016-01-06T09:10", "release 2016-01-06T20:10")
    rule = "detention.max-before-court.old-72"
    assert stands(docket(*events, spells=(spell(),)), rule, "d1") == "kept"
    again = docket(*events, "placed-in-ivs 2016-01-07T20:10", spells=(spell(),))
    assert stands(again, rule, "d1") == "unknown"


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("release 2022-02-01T10:00", "unknown"),
        ("bail 2022-02-01T10:00", "unknown"),
        ("remand-decision 2022-02-01T10:00", "unknown"),
        # Extended, it is no longer these two months that run.
        ("remand-extended 2022-02-01T10:00", "kept"),
        ("file-disclosed 2022-02-01T10:00", "kept"),
        ("release 2022-03-12T10:00", "breached"),
    ],
)
def test_house_arrest_again_leaves_its_two_months_open(ended: str, expected: str) -> None:
    lines = ("house-arrest 2022-01-08T10:00", ended)
    alone = "breached" if expected == "breached" else "kept"
    assert stands(docket(*lines), "remand.house-arrest") == alone
    again = docket(*lines, "house-arrest 2022-04-01T10:00")
    assert stands(again, "remand.house-arrest") == expected


def test_the_end_of_a_house_arrest_on_file_is_no_house_arrest_again() -> None:
    lines = ("house-arrest 2022-01-08T10:00 2022-02-01T10:00",)
    assert stands(docket(*lines), "remand.house-arrest") == "kept"
    again = docket(*lines, "house-arrest 2022-04-01T10:00")
    assert stands(again, "remand.house-arrest") == "unknown"


def test_the_sentence_names_what_may_go_on() -> None:
    lines = ("house-arrest 2022-01-08T10:00", "release 2022-02-01T10:00")
    found = judged(docket(*lines, "house-arrest 2022-04-01T10:00"))
    (why,) = [plain(one.why, ENGLISH) for (id_, _), one in found.items() if "house" in id_]
    assert "the measure was or may have been ordered again" in why


@pytest.mark.parametrize("rule", ["remand.term-2m", "remand.ext-3m", "remand.ext-9m"])
def test_time_in_a_hospital_by_order_of_a_court_counts_after_a_release_too(rule: str) -> None:
    two_months = (*HELD, "bail 2022-02-20T10:00")
    lines = two_months if rule == "remand.term-2m" else (*EXTENDED, "bail 2022-03-20T10:00")
    assert first(rule, *lines) == "kept"
    placed = "forced-psychiatric-placement 2022-04-05T10:00 2022-05-05T10:00"
    assert first(rule, *lines, placed) == "unknown"
    # Who goes to hospital as a free person is not held there.
    assert first(rule, *lines, "hospitalisation 2022-04-05T10:00") == "kept"


def test_the_hospital_does_not_stop_the_clock_of_custody() -> None:
    placed = "forced-psychiatric-placement 2022-02-01T10:00 2022-03-20T10:00"
    assert first("remand.term-2m", *HELD, placed, "release 2022-03-20T10:00") == "breached"


AGAIN = "remand-decision 2022-02-10T09:00"
OUT_ON_BAIL = ("actual-detention 2022-01-06T09:10", "bail 2022-01-08T08:00", AGAIN)


@pytest.mark.parametrize(
    ("lines", "as_of", "expected"),
    [
        # Two months from 10 February end on 9 April or, the first day left out, on 10 April.
        (("release 2022-04-20T10:00",), "2022-06-15T00:00", "breached"),
        (("release 2022-04-11T00:00",), "2022-06-15T00:00", "breached"),
        # With what was served before it may be over all the same, or not.
        (("release 2022-04-10T23:59",), "2022-06-15T00:00", "unknown"),
        (("placed-in-sizo 2022-02-11T10:00",), "2022-06-15T00:00", "overdue"),
        (("placed-in-sizo 2022-02-11T10:00",), "2022-04-10T23:59", "unknown"),
        # Nothing shows that the new order was one, and not a refusal.
        ((), "2022-06-15T00:00", "unknown"),
        # Extended in time.
        (("remand-extended 2022-04-01", "release 2022-05-20"), "2022-06-15T00:00", "kept"),
        # Ended in time, or ended a second time: which of them, the file does not say.
        (("bail 2022-03-01", "release 2022-05-20"), "2022-06-15T00:00", "unknown"),
        (("indictment 2022-05-01", "release 2022-05-20"), "2022-06-15T00:00", "unknown"),
        (("release null",), "2022-06-15T00:00", "unknown"),
    ],
)
def test_custody_ordered_anew_that_alone_is_over_the_limit_breaks_it(
    lines: tuple[str, ...], as_of: str, expected: str
) -> None:
    file = docket(*OUT_ON_BAIL, *lines, spells=(spell(),))
    one = judged(file, read_instant(as_of))["remand.term-2m", "d1"]
    assert one.standing == expected
    if expected == "breached":
        why = plain(one.why, ENGLISH)
        assert why.startswith("From “Decision on remand in custody” to “Release”"), why


def test_who_came_of_age_between_two_custodies_has_no_six_months_in_the_second() -> None:
    young = {"persons": (person(born="2004-09-01"),)}
    events = (
        *("actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00"),
        *("bail 2022-02-20T10:00", "remand-decision 2022-10-08T10:00", "release 2023-06-01T10:00"),
    )
    assert stands(docket(*events, spells=(spell(),), **young), "minor.custody-max-6m", "d1") == (
        "unknown"
    )


@pytest.mark.parametrize("more", [(), ("release 2022-05-20T10:00",)])
def test_an_indictment_after_custody_ordered_anew_shows_nothing_of_the_first(
    more: tuple[str, ...],
) -> None:
    events = (*OUT_ON_BAIL, "indictment 2022-05-01T10:00", *more)
    assert first("remand.term-2m", *events) == "unknown"
    assert first("remand.term-2m", *OUT_ON_BAIL[:2], "indictment 2022-05-01T10:00") == "kept"


@pytest.mark.parametrize(
    ("rule", "events"),
    [
        # The cell may have come before the release, or after it.
        (
            "detention.max-before-court.adult",
            ("actual-detention 2022-01-06", "placed-in-ivs 2022-01-06", "release 2022-01-06"),
        ),
        (
            "remand.term-2m",
            ("actual-detention 2022-01-06T19:00", "placed-in-ivs 2022-01-06T23:00"),
        ),
        # Free from June to December, whenever in June the detention was.
        (
            "remand.term-2m",
            (
                *("actual-detention 2022-06", "release 2022-06-16T16:04"),
                *("placed-in-sizo 2022-12-27", "release 2023-01-10"),
            ),
        ),
        (
            "detention.max-before-court.adult",
            (
                *("actual-detention 2022-03-13", "release 2022-03-13T16:10"),
                *("placed-in-ivs 2022-03-14T13:11", "remand-decision 2022-03-21T16:03"),
            ),
        ),
        (
            "remand.term-2m",
            (
                *("actual-detention 2022-01-07T22:05", "placed-in-sizo 2022-01-10T00:05"),
                *("house-arrest 2022-01", "remand-extended 2022-04-05T15:44"),
            ),
        ),
        # A late notice of the detention on file shows no second one.
        (
            "remand.term-2m",
            (
                *("actual-detention 2022-01-06T09:10", "travel-ban 2022-01-07T09:10"),
                *("prosecutor-notified 2022-01-07T18:00", "placed-in-ivs 2022-03-23T16:42"),
                "release 2022-07-25T07:15",
            ),
        ),
    ],
)
def test_custody_that_may_lie_before_its_end_is_not_custody_ordered_anew(
    rule: str, events: tuple[str, ...]
) -> None:
    lines = events if len(events) > 2 else (*events, "release 2022-01")
    assert first(rule, *lines) == "unknown"


OUT_BY_NIGHT = (
    *("actual-detention 2018-01-16T16:05", "house-arrest 2018-01-17T07:29"),
    "remand-decision 2018-01-17T16:38",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("release 2018-08-03T02:07",), "breached"),
        (("release null", "release 2018-08-03T02:07"), "unknown"),
        (("release null", "release 2029-08-03T02:07"), "unknown"),
        (("remand-extended 2018",), "unknown"),
        # Out for good within the two months, whichever of these ended the custody.
        (("release null", "release 2018-02-17T10:00"), "kept"),
        (("release null", "release 2018-02-17T10:00", "placed-in-sizo 2018-02-17"), "unknown"),
    ],
)
def test_which_of_several_ends_was_the_first_does_not_hide_that_custody_was_ordered_anew(
    lines: tuple[str, ...], expected: str
) -> None:
    assert first("remand.term-2m", *OUT_BY_NIGHT, *lines) == expected
