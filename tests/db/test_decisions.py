"""Decisions on deadlines in a workspace: refused without a reason, and kept with their event."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from casefiles.charges import Measure
from casefiles.decisions import Decision, DecisionKind
from casefiles.errors import RefusedInput
from casefiles.ids import DecisionId, EventId, MeasureId, record_id
from casefiles.moments import UNKNOWN, read_moment
from db.tables import METADATA, SEARCH
from db.workspace import Workspace
from tests.db.folders import CASE, EVENT, LATER, PASSPHRASE, PERSON, SOURCE, SPELL, save

DECISION = Decision(
    id=DecisionId(record_id(CASE.id, "decisions", "j1")),
    case=CASE.id,
    key="j1",
    rule="detention.protocol-3h",
    person=PERSON.id,
    spell=SPELL.id,
    started_by=EVENT.id,
    kind=DecisionKind.OVERRIDDEN,
    computed=read_moment("2022-01-06T06:10Z"),
    until=read_moment("2022-01-06T13:00"),
    reason="The clock of the station was an hour behind.",
    sources=(SOURCE.id,),
)
MEASURE = Measure(
    id=MeasureId(record_id(CASE.id, "measures", "m1")), case=CASE.id, key="m1", kind="travel-ban"
)
OTHER = replace(MEASURE, id=MeasureId(record_id(CASE.id, "measures", "m2")), key="m2")
RELEASES = Path(__file__).parents[1] / "workspaces"


def test_a_decision_is_kept_with_its_history(workspace: Workspace) -> None:
    save(workspace, DECISION)
    closed = replace(DECISION, kind=DecisionKind.CLOSED, until=UNKNOWN, reason="Settled.")
    save(workspace, closed)

    with workspace.reading() as store:
        assert store.docket(CASE.id).decisions == (closed,)
        assert len(store.history(DECISION.id)) == 2


@pytest.mark.parametrize(
    ("record", "sentence"),
    [
        (replace(DECISION, reason=" "), "j1 (detention.protocol-3h): A deadline is overridden or"),
        (replace(DECISION, until=UNKNOWN), "overridden by another one: write its day"),
        (replace(MEASURE, recurs="now and then"), "“now and then” does not say when a duty"),
        (
            replace(DECISION, started_by=EventId(record_id(CASE.id, "events", "e9"))),
            "names an event that is not on the case: add the event first.",
        ),
    ],
)
def test_what_is_not_sound_is_refused_and_nothing_is_saved(
    workspace: Workspace, record: Decision | Measure, sentence: str
) -> None:
    with pytest.raises(RefusedInput) as refused:
        save(workspace, OTHER, record)

    assert sentence in str(refused.value)
    with workspace.reading() as store:
        assert store.docket(CASE.id).decisions == ()
        assert store.docket(CASE.id).measures == ()


def test_an_event_on_which_a_decision_rests_is_not_removed_unnoticed(workspace: Workspace) -> None:
    save(workspace, DECISION)

    with (
        pytest.raises(RefusedInput, match="it is named by j1"),
        workspace.transaction("Remove", by="A", now=LATER) as store,
    ):
        store.remove(EVENT)


@pytest.mark.parametrize("release", sorted(one.name for one in RELEASES.iterdir()))
def test_a_workspace_of_a_release_has_the_tables_of_today_once_it_was_opened(
    release: str, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(RELEASES / release, tmp_path / "w"))

    with Workspace.open(folder, PASSPHRASE) as workspace:
        save(workspace, DECISION, replace(MEASURE, recurs="FREQ=WEEKLY;BYDAY=MO"))
        with workspace.reading() as store:
            docket = store.docket(CASE.id)
            context = MigrationContext.configure(
                store.connection,
                opts={
                    "compare_type": True,
                    "compare_server_default": True,
                    "include_name": lambda name, kind, _: (
                        kind != "table" or not name.startswith(SEARCH)
                    ),
                },
            )
            assert compare_metadata(context, METADATA) == []

    assert docket.decisions == (DECISION,)
    assert docket.measures[0].recurs == "FREQ=WEEKLY;BYDAY=MO"
