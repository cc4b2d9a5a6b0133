"""The answer of a check as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import lru_cache
from typing import Final

from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.rules import Rule
from casefiles.limits.standings import Assessment
from casefiles.limits.versions import Version
from ui.terminal import decided
from ui.terminal.answers import harmless
from ui.terminal.assessments import called, called_of, duration, instant
from ui.terminal.reasons import reasons

COLUMNS: Final = (
    *("ref", "person", "name", "spell", "rule", "title", "standing", "limit", "least", "most"),
    *("overrun_least", "overrun_most", "deadline_earliest", "deadline_latest", "from", "to"),
    *("citation", "version_from", "confidence", "whose", "why", "doubt"),
    *decided.COLUMNS,
)


def written_table(parts: Iterable[str]) -> Iterator[str]:
    """The whole table: a heading, then the rows of each case."""
    yield _written([COLUMNS])
    yield from parts


def rows(docket: Docket, assessments: Sequence[Assessment], language: Language) -> str:
    """One row for each rule of each person of a case; a case may have them in several parts."""
    ref, why = inert(docket.case.ref), reasons(language).why
    facts, person, spell, name = None, None, None, None
    found = []
    for one, last in zip(assessments, decided.cells(docket, assessments), strict=True):
        if one.facts is not facts:
            facts = one.facts
            person, spell = map(inert, called(facts))
            name = inert(facts.person.name)
        verdict = one.verdict
        deadline, doubt = one.deadline, one.doubt
        over_least, over_most = one.overrun or (None, None)
        title, *origin = _of_version(verdict.rule, verdict.version, language)
        found.append(
            (
                ref,
                person,
                name,
                spell,
                one.rule,
                title,
                one.standing.value,
                one.limit,
                _length(verdict.least),
                _length(verdict.most),
                _length(over_least),
                _length(over_most),
                instant(deadline.earliest) if deadline and deadline.earliest else None,
                instant(deadline.latest) if deadline and deadline.latest else None,
                inert(called_of(verdict.start)),
                inert(called_of(verdict.stop)),
                *origin,
                inert(why(one)),
                inert(language.pick(doubt)) if doubt else None,
                *map(inert, last),
            )
        )
    return _written(found)


def _length(length: timedelta | None) -> str | None:
    return None if length is None else duration(length)


@lru_cache(maxsize=4096)
def _of_version(rule: Rule, version: Version, language: Language) -> tuple[str | None, ...]:
    """The cells that a rule and its version alone decide."""
    return (
        inert(language.pick(rule.titles)),
        inert(version.citation),
        version.since,
        version.confidence,
        rule.whose,
    )


def _written(some: Iterable[Iterable[str | None]]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows(some)
    return harmless(page.getvalue())


def inert(cell: str | None) -> str | None:
    """A cell that a spreadsheet shows and does not compute: =HYPERLINK(…) could leak a name."""
    return f"'{cell}" if cell and cell[0] in "=+-@\t\r" else cell
