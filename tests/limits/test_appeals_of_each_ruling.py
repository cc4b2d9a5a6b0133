"""Appeals where more than one ruling is on file: each has days of its own, and one appeal."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

CRIMINAL, FINE = "appeal.sentence-15d", "admin.appeal-10d"
HELD = "actual-detention 2021-10-04T09:10", "remand-decision 2021-10-06T09:00"
S1, S2 = "sentence 2022-02-07T16:00", "sentence 2022-06-06T16:00"
D1, D2 = "administrative-decision 2021-03-01T15:00", "administrative-decision 2021-06-01T15:00"
V1, V2 = "judgment-served 2021-03-01T15:30", "judgment-served 2021-06-01T15:30"


@pytest.mark.parametrize(
    ("lines", "as_of", "expected"),
    [
        # Appealed before the second sentence: nothing of it is done for that one.
        ((S1, "appeal 2022-02-15T12:00", S2), "2022-06-10T10:00", "kept running"),
        ((S1, "appeal 2022-02-15T12:00", S2), "2022-07-10T10:00", "kept overdue"),
        ((S1, S2), "2022-06-10T10:00", "overdue running"),
        # Late for the first in any case, and perhaps not about the second.
        ((S1, S2, "appeal 2022-06-10T12:00"), "2022-06-20T10:00", "overdue unknown"),
        # A retrial: one appeal against each.
        (
            (S1, "appeal 2022-02-15T12:00", S2, "appeal 2022-06-10T12:00"),
            "2022-07-10T10:00",
            "kept kept",
        ),
        # In custody the appeal comes before the copy; of which sentence it was, is open.
        (
            (
                *(*HELD, S1, "sentence 2022-02-10T16:00", "appeal 2022-02-11T12:00"),
                "judgment-served 2022-02-14T10:00",
            ),
            "2022-07-10T10:00",
            "unknown unknown",
        ),
        (
            (*HELD, S1, "appeal 2022-02-11T12:00", "judgment-served 2022-02-14T10:00", S2),
            "2022-07-10T10:00",
            "kept unknown",
        ),
        ((S1,), "2022-02-10T10:00", "running"),
    ],
)
def test_each_sentence_is_appealed_within_its_own_fifteen_days(
    lines: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(CRIMINAL, *lines, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("lines", "as_of", "expected"),
    [
        ((D1, V1, "administrative-appeal 2021-03-05", D2, V2), "2021-06-05T10:00", "kept running"),
        ((D1, V1, "administrative-appeal 2021-03-05", D2, V2), "2021-07-05T10:00", "kept overdue"),
        # The appeal may be about either of two rulings, before the copies and after them.
        (
            (
                *(D1, "administrative-decision 2021-03-02T15:00"),
                *("administrative-appeal 2021-03-03", "judgment-served 2021-03-04"),
            ),
            "2021-07-05T10:00",
            "unknown unknown",
        ),
        # A copy that may be of either ruling starts the days of neither for sure.
        (
            (D1, "administrative-decision 2021-03-02T15:00", "judgment-served 2021-03-04"),
            "2021-07-05T10:00",
            "unknown unknown",
        ),
        # An arrest carries out the ruling of its day, and is none of its own.
        (
            (D1, "administrative-arrest 2021-03-01T18:00", V1, "administrative-appeal 2021-03-05"),
            "2021-07-05T10:00",
            "kept",
        ),
        (
            (D1, "administrative-arrest 2021-03-02T10:00", V1, "administrative-appeal 2021-03-05"),
            "2021-07-05T10:00",
            "kept",
        ),
        # Months later it follows on a ruling that is not on file; which, cannot be told.
        (
            (D1, V1, "administrative-appeal 2021-03-05", "administrative-arrest 2021-06-01T18:00"),
            "2021-07-05T10:00",
            "kept unknown",
        ),
        (
            ("administrative-arrest 2021-03-01T18:00", "administrative-arrest 2021-06-01T18:00"),
            "2021-03-05T10:00",
            "running not-applicable",
        ),
    ],
)
def test_each_administrative_ruling_is_appealed_within_its_own_ten_days(
    lines: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(FINE, *lines, as_of=as_of) == expected


def test_each_ruling_has_a_deadline_of_its_own() -> None:
    first, second = worked(CRIMINAL, S1, S2)
    assert first.deadline != second.deadline
    assert first.started_by != second.started_by
