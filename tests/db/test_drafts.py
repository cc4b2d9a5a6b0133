"""What is typed and not saved yet is kept, encrypted, and leaves no trace in history."""

from __future__ import annotations

from pathlib import Path

from db.drafts import draft_of, drop_draft, keep_draft
from db.verifying import verify
from db.workspace import Workspace
from tests.db.folders import LATER, PASSPHRASE, filled


def keep(workspace: Workspace, form: str, content: str) -> None:
    with workspace.transaction("Keep a draft", by="A", now=LATER) as store:
        keep_draft(store, form, content)


def kept(workspace: Workspace, form: str) -> str | None:
    with workspace.reading() as store:
        return draft_of(store, form)


def test_a_draft_is_kept_replaced_and_dropped(workspace: Workspace) -> None:
    assert kept(workspace, "event") is None
    keep(workspace, "event", "first")
    keep(workspace, "person", "somebody")
    keep(workspace, "event", "second")
    assert kept(workspace, "event") == "second"
    with workspace.transaction("Drop a draft", by="A", now=LATER) as store:
        drop_draft(store, "event")
        drop_draft(store, "no such form")

    assert kept(workspace, "event") is None
    assert kept(workspace, "person") == "somebody"


def test_a_draft_leaves_no_line_in_history_and_breaks_no_seal(workspace: Workspace) -> None:
    with workspace.reading() as store:
        before = store.revisions()
    keep(workspace, "event", "typed")
    with workspace.reading() as store:
        assert store.revisions() == before

    assert not verify(workspace)


def test_a_draft_outlives_the_program_and_is_never_in_the_clear(folder: Path) -> None:
    words = "Тергеуші түнде келді"
    with filled(folder) as workspace:
        keep(workspace, "event", words)
        lying = b"".join(file.read_bytes() for file in folder.iterdir())
    with Workspace.open(folder, PASSPHRASE) as workspace:
        assert kept(workspace, "event") == words

    assert words.encode() not in lying
