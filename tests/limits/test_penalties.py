"""Punishments on file: how they compare, and to which spell they belong."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.charges import Sentence
from casefiles.docket import Docket
from casefiles.limits.ceilings import measured
from casefiles.limits.facts import Facts, facts_of
from casefiles.limits.loading import load_law
from casefiles.limits.penalties import cut, imposed, is_longer, length_of, on_file, served
from casefiles.limits.periods import Period, read_period
from casefiles.limits.proving import docket_of
from casefiles.limits.verdicts import KEPT, NOT_TOUCHED
from casefiles.limits.versions import Version
from casefiles.limits.worked import Example
from casefiles.moments import read_instant, read_moment
from tests.limits.scenes import docket, event, sentence, spell

BAN = ("ban-public-activities",)
ARREST = ("administrative-arrest",)
LAW = load_law()
LATER = read_instant("2026-06-01T00:00")
PERHAPS = KEPT | NOT_TOUCHED


@pytest.mark.parametrize(
    ("one", "other", "longer"),
    [
        ("P15D", "P15D", False),
        ("P16D", "P15D", True),
        ("P1Y6M", "P18M", False),
        ("P24M", "P2Y", False),
        ("P25M", "P2Y", True),
        # A month has 28 to 31 days, a year 365 or 366.
        ("P28D", "P1M", False),
        ("P30D", "P1M", None),
        ("P32D", "P1M", True),
        ("P1M", "P30D", None),
        ("P2M", "P50D", True),
        ("P365D", "P1Y", False),
        ("P366D", "P1Y", None),
        ("P367D", "P1Y", True),
        ("PT24H", "P1D", False),
        ("PT25H", "P1D", True),
    ],
)
def test_two_lengths_compare_as_far_as_the_calendar_lets_them(
    one: str, other: str, longer: bool | None
) -> None:
    assert is_longer(read_period(one), read_period(other)) is longer


LENGTHS = st.builds(
    Period, years=st.integers(0, 9), months=st.integers(0, 30), days=st.integers(0, 99)
)


@given(LENGTHS, LENGTHS)
def test_no_two_lengths_are_longer_than_each_other(one: Period, other: Period) -> None:
    assert not (is_longer(one, other) and is_longer(other, one))
    if is_longer(one, other) is False and is_longer(other, one) is False:
        assert is_longer(one, one) is False


def facts(*lines: str, as_of: str = "2026-06-01T00:00") -> Facts:
    """A person with punishments on file, outside any spell."""
    example = Example(name="", standing="", sentences=lines, events=("sentence 2019-03-01",))
    built = docket_of(example, LAW.rule("crim.ban-1-10y"))
    return list(facts_of(built, read_instant(as_of), LAW.custody))[-1]


def test_a_length_that_no_calendar_counts_is_none() -> None:
    file = facts("ban-public-activities P3Y", "ban-public-activities P3W", "ban for-life")
    assert [length_of(one) for one in file.sentences] == [Period(years=3), None, None]


@pytest.mark.parametrize(
    ("line", "lengths"),
    [
        ("ban P3Y", ["P3Y"]),
        ("ban P10Y", ["P10Y"]),
        ("ban P11Y", ["P11Y", "P10Y"]),
        ("ban unclear", []),
        # No rule says how long a confiscation may last.
        ("confiscation P11Y", ["P11Y"]),
    ],
)
def test_no_punishment_is_taken_to_last_longer_than_any_rule_lets_it(
    line: str, lengths: list[str]
) -> None:
    (only,) = facts(line).sentences
    assert [one.iso for one in served(only, LAW)] == lengths


def test_a_punishment_of_another_kind_or_of_tomorrow_is_left_out() -> None:
    file = facts("ban-public-activities P3Y 2030", "imprisonment P5Y 2019")
    assert imposed(file, BAN) == []
    assert on_file(file, BAN)
    assert not on_file(file, ARREST)
    assert [one.length for one in imposed(file, ("imprisonment",))] == ["P5Y"]


@pytest.mark.parametrize(
    ("lines", "period"),
    [
        (("ban-public-activities P3Y",), "P3Y"),
        # Two of one length are one length; two that differ do not say which is meant.
        (("ban-public-activities P3Y", "ban-public-activities P3Y"), "P3Y"),
        (("ban-public-activities P3Y", "ban-public-activities P2Y"), "P10Y"),
        # "Up to three years" is no length, nor is none.
        (("ban-public-activities P3Y at-most",), "P10Y"),
        (("ban-public-activities unclear",), "P10Y"),
        ((), "P10Y"),
        # No more than the ceiling is lawful.
        (("ban-public-activities P10Y",), "P10Y"),
        (("ban-public-activities P12Y",), "P10Y"),
    ],
)
def test_the_length_on_file_takes_the_place_of_the_ceiling(
    lines: tuple[str, ...], period: str
) -> None:
    version = LAW.rule("crim.ban-1-10y").versions[-1]
    assert cut(version, facts(*lines), BAN).limit == period


@pytest.mark.parametrize(
    ("length", "longest"), [("P1Y", "P3Y"), ("P6M", "P2Y6M"), ("P3Y", "P5Y"), ("P100D", "P2Y100D")]
)
def test_what_was_cut_may_be_stretched_by_as_much_as_the_ceiling(length: str, longest: str) -> None:
    version: Version = LAW.rule("supervision.old-6m-3y").versions[-1]
    file = facts(f"administrative-supervision {length} 2019-03-01")
    assert (version.period, version.longer) == (Period(years=3), Period(years=5))
    found = cut(version, file, ("administrative-supervision",)).longer
    assert found is not None
    assert found.iso == longest


def arrest(length: str, on: str | None = None) -> Sentence:
    return sentence("administrative-arrest", length, imposed=read_moment(on))


def two_spells(*arrests: Sentence) -> Docket:
    """Two administrative spells, of which the first is over."""
    return docket(
        event("administrative-detention 2021-02-28T11:00", "e1", within="d1"),
        event("release 2021-03-15T10:00", "e2", within="d1"),
        event("administrative-detention 2022-01-05T09:00", "e3", within="d2"),
        spells=(spell("d1", regime="administrative"), spell("d2", regime="administrative")),
        sentences=arrests,
    )


def facts_at(file: Docket, now: datetime) -> list[Facts]:
    """The facts of each spell, and of the person last."""
    return list(facts_of(file, now, LAW.custody))


def spells_of(*sentences: str) -> list[list[str]]:
    """The lengths of the arrests that may belong to each of two spells, and to the person."""
    file = two_spells(*(arrest(*line.split()) for line in sentences))
    return [[one.length for one in imposed(each, ARREST)] for each in facts_at(file, LATER)]


def test_an_arrest_belongs_to_the_spell_in_which_it_was_imposed() -> None:
    assert spells_of("P15D 2021-03-01", "P10D 2022-01-05") == [["P15D"], ["P10D"], ["P15D", "P10D"]]


def test_an_arrest_known_to_the_year_may_belong_to_either() -> None:
    assert spells_of("P15D 2021/2022") == [["P15D"], ["P15D"], ["P15D"]]


def test_an_arrest_without_a_day_may_belong_to_either() -> None:
    assert spells_of("P15D") == [["P15D"], ["P15D"], ["P15D"]]


@pytest.mark.parametrize(
    ("imposed_on", "expected"),
    [
        ("2021-03-01", [KEPT, None]),
        ("2022-01-05", [None, KEPT]),
        ("2021/2022", [PERHAPS, PERHAPS]),
        ("2021-03/..", [PERHAPS, PERHAPS]),
        ("2021-03-14/2021-03-16", [PERHAPS, None]),
        ("null", [PERHAPS, PERHAPS]),
    ],
)
def test_an_arrest_that_may_belong_to_either_spell_is_sure_in_neither(
    imposed_on: str, expected: list[int | None]
) -> None:
    file = two_spells(arrest("P10D", None if imposed_on == "null" else imposed_on))
    found = [measured(LAW.rule("admin.arrest-max-30d"), one, LAW) for one in facts_at(file, LATER)]
    # The person outside any spell comes last.
    assert [one and one.possible for one in found[:2]] == expected


def test_an_arrest_that_may_still_lie_ahead_is_not_sure() -> None:
    file = two_spells(arrest("P10D", "2022-01"))
    found = facts_at(file, read_instant("2022-01-06T00:00"))[:2]
    rule = LAW.rule("admin.arrest-max-30d")
    assert [one and one.possible for one in (measured(rule, each, LAW) for each in found)] == [
        None,
        PERHAPS,
    ]


def test_an_arrest_without_a_day_belongs_to_the_only_spell() -> None:
    built = docket(
        event("administrative-detention null", "e1", within="d1"),
        spells=(spell("d1", regime="administrative"),),
        sentences=(arrest("P15D"), arrest("P9D", "2021")),
    )
    first = next(iter(facts_of(built, read_instant("2026-06-01T00:00"), LAW.custody)))
    assert [one.length for one in imposed(first, ARREST)] == ["P15D", "P9D"]
