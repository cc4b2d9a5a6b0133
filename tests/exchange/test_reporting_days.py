"""Days of reporting in a calendar: from which event, up to which, and what cannot be placed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.exchange.test_diary import entries, entry, reported
from tests.limits.scenes import event


@pytest.mark.parametrize(
    ("starts", "told"),
    [(None, True), ("2022-01-03", False)],
)
def test_days_of_reporting_that_cannot_be_placed_are_told_of_on_the_day_of_the_export(
    starts: str | None, told: bool
) -> None:
    found = entries(reported("FREQ=WEEKLY;BYDAY=MO", starts, None))
    missing = [one for one in found if "not in this calendar" in one.summary]
    assert bool(missing) is told
    for one in missing:
        assert one.summary.startswith("A, p1: days of reporting under “undertaking not to leave”")
        assert (one.first, one.category) == (date(2022, 1, 12), "reporting day")
        assert "Enter when this began." in one.description
    ended = entries(reported("FREQ=WEEKLY;BYDAY=MO", None, "2022-01-04"))
    assert not [one for one in ended if "reporting" in one.summary]


def test_what_has_perhaps_ended_says_so_in_its_name_and_why() -> None:
    file = reported("FREQ=WEEKLY;BYDAY=MO", "2022-01-03", "2022-03-01")
    file = replace(file, events=(event("remand-decision 2022-01-10", "e1"),))
    for part in ("to report under", "end of"):
        one = entry(part, file)
        assert one.summary.endswith(" (perhaps ended before)")
        why = "“Decision on remand in custody” has perhaps ended it: some time on 10 January 2022."
        assert why in one.description.splitlines()


def test_a_duty_that_an_event_ended_is_entered_no_longer() -> None:
    file = reported("FREQ=WEEKLY;BYDAY=MO", "2022-01-03", None)
    changed = event("measure-changed 2022-01-10", "e1")
    remanded = event("remand-decision 2022-01-11", "e2")
    assert not [one for one in entries(replace(file, events=(changed, remanded))) if one.round]


def test_a_duty_begins_with_its_event_where_nobody_entered_its_beginning() -> None:
    file = reported("FREQ=WEEKLY;BYDAY=MO", None, None)
    duty = entry("to report", replace(file, events=(event("travel-ban 2022-01-05", "e1"),)))
    assert duty.first == date(2022, 1, 10)
