"""The law in the three languages of the program: each text that is written as data, in each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from casefiles.languages import CODES, Language, language
from casefiles.limits.loading import load_law
from casefiles.limits.rules import Rule
from casefiles.safeguard_questions import checklist
from casefiles.vocabulary import words

WRITTEN = sorted(
    path
    for folder in ("rulepacks", "calendars", "safeguards")
    for path in resources.find(folder).glob("*.toml")
)
# Words that hold a Russian sentence together and mean nothing in Kazakh.
RUSSIAN = re.compile(r"\b(и|в|во|с|со|к|о|об|на|по|за|из|или|если|при|для)\b", re.IGNORECASE)
# A letter of the other alphabet within a word looks right and is never found again.
LOOKALIKE = re.compile(r"[A-Za-z][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]|[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][A-Za-z]")


def texts(part: object, place: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every text of a file that has languages, with its place in it."""
    if isinstance(part, list):
        for one in part:
            yield from texts(one, place)
    elif isinstance(part, dict) and set(CODES) & set(part):
        yield place, part
    elif isinstance(part, dict):
        place = f"{place} {part['id']}" if "id" in part else place
        for name, within in part.items():
            yield from texts(within, f"{place} {name}".strip())


def figures(text: str) -> list[str]:
    """The numbers of a text, in their order of size."""
    return sorted(re.findall(r"\d+", text))


def faults(text: dict[str, str]) -> list[str]:
    """What is wrong with a text in its three languages."""
    missing = [code for code in CODES if not text.get(code, "").strip()]
    if missing:
        return [f"not in {code}" for code in missing]
    found = []
    if RUSSIAN.search(text["kk"]):
        found.append(f"Russian words: {text['kk']}")
    found += [
        f"letters of two alphabets in a word: {text[code]}"
        for code in ("ru", "kk")
        if LOOKALIKE.search(text[code])
    ]
    if figures(text["kk"]) not in (figures(text["en"]), figures(text["ru"])):
        found.append(f"other numbers: {text['kk']}")
    return found


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_every_text_of_the_law_is_written_in_three_languages(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))

    assert [(place, fault) for place, text in texts(table) for fault in faults(text)] == []


def test_every_question_of_the_checklist_is_asked_in_three_languages() -> None:
    asked = {question.id: words()["safeguard"][question.id] for question in checklist()}

    assert [(question, fault) for question, text in asked.items() for fault in faults(text)] == []


def spoken(rule: Rule, reader: Language) -> dict[str, str]:
    """What a window says of a rule, by its place."""
    said: dict[str, dict[str, str] | None] = {"title": rule.titles, "means": rule.means}
    said["declared"] = rule.declared
    if rule.filing is not None:
        said |= {"paper": rule.filing.paper, "to": rule.filing.to, "refused": rule.filing.refused}
    for number, contested in enumerate(rule.contested):
        said[f"contested {number}"] = contested.doubt
    for version in rule.versions:
        said |= {f"doubt {version.since}": version.doubt, f"night {version.since}": version.night}
        said[f"pauses {version.since}"] = version.pauses
    return {place: reader.pick(text) for place, text in said.items() if text}


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_a_rule_explains_itself_to_no_reader_in_english(code: str) -> None:
    english, reader = language("en"), language(code)

    assert [
        (rule.id, place)
        for rule in load_law().rules
        for place, said in spoken(rule, english).items()
        if spoken(rule, reader)[place] == said
    ] == []


@pytest.mark.parametrize(
    ("kk", "fault"),
    [
        ("", "not in kk"),
        (" ", "not in kk"),
        ("Мерзім 3 сағат, если керек.", "Russian words"),
        ("Мерзiм 3 сағат.", "letters of two alphabets"),
        ("Мерзім 4 сағат.", "other numbers"),
        ("Мерзім 3 сағат.", ""),
    ],
)
def test_a_text_that_is_missing_or_says_something_else_is_found(kk: str, fault: str) -> None:
    text = {"en": "The term is 3 hours.", "ru": "Срок 3 часа."} | ({"kk": kk} if kk else {})
    table = {"rule": [{"id": "own.rule", "filing": {"paper": text}}]}

    ((place, found),) = texts(table)

    assert place == "rule own.rule filing paper"
    assert fault in " ".join(faults(found))
    assert bool(fault) is bool(faults(found))
