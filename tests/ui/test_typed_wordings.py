"""Times in the words of a protocol."""

from datetime import UTC, datetime

import pytest

from casefiles.errors import RefusedInput
from casefiles.moments import read_moment
from ui.typed_moments import read_typed

# 21 November 2026, 14:32 in Almaty, a Saturday.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)

QUARTER_PAST_NINE = "2022-01-06T21:15"


@pytest.mark.parametrize(
    "text",
    [
        "06 января 2022 года в 21 час 15 минут",
        "«06» января 2022 года в 21 час. 15 мин.",
        "06.01.2022 г. 21 ч. 15 мин.",
        "06.01.2022г. в 21ч.15мин.",
        "06.01.2022г.в 21:15ч.",
        "06.01.2022 21ч15",
        "06.01.2022г. 21ч15м",
        "06.01.2022 21ч. 15м.",
        "в 21 час 15 минут 06 января 2022 г.",
        "в 21 ч 15 мин. 06.01.2022.",
        "21 час 15 06.01.2022",
        "6 января 2022 года, 21 часов 15 минут;",
        "в 21 час и 15 минут 6 января 2022",
        "6 қаңтар 2022 21 сағат 15 минут",
        "2022 жылғы 6 қаңтарда 21 сағат 15 минутта",
        "2022 жылғы «06» қаңтар, сағат 21.15-те",
        "2022ж. 6 қаңтар 21:15-де",
        "6 January 2022, 21 h 15 min",
        "6 January 2022 at 2115 hrs",
        "6 January 2022, 21:15 hours",
        "6 января 2022 9 часов 15 минут вечера",
    ],
)
def test_hours_and_minutes_are_read_in_the_words_of_a_protocol(text: str) -> None:
    assert read_typed(text, NOW) == read_moment(QUARTER_PAST_NINE)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("«06» января 2022 г.", "2022-01-06"),
        ('"06" января 2022 г.', "2022-01-06"),
        ("“06” января 2022 г.", "2022-01-06"),
        ("„6“ января 2022", "2022-01-06"),
        ("«6 января 2022 г.»", "2022-01-06"),
        ("6.1.2022.", "2022-01-06"),
        ("6 января 2022 года.", "2022-01-06"),
        ("6.1.", "2026-01-06"),
        ("6.1.2022 9 a.m.", "2022-01-06T09"),
        ("6.1.2022 9 pm.", "2022-01-06T21"),
        ("неизвестно.", None),
        ("в 21 час. 15 мин.", "2026-11-20T21:15"),
        ("9 часов 5 минут", "2026-11-21T09:05"),
        ("9ч", "2026-11-21T09"),
        ("6 қаңтарда 21 сағат 15 минут", "2026-01-06T21:15"),
        ("около 21 ч. 15 мин. 6 января 2022 г.", "2022-01-06T21:15~"),
        ("6 января 2022 г. около 21 часа 15 минут", "2022-01-06T21:15~"),
        ("06.01.2022, примерно в 21:15", "2022-01-06T21:15~"),
        ("6 January 2022 at about 9 pm", "2022-01-06T21~"),
        ("вчера около 9 утра", "2026-11-20T09~"),
        ("6.1.2022 ~9:10", "2022-01-06T09:10~"),
        ("ориентировочно в 9:10 6.1.2022", "2022-01-06T09:10~"),
        ("6 қаңтар 2022 шамамен сағат 9:10", "2022-01-06T09:10~"),
        ("6 қаңтар 2022 сағат 9:10 шамасында", "2022-01-06T09:10~"),
        ("06/01", "2026-01-06"),
        ("2022/01/06 9:10", "2022-01-06T09:10"),
        # The figures behind the hour are those of a date.
        ("в 21 час 15 января 2022 г.", "2022-01-15T21"),
        ("в 21 ч. 06 января 2022", "2022-01-06T21"),
        ("21 ч 06.01.2022", "2022-01-06T21"),
        ("в 21 час 06-01-2022", "2022-01-06T21"),
        ("5-го января 2022", "2022-01-05"),
        ("6-е января", "2026-01-06"),
        ("c 6.1.2022", "2022-01-06/.."),
    ],
)
def test_quotes_full_stops_and_endings_are_no_part_of_a_time(
    text: str, written: str | None
) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("«__» января 2022 г.", "is not understood"),
        ("6.1.2022...", "is not understood"),
        ("6.1.2022 15 минут", "is not understood"),
        ("9 часов 75 минут", "does not exist"),
        ("2022 2015 hrs", "is not understood"),
        ("9 ч 10 мин 20 мин", "is not understood"),
        ("5-го", "is not understood"),
        ("6.1.2022 около 9:00-11:00", "is not understood"),
        ("6.1.2022 около", "is not understood"),
        ("около 6.1.2022 около 9", "is not understood"),
    ],
)
def test_what_a_protocol_leaves_open_is_refused(text: str, refusal: str) -> None:
    with pytest.raises(RefusedInput, match=refusal):
        read_typed(text, NOW)
