"""Appeal and cassation: tables of dates, for convicts at liberty and in custody."""

from __future__ import annotations

import pytest

from casefiles.languages import ENGLISH
from casefiles.limits.standings import plain
from tests.limits.worked import last_day, standing, worked

S, C, A = "sentence", "judgment-served", "appeal"
APPEAL, PRIVATE = "appeal.sentence-15d", "appeal.private-complaint-15d"
MEASURE = "appeal.measure-before-trial-ends"
YEAR, EXCLUDED = "cassation.worsening-1y", "cassation.excluded"
CUSTODY = "actual-detention 2021-10-04T09:10", "remand-decision 2021-10-06T09:00"


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2022-02-07", "2022-02-22"),
        # The fifteenth day is a Saturday, a Sunday.
        ("2022-02-11", "2022-02-28"),
        ("2022-02-12", "2022-02-28"),
        # 7 March (moved by decree) and 8 March; Nauryz; the days after 7 May; Constitution Day.
        ("2022-02-20", "2022-03-09"),
        ("2022-02-21", "2022-03-09"),
        ("2022-03-07", "2022-03-24"),
        ("2022-04-22", "2022-05-11"),
        ("2022-08-15", "2022-08-31"),
        # 31 December is a working day; 1 to 4 January 2022 are not.
        ("2021-12-16", "2021-12-31"),
        ("2021-12-17", "2022-01-05"),
        # Saturday 5 March 2022 was worked.
        ("2022-02-18", "2022-03-05"),
        # Through a short February, and through a leap one.
        ("2023-02-16", "2023-03-03"),
        ("2024-02-16", "2024-03-04"),
    ],
)
def test_the_appeal_ends_at_midnight_of_the_fifteenth_day_or_the_next_working_one(
    day: str, last: str
) -> None:
    assert last_day(APPEAL, f"{S} {day}T16:00") == last
    # For a convict in custody the same days run from the service of the copy.
    assert last_day(APPEAL, *CUSTODY, f"{S} 2021-12-10T16:00", f"{C} {day}T11:00") == last


@pytest.mark.parametrize(
    ("custody", "expected"),
    [
        # At liberty from the sentence on: 22 February. In custody from the service of the copy on
        # 14 February: 1 March. What was imposed, and whether somebody was held, is not on file.
        ((), "unknown"),
        (CUSTODY, "kept"),
        # Released before the sentence: who was taken into custody with it, the file does not say.
        ((*CUSTODY, "release 2022-01-10T10:00"), "unknown"),
        (("travel-ban 2022-01-01T10:00", "placed-in-sizo 2022-02-07"), "unknown"),
        (("travel-ban 2022-01-01T10:00", "placed-in-sizo 2022-02-09"), "unknown"),
        (("travel-ban 2022-01-01T10:00", "placed-in-sizo 2022-02-01"), "unknown"),
        (("house-arrest 2022-01-01T10:00", "release-from-sentence 2024-01-01"), "unknown"),
        # Released on the day of the sentence: from which day it runs is not certain.
        ((*CUSTODY, "release 2022-02-07"), "unknown"),
        # Held when it was announced, and no more or perhaps no more when the copy came.
        ((*CUSTODY, "release 2022-02-07T17:00"), "unknown"),
        ((*CUSTODY, "release 2022-02-14T11:00"), "unknown"),
        ((*CUSTODY, "release 2022-02-14T11:01"), "kept"),
        ((*CUSTODY, "house-arrest 2022-02-10T11:00"), "unknown"),
    ],
)
def test_the_copy_starts_the_clock_for_a_convict_in_custody_alone(
    custody: tuple[str, ...], expected: str
) -> None:
    events = f"{S} 2022-02-07T16:00", f"{C} 2022-02-14T11:00"
    assert standing(APPEAL, *custody, *events, f"{A} 2022-03-01T23:59") == expected
    # In time by either day, late by either, and not filed at all.
    assert standing(APPEAL, *custody, *events, f"{A} 2022-02-22T23:59") == "kept"
    assert standing(APPEAL, *custody, *events, f"{A} 2022-03-02T00:00") == "breached"
    assert standing(APPEAL, *custody, *events) == "overdue"


@pytest.mark.parametrize(
    ("custody", "punishment", "filed", "expected"),
    [
        # Whether the convict was taken into custody in court, the file does not show.
        ((), "imprisonment P3Y 2022-02-07", ("2022-03-01T23:59",), "unknown"),
        ((), "imprisonment P3Y 2022-02-07", ("2022-02-22T23:59",), "kept"),
        # Late by either day.
        ((), "imprisonment P3Y 2022-02-07", ("2022-03-02T00:00",), "breached"),
        ((), "imprisonment P3Y 2022-02-07", (), "overdue"),
        ((), "arrest P30D 2022-02-07", ("2022-03-01T23:59",), "unknown"),
        # Nobody is taken into custody by these.
        ((), "fine P0D 2022-02-07", ("2022-03-01T23:59",), "breached"),
        ((), "conditional-imprisonment P3Y 2022-02-07", ("2022-03-01T23:59",), "breached"),
        ((), "restriction-of-freedom P3Y 2022-02-07", ("2022-03-01T23:59",), "breached"),
        # On bail until the sentence, in custody until it.
        (
            ("actual-detention 2021-10-04T09:10", "bail 2021-10-06T09:00"),
            "imprisonment P3Y 2022-02-07",
            ("2022-03-01T23:59",),
            "unknown",
        ),
        (CUSTODY, "imprisonment P3Y 2022-02-07", ("2022-03-01T23:59",), "kept"),
        # What a ban was added to is not on file.
        ((), "ban P3Y 2022-02-07", ("2022-03-01T23:59",), "unknown"),
    ],
)
def test_imprisonment_may_have_begun_in_court_and_then_the_copy_starts_the_clock(
    custody: tuple[str, ...], punishment: str, filed: tuple[str, ...], expected: str
) -> None:
    events = f"{S} 2022-02-07T16:00", f"{C} 2022-02-14T11:00", *(f"{A} {one}" for one in filed)
    assert standing(APPEAL, *custody, *events, sentences=(punishment,)) == expected


FREED = "release-from-sentence 2024-02-07"


@pytest.mark.parametrize(
    ("events", "punishments", "expected"),
    [
        # Released from the sentence: imprisoned, and whether from its day on is open.
        ((f"{A} 2022-03-01T23:59", FREED), (), "unknown"),
        ((FREED,), (), "unknown"),
        ((f"{A} 2022-03-01T23:59", "release-from-sentence null"), (), "unknown"),
        ((f"{A} 2022-03-01T23:59", "release-from-sentence 2022"), (), "unknown"),
        # In time from whichever day it runs, and late from either.
        ((f"{A} 2022-02-22T23:59", FREED), (), "kept"),
        ((f"{C} 2022-02-14T11:00", f"{A} 2022-03-01T23:59", FREED), (), "unknown"),
        ((f"{C} 2022-02-14T11:00", f"{A} 2022-03-02T00:00", FREED), (), "breached"),
        # Nobody is taken into custody by a restriction of freedom, which has an end too.
        (
            (f"{A} 2022-03-01T23:59", FREED),
            ("restriction-of-freedom P2Y 2022-02-07",),
            "breached",
        ),
        # Released from an earlier sentence: that shows nothing of this one.
        ((f"{A} 2022-03-01T23:59", "release-from-sentence 2021-02-07"), (), "breached"),
        ((f"{A} 2022-03-01T23:59",), (), "breached"),
    ],
)
def test_who_was_released_from_the_sentence_may_have_had_fifteen_days_from_the_copy(
    events: tuple[str, ...], punishments: tuple[str, ...], expected: str
) -> None:
    assert standing(APPEAL, f"{S} 2022-02-07T16:00", *events, sentences=punishments) == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Before the copy came: early, not late.
        ((f"{A} 2022-02-10T12:00", f"{C} 2022-02-14T11:00"), "kept"),
        # An appeal of an earlier year belongs to another sentence.
        ((f"{A} 2021-11-10T12:00", f"{C} 2022-02-14T11:00"), "overdue"),
        # The copy never came: the clock cannot have run out.
        ((), "unknown"),
        ((f"{A} 2022-05-10T12:00",), "unknown"),
        # Fifteen days from the sentence are in time from whichever day it runs.
        ((f"{A} 2022-02-22T23:59",), "kept"),
    ],
)
def test_in_custody_what_came_when_decides(events: tuple[str, ...], expected: str) -> None:
    assert standing(APPEAL, *CUSTODY, f"{S} 2022-02-07T16:00", *events) == expected


@pytest.mark.parametrize(
    ("filed", "expected"),
    [("2022-02-22T23:59", "kept"), ("2022-02-23T00:00", "breached"), ("2022-02", "unknown")],
)
def test_a_ruling_at_trial_is_open_to_a_private_complaint_for_fifteen_days(
    filed: str, expected: str
) -> None:
    trial = "trial-opened 2022-02-01T10:00"
    for ruling in ("remand-decision", "remand-extended", "measure-changed"):
        events = trial, f"{ruling} 2022-02-07T16:00", f"remand-appeal {filed}"
        assert standing(PRIVATE, *events) == expected


def test_each_ruling_at_trial_has_its_own_fifteen_days() -> None:
    events = (
        "trial-opened 2022-02-01T10:00",
        "remand-extended 2022-02-07T16:00",
        "remand-extended 2022-04-07T16:00",
    )
    assert standing(PRIVATE, *events, as_of="2022-04-11T00:00") == "overdue running"
    assert standing(PRIVATE, *events, "remand-appeal 2022-02-10T10:00") == "kept overdue"


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2022-04-04T15:59", "kept"),
        ("2022-04-04", "unknown"),
        ("2022-04-04T16:01", "breached"),
    ],
)
def test_a_complaint_on_the_measure_is_decided_before_the_sentence(
    decided: str, expected: str
) -> None:
    events = (
        "trial-opened 2022-02-01T10:00",
        "remand-appeal 2022-02-07T12:00",
        f"remand-appeal-decision {decided}",
        "sentence 2022-04-04T16:00",
    )
    assert standing(MEASURE, *events) == expected


def test_a_complaint_before_the_trial_is_not_one_on_the_measure_at_trial() -> None:
    events = "remand-appeal 2022-01-07T12:00", "trial-opened 2022-02-01T10:00"
    assert standing(MEASURE, *events, "sentence 2022-04-04T16:00") == "not-applicable"


@pytest.mark.parametrize(
    ("force", "last"),
    [
        ("2022-02-23", "2023-02-23"),
        ("2024-02-29", "2025-02-28"),
        # 25 February 2023 was a Saturday; 8 March 2023 a holiday.
        ("2022-02-25", "2023-02-27"),
        ("2022-03-08", "2023-03-09"),
    ],
)
def test_after_a_year_the_position_can_no_longer_be_worsened(force: str, last: str) -> None:
    assert last_day(YEAR, f"entry-into-force {force}T10:00") == last
    assert standing(YEAR, f"entry-into-force {force}T10:00", as_of=f"{last}T23:59") == "running"
    assert standing(YEAR, f"entry-into-force {force}T10:00") == "kept"


def test_a_cassation_on_file_does_not_stop_that_year() -> None:
    events = "entry-into-force 2026-02-02T10:00", "cassation 2026-03-02"
    assert standing(YEAR, *events) == "running"


@pytest.mark.parametrize(
    ("gravity", "expected"),
    [
        ("minor", "unknown"),
        ("medium", "not-applicable"),
        ("grave", "not-applicable"),
        ("especially-grave", "not-applicable"),
        ("", "unknown"),
    ],
)
def test_small_matters_are_closed_to_cassation_but_for_a_protest(
    gravity: str, expected: str
) -> None:
    sentences = (f"imprisonment P1Y {gravity}".strip(),)
    assert standing(EXCLUDED, "cassation 2022-05-11", sentences=sentences) == expected
    assert standing(EXCLUDED, "sentence 2022-05-11", sentences=sentences) == "not-applicable"


@pytest.mark.parametrize(
    "rule", ["appeal.forward-1d", "appeal.restore-term", "cassation.no-limit-favour"]
)
def test_what_no_event_tells_or_no_term_binds_is_declared(rule: str) -> None:
    assert standing(rule, f"{S} 2022-02-07") == "not-applicable"


def test_a_complaint_before_any_trial_is_none_of_the_trial() -> None:
    decided = "remand-appeal 2022-04-04", "remand-appeal-decision 2022-04-07"
    assert standing(MEASURE, *decided) == "not-applicable"
    assert standing(MEASURE, *decided, "trial-opened 2022-05-10") == "not-applicable"
    assert standing(MEASURE, *decided, "trial-opened 2022-04-06") == "not-applicable"
    assert standing(MEASURE, *decided, "sentence 2022-04-20") == "not-applicable"
    assert standing(MEASURE, *decided, "trial-opened 2022-04-01") == "kept"
    # On the day of the opening it may be of the trial.
    assert standing(MEASURE, *decided, "trial-opened 2022-04-04") == "unknown"


@pytest.mark.parametrize(
    ("filed", "expected"),
    [
        ("2022-12-01", "kept"),
        ("2023-02-17T23:59", "kept"),
        ("2023-02-20T23:59", "kept"),
        ("2023-02-21T00:00", "unknown"),
        ("2023-06-18T10:00", "unknown"),
        ("null", "unknown"),
        # It has not happened yet.
        ("2024-01-10", "kept"),
    ],
)
def test_a_cassation_after_the_year_leaves_open_whether_the_year_was_respected(
    filed: str, expected: str
) -> None:
    events = "entry-into-force 2022-02-18", f"cassation {filed}"
    one = worked(YEAR, *events, as_of="2023-12-01T00:00")[0]
    assert one.standing == expected
    assert ("“Cassation”" in plain(one.why, ENGLISH)) is (expected == "unknown")


def test_a_cassation_after_a_year_that_began_nobody_knows_when_is_named() -> None:
    one = worked(YEAR, "entry-into-force ../2022-02-18", "cassation 2020-01-10")[0]
    assert one.standing == "unknown"
    assert "“Cassation”" in plain(one.why, ENGLISH)
