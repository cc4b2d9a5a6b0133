"""The article of a charge as people type it: “272 ч. 2 УК”, “п. 3 ч. 2 ст. 188 УК РК”."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from casefiles.citations import say_citation
from casefiles.languages import Language
from ui.unseen import UNSEEN

CODES: Final = {
    "ук": "CC",
    "cc": "CC",
    "қк": "CC",
    "коап": "KoAP",
    "koap": "KoAP",
    "әқбтк": "KoAP",
}
# The pieces of which a citation is made, in any order. Of each number the longest reading comes
# first: the part in “405(2)” before the bare number of an article.
PIECES: Final = re.compile(
    r"(?P<code>(?:ук|қк|cc|коап|koap|әқбтк)(?!\w))"
    r"|(?P<state>(?:рк|қр|rk|of\s+kazakhstan|республики\s+казахстан)(?!\w))"
    r"|(?:п\.\s*п\.|пп\.?|п\.?|пункта?|p\.?|point)\s*(?P<point>\d{1,2})\s*\)?(?!\w)"
    r"|(?P<kazakh_point>\d{1,2})\s*\)?\s*-?\s*(?:т\.|тармақ\w*|т(?!\w))"
    r"|(?:часть|части|частью|ч\.?|part)\s*(?P<part>\d{1,2}(?:-\d)?)(?!\w)"
    r"|(?P<kazakh_part>\d{1,2}(?:-\d)?)\s*-?\s*бөлі\w+"
    r"|\(\s*(?P<in_brackets>\d{1,2}(?:-\d)?)\s*\)"
    r"|(?P<article>\d{2,3}(?:-\d{1,2})?)(?!\d)(?:\s*-?\s*ба[пб]\w*)?"
    r"|(?P<word>стать[яиею]й?|ст\.?|article|art\.?|ба[пб]\w*|по|under|бойынша)(?!\w)"
    r"|[\s,;.]+",
    re.IGNORECASE,
)
NAMES: Final = {"kazakh_point": "point", "kazakh_part": "part", "in_brackets": "part"}


class Article(NamedTuple):
    """A place in a code: CC 272(2), and the point of the part where one is named."""

    code: str
    article: str
    part: str
    point: str = ""


def read_article(typed: str) -> Article | None:
    """The article that was typed; None for words that name none, two, or no code that is known.

    A bare number is an article of the Criminal Code: in the first hours nothing else is meant.

    >>> read_article("272 ч. 2 УК")
    Article(code='CC', article='272', part='2', point='')
    """
    text = UNSEEN.sub("", typed).strip().casefold()
    found: dict[str, str] = {}
    place = 0
    while place < len(text):
        piece = PIECES.match(text, place)
        if piece is None:
            return None
        for group, said in piece.groupdict().items():
            name = NAMES.get(group, group)
            if said is None or name in ("state", "word"):
                continue
            if name in found:
                return None
            found[name] = said
        place = piece.end()
    if "article" not in found:
        return None
    return Article(
        CODES[found.get("code", "ук")],
        found["article"],
        found.get("part", ""),
        found.get("point", ""),
    )


def typed_article(place: Article, language: Language) -> str:
    """A place in a code as it is cited in a language, which `read_article` reads again.

    >>> from casefiles.languages import language
    >>> typed_article(Article("CC", "188", "3", "2"), language("ru"))
    'УК 188(3) п. 2'
    """
    part = f"({place.part})" if place.part else ""
    point = f" p.{place.point}" if place.point else ""
    return say_citation(f"{place.code} {place.article}{part}{point}".strip(), language)
