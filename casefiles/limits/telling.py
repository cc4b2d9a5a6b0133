"""Which sentence tells where a verdict stands: the deepest reason first."""

from __future__ import annotations

from casefiles.languages import later
from casefiles.limits import recorded, steps
from casefiles.limits.facts import Facts
from casefiles.limits.matters import answers_perhaps
from casefiles.limits.periods import first_minute
from casefiles.limits.rules import Law
from casefiles.limits.sentences import (
    AHEAD,
    BETWEEN,
    BY_FORM,
    CERTAIN,
    ENDED,
    LAPSED,
    LATER,
    LENGTH_OPEN,
    NO_DETENTION,
    NOT_APPLICABLE,
    NOT_CONCERNED,
    OF_A_DAY,
    ORDER,
    ORDER_OPEN,
    PENDING,
    SHOWN,
    SHOWN_BACKWARDS,
    SITTINGS,
    TIMED,
    UNKNOWN,
    WHICHEVER,
)
from casefiles.limits.sightings import within_days
from casefiles.limits.standings import Standing
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import Because, Verdict, ahead
from casefiles.limits.words import Form


def sentence_of(verdict: Verdict, facts: Facts, law: Law) -> str:
    """The sentence on a verdict before its fields are filled in."""
    standing = verdict.standing
    if standing is Standing.NOT_APPLICABLE:
        return _not_applicable(verdict, facts, law)
    if standing is Standing.UNKNOWN:
        return _unknown(verdict, facts)
    return steps.coming(verdict, facts.now) or _certain(verdict, standing)


def _not_applicable(verdict: Verdict, facts: Facts, law: Law) -> str:
    if verdict.because is Because.NOT_IN_FORCE and _unread(verdict, law):
        return later("The law before {since} was not read.")
    rule = verdict.rule
    if rule.regimes and facts.regime is not None and facts.regime not in rule.regimes:
        return later("The rule does not concern a person held under another law: {regime}.")
    if verdict.because is Because.NOT_IN_FORCE and verdict.version.gone_first is not None:
        return later("This text was not law then; it was from {since} to {until}.")
    return NOT_APPLICABLE.get(verdict.because, NOT_CONCERNED)


def _unread(verdict: Verdict, law: Law) -> bool:
    """Whether all happened before the first day whose law was read for the rule."""
    start, first = verdict.start, verdict.version.first
    return (
        start is not None and first <= law.begins and start.latest < first_minute(first, start.zone)
    )


def _unknown(verdict: Verdict, facts: Facts) -> str:
    """The sentence for what is not decided."""
    if verdict.against is not None:
        return recorded.why(verdict, verdict.against)
    found = PENDING if steps.is_pending(verdict) else UNKNOWN.get(verdict.because)
    if found is not None:
        return found
    if verdict.start is not None and verdict.start.event is None and not verdict.start.sure:
        return NO_DETENTION
    if None in verdict.versions:
        return _unknown_text(verdict)
    if ahead(verdict, facts.now) is not None:
        return AHEAD
    if verdict.because is Because.IMPOSED and (verdict.others or verdict.touch is Touch.YES):
        return LENGTH_OPEN[verdict.version.least is not None]
    if verdict.others:
        if verdict.endless:
            return later(
                "No sure end is on file; since the start: {taken}."
                " Which limit applies is not certain: {limits}."
            )
        return later("Time taken: {taken}. Which limit applies is not certain: {limits}.")
    if verdict.touch is Touch.MAYBE:
        return later(
            "Whether the rule concerns this person is not certain ({condition});"
            " possible: {readings}."
        )
    return _unknown_fact(verdict, facts)


def _unknown_text(verdict: Verdict) -> str:
    """The sentence for a text of which it is not sure that it was law, by the reason why."""
    version, start = verdict.version, verdict.start
    if within_days(start, version.first, version.last):
        return later(
            "This text became law on {since}, and it is not known which;"
            " by it the result would be: {readings}."
        )
    if within_days(start, version.gone_first, version.gone_last):
        return later(
            "This text ceased to be law on {until}, and it is not known which;"
            " by it the result would be: {readings}."
        )
    return later(
        "When the clock started is not known well enough to tell whether this text was law then;"
        " by it the result would be: {readings}."
    )


def _unknown_fact(verdict: Verdict, facts: Facts) -> str:
    """The sentence for a fact that is not known well enough."""
    if verdict.because is Because.SITTINGS:
        return SITTINGS if verdict.day is None else OF_A_DAY
    if verdict.because is Because.BARRED and not verdict.rule.doubtful:
        return later(
            "“{start}” is on file; the file does not show whether what the law bars for this person"
            " was done by it."
        )
    if verdict.because is Because.BARRED:
        return later("“{start}” is on file; the file does not show whether the law bars it here.")
    if verdict.because is Because.ORDER:
        two = verdict.stop is not None and facts.first(verdict.rule.before) is not None
        return ORDER_OPEN[two]
    if verdict.start is not None and answers_perhaps(verdict.rule, verdict.start):
        return later(
            "“{start}” is on file, but it may belong to another matter then open, and then starts"
            " no clock here; possible: {readings}."
        )
    if verdict.start is not None and not verdict.start.known:
        return later("It is not known when the clock started, so the limit cannot be placed.")
    if verdict.stop is not None and not verdict.stop.known:
        return later("“{stop}” is on file without a time; the limit ends: {deadline}.")
    if verdict.version.limit is None or verdict.rule.form is Form.BACKWARDS:
        return later("The last minute for it: {deadline}; what is known does not decide.")
    if verdict.endless:
        return later(
            "No sure end is on file; since the start: {taken}."
            " The limit is {limit}; what is known does not decide."
        )
    return later("Time taken: {taken}. The limit is {limit}; what is known does not decide.")


def _certain(verdict: Verdict, standing: Standing) -> str:
    """The sentence for a standing that is sure."""
    if verdict.day is not None:
        return OF_A_DAY
    if verdict.because is Because.IMPOSED and verdict.version.least is not None:
        return BETWEEN
    simple = CERTAIN.get(verdict.because)
    if simple is not None:
        return simple
    if verdict.because is Because.ORDER:
        return ORDER[standing]
    backwards = verdict.rule.form is Form.BACKWARDS
    if verdict.because is Because.LAPSED and standing in LAPSED and not backwards:
        return LAPSED[standing]
    if verdict.others:
        return WHICHEVER[standing]
    if verdict.because is Because.ENDED and standing in ENDED:
        return ENDED[standing]
    if verdict.because is Because.SHOWN and standing in SHOWN:
        return (SHOWN_BACKWARDS if backwards else SHOWN)[standing]
    if verdict.rule.form is Form.LIMIT and standing in LATER and _begins_later(verdict):
        return LATER[standing]
    return BY_FORM.get(verdict.rule.form, TIMED)[standing]


def _begins_later(verdict: Verdict) -> bool:
    """Whether a clock surely started after the event that it is named by, as after a term."""
    start = verdict.start
    begun = None if start is None or start.event is None else start.event.when.latest
    return (
        start is not None
        and begun is not None
        and start.earliest is not None
        and start.earliest > begun
    )
