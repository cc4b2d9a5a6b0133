"""A list of cases: what it shows, what it finds, how it is sorted and cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from casefiles.allegations import Allegation
from casefiles.cases import Case
from casefiles.communications import Communication
from casefiles.docket import Record
from casefiles.ids import AllegationId, CommunicationId, EventId, NoteId, PersonId, case_id
from casefiles.moments import read_moment
from casefiles.people import Person, Spelling
from casefiles.remedies import Remedy
from casefiles.timeline import Event
from casefiles.wordings import Wording
from db.queries import CaseLine, CaseOrder, case_count, case_list, categories
from db.workspace import Workspace
from tests.db.folders import CASE, EVENT, LATER, NOW, PERSON, make, note, save


def lines(workspace: Workspace, **chosen: object) -> list[CaseLine]:
    with workspace.reading() as store:
        return case_list(store, **chosen)  # type: ignore[arg-type]


def found(workspace: Workspace, text: str) -> list[str]:
    return [line.ref for line in lines(workspace, text=text)]


def test_a_line_shows_what_is_on_the_case(workspace: Workspace) -> None:
    tagged = replace(CASE, tags=("january", "bail"), status="in court", closed=True)
    save(workspace, tagged)

    assert lines(workspace) == [
        CaseLine(
            id=CASE.id,
            ref=CASE.ref,
            title=CASE.title,
            category="detention",
            tags=("january", "bail"),
            status="in court",
            closed=True,
            persons=1,
            events=1,
            first=datetime(2022, 1, 6, 3, 10, tzinfo=UTC),
            last=datetime(2022, 1, 6, 3, 10, tzinfo=UTC),
            updated=LATER,
        )
    ]


@pytest.mark.parametrize(
    ("written", "until", "first", "last"),
    [
        (None, None, None, None),
        ("2022-01-06T09:10", None, "2022-01-06T03:10", "2022-01-06T03:10"),
        ("2022-01", None, "2021-12-31T18:00", "2022-01-31T17:59"),
        ("../2022-01-06T09:10", None, None, "2022-01-06T03:10"),
        ("2022-01-06T09:10/..", None, "2022-01-06T03:10", None),
        ("2022-01-06T09:10", "2022-01-07T09:10", "2022-01-06T03:10", "2022-01-07T03:10"),
        (None, "2022-01-07T09:10", None, "2022-01-07T03:10"),
    ],
)
def test_the_first_and_the_last_instant_are_as_wide_as_the_events_are_known(
    workspace: Workspace,
    written: str | None,
    until: str | None,
    first: str | None,
    last: str | None,
) -> None:
    save(workspace, replace(EVENT, when=read_moment(written), until=read_moment(until)))

    (line,) = lines(workspace)

    assert line.first == (first and datetime.fromisoformat(first + "Z"))
    assert line.last == (last and datetime.fromisoformat(last + "Z"))


def test_removing_something_counts_as_the_last_change(workspace: Workspace) -> None:
    tomorrow = LATER + timedelta(days=1)
    with workspace.transaction("Remove", by="A", now=tomorrow) as store:
        store.remove(EVENT)

    (line,) = lines(workspace)

    assert (line.updated, line.events, line.first) == (tomorrow, 0, None)


@pytest.fixture
def three(folder: Path) -> Iterator[Workspace]:
    """Cases C, A and B, entered in this order, an hour apart."""
    with make(folder) as workspace:
        enter(workspace, 1, "C", title="x", category="torture", people=2, year="2020")
        enter(workspace, 2, "A", title="z", category="", people=0, year=None)
        enter(workspace, 3, "B", title="y", category="torture", people=1, year="2018")
        yield workspace


def enter(
    workspace: Workspace,
    hour: int,
    ref: str,
    *,
    title: str,
    category: str,
    people: int,
    year: str | None,
) -> None:
    case = Case(id=case_id(ref), ref=ref, title=title, category=category, tags=(title, "all"))
    records: list[Record] = [
        Person(id=PersonId(uuid4()), case=case.id, key=f"p{number}", name="N")
        for number in range(people)
    ]
    if year is not None:
        when = read_moment(year)
        records.append(
            Event(id=EventId(uuid4()), case=case.id, key="e1", kind=EVENT.kind, when=when)
        )
    with workspace.transaction("Save", by="A", now=NOW + timedelta(hours=hour)) as store:
        store.save_all([case, *records])


@pytest.mark.parametrize(
    ("order", "up", "down"),
    [
        (CaseOrder.REF, "ABC", "CBA"),
        (CaseOrder.TITLE, "CBA", "ABC"),
        (CaseOrder.CATEGORY, "ABC", "BCA"),
        (CaseOrder.PERSONS, "ABC", "CBA"),
        (CaseOrder.EVENTS, "ABC", "BCA"),
        (CaseOrder.FIRST, "BCA", "CBA"),
        (CaseOrder.LAST, "BCA", "CBA"),
        (CaseOrder.UPDATED, "CAB", "BAC"),
    ],
)
def test_cases_are_sorted_by_every_column_and_what_is_not_known_comes_last(
    three: Workspace, order: CaseOrder, up: str, down: str
) -> None:
    assert "".join(line.ref for line in lines(three, order=order)) == up
    assert "".join(line.ref for line in lines(three, order=order, descending=True)) == down


def test_every_order_is_tested() -> None:
    assert len(CaseOrder) == 8


@pytest.mark.parametrize(
    ("chosen", "refs"),
    [
        ({"limit": 2}, "AB"),
        ({"limit": 2, "offset": 2}, "C"),
        ({"offset": 3}, ""),
        ({"category": "torture"}, "BC"),
        ({"category": ""}, "A"),
        ({"category": "tort"}, ""),
        ({"tag": "z"}, "A"),
        ({"tag": "all", "category": "torture"}, "BC"),
        ({"tag": "al"}, ""),
        ({"text": "y"}, "B"),
        ({"text": "n", "category": "torture"}, "BC"),
    ],
)
def test_cases_are_filtered_and_cut_by_the_database(
    three: Workspace, chosen: dict[str, object], refs: str
) -> None:
    assert "".join(line.ref for line in lines(three, **chosen)) == refs


def test_cases_are_counted_as_they_are_listed(three: Workspace) -> None:
    with three.reading() as store:
        assert case_count(store) == 3
        assert case_count(store, category="torture") == 2
        assert case_count(store, text="n", tag="x") == 1
        assert categories(store) == {"": 1, "torture": 2}


@pytest.mark.parametrize(
    "text",
    [
        "alm", "2022", "ALM-2022-001", "Two days", "алматы", "Almaty",
        "detainee", "Detainee Ғ", "gh", "interview", "door", "taken house",
        "Алматыда Detainee", "d", "ALM- …",
    ],
)  # fmt: skip
def test_a_case_is_found_by_its_words_in_any_script(workspace: Workspace, text: str) -> None:
    assert found(workspace, text) == [CASE.ref]


@pytest.mark.parametrize(
    "text",
    [
        "lm",
        "2023",
        "Two nights",
        "ст.131 OR (",
        '"',
        "a AND",
        "x'y",
        "NEAR(a b)",
        "*",
        "words:door x",
    ],
)
def test_other_words_and_the_signs_of_the_index_find_nothing_and_break_nothing(
    workspace: Workspace, text: str
) -> None:
    assert found(workspace, text) == ([CASE.ref] if text in {'"', "*"} else [])


def test_every_word_must_be_on_the_case_but_not_in_one_record(workspace: Workspace) -> None:
    other = Case(id=case_id("B"), ref="B", title="Бокаев")
    save(workspace, other, replace(note("n1"), id=NoteId(uuid4()), case=other.id, text="Атырау"))

    assert found(workspace, "Bokayev Atyrau") == ["B"]
    assert found(workspace, "Bokayev Almaty") == []


WORDED = (Wording(language="ru", field="what", text="Водопад"),)

INDEXED: dict[str, Record] = {
    "a tag": replace(CASE, tags=("Водопад",)),
    "a title in Russian": replace(CASE, wordings=WORDED),
    "a spelling": replace(PERSON, spellings=(Spelling(text="Vodopad"),)),
    "a place": replace(EVENT, place="Водопад"),
    "an authority": replace(EVENT, authority="Водопад"),
    "an allegation": Allegation(id=AllegationId(uuid4()), case=CASE.id, key="l1", what="Водопад"),
    "a remedy": Remedy(id=uuid4(), case=CASE.id, key="r1", body="Водопад"),  # type: ignore[arg-type]
    "a communication": Communication(
        id=CommunicationId(uuid4()), case=CASE.id, key="u1", body="hrc", symbol="Водопад"
    ),
    "a note": note("n1", "Водопад"),
}


@pytest.mark.parametrize("where", INDEXED)
def test_a_word_is_found_wherever_it_stands_and_no_longer_when_it_is_gone(
    workspace: Workspace, where: str
) -> None:
    record = INDEXED[where]
    assert found(workspace, "водопад") == []
    with workspace.reading() as store:
        before = list(store.docket(CASE.id).records())

    save(workspace, record)
    assert found(workspace, "водопад") == [CASE.ref]

    with workspace.transaction("Back", by="A", now=LATER) as store:
        if record.id in {one.id for one in before}:
            store.save_all(before)
        else:
            store.remove(record)
    assert found(workspace, "водопад") == []


def test_a_case_that_was_removed_is_not_found(workspace: Workspace) -> None:
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(CASE)

    assert found(workspace, "alm") == []
    assert lines(workspace) == []


def test_a_page_pasted_into_the_search_is_cut_to_its_first_words(workspace: Workspace) -> None:
    assert found(workspace, "door " * 12 + "waterfall") == [CASE.ref]
    assert found(workspace, "door " * 11 + "waterfall") == []
