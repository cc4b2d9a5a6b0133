"""An act is undone by another act, and done again; never over the head of a later one."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from casefiles.docket import Docket
from casefiles.errors import RefusedInput
from casefiles.notes import Note
from db.undoing import redo, undo
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import CASE, DOCKET, EVENT, LATER, PERSON, SPELL, note, save


def turn_back(workspace: Workspace, act: UUID) -> UUID:
    with workspace.transaction("Undo", by="A", now=LATER) as store:
        undo(store, act)
    return store.act_id


def do_again(workspace: Workspace, act: UUID) -> UUID:
    with workspace.transaction("Redo", by="A", now=LATER) as store:
        redo(store, act)
    return store.act_id


def docket(workspace: Workspace) -> Docket:
    with workspace.reading() as store:
        return store.docket(CASE.id)


def remove(workspace: Workspace, *records: Note) -> UUID:
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        for record in records:
            store.remove(record)
    return store.act_id


def test_a_change_is_undone_and_done_again_and_undone(workspace: Workspace) -> None:
    changed = replace(EVENT, what="Taken from a car")
    act = save(workspace, changed, note("n1")).act_id
    after = docket(workspace)

    for _ in range(2):
        turn_back(workspace, act)
        assert docket(workspace) == DOCKET
        do_again(workspace, act)
        assert docket(workspace) == after


def test_undoing_is_an_act_of_history_and_can_be_undone_itself(workspace: Workspace) -> None:
    act = save(workspace, note("n1")).act_id
    undoing = turn_back(workspace, act)

    turn_back(workspace, undoing)

    assert docket(workspace).notes == (note("n1"),)
    with workspace.reading() as store:
        assert [one.title for one in store.history(note("n1").id)] == ["Save", "Undo", "Undo"]


def test_a_removed_case_comes_back_with_all_that_was_on_it(workspace: Workspace) -> None:
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(CASE)

    turn_back(workspace, store.act_id)

    assert docket(workspace) == DOCKET


def test_an_act_that_changed_one_record_twice_is_undone_to_its_beginning(
    workspace: Workspace,
) -> None:
    with workspace.transaction("Save", by="A", now=LATER) as store:
        store.save(note("n1"))
        store.save(note("n1", "changed"))
        store.save(replace(EVENT, what="x"))
        store.save(EVENT)

    turn_back(workspace, store.act_id)
    assert docket(workspace) == DOCKET

    do_again(workspace, store.act_id)
    assert docket(workspace).notes == (note("n1", "changed"),)


@pytest.mark.parametrize("later", ["changed", "removed"])
def test_what_another_act_changed_since_is_not_undone(workspace: Workspace, later: str) -> None:
    act = save(workspace, note("n1", "Heard the door")).act_id
    if later == "changed":
        save(workspace, note("n1", "Heard the car"))
    else:
        remove(workspace, note("n1"))
    before = docket(workspace)

    with pytest.raises(RefusedInput, match=r"n1 \(Heard the .*\) was changed since"):
        turn_back(workspace, act)

    assert docket(workspace) == before


def test_a_removal_is_not_undone_when_its_record_is_there_again(workspace: Workspace) -> None:
    save(workspace, note("n1"))
    act = remove(workspace, note("n1"))
    save(workspace, note("n1", "written anew"))

    with pytest.raises(RefusedInput, match="was changed since"):
        turn_back(workspace, act)


def test_what_was_changed_and_changed_back_can_be_undone(workspace: Workspace) -> None:
    act = save(workspace, note("n1")).act_id
    save(workspace, note("n1", "changed"))
    save(workspace, note("n1"))

    turn_back(workspace, act)

    assert docket(workspace) == DOCKET


def test_a_record_that_others_name_by_now_does_not_go_by_undoing(workspace: Workspace) -> None:
    other = replace(PERSON, id=uuid4(), key="p2", spellings=())
    act = save(workspace, other).act_id
    save(workspace, replace(EVENT, person=other.id))

    with pytest.raises(RefusedInput, match="named by e1"):
        turn_back(workspace, act)


def test_a_record_does_not_come_back_to_name_what_is_gone(workspace: Workspace) -> None:
    with workspace.transaction("Remove", by="A", now=LATER) as first:
        first.remove(EVENT)
    with workspace.transaction("Remove", by="A", now=LATER) as second:
        second.remove(SPELL)

    with pytest.raises(RefusedInput, match="names a detention that is not on the case"):
        turn_back(workspace, first.act_id)

    turn_back(workspace, second.act_id)
    turn_back(workspace, first.act_id)
    assert docket(workspace) == DOCKET


@pytest.mark.parametrize("step", ["the first", "none", "an empty one"])
def test_a_step_that_changed_no_record_cannot_be_undone(workspace: Workspace, step: str) -> None:
    with workspace.reading() as store:
        first = store.revisions()[0].act
    act = {"the first": first, "none": uuid4(), "an empty one": save(workspace).act_id}[step]

    with pytest.raises(RefusedInput, match="nothing to undo"):
        turn_back(workspace, act)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    acts=st.lists(
        st.lists(
            st.tuples(st.sampled_from(("n1", "n2", "n3")), st.sampled_from((None, "a", "b", "c"))),
            max_size=4,
        ),
        max_size=6,
    )
)
def test_undoing_every_act_backwards_comes_to_the_beginning_and_redoing_to_the_end(
    workspace: Workspace, acts: list[list[tuple[str, str | None]]]
) -> None:
    standing = [docket(workspace)]
    done = []
    for act in acts:
        with workspace.transaction("Act", by="A", now=LATER) as store:
            for key, text in act:
                if text is not None:
                    store.save(note(key, text))
                elif note(key).id in {one.id for one in store.all(Note)}:
                    store.remove(note(key))
        with workspace.reading() as reader:
            revisions = reader.act(store.act_id)
        if revisions:
            done.append(store.act_id)
            standing.append(docket(workspace))

    for place in range(len(done) - 1, -1, -1):
        turn_back(workspace, done[place])
        assert docket(workspace) == standing[place]
    for place in range(len(done)):
        do_again(workspace, done[place])
        assert docket(workspace) == standing[place + 1]
    for act in reversed(done):
        turn_back(workspace, act)
    assert verify(workspace) == []
