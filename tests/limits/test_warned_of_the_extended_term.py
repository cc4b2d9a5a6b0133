"""The warning before custody ends, where custody was extended: due before the later end as well."""

from __future__ import annotations

import pytest

from tests.limits.worked import standing, worked

RULE = "remand.head-warns-24h"
HELD = "actual-detention 2022-01-06T09:10", "remand-decision 2022-01-07T10:00"
EXTENDED, TO_APRIL = "remand-extended 2022-03-01T10:00", "remand-extended 2022-03-01 2022-04-05"


@pytest.mark.parametrize("reply", [(), ("head-warned-24h no",), ("head-warned-24h yes",)])
@pytest.mark.parametrize(
    "after",
    [
        (),
        ("release 2022-04-20T10:00",),
        ("release 2022-03-06",),
        ("file-disclosed 2022-04-20",),
        ("trial-opened 2022-07-20",),
        ("house-arrest 2022-04-20",),
        ("remand-extended 2022-04-01 2022-05-05", "release 2022-05-20"),
    ],
)
@pytest.mark.parametrize("extended", [EXTENDED, TO_APRIL])
def test_an_extension_in_time_leaves_the_warning_due_before_the_later_end(
    extended: str, after: tuple[str, ...], reply: tuple[str, ...]
) -> None:
    assert standing(RULE, *HELD, extended, *after, answers=reply) == "unknown"


@pytest.mark.parametrize("as_of", ["2022-03-02T00:00", "2022-03-20T00:00"])
def test_nor_is_it_not_due_while_the_extended_term_runs(as_of: str) -> None:
    (found,) = worked(RULE, *HELD, TO_APRIL, as_of=as_of)
    assert found.standing == "unknown"
    assert "before the end of the extended term" in str(found.doubt)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        # Nobody was held any more at the end of the two months, and so not at a later one.
        ((EXTENDED, "release 2022-03-02"), "not-applicable"),
        ((EXTENDED, "file-disclosed 2022-03-02"), "not-applicable"),
        (("release 2022-03-02",), "not-applicable"),
        (("file-disclosed 2022-03-02",), "not-applicable"),
        # What came only after the end did not put it off.
        (("remand-extended 2022-03-21T10:00",), "breached"),
        (("remand-extended 2022-03-21T10:00", "release 2022-04-20"), "breached"),
    ],
)
def test_what_ended_custody_by_the_end_of_the_two_months_spared_the_warning(
    events: tuple[str, ...], expected: str
) -> None:
    assert standing(RULE, *HELD, *events, answers=("head-warned-24h no",)) == expected
