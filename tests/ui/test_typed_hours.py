"""Hours with a part of the day, and figures that may be an hour or something else."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty, a Saturday.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)

MIDNIGHT = "can be the beginning or the end of the day: write 0:00 or 24:00."
TIME_OR_DATE = "can be a time or a date: write "
MORE_THAN_ONE = "can be read in more than one way: write the day, the month and the year"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("6 января 22 года", "2022-01-06"),
        ("6 января 22г.", "2022-01-06"),
        ("6 января 22 г. в 9:10", "2022-01-06T09:10"),
        ("6 қаңтар 22 жыл", "2022-01-06"),
        ("22 жылғы 6 қаңтар", "2022-01-06"),
        ("6 January '22", "2022-01-06"),
        ("6 января 85 года", "1985-01-06"),
        ("22 г.", "2022"),
        ("в 22 году", "2022"),
        ("январь 22 г.", "2022-01"),
        ("01.22 г.", "2022-01"),
        ("06.01.22 г.", "2022-01-06"),
        ("6 Jan at 22", "2026-01-06T22"),
        ("6 января в 22", "2026-01-06T22"),
        ("6 января 22 часа", "2026-01-06T22"),
        ("6 қаңтар сағат 22", "2026-01-06T22"),
        ("6 января 9", "2026-01-06T09"),
        ("6 января, в 9", "2026-01-06T09"),
        ("6 января, 9 утра", "2026-01-06T09"),
        ("вчера, 9", "2026-11-20T09"),
        ("6 Jan at 9", "2026-01-06T09"),
        ("6 янв 9.10", "2026-01-06T09:10"),
        ("11.10 в 06.01", "2026-10-11T06:01"),
        ("11.10 9.15", "2026-10-11T09:15"),
        ("9.15", "2026-11-21T09:15"),
        ("10.15", "2026-11-21T10:15"),
        ("1.30", "2026-11-21T01:30"),
        ("в 12.21", "2026-11-21T12:21"),
        ("вчера 10.20", "2026-11-20T10:20"),
        ("пн 10.20", "2026-11-16T10:20"),
        ("6 қаңтар кешкі 22", "2026-01-06T22"),
        ("6 January 10 pm", "2026-01-06T22"),
        ("6 January 2022 22 pm", "2022-01-06T22"),
        ("6 января в 22 часа вечера", "2026-01-06T22"),
        ("вчера 9.10", "2026-11-20T09:10"),
        ("пн 17.30", "2026-11-16T17:30"),
        ("9.10+05", "2026-11-21T09:10+05:00"),
        ("в 22 6 января", "2026-01-06T22"),
        ("до 11 6.1.2022", "../2022-01-06T11:00"),
        ("в 9.10", "2026-11-21T09:10"),
        ("at 9.10", "2026-11-21T09:10"),
        ("06.01.2022 в 07.01", "2022-01-06T07:01"),
        ("6.1.2022 07.02", "2022-01-06T07:02"),
        ("6.1.2022, 09.10", "2022-01-06T09:10"),
        ("January 22nd", "2026-01-22"),
        ("January 22, 9:10", "2026-01-22T09:10"),
        ("в 2:40 November 10", "2026-11-10T02:40"),
        ("9.40 November 10", "2026-11-10T09:40"),
        ("17:30–18:10 June 26", "2026-06-26T17:30/2026-06-26T18:10"),
    ],
)
def test_a_year_of_two_figures_is_told_from_an_hour(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("вчера в 12 дня", "2026-11-20T12"),
        ("вчера 5 дня", "2026-11-20T17"),
        ("вчера 3 дня", "2026-11-20T15"),
        ("вчера в 4 вечера", "2026-11-20T16"),
        ("вчера в 13 часов дня", "2026-11-20T13"),
        ("6.1.2022 12pm", "2022-01-06T12"),
        ("6.1.2022 12am", "2022-01-06T00"),
        ("12 ночи", "2026-11-21T00"),
    ],
)
def test_a_part_of_the_day_settles_the_hour(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("6 января 22", f"{TIME_OR_DATE}6 января 22:00, or the date with its year."),
        ("6 Jan 22", TIME_OR_DATE),
        ("Jan 6 22", TIME_OR_DATE),
        ("Jan 6, 22", TIME_OR_DATE),
        ("6 қаңтар 22", TIME_OR_DATE),
        ("9 января 09", TIME_OR_DATE),
        ("до 6 января 22", TIME_OR_DATE),
        ("25.12 17", TIME_OR_DATE),
        ("6 January 22 evening", f"{TIME_OR_DATE}6 january 22:00, or the date with its year."),
        ("6 January 22 pm", f"{TIME_OR_DATE}6 january 22:00"),
        ("6 January 22 at night", f"{TIME_OR_DATE}6 january 22:00"),
        ("January 6, 22 pm", TIME_OR_DATE),
        ("6 января 22 вечера", f"{TIME_OR_DATE}6 января 22:00"),
        ("6 қаңтар 22 кешкі", f"{TIME_OR_DATE}6 қаңтар 22:00"),
        ("до 6 января 21 вечера", f"{TIME_OR_DATE}6 января 21:00"),
        ("01.22", f"{TIME_OR_DATE}01:22"),
        # A month of late years, as it may be written without its zero.
        ("12.21", f"{TIME_OR_DATE}12:21"),
        ("11.22", f"{TIME_OR_DATE}11:22"),
        ("1.22", f"{TIME_OR_DATE}1:22"),
        ("10.20", f"{TIME_OR_DATE}10:20"),
        ("до 12.21", f"{TIME_OR_DATE}12:21"),
        ("9.20 - 11.20", f"{TIME_OR_DATE}11:20"),
        ("январь 22", MORE_THAN_ONE),
        ("Jan 22", MORE_THAN_ONE),
        ("friday 13", MORE_THAN_ONE),
        ("пятница 6", MORE_THAN_ONE),
        ("5, 6 января 2022", MORE_THAN_ONE),
        ("6 7 января", MORE_THAN_ONE),
        # An hour before a day, or a day and its year; no day has thirty hours.
        ("сағат 12 November 30", MORE_THAN_ONE),
        ("from кешкі сағат 8 May 15", MORE_THAN_ONE),
        ("6 January 30", MORE_THAN_ONE),
        ("6 января 25", MORE_THAN_ONE),
        ("6 January 30 pm", MORE_THAN_ONE),
        # The hour that its word names, or a day.
        ("сағат 6.05-де, 21.12", MORE_THAN_ONE),
        ("в 11.10 06.01", MORE_THAN_ONE),
        ("at 9.10 21.11", MORE_THAN_ONE),
        ("пн 16.11", f"{TIME_OR_DATE}16:11"),
        ("friday 06.01", f"{TIME_OR_DATE}06:01"),
        ("вчера 20.11", f"{TIME_OR_DATE}20:11"),
        ("6.1.2022 9-11 +05", "can be a minute or two hours: write 9:11"),
        ("06-01", f"{TIME_OR_DATE}06:01"),
        ("17-05", f"{TIME_OR_DATE}17:05"),
        ("5-7", f"{TIME_OR_DATE}5:00-7:00"),
        ("22-1", f"{TIME_OR_DATE}22:00-1:00"),
        ("10-9", MORE_THAN_ONE),
        ("28-5", MORE_THAN_ONE),
        ("24-07", MORE_THAN_ONE),
        ("24-5", MORE_THAN_ONE),
        ("с 24 до 5", MORE_THAN_ONE),
        ("0.10, 11.12", f"{TIME_OR_DATE}11:12"),
        ("08.30 17.03", f"{TIME_OR_DATE}17:03"),
        ("9:10 December 2022", "is not understood"),
        ("9 г.", "is not understood"),
        ("год 22", "is not understood"),
        # The blank of a protocol, and one o'clock.
        ("06.01.2022 в     часов", "is not understood"),
        ("6 января в час", "is not understood"),
        ("6.1.2022 сағат", "is not understood"),
        # A quarter past one, or the blank with its hour left empty.
        ("6 января в час 15", MORE_THAN_ONE),
        ("6 января в час 20", MORE_THAN_ONE),
        ("06.01.2022 в ч. 15", MORE_THAN_ONE),
        ("06.01.2022 в час. 15", MORE_THAN_ONE),
        ("06.01.2022 в   часов 15", MORE_THAN_ONE),
        ("06.01.2022 в час 30", MORE_THAN_ONE),
        ("в час 30", MORE_THAN_ONE),
        ("с час 15 до 16 часов 6.1.2022", MORE_THAN_ONE),
        ("до час 15 6.1.2022", MORE_THAN_ONE),
        ("6, пятница", MORE_THAN_ONE),
        # Another day, or an hour; one hour, or the other.
        ("6.1.2022, 9", MORE_THAN_ONE),
        ("6 января 2022 года, 9", MORE_THAN_ONE),
        ("Jan 6, 7", MORE_THAN_ONE),
        ("at 9 Jan 6", MORE_THAN_ONE),
        ("6 Jan 9", MORE_THAN_ONE),
        ("11.10 06.01", f"{TIME_OR_DATE}06:01"),
        ("11.10, 06.01", f"{TIME_OR_DATE}06:01"),
        ("22.00 06.01", f"“06.01” {TIME_OR_DATE}06:01"),
        ("10.20, 06.01", f"{TIME_OR_DATE}06:01"),
        ("21:15 06.01", f"{TIME_OR_DATE}06:01"),
        # A day that is no hour, and what is no hour before it.
        ("22.00 31.01", "is not understood"),
        ("22.72 06.01", "is not understood"),
        # Another day, or a minute.
        ("6.1.2022, 07.01", f"{TIME_OR_DATE}07:01"),
        ("06.01.2022 07.01", f"{TIME_OR_DATE}07:01"),
        ("31.01.2022, 01.02", f"{TIME_OR_DATE}01:02"),
        ("31.01.2022 01.02", f"{TIME_OR_DATE}01:02"),
        ("31.12.2021, 01.01", f"{TIME_OR_DATE}01:01"),
        ("28.12.2021, 10.01", f"{TIME_OR_DATE}10:01"),
        ("вчера, 21.11", f"{TIME_OR_DATE}21:11"),
        ("31.2.2022, 01.03", "does not exist"),
        ("вчера вчера", "is not understood"),
        ("6.1.2022 9:10 (примерно, UTC+5)", "is not understood"),
    ],
)
def test_figures_that_may_be_an_hour_a_day_or_a_year_are_asked(text: str, asked: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert asked in refused.value.sentence()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("вчера в 12 ночи", MIDNIGHT),
        ("6.1.2022 12 ночи", MIDNIGHT),
        ("кеше түнгі 12", MIDNIGHT),
        ("yesterday at 12 at night", MIDNIGHT),
        ("6.1.2022 12:30 ночи", MORE_THAN_ONE),
        ("вчера в 12-30 ночи", MORE_THAN_ONE),
        ("6.1.2022 1230 ночи", MORE_THAN_ONE),
        ("вчера в 12 вечера", MORE_THAN_ONE),
        ("кеше кешкі 12", MORE_THAN_ONE),
        ("вчера в 12 утра", MORE_THAN_ONE),
        ("yesterday 12 in the evening", MORE_THAN_ONE),
        ("вчера в 11 дня", MORE_THAN_ONE),
        ("вчера в 1 вечера", MORE_THAN_ONE),
        ("yesterday 8 at night", MORE_THAN_ONE),
        ("6.1.2022 13am", MORE_THAN_ONE),
        ("6.1.2022 0:30pm", MORE_THAN_ONE),
    ],
)
def test_an_hour_that_its_part_of_the_day_does_not_have_is_asked(text: str, asked: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert asked in refused.value.sentence()
