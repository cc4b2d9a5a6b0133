"""Wordings: the same text in another language, of a whole field or of one text of a list."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from casefiles.cases import Case
from casefiles.ids import CaseId
from casefiles.wordings import Wording, without_stale, worded_each

CASE = Case(
    id=CaseId(UUID(int=7)),
    ref="A",
    title="A case",
    cautions=("One.", "Two.", "Three."),
    wordings=(
        Wording(language="ru", field="cautions.1", text="Раз."),
        Wording(language="ru", field="cautions.3", text="Три."),
        Wording(language="kk", field="cautions.2", text="Екі."),
    ),
)


@pytest.mark.parametrize(
    ("language", "found"),
    [
        ("ru", ("Раз.", None, "Три.")),
        ("kk", (None, "Екі.", None)),
        ("en", (None, None, None)),
    ],
)
def test_each_text_of_a_list_has_a_wording_of_its_own(
    language: str, found: tuple[str | None, ...]
) -> None:
    assert worded_each(CASE, "cautions", language) == found


@pytest.mark.parametrize(
    ("cautions", "left"),
    [
        (("One.", "Two.", "Three."), {"Раз.", "Екі.", "Три."}),
        (("One.", "Two, told anew.", "Three."), {"Раз.", "Три."}),
        (("One.",), {"Раз."}),
        ((), set()),
    ],
)
def test_a_changed_text_of_a_list_loses_its_own_wording_alone(
    cautions: tuple[str, ...], left: set[str]
) -> None:
    after = without_stale(CASE, replace(CASE, cautions=cautions))

    assert {wording.text for wording in after.wordings} == left


def test_a_wording_moves_with_its_text_to_another_place_of_the_list() -> None:
    after = without_stale(CASE, replace(CASE, cautions=("Three.", "New.", "One.")))

    assert worded_each(after, "cautions", "ru") == ("Три.", None, "Раз.")
    assert worded_each(after, "cautions", "kk") == (None, None, None)


@pytest.mark.parametrize(
    "field", ["nonsense", "cautions.0", "cautions.9", "cautions.x", "title.1", "cautions.²"]
)
def test_a_wording_of_nothing_on_the_record_stays_as_it_came(field: str) -> None:
    odd = replace(CASE, wordings=(Wording(language="ru", field=field, text="Что?"),))

    assert without_stale(odd, replace(odd, title="Another")).wordings == odd.wordings
