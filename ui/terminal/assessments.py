"""The answer of a check in the open format, assessments/1, and as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from json import JSONEncoder
from typing import Final
from uuid import UUID

from casefiles.docket import Docket
from casefiles.ids import PersonId
from casefiles.languages import Language
from casefiles.limits.standings import Assessment, plain
from casefiles.moments import ALMATY, MINUTE, moment_at

Checked = tuple[Docket, Sequence[Assessment]]

text: Final = lru_cache(maxsize=4096)(JSONEncoder(ensure_ascii=False).encode)

COLUMNS: Final = (
    *("ref", "person", "name", "spell", "rule", "title", "standing", "limit", "least", "most"),
    *("overrun_least", "overrun_most", "deadline_earliest", "deadline_latest", "from", "to"),
    *("citation", "version_from", "confidence", "why", "doubt"),
)


def written_json(
    checked: Iterable[Checked], as_of: datetime, language: Language, *, explain: bool
) -> Iterator[str]:
    """Pieces of one JSON text, a case at a time, so that ten thousand never stand in memory."""
    on_the_clock = moment_at(as_of, ALMATY).written
    yield f'{{"format": "assessments/1", "as_of": "{on_the_clock}", "cases": ['
    comma = "\n"
    for docket, assessments in checked:
        keys = _keys(docket)
        lines = [_line(one, keys, language, explain=explain) for one in assessments]
        inside = ",\n    ".join(lines)
        yield f'{comma}  {{"ref": {text(docket.case.ref)}, "assessments": ['
        yield f"\n    {inside}]}}" if lines else "]}"
        comma = ",\n"
    yield "\n]}\n"


def written_csv(checked: Iterable[Checked], language: Language) -> Iterator[str]:
    """The same facts as a table: a heading, then one line for each rule of each person."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    for docket, assessments in checked:
        keys = _keys(docket)
        names = {person.id: person.name for person in docket.persons}
        for one in assessments:
            writer.writerow(map(_inert, _row(one, docket.case.ref, keys, names, language)))
        yield page.getvalue()
        page.seek(0)
        page.truncate()
    yield page.getvalue()


def duration(length: timedelta | None) -> str | None:
    """A length of time in ISO 8601, hours not folded into days.

    >>> duration(timedelta(days=8, hours=8, minutes=20)), duration(timedelta(0))
    ('PT200H20M', 'PT0M')
    """
    return None if length is None else _duration(length)


@lru_cache(maxsize=65536)
def _duration(length: timedelta) -> str:
    hours, minutes = divmod(length // MINUTE, 60)
    if not hours:
        return f"PT{minutes}M"
    return f"PT{hours}H{minutes}M" if minutes else f"PT{hours}H"


def instant(at: datetime | None) -> str | None:
    """An instant in UTC to the minute, such as 2022-01-06T06:10Z."""
    return None if at is None else at.isoformat(timespec="minutes")[:16] + "Z"


def _keys(docket: Docket) -> dict[UUID | None, str | None]:
    """What records are called in the file, by their ids."""
    keys: dict[UUID | None, str | None] = {None: None}
    for records in (docket.persons, docket.spells, docket.events):
        for record in records:
            keys[record.id] = record.key
    return keys


def _line(
    one: Assessment, keys: dict[UUID | None, str | None], language: Language, *, explain: bool
) -> str:
    """One assessment as a JSON object. Written out by hand: there may be a hundred thousand."""
    steps = ", ".join(text(plain(step, language)) for step in one.steps) if explain else ""
    deadline = "null"
    if one.deadline is not None:
        deadline = (
            f'{{"earliest": {text(instant(one.deadline.earliest))}, '
            f'"latest": {text(instant(one.deadline.latest))}}}'
        )
    overrun = "null"
    if one.overrun is not None:
        least, most = one.overrun
        overrun = f'{{"least": {text(duration(least))}, "most": {text(duration(most))}}}'
    doubt = None if one.doubt is None else language.pick(one.doubt)
    return (
        f'{{"rule": {text(one.rule)}, '
        f'"person": {text(keys[one.person])}, "spell": {text(keys[one.spell])}, '
        f'"title": {text(language.pick(one.titles))}, "standing": "{one.standing.value}", '
        f'"limit": {text(one.limit)}, "least": {text(duration(one.least))}, '
        f'"most": {text(duration(one.most))}, "overrun": {overrun}, "deadline": {deadline}, '
        f'"from": {text(keys[one.started_by])}, "to": {text(keys[one.stopped_by])}, '
        f'"citation": {text(one.citation)}, "version_from": {text(one.version_from)}, '
        f'"confidence": {text(one.confidence)}, "why": {text(plain(one.why, language))}, '
        f'"steps": [{steps}], "doubt": {text(doubt)}}}'
    )


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
        names.get(one.person) if one.person else None,
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
        plain(one.why, language),
        language.pick(one.doubt) if one.doubt else None,
    ]


def _inert(cell: str | None) -> str | None:
    """A cell that a spreadsheet shows and does not compute: =HYPERLINK(…) could leak a name."""
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell
