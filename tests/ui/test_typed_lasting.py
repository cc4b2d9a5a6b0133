"""Hours that may be how long something lasted, which the law counts in hours and days."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty, a Saturday.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)

LENGTH = "can be an hour or a length of time: write "


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("5 января 2022 3 дня", f"{LENGTH}15:00, or where it begins and ends, as 5.1.2022 - "),
        ("5.1.2022, 2 дня", f"{LENGTH}14:00"),
        ("3 дня", f"{LENGTH}15:00"),
        ("5 января 2022 3 часа", f"{LENGTH}3:00"),
        ("5 января 2022 24 часа", f"{LENGTH}24:00"),
        ("3 ч", f"{LENGTH}3:00"),
        ("1 час", f"{LENGTH}1:00"),
        ("2022 жылғы 6 қаңтар 3 сағат", f"{LENGTH}3:00"),
        ("6 қаңтар 2022 9 сағат", f"{LENGTH}9:00"),
        ("около 6.1.2022 4 часа", f"{LENGTH}4:00"),
        ("3 сағ", f"{LENGTH}3:00"),
        ("6 қаңтар 2022 9 сағ.", f"{LENGTH}9:00"),
        ("3h", f"{LENGTH}3:00"),
        ("in 3h", f"{LENGTH}3:00"),
        ("in 21h", f"{LENGTH}21:00"),
        ("6.1.2022 24h", f"{LENGTH}24:00"),
        ("after 3h", f"{LENGTH}3:00"),
        ("до 3 часов", f"{LENGTH}3:00"),
        ("не позднее 3 часов", f"{LENGTH}3:00"),
        ("до 24 часов", f"{LENGTH}24:00"),
        ("после 3 ч.", f"{LENGTH}3:00"),
        ("около 3 часов", f"{LENGTH}3:00"),
        ("6.1.2022 3-4 часа", f"{LENGTH}3:00-4:00"),
        ("6.1.2022 2 - 3 часа", f"{LENGTH}2:00-3:00"),
        ("2 - 3 часа 6.1.2022", f"{LENGTH}2:00-3:00"),
        ("3-4 часа", f"{LENGTH}3:00-4:00"),
        ("6 қаңтар 2022 2-3 сағат", f"{LENGTH}2:00-3:00"),
        ("6 January 2022 120 hours", f"{LENGTH}1:20"),
        ("6.1.2022 120 часов", f"{LENGTH}1:20"),
        ("120 ч", f"{LENGTH}1:20"),
        # The word of the year is no part of either.
        ("6 января 2022 года 3 дня", f"{LENGTH}15:00"),
        ("06.01.2022 г. 3 часа", f"{LENGTH}3:00"),
        ("06.01.2022г. 3 ч.", f"{LENGTH}3:00"),
        ("6 января 2022 года 24 часа", f"{LENGTH}24:00"),
        ("6 қаңтар 2022 ж. 3 сағат", f"{LENGTH}3:00"),
        ("6 января 2022 г., 2-3 часа", f"{LENGTH}2:00-3:00"),
        ("3 часа, 6 января 2022 г.", f"{LENGTH}3:00"),
        ("06.01.22 г. 2 ч.", f"{LENGTH}2:00"),
        ("6.1.2022 г. 10 сағат", f"{LENGTH}10:00"),
        # From a day on, or for so long from it.
        ("с 6.1.2022 3 дня", f"{LENGTH}15:00"),
        ("после 6.1.2022 2 часа", f"{LENGTH}2:00"),
        ("до 6.1.2022 3 часа", f"{LENGTH}3:00"),
        ("с 6 января 2022 г. 3 дня", f"{LENGTH}15:00"),
        ("from 6 January 2022 3h", f"{LENGTH}3:00"),
        # No day has so many hours.
        ("6.1.2022 48 часов", "is not understood"),
        ("до 72 часов", "is not understood"),
        ("6.1.2022 172 часа", "is not understood"),
        ("6 January 2022 172 hours", "is not understood"),
    ],
)
def test_an_hour_that_may_be_a_number_of_hours_or_days_is_asked(text: str, asked: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert asked in refused.value.sentence()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5 января 2022 в 3 дня", "2022-01-05T15"),
        ("5 января 2022 3:00 дня", "2022-01-05T15:00"),
        ("5 января 2022 в 3 часа", "2022-01-05T03"),
        ("5 января 2022 3 часа ночи", "2022-01-05T03"),
        ("6 қаңтар 2022 сағат 3", "2022-01-06T03"),
        ("6 January 2022 at 3h", "2022-01-06T03"),
        ("6.1.2022 2 - 3 часа ночи", "2022-01-06T02:00/2022-01-06T03:00"),
        ("6.1.2022 в 3-4 часа", "2022-01-06T03:00/2022-01-06T04:00"),
        ("6.1.2022 с 3 до 4 часов", "2022-01-06T03:00/2022-01-06T04:00"),
        ("06.01.2022 г. в 3 часа", "2022-01-06T03"),
        ("6.1.2022 с 3 ч", "2022-01-06T03/.."),
        ("с 6.1.2022 в 3 часа", "2022-01-06T03/.."),
        ("с вчера 3 дня", "2026-11-20T15/.."),
        ("6.1.2022 3 часа - 7.1.2022 4 часа", "2022-01-06T03:00/2022-01-07T04:00"),
        ("до 3 часов 6.1.2022", "../2022-01-06T03:00"),
        ("до 24 часов 6.1.2022", "../2022-01-07T00:00"),
        ("около 3 часов 6.1.2022", "2022-01-06T03~"),
        ("с 3 часов", "2026-11-21T03/.."),
        ("к 3 часам", "../2026-11-21T03:00"),
        ("до 3 часов ночи", "../2026-11-21T03:00"),
        ("до 9 часов", "../2026-11-21T09:00"),
        ("6 January 2022 0120 hours", "2022-01-06T01:20"),
        ("6 January 2022 1200 hrs", "2022-01-06T12:00"),
        ("6 January 2022 9:15 hours", "2022-01-06T09:15"),
        ("6 January 2022 1430 ч", "2022-01-06T14:30"),
    ],
)
def test_an_hour_that_can_be_no_length_is_read(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)
