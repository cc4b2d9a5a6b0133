"""Verifying a workspace: is everything in the folder what was written, to the last byte?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from casefiles.docket import KINDS
from casefiles.errors import BrokenSeal, DamagedWorkspace, NotSaved, WorkspaceError
from casefiles.history import GENESIS
from casefiles.languages import later
from casefiles.plain import read_back, written
from casefiles.references import label
from db import keys
from db.chain import head
from db.changes import Name, name_of
from db.contents import contents
from db.folder import CUT, DATABASE, GONE, KEY, LAST_SAVE, LOCK, LOG
from db.reading import Reader
from db.workspace import Workspace

OURS: Final = frozenset({DATABASE, LOG, LAST_SAVE, KEY, LOCK})
PAGE: Final = re.compile(r"page (\d+)")
# What SQLCipher says of a page that is not there as a whole.
CUT_SHORT: Final = "invalid size"


def verify(workspace: Workspace) -> list[WorkspaceError]:
    """Everything that is not as it was written, each as a sentence; none where all is whole.

    DamagedWorkspace is said of a file or a page that is not what was written, as opening says it;
    BrokenSeal of what does not agree in files that are whole, or does not belong there.

    Checked are the files of the folder, the key file and the log byte by byte, every page of the
    database with the seal that SQLCipher put on it, every seal of history reckoned anew, and every
    record against the last revision of it.

    It cannot notice that the whole folder was exchanged for an older copy of itself: that is a
    whole workspace of an earlier time. Whoever has the passphrase can write a new history that is
    whole in itself. Against both, note down `last_seal` elsewhere and compare. An older note of the
    last save beside a newer database is no loss: all that it tells of is there, and opening writes
    it anew, as after a crash between a save and its note, from which it cannot be told.

    >>> verify(workspace)                                                # doctest: +SKIP
    []
    """
    return [*_files(workspace), *_database(workspace)]


def last_seal(workspace: Workspace) -> tuple[int, str]:
    """How many revisions history has, and the seal of the last, which vouches for all before it."""
    with workspace.reading() as reader:
        return head(reader.connection)


def _files(workspace: Workspace) -> Iterator[WorkspaceError]:
    folder = workspace.path
    for file in sorted(folder.iterdir()):
        if file.name == CUT:
            yield BrokenSeal(
                later(
                    "“{file}” keeps a save that was cut off. Look whether anything is missing at "
                    "the end of history; delete the file when you have."
                ),
                file=file.name,
            )
        elif file.name == GONE:
            yield BrokenSeal(
                later(
                    "“{file}” is left of saves that are gone. Look what is missing at the end of "
                    "history; delete the file when you have."
                ),
                file=file.name,
            )
        elif file.name not in OURS:
            yield BrokenSeal(
                later("“{file}” is not part of the workspace: the program did not write it there."),
                file=file.name,
            )
    try:
        if contents(folder / LOCK):
            yield BrokenSeal(
                later("The lock file “{file}” is not empty: somebody wrote to it."), file=LOCK
            )
        keys.check_key_file(folder / KEY)
    except WorkspaceError as error:
        yield error


def _database(workspace: Workspace) -> Iterator[WorkspaceError]:
    try:
        workspace.check_files()
        # First as the pages lie there: a damaged one may be one that the log will write anew. The
        # last may be cut short then, where a full disk stopped the log from being moved.
        with workspace.reading() as reader:
            damaged = _damaged_pages(reader, but_for=CUT_SHORT)
        if not damaged:
            moved = _moves_log(workspace)
            with workspace.reading() as reader:
                damaged = _damaged_pages(reader, but_for=None if moved else CUT_SHORT)
                if not damaged:
                    if not moved and _damaged_pages(reader):
                        yield NotSaved(
                            later(
                                "The last page of the database is cut short, and the disk is too "
                                "full to mend it from the log. Make room and verify again."
                            )
                        )
                    yield from _contents(reader)
                    workspace.check_last_save()
        if damaged:
            # Whatever else there were to say may be nothing but what follows from these pages.
            yield DamagedWorkspace(
                later(
                    "The database is damaged at page {page}: it is not what was written there. "
                    "Damaged pages in all: {count}. Bring the workspace back from a backup."
                ),
                page=min(damaged),
                count=len(damaged),
            )
    except WorkspaceError as error:
        yield error


def _moves_log(workspace: Workspace) -> bool:
    """Whether the disk has room for the log in the database. If not, its pages are read in it."""
    try:
        workspace.move_log()
    except NotSaved:
        return False
    return True


def _damaged_pages(reader: Reader, but_for: str | None = None) -> set[int]:
    """The numbers of the pages whose seal is broken, counted from 1."""
    damaged = set()
    for said in _complaints(reader, "cipher_integrity_check"):
        if but_for is None or but_for not in said:
            found = PAGE.search(said)
            # What names no page speaks of the database as a whole, which begins with the first.
            damaged.add(int(found[1]) if found else 1)
    return damaged


def _contents(reader: Reader) -> Iterator[WorkspaceError]:
    if _complaints(reader, "integrity_check") != ["ok"]:
        yield DamagedWorkspace(
            later(
                "Every page of the database is as it was sealed, but they do not fit together: "
                "another program wrote to it."
            )
        )
    yield from _history(reader)


def _complaints(reader: Reader, pragma: str) -> list[str]:
    return [said for (said,) in reader.connection.exec_driver_sql(f"PRAGMA {pragma}").all()]


def _history(reader: Reader) -> Iterator[BrokenSeal]:
    """Reckon every seal anew, then hold the records against what history says of them last."""
    number, seal = 0, GENESIS
    broken: list[int] = []
    first: dict[Name, int] = {}
    latest: dict[Name, str | None] = {}
    for revision in reader.each_revision():
        number += 1
        seal = revision.sealed_after(seal)
        if (revision.number, revision.seal) != (number, seal):
            broken.append(revision.number)
            number, seal = revision.number, revision.seal
        name = (revision.kind, revision.record)
        first.setdefault(name, number)
        latest[name] = revision.after
    if broken:
        yield BrokenSeal(
            later(
                "History is broken at entry {number}: it is not what was sealed there. Broken "
                "entries in all: {count}."
            ),
            number=broken[0],
            count=len(broken),
        )
    if head(reader.connection) != (number, seal):
        yield BrokenSeal(later("History is cut off: it ends at entry {number}."), number=number)
    for kind in KINDS:
        yield from _records(reader, kind, first, latest)
    for (kind, _), after in latest.items():
        if kind in KINDS and after is not None:
            yield BrokenSeal(
                later("{label} is missing: history does not say that it was removed."),
                label=label(read_back(kind, after)),
            )


def _records(
    reader: Reader, kind: str, first: dict[Name, int], latest: dict[Name, str | None]
) -> Iterator[BrokenSeal]:
    """The records of a kind that are not as history left them; takes the seen out of `latest`."""
    for entered, record in reader.rows(kind):
        name = name_of(record)
        if latest.pop(name, None) != written(record) or first.get(name) != entered:
            yield BrokenSeal(
                later("{label} does not agree with the last entry of its history."),
                label=label(record),
            )
