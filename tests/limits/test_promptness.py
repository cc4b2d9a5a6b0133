"""What was due at once in several parts, each by what is on file of it and what is said of it."""

from __future__ import annotations

import pytest

from tests.limits.scenes import DETAINED, answer, docket, spell, stands

REASONS, RIGHTS = "reasons-told 2022-01-06T09:15", "rights-explained 2022-01-06T09:15"
LATE_RIGHTS = "rights-explained 2022-01-12T09:15"
HEARD = "interrogation 2022-01-06T09:11"


@pytest.mark.parametrize(
    ("lines", "answers", "expected"),
    [
        # What is on file within a day and denied is open; of the other part nothing is on file.
        ((RIGHTS,), ("rights-explained-at-detention no",), "overdue"),
        ((RIGHTS,), ("rights-explained-at-detention no", "reasons-communicated yes"), "unknown"),
        ((RIGHTS,), ("rights-explained-at-detention no", "reasons-communicated no"), "breached"),
        ((REASONS,), ("reasons-communicated no", "rights-explained-at-detention yes"), "unknown"),
        ((REASONS, RIGHTS), ("rights-explained-at-detention no",), "unknown"),
        # Another part done much later does not make it denied with reason.
        ((REASONS, LATE_RIGHTS), ("reasons-communicated no",), "unknown"),
        ((REASONS, LATE_RIGHTS), ("rights-explained-at-detention no",), "breached"),
        ((LATE_RIGHTS,), ("rights-explained-at-detention no",), "breached"),
        ((REASONS,), ("rights-explained-at-detention no",), "breached"),
        # Too late, before the other part or beside it.
        ((HEARD, RIGHTS), ("rights-explained-at-detention no",), "breached"),
        ((HEARD, REASONS, RIGHTS), ("reasons-communicated no",), "breached"),
        (
            (HEARD, RIGHTS),
            ("rights-explained-at-detention yes", "reasons-communicated yes"),
            "unknown",
        ),
        ((RIGHTS,), ("rights-explained-at-detention yes", "reasons-communicated yes"), "kept"),
    ],
)
def test_of_two_parts_each_answer_is_weighed_against_its_own(
    lines: tuple[str, ...], answers: tuple[str, ...], expected: str
) -> None:
    file = docket(DETAINED, *lines, spells=(spell(),), answers=tuple(map(answer, answers)))
    assert stands(file, "detention.reasons-and-rights-oral", "d1") == expected
