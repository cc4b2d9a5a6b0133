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
OFFICER = {"id": "p5", "name": "Officer", "roles": ["perpetrator"]}
ANOTHER = {"id": "p6", "name": "Another", "roles": ["detainee"]}
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
            "хабарлама аты аталмаған адам туралы (",
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
        (["victim"], "detained on the square", "Victim. Detained on the square."),
        (["author"], "author of it all", "Author of the communication. Author of it all."),
        ([], "one of the crowd", "One of the crowd."),
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


OF_OFFICER: dict[str, Any] = {
    "sources": [{"id": "s1", "kind": "court-record", "title": "A judgment", "on": "2022"}],
    "spells": [{"id": "d1", "person": "p1"}, {"id": "d2", "person": "p5"}],
    "events": [
        {"kind": "sentence", "when": "2022-05-02", "person": "p5", "sources": ["s1"]},
        {"kind": "appeal-decision", "when": "2022-05-20", "person": "p5", "sources": ["s1"]},
        # An event that names nobody is of the person of its spell.
        {"kind": "remand-appeal", "when": "2022-05-03", "spell": "d2", "sources": ["s1"]},
    ],
    "charges": [{"code": "CC", "article": "274", "person": "p5", "sources": ["s1"]}],
    "sentences": [
        {"kind": "imprisonment", "persons": ["p5"], "sources": ["s1"]},
        {"kind": "ban", "persons": ["p5"], "sources": ["s1"]},
    ],
    "answers": [
        {"person": "p5", "safeguard": question, "answer": reply, "sources": ["s1"]}
        for question, reply in (("beaten-during-delivery", "yes"), ("log-entry", "no"))
    ],
    "remedies": [
        {"kind": kind, "person": "p5", "outcome": "refused", "body": "A court", "sources": ["s1"]}
        | {"what": "He was refused.", "decided": "2022-05-25"}
        for kind in ("compensation", "cassation")
    ],
    "allegations": [
        {"kind": "torture", "person": "p1", "what": "He was beaten.", "sources": ["s1"]}
    ],
}


def test_what_is_on_file_of_an_officer_is_not_claimed_for_his_victim() -> None:
    dossier = dossier_of(docket_of(persons=[VICTIM, OFFICER], **OF_OFFICER))
    found = {finding.key: finding.standing for finding in dossier.findings}

    assert "article 274" not in said(dossier, "summary")
    assert "imprisonment" not in said(dossier, "summary")
    assert "following article of the Covenant: 7." in said(dossier, "summary")
    assert "checklist" not in said(dossier, "claims")
    assert "“" not in said(dossier, "claims")
    assert "conviction" not in said(dossier, "sought")
    assert "every ban" not in said(dossier, "sought")
    assert found["exhaustion"] is Standing.UNKNOWN
    assert found["delay"] is Standing.UNKNOWN
    assert not any("No claim rests" in gap.sentence for gap in dossier.gaps)
    assert [gap.record for gap in dossier.gaps if ": not counted, because" in gap.sentence] == [
        "r1",
        "r2",
    ]


@pytest.mark.parametrize("role", ["author", "relative", "counsel", "representative"])
def test_what_somebody_tried_who_acts_for_the_victim_counts(role: str) -> None:
    remedies = [{**one, "person": "p6"} for one in OF_OFFICER["remedies"]]
    mother = {"id": "p6", "name": "Mother", "roles": [role]}
    sources = OF_OFFICER["sources"]
    dossier = dossier_of(docket_of(persons=[VICTIM, mother], remedies=remedies, sources=sources))
    found = {finding.key: finding.standing for finding in dossier.findings}

    assert found["exhaustion"] is Standing.KEPT
    assert "Mother" in said(dossier, "remedies")
    assert not any(": not counted, because" in gap.sentence for gap in dossier.gaps)


def test_what_the_mother_tried_is_no_silence_where_it_stands_among_the_facts() -> None:
    mother = {"id": "p6", "name": "Mother", "roles": ["author", "relative"]}
    events = [
        {"kind": "torture-complaint", "when": "2022-05-01", "person": "p6", "sources": ["s1"]},
        {"kind": "cassation", "when": "2022-05-20", "person": "p6", "sources": ["s1"]},
    ]
    lists = {"events": events, "sources": OF_OFFICER["sources"]}
    remedies = said(dossier_of(docket_of(persons=[VICTIM, mother], **lists)), "remedies")

    assert "no remedy tried at home" not in remedies


def test_whoever_acts_against_the_victim_as_well_tries_nothing_for_the_victim() -> None:
    husband = {"id": "p5", "name": "Husband", "roles": ["perpetrator", "relative"]}
    dossier = dossier_of(docket_of(persons=[VICTIM, husband], **OF_OFFICER))
    found = {finding.key: finding.standing for finding in dossier.findings}

    assert found["exhaustion"] is Standing.UNKNOWN


@pytest.mark.parametrize(
    ("officer", "named"),
    [
        (OFFICER, "Officer"),
        # Called by what he is where his name is withheld.
        ({"id": "p5", "roles": ["perpetrator"]}, "Alleged perpetrator"),
        ({"id": "p5", "roles": ["official", "doctor"]}, "Official; doctor"),
    ],
)
def test_whoever_is_no_victim_is_named_where_something_is_told_of_him(
    officer: dict[str, Any], named: str
) -> None:
    dossier = dossier_of(docket_of(persons=[VICTIM, officer], **OF_OFFICER))
    facts, remedies = said(dossier, "facts"), said(dossier, "remedies")

    assert f"2 May 2022. {named}: Sentence (Annex 1)." in facts
    assert f"{named}: Charge under article 274 (Criminal Code)" in facts
    assert f"{named}: Ban (Annex 1)." in facts
    assert f"\n{named}\nWas the person beaten on the way? | yes" in facts
    assert "Allegation: torture. He was beaten" in facts
    assert f"3 May 2022. {named}: Complaint against remand (Annex 1)." in facts
    assert "The file holds no remedy tried at home." in remedies
    assert (
        f"Cassation: A court · {named}. He was refused. Decided: 25 May 2022. Outcome: refused "
        "(Annex 1)." in remedies
    )


def test_of_two_victims_only_the_one_is_named_to_whom_an_answer_fits() -> None:
    answers = [
        {"person": person, "safeguard": "beaten-during-delivery", "answer": "yes"}
        for person in ("p1", "p5")
    ]
    people = [VICTIM, OFFICER, ANOTHER]
    claims = said(dossier_of(docket_of(persons=people, answers=answers)), "claims")

    assert "This concerns Victim." in claims


def test_torture_that_an_officer_alleges_for_himself_makes_no_complaint_of_his_victim() -> None:
    lists = {
        "allegations": [{"kind": "torture", "person": "p5", "what": "He was beaten."}],
        "remedies": [{"kind": "complaint", "outcome": "refused", "sources": []}],
        "events": [{"kind": "investigation-opened", "when": "2021", "person": "p1"}],
    }
    dossier = dossier_of(docket_of(persons=[VICTIM, OFFICER], **lists))

    assert "raise no claim" in said(dossier, "claims")
    assert "Steps at home" not in said(dossier, "remedies")


@pytest.mark.parametrize(
    ("roles", "asked"),
    [
        ([], False),
        (["detainee"], False),
        (["perpetrator"], False),
        (["officer"], True),
        (["officer", "detainee"], False),
        (["officer", "perpetrator"], False),
    ],
)
def test_a_role_that_is_not_on_the_list_makes_nobody_a_victim_unasked(
    roles: list[str], asked: bool
) -> None:
    _, lacking = parties(VICTIM, {"id": "p7", "name": "Somebody", "roles": roles})
    told = (
        "Somebody: taken for an alleged victim, because the role “officer” is none of the list. Is "
        "this person a victim? If not, enter a role of the list."
    )

    assert (told in lacking) is asked
