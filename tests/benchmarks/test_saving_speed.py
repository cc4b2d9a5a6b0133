"""Saving an event is over before a finger leaves the key; a year's cases go on file in one go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine

from casefiles.docket import Record
from casefiles.ids import EventId, case_id, record_id
from casefiles.moments import read_moment
from casefiles.plain import written
from db.engine import open_engine
from db.keys import new_key
from db.queries import CaseOrder, case_list
from db.undoing import undo
from db.workspace import Workspace
from tests.benchmarks.conftest import Bench
from tests.db.folders import CASE, EVENT, LATER, PERSON, SOURCE, filled, make, save


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Engine]:
    """A database of the same kind with one table and nothing around it."""
    engine = open_engine(tmp_path / "bare.db", new_key())
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE t (number INTEGER PRIMARY KEY, text TEXT)")
    yield engine
    engine.dispose()


def put(engine: Engine, lines: list[str]) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO t (text) VALUES (?)", [(line,) for line in lines])


def test_saving_an_event(bench: Bench, tmp_path: Path, bare: Engine) -> None:
    numbers = count()
    with filled(tmp_path / "w") as workspace:

        def ours() -> None:
            save(workspace, replace(EVENT, what=f"Change {next(numbers)}"))

        save_seconds, bare_seconds = bench.side_by_side(
            ours, lambda: put(bare, [written(EVENT)]), times=200
        )
    # What is promised is the time a hand on the keyboard notices.
    bench.note("saving an event, to a bare encrypted insert", save_seconds / bare_seconds, 15)
    bench.note("saving an event", save_seconds * 1000, 10, "ms")


def many(cases: int) -> list[Record]:
    """So many cases with a person, a source and four events each."""
    records: list[Record] = []
    for number in range(cases):
        case = case_id(f"C-{number}")
        person = replace(PERSON, id=uuid4(), case=case, name=f"Detainee {number}", spellings=())
        source = replace(SOURCE, id=uuid4(), case=case)
        records += [replace(CASE, id=case, ref=f"C-{number}"), person, source]
        for place in range(4):
            key = f"e{place}"
            records.append(
                replace(
                    EVENT,
                    id=EventId(record_id(case, "events", key)),
                    case=case,
                    key=key,
                    when=read_moment(f"2022-01-{number % 28 + 1:02}T{place:02}:{number % 60:02}"),
                    person=person.id,
                    spell=None,
                    sources=(source.id,),
                    attestations=(),
                )
            )
    return records


def test_seventy_thousand_records_in_one_act(bench: Bench, tmp_path: Path, bare: Engine) -> None:
    records = many(10_000)
    lines = [written(record) for record in records]

    # Each record is written with its history, its index and what finds it again.
    folders = (tmp_path / str(number) for number in count())

    def import_all() -> None:
        with make(next(folders)) as workspace:
            save(workspace, *records)

    seconds, bare_seconds = bench.side_by_side(
        import_all, lambda: put(bare, [*lines, *lines]), times=3
    )
    bench.note("saving 70,000 records, to bare inserts", seconds / bare_seconds, 15)

    some = records[: 7 * 1000]

    def import_some() -> None:
        with make(next(folders)) as workspace:
            save(workspace, *some)

    bench.note("ten times the cases, to a tenth", seconds / bench.best(import_some), 14)


def test_lists_and_undoing_of_many_cases(bench: Bench, tmp_path: Path) -> None:
    records = many(10_000)
    with make(tmp_path / "w") as workspace:
        act = save(workspace, *records).act_id
        seconds = bench.best(lambda: listed(workspace, order=CaseOrder.REF))
        bench.note("a page of 10,000 cases", seconds * 1000, 50, "ms")
        seconds = bench.best(lambda: listed(workspace, order=CaseOrder.FIRST))
        bench.note("the same, sorted by the first event", seconds * 1000, 300, "ms")
        seconds = bench.best(lambda: listed(workspace, text="detainee 77"))
        bench.note("the same, found by a name", seconds * 1000, 150, "ms")

        def take_back() -> None:
            with workspace.transaction("Undo", by="A", now=LATER) as store:
                undo(store, act)

        bench.note("undoing an import of 70,000 records", bench.best(take_back, times=1), 60, "s")


def listed(workspace: Workspace, **chosen: object) -> None:
    with workspace.reading() as store:
        assert case_list(store, **chosen)  # type: ignore[arg-type]
