"""What a record names, and by what words people know it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from casefiles.charges import Charge, Measure
from casefiles.docket import KINDS, Record
from casefiles.ids import ChargeId, MeasureId, PersonId
from casefiles.references import KNOWN_BY, case_of, label, references
from casefiles.safeguards import Answer, Reply
from tests.db.folders import CASE, EVENT, PERSON, SOURCE, SPELL, note

CHARGE = Charge(id=ChargeId(UUID(int=1)), case=CASE.id, key="c1", code="CC", article="405")
MEASURE = Measure(id=MeasureId(UUID(int=2)), case=CASE.id, key="m1", kind="bail")
ANSWER = Answer(
    id=UUID(int=3),  # type: ignore[arg-type]
    case=CASE.id,
    key="a1",
    person=PERSON.id,
    spell=SPELL.id,
    safeguard="reasons-told",
    answer=Reply.NO,
)

NAMED: list[tuple[Record, set[tuple[str, UUID]]]] = [
    (CASE, set()),
    (SOURCE, set()),
    (note("n1"), set()),
    (PERSON, {("sources", SOURCE.id)}),
    (SPELL, {("persons", PERSON.id)}),
    (EVENT, {("persons", PERSON.id), ("spells", SPELL.id), ("sources", SOURCE.id)}),
    (ANSWER, {("persons", PERSON.id), ("spells", SPELL.id)}),
    (CHARGE, set()),
    (replace(CHARGE, person=PERSON.id), {("persons", PERSON.id)}),
    (
        replace(MEASURE, persons=(PERSON.id, PersonId(UUID(int=9)))),
        {("persons", PERSON.id), ("persons", UUID(int=9))},
    ),
]


@pytest.mark.parametrize(("record", "named"), NAMED, ids=lambda one: type(one).__name__)
def test_a_record_names_these(record: Record, named: set[tuple[str, UUID]]) -> None:
    assert set(references(record)) == named
    assert case_of(record) == CASE.id


CALLED: list[tuple[Record, str]] = [
    (CASE, "ALM-2022-001"),
    (PERSON, "p1 (Detainee Ғ)"),
    (replace(PERSON, name=" "), "p1"),
    (EVENT, "e1 (Taken at the door of the house)"),
    (replace(EVENT, what="a\nb  c"), "e1 (a b c)"),
    (replace(EVENT, what="x" * 100), "e1 (" + "x" * 59 + "…)"),
    (replace(EVENT, what="x" * 60), "e1 (" + "x" * 60 + ")"),
    (CHARGE, "c1 (405)"),
    (SPELL, "d1"),
    (ANSWER, "a1 (reasons-told)"),
]


@pytest.mark.parametrize(("record", "called"), CALLED, ids=lambda one: type(one).__name__)
def test_a_record_is_called_by_its_key_and_its_words(record: Record, called: str) -> None:
    assert label(record) == called


def test_the_words_of_every_kind_are_a_field_of_it() -> None:
    for kind, field in KNOWN_BY.items():
        assert field in KINDS[kind].__dataclass_fields__
    assert KINDS.keys() - KNOWN_BY.keys() == {"spells"}
