"""Recorded against actual: where a rule would stand on the word of one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from casefiles.docket import Docket
from casefiles.ids import EventId, SourceId
from casefiles.languages import later
from casefiles.limits import judging
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law, Rule
from casefiles.limits.standings import Span, Step, Word
from casefiles.limits.verdicts import BREACHED, KEPT, OVERDUE, Because, Verdict
from casefiles.moments import Elapsed, Moment, elapsed
from casefiles.timeline import Event

LATE: Final = BREACHED | OVERDUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far one source's time of an event lies from the moment adopted.

    `later` says that the source puts it after, `least` and `most` by how much; None is open. Where
    the two overlap, `later` is None.
    """

    event: EventId
    source: SourceId
    adopted: Moment
    attested: Moment
    later: bool | None
    least: timedelta
    most: timedelta | None


def differences(docket: Docket) -> list[Difference]:
    """For every event with attestations, how far each source is from the adopted moment."""
    return [
        _difference(event, attestation.source, attestation.when)
        for event in docket.events
        for attestation in event.attestations
    ]


def _difference(event: Event, source: SourceId, attested: Moment) -> Difference:
    adopted = event.when
    after, before = elapsed(adopted, attested), elapsed(attested, adopted)
    between = after or before or Elapsed(timedelta(0), None)
    direction = None
    if adopted.surely_before(attested):
        direction = True
    elif attested.surely_before(adopted):
        direction, between = False, before or between
    return Difference(
        event=event.id,
        source=source,
        adopted=adopted,
        attested=attested,
        later=direction,
        least=between.least,
        most=between.most,
    )


def readings(verdict: Verdict, facts: Facts, law: Law) -> dict[SourceId, Verdict]:
    """The verdict on the word of each source that gives another time for a fact the rule uses."""
    rule, events = verdict.rule, _used(verdict.rule, facts, law)
    found: dict[SourceId, Verdict] = {}
    for source in dict.fromkeys(word.source for event in events for word in event.attestations):
        said = {
            event.id: replace(event, when=word.when, until=word.until)
            for event in events
            for word in event.attestations
            if word.source == source
        }
        found[source] = judging.judge(rule, facts.replaced(said), law)
    return found


def _used(rule: Rule, facts: Facts, law: Law) -> list[Event]:
    """The events that a rule uses and of which a source gives a time of its own."""
    used = {*rule.start_kinds, *rule.stops, *rule.lapses, *rule.before, *rule.acts}
    if rule.base:
        for base in law.families.get(rule.base) or (law.rule(rule.base),):
            used |= base.start_kinds
    return [
        event for kind in sorted(used) for event in facts.events.get(kind, ()) if event.attestations
    ]


def is_attested(facts: Facts) -> bool:
    """Whether of any event a source gives a time of its own."""
    return any(event.attestations for events in facts.events.values() for event in events)


def on_every_word(verdict: Verdict, facts: Facts, law: Law) -> Verdict:
    """The verdict, no longer kept where it is broken on the word of a source.

    A source whose times contradict each other breaks nothing, nor does one that only knows the
    adopted moment less exactly.
    """
    if verdict.possible != KEPT:
        return verdict
    late = {
        source: other
        for source, other in readings(verdict, facts, law).items()
        if other.possible & LATE
        and other.because is not Because.CONTRADICTION
        and (other.possible & ~LATE == 0 or _elsewhere(source, _used(verdict.rule, facts, law)))
    }
    if not late:
        return verdict
    found = verdict.again()
    found.possible = KEPT | BREACHED
    found.because = Because.WORD
    found.against = min(late.items(), key=lambda one: one[1].possible & ~LATE != 0)
    return found


def _elsewhere(source: SourceId, events: list[Event]) -> bool:
    """Whether a source puts one of the events at a time that the adopted moment rules out."""
    return any(
        word.source == source
        and (word.when.surely_before(event.when) or event.when.surely_before(word.when))
        for event in events
        for word in event.attestations
    )


def steps_of(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    """A line for each source on whose word the rule would stand elsewhere."""
    for source, other in readings(verdict, facts, law).items():
        if other.standing is not verdict.standing or verdict.because is Because.WORD:
            yield Step(
                later("On the word of “{source}” alone: {standing} (time taken: {taken})."),
                {
                    "source": facts.docket.source(source).title,
                    "standing": Word("standing", other.standing.value),
                    "taken": Span(other.least, other.most),
                },
            )
