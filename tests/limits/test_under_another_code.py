"""What is done under one law is no gap in the record of a case under another."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

ARRESTED = "administrative-detention 2022-06-09T10:00", "administrative-arrest 2022-06-10T09:00"
SERVED = (*ARRESTED, "judgment-served 2022-06-10T12:00")
COPY = "misdemeanour.copy-at-once"


@pytest.mark.parametrize(
    ("charges", "answers", "expected"),
    [
        # A copy of an administrative ruling presupposes no sentence for a misdemeanour.
        (("KoAP 488 6",), (), "not-applicable"),
        ((), (), "not-applicable"),
        (("KoAP 488 6", "CC 378"), (), "unknown"),
        (("CC 378",), (), "unknown"),
        (("KoAP 488 6",), ("misdemeanour-case yes",), "unknown"),
    ],
)
def test_an_article_of_one_code_is_not_named_by_a_charge_under_another(
    charges: tuple[str, ...], answers: tuple[str, ...], expected: str
) -> None:
    assert standing(COPY, *SERVED, charges=charges, answers=answers) == expected


def test_the_parents_of_a_minor_in_administrative_detention_are_told_under_its_own_law() -> None:
    events = ARRESTED[0], "relatives-notified 2022-06-09T11:00"
    more = {"born": "2008-01-01", "regime": "administrative"}
    assert standing("minor.parents-told", *events, **more) == "not-applicable"
    (found,) = worked("admin.detention-notice", *events, **more)
    assert found.standing != "not-applicable"
