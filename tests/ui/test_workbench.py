"""The widgets' door to the workspace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casefiles.errors import RefusedInput
from casefiles.notes import Note
from db.workspace import Workspace
from tests.ui.example import NOW, PASSPHRASE, dockets
from ui.background import Background
from ui.workbench import Changed, Workbench


def case_now(bench: Workbench) -> object:
    return bench.ask(lambda store: store.docket(dockets()[0].case.id))


def test_an_answer_is_read(workbench: Workbench) -> None:
    assert case_now(workbench) == dockets()[0]


def test_one_act_replaces_removes_and_adds_and_says_what_it_touched(
    workbench: Workbench, qtbot: QtBot
) -> None:
    docket = dockets()[0]
    before = docket.events[:2]
    after = [replace(before[0], what="Otherwise")]
    with qtbot.waitSignal(workbench.changed) as told:
        workbench.replace("Change", before, after)
    (changed,) = told.args

    assert case_now(workbench) == replace(docket, events=(after[0], *docket.events[2:]))
    assert changed == Changed(frozenset({"events"}), docket.case.id)
    assert workbench.saved_at == NOW
    assert workbench.undo_title == "Change"


def test_undo_and_redo_go_back_and_forth_over_several_acts(workbench: Workbench) -> None:
    docket = dockets()[0]
    states = [case_now(workbench)]
    event = docket.events[0]
    for number in range(3):
        changed = replace(event, what=f"Version {number}")
        workbench.replace("Change", [event], [changed])
        event = changed
        states.append(case_now(workbench))
    for state in states[-2::-1]:
        workbench.undo()
        assert case_now(workbench) == state
    assert workbench.undo_title is None
    for state in states[1:]:
        workbench.redo()
        assert case_now(workbench) == state
    assert workbench.redo_title is None
    workbench.redo()
    workbench.undo()
    workbench.replace("Change", [], [replace(event, what="Another way")])

    assert workbench.redo_title is None


def test_a_form_saved_as_it_was_opened_is_no_act_and_undo_gets_past_it(
    workbench: Workbench,
) -> None:
    event = dockets()[0].events[0]
    changed = replace(event, what="Otherwise")
    workbench.replace("Change", [event], [changed])
    workbench.replace("Look", [changed], [changed])
    assert workbench.undo_title == "Change"
    workbench.undo()

    assert case_now(workbench) == dockets()[0]


def test_what_can_be_undone_and_done_again_outlives_the_closing_of_the_workspace(
    folder: Path, qapp: QApplication
) -> None:
    event = dockets()[0].events[0]
    one, two = replace(event, what="One"), replace(event, what="Two")

    def opened() -> Workbench:
        return Workbench(Workspace.open(folder, PASSPHRASE), Background(), lambda: NOW)

    first = opened()
    first.replace("First", [event], [one])
    first.replace("Second", [one], [two])
    first.undo()
    first.close()
    again = opened()
    assert (again.undo_title, again.redo_title) == ("First", "Second")
    again.redo()
    with_two = case_now(again)
    again.undo()
    again.undo()
    assert case_now(again) == dockets()[0]
    again.close()
    last = opened()
    last.redo()
    last.redo()

    assert case_now(last) == with_two
    assert (last.undo_title, last.redo_title) == ("Second", None)
    last.close()


def test_a_new_case_and_all_on_it_goes_with_one_undo(workbench: Workbench) -> None:
    case = replace(dockets()[0].case, id=uuid4(), ref="NEW")
    note = Note(id=uuid4(), case=case.id, key="n1", text="A note")
    workbench.replace("Add", [], [case, note])
    assert workbench.open_case(case.id).docket.notes == (note,)
    workbench.undo()

    with pytest.raises(RefusedInput):
        workbench.open_case(case.id)


def test_what_is_only_ever_added_to_cannot_be_undone(workbench: Workbench) -> None:
    docket = dockets()[0]
    workbench.append("Note", Note(id=uuid4(), case=docket.case.id, key="n1", text="For ever"))

    assert workbench.undo_title is None
    assert len(workbench.open_case(docket.case.id).docket.notes) == 1


def test_what_is_refused_leaves_nothing_to_undo(workbench: Workbench) -> None:
    docket = dockets()[0]
    twin = replace(docket.events[0], id=uuid4())
    with pytest.raises(RefusedInput):
        workbench.replace("Add", [], [twin])

    assert workbench.undo_title is None
    assert case_now(workbench) == docket


def test_what_a_later_act_changed_is_not_undone_behind_its_back(workbench: Workbench) -> None:
    event = dockets()[0].events[0]
    workbench.replace("Change", [event], [replace(event, what="Mine")])
    with workbench.workspace.transaction("Other", by="", now=NOW) as store:
        store.save(replace(event, what="Theirs"))
    with pytest.raises(RefusedInput):
        workbench.undo()

    assert workbench.undo_title == "Change"


def test_only_so_many_steps_are_kept(workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.workbench.MOST_STEPS", 2)
    event = dockets()[0].events[0]
    for number in range(4):
        workbench.replace(f"Step {number}", [event], [replace(event, what=str(number))])
    workbench.undo()
    workbench.undo()

    assert workbench.undo_title is None


@pytest.mark.parametrize(
    ("changed", "case", "kinds", "touched"),
    [
        (Changed(frozenset({"events"}), "a"), "a", (), True),
        (Changed(frozenset({"events"}), "a"), "b", (), False),
        (Changed(frozenset({"events"}), None), "b", (), True),
        (Changed(frozenset({"events"}), "a"), None, (), True),
        (Changed(frozenset({"events"}), "a"), "a", ("persons",), False),
        (Changed(frozenset({"events", "persons"}), "a"), "a", ("persons",), True),
    ],
)
def test_a_pane_is_stale_when_its_case_and_its_kinds_were_touched(
    changed: Changed, case: str, kinds: tuple[str, ...], touched: bool
) -> None:
    assert changed.touches(case, *kinds) is touched  # type: ignore[arg-type]
