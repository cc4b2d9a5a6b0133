"""Times as people type them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.errors import RefusedInput
from casefiles.languages import ENGLISH
from casefiles.moments import ALMATY, read_moment
from casefiles.speech import say_moment
from ui.typed_moments import read_typed, still_to_come, typed

# 21 November 2026, 14:32 in Almaty.
NOW = datetime(2026, 11, 21, 9, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("6.1.2022 9:10", "2022-01-06T09:10"),
        ("06.01.2022 09.10", "2022-01-06T09:10"),
        ("06.01.2022", "2022-01-06"),
        ("6/1/2022", "2022-01-06"),
        ("6-1-2022", "2022-01-06"),
        ("6.1.22 9:10", "2022-01-06T09:10"),
        ("2022-1-6 9:10", "2022-01-06T09:10"),
        ("6.1.2022 910", "2022-01-06T09:10"),
        ("6.1.2022 1430", "2022-01-06T14:30"),
        ("в 9:10 6.01.2022", "2022-01-06T09:10"),
        ("6.1.2022 в 9 ч 10 мин", "2022-01-06T09:10"),
        ("6.1.2022 9", "2022-01-06T09"),
        ("5 часов утра 6.1.2022", "2022-01-06T05"),
        ("6.1.2022 9pm", "2022-01-06T21"),
        ("6.1.2022 1 ночи", "2022-01-06T01"),
        ("1.2022", "2022-01"),
        ("1/2022", "2022-01"),
        ("2022-01", "2022-01"),
        ("январь 2022", "2022-01"),
        ("January 2022", "2022-01"),
        ("2022 жылғы қаңтар", "2022-01"),
        ("2022", "2022"),
        ("6 января 2022 г., 9:10", "2022-01-06T09:10"),
        ("6 January 2022, 09:10", "2022-01-06T09:10"),
        ("January 6, 2022", "2022-01-06"),
        ("2022 жылғы 6 қаңтар 9:10", "2022-01-06T09:10"),
        ("6 қаңтар 2022 сағат 9", "2022-01-06T09"),
        ("6.1.2022 17-30", "2022-01-06T17:30"),
        ("6 янв 2022", "2022-01-06"),
        ("6 янв. 2022 9 : 10", "2022-01-06T09:10"),
        ("6 Sept 2022", "2022-09-06"),
        ("6.1.2022 24:00", "2022-01-07T00:00"),
        ("31.12.2022 24-00", "2023-01-01T00:00"),
        ("2022-01-06T9:10", "2022-01-06T09:10"),
        ("2022-1-6t17-30", "2022-01-06T17:30"),
        ("6.1.2022 в полдень", "2022-01-06T12:00"),
        ("noon on 6 January 2022", "2022-01-06T12:00"),
        ("6 January 2022, 12 noon", "2022-01-06T12:00"),
        ("6.1.2022 05:30 p.m", "2022-01-06T17:30"),
        # A moment has minutes, and a second is in one of them.
        ("2022-01-06T09:10:00", "2022-01-06T09:10"),
        ("2022-01-06T09:10:33+05:00", "2022-01-06T09:10+05:00"),
        ("2022-01-06T09:10:00Z", "2022-01-06T09:10Z"),
        ("06.01.2022 09:10:33", "2022-01-06T09:10"),
        ("06.01.2022 24:00:00", "2022-01-07T00:00"),
    ],
)
def test_a_time_is_understood_in_the_ways_in_which_it_is_written(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("около 6.1.2022 9:10", "2022-01-06T09:10~"),
        ("about January 2022", "2022-01~"),
        ("~6.1.2022", "2022-01-06~"),
        ("до 6.1.2022 11", "../2022-01-06T11:00"),
        ("6.1.2022 11 дейін", "../2022-01-06T11:00"),
        ("6.1.2022~", "2022-01-06~"),
        ("шамамен 6.1.2022", "2022-01-06~"),
        ("до 6.1.2022 11:00", "../2022-01-06T11:00"),
        ("6 января 2022 г. после 9:00", "2022-01-06T09:00/.."),
        ("6 января 2022 с 9:00", "2022-01-06T09:00/.."),
        ("6 January 2022 after 9:00", "2022-01-06T09:00/.."),
        ("6 January 2022, before 9 pm", "../2022-01-06T21:00"),
        ("6.1.2022 не позднее 9 часов", "../2022-01-06T09:00"),
        ("вчера с 9.30 утра", "2026-11-20T09:30/.."),
        ("not later than 6.1.2022", "../2022-01-06"),
        ("после 6.1.2022", "2022-01-06/.."),
        ("6.1.2022 дейін", "../2022-01-06"),
        ("6.1.2022 9:10-11:00", "2022-01-06T09:10/2022-01-06T11:00"),
        ("6.1.2022 9:10 – 7.1.2022", "2022-01-06T09:10/2022-01-07"),
        ("между 9:00 и 10:30 6 января 2022", "2022-01-06T09:00/2022-01-06T10:30"),
        ("с 6.1.2022 9:10 до 7.1.2022", "2022-01-06T09:10/2022-01-07"),
        ("не ранее 6.1.2022 и не позднее 8.1.2022", "2022-01-06/2022-01-08"),
        ("between 9 and 10 on 6 January 2022", "2022-01-06T09:00/2022-01-06T10:00"),
    ],
)
def test_about_before_after_and_between_are_understood(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("сегодня 9:10", "2026-11-21T09:10"),
        ("вчера 14:30", "2026-11-20T14:30"),
        ("кеше", "2026-11-20"),
        ("позавчера 10:00", "2026-11-19T10:00"),
        ("вчера 17-30", "2026-11-20T17:30"),
        ("бүгін 9:10", "2026-11-21T09:10"),
        ("day before yesterday 10:00", "2026-11-19T10:00"),
        ("9:10", "2026-11-21T09:10"),
        ("1430", "2026-11-21T14:30"),
        ("now", "2026-11-21T14:32"),
        ("около 5 утра", "2026-11-21T05~"),
        ("полдень", "2026-11-21T12:00"),
        ("около полудня", "2026-11-21T12:00~"),
        ("вчера в полдень", "2026-11-20T12:00"),
        ("талтүсте", "2026-11-21T12:00"),
        ("полночь", "2026-11-21T00:00"),
        ("midnight", "2026-11-21T00:00"),
        ("до полуночи", "../2026-11-21T00:00"),
        ("today 5am", "2026-11-21T05"),
        ("today at 5:30 a.m.", "2026-11-21T05:30"),
        ("yesterday 9:10pm", "2026-11-20T21:10"),
        ("yesterday at 5 in the morning", "2026-11-20T05"),
        ("yesterday at 11 at night", "2026-11-20T23"),
        ("сегодня 5 утра", "2026-11-21T05"),
        ("вчера в 11 ночи", "2026-11-20T23"),
        ("бүгін таңғы 5", "2026-11-21T05"),
        ("кеше түнгі 11:30", "2026-11-20T23:30"),
    ],
)
def test_a_time_without_a_date_is_that_of_today(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("14:32", "2026-11-21T14:32"),
        ("14:33", "2026-11-20T14:33"),
        ("17-30", "2026-11-20T17:30"),
        ("23", "2026-11-20T23"),
        ("около 22:00", "2026-11-20T22:00~"),
        ("до 22:00", "../2026-11-20T22:00"),
        ("после 22:00", "2026-11-20T22:00/.."),
        ("9:10 - 11:00", "2026-11-21T09:10/2026-11-21T11:00"),
        ("9:10-11:00", "2026-11-21T09:10/2026-11-21T11:00"),
        ("между 23:00 и 01:00", "2026-11-20T23:00/2026-11-21T01:00"),
        ("24:00", "2026-11-21T00:00"),
    ],
)
def test_a_bare_time_is_the_latest_such_time_that_has_been(text: str, written: str) -> None:
    assert read_typed(text, NOW) == read_moment(written)


def test_at_night_a_bare_time_is_that_of_yesterday() -> None:
    # 01:51 on 22 November in Almaty.
    night = datetime(2026, 11, 21, 20, 51, tzinfo=UTC)

    assert read_typed("9:10", night) == read_moment("2026-11-21T09:10")
    assert read_typed("1:30", night) == read_moment("2026-11-22T01:30")


@given(
    st.integers(1709400000, 1893400000).map(lambda second: datetime.fromtimestamp(second, UTC)),
    st.times(),
)
def test_no_bare_time_is_ever_still_to_come(now: datetime, time: time) -> None:
    moment = read_typed(time.strftime("%H:%M"), now)

    assert not still_to_come(moment, now)
    assert moment.earliest is not None
    assert now - moment.earliest < timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "written", "to_come"),
    [
        ("21.11.2026 14:33", "2026-11-21T14:33", True),
        ("22.11.2026", "2026-11-22", True),
        ("2027", "2027", True),
        ("22.11.2026 - 23.11.2026", "2026-11-22/2026-11-23", True),
        ("сегодня", "2026-11-21", False),
        ("до 1.1.2027", "../2027-01-01", False),
        ("2026", "2026", False),
        ("", None, False),
    ],
)
def test_only_what_surely_lies_ahead_is_still_to_come(
    text: str, written: str | None, *, to_come: bool
) -> None:
    moment = read_typed(text, NOW)

    assert moment == read_moment(written)
    assert still_to_come(moment, NOW) is to_come


@pytest.mark.parametrize(
    "text", ["", "  ", "?", "\u2014", "не  известно.", "Unknown", "белгісіз", "null"]
)
def test_what_is_not_known_is_not_known(text: str) -> None:
    assert read_typed(text, NOW) == read_moment(None)


@pytest.mark.parametrize(
    "text", ["\u200e6.1.2022 9:10\u200f", "\ufeff6.1.2022\n9:10", "6.1.2022\u20289:10"]
)
def test_what_was_copied_out_of_a_message_is_read_without_its_marks(text: str) -> None:
    assert read_typed(text, NOW) == read_moment("2022-01-06T09:10")


def test_a_page_pasted_into_a_time_is_quoted_by_its_beginning() -> None:
    with pytest.raises(RefusedInput, match=r"^“Seized in the street Seized in the stre…” is not"):
        read_typed("Seized in the street " * 200, NOW)


def test_the_hour_that_came_twice_stays_open() -> None:
    assert not read_typed("29.2.2024 23:30", NOW, ALMATY).exact


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("29.02.2024 23:30+05", "2024-02-29T23:30+05:00"),
        ("29.02.2024 23:30+06", "2024-02-29T23:30+06:00"),
        ("29.02.2024 23:30+05:00", "2024-02-29T23:30+05:00"),
        ("29.2.2024 23-30 +0500", "2024-02-29T23:30+05:00"),
        ("29.2.2024 в 23:30 UTC+5", "2024-02-29T23:30+05:00"),
        ("29.2.2024 11:30 вечера gmt +5", "2024-02-29T23:30+05:00"),
        ("29 февраля 2024 г., 23:30 (Алматы, UTC+5)", "2024-02-29T23:30+05:00"),
        ("около 29.2.2024 23:30+05", "2024-02-29T23:30+05:00~"),
        ("29.2.2024 24:00+05", "2024-03-01T00:00+05:00"),
        (
            "29.2.2024 23:10+06 - 29.2.2024 23:10+05",
            "2024-02-29T23:10+06:00/2024-02-29T23:10+05:00",
        ),
        ("6.1.2022 9:10 UTC-3", "2022-01-06T09:10-03:00"),
        ("6.1.2022 9:10 UTC\u22123", "2022-01-06T09:10-03:00"),
        ("9:10+05", "2026-11-21T09:10+05:00"),
    ],
)
def test_the_hour_that_came_twice_is_settled_by_the_distance_from_utc(
    text: str, written: str
) -> None:
    assert read_typed(text, NOW) == read_moment(written)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2024-02-29T23:30+05:00", "29.02.2024 23:30+05:00"),
        ("2024-02-29T18:30Z", "2024-02-29T18:30Z"),
        ("2024-02-29T15:30-03:00", "2024-02-29T15:30-03:00"),
    ],
)
def test_the_distance_from_utc_stands_in_the_field_again(written: str, shown: str) -> None:
    assert typed(read_moment(written)) == shown
    assert read_typed(shown, NOW) == read_moment(written)


EVENING = (
    "“вчера вечером” is not understood as a time. Write 6.1.2022 9:10, or 6.1.2022, or 1.2022, or "
    "2022; of a part of a day, such as an evening, write the day alone."
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("29.2.2024 23+05", "“29.2.2024 23+05” is not understood as a time."),
        ("29.2.2024 +05", "“29.2.2024 +05” is not understood as a time."),
        ("29.2.2024 23:30+25", "“29.2.2024 23:30+25” is a date or hour that does not exist."),
        ("29.2.2024 23:30 (UTC+6 or UTC+5)", "“29.2.2024 23:30 (UTC+6 or UTC+5)” is not underst"),
        ("завтра", "“завтра” is not understood as a time."),
        ("в январе", "“в январе” is not understood as a time."),
        ("afternoon", "“afternoon” is not understood as a time."),
        ("вчера вечером", EVENING),
        (
            "6.1.2022 в полночь",
            "“6.1.2022 в полночь” can be the beginning or the end of the day: write 0:00 or 24:00.",
        ),
        ("вчера полночь", "“вчера полночь” can be the beginning or the end of the day"),
        ("Friday 6 January 2022", "“Friday 6 January 2022” names a date and a day of the week"),
        ("пт, 6.1", "“пт, 6.1” names a date and a day of the week that do not fit each other"),
        ("понедельник января 2022", "“понедельник января 2022” is not understood as a time."),
        ("last Monday", "“last Monday” is not understood as a time."),
        ("31.2.2022", "“31.2.2022” is a date or hour that does not exist."),
        ("6.1.2022 25:00", "“6.1.2022 25:00” is a date or hour that does not exist."),
        ("6.1.2022 9:60", "“6.1.2022 9:60” is a date or hour that does not exist."),
        (".", "“.” is not understood as a time."),
        ("31", "“31” is not understood as a time."),
        ("48 часов", "“48 часов” is not understood as a time."),
        ("6 января с 9", "“6 января с 9” is not understood as a time."),
        # A date, to some.
        ("06:01:22", "“06:01:22” is not understood as a time."),
        ("05:01:22 - 07:01:22", "“05:01:22 - 07:01:22” is not understood as a time."),
        ("06.01.2022 24:00:33", "“06.01.2022 24:00:33” is not understood as a time."),
        ("06.01.2022 09:10:60", "“06.01.2022 09:10:60” is not understood as a time."),
        ("31.2.2022 09:10:33", "“31.2.2022 09:10:33” is a date or hour that does not exist."),
        ("9-75", "“9-75” is a date or hour that does not exist."),
        # A date that was written out stays what it is.
        ("21.11.2026 22:00 - Saturday 23:00", "“21.11.2026 22:00 - Saturday 23:00” ends before"),
        ("7.1.2022 - 6.1.2022", "“7.1.2022 - 6.1.2022” ends before it begins."),
        ("январь 2022 9:10", "“январь 2022 9:10” is not understood as a time."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert refused.value.sentence().startswith(sentence)


written_moments = st.one_of(
    st.dates(date(1930, 1, 1), date(2090, 1, 1)).map(lambda day: day.isoformat()),
    st.datetimes(datetime(1930, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001 - a wall clock
        lambda time: time.strftime("%Y-%m-%dT%H:%M+06:00")
    ),
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001 - a wall clock
        lambda time: time.strftime("%Y-%m-%dT%H:%M")
    ),
    st.dates(date(1930, 1, 1), date(2090, 1, 1)).map(lambda day: day.strftime("%Y-%m")),
    st.integers(1930, 2090).map(str),
)


@given(written_moments, st.sampled_from(["{}", "{}~", "../{}", "{}/.."]))
def test_what_the_field_shows_of_a_moment_reads_as_the_same_moment(form: str, way: str) -> None:
    written = way.format(form)
    try:
        moment = read_moment(written)
    except RefusedInput:
        return

    assert read_typed(typed(moment), NOW) == moment


@given(written_moments)
def test_a_moment_read_aloud_in_english_is_understood_unless_it_names_its_clock(form: str) -> None:
    if "T" in form:
        return
    moment = read_moment(form)
    said = say_moment(moment, ENGLISH).removeprefix("some time on ")

    assert read_typed(said, NOW) == moment


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("06.01", "write 06:01"),
        ("9.10", "write 9:10"),
        ("9-11", "write 9:11, or 9:00-11:00"),
        ("6.1.2022 9-11", "write 9:11, or"),
    ],
)
def test_what_has_two_meanings_is_asked_and_not_guessed(text: str, write: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read_typed(text, NOW)

    assert write in refused.value.sentence()


@pytest.mark.parametrize("text", ["17.30", "17-30", "6.1.2022 09.10", "6.1.2022 9-30"])
def test_what_has_one_meaning_is_read(text: str) -> None:
    assert read_typed(text, NOW).exact
