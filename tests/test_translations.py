"""Every sentence of the program has a Russian and a Kazakh one that says as much."""

from __future__ import annotations

import gettext
import re
import string
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from babel.messages.catalog import Catalog, Message

import resources
from casefiles.languages import language
from resources.translations import update
from resources.translations.update import (
    catalogue_file,
    gather,
    read_catalogue,
    renewed,
    translated,
    written_mo,
    written_po,
)

CODES = ("ru", "kk")
REMEDY = "run python -m resources.translations.update"


@cache
def sentences_of_the_code() -> list[update.Sentence]:
    """Every sentence of the code; looking through it takes a second."""
    return gather()


def sentences(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue without its header."""
    return (message for message in catalogue if message.id)


def forms(words: object) -> list[str]:
    """A message or a translation as the list of its plural forms."""
    return (
        [words] if isinstance(words, str) else [str(word) for word in cast("Sequence[str]", words)]
    )


def fields(text: str) -> set[str]:
    """The named fields of a sentence, with how they are to be written."""
    return {
        f"{name}:{layout}" if layout else name
        for _, name, layout, _ in string.Formatter().parse(text)
        if name is not None
    }


def faults(message: Message) -> list[str]:
    """What is wrong with the translation of one sentence."""
    said = message.id if isinstance(message.id, str) else message.id[0]
    if not translated(message):
        return [f"not translated: {said}"]
    complaints = []
    if message.fuzzy:
        complaints.append(f"marked as fuzzy: {said}")
    # Only a sentence whose fields are filled in may hold braces that are no fields.
    wanted = fields(forms(message.id)[-1])
    for form in forms(message.string):
        if fields(form) != wanted:
            complaints.append(f"other fields than the English: {form}")
        if said[:1].isspace() != form[:1].isspace() or said[-1:].isspace() != form[-1:].isspace():
            complaints.append(f"other spaces at its ends than the English: {form!r}")
        if re.search(r"&\w", said) and not re.search(r"&\w", form):
            complaints.append(f"no letter for the keyboard: {form}")
        if any(said.endswith(end) is not form.endswith(end) for end in ("…", ":", "?")):
            complaints.append(f"another ending than the English: {form}")
    return complaints


@pytest.mark.parametrize("code", CODES)
def test_the_catalogue_holds_the_sentences_of_the_code_and_no_others(code: str) -> None:
    catalogue = renewed(code, sentences_of_the_code())

    assert catalogue_file(code).read_bytes() == written_po(catalogue), REMEDY


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_catalogue_is_that_of_the_edited_one(code: str) -> None:
    catalogue = renewed(code, sentences_of_the_code())

    assert catalogue_file(code, "mo").read_bytes() == written_mo(catalogue), REMEDY


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_translated_with_the_same_fields(code: str) -> None:
    found = [fault for message in sentences(read_catalogue(code)) for fault in faults(message)]

    assert found == []


@pytest.mark.parametrize("code", CODES)
def test_a_translation_is_in_the_letters_of_its_language(code: str) -> None:
    latin_alone = [
        form
        for message in sentences(read_catalogue(code))
        for form in forms(message.string)
        if re.search(r"[A-Za-z]{3}", re.sub(r"\{[^}]*\}", "", form))
        and not re.search(r"[А-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]", form)
    ]

    # A sentence that is a name alone, such as JSON, stays as it is.
    assert latin_alone == []


@pytest.mark.parametrize("code", CODES)
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    with catalogue_file(code, "mo").open("rb") as file:
        plural = gettext.GNUTranslations(file).plural  # type: ignore[attr-defined]

    wanted = {"ru": {1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 22: 1, 100: 2}, "kk": {0: 0, 1: 0, 5: 0}}
    assert {count: plural(count) for count in wanted[code]} == wanted[code]
    assert all(
        len(message.string) == len(set(wanted[code].values()))
        for message in sentences(read_catalogue(code))
        if message.pluralizable
    )


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_of_the_program_comes_out_in_the_language(code: str) -> None:
    english = "“{written}” ends before it begins."

    said = language(code).say(english, written="2022/2021")

    assert "2022/2021" in said
    assert said != english.format(written="2022/2021")


def test_kazakh_words_nobody_has_checked_are_listed_and_the_readme_says_so() -> None:
    listed = resources.find("translations", "kk", "unchecked.txt").read_text(encoding="utf-8")
    readme = (resources.FOLDER.parent / "README.md").read_text(encoding="utf-8")

    assert "домашний арест = үйқамақ" in listed
    assert "resources/translations/kk/unchecked.txt" in readme


def test_a_sentence_keeps_its_translation_and_a_new_one_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "FOLDER", tmp_path)
    file = catalogue_file("ru")
    file.parent.mkdir(parents=True)
    old = renewed("ru", ["Kept.", "Gone."])
    old["Kept."].string = "Осталось."
    file.write_bytes(written_po(old))

    new = renewed("ru", ["Kept.", "New {thing}.", ("{count} case", "{count} cases")])

    assert [(message.id, message.string) for message in sentences(new)] == [
        ("Kept.", "Осталось."),
        ("New {thing}.", ""),
        (("{count} case", "{count} cases"), ("", "", "")),
    ]


def test_sentences_are_found_wherever_they_are_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update, "CHECKOUT", tmp_path)
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "window.py").write_text(
        "later('A ' 'constant.')\n"
        "language.say('A {field}.', field=1)\n"
        "language.say_count('{count} case', '{count} cases', n)\n"
        "language.say(title)\n",
        encoding="utf-8",
    )

    assert gather() == ["A constant.", "A {field}.", ("{count} case", "{count} cases")]


@pytest.mark.parametrize(
    ("english", "translation", "fault"),
    [
        ("{a} of {b}", "{a}", "other fields"),
        ("{a} of {b}", "{b} из {а}", "other fields"),
        ("{share:.0%}", "{share}", "other fields"),
        ("Passphrase: ", "Пароль:", "other spaces"),
        ("&Open", "Открыть", "no letter for the keyboard"),
        ("Choose…", "Выбрать", "another ending"),
        ("Done.", "", "not translated"),
        (("{count} day", "{count} days"), ("{count} день", "", ""), "not translated"),
    ],
)
def test_a_bad_translation_is_found(
    english: str | tuple[str, str], translation: str | tuple[str, ...], fault: str
) -> None:
    assert fault in " ".join(faults(Message(english, translation)))


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_the_column_of_the_law_says_since_when_and_not_until(code: str) -> None:
    # Days under «in force» alone would read as those on which a rule was in force, and then not.
    spoken = language(code)

    heading = spoken.say("In force since")

    assert spoken.say("In force since: {day}", day="1 January").startswith(heading)
