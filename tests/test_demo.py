"""The demonstration: 108 documented cases, every fact on its source, no date beyond it."""

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Iterator

import jsonschema
import pytest

import resources
from casefiles.allegations import Allegation
from casefiles.cases import Case
from casefiles.charges import Charge, Measure, Sentence
from casefiles.communications import Communication
from casefiles.docket import KEY_LETTER, Docket, Record
from casefiles.event_kinds import EventKind
from casefiles.exchange.demonstration import demonstration
from casefiles.exchange.schema import PUBLISHED
from casefiles.moments import Precision, read_moment
from casefiles.notes import Note
from casefiles.people import Person
from casefiles.remedies import Remedy
from casefiles.timeline import Event
from casefiles.wordings import worded

DOCKETS = {docket.case.ref: docket for docket in demonstration()}
FILES = sorted(resources.find("demo").glob("*.json"))

Told = (
    Case | Person | Charge | Event | Measure | Sentence | Allegation | Remedy | Communication | Note
)

# Fields that need no wording: they hold a code, a number, or the words of a source itself.
CODES: dict[type, set[str]] = {
    Case: {"ref", "category", "zone", "language"},
    Person: {"citizenship"},
    Charge: {"code", "article", "part", "point", "basis"},
    Event: {"stated", "basis"},
    Measure: {"kind", "length", "stated", "recurs"},
    Sentence: {"kind", "length", "stated", "recurs"},
    Allegation: {"kind"},
    Remedy: {"kind"},
    Communication: {"body", "number", "symbol", "stage"},
    Note: {"language"},
}


def told(docket: Docket) -> Iterator[Told]:
    """The case and every record on it that can say the same in another language."""
    yield docket.case
    for kind in KEY_LETTER:
        yield from (record for record in getattr(docket, kind) if isinstance(record, Told))


def prose(record: Told) -> set[str]:
    """The fields of a record that hold sentences or names, as a wording calls them."""
    held = {field.name: getattr(record, field.name) for field in dataclasses.fields(record)}
    places = range(1, len(held.get("cautions", ())) + 1)
    found = {name for name, text in held.items() if type(text) is str and text}
    found |= {"conditions"} if held.get("conditions") else set()
    found |= {f"cautions.{place}" for place in places}
    return found - CODES[type(record)] - {"key"}


def facts(docket: Docket) -> Iterator[Record]:
    """Every record that states something, sources and their own dates aside."""
    for kind in KEY_LETTER:
        if kind not in ("sources", "spells"):
            yield from getattr(docket, kind)


def event(ref: str, kind: EventKind) -> Event:
    [found] = [event for event in DOCKETS[ref].events if event.kind is kind]
    return found


def sentence(ref: str, kind: str) -> Sentence:
    [found] = [sentence for sentence in DOCKETS[ref].sentences if sentence.kind == kind]
    return found


def test_there_are_108_cases_each_in_a_file_that_bears_its_ref() -> None:
    assert len(FILES) == len(DOCKETS) == 108
    assert [file.stem for file in FILES] == list(DOCKETS)


def test_every_file_is_as_the_published_schema_says() -> None:
    judge = jsonschema.Draft202012Validator(json.loads(PUBLISHED.read_text(encoding="utf-8")))
    for file in FILES:
        judge.validate(json.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("ref", DOCKETS)
def test_every_fact_has_a_source_and_every_source_a_paragraph(ref: str) -> None:
    docket = DOCKETS[ref]
    assert docket.sources
    for source in docket.sources:
        assert source.title
        assert source.locator
        assert source.author
        assert source.on.known
    for fact in facts(docket):
        assert getattr(fact, "sources", ()), fact


@pytest.mark.parametrize("ref", DOCKETS)
def test_every_case_says_what_it_is_where_it_stands_and_as_of_when(ref: str) -> None:
    case = DOCKETS[ref].case
    assert case.title
    assert case.summary
    assert case.status
    assert case.status_on.known
    assert case.status_sources
    assert set(case.related) <= set(DOCKETS) - {ref}


def test_every_source_on_file_is_used() -> None:
    for docket in DOCKETS.values():
        used = {source for fact in facts(docket) for source in getattr(fact, "sources", ())}
        used |= {
            attestation.source for event in docket.events for attestation in event.attestations
        }
        used |= {
            source
            for person in docket.persons
            for spelling in person.spellings
            for source in spelling.sources
        }
        idle = [source.locator for source in docket.sources if source.id not in used]
        assert not idle, (docket.case.ref, idle)


def test_no_date_is_more_precise_than_its_source() -> None:
    # Counted against the documents; a change here is a change of fact.
    events = [event for docket in DOCKETS.values() for event in docket.events]
    assert Counter(event.when.precision for event in events) == {
        Precision.DAY: 17,
        Precision.MONTH: 55,
        Precision.YEAR: 12,
        Precision.RANGE: 8,
        Precision.UNKNOWN: 76,
    }


def test_a_stated_time_quotes_its_source_and_an_unknown_one_says_so() -> None:
    for docket in DOCKETS.values():
        for event in docket.events:
            assert event.basis in {"stated", "inferred", "derived", "not-stated"}, event
            if event.basis == "stated":
                assert event.stated
                assert event.when.known
                years = set(re.findall(r"\d{4}", event.when.written or ""))
                assert years & set(re.findall(r"\d{4}", event.stated)) or "year" in event.note, (
                    event
                )
            if not event.when.known:
                assert event.basis in {"not-stated", "derived"}
                assert not event.stated


def test_what_the_sources_dispute_is_kept_as_attestations() -> None:
    decision = event("gerasimov-aleksandr", EventKind.VIEWS_ADOPTED)
    assert decision.when == read_moment("2012-05", "Asia/Qostanay")
    [endnote] = decision.attestations
    assert endnote.when == read_moment("2012-07-10", "Asia/Qostanay")
    assert DOCKETS["gerasimov-aleksandr"].source(endnote.source).locator == "endnote 5"
    assert any("10 July 2012" in line for line in DOCKETS["gerasimov-aleksandr"].case.cautions)


BOTH_KEPT = [
    ("jan2022-detainees-study", "were explained in 73 percent: both stand here"),
    ("ccpr-2158-2012-sviridov", "not been fully implemented (paragraph 74): both stand here"),
    ("jan2022-deaths", "One source counts 238, another more than 238"),
    ("zhanaozen-shootings", "130 according to the Prosecutor General’s Office, up to 700"),
    ("taldykorgan-prison-2019", "a mixed pre-trial detention facility and a prison"),
]


@pytest.mark.parametrize(("ref", "warning"), BOTH_KEPT)
def test_what_a_document_says_in_two_ways_is_told_in_a_caution(ref: str, warning: str) -> None:
    assert any(warning in caution for caution in DOCKETS[ref].case.cautions)


BANS_AND_TERMS = [
    # case, kind, length, at most, additional, starts, ends
    ("bokayev-max", "imprisonment", "P5Y", False, False, None, "2021-02"),
    ("bokayev-max", "ban-public-activities", "P3Y", False, True, "2021-02", "2024-02"),
    ("bokayev-max", "administrative-supervision", "P3Y", True, True, None, None),
    ("utepova-aigul", "restriction-of-freedom", "P1Y", False, False, None, None),
    ("utepova-aigul", "ban-public-activities", "P3Y", False, True, None, None),
    ("nurmaganov-askar", "restriction-of-freedom", "P1Y6M", False, False, None, None),
    ("almaty-13", "imprisonment", "P5Y", False, False, None, None),
    ("syroyezhkin-konstantin", "imprisonment", "P10Y", False, False, None, None),
]


@pytest.mark.parametrize(
    ("ref", "kind", "length", "at_most", "additional", "starts", "ends"), BANS_AND_TERMS
)
def test_terms_and_bans_are_those_of_the_sources(
    ref: str, kind: str, length: str, *, at_most: bool, additional: bool, starts: str, ends: str
) -> None:
    found = sentence(ref, kind)
    assert (found.length, found.at_most, found.additional) == (length, at_most, additional)
    assert (found.starts.written, found.ends.written) == (starts, ends)


TIMELINES = [
    ("bokayev-max", EventKind.RELEASE_FROM_SENTENCE, "2021-02"),
    ("bokayev-max", EventKind.BAN_START, "2021-02"),
    ("bokayev-max", EventKind.SUPERVISION_START, None),
    ("utepova-aigul", EventKind.ACTUAL_DETENTION, "2020-09"),
    ("utepova-aigul", EventKind.HOUSE_ARREST, "2020-09"),
    ("utepova-aigul", EventKind.FORCED_PSYCHIATRIC_PLACEMENT, "2020-11"),
    ("utepova-aigul", EventKind.MEASURE_CHANGED, None),
    ("utepova-aigul", EventKind.SENTENCE, "2021-04"),
    ("almaty-13", EventKind.SENTENCE, "2021-10"),
    ("nurmaganov-askar", EventKind.SENTENCE, "2021-02"),
    ("kanaliev-abzal", EventKind.HOUSE_ARREST, "2020-11"),
    ("kanaliev-abzal", EventKind.REMAND_DECISION, "2021-02"),
    ("kanaliev-abzal", EventKind.TRAVEL_BAN, None),
    ("reikherth-roman", EventKind.ACTUAL_DETENTION, "2021-03"),
    ("gerasimov-aleksandr", EventKind.COMPENSATION_AWARDED, "2013-11"),
    ("anafiyayev-zhasulan", EventKind.DEATH, "2022-01"),
    ("zhanaozen-37", EventKind.TORTURE_COMPLAINT, "2012-03"),
    ("zhanaozen-officers", EventKind.SENTENCE, "2012-05"),
    ("dosmagambetov-m", EventKind.DEATH, "2018-09"),
    ("naveed-ahmad", EventKind.REMOVAL, "2022-11-16"),
    ("zhilin-mikhail", EventKind.REMOVAL, "2022-12-29"),
]


@pytest.mark.parametrize(("ref", "kind", "written"), TIMELINES)
def test_the_main_cases_tell_their_events_at_the_time_of_the_sources(
    ref: str, kind: EventKind, written: str | None
) -> None:
    assert event(ref, kind).when.written == written


def test_bokayev_was_convicted_under_three_articles_and_ayan_under_none() -> None:
    charges = DOCKETS["bokayev-max"].charges
    assert [(charge.code, charge.article) for charge in charges] == [
        ("CC", "174"),
        ("CC", "274"),
        ("CC", "400"),
    ]
    assert not DOCKETS["ayan-talgat"].charges


def test_the_psychiatric_placement_lasted_18_days_from_a_day_nobody_states() -> None:
    measures = DOCKETS["utepova-aigul"].measures
    [placement] = [m for m in measures if m.kind == "forced-psychiatric-placement"]
    assert placement.length == "P18D"
    assert placement.starts.written == "2020-11"
    assert not placement.ends.known


def test_the_thirteen_are_four_in_prison_two_conditional_and_seven_restricted() -> None:
    docket = DOCKETS["almaty-13"]
    assert [len(sentence.persons) for sentence in docket.sentences] == [4, 2, 7]
    assert len({p for sentence in docket.sentences for p in sentence.persons}) == 13
    assert len(docket.persons) == 13


GROUPS = [
    ("uzbek-migrants-23", 23),
    ("zhanaozen-37", 37),
    ("zhanaozen-officers", 5),
    ("article-405-wave-2021", 34),
    ("uzbek-28-29", 28),
    ("jan2022-deaths", 238),
]


@pytest.mark.parametrize(("ref", "size"), GROUPS)
def test_a_group_is_one_record_with_the_size_the_source_gives(ref: str, size: int) -> None:
    assert DOCKETS[ref].persons[0].size == size


@pytest.mark.parametrize(
    ("ref", "bodies"),
    [
        # With whom he lodged his complaint of torture no source tells.
        ("gerasimov-aleksandr", ["Kostanai court", ""]),
        ("zhanaozen-37", ["trial court, not named"]),
        ("ili-register", ["Minister of Finance", "courts of Astana"]),
    ],
)
def test_a_remedy_names_no_body_but_that_of_its_source(ref: str, bodies: list[str]) -> None:
    assert [remedy.body for remedy in DOCKETS[ref].remedies] == bodies


SPELLINGS = [
    ("yesergepov", "Yesergepov", "Esergepov"),
    ("koshe-partiyasy-ban", "Street Party", "Kөshe partiyasy"),
    ("akhmedyarov-lukpan", "Lukpan Akhmedyarov", "Akhmedyarov"),
]


@pytest.mark.parametrize(("ref", "name", "seen"), SPELLINGS)
def test_every_spelling_seen_is_kept_with_its_source(ref: str, name: str, seen: str) -> None:
    person = DOCKETS[ref].persons[0]
    assert person.name == name
    [spelling] = [spelling for spelling in person.spellings if spelling.text == seen]
    assert spelling.sources


def test_a_name_that_the_source_withholds_or_a_family_quarrel_does_not_need_is_not_given() -> None:
    relatives = [p for p in DOCKETS["atabek-aron"].persons if "relative" in p.roles]
    assert [p.name for p in relatives] == [
        "His daughter, name withheld",
        "His sister, name withheld",
    ]
    assert DOCKETS["cat-441-2010"].persons[0].name == "Complainant, not named"


def test_the_communications_carry_number_and_symbol_and_no_date_of_adoption() -> None:
    hrc = [c for d in DOCKETS.values() for c in d.communications if c.body == "hrc"]
    assert len(hrc) == 37
    for communication in hrc:
        assert re.fullmatch(r"CCPR/C/\d+/D/\d+/\d{4}", communication.symbol)
        assert communication.symbol.endswith(f"/D/{communication.number}")
        assert not communication.adopted.known
    assert len({communication.symbol for communication in hrc}) == 37


@pytest.mark.parametrize("ref", DOCKETS)
def test_a_russian_dossier_finds_every_sentence_of_a_documented_case_in_russian(ref: str) -> None:
    for record in told(DOCKETS[ref]):
        for field in prose(record):
            text = worded(record, field, "ru")
            assert text, (record, field)
            assert re.search("[А-Яа-яЁё]", text), text


@pytest.mark.parametrize("ref", DOCKETS)
def test_every_wording_is_of_a_text_that_stands_on_the_record_and_is_its_only_one(ref: str) -> None:
    for record in told(DOCKETS[ref]):
        worded_fields = [(wording.language, wording.field) for wording in record.wordings]
        assert len(set(worded_fields)) == len(worded_fields)
        assert {field for _, field in worded_fields} <= prose(record), record


def test_a_fact_from_outside_the_five_documents_says_so() -> None:
    [communication] = DOCKETS["ccpr-2726-2016-a-p"].communications
    assert communication.note.startswith("Outside the sources of this demonstration")
    warned = [
        ref
        for ref, docket in DOCKETS.items()
        if any("not among the sources of this demonstration" in c for c in docket.case.cautions)
    ]
    assert warned == ["ccpr-2661-2015-polat-weaver-jr-and-ehtle", "ccpr-2726-2016-a-p"]
    told = resources.find("demo", "NOTICE.md").read_text(encoding="utf-8")
    assert all(f"`{ref}`" in told for ref in warned)
