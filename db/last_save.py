"""The note of the last save, beside the database: without all that it tells of, saves are gone.

The log of the latest saves can be taken away after a crash, or cut off at the end of a save, and
the database exchanged for an older copy of itself: what is left is whole, and nothing in it tells.
So after each save a file of its own says how far history reached. It is written when the save is on
the disk: history that reaches further than the file is that of a crash between the two.

The file is encrypted and sealed under a key made from that of the database, always of one length:
whoever takes the folder learns nothing from it, and cannot write another. A whole folder put back
as it was earlier is a workspace of that time; against that, note down `last_seal` elsewhere.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, select

from casefiles.errors import NotSaved, SavesGone
from casefiles.history import GENESIS
from casefiles.languages import later
from db.chain import Reach, head
from db.contents import contents
from db.folder import GONE, LAST_SAVE, sync_folder
from db.keys import NONCE_BYTES, TAG_BYTES, Key
from db.tables import REVISIONS

PURPOSE: Final = b"casefiles last save 1"
NUMBER_BYTES: Final = 8
LENGTH: Final = NONCE_BYTES + NUMBER_BYTES + len(GENESIS) // 2 + TAG_BYTES

# What some systems have and others do without.
BINARY: Final[int] = getattr(os, "O_BINARY", 0)
SYNC: Final[Callable[[int], None]] = getattr(os, "fdatasync", os.fsync)


def write_note(path: Path, key: Key, reach: Reach) -> None:
    """Note in the folder how far history reaches, over the note before.

    Raises OSError where the disk does not take it; the note before still holds then.
    """
    nonce = os.urandom(NONCE_BYTES)
    line = reach.number.to_bytes(NUMBER_BYTES) + bytes.fromhex(reach.seal)
    # In one write into the one sector that it fills, which a disk writes whole or not at all. A new
    # file put in its place would cost a save four times as much, and room on a full disk.
    file = os.open(path / LAST_SAVE, os.O_WRONLY | os.O_CREAT | BINARY, 0o600)
    try:
        os.write(file, nonce + _cipher(key).encrypt(nonce, line, PURPOSE))
        SYNC(file)
    finally:
        os.close(file)


def check(connection: Connection, path: Path, key: Key) -> None:
    """Raise SavesGone where the database lacks saves that were noted, or the note is not ours.

    A workspace from before there was a note needs none until it is first opened.
    """
    content = contents(path / LAST_SAVE)
    if not content and not _is_expected(connection):
        return
    noted = _read(content, key)
    if noted is None:
        raise SavesGone(
            later(
                "“{file}” in “{folder}” is missing or damaged, and without it nobody can tell "
                "whether the latest saves are all there. Bring that file back, or open the "
                "workspace as it is."
            ),
            file=LAST_SAVE,
            folder=path.name,
        )
    count = _gone(connection, noted)
    if count:
        raise SavesGone(
            later(
                "The latest saves in “{folder}” are gone: their log was deleted or cut short, or "
                "the database was exchanged for another copy. Entries gone: {count}. Bring the "
                "missing file or a backup of the whole folder back, or open the workspace without "
                "them."
            ),
            folder=path.name,
            count=count,
        )


def expect(connection: Connection) -> None:
    """Say in the database, under the seal of its pages, that a note lies beside it."""
    connection.exec_driver_sql("PRAGMA user_version = 1")


def bring_up_to_date(connection: Connection, path: Path, key: Key) -> bool:
    """Note how far history reaches where that is not noted; whether it is the first note there.

    Raises OSError as `write_note` does.
    """
    reach = head(connection)
    if _read(contents(path / LAST_SAVE), key) != reach:
        write_note(path, key, reach)
    if _is_expected(connection):
        return False
    sync_folder(path)
    expect(connection)
    return True


def lay_aside(path: Path) -> None:
    """Keep the note as it is, to be looked at, before the program goes on without those saves."""
    try:
        with suppress(FileNotFoundError):
            (path / LAST_SAVE).replace(path / GONE)
    except OSError as error:
        raise NotSaved(
            later("“{file}” could not be laid aside, so nothing was changed."), file=LAST_SAVE
        ) from error


def _is_expected(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _gone(connection: Connection, noted: Reach) -> int:
    """How many of the noted entries the database lacks, as far as the two can be compared."""
    reached = head(connection).number
    if reached < noted.number:
        return noted.number - reached
    at = select(REVISIONS.c.seal).where(REVISIONS.c.number == noted.number)
    # Another entry of this number was sealed: at least the noted one is gone.
    return 0 if connection.execute(at).scalar() == noted.seal else 1


def _read(content: bytes, key: Key) -> Reach | None:
    """What a note says; None where it is none of ours."""
    if len(content) != LENGTH:
        return None
    try:
        line = _cipher(key).decrypt(content[:NONCE_BYTES], content[NONCE_BYTES:], PURPOSE)
    except InvalidTag:
        return None
    return Reach(int.from_bytes(line[:NUMBER_BYTES]), line[NUMBER_BYTES:].hex())


def _cipher(key: Key) -> AESGCM:
    return AESGCM(hmac.digest(key.key, PURPOSE, "sha256"))
