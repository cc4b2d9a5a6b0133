"""Whether a duty was done at once, as a whole and in each of its parts."""

from __future__ import annotations

from casefiles.limits.calendars import DAY
from casefiles.limits.clocks import after_start
from casefiles.limits.facts import Facts
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before, order
from casefiles.limits.verdicts import BREACHED, KEPT, UNDECIDED, Verdict
from casefiles.safeguard_questions import question


def done(rule: Rule, facts: Facts, start: Sighting) -> Sighting | None:
    """What shows that a duty was done; of a duty of several parts, the last part."""
    if not rule.every:
        return after_start(rule.stops, facts, start) if rule.stops else None
    parts = [after_start((kind,), facts, start) for kind in rule.stops]
    known = [part for part in parts if part is not None]
    return max(known, key=order) if len(known) == len(parts) else None


def promptly(rule: Rule, facts: Facts, start: Sighting, stop: Sighting) -> int:
    """What a duty comes to that was due at once, by when it was done."""
    if start.exact and stop.exact and stop.latest == start.latest:
        return KEPT
    due = after_start(rule.before, facts, start) if rule.before else None
    if due is not None and due.sure and comes_before(due, stop):
        return BREACHED
    return UNDECIDED


def within_a_day(start: Sighting, stop: Sighting) -> bool:
    """Whether an act may have come so soon that nobody's "no" alone decides what is at once."""
    return stop.earliest is None or stop.earliest - start.latest <= DAY


def of_the_part(verdict: Verdict, safeguard: str, facts: Facts, *, denied: bool) -> int | None:
    """What the part of a duty comes to of which a question asks; None where it is not on file.

    Where it was done more than a day later and is `denied`, nothing contradicts the denial.
    """
    start, asked = verdict.start, question(safeguard)
    if not verdict.rule.every or start is None or asked is None or asked.shown is None:
        return None
    kinds = tuple(kind for kind in verdict.rule.stops if kind in asked.shown.by)
    part = after_start(kinds, facts, start)
    if part is None:
        return None
    found = promptly(verdict.rule, facts, start, part)
    return BREACHED if denied and not within_a_day(start, part) else found
