"""One case with all its records as one value."""

from dataclasses import fields

import pytest

from casefiles.cases import Case
from casefiles.docket import KEY_LETTER, KIND_OF, KINDS, Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, PersonId, SourceId, case_id, record_id
from casefiles.moments import read_moment
from casefiles.people import Person
from casefiles.sources import Source, SourceKind
from casefiles.timeline import Event, in_order
from casefiles.wordings import Wording, worded

CASE = case_id("ALM-1")


def event(key: str, when: str | None) -> Event:
    return Event(
        id=EventId(record_id(CASE, "events", key)),
        case=CASE,
        key=key,
        kind=EventKind.OTHER,
        when=read_moment(when),
    )


def person(key: str) -> Person:
    return Person(id=PersonId(record_id(CASE, "persons", key)), case=CASE, key=key, name="X")


def test_every_kind_of_record_has_a_list_in_the_docket_and_a_letter_for_its_keys() -> None:
    assert {field.name for field in fields(Docket)} == {"case", *KEY_LETTER}
    assert set(KINDS) == {"cases", *KEY_LETTER}
    assert len(set(KEY_LETTER.values())) == len(KEY_LETTER)
    assert all(KINDS[name] is kind for kind, name in KIND_OF.items())


def test_ids_follow_from_the_ref_and_the_key_so_that_a_file_imports_alike_everywhere() -> None:
    assert case_id("ALM-1") == CASE
    assert case_id("ALM-2") != CASE
    assert record_id(CASE, "events", "1") != record_id(CASE, "persons", "1")


def test_the_next_key_is_above_every_number_in_use_and_ignores_keys_of_another_make() -> None:
    docket = Docket(
        case=Case(id=CASE, ref="ALM-1", title=""),
        events=(event("e2", None), event("e10", None), event("call", None), event("x99", None)),
    )
    assert docket.next_key("events") == "e11"
    assert docket.next_key("persons") == "p1"


def test_records_come_with_the_case_first_and_what_is_referred_to_before_what_refers() -> None:
    source = Source(
        id=SourceId(record_id(CASE, "sources", "s1")),
        case=CASE,
        key="s1",
        kind=SourceKind.NGO,
        title="T",
    )
    docket = Docket(
        case=Case(id=CASE, ref="ALM-1", title=""),
        events=(event("e1", None),),
        persons=(person("p1"),),
        sources=(source,),
    )
    assert [type(record).__name__ for record in docket.records()] == [
        "Case",
        "Person",
        "Source",
        "Event",
    ]
    assert docket.source(source.id) is source
    assert docket.person(docket.persons[0].id) is docket.persons[0]


def test_asking_for_a_stranger_to_the_docket_is_an_error() -> None:
    docket = Docket(case=Case(id=CASE, ref="ALM-1", title=""))
    with pytest.raises(KeyError):
        docket.person(person("p1").id)
    with pytest.raises(KeyError):
        docket.source(SourceId(record_id(CASE, "sources", "s1")))


def test_events_stand_in_the_order_of_time_with_undated_ones_last_and_e2_before_e10() -> None:
    events = [
        event("e10", None),
        event("e2", None),
        event("e3", "2022-01-07"),
        event("e4", "2022-01-06"),
        event("e5", "2022-01-06T09:10"),
    ]
    assert [one.key for one in in_order(events)] == ["e4", "e5", "e3", "e2", "e10"]


def test_a_sentence_is_given_in_another_language_only_where_a_person_wrote_it() -> None:
    case = Case(
        id=CASE,
        ref="ALM-1",
        title="Detention",
        wordings=(Wording(language="ru", field="title", text="Задержание"),),
    )
    assert worded(case, "title", "ru") == "Задержание"
    assert worded(case, "title", "kk") is None
    assert worded(case, "summary", "ru") is None
