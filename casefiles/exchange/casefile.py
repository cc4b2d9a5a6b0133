"""The open case format `casefiles/1`, in and out: what colleagues and scripts read and write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from casefiles.cases import Case
from casefiles.docket import KEY_LETTER, KINDS, Docket
from casefiles.errors import Quoted, RefusedInput
from casefiles.exchange.forms import Misfit, Scene, misfit, nearest, refuse_long
from casefiles.exchange.shapes import read_uuid, shape
from casefiles.exchange.untrusted import read_bytes, read_json, shown
from casefiles.ids import CaseId, case_id, record_id
from casefiles.languages import later
from casefiles.soundness import UNSEEN_IN_KEY, UNSEEN_IN_REF, faults_of, hides, overlong_names
from casefiles.undisturbed import undisturbed

FORMAT: Final = "casefiles/1"

# Past this a file that does not name the format anywhere is not even parsed.
_LARGE: Final = 1024 * 1024

# These are named by others or by an assessment, so their id is always written; elsewhere the place
# in the list says it.
_NAMED: Final = frozenset({"persons", "sources", "spells", "events"})

# What may name both a person and a spell.
ON_A_SPELL: Final = ("events", "answers", "decisions")


def read_casefile(untrusted: bytes | Path, *, name: str = "") -> list[Docket]:
    """The cases of a file, in its order. Raises RefusedInput naming file, case and field.

    `name` is how messages call the file; without it a path is called by its last part. All or
    nothing: a file with one wrong field gives no case.
    """
    return open_casefile(untrusted, name=name).read()


def open_casefile(untrusted: bytes | Path, *, name: str = "") -> Unread:
    """A file of cases, of which no more is known than that it is one. Raises RefusedInput."""
    if isinstance(untrusted, Path):
        file = Quoted(shown(name or untrusted.name or untrusted))
        content = read_bytes(untrusted, file)
    else:
        file = Quoted(shown(name or "casefiles.json"))
        content = untrusted
    if len(content) > _LARGE and b"casefiles/" not in content:
        raise _no_cases(file)
    with undisturbed():
        return Unread(_cases_of(read_json(content, file), file), file)


class Unread:
    """The cases of a file before they are read, so that several may read a part of them each."""

    def __init__(self, untrusted: list[object], file: str) -> None:
        self.untrusted = untrusted
        self._file = file

    @property
    def refs(self) -> list[str] | None:
        """The refs of the cases where each can be read by itself; None where it takes all of them.

        Two cases of one file may clash in a ref, or in a uuid that is written out.
        """
        refs = {
            one["ref"]: None
            for one in self.untrusted
            if isinstance(one, dict) and isinstance(one.get("ref"), str) and _has_no_uuid(one)
        }
        return list(refs) if len(refs) == len(self.untrusted) else None

    def read(self, first: int = 0, last: int | None = None) -> list[Docket]:
        """The cases from one place up to another, all without any. Raises RefusedInput.

        Only where there are `refs` may a part be read without the rest.
        """
        dockets: list[Docket] = []
        refs: set[str] = set()
        taken: set[UUID] = set()
        with undisturbed():
            for number, untrusted_case in enumerate(self.untrusted[first:last], start=first + 1):
                try:
                    # First of all: a case that stands twice would else be told as a clash of uuids.
                    if isinstance(untrusted_case, dict) and str(untrusted_case.get("ref")) in refs:
                        raise misfit(later("another case of this file has the same ref."), "ref")
                    docket = Listed(untrusted_case, taken).docket()
                except Misfit as error:
                    raise _refusal(error, self._file, untrusted_case, number) from error
                refs.add(docket.case.ref)
                dockets.append(docket)
        return dockets


def _has_no_uuid(untrusted: dict[str, object]) -> bool:
    records = (
        entry
        for kind in KEY_LETTER
        if isinstance(of_kind := untrusted.get(kind), list)
        for entry in of_kind
    )
    return "uuid" not in untrusted and not any(
        isinstance(entry, dict) and "uuid" in entry for entry in records
    )


def write_casefile(dockets: Iterable[Docket]) -> bytes:
    """The file that reads as equal dockets: UTF-8, keys in a fixed order, defaults left out.

    Raises RefusedInput where a record names another that is not on its docket.
    """
    with undisturbed():
        cases = [_written(docket) for docket in dockets]
        text = json.dumps({"format": FORMAT, "cases": cases}, ensure_ascii=False, indent=2)
        return f"{text}\n".encode()


def _cases_of(value: object, file: str) -> list[object]:
    if not isinstance(value, dict) or "format" not in value:
        raise _no_cases(file)
    if value["format"] != FORMAT:
        raise RefusedInput(
            later("{file} is in the format “{found}”; this program reads “{format}”."),
            file=file,
            found=shown(value["format"]),
            format=FORMAT,
        )
    for key in value:
        if key not in ("format", "cases"):
            raise RefusedInput(
                later("{file}: “{key}” is not a key of this format; it has “format” and “cases”."),
                file=file,
                key=shown(key),
            )
    cases = value.get("cases")
    if not isinstance(cases, list):
        raise RefusedInput(later("{file}: “cases” must be a list of cases."), file=file)
    return cases


def _no_cases(file: str) -> RefusedInput:
    return RefusedInput(
        later('{file} is not a file of cases: it must begin with {{"format": "{format}"}}.'),
        file=file,
        format=FORMAT,
    )


def _refusal(error: Misfit, file: str, untrusted_case: object, number: int) -> RefusedInput:
    ref = untrusted_case.get("ref") if isinstance(untrusted_case, dict) else None
    if not isinstance(ref, str) or not ref.strip():
        return RefusedInput(
            later("{file}, {path}: {reason}"),
            file=file,
            path=_path([*error.way, f"[#{number}]", "cases"]),
            reason=error.reason,
        )
    if not error.way:
        return RefusedInput(
            later("{file}, case “{ref}”: {reason}"), file=file, ref=shown(ref), reason=error.reason
        )
    return RefusedInput(
        later("{file}, case “{ref}”, {path}: {reason}"),
        file=file,
        ref=shown(ref),
        path=_path(error.way),
        reason=error.reason,
    )


def _path(way: list[str]) -> str:
    """The way to a field, such as events[e1].attestations[#2].when."""
    return ".".join(reversed(way)).replace(".[", "[")


class Listed:
    """A case of which the records are told apart by their keys, and not read yet. Raises Misfit.

    Its `entries` and the ids in its `scene` are by kind and key.
    """

    def __init__(self, untrusted: object, taken: set[UUID]) -> None:
        if not isinstance(untrusted, dict):
            raise misfit(later("a case in curly brackets belongs here."))
        head = {
            key: value
            for key, value in untrusted.items()
            if key not in KEY_LETTER and key != "uuid"
        }
        _refuse_misspelt_list(head)
        ref = head.get("ref")
        if not isinstance(ref, str) or not ref.strip():
            raise misfit(later("a case needs a ref of its own, in quotation marks."), "ref")
        if hides(ref):
            raise misfit(UNSEEN_IN_REF, "ref")
        refuse_long(ref, "ref")
        identity = CaseId(read_uuid(untrusted["uuid"])) if "uuid" in untrusted else case_id(ref)
        self.entries = {
            kind: _entries(kind, untrusted[kind]) for kind in KEY_LETTER if kind in untrusted
        }
        ids = {
            kind: {key: _id_of(entry, identity, kind, key) for key, entry in of_kind.items()}
            for kind, of_kind in self.entries.items()
        }
        fields: dict[str, Any] = shape(Case).read_fields(head, Scene(ids=ids))
        self.case = Case(id=identity, **fields)
        if self.case.wordings:
            for field, fault in overlong_names(self.case, None):
                raise misfit(fault.message, field, **fault.values)
        _refuse_taken([("", self.case.id)], "", taken)
        for kind, of_kind in ids.items():
            _refuse_taken(of_kind.items(), kind, taken)
        self.scene = Scene(zone=self.case.zone, ids=ids)

    def docket(self) -> Docket:
        """The case with every record read. Raises Misfit."""
        lists: dict[str, Any] = {
            kind: tuple([self.record(kind, key) for key in of_kind])
            for kind, of_kind in self.entries.items()
        }
        docket = Docket(case=self.case, **lists)
        _refuse_strangers_spell(docket)
        return docket

    def record(self, kind: str, key: str) -> object:
        """One of the records, read. Raises Misfit."""
        return _read_record(kind, key, self.entries[kind][key], self.case, self.scene)


def _refuse_strangers_spell(docket: Docket) -> None:
    """A spell is of one person, and what it says of the limits would fall on another."""
    held = {spell.id: spell.person for spell in docket.spells}
    for kind in ON_A_SPELL:
        for record in getattr(docket, kind):
            spell, person = record.spell, record.person
            if spell is not None and person is not None and held[spell] != person:
                raise misfit(
                    later("“{person}” is not the person of “{spell}”: correct one of the two."),
                    *("person", f"[{shown(record.key)}]", kind),
                    person=shown(docket.person(person).key),
                    spell=shown(next(one.key for one in docket.spells if one.id == spell)),
                )


def _refuse_misspelt_list(head: Mapping[str, object]) -> None:
    for key in head.keys() - shape(Case).fields.keys() - {"zones"}:
        meant = nearest(key, list(KEY_LETTER))
        if meant:
            raise misfit(
                later("“{key}” is not a key of this format; did you mean “{meant}”?"),
                key=shown(key),
                meant=meant,
            )


def _entries(kind: str, untrusted: object) -> dict[str, dict[str, object]]:
    """The records of one list by key. One without an id is called by its place: c1, c2."""
    if not isinstance(untrusted, list):
        raise misfit(later("a list in square brackets belongs here."), kind)
    letter = KEY_LETTER[kind]
    entries: dict[str, dict[str, object]] = {}
    for number, entry in enumerate(untrusted, start=1):
        if not isinstance(entry, dict):
            raise misfit(later("a record in curly brackets belongs here."), f"[#{number}]", kind)
        key = entry.get("id", f"{letter}{number}")
        if not isinstance(key, str) or not key.strip():
            raise misfit(
                later("an id is a text in quotation marks, such as “{example}”."),
                *("id", f"[#{number}]", kind),
                example=f"{letter}{number}",
            )
        if hides(key):
            raise misfit(UNSEEN_IN_KEY, "id", f"[#{number}]", kind)
        refuse_long(key, "id", f"[#{number}]", kind)
        if key in entries:
            raise misfit(
                later("the id “{key}” stands twice in this list: each record needs its own."),
                *("id", f"[#{number}]", kind),
                key=shown(key),
            )
        entries[key] = entry
    return entries


def _id_of(entry: Mapping[str, object], case: CaseId, kind: str, key: str) -> UUID:
    if "uuid" not in entry:
        return record_id(case, kind, key)
    try:
        return read_uuid(entry["uuid"])
    except Misfit as error:
        error.way.extend([f"[{shown(key)}]", kind])
        raise


def _refuse_taken(ids: Iterable[tuple[str, UUID]], kind: str, taken: set[UUID]) -> None:
    """Two records of one uuid would overwrite each other in a workspace."""
    for key, identity in ids:
        if identity in taken:
            way = ("uuid", f"[{shown(key)}]", kind) if kind else ("uuid",)
            raise misfit(later("another record of this file has the same uuid."), *way)
        taken.add(identity)


def _read_record(kind: str, key: str, entry: dict[str, object], case: Case, scene: Scene) -> object:
    try:
        fields = shape(KINDS[kind]).read_fields(entry, scene)
    except Misfit as error:
        error.way.extend([f"[{shown(key)}]", kind])
        raise
    record = KINDS[kind](id=scene.ids[kind][key], case=case.id, key=key, **fields)
    faults = faults_of(record)
    if "wordings" in fields:
        faults = chain(overlong_names(record, None), faults)
    for field, fault in faults:
        # The sentence quotes what stands in the file.
        safe = {name: shown(value) for name, value in fault.values.items()}
        raise misfit(fault.message, field, f"[{shown(key)}]", kind, **safe)
    return record


def _written(docket: Docket) -> dict[str, object]:
    try:
        return _write_docket(docket)
    except Misfit as error:
        raise RefusedInput(
            later("Case “{ref}” cannot be written, {path}: {reason}"),
            ref=shown(docket.case.ref),
            path=_path(error.way),
            reason=error.reason,
        ) from error


def _write_docket(docket: Docket) -> dict[str, object]:
    case = docket.case
    keys = {
        kind: {record.id: record.key for record in getattr(docket, kind)} for kind in KEY_LETTER
    }
    scene = Scene(zone=case.zone, keys=keys)
    written = shape(Case).write(case, scene)
    if case.id != case_id(case.ref):
        written = {"ref": case.ref, "uuid": str(case.id)} | written
    for kind in KEY_LETTER:
        records = getattr(docket, kind)
        if records:
            written[kind] = [
                _write_record(kind, number, record, case, scene)
                for number, record in enumerate(records, start=1)
            ]
    return written


def _write_record(
    kind: str, number: int, record: Any, case: Case, scene: Scene
) -> dict[str, object]:
    head: dict[str, object] = {}
    if record.key != f"{KEY_LETTER[kind]}{number}" or kind in _NAMED:
        head["id"] = record.key
    if record.id != record_id(case.id, kind, record.key):
        head["uuid"] = str(record.id)
    try:
        return head | shape(KINDS[kind]).write(record, scene)
    except Misfit as error:
        error.way.extend([f"[{record.key}]", kind])
        raise
