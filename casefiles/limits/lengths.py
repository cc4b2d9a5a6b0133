"""The length of a limit in words: so long, or so long before another limit ends."""

from __future__ import annotations

from casefiles.languages import Language
from casefiles.limits.standings import Assessment
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
