"""Limits of which the file does not decide which one applies: one breach, told of all of them.

Of a family one limit applies. Whatever a filing says of it must hold whichever that is: it names
them all, and leaves out what is true of one alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from casefiles.citations import say_citation
from casefiles.dossiers.drafting import Draft
from casefiles.limits.lengths import say_length, say_limit
from casefiles.limits.standings import Assessment, Standing
from casefiles.moments import read_moment
from casefiles.speech import say_briefly, say_elapsed, say_overrun
from casefiles.vocabulary import label


class Limit(NamedTuple):
    """A limit that may be the one that applies, in words: `length` is empty where it has none.

    `source` is its article, with how far that was checked where nobody has read its text.
    """

    title: str
    source: str
    length: str
    since: str


def each_once(assessments: Iterable[Assessment]) -> list[Assessment]:
    """The first for all of those limits between which the file does not decide, broken or kept.

    Of a family one limit applies: whose age nobody knows was held too long once, not twice.
    """
    found: list[Assessment] = []
    for one in assessments:
        if not any(stands_for(other, one) for other in found):
            found.append(one)
    return found


def stands_for(used: Assessment, other: Assessment) -> bool:
    """Whether of two limits between which the file does not decide one is told for the other."""
    return (
        other.verdict.rule in used.verdict.others
        and other.standing is used.standing
        and other.standing in (Standing.BREACHED, Standing.KEPT)
        and (other.person, other.spell, other.started_by)
        == (used.person, used.spell, used.started_by)
    )


def readings(draft: Draft, assessment: Assessment) -> list[Assessment]:
    """An assessment, and those for which it is told."""
    return [assessment, *(one for one in draft.fit if stands_for(assessment, one))]


def limits_of(draft: Draft, assessment: Assessment) -> list[Limit]:
    """Every limit that may apply, that of the assessment first."""
    language, verdict = draft.language, assessment.verdict
    told = {one.rule: one for one in readings(draft, assessment)}
    found = [_limit(draft, assessment)]
    for rule, text in zip(verdict.others, verdict.other_texts, strict=True):
        if rule.id in told:
            found.append(_limit(draft, told[rule.id]))
            continue
        found.append(
            Limit(
                language.pick(rule.titles),
                say_source(draft, text.citation, text.confidence),
                say_length(text.limit, rule.form, language),
                text.since,
            )
        )
    return found


def say_confidence(draft: Draft, confidence: str) -> str:
    """How far a rule was checked; nothing for one whose text was read."""
    return "" if confidence == "text" else label("confidence", confidence, draft.language)


def say_source(draft: Draft, citation: str, confidence: str) -> str:
    """The article of a rule, and how far it was checked unless its text was read."""
    said, unread = say_citation(citation, draft.language), say_confidence(draft, confidence)
    if not unread:
        return said
    return draft.language.say("{citation}, {confidence}", citation=said, confidence=unread)


def _limit(draft: Draft, one: Assessment) -> Limit:
    return Limit(
        draft.language.pick(one.titles),
        say_source(draft, one.citation, one.confidence),
        say_limit(one, draft.language),
        one.version_from,
    )


def say_overrun_of(draft: Draft, assessment: Assessment) -> str:
    """By how much a limit was breached; nothing for one kept, or where the readings differ."""
    overruns = [one.overrun for one in readings(draft, assessment)]
    if assessment.standing is not Standing.BREACHED or any(one != overruns[0] for one in overruns):
        return ""
    return say_overrun(overruns[0], draft.language)


def say_taken(draft: Draft, assessment: Assessment) -> str:
    """The time that was taken; nothing where it is not known, or where the readings differ."""
    taken = [(one.least, one.most, one.verdict.day) for one in readings(draft, assessment)]
    least, most, _ = taken[0]
    if (least is None and most is None) or any(one != taken[0] for one in taken):
        return ""
    return say_elapsed(least, most, draft.language)


def say_limits(draft: Draft, assessment: Assessment) -> str:
    """The length of the limit, or of each that may apply, once."""
    one, *others = dict.fromkeys(limit.length for limit in limits_of(draft, assessment))
    for other in others:
        one = draft.language.say("{one} or {other}", one=one, other=other)
    return one


def say_all(draft: Draft, assessment: Assessment) -> str:
    """Every limit that may apply, each with its citation and its length."""
    say = draft.language.say
    found = [
        say(
            "“{title}” ({citation}), limit {limit}",
            title=one.title,
            citation=one.source,
            limit=one.length,
        )
        if one.length
        else say("“{title}” ({citation})", title=one.title, citation=one.source)
        for one in limits_of(draft, assessment)
    ]
    one, *others = found
    for other in others:
        one = say("{one}, or {other}", one=one, other=other)
    return one


def say_whichever(draft: Draft, assessment: Assessment) -> str:
    """Why limits of which one applies are broken, and since when the law sets them."""
    say = draft.language.say
    told = [say("Which of them applies, the file does not decide; by each of them it was broken.")]
    taken, day = say_taken(draft, assessment), assessment.verdict.day
    if taken and day is None:
        told.append(say("Time taken: {taken}.", taken=taken))
    limits = [one for one in limits_of(draft, assessment) if one.since]
    days = dict.fromkeys(say_briefly(read_moment(one.since), draft.language) for one in limits)
    if len(days) == 1:
        told.append(say("These texts of the rules took effect: {date}.", date=next(iter(days))))
    elif days:
        dates = [
            say(
                "“{title}”, {date}",
                title=one.title,
                date=say_briefly(read_moment(one.since), draft.language),
            )
            for one in limits
        ]
        told.append(say("These texts of the rules took effect: {dates}.", dates="; ".join(dates)))
    return " ".join(told)
