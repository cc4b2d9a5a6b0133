"""Who is told of custody and of its extension, not of the detention alone (CPC 148(14), 541(5))."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

DETAINED, DECIDED = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T10:00"
EXTENDED, AT_DETENTION = "remand-extended 2022-03-01T10:00", "2022-01-06T09:10"
YOUNG = {"born": "2005-03-11"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ((), "overdue overdue"),
        # What was told at the detention was not told of the custody.
        ((AT_DETENTION,), "overdue overdue"),
        (("2022-01-07T10:00",), "kept overdue"),
        (("2022-01-07T10:00", "2022-03-01T10:00"), "kept kept"),
        (("2022-01-07T18:00", "2022-03-01T10:00"), "unknown kept"),
        (("2022-01-07T10:00", "2022-03-02"), "kept unknown"),
    ],
)
def test_the_parents_of_a_minor_are_told_of_the_custody_and_of_each_extension(
    told: tuple[str, ...], expected: str
) -> None:
    lines = (f"relatives-notified {one}" for one in told)
    events = (DETAINED, DECIDED, EXTENDED, *lines)
    assert standing("minor.parents-told.custody", *events, **YOUNG) == expected


def test_the_answer_about_the_parents_speaks_of_the_detention_alone() -> None:
    said = {"answers": ("parents-told yes",), **YOUNG}
    assert standing("minor.parents-told", DETAINED, DECIDED, **said) == "kept"
    assert standing("minor.parents-told.custody", DETAINED, DECIDED, **said) == "overdue"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("2022-01-07T10:00", "kept"),
        ("2022-01-08T10:00", "kept"),
        ("2022-01-08T10:01", "breached"),
        (AT_DETENTION, "overdue"),
    ],
)
def test_the_consulate_is_told_of_the_custody_of_a_foreigner(told: str, expected: str) -> None:
    rule = "remand.relatives-told.consulate"
    events = (DETAINED, DECIDED, f"consulate-notified {told}")
    assert standing(rule, *events, citizenship="KG") == expected
    assert standing(rule, *events, citizenship="KZ") == "not-applicable"


def test_that_the_consulate_was_told_tells_nothing_of_the_relatives() -> None:
    events = (DETAINED, DECIDED, "consulate-notified 2022-01-07T10:00")
    (relatives,) = worked("remand.relatives-told", *events, citizenship="KG")
    assert relatives.standing == "overdue"
    assert "onsulate" not in relatives.titles["en"]


@pytest.mark.parametrize(
    ("decided", "gone", "expected"),
    [
        ("2022-01-07T10:00", "release 2022-01-07T10:00", "unknown"),
        ("2022-01-07T10:00", "house-arrest 2022-01-08T09:59", "unknown"),
        ("2022-01-07T10:00", "travel-ban null", "unknown"),
        ("null", "bail 2022-01-08T10:00", "unknown"),
        # A day later it was custody until then; what came before says nothing of the decision.
        ("2022-01-07T10:00", "release 2022-01-08T10:00", "overdue"),
        ("2022-01-07T10:00", "house-arrest 2022-01-07T09:59", "overdue"),
    ],
)
@pytest.mark.parametrize("rule", ["remand.relatives-told", "remand.appeal-3d"])
def test_of_who_was_let_go_within_a_day_custody_was_perhaps_refused(
    rule: str, decided: str, gone: str, expected: str
) -> None:
    assert standing(rule, DETAINED, f"remand-decision {decided}", gone) == expected
