"""Undoing an act, and doing it again: a new act that puts back what stood before, or after."""

from __future__ import annotations

from uuid import UUID

from casefiles.errors import RefusedInput
from casefiles.languages import later
from casefiles.plain import read_back, written
from casefiles.references import label
from db.changes import Change, Name
from db.store import Store
from db.tables import TABLES


def undo(store: Store, act: UUID) -> None:
    """Put every record that an act changed back to what stood before it, as a new act.

    Raises RefusedInput where one of them was changed since, or where what would come back names
    something that is gone.

    >>> with workspace.transaction("Undo", by="A. B.", now=now) as store:  # doctest: +SKIP
    ...     undo(store, act)
    """
    _turn(store, {name: (after, before) for name, (before, after) in _ends(store, act).items()})


def redo(store: Store, act: UUID) -> None:
    """Make the changes of an act again that was undone, as a new act. Raises as `undo` does."""
    _turn(store, _ends(store, act))


def _ends(store: Store, act: UUID) -> dict[Name, tuple[str | None, str | None]]:
    """What an act found and what it left, as written, for every record that it changed."""
    ends: dict[Name, tuple[str | None, str | None]] = {}
    for revision in store.act(act):
        name = (revision.kind, revision.record)
        if revision.kind in TABLES:
            ends[name] = (ends[name][0] if name in ends else revision.before, revision.after)
    if not ends:
        raise RefusedInput(later("There is nothing to undo in this step of history."))
    return ends


def _turn(store: Store, ends: dict[Name, tuple[str | None, str | None]]) -> None:
    standing = store.standing(ends)
    changes = []
    for name, (found, wanted) in reversed(ends.items()):
        now = standing.get(name)
        if (None if now is None else written(now)) != found:
            raise RefusedInput(
                later("{label} was changed since: undo that change first."),
                label=label(now or read_back(name[0], found or "")),
            )
        changes.append(Change(name, now, None if wanted is None else read_back(name[0], wanted)))
    store.change(changes)
