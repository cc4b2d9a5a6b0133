"""A record where no punishment is on file, and the article charged allows a fine as well."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RECORD, DELISTED = "record.term-3y", "amllist.delisting"
SERVED = "sentence 2020-12-10", "release-from-sentence 2021-02-10", "listed 2021-03-01"
ADULT = {"born": "1980-05-01"}


@pytest.mark.parametrize("charge", ["CC 405 2 medium", "CC 405 medium", "CC 174 1 medium"])
@pytest.mark.parametrize("as_of", ["2023-06-01T00:00", "2024-06-01T00:00"])
@pytest.mark.parametrize("rule", [RECORD, DELISTED])
def test_no_record_of_three_years_is_sure_where_a_fine_may_have_been_imposed(
    rule: str, as_of: str, charge: str
) -> None:
    (found,) = worked(rule, *SERVED, charges=(charge,), as_of=as_of, **ADULT)
    assert found.standing == "unknown"


def test_why_it_is_open_is_told() -> None:
    (found,) = worked(RECORD, *SERVED, charges=("CC 405 2 medium",), **ADULT)
    assert "the article allows a fine" in str(found.doubt)


@pytest.mark.parametrize(
    ("charges", "sentences", "expected"),
    [
        (("CC 405 2 medium",), ("imprisonment P1Y medium 2020-12-10",), "running"),
        (("CC 405 2 medium",), ("fine P0D medium 2020-12-10",), "not-applicable"),
        # A ban alone does not say what the main punishment was.
        (("CC 405 2 medium",), ("ban P1Y additional 2020-12-10",), "unknown"),
        # The sheet gives this article imprisonment alone, or gives nothing of it.
        (("CC 405 2 medium", "CC 174 2 medium"), (), "running"),
        (("CC 188 2 medium",), (), "running"),
        ((), (), "running"),
    ],
)
def test_what_is_on_file_decides_what_record_there_is(
    charges: tuple[str, ...], sentences: tuple[str, ...], expected: str
) -> None:
    more = {"charges": charges, "sentences": sentences, "as_of": "2023-06-01T00:00", **ADULT}
    assert standing(RECORD, *SERVED, **more) == expected
