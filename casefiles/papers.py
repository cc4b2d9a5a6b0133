"""The papers and recordings that usually show an event, by its kind.

They are data: resources/vocabulary/papers.toml. A paper is named there because the law prescribes
it or the study of January 2022 looked for it; that it exists in a case nobody says.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import tomli

import resources


def papers_for(kinds: Iterable[str]) -> tuple[dict[str, str], ...]:
    """What may show events of some kinds: the titles of each paper by language, each once."""
    shown, titles = papers_showing(), papers_on()
    named = dict.fromkeys(paper for kind in kinds for paper in shown.get(kind, ()))
    return tuple(titles[paper] for paper in named)


@cache
def papers_on() -> dict[str, dict[str, str]]:
    """Every paper by its key, with its titles by language."""
    return dict(_file()["paper"])


@cache
def papers_showing() -> dict[str, tuple[str, ...]]:
    """By kind of event the keys of the papers that may show it, the surest first."""
    return {kind: tuple(papers) for kind, papers in _file()["shows"].items()}


@cache
def _file() -> dict[str, Any]:
    path = resources.find("vocabulary", "papers.toml")
    return tomli.loads(path.read_text(encoding="utf-8"))
