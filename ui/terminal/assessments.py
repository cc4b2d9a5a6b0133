"""The answer of a check in the open format, assessments/1, and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from json.encoder import encode_basestring
from typing import Final
from uuid import UUID

from casefiles.docket import Docket
from casefiles.ids import PersonId
from casefiles.languages import Language
from casefiles.limits.reasons import SAME, deadline_of, names_in
from casefiles.limits.rules import Rule, Version
from casefiles.limits.standings import SAID, Assessment, Between, Step, plain
from casefiles.moments import ALMATY, MINUTE, moment_at
from casefiles.speech import say_elapsed
from ui.terminal import decided
from ui.terminal.answers import utf8

Checked = tuple[Docket, Sequence[Assessment]]

COLUMNS: Final = (
    *("ref", "person", "name", "spell", "rule", "title", "standing", "limit", "least", "most"),
    *("overrun_least", "overrun_most", "deadline_earliest", "deadline_latest", "from", "to"),
    *("citation", "version_from", "confidence", "whose", "why", "doubt"),
    *decided.COLUMNS,
)


def lines_json(
    docket: Docket, assessments: Sequence[Assessment], language: Language, *, explain: bool
) -> str:
    """What stands in the list of assessments of a case."""
    lines = _lines(language, explain).of(docket, assessments)
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


def written_csv(checked: Iterable[Checked], language: Language) -> Iterator[str]:
    """The same facts as a table: a heading, then one line for each rule of each person."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for docket, assessments in checked:
        keys = _keys(docket)
        names = {person.id: person.name for person in docket.persons}
        for one, last in zip(assessments, decided.cells(docket, assessments), strict=True):
            row = [*_row(one, docket.case.ref, keys, names, language), *last]
            writer.writerow(map(_inert, row))
        yield page.getvalue()
        page.seek(0)
        page.truncate()
    yield page.getvalue()


def duration(length: timedelta | None) -> str | None:
    """A length of time in ISO 8601, hours not folded into days.

    >>> duration(timedelta(days=8, hours=8, minutes=20)), duration(timedelta(0))
    ('PT200H20M', 'PT0M')
    """
    if length is None:
        return None
    hours, minutes = divmod(length // MINUTE, 60)
    if not hours:
        return f"PT{minutes}M"
    return f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H"


def instant(at: datetime | None) -> str | None:
    """An instant in UTC to the minute, such as 2022-01-06T06:10Z."""
    return None if at is None else at.isoformat(timespec="minutes")[:16] + "Z"


def text(value: str | None) -> str:
    """A text as JSON writes it, letters of every script as they are."""
    return "null" if value is None else encode_basestring(value)


# Where a sentence is cut in two. No text of a rule or of a file holds it.
GAP: Final = "\0"

# Ten thousand people share most of their sentences, and many of their minutes.
MOST_KEPT: Final = 65536


@lru_cache(maxsize=MOST_KEPT)
def _length(length: timedelta | None) -> str:
    return text(duration(length))


@lru_cache(maxsize=MOST_KEPT)
def _quoted(value: str) -> str:
    return text(value)


@lru_cache(maxsize=MOST_KEPT)
def _instant(at: datetime | None) -> str:
    return text(instant(at))


def _keys(docket: Docket) -> dict[UUID | None, str | None]:
    """What records are called in the file, by their ids."""
    keys: dict[UUID | None, str | None] = {None: None}
    for records in (docket.persons, docket.spells, docket.events):
        for record in records:
            keys[record.id] = record.key
    return keys


class _Lines:
    """The assessments of a case as JSON objects, one a line.

    Written out by hand, what is the same for every person of a rule only once: there may be
    hundreds of thousands, and they must be there while one waits.
    """

    def __init__(self, language: Language, *, explain: bool) -> None:
        self._language = language
        self._explain = explain
        self._of_version: dict[tuple[Rule, Version], tuple[str, str, str, str]] = {}
        self._sentences: dict[tuple[object, ...], tuple[str, str, str]] = {}

    def of(self, docket: Docket, assessments: Iterable[Assessment]) -> Iterator[str]:
        """A line for each assessment of a docket."""
        keys = _keys(docket)
        facts, whom = None, ""
        for one in assessments:
            if one.facts is not facts:
                facts = one.facts
                person, spell = text(keys[one.person]), text(keys[one.spell])
                whom = f'"person": {person}, "spell": {spell}, "standing": "'
            yield self._line(one, whom)

    def _line(self, one: Assessment, whom: str) -> str:
        language, verdict = self._language, one.verdict
        version, start, stop = verdict.version, verdict.start, verdict.stop
        begun_by = stopped_by = None
        begun = stopped = "null"
        if start is not None and start.event is not None:
            begun_by, begun = start.event.kind, encode_basestring(start.event.key)
        if stop is not None and stop.event is not None:
            stopped_by, stopped = stop.event.kind, encode_basestring(stop.event.key)
        least, most, message = verdict.least, verdict.most, one.message
        others = verdict.others
        key = (message, verdict.rule, version, begun_by, stopped_by, verdict.possible, others)
        rule, limit, origin, title = self._of_version.get(key[1:3]) or self._learnt(one)
        deadline, overrun, doubt = one.deadline, one.overrun, one.doubt
        if deadline is None:
            end = "null"
        else:
            first, last = deadline
            from_here = _instant(first)
            to_there = from_here if last is first else _instant(last)
            end = f'{{"earliest": {from_here}, "latest": {to_there}}}'
        at_least = _length(least)
        at_most = at_least if most == least else _length(most)
        over = "null"
        if overrun is not None:
            over = f'{{"least": {_length(overrun[0])}, "most": {_length(overrun[1])}}}'
        steps = ""
        if self._explain:
            steps = ", ".join([text(plain(step, language)) for step in one.steps])
        return (
            f'\n    {rule}{whom}{verdict.standing}", {limit}"least": {at_least}, '
            f'"most": {at_most}, "deadline": {end}, "from": {begun}, "to": {stopped}, {origin}'
            f'"why": {self._sentence(one, key, least, most)}, "steps": [{steps}], '
            f'"doubt": {_titles(doubt, language) if doubt else "null"}, "overrun": {over}, {title}'
        )

    def _sentence(
        self,
        one: Assessment,
        key: tuple[object, ...],
        least: timedelta | None,
        most: timedelta | None,
    ) -> str:
        """The reason: what is the same for everybody of a key is said once."""
        known = self._sentences.get(key)
        if known is None:
            if len(self._sentences) >= MOST_KEPT:
                self._sentences.clear()
            known = self._sentences[key] = self._said_once(one)
        before, moving, after = known
        if not moving:
            return before or text(plain(one.why, self._language))
        if moving == "taken":
            said = say_elapsed(least, most, self._language)
        else:
            said = str(SAID[Between](deadline_of(one.verdict, one.facts), self._language))
        return f"{before}{encode_basestring(said)[1:-1]}{after}"

    def _said_once(self, one: Assessment) -> tuple[str, str, str]:
        """What stands before and after the one field that differs; nothing where more may."""
        why = one.why
        differing = [name for name in names_in(why.message) if name not in SAME]
        if not differing:
            return text(plain(why, self._language)), "", ""
        if differing not in (["taken"], ["deadline"]):
            return "", "", ""
        gap = text(GAP)[1:-1]
        step = Step(why.message, {**why.values, differing[0]: GAP})
        before, *more = text(plain(step, self._language)).split(gap)
        # A translation may say the same twice.
        return (before, differing[0], more[0]) if len(more) == 1 else ("", "", "")

    def _learnt(self, one: Assessment) -> tuple[str, str, str, str]:
        """The parts of a line that its rule and version alone decide."""
        if len(self._of_version) >= MOST_KEPT:
            self._of_version.clear()
        parts = self._of_version[one.verdict.rule, one.verdict.version] = (
            f'{{"rule": {text(one.rule)}, ',
            f'"limit": {text(one.limit)}, ',
            (
                f'"citation": {text(one.citation)}, "version_from": {text(one.version_from)}, '
                f'"confidence": {text(one.confidence)}, '
            ),
            f'"whose": {text(one.whose)}, "title": {text(self._language.pick(one.titles))}}}',
        )
        return parts


def _titles(titles: dict[str, str], language: Language) -> str:
    return _quoted(language.pick(titles))


@cache
def _lines(language: Language, explain: bool) -> _Lines:  # noqa: FBT001 - the key of a cache
    """The one writer of such lines, which keeps what it has learnt from case to case."""
    return _Lines(language, explain=explain)


def _row(
    one: Assessment,
    ref: str,
    keys: dict[UUID | None, str | None],
    names: Mapping[PersonId, str],
    language: Language,
) -> list[str | None]:
    over = one.overrun or (None, None)
    deadline = one.deadline
    return [
        ref,
        keys[one.person],
        names[one.person],
        keys[one.spell],
        one.rule,
        language.pick(one.titles),
        one.standing.value,
        one.limit,
        duration(one.least),
        duration(one.most),
        duration(over[0]),
        duration(over[1]),
        instant(deadline.earliest) if deadline else None,
        instant(deadline.latest) if deadline else None,
        keys[one.started_by],
        keys[one.stopped_by],
        one.citation,
        one.version_from,
        one.confidence,
        one.whose,
        plain(one.why, language),
        language.pick(one.doubt) if one.doubt else None,
    ]


def _inert(cell: str | None) -> str | None:
    """A cell that a spreadsheet shows and does not compute: =HYPERLINK(…) could leak a name."""
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell
