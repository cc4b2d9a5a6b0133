"""Times as a tired person types them, read into the open format, and put back into the field.

A day comes before its month, as everywhere in Kazakhstan. What is typed with less is understood as
less: "1.2022" is some time in January, not the first of it. The field shows beside it how it was
understood, so that nobody has to know this page.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from casefiles.errors import RefusedInput
from casefiles.moments import ALMATY, ITEM, Moment, clock, read_moment
from ui.lengths import shortened
from ui.typed_refusals import not_understood
from ui.unseen import UNSEEN

# No time has so many letters, and a page that was pasted by mistake is not searched for one.
LONGEST: Final = 200
# "2021-22" is of two years, or of no month.
YEARS: Final = re.compile(r"(?:19|20)\d\d-(?:1[3-9]|[2-9]\d)", re.ASCII)
# A moment has minutes, and a second is in one of them; "24:00:33" is in none. Without a year beside
# it "06:01:22" may be a date.
SECONDS: Final = re.compile(r"(?<![\d:])(\d{1,2}:\d\d):(?:00|(?<!24:00:)[0-5]\d)(?![\d:])")
YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NOT_KNOWN: Final = {
    "",
    "?",
    "-",
    "\u2013",
    "\u2014",
    "null",
    "not known",
    "unknown",
    "не известно",
    "неизвестно",
    "не знаю",
    "белгісіз",
    "белгілі емес",
}


def read_typed(text: str, now: datetime, zone: str = ALMATY) -> Moment:
    """A moment out of what was typed. Raises RefusedInput with a sentence for the field.

    `now` is an aware datetime: it gives "today" its day, a bare time the day on which it last was,
    a date without a year the year in which it last was, and a year of two figures its century.
    """
    text = UNSEEN.sub("", text).strip()
    if len(text) > LONGEST:
        raise not_understood(text)
    said = " ".join(text.casefold().split())
    if (said.removesuffix(".") or said) in NOT_KNOWN:
        return read_moment(None, zone)
    if YEARS.fullmatch(text) and text[-2:] > text[2:4]:
        raise not_understood(text)
    if _in_open_format(text):
        return read_moment(text, zone)
    minutes = SECONDS.sub(r"\1", text) if YEAR.search(text) else text
    if _in_open_format(minutes):
        written = minutes
    else:
        written = _in_words(minutes, now.astimezone(clock(zone)), zone, quoted=text)
    try:
        return read_moment(written, zone)
    except RefusedInput as refused:
        # Nobody typed it in the open format, so it is not quoted in it.
        quoted = {**refused.values, "written": shortened(text)}
        raise RefusedInput(refused.message, **quoted) from refused


def still_to_come(moment: Moment, now: datetime) -> bool:
    """Whether the whole of a moment lies after `now`, so that nothing can have happened in it.

    >>> from datetime import UTC
    >>> still_to_come(read_moment("2022-01-06"), datetime(2022, 1, 5, 12, tzinfo=UTC))
    True
    """
    return moment.earliest is not None and moment.earliest > now


def typed(moment: Moment) -> str:
    """What a person would have typed for this moment; the open format where nobody would.

    >>> typed(read_moment("2022-01-06T09:10"))
    '06.01.2022 09:10'
    """
    written = moment.written or ""
    match = ITEM.fullmatch(written)
    if match is None or match["about"] or not (match["offset"] or "+").startswith("+"):
        return written
    year, month, day, hour, minute, offset, _ = match.groups()
    if day is None:
        return f"{month}.{year}" if month else year
    date = f"{day}.{month}.{year}"
    if hour is None:
        return date
    return f"{date} {hour}:{minute}{offset or ''}" if minute else f"{date} {hour}"


def _in_words(text: str, now: datetime, zone: str, *, quoted: str) -> str:
    """What was typed, in the open format; `now` is on the clock of the zone."""
    # A window with nothing typed in it yet does not wait for the grammar.
    from ui.typed_dates import with_whole_years
    from ui.typed_readings import Reading
    from ui.typed_wordings import in_figures

    typed = with_whole_years(in_figures(text.casefold()), now.year)
    return Reading(quoted, now, zone).written(typed)


def _in_open_format(text: str) -> bool:
    # "1430" is half past two; nobody here was detained in that year.
    from ui.typed_hours import RUN_TOGETHER

    return not RUN_TOGETHER.fullmatch(text) and all(
        part == ".." or ITEM.fullmatch(part) for part in text.split("/")
    )
