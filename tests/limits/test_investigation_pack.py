"""Terms of investigation and of cases of misdemeanours: tables of dates and minutes."""

from __future__ import annotations

import pytest

from tests.limits.worked import last_day, standing, worked

OPENED, ENDED = "investigation-opened", "investigation-ended"
TWO, ONE = "investigation.term-1-2m", "investigation.term-1-2m.inquiry"
FAST = "investigation.expedited-15d"
TO_PROSECUTOR, TO_COURT = "misdemeanour.to-prosecutor-24h", "misdemeanour.to-court-12h"
SAME_DAY, FIFTEEN = "misdemeanour.hearing-same-day", "misdemeanour.hearing-15d"
AT_ONCE, POSTED = "misdemeanour.copy-at-once", "misdemeanour.copy-3d"
HELD = "actual-detention 2022-02-07T09:10"
CASE = ("misdemeanour-case yes",)
ADULT, MINOR = "1980-05-01", "2005-03-11"


@pytest.mark.parametrize(
    ("opened", "one", "two"),
    [
        ("2022-02-04", "2022-03-04", "2022-04-04"),
        # The matching date is a Saturday (26 March), a rest day by decree (7 March), in Nauryz.
        ("2022-02-26", "2022-03-28", "2022-04-26"),
        ("2022-02-07", "2022-03-09", "2022-04-07"),
        ("2022-02-21", "2022-03-24", "2022-04-21"),
        # Months without the matching number: 28 February, 30 April; 29 February in a leap year.
        ("2022-01-31", "2022-02-28", "2022-03-31"),
        ("2021-12-31", "2022-01-31", "2022-02-28"),
        ("2022-03-31", "2022-05-03", "2022-05-31"),
        ("2023-12-31", "2024-01-31", "2024-02-29"),
        # Over the turn of the year: 3 and 4 January 2022 stand for a weekend of holidays.
        ("2021-12-03", "2022-01-05", "2022-02-03"),
    ],
)
def test_one_month_and_two_end_on_the_matching_date(opened: str, one: str, two: str) -> None:
    assert last_day(ONE, f"{OPENED} {opened}T12:00") == one
    assert last_day(TWO, f"{OPENED} {opened}T12:00") == two


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("2022-03-04T23:59", "kept"),
        ("2022-03-05T00:00", "unknown"),
        ("2022-04-04T23:59", "unknown"),
        ("2022-04-05T00:00", "unknown"),
        ("2024-04-05T00:00", "unknown"),
    ],
)
def test_form_and_extension_are_not_on_file_so_past_a_month_nothing_is_decided(
    ended: str, expected: str
) -> None:
    events = f"{OPENED} 2022-02-04T12:00", f"{ENDED} {ended}"
    assert standing(ONE, *events) == standing(TWO, *events) == expected


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("2022-02-22T23:59", "kept"),
        ("2022-02-23T00:00", "unknown"),
        ("2022-04-07T23:59", "unknown"),
        ("2022-04-08T00:00", "breached"),
    ],
)
def test_an_expedited_investigation_has_fifteen_days_or_two_months_with_covert_acts(
    ended: str, expected: str
) -> None:
    events = f"{OPENED} 2022-02-07T10:00", f"{ENDED} {ended}"
    assert standing(FAST, *events, answers=("expedited-investigation yes",)) == expected
    assert standing(FAST, *events, answers=("expedited-investigation no",)) == "not-applicable"


@pytest.mark.parametrize(
    ("detained", "born", "exception", "prosecutor", "court"),
    [
        # 48 hours: 24 before their end, and 12.
        ("2022-02-07T09:10", ADULT, None, "2022-02-08T09:10", "2022-02-08T21:10"),
        # 72 hours.
        ("2022-02-07T09:10", ADULT, "criminal-group", "2022-02-09T09:10", "2022-02-09T21:10"),
        # Weekends and holidays move nothing in detention.
        ("2022-03-05T09:10", ADULT, None, "2022-03-06T09:10", "2022-03-06T21:10"),
        # The clocks went back an hour at midnight to 1 March 2024.
        ("2024-02-29T10:00", ADULT, None, "2024-03-01T09:00", "2024-03-01T21:00"),
        # 24 hours: the first falls on the minute of the detention itself.
        ("2022-02-07T09:10", MINOR, None, "2022-02-07T09:10", "2022-02-07T21:10"),
    ],
)
def test_the_case_of_a_detained_person_goes_up_so_long_before_the_detention_ends(
    detained: str, born: str, exception: str | None, prosecutor: str, court: str
) -> None:
    facts = {"born": born, "exception72": exception, "answers": CASE}
    assert last_day(TO_PROSECUTOR, f"actual-detention {detained}", **facts) == prosecutor
    assert last_day(TO_COURT, f"actual-detention {detained}", **facts) == court


@pytest.mark.parametrize(
    ("event", "prosecutor", "court"),
    [
        ("indictment 2022-02-08T09:10", "kept", "kept"),
        ("indictment 2022-02-08T09:11", "unknown", "kept"),
        ("indictment 2022-02-08T21:10", "unknown", "kept"),
        ("indictment 2022-02-08T21:11", "unknown", "breached"),
        ("trial-opened 2022-02-08T21:10", "unknown", "kept"),
        ("trial-opened 2022-02-08T21:11", "unknown", "unknown"),
        ("release 2022-02-08T09:00", "kept", "kept"),
    ],
)
def test_a_case_in_court_had_passed_the_prosecutor(event: str, prosecutor: str, court: str) -> None:
    assert standing(TO_PROSECUTOR, HELD, event, born=ADULT, answers=CASE) == prosecutor
    assert standing(TO_COURT, HELD, event, born=ADULT, answers=CASE) == court


@pytest.mark.parametrize(
    ("detained", "sent", "expected"),
    [
        ("2017-12-30T09:10", "2018-01-02T23:00", "not-applicable"),
        ("2019-02-07T09:10", "2019-02-08T23:00", "unknown"),
        ("2021-01-31T09:10", "2021-02-01T23:00", "unknown"),
        ("2021-02-01T09:10", "2021-02-02T23:00", "breached"),
        ("2025-09-15T09:10", "2025-09-16T23:00", "breached"),
        ("2025-09-16T09:10", "2025-09-17T23:00", "breached"),
    ],
)
def test_the_terms_before_the_end_are_law_since_a_day_between_2018_and_2021(
    detained: str, sent: str, expected: str
) -> None:
    events = f"actual-detention {detained}", f"indictment {sent}"
    assert standing(TO_COURT, *events, born=ADULT, answers=CASE) == expected


def test_the_change_of_september_2025_is_a_version_of_its_own() -> None:
    cited = [
        worked(TO_COURT, f"actual-detention {day}T09:10", born=ADULT, answers=CASE)[0].citation
        for day in ("2025-09-15", "2025-09-16")
    ]
    assert cited == ["CPC 528(3)", "CPC 528(3) (as amended)"]


@pytest.mark.parametrize(
    ("charges", "answers", "expected"),
    [
        (("CC 400",), (), "overdue"),
        (("CC 402 1",), (), "overdue"),
        (("CC 402 2",), (), "not-applicable"),
        (("CC 402",), (), "unknown"),
        (("CC 400", "CC 272 2 grave"), (), "not-applicable"),
        (("CC 400", "CC 272 2 grave"), CASE, "overdue"),
        (("CC 272 2 grave",), CASE, "overdue"),
        (("CC 400",), ("misdemeanour-case no",), "overdue"),
        ((), CASE, "overdue"),
        ((), (), "not-applicable"),
    ],
)
def test_a_misdemeanour_is_known_by_the_charge_or_by_the_answer(
    charges: tuple[str, ...], answers: tuple[str, ...], expected: str
) -> None:
    assert standing(TO_COURT, HELD, born=ADULT, charges=charges, answers=answers) == expected


@pytest.mark.parametrize(
    ("sent", "opened", "decided", "expected"),
    [
        ("2022-02-08T10:00", "2022-02-08T15:00", "2022-02-08T17:00", "kept"),
        ("2022-02-08T10:00", "2022-02-08T15:00", "2022-02-08T23:59", "kept"),
        ("2022-02-08T10:00", "2022-02-08T15:00", "2022-02-09T00:00", "unknown"),
        ("2022-02-08T23:00", "2022-02-09T09:00", "2022-02-09T11:00", "unknown"),
    ],
)
def test_a_detained_person_is_tried_on_the_day_of_arrival_in_court(
    sent: str, opened: str, decided: str, expected: str
) -> None:
    events = HELD, f"indictment {sent}", f"trial-opened {opened}", f"sentence {decided}"
    assert standing(SAME_DAY, *events, answers=CASE) == expected
    assert standing(FIFTEEN, *events, answers=CASE) == "not-applicable"


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("2022-04-19T23:59", "kept"),
        ("2022-04-20T00:00", "unknown"),
        # A month and 15 days from 4 April are 19 May.
        ("2022-05-19T23:59", "unknown"),
        ("2022-05-20T00:00", "breached"),
    ],
)
def test_a_person_at_liberty_is_tried_in_fifteen_days_and_at_most_a_month_more(
    decided: str, expected: str
) -> None:
    events = "indictment 2022-04-04T10:00", "trial-opened 2022-04-04T15:00", f"sentence {decided}"
    assert standing(FIFTEEN, *events, answers=CASE) == expected
    assert standing(SAME_DAY, *events, answers=CASE, regime="criminal") == "not-applicable"


@pytest.mark.parametrize(
    ("served", "present", "absent"),
    [
        ("2022-02-08T17:00", "kept", "kept"),
        ("2022-02-08T17:01", "unknown", "kept"),
        ("2022-02-11T23:59", "unknown", "kept"),
        ("2022-02-12T00:00", "unknown", "unknown"),
    ],
)
def test_the_copy_is_handed_over_at_once_or_sent_in_three_days(
    served: str, present: str, absent: str
) -> None:
    events = "sentence 2022-02-08T17:00", f"judgment-served {served}"
    away = (*CASE, "absent-when-announced yes")
    assert standing(AT_ONCE, *events, answers=CASE) == present
    assert standing(POSTED, *events, answers=CASE) == "not-applicable"
    assert standing(AT_ONCE, *events, answers=away) == "not-applicable"
    assert standing(POSTED, *events, answers=away) == absent


YEAR, QUARTER = "investigation.extension", "investigation.extension.district-3m"
FIVE_DAYS = "investigation.extension.to-prosecutor-5d"
TEN_DAYS = "investigation.extension.to-prosecutor-general-10d"


@pytest.mark.parametrize(
    ("opened", "quarter", "year"),
    [
        # 7 May 2022 is a holiday on a Saturday, so the 10th is off, after Victory Day.
        ("2022-02-07", "2022-05-11", "2023-02-07"),
        ("2022-02-11", "2022-05-11", "2023-02-13"),
        ("2022-02-04", "2022-05-04", "2023-02-06"),
        ("2021-11-30", "2022-02-28", "2022-11-30"),
    ],
)
def test_three_months_and_twelve_end_on_the_matching_date(
    opened: str, quarter: str, year: str
) -> None:
    assert last_day(QUARTER, f"{OPENED} {opened}T12:00") == quarter
    assert last_day(YEAR, f"{OPENED} {opened}T12:00") == year


@pytest.mark.parametrize(
    ("as_of", "five", "ten"),
    [
        ("2022-02-27T23:59", "running", "running"),
        # From here on the day was missed if one month was the term, and not if it was two.
        ("2022-02-28T00:00", "unknown", "running"),
        ("2022-03-31T00:00", "unknown", "running"),
        ("2023-01-27T23:59", "unknown", "running"),
        ("2023-01-28T00:00", "unknown", "unknown"),
    ],
)
def test_a_motion_to_extend_is_due_five_days_before_the_end_or_ten(
    as_of: str, five: str, ten: str
) -> None:
    opened = f"{OPENED} 2022-02-04T12:00"
    assert standing(FIVE_DAYS, opened, as_of=as_of) == five
    assert standing(TEN_DAYS, opened, as_of=as_of) == ten
    ended = opened, f"{ENDED} 2022-02-20"
    assert standing(FIVE_DAYS, *ended, as_of=as_of) == "not-applicable"


def test_a_right_without_a_term_is_declared() -> None:
    assert standing("investigation.delay-complaint", f"{OPENED} 2022-02-07") == "not-applicable"
