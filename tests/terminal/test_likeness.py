"""One answer serves two cases only where they differ in nothing but what they are called."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefiles.docket import KEY_LETTER, KINDS, Docket
from casefiles.exchange.casefile import read_casefile, write_casefile
from casefiles.languages import ENGLISH
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from tests.strategies import dockets, records
from tests.terminal.files import case
from ui.terminal.assessments import lines_json
from ui.terminal.likeness import IDENTITY, IN_VAIN, NAMES, Known, likeness

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def of_file(whole: dict[str, Any]) -> Docket:
    (docket,) = read_casefile(json.dumps({"format": "casefiles/1", "cases": [whole]}).encode())
    return docket


def called_otherwise(docket: Docket) -> Docket:
    """The same facts about other people: every id is another, and so is every name."""
    whole = json.loads(write_casefile([docket]))["cases"][0]
    whole |= {"ref": "another", "title": "Another"}
    for kind in ("", *KEY_LETTER):
        for record in whole.get(kind, []) if kind else [whole]:
            record.pop("uuid", None)
    for person in whole.get("persons", []):
        person |= {"name": "B.", "spellings": [{"text": "B."}]}
    return of_file(whole)


def answer(docket: Docket) -> bytes:
    return lines_json(docket, assess(docket, NOW, load_law()), ENGLISH, explain=False)


@settings(max_examples=15)
@given(docket=dockets(most=2))
def test_cases_that_differ_in_names_alone_are_alike_and_get_one_answer(docket: Docket) -> None:
    other = called_otherwise(docket)

    assert other.case.id != docket.case.id
    assert likeness(other) == likeness(docket)
    assert answer(other) == answer(docket)


@settings(max_examples=8)
@pytest.mark.parametrize("kind", KEY_LETTER)
@given(data=st.data())
def test_a_change_of_any_field_but_a_name_makes_a_case_unlike(
    kind: str, data: st.DataObject
) -> None:
    one, other = data.draw(records(kind, key="1")), data.draw(records(kind, key="1"))
    before = likeness(with_record(kind, one))

    for field in fields(KINDS[kind]):
        new = getattr(other, field.name)
        changed = replace(one, **{field.name: new})  # type: ignore[type-var]
        decides = field.name not in NAMES.get(KINDS[kind], IDENTITY) and changed != one
        assert (likeness(with_record(kind, changed)) != before) is decides, field.name


def with_record(kind: str, record: Any) -> Docket:
    """A case with one record and whatever it may name."""
    docket = of_file(case("A-1"))
    return replace(docket, **{kind: (*getattr(docket, kind), record)})


@pytest.mark.parametrize("changed", ["person", "sources", "kind", "spell"])
def test_a_case_is_unlike_itself_when_an_event_names_another(changed: str) -> None:
    docket = of_file(case())
    first, second = docket.events
    other: dict[str, Any] = {
        "person": None,
        "sources": first.sources,
        "kind": first.kind,
        "spell": None,
    }
    unlike = replace(docket, events=(first, replace(second, **{changed: other[changed]})))

    assert likeness(unlike) != likeness(docket)


def test_what_is_like_nothing_is_no_longer_looked_up() -> None:
    known = Known()
    for number in range(IN_VAIN):
        assert known.helps()
        assert known.find(number) is None
        known.keep(number, b"an answer")
    assert not known.helps()


def test_one_likeness_in_between_is_enough_to_go_on_asking() -> None:
    known = Known()
    known.keep("alike", b"the answer")
    for number in range(2 * IN_VAIN):
        assert known.helps()
        assert known.find(number) is None
        if number % 100 == 0:
            assert known.find("alike") == b"the answer"
