"""Decisions about deadlines: taken, found again beside the deadline, or adrift on other facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import Docket
from casefiles.ids import DecisionId, PersonId, SourceId, SpellId
from casefiles.limits.standings import Assessment, Deadline
from casefiles.moments import MINUTE, UNKNOWN, Moment, Precision, moment_between
from casefiles.soundness import faults_of


def adrift(docket: Docket, assessments: Sequence[Assessment]) -> list[Decision]:
    """The decisions that speak of no deadline of today's facts, so that none is ever lost."""
    placed = {decision.id for some in decided(docket, assessments).values() for decision in some}
    return [decision for decision in docket.decisions if decision.id not in placed]


def decide(
    docket: Docket,
    assessment: Assessment,
    kind: DecisionKind,
    *,
    id: DecisionId,
    until: Moment = UNKNOWN,
    reason: str = "",
    sources: tuple[SourceId, ...] = (),
) -> Decision:
    """A decision about the deadline of an assessment, with the end that is computed today.

    Raises RefusedInput where a reason, or the other date, is missing.
    """
    decision = Decision(
        id=id,
        case=docket.case.id,
        key=docket.next_key("decisions"),
        rule=assessment.rule,
        person=assessment.person,
        spell=assessment.spell,
        started_by=assessment.started_by,
        kind=kind,
        computed=_computed(assessment),
        until=until,
        reason=reason.strip(),
        sources=sources,
    )
    for _, fault in faults_of(decision):
        raise fault
    return decision


Subject = tuple[str, PersonId, SpellId | None]


def decided(docket: Docket, assessments: Sequence[Assessment]) -> dict[int, tuple[Decision, ...]]:
    """The decisions about each assessment, by its place in the list, in the order of entry.

    Of several clocks of one rule the one that the same event started is meant.
    """
    if not docket.decisions:
        return {}
    places: dict[Subject, list[int]] = defaultdict(list)
    for place, one in enumerate(assessments):
        places[one.rule, one.person, one.spell].append(place)
    found: dict[int, tuple[Decision, ...]] = {}
    for decision in docket.decisions:
        possible = places.get((decision.rule, decision.person, decision.spell), [])
        if len(possible) > 1:
            possible = [
                place for place in possible if assessments[place].started_by == decision.started_by
            ]
        for place in possible[:1]:
            found[place] = (*found.get(place, ()), decision)
    return found


def _computed(one: Assessment) -> Moment:
    at, start = one.deadline, one.verdict.start
    if at is None:
        return UNKNOWN
    return moment_between(at.earliest, at.latest, one.facts.zone if start is None else start.zone)


def on_other_facts(decision: Decision, one: Assessment) -> bool:
    """Whether the deadline decided upon is another one now, or another event starts its clock."""
    now = _computed(one)
    then = decision.computed
    return decision.started_by != one.started_by or (then.earliest, then.latest) != (
        now.earliest,
        now.latest,
    )


def end_of(until: Moment) -> Deadline:
    """The last instant in time of a day or a minute that a person set; a day ends at 24:00."""
    if until.precision is Precision.DAY and until.latest is not None:
        midnight = until.latest + MINUTE
        return Deadline(earliest=midnight, latest=midnight)
    return Deadline(earliest=until.earliest, latest=until.latest)
