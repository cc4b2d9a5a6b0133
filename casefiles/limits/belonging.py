"""Whether what stopped a clock belongs to its matter, or to another that was open then."""

from __future__ import annotations

from casefiles.limits.clocks import after_start, done_ahead
from casefiles.limits.facts import Facts
from casefiles.limits.matters import stop_claimed
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import Sighting, comes_before, earlier, first_after, unsure
from casefiles.limits.starts import before_these
from casefiles.limits.verdicts import KEPT, UNDECIDED, Because, Verdict
from casefiles.limits.words import Early


def done_for_another(rule: Rule, facts: Facts, stop: Sighting, start: Sighting) -> bool:
    """Whether what was done ahead of time may have been done in another matter."""
    return rule.belongs and done_ahead(rule, facts, stop) and stop_claimed(rule, facts, start, stop)


def shown_ahead(verdict: Verdict, facts: Facts, start: Sighting, stop: Sighting | None) -> bool:
    """Whether something before the start of a clock shows that what it runs for was done by then.

    Of what lies before the spell nobody knows whether it is of the same matter.
    """
    rule = verdict.rule
    if rule.early is not Early.DONE or not rule.shown_by:
        return False
    founding = None if facts.founding is None else facts.first((facts.founding,))
    if founding is not None:
        shown = after_start(rule.shown_by, facts, founding)
        if shown is not None and shown.sure and comes_before(shown, start):
            verdict.stop, verdict.possible, verdict.because = shown, KEPT, Because.DONE_EARLY
            return True
    shown = facts.first(rule.shown_by)
    if stop is not None or shown is None or not comes_before(shown, start):
        return False
    verdict.stop, verdict.possible, verdict.because = shown, UNDECIDED, Because.SHOWN
    return True


def belonging(
    verdict: Verdict, stop: Sighting | None, facts: Facts, start: Sighting
) -> Sighting | None:
    """The stop as far as it belongs to this matter, or what shows that there was one."""
    rule = verdict.rule
    claimed = stop is not None and stop_claimed(rule, facts, start, stop)
    if stop is not None and rule.ahead_of:
        within = before_these(stop, rule.ahead_of, facts)
        if within is not None and not within.sure and stop.sure:
            claimed = True
        stop = within
    after = _showing(rule, facts, start) if rule.shown_by else None
    own = stop is not None and stop.sure and not claimed
    if after is not None and (stop is None or not own or not comes_before(stop, after)):
        verdict.because = Because.SHOWN
        shown = _shown(after, facts, start)
        return shown if stop is None or claimed else earlier(shown, stop, facts.now)
    if stop is not None and claimed:
        verdict.because = Because.CLAIMED
        return unsure(stop, facts.now)
    return stop


def _showing(rule: Rule, facts: Facts, start: Sighting) -> Sighting | None:
    """What shows that there was a stop; another event of the kind of the start perhaps does.

    What came only after something had put an end to the matter is of another one then.
    """
    begun = start.event
    if begun is None or begun.kind not in rule.shown_by:
        return after_start(rule.shown_by, facts, start)
    over = after_start(rule.void, facts, start)
    spared = None if over is None or not over.sure or over.event is None else over.event.when
    found: Sighting | None = None
    for one in facts.of(rule.shown_by):
        seen = first_after((one,), start, facts.now, facts.perhaps)
        if seen is None or one is begun or (spared and spared.surely_before(one.when)):
            continue
        if one.kind is begun.kind:
            seen = unsure(seen, facts.now)
        found = seen if found is None else earlier(found, seen, facts.now)
    return found


def _shown(after: Sighting, facts: Facts, start: Sighting) -> Sighting:
    """A stop that is not on file, but that something later presupposes."""
    return Sighting(
        after.event,
        start.earliest,
        after.known_latest,
        facts.now,
        sure=after.sure,
        zone=after.zone,
    )
