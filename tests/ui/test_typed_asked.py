"""Stretches of time that are asked about, and what is proposed instead."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)

MORE_THAN_ONE = "can be read in more than one way: write the day, the month and the year"
ONE_YEAR = "ends before it begins if both days are of one year: write the year of each, as "
WHICH_WEEK = "does not say of which week the days are: write their dates, as "
ONE_DAY = "ends before it begins if both hours are of one day: write the day of each, as "
BEGUN = "does not tell whether it began on that day: write "
ONE_HOUR = "ends as it begins if both hours are of one day: write the day of each, as "
EITHER_DAY = "goes past midnight: write the day of each hour, as "
BOTH_NIGHTS = "5.1.2022 22:00 - 6.1.2022 2:00, or as 6.1.2022 22:00 - 7.1.2022 2:00.$"


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
        # From the morning on, or from some day before.
        ("6.1.2022 до 11:00", "write 6.1.2022 0:00 - 6.1.2022 11:00, or before 6.1.2022 11:00."),
        ("6.1.2022 до 24.00", f"{BEGUN}6.1.2022 0:00 - 7.1.2022 0:00, or before 7.1.2022 0:00."),
        ("вчера до 9.30", f"{BEGUN}20.11.2026 0:00 - 20.11.2026 9:30"),
        ("6 January 2022 until 9:00", f"{BEGUN}6.1.2022 0:00 - 6.1.2022 9:00"),
        ("6.1.2022 до 18 часов", f"{BEGUN}6.1.2022 0:00 - 6.1.2022 18:00"),
        ("6.1.2022 до 9 утра", f"{BEGUN}6.1.2022 0:00 - 6.1.2022 9:00"),
        ("6 January 2022 until 6 pm", f"{BEGUN}6.1.2022 0:00 - 6.1.2022 18:00"),
        # More hours than a day has are a length.
        ("6.1.2022 до 72 часов", MORE_THAN_ONE),
        ("6.1.2022 до 25 ч", MORE_THAN_ONE),
        ("6.1.2022 до 12 ночи", MORE_THAN_ONE),
        ("6.1.2022 до 0:00", MORE_THAN_ONE),
        ("6.1.2022 до 11", MORE_THAN_ONE),
        ("1.2022 до 11:00", MORE_THAN_ONE),
        # A minute, or the hours of a night.
        (
            "6.1.2022 22-06",
            "minute or two hours: write 6.1.2022 22:06, or 6.1.2022 22:00-7.1.2022 6:00",
        ),
        ("вчера 20-08", "write 20.11.2026 20:08, or 20.11.2026 20:00-21.11.2026 8:00"),
        ("18-06 6.1.2022", "write 6.1.2022 18:06, or 6.1.2022 18:00-7.1.2022 6:00"),
        ("6.1.2022 22-10", "write 6.1.2022 22:10, or 6.1.2022 22:00-7.1.2022 10:00"),
        # Two hours, or a first day.
        ("9-10 January 6, 2022", "“9-10” can be a minute or two hours: write 9:10, or 9:00-10:00"),
        # The later hour first is no length, and may be of the next day.
        ("от 3 до 2 часов", MORE_THAN_ONE),
        ("6.1.2022 5-3 часа", MORE_THAN_ONE),
        ("вчера с 9 до 8 вечера", MORE_THAN_ONE),
        # Behind a bound no two hours are proposed, which would be none.
        ("before 26 February '22 6-12", MORE_THAN_ONE),
        ("с 11.03.2018 2-15", MORE_THAN_ONE),
        ("с 6.1.2022 22-06", MORE_THAN_ONE),
        ("6.1.2022 с 9-10 до 11-20", MORE_THAN_ONE),
        ("до 9-11", MORE_THAN_ONE),
        ("около 5-7", MORE_THAN_ONE),
        # The beginning, or the day of the end.
        ("05.12 до 5:30", "“05.12” can be a time or a date: write 05:12"),
        ("5.12 to 5 часов 30 минут", "“5.12” can be a time or a date: write 5:12"),
        ("26.09 to 07.10", MORE_THAN_ONE),
        ("24.09 to 07.10", MORE_THAN_ONE),
        ("6.8 до 10 часов 40 минут", MORE_THAN_ONE),
        ("27 - 29 февраля", MORE_THAN_ONE),
        ("27-29.02", MORE_THAN_ONE),
        # Twelve hours, or a day and a night.
        ("6.1.2022 с 8 до 8 вечера", MORE_THAN_ONE),
        ("6.1.2022 с 8:00 до 8:00", f"{ONE_HOUR}6.1.2022 8:00 - 7.1.2022 8:00."),
        ("с 8 до 8 вечера", MORE_THAN_ONE),
        ("6.1.2022 с 8 до 8", f"{ONE_HOUR}6.1.2022 8:00 - 7.1.2022 8:00"),
        ("6.1.2022 8-8", f"{ONE_HOUR}6.1.2022 8:00 - 7.1.2022 8:00"),
        ("6.1.2022 8:00-8:00", f"{ONE_HOUR}6.1.2022 8:00 - 7.1.2022 8:00"),
        ("вчера с 8:00 до 8", f"{ONE_HOUR}20.11.2026 8:00 - 21.11.2026 8:00"),
        ("8:00 - 8:00 6.1.2022", f"{ONE_HOUR}6.1.2022 8:00 - 7.1.2022 8:00"),
        ("с 8 до 8", f"{ONE_HOUR}20.11.2026 8:00 - 21.11.2026 8:00"),
        ("from 8 to 8", f"{ONE_HOUR}20.11.2026 8:00"),
        ("8-ден 8-ге дейін", f"{ONE_HOUR}20.11.2026 8:00"),
        ("с 8 утра до 8 утра", f"{ONE_HOUR}20.11.2026 8:00"),
        ("8-8", MORE_THAN_ONE),
        ("с 22 до 22", f"{ONE_HOUR}19.11.2026 22:00 - 20.11.2026 22:00"),
        ("8:00-8:00", f"{ONE_HOUR}20.11.2026 8:00"),
        ("1930-1930", MORE_THAN_ONE),
        # One day, or a year and more.
        ("6.1 - 6.1", MORE_THAN_ONE),
        ("6.1.2022 - 6.1", MORE_THAN_ONE),
        ("6 января - 6 января 2022", MORE_THAN_ONE),
        ("январь - январь 2022", MORE_THAN_ONE),
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
        ("понедельник - понедельник", f"{WHICH_WEEK}9.11.2026 - 16.11.2026.$"),
        ("пн 9:00 - пн 9:00", f"{WHICH_WEEK}9.11.2026 9:00 - 16.11.2026 9:00.$"),
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
        ("31.2.2022 24:00", "is not understood"),
        ("18.10 to 24:00 25.05", "is not understood"),
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
        "понедельник - понедельник",
        "1930 - 2030",
        "5.01 - 7",
        "6 Jan 22",
        "5 января 2022 3 дня",
        "декабрь - январь 2022",
        "31 декабря 22:00 - 1 января 2022 2:00",
        "дүйсенбі 9:00 - сенбі 23:00",
        "6.1.2022 22:00-02:00",
        "22:00-02:00 6.1.2022",
        "8:00-8:00",
        "6.1.2022 с 22 до 22",
        "6.1.2022 до 24:00",
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
