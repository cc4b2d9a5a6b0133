"""From one rule and the facts to a verdict: every standing that the facts leave open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from casefiles.limits import duties, sittings
from casefiles.limits.clocks import (
    after_start,
    begin,
    comes_before,
    done_ahead,
    ends,
    ends_at_midnight,
    placed,
    possible,
)
from casefiles.limits.conditions import Touch
from casefiles.limits.facts import Facts
from casefiles.limits.periods import Period, before
from casefiles.limits.rules import Early, Form, Law, Rule
from casefiles.limits.sightings import Sighting, earlier
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOT_TOUCHED,
    OVERDUE,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
)

Ends = tuple[datetime | None, datetime | None]


def judge(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """What a rule comes to. Of a family, the rules that may each be the one speak together."""
    alone = _alone(rule, facts, law)
    if alone.touch is not Touch.MAYBE or alone.possible == NOT_TOUCHED:
        return alone
    together = alone.copy()
    mates = [
        verdict
        for verdict in (_alone(mate, facts, law) for mate in law.families.get(rule.family, ()))
        if verdict.touch is not Touch.NO and verdict.possible != NOT_TOUCHED
    ]
    if len(mates) < 2:
        together.possible |= NOT_TOUCHED
        return together
    for mate in mates:
        together.possible |= mate.possible
    together.others = tuple(mate.rule for mate in mates if mate.rule is not rule)
    return together


def _alone(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """What a rule comes to by itself, supposing that it touches the person wherever it may."""
    try:
        found: Verdict = facts.judged[rule.place]
    except KeyError:
        found = facts.judged[rule.place] = FORMS[rule.form](rule, facts, law)
    return found


def _limit(rule: Rule, facts: Facts, law: Law) -> Verdict:
    verdict = begin(rule, facts, law)
    start = verdict.start
    if verdict.possible or start is None:
        return verdict
    readings = [
        ends(start, version.period, version, law)
        for version in verdict.versions
        if version is not None and version.period is not None
    ]
    verdict.first_end, verdict.last_end = _hull(readings)
    verdict.ends_at_midnight = ends_at_midnight(verdict.version)
    return _stopped(verdict, facts, law, start)


def _backwards(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """So long before the end of another rule, or of whichever of a family applies."""
    verdict = Verdict(rule, NOT_TOUCHED, Because.NOT_STARTED)
    bases = [
        base
        for base in (
            _alone(one, facts, law) for one in law.families.get(rule.base) or (law.rule(rule.base),)
        )
        if base.touch is not Touch.NO and base.possible != NOT_TOUCHED
    ]
    start = bases[0].start if bases else None
    if start is None:
        verdict.touch = Touch.NO
        return verdict
    verdict.start = start
    verdict.possible, verdict.because = 0, Because.TIMES
    if placed(verdict, facts, law, start).possible:
        return verdict
    # A rule without a length of its own falls due at that very end.
    period = verdict.version.period or Period()
    verdict.first_end, verdict.last_end = _hull(
        [
            (
                None if base.first_end is None else before(base.first_end, period, start.zone),
                None if base.last_end is None else before(base.last_end, period, start.zone),
            )
            for base in bases
        ]
    )
    verdict.ends_at_midnight = bases[0].ends_at_midnight
    return _stopped(verdict, facts, law, start)


def _hull(readings: list[Ends]) -> Ends:
    """The bounds that hold whichever reading is right."""
    if len(readings) == 1:
        return readings[0]
    firsts = [first for first, _ in readings if first is not None]
    lasts = [last for _, last in readings if last is not None]
    return (
        min(firsts) if len(firsts) == len(readings) else None,
        max(lasts) if len(lasts) == len(readings) else None,
    )


def _stopped(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Verdict:
    """The verdict once it is known what stopped the clock, what ended the duty, and what was answered."""
    rule = verdict.rule
    stop = facts.first_beyond(rule.stops, rule.beyond)
    if stop is not None and comes_before(stop, start):
        if done_ahead(rule, facts, stop):
            verdict.stop, verdict.possible, verdict.because = stop, KEPT, Because.DONE_EARLY
            return uncertain(verdict)
        if rule.early is Early.CONTRADICTION:
            verdict.stop = stop
            verdict.possible, verdict.because = UNDECIDED, Because.CONTRADICTION
            return verdict
        stop = after_start(rule.stops, facts, start)
    verdict.stop = stop
    if stop is None and rule.void:
        void = after_start(rule.void, facts, start)
        if void is not None and void.sure:
            verdict.stop = void
            verdict.possible, verdict.because = NOT_TOUCHED, Because.NEVER_AROSE
            return verdict
    lapse = after_start(rule.lapses, facts, start) if rule.lapses else None
    verdict.possible = possible(stop, lapse, verdict.first_end, verdict.last_end, facts.now)
    _reach(verdict, stop, lapse, facts)
    if verdict.possible & (BREACHED | OVERDUE):
        _stretch(verdict, stop, lapse, facts, law, start)
    if rule.answers:
        duties.answered(verdict, facts)
    return uncertain(verdict)


def _reach(verdict: Verdict, stop: Sighting | None, lapse: Sighting | None, facts: Facts) -> None:
    """Note up to which moment time was taken, and by what."""
    reached = stop or lapse
    if stop is not None and lapse is not None:
        reached = earlier(stop, lapse, facts.now)
    if reached is None or not (stop is not None or (lapse is not None and lapse.sure)):
        verdict.reached = (facts.now, facts.now)
        return
    verdict.reached = (reached.earliest, reached.known_latest and reached.latest)
    if lapse is not None and (stop is None or reached.event is lapse.event):
        verdict.stop = lapse
        verdict.because = Because.LAPSED


def _stretch(
    verdict: Verdict,
    stop: Sighting | None,
    lapse: Sighting | None,
    facts: Facts,
    law: Law,
    start: Sighting,
) -> None:
    """Allow for grounds on which the limit may lawfully be longer, and for terms that run out."""
    version = verdict.version
    if verdict.rule.spent and verdict.possible & OVERDUE:
        verdict.possible = verdict.possible & ~OVERDUE | KEPT
        verdict.because = Because.SPENT
    if version.open_ended:
        if verdict.possible & BREACHED:
            verdict.possible |= KEPT
        if verdict.possible & OVERDUE:
            verdict.possible |= RUNNING
    elif version.longer is not None:
        first, last = ends(start, version.longer, version, law)
        verdict.possible |= possible(stop, lapse, first, last, facts.now)
        if not possible(stop, lapse, first, last, facts.now) & ~(BREACHED | OVERDUE):
            # Beyond the longer limit too: what the shorter one left open is closed.
            verdict.possible &= BREACHED | OVERDUE


FORMS: Final[dict[Form, Callable[[Rule, Facts, Law], Verdict]]] = {
    Form.LIMIT: _limit,
    Form.BACKWARDS: _backwards,
    Form.AT_ONCE: duties.at_once,
    Form.BEFORE: duties.before_another,
    Form.SITTING: sittings.sat,
    Form.BAR: duties.barred,
    Form.DUTY: duties.duty,
    Form.INFORMATION: duties.declared,
    Form.COMPUTATION: duties.declared,
}
