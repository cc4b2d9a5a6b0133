"""Who has a consulate to be told: foreigners, and nobody surely of whom the file leaves it open."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

DETAINED, TOLD = "actual-detention 2022-01-06T09:10", "consulate-notified 2022-01-07T09:11"
DECIDED = "remand-decision 2022-01-07T10:00"
DETENTION, CUSTODY = "detention.consulate", "remand.relatives-told.consulate"


@pytest.mark.parametrize(
    ("country", "late", "never"),
    [
        ("KG", "breached", "overdue"),
        ("Kyrgyzstan", "breached", "overdue"),
        ("KG, RU", "breached", "overdue"),
        ("Bosnia and Herzegovina", "breached", "overdue"),
        ("KZ", "not-applicable", "not-applicable"),
        ("KZ, Kazakhstan", "not-applicable", "not-applicable"),
        ("гражданин Казахстана", "not-applicable", "not-applicable"),
        ("Гражданка Республики Казахстан", "not-applicable", "not-applicable"),
        ("Қазақстан Республикасының азаматы", "not-applicable", "not-applicable"),
        ("citizen of Kazakhstan", "not-applicable", "not-applicable"),
        ("не гражданин Казахстана", "unknown", "unknown"),
        # A people of more than one State.
        ("казах", "unknown", "unknown"),
        ("ethnic Kazakh, China", "unknown", "unknown"),
        # No State of one's own, or none that is known.
        ("stateless", "unknown", "unknown"),
        ("Stateless person", "unknown", "unknown"),
        ("XXA", "unknown", "unknown"),
        ("xxb", "unknown", "unknown"),
        ("лицо без гражданства", "unknown", "unknown"),
        ("ЛБГ", "unknown", "unknown"),
        ("азаматтығы жоқ адам", "unknown", "unknown"),
        ("not known", "unknown", "unknown"),
        ("неизвестно", "unknown", "unknown"),
        ("stateless, formerly KG", "unknown", "unknown"),
        # Of this State and of another.
        ("KZ, RU", "unknown", "unknown"),
        ("RU/KZ", "unknown", "unknown"),
        ("Kazakhstan and Uzbekistan", "unknown", "unknown"),
        ("Қазақстан, Ресей", "unknown", "unknown"),
        ("", "unknown", "unknown"),
    ],
)
def test_a_consulate_is_to_be_told_of_whoever_is_surely_a_foreign_national(
    country: str, late: str, never: str
) -> None:
    assert standing(DETENTION, DETAINED, TOLD, citizenship=country) == late
    assert standing(DETENTION, DETAINED, citizenship=country) == never
    assert standing(CUSTODY, DECIDED, citizenship=country) == never


def test_told_in_time_is_in_time_only_where_it_was_due() -> None:
    told = "consulate-notified 2022-01-07T09:10"
    assert standing(DETENTION, DETAINED, told, citizenship="KG") == "kept"
    assert standing(DETENTION, DETAINED, told, citizenship="stateless") == "unknown"


@pytest.mark.parametrize(
    ("country", "expected"),
    [("KZ", "not-applicable"), ("KZ, RU", "unknown"), ("stateless", "overdue"), ("KG", "overdue")],
)
def test_a_citizen_of_two_states_may_have_nothing_to_apply_for_in_one_of_them(
    country: str, expected: str
) -> None:
    answers = ("danger-arose-in-country no",)
    crossed = "border-crossing 2023-05-10T10:00"
    assert standing("refugee.5d", crossed, citizenship=country, answers=answers) == expected
