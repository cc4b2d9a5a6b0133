"""Deadlines of a case: what runs and ends first, what was missed, whose act it is, what to file.

The computed deadline is always there. What a person decided about it stands beside it, says which
of the two counts, and is marked where the facts have changed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from casefiles.decisions import Decision, DecisionKind
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.limits.clauses import Filing
from casefiles.limits.decided import decided, end_of, on_other_facts
from casefiles.limits.rules import Rule
from casefiles.limits.standings import Assessment, Deadline, Standing
from casefiles.limits.words import Form
from casefiles.moments import FIRST, LAST, Precision


class Stage(StrEnum):
    """Where a deadline is. What is missed was breached, or is overdue; what is open is unknown."""

    MISSED = "missed"
    RUNNING = "running"
    OPEN = "open"


STAGES: Final = {
    Standing.BREACHED: Stage.MISSED,
    Standing.OVERDUE: Stage.MISSED,
    Standing.RUNNING: Stage.RUNNING,
    Standing.UNKNOWN: Stage.OPEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One deadline of a case.

    `at` is the last lawful instant as the law has it, None for what is due at once or has no date.
    `counts` is the one to act by: `at`, unless the last of `decisions` overrides it; where that was
    decided on other facts, the stretch that holds both. `whole_days` says that it ends at 24:00, at
    a midnight of `zone`. `left` is the time that surely remains, None where nothing surely does.
    `ours` says that the act is for the defence. `filing` is what to file: the act itself where it
    is ours, else the answer to its being missed; `ripe` whether there is a ground to file it today.
    """

    assessment: Assessment
    stage: Stage
    at: Deadline | None
    counts: Deadline | None
    whole_days: bool
    zone: str
    decisions: tuple[Decision, ...]
    on_other_facts: bool
    left: timedelta | None
    ours: bool
    filing: Filing | None
    ripe: bool

    @property
    def decision(self) -> Decision | None:
        """What was decided about it last."""
        return self.decisions[-1] if self.decisions else None

    @property
    def closed(self) -> bool:
        """Whether somebody closed it, and the facts are still those on which that was decided."""
        return not self.on_other_facts and _last_kind(self.decisions) is DecisionKind.CLOSED

    @property
    def overridden(self) -> bool:
        """Whether somebody set another end for it."""
        return _last_kind(self.decisions) is DecisionKind.OVERRIDDEN

    @property
    def safe(self) -> datetime | None:
        """The instant to act by, the earliest at which it may end; None where that is not known."""
        return None if self.counts is None else self.counts.earliest


def deadlines(docket: Docket, assessments: Sequence[Assessment], now: datetime) -> list[Due]:
    """What is missed, runs, or is open, the nearest first; what is kept is left out.

    `assessments` are those of the docket at `now`, an aware instant in UTC. What is due at once
    stands at its start; what may end at any time stands first; what has no date, last.
    """
    about = decided(docket, assessments)
    found = [
        _due(one, about.get(place, ()), now)
        for place, one in enumerate(assessments)
        if one.standing in STAGES
    ]
    return sorted(found, key=lambda due: (_nearness(due), due.assessment.verdict.rule.place))


def next_deadline(dues: Iterable[Due]) -> Due | None:
    """The first deadline that is still to be met, if any: ours also where it is not sure."""
    coming = (
        due
        for due in dues
        if due.left is not None
        and not due.closed
        and (due.stage is Stage.RUNNING or due.ours or due.overridden)
    )
    return next(coming, None)


def following(due: Due, now: datetime) -> tuple[Rule, ...]:
    """What comes next: the rules of today whose clocks the act that is due would start by itself.

    What begins only after yet another event, such as a record after a sentence, is not among them.
    """
    rule, law = due.assessment.verdict.rule, due.assessment.law
    return tuple(
        other
        for other in law.rules
        if other is not rule
        and any(
            {*start.kinds} & {*rule.stops} and not (start.beyond or start.by)
            for start in other.starts
        )
        and not (rule.regimes and other.regimes and rule.regimes.isdisjoint(other.regimes))
        and other.possible_versions(now, now, due.zone) != (None,)
    )


def _due(one: Assessment, decisions: tuple[Decision, ...], now: datetime) -> Due:
    rule, start, stage = one.verdict.rule, one.verdict.start, STAGES[one.standing]
    ours, filing = one.whose == "ours", filing_of(one)
    at, counts, whole_days = one.deadline, one.deadline, one.verdict.ends_at_midnight
    other_facts = bool(decisions) and on_other_facts(decisions[-1], one)
    if _last_kind(decisions) is DecisionKind.OVERRIDDEN:
        until = decisions[-1].until
        counts = end_of(until)
        if other_facts and at is not None:
            counts = _both(counts, at)
            whole_days = whole_days and until.precision is Precision.DAY
        else:
            whole_days = until.precision is Precision.DAY
    first = None if counts is None else counts.earliest
    return Due(
        assessment=one,
        stage=stage,
        at=at,
        counts=counts,
        whole_days=whole_days,
        zone=one.facts.zone if start is None else start.zone,
        decisions=decisions,
        on_other_facts=other_facts,
        left=None if first is None or first <= now else first - now,
        ours=ours,
        filing=filing,
        ripe=filing is not None and (ours or rule.spent or stage is Stage.MISSED),
    )


def filing_of(one: Assessment) -> Filing | None:
    """What to file about a rule as it stands, for a person who may be free by now, or dead."""
    filing = one.verdict.rule.filing
    if filing is None:
        return None
    if filing.while_held and one.verdict.stop is None and _nobody_held(one):
        return None
    return replace(filing, paper=filing.over) if filing.over and _is_over(one) else filing


def _is_over(one: Assessment) -> bool:
    """Whether it was surely done at last, or nobody is held any more by what the rule limits.

    What holds nobody, such as the hearing of a complaint, is to be done after a release as well.
    """
    stop, rule = one.verdict.stop, one.verdict.rule
    if one.standing is Standing.BREACHED and stop is not None and stop.sure:
        return True
    return (rule.scope == "spell" or EventKind.RELEASE in rule.stops) and _nobody_held(one)


def _nobody_held(one: Assessment) -> bool:
    """Whether the spell of a rule was surely over after its clock had started."""
    start = one.verdict.start
    return start is not None and one.facts.over_since(start) is not None


def _last_kind(decisions: tuple[Decision, ...]) -> DecisionKind | None:
    return decisions[-1].kind if decisions else None


def _both(one: Deadline, other: Deadline) -> Deadline:
    firsts = [end.earliest for end in (one, other) if end.earliest is not None]
    lasts = [end.latest for end in (one, other) if end.latest is not None]
    return Deadline(
        earliest=min(firsts) if len(firsts) == 2 else None,
        latest=max(lasts) if len(lasts) == 2 else None,
    )


def _nearness(due: Due) -> datetime:
    if due.counts is not None:
        return due.counts.earliest or FIRST
    start = due.assessment.verdict.start
    if due.assessment.verdict.rule.form is Form.AT_ONCE and start is not None:
        return start.earliest or FIRST
    return LAST
