"""Recorded against actual: where a rule would stand on the word of one source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from casefiles.docket import Docket
from casefiles.ids import EventId, SourceId
from casefiles.languages import later
from casefiles.limits import judging
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Law
from casefiles.limits.standings import Span, Step, Word
from casefiles.limits.verdicts import Verdict
from casefiles.moments import Elapsed, Moment, elapsed
from casefiles.timeline import Event


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
    rule = verdict.rule
    used = {*rule.start_kinds, *rule.stops, *rule.lapses, *rule.before, *rule.acts}
    if rule.base:
        for base in law.families.get(rule.base) or (law.rule(rule.base),):
            used |= base.start_kinds
    events = [event for kind in sorted(used) for event in facts.events.get(kind, ())]
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


def steps_of(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    """A line for each source on whose word the rule would stand elsewhere."""
    for source, other in readings(verdict, facts, law).items():
        if other.standing is not verdict.standing:
            yield Step(
                later("On the word of “{source}” alone: {standing} (time taken: {taken})."),
                {
                    "source": facts.docket.source(source).title,
                    "standing": Word("standing", other.standing.value),
                    "taken": Span(other.least, other.most),
                },
            )
