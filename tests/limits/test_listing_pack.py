"""The list of those connected with financing of terrorism: when a name should be off it."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

L, R, X = "listed", "release-from-sentence", "delisted"
OFF, SPAN = "amllist.delisting", "amllist.max-span"
ADULT = "1980-05-01"
GRAVE: dict[str, Any] = {
    "sentences": ("imprisonment P5Y grave 2013",),
    "charges": ("CC 174 2",),
    "born": ADULT,
}


@pytest.mark.parametrize(
    ("later", "charges", "delisting", "span"),
    [
        # However late the charge: when the crime was committed the file does not show.
        ("2026-03-01", ("CC 274 2 grave 2026-01-01",), "unknown", "unknown"),
        ("2026-03-01", (), "unknown", "unknown"),
        ("2022-03-01", ("CC 274 2 grave 2022-01-01",), "unknown", "unknown"),
    ],
)
def test_a_later_sentence_takes_no_name_off_the_list(
    later: str, charges: tuple[str, ...], delisting: str, span: str
) -> None:
    events = f"{L} 2014-01-10", "sentence 2013-05-20", f"{R} 2018-05-20", f"sentence {later}"
    more: dict[str, Any] = {**GRAVE, "charges": ("CC 174 1", *charges)}
    assert standing(OFF, *events, **more) == delisting
    assert standing(f"{SPAN}.16y", *events, **more) == span


@pytest.mark.parametrize(
    ("events", "as_of", "expected"),
    [
        # Six years from the release of 20 May 2018.
        ((), "2024-05-20T12:00+05:00", "running"),
        ((), "2024-05-21T00:01+05:00", "overdue"),
        ((f"{X} 2024-05-20",), "2026-06-01T00:00", "kept"),
        # How many days it may take then, the law read does not say.
        ((f"{X} 2024-05-21",), "2026-06-01T00:00", "unknown"),
        ((f"{X} 2024-05",), "2026-06-01T00:00", "unknown"),
        # Early: on a positive conclusion, while the sentence is served, by quashing.
        ((f"{X} 2019-01-01",), "2026-06-01T00:00", "kept"),
        ((f"{X} 2015-01-01",), "2026-06-01T00:00", "kept"),
        # Taken off before this listing: another matter.
        ((f"{X} 2010-01-01",), "2026-06-01T00:00", "overdue"),
        (("death 2020-01-01",), "2026-06-01T00:00", "kept"),
    ],
)
def test_a_name_comes_off_when_the_record_is_spent(
    events: tuple[str, ...], as_of: str, expected: str
) -> None:
    assert standing(OFF, f"{L} 2014-01-10", f"{R} 2018-05-20", *events, as_of=as_of, **GRAVE) == (
        expected
    )


def test_a_ban_puts_the_delisting_off() -> None:
    more: dict[str, Any] = {
        **GRAVE,
        "sentences": ("imprisonment P5Y grave 2013", "ban P3Y additional 2013"),
    }
    (found,) = worked(OFF, f"{L} 2014-01-10", f"{R} 2018-05-20", "ban-start 2018-05-20", **more)
    assert found.standing == "running"
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2027-05-20 19:00:00+00:00"


def test_without_the_gravity_the_delisting_lies_between_the_terms() -> None:
    (found,) = worked(
        OFF, f"{L} 2014-01-10", f"{R} 2018-05-20", sentences=("imprisonment P5Y 2013",), born=ADULT
    )
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2021-05-20 18:00:00+00:00"
    assert str(found.deadline.latest) == "2026-05-20 19:00:00+00:00"


def test_who_was_not_listed_has_nothing_to_come_off() -> None:
    assert standing(OFF, f"{R} 2018-05-20", **GRAVE) == "not-applicable"
    assert standing(f"{SPAN}.16y", f"{R} 2018-05-20", **GRAVE) == "not-applicable"


PARTS = {
    "13y": ("medium", "CC 274 2", 13),
    "16y": ("grave", "CC 174 2", 16),
    "18y": ("especially-grave", "CC 174 3", 18),
}


@pytest.mark.parametrize(("part", "facts"), PARTS.items())
def test_the_longest_span_is_a_ban_of_ten_years_and_the_record(
    part: str, facts: tuple[str, str, int]
) -> None:
    gravity, article, years = facts
    more: dict[str, Any] = {
        "sentences": (f"imprisonment P5Y {gravity} 2005",),
        "charges": (article,),
    }
    events = (f"{L} 2006-01-10", f"{R} 2015-05-20")
    for name in (SPAN, *(f"{SPAN}.{other}" for other in PARTS)):
        (found,) = worked(name, *events, **more)
        if name != f"{SPAN}.{part}":
            assert found.standing == "not-applicable", name
        else:
            assert found.limit == f"P{years}Y"
            assert found.deadline is not None
            assert str(found.deadline.latest) == f"{2015 + years}-05-20 19:00:00+00:00"


@pytest.mark.parametrize(
    ("released", "earliest", "latest"),
    [
        # The report of civil society: 18 years. The Code since p.5-1: 20. In between both.
        ("2019-05-20", 2037, 2037),
        ("2022-05-20", 2040, 2042),
        ("2025-10-20", 2043, 2045),
    ],
)
def test_eighteen_and_twenty_years_are_both_shown_with_the_reason(
    released: str, earliest: int, latest: int
) -> None:
    more: dict[str, Any] = {"sentences": ("imprisonment P15Y especially-grave 2004",)}
    (found,) = worked(SPAN, f"{L} 2006-01-10", f"{R} {released}", **more)
    assert found.deadline is not None
    assert found.deadline.earliest is not None
    assert found.deadline.latest is not None
    if released.startswith("2025"):
        # The span of an especially grave crime against life alone; the other one is 18 years.
        (other,) = worked(f"{SPAN}.18y", f"{L} 2006-01-10", f"{R} {released}", **more)
        assert other.deadline is not None
        assert other.deadline.latest is not None
        assert (other.deadline.latest.year, found.deadline.latest.year) == (earliest, latest)
    else:
        assert (found.deadline.earliest.year, found.deadline.latest.year) == (earliest, latest)
    assert found.confidence == "secondary"
    assert found.doubt is not None
    assert "18 years" in found.doubt["en"]
    assert "20" in found.doubt["en"]
    assert "18 лет" in found.doubt["ru"]


def test_without_a_sentence_on_file_the_release_after_it_is_not_called_missing() -> None:
    (one,) = worked(
        f"{SPAN}.16y", f"{L} 2014-01-10", "release 2018-05-20", f"{X} 2024-01-01", **GRAVE
    )
    assert one.standing == "unknown"
    assert plain(one.why) == (
        "“Taken off a list” is on file, but not what must come before “Release; Release from the"
        " sentence” for the clock to start: Sentence."
    )
