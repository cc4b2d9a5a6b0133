"""The lock of a workspace: one program at a time, released by the system when that program ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from casefiles.errors import WorkspaceInUse
from casefiles.languages import later

# Windows locks ranges of bytes, and others cannot read them: one byte far behind the end will do.
FAR: Final = 1 << 30


class FolderLock:
    """The open, locked file `lock` of a workspace. The file is empty and stays when the lock goes.

    Raises WorkspaceInUse where another program, or this one, holds it already. On a medium that
    cannot be written the lock is taken on the file as it lies there, or not at all.
    """

    def __init__(self, path: Path) -> None:
        self._file = _open(path)
        if self._file is None:
            return
        try:
            _take(self._file)
        except OSError as error:
            os.close(self._file)
            raise WorkspaceInUse(
                later("“{folder}” is open in another window or program: close it there first."),
                folder=path.parent.name,
            ) from error

    def release(self) -> None:
        """Let the next program in. A second call does nothing."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _open(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        try:
            return os.open(path, os.O_RDONLY)
        except OSError:
            return None


if sys.platform == "win32":  # pragma: no cover - the other half of the machines

    def _take(file: int) -> None:
        import msvcrt  # noqa: PLC0415 - only there

        os.lseek(file, FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        # flock, not lockf: it belongs to the open file, so that a second opening in this very
        # program is refused too, and closing another descriptor of the file does not let it go.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
