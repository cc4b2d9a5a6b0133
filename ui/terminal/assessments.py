"""The answer of a check in the open format, assessments/1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Final

from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule, Version
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import ALMATY, moment_at
from ui.terminal import decided
from ui.terminal.answers import utf8
from ui.terminal.reasons import reasons

Checked = tuple[Docket, Sequence[Assessment]]

# The limits of one person share most of their minutes.
MOST_KEPT: Final = 8192
MINUTES_A_DAY: Final = 24 * 60


def lines_json(
    docket: Docket, assessments: Sequence[Assessment], language: Language, *, explain: bool
) -> str:
    """What stands in the list of assessments of a case."""
    lines = _lines(assessments, language, explain=explain)
    return ",".join(decided.with_decisions(lines, docket, assessments))


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


def duration(length: timedelta | None) -> str | None:
    """A length of time in ISO 8601, hours not folded into days.

    >>> duration(timedelta(days=8, hours=8, minutes=20)), duration(timedelta(0))
    ('PT200H20M', 'PT0M')
    """
    if length is None:
        return None
    hours, minutes = divmod(length.days * MINUTES_A_DAY + length.seconds // 60, 60)
    if not hours:
        return f"PT{minutes}M"
    return f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H"


def instant(at: datetime | None) -> str | None:
    """An instant in UTC to the minute, such as 2022-01-06T06:10Z."""
    return None if at is None else at.isoformat()[:16] + "Z"


def text(value: str | None) -> str:
    """A text as JSON writes it, letters of every script as they are."""
    return "null" if value is None else encode_basestring(value)


def called(facts: Facts) -> tuple[str, str | None]:
    """What the person and the spell of some facts are called in the file."""
    return facts.person.key, None if facts.spell is None else facts.spell.key


def called_of(seen: Sighting | None) -> str | None:
    """What the event that started or stopped a clock is called in the file, if one on file did."""
    return None if seen is None or seen.event is None else seen.event.key


def _lines(
    assessments: Iterable[Assessment], language: Language, *, explain: bool
) -> Iterator[str]:
    """The assessments of a case as JSON objects, one a line.

    Written out by hand, what is the same for every person of a rule only once: there may be
    hundreds of thousands, and they must be there while one waits.
    """
    why = reasons(language).why
    facts, whom = None, ""
    for one in assessments:
        if one.facts is not facts:
            facts = one.facts
            person, spell = called(facts)
            whom = f'"person": {text(person)}, "spell": {text(spell)}, "standing": "'
        verdict = one.verdict
        start, stop = verdict.start, verdict.stop
        begun = "null" if start is None or start.event is None else _quoted(start.event.key)
        stopped = "null" if stop is None or stop.event is None else _quoted(stop.event.key)
        rule, origin, title = _of_version(verdict.rule, verdict.version, language)
        deadline, overrun, doubt = one.deadline, one.overrun, one.doubt
        end = over = "null"
        if deadline is not None:
            first, last = deadline
            earliest = _instant(first)
            latest = earliest if last is first else _instant(last)
            end = f'{{"earliest": {earliest}, "latest": {latest}}}'
        least, most = verdict.least, verdict.most
        at_least = _length(least)
        at_most = at_least if most == least else _length(most)
        if overrun is not None:
            over = f'{{"least": {_length(overrun[0])}, "most": {_length(overrun[1])}}}'
        steps = ", ".join([text(plain(step, language)) for step in one.steps]) if explain else ""
        yield (
            f'\n    {rule}{whom}{verdict.standing}", "limit": {_quoted(one.limit)}, '
            f'"least": {at_least}, '
            f'"most": {at_most}, "deadline": {end}, '
            f'"from": {begun}, "to": {stopped}, {origin}'
            f'"why": {encode_basestring(why(one))}, "steps": [{steps}], '
            f'"doubt": {_quoted(language.pick(doubt)) if doubt else "null"}, "overrun": {over}, '
            f"{title}"
        )


@lru_cache(maxsize=MOST_KEPT)
def _of_version(rule: Rule, version: Version, language: Language) -> tuple[str, str, str]:
    """The parts of a line that its rule and version alone decide."""
    return (
        f'{{"rule": {text(rule.id)}, ',
        (
            f'"citation": {text(version.citation)}, "version_from": {text(version.since)}, '
            f'"confidence": {text(version.confidence)}, '
        ),
        f'"whose": {text(rule.whose)}, "title": {text(language.pick(rule.titles))}}}',
    )


@lru_cache(maxsize=MOST_KEPT)
def _length(length: timedelta | None) -> str:
    return "null" if length is None else f'"{duration(length)}"'


@lru_cache(maxsize=MOST_KEPT)
def _quoted(value: str | None) -> str:
    return text(value)


@lru_cache(maxsize=MOST_KEPT)
def _instant(at: datetime | None) -> str:
    return "null" if at is None else f'"{instant(at)}"'
