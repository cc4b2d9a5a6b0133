"""The article of a charge as people type it: “272 ч. 2 УК”, “CC 405(1)”."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

ARTICLE: Final = re.compile(
    r"(?P<before>[а-яёәғқңөұүһі]+|[a-z]+)?\s*(?:ст\.?|art\.?|article|статья|бап)?\s*"
    r"(?P<article>\d{2,3}(?:-\d+)?)"
    r"\s*(?:-?бап)?\s*(?:\(\s*(?P<in_brackets>\d+)\s*\)|,?\s*(?:ч\.?|часть|part)\s*(?P<part>\d+))?"
    r"\s*(?P<after>[а-яёәғқңөұүһі]+|[a-z]+)?",
    re.IGNORECASE,
)
CODES: Final = {
    "ук": "CC",
    "cc": "CC",
    "қк": "CC",
    "коап": "KoAP",
    "koap": "KoAP",
    "әқбтк": "KoAP",
}


class Article(NamedTuple):
    """A place in a code: CC 272(2)."""

    code: str
    article: str
    part: str


def read_article(typed: str) -> Article | None:
    """The article that was typed; None for words that name none, or no code that is known.

    A bare number is an article of the Criminal Code: in the first hours nothing else is meant.

    >>> read_article("272 ч. 2 УК")
    Article(code='CC', article='272', part='2')
    """
    match = ARTICLE.fullmatch(typed.strip())
    if match is None:
        return None
    named = [word.casefold() for word in (match["before"], match["after"]) if word]
    known = {
        CODES.get(word) for word in named if word not in ("ст", "art", "статья", "бап", "article")
    }
    if None in known or len(known) > 1:
        return None
    code = known.pop() if known else "CC"
    return Article(code or "CC", match["article"], match["part"] or match["in_brackets"] or "")
