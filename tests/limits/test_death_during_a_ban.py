"""Death ends all that was imposed: what would have begun only after a ban never does."""

from __future__ import annotations

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

RECORD, DUE, SERVED = "record.term-6y", "amllist.delisting", "amllist.delisting-served"
FILE = ("sentence 2017-03-10", "listed 2017-06-01", "ban-start 2021-03-10")
RELEASED = "release-from-sentence 2021-03-10"
BAN = "ban-public-activities P3Y additional 2017-03-10"
PRISON = "imprisonment P5Y grave 2017-03-10"
MILDER = "restriction-of-freedom P5Y medium 2017-03-10"


@pytest.mark.parametrize(
    ("died", "record", "due"),
    [
        # Neither began, and AML Law 12(5) knows the death as a ground of its own.
        ("2023-01-01", "not-applicable", "not-applicable"),
        ("2024-03-09", "not-applicable", "not-applicable"),
        # The record had begun; it ended with the death.
        ("2024-03-12", "kept", "kept"),
        # Which of the two came first is not known.
        ("2024", "unknown", "unknown"),
        # Dated before the ban, it contradicts it.
        ("2020-03-10", "running", "running"),
    ],
)
def test_no_record_begins_after_a_death(died: str, record: str, due: str) -> None:
    more = {
        "sentences": (PRISON, BAN),
        "charges": ("CC 174 2 grave",),
        "born": "1980-05-01",
        "as_of": "2027-06-01T00:00",
    }
    events = (*FILE, RELEASED, f"death {died}")
    assert standing(RECORD, *events, **more) == record
    assert standing(DUE, *events, **more) == due


def test_the_longest_listing_ends_with_the_death_too() -> None:
    more = {"sentences": (PRISON, BAN), "charges": ("CC 174 2 grave",), "born": "1980-05-01"}
    events = (*FILE, RELEASED, "death 2023-01-01")
    assert standing("amllist.max-span.16y", *events, as_of="2027-06-01T00:00", **more) == "kept"


@pytest.mark.parametrize(
    ("died", "expected"), [("2023-01-01", "not-applicable"), ("2024-03-12", "overdue")]
)
def test_nobody_is_due_off_the_list_after_a_milder_punishment_either(
    died: str, expected: str
) -> None:
    more = {"sentences": (MILDER, BAN), "born": "1980-05-01", "as_of": "2023-06-01T00:00"}
    if died > "2024":
        more["as_of"] = "2024-06-01T00:00"
    (found,) = worked(SERVED, *FILE, RELEASED, f"death {died}", **more)
    assert found.standing == expected
    if expected == "not-applicable":
        assert plain(found.why) == "“Death” shows that the duty never arose."
