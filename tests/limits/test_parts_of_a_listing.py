"""How long somebody may stay listed: the ban as sentenced, where it is on file, and the record."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

SPAN = "amllist.max-span"
SERVED = "sentence 2016-02-01", "listed 2016-03-01", "release-from-sentence 2019-03-10"
BANNED = *SERVED, "ban-start 2019-03-10"
GRAVE: Any = {"charges": ("CC 174 1 grave",)}
WORST: Any = {"charges": ("CC 174 3 especially-grave",)}


def last(rule: str, *events: str, **more: Any) -> str:
    """The day on which the span ends at the latest, in UTC."""
    deadline = worked(rule, *events, **more)[0].deadline
    assert deadline is not None
    assert deadline.latest is not None
    return deadline.latest.date().isoformat()


@pytest.mark.parametrize(
    ("rule", "events", "more", "ends"),
    [
        # No ban on file: ten years and six, ten and eight, from the release.
        (f"{SPAN}.16y", SERVED, GRAVE, "2035-03-10"),
        (f"{SPAN}.18y", SERVED, WORST, "2037-03-10"),
        # Of a ban nobody knows how long, the ceiling.
        (f"{SPAN}.16y", BANNED, GRAVE, "2035-03-10"),
        # A ban of two years, by its end or by its length.
        (f"{SPAN}.16y", (*BANNED, "ban-end 2021-03-10"), GRAVE, "2027-03-10"),
        (f"{SPAN}.18y", (*BANNED, "ban-end 2021-03-10"), WORST, "2029-03-10"),
        (
            f"{SPAN}.16y",
            BANNED,
            {**GRAVE, "sentences": ("ban P2Y additional 2016-02-01",)},
            "2027-03-10",
        ),
        # Of twelve years no more than ten are lawful.
        (
            f"{SPAN}.16y",
            BANNED,
            {**GRAVE, "sentences": ("ban P12Y additional 2016-02-01",)},
            "2035-03-10",
        ),
    ],
)
def test_the_ban_as_sentenced_takes_the_place_of_the_longest(
    rule: str, events: tuple[str, ...], more: dict[str, Any], ends: str
) -> None:
    assert last(rule, *events, as_of="2026-06-01T00:00", **more) == ends


def test_whoever_is_taken_off_before_the_ban_ends_was_taken_off_in_time() -> None:
    off = *BANNED, "delisted 2020-01-10", "ban-end 2021-03-10"
    assert standing(f"{SPAN}.16y", *off, **GRAVE) == "kept"


def test_the_sentence_names_the_length_that_runs_and_not_the_ceiling() -> None:
    (one,) = worked(f"{SPAN}.16y", *BANNED, "ban-end 2021-03-10", **GRAVE)
    assert "6 years" in plain(one.why)
    assert "16" not in plain(one.why)


def test_of_the_terms_that_do_not_fit_the_reason_says_what_they_ask_for() -> None:
    (one,) = worked(f"{SPAN}.18y", *BANNED, **GRAVE)
    assert one.standing == "not-applicable"
    assert "a charge other than CC 174" in plain(one.why)
