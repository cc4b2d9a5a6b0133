"""The short notation of the packs: lengths of time, articles, and the lines of an example.

Each function gives back what it was given, or raises Miswritten with what to write instead.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from casefiles.charges import Gravity
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.languages import later
from casefiles.limits.mistakes import Miswritten, nearest
from casefiles.limits.periods import HOURLY, Counting, Period, read_period
from casefiles.moments import read_instant, read_moment
from casefiles.safeguards import Reply
from casefiles.vocabulary import words

# No law sets a time longer than a life; far longer ones the calendar of a computer cannot hold.
LONGEST: Final = Period(months=100 * 12, days=100 * 366, hours=100 * 366 * 24)
OLDEST: Final = 120
NOON: Final = 12
_ARTICLE: Final = re.compile(r"(?P<code>\S+) \d+(-\d+)?(\(\d+(-\d+)?\))?")
_GRAVITIES: Final = frozenset(gravity.value for gravity in Gravity if gravity)
_EVENTS: Final = frozenset(kind.value for kind in EventKind)
_REPLIES: Final = frozenset(reply.value for reply in Reply)


def length(untrusted: object) -> Period:
    """A length of time: hours alone, or days, months and years."""
    try:
        period = read_period(str(untrusted))
    except ValueError as error:
        raise Miswritten(later("write a length of time as PT3H, P10D, P2M or P1Y")) from error
    if period.hours and (period.days or period.in_months):
        # Hours run to the minute and days to 24:00: no way of counting is right for both.
        raise Miswritten(
            later(
                "“{given}” mixes hours with days, and the law counts the two differently: write "
                "hours alone, such as PT51H, or days, months and years, such as P2D"
            ),
            given=untrusted,
        )
    if (
        period.in_months > LONGEST.months
        or period.days > LONGEST.days
        or period.hours > LONGEST.hours
    ):
        raise Miswritten(
            later("“{given}” is longer than a hundred years: write the time that the law sets"),
            given=untrusted,
        )
    return period


def article(written: str) -> str:
    """An article of a code that the program knows, such as "CC 272" or "KoAP 488(6)"."""
    found = _ARTICLE.fullmatch(written)
    if found is None or found["code"] not in words()["code"]:
        raise Miswritten(
            later(
                "“{given}” is no article of a code that is known here: write the code, one of "
                "{words}, and the article, such as CC 272 or KoAP 488(6)"
            ),
            given=written,
            words=", ".join(words()["code"]),
        )
    return written


def question(written: str) -> str:
    """A question of the checklist, by its key."""
    return _one_of("safeguard", written)


def punishment(written: str) -> str:
    """A kind of punishment, by its key."""
    return _one_of("sentence", written)


def measure(written: str) -> str:
    """A kind of measure, by its key."""
    return _one_of("measure", written)


def imposed(written: str) -> str:
    """A kind of punishment or of measure, by its key."""
    return written if written in words()["sentence"] else measure(written)


def _one_of(subject: str, written: str) -> str:
    if written not in words()[subject]:
        raise nearest(written, words()[subject])
    return written


def years(written: int) -> int:
    """An age at which the law begins to treat people in another way."""
    if not 0 < written <= OLDEST:
        raise Miswritten(
            later("“{given}” is no age of a living person: write the years, such as 18"),
            given=written,
        )
    return written


def evening(written: int) -> int:
    """A full hour of the second half of the day, with which a night may begin."""
    if not NOON <= written < 2 * NOON:
        raise Miswritten(
            later("“{given}” is no hour of the evening: write one from 12 to 23"), given=written
        )
    return written


def morning(written: int) -> int:
    """A full hour of the first half of the day, with which a night may end."""
    if not 0 <= written < NOON:
        raise Miswritten(
            later("“{given}” is no hour of the morning: write one from 0 to 11"), given=written
        )
    return written


def time(written: str) -> str:
    """A time as the open format writes it."""
    try:
        read_moment(written)
    except RefusedInput as error:
        raise Miswritten(
            later(
                "“{given}” is no time that there was: write one such as 2022-01-06T09:10, "
                "2022-01-06, 2022-01 or 2022"
            ),
            given=written,
        ) from error
    return written


def instant(written: str) -> str:
    """One minute, or a day for its first minute."""
    try:
        read_instant(written)
    except RefusedInput as error:
        raise Miswritten(
            later("“{given}” is not one moment that there was: write one such as 2022-02-01T00:00"),
            given=written,
        ) from error
    return written


def event_line(written: str) -> str:
    """An event of an example: its kind, when it was, and until when where it lasted."""
    match written.split():
        case [kind, when, *until] if len(until) < 2:
            if kind not in _EVENTS:
                raise nearest(kind, _EVENTS)
            for moment in (when, *until):
                if moment != "null":
                    time(moment)
            return written
    raise Miswritten(
        later(
            "“{given}” is no event: write its kind and its time, such as "
            "actual-detention 2022-01-06T09:10, with null for a time not known"
        ),
        given=written,
    )


def charge_line(written: str) -> str:
    """A charge of an example: code, article, and where they are known part, gravity and day."""
    match written.split():
        case [code, number, *rest]:
            article(f"{code} {number}")
            others = [word for word in rest if not (word.isdecimal() or word in _GRAVITIES)]
            dates = [time(word) for word in others if word[:4].isdecimal()]
            if others == dates:
                return written
    raise Miswritten(
        later("“{given}” is no charge: write it as CC 272 2 grave, the part and gravity if known"),
        given=written,
    )


def sentence_line(written: str) -> str:
    """A punishment of an example: its kind, its length, and what more is known of it."""
    match written.split():
        case [kind, long, *rest]:
            punishment(kind)
            length(long)
            for word in rest:
                if word not in _GRAVITIES and word not in ("additional", "at-most"):
                    time(word)
            return written
    raise Miswritten(
        later("“{given}” is no punishment: write it as imprisonment P3Y grave 2021-04"),
        given=written,
    )


def answer_line(written: str) -> str:
    """An answer of an example: the question and the reply."""
    match written.split():
        case [asked, reply]:
            question(asked)
            if reply not in _REPLIES:
                raise nearest(reply, _REPLIES)
            return written
    raise Miswritten(
        later("“{given}” is no answer: write the question and the reply, such as badge-shown no"),
        given=written,
    )


def in_days(counting: Counting) -> Counting:
    """A way of counting that ends with a day, as terms of days, months and years are counted."""
    if counting in HOURLY:
        raise Miswritten(
            later("“{given}” counts hours: name a way of counting that ends with a day"),
            given=counting.value,
        )
    return counting


def any_days(*lengths: Period | None) -> bool:
    """Whether one of some lengths has days, which end in more ways than hours do."""
    return any(one is not None and one.days for one in lengths)


def in_order(first: date, last: date) -> None:
    """Refuse a stretch whose last day comes before its first."""
    if first > last:
        raise Miswritten(
            later("the first day, {first}, comes after the last, {last}: exchange the two"),
            first=first,
            last=last,
        )
