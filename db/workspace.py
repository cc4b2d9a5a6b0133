"""The workspace: the folder that a user opens, with everything in it encrypted from the first byte.

casefiles.db        the records and their history (SQLCipher)
casefiles.db-wal    the log of the latest saves, while the workspace is open or after a crash
key                 the key of the database, wrapped under the passphrase
last-save           how far history reached at the last save, encrypted
lock                empty; locked while the workspace is open
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self
from uuid import uuid4

from sqlalchemy import Connection, Engine

from casefiles.errors import (
    CutOffSave,
    NotSaved,
    RefusedInput,
    SavesGone,
    WorkspaceError,
)
from casefiles.languages import later
from db import journal, keys, last_save
from db.chain import Chain, Line
from db.contents import not_readable
from db.core_files import refuse_core_files
from db.engine import move_log, open_engine
from db.faults import put_into_words
from db.folder import (
    DATABASE,
    KEY,
    LOCK,
    LOG,
    NEW_KEY,
    can_be_written,
    check_no_journal,
    check_salt,
    lay_aside,
    sync_folder,
    write,
)
from db.keys import STRONG, Cost, Key
from db.lock import FolderLock
from db.reading import Reader
from db.store import Store
from db.upgrading import bring_up_to_date, migrate

# Past this size the log is moved into the database. 4 MiB hold a thousand saves.
LOG_SIZE: Final = 4 * 1024 * 1024


class Workspace:
    """An open workspace. Everything on file is read and changed inside its two kinds of block.

    >>> with Workspace.open(path, passphrase) as workspace:                    # doctest: +SKIP
    ...     with workspace.reading() as store:
    ...         docket = store.docket(case)
    ...     with workspace.transaction("Add an event", by="A. B.", now=now) as store:
    ...         store.save(event)

    Blocks are short and may be opened from any thread; one waits for the other.
    """

    def __init__(self, path: Path, key: Key, lock: FolderLock, engine: Engine) -> None:
        self.path = path
        self._key = key
        self._lock = lock
        self._engine = engine
        self._one_at_a_time = threading.RLock()
        self._open: Reader | None = None
        self._log_is_untidy = False
        self._closed = False

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        *,
        now: datetime,
        by: str,
        cost: Cost = STRONG,
        fill: Callable[[Workspace], None] | None = None,
    ) -> Workspace:
        """A new workspace in a folder that is empty or not yet there, opened.

        It is made beside the folder, with what `fill` puts into it, and put in its place whole: a
        crash leaves all of it or nothing. History begins with who made it and when. Raises
        RefusedInput for a folder with something in it and for a blank passphrase, NotSaved where
        the disk refuses.
        """
        # Where a link leads: a folder cannot be put in the place of the link itself.
        path = Path(os.path.realpath(path))
        try:
            taken = path.exists() and (not path.is_dir() or any(path.iterdir()))
            missing = [folder for folder in path.parents if not folder.exists()]
        except OSError as error:
            raise _not_made(path) from error
        if taken:
            raise RefusedInput(
                later("“{path}” is not empty: choose a new folder for the workspace."), path=path
            )
        refuse_core_files()
        key = keys.new_key()
        content = keys.wrap(key, passphrase, cost)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            made = Path(tempfile.mkdtemp(prefix=f".{path.name[:40]}-", dir=path.parent))
        except OSError as error:
            raise _not_made(path) from error
        try:
            _begin(made, key, content, now=now, by=by)
            if fill is not None:
                with cls._opened(made, key) as workspace:
                    fill(workspace)
            if path.exists():
                path.rmdir()
            made.rename(path)
            sync_folder(path.parent)
        except NotSaved as error:
            # Nobody knows the name under which it was being made.
            raise NotSaved(error.message, **error.values | {"folder": path}) from error
        except OSError as error:
            raise _not_made(path) from error
        finally:
            shutil.rmtree(made, ignore_errors=True)
            # Where it came to nothing, neither do the folders stay that were made on the way.
            for folder in missing:
                with suppress(OSError):
                    folder.rmdir()
        return cls._opened(path, key)

    @classmethod
    def open(cls, path: Path, passphrase: str, *, without_cut_off_save: bool = False) -> Workspace:
        """The workspace in a folder, opened; an older one is brought to the newest schema.

        `without_cut_off_save` goes on where the last save is not whole, or the latest are gone:
        what is left of them is laid aside as it is, and the saves before stand. Without it that
        raises CutOffSave, or SavesGone, which is one.

        Raises WrongPassphrase, DamagedWorkspace, WorkspaceInUse, WorkspaceFromTheFuture, and
        WorkspaceError for a folder that is no workspace.
        """
        refuse_core_files()
        path = path.absolute()
        file = path / KEY
        try:
            nothing = not (path / DATABASE).exists() and not os.path.lexists(file)
        except OSError as error:
            raise not_readable(path, error) from error
        if nothing:
            raise WorkspaceError(
                later("“{path}” is not a workspace: it holds no key and no database."), path=path
            )
        return cls._opened(
            path, keys.unwrap(file, passphrase), without_cut_off_save=without_cut_off_save
        )

    @classmethod
    def _opened(cls, path: Path, key: Key, *, without_cut_off_save: bool = False) -> Workspace:
        lock = FolderLock(path / LOCK)
        engine = None
        laid_aside = False
        try:
            check_salt(path, key)
            check_no_journal(path)
            try:
                journal.check_log(path / LOG, path)
            except CutOffSave:
                if not without_cut_off_save:
                    raise
                lay_aside(path)
                laid_aside = True
            writable = can_be_written(path)
            engine = open_engine(path / DATABASE, key, frozen=not writable)
            with put_into_words(path), engine.begin() as connection:
                bring_up_to_date(connection, path)
                if not laid_aside:
                    _check_last_save(connection, path, key, lay_aside=without_cut_off_save)
            if writable:
                _note_last_save(engine, path, key)
            if laid_aside:
                # Or a shorter save would be followed by what is left of the one that was cut off.
                with put_into_words(path):
                    move_log(engine)
            with suppress(OSError):
                (path / NEW_KEY).unlink(missing_ok=True)
        except BaseException:
            if engine is not None:
                engine.dispose()
            lock.release()
            raise
        return cls(path, key, lock, engine)

    def close(self) -> None:
        """Move the log into the database, let the next program in; again, it does nothing."""
        with self._one_at_a_time:
            self._closed = True
            self._engine.dispose()
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A block in which to read. Inside a transaction of the same thread it sees its changes."""
        with self._one_at_a_time:
            if self._open is not None:
                yield self._open
                return
            with self._connection() as connection:
                self._open = Reader(connection)
                try:
                    yield self._open
                finally:
                    self._open = None

    @contextmanager
    def transaction(self, title: str, *, by: str, now: datetime) -> Iterator[Store]:
        """A block in which to change: all that is done in it is one act of history, or nothing is.

        `title` is the act as a message that `Language.say` translates. Raises NotSaved where the
        disk refuses; the last good state stands then. It may not be opened inside another block.
        """
        with self._one_at_a_time:
            if self._open is not None:
                raise RuntimeError("a block is open already")
            if not (self.path / DATABASE).exists():
                # Files that were deleted under an open program still take what it writes.
                raise NotSaved(
                    later("Nothing was saved: “{path}” is not there any more. Put it back first."),
                    path=self.path,
                )
            if self._log_is_untidy:
                self.move_log()
                self._log_is_untidy = False
            try:
                with self._connection() as connection:
                    self._open = store = Store(connection, title, by, now)
                    before = store.reach
                    yield store
            except NotSaved:
                # A save that broke off in the middle leaves its beginning in the log. A later and
                # shorter one would be followed by that, which looks like damage after a crash.
                self._log_is_untidy = True
                raise
            finally:
                self._open = None
            if store.reach != before:
                # What is saved is saved, whether the disk takes the note of it or not.
                with suppress(OSError):
                    last_save.write_note(self.path, self._key, store.reach)
            self._keep_log_short()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        if self._closed:
            # The engine would open the database again, and without the lock.
            raise RuntimeError("the workspace is closed")
        with put_into_words(self.path), self._engine.begin() as connection:
            yield connection

    def change_passphrase(self, old: str, new: str, *, cost: Cost = STRONG) -> None:
        """Wrap the key under a new passphrase. Raises WrongPassphrase where `old` is not the one.

        A copy of the key file made before still opens, with the old passphrase, any copy of the
        database: whoever may have both needs a new workspace, not a new passphrase.
        """
        file = self.path / KEY
        key = keys.unwrap(file, old)
        content = keys.wrap(key, new, cost)
        try:
            write(self.path / NEW_KEY, content)
            (self.path / NEW_KEY).replace(file)
            sync_folder(self.path)
        except OSError as error:
            with suppress(OSError):
                (self.path / NEW_KEY).unlink(missing_ok=True)
            raise NotSaved(
                later("The passphrase was not changed: “{folder}” cannot be written."),
                folder=self.path.name,
            ) from error

    def check_files(self) -> None:
        """Raise DamagedWorkspace where the head of the database, or its log, is not as written."""
        with self._one_at_a_time:
            check_salt(self.path, self._key)
            journal.check_log(self.path / LOG, self.path)

    def check_last_save(self) -> None:
        """Raise SavesGone where the database lacks saves that were noted beside it."""
        with self.reading() as reader:
            last_save.check(reader.connection, self.path, self._key)

    def move_log(self) -> None:
        """Move the log into the database itself and empty it."""
        with self._one_at_a_time, put_into_words(self.path):
            move_log(self._engine)

    def _keep_log_short(self) -> None:
        log = self.path / LOG
        if log.exists() and log.stat().st_size > LOG_SIZE:
            # What is in the log is saved, whether it can be moved now or not.
            with suppress(WorkspaceError):
                self.move_log()


def _begin(folder: Path, key: Key, content: bytes, *, now: datetime, by: str) -> None:
    """Write the files of a new workspace into an empty folder, and see that the disk has them."""
    write(folder / DATABASE, b"")
    engine = open_engine(folder / DATABASE, key)
    try:
        with put_into_words(folder), engine.begin() as connection:
            migrate(connection)
            act = uuid4()
            chain = Chain(connection, act, later("Create the workspace"), by, now)
            chain.append([Line("workspace", act, None, None, None)])
            last_save.expect(connection)
    finally:
        engine.dispose()
    last_save.write_note(folder, key, chain.reach)
    write(folder / LOCK, b"")
    write(folder / KEY, content)
    sync_folder(folder)


def _check_last_save(connection: Connection, path: Path, key: Key, *, lay_aside: bool) -> None:
    try:
        last_save.check(connection, path, key)
    except SavesGone:
        if not lay_aside:
            raise
        if can_be_written(path):
            last_save.lay_aside(path)


def _note_last_save(engine: Engine, path: Path, key: Key) -> None:
    """Note how far history reaches, in a workspace of before there was a note as in any other."""
    # A full disk takes no note, and what is on it can be read all the same.
    with suppress(OSError, NotSaved), put_into_words(path):
        with engine.begin() as connection:
            is_first = last_save.bring_up_to_date(connection, path, key)
        if is_first:
            # In the log, what says that there is a note could be taken away with the saves.
            move_log(engine)


def _not_made(path: Path) -> NotSaved:
    return NotSaved(
        later("The workspace was not made: nothing can be written to “{folder}”."),
        folder=path.parent,
    )
