"""The questions of the checklist: which answer respects the right, and where the law says so.

They are data under resources/safeguards; what each is called is in the vocabulary, as "safeguard".
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One safeguard question.

    `respects` is the answer that respects the right: "yes", "no", or "" where neither is wrong.
    `citation` is "" where no article was established. `rules` are the rules that the answer feeds.
    """

    id: str
    respects: str
    citation: str
    rules: tuple[str, ...]


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
            Question(**{**table, "rules": tuple(table["rules"])})
            for table in tomllib.loads(path.read_text(encoding="utf-8"))["question"]
        ]
    return tuple(found)


@cache
def asked_about() -> frozenset[str]:
    """The ids of all questions.

    >>> "force-used" in asked_about()
    True
    """
    return frozenset(question.id for question in checklist())
