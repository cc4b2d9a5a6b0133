"""What the lines of many people have in common, written out once for all of whom the same is told.

There may be hundreds of thousands of lines, and they must be there while one waits.
"""

from __future__ import annotations

from functools import cache, lru_cache
from json.encoder import encode_basestring
from typing import Final, NamedTuple

from casefiles.languages import Language
from casefiles.limits.standings import Assessment
from ui.terminal.answers import utf8
from ui.terminal.reasons import Reasons, reasons, told

# Ten thousand people of whom four events are on file share some hundreds.
MOST_KEPT: Final = 8192


class Pattern(NamedTuple):
    """The parts of a line, in UTF-8, between which stands what differs from person to person.

    That is, in this order: the person, the times, the `moving` part of the sentence, the steps,
    and the overrun.
    """

    rule: bytes
    standing: bytes
    origin: bytes
    moving: str
    doubt: bytes
    overrun: bytes
    title: bytes


class Patterns:
    """The patterns of the lines in one language, as far as they were needed."""

    def __init__(self, language: Language) -> None:
        self.reasons: Reasons = reasons(language)
        self._language = language
        self._known: dict[tuple[object, ...], Pattern] = {}

    def of(self, one: Assessment) -> Pattern:
        """The pattern of the line of an assessment."""
        titles = one.doubt
        doubt = None if titles is None else self._language.pick(titles)
        key = (told(one), doubt, one.verdict.day is None)
        try:
            return self._known[key]
        except KeyError:
            if len(self._known) >= MOST_KEPT:
                self._known.clear()
            pattern = self._known[key] = self._learnt(one, doubt)
            return pattern

    def _learnt(self, one: Assessment, doubt: str | None) -> Pattern:
        before, moving, after = self.reasons.frame(one)
        title = self._language.pick(one.titles)
        return Pattern(
            rule=utf8(f'\n    {{"rule": {text(one.rule)}, '),
            standing=utf8(f'"standing": "{one.standing}", "limit": {text(one.limit)}, '),
            origin=utf8(
                f'"citation": {text(one.citation)}, "version_from": {text(one.version_from)}, '
                f'"confidence": {text(one.confidence)}, "why": "{text(before)[1:-1]}'
            ),
            moving=moving,
            doubt=utf8(f'{text(after)[1:-1]}", "steps": ['),
            overrun=utf8(f'], "doubt": {text(doubt)}, "overrun": '),
            title=utf8(f', "whose": {text(one.whose)}, "title": {text(title)}}}'),
        )


@cache
def patterns(language: Language) -> Patterns:
    """The one keeper of such patterns, from case to case."""
    return Patterns(language)


def text(value: str | None) -> str:
    """A text as JSON writes it, letters of every script as they are."""
    return "null" if value is None else encode_basestring(value)


@lru_cache(maxsize=MOST_KEPT)
def quoted(value: str | None) -> bytes:
    """A text as JSON writes it, in UTF-8."""
    return utf8(text(value))


@lru_cache(maxsize=MOST_KEPT)
def within(value: str) -> bytes:
    """A part of a text as JSON writes it, in UTF-8."""
    return utf8(text(value)[1:-1])
