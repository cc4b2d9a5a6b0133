"""The language of a sentence, as a value: a window may be Kazakh while its dossier is Russian."""

from __future__ import annotations

import gettext
from dataclasses import dataclass, field
from functools import cache

import resources

CODES = ("en", "ru", "kk")


def later(message: str) -> str:
    """Mark a sentence for translation where no language is at hand yet."""
    return message


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One catalogue of sentences. English is the language the sentences are written in.

    There is one of each code, so that sentences once said can be looked up by it.
    """

    code: str
    catalogue: gettext.NullTranslations = field(repr=False)

    def say(self, message: str, /, **values: object) -> str:
        """The sentence in this language, its named fields filled in."""
        text = self.catalogue.gettext(message) if message else ""
        return text.format(**values) if values else text

    def say_count(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The sentence with the plural that `count` asks for; `count` is a field of it.

        >>> ENGLISH.say_count("{count} hour", "{count} hours", 2)
        '2 hours'
        """
        return self.catalogue.ngettext(one, many, count).format(count=count, **values)

    def pick(self, titles: dict[str, str]) -> str:
        """The title in this language out of several; English where it is missing."""
        return titles.get(self.code) or titles["en"]

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (language, (self.code,))


@cache
def language(code: str) -> Language:
    """The language of a two-letter code: en, ru or kk. Raises ValueError for any other."""
    if code not in CODES:
        raise ValueError(f"no catalogue for {code!r}")
    if code == "en":
        return Language(code, gettext.NullTranslations())
    with resources.find("translations", code, "LC_MESSAGES", "casefiles.mo").open("rb") as file:
        return Language(code, gettext.GNUTranslations(file))


ENGLISH = language("en")
