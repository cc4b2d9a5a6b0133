"""The common case of a limit at once: exact times, and nothing else to weigh.

Of a large file most limits are judged in this way. It says what the long way would say.
"""

from __future__ import annotations

from casefiles.limits.clocks import contradicts, lapse_after, until_now
from casefiles.limits.conditions import touch
from casefiles.limits.facts import Facts
from casefiles.limits.lasting import freed_maybe
from casefiles.limits.restraint import shown_before
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import BREACHED, KEPT, OVERDUE, RUNNING, Because, Verdict


def plainly(rule: Rule, facts: Facts) -> Verdict | None:
    """The verdict of a rule that is `plain`; None where there is more to weigh."""
    start = facts.first(rule.plain_start or ())
    length = rule.newest[0].to_the_minute
    if start is None or length is None or not (start.exact and start.sure) or facts.answers:
        return None
    begun = start.latest
    if rule.possible_versions(begun, begun, start.zone) is not rule.newest:
        return None
    stop = facts.first(rule.stops)
    lapse = lapse_after(rule, facts, start) if rule.lapses else None
    if not _nothing_else(rule, facts, start, stop, lapse):
        return None
    if facts.again is not None or shown_before(facts) or freed_maybe(facts):
        return None
    touched = touch(rule, facts, begun, begun)
    if touched is Touch.NO:
        return None
    end, now = begun + length, facts.now
    if stop is None:
        verdict = Verdict(rule, RUNNING if now <= end else OVERDUE, Because.TIMES)
        verdict.reached = until_now(facts, start, (end, end))
    else:
        verdict = Verdict(rule, KEPT if stop.latest <= end else BREACHED, Because.TIMES)
        verdict.reached = (stop.latest, stop.latest)
    verdict.touch, verdict.versions = touched, rule.newest
    verdict.start, verdict.stop, verdict.lapse = start, stop, lapse
    verdict.first_end = verdict.last_end = end
    return verdict


def _nothing_else(
    rule: Rule, facts: Facts, start: Sighting, stop: Sighting | None, lapse: Sighting | None
) -> bool:
    """Whether two exact times decide it, or one and that nothing followed it."""
    if stop is None:
        return lapse is None and not rule.presumed
    replaced = any(kind in facts.events for kind in facts.custody.replaced_by)
    return (
        not (replaced and stop.event is not None and stop.event.kind in facts.custody.ended_by)
        and stop.exact
        and stop.sure
        and stop.latest >= start.latest
        and (lapse is None or comes_before(stop, lapse))
        and not contradicts(rule, facts, stop, start)
    )
