"""The files of a workspace: their names, and how they come onto the disk and are looked at."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from casefiles.errors import DamagedWorkspace, NotSaved, WorkspaceError
from casefiles.languages import later
from db.contents import contents
from db.keys import SALT_BYTES, Key

DATABASE: Final = "casefiles.db"
LOG: Final = "casefiles.db-wal"
# No file of ours. SQLite would write what it holds into the database, whoever put it there.
JOURNAL: Final = "casefiles.db-journal"
# What could not be read of a log, laid aside when the workspace was opened without it.
CUT: Final = "casefiles.db-wal.cut"
# The note of the last save (see `last_save`), and what is kept of it where saves are gone.
LAST_SAVE: Final = "last-save"
GONE: Final = "last-save.gone"
KEY: Final = "key"
LOCK: Final = "lock"
# A key file that was being written when the program was killed; `key` is still the one that counts.
NEW_KEY: Final = "key.new"


def write(path: Path, content: bytes) -> None:
    """Write a file that only its owner may read, and see that the disk has it."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(file, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def sync_folder(path: Path) -> None:
    """See that the disk has the names in a folder; a system that cannot does it on its own."""
    with suppress(OSError):
        folder = os.open(path, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def check_salt(path: Path, key: Key) -> None:
    """The salt is the one part of the database that no seal covers; the key file holds it too."""
    if contents(path / DATABASE, SALT_BYTES) != key.salt:
        raise DamagedWorkspace(
            later(
                "The database of “{folder}” is missing or damaged: it does not begin as it was "
                "written. Bring the workspace back from a backup."
            ),
            folder=path.name,
        )


def check_no_journal(path: Path) -> None:
    """Raise DamagedWorkspace where a journal lies that would be written into the database."""
    if os.path.lexists(path / JOURNAL):
        raise DamagedWorkspace(
            later(
                "“{file}” in “{folder}” was not put there by the program, and the database would "
                "take it in. Move it elsewhere first."
            ),
            file=JOURNAL,
            folder=path.name,
        )


def lay_aside(path: Path) -> None:
    """Keep the log as it is beside itself, before the program goes on without its last save."""
    try:
        write(path / CUT, (path / LOG).read_bytes())
        sync_folder(path)
    except OSError as error:
        raise NotSaved(
            later("The log could not be laid aside, so nothing was changed: “{folder}” is full."),
            folder=path.name,
        ) from error


def can_be_written(path: Path) -> bool:
    """Whether the workspace at `path` lies where it can be written.

    Raises WorkspaceError where it does not and the latest saves are still in the log, which can be
    read only where it can be written.
    """
    if os.access(path, os.W_OK) and os.access(path / DATABASE, os.W_OK):
        return True
    with suppress(FileNotFoundError):
        if (path / LOG).stat().st_size:
            raise WorkspaceError(
                later(
                    "“{folder}” cannot be written, and its latest saves are still in the log. Copy "
                    "the folder to a disk that can be written, and open it there."
                ),
                folder=path.name,
            )
    return False
