"""What a person decided about a deadline, as each form of the answer of a check tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json.encoder import encode_basestring

from casefiles.decisions import Decision
from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.decided import adrift, decided, on_other_facts
from casefiles.limits.standings import Assessment
from casefiles.speech import say_moment
from casefiles.vocabulary import label
from ui.terminal.answers import utf8

COLUMNS = ("decision", "decision_until", "decision_reason")
Cells = tuple[str | None, str | None, str | None]


def sentences(
    decision: Decision, docket: Docket, one: Assessment | None, language: Language
) -> str:
    """What was decided, which end was set instead, on whose word, on which facts, and why."""
    say = language.say
    kind = label("decision", decision.kind.value, language)
    said = [say("Decided ({key}): {decision}.", key=decision.key, decision=kind)]
    if decision.until.known:
        until = say_moment(decision.until, language)
        said.append(say("The end set instead: {until}.", until=until))
    if decision.sources:
        titles = {source.id: source.title for source in docket.sources}
        listed = "; ".join(titles[source] for source in decision.sources)
        said.append(say("On the word of: {sources}.", sources=listed))
    if one is not None and on_other_facts(decision, one):
        said.append(say("That was decided on other facts: look at it again."))
        if decision.computed.known:
            then = say_moment(decision.computed, language)
            said.append(say("The end computed then: {end}.", end=then))
    if decision.reason:
        said.append(say("Reason: {reason}", reason=decision.reason))
    return " ".join(said)


def lost(
    docket: Docket, assessments: Sequence[Assessment], language: Language
) -> Iterator[tuple[str, str]]:
    """The decisions of which no deadline is left: the id of the rule, and what was decided."""
    for decision in adrift(docket, assessments):
        yield decision.rule, sentences(decision, docket, None, language)


def with_decisions(
    lines: Iterator[bytes], docket: Docket, assessments: Sequence[Assessment]
) -> Iterator[bytes]:
    """The lines of the open format, with the key `decision` where there is one: the last counts."""
    about = decided(docket, assessments)
    if not about:
        return lines
    return (
        b'%b, "decision": %b}' % (line[:-1], _object(about[place][-1], assessments[place]))
        if place in about
        else line
        for place, line in enumerate(lines)
    )


def cells(docket: Docket, assessments: Sequence[Assessment]) -> Iterator[Cells]:
    """The last columns of the table, for each assessment."""
    about = decided(docket, assessments)
    for place in range(len(assessments)):
        last = about[place][-1] if place in about else None
        yield (
            (None, None, None)
            if last is None
            else (
                last.kind.value,
                last.until.written,
                last.reason,
            )
        )


def _object(decision: Decision, one: Assessment) -> bytes:
    until = decision.until.written
    other_facts = "true" if on_other_facts(decision, one) else "false"
    return utf8(
        f'{{"kind": "{decision.kind.value}", '
        f'"until": {"null" if until is None else encode_basestring(until)}, '
        f'"reason": {encode_basestring(decision.reason)}, "on_other_facts": {other_facts}}}'
    )
