"""The page for those who edit the law: every word of the packs is explained on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest

import resources
from casefiles.limits.loading import load_law
from casefiles.limits.schema import PUBLISHED, path_of

PAGE: Final = resources.find("rulepacks", "README.md").read_text(encoding="utf-8")
HEADING: Final = re.compile(r"^## (.+)$", re.MULTILINE)
# Where the fields of a table are told. Many a word stands in several tables, with a meaning of its
# own in each; what is not named here may be told anywhere on the page.
OF_A_RULE: Final = (
    *("A pack and its rules", "What a rule demands", "Whom it concerns", "What stops the clock"),
    *("What ends the duty", "To which matter an event belongs", "Acts that are barred"),
    *("How long it lasts", "Terms counted from others", "Orders, and custody anew", "Punishments"),
)
OF_A_VERSION: Final = (
    *("A new wording", "How long it lasts", "Terms counted from others", "Punishments"),
)
SECTIONS: Final[dict[str, tuple[str, ...]]] = {
    "RuleTable": OF_A_RULE,
    "VersionTable": OF_A_VERSION,
    "AnswerTable": ("Questions and answers",),
    "ContestedTable": ("Whom it concerns",),
    "StartTable": ("When the clock starts",),
    "FilingTable": ("What to file",),
    "When": ("Conditions",),
    "LastingTable": ("Conditions",),
    "ReachingTable": ("Orders, and custody anew",),
    "ExampleTable": ("Worked examples",),
    "LawTable": ("`law.toml`",),
    "CourseTable": ("`law.toml`",),
    "NightTable": ("`law.toml`",),
    "CustodyTable": ("What custody is",),
}
# Kinds of events are many, and named where a case is entered.
ELSEWHERE: Final = frozenset(("EventKind",))


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one."""
    _, found, rest = page.partition(f"\n## {heading}\n")
    assert found, heading
    return rest.partition("\n## ")[0]


def values(schema: Any) -> Iterator[str]:
    """The words of which a field must hold one."""
    if isinstance(schema, dict):
        yield from (word for word in schema.get("enum", ()) if word)
        schema = list(schema.values())
    if isinstance(schema, list):
        for part in schema:
            yield from values(part)


def unexplained(page: str, schema: dict[str, Any], whole: str) -> list[str]:
    """The fields of a schema that no table of the page tells, and the words not named on it."""
    tables = {whole: {"properties": schema["properties"]}, **schema["$defs"]}
    missing = []
    for name, table in tables.items():
        if name in ELSEWHERE:
            continue
        sections = SECTIONS.get(name)
        told = _told("".join(section(page, one) for one in sections) if sections else page)
        missing += [
            f"{name}: {field}" for field in table.get("properties", {}) if field not in told
        ]
        missing += [f"{name}: {word}" for word in values(table) if word not in _words(page)]
    return missing


def _told(text: str) -> set[str]:
    """The words in the first column of the tables."""
    first = (line.split("|")[1] for line in text.splitlines() if line.startswith("|"))
    return {word for cell in first for word in _words(cell)}


def _words(text: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", text))


@pytest.mark.parametrize(
    ("file", "whole"), [("rulepack.json", "PackTable"), ("law.json", "LawTable")]
)
def test_every_word_of_the_schema_stands_on_the_page(file: str, whole: str) -> None:
    schema = json.loads(path_of(file).read_text(encoding="utf-8"))
    assert file in PUBLISHED
    assert unexplained(PAGE, schema, whole) == []


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("| `throughout` |", ["StartTable: throughout"]),
        # It stands elsewhere too, as a doubt of the law as a whole.
        ("| `refused` | What to do", ["FilingTable: refused"]),
        ("| `gravity_known` |", ["When: gravity_known"]),
        ("| `same-day` |", ["Counting: same-day"]),
    ],
)
def test_a_word_that_is_taken_out_is_found(line: str, missing: list[str]) -> None:
    schema = json.loads(path_of("rulepack.json").read_text(encoding="utf-8"))
    assert PAGE.count(line) == 1
    without = "\n".join(one for one in PAGE.splitlines() if not one.startswith(line))
    assert unexplained(without, schema, "PackTable") == missing


def test_the_rules_that_it_names_as_examples_are_law() -> None:
    rules = load_law().by_id
    subjects = {name.partition(".")[0] for name in rules}
    named = {word for word in _words(PAGE) if word.partition(".")[0] in subjects and "." in word}
    assert len(named) > 30
    assert named <= rules.keys()


def test_its_table_of_contents_leads_to_every_section() -> None:
    # As a page is shown, a heading has its letters and hyphens alone for an address.
    sections = [
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")
        for heading in HEADING.findall(PAGE)
    ]
    contents = PAGE.partition("\n## ")[0]
    assert re.findall(r"\(#([^)]+)\)", contents) == sections
    assert set(re.findall(r"\(#([^)]+)\)", PAGE)) == set(sections)
