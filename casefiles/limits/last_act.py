"""What ended the time of a limit at the latest, where what perhaps ended it sooner stands first."""

from __future__ import annotations

from casefiles.limits.facts import Facts
from casefiles.limits.sightings import sighting
from casefiles.limits.verdicts import PRONOUNCED, Because, Verdict


def by_the_last(verdict: Verdict, facts: Facts) -> Verdict:
    """The verdict, naming the event up to which its time runs, where the one named lies before it.

    A release that may have come before the protocol perhaps ended a duty: whatever it did, the
    letter to the prosecutor ended it, and no more time passed than up to that. Of what is not
    certain the first event stays named, since a better time for that would decide.
    """
    seen, until = verdict.stop, verdict.reached[1]
    event = None if seen is None else seen.event
    if event is None or until is None or event.when.latest is None or event.when.latest >= until:
        return verdict
    if verdict.possible not in PRONOUNCED or verdict.because is Because.ENDED:
        return verdict
    rule = verdict.rule
    for kinds, because in (
        (rule.stops, Because.TIMES),
        (rule.lapses, Because.LAPSED),
        (rule.shown_by, Because.SHOWN),
    ):
        for one in facts.of(kinds):
            if one.when.latest == until:
                verdict.stop, verdict.because = sighting(one, facts.now, facts.perhaps), because
                return verdict
    return verdict
