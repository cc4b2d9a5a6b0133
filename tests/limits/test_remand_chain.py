"""The chain of custody to 18 months: a step that was extended in time is not broken."""

from __future__ import annotations

import pytest

from tests.limits.scenes import charge, docket, spell, stands
from tests.limits.worked import standing, worked

D, R, EXTENDED = "actual-detention", "remand-decision", "remand-extended"
HELD = f"{D} 2022-03-10T10:00", f"{R} 2022-03-12T09:00"
IN_TIME = (
    *HELD,
    f"{EXTENDED} 2022-05-09T12:00",
    f"{EXTENDED} 2022-06-09T12:00",
    f"{EXTENDED} 2022-12-08T12:00",
    f"{EXTENDED} 2023-03-09T12:00",
)
STEPS = "term-2m", "ext-3m", "ext-9m", "ext-12m", "ext-18m"
BORN = {"born": "1980-05-01"}


def chain(*events: str, gravity: str, **more: str) -> tuple[str, ...]:
    """Where each step of the chain stands."""
    charges = (f"CC 188 1 {gravity}",)
    return tuple(
        standing(f"remand.{step}", *events, charges=charges, **BORN, **more) for step in STEPS
    )


def test_of_a_chain_extended_in_time_only_its_last_limit_is_broken() -> None:
    released = "release 2023-09-11T12:00"
    found = chain(*IN_TIME, released, gravity="especially-grave")
    assert found == ("kept", "unknown", "unknown", "unknown", "breached")


def test_while_it_runs_no_step_that_was_extended_in_time_is_overdue() -> None:
    found = chain(*IN_TIME, gravity="especially-grave", as_of="2024-01-01T00:00")
    assert found == ("kept", "unknown", "unknown", "unknown", "overdue")


def test_past_nine_months_where_no_more_is_lawful_the_ninth_is_broken_and_not_the_third() -> None:
    released = "release 2022-12-12T10:00"
    found = chain(*IN_TIME[:4], released, gravity="medium")
    assert found == ("kept", "unknown", "breached", "not-applicable", "not-applicable")


@pytest.mark.parametrize(
    ("second", "third_month"),
    [
        # Three months end on 9 June or, by the other way of counting, on 10 June at 24:00.
        ("2022-06-10T23:59", "unknown"),
        ("2022-06-11T00:00", "breached"),
        # Of the day alone is known: it may have come in time.
        ("2022-06", "unknown"),
        ("null", "unknown"),
    ],
)
def test_a_further_extension_counts_where_it_may_have_come_in_time(
    second: str, third_month: str
) -> None:
    events = *IN_TIME[:3], f"{EXTENDED} {second}", "release 2022-12-12T10:00"
    assert standing("remand.ext-3m", *events, charges=("CC 188 1 medium",), **BORN) == third_month


def test_the_one_extension_that_began_the_step_does_not_prolong_it() -> None:
    found = chain(*IN_TIME[:3], "release 2022-12-12T10:00", gravity="medium")
    assert found[1:3] == ("breached", "breached")


def test_the_doubt_says_that_a_further_extension_may_have_carried_custody_on() -> None:
    (step,) = worked(
        "remand.ext-3m", *IN_TIME, "release 2023-09-11T12:00",
        charges=("CC 188 1 especially-grave",), **BORN,
    )  # fmt: skip
    assert step.doubt is not None
    assert "a further extension" in step.doubt["en"]


TWO, THREE = f"{EXTENDED} 2022-05-09T12:00", f"{EXTENDED} 2022-06-09T12:00"
PAST = "release 2022-07-20T10:00"


@pytest.mark.parametrize(
    ("events", "third", "ninth"),
    [
        # The only extension was over by 10 June, the last day of the three months.
        ((f"{TWO} 2022-06-10", PAST), "breached", "unknown"),
        ((f"{TWO} 2022-06-10", "release 2022-06-10T23:59"), "unknown", "kept"),
        # Within the nine months, and held past it.
        ((f"{TWO} 2022-07-10", PAST), "unknown", "unknown"),
        ((f"{TWO} 2022-08-10", PAST), "unknown", "kept"),
        # One followed another, with an end of its own or without.
        ((f"{TWO} 2022-06-10", f"{THREE} 2022-07-10", PAST), "unknown", "unknown"),
        ((f"{TWO} 2022-06-10", f"{THREE} 2022-08-10", PAST), "unknown", "kept"),
        ((f"{TWO} 2022-06-10", THREE, PAST), "unknown", "kept"),
        ((f"{TWO} ../2022-06-10", THREE, PAST), "unknown", "kept"),
        # Two accounts of one extension.
        ((f"{TWO} 2022-06-10", f"{TWO} 2022-06-10", PAST), "breached", "unknown"),
        # Weeks lay between the two, and custody may have begun anew with the second.
        ((f"{TWO} 2022-06-10", f"{EXTENDED} 2022-07-01 2022-08-10", PAST), "unknown", "unknown"),
        ((f"{TWO} 2022-06-10", "placed-in-sizo 2022-07-01", PAST), "unknown", "unknown"),
        # How long custody went on is not known, or nothing shows that it did.
        ((f"{TWO} 2022-06-10", "release null"), "unknown", "unknown"),
        ((f"{TWO} 2022-06-10", "indictment 2022-07-01"), "unknown", "unknown"),
        ((f"{TWO} 2022-06-10", "bail 2022-07-01T10:00"), "unknown", "unknown"),
    ],
)  # fmt: skip
def test_custody_past_the_recorded_end_of_the_last_extension_is_never_called_kept(
    events: tuple[str, ...], third: str, ninth: str
) -> None:
    found = chain(*HELD, *events, gravity="medium")
    assert found[1:3] == (third, ninth)


def test_while_it_runs_the_recorded_end_is_the_earliest_one() -> None:
    said = [
        chain(*HELD, f"{TWO} 2022-06-20", gravity="medium", as_of=f"{day}T10:00")[2]
        for day in ("2022-06-20", "2022-06-21")
    ]
    assert said == ["running", "unknown"]


@pytest.mark.parametrize(
    ("rule", "extended", "told"),
    [
        ("ext-3m", (TWO,), True),
        ("ext-9m", (f"{TWO} 2022-06-10", THREE), True),
        ("ext-9m", (f"{TWO} 2022-06-10", f"{THREE} 2022-08-10"), False),
        ("ext-3m", (), False),
        # A short custody has no such chain.
        ("judge-options", (TWO,), False),
    ],
)
def test_an_extension_without_a_recorded_end_is_told_of_and_no_other(
    rule: str, extended: tuple[str, ...], told: bool
) -> None:
    answers = ("custody-for-ten-days yes",)
    (step,) = worked(f"remand.{rule}", *HELD, *extended, PAST, answers=answers, **BORN)
    reckoned = " ".join(str(one.values.get("doubt")) for one in step.steps)
    assert ["to what length" in text for text in (str(step.doubt), reckoned)] == [told, told]


AT_HOME = "house-arrest 2022-01-10T10:00", f"{EXTENDED} 2022-03-05T10:00"
CUSTODY = f"{D} 2021-12-01T10:00", f"{R} 2021-12-03T10:00"


@pytest.mark.parametrize(
    ("before", "released", "ground", "nine", "eighteen"),
    [
        ((), "2022-10-12T10:00", "", "breached", "-"),
        # In a group twelve months and eighteen are lawful; that it was one may be claimed alone.
        ((), "2022-10-12T10:00", "criminal-group", "unknown", "unknown"),
        ((), "2023-07-11T00:00", "criminal-group", "breached", "unknown"),
        # Detention and custody before it may count, or not.
        ((), "2022-10-09T23:59", "", "kept", "-"),
        ((f"{D} 2022-01-09T10:00",), "2022-10-08T23:59", "", "kept", "-"),
        ((f"{D} 2022-01-09T10:00",), "2022-10-09T23:59", "", "unknown", "-"),
        (CUSTODY, "2022-08-20T10:00", "", "kept", "-"),
        (CUSTODY, "2022-09-20T10:00", "", "unknown", "-"),
        (CUSTODY, "2022-10-12T10:00", "", "breached", "-"),
        ((f"{D} null",), "2022-09-20T10:00", "", "unknown", "-"),
    ],
)  # fmt: skip
def test_house_arrest_is_extended_to_nine_months_and_for_some_to_eighteen(
    before: tuple[str, ...], released: str, ground: str, nine: str, eighteen: str
) -> None:
    file = docket(
        *before, *AT_HOME, f"release {released}",
        spells=(spell(ground=ground),), charges=(charge("CC 188", gravity="medium"),),
    )  # fmt: skip
    assert stands(file, "remand.house-arrest.ext-9m") == nine
    assert stands(file, "remand.house-arrest.ext-18m") == eighteen


@pytest.mark.parametrize(
    ("events", "nine"),
    [
        ((f"{EXTENDED} 2022-03-05T10:00 2022-04-06", "release 2022-04-06T23:59"), "kept"),
        ((f"{EXTENDED} 2022-03-05T10:00 2022-04-06", "release 2022-04-07T00:00"), "unknown"),
        # An extension of the custody before it is none of the house arrest.
        ((f"{D} 2021-12-01", f"{EXTENDED} 2022-01-09 2022-02-01", "release 2022-03-01"), "kept"),
    ],
)
def test_house_arrest_ends_with_its_last_extension_too(events: tuple[str, ...], nine: str) -> None:
    assert standing("remand.house-arrest.ext-9m", AT_HOME[0], *events) == nine
