"""The facts of a dossier: in date order, each with its sources, contradictions printed as such."""

from __future__ import annotations

import re
from typing import Any

import pytest

from casefiles.dossiers.blocks import Heading, spoken
from casefiles.dossiers.gaps import Lack
from tests.dossiers.cases import docket_of, dossier_of, held_too_long, said

SOURCE = {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022", "locator": "p. 7"}


def facts(events: list[dict[str, Any]], code: str = "en", **more: Any) -> list[str]:
    """The lines of the part on the facts for a case of these events, without their numbers."""
    docket = docket_of(sources=[SOURCE], events=events, **more)
    lines = said(dossier_of(docket, code, checks=False), "facts").split("\n")
    return [re.sub(r"^\d+\. ", "", line) for line in lines]


def event(key: str, when: str | None, what: str, **more: Any) -> dict[str, Any]:
    return {"id": key, "kind": "other", "when": when, "what": what, "sources": ["s1"], **more}


def test_facts_stand_in_date_order_and_undated_ones_after_them() -> None:
    lines = facts(
        [
            event("e1", None, "Undated."),
            event("e2", "2022-03", "March."),
            event("e3", "2022-01-06T09:10", "January."),
            event("e4", "2022-01-06", "The same day."),
        ]
    )

    assert lines == [
        "In date order",
        "6 January 2022. The same day (Annex 1).",
        "6 January 2022, 09:10 (Almaty, UTC+6). January (Annex 1).",
        "March 2022. March (Annex 1).",
        "Facts whose date is not known",
        "Undated (Annex 1).",
    ]


@pytest.mark.parametrize(
    ("code", "told", "nothing"),
    [
        ("en", "what happened before international bodies is told in", "No event is on file."),
        ("ru", "то, что происходило в международных органах, изложено в", "В деле нет событий."),
        ("kk", "халықаралық органдардағы оқиғалар", "Істе оқиға жоқ."),
    ],
)
def test_a_file_with_an_event_abroad_is_not_said_to_hold_none(
    code: str, told: str, nothing: str
) -> None:
    views = event("e1", None, "It decided.", kind="views-adopted")
    lists = {"sources": [SOURCE], "summary": "It was decided."}
    one = dossier_of(docket_of(**lists, events=[views]), code)
    none = dossier_of(docket_of(**lists), code)

    for dossier, expected, other in ((one, told, nothing), (none, nothing, told)):
        (facts_after,) = (f for f in dossier.findings if f.key == "facts-after-entry-into-force")
        lacking = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.FACTS]
        for said_of_it in (said(dossier, "facts"), spoken(facts_after.reason), *lacking):
            assert expected in said_of_it
            assert other not in said_of_it
    number = re.search(r"(\d+)\. .*It decided", said(one, "admissibility"))
    assert number is not None
    for pointing in (said(one, "facts"), said(one, "summary"), said(one, "admissibility")):
        assert re.search(rf"[(]\D+{number.group(1)}[)]", pointing)


def test_an_allegation_stands_among_the_facts_of_its_day() -> None:
    lines = facts(
        [event("e1", "2022-01-05", "Before."), event("e2", "2022-01-09", "After.")],
        allegations=[
            {
                "id": "l1",
                "kind": "torture",
                "when": "2022-01-07",
                "what": "He was beaten.",
                "by_whom": "two officers",
                "methods": ["beating", "asphyxia"],
                "effects": "A broken rib",
                "sources": ["s1"],
            }
        ],
    )

    assert lines[2] == (
        "7 January 2022. Allegation: torture. He was beaten. By: two officers. Effects: A broken "
        "rib. Methods: beating; asphyxia (Annex 1)."
    )


def test_a_fact_without_a_source_says_so_and_is_noted_for_the_author() -> None:
    dossier = dossier_of(
        docket_of(events=[{"id": "e1", "kind": "release", "when": "2022", "what": "He left."}])
    )

    assert "2022. He left [no source on file]." in said(dossier, "facts")
    assert ("He left.", "e1") in [
        (gap.sentence, gap.record) for gap in dossier.gaps if gap.lack is Lack.UNSOURCED
    ]


def test_another_time_that_a_source_gives_is_printed_beside_the_time_adopted() -> None:
    docket = docket_of(**held_too_long())
    dossier = dossier_of(docket)

    assert (
        "6 January 2022, 09:10 (Almaty, UTC+6). He was seized at his home. Place: Almaty. "
        "Authority: police (Annex 1.1). A source gives another time: 14 January 2022, 17:30 "
        "(Almaty, UTC+6) (Annex 2)."
    ) in said(dossier, "facts")
    (contradiction,) = (gap for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED)
    assert "14 January 2022, 17:30" in contradiction.sentence
    assert contradiction.record == "e1"


@pytest.mark.parametrize(
    ("when", "given", "said_of_it", "contradicts"),
    [
        ("2018-03", "2018", "A source gives the time as 2018 (Annex 2).", False),
        ("2018-03-05", "2018-03-05", "A source gives the same time (Annex 2).", False),
        ("2018-03-05", "2018-03-06", "A source gives another time: 6 March 2018 (Annex 2).", True),
        (None, "2018-03", "A source gives the time as March 2018 (Annex 2).", True),
        ("2018-03-05", None, "A source speaks of it without a time (Annex 2).", False),
    ],
)
def test_a_time_that_fits_the_one_adopted_is_no_contradiction(
    when: str | None, given: str | None, said_of_it: str, *, contradicts: bool
) -> None:
    attestation = {"source": "s2", "when": given}
    dossier = dossier_of(
        docket_of(
            sources=[
                {"id": "s1", "kind": "ngo", "title": "A report", "on": "2022"},
                {"id": "s2", "kind": "press", "title": "A story", "on": "2022"},
            ],
            events=[event("e1", when, "A fact.", attestations=[attestation])],
        )
    )

    assert said_of_it in said(dossier, "facts")
    noted = [gap.sentence for gap in dossier.gaps if gap.lack is Lack.CONTRADICTED]
    assert bool(noted) is contradicts


@pytest.mark.parametrize(
    ("basis", "said_so"),
    [
        ("derived", "This is derived from other facts on file; no source states it."),
        ("inferred", "The time is inferred from the source, which does not state it."),
    ],
)
def test_a_derived_fact_says_that_it_is_derived(basis: str, said_so: str) -> None:
    assert said_so in facts([event("e1", "2022", "A fact.", basis=basis)])[1]


def test_an_undated_fact_gives_the_words_of_the_source_about_its_time() -> None:
    lines = facts([event("e1", None, "A fact.", stated="one Tuesday")])

    assert lines[1].endswith("In the words of the source: “one Tuesday”.")


def test_place_and_authority_are_not_said_twice() -> None:
    lines = facts(
        [event("e1", "2022", "Police took him in Almaty.", place="Almaty", authority="police")]
    )

    assert lines[1] == "2022. Police took him in Almaty (Annex 1)."


def test_an_event_without_words_is_told_by_its_kind() -> None:
    lines = facts(
        [{"id": "e1", "kind": "phone-call", "when": "2022", "sources": ["s1"]}], code="ru"
    )

    assert lines[1].startswith("2022 год. Телефонный звонок")


def test_what_lasted_is_told_from_when_until_when() -> None:
    lines = facts([event("e1", "2022-01-06", "He was held.", until="2022-01-08")])

    assert lines[1].startswith("6 January 2022 to 8 January 2022. He was held")


def test_the_words_of_another_language_are_used_where_a_person_wrote_them() -> None:
    worded = event(
        "e1",
        "2022",
        "He was released.",
        wordings=[{"language": "ru", "field": "what", "text": "Он освобождён."}],
    )

    assert facts([worded], code="ru")[1].startswith("2022 год. Он освобождён (")


def test_words_that_nobody_put_into_the_language_stand_as_written_with_a_mark() -> None:
    dossier = dossier_of(
        docket_of(summary="He went.", sources=[SOURCE], events=[event("e1", "2022", "He left.")]),
        "ru",
    )

    assert "2022 год. He left [EN] (Приложение 1)." in said(dossier, "facts")
    assert [gap.record for gap in dossier.gaps if gap.lack is Lack.UNWORDED] == ["", "e1"]
    assert any("[EN]" in remark for remark in dossier.cover.remarks)


def test_many_facts_over_several_years_are_headed_by_their_years() -> None:
    docket = docket_of(
        sources=[SOURCE],
        events=[event(f"e{n}", f"{2015 + n // 4}-01-01T00:30", "A fact.") for n in range(24)],
    )
    dossier = dossier_of(docket, checks=False)
    (part,) = (part for part in dossier.parts if part.key == "facts")

    # Half past midnight on 1 January in Almaty is still the old year in UTC.
    assert [block.text for block in part.blocks if isinstance(block, Heading)] == [
        str(year) for year in range(2015, 2021)
    ]


def test_a_private_note_never_reaches_a_dossier() -> None:
    docket = docket_of(
        sources=[SOURCE],
        notes=[
            {"id": "n1", "text": "Everybody may know this.", "sources": ["s1"]},
            {"id": "n2", "text": "A secret of the office.", "private": True, "sources": ["s1"]},
        ],
    )
    dossier = dossier_of(docket)

    assert "Everybody may know this (Annex 1)." in said(dossier, "facts")
    assert "secret" not in repr(dossier)


def test_the_people_of_a_group_are_named_fact_by_fact() -> None:
    lines = facts(
        [event("e1", "2022", "He was held.", person="p2"), event("e2", "2022", "All were tried.")],
        persons=[
            {"id": "p1", "name": "One", "roles": ["detainee"]},
            {"id": "p2", "name": "Two", "roles": ["detainee"]},
        ],
    )

    assert lines[1:3] == [
        "2022. Two: He was held (Annex 1).",
        "2022. All were tried (Annex 1).",
    ]


def test_charges_measures_and_sentences_are_told_with_their_terms() -> None:
    lines = facts(
        [],
        charges=[{"code": "CC", "article": "405", "part": "2", "on": "2020-09", "sources": ["s1"]}],
        measures=[
            {"kind": "house-arrest", "starts": "2020-09", "stated": "at home", "sources": ["s1"]}
        ],
        sentences=[
            {
                "kind": "ban-public-activities",
                "additional": True,
                "length": "P3Y",
                "at_most": True,
                "imposed": "2021-04",
                "conditions": ["no public activities"],
                "sources": ["s1"],
            }
        ],
    )

    assert (
        "Charge under article 405, part 2 (Criminal Code). Brought: September 2020 (Annex 1)."
    ) in lines
    assert (
        "House arrest. From: September 2020. In the words of the source: “at home” (Annex 1)."
    ) in lines
    assert (
        "Ban on public activities. Imposed in addition to the main punishment. Term: up to 3 "
        "years. Imposed: April 2021. Conditions: no public activities (Annex 1)."
    ) in lines


def test_the_checklist_is_told_with_its_replies_and_its_sources() -> None:
    lines = said(dossier_of(docket_of(**held_too_long())), "facts")

    assert (
        "Was there a private meeting with an advocate in the first 24 hours? | no | – | Annex 1.1"
    ) in lines
    assert "Did the officer show a badge? | unknown | – | Annex" in lines


def test_the_words_counted_are_those_of_the_numbered_paragraphs() -> None:
    dossier = dossier_of(
        docket_of(sources=[SOURCE], events=[event("e1", "2022", "One two three.")])
    )

    # 2022. One two three (Annex 1).
    assert dossier.words == 6
