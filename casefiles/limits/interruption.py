"""Whether a later sentence interrupted a term that ran since an earlier one (CC 79(8))."""

from __future__ import annotations

from datetime import datetime

from casefiles.charges import Charge, Gravity
from casefiles.event_kinds import EventKind
from casefiles.limits.conditions import touch
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import ends
from casefiles.limits.penalties import main_by
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, may_precede, sighting

Kinds = tuple[EventKind, ...]


def interrupted(rule: Rule, facts: Facts, start: Sighting, law: Law) -> bool:
    """Whether a term may have been interrupted, and so not have run out from this start.

    A new crime does that, of which a file holds no day. It came too late where sentence and charge
    came only after the term was over by each text that may apply, and no other charge before.
    """
    found = later_ones(rule.begun_anew_after, facts, start)
    if not found:
        return False
    over = _over(rule, facts, start, law)
    if over is None or _of_several_degrees(facts, start):
        return True
    dated = [charge for charge in facts.charges if charge.on.known]
    late = [charge for charge in dated if _after(charge, over)]
    if len(late) + sum(_before(charge, start) for charge in dated) < len(dated):
        return True
    return not all(_charged_since(late, one, over) for one in found)


def later_ones(kinds: Kinds, facts: Facts, start: Sighting) -> list[Sighting]:
    """The sentences that came after the start, or may have where it is not the only one."""
    some = facts.of(kinds)
    return [
        seen
        for event in some
        if (seen := sighting(event, facts.now, facts.perhaps)) is not None
        and may_precede(start, seen)
        and (len(some) > 1 or comes_before(start, seen))
    ]


def _over(rule: Rule, facts: Facts, start: Sighting, law: Law) -> datetime | None:
    """The last minute of the longest term that may apply; None where it is open."""
    if start.earliest is None or start.known_latest is None:
        return None
    lasts = [
        ends(start, text.period, text, law)[1]
        for mate in law.families.get(rule.family, (rule,))
        if touch(mate, facts, start.earliest, start.latest)
        for text in mate.possible_versions(start.earliest, start.latest, start.zone)
        if text is not None and text.period is not None
    ]
    return max((last for last in lasts if last is not None), default=None)


def _of_several_degrees(facts: Facts, start: Sighting) -> bool:
    """Whether it cannot be told which of the terms belongs to which of the sentences."""
    degrees = {one.gravity for one in main_by(facts, start.latest)}
    return len(degrees - {Gravity.UNKNOWN}) > 1


def _after(charge: Charge, over: datetime) -> bool:
    return charge.on.earliest is not None and charge.on.earliest > over


def _before(charge: Charge, start: Sighting) -> bool:
    last, first = charge.on.latest, start.earliest
    return last is not None and first is not None and last < first


def _charged_since(late: list[Charge], one: Sighting, over: datetime) -> bool:
    """Whether a sentence came after the end of a term, and a charge between the two."""
    return (
        one.earliest is not None
        and one.earliest > over
        and any(not _after(charge, one.latest) for charge in late)
    )
