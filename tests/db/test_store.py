"""What is saved comes back equal, with its history; what may not be is refused in a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from casefiles.cases import Case
from casefiles.docket import KINDS, Docket, Record
from casefiles.errors import RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.history import GENESIS
from casefiles.ids import CaseId, EventId, case_id
from casefiles.notes import Note
from casefiles.people import Person
from casefiles.timeline import Event
from casefiles.wordings import Wording, worded_each
from db.undoing import undo
from db.workspace import Workspace
from tests.db.folders import (
    CASE,
    DOCKET,
    EVENT,
    LATER,
    PERSON,
    SOURCE,
    SPELL,
    make,
    note,
    save,
)
from tests.strategies import dockets

OTHER = Case(id=case_id("B"), ref="B", title="Another case")


@settings(
    max_examples=20,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(docket=dockets(most=2))
def test_a_case_comes_back_equal_with_every_kind_of_record(
    workspace: Workspace, docket: Docket
) -> None:
    with workspace.transaction("Save", by="A", now=LATER) as store:
        store.remove(store.case_of_ref("ALM-2022-001"))
        store.save_all(docket.records())
    with workspace.reading() as store:
        assert store.docket(docket.case.id) == docket
        assert list(store.dockets()) == [docket]
        for kind in KINDS.values():
            for record in store.all(kind, docket.case.id):
                assert store.one(kind, record.id) == record


def test_saving_leaves_a_revision_with_what_stood_before_and_after(workspace: Workspace) -> None:
    changed = replace(EVENT, what="Taken from a car")
    act = save(workspace, changed).act_id

    with workspace.reading() as store:
        first, second = store.history(EVENT.id)
        assert store.act(act) == [second]
        everything = store.revisions()
    assert (first.before, first.after) == (None, second.before)
    assert second.after is not None
    assert "Taken from a car" in second.after
    assert (second.title, second.by, second.at) == ("Save", "A. B.", LATER)
    assert (second.kind, second.record, second.case) == ("events", EVENT.id, CASE.id)
    assert [one.number for one in everything] == list(range(1, len(everything) + 1))
    for previous, revision in zip([None, *everything], everything, strict=False):
        assert revision.seal == revision.sealed_after(previous.seal if previous else GENESIS)


def test_saving_what_stands_there_leaves_no_trace(workspace: Workspace) -> None:
    with workspace.reading() as store:
        before = store.revisions()

    act = save(workspace, *DOCKET.records()).act_id

    with workspace.reading() as store:
        assert store.revisions() == before
        assert store.act(act) == []


def test_a_case_was_changed_when_anything_on_it_was(workspace: Workspace) -> None:
    again = LATER + timedelta(hours=1)
    with workspace.reading() as store:
        assert store.changed(CASE.id) == LATER
    with workspace.transaction("Save", by="A. B.", now=again) as store:
        store.save(replace(EVENT, what="Taken from a car"))

    with workspace.reading() as reader:
        assert reader.changed(CASE.id) == again


def test_one_thing_changed_among_many_is_one_revision(workspace: Workspace) -> None:
    act = save(workspace, CASE, replace(PERSON, name="Х"), SOURCE, EVENT).act_id

    with workspace.reading() as store:
        assert [one.kind for one in store.act(act)] == ["persons"]


def test_an_act_may_save_in_any_order_and_refer_ahead(folder: Path) -> None:
    with make(folder) as workspace:
        save(workspace, *reversed(list(DOCKET.records())))
        with workspace.reading() as store:
            assert store.docket(CASE.id) == DOCKET


def test_records_come_in_the_order_in_which_they_were_entered(workspace: Workspace) -> None:
    with workspace.transaction("Save", by="A", now=LATER) as store:
        store.save(note("n3"))
        store.save_all([note("n1"), note("n2")])
    save(workspace, note("n3", "changed"))

    with workspace.reading() as store:
        assert [one.key for one in store.all(Note)] == ["n3", "n1", "n2"]


def test_a_record_that_was_brought_back_returns_to_its_place(workspace: Workspace) -> None:
    save(workspace, note("n1"), note("n2"), note("n3"))
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(note("n2"))
    with workspace.transaction("Undo", by="A", now=LATER) as again:
        undo(again, store.act_id)

    with workspace.reading() as reader:
        assert [one.key for one in reader.docket(CASE.id).notes] == ["n1", "n2", "n3"]


def test_an_instant_is_kept_in_utc_to_the_microsecond(workspace: Workspace) -> None:
    from zoneinfo import ZoneInfo

    there = (LATER + timedelta(microseconds=7)).astimezone(ZoneInfo("Asia/Almaty"))
    with workspace.transaction("Save", by="A", now=there) as store:
        store.save(note("n1"))

    with workspace.reading() as reader:
        (kept,) = reader.act(store.act_id)
    assert kept.at == there
    assert kept.at.utcoffset() == timedelta(0)


STRANGER = UUID(int=5)

REFUSED: dict[str, tuple[Record, str]] = {
    "a person of nobody": (replace(EVENT, person=STRANGER), "e1 .Taken.* names a person"),
    "a source of nobody": (replace(EVENT, sources=(SOURCE.id, STRANGER)), "names a source"),
    "a spell of nobody": (replace(EVENT, spell=STRANGER), "names a detention"),
    "a source inside a spelling": (
        replace(PERSON, spellings=(replace(PERSON.spellings[0], sources=(STRANGER,)),)),
        "p1 .Detainee Ғ. names a source",
    ),
    "a source inside an attestation": (
        replace(EVENT, attestations=(replace(EVENT.attestations[0], source=STRANGER),)),
        "names a source",
    ),
    "a case of nobody": (replace(note("n1"), case=CaseId(STRANGER)), "a case that is not on file"),
    "a person of another case": (
        replace(
            EVENT, id=EventId(UUID(int=6)), case=OTHER.id, sources=(), attestations=(), spell=None
        ),
        "names a person who is not on the case",
    ),
    "a record moved to another case": (
        replace(PERSON, case=OTHER.id, spellings=()),
        "cannot be moved to another case",
    ),
    "a key that is taken": (replace(EVENT, id=EventId(UUID(int=7))), "“e1” is taken"),
    "a ref that is taken": (Case(id=CaseId(UUID(int=8)), ref="B", title=""), "a case “B” already"),
    "an endless text": (
        note("n1", "x" * 1_000_001),
        r"^n1 \(x{36}…: a text holds 1000000 characters at most, and this one has 1000001",
    ),
    "an endless text in a list": (
        replace(OTHER, cautions=("x", "x" * 1_000_001)),
        "and this one has 1000001: divide it",
    ),
    "an endless ref": (replace(OTHER, ref="x" * 1_001), "^x{40}…: a name, a title, a ref or an id"),
    "an endless name": (replace(PERSON, name="x" * 1_001), "1000 characters at most, .* has 1001"),
    "a blank key": (replace(note("n1"), key=" "), "without a key"),
    "a blank ref": (replace(OTHER, ref=""), "without a key"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_leads_nowhere_is_refused_and_nothing_is_saved(workspace: Workspace, why: str) -> None:
    save(workspace, OTHER)
    record, sentence = REFUSED[why]
    with workspace.reading() as store:
        before = store.revisions(), list(store.dockets())

    with pytest.raises(RefusedInput, match=sentence):
        save(workspace, note("n9"), record)

    with workspace.reading() as store:
        assert (store.revisions(), list(store.dockets())) == before


def test_a_record_of_several_long_texts_is_saved_and_comes_back(workspace: Workspace) -> None:
    texts = {"status": "Ж" * 600_000, "summary": "\\" * 1_000_000}
    long = replace(OTHER, closed=True, cautions=("x" * 600_000,), **texts)
    save(workspace, long)

    with workspace.reading() as store:
        assert store.one(Case, OTHER.id) == long


@pytest.mark.parametrize(
    "batch",
    [
        (note("n1"), note("n1", "twice")),
        (note("n1"), replace(note("n1"), id=uuid4())),
        (OTHER, replace(OTHER, id=CaseId(UUID(int=9)))),
    ],
    ids=["one id", "one key", "one ref"],
)
def test_two_that_cannot_both_be_saved_are_refused_together(
    workspace: Workspace, batch: tuple[Record, ...]
) -> None:
    with pytest.raises(RefusedInput):
        save(workspace, *batch)


def test_a_key_is_free_again_when_its_record_goes_or_changes_it(workspace: Workspace) -> None:
    save(workspace, note("n1"), note("n2"))
    save(workspace, replace(note("n1"), key="n5"), replace(note("n1"), id=uuid4()))
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(note("n2"))
        store.save(replace(note("n2"), id=uuid4(), text="instead"))

    with workspace.reading() as store:
        assert sorted(one.key for one in store.all(Note)) == ["n1", "n2", "n5"]


def test_two_records_that_exchange_their_keys_are_refused_in_a_sentence(
    workspace: Workspace,
) -> None:
    save(workspace, note("n1"), note("n2"))

    with pytest.raises(RefusedInput, match="key"):
        save(workspace, replace(note("n1"), key="n2"), replace(note("n2"), key="n1"))


def test_the_same_key_on_another_case_is_no_matter(workspace: Workspace) -> None:
    save(workspace, OTHER, replace(note("n1"), id=uuid4(), case=OTHER.id), note("n1"))


@pytest.mark.parametrize(
    ("record", "naming"),
    [(PERSON, "d1, e1 "), (SOURCE, "p1 .Detainee Ғ., e1 "), (SPELL, "e1 ")],
    ids=["person", "source", "spell"],
)
def test_what_is_still_named_is_not_removed_and_the_sentence_says_by_what(
    workspace: Workspace, record: Record, naming: str
) -> None:
    with (
        pytest.raises(RefusedInput, match=f"cannot be removed: it is named by {naming}"),
        workspace.transaction("Remove", by="A", now=LATER) as store,
    ):
        store.remove(record)

    with workspace.reading() as store:
        assert store.docket(CASE.id) == DOCKET


def test_a_sentence_names_five_records_and_no_more(workspace: Workspace) -> None:
    many = [
        replace(EVENT, id=EventId(UUID(int=100 + n)), key=f"e{n}", what="") for n in range(10, 20)
    ]
    save(workspace, *many)

    with (
        pytest.raises(RefusedInput, match=r"e1 \(.*\), e10, e11, e12, e13, …\. Change"),
        workspace.transaction("Remove", by="A", now=LATER) as store,
    ):
        store.remove(SPELL)


def test_a_record_goes_when_what_named_it_goes_or_names_it_no_more(workspace: Workspace) -> None:
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(EVENT)
        store.remove(SPELL)
        store.save(replace(PERSON, spellings=()))
        store.remove(SOURCE)
        store.remove(PERSON)

    with workspace.reading() as store:
        assert store.docket(CASE.id) == Docket(case=CASE)
        before, after = store.history(EVENT.id)
        assert (before.after, after.after) == (after.before, None)


def test_a_case_goes_with_all_that_is_on_it(workspace: Workspace) -> None:
    save(workspace, OTHER)
    with workspace.transaction("Remove", by="A", now=LATER) as store:
        store.remove(CASE)

    with workspace.reading() as reader:
        assert [docket.case for docket in reader.dockets()] == [OTHER]
        assert [one.kind for one in reader.act(store.act_id)] == [
            "events",
            "spells",
            "sources",
            "persons",
            "cases",
        ]


@pytest.mark.parametrize(
    ("kind", "id"), [(Event, UUID(int=1)), (Case, UUID(int=1)), (Person, EVENT.id)]
)
def test_what_is_not_on_file_is_said_to_be_gone(
    workspace: Workspace, kind: type[Record], id: UUID
) -> None:
    with workspace.reading() as store, pytest.raises(RefusedInput, match="not on file any more"):
        store.one(kind, id)


def test_removing_what_is_gone_is_refused(workspace: Workspace) -> None:
    with (
        pytest.raises(RefusedInput, match="not on file any more"),
        workspace.transaction("Remove", by="A", now=LATER) as store,
    ):
        store.remove(note("n1"))


def test_a_case_is_found_by_its_ref(workspace: Workspace) -> None:
    with workspace.transaction("Open a case", by="A", now=LATER) as store:
        store.save(OTHER)
    with workspace.reading() as store:
        assert store.case_of_ref("B") == OTHER


def test_a_ref_that_nobody_gave_is_said_to_be_missing(workspace: Workspace) -> None:
    with workspace.reading() as store, pytest.raises(RefusedInput, match="no case “Z”"):
        store.case_of_ref("Z")


def test_one_kind_is_read_of_one_case_or_of_all(workspace: Workspace) -> None:
    elsewhere = replace(note("n1"), id=uuid4(), case=OTHER.id)
    save(workspace, OTHER, elsewhere, note("n1"))

    with workspace.reading() as store:
        assert store.all(Note, CASE.id) == [note("n1")]
        assert store.all(Note) == [elsewhere, note("n1")]
        assert store.all(Case, OTHER.id) == [OTHER]
        assert store.all(Case) == [CASE, OTHER]


def test_a_thousand_cases_are_read_case_by_case_in_order(folder: Path) -> None:
    with make(folder) as workspace:
        cases = [Case(id=case_id(f"R{n}"), ref=f"R{n}", title="") for n in range(1001)]
        notes = [replace(note("n1"), id=uuid4(), case=case.id, text=case.ref) for case in cases]
        save(workspace, *cases, *notes)
        with workspace.reading() as store:
            found = [(docket.case.ref, docket.notes[0].text) for docket in store.dockets()]
    assert found == [(case.ref, case.ref) for case in cases]


def test_every_kind_of_event_can_be_kept(workspace: Workspace) -> None:
    events = [
        replace(EVENT, id=EventId(UUID(int=n)), key=f"k{n}", kind=kind)
        for n, kind in enumerate(EventKind, 1)
    ]
    save(workspace, *events)

    with workspace.reading() as store:
        assert list(store.docket(CASE.id).events) == [EVENT, *events]


def test_the_wording_of_one_caution_among_several_is_kept(workspace: Workspace) -> None:
    said = Wording(language="ru", field="cautions.2", text="Два.")
    case = replace(OTHER, cautions=("One.", "Two."), wordings=(said,))
    save(workspace, case)
    with workspace.reading() as store:
        found = store.one(Case, case.id)

    assert found == case
    assert worded_each(found, "cautions", "ru") == (None, "Два.")
