"""Duties towards minors that hold for some of them alone, where the file does not say for whom."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing

TEACHER, EXAMINED = "minor.teacher-psychologist", "minor.psych-expertise"
DETAINED = "actual-detention 2022-01-06T09:10"
NO_TEACHER, NOT_EXAMINED = "teacher-or-psychologist-present no", "psychological-examination-held no"
SIGNS = "signs-of-delayed-development"


@pytest.mark.parametrize(
    ("born", "signs", "expected"),
    [
        # Under 16 a teacher or psychologist is due whatever the signs (CPC 538(1)).
        ("2006-06-01", "", "breached"),
        ("2006-06-01", "no", "breached"),
        # From 16 on only with signs of delayed development.
        ("2005-06-01", "", "unknown"),
        ("2005-06-01", "yes", "breached"),
        ("2005-06-01", "no", "not-applicable"),
        ("2005-06-01", "partial", "unknown"),
        # Of age.
        ("2003-06-01", "", "not-applicable"),
        ("2003-06-01", "yes", "not-applicable"),
    ],
)
def test_a_teacher_is_due_from_sixteen_on_with_signs_of_delayed_development(
    born: str, signs: str, expected: str
) -> None:
    answers = (NO_TEACHER, *((f"{SIGNS} {signs}",) if signs else ()))
    assert standing(TEACHER, DETAINED, born=born, answers=answers) == expected


@pytest.mark.parametrize(
    ("answers", "charges", "expected"),
    [
        ((NOT_EXAMINED,), (), "breached"),
        ((NOT_EXAMINED,), ("CC 272 2 grave",), "breached"),
        # CC 400 is a misdemeanour; a part of CC 402 may be one.
        ((NOT_EXAMINED,), ("CC 400",), "unknown"),
        ((NOT_EXAMINED,), ("CC 402",), "unknown"),
        ((NOT_EXAMINED, "misdemeanour-case yes"), ("CC 400",), "not-applicable"),
        ((NOT_EXAMINED, "misdemeanour-case no"), ("CC 400",), "breached"),
    ],
)
def test_the_examination_is_mandatory_in_cases_on_crimes(
    answers: tuple[str, ...], charges: tuple[str, ...], expected: str
) -> None:
    found = standing(EXAMINED, DETAINED, born="2006-06-01", answers=answers, charges=charges)
    assert found == expected
