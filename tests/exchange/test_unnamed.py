"""Words that a person wrote, without the names of the people on file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casefiles.exchange.unnamed import unnamed
from casefiles.people import Spelling
from tests.limits.scenes import person

PEOPLE = (
    replace(person("p1"), name="Асель Тест", spellings=(Spelling(text="Assel Tyest"),)),
    replace(person("p2"), name="N. N."),
    replace(person("p3"), name=""),
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Counsel asked.", "Counsel asked."),
        ("Асель Тест попросила.", "p1 попросила."),
        ("По просьбе Асели.", "По просьбе p1."),
        ("асель, then TYEST", "p1, then p1"),
        ("N. N. withdrew", "p2 withdrew"),
        ("Тестирование", "Тестирование"),
        ("", ""),
    ],
)
def test_a_name_on_file_becomes_the_key_of_its_person(written: str, said: str) -> None:
    assert unnamed(written, PEOPLE) == said
