"""A whole dossier: its parts, its cover, its notes for the author, in three languages."""

from __future__ import annotations

import subprocess
import sys

import pytest

import resources
from casefiles.dossiers.blocks import Line, Words, spoken
from casefiles.dossiers.claims import raise_claims
from casefiles.dossiers.composing import _write, compose
from casefiles.dossiers.drafting import Draft, Numbers, sentence, shortened
from casefiles.dossiers.gaps import TITLES, Lack
from casefiles.dossiers.outline import load_outline
from casefiles.errors import RefusedInput
from casefiles.exchange.casefile import read_casefile
from casefiles.languages import CODES, ENGLISH, language
from tests.dossiers.cases import NOW, checked, docket_of, dossier_of, held_too_long, said

PARTS = [
    "summary",
    "parties",
    "facts",
    "limits",
    "remedies",
    "admissibility",
    "claims",
    "sought",
    "annexes",
]


def lines(case: dict[str, object]) -> dict[str, Line]:
    return {line.label: line for line in dossier_of(docket_of(**case)).cover.card.lines}


WITHOUT_LIMITS = [key for key in PARTS if key != "limits"]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("case", "parts", "numerals"),
    [
        ({}, WITHOUT_LIMITS, "I II III IV V VI VII VIII"),
        (held_too_long(), PARTS, "I II III IV V VI VII VIII IX"),
    ],
    ids=["empty", "full"],
)
def test_every_dossier_has_all_its_parts_in_order(
    case: dict[str, object], parts: list[str], numerals: str, code: str
) -> None:
    dossier = dossier_of(docket_of(**case), code)

    assert [part.key for part in dossier.parts] == parts
    assert " ".join(part.numeral for part in dossier.parts) == numerals
    assert all(part.blocks for part in dossier.parts)
    assert dossier.author_notes.numeral == ""


def test_the_cover_is_filled_from_the_file_alone() -> None:
    filled = lines(held_too_long())

    assert list(filled) == [
        "Communication submitted by",
        "Alleged victim",
        "State party",
        "Date of communication",
        "Subject matter",
        "Procedural issues",
        "Substantive issues",
        "Articles of the Covenant",
        "Articles of the Optional Protocol",
    ]
    assert spoken(filled["Communication submitted by"].value) == (
        "Author Authorova (represented by Counsel Counselov)"
    )
    assert spoken(filled["Alleged victim"].value) == "Test Testov"
    assert filled["Date of communication"].value == ()
    assert filled["Date of communication"].left_open == "to be completed by the author"


def test_a_line_that_the_file_cannot_fill_is_on_the_authors_page() -> None:
    dossier = dossier_of(docket_of())

    assert [gap.sentence for gap in dossier.gaps if gap.lack is Lack.COVER] == [
        "Communication submitted by.",
        "Alleged victim.",
        "Date of communication.",
        "Substantive issues.",
        "Articles of the Covenant.",
    ]


def test_a_complainant_to_another_body_is_no_author_of_this_communication() -> None:
    person = {"id": "p1", "name": "A Person", "roles": ["complainant"]}

    assert lines({"persons": [person]})["Communication submitted by"].value == ()


def test_the_date_of_the_communication_is_the_one_on_file() -> None:
    filed = [{"body": "hrc", "submitted": "2022-05-01"}, {"body": "cat", "submitted": "2010"}]

    assert spoken(lines({"communications": filed})["Date of communication"].value) == "1 May 2022"


@pytest.mark.parametrize(
    ("names", "code", "title"),
    [
        (["A B"], "en", "A B v. Kazakhstan"),
        (["A B"], "ru", "A B против Казахстана"),
        (["A B"], "kk", "A B Қазақстанға қарсы"),
        (["A", "B", "C"], "en", "A, B, C v. Kazakhstan"),
        (["A", "B", "C", "D"], "en", "A and 3 others v. Kazakhstan"),
        ([], "en", "A test"),
    ],
)
def test_a_matter_is_named_after_its_victims(names: list[str], code: str, title: str) -> None:
    people = [{"id": f"p{n}", "name": name} for n, name in enumerate(names, start=1)]

    assert dossier_of(docket_of(persons=people), code).cover.title == title


def test_names_are_those_of_the_language_where_a_person_wrote_them_so() -> None:
    person = {
        "id": "p1",
        "name": "Test Testov",
        "wordings": [{"language": "ru", "field": "name", "text": "Тест Тестов"}],
    }
    docket = docket_of(persons=[person])

    assert dossier_of(docket, "ru").cover.title == "Тест Тестов против Казахстана"
    assert dossier_of(docket, "kk").cover.title == "Test Testov Қазақстанға қарсы"


def test_the_summary_says_who_what_which_limits_and_which_articles() -> None:
    summary = said(dossier_of(docket_of(**held_too_long(status_sources=[]))), "summary")

    assert (
        "The communication concerns Test Testov (State party: Kazakhstan) (Annex 1.1)." in summary
    )
    assert "The victim was held for eight days before a protocol was drawn up (para" in summary
    assert "time limits of the law were breached on the facts of the file:" in summary
    assert "articles of the Covenant: 7, 9(1), " in summary
    assert "as of June 2022: Released in June 2022 [no source on file]." in summary


def test_nothing_of_the_authors_page_is_in_the_filing() -> None:
    dossier = dossier_of(
        docket_of(
            **held_too_long(
                cautions=["A caution."],
                events=[
                    {"id": "e1", "kind": "other", "what": "So.", "note": "A note to ourselves."}
                ],
            )
        )
    )

    assert {"A caution.", "A note to ourselves."} <= {gap.sentence for gap in dossier.gaps}
    assert "A caution." not in repr(dossier.parts)
    assert "ourselves" not in repr(dossier.parts)
    assert "ourselves" in repr(dossier.author_notes)


def test_the_authors_page_tells_what_the_form_asks_besides() -> None:
    dossier = dossier_of(docket_of())

    assert "names withheld in the published decision" in repr(dossier.author_notes)


def test_each_kind_of_gap_has_a_heading() -> None:
    assert set(TITLES) == set(Lack)


def test_a_remedy_without_date_outcome_or_body_is_noted() -> None:
    dossier = dossier_of(docket_of(remedies=[{"id": "r1", "kind": "court", "what": "A suit."}]))

    assert [gap.sentence for gap in dossier.gaps if gap.lack is Lack.REMEDIES] == [
        "A suit: no date of filing.",
        "A suit: no date of decision.",
        "A suit: no outcome.",
        "A suit: no body is named.",
    ]


def test_a_remedy_is_named_in_the_language_of_the_dossier_where_it_is_worded() -> None:
    remedy = {
        "id": "r1",
        "kind": "court",
        "what": "A suit.",
        "body": "a court",
        "wordings": [
            {"language": "ru", "field": "what", "text": "Иск."},
            {"language": "ru", "field": "body", "text": "районный суд"},
        ],
    }

    def told(code: str) -> tuple[str, str]:
        dossier = dossier_of(docket_of(remedies=[remedy]), code)
        (exhausted,) = (one for one in dossier.findings if one.key == "exhaustion")
        lacking = next(gap.sentence for gap in dossier.gaps if gap.lack is Lack.REMEDIES)
        return spoken(exhausted.reason), lacking

    assert told("en") == (
        "The file does not tell what came of: Court (a court).",
        "A suit: no date of filing.",
    )
    assert told("ru") == (
        "Из дела не видно, чем кончилось: Суд (районный суд).",
        "Иск: нет даты подачи.",
    )
    assert "(a court\u00a0[EN])" in told("kk")[0]


def test_the_second_draft_finds_the_numbers_that_the_first_one_learned() -> None:
    docket = docket_of(**held_too_long())
    assessments, outline = checked(docket), load_outline("hrc")
    claims = raise_claims(docket, assessments, outline)
    first = Draft(docket, assessments, outline, ENGLISH, NOW, Numbers())
    _write(first, claims, ())
    second = Draft(docket, assessments, outline, ENGLISH, NOW, first.numbers())
    _write(second, claims, ())

    assert len(first.numbers().paragraphs) > 5
    assert second.numbers() == first.numbers()


def test_a_body_without_an_outline_is_refused_with_those_that_have_one() -> None:
    with pytest.raises(RefusedInput, match=r"no outline for “nowhere”.*hrc"):
        compose(docket_of(), (), body="nowhere", language=ENGLISH, now=NOW)


@pytest.mark.parametrize("body", ["../../etc/passwd", "", "HRC/..", "hrc.toml"])
def test_a_body_is_no_path(body: str) -> None:
    with pytest.raises(RefusedInput):
        compose(docket_of(), (), body=body, language=ENGLISH, now=NOW)


@pytest.mark.parametrize("code", CODES)
def test_every_documented_case_makes_a_dossier(code: str) -> None:
    for path in resources.find("demo").glob("*.json"):
        for docket in read_casefile(path):
            dossier = compose(docket, checked(docket), language=language(code), now=NOW)
            said_of_it = repr([spoken(finding.reason) for finding in dossier.findings])
            assert "{" not in said_of_it, path.name
            parts = [part.key for part in dossier.parts]
            assert parts in (PARTS, WITHOUT_LIMITS), path.name


@pytest.mark.parametrize(
    ("text", "closed"),
    [("He left", "He left."), ("He left.", "He left."), ("Did he?", "Did he?"), ("", "")],
)
def test_a_sentence_ends_with_one_stop(text: str, closed: str) -> None:
    assert spoken(sentence((Words(text),) if text else ())) == closed


def test_a_long_text_is_shortened_at_a_word() -> None:
    assert shortened("one two three", 8) == "one two …"
    assert shortened("one two", 8) == "one two"


@pytest.mark.parametrize(
    ("module", "heavy"),
    [
        ("casefiles.dossiers", "reportlab pikepdf pydantic PySide6"),
        ("casefiles.dossiers.composing", "reportlab pikepdf PySide6"),
    ],
)
def test_a_module_is_imported_without_what_only_later_steps_need(module: str, heavy: str) -> None:
    program = f"import sys, {module}; print(sorted(set({heavy.split()!r}) & set(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == "[]"


def test_cautions_and_notes_are_told_in_the_language_of_the_dossier_where_they_are_worded() -> None:
    docket = docket_of(
        cautions=["One.", "Two."],
        wordings=[{"language": "ru", "field": "cautions.2", "text": "Два."}],
        events=[
            {
                "id": "e1",
                "kind": "other",
                "note": "Ours.",
                "wordings": [{"language": "ru", "field": "note", "text": "Наше."}],
            }
        ],
    )

    def told(code: str, lack: Lack) -> list[str]:
        return [gap.sentence for gap in dossier_of(docket, code).gaps if gap.lack is lack]

    assert told("ru", Lack.CAUTIONS) == ["One.\u00a0[EN]", "Два."]
    assert told("en", Lack.CAUTIONS) == ["One.", "Two."]
    assert told("ru", Lack.NOTES) == ["Наше."]
    assert told("kk", Lack.NOTES) == ["Ours.\u00a0[EN]"]


def test_the_summary_points_to_what_was_alleged_as_well_and_not_to_other_procedures() -> None:
    docket = docket_of(
        summary="They were tortured.",
        events=[
            {"id": "e1", "kind": "other", "when": "2022", "what": "So."},
            {"id": "e2", "kind": "views-adopted", "when": "2024", "what": "They decided."},
        ],
        allegations=[{"kind": "torture", "when": "2021", "what": "So."}],
    )

    assert "They were tortured (paragraphs 3, 4)." in said(dossier_of(docket), "summary")


@pytest.mark.parametrize(
    ("count", "told"), [(1, "пункт 2"), (2, "пункты 2, 3"), (3, "пункты 2–4"), (21, "пункты 2–22")]
)
def test_paragraphs_in_a_row_are_named_as_a_range(count: int, told: str) -> None:
    events = [
        {"id": f"e{n}", "kind": "other", "when": "2022", "what": "Так."} for n in range(count)
    ]
    dossier = dossier_of(docket_of(language="ru", summary="Так было.", events=events), "ru")

    assert f"Так было ({told})." in said(dossier, "summary")


def test_notes_on_every_kind_of_record_reach_the_author() -> None:
    passage = {"kind": "ngo", "title": "A report", "note": "It prints no date."}
    docket = docket_of(
        persons=[{"id": "p1", "name": "Test", "roles": ["detainee"]}],
        sources=[{**passage, "id": "s1", "locator": "1"}, {**passage, "id": "s2", "locator": "2"}],
        spells=[{"id": "d1", "person": "p1", "note": "Its end is not stated."}],
        remedies=[
            {"id": "r1", "kind": "court", "note": "The claimants are not named."},
            {"id": "r2", "kind": "advocacy", "note": "A letter."},
        ],
    )
    noted = {
        (gap.sentence, gap.record) for gap in dossier_of(docket).gaps if gap.lack is Lack.NOTES
    }

    assert noted == {
        ("It prints no date.", "s1, s2"),
        ("Its end is not stated.", "d1"),
        ("The claimants are not named.", "r1"),
        ("A letter.", "r2"),
    }


@pytest.mark.parametrize(
    ("code", "summary", "sought"),
    [
        ("en", "a violation of the following article of the Covenant: 7.", "article of the C"),
        ("ru", "нарушена следующая статья Пакта: 7.", "нарушении следующей статьи Пакта: 7,"),
        ("kk", "мына бабы бұзылды", "мына бабының бұзылғанын"),
    ],
)
def test_a_single_article_is_named_in_the_singular(code: str, summary: str, sought: str) -> None:
    dossier = dossier_of(docket_of(allegations=[{"kind": "torture", "what": "So."}]), code)

    assert summary in said(dossier, "summary")
    assert sought in said(dossier, "sought")


def test_whom_the_file_names_is_not_said_to_be_unknown() -> None:
    persons = [{"id": "p1", "name": "Test", "roles": ["detainee"]}]
    named = said(dossier_of(docket_of(persons=persons)), "admissibility")

    assert "does not tell who writes for the alleged victim." in named
    assert "or for whom" not in named
    assert "does not tell who writes, or for whom." in said(
        dossier_of(docket_of()), "admissibility"
    )


def test_annexes_stand_in_the_order_of_their_numbers_and_bare_in_a_narrow_column() -> None:
    sources = [{"id": f"s{n}", "kind": "ngo", "title": f"Report {n}"} for n in range(1, 12)]
    listed = [one["id"] for one in sources]
    docket = docket_of(
        sources=sources,
        events=[{"id": "e1", "kind": "other", "when": "2022", "what": "So.", "sources": listed}],
        remedies=[{"kind": "court", "outcome": "refused", "sources": ["s11", "s2", "s1"]}],
        notes=[{"text": "So too.", "sources": ["s11", "s2"]}],
    )
    dossier = dossier_of(docket, "ru")

    assert "So too [EN] (Приложение 2; Приложение 11)." in said(dossier, "facts")
    assert said(dossier, "remedies").splitlines()[1].endswith("| 1; 2; 11")
