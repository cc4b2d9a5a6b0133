"""A name, a title, a ref or an id longer than any is refused out of a file, with its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile

LONG = "Ж" * 1_001
SENTENCE = (
    "a name, a title, a ref or an id holds 1000 characters at most, and this one has 1001: shorten "
    "it, and put the rest into a note."
)


def of_length(count: int) -> dict[str, Any]:
    """A case in which every name and title is so long."""
    name = "Ж" * count
    worded = [{"language": "kk", "field": "name", "text": name}]
    person = {"id": "p1", "name": name, "spellings": [{"text": name}], "wordings": worded}
    return {
        "ref": name,
        "title": name,
        "wordings": [{"language": "kk", "field": "title", "text": name}],
        "persons": [person],
        "sources": [{"id": name, "kind": "ngo", "title": name}],
    }


def read(case: dict[str, Any]) -> Any:
    file = {"format": "casefiles/1", "cases": [case]}
    return read_casefile(json.dumps(file).encode(), name=str(Path("cases.json")))


@pytest.mark.parametrize(
    ("way", "where"),
    [
        (("title",), "title"),
        (("wordings", 0, "text"), "wordings[#1].text"),
        (("persons", 0, "name"), "persons[p1].name"),
        (("persons", 0, "spellings", 0, "text"), "persons[p1].spellings[#1].text"),
        (("persons", 0, "wordings", 0, "text"), "persons[p1].wordings[#1].text"),
        (("sources", 0, "title"), "sources[s1].title"),
        (("sources", 0, "id"), "sources[#1].id"),
    ],
)
def test_an_endless_name_is_refused_with_its_file_case_and_field(
    way: tuple[str | int, ...], where: str
) -> None:
    case = of_length(20) | {"ref": "A-1"}
    case["sources"][0]["id"] = "s1"
    target: Any = case
    for step in way[:-1]:
        target = target[step]
    target[way[-1]] = LONG

    with pytest.raises(RefusedInput) as refused:
        read(case)

    assert str(refused.value) == f"“cases.json”, case “A-1”, {where}: {SENTENCE}"


def test_an_endless_ref_is_refused_and_not_printed_whole() -> None:
    with pytest.raises(RefusedInput) as refused:
        read({"ref": LONG})

    assert str(refused.value).endswith(f"…”, ref: {SENTENCE}")
    assert len(str(refused.value)) < 400


def test_the_longest_names_are_taken_and_a_longer_wording_of_a_text_too() -> None:
    longest = of_length(1_000)
    longest |= {"summary": "A summary."}
    longest["wordings"].append({"language": "ru", "field": "summary", "text": LONG})
    [docket] = read(longest)

    assert {len(docket.case.ref), len(docket.case.title), len(docket.persons[0].name)} == {1_000}
