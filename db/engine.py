"""The engine of the encrypted database: how it is opened. The only place a key enters SQL."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final

import sqlalchemy
from sqlalchemy import Engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from db.keys import Key

PRAGMAS: Final = (
    # One connection holds the database alone: the index of the log lives in memory and not in a
    # file of its own, and a second program is kept out even where somebody deleted the lock.
    "locking_mode=EXCLUSIVE",
    "journal_mode=WAL",
    # A power cut loses nothing that was saved. fullfsync: macOS answers before the disk has it.
    "synchronous=FULL",
    "fullfsync=ON",
    # The workspace moves the log into the database itself and empties it (see `journal`).
    "wal_autocheckpoint=0",
    "journal_size_limit=0",
    "cache_spill=OFF",
    "cache_size=-65536",
    # Nothing in the clear in a temporary file, no removed text left in a page.
    "temp_store=MEMORY",
    "secure_delete=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)

# For each value that is not exactly a number, a text or a bytearray the driver asks in five places
# for somebody to adapt it, and finding nobody takes ten times as long as the insert. Here it finds
# somebody at the first.
for kind, adapt in ((type(None), {}.get), (bytes, bytearray), (bool, int)):
    dbapi2.register_adapter(kind, adapt)


# What goes wrong is said by those who asked. Left to itself the library writes it to the terminal,
# with the values that were to be saved.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())


def open_engine(path: Path, key: Key, *, frozen: bool = False) -> Engine:
    """The engine of the database at `path`, which need not exist yet.

    `frozen`: the medium cannot be written, so that even the log cannot be opened.
    """

    def connect() -> Any:
        address = path.absolute().as_uri() + ("?immutable=1" if frozen else "")
        connection = dbapi2.connect(
            address, uri=True, isolation_level=None, check_same_thread=False, timeout=0
        )
        try:
            # SQLCipher would print every failure to standard error.
            connection.execute("PRAGMA cipher_log_level=NONE")
            connection.execute(f"PRAGMA key = \"x'{key.key.hex()}{key.salt.hex()}'\"")
            for pragma in PRAGMAS:
                connection.execute("PRAGMA " + pragma)
        except dbapi2.Error:
            # Or its hold on the file would last as long as the error is kept.
            connection.close()
            raise
        return connection

    # StaticPool, named: the pool that SQLAlchemy picks for this address crashes under threads.
    # hide_parameters: what is saved must not stand in the text of an error.
    engine = sqlalchemy.create_engine(
        "sqlite://", module=dbapi2, creator=connect, poolclass=StaticPool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def begin(connection: sqlalchemy.Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def move_log(engine: Engine) -> None:
    """Move the log into the database itself and empty it."""
    # Past SQLAlchemy, which would begin a transaction, and inside one SQLite does not do it.
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
