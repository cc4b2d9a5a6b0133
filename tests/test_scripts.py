"""In which language a text is written: no Russian or Kazakh sentence is ever taken for English."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.exchange.demonstration import demonstration
from casefiles.scripts import all_in, languages_of
from casefiles.wordings import Wording

RUSSIAN = "Полиция задержала Утепову у её дома."
KAZAKH = "Полиция Өтепованы үйінің жанында ұстады."
ENGLISH = "Police detained Utepova at her home."


@pytest.mark.parametrize(
    ("text", "declared", "languages"),
    [
        (ENGLISH, "en", ("en",)),
        (RUSSIAN, "en", ("ru",)),
        (KAZAKH, "en", ("kk",)),
        (RUSSIAN, "ru", ("ru",)),
        (KAZAKH, "kk", ("kk",)),
        # What was declared holds as long as the letters allow it …
        ("Адвокат болмады.", "kk", ("kk",)),
        ("Адвокат болмады.", "ru", ("ru",)),
        ("Задержан Қуаныш, он без адвоката.", "ru", ("ru",)),
        ("Полиция задержала Әсел у её дома на улице Абая.", "en", ("ru",)),
        # … and no longer.
        (ENGLISH, "ru", ("en",)),
        (ENGLISH, "kk", ("en",)),
        (KAZAKH, "ru", ("kk",)),
        ("Полиция задержала Утепову у её дома и увезла.", "kk", ("ru",)),
        # A name in the other letters is part of the sentence.
        ("Police detained Айгуль Утепова at her home.", "en", ("en",)),
        ("Она состояла в движении DVK, пишет HRW.", "ru", ("ru",)),
        ("She belonged to Көше партиясы.", "en", ("en",)),
        # A sentence of its own is not.
        (f"{ENGLISH} Адвокат не был допущен.", "en", ("en", "ru")),
        (f"{ENGLISH}\nАдвокат не был допущен", "en", ("en", "ru")),
        (f"{RUSSIAN} No lawyer was admitted.", "en", ("ru", "en")),
        ("Адвокат не допущен. DVK.", "ru", ("ru",)),
        # Without a letter of either script nothing speaks against what was declared.
        ("", "en", ("en",)),
        ("№ 7, 12.03.2021", "ru", ("ru",)),
        ("12.03.2021", "kk", ("kk",)),
    ],
)
def test_a_text_is_in_the_language_of_its_letters(
    text: str, declared: str, languages: tuple[str, ...]
) -> None:
    assert languages_of(text, declared) == languages


def test_a_text_is_all_in_a_language_where_no_sentence_of_it_is_in_another() -> None:
    assert all_in(RUSSIAN, "ru", "en")
    assert not all_in(RUSSIAN, "en", "en")
    assert not all_in(f"{ENGLISH} {RUSSIAN}", "en", "en")


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі .,!?\n—«»"))
def test_what_is_typed_in_cyrillic_is_never_english(text: str) -> None:
    found = languages_of(text, "en")

    assert ("en" in found) is (re.search(r"\w", text) is None)


def test_the_wordings_of_the_documented_cases_are_in_their_languages() -> None:
    words = [one for record in _records() for one in getattr(record, "wordings", ())]

    assert len(words) > 500
    assert not [one for one in words if not _right(one)]


def _records() -> Iterator[Any]:
    for docket in demonstration():
        yield from docket.records()


def _right(wording: Wording) -> bool:
    """Whether a wording is told from English, and, declared as English, by its letters alone."""
    alone = languages_of(wording.text, "en")
    named = wording.field == "name"  # A paper may have a Latin name longer than what it is.
    return all_in(wording.text, wording.language, wording.language) and (
        wording.language == "en" or named or "en" not in alone
    )


def test_the_english_texts_of_the_documented_cases_are_english() -> None:
    texts = [
        text
        for record in _records()
        for field in dataclasses.fields(record)
        if field.name in ("what", "summary", "status", "note", "text", "description", "outcome")
        and isinstance(text := getattr(record, field.name), str)
    ]

    assert len(texts) > 500
    assert not [text for text in texts if not all_in(text, "en", "en")]
