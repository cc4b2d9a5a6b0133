"""What the database complains of, as the errors that the program has sentences for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from casefiles.errors import (
    CasefilesError,
    DamagedWorkspace,
    NotSaved,
    RefusedInput,
    WorkspaceInUse,
)
from casefiles.languages import later

# Result codes of SQLite. SQLCipher reports a page whose seal is broken as CORRUPT or NOTADB.
BUSY: Final = 5
READONLY: Final = 8
IOERR: Final = 10
CORRUPT: Final = 11
FULL: Final = 13
CANTOPEN: Final = 14
CONSTRAINT: Final = 19
NOTADB: Final = 26


@contextmanager
def put_into_words(path: Path) -> Iterator[None]:
    """Turn what the database of the workspace at `path` complains of inside into a sentence."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        # Some is asked of the driver itself (see `move_log`), which complains without SQLAlchemy.
        said = in_words(error.orig if isinstance(error, DBAPIError) else error, path)
        if said is None:
            raise
        raise said from error
    except UnicodeEncodeError as error:
        raise RefusedInput(
            later("A text holds half a character (a lone surrogate), which no file can keep.")
        ) from error


def in_words(error: BaseException | None, path: Path) -> CasefilesError | None:
    """The sentence for what the database said; None for a fault of the program itself."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (CORRUPT, NOTADB):
        return DamagedWorkspace(
            later(
                "The database of “{folder}” is damaged: a page of it is not what was written. "
                "Bring the workspace back from a backup."
            ),
            folder=path.name,
        )
    if code == FULL:
        return NotSaved(
            later("Nothing was saved: the disk of “{folder}” is full. Make room and save again."),
            folder=path.name,
        )
    if code in (READONLY, CANTOPEN):
        return NotSaved(
            later(
                "Nothing was saved: “{folder}” can be read but not written. Check its permissions."
            ),
            folder=path.name,
        )
    if code == IOERR:
        return NotSaved(
            later("Nothing was saved: the disk that holds “{folder}” does not answer or is full."),
            folder=path.name,
        )
    if code == CONSTRAINT:
        return RefusedInput(
            later("Two entries would bear the same key for a moment: save one, then the other.")
        )
    if code == BUSY:
        return WorkspaceInUse(
            later("“{folder}” is open in another window or program: close it there first."),
            folder=path.name,
        )
    return None
