"""The questions of the checklist: which answer respects the right, and where the law says so.

They are data under resources/safeguards; what each is called is in the vocabulary, as "safeguard".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Which events show that a right was respected: of these kinds, in the question's own time.

    That is from the detention on, or from an event `since`, which must then be on file; before an
    event `until`; at most `hours` later. With `later` the minute of the detention itself is not it.
    With `told_by` the first of its kind shows it only where that question is answered `told_as`,
    and of any after the first nothing tells whether it does.
    """

    by: tuple[str, ...]
    since: str = ""
    until: str = ""
    hours: int | None = None
    later: bool = False
    told_by: str = ""
    told_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One safeguard question.

    `respects` is the answer that respects the right: "yes", "no", or "" where neither is wrong.
    `citation` is "" where no article was established. `rules` are the rules that the answer feeds.
    `shown` is None where no event answers the very same question.
    """

    id: str
    respects: str
    citation: str
    rules: tuple[str, ...]
    shown: Shown | None = None


@cache
def checklist() -> tuple[Question, ...]:
    """Every question, in the order in which things happen.

    >>> checklist()[0].id
    'badge-shown'
    """
    found: list[Question] = []
    # The detention comes first, whatever its file is called among the others.
    files = resources.find("safeguards").glob("*.toml")
    for path in sorted(files, key=lambda path: (path.stem != "detention", path.stem)):
        found += [
            Question(**{**table, "rules": tuple(table["rules"]), "shown": _shown(table)})
            for table in tomli.loads(path.read_text(encoding="utf-8"))["question"]
        ]
    return tuple(found)


def _shown(table: dict[str, Any]) -> Shown | None:
    shown = table.get("shown")
    return Shown(**{**shown, "by": tuple(shown["by"])}) if shown else None


@cache
def question(id: str) -> Question | None:
    """The question of an id; None for one that somebody asked besides.

    >>> question("log-entry").shown.by
    ('custody-register-entry',)
    """
    return next((one for one in checklist() if one.id == id), None)


@cache
def asked_about() -> frozenset[str]:
    """The ids of all questions.

    >>> "force-used" in asked_about()
    True
    """
    return frozenset(question.id for question in checklist())
