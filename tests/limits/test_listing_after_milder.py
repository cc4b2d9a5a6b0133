"""Listing after a punishment milder than imprisonment: its record ends with the punishment."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.charges import Bound, Sentence
from casefiles.limits.standings import plain
from casefiles.moments import Moment, read_instant, read_moment
from tests.limits import scenes
from tests.limits.worked import standing, worked

DUE, DUE_BY_RECORD = "amllist.delisting-served", "amllist.delisting"
SPANS = ("amllist.max-span.13y", "amllist.max-span.16y", "amllist.max-span.18y", "amllist.max-span")
LISTED = ("sentence 2021-03-10", "entry-into-force 2021-05-10", "listed 2021-06-01")
SERVED = "release-from-sentence 2022-05-10"
BAN = "ban-public-activities P3Y additional 2021-03-10"
ALL = ("ban-start 2021-05-10", SERVED, "ban-end 2024-05-10")
MILDER = [
    "restriction-of-freedom P1Y medium 2021-03-10",
    "restriction-of-freedom-conditional P1Y medium 2021-03-10",
    "conditional-imprisonment P1Y medium 2021-03-10",
    "fine P1D medium 2021-03-10",
]


def more(*sentences: str, **others: Any) -> dict[str, Any]:
    return {"born": "1980-05-01", "charges": ("CC 405 2 medium",), "sentences": sentences} | others


@pytest.mark.parametrize("punishment", MILDER)
def test_no_record_of_years_keeps_anybody_listed_after_a_milder_punishment(punishment: str) -> None:
    for rule in (*SPANS, DUE_BY_RECORD):
        assert standing(rule, *LISTED, SERVED, **more(punishment)) == "not-applicable"
    assert standing(DUE, *LISTED, SERVED, **more(punishment)) == "overdue"
    assert standing(DUE, *LISTED, *ALL, **more(punishment, BAN)) == "overdue"
    # Nothing on file says whether it has been served.
    assert standing(DUE, *LISTED, **more(punishment)) == "unknown"
    assert standing(DUE, *LISTED, **more(punishment, BAN)) == "unknown"


@pytest.mark.parametrize(
    ("lines", "sentences", "as_of", "expected"),
    [
        ((SERVED, "delisted 2022-05-10"), (MILDER[0],), "2026-06-01", "kept"),
        ((SERVED, "delisted 2022-05-12"), (MILDER[0],), "2026-06-01", "unknown"),
        # The ban lasted from the entry into force for its three years.
        ((SERVED, "delisted 2022-05-12"), (MILDER[0], BAN), "2026-06-01", "kept"),
        ((*ALL, "delisted 2024-06-01"), (MILDER[0], BAN), "2026-06-01", "unknown"),
        # The ban has no end on file, and lasts as long as its length.
        ((SERVED,), (MILDER[0], BAN), "2024-05-09", "running"),
        ((SERVED,), (MILDER[0], BAN), "2024-06-01", "overdue"),
        (("ban-start 2021-06-10", SERVED), (MILDER[0], BAN), "2024-06-01", "running"),
        # Up to so long; with another beside it; imposed since; of a length not on file.
        ((SERVED,), (MILDER[0], f"{BAN} at-most"), "2024-05-09", "unknown"),
        ((SERVED,), (MILDER[0], f"{BAN} at-most"), "2024-06-01", "overdue"),
        ((SERVED,), (MILDER[0], BAN, "ban P1Y additional 2021-03-10"), "2024-05-10", "running"),
        ((SERVED,), (MILDER[0], BAN, "ban P1Y additional 2021-03-10"), "2024-06-01", "overdue"),
        ((SERVED,), (MILDER[0], BAN, "ban P1Y additional 2021-04-10"), "2024-06-01", "unknown"),
        (("ban-start 2021-06-10", SERVED), (MILDER[0], BAN, BAN), "2024-05-12", "unknown"),
        ((SERVED,), (MILDER[0], "ban P3Y additional 2022-03-10"), "2024-06-01", "unknown"),
        ((SERVED,), (MILDER[0], "ban unclear additional 2021-03-10"), "2026-06-01", "unknown"),
        # Begun on a day that nobody wrote down, it lasts from the release at the latest.
        (("ban-start null", SERVED), (MILDER[0], BAN), "2025-05-09", "unknown"),
        (("ban-start null", SERVED), (MILDER[0], BAN), "2025-06-01", "overdue"),
        ((f"{SERVED}T09:00",), (MILDER[0],), "2022-05-10", "running"),
        # Imprisonment too, or a punishment in somebody's own words.
        ((SERVED,), (MILDER[0], "imprisonment P1Y medium 2021"), "2026-06-01", "not-applicable"),
        ((SERVED,), ("caution P1Y medium 2021-03-10",), "2026-06-01", "unknown"),
        # A sentence since: which of the two is served, the file does not say.
        ((SERVED, "sentence 2025-01-10"), (MILDER[0],), "2026-06-01", "unknown"),
        # Taken off, and nothing that ended the punishment.
        (("delisted 2022-05-12",), (MILDER[0],), "2026-06-01", "unknown"),
    ],
)
def test_delisting_is_due_when_the_punishment_and_the_ban_are_over(
    lines: tuple[str, ...], sentences: tuple[str, ...], as_of: str, expected: str
) -> None:
    found = standing(DUE, *LISTED, *lines, **more(*sentences, as_of=f"{as_of}T12:00"))
    assert found == expected


def test_without_a_sentence_on_file_the_release_tells() -> None:
    assert standing(DUE, "listed 2021-06-01", SERVED, **more(MILDER[0])) == "overdue"
    assert standing(DUE, "listed 2021-06-01", **more(MILDER[0])) == "not-applicable"
    assert standing(DUE, "listed 2021-06-01", "delisted 2023", **more(MILDER[0])) == "unknown"


def test_the_reason_names_the_day_by_which_it_was_due() -> None:
    (found,) = worked(DUE, *LISTED, SERVED, **more(MILDER[0]))
    assert plain(found.why) == (
        "The last minute for it was 10 May 2022, 24:00 (Almaty, UTC+6);"
        " nothing on file shows that it was done."
    )


def test_imprisonment_leaves_the_spans_as_they_were() -> None:
    prison = "imprisonment P1Y medium 2021-03-10"
    assert standing(SPANS[0], *LISTED, SERVED, **more(prison)) == "running"
    assert standing(DUE, *LISTED, SERVED, **more(prison)) == "not-applicable"
    own_words = "caution P1Y medium 2021-03-10"
    assert standing(SPANS[0], *LISTED, SERVED, **more(own_words)) == "unknown"


@pytest.mark.parametrize(
    ("ends", "as_of", "expected"),
    [("2023-05-10", "2023-05-10", "running"), ("2023-05-10", "2023-05-11", "overdue")],
)
def test_an_end_entered_with_the_ban_is_its_end(ends: str, as_of: str, expected: str) -> None:
    imposed = read_moment("2021-03-10")
    file = scenes.docket(
        *LISTED,
        SERVED,
        sentences=(
            scenes.sentence("restriction-of-freedom", "P1Y", gravity="medium", imposed=imposed),
            scenes.sentence("ban", "P3Y", additional=True, imposed=imposed, ends=read_moment(ends)),
        ),
    )
    assert scenes.stands(file, DUE, now=read_instant(f"{as_of}T12:00")) == expected


FINE = "fine P1D medium 2021-03-10"
NEVER_IN_FORCE = ("sentence 2021-03-10", "listed 2021-06-01")


@pytest.mark.parametrize(
    ("lines", "sentences", "as_of", "expected"),
    [
        # The ban lasts from the entry into force, or from its beginning, whatever else is served.
        ((), (FINE, BAN), "2024-05-10", "running"),
        ((), (MILDER[0], BAN), "2024-05-10", "running"),
        (("ban-start 2021-06-10",), (FINE, BAN), "2024-06-10", "running"),
        (("ban-end 2024-05-10",), (FINE, BAN), "2024-06-01", "unknown"),
        # Whether the fine was paid nobody knows.
        ((), (FINE, BAN), "2024-05-11", "unknown"),
        # Of "up to" so long no end is known; of two the longest lasts on.
        ((), (FINE, f"{BAN} at-most"), "2024-05-10", "unknown"),
        ((), (FINE, BAN, "ban P1Y additional 2021-03-10"), "2024-05-10", "running"),
        ((), (FINE, BAN, "ban P1Y additional 2021-03-10"), "2024-05-11", "unknown"),
    ],
)
def test_without_a_release_on_file_nothing_is_due_before_the_ban_is_over(
    lines: tuple[str, ...], sentences: tuple[str, ...], as_of: str, expected: str
) -> None:
    found = standing(DUE, *LISTED, *lines, **more(*sentences, as_of=f"{as_of}T12:00"))
    assert found == expected


@pytest.mark.parametrize(
    ("ends", "banned", "as_of", "expected"),
    [
        ("2022-05-10", {"starts": "2021-05-10"}, "2024-05-10", "running"),
        ("2022-05-10", {"starts": "2021-05-10"}, "2024-05-11", "overdue"),
        ("2026-05-10", {"starts": "2021-05-10"}, "2026-05-10", "running"),
        ("2026-05-10", {"starts": "2021-05-10"}, "2026-05-11", "overdue"),
        ("2022-05-10", None, "2022-05-10", "running"),
        ("2022-05-10", None, "2022-05-11", "overdue"),
        ("../2022-05-10", None, "2022-05-09", "unknown"),
        ("2022-05-10/..", None, "2022-06-10", "unknown"),
    ],
)
def test_an_end_entered_with_the_punishment_is_its_end(
    ends: str, banned: dict[str, str] | None, as_of: str, expected: str
) -> None:
    imposed = read_moment("2021-03-10")
    bans = () if banned is None else (forbidden(imposed, banned),)
    file = scenes.docket(*LISTED, sentences=(restricted(imposed, ends), *bans))
    assert scenes.stands(file, DUE, now=read_instant(f"{as_of}T12:00")) == expected


def test_an_end_that_was_derived_leaves_it_open() -> None:
    one = restricted(read_moment("2021-03-10"), "2022-05-10", derived=(Bound.ENDS,))
    file = scenes.docket(*LISTED, sentences=(one,))
    assert scenes.stands(file, DUE, now=read_instant("2023-05-10T12:00")) == "unknown"


def restricted(imposed: Moment, ends: str, **more: Any) -> Sentence:
    more |= {"gravity": "medium", "imposed": imposed, "ends": read_moment(ends)}
    return scenes.sentence("restriction-of-freedom", "P1Y", **more)


def forbidden(imposed: Moment, said: dict[str, str]) -> Sentence:
    dated = {name: read_moment(value) for name, value in said.items()}
    return scenes.sentence("ban", "P3Y", additional=True, imposed=imposed, **dated)


@pytest.mark.parametrize(
    ("lines", "bans", "as_of", "expected"),
    [
        # Both bans run from the entry into force.
        (LISTED, ({}, {}), "2024-05-10", "running"),
        (LISTED, ({}, {}), "2024-05-11", "overdue"),
        # Without one on file nothing says when they began; not before they were imposed.
        (NEVER_IN_FORCE, ({}, {}), "2024-03-10", "running"),
        (NEVER_IN_FORCE, ({}, {}), "2024-04-01", "unknown"),
        (NEVER_IN_FORCE, ({},), "2024-04-01", "unknown"),
        (NEVER_IN_FORCE, ({},), "2024-03-10", "running"),
        (NEVER_IN_FORCE, ({"ends": "2023-06-10"},), "2023-06-10", "running"),
        (NEVER_IN_FORCE, ({"ends": "2023-06-10"},), "2023-06-11", "overdue"),
        # A ban that began ends so long after that.
        (LISTED, ({"starts": "2021-05-10"}, {"starts": "2021-06-10"}), "2024-06-11", "overdue"),
    ],
)
def test_no_ban_is_over_so_long_after_the_sentence(
    lines: tuple[str, ...], bans: tuple[dict[str, str], ...], as_of: str, expected: str
) -> None:
    imposed = read_moment("2021-03-10")
    on_file = (restricted(imposed, "2022-05-10"), *(forbidden(imposed, one) for one in bans))
    file = scenes.docket(*lines, sentences=on_file)
    assert scenes.stands(file, DUE, now=read_instant(f"{as_of}T12:00")) == expected
