"""Sensitivity: the widest moments under which what is unknown would surely be kept, or broken.

Each is tried out: the rule is judged anew as if that moment were on file. So nothing is said that
the law does not bear out, whichever rule of a family applies and however its days are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.languages import later
from casefiles.limits import judging
from casefiles.limits.asking import as_entered, events_named
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, ends
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import At, Step
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import BREACHED, KEPT, NOT_TOUCHED, Because, Verdict
from casefiles.limits.words import Form
from casefiles.moments import MINUTE, UNKNOWN, moment_at
from casefiles.timeline import Event

# Of a fact that was only supposed.
SUPPOSED: Final = EventId(UUID(int=0))

# Where these are open, no moment of the event itself would settle it.
OTHERWISE: Final = (
    *(Because.CLAIMED, Because.SHOWN, Because.WORD, Because.LAPSED),
    *(Because.SERVED, Because.PUNISHED, Because.HEARD, Because.BASE_OPEN),
)

# What is said where the rule surely concerns the person, and where that is open as well.
Sentences = tuple[str, str]

KEPT_UNTIL: Final[Sentences] = (
    later("Surely kept if “{kind}” came no later than {moment}."),
    later("If the rule concerns the person: kept where “{kind}” came by {moment}."),
)
BROKEN_AFTER: Final[Sentences] = (
    later("Surely broken if “{kind}” came after {moment}."),
    later("If the rule concerns the person: broken where “{kind}” came after {moment}."),
)
KEPT_FROM: Final[Sentences] = (
    later("Surely kept if “{kind}” came no earlier than {moment}."),
    later("If the rule concerns the person: kept where “{kind}” came from {moment} on."),
)
BROKEN_BEFORE: Final[Sentences] = (
    later("Surely broken if “{kind}” came before {moment}, while this text was law."),
    later("If the rule concerns the person: broken where “{kind}” came before {moment}."),
)


@dataclass(frozen=True, slots=True)
class _Supposing:
    """A verdict, and what becomes of it if an event had come at another moment.

    `event` is one on file; where it is None, one of each of `kinds` is put there in turn.
    """

    verdict: Verdict
    facts: Facts
    law: Law
    event: Event | None
    kinds: tuple[EventKind, ...]

    def possible(self, instant: datetime) -> int:
        """Every standing that would be possible then."""
        found = 0
        for kind in self.kinds:
            facts = self._with(kind, instant)
            found |= judging.judge(self.verdict.rule, facts, self.law).possible
        return found

    def left(self, wanted: int, *instants: datetime) -> Touch:
        """Whether at each of some moments no other standing is left: surely, or if it concerns."""
        found = [self.possible(instant) for instant in instants]
        if any(possible & ~NOT_TOUCHED != wanted for possible in found):
            return Touch.NO
        if not any(possible & NOT_TOUCHED for possible in found):
            return Touch.YES
        return Touch.MAYBE if self.verdict.touch is Touch.MAYBE else Touch.NO

    def said(self, sentences: Sentences, left: Touch, moment: datetime) -> Step:
        """One of two sentences about a moment."""
        return Step(
            sentences[left is not Touch.YES],
            {
                "kind": events_named(as_entered(self.kinds, self.event)),
                "moment": At(moment, self.facts.zone),
            },
        )

    def _with(self, kind: EventKind, instant: datetime) -> Facts:
        when = moment_at(instant, self.facts.zone)
        if self.event is not None:
            facts = self.facts.replaced(
                {self.event.id: replace(self.event, when=when, until=UNKNOWN, attestations=())}
            )
        else:
            facts = self.facts.replaced({})
            supposed = Event(
                id=SUPPOSED,
                case=facts.docket.case.id,
                key="",
                kind=kind,
                when=when,
                person=facts.person.id,
                spell=facts.spell_id,
            )
            facts.events.setdefault(kind, []).append(supposed)
            if facts.whole is not facts.events:
                facts.whole.setdefault(kind, []).append(supposed)
        # What would lie ahead is looked at when it has happened.
        facts.now = max(facts.now, instant + MINUTE)
        return facts


def _of_one_kind(start: Sighting, stop: Sighting | None) -> bool:
    """Whether two events that are called the same started and stopped the clock."""
    begun, ended = start.event, None if stop is None else stop.event
    if begun is None or ended is None:
        return False
    return begun is not ended and begun.kind is ended.kind


def widest(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    """Up to which moments of its end, and of its beginning, a rule would surely be kept, or broken.

    Nothing where no moment of either would settle it, or no sentence could say which is meant.
    """
    start = verdict.start
    if start is None or verdict.because in OTHERWISE or verdict.imposed is not None:
        return
    if _of_one_kind(start, verdict.stop):
        return
    yield from _by_end(verdict, facts, law, start)
    if verdict.rule.form is Form.LIMIT and verdict.stop is not None:
        yield from _by_start(verdict, facts, law, start, verdict.stop)


def between_the_ends(verdict: Verdict, stop: Sighting) -> bool:
    """Whether all of what is known of the end lies where it is open if the limit had ended.

    No minute of it would decide then, but the beginning.
    """
    first, last = verdict.first_end, verdict.last_end
    return (
        stop.sure
        and not verdict.others
        and first is not None
        and stop.earliest is not None
        and stop.earliest > first
        and (last is None or stop.latest <= last)
    )


def _by_end(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> Iterator[Step]:
    stop, rule = verdict.stop, verdict.rule
    if stop is None:
        supposing = _Supposing(verdict, facts, law, None, rule.stops)
    elif stop.exact or stop.event is None or stop.event.kind in rule.start_kinds:
        # Of two events of one kind a sentence would not say which is meant.
        return
    else:
        supposing = _Supposing(verdict, facts, law, stop.event, (stop.event.kind,))
    firsts, lasts = _all_ends(verdict, law, start)
    if stop is not None and stop.earliest is not None:
        # Nothing is kept by a time before that on file.
        firsts = {first for first in firsts if first >= stop.earliest}
    for first in sorted(firsts, reverse=True):
        left = supposing.left(KEPT, first)
        if left is not Touch.NO:
            yield supposing.said(KEPT_UNTIL, left, first)
            break
    for last in sorted(lasts):
        # Much later something else on file may show that it had come before.
        left = supposing.left(BREACHED, last + MINUTE, max(last + MINUTE, facts.now))
        if left is not Touch.NO:
            yield supposing.said(BROKEN_AFTER, left, last)
            break


def _all_ends(verdict: Verdict, law: Law, start: Sighting) -> tuple[set[datetime], set[datetime]]:
    """When the limits that may apply end: at the earliest, and at the latest."""
    first = verdict.first_end
    if first is not None and verdict.rule.form is Form.BEFORE:
        # In the same minute it cannot be told which of the two came first.
        first -= MINUTE
    found: list[Ends] = [(first, verdict.last_end)]
    for rule in (verdict.rule, *verdict.others):
        for version in rule.versions:
            found += [
                ends(start, period, version, law)
                for period in (version.period, version.longer, version.otherwise)
                if period is not None and rule.form is Form.LIMIT
            ]
    return (
        {first for first, _ in found if first is not None},
        {last for _, last in found if last is not None},
    )


def _by_start(
    verdict: Verdict, facts: Facts, law: Law, start: Sighting, stop: Sighting
) -> Iterator[Step]:
    """By the beginning, for limits counted to the minute; in days the end says it as well."""
    rule, event = verdict.rule, start.event
    if start.exact or stop.earliest is None or stop.known_latest is None:
        return
    if event is not None and event.kind in rule.start_kinds:
        supposing = _Supposing(verdict, facts, law, event, (event.kind,))
    elif event is None and facts.founding in rule.start_kinds:
        supposing = _Supposing(verdict, facts, law, None, (facts.founding,))
    else:
        return
    lengths = {
        version.to_the_minute
        for one in (rule, *verdict.others)
        for version in one.versions
        if version.to_the_minute is not None
    }
    for length in sorted(lengths, reverse=True):
        first = stop.latest - length
        last = stop.latest if start.known_latest is None else min(stop.latest, start.latest)
        if (start.earliest is None or first > start.earliest) and first <= last:
            left = supposing.left(KEPT, first, last)
            if left is not Touch.NO:
                yield supposing.said(KEPT_FROM, left, first)
                break
    for length in sorted(lengths):
        bound = stop.earliest - length
        if start.earliest is None or bound > start.earliest:
            left = supposing.left(BREACHED, bound - MINUTE)
            if left is not Touch.NO:
                yield supposing.said(BROKEN_BEFORE, left, bound)
                break
