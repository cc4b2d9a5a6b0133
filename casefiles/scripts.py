"""In which language a text is written, as far as its letters and what was declared of it tell."""

from __future__ import annotations

import re
from typing import Final

# A line, or what ends with a stop and a blank; not “Jr. and” in a title that a sentence quotes.
SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+(?![a-z])|\n+")
LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+")
CYRILLIC: Final = re.compile(r"[\u0400-\u052f]+")
# The letters that Kazakh has and Russian has not.
KAZAKH: Final = re.compile("[әғқңөұүһі]", re.IGNORECASE)
# In Kazakh one word in five or more has such a letter; in Russian only names from Kazakh have one.
# A declared language yields to that only where there are so many words that it is no chance.
SHARE: Final = 5
ENOUGH_FOR_KAZAKH: Final = 4
ENOUGH_FOR_RUSSIAN: Final = 6


def languages_of(text: str, declared: str) -> tuple[str, ...]:
    """The languages of the sentences of a text (en, ru, kk), each once, as they first come.

    `declared` is what the file says of its language. It holds where the letters allow it: what is
    written in Cyrillic is not English, whatever was declared, and what is written in Latin letters
    is neither Russian nor Kazakh. A word alone makes no sentence beside others.

    >>> languages_of("He was held. Адвокат не был допущен.", "en")
    ('en', 'ru')
    """
    pieces = SENTENCE.split(text)
    counted = [piece for piece in pieces if len(_words(piece)) > 1] or [text]
    return tuple(dict.fromkeys(_language(piece, declared) for piece in counted))


def all_in(text: str, language: str, declared: str) -> bool:
    """Whether no sentence of a text is in another language than this one."""
    return languages_of(text, declared) == (language,)


def _words(text: str) -> list[str]:
    return [*LATIN.findall(text), *CYRILLIC.findall(text)]


def _language(text: str, declared: str) -> str:
    words = CYRILLIC.findall(text)
    cyrillic, latin = sum(map(len, words)), sum(map(len, LATIN.findall(text)))
    if cyrillic == latin:
        return declared
    # A Russian sentence may name a paper or a case in Latin letters longer than itself.
    if latin > cyrillic * (1 if declared == "en" else 2):
        return "en"
    kazakh = sum(1 for word in words if KAZAKH.search(word))
    if declared == "ru":
        told = len(words) >= ENOUGH_FOR_KAZAKH and kazakh * SHARE > len(words)
        return "kk" if told else "ru"
    if declared == "kk":
        return "ru" if len(words) >= ENOUGH_FOR_RUSSIAN and not kazakh else "kk"
    return "kk" if kazakh * SHARE >= len(words) else "ru"
