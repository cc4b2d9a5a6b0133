"""Citations of the law in the language of the reader: CPC 131(2), УПК 131(2), ҚПК 131(2)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from casefiles.languages import CODES, Language
from casefiles.languages import language as language_of
from casefiles.vocabulary import words

# One article with its paragraphs, such as 64-66 or 65(4); {list} is one or more of them.
_ARTICLE: Final = r"\d+(?:-\d+)?(?:\(\d+(?:-\d+)?\))*"
_PLACES: Final = {
    "{a}": r"(?P<a>\d[\w.-]*(?<![.-])(?:\)-\d+\))?)",
    "{b}": r"(?P<b>\d[\d.]*(?<!\.))",
    "{list}": rf"(?P<list>{_ARTICLE}(?:, {_ARTICLE})*)",
}


@lru_cache(maxsize=4096)
def say_citation(citation: str, language: Language) -> str:
    """A citation with the acts and the words between the numbers in a language.

    The phrases are data, resources/vocabulary/citations.toml. A part that none fits stays as it is
    written; English is the language in which the rule packs cite.

    >>> from casefiles.languages import language
    >>> say_citation("CPC 64(9) p.5; Law 28-I of 15.07.1996 arts 2, 4", language("ru"))
    'УПК 64(9) п. 5; Закон от 15.07.1996 № 28-I ст. 2, 4'
    """
    if language.code == "en":
        return citation
    said, place = "", 0
    while place < len(citation):
        for pattern, titles in _phrases():
            found = pattern.match(citation, place)
            if found:
                said += language.pick(titles).format(**found.groupdict())
                place = found.end()
                break
        else:
            said += citation[place]
            place += 1
    return said


def cited(citation: str) -> dict[str, str]:
    """A citation in every language, as the value of a step that is said later.

    >>> cited("CPC 131(2)")
    {'en': 'CPC 131(2)', 'ru': 'УПК 131(2)', 'kk': 'ҚПК 131(2)'}
    """
    return {code: say_citation(citation, language_of(code)) for code in CODES}


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """Each phrase as a pattern, the longest first."""
    titled = sorted(words()["citation"].items(), key=lambda phrase: -len(phrase[0]))
    return tuple((re.compile(_pattern(phrase)), titles) for phrase, titles in titled)


def _pattern(phrase: str) -> str:
    """A phrase as a pattern that begins and ends at the edge of a word."""
    pattern = re.escape(phrase)
    for place, number in _PLACES.items():
        pattern = pattern.replace(re.escape(place), number)
    before = r"(?<!\w)" if phrase[0].isalnum() else ""
    after = r"(?!\w)" if phrase[-1].isalnum() or phrase.endswith("}") else ""
    return f"{before}{pattern}{after}"
