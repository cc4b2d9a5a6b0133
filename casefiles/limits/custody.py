"""What makes a term of custody longer or shorter than its figure: a further extension on file."""

from __future__ import annotations

from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.facts import Facts
from casefiles.limits.sightings import Sighting, comes_before, sighting


def carried_on(
    kinds: tuple[EventKind, ...], facts: Facts, start: Sighting, end: datetime | None
) -> bool:
    """Whether a term may have been stretched in time once more, after what first stretched it.

    To what length each extension went is not on file, so that none of them is told to be the one.
    """
    seen = [sighting(event, facts.now, facts.perhaps) for event in facts.of(kinds)]
    in_time = [
        one
        for one in seen
        if one is not None
        and not comes_before(one, start)
        and (one.earliest is None or end is None or one.earliest <= end)
    ]
    return len(in_time) > 1
