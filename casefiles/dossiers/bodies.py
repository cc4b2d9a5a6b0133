"""Before whom a procedure is: before the body of a dossier, before another, or nobody can tell."""

from __future__ import annotations

import re

from casefiles.communications import Communication
from casefiles.dossiers.outline import Outline
from casefiles.vocabulary import words


def is_here(communication: Communication, outline: Outline) -> bool | None:
    """Whether it is before the body of the plan; None for a body that nobody knows by that name.

    The open format takes any text for a body, so a person may have written its name.
    """
    written = _bare(communication.body)
    known = {
        _bare(name): key
        for key, titles in words()["body"].items()
        for name in (key, *titles.values())
    }
    own = {_bare(name) for name in (outline.body, *outline.called)}
    if written in own or known.get(written) == outline.body:
        return True
    return False if written in known else None


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
