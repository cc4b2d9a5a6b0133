"""The documented cases that come with the program, and the notice that stands beside them."""

from __future__ import annotations

from functools import cache

import tomli

import resources
from casefiles.docket import Docket
from casefiles.exchange.casefile import read_casefile
from casefiles.languages import Language


def demonstration() -> list[Docket]:
    """Every case of the demonstration, in the order of their refs."""
    files = sorted(resources.find("demo").glob("*.json"))
    return [docket for file in files for docket in read_casefile(file)]


def documented(ref: str) -> bool:
    """Whether a ref is that of a documented case; its file bears it as a name."""
    return ref in _refs()


@cache
def _refs() -> frozenset[str]:
    return frozenset(file.stem for file in resources.find("demo").glob("*.json"))


def notice(language: Language) -> str:
    """Where the cases come from and as of when they stand; shown wherever they are."""
    with resources.find("demo", "notice.toml").open("rb") as file:
        return language.pick(tomli.load(file)["notice"])
