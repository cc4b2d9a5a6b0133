"""What is said of a typed time that cannot be read: what is unclear, and what to type instead."""

from __future__ import annotations

from casefiles.errors import RefusedInput
from casefiles.languages import later
from ui.lengths import shortened


def not_understood(quoted: str) -> RefusedInput:
    """The refusal of a text that is no time at all, or holds something that is none."""
    return RefusedInput(
        later(
            "“{typed}” is not understood as a time. Write 6.1.2022 9:10, or 6.1.2022, "
            "or 1.2022, or 2022; of a part of a day, such as an evening, write the day alone. "
            "Leave the field empty where nothing is known."
        ),
        typed=shortened(quoted),
    )


def one_year(quoted: str, begin: str, end: str) -> RefusedInput:
    """The refusal of two days with one year between them; `begin` and `end` have one each."""
    return RefusedInput(
        later(
            "“{typed}” ends before it begins if both days are of one year: write the year of "
            "each, as {first} - {last}."
        ),
        typed=shortened(quoted),
        first=_shown(begin),
        last=_shown(end),
    )


def one_day(quoted: str, begin: str, end: str) -> RefusedInput:
    """The refusal of two hours past a midnight with one day between them."""
    return RefusedInput(
        later(
            "“{typed}” ends before it begins if both hours are of one day: write the day of "
            "each, as {first} - {last}."
        ),
        typed=shortened(quoted),
        first=_shown(begin),
        last=_shown(end),
    )


def two_days(quoted: str, begin: str, end: str) -> RefusedInput:
    """The refusal of one hour twice, with one day between them: of that day and of the next."""
    return RefusedInput(
        later(
            "“{typed}” ends as it begins if both hours are of one day: write the day of each, as "
            "{first} - {last}."
        ),
        typed=shortened(quoted),
        first=_shown(begin),
        last=_shown(end),
    )


def either_day(quoted: str, before: tuple[str, str], after: tuple[str, str]) -> RefusedInput:
    """The refusal of two hours past a midnight with the day behind both: of the one or the other.

    `before` and `after` are the two ends where the day is that of the last, and of the first.
    """
    return RefusedInput(
        later(
            "“{typed}” goes past midnight: write the day of each hour, as {first} - {last}, or "
            "as {begin} - {end}."
        ),
        typed=shortened(quoted),
        first=_shown(before[0]),
        last=_shown(before[1]),
        begin=_shown(after[0]),
        end=_shown(after[1]),
    )


def begun_before(quoted: str, begin: str, end: str) -> RefusedInput:
    """The refusal of "6 January until 9:00", which began on that day or before it."""
    return RefusedInput(
        later(
            "“{typed}” does not tell whether it began on that day: write {first} - {last}, or "
            "before {last}."
        ),
        typed=shortened(quoted),
        first=_shown(begin),
        last=_shown(end),
    )


def which_week(quoted: str, begin: str, end: str) -> RefusedInput:
    """The refusal of two days of the week, the latest of which came in the other order."""
    return RefusedInput(
        later(
            "“{typed}” does not say of which week the days are: write their dates, as "
            "{first} - {last}."
        ),
        typed=shortened(quoted),
        first=_shown(begin),
        last=_shown(end),
    )


def wrong_weekday(quoted: str) -> RefusedInput:
    """The refusal of a date that is not on the day of the week beside it."""
    return RefusedInput(
        later(
            "“{typed}” names a date and a day of the week that do not fit each other: check both, "
            "or write the date alone."
        ),
        typed=shortened(quoted),
    )


def more_than_one(quoted: str) -> RefusedInput:
    """The refusal of a text with two meanings, where no single sign in it is at fault."""
    return RefusedInput(
        later(
            "“{typed}” can be read in more than one way: write the day, the month and the year, "
            "and hours from 0 to 24, as 6.1.2022 21:00."
        ),
        typed=shortened(quoted),
    )


def time_or_date(typed: str, hour: str) -> RefusedInput:
    """The refusal of figures that are a time or a part of a date, with how the time is written."""
    return RefusedInput(
        later("“{typed}” can be a time or a date: write {hour}, or the date with its year."),
        typed=shortened(typed),
        hour=shortened(hour),
    )


def minute_or_hours(typed: str, hour: str, first: str, last: str) -> RefusedInput:
    """The refusal of figures with a dash that are a minute or two hours, with each written out."""
    return RefusedInput(
        later("“{typed}” can be a minute or two hours: write {hour}, or {first}:00-{last}:00."),
        typed=shortened(typed),
        hour=hour,
        first=first,
        last=last,
    )


def minute_or_night(quoted: str, day: str, next_day: str, first: int, last: int) -> RefusedInput:
    """The refusal of "22-06" beside a day: six past ten, or until six on the next day."""
    shown = _shown(day)
    minute = f"{shown} {first}:{last:02}"
    return minute_or_hours(quoted, minute, f"{shown} {first}", f"{_shown(next_day)} {last}")


def _shown(written: str) -> str:
    """A time of the open format as it is typed: "2022-01-06T09:10" as "6.1.2022 9:10"."""
    day, _, hour = written.partition("T")
    figures = ".".join(part.lstrip("0") for part in reversed(day.split("-")))
    return f"{figures} {hour.removeprefix('0')}".strip()
