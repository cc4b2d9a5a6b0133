"""Rest days: the table that ships, and tables that are none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import holidays
import pytest

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import language
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
known_until = 2022-12-31
[titles.day]
en = "a"
ru = "б"
kk = "в"
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
        (GOOD + "colour = 1\n", "year.2022.off.colour"),
        ("known_until = [", "its last line is not whole"),
        (GOOD.replace("2022-01-01", "never"), "“never” is not a day: write it as 2027-05-10"),
        (GOOD.replace("2022-12-31", '"soon"'), "“known_until”: “soon” is not a day"),
        (GOOD.replace("2022-01-01", "2022-02-30"), "“2022-02-30” is not a day"),
        (GOOD.replace('kk = "в"', ""), "“titles.day.kk”: it is missing"),
        (GOOD.replace("[2022-03-05]", "2022-03-05"), "“2022-03-05” is not a list"),
        (GOOD.replace('= "day"', "= 1"), "“1” is not a text"),
        (GOOD.replace('= "day"', "= day"), "line 10, column 14 is not written as TOML is"),
        (GOOD.replace("worked", "wroked"), "“year.2022.wroked”: there is no such field"),
        (GOOD.replace("[2022-03-05]", "[2022-03-05T10:00:00]"), "is not a day"),
        (GOOD.replace("year.2022", "year.twenty"), "“twenty” is not a whole number"),
        (GOOD.replace("2022-01-01", "2023-01-01"), "2023-01-01 stands under another year"),
        (GOOD.replace("[2022-03-05]", "[2021-03-06]"), "2021-03-06 stands under another year"),
        (GOOD.replace('= "day"', '= "dya"'), "the reason “dya” has no title in this file"),
        (GOOD.replace("[2022-03-05]", "[2022-01-01]"), "2022-01-01 cannot be both"),
        (GOOD.replace("[2022-03-05]", "[2022-03-04]"), "2022-03-04 is neither a Saturday nor"),
        (GOOD.replace("worked = [2022-03-05]", "dropped = [2021-03-05]"), "stands under another"),
        (GOOD.replace("worked = [2022-03-05]", "dropped = [2022-01-01]"), "off and off no more"),
        (GOOD + "[year.2024]\n", "there is no year 2023, though"),
        (GOOD.replace("2022-12-31", "2023-12-31"), "nothing is listed after 2022"),
        ("titles = {}\nyear = {}\nknown_until = 2022-12-31", "nothing is listed after 0"),
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


def test_the_lines_that_its_read_me_shows_are_a_table(tmp_path: Path) -> None:
    text = resources.find("calendars", "kazakhstan.toml").read_text(encoding="utf-8")
    read_me = resources.find("calendars", "README.md").read_text(encoding="utf-8")
    shown = read_me.partition("```toml\n")[2].partition("```")[0]
    path = tmp_path / "own.toml"
    path.write_text(text[: text.index("[year.")] + shown, encoding="utf-8")
    rest = read_rest_days(path)

    assert rest.years == (2027,)
    assert [one.worked for one in rest.listed(2027)] == [False, False, True]


def test_a_table_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadRulePack, match=r"nowhere\.toml cannot be read: it is not there"):
        read_rest_days(resources.find("calendars", "nowhere.toml"))


def test_a_table_that_is_a_folder_or_not_utf_8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRulePack, match="cannot be read"):
        read_rest_days(tmp_path)
    path = tmp_path / "latin.toml"
    path.write_bytes("# Наурыз".encode("cp1251"))
    with pytest.raises(BadRulePack, match="not saved as UTF-8"):
        read_rest_days(path)


@pytest.mark.parametrize(("code", "part"), [("ru", "поле"), ("kk", "өрісі")])
def test_what_is_wrong_is_said_in_the_language_of_the_reader(
    tmp_path: Path, code: str, part: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace("2022-01-01", "2023-01-01"), encoding="utf-8")
    with pytest.raises(BadRulePack) as refused:
        read_rest_days(path)
    said = refused.value.sentence(language(code))

    assert part in said
    assert "stands" not in said


def test_a_year_is_listed_day_by_day_with_what_is_off_and_what_is_worked() -> None:
    rest = kazakhstan()
    march = [one for one in rest.listed(2022) if one.day.month == 3]

    assert rest.years[0] == 2015
    assert [(one.day.day, one.worked) for one in march] == [
        (5, True),
        (7, False),
        (8, False),
        (21, False),
        (22, False),
        (23, False),
    ]
    assert march[0].titles is None
    assert march[2].titles is not None
    assert march[2].titles["ru"] == "Международный женский день"
    assert WEEKENDS.years == ()


@pytest.mark.parametrize(("year", "known"), [(2025, True), (2027, False)])
def test_a_day_after_the_last_known_one_is_only_expected(year: int, known: bool) -> None:
    assert {one.known for one in kazakhstan().listed(year)} == {known}


def test_a_corrected_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    # As the editor of Windows saves it, with a mark before the first letter.
    path.write_text(GOOD, encoding="utf-8-sig")
    rest = read_rest_days(path)
    assert rest.rests(date(2022, 1, 1))
    assert not rest.rests(date(2022, 3, 5))
