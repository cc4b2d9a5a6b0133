"""The answer of a check in the open format, assessments/1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.facts import Facts
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Assessment, Deadline, on_file, plain
from casefiles.limits.verdicts import NOWHERE
from casefiles.moments import ALMATY, moment_at
from casefiles.speech import say_elapsed, say_interval
from ui.terminal import decided
from ui.terminal.answers import utf8
from ui.terminal.patterns import patterns, quoted, text, within

# The limits of one person share most of their minutes.
MOST_KEPT: Final = 8192
MINUTES: Final = tuple(f"T{hour:02}:{minute:02}" for hour in range(24) for minute in range(60))

# A line of the list of assessments, as it is put together of parts in UTF-8.
LINE: Final = b'%b%b%b"least": %b, "most": %b, "deadline": %b, "from": %b, "to": %b, %b%b%b%b%b%b%b'


def lines_json(
    docket: Docket, assessments: Sequence[Assessment], language: Language, *, explain: bool
) -> bytes:
    """What stands in the list of assessments of a case, in UTF-8."""
    lines = _lines(assessments, language, explain=explain)
    return b",".join(decided.with_decisions(lines, docket, assessments))


def written_json(
    refs: Sequence[str], lines: Iterable[tuple[int, bytes]], as_of: datetime
) -> Iterator[bytes]:
    """The whole answer in pieces of UTF-8: the cases of these refs, with lines for each.

    `lines` come with the place of their case among the refs, in their order; a case may have them
    in several parts.
    """
    on_the_clock = moment_at(as_of, ALMATY).written
    yield f'{{"format": "assessments/1", "as_of": "{on_the_clock}", "cases": ['.encode()
    at, empty = -1, True
    for place, part in lines:
        if place != at:
            end = "]},\n" if at >= 0 else "\n"
            yield utf8(f'{end}  {{"ref": {text(refs[place])}, "assessments": [')
            at, empty = place, True
        if part:
            if not empty:
                yield b","
            yield part
            empty = False
    yield b"]}\n]}\n" if at >= 0 else b"\n]}\n"


def duration(length: timedelta) -> str:
    """A length of time in ISO 8601, hours not folded into days.

    >>> duration(timedelta(days=8, hours=8, minutes=20)), duration(timedelta(0))
    ('PT200H20M', 'PT0M')
    """
    hours, minutes = divmod(length.days * len(MINUTES) + length.seconds // 60, 60)
    if not hours:
        return f"PT{minutes}M"
    return f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H"


def instant(at: datetime) -> str:
    """An instant in UTC to the minute.

    >>> from datetime import UTC
    >>> instant(datetime(2022, 1, 6, 6, 10, tzinfo=UTC))
    '2022-01-06T06:10Z'
    """
    # Ten thousand people share their days, and every minute of those.
    return f"{_day(at.toordinal())}{MINUTES[at.hour * 60 + at.minute]}Z"


@lru_cache(maxsize=MOST_KEPT)
def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def called(facts: Facts) -> tuple[str, str | None]:
    """What the person and the spell of some facts are called in the file."""
    return facts.person.key, None if facts.spell is None else facts.spell.key


def called_of(seen: Sighting | None) -> str | None:
    """What the event that started or stopped a clock is called in the file, if one on file did."""
    event = on_file(seen)
    return None if event is None else event.key


def _lines(
    assessments: Iterable[Assessment], language: Language, *, explain: bool
) -> Iterator[bytes]:
    """The assessments of a case as JSON objects, one a line."""
    known = patterns(language)
    facts, whom, steps = None, b"", b""
    for one in assessments:
        if one.facts is not facts:
            facts = one.facts
            person, spell = called(facts)
            whom = b'"person": %b, "spell": %b, ' % (quoted(person), quoted(spell))
        verdict = one.verdict
        start, stop, deadline = verdict.start, verdict.stop, one.deadline
        least, most = verdict.least, verdict.most
        at_least = _length(least)
        pattern = known.of(one)
        match pattern.moving:
            case "":
                moving = b""
            case "taken":
                moving = _elapsed(least, most, language)
            case "deadline":
                zone = facts.zone if start is None else start.zone
                moving = _interval(deadline, zone, language, ends=verdict.ends_at_midnight)
            case name:
                moving = within(known.reasons.moving(name, one))
        if explain:
            steps = utf8(", ".join([text(plain(step, language)) for step in one.steps]))
        yield LINE % (
            pattern.rule,
            whom,
            pattern.standing,
            at_least,
            at_least if most == least else _length(most),
            b"null" if deadline is None else _ends(deadline),
            b"null" if (begun := on_file(start)) is None else quoted(begun.key),
            b"null" if (ended := on_file(stop)) is None else quoted(ended.key),
            pattern.origin,
            moving,
            pattern.doubt,
            steps,
            pattern.overrun,
            b"null" if (overrun := one.overrun) is None else _overrun(*overrun),
            pattern.title,
        )


@lru_cache(maxsize=MOST_KEPT)
def _elapsed(least: timedelta | None, most: timedelta | None, language: Language) -> bytes:
    return within(say_elapsed(least, most, language))


@lru_cache(maxsize=MOST_KEPT)
def _interval(deadline: Deadline | None, zone: str, language: Language, *, ends: bool) -> bytes:
    first, last = deadline or NOWHERE
    return within(say_interval(first, last, language, zone, ends=ends))


@lru_cache(maxsize=MOST_KEPT)
def _ends(deadline: Deadline) -> bytes:
    first, last = deadline
    earliest = _instant(first)
    latest = earliest if last is first else _instant(last)
    return b'{"earliest": %b, "latest": %b}' % (earliest, latest)


@lru_cache(maxsize=MOST_KEPT)
def _overrun(least: timedelta, most: timedelta | None) -> bytes:
    return b'{"least": %b, "most": %b}' % (_length(least), _length(most))


@lru_cache(maxsize=MOST_KEPT)
def _length(length: timedelta | None) -> bytes:
    return b"null" if length is None else b'"%b"' % duration(length).encode()


def _instant(at: datetime | None) -> bytes:
    return b"null" if at is None else b'"%b"' % instant(at).encode()
