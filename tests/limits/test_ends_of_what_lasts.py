"""What lasts may be on file with its own end, as an arrest is: that end stops its clock."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.limits.standings import plain
from casefiles.moments import read_instant
from tests.limits.scenes import docket, event, judged, person, spell
from tests.limits.worked import standing

REMANDED = ("actual-detention 2022-01-06T09:10", "remand-decision 2022-01-08T08:00")
FREED = "release-from-sentence 2026-04-10T10:00"
SENTENCED = {"sentences": ("imprisonment P3Y medium 2023-04",)}
FOREVER: dict[str, Any] = {"as_of": "2040-01-01T00:00"}


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2022-01-20T10:00", "kept"),
        ("2022-02-08T23:59", "kept"),
        ("2022-02-09T10:00", "unknown"),
        ("2022-02-11T10:00", "breached"),
        ("", "overdue"),
        ("2027-01-01", "overdue"),
    ],
)
def test_the_stay_in_a_temporary_facility(until: str, expected: str) -> None:
    stay = f"placed-in-ivs 2022-01-10T10:00 {until}"
    assert standing("remand.ivs-30d", *REMANDED, stay) == expected


def test_of_two_stays_each_has_its_own_end() -> None:
    first = "placed-in-ivs 2022-01-10T10:00 2022-01-20T10:00"
    second = "placed-in-ivs 2022-03-10T10:00 2022-05-20T10:00"
    assert standing("remand.ivs-30d", *REMANDED, first, second) == "kept breached"


@pytest.mark.parametrize(
    ("rule", "lines", "until", "late", "more"),
    [
        ("crim.ban-1-10y", "ban-start 2016-02-01T10:00", "2019-02-01", "2027-02-01", {}),
        (
            "supervision.old-6m-3y",
            "supervision-start 2016-02-01T10:00",
            "2019-01-01",
            "2022-02-01",
            {},
        ),
        (
            "supervision.new-3-6-8y.3y",
            "supervision-start 2026-04-10T10:00",
            "2029-01-01",
            "",
            SENTENCED,
        ),
    ],
)
def test_a_ban_and_supervision(
    rule: str, lines: str, until: str, late: str, more: dict[str, Any]
) -> None:
    begun = (FREED,) if rule.startswith("supervision.new") else ()
    assert standing(rule, *begun, f"{lines} {until}", **FOREVER, **more) == "kept"
    if late:
        assert standing(rule, *begun, f"{lines} {late}", **FOREVER, **more) == "breached"


def test_a_seizure_that_is_on_file_with_its_end_ends_no_detention() -> None:
    # Who writes down how long the seizure took says nothing of a release; but where nothing shows
    # custody after it, it may have been the end of all.
    line = "actual-detention 2022-01-06T09:10 2022-01-06T09:30"
    decided = "remand-decision 2022-01-08T11:10"
    for rule in ("detention.max-before-court.adult", "detention.head-of-facility-release"):
        assert standing(rule, line, decided, born="1980-05-01") == "breached", rule
        assert standing(rule, line, born="1980-05-01") == "unknown", rule


def test_who_was_taken_off_the_list_by_the_end_of_the_entry_is_listed_no_more() -> None:
    lines = ("release-from-sentence 2016-02-01T10:00", "listed 2016-03-01T10:00 2020-01-01")
    more = {"sentences": ("imprisonment P3Y medium 2013-02",), "charges": ("CC 405 2 medium",)}
    assert standing("amllist.max-span.13y", *lines, **FOREVER, **more) == "kept"


@pytest.mark.parametrize(
    ("lasted", "as_of", "told"),
    [
        # An order goes up to a day that may be still to come, or pass without an end to custody.
        ("house-arrest 2022-01-08T02:00 2022-03-06", "2022-02-15", "until: some time on 6 March"),
        ("house-arrest 2022-01-08T02:00 2022-03-06", "2022-04-15", "until: some time on 6 March"),
        ("remand-decision 2022-01-08T02:00 2022-01-18", "2022-02-15", "until: some time on 18 Jan"),
        # What lasts of itself is over when its end is past.
        ("interrogation 2022-01-06T12:00 2022-01-06T14:00", "2022-01-07", "it ended: 6 January"),
        ("interrogation 2022-01-06T12:00 2022-01-07T01:00", "2022-01-07", "until: 7 January"),
        ("interrogation 2022-01-06T12:00 2022-01-06/..", "2022-02-15", "until: not earlier than 6"),
    ],
)
def test_no_end_is_told_as_past_that_was_ordered_or_may_lie_ahead(
    lasted: str, as_of: str, told: str
) -> None:
    events = [
        event("actual-detention 2022-01-06T09:10", "e1", within="d1"),
        event(lasted, "e2", within="d1"),
    ]
    file = docket(*events, persons=(person(),), spells=(spell(),))
    found = judged(file, read_instant(f"{as_of}T00:00"))
    lines = [plain(step) for one in found.values() for step in one.steps]

    assert any(line.startswith("e2, ") for line in lines)
    assert all(told in line for line in lines if line.startswith("e2, "))
