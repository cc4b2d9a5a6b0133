"""What the kinds and marks of the file are called in English, Russian and Kazakh.

The words are data under resources/vocabulary: one table per subject, one line per kind.
"""

from __future__ import annotations

from functools import cache, lru_cache

import tomli

import resources
from casefiles.languages import Language


@lru_cache(maxsize=4096)
def label(subject: str, key: str, language: Language) -> str:
    """What a key of a subject is called, such as "phone-call" of "event"; "" is called "".

    A key that no table has was written by a person: it is shown as written, its dashes as spaces.

    >>> from casefiles.languages import ENGLISH
    >>> label("standing", "not-applicable", ENGLISH), label("role", "night-guard", ENGLISH)
    ('not applicable', 'night guard')
    """
    titles = words()[subject].get(key)
    return language.pick(titles) if titles else key.replace("-", " ")


@cache
def words() -> dict[str, dict[str, dict[str, str]]]:
    """Every subject with its keys and their titles by language, in the order of the files."""
    subjects: dict[str, dict[str, dict[str, str]]] = {}
    for path in sorted(resources.find("vocabulary").glob("*.toml")):
        if path.name not in ("calendar.toml", "papers.toml"):
            subjects.update(tomli.loads(path.read_text(encoding="utf-8")))
    return subjects
