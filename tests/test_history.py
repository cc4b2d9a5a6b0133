"""A revision is sealed with all that it says, and with the seal before it."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from casefiles.history import GENESIS, Revision
from tests.strategies import texts

REVISION = Revision(
    number=7,
    act=UUID(int=1),
    title="Add an event",
    kind="events",
    record=UUID(int=2),
    case=UUID(int=3),
    before=None,
    after='{"key":"e1"}',
    at=datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
    by="A. B.",
)

CHANGED = {
    "number": 8,
    "act": UUID(int=9),
    "title": "Add an event.",
    "kind": "notes",
    "record": UUID(int=9),
    "case": None,
    "before": "{}",
    "after": None,
    "at": REVISION.at + timedelta(microseconds=1),
    "by": "A. C.",
}


def test_a_seal_is_64_hexadecimal_digits_and_the_same_every_time() -> None:
    # Reckoned by hand from the layout: each part after its length, in the order of the fields.
    assert REVISION.sealed_after(GENESIS) == (
        "c430541e93664b247697b18624f0695b3546fb334ddcb09040d2b5d6aa1cb07f"
    )


def test_whatever_is_changed_the_seal_is_another() -> None:
    whole = REVISION.sealed_after(GENESIS)

    assert CHANGED.keys() == {field.name for field in fields(Revision)} - {"seal"}
    for name, value in CHANGED.items():
        assert replace(REVISION, **{name: value}).sealed_after(GENESIS) != whole, name
    assert REVISION.sealed_after("1" * 64) != whole
    assert replace(REVISION, seal="x").sealed_after(GENESIS) == whole


@given(st.lists(texts(), min_size=3, max_size=3), st.lists(texts(), min_size=3, max_size=3))
def test_no_two_contents_share_a_seal(one: list[str], other: list[str]) -> None:
    def seal(title: str, kind: str, by: str) -> str:
        return replace(REVISION, title=title, kind=kind, by=by).sealed_after(GENESIS)

    assert (seal(*one) == seal(*other)) == (one == other)
    joined = "".join(one)
    assert seal(joined, "", "") != seal("", joined, "") or not joined
