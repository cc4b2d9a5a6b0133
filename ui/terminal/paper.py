"""Where an answer is written: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from casefiles.errors import NotSaved, WrongCall
from casefiles.languages import later
from ui.terminal.answers import answer

OPEN_FILES: Final = Path("/proc/self/fd")


def target(written: str, *, workspace: str | None = None) -> Path | None:
    """The path of an `--out`, None for “-”, which is standard output.

    Raises WrongCall for a folder, a missing folder, or the workspace.
    """
    if written == "-":
        return None
    path = Path(written).resolve()
    if path.is_dir():
        raise WrongCall(later("“{path}” is a folder: name the file to write."), path=written)
    if not path.parent.is_dir():
        raise WrongCall(
            later("There is no folder “{folder}” to write “{name}” into."),
            folder=path.parent,
            name=path.name,
        )
    # What is written is not encrypted, and a file of the workspace would be written over.
    if workspace is not None and path.is_relative_to(Path(workspace).resolve()):
        raise WrongCall(
            later("“{path}” lies inside the workspace: name a file outside it."), path=written
        )
    return path


def target_in_the_clear(written: str, *, workspace: str) -> Path | None:
    """The path of an `--out` for a file. Raises WrongCall for a terminal as well."""
    path = target(written, workspace=workspace)
    if path is None and sys.stdout is not None and sys.stdout.isatty():
        raise WrongCall(
            later(
                "--out -: this is not encrypted, and a terminal keeps what it shows. Send it to a "
                "program, or name a file."
            )
        )
    return path


def write_text(path: Path | None, pieces: Iterable[str] | Iterable[bytes]) -> None:
    """Write pieces of text as UTF-8 to a file, or to standard output where there is no path."""
    if path is None:
        answer(pieces)
        return
    _write_file(path, (one if isinstance(one, bytes) else one.encode() for one in pieces))


def write_bytes(path: Path | None, content: bytes) -> None:
    """Write the bytes of a file, to standard output where there is no path."""
    write_text(path, [content])


def _without_a_name(folder: Path) -> int | None:
    """A new file in a folder that nobody sees, and that is gone with the program; None for none.

    A kill in the middle of an export would else leave half of it behind, hidden and in the clear.
    """
    if hasattr(os, "O_TMPFILE") and OPEN_FILES.exists():
        with suppress(OSError):  # Some disks keep no such files.
            return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
    return None


def _write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Fill a file beside `path` and put it there when it is whole.

    Only its owner may read it. Raises NotSaved where the disk refuses; then `path` is as before.
    """
    beside: Path | None = None
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe cannot be replaced by a file.
            with path.open("wb") as stream:
                stream.writelines(pieces)
            return
        handle = _without_a_name(path.parent)
        if handle is None:
            handle, name = tempfile.mkstemp(
                dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part"
            )
            beside = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
            if beside is None:
                name = f".{path.name[:40]}.{secrets.token_hex(8)}.part"
                # With a folder beside it this follows the link, whatever the folder is (linkat(2)).
                os.link(f"{OPEN_FILES}/{handle}", path.parent / name, src_dir_fd=handle)
                beside = path.parent / name
        beside.replace(path)
        beside = None
    except OSError as error:
        raise NotSaved(
            later("“{path}” could not be written: {reason}. What was there is as before."),
            path=path,
            reason=error.strerror or error,
        ) from error
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
