"""Complaints: tables of dates that a lawyer can check with a calendar of Kazakhstan."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from casefiles.limits.steps import readings
from tests.limits.worked import first_last_day, last_day, standing, worked

P, J, D = "complaint-to-prosecutor", "complaint-to-judge", "complaint-decision"
T, R, OPENED = "torture-complaint", "complaint-registered", "investigation-opened"
WEEK, THREE = "complaint.prosecutor-7d", "complaint.detention-3d"
JUDGE, SILENCE = "complaint.judge-15d", "complaint.judge-15d.no-answer"
DECIDES, YEAR = "complaint.judge-decides-3-10d", "complaint.anytime"
ERDR, ONWARD = "complaint.erdr-24h", "complaint.forward-torture-immediately"


@pytest.mark.parametrize(
    ("filed", "three", "seven"),
    [
        # Monday; nothing moves.
        ("2022-02-07T10:00", "2022-02-10", "2022-02-14"),
        # The minute of the day does not matter: the first day is left out whole.
        ("2022-02-07T00:00", "2022-02-10", "2022-02-14"),
        ("2022-02-07T23:59", "2022-02-10", "2022-02-14"),
        # Thursday: the third day is a Sunday.
        ("2022-02-03T10:00", "2022-02-07", "2022-02-10"),
        # Friday and Saturday: the third day a Monday, the seventh a Friday, a Saturday.
        ("2022-02-04T10:00", "2022-02-07", "2022-02-11"),
        ("2022-02-05T10:00", "2022-02-08", "2022-02-14"),
        # The third day falls on 7 March (moved) and is put off past 8 March.
        ("2022-03-04T10:00", "2022-03-09", "2022-03-11"),
        # Saturday 5 March 2022 was a working day by decree.
        ("2022-03-02T10:00", "2022-03-05", "2022-03-09"),
        # Over Nauryz of 2022: 21, 22 and 23 March are off.
        ("2022-03-18T10:00", "2022-03-24", "2022-03-25"),
        ("2022-03-14T10:00", "2022-03-17", "2022-03-24"),
        # Past the end of a short month, and of a leap February.
        ("2022-02-25T10:00", "2022-02-28", "2022-03-04"),
        ("2024-02-26T10:00", "2024-02-29", "2024-03-04"),
        # Past New Year: 1 and 2 January fell on a weekend, 3 and 4 are off in their place.
        ("2021-12-29T10:00", "2022-01-05", "2022-01-05"),
    ],
)
def test_a_complaint_to_the_prosecutor_is_answered_by_the_third_or_the_seventh_day(
    filed: str, three: str, seven: str
) -> None:
    # Registered at once, so that the receipt is on file.
    received = f"{P} {filed}", f"{R} {filed}"
    assert last_day(THREE, *received) == three
    assert last_day(WEEK, *received) == seven


@pytest.mark.parametrize(
    ("answered", "three", "seven"),
    [
        ("2022-02-07T10:00", "kept", "kept"),
        ("2022-02-10T23:59", "kept", "kept"),
        ("2022-02-11T00:00", "kept breached", "kept"),
        ("2022-02-14T23:59", "kept breached", "kept"),
        ("2022-02-15T00:00", "kept breached", "unknown"),
        ("2022-02-22T23:59", "kept breached", "unknown"),
        ("2022-02-23T00:00", "breached", "breached"),
        ("2022-02-10", "kept", "kept"),
        ("2022-02-10/2022-02-11", "kept breached", "kept"),
        ("2022-02", "kept breached overdue", "unknown"),
        ("2022-03", "breached", "breached"),
        ("null", "kept breached overdue", "unknown"),
    ],
)
def test_between_the_term_and_fifteen_days_nothing_is_decided(
    answered: str, three: str, seven: str
) -> None:
    events = f"{P} 2022-02-07T10:00", f"{R} 2022-02-07T10:00", f"{D} {answered}"
    assert standing(WEEK, *events) == seven
    # Nothing on file can show that these 3 days are its term, a detention as little as none.
    for before in ((), ("actual-detention 2022-01-06T09:10",)):
        one = worked(THREE, *before, *events)[0]
        assert one.standing == "unknown"
        said = [word.key for word in readings(one.verdict)]
        assert " ".join(said) == f"{three} not-applicable"
        why = plain(one.why, ENGLISH).lower()
        assert "whether the rule concerns this person is not certain" in why


def test_every_complaint_is_judged_by_itself() -> None:
    filed = (
        *(f"{P} 2022-02-07T10:00", f"{R} 2022-02-07T10:05"),
        *(f"{P} 2022-02-21T10:00", f"{R} 2022-02-21T10:05"),
    )
    assert standing(WEEK, *filed) == "overdue overdue"
    assert standing(WEEK, *filed, f"{D} 2022-02-10T12:00") == "kept overdue"
    assert standing(WEEK, *filed, f"{D} 2022-02-10", f"{D} 2022-02-24") == "kept kept"
    # One late decision may answer either.
    assert standing(WEEK, *filed, f"{D} 2022-02-24T12:00") == "overdue unknown"


@pytest.mark.parametrize(
    ("other", "decided", "prosecutor", "judge"),
    [
        (f"{J} 2022-02-08T10:00", ("2022-02-10",), "unknown", "unknown"),
        (f"{J} 2022-02-08T10:00", ("2022-02-10", "2022-02-11"), "unknown", "unknown"),
        (f"{J} 2022-02-11T10:00", ("2022-02-10", "2022-02-14"), "kept", "kept"),
        # Without a receipt on file no delay is certain.
        (f"{J} 2022-02-11T10:00", ("2022-02-10",), "kept", "unknown"),
        (f"{J} 2022-03-01T10:00", ("2022-03-03",), "unknown", "unknown"),
    ],
)
def test_one_decision_answers_one_of_two_complaints(
    other: str, decided: tuple[str, ...], prosecutor: str, judge: str
) -> None:
    events = (f"{P} 2022-02-07T10:00", other, *(f"{D} {day}" for day in decided))
    assert standing(WEEK, *events) == prosecutor
    assert standing(DECIDES, *events) == judge


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        # The second of two decisions is perhaps no answer to the one complaint.
        ("2022-02-10T12:00", "running unknown"),
        ("2022-02-10", "running unknown"),
        ("2022-02", "unknown unknown"),
        # That one lies ahead.
        ("2022-02-11T18:00", "running not-applicable"),
    ],
)
def test_a_decision_that_perhaps_came_second_is_no_sure_answer(first: str, expected: str) -> None:
    asked = f"{J} 2022-02-07T10:00", f"{D} {first}", f"{D} 2022-02-11T10:00"
    assert standing("complaint.judge-appeal-3d", *asked, as_of="2022-02-11T15:00") == expected


@pytest.mark.parametrize(
    ("refused", "last"),
    [
        ("2022-02-10T12:00", "2022-02-25"),
        # The fifteenth day is a Saturday, a Sunday, 8 March, the Monday after 7 May 2022.
        ("2022-02-11T12:00", "2022-02-28"),
        ("2022-02-12T12:00", "2022-02-28"),
        ("2022-02-21T12:00", "2022-03-09"),
        ("2022-04-22T12:00", "2022-05-11"),
    ],
)
def test_the_judge_is_reached_within_fifteen_days_of_the_refusal(refused: str, last: str) -> None:
    # The notice of it may have come later: this is the earliest end.
    assert first_last_day(JUDGE, f"{P} 2022-01-17T10:00", f"{D} {refused}") == last


@pytest.mark.parametrize(
    ("filed", "last"),
    [
        # 15 days to Tuesday 22 February, 15 more to Wednesday 9 March.
        ("2022-02-07T10:00", "2022-03-09"),
        # 15 days to Saturday 12 February, so to Monday 14; 15 more to Tuesday 1 March.
        ("2022-01-28T10:00", "2022-03-01"),
        # 15 days to Monday 21 March, in Nauryz, so to Thursday 24; 15 more to Friday 8 April.
        ("2022-03-06T10:00", "2022-04-08"),
    ],
)
def test_after_silence_fifteen_days_follow_on_fifteen(filed: str, last: str) -> None:
    assert last_day(SILENCE, f"{P} {filed}") == last


def test_while_the_prosecutor_has_time_the_term_to_the_judge_is_known_before_it_begins() -> None:
    filed = f"{P} 2022-02-07T10:00"
    for as_of in ("2022-02-07T10:00+06:00", "2022-02-22T23:58"):
        (one,) = worked(SILENCE, filed, as_of=as_of)
        assert one.standing == "running"
        assert plain(one.why) == (
            "The limit of 15 days has not begun: its clock starts 22 February 2022, 24:00"
            " (Almaty, UTC+6), and it ends: 9 March 2022, 24:00 (Almaty, UTC+6)."
        )
        assert last_day(SILENCE, filed, as_of=as_of) == "2022-03-09"
        steps = "\n".join(plain(step) for step in one.steps)
        assert "because the clock starts 22 February 2022, 24:00" in steps
        assert "Time since the start" not in steps
    assert standing(SILENCE, filed, f"{J} 2022-02-10T10:00", as_of="2022-02-15T10:00") == "kept"
    assert standing(SILENCE, filed, f"{D} 2022-02-10T10:00", as_of="2022-02-15") == "not-applicable"
    # Known to the month, it may begin before now or after it, and ends later in any case.
    assert standing(SILENCE, f"{P} 2022-02", as_of="2022-03-01T10:00") == "running"
    assert standing(SILENCE, filed, as_of="2022-02-23T00:00") == "running"
    assert standing(SILENCE, filed, as_of="2022-03-10T00:00") == "overdue"
    assert standing(SILENCE, filed, f"{J} 2022-02-15T10:00") == "kept"
    assert standing(JUDGE, filed) == "not-applicable"


def test_a_ruling_after_the_complaint_to_the_judge_is_no_refusal_by_the_prosecutor() -> None:
    events = f"{P} 2022-01-10T10:00", f"{J} 2022-03-01T10:00", f"{D} 2022-03-04T10:00"
    assert standing(JUDGE, *events) == "unknown"


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2022-02-10T23:59", "kept"),
        ("2022-02-11T00:00", "unknown"),
        ("2022-02-17T23:59", "unknown"),
        ("2022-02-18T00:00", "breached"),
    ],
)
def test_the_judge_has_three_days_or_ten_with_a_hearing(decided: str, expected: str) -> None:
    received = f"{J} 2022-02-07T10:00", f"{R} 2022-02-07T10:00"
    assert standing(DECIDES, *received, f"{D} {decided}") == expected


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        ("2022-02-07", "2023-02-07"),
        ("2024-02-29", "2025-02-28"),
        # 5 February 2023 was a Sunday, 8 March 2023 a holiday.
        ("2022-02-05", "2023-02-06"),
        ("2022-03-08", "2023-03-09"),
    ],
)
def test_a_dismissal_can_be_challenged_for_a_year_at_the_least(ended: str, last: str) -> None:
    assert first_last_day(YEAR, f"investigation-ended {ended}T12:00") == last


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        ((), "2023-02-07T12:00", "running"),
        ((f"{P} 2023-02-07T23:59",), "2024-02-07", "kept"),
        # When the prosecutor approved the dismissal, from which the year may run, nobody knows.
        ((f"{P} 2023-02-13T10:00",), "2024-02-07", "unknown"),
        ((), "2023-02-08T12:00", "unknown"),
        # What went to court was not dismissed, whichever of its steps is on file.
        (("indictment 2022-03-07",), "2022-06-07", "unknown"),
        (("sentence 2022-05-07",), "2022-06-07", "unknown"),
    ],
)
def test_from_which_day_the_year_runs_and_whether_it_does_the_file_may_leave_open(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    found = standing(YEAR, "investigation-ended 2022-02-07T12:00", *events, as_of=as_of)
    assert found == expected


@pytest.mark.parametrize(
    ("complained", "registered", "expected"),
    [
        ("2022-02-07T10:00", "2022-02-08T10:00", "kept"),
        # Whether the hour in which the term begins counts is not settled (CPC 48(2)).
        ("2022-02-07T10:00", "2022-02-08T10:01", "unknown"),
        ("2022-02-07T10:00", "2022-02-08T11:00", "unknown"),
        # When it was received, from which the hours run, no event shows: late it is not for sure.
        ("2022-02-07T10:00", "2022-02-08T11:01", "unknown"),
        # The clocks went back an hour on 1 March 2024: 24 hours on are 09:00.
        ("2024-02-29T10:00", "2024-03-01T09:00", "kept"),
        ("2024-02-29T10:00", "2024-03-01T09:01", "unknown"),
        ("2024-02-29T10:00", "2024-03-01T10:01", "unknown"),
        ("2022-02-07", "2022-02-08T10:00", "unknown"),
    ],
)
def test_registration_is_measured_by_hours_that_nobody_has_verified(
    complained: str, registered: str, expected: str
) -> None:
    assert standing(ERDR, f"{T} {complained}", f"{R} {registered}") == expected
    assert standing(ERDR, f"{T} {complained}", f"{OPENED} {registered}") == expected


def test_each_complaint_of_torture_has_its_own_registration() -> None:
    filed = f"{T} 2022-02-07T10:00", f"{T} 2022-02-14T10:00"
    assert standing(ERDR, *filed, f"{R} 2022-02-08T09:00") == "kept unknown"


@pytest.mark.parametrize(
    ("other", "registered", "expected"),
    [
        # Registered may have been the complaint that waited for it beside this one.
        (f"{P} 2022-02-07T09:00", "2022-02-08T09:00", "unknown"),
        (f"{J} 2022-02-08T08:00", "2022-02-08T09:00", "unknown"),
        (f"{P} 2022-02-04T09:00", "2022-02-14T09:00", "unknown"),
        # What was filed only later was not.
        (f"{P} 2022-02-09T09:00", "2022-02-08T09:00", "kept"),
    ],
)
def test_a_registration_may_be_of_the_other_complaint(
    other: str, registered: str, expected: str
) -> None:
    assert standing(ERDR, f"{T} 2022-02-07T10:00", other, f"{R} {registered}") == expected


def test_the_hours_of_the_registration_run_at_least_from_the_complaint() -> None:
    for as_of, expected in (("2022-02-08T09:59", "running"), ("2022-02-09", "unknown")):
        assert standing(ERDR, f"{T} 2022-02-07T10:00+06:00", as_of=as_of) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ((), "not-applicable"),
        # Whether it went through the facility no event tells.
        (("actual-detention 2022-01-06T09:10",), "unknown"),
        (("placed-in-sizo 2022-01-06T09:10",), "unknown"),
        (("actual-detention 2022-01-06T09:10", "release 2022-01-08T09:10"), "not-applicable"),
        (("actual-detention 2022-01-06T09:10", "release 2022-02-07"), "unknown"),
    ],
)
def test_only_a_place_of_detention_passes_complaints_on(
    before: tuple[str, ...], expected: str
) -> None:
    assert standing(ONWARD, *before, f"{T} 2022-02-07T10:00") == expected


def test_a_complaint_to_the_prosecutor_tells_of_no_torture() -> None:
    held, freed = "actual-detention 2022-01-06T09:10", "release 2022-01-07T18:00"
    filed = f"{P} 2022-01-10"
    assert standing(ONWARD, held, filed) == "not-applicable"
    assert standing(ONWARD, held, freed, filed) == "not-applicable"
    assert standing(ONWARD, held, filed, f"{OPENED} 2022-01-12") == "not-applicable"


def test_a_request_of_which_no_event_tells_is_declared() -> None:
    assert standing("complaint.recognise-participant", f"{P} 2022-02-07") == "not-applicable"


FILED_TWICE = f"{P} 2022-01-10", f"{J} 2022-02-05", f"{D} 2022-02-09"


def test_a_decision_after_a_complaint_to_the_judge_contradicts_nothing() -> None:
    # It is the judge's, or the prosecutor's late answer: the file does not say whose.
    (found,) = worked(JUDGE, *FILED_TWICE, as_of="2022-04-01T00:00")

    assert found.standing == "unknown"
    assert plain(found.why) == (
        "“Decision on a complaint” is on file, but it may belong to another matter then open, and"
        " then starts no clock here; possible: overdue; running; not applicable."
    )
    told = [plain(step) for step in found.steps]
    assert not any(line.startswith("Surely kept") for line in told)


def test_a_further_complaint_to_the_judge_after_such_a_decision_is_told_alike() -> None:
    (found,) = worked(JUDGE, *FILED_TWICE, f"{J} 2022-02-15", as_of="2022-04-01T00:00")

    assert found.standing == "unknown"
    assert plain(found.why).endswith("possible: kept; overdue; running; not applicable.")
