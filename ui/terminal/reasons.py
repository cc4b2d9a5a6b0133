"""The reasons of many assessments in words, what they have in common said only once."""

from __future__ import annotations

from functools import cache
from typing import Final

from casefiles.languages import Language
from casefiles.limits.asking import Asked
from casefiles.limits.reasons import SAME, condition_of, deadline_of, names_in
from casefiles.limits.standings import SAID, Assessment, Several, Step, plain
from casefiles.speech import GAP, say_elapsed, say_interval
from casefiles.timeline import entered_as

# Ten thousand people share most of their sentences.
MOST_KEPT: Final = 65536

# What stands before and after the one part that differs, and its name; no name where none does.
Frame = tuple[str, str, str]
# Where more than one part differs, that is the whole sentence.
WHOLE: Final = "whole"


class Reasons:
    """The reason of an assessment in one sentence, as `plain` says it."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._frames: dict[tuple[object, ...], Frame] = {}
        self._conditions: dict[Asked, str] = {}

    def why(self, one: Assessment) -> str:
        """The sentence."""
        before, moving, after = self.frame(one)
        return before + self.moving(moving, one) + after if moving else before

    def frame(self, one: Assessment) -> Frame:
        """What of the sentence is the same for everyone of whom the same is told."""
        key = told(one)
        try:
            return self._frames[key]
        except KeyError:
            if len(self._frames) >= MOST_KEPT:
                self._frames.clear()
            frame = self._frames[key] = self._learnt(one.why)
            return frame

    def moving(self, name: str, one: Assessment) -> str:
        """What stands in a frame in the place of its moving part, for one assessment."""
        verdict = one.verdict
        match name:
            case "taken":
                return say_elapsed(verdict.least, verdict.most, self._language)
            case "deadline":
                first, last, zone, ends = deadline_of(verdict, one.facts)
                return say_interval(first, last, self._language, zone, ends=ends)
            case "condition":
                return self._condition(one)
            case _:
                return plain(one.why, self._language)

    def _condition(self, one: Assessment) -> str:
        asked = condition_of(one.verdict, one.facts)
        said = self._conditions.get(asked)
        if said is None:
            said = self._conditions[asked] = str(SAID[Several](asked, self._language))
        return said

    def _learnt(self, why: Step) -> Frame:
        """What stands around the one field that differs; nothing where more of it may."""
        differing = [name for name in names_in(why.message) if name not in SAME]
        if not differing:
            return plain(why, self._language), "", ""
        if differing not in (["taken"], ["deadline"], ["condition"]):
            return "", WHOLE, ""
        step = Step(why.message, {**why.values, differing[0]: GAP})
        before, *more = plain(step, self._language).split(GAP)
        # A translation may say the same twice.
        return (before, differing[0], more[0]) if len(more) == 1 else ("", WHOLE, "")


def told(one: Assessment) -> tuple[object, ...]:
    """What decides all of a sentence but its moving part."""
    verdict = one.verdict
    start, stop = verdict.start, verdict.stop
    return (
        one.message,
        verdict.rule,
        verdict.version,
        None if start is None or start.event is None else entered_as(start.event),
        None if stop is None or stop.event is None else entered_as(stop.event),
        verdict.possible,
        verdict.others,
        verdict.other_texts,
    )


@cache
def reasons(language: Language) -> Reasons:
    """The one writer of such sentences, which keeps what it has learnt from case to case."""
    return Reasons(language)
