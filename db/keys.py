"""The key of a workspace: a random key for the database, wrapped under the passphrase.

The file `key` is two lines of ASCII: the parameters with the wrapped key, and a checksum over them.
The checksum needs no passphrase and tells a damaged file from a wrong passphrase. It is compared
byte by byte, so that no byte of the file can change unnoticed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from casefiles.errors import (
    DamagedWorkspace,
    RefusedInput,
    WorkspaceFromTheFuture,
    WrongPassphrase,
)
from casefiles.languages import later
from db.contents import contents

FORMAT: Final = "casefiles-key/1"
KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess at a passphrase costs under Argon2id: memory in KiB, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int


# 256 MiB and three passes take 0.4 to 0.7 seconds on a small machine of 2026, and as much for each
# guess of whoever seized it.
STRONG: Final = Cost(memory=256 * 1024, passes=3, lanes=2)


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """The key of the database and the salt at its head. It is never printed."""

    key: bytes
    salt: bytes


def new_key() -> Key:
    """A key that nobody ever had."""
    return Key(os.urandom(KEY_BYTES), os.urandom(SALT_BYTES))


def wrap(key: Key, passphrase: str, cost: Cost = STRONG) -> bytes:
    """The content of a key file that this passphrase opens.

    Raises RefusedInput for a passphrase that is blank.
    """
    if not passphrase.strip():
        raise RefusedInput(later("A workspace needs a passphrase: write at least one word."))
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    parameters = {
        "format": FORMAT,
        "memory": cost.memory,
        "passes": cost.passes,
        "lanes": cost.lanes,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
    }
    wrapping = AESGCM(_derive(passphrase, salt, cost))
    wrapped = wrapping.encrypt(nonce, key.key + key.salt, _line(parameters))
    return _with_checksum(_line(parameters | {"wrapped": wrapped.hex()}))


def unwrap(path: Path, passphrase: str) -> Key:
    """The key in the key file at `path`.

    Raises WrongPassphrase, DamagedWorkspace where the file is not what was written,
    WorkspaceFromTheFuture where a later program wrote it, and WorkspaceError where it may not be
    read.
    """
    said = _whole(path)
    wrapped, salt, nonce = (bytes.fromhex(said[name]) for name in ("wrapped", "salt", "nonce"))
    cost = Cost(memory=said["memory"], passes=said["passes"], lanes=said["lanes"])
    sealed_with = _line({name: value for name, value in said.items() if name != "wrapped"})
    try:
        opened = AESGCM(_derive(passphrase, salt, cost)).decrypt(nonce, wrapped, sealed_with)
    except InvalidTag as error:
        raise WrongPassphrase(
            later("This passphrase does not open “{folder}”. Check the keyboard layout and case."),
            folder=path.parent.name,
        ) from error
    return Key(opened[:KEY_BYTES], opened[KEY_BYTES:])


def check_key_file(path: Path) -> None:
    """Raise DamagedWorkspace unless the key file is byte by byte what was written."""
    _whole(path)


PARAMETERS: Final = re.compile(
    rb'\{"format":"casefiles-key/1","memory":\d{1,8},"passes":\d{1,2},"lanes":\d{1,2},'
    rb'"salt":"[0-9a-f]{32}","nonce":"[0-9a-f]{24}","wrapped":"[0-9a-f]{128}"\}'
)


def _whole(path: Path) -> dict[str, Any]:
    content = contents(path)
    line = content.split(b"\n", 1)[0]
    if content != _with_checksum(line):
        raise DamagedWorkspace(
            later(
                "The key file “{path}” is missing or damaged: it is not what the program wrote. "
                "Bring it back from a backup; without it nothing in the workspace can be read."
            ),
            path=path,
        )
    if not PARAMETERS.fullmatch(line):
        raise WorkspaceFromTheFuture(
            later("“{path}” is a key file of a newer version: update the program to open it."),
            path=path,
        )
    said: dict[str, Any] = json.loads(line)
    return said


def _with_checksum(line: bytes) -> bytes:
    return line + b"\n" + hashlib.sha256(line).hexdigest().encode() + b"\n"


def _line(parameters: dict[str, Any]) -> bytes:
    return json.dumps(parameters, separators=(",", ":")).encode("ascii")


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    # A Cyrillic й typed on one system is one character and on another two: NFC makes them the same.
    return hash_secret_raw(
        secret=unicodedata.normalize("NFC", passphrase).encode(),
        salt=salt,
        time_cost=cost.passes,
        memory_cost=cost.memory,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
