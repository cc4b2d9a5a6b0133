"""Moments, lengths of time and overruns as people say them, never more exact than they are known.

Month names, the order of a date and the names of cities are data, in
resources/vocabulary/calendar.toml. Every function returns a phrase without a full stop, fit for the
middle of a sentence.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

from casefiles.dates import calendar_words, say_date
from casefiles.languages import Language
from casefiles.moments import MINUTE, Moment, Precision, clock, read_moment

HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)
# Past five days nobody thinks in hours; before it the Code does (3, 12, 24, 48 and 72 of them).
HOURS_UNTIL: Final = 5 * DAY
# Where bounds lie apart, minutes past ten days say nothing.
ROUGH_FROM: Final = 10 * DAY

# Where a sentence is cut in two. No text of a rule or of a file holds it.
GAP: Final = "\0"
ISO_PERIOD: Final = re.compile(
    r"P(?:(?P<years>\d+)Y)?(?:(?P<months>\d+)M)?(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?"
)


def say_moment(moment: Moment, language: Language, *, zone: str | None = None) -> str:
    """A moment in full, with the place of its clock where it has an hour.

    `zone` is the wall clock to read hours on, the moment's own where none is given. Days, months
    and years are always those of its own clock.

    >>> from casefiles.languages import ENGLISH
    >>> say_moment(read_moment("2022-01-06T09:10"), ENGLISH)
    '6 January 2022, 09:10 (Almaty, UTC+6)'
    """
    return _say(moment, language, zone or moment.zone, brief=False)


def say_briefly(moment: Moment, language: Language, *, zone: str | None = None) -> str:
    """A moment for a narrow column: without the place of the clock, a day as the bare day.

    >>> from casefiles.languages import ENGLISH
    >>> say_briefly(read_moment("2022-01-06"), ENGLISH)
    '6 January 2022'
    """
    return _say(moment, language, zone or moment.zone, brief=True)


def say_instant(instant: datetime, language: Language, zone: str, *, ends: bool = False) -> str:
    """The minute of an aware datetime on the clock of a zone, in full.

    With `ends` a midnight is 24:00 of the day that it ends.

    >>> from datetime import UTC
    >>> from casefiles.languages import ENGLISH
    >>> say_instant(datetime(2022, 3, 5, 18, tzinfo=UTC), ENGLISH, "Asia/Almaty", ends=True)
    '5 March 2022, 24:00 (Almaty, UTC+6)'
    """
    return _wall(instant, language, zone, ends=ends) + _place(instant, zone, language, brief=False)


def _wall(instant: datetime, language: Language, zone: str, *, ends: bool) -> str:
    return _on_the_wall(instant.astimezone(clock(zone)), language, ends=ends)


def _on_the_wall(wall: datetime, language: Language, *, ends: bool) -> str:
    if ends and not (wall.hour or wall.minute):
        return _day_and_time(wall - MINUTE, language, end=True)
    return _day_and_time(wall, language)


# The limits of one person share most of their instants and lengths; so do those of many.
@lru_cache(maxsize=8192)
def say_interval(
    earliest: datetime | None,
    latest: datetime | None,
    language: Language,
    zone: str,
    *,
    ends: bool = False,
    brief: bool = False,
) -> str:
    """Two bounds in UTC, such as those of a deadline: one minute where they meet, else both.

    With `ends` a midnight is 24:00 of the day that it ends; `brief` names no place of the clock.
    """
    if earliest is None and latest is None:
        return language.say("not known")
    if earliest is not None and (earliest is latest or earliest == latest):
        wall = earliest.astimezone(clock(zone))
        place = "" if brief else _clock(wall, zone, language)
        return _on_the_wall(wall, language, ends=ends) + place
    first = None if earliest is None else _wall(earliest, language, zone, ends=ends)
    last = None if latest is None else _wall(latest, language, zone, ends=ends)
    place = _place(earliest or latest, zone, language, brief=brief)
    if first is None or last is None:
        return _open(first, last, language) + place
    return language.say("between {first} and {last}", first=first, last=last) + place


@lru_cache(maxsize=8192)
def say_duration(length: timedelta, language: Language) -> str:
    """A length of time to the minute: in hours up to five days, then in days.

    >>> from casefiles.languages import ENGLISH
    >>> say_duration(timedelta(hours=76, minutes=15), ENGLISH)
    '76 h 15 min'
    >>> say_duration(timedelta(days=8, hours=8, minutes=20), ENGLISH)
    '8 days 8 h 20 min'
    """
    hours, minutes = divmod(length.days * 24 * 60 + length.seconds // 60, 60)
    days = 0
    parts = []
    if length >= HOURS_UNTIL:
        days, hours = divmod(hours, 24)
    if days:
        parts.append(_say_days(days, language))
    if hours:
        parts.append(_say_hours(hours, language))
    if minutes or not parts:
        parts.append(_say_minutes(minutes, language))
    return " ".join(parts)


@lru_cache(maxsize=8192)
def _say_days(days: int, language: Language) -> str:
    return language.say_count("{count} day", "{count} days", days)


@lru_cache(maxsize=1024)
def _say_hours(hours: int, language: Language) -> str:
    return language.say("{hours} h", hours=hours)


@lru_cache(maxsize=1024)
def _say_minutes(minutes: int, language: Language) -> str:
    return language.say("{minutes} min", minutes=minutes)


@lru_cache(maxsize=8192)
def say_elapsed(least: timedelta | None, most: timedelta | None, language: Language) -> str:
    """The time between two facts, at least and at most; None is open.

    >>> from casefiles.languages import ENGLISH
    >>> say_elapsed(timedelta(hours=1), timedelta(hours=3), ENGLISH)
    'between 1 h and 3 h'
    """
    if least is not None and least == most:
        return say_duration(least, language)
    if most is None:
        if not least:
            return language.say("not known")
        return language.say("at least {least}", least=say_duration(least, language))
    if not least:
        return language.say("at most {most}", most=say_duration(most, language))
    if least >= ROUGH_FROM:
        # Rounded outwards, so that what is said stays true.
        least, most = least // DAY * DAY, -(-most // DAY) * DAY
    return language.say(
        "between {least} and {most}",
        least=say_duration(least, language),
        most=say_duration(most, language),
    )


def say_overrun(overrun: tuple[timedelta, timedelta | None] | None, language: Language) -> str:
    """By how much a limit was overrun, at least and at most; nothing where it was not.

    >>> from casefiles.languages import ENGLISH
    >>> say_overrun((timedelta(hours=3, minutes=12), timedelta(hours=3, minutes=12)), ENGLISH)
    '3 h 12 min over'
    """
    if overrun is None:
        return ""
    least, most = overrun
    if most is not None and not least and most:
        return language.say("up to {most} over", most=say_duration(most, language))
    return language.say("{length} over", length=say_elapsed(least, most, language))


@lru_cache(maxsize=1024)
def say_period(length: str, language: Language) -> str:
    """An ISO 8601 duration of the law or of a sentence, in its own units; other text as it stands.

    >>> from casefiles.languages import ENGLISH
    >>> say_period("PT48H", ENGLISH), say_period("P2Y6M", ENGLISH)
    ('48 hours', '2 years 6 months')
    """
    match = ISO_PERIOD.fullmatch(length)
    if match is None or not any(match.groups()):
        return length
    number = {unit: int(amount) for unit, amount in match.groupdict().items() if amount}
    parts = []
    if "years" in number:
        parts.append(language.say_count("{count} year", "{count} years", number["years"]))
    if "months" in number:
        parts.append(language.say_count("{count} month", "{count} months", number["months"]))
    if "weeks" in number:
        parts.append(language.say_count("{count} week", "{count} weeks", number["weeks"]))
    if "days" in number:
        parts.append(language.say_count("{count} day", "{count} days", number["days"]))
    if "hours" in number:
        parts.append(language.say_count("{count} hour", "{count} hours", number["hours"]))
    if "minutes" in number:
        parts.append(language.say_count("{count} minute", "{count} minutes", number["minutes"]))
    return " ".join(parts)


def say_city(zone: str, language: Language) -> str:
    """The city by which people know an IANA zone; its last word where the calendar names none."""
    titles = calendar_words()["cities"].get(zone)
    return language.pick(titles) if titles else zone.rpartition("/")[2].replace("_", " ")


def say_offset(instant: datetime, zone: str) -> str:
    """How far a zone's clock is from UTC at an instant.

    >>> from datetime import UTC
    >>> say_offset(datetime(2022, 1, 6, tzinfo=UTC), "Asia/Almaty")
    'UTC+6'
    """
    return _say_shift(instant.astimezone(clock(zone)).utcoffset() or timedelta(0))


def _say_shift(shift: timedelta) -> str:
    hours, rest = divmod(abs(shift), HOUR)
    sign = "−" if shift < timedelta(0) else "+"
    minutes = f":{rest // MINUTE:02}" if rest else ""
    return f"UTC{sign}{hours}{minutes}" if shift else "UTC"


def _say(moment: Moment, language: Language, zone: str, *, brief: bool) -> str:
    if moment.written is None or not moment.known:
        return language.say("not known")
    if moment.precision is Precision.RANGE:
        return _say_range(moment, language, zone, brief=brief)
    if moment.about:
        plain = read_moment(moment.written.replace("~", ""), moment.zone)
        return language.say("about {moment}", moment=_point(plain, language, zone, brief=brief))
    if moment.precision is Precision.HOUR:
        return _between_hours(moment, language, zone, brief=brief)
    if moment.precision is Precision.DAY and not brief:
        return language.say("some time on {day}", day=_point(moment, language, zone, brief=True))
    return _point(moment, language, zone, brief=brief, alone=True)


def _point(
    moment: Moment, language: Language, zone: str, *, brief: bool, alone: bool = False
) -> str:
    """A moment that is no range, as it was written; an hour by its first minute."""
    earliest = _bound(moment.earliest)
    if moment.precision in (Precision.MINUTE, Precision.HOUR):
        said = _day_and_time(earliest.astimezone(clock(zone)), language)
        if not moment.exact and moment.precision is Precision.MINUTE:
            return _twice(moment, language, said, zone, brief=brief)
        return said + _place(earliest, zone, language, brief=brief)
    wall = earliest.astimezone(clock(moment.zone))
    dates: dict[str, Any] = calendar_words()["dates"][language.code]
    months = dates["months" if alone and moment.precision is Precision.MONTH else "months_of"]
    key = moment.precision.value
    pattern: str = dates["year_of" if key == Precision.YEAR and not alone else key]
    return pattern.format(day=wall.day, month=months[wall.month - 1], year=wall.year)


def _twice(moment: Moment, language: Language, said: str, zone: str, *, brief: bool) -> str:
    """A minute of the night when the clocks were turned back, which the writer left open."""
    if brief:
        return said
    return language.say(
        "{moment} ({city}; the clocks were turned back, so {first} or {last})",
        moment=said,
        city=say_city(zone, language),
        first=say_offset(_bound(moment.earliest), zone),
        last=say_offset(_bound(moment.latest), zone),
    )


def _between_hours(moment: Moment, language: Language, zone: str, *, brief: bool) -> str:
    wall = clock(zone)
    return _within_a_day(
        _bound(moment.earliest).astimezone(wall),
        _time(_bound(moment.latest).astimezone(wall), end=True),
        language,
    ) + _place(moment.earliest, zone, language, brief=brief)


def _within_a_day(first: datetime, last: str, language: Language) -> str:
    return language.say(
        "between {first} and {last} on {day}",
        first=_time(first),
        last=last,
        day=say_day(first, language),
    )


def _say_range(moment: Moment, language: Language, zone: str, *, brief: bool) -> str:
    written_first, _, written_last = (moment.written or "").partition("/")
    first = None if written_first == ".." else read_moment(written_first, moment.zone)
    last = None if written_last == ".." else read_moment(written_last, moment.zone)
    if first is None or last is None:
        bound = first or last
        place = "" if bound is None else _place_of(bound, language, zone, brief=brief)
        return (
            _open(
                None if first is None else _edge(first, language, zone),
                None if last is None else _edge(last, language, zone, end=True),
                language,
            )
            + place
        )
    if _has_hour(first) and _has_hour(last):
        wall = clock(zone)
        begins, ends = _bound(first.earliest).astimezone(wall), _bound(last.latest).astimezone(wall)
        if begins.date() == ends.date():
            closing = _time(ends, end=last.precision is Precision.HOUR)
            return _within_a_day(begins, closing, language) + _place_of(
                first, language, zone, brief=brief
            )
    return language.say(
        "between {first} and {last}",
        first=_edge(first, language, zone),
        last=_edge(last, language, zone, end=True),
    ) + _place_of(first if _has_hour(first) else last, language, zone, brief=brief)


def _open(first: str | None, last: str | None, language: Language) -> str:
    if first is not None:
        return language.say("not earlier than {moment}", moment=first)
    return language.say("not later than {moment}", moment=last)


def _edge(moment: Moment, language: Language, zone: str, *, end: bool = False) -> str:
    """One end of a range, as it was written."""
    if not _has_hour(moment):
        plain = read_moment((moment.written or "").replace("~", ""), moment.zone)
        point = _point(plain, language, zone, brief=True)
        return language.say("about {moment}", moment=point) if moment.about else point
    wall = clock(zone)
    if end:
        latest = _bound(moment.latest).astimezone(wall)
        return _day_and_time(latest, language, end=moment.precision is Precision.HOUR)
    return _day_and_time(_bound(moment.earliest).astimezone(wall), language)


def _has_hour(moment: Moment) -> bool:
    return moment.precision in (Precision.MINUTE, Precision.HOUR)


def say_day(wall: datetime, language: Language) -> str:
    """The day of a wall-clock time, in the order of the language."""
    return say_date(wall.date(), language)


def _day_and_time(wall: datetime, language: Language, *, end: bool = False) -> str:
    return _on_day(wall.date(), language).replace(GAP, _time(wall, end=end))


@lru_cache(maxsize=4096)
def _on_day(day: date, language: Language) -> str:
    return language.say("{day}, {time}", day=say_date(day, language), time=GAP)


def _time(wall: datetime, *, end: bool = False) -> str:
    """Hours and minutes; the end of an hour is the full hour after it, that of a day 24:00."""
    return f"{wall.hour + 1:02}:00" if end else f"{wall.hour:02}:{wall.minute:02}"


def _place_of(moment: Moment, language: Language, zone: str, *, brief: bool) -> str:
    return _place(moment.earliest, zone, language, brief=brief or not _has_hour(moment))


def _place(instant: datetime | None, zone: str, language: Language, *, brief: bool) -> str:
    if brief or instant is None:
        return ""
    return _clock(instant.astimezone(clock(zone)), zone, language)


def _clock(wall: datetime, zone: str, language: Language) -> str:
    return " (UTC)" if zone == "UTC" else _say_clock(zone, wall.utcoffset(), language)


@lru_cache(maxsize=1024)
def _say_clock(zone: str, shift: timedelta, language: Language) -> str:
    return language.say(
        " ({city}, {offset})", city=say_city(zone, language), offset=_say_shift(shift)
    )


def _bound(instant: datetime | None) -> datetime:
    if instant is None:  # pragma: no cover - only a range is open, and that is handled before
        raise ValueError(instant)
    return instant
