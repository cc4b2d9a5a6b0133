"""Before whom a procedure is: before the body of a dossier, before another, or nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefiles.communications import Communication
from casefiles.dossiers.outline import Outline
from casefiles.vocabulary import words


def is_here(communication: Communication, outline: Outline) -> bool | None:
    """Whether it is before the body of the plan; None for a body that nobody knows by that name.

    The open format takes any text for a body, so a person may have written its name, and another
    name of it in brackets: what is in them must be of the same body.
    """
    written = re.split(r"[()]", communication.body)
    found = {_known(name, outline) for name in written if _bare(name)}
    if len(found) != 1 or None in found:
        return None
    return found == {outline.body}


def _known(name: str, outline: Outline) -> str | None:
    """The body of a name: of its key or a name of the plan as they are, else of its title.

    Whose body it is goes unsaid in a title: “UN Committee against Torture”.
    """
    written = _bare(name)
    named = (key for key, names in _names(outline) if written in map(_bare, names))
    plain = _without(name, outline)
    titled = (
        key
        for key, titles in words()["body"].items()
        if plain in (_without(title, outline) for title in titles.values())
    )
    return next(named, None) or next(titled, None)


def _names(outline: Outline) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield outline.body, (outline.body, *outline.called)
    for key in words()["body"]:
        yield key, (key, *outline.others.get(key, ()))


def _without(name: str, outline: Outline) -> str:
    written = _bare(name)
    for owner in outline.of_whom:
        written = re.sub(rf"\b{re.escape(_bare(owner))}\b", " ", written)
    return _bare(written)


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold().replace("ё", "е")
