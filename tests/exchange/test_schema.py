"""The published JSON Schema is that of the records, and judges a file as the program does."""

import json
from typing import Any

import jsonschema
import pytest

from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile, write_casefile
from casefiles.exchange.schema import PUBLISHED, published, schema
from tests.exchange.test_casefile import contract

JUDGE = jsonschema.Draft202012Validator(schema())


def test_the_published_schema_is_made_from_the_records_as_they_are() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == published(), (
        "run: python -m casefiles.exchange.schema"
    )


def test_the_schema_is_itself_in_order() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_schema_takes_the_contract_and_what_the_program_writes() -> None:
    JUDGE.validate(contract())
    written = write_casefile(read_casefile(json.dumps(contract()).encode()))
    JUDGE.validate(json.loads(written))


WRITTEN = [
    ("2022-01-06T09:10", True),
    ("2022-01-06T09:10+06:00", True),
    ("2022-01-06T09:10Z", True),
    ("2022-01-06T09", True),
    ("2022-01-06~", True),
    ("2022-01", True),
    ("2022", True),
    ("2022-01-06T09:10/2022-01-06T11:00", True),
    ("../2022-01-06", True),
    ("2022/..", True),
    (None, True),
    ("../..", False),
    ("2022-1-6", False),
    ("2022-01-06 09:10", False),
    ("2022-01-06T09:10:00", False),
    ("6 January 2022", False),
    ("", False),
    (2022, False),
]


@pytest.mark.parametrize(("when", "good"), WRITTEN)
def test_schema_and_program_agree_on_how_a_time_is_written(when: Any, *, good: bool) -> None:
    file = contract()
    file["cases"][0]["events"][0]["when"] = when
    assert JUDGE.is_valid(file) is good
    if good:
        read_casefile(json.dumps(file).encode())
    else:
        with pytest.raises(RefusedInput):
            read_casefile(json.dumps(file).encode())


SPOILT: list[tuple[str, dict[str, Any]]] = [
    ("an unknown key", {"weather": "cold"}),
    ("an unknown kind", {"kind": "arrested"}),
    ("a text for a list", {"sources": "s1"}),
    ("a number for a text", {"what": 1}),
    ("a part without its source", {"attestations": [{"when": "2022"}]}),
]


@pytest.mark.parametrize("spoilt", [x[1] for x in SPOILT], ids=[x[0] for x in SPOILT])
def test_the_schema_refuses_what_the_program_refuses(spoilt: dict[str, Any]) -> None:
    file = contract()
    file["cases"][0]["events"][0] |= spoilt
    assert not JUDGE.is_valid(file)
    with pytest.raises(RefusedInput):
        read_casefile(json.dumps(file).encode())
