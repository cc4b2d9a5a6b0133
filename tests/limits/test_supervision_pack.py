"""Administrative supervision under the law of 1996 and that of 2025, and the day between them."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.limits.standings import plain
from tests.limits.worked import last_day, standing, worked

B, E, R = "supervision-start", "supervision-end", "release-from-sentence"
OLD, NEW = "supervision.old-6m-3y", "supervision.new-3-6-8y"


@pytest.mark.parametrize(
    ("begun", "ended", "expected"),
    [
        ("2019-03-01", "2019-06-01", "kept"),
        ("2019-03-01", "2022-03-01", "kept"),
        # Past three years perhaps by extensions, past five never.
        ("2019-03-01", "2022-03-02", "unknown"),
        ("2019-03-01", "2024-03-01", "unknown"),
        ("2019-03-01", "2024-03-02", "breached"),
        # 29 February.
        ("2020-02-29", "2023-02-28", "kept"),
        ("2020-02-29", "2023-03-01", "unknown"),
        # Known to the month.
        ("2019-03", "2022-03", "unknown"),
        ("2019-03", "2022-02", "kept"),
        ("2019-03", "2024-04-01", "breached"),
        # An end before the beginning contradicts it.
        ("2019-03-01", "2018-03-01", "unknown"),
    ],
)
def test_the_old_law_gives_three_years_and_five_with_extensions(
    begun: str, ended: str, expected: str
) -> None:
    assert standing(OLD, f"{B} {begun}", f"{E} {ended}") == expected


@pytest.mark.parametrize(
    ("length", "ends"), [("P6M", "2019-09-01"), ("P1Y", "2020-03-01"), ("P3Y", "2022-03-01")]
)
def test_a_term_on_file_takes_the_place_of_three_years(length: str, ends: str) -> None:
    sentences = (f"administrative-supervision {length} 2019-03-01",)
    assert last_day(OLD, f"{B} 2019-03-01", sentences=sentences) == ends


@pytest.mark.parametrize(
    ("ended", "expected"),
    [
        ("2020-03-01", "kept"),
        # No event tells of an extension: by six months each time, by two years in all.
        ("2020-03-02", "unknown"),
        ("2022-03-01", "unknown"),
        ("2022-03-02", "breached"),
    ],
)
def test_a_term_on_file_may_have_been_extended_by_two_years(ended: str, expected: str) -> None:
    sentences = ("administrative-supervision P1Y 2019-03-01",)
    assert standing(OLD, f"{B} 2019-03-01", f"{E} {ended}", sentences=sentences) == expected


def test_up_to_a_year_lasts_no_longer_than_one() -> None:
    sentences = ("administrative-supervision P1Y at-most 2019-03-01",)
    assert last_day(OLD, f"{B} 2019-03-01", sentences=sentences) == "2020-03-01"


@pytest.mark.parametrize(
    ("begun", "old", "new"),
    [
        ("2026-02-28", "running", "not-applicable"),
        ("2026-03-01", "unknown", "unknown"),
        ("2026-03-31", "unknown", "unknown"),
        ("2026-04-01", "not-applicable", "running"),
    ],
)
def test_in_march_2026_either_law_may_be_the_one(begun: str, old: str, new: str) -> None:
    events = (f"{R} {begun}T10:00", f"{B} {begun}T10:00")
    more: dict[str, Any] = {"sentences": ("imprisonment P12Y especially-grave 2014",)}
    assert standing(OLD, *events, **more) == old
    assert standing(NEW, *events, **more) == new


@pytest.mark.parametrize(
    ("gravity", "rule", "years"),
    [
        ("minor", f"{NEW}.3y", 3),
        ("medium", f"{NEW}.3y", 3),
        ("grave", f"{NEW}.6y", 6),
        ("especially-grave", NEW, 8),
    ],
)
def test_the_new_law_counts_from_the_end_of_the_sentence_by_gravity(
    gravity: str, rule: str, years: int
) -> None:
    events = (f"{R} 2026-05-04T10:00", f"{B} 2026-05-04T10:00")
    more: dict[str, Any] = {"sentences": (f"imprisonment P5Y {gravity} 2018",)}
    (found,) = worked(rule, "sentence 2018", *events, **more)
    assert found.limit == f"P{years}Y"
    assert last_day(rule, "sentence 2018", *events, **more) == f"{2026 + years}-05-04"
    for other in {f"{NEW}.3y", f"{NEW}.6y", NEW} - {rule}:
        assert standing(other, "sentence 2018", *events, **more) == "not-applicable"


@pytest.mark.parametrize(
    ("punishments", "expected"),
    [
        (("imprisonment P2Y medium 2024",), "running"),
        # The law of 2025 names those alone who were sentenced to imprisonment.
        (("fine P0D medium 2024",), "not-applicable"),
        (("community-service P1M medium 2024",), "not-applicable"),
        (("restriction-of-freedom P2Y medium 2024",), "not-applicable"),
        (("conditional-imprisonment P2Y medium 2024",), "not-applicable"),
        (("imprisonment P2Y medium 2024", "restriction-of-freedom P1Y medium 2025"), "running"),
        (("ban P2Y medium 2024",), "unknown"),
    ],
)
def test_the_new_law_concerns_those_sentenced_to_imprisonment_alone(
    punishments: tuple[str, ...], expected: str
) -> None:
    events = ("sentence 2024", f"{R} 2026-04-10", f"{B} 2026-04-10")
    assert standing(f"{NEW}.3y", *events, sentences=punishments) == expected


def test_supervision_set_at_home_ends_no_later_than_counted_from_its_beginning() -> None:
    more: dict[str, Any] = {"sentences": ("imprisonment P5Y grave 2018",)}
    (found,) = worked(f"{NEW}.6y", "sentence 2018", f"{R} 2026-04-10", f"{B} 2026-05-20", **more)
    assert found.deadline is not None
    assert str(found.deadline.earliest) == "2032-04-10 19:00:00+00:00"
    assert str(found.deadline.latest) == "2032-05-20 19:00:00+00:00"


def test_past_the_term_the_new_law_may_have_been_extended_without_end() -> None:
    more: dict[str, Any] = {"sentences": ("imprisonment P2Y medium 2024",)}
    events = ("sentence 2024", f"{R} 2026-04-10", f"{B} 2026-04-10")
    assert standing(f"{NEW}.3y", *events, as_of="2029-04-11T12:00+05:00", **more) == "unknown"
    assert standing(f"{NEW}.3y", *events, as_of="2099-04-11T12:00+05:00", **more) == "unknown"
    assert standing(f"{NEW}.3y", *events, f"{E} 2028-04-10", **more) == "running"


def test_supervision_that_lies_ahead_starts_no_term_yet() -> None:
    events = (f"{R} 2026-05-01T10:00", f"{B} 2026-05-20T10:00")
    more: dict[str, Any] = {"sentences": ("imprisonment P12Y especially-grave 2014",)}
    assert standing(NEW, *events, as_of="2026-05-10T00:00", **more) == "not-applicable"
    assert standing(NEW, *events, as_of="2026-05-21T00:00", **more) == "running"


FINED, SERVED = "fine P1D medium 2026-04-01", "imprisonment P2Y medium 2023"


@pytest.mark.parametrize(
    ("begun", "sentences", "expected"),
    [
        # Under the new law only after imprisonment, which may stand in a sentence not on file.
        ("2026-05-04", (FINED,), "unknown"),
        ("2026-05-04", ("conditional-imprisonment P1Y minor 2026-04-01",), "unknown"),
        ("2026-05-04", (FINED, SERVED), "not-applicable"),
        ("2026-05-04", (SERVED,), "not-applicable"),
        ("2026-05-04", (), "not-applicable"),
        # In the month in which it became law, and before it.
        ("2026-03-15", (FINED,), "unknown"),
        ("2026-02-28", (FINED,), "not-applicable"),
        # Imposed after the check.
        ("2026-05-04", ("fine P1D medium 2026-07-01",), "not-applicable"),
    ],
)
def test_supervision_after_a_fine_is_perhaps_unlawful(
    begun: str, sentences: tuple[str, ...], expected: str
) -> None:
    found = worked(f"{NEW}.imprisoned", f"{B} {begun}", sentences=sentences)
    assert [one.standing for one in found] == [expected]
    if expected == "unknown":
        assert found[0].doubt is not None
        assert "another sentence" in found[0].doubt["en"]
        # No time of the act decides whether it was barred, where the law of that day is known.
        told = [plain(step) for step in found[0].steps]
        assert any("to know exactly when" in step for step in told) is (begun == "2026-03-15")
