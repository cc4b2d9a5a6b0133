"""The parties: what the form asks of whom, and what it does not ask."""

from __future__ import annotations

from typing import Any

import pytest

from casefiles.dossiers.gaps import Lack
from casefiles.languages import language
from casefiles.vocabulary import label
from tests.dossiers.cases import docket_of, dossier_of, said

VICTIM = {"id": "p1", "name": "Victim", "roles": ["detainee"]}
AUTHOR = {"id": "p2", "name": "Author", "roles": ["author"]}
COUNSEL = {"id": "p3", "name": "A foundation", "roles": ["representative"]}
GROUP = {"id": "p4", "name": "The others", "roles": ["victim"], "size": 100, "size_about": True}


def parties(*persons: dict[str, Any]) -> tuple[list[str], list[str]]:
    """The lines of the parties, and what the file lacks of them."""
    dossier = dossier_of(docket_of(persons=list(persons)))
    lacking = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.PARTIES]
    return said(dossier, "parties").splitlines(), lacking


def test_birth_and_citizenship_are_asked_of_victim_and_author() -> None:
    lines, lacking = parties(VICTIM, AUTHOR)

    assert lines.count("Born | not on file") == 2
    assert {"Victim: no date of birth.", "Author: no date of birth."} <= set(lacking)
    assert {"Victim: no citizenship.", "Author: no citizenship."} <= set(lacking)


def test_birth_and_citizenship_are_not_asked_of_a_representative() -> None:
    lines, lacking = parties(COUNSEL)

    assert "Name | A foundation" in lines
    assert not any(line.startswith(("Born", "Citizenship")) for line in lines)
    assert not any("A foundation" in gap for gap in lacking)


def test_the_birth_of_a_representative_stands_where_it_is_known() -> None:
    lines, _ = parties({**COUNSEL, "born": "1970"})

    assert "Born | 1970" in lines


def test_a_group_has_no_birth_and_its_people_are_to_be_named() -> None:
    lines, lacking = parties(GROUP)

    assert "Number of people | about 100" in lines
    assert not any(line.startswith(("Born", "Citizenship")) for line in lines)
    assert "The others: a group. Name each of its people as a victim." in lacking
    assert not any("birth" in gap for gap in lacking)


@pytest.mark.parametrize(
    ("count", "title"), [(5, "P1 and others v. Kazakhstan"), (0, "P1 and 4 others v. Kazakhstan")]
)
def test_others_are_counted_only_where_each_of_them_is_one_person(count: int, title: str) -> None:
    people = [{"id": f"p{n}", "name": f"P{n}", "roles": ["victim"]} for n in range(1, 5)]
    people.append({**people[0], "id": "p5", "name": "P5", **({"size": count} if count else {})})

    assert dossier_of(docket_of(persons=people)).cover.title == title


def test_names_that_have_a_comma_of_their_own_are_parted_by_semicolons() -> None:
    described = {**VICTIM, "name": "A prisoner, not named"}
    title = dossier_of(docket_of(persons=[described, {**GROUP, "size": None}])).cover.title

    assert title == "A prisoner, not named; The others v. Kazakhstan"
    assert dossier_of(docket_of(persons=[VICTIM, {**GROUP, "size": None}])).cover.title == (
        "Victim, The others v. Kazakhstan"
    )


def test_a_blank_behind_a_name_is_not_printed_before_a_comma() -> None:
    people = [{**VICTIM, "name": "Victim "}, {**GROUP, "size": None}]

    assert dossier_of(docket_of(persons=people)).cover.title == "Victim, The others v. Kazakhstan"


@pytest.mark.parametrize("role", ["detainee", "suspect", "accused", "convict", "prisoner"])
def test_what_a_person_is_in_the_case_fits_a_woman_in_russian_too(role: str) -> None:
    assert label("role", role, language("ru")).endswith(" лицо")


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("About 100 migrants", "Victim, about 100 migrants v. Kazakhstan"),
        ("Uzbek migrants", "Victim, Uzbek migrants v. Kazakhstan"),
    ],
)
def test_a_rough_number_begins_no_sentence_behind_a_name(name: str, title: str) -> None:
    dossier = dossier_of(docket_of(persons=[VICTIM, {**GROUP, "name": name}]))

    assert dossier.cover.title == title
