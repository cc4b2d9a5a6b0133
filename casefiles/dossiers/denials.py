"""Denials: an answer that something was not done, against an event on file that it was done."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from casefiles.docket import Docket
from casefiles.dossiers.parties import whose
from casefiles.event_kinds import EventKind
from casefiles.limits.standings import Assessment, Standing
from casefiles.limits.verdicts import Because
from casefiles.limits.words import Meaning
from casefiles.moments import Moment
from casefiles.safeguard_questions import Shown, question
from casefiles.safeguards import Answer, Reply
from casefiles.timeline import Event

DETENTIONS: Final = (EventKind.ACTUAL_DETENTION, EventKind.ADMINISTRATIVE_DETENTION)


def standing_against(docket: Docket, answer: Answer) -> tuple[Event, ...]:
    """The events on file that answer the very question otherwise, each in the question's time.

    An event counts that may be of the person and the detention of the answer; where another answer
    must tell that it is the very thing asked about, one of which that tells so.
    """
    return tuple(event for event, shown in _weighed(docket, answer) if shown)


def perhaps_against(docket: Docket, answer: Answer) -> tuple[Event, ...]:
    """The events of which no other answer tells whether they are the very thing asked about."""
    return tuple(event for event, shown in _weighed(docket, answer) if shown is None)


def telling(docket: Docket, answer: Answer) -> tuple[Answer, ...]:
    """The answers that tell what the events are that this one may be against."""
    asked = question(answer.safeguard)
    if asked is None or asked.shown is None or not asked.shown.told_by:
        return ()
    return tuple(
        one
        for one in docket.answers
        if one.safeguard == asked.shown.told_by
        and one.answer is not Reply.UNKNOWN
        and of_one_detention(one, answer)
    )


def of_one_detention(one: Answer, other: Answer) -> bool:
    """Whether two answers are of one person and may be of one detention."""
    return one.person == other.person and (
        one.spell == other.spell or None in (one.spell, other.spell)
    )


def _weighed(docket: Docket, answer: Answer) -> list[tuple[Event, bool | None]]:
    """The events that may answer otherwise, and whether they do: None where nothing tells."""
    asked = question(answer.safeguard)
    if asked is None or asked.shown is None or answer.answer == asked.respects:
        return []
    kinds = {*asked.shown.by, asked.shown.since, asked.shown.until, *DETENTIONS}
    concerning = [
        event
        for event in docket.events
        if event.kind in kinds and _may_be_of(docket, event, answer)
    ]
    found = [
        event
        for event in concerning
        if event.kind in asked.shown.by and _in_time(asked.shown, event, concerning)
    ]
    if not asked.shown.told_by:
        return [(event, True) for event in found]
    replies = {one.answer for one in telling(docket, answer)}
    decided = len(replies) == 1 and Reply.PARTIAL not in replies
    as_asked = asked.shown.told_as in replies
    return [(event, as_asked if decided and _is_first(event, found) else None) for event in found]


def _is_first(event: Event, found: list[Event]) -> bool:
    """Whether it is surely the first of its kind."""
    return all(
        event.when.surely_before(other.when)
        for other in found
        if other.kind == event.kind and other is not event
    )


def rests_on_a_denial(docket: Docket, assessment: Assessment) -> bool:
    """Whether only answers tell of the breach, and an event on file stands against each."""
    if assessment.standing is not Standing.BREACHED:
        return False
    if assessment.verdict.because is not Because.ANSWER:
        return False
    denials = [one for one in docket.answers if _breaks(assessment, one)]
    return bool(denials) and all(standing_against(docket, one) for one in denials)


def denied_by_times(assessment: Assessment, answer: Answer) -> bool:
    """Whether what was done too late says by its time alone what the answer says: breached."""
    return (
        assessment.standing is Standing.BREACHED
        and assessment.verdict.because is Because.TIMES
        and _breaks(assessment, answer)
    )


def asks(assessment: Assessment, answer: Answer) -> bool:
    """Whether the rule asks the question of the same person and detention."""
    return (
        assessment.person == answer.person
        and (assessment.spell == answer.spell or None in (assessment.spell, answer.spell))
        and any(asked == answer.safeguard for asked, _, _ in assessment.verdict.rule.answers)
    )


def _breaks(assessment: Assessment, answer: Answer) -> bool:
    """Whether the rule takes the answer for a breach."""
    if not asks(assessment, answer):
        return False
    meanings = {asked: (yes, no) for asked, yes, no in assessment.verdict.rule.answers}
    yes, no = meanings[answer.safeguard]
    return {Reply.YES: yes, Reply.NO: no}.get(answer.answer) is Meaning.BREACHED


def _may_be_of(docket: Docket, event: Event, answer: Answer) -> bool:
    if event.spell is not None and answer.spell is not None:
        return event.spell == answer.spell
    return whose(docket, event) in (None, answer.person)


def _in_time(shown: Shown, event: Event, concerning: list[Event]) -> bool:
    """Whether the event may lie in the time that the question asks about."""
    kinds = (shown.since,) if shown.since else DETENTIONS
    begun = [one.when for one in concerning if one.kind in kinds]
    ended = [one.when for one in concerning if one.kind == shown.until]
    if not begun:
        return not shown.since
    return any(_between(shown, event.when, start, ended) for start in begun)


def _between(shown: Shown, when: Moment, start: Moment, ended: list[Moment]) -> bool:
    at_the_start = when.exact and start.exact and when.latest == start.latest
    if when.surely_before(start) or (shown.later and at_the_start):
        return False
    if when.earliest is None:
        return True
    if any(end.latest is not None and end.latest <= when.earliest for end in ended):
        return at_the_start
    length = timedelta(hours=shown.hours or 0)
    return shown.hours is None or start.latest is None or when.earliest <= start.latest + length
