"""A list of cases: what it shows, what it finds, how it is sorted and cut."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from casefiles.cases import Case
from casefiles.docket import Record
from casefiles.ids import EventId, PersonId, case_id
from casefiles.moments import read_moment
from casefiles.people import Person
from casefiles.timeline import Event
from db.queries import CaseLine, CaseOrder, case_count, case_list, categories
from db.workspace import Workspace
from tests.db.folders import CASE, EVENT, LATER, NOW, PASSPHRASE, make, save


def lines(workspace: Workspace, **chosen: object) -> list[CaseLine]:
    with workspace.reading() as store:
        return case_list(store, **chosen)  # type: ignore[arg-type]


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


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace that each test of three cases gets a copy of."""
    path = tmp_path_factory.mktemp("entered") / "workspace"
    with make(path) as workspace:
        enter(workspace, 1, "C", title="x", category="torture", people=2, year="2020")
        enter(workspace, 2, "A", title="z", category="", people=0, year=None)
        enter(workspace, 3, "B", title="y", category="torture", people=1, year="2018")
    return path


@pytest.fixture
def three(folder: Path, entered: Path) -> Iterator[Workspace]:
    """Cases C, A and B, entered in this order, an hour apart."""
    shutil.copytree(entered, folder)
    with Workspace.open(folder, PASSPHRASE) as workspace:
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
