"""A deadline that hangs on a rest day which is expected and not known carries a doubt about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from casefiles.languages import CODES
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.limits.standings import Assessment
from casefiles.moments import read_instant
from tests.limits.scenes import docket

LAW = load_law()
LATER = read_instant("2031-12-01")


def appeal(sentence: str, filed: str, **law: object) -> Assessment:
    """The assessment of the appeal against a sentence: 15 days, moved off rest days."""
    file = docket(f"sentence {sentence}", f"appeal {filed}")
    rule = LAW.rule("appeal.sentence-15d")
    # A text remembers what it counted, and by another calendar it would be another.
    own = replace(rule, versions=tuple(replace(one) for one in rule.versions))
    rest = replace(LAW.rest, **law)  # type: ignore[arg-type]
    (found,) = assess(file, LATER, replace(LAW, rules=(own,), rest=rest))
    return found


@pytest.mark.parametrize(
    ("sentence", "filed", "standing"),
    [
        # Saturday 13 March, Sunday, and Monday 15 March, Constitution Day as it is expected.
        ("2027-02-26T12:00", "2027-03-15", "kept"),
        ("2027-02-26T12:00", "2027-03-17", "breached"),
        # Thursday 7 March, on the eve of the expected holiday of 8 March.
        ("2030-02-20T12:00", "2030-03-09", "breached"),
        # Sunday 30 August: were it Constitution Day still, Monday would be off.
        ("2026-08-15T12:00", "2026-08-31", "kept"),
        ("2026-08-15T12:00", "2026-09-01", "breached"),
        # Monday 30 August.
        ("2027-08-15T12:00", "2027-08-30", "kept"),
        # Past the last year that is listed weekends alone are known.
        ("2031-03-03T12:00", "2031-03-10", "kept"),
        # Of a sentence of which one bound alone is on file.
        ("2027-02-26T12:00/2027-03-01T12:00", "2027-03-02", "kept"),
        ("2027-02-26T12:00/..", "2027-03-13", "unknown"),
        ("../2027-02-26T12:00", "2027-03-15", "unknown"),
    ],
)
def test_where_another_rest_day_would_move_the_end_that_is_said(
    sentence: str, filed: str, standing: str
) -> None:
    found = appeal(sentence, filed)

    assert found.standing == standing
    assert found.doubt is not None
    assert "The rest days after 31 December 2025 are expected, not known." in found.doubt["en"]
    assert len({found.doubt[code] for code in CODES}) == 3


@pytest.mark.parametrize(
    ("sentence", "filed", "law"),
    [
        # Ends in the midst of a week without a holiday, though the year is only expected.
        ("2027-02-01T12:00", "2027-02-10", {}),
        # Known days: the calendar was confirmed up to the end.
        ("2027-02-26T12:00", "2027-03-15", {"known_until": date(2027, 12, 31)}),
        ("2027-02-26T12:00", "2027-03-15", {"known_until": date(2027, 3, 16)}),
        ("2024-02-26T12:00", "2024-03-10", {}),
        ("2026-08-15T12:00", "2026-08-31", {"known_until": date(2026, 12, 31)}),
        # Saturday and Sunday moved it, wherever the holiday of Friday 7 January may go.
        ("2027-12-24T12:00", "2028-01-10", {}),
        # Saturday and Sunday alone moved it.
        ("2027-01-29T12:00", "2027-02-10", {}),
        # No calendar at all lists nothing that could be moved.
        (
            "2027-02-26T12:00",
            "2027-03-13",
            {"off": {}, "worked": frozenset(), "known_until": date.min},
        ),
    ],
)
def test_where_no_listed_day_would_move_the_end_there_is_no_doubt(
    sentence: str, filed: str, law: dict[str, object]
) -> None:
    found = appeal(sentence, filed, **law)

    assert found.standing == "kept"
    assert found.doubt is None


def test_a_day_that_a_decree_is_expected_to_make_a_working_day_counts_as_well() -> None:
    worked = frozenset({date(2027, 2, 13)})
    found = appeal("2027-01-29T12:00", "2027-02-10", worked=worked)

    assert found.doubt is not None


def test_a_limit_that_concerns_nobody_here_has_no_doubt_about_its_end() -> None:
    file = docket("sentence 2027-02-26T12:00", "release 2027-02-26T12:00")
    for one in assess(file, LATER, LAW, everything=True):
        assert one.standing != "not-applicable" or "The rest days after" not in str(one.doubt)


def test_what_is_counted_without_rest_days_hangs_on_none() -> None:
    file = docket("actual-detention 2027-03-06T09:10", "detention-protocol 2027-03-06T11:00")
    (found,) = [one for one in assess(file, LATER, LAW) if one.rule == "detention.protocol-3h"]

    assert "The rest days after" not in str(found.doubt)
