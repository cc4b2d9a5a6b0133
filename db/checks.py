"""What must hold of changes before they are made: free keys, no reference that leads nowhere."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from casefiles.cases import Case
from casefiles.docket import Record
from casefiles.errors import RefusedInput
from casefiles.ids import CaseId
from casefiles.languages import later
from casefiles.references import case_of, label, references
from casefiles.soundness import LONGEST_TEXT, TOO_LONG, faults_of, overlong_names
from db.chain import Line
from db.changes import Change, Name, name_of
from db.reading import Reader, one_of
from db.tables import TABLES

NOT_THERE: Final = {
    "persons": later("{label} names a person who is not on the case: add the person first."),
    "sources": later("{label} names a source that is not on the case: add the source first."),
    "spells": later("{label} names a detention that is not on the case: add the detention first."),
    "events": later("{label} names an event that is not on the case: add the event first."),
}

# A sentence that lists more than this is not read.
LISTED: Final = 5
# Nor one that quotes more than so many characters; a form has no room for a longer word either.
SHOWN: Final = 40


class Checks:
    """The checks of changes that are to be made together; each raises RefusedInput."""

    def __init__(self, reader: Reader, changes: Sequence[Change]) -> None:
        self._reader = reader
        self._changes = changes
        self._coming = {change.name: change.after for change in changes if change.after is not None}
        self._going = {
            change.name: change.before
            for change in changes
            if change.before is not None and change.after is None
        }

    def run(self) -> None:
        """Every check, the cheapest first."""
        self._each_alone()
        self._cases_are_there()
        self._keys_are_free()
        self._references_lead_somewhere()
        self._nothing_names_what_goes()

    def _each_alone(self) -> None:
        if len(self._changes) > len({change.name for change in self._changes}):
            raise RefusedInput(later("One entry is given twice with the same id: save it once."))
        for change in self._changes:
            if change.after is None:
                continue
            if not _key(change.after).strip():
                raise RefusedInput(
                    later("An entry without a key cannot be saved: give it one, such as e1.")
                )
            if change.before is not None and case_of(change.before) != case_of(change.after):
                raise RefusedInput(
                    later(
                        "{label} cannot be moved to another case: remove it here and add it there."
                    ),
                    label=label(change.after),
                )
            faults = chain(overlong_names(change.after, change.before), faults_of(change.after))
            for _, fault in faults:
                raise RefusedInput(
                    later("{label}: {reason}"), label=_shown(change.after), reason=fault
                )

    def _cases_are_there(self) -> None:
        needed = {case_of(record): record for record in self._coming.values()}
        there = {one for kind, one in self._coming if kind == "cases"}
        there |= self._on_file("cases", needed.keys() - there).keys()
        there -= {one for kind, one in self._going if kind == "cases"}
        for case, record in needed.items():
            if case not in there:
                raise RefusedInput(
                    later("{label} belongs to a case that is not on file: add the case first."),
                    label=label(record),
                )

    def _keys_are_free(self) -> None:
        taken: dict[tuple[str, CaseId | None, str], Record] = {}
        sought: dict[str, list[Record]] = defaultdict(list)
        for (kind, _), record in self._coming.items():
            place = _place(kind, record)
            if place in taken:
                raise _taken(record)
            taken[place] = record
            sought[kind].append(record)
        for kind, records in sought.items():
            table = TABLES[kind]
            chosen = [
                _one_of_texts(table.c["ref" if kind == "cases" else "key"], map(_key, records))
            ]
            if kind != "cases":
                chosen.append(one_of(table.c.case, {case_of(record) for record in records}))
            for _, standing in self._reader.rows(kind, *chosen):
                name = name_of(standing)
                wanted = taken.get(_place(kind, standing))
                if wanted is not None and name not in self._going and name not in self._coming:
                    raise _taken(wanted)

    def _references_lead_somewhere(self) -> None:
        unseen: dict[str, dict[UUID, list[Record]]] = defaultdict(lambda: defaultdict(list))
        for record in self._coming.values():
            for name in references(record):
                named = self._coming.get(name)
                if named is None or name in self._going or case_of(named) != case_of(record):
                    unseen[name[0]][name[1]].append(record)
        for kind, naming in unseen.items():
            there = self._on_file(kind, naming)
            for one, records in naming.items():
                for record in records:
                    if (kind, one) in self._going or there.get(one) != case_of(record):
                        raise RefusedInput(NOT_THERE[kind], label=label(record))

    def _nothing_names_what_goes(self) -> None:
        closing = {one for kind, one in self._going if kind == "cases"}
        thinned = {case_of(record) for record in self._going.values()} - closing
        for case in thinned:
            naming: dict[Name, list[Record]] = defaultdict(list)
            for record in self._reader.docket(case).records():
                if name_of(record) in self._going or name_of(record) in self._coming:
                    continue
                for name in set(references(record)) & self._going.keys():
                    naming[name].append(record)
            for name, records in naming.items():
                raise RefusedInput(
                    later(
                        "{label} cannot be removed: it is named by {naming}. Change those first."
                    ),
                    label=label(self._going[name]),
                    naming=_listed(records),
                )

    def _on_file(self, kind: str, ids: Iterable[UUID]) -> dict[UUID, CaseId]:
        """Which of these ids are on file, each with its case."""
        table = TABLES[kind]
        case = table.c["id" if kind == "cases" else "case"]
        found = self._reader.connection.execute(
            select(table.c.id, case).where(one_of(table.c.id, ids))
        )
        return dict(found.all())


def refuse_endless_texts(changes: Sequence[Change], lines: Sequence[Line]) -> None:
    """Raise RefusedInput for a text longer than any that a file may hold, wherever it stands."""
    for change, line in zip(changes, lines, strict=True):
        # Only a record that is long as a whole needs to be looked through.
        if change.after is None or len(line.after or "") <= LONGEST_TEXT:
            continue
        count = max(map(len, _texts(json.loads(line.after or ""))))
        if count > LONGEST_TEXT:
            raise RefusedInput(
                later("{label}: {reason}"),
                label=_shown(change.after),
                reason=RefusedInput(TOO_LONG, most=LONGEST_TEXT, count=count),
            )


def _texts(value: object) -> Iterator[str]:
    """Every text in what a record is as JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _shown(record: Record) -> str:
    said = label(record)
    return said if len(said) <= SHOWN else said[:SHOWN] + "…"


def _key(record: Record) -> str:
    return record.ref if isinstance(record, Case) else record.key


def _place(kind: str, record: Record) -> tuple[str, CaseId | None, str]:
    """Where a key must be unique: that of a case in the workspace, others in their case."""
    return (kind, None if isinstance(record, Case) else record.case, _key(record))


def _taken(record: Record) -> RefusedInput:
    if isinstance(record, Case):
        return RefusedInput(
            later("There is a case “{ref}” already: choose another ref."), ref=record.ref
        )
    return RefusedInput(
        later("The key “{key}” is taken on this case: choose another one."), key=record.key
    )


def _one_of_texts(column: ColumnElement[str], texts: Iterable[str]) -> ColumnElement[bool]:
    listed = func.json_each(json.dumps(list(texts))).table_valued("value")
    return column.in_(select(listed.c.value))


def _listed(records: Sequence[Record]) -> str:
    shown = ", ".join(label(record) for record in records[:LISTED])
    return shown + (", …" if len(records) > LISTED else "")
