"""Acts on dossiers."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from casefiles.errors import NotSaved
from casefiles.languages import later
from ui.desk import Desk
from ui.dialogs.folders import ask_where_to_save
from ui.dialogs.warning import Warned, ask_whether
from ui.looks import Look


def leaving(look: Look) -> Warned:
    """What is said before a dossier is written where nothing is encrypted."""
    say = look.say
    return Warned(
        title=say("The dossier leaves the workspace"),
        text=say(
            "A PDF is not encrypted. Whoever gets hold of the computer, the memory stick or the "
            "backup can read every name in it. Save it only where you mean to, and delete it "
            "when it has been sent."
        ),
        go_on=say("Choose &where…"),
    )


def save_dossier(desk: Desk, pdf: bytes, proposed: Path) -> Path | None:
    """Write a dossier outside the workspace, after a word about what that means.

    None where the user thought better of it. What the disk refuses is said in a window.
    """
    if not ask_whether(desk.look, leaving(desk.look), desk.window):
        return None
    path = ask_where_to_save(desk.look, proposed, "pdf", desk.window)
    if path is None:
        return None
    try:
        write_whole(path, pdf)
    except NotSaved as refused:
        sentence = refused.sentence(desk.look.language)
        ask_whether(
            desk.look,
            Warned(title=desk.look.say("Not saved"), text=sentence, go_on=""),
            desk.window,
        )
        return None
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file: what stands there is the old or the new, never a half. Raises NotSaved.

    Only its owner may read it.
    """
    unfinished: Path | None = None
    try:
        # A name as long as the disk allows must not become too long by what stands before it.
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part"
        )
        unfinished = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        if unfinished is not None:
            # A disk that was taken out takes the half with it.
            with suppress(OSError):
                unfinished.unlink()
        raise NotSaved(
            later("“{path}” could not be written. Choose another place, or make room."),
            path=path.name,
        ) from error
