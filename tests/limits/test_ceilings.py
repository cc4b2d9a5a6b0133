"""Punishments against the longest that the law allows on their day, under the part charged."""

from __future__ import annotations

from itertools import permutations

import pytest

from casefiles.languages import CODES, language
from casefiles.limits.standings import plain
from tests.limits.worked import standing, worked

IMP, BAN, NOT = "imprisonment", "ban-public-activities", "not-applicable"


@pytest.mark.parametrize(
    ("rule", "charges", "sentences", "expected"),
    [
        # The part is known.
        ("crim.art405", ("CC 405 1",), (f"{IMP} P6Y 2025-03-10",), "kept"),
        ("crim.art405", ("CC 405 1",), (f"{IMP} P6Y1M 2025-03-10",), "breached"),
        ("crim.art405.part2", ("CC 405 1",), (f"{IMP} P6Y 2025-03-10",), "not-applicable"),
        # Of several punishments the worst speaks.
        (
            "crim.art405.part2",
            ("CC 405 2",),
            (f"{IMP} P1Y 2024-03-10", f"{IMP} P3Y 2025-03-10"),
            "breached",
        ),
        ("crim.art405", ("CC 405 1",), (f"{IMP} P5Y 2025", f"{IMP} P2Y 2024"), "kept"),
        # No length, or none that a calendar counts, decides nothing.
        ("crim.art405", ("CC 405 1",), (f"{IMP} unclear 2025-03-10",), "unknown"),
        ("crim.art405", ("CC 405 1",), (f"{IMP} P7Y at-most 2025-03-10",), "unknown"),
        ("crim.art405", ("CC 405 1",), (f"{IMP} P5Y at-most 2025-03-10",), "kept"),
        # Under several articles together more may be lawful.
        ("crim.art405.part2", ("CC 405 2", "CC 174 1"), (f"{IMP} P3Y 2025-03-10",), "unknown"),
        ("crim.art405.part2", ("CC 405 2", "KoAP 488 6"), (f"{IMP} P3Y 2025-03-10",), "breached"),
        # Without its part each part may be the one.
        ("crim.art405", ("CC 405",), (f"{IMP} P1Y 2025-03-10",), "kept"),
        ("crim.art405", ("CC 405",), (f"{IMP} P3Y 2025-03-10",), "unknown"),
        ("crim.art405", ("CC 405",), (f"{IMP} P7Y 2025-03-10",), "breached"),
        # No charge on file, and no punishment of the kind.
        ("crim.art405", (), (f"{IMP} P7Y 2025-03-10",), "not-applicable"),
        ("crim.art405", ("CC 405 1",), (f"{BAN} P7Y 2025-03-10",), "not-applicable"),
        # A punishment that is still to come.
        ("crim.art405", ("CC 405 1",), (f"{IMP} P7Y 2027-03-10",), "not-applicable"),
        # The text of article 274 changed in the second half of 2024.
        ("crim.art274", ("CC 274 4",), (f"{IMP} P8Y 2024-06-19",), "not-applicable"),
        ("crim.art274", ("CC 274 4",), (f"{IMP} P8Y 2024-10-01",), "unknown"),
        ("crim.art274", ("CC 274 4",), (f"{IMP} P8Y 2025-01-01",), "breached"),
        ("crim.art274", ("CC 274 4",), (f"{IMP} P8Y",), "unknown"),
        # Days against months.
        ("crim.art400", ("CC 400",), ("arrest P1M 2025-03-10",), "kept"),
        ("crim.art400", ("CC 400",), ("arrest P2M 2025-03-10",), "breached"),
        # Up to 45 days only under an emergency regime.
        ("admin.arrest-max-30d", (), ("administrative-arrest P30D 2025-03-10",), "kept"),
        ("admin.arrest-max-30d", (), ("administrative-arrest P40D 2025-03-10",), "unknown"),
        ("admin.arrest-max-30d", (), ("administrative-arrest P46D 2025-03-10",), "breached"),
        # A ban lasts a year at the least: what is shorter is told as what is longer is.
        ("crim.ban-1-10y", (), (f"{BAN} P11M additional 2025-03-10",), "breached"),
        ("crim.ban-1-10y", (), (f"{BAN} P1Y additional 2025-03-10",), "kept"),
        ("crim.ban-1-10y", (), (f"{BAN} P365D additional 2025-03-10",), "unknown"),
        ("crim.ban-1-10y", (), (f"{BAN} P6M additional at-most 2025-03-10",), "breached"),
        ("crim.ban-1-10y", (), (f"{BAN} P3Y additional at-most 2025-03-10",), "unknown"),
        ("crim.ban-1-10y", (), (f"{BAN} P3Y additional 2025", f"{BAN} P6M 2025"), "breached"),
        # What is additional and has no date was imposed with the one main punishment on file.
        ("crim.ban-1-10y", (), (f"{IMP} P1Y 2025-03-10", f"{BAN} P11Y additional"), "breached"),
        ("crim.ban-1-10y", (), (f"{IMP} P1Y 2025-03-10", f"{BAN} P6M additional"), "breached"),
        ("crim.ban-1-10y", (), (f"{IMP} P1Y 2027-03-10", f"{BAN} P6M additional"), NOT),
        ("crim.ban-1-10y", (), (f"{IMP} P1Y 2014-03-10", f"{BAN} P6M additional"), NOT),
        ("crim.ban-1-10y", (), (f"{IMP} P1Y", f"{BAN} P6M additional"), "unknown"),
        (
            "crim.ban-1-10y",
            (),
            (f"{IMP} P1Y 2025-03-10", f"{IMP} P2Y 2025-04-10", f"{BAN} P6M additional"),
            "unknown",
        ),
    ],
)
def test_a_punishment_stands_where_the_law_of_its_day_puts_it(
    rule: str, charges: tuple[str, ...], sentences: tuple[str, ...], expected: str
) -> None:
    regime = "administrative" if rule.startswith("admin") else ""
    assert standing(rule, charges=charges, sentences=sentences, regime=regime) == expected


SAID = {
    "P5Y": "Imposed: 5 years. Lawful: at most 6 years.",
    "P7Y": "Imposed: 7 years. Lawful: at most 6 years.",
    "P7Y at-most": "Imposed: at most 7 years. Lawful: at most 6 years; which way it falls is open.",
    "unclear": "Imposed: no length on file. Lawful: at most 6 years; which way it falls is open.",
}


@pytest.mark.parametrize(("length", "sentence"), SAID.items())
def test_the_reason_names_what_was_imposed_and_what_is_lawful(length: str, sentence: str) -> None:
    one = worked("crim.art405", charges=("CC 405 1",), sentences=(f"{IMP} {length} 2025-03-10",))
    assert plain(one[0].why) == sentence


@pytest.mark.parametrize(
    ("length", "sentence"),
    [
        ("P3Y", "Imposed: 3 years. Lawful: from 1 year to 10 years."),
        ("P6M", "Imposed: 6 months. Lawful: from 1 year to 10 years."),
        ("P11Y", "Imposed: 11 years. Lawful: from 1 year to 10 years."),
        (
            "P3Y at-most",
            (
                "Imposed: at most 3 years. Lawful: from 1 year to 10 years;"
                " which way it falls is open."
            ),
        ),
    ],
)
def test_where_the_law_has_a_shortest_length_the_reason_names_both(
    length: str, sentence: str
) -> None:
    (one,) = worked("crim.ban-1-10y", sentences=(f"{BAN} {length} additional 2025-03-10",))
    assert plain(one.why) == sentence
    assert "The law allows from 1 year to 10 years." in [plain(step) for step in one.steps]


def test_of_several_punishments_alike_lawful_the_longest_is_named_however_they_were_entered() -> (
    None
):
    lines = [f"{IMP} P1Y 2025-03-10", f"{IMP} P5Y 2025-03-11", f"{IMP} P2Y 2025-03-12"]
    for sentences in permutations(lines):
        one = worked("crim.art405", charges=("CC 405 1",), sentences=sentences)[0]
        assert plain(one.why) == SAID["P5Y"]
    for sentences in permutations([*lines[:1], f"{IMP} unclear 2025-03-10"]):
        one = worked("crim.art405", charges=("CC 405 1",), sentences=sentences)[0]
        assert plain(one.why) == SAID["unclear"]


def test_the_steps_name_the_punishment_its_day_and_the_ceiling() -> None:
    found = worked("crim.art405", charges=("CC 405 1",), sentences=(f"{IMP} P5Y 2025-03-10",))[0]
    said = [plain(step) for step in found.steps]
    day = "This version is taken because the punishment was imposed on 10 March 2025."
    assert day in said
    assert "Punishment on file: imprisonment, 5 years, on the word of: no source named." in said
    assert "The law allows at most 6 years." in said
    for code in CODES:
        assert all(plain(step, language(code)).strip() for step in found.steps)


def test_what_would_decide_is_the_part_and_not_the_day_of_the_sentence() -> None:
    found = worked("crim.art405", charges=("CC 405",), sentences=(f"{IMP} P5Y 2021-10",))[0]
    said = " ".join(plain(step) for step in found.steps)
    assert "charge: CC 405(1)" in said
    assert "exactly when" not in said
