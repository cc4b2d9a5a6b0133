"""Rest days: the table that ships, and tables that are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays
import pytest

import resources
from casefiles.errors import BadRulePack
from casefiles.limits.calendars import WEEKENDS, kazakhstan, read_rest_days


@pytest.mark.parametrize(
    ("day", "rests"),
    [
        ("2022-01-01", True),
        ("2022-01-03", True),
        ("2022-01-05", False),
        ("2022-01-07", True),
        ("2022-03-05", False),  # a Saturday that was worked
        ("2022-03-07", True),
        ("2022-08-30", True),
        ("2026-08-30", True),  # a Sunday, no longer a holiday
        ("2027-08-30", False),
        ("2027-03-15", True),
        ("2022-01-08", True),
    ],
)
def test_a_day_rests_or_not(day: str, rests: bool) -> None:
    assert kazakhstan().rests(date.fromisoformat(day)) is rests


@pytest.mark.parametrize("year", range(2015, 2026))
def test_the_table_says_of_known_years_what_the_library_says(year: int) -> None:
    library = holidays.country_holidays("KZ", years=year)
    table = {day for day in kazakhstan().off if day.year == year}
    assert table == {day for day in library if day.year == year}


def test_every_day_off_has_a_reason_in_three_languages() -> None:
    rest = kazakhstan()
    for reason in set(rest.off.values()):
        assert set(rest.titles[reason]) == {"en", "ru", "kk"}


def test_a_working_day_is_itself_and_a_rest_day_the_next_that_is_none() -> None:
    assert kazakhstan().working_day_from(date(2022, 1, 6)) == date(2022, 1, 6)
    assert kazakhstan().working_day_from(date(2022, 1, 1)) == date(2022, 1, 5)
    assert WEEKENDS.working_day_from(date(2022, 1, 1)) == date(2022, 1, 3)


GOOD = """
known_until = 2025-12-31
[titles.day]
en = "a"
[year.2022]
worked = [2022-03-05]
[year.2022.off]
2022-01-01 = "day"
"""


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("known_until = [", "cannot be read"),
        (GOOD.replace("2022-01-01", "never"), "year.2022.off.never"),
        (GOOD + "colour = 1\n", "colour"),
        (GOOD.replace("2022-01-01", "2023-01-01"), "under the year 2022"),
    ],
)
def test_a_table_that_is_none_is_refused_by_file_and_field(
    tmp_path: Path, text: str, part: str
) -> None:
    path = tmp_path / "elsewhere.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadRulePack, match=r"elsewhere\.toml") as refused:
        read_rest_days(path)
    assert part in str(refused.value)


def test_a_table_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadRulePack, match=r"nowhere\.toml"):
        read_rest_days(resources.find("calendars", "nowhere.toml"))


def test_a_corrected_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD, encoding="utf-8")
    rest = read_rest_days(path)
    assert rest.rests(date(2022, 1, 1))
    assert not rest.rests(date(2022, 3, 5))
