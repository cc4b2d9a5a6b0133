"""Ids that follow from a ref and a key: for ever those that the standard makes of them."""

from __future__ import annotations

from uuid import UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from casefiles.ids import IMPORTED, CaseId, case_id, record_id

NAMES = st.text(st.characters(exclude_categories=("Cs",)))


@given(ref=NAMES)
def test_the_id_of_a_case_is_that_of_its_ref(ref: str) -> None:
    assert case_id(ref) == uuid5(IMPORTED, ref)


@given(case=st.uuids(), key=NAMES)
def test_the_id_of_a_record_is_that_of_its_key_within_the_case(case: UUID, key: str) -> None:
    found = record_id(CaseId(case), "events", key)
    assert (found, found.version) == (uuid5(case, f"events/{key}"), 5)
