"""What no source states is never printed as though an annex said it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

import resources
from casefiles.dossiers.blocks import spoken
from casefiles.dossiers.pdf.printing import print_pdf
from casefiles.exchange.casefile import read_casefile
from casefiles.exchange.demonstration import demonstration
from tests.dossiers.cases import NOW, docket_of, dossier_of, held_too_long, said

SOURCES = [{"id": "s1", "kind": "ngo", "title": "A report"}]
PERSON = {"id": "p1", "name": "Test Testov", "roles": ["convict"], "sources": ["s1"]}
BAN = {"kind": "ban-public-activities", "persons": ["p1"], "additional": True, "length": "P3Y"}
SUPERVISION = {**BAN, "kind": "administrative-supervision", "at_most": True}
INFERRED = {"code": "CC", "article": "405", "basis": "inferred", "sources": ["s1"]}
MARK = "article 405 (Criminal Code) (inferred: the source names no article)"


def part(name: str, code: str = "en", **more: Any) -> str:
    return said(dossier_of(docket_of(persons=[PERSON], sources=SOURCES, **more), code), name)


@pytest.mark.parametrize(
    ("code", "summed", "told"),
    [
        ("en", "administrative supervision, up to 3 years", "Term: up to 3 years."),
        ("ru", "административный надзор, максимум 3 года", "Срок: максимум 3 года."),
        ("kk", "әкімшілік қадағалау, ең көбі 3 жыл", "Мерзімі: ең көбі 3 жыл."),
    ],
)
def test_a_longest_term_is_never_told_as_a_term(code: str, summed: str, told: str) -> None:
    sentences = [SUPERVISION | {"sources": ["s1"], "stated": "up to three years"}]

    assert summed in part("summary", code, sentences=sentences)
    assert told in part("facts", code, sentences=sentences)


@pytest.mark.parametrize(("imposed", "told"), [(BAN, True), (SUPERVISION, False)])
def test_only_a_punishment_is_told_as_additional(imposed: dict[str, Any], told: bool) -> None:
    facts = part("facts", sentences=[imposed])

    assert ("Imposed in addition to the main punishment." in facts) is told


@pytest.mark.parametrize("kind", ["sentences", "measures"])
def test_a_derived_time_stands_after_the_annexes_and_says_what_it_is(kind: str) -> None:
    term = {"starts": "2021-02", "ends": "2024-02", "length": "P3Y", "sources": ["s1"]}
    one = {"kind": "other", **term, "derived": ["ends"]}

    assert (
        "Term: 3 years. From: February 2021 (Annex 1). Until: February 2024. "
        "This is derived from other facts on file; no source states it."
    ) in part("facts", **{kind: [one]})


def test_a_derived_day_of_a_sentence_is_told_apart() -> None:
    derived = {"derived": ["imposed", "in_force"], "imposed": "2021", "in_force": "2022"}

    assert (
        "Ban. Term: 3 years (Annex 1). Imposed: 2021. In force: 2022. This is derived from"
    ) in part(
        "facts",
        sentences=[{**BAN, "kind": "ban", **derived, "sources": ["s1"], "additional": False}],
    )


def test_an_article_that_no_source_names_is_marked_wherever_it_is_printed() -> None:
    dossier = dossier_of(
        docket_of(persons=[PERSON], sources=SOURCES, charges=[INFERRED], category="article-405")
    )

    assert f"Charges: {MARK}" in said(dossier, "summary")
    assert f"Charge under {MARK}" in said(dossier, "facts")
    (subject,) = [line for line in dossier.cover.card.lines if line.label == "Subject matter"]
    assert subject.value[0].text == (
        "Article 405: banned organisations (inferred: the source names no article)"
    )


def test_the_subject_is_not_marked_where_one_charge_is_stated() -> None:
    charges = [INFERRED, {**INFERRED, "basis": "stated"}]
    dossier = dossier_of(
        docket_of(persons=[PERSON], sources=SOURCES, category="article-405", charges=charges)
    )

    (subject,) = [line for line in dossier.cover.card.lines if line.label == "Subject matter"]
    assert subject.value[0].text == "Article 405: banned organisations"


def test_no_claim_rests_on_an_article_that_no_source_names() -> None:
    dossier = dossier_of(docket_of(persons=[PERSON], sources=SOURCES, charges=[INFERRED]))

    assert "22" not in said(dossier, "claims")
    assert any(
        gap.sentence
        == f"No claim rests on the charge under {MARK}: find a paper that names the article."
        for gap in dossier.gaps
    )


@pytest.mark.parametrize(
    ("about", "code", "told"),
    [
        (True, "en", "Number of people | about 100"),
        (True, "ru", "Число людей | примерно 100"),
        (False, "en", "Number of people | 100"),
    ],
)
def test_a_rough_number_of_people_is_told_as_one(about: bool, code: str, told: str) -> None:
    group = {**PERSON, "size": 100, "size_about": about}
    parties = said(dossier_of(docket_of(persons=[group], sources=SOURCES), code), "parties")

    assert told in parties.splitlines()


def test_a_rough_number_is_told_as_one_in_a_table_too() -> None:
    groups = [{**PERSON, "id": f"p{n}", "size": 100, "size_about": n == 1} for n in range(1, 6)]
    rows = said(dossier_of(docket_of(persons=groups, sources=SOURCES)), "parties")

    assert rows.count("· about 100 people") == 1
    assert rows.count("· 100 people") == 4


def test_the_documented_cases_say_what_their_source_does_not() -> None:
    cases = {docket.case.ref: docket for docket in demonstration()}

    for ref in ("kanaliev-abzal", "nurmaganov-askar"):
        assert [charge.basis for charge in cases[ref].charges] == ["inferred"]
    ban = cases["bokayev-max"].sentences[1]
    assert ban.derived == ("starts", "ends")
    assert [person.size_about for person in cases["uzbek-migrants-23"].persons[:2]] == [False, True]


def test_the_minute_of_printing_is_not_in_the_pages() -> None:
    docket = docket_of(**held_too_long())
    first, second = (dossier_of(docket, now=NOW + timedelta(minutes=n)) for n in (0, 7))

    assert print_pdf(first) == print_pdf(second)
    # Facts of later days may be on the file, and are told.
    assert first.cover.remarks[0] == (
        "Drawn from the file ALM-2022-001; its time limits are reckoned as of 1 June 2022."
    )


@pytest.mark.parametrize(("person", "told"), [("p1", ""), ("p2", "Two officers: ")])
def test_a_measure_on_somebody_else_is_not_told_as_one_on_the_victim(
    person: str, told: str
) -> None:
    people = [
        {"id": "p1", "name": "Test Testov", "roles": ["victim"]},
        {"id": "p2", "name": "Two officers", "roles": ["official"], "size": 2},
    ]
    measure = {"kind": "recognisance-not-to-leave", "persons": [person], "sources": ["s1"]}
    facts = said(
        dossier_of(docket_of(persons=people, sources=SOURCES, measures=[measure])), "facts"
    )

    assert f". {told}Undertaking not to leave" in facts


def test_a_punishment_has_one_name_in_the_summary_and_among_the_facts() -> None:
    (docket,) = read_casefile(resources.find("demo", "reikherth-roman.json"))
    dossier = dossier_of(docket, "ru")

    assert "робационный контроль" in said(dossier, "summary")
    assert "испытательн" not in "".join(said(dossier, part.key) for part in dossier.parts)


def test_of_one_fact_one_step_or_one_ban_nothing_is_told_as_of_several() -> None:
    lists: dict[str, Any] = {
        "persons": [PERSON],
        "sources": SOURCES,
        "charges": [{"code": "CC", "article": "174", "person": "p1", "sources": ["s1"]}],
        "sentences": [{"kind": "ban", "persons": ["p1"], "sources": ["s1"]}],
        "events": [
            {"id": "e1", "kind": "threat", "when": "2007", "person": "p1"},
            {"id": "e2", "kind": "reprisal", "person": "p1", "sources": ["s1"]},
            {"id": "e3", "kind": "sentence", "when": "2012", "person": "p1", "sources": ["s1"]},
        ],
        "remedies": [{"kind": "appeal", "person": "p1", "outcome": "refused", "sources": ["s1"]}],
    }
    dossier = dossier_of(docket_of(**lists))
    reasons = "\n".join(spoken(finding.reason) for finding in dossier.findings)

    assert "What is older than 30 September 2009 counts only as background" in reasons
    assert "Not of every fact does the file tell on which side of 30 September" in reasons
    assert "Every claim has a source, but not every fact has one (" in reasons
    assert "The table shows what was tried, or could have been tried, at home." in said(
        dossier, "remedies"
    )
    assert "to lift every ban imposed with the sentence." in said(dossier, "sought")


@pytest.mark.parametrize(
    ("roles", "authors", "told", "finding"),
    [
        (
            ["author", "convict"],
            1,
            "The author is entered on the file as the alleged victim as well.",
            "The author is the alleged victim.",
        ),
        (
            ["author", "convict"],
            2,
            "The authors are entered on the file as the alleged victims as well.",
            "The authors are the alleged victims.",
        ),
        # The file says of them no more than that they write.
        (["author"], 1, *["The file names no other alleged victim than the author."] * 2),
        (["author"], 2, *["The file names no other alleged victim than the authors."] * 2),
    ],
)
def test_whoever_writes_is_said_to_be_entered_as_the_victim_only_where_that_is_so(
    roles: list[str], authors: int, told: str, finding: str
) -> None:
    people = [{"id": f"p{n}", "name": f"Author {n}", "roles": roles} for n in range(authors)]
    dossier = dossier_of(docket_of(persons=people))
    (authority,) = (one for one in dossier.findings if one.key == "authority-to-act")

    assert told in said(dossier, "parties")
    assert ("is entered" in said(dossier, "parties")) is (told.startswith("The author is"))
    assert spoken(authority.reason) == finding
