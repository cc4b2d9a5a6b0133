"""What else would decide, where no better time of what started a clock does: its day is on file."""

from __future__ import annotations

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.concerned import bases
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import imposed
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import Verdict
from casefiles.timeline import Event


def released(seen: Sighting, verdict: Verdict, facts: Facts, law: Law) -> tuple[EventKind, ...]:
    """The release, not on file, for which a start waits whose own day is on file."""
    event = seen.event
    if event is None or not _of_a_day(event) or seen.known_latest == event.when.latest:
        return ()
    waiting = [
        clause
        for rule in (verdict.rule, *bases(verdict.rule, law))
        for clause in rule.starts
        if event.kind in clause.kinds and imposed(facts, clause.through)
    ]
    if facts.of(tuple(kind for clause in waiting for kind in clause.or_from)):
        return ()
    # The first of them is that from the punishment itself.
    return tuple(dict.fromkeys(kind for clause in waiting for kind in clause.or_from[:1]))


def by_its_day(seen: Sighting, verdict: Verdict) -> bool:
    """Whether the end follows from the day of a start, whatever its minute was."""
    return (
        seen.event is not None
        and _of_a_day(seen.event)
        and seen.sure
        and verdict.stop is None
        and len(verdict.versions) == 1
        and verdict.first_end is not None
        and verdict.first_end == verdict.last_end
    )


def _of_a_day(event: Event) -> bool:
    first, last = event.when.earliest, event.when.latest
    return first is not None and last is not None and last - first < DAY
