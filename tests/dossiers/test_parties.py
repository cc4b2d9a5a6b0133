"""The parties: what the form asks of whom, and what it does not ask."""

from __future__ import annotations

import re
from typing import Any

import pytest

from casefiles.dossiers.blocks import spoken
from casefiles.dossiers.gaps import Lack
from casefiles.languages import language
from casefiles.limits.standings import Standing
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


@pytest.mark.parametrize(
    ("people", "code", "title", "concerns"),
    [
        (["", "Author"], "en", "A person not named v. Kazakhstan", "concerns a person not named ("),
        (
            ["", "Author"],
            "ru",
            "Не названное по имени лицо против Казахстана",
            "касается: не названное по имени лицо (",
        ),
        (
            ["", "Author"],
            "kk",
            "Аты аталмаған адам Қазақстанға қарсы",
            "адамдарға қатысты: аты аталмаған адам (",
        ),
        (["", "Author", ""], "en", "2 people not named v. Kazakhstan", "2 people not named ("),
        (
            ["", "Author", ""],
            "ru",
            "2 не названных по имени лица против Казахстана",
            "2 не названных по имени лица (",
        ),
        (["A", "Author", ""], "en", "A, a person not named v. Kazakhstan", "A, a person not"),
        (["", "Author", "", "", ""], "en", "4 people not named v. Kazakhstan", "4 people"),
        (["", ""], "en", "A person not named v. Kazakhstan", "concerns a person not named ("),
    ],
)
def test_a_person_whose_name_is_withheld_is_called_a_person_not_named(
    people: list[str], code: str, title: str, concerns: str
) -> None:
    persons = [
        {
            "id": f"p{n}",
            "roles": ["author" if n == 2 else "detainee"],
            **({"name": name} if name else {}),
        }
        for n, name in enumerate(people, start=1)
    ]
    dossier = dossier_of(docket_of(persons=persons), code)
    lacking = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.PARTIES]
    printed = "\n".join([*lacking, *(said(dossier, part.key) for part in dossier.parts)])

    assert dossier.cover.title == title
    assert dossier.running.endswith(title)
    assert concerns.lower() in said(dossier, "summary").lower()
    assert not re.search(r"(^|\n)( ?:|[^\n|]+[|] ?(\n|$))", printed)


def test_a_name_that_is_not_on_file_is_asked_for_and_the_cover_leaves_it_open() -> None:
    unnamed = [
        {key: value for key, value in person.items() if key != "name"}
        for person in ({**VICTIM, "sources": ["s1"]}, AUTHOR, GROUP)
    ]
    source = {"id": "s1", "kind": "interview", "title": "A talk", "on": "2022"}
    dossier = dossier_of(docket_of(persons=[*unnamed, COUNSEL], sources=[source]))
    cover = {line.label: (spoken(line.value), line.left_open) for line in dossier.cover.card.lines}
    lacking = [(gap.sentence, gap.record) for gap in dossier.gaps]
    (identified,) = (one for one in dossier.findings if one.key == "author-identified")

    assert cover["Communication submitted by"] == ("", "to be completed by the author")
    assert cover["Alleged victim"] == ("", "to be completed by the author")
    assert identified.standing is Standing.UNKNOWN
    assert {("No name is on file.", "p1"), ("No name is on file.", "p2")} <= set(lacking)
    assert ("A person not named (p1): no date of birth.", "p1") in lacking
    assert ("A group not named: a group. Name each of its people as a victim.", "p4") in lacking
    lines = said(dossier, "parties").splitlines()
    # Two without a name are told apart by their keys.
    assert "Name | not on file (p1) (Annex 1)" in lines
    assert "Name | not on file (p2)" in lines
    assert "Name | not on file" in lines


def test_people_without_a_name_are_told_apart_in_what_is_told_of_them() -> None:
    persons = [{"id": f"p{n}", "roles": ["detainee"]} for n in (1, 2, 3)]
    docket = docket_of(
        persons=persons,
        events=[{"id": "e1", "person": "p2", "kind": "threat", "what": "So."}],
        answers=[
            {"person": f"p{n}", "safeguard": "reasons-communicated", "answer": "no"} for n in (1, 3)
        ],
    )
    dossier = dossier_of(docket)

    assert "A person not named (p2): So" in said(dossier, "facts")
    assert "This concerns 2 people not named (p1, p3)." in said(dossier, "claims")
    assert dossier.cover.title == "3 people not named v. Kazakhstan"


@pytest.mark.parametrize(
    ("case", "title"),
    [({"title": ""}, "TEST-1"), ({"title": " "}, "TEST-1"), ({"title": "A matter"}, "A matter")],
)
def test_a_matter_without_people_or_title_is_called_by_its_reference(
    case: dict[str, str], title: str
) -> None:
    dossier = dossier_of(docket_of(**case))

    assert dossier.cover.title == title
    assert dossier.running == f"Communication to the Human Rights Committee · {title}"


@pytest.mark.parametrize(
    ("roles", "description", "told"),
    [
        (["activist"], "Civil society activist; a poet.", "Civil society activist; a poet."),
        (
            ["convict", "activist"],
            "Civil society activist; a poet",
            "Convicted person. Civil society activist; a poet.",
        ),
        (["author"], "Author of the communication, named so.", "Author of the communication, na"),
        (["activist"], "Civil society activist from Aktau.", "Civil society activist from Aktau."),
        (["author"], "Author of the communication.", "Author of the communication."),
        # What goes on in one breath may be somebody else.
        (["victim"], "Victim's mother.", "Victim. Victim's mother."),
        (["victim"], "Victim support officer.", "Victim. Victim support officer."),
        (["victim"], "Known victim; a poet.", "Victim. Known victim; a poet."),
        (["victim"], "Not named.", "Victim. Not named."),
    ],
)
def test_what_a_person_is_in_the_case_is_not_said_twice(
    roles: list[str], description: str, told: str
) -> None:
    lines, _ = parties({**VICTIM, "roles": roles, "description": description})

    assert any(line.startswith(f"In this case | {told}") for line in lines)


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
