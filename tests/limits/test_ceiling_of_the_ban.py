"""The span of a listing where the article charged names a ceiling of the ban below ten years."""

from __future__ import annotations

from typing import Any

import pytest

from tests.limits.worked import standing

SPAN = "amllist.max-span"
SERVED = "sentence 2016-06-01T12:00", "listed 2016-08-01", "release-from-sentence 2018-05-10"
# Charge; the rule; the last day by the ceiling of the article and by that of the Code.
CASES = [
    ("CC 405 2 medium", f"{SPAN}.13y", "2024-05-10", "2031-05-10"),
    # Organising: the article bans for up to five years, and for three where it was the other part.
    ("CC 405 1 grave", f"{SPAN}.16y", "2029-05-10", "2034-05-10"),
    ("CC 405 grave", f"{SPAN}.16y", "2027-05-10", "2034-05-10"),
    ("CC 174 2 grave", f"{SPAN}.16y", "2027-05-10", "2034-05-10"),
    ("CC 174 3 especially-grave", f"{SPAN}.18y", "2029-05-10", "2036-05-10"),
]


def at(rule: str, day: str, *more: str, **facts: Any) -> str:
    return standing(rule, *SERVED, *more, as_of=f"{day}T12:00", **facts)


@pytest.mark.parametrize(("charge", "rule", "least", "most"), CASES)
def test_between_the_ceiling_of_the_article_and_that_of_the_code_nothing_is_decided(
    charge: str, rule: str, least: str, most: str
) -> None:
    charges = (charge,)
    assert at(rule, least, charges=charges) == "running"
    assert at(rule, f"{least[:8]}12", charges=charges) == "unknown"
    assert at(rule, most, charges=charges) == "unknown"
    assert at(rule, f"{most[:8]}12", charges=charges) == "overdue"
    assert at(rule, "2040-01-01", f"delisted {least}", charges=charges) == "kept"
    assert at(rule, "2040-01-01", f"delisted {most}", charges=charges) == "unknown"


@pytest.mark.parametrize(
    ("charge", "rule", "most"),
    [
        ("CC 174 1 grave", f"{SPAN}.16y", "2034-05-10"),
        ("CC 274 1 minor", f"{SPAN}.13y", "2031-05-10"),
    ],
)
def test_where_the_article_names_no_ban_the_court_may_add_one_of_ten_years(
    charge: str, rule: str, most: str
) -> None:
    assert at(rule, most, charges=(charge,)) == "running"


def test_a_ban_on_file_decides_by_its_own_length() -> None:
    banned = "ban-start 2018-05-10", "ban-end 2020-05-10"
    charges = ("CC 405 2 medium",)
    # Two years of ban and three of record.
    assert at(f"{SPAN}.13y", "2023-05-10", *banned, charges=charges) == "running"
    assert at(f"{SPAN}.13y", "2023-05-12", *banned, charges=charges) == "overdue"
    # Of a ban of twelve years no more than the ceiling is lawful, and which is open.
    twelve = {"charges": charges, "sentences": ("ban P12Y additional 2016-06-01",)}
    assert at(f"{SPAN}.13y", "2025-05-10", "ban-start 2018-05-10", **twelve) == "unknown"
