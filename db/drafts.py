"""Drafts: what was typed in a form and not saved yet, encrypted with everything else.

A draft outlives a crash and a form that was left by Escape. It is no record, leaves no line in
history, and goes when its form is saved or given up. What the window can undo is kept here as well.
"""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from db.reading import Reader
from db.store import Store
from db.tables import DRAFTS


def keep_draft(store: Store, form: str, content: str) -> None:
    """Keep what is typed in a form, in the place of what was kept of it before."""
    row = insert(DRAFTS).values(form=form, content=content)
    store.connection.execute(
        row.on_conflict_do_update(index_elements=[DRAFTS.c.form], set_={"content": content})
    )


def draft_of(store: Reader, form: str) -> str | None:
    """What is kept of a form; None where nothing is."""
    question = select(DRAFTS.c.content).where(DRAFTS.c.form == form)
    return store.connection.execute(question).scalar_one_or_none()


def drop_draft(store: Store, form: str) -> None:
    """Forget what is kept of a form, if anything is."""
    store.connection.execute(delete(DRAFTS).where(DRAFTS.c.form == form))
