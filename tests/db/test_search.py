"""A case is found by any word that stands on it, in any script, and by no other."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from casefiles.allegations import Allegation
from casefiles.cases import Case
from casefiles.communications import Communication
from casefiles.docket import Record
from casefiles.ids import AllegationId, CommunicationId, NoteId, case_id
from casefiles.people import Spelling
from casefiles.remedies import Remedy
from casefiles.wordings import Wording
from db.queries import case_list
from db.workspace import Workspace
from tests.db.folders import CASE, EVENT, LATER, PERSON, note, save


def found(workspace: Workspace, text: str) -> list[str]:
    with workspace.reading() as store:
        return [line.ref for line in case_list(store, text=text)]


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


def test_a_page_pasted_into_the_search_is_cut_to_its_first_words(workspace: Workspace) -> None:
    assert found(workspace, "door " * 12 + "waterfall") == [CASE.ref]
    assert found(workspace, "door " * 11 + "waterfall") == []
