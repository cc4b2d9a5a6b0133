"""An administrative arrest that is on file as a punishment alone: it was imposed, and served."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from casefiles.limits.standings import plain
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import answer, charge, docket, event, judged, person, sentence, spell

MOST, PART, MINORS = "admin.arrest-max-30d", "admin.assembly-488.15d", "admin.arrest-excluded"
HEALTH = "admin.arrest-excluded.family-or-health"
APPEAL, SENT = "admin.arrest-appeal-1d", "admin.arrest-appeal-same-day"
HELD = "administrative-detention 2022-02-20T10:00"
DECIDED = "administrative-decision 2022-02-20T18:00"
NOW = "2022-06-01T12:00"


def found(
    *lines: str,
    length: str = "P5D",
    imposed: str | None = "2022-02-20",
    now: str = NOW,
    born: str = "1980-05-01",
    **records: Any,
) -> Any:
    times = {name: read_moment(records.pop(name)) for name in ("starts", "ends") if name in records}
    if imposed:
        times["imposed"] = read_moment(imposed)
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate(lines, 1)),
        persons=(person(born=born),),
        spells=(spell(regime="administrative"),),
        sentences=records.pop("sentences", (sentence("administrative-arrest", length, **times),)),
        charges=(charge("KoAP 488", part="6"),),
        **records,
    )
    everything = judged(file, read_instant(now), everything=True)
    return {rule: one for (rule, key), one in everything.items() if key == "d1"}


@pytest.mark.parametrize("decided", [(DECIDED,), ()])
@pytest.mark.parametrize(
    ("length", "released", "standing"),
    [
        ("P5D", "2022-03-07T10:00", "breached"),
        ("P5D", "2022-02-26T10:00", "breached"),
        ("P5D", "2022-02-24T10:00", "kept"),
        ("P15D", "2022-03-12T10:00", "breached"),
        ("P15D", "2022-03-06T10:00", "kept"),
        ("P5D", "2022-02-20T20:00", "kept"),
    ],
)
def test_who_is_held_longer_than_was_imposed_is_held_too_long(
    decided: tuple[str, ...], length: str, released: str, standing: str
) -> None:
    some = found(HELD, *decided, f"release {released}", length=length)
    assert {some[rule].standing for rule in (MOST, PART)} == {standing}
    if standing == "breached":
        assert "over the limit of" in plain(some[MOST].why)


def test_who_is_still_held_after_the_arrest_is_held_too_long() -> None:
    assert found(HELD, DECIDED)[MOST].standing == "overdue"
    assert found(HELD, DECIDED, now="2022-02-22T12:00")[MOST].standing == "running"


def test_a_recorded_end_of_the_arrest_ends_it_where_no_release_is_on_file() -> None:
    assert found(HELD, ends="2022-02-24")[MOST].standing == "kept"
    # With the first day or without it.
    assert found(HELD, ends="2022-02-25")[MOST].standing == "unknown"
    assert found(HELD, ends="2022-03-07")[MOST].standing == "breached"
    released = found(HELD, "release 2022-03-07T10:00", ends="2022-02-25")[MOST]
    assert released.standing == "breached"
    assert found(HELD, starts="2022-02-21T10:00")[MOST].standing == "overdue"


def test_a_recorded_beginning_before_the_detention_on_file_leaves_open_when_it_began() -> None:
    one = found(HELD, "release 2022-02-24T10:00", starts="2022-02-18T10:00")[MOST]
    assert one.standing == "unknown"
    told = [plain(step) for step in one.steps if "Punishment on file" in plain(step)]
    assert len(told) == 1
    assert "it began: 18 February 2022, 10:00" in told[0]


@pytest.mark.parametrize(
    ("imposed", "released", "standing"),
    [
        # Taken only later to serve what had been imposed, or held for something else.
        ("2022-02-10", "2022-02-24T10:00", "kept"),
        ("2022-02-10", "2022-03-07T10:00", "unknown"),
        ("2019-05-01", "2022-02-23T10:00", "kept"),
        # Of no date: how long of the time was served, cannot be told.
        (None, "2022-03-07T10:00", "unknown"),
        # By a court after the release: nothing on file shows that it was served.
        ("2022-03-20", "2022-03-07T10:00", "kept"),
        # In a month that goes on after it, or began before the detention.
        ("2022-03", "2022-03-07T10:00", "unknown"),
        ("2022-02", "2022-03-07T10:00", "unknown"),
        ("../2022-02-21", "2022-03-07T10:00", "unknown"),
        # On the evening before.
        ("2022-02-19T18:00", "2022-03-07T10:00", "breached"),
        # By somebody who was still held then, since the release came later.
        ("2022-02-25", "2022-03-12T10:00", "breached"),
    ],
)
def test_an_arrest_imposed_at_another_time(
    imposed: str | None, released: str, standing: str
) -> None:
    assert found(HELD, f"release {released}", imposed=imposed)[MOST].standing == standing


@pytest.mark.parametrize("imposed", [None, "2022-02-25", "2022-02"])
def test_without_a_release_nobody_need_have_been_held_until_the_arrest(imposed: str | None) -> None:
    assert found(HELD, imposed=imposed)[MOST].standing == "unknown"


def test_of_a_detention_without_a_time_nothing_is_over_for_sure() -> None:
    assert found("administrative-detention null")[MOST].standing == "unknown"
    released = found("administrative-detention null", "release 2022-03-07T10:00")[MOST]
    assert released.standing == "unknown"


@pytest.mark.parametrize("imposed", ["2022-02-20", "2022-02", "2022-02-21"])
def test_what_a_court_perhaps_imposed_after_the_release_is_told_by_its_length(imposed: str) -> None:
    one = found(HELD, "release 2022-02-20T20:00", imposed=imposed)[MOST]
    assert one.standing == "kept"
    assert plain(one.why) == "Imposed: 5 days. Lawful: at most 30 days."


def test_a_punishment_without_any_detention_is_measured_by_its_length() -> None:
    assert found()[MOST].standing == "kept"
    # From when on somebody was held who was let go, the file does not show.
    assert found("release 2022-03-07T10:00")[MOST].standing == "unknown"


def test_the_steps_tell_the_punishment_once_with_its_day() -> None:
    one = found(HELD, "release 2022-03-07T10:00")[MOST]
    steps = [plain(step) for step in one.steps]
    told = "Punishment on file: administrative arrest, 5 days, imposed: some time on 20 February"
    assert [step.startswith(told) for step in steps if "Punishment on file" in step] == [True]
    # No event of the file began it.
    assert one.started_by is None


@pytest.mark.parametrize(
    ("born", "standing"),
    [("2005-06-01", "breached"), ("2004-02-20", "unknown"), ("1980-05-01", "not-applicable")],
)
@pytest.mark.parametrize("lines", [(HELD, DECIDED, "release 2022-03-02T10:00"), (HELD,), ()])
def test_the_bar_on_arresting_minors(lines: tuple[str, ...], born: str, standing: str) -> None:
    assert found(*lines, born=born)[MINORS].standing == standing


def test_the_bar_on_arresting_for_family_or_health() -> None:
    yes = (answer("exempt-from-administrative-arrest yes"),)
    assert found(HELD, answers=yes)[HEALTH].standing == "breached"
    assert found(HELD)[HEALTH].standing == "unknown"


def test_an_appeal_during_the_arrest_is_heard_in_a_day() -> None:
    lines = (HELD, "administrative-appeal 2022-02-22T10:00")
    decided = "administrative-appeal-decision 2022-02-25T10:00"
    one = found(*lines, decided, length="P10D", now="2022-03-01T12:00")
    assert one[APPEAL].standing == "breached"
    assert one[SENT].standing == "unknown"
    late = found(HELD, "administrative-appeal 2022-03-22T10:00", "release 2022-02-24T10:00")
    assert late[APPEAL].standing == "not-applicable"
    told = [plain(step) for step in one[SENT].steps]
    assert any("Administrative arrest" in step or "administrative arrest" in step for step in told)


def test_of_two_arrests_each_has_a_term_of_its_own_and_is_told() -> None:
    when = read_moment("2022-02-20")
    first = sentence("administrative-arrest", "P10D", imposed=when)
    later = replace(
        sentence("administrative-arrest", "P9D", imposed=read_moment("2022-03-01")), key="t2"
    )
    one = found(HELD, "release 2022-03-08T10:00", sentences=(first, later))[MOST]
    steps = [plain(step) for step in one.steps]
    # How much of the time belongs to which, the file does not show.
    assert one.standing == "unknown"
    assert sum(step.startswith("Punishment on file") for step in steps) == 2
    assert any("9 days, imposed: some time on 1 March 2022" in step for step in steps)


def test_no_limit_is_said_to_be_longer_on_other_grounds_than_it_is() -> None:
    one = found(HELD, "release 2022-02-25T10:00")[MOST]
    assert one.standing == "unknown"
    assert not [step for step in map(plain, one.steps) if "can be 5 days" in step]


@pytest.mark.parametrize(
    ("other", "released", "expected"),
    [
        # Held for more than the one and less than the other, or than both one after the other.
        ({"imposed": read_moment("2021-06-01")}, "2022-03-04T10:00", "unknown"),
        ({}, "2022-03-04T10:00", "unknown"),
        ({"imposed": read_moment("2022-02-20")}, "2022-02-28T10:00", "unknown"),
        # Within the shorter one.
        ({"imposed": read_moment("2022-02-20")}, "2022-02-24T10:00", "kept"),
    ],
)
def test_of_two_arrests_of_different_length_either_may_have_been_served(
    other: dict[str, Any], released: str, expected: str
) -> None:
    times = {"imposed": read_moment("2022-02-20")}
    arrests = (
        sentence("administrative-arrest", "P10D", **other),
        sentence("administrative-arrest", "P5D", **times),
    )
    some = found(HELD, DECIDED, f"release {released}", sentences=arrests)
    assert some[MOST].standing == expected


ARRESTED = "administrative-arrest 2022-02-20T18:00"


@pytest.mark.parametrize("arrested", [(), (ARRESTED,)])
@pytest.mark.parametrize("now", [NOW, "2022-03-01T12:00"])
@pytest.mark.parametrize(
    ("length", "why"),
    [
        ("P35D", "Imposed: 35 days. Lawful: at most 30 days"),
        ("", "Imposed: no length on file. Lawful: at most 30 days;"),
    ],
)
def test_an_arrest_above_the_ceiling_or_of_no_length_is_not_kept_by_being_served(
    arrested: tuple[str, ...], now: str, length: str, why: str
) -> None:
    one = found(HELD, DECIDED, *arrested, "release 2022-03-02T10:00", length=length, now=now)[MOST]
    assert one.standing == "unknown"
    assert plain(one.why).startswith(why)


def test_an_arrest_of_no_length_served_past_the_ceiling_was_served_too_long() -> None:
    assert found(HELD, "release 2022-04-20T10:00", length="")[MOST].standing == "breached"


def test_an_arrest_told_by_its_length_is_told_once() -> None:
    one = found(HELD, DECIDED, "release 2022-03-02T10:00", length="P35D")[MOST]
    told = [plain(step) for step in one.steps if "Punishment on file" in plain(step)]
    assert len(told) == 1
    assert "35 days" in told[0]


@pytest.mark.parametrize("released", [(), ("release 2022-02-21T16:00",)])
def test_an_arrest_that_was_over_before_the_detention_was_not_served_in_it(
    released: tuple[str, ...],
) -> None:
    times = {"imposed": "2022-01-10", "starts": "2022-01-10", "ends": "2022-01-15"}
    one = found(HELD, *released, **times)[MOST]
    assert one.standing == "kept"
    assert plain(one.why) == "Imposed: 5 days. Lawful: at most 30 days."
    # Of an end on the day of the detention, or of a month, that is not certain.
    for ends in ("2022-02-20", "2022-02", "2022-03-01"):
        perhaps = found(HELD, *released, **{**times, "ends": ends})[MOST]
        assert perhaps.standing == "unknown"


@pytest.mark.parametrize(
    ("imposed", "again", "expected"),
    [
        # On the day of the second detention, or after it.
        ("2022-05-01", "2022-05-01T10:00", "kept"),
        ("2022-05-03", "2022-05-01", "kept"),
        # Before it, or perhaps so by more than a day.
        ("2022-05-01T09:00", "2022-05-01T10:00", "unknown"),
        ("2022-04-20", "2022-05-01T10:00", "unknown"),
        ("2022-05-01", "2022-05", "unknown"),
        (None, "2022-05-01T10:00", "unknown"),
    ],
)
def test_an_arrest_imposed_on_who_was_detained_anew_was_not_served_before(
    imposed: str | None, again: str, expected: str
) -> None:
    anew = event(f"administrative-detention {again}", "f1", within="d2")
    times = {} if imposed is None else {"imposed": read_moment(imposed)}
    file = docket(
        *(event(line, f"e{number}", within="d1") for number, line in enumerate((HELD, DECIDED))),
        anew,
        event("release 2022-05-07T12:00", "f2", within="d2"),
        persons=(person(born="1980-05-01"),),
        spells=(spell(regime="administrative"), spell("d2", regime="administrative")),
        sentences=(sentence("administrative-arrest", "P5D", **times),),
        charges=(charge("KoAP 488", part="6"),),
    )
    one = judged(file, read_instant(NOW), everything=True)[MOST, "d1"]
    assert one.standing == expected
    if expected == "kept":
        assert plain(one.why) == "Imposed: 5 days. Lawful: at most 30 days."
