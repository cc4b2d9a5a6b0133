"""One name under many spellings comes to one skeleton, and a search says what it begins with."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.spellings import skeleton, skeletons, sought
from tests.strategies import texts

ALIKE = [
    ("Бокаев", "Bokayev", "Bokaev", "БОКАЕВ", "Бөкаев"),
    ("Бoкaев", "Бокаев"),  # two letters of the first are Latin
    ("Утепова", "Utepova", "Ұтепова"),
    ("Жаңаөзен", "Жанаозен", "Zhanaozen", "Janaozen", "Жаңаөзень"),
    ("Ақтөбе", "Актобе", "Aktobe", "Aqtöbe", "Aqtóbe"),
    ("Ысқақов", "Искаков", "Iskakov", "Yskakov"),
    ("Айгүл", "Айгуль", "Aigul", "Aygul", "Aygül"),
    ("Ерлан", "Yerlan", "Erlan"),
    ("Асия", "Asiya", "Assiya", "Asia"),
    ("Мұхтар", "Мухтар", "Mukhtar", "Muhtar"),
    ("Һалық", "Халық", "Khalyk", "Halyk", "Halyq"),
    ("Сергей", "Sergei", "Sergey"),
    ("Ғабит", "Габит", "Gabit", "Ghabit"),
    ("Алёна", "Алена", "Alena"),
    ("Юлия", "Yuliya", "Yulia"),
    ("Достоевский", "Dostoevsky", "Dostoyevskiy", "Dostoevskii"),
    ("О’Брайен", "О'Брайен", "Обрайен"),
    ("Макс", "Max", "Maks"),
    ("за́мок", "замок"),
    ("№ 131", "131"),
]


@pytest.mark.parametrize("names", ALIKE, ids=lambda names: names[0])
def test_the_spellings_of_one_name_have_one_skeleton(names: tuple[str, ...]) -> None:
    assert {skeletons(name) for name in names} == {skeletons(names[0])}
    assert skeletons(names[0]) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("Бокаев", "Бакаев"), ("Утепова", "Утепбаева"), ("Алматы", "Атырау"), ("131", "132")],
)
def test_other_names_have_other_skeletons(one: str, other: str) -> None:
    assert skeletons(one) != skeletons(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Утеповой", "Утепова"),
        ("Бокаеву", "Бокаев"),
        ("Бокаева", "Bokayev"),
        ("Алматының", "Алматы"),
        ("полицию", "полиция"),
        ("задержанного", "задержанный"),
        ("қорғаушының", "қорғаушы"),
        ("protocol", "protocols"),
        ("суд", "суда"),
        ("сот", "соты"),
    ],
)
def test_a_word_is_found_by_another_form_of_it(typed: str, meant: str) -> None:
    (begins,), (whole,) = sought(typed), skeletons(meant)

    assert whole.startswith(begins)


@pytest.mark.parametrize(
    "name", ["Бокаев", "Bokayev", "Жаңаөзен", "Zhanaozen", "Yerlan", "Асия", "Khalyk", "Sergey"]
)
def test_a_name_is_found_while_it_is_being_typed(name: str) -> None:
    for length in range(2, len(name) + 1):
        (whole,) = skeletons(name)
        assert whole.startswith(sought(name[:length])[0]), name[:length]


def test_a_word_of_nothing_but_what_falls_away_is_no_word() -> None:
    assert skeletons("ъ ь — …") == ()
    assert sought("ъ ь — …") == []
    assert sought("и") == ["i"]


@given(texts(40))
def test_a_skeleton_is_plain_enough_for_the_index(text: str) -> None:
    for word in (*skeletons(text), *sought(text)):
        assert '"' not in word
        assert not word.isspace()
        assert unicodedata.normalize("NFKC", word).strip()


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_capitals_and_the_form_of_unicode_make_no_difference(text: str) -> None:
    composed = skeletons(unicodedata.normalize("NFC", text))

    assert skeletons(unicodedata.normalize("NFD", text)) == composed


def test_a_skeleton_is_its_own_skeleton() -> None:
    for names in ALIKE:
        for word in skeletons(names[0]):
            assert skeleton(word) == word
