"""Stretches of time as people type them: what both ends share, and what is asked instead."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)
# 12 January 2022, 15:00 in Almaty.
IN_JANUARY = datetime(2022, 1, 12, 9, 0, tzinfo=UTC)

ONE_YEAR = "ends before it begins if both days are of one year: write the year of each, as "
WHICH_WEEK = "does not say of which week the days are: write their dates, as "
ONE_DAY = "ends before it begins if both hours are of one day: write the day of each, as "
EITHER_DAY = "goes past midnight: write the day of each hour, as "
BOTH_NIGHTS = "5.1.2022 22:00 - 6.1.2022 2:00, or as 6.1.2022 22:00 - 7.1.2022 2:00.$"
FIFTH_TO_SEVENTH = "2022-01-05/2022-01-07"


@pytest.mark.parametrize(
    "text",
    [
        "5 - 7 января 2022",
        "5 – 7 января 2022",
        "5 — 7 января 2022 года",
        "5-7 января 2022",
        "5–7 января 2022 г.",
        "5 - 7 января 22 г.",
        "с 5 до 7 января 2022",
        "с 5 по 7 января 2022",
        "с 5 января по 7 января 2022",
        "с 5 января 2022 года по 7 января 2022 года",
        "от 5 до 7 января 2022",
        "между 5 и 7 января 2022",
        "between 5 and 7 January 2022",
        "between the 5th and the 7th January 2022",
        "from 5 to 7 January 2022",
        "January 5 - 7, 2022",
        "January 5 to 7, 2022",
        "January 5-7 2022",
        "Jan 5 - Jan 7 2022",
        "5 - 7 қаңтар 2022",
        "2022 жылғы 5-7 қаңтар",
        "2022 жылғы 5 – 7 қаңтар",
        "5 - 7.1.2022",
        "5-7.1.2022",
        "5–7.01.2022",
        "5-7.1.22",
        "05.01 - 07.01.2022",
        "05.01-07.01.2022",
        "05.01.2022-07.01.2022",
        "5.1 - 7.1.2022",
        "5.1.2022 - 7.1",
        "5 января 2022 - 7 января",
        "5 января - 7.1.2022",
        "5 января-7 января 2022",
        "05/01/2022-07/01/2022",
        "05/01/2022 - 07/01/2022",
        "05.01.2022г.-07.01.2022г.",
        "5. 01. 2022 - 7 . 01 . 2022",
        "5/1-7/1/2022",
        "5-7/1/2022",
        "5 января 2022-7 января 2022",
        "5 to 7 January 2022",
        "5 January to 7 January 2022",
        "from 5 until 7 January 2022",
        "January 5 to January 7, 2022",
        "5 по 7 января 2022",
        "5.1.2022 по 7.1.2022",
        "в период с 5 по 7 января 2022 г.",
        "с 5-го по 7-е января 2022",
        "5th to 7th of January 2022",
        "с 5 - 7 января 2022",
    ],
)
def test_the_days_of_a_range_share_their_month_and_their_year(text: str) -> None:
    assert read_typed(text, NOW) == read_moment(FIFTH_TO_SEVENTH)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("с 5 до 7 января", "2026-01-05/2026-01-07"),
        ("6-8 января", "2026-01-06/2026-01-08"),
        ("6 - 8.1", "2026-01-06/2026-01-08"),
        ("28 - 30 декабря", "2025-12-28/2025-12-30"),
        ("9.10 - 11.10.2022", "2022-10-09/2022-10-11"),
        ("January 10 to 12, 2022", "2022-01-10/2022-01-12"),
        ("06.01 9:00 - 08.01.2022 10:00", "2022-01-06T09:00/2022-01-08T10:00"),
        ("январь - март 2022", "2022-01/2022-03"),
        ("с 2021 по 2022", "2021/2022"),
        ("2021-2022", "2021/2022"),
        ("2021–2022 гг.", "2021/2022"),
        ("2021-2022 годы", "2021/2022"),
        ("в 2021-2022 годах", "2021/2022"),
        ("2021-2022 жж.", "2021/2022"),
        ("январь-март 2022", "2022-01/2022-03"),
        ("январь 2022-март 2022", "2022-01/2022-03"),
        ("01.2022-03.2022", "2022-01/2022-03"),
        ("01/2022-03/2022", "2022-01/2022-03"),
        ("в январе 2022", "2022-01"),
        ("в январе - марте 2022", "2022-01/2022-03"),
        ("6-Jan-2022", "2022-01-06"),
        ("06-янв-2022 9:10", "2022-01-06T09:10"),
        ("2022 жылғы 6-қаңтар", "2022-01-06"),
        ("6-қаңтар 9:10", "2026-01-06T09:10"),
        ("6.1.2022 9:00-7.1.2022 10:00", "2022-01-06T09:00/2022-01-07T10:00"),
        ("пн-ср", "2026-11-16/2026-11-18"),
        ("Mon-Wed", "2026-11-16/2026-11-18"),
        ("вчера-сегодня", "2026-11-20/2026-11-21"),
        # With an hour beside the date these are hours.
        ("between 9 and 10 on 6 January 2022", "2022-01-06T09:00/2022-01-06T10:00"),
        ("с 9 до 10 6 января", "2026-01-06T09:00/2026-01-06T10:00"),
        ("9:00 - 10:30 6.1.2022", "2022-01-06T09:00/2022-01-06T10:30"),
        ("5 - 7 6.1.2022", "2022-01-06T05:00/2022-01-06T07:00"),
        ("6.1.2022 5 - 7", "2022-01-06T05:00/2022-01-06T07:00"),
        ("6.1.2022 6-8", "2022-01-06T06:00/2022-01-06T08:00"),
        ("6 января в 22 - 23", "2026-01-06T22:00/2026-01-06T23:00"),
        # Nor where something says of figures alone that they are hours.
        ("с 5 до 7 часов", "2026-11-21T05:00/2026-11-21T07:00"),
        ("с 5 ч до 7 ч", "2026-11-21T05:00/2026-11-21T07:00"),
        ("5 - 7:00", "2026-11-21T05:00/2026-11-21T07:00"),
        ("9.15-11", "2026-11-21T09:15/2026-11-21T11:00"),
        ("9.10-11:00", "2026-11-21T09:10/2026-11-21T11:00"),
        ("вчера 5 - 7", "2026-11-20T05:00/2026-11-20T07:00"),
        ("пятница 9:00 - пятница", "2026-11-20T09:00/2026-11-20"),
        ("6.1.2022 9:00 - 6 января", "2022-01-06T09:00/2022-01-06"),
    ],
)
def test_a_number_is_a_day_where_no_hour_stands_by_the_date(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    "text",
    [
        "20.12-31.12",
        "20.12–31.12",
        "20-31.12",
        "с 20.12-31.12",
        "с 20-31.12",
        "20.12 - 31.12",
    ],
)
def test_a_date_behind_a_dash_without_blanks_has_a_date_before_it(text: str) -> None:
    assert read_typed(text, IN_JANUARY) == read_moment("2021-12-20/2021-12-31")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("10.12-31.12", "2021-12-10/2021-12-31"),
        ("18-25.12", "2021-12-18/2021-12-25"),
        ("14-28.02", "2021-02-14/2021-02-28"),
        ("24-31.12", "2021-12-24/2021-12-31"),
        ("20.12-31.12", "2021-12-20/2021-12-31"),
        ("5-7.1", "2022-01-05/2022-01-07"),
    ],
)
def test_days_with_a_dash_between_them_are_no_hours_of_a_day_that_nobody_named(
    text: str, written: str
) -> None:
    assert read_typed(text, IN_JANUARY) == read_moment(written)


@pytest.mark.parametrize(
    "text", ["14-7.1", "15.10-25.11", "20.12-31.1", "28.12-9", "9:00-31.12", "20:00-31.12"]
)
def test_what_is_a_day_only_behind_the_dash_is_asked(text: str) -> None:
    with pytest.raises(RefusedInput, match=r"in more than one way|ends before it begins"):
        read_typed(text, IN_JANUARY)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9 - 11pm", "2026-11-20T21:00/2026-11-20T23:00"),
        ("between 9 and 11 pm 6.1.2022", "2022-01-06T21:00/2022-01-06T23:00"),
        ("6.1.2022 9 - 11 pm", "2022-01-06T21:00/2022-01-06T23:00"),
        ("вчера 9 - 10 вечера", "2026-11-20T21:00/2026-11-20T22:00"),
        ("9am - 11am 6.1.2022", "2022-01-06T09:00/2022-01-06T11:00"),
        ("с 11 вечера до 2 ночи", "2026-11-20T23:00/2026-11-21T02:00"),
        ("8-9 утра", "2026-11-21T08:00/2026-11-21T09:00"),
        ("6.1.2022 в 8-9 вечера", "2022-01-06T20:00/2022-01-06T21:00"),
        ("9am-11am 6.1.2022", "2022-01-06T09:00/2022-01-06T11:00"),
        ("6.1.2022 9:00 утра-11:00 утра", "2022-01-06T09:00/2022-01-06T11:00"),
        ("8-9pm 6.1.2022", "2022-01-06T20:00/2022-01-06T21:00"),
        ("с 9 утра до 14:00 6.1.2022", "2022-01-06T09:00/2022-01-06T14:00"),
    ],
)
def test_a_part_of_the_day_at_the_end_of_a_range_is_that_of_both_hours(
    text: str, written: str
) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("06.01.2022 с 14:00 до 16:00", "2022-01-06T14:00/2022-01-06T16:00"),
        ("6 января 2022 г., с 14 до 16", "2022-01-06T14:00/2022-01-06T16:00"),
        ("6.1.2022 между 14 и 16 часами", "2022-01-06T14:00/2022-01-06T16:00"),
        (
            "06.01.2022 в период времени с 14 часов 00 минут до 16 часов 30 минут",
            "2022-01-06T14:00/2022-01-06T16:30",
        ),
        (
            "с 09 часов 10 минут до 17 часов 30 минут 06.01.2022",
            "2022-01-06T09:10/2022-01-06T17:30",
        ),
        ("6 января с 22 до 23 часов", "2026-01-06T22:00/2026-01-06T23:00"),
        ("Friday from 5 to 7", "2026-11-20T05:00/2026-11-20T07:00"),
        ("вчера с 9:00 до 11:00", "2026-11-20T09:00/2026-11-20T11:00"),
        ("вчера с 9 до 11 вечера", "2026-11-20T21:00/2026-11-20T23:00"),
        ("в понедельник с 9:00 до 11:00", "2026-11-16T09:00/2026-11-16T11:00"),
        ("6 Jan 2022 9am to 11am", "2022-01-06T09:00/2022-01-06T11:00"),
        ("6 Jan 2022 from 9:00 to 11:00", "2022-01-06T09:00/2022-01-06T11:00"),
        ("6 Jan 2022, between 9 and 11", "2022-01-06T09:00/2022-01-06T11:00"),
        ("9:00 to 11:00", "2026-11-21T09:00/2026-11-21T11:00"),
        ("6 Jan 2022 from 5 to 9", "2022-01-06T05:00/2022-01-06T09:00"),
        ("6 Jan 2022 9 to 11", "2022-01-06T09:00/2022-01-06T11:00"),
        ("6 Jan 2022 10 to 14", "2022-01-06T10:00/2022-01-06T14:00"),
        ("6 Jan 2022 10:00 to 11:00", "2022-01-06T10:00/2022-01-06T11:00"),
        ("6 Jan 2022 5 am to 9 am", "2022-01-06T05:00/2022-01-06T09:00"),
        ("9:00 до 11:00 6.1.2022", "2022-01-06T09:00/2022-01-06T11:00"),
        # Both hours have a full stop, or one is said to be an hour.
        ("6.1.2022 9.00 - 11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6.1.2022 9.00-11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6.1.2022 с 9.00 по 11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6.1.2022 9:00 - 11.10 часов", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6.1.2022 с 9:00 до 11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6 Jan 2022 between 9:00 and 11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("6.1.2022 с 9 часов до 11.10", "2022-01-06T09:00/2022-01-06T11:10"),
        ("вчера 9:00-11.10", "2026-11-20T09:00/2026-11-20T11:10"),
        ("сегодня 9:00 - 11.10", "2026-11-21T09:00/2026-11-21T11:10"),
        ("6.1.2022 9:00 - 11.30", "2022-01-06T09:00/2022-01-06T11:30"),
        ("9.10 - 11:00 6.1.2022", "2022-01-06T09:10/2022-01-06T11:00"),
        # The end of a day has no month, and the 24th has one.
        ("6.1.2022 с 22.00 до 24.00", "2022-01-06T22:00/2022-01-07T00:00"),
        ("6.1.2022 22.00 - 24.00", "2022-01-06T22:00/2022-01-07T00:00"),
        ("6.1.2022 с 22 до 24.00", "2022-01-06T22:00/2022-01-07T00:00"),
        ("вчера с 22.00 до 24.00", "2026-11-20T22:00/2026-11-21T00:00"),
        ("22.00 - 24.00", "2026-11-20T22:00/2026-11-21T00:00"),
        ("22.00-24.00", "2026-11-20T22:00/2026-11-21T00:00"),
        ("20.11 с 22.00 до 24.00", "2026-11-20T22:00/2026-11-21T00:00"),
        ("22.00-ден 24.00-ге дейін", "2026-11-20T22:00/2026-11-21T00:00"),
        ("до 24.00", "../2026-11-21T00:00"),
        ("с 9:00-11:00", "2026-11-21T09:00/2026-11-21T11:00"),
        ("from 9:00 till 11:00 on 6 January 2022", "2022-01-06T09:00/2022-01-06T11:00"),
        ("6.1.2022 с 9:00 до 7.1.2022 10:00", "2022-01-06T09:00/2022-01-07T10:00"),
        ("until 5 January 2022", "../2022-01-05"),
        ("no later than 6.1.2022 11", "../2022-01-06T11:00"),
        ("till 5 January 2022", "../2022-01-05"),
        ("к 9 часам 6.1.2022", "../2022-01-06T09:00"),
        ("не раньше 9:00 и не позже 11:00 6.1.2022", "2022-01-06T09:00/2022-01-06T11:00"),
    ],
)
def test_a_stretch_is_read_from_its_connecting_words(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


MORE_THAN_ONE = "can be read in more than one way: write the day, the month and the year"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        # The day of a range, or its hour; a time, or the end of a range.
        ("6.1.2022 - 8", MORE_THAN_ONE),
        ("6 января - 8", MORE_THAN_ONE),
        ("6.1.2022 - 9:00", MORE_THAN_ONE),
        ("6.1.2022 - 08.01", MORE_THAN_ONE),
        ("9:00 - 6.1.2022", MORE_THAN_ONE),
        # The last day of a range, or its last hour; the first day, or the first hour.
        ("с 5.01.2022 9:00 по 12.02", "“12.02” can be a time or a date: write 12:02"),
        ("с 5.01.2022 9.00 по 12.02", "write 12:02"),
        ("5.1.2022 9:00 - 12.02", "write 12:02"),
        ("5.1.2022 9:00-12.02", "write 12:02"),
        ("5.1.2022 9 - 12.02", "write 12:02"),
        ("5.1.2022 9:00 - 10.01", "write 10:01"),
        ("с понедельника 7:00 по 21.11", "write 21:11"),
        ("с понедельника 7:00 по 9.12", "write 9:12"),
        ("6.1.2022 с 9:00 по 12.02", "write 12:02"),
        ("05.01 - 11:00 7.1.2022", "“05.01” can be a time or a date: write 05:01"),
        ("21.12 - 11:00 7.1.2022", "write 21:12"),
        ("вчера - 9:00", MORE_THAN_ONE),
        ("5 - вчера", MORE_THAN_ONE),
        ("5 - пятница", MORE_THAN_ONE),
        ("2021 - 6 января", MORE_THAN_ONE),
        ("5 - 2022", MORE_THAN_ONE),
        ("9.10 - 11.11.2022", MORE_THAN_ONE),
        ("5-7.10", "“7.10” can be a time or a date"),
        ("5.01-7", "“5.01” can be a time or a date: write 5:01"),
        ("25.11-11", MORE_THAN_ONE),
        ("5.01 - 7", "“5.01” can be a time or a date"),
        ("9.10-11", "“9.10” can be a time or a date"),
        ("6 - 8", "“6 - 8” can be a time or a date: write 6:00-8:00, or the date with its year."),
        ("с 5 по 7", "“с 5 по 7” can be a time or a date: write 5:00-7:00"),
        ("с 5 до 7", "write 5:00-7:00"),
        ("from 5 to 7", "write 5:00-7:00"),
        ("between the 5th and the 7th", "write 5:00-7:00"),
        ("с 22 по 5", "write 22:00-5:00"),
        ("с 25 по 28", MORE_THAN_ONE),
        # Days to come, or days of last year.
        ("20 - 25 ноября", MORE_THAN_ONE),
        ("20-25 ноября", MORE_THAN_ONE),
        ("с 20 по 25 ноября", MORE_THAN_ONE),
        ("20 ноября - 25 ноября", MORE_THAN_ONE),
        ("20.11 - 25.11", MORE_THAN_ONE),
        ("7 января - 25 декабря", MORE_THAN_ONE),
        ("5 to 7", "write 5:00-7:00"),
        # Minutes to an hour, or two hours.
        ("6 January 2022 at 5 to 9", MORE_THAN_ONE),
        ("20 to 9 pm", MORE_THAN_ONE),
        ("yesterday at 10 to 11", MORE_THAN_ONE),
        ("5 to 9 on 6 January 2022", MORE_THAN_ONE),
        ("at 25 to 5", MORE_THAN_ONE),
        ("понедельник с 5 по 7", MORE_THAN_ONE),
        ("6.1.2022 до 11:00", MORE_THAN_ONE),
        # Years, or hours and minutes.
        ("1930-2030", "“1930-2030” can be a time or a date: write 19:30-20:30"),
        ("1930 - 2030", "write 19:30-20:30"),
        ("с 1930 до 2015", "write 19:30-20:15"),
        ("6.1.2022 с 9:00 до 2015", "“2015” can be a time or a date: write 20:15"),
        ("2015 - 6.1.2022 22:00", "“2015” can be a time or a date: write 20:15"),
        # The morning, or the evening.
        ("9-11 pm", "can be a minute or two hours: write 21:11, or 21:00-23:00"),
        ("9-11am 6.1.2022", "can be a minute or two hours: write 9:11, or 9:00-11:00"),
        ("9 - 5", MORE_THAN_ONE),
        ("9 - 5 pm", MORE_THAN_ONE),
        ("с 10 до 2 ночи", MORE_THAN_ONE),
        ("9pm - 11", MORE_THAN_ONE),
        ("с 9:00 до 10 вечера", MORE_THAN_ONE),
        ("6.1.2022 9:30 - 11 pm", MORE_THAN_ONE),
        ("с 6.1.2022 9:00 до 10 вечера", MORE_THAN_ONE),
        ("с 9 утра до 11 6.1.2022", MORE_THAN_ONE),
        ("9 5.1.2022 - 11pm 6.1.2022", MORE_THAN_ONE),
        ("10 - 12 вечера вчера", MORE_THAN_ONE),
    ],
)
def test_a_range_with_two_meanings_is_asked_and_not_guessed(text: str, asked: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert asked in refused.value.sentence()


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("7 - 5 января 2022", "ends before it begins"),
        ("7.1.2022 - 5.1.2022", "ends before it begins.$"),
        ("понедельник - 7 января 2022", "ends before it begins.$"),
        ("вчера - 7.1.2022", "ends before it begins.$"),
        ("7 января 2022 - 5 января", "ends before it begins.$"),
        ("28 декабря - 7 января 2022", f"{ONE_YEAR}28.12.2021 - 7.1.2022.$"),
        ("28.12.2021 - 7.1", f"{ONE_YEAR}28.12.2021 - 7.1.2022.$"),
        ("31 декабря - 2 января 2022", f"{ONE_YEAR}31.12.2021 - 2.1.2022.$"),
        ("с 31 декабря по 2 января 2022 г.", f"{ONE_YEAR}31.12.2021 - 2.1.2022.$"),
        ("31 декабря 22:00 - 1 января 2022 2:00", f"{ONE_YEAR}31.12.2021 22:00 - 1.1.2022 2:00.$"),
        ("2022 жылғы желтоқсан - қаңтар", f"{ONE_YEAR}12.2022 - 1.2023.$"),
        ("декабрь - январь 2022", f"{ONE_YEAR}12.2021 - 1.2022.$"),
        ("31 желтоқсаннан 2 қаңтарға дейін 2022", f"{ONE_YEAR}31.12.2021 - 2.1.2022.$"),
        ("среда - понедельник", f"{WHICH_WEEK}11.11.2026 - 16.11.2026.$"),
        ("суббота - воскресенье", f"{WHICH_WEEK}14.11.2026 - 15.11.2026.$"),
        ("дүйсенбі 9:00 - сенбі 23:00", f"{WHICH_WEEK}9.11.2026 9:00 - 14.11.2026 23:00.$"),
        ("06.01.2022 с 22:00 до 02:00", f"{ONE_DAY}6.1.2022 22:00 - 7.1.2022 2:00.$"),
        ("6.1.2022 22:00-02:00", f"{ONE_DAY}6.1.2022 22:00 - 7.1.2022 2:00.$"),
        ("с 22:00 до 02:00 6.1.2022", f"{EITHER_DAY}{BOTH_NIGHTS}"),
        ("между 22:00 и 2:00 6 января 2022", f"{EITHER_DAY}{BOTH_NIGHTS}"),
        ("22:00-2:00 6.1.2022", f"{EITHER_DAY}{BOTH_NIGHTS}"),
        ("10 вечера - 2 ночи 6.1.2022", f"{EITHER_DAY}{BOTH_NIGHTS}"),
        ("вчера с 23 до 1", f"{ONE_DAY}20.11.2026 23:00 - 21.11.2026 1:00.$"),
        ("6.1.2022 9:00 - 5:00", "in more than one way"),
        ("6.1.2022 9:00-5:00", "in more than one way"),
        ("28 - 31 февраля 2022", "does not exist"),
        ("0 - 7 января 2022", "does not exist"),
        ("5-7 января 9:00", "in more than one way"),
        ("9:00 5-7 января", "is not understood"),
        ("до 5-7 января 2022", "is not understood"),
        ("около 5-7 января 2022", "is not understood"),
        ("около 9:00-11:00", "is not understood"),
        ("около 6.1.2022 9:00-11:00", "is not understood"),
        ("до 9:00-11:00", "is not understood"),
        ("после 9:00-11:00", "is not understood"),
        ("6/7 января", "is not understood"),
        ("2022-13", "does not exist"),
        ("2022-2021", "ends before it begins"),
        ("6 января-2023", "is not understood"),
        ("январь 2022 с 5 по 7", "is not understood"),
        ("вечером с 5 до 7", "is not understood"),
        ("6.1.2022 с 9 до 11 до 12", "is not understood"),
        ("сегодня - завтра", "is not understood"),
        ("6.1.2022 - вечер", "is not understood"),
    ],
)
def test_a_range_that_cannot_be_is_refused(text: str, refusal: str) -> None:
    with pytest.raises(RefusedInput, match=refusal):
        read_typed(text, NOW)


@pytest.mark.parametrize(
    "text",
    [
        "с 5 по 7",
        "с 22 по 5",
        "1930 - 2030",
        "5.01 - 7",
        "6 Jan 22",
        "5 января 2022 3 дня",
        "декабрь - январь 2022",
        "31 декабря 22:00 - 1 января 2022 2:00",
        "дүйсенбі 9:00 - сенбі 23:00",
        "6.1.2022 22:00-02:00",
        "22:00-02:00 6.1.2022",
        "с 5.01.2022 9:00 по 12.02",
        "до 24 часов",
        "6.1.2022 3-4 часа",
        "120 часов",
        "in 3h",
    ],
)
def test_what_is_proposed_instead_is_understood(text: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)
    values = refused.value.values
    proposed = values.get("hour") or f"{values['first']} - {values['last']}"

    assert read_typed(str(proposed), NOW).known
