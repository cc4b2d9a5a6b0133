"""What stands in a file of a workspace; one that may not be read is not called damaged."""

from __future__ import annotations

from pathlib import Path

from casefiles.errors import DamagedWorkspace, WorkspaceError
from casefiles.languages import later


def contents(file: Path, most: int = -1) -> bytes:
    """The first `most` bytes of a file, without it all; none where there is no such file.

    Raises DamagedWorkspace where something else lies in its place, and WorkspaceError where the
    system does not let it be read.
    """
    try:
        if file.exists() and not file.is_file():
            # It is not opened: a pipe would keep the program waiting for ever.
            raise DamagedWorkspace(
                later("“{file}” is not a file: something else was put in its place."), file=file
            )
        with file.open("rb") as opened:
            return opened.read(most)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise not_readable(file, error) from error


def not_readable(file: Path, error: OSError) -> WorkspaceError:
    """What to say of a file or a folder that the system does not let us read."""
    return WorkspaceError(
        later("“{file}” cannot be read: {reason}. Check who may read it, and the disk."),
        file=file,
        reason=error.strerror or error,
    )
