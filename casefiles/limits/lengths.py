"""The length of a limit in words: so long, or so long before another limit ends."""

from __future__ import annotations

from casefiles.languages import Language
from casefiles.limits.standings import Assessment
from casefiles.limits.versions import Version
from casefiles.limits.words import Form
from casefiles.speech import say_period


def say_length(limit: str | None, form: Form, language: Language) -> str:
    """A limit as an ISO 8601 duration in words; nothing for a rule without one.

    What is counted back must not be read as the time that there is for the act.

    >>> from casefiles.languages import ENGLISH
    >>> say_length("PT8H", Form.BACKWARDS, ENGLISH)
    '8 hours before another limit ends'
    """
    if not limit:
        return ""
    length = say_period(limit, language)
    if form is not Form.BACKWARDS:
        return length
    return language.say("{length} before another limit ends", length=length)


def say_limit(assessment: Assessment, language: Language) -> str:
    """The length of the limit of an assessment in words; nothing where its rule has none."""
    return say_length(assessment.limit, assessment.verdict.rule.form, language)


def say_limits(assessment: Assessment, language: Language) -> str:
    """The limit, and beside it those between which the file does not decide; each length once."""
    verdict = assessment.verdict
    said = [say_limit(assessment, language)]
    said += [
        say_length(_limit(text, assessment), other.form, language)
        for other, text in zip(verdict.others, verdict.other_texts, strict=True)
    ]
    one, *others = dict.fromkeys(filter(None, said)) or [""]
    for other in others:
        one = language.say("{one} or {other}", one=one, other=other)
    return one


def _limit(text: Version, assessment: Assessment) -> str | None:
    """The limit of another text as the one that was taken is told: of a day or on the whole."""
    day = assessment.verdict.day
    return text.limit if day is None or text.per_day is None else text.per_day.iso
