"""The days that people type: of the week, without a year, and with two figures of one."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty, a Saturday.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Monday 9:10", "2026-11-16T09:10"),
        ("on Monday at 9:10", "2026-11-16T09:10"),
        ("Sun 9:10pm", "2026-11-15T21:10"),
        ("в понедельник в 9:10", "2026-11-16T09:10"),
        ("среда", "2026-11-18"),
        ("в пятницу 17-30", "2026-11-20T17:30"),
        ("пт 9:10", "2026-11-20T09:10"),
        ("дүйсенбі 9:10", "2026-11-16T09:10"),
        ("бейсенбі күні сағат 9", "2026-11-19T09"),
        ("жұмада 9:10", "2026-11-20T09:10"),
        ("до понедельника", "../2026-11-16"),
        ("Saturday 9:10", "2026-11-21T09:10"),
        ("суббота", "2026-11-21"),
        ("в субботу в 14:33", "2026-11-14T14:33"),
        ("Saturday at 23", "2026-11-14T23"),
        ("Saturday 21:10-22:30", "2026-11-14T21:10/2026-11-14T22:30"),
        ("суббота 21:10 - 22:30", "2026-11-14T21:10/2026-11-14T22:30"),
        ("в субботу с 21:10 до 22:30", "2026-11-14T21:10/2026-11-14T22:30"),
        ("суббота 14:00-15:00", "2026-11-21T14:00/2026-11-21T15:00"),
        ("Thursday 6 January 2022, 9:10", "2022-01-06T09:10"),
        ("вт, 6.1", "2026-01-06"),
        ("Thu, Jan. 6, 2022", "2022-01-06"),
        ("6.1.2022 (чт.) 9:10", "2022-01-06T09:10"),
        ("6 января 2022 (четверг)", "2022-01-06"),
        ("6 января 2022, четверг, 9:10", "2022-01-06T09:10"),
        ("from Monday 9:10 to Tuesday 10:00", "2026-11-16T09:10/2026-11-17T10:00"),
    ],
)
def test_a_day_of_the_week_is_the_latest_that_has_been(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("6.1 9:10", "2026-01-06T09:10"),
        ("06.01 в 9.10", "2026-01-06T09:10"),
        ("6.1", "2026-01-06"),
        ("25.12", "2025-12-25"),
        ("25.12 17-30", "2025-12-25T17:30"),
        ("21.11 23:00", "2026-11-21T23:00"),
        ("6 января", "2026-01-06"),
        ("6 января в 9:10", "2026-01-06T09:10"),
        ("25 дек. 9:10", "2025-12-25T09:10"),
        ("January 6, 9:10", "2026-01-06T09:10"),
        ("6 қаңтар", "2026-01-06"),
        ("6 қаңтарда 9:10", "2026-01-06T09:10"),
        ("Jan. 6", "2026-01-06"),
        ("Jan. 6, 9:10", "2026-01-06T09:10"),
        ("7 февраля с.г.", "2026-02-07"),
        ("7 февраля с. г. в 9:10", "2026-02-07T09:10"),
        ("в 9:10 07.02 с.г.", "2026-02-07T09:10"),
        ("25 декабря сего года", "2026-12-25"),
        ("5 - 7 февраля с.г.", "2026-02-05/2026-02-07"),
        ("от 07.02.2022 г.", "2022-02-07"),
        ("от «07» февраля 2022 года", "2022-02-07"),
        ("29 февраля - 2 марта 2020", "2020-02-29/2020-03-02"),
    ],
)
def test_a_date_without_a_year_is_the_latest_that_has_begun(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        # There was one in 2024, and one in 2020.
        ("29 февраля", "in more than one way: write the day, the month and the year"),
        ("29.02 9:10", "in more than one way"),
        ("сб, 29 февраля", "in more than one way"),
        ("сб, 29 февраля - 2 марта 2024", "do not fit each other"),
        ("29 февраля - 2 марта", "in more than one way"),
        ("27 февраля - 29 февраля 2022", "does not exist"),
        # Two years, or a month and no month.
        ("2021-22", "is not understood"),
        ("от 9:00", "is not understood"),
        ("6.1.2022 с.г.", "is not understood"),
        ("от 7.2.2022 9:00", "is not understood"),
        ("от вчера", "is not understood"),
    ],
)
def test_a_date_that_does_not_say_its_year_is_asked(text: str, asked: str) -> None:
    with pytest.raises(RefusedInput, match=asked):
        read_typed(text, NOW)


def test_a_year_of_two_figures_lies_in_the_past() -> None:
    assert read_typed("12.03.85", NOW) == read_moment("1985-03-12")
    assert read_typed("12.03.05", NOW) == read_moment("2005-03-12")
    assert read_typed("7/1/22 9:10", NOW) == read_moment("2022-01-07T09:10")
