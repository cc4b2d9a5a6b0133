"""A ceiling made of parts: where it is on file when the first was over, the rest runs from then."""

from __future__ import annotations

from dataclasses import replace

from casefiles.limits.clocks import over_with_all
from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.interruption import interrupted
from casefiles.limits.last_minutes import ends, hull
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting, unsure
from casefiles.limits.starts import start_of
from casefiles.limits.verdicts import Verdict


def by_parts(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Sighting:
    """The start of the last part, set with its length and end; the whole where no part is known.

    The ceiling stays where the parts together would lie above it: no more than that is lawful.
    """
    last = law.rule(verdict.rule.parts)
    begun = start_of(last, facts, law)
    if begun is not None and interrupted(last, facts, begun):
        verdict.start = start = unsure(start, facts.now)
    if begun is None or begun.known_latest is None or _same(begun, start):
        return _or_shorter(verdict, facts, law, start)
    if over_with_all(verdict.rule, facts, law, begun) is not None:
        return _or_shorter(verdict, facts, law, start)
    texts = [version for version in verdict.versions if version is not None]
    found = [
        ends(begun, one.rest, replace(one, period=one.rest), law)
        for one in texts
        if one.rest is not None
    ]
    first_end, last_end = hull(found)
    if last_end is None or (verdict.last_end is not None and last_end > verdict.last_end):
        return _or_shorter(verdict, facts, law, start)
    verdict.start, verdict.first_end, verdict.last_end = begun, first_end, last_end
    verdict.version = replace(verdict.version, period=verdict.version.rest)
    return begun


def _or_shorter(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Sighting:
    """The start, the end being open from where the shorter ceiling of some would have it."""
    found = [
        ends(start, shorter, one, law)
        for one in verdict.versions
        if one is not None
        for when, shorter in zip(verdict.rule.shorter_when, one.shorter, strict=True)
        if holds(when, facts, start.earliest, start.latest)
    ]
    if found:
        verdict.first_end = hull([*found, (verdict.first_end, verdict.last_end)])[0]
    return start


def _same(one: Sighting, other: Sighting) -> bool:
    """Whether two clocks start alike, with one event: then there is no part between the two."""
    alike = (one.earliest, one.known_latest) == (other.earliest, other.known_latest)
    return alike and one.event is other.event
