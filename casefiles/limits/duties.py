"""Demands without a length: at once, before another event, never; and duties known by answers."""

from __future__ import annotations

from typing import Final

from casefiles.limits.clocks import after_start, begin, bounds, placed, until_now
from casefiles.limits.facts import Facts
from casefiles.limits.lapses import taken_up_to
from casefiles.limits.last_minutes import by_any_text, ends, ends_at_midnight
from casefiles.limits.matters import begun_elsewhere
from casefiles.limits.orders import acts
from casefiles.limits.promptness import done, of_the_part, promptly, within_a_day
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOT_TOUCHED,
    NOWHERE,
    OVERDUE,
    RUNNING,
    STANDINGS,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
    while_law,
)
from casefiles.limits.words import Form, Meaning
from casefiles.moments import Moment
from casefiles.safeguards import Answer, Reply


def declared(rule: Rule, _facts: Facts, _law: Law) -> Verdict:
    """A rule of information or computation: it says why it has no standing of its own."""
    verdict = Verdict(rule, NOT_TOUCHED, Because.DECLARED)
    verdict.touch = Touch.NO
    return verdict


def at_once(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """Immediately, a word for which the law gives no figure.

    In the same minute it is kept. Later than one of the acts before which it was due it is
    breached. In between it is not for a program to say how long "at once" may last.
    """
    verdict = begin(rule, facts, law)
    start = verdict.start
    if verdict.possible or start is None:
        return verdict
    stop = done(rule, facts, start)
    verdict.stop = stop
    verdict.because = Because.AT_ONCE
    now = facts.now
    if stop is None:
        verdict.reached = until_now(facts, start)
        verdict.possible = OVERDUE if start.latest < now else OVERDUE | RUNNING
        if start.earliest == now:
            verdict.possible = RUNNING
    else:
        verdict.reached = bounds(stop)
        verdict.possible = promptly(rule, facts, start, stop)
        if verdict.possible == UNDECIDED:
            verdict.because = Because.NO_FIGURE
        if not stop.sure:
            verdict.possible |= OVERDUE
            verdict.reached = taken_up_to(stop, None, until_now(facts, start), facts)
    _dated_before(verdict, facts, start)
    if facts.answers:
        answered(verdict, facts)
    return uncertain(verdict, facts)


def _dated_before(verdict: Verdict, facts: Facts, start: Sighting) -> None:
    """Leave open what is on file as done before the detention with which it became due."""
    rule = verdict.rule
    if not rule.stops or facts.founding not in rule.start_kinds:
        return
    act = facts.first(rule.stops)
    if act is None or not comes_before(act, start) or verdict.possible in (KEPT, NOT_TOUCHED):
        return
    verdict.stop, verdict.reached = act, NOWHERE
    verdict.possible, verdict.because = UNDECIDED, Because.CONTRADICTION


def before_another(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """Before another event happens; nothing is due where that event is spared the person."""
    verdict = begin(rule, facts, law)
    start = verdict.start
    if verdict.possible or start is None:
        return verdict
    done = after_start(rule.stops, facts, start) if rule.stops else None
    due = after_start(rule.before, facts, start)
    verdict.stop = done
    verdict.because = Because.ORDER
    verdict.reached = (None, None) if done is None else (done.earliest, done.latest)
    void = after_start(rule.void, facts, start) if rule.void else None
    verdict.possible = _in_order(done, due)
    if void is not None and verdict.possible & RUNNING:
        verdict.possible |= NOT_TOUCHED
        if void.sure:
            verdict.possible &= ~RUNNING
    if due is not None:
        verdict.first_end, verdict.last_end = due.earliest, due.known_latest and due.latest
    _dated_before(verdict, facts, start)
    never = verdict.possible == NOT_TOUCHED
    answered(verdict, facts)
    if never and verdict.answer is None:
        verdict.because, verdict.stop = Because.NEVER_AROSE, void
    if rule.silent:
        say_nothing(verdict)
    return uncertain(verdict, facts)


def _in_order(done: Sighting | None, due: Sighting | None) -> int:
    found = 0
    if done is not None:
        if due is None or not due.sure:
            found |= KEPT
        if due is not None:
            if not comes_before(due, done):
                found |= KEPT
            if not comes_before(done, due):
                found |= BREACHED
    if done is None or not done.sure:
        if due is not None:
            found |= OVERDUE
        if due is None or not due.sure:
            found |= RUNNING
    return found


def barred(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """An act that may not be done to such a person at all."""
    verdict = Verdict(rule, NOT_TOUCHED, Because.NOT_STARTED)
    act, perhaps = acts(rule, facts)
    start = act or perhaps
    if start is None:
        verdict.touch = Touch.NO
        return _by_answer_alone(verdict, facts, law)
    found = _barred_by(rule, facts, law, start, open_=act is None)
    if found.touch is Touch.NO and act is not None and perhaps is not None:
        # What perhaps was the act may have come before the person was no longer spared it.
        return _barred_by(rule, facts, law, perhaps, open_=True)
    return found


def _barred_by(rule: Rule, facts: Facts, law: Law, start: Sighting, *, open_: bool) -> Verdict:
    """What an event comes to that was the act, or where that is `open_` perhaps was it."""
    verdict = Verdict(rule, 0, Because.BARRED)
    verdict.start = start
    if placed(verdict, facts, law, start).possible:
        return verdict
    verdict.possible = UNDECIDED if open_ or rule.doubtful else BREACHED
    return uncertain(verdict, facts)


def duty(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """A duty of which no event tells, but the answer to a question may."""
    verdict = Verdict(rule, NOT_TOUCHED, Because.NOT_ANSWERED)
    verdict.touch = Touch.NO
    return _by_answer_alone(verdict, facts, law)


def _by_answer_alone(verdict: Verdict, facts: Facts, law: Law) -> Verdict:
    rule = verdict.rule
    asked = any(safeguard in facts.answers for safeguard, _, _ in rule.answers)
    if not asked and not rule.due_unasked:
        return verdict
    found = begin(rule, facts, law)
    start = found.start
    if found.possible or start is None:
        return found
    found.because = Because.NOT_ANSWERED
    if found.version.period is not None:
        _place_end(found, while_law(found, start, facts.now), law)
    found.possible = NOT_TOUCHED if asked else _unanswered(found, facts)
    answered(found, facts)
    if found.possible == RUNNING:
        found.because = Because.TIMES
    elif not asked:
        found.because = Because.SILENT
    return uncertain(found, facts)


def _place_end(verdict: Verdict, start: Sighting, law: Law) -> None:
    version = verdict.version
    verdict.first_end, verdict.last_end = by_any_text(start, verdict.versions, law)
    if version.longer is not None:
        verdict.last_end = ends(start, version.longer, version, law)[1]
    verdict.ends_at_midnight = ends_at_midnight(version)


def _unanswered(verdict: Verdict, facts: Facts) -> int:
    """What a duty comes to by its end alone: it runs until then, and afterwards nobody knows."""
    return _still_runs(verdict, facts) | (0 if _surely_runs(verdict, facts) else UNDECIDED)


def _surely_runs(verdict: Verdict, facts: Facts) -> bool:
    """Whether the time for a duty that only an answer tells of surely is not over yet."""
    return verdict.first_end is not None and facts.now <= verdict.first_end


def _still_runs(verdict: Verdict, facts: Facts) -> int:
    """RUNNING where that time may not be over yet; where its end is open, the answer tells."""
    end = verdict.last_end or verdict.first_end
    return RUNNING if end is not None and facts.now <= end else 0


def answered(verdict: Verdict, facts: Facts) -> None:
    """Let the answers on file speak where the times do not, and contradict them where they do.

    Where a rule asks several questions, each must be answered well for it to be kept, and one
    answered badly breaks it.
    """
    heard, when = [], None
    for safeguard, yes, no in verdict.rule.answers:
        found = 0
        for answer in facts.answers.get(safeguard, ()):
            meaning = _meaning(answer, yes, no)
            denied = meaning is Meaning.BREACHED
            part = of_the_part(verdict, safeguard, facts, denied=denied)
            weighed = _weigh(verdict, meaning, facts, part, partial=answer.answer is Reply.PARTIAL)
            if weighed is None:
                continue
            if not denied:
                when = answer.when
                weighed = _as_dated(verdict, weighed, when, facts)
            found |= weighed
            if verdict.answer is None or weighed == BREACHED:
                verdict.answer = answer
        heard.append(found)
    if not any(heard):
        return
    together = _together(heard)
    in_time = verdict.because is Because.LAPSED and together == verdict.possible
    if (
        when is not None
        and together != BREACHED
        and _nothing_stopped(verdict, facts)
        and not in_time
    ):
        # What was done at a time that nobody gave took no time that could be counted up to now.
        verdict.reached = (when.earliest, when.latest)
        verdict.stop = None
    decides = together != verdict.possible
    if any(facts.of_any(facts.answers.get(one, ())) for one, _, _ in verdict.rule.answers):
        # Of several spells it cannot be told which of them the answer is about.
        together |= verdict.possible
        decides = STANDINGS[together] is not STANDINGS[verdict.possible]
    if decides:
        verdict.because = Because.ANSWER
    verdict.possible = together | _of_another(verdict, facts)


def _of_another(verdict: Verdict, facts: Facts) -> int:
    """What is left open of a matter where the answer may be about another one, else nothing."""
    if not begun_elsewhere(verdict.rule, facts, verdict.start):
        return 0
    return verdict.possible | UNDECIDED


def _together(heard: list[int]) -> int:
    """What the answers to the questions of a rule come to; 0 is a question not answered."""
    if BREACHED in heard:
        return BREACHED
    if all(found == KEPT for found in heard):
        return KEPT
    return UNDECIDED if len(heard) > 1 else heard[0]


def _as_dated(verdict: Verdict, weighed: int, when: Moment, facts: Facts) -> int:
    """What an answer leaves open with its time: undecided where that is not surely in time."""
    start, end = verdict.start, verdict.first_end
    undated = when.earliest is None and when.latest is None
    if (
        weighed != KEPT
        or undated
        or (verdict.rule.form is Form.DUTY and verdict.last_end is None)
        or start is None
        or end is None
        or not _nothing_stopped(verdict, facts)
    ):
        return weighed
    if when.latest is None or when.latest > end:
        return UNDECIDED
    return UNDECIDED if start.earliest and when.latest < start.earliest else weighed


def say_nothing(verdict: Verdict) -> None:
    """Take silence for what it is where no event could show that a duty was done."""
    if verdict.possible & OVERDUE:
        verdict.possible = verdict.possible & ~OVERDUE | UNDECIDED
        verdict.because = Because.SILENT


def _meaning(answer: Answer, yes: Meaning, no: Meaning) -> Meaning | None:
    """What an answer says of the duty; None for "unknown", which says nothing."""
    said = {Reply.YES: yes, Reply.NO: no, Reply.PARTIAL: Meaning.DONE}
    return said.get(answer.answer)


def _weigh(
    verdict: Verdict, meaning: Meaning | None, facts: Facts, part: int | None, *, partial: bool
) -> int | None:
    """The standings that are left open by the times and one answer; None where it adds nothing.

    `part` is what that part of the duty comes to by its time of which the question asks.
    """
    times, because = verdict.possible, verdict.because
    if because is Because.NOT_ANSWERED:
        return _alone(verdict, meaning, facts)
    if meaning is None or meaning is Meaning.NOTHING:
        return None
    silent = _nothing_stopped(verdict, facts)
    if part is not None and (part == BREACHED) is (meaning is not Meaning.BREACHED):
        # Denied though it is on file, or affirmed though that is too late: no answer for the rest.
        return UNDECIDED if times & KEPT else None
    if meaning is Meaning.BREACHED:
        return _denied(verdict, facts, silent=silent)
    if silent and verdict.stop is not None and _done_on_file(verdict, facts) is not None:
        # What is on file may be what the answer speaks of, and its time is known.
        return None
    if meaning is Meaning.KEPT:
        open_without = because in (Because.NO_FIGURE, Because.CONTRADICTION)
        return KEPT if silent or open_without else None
    if silent:
        # What was done in part is not done, though there may be time for the rest.
        return UNDECIDED if times & ~(KEPT if partial else RUNNING | KEPT) else KEPT
    return None


# What an answer comes to however much of the term is left.
AT_ANY_TIME: Final = {Meaning.KEPT: KEPT, Meaning.DONE: UNDECIDED, Meaning.NOTHING: None}


def _alone(verdict: Verdict, meaning: Meaning | None, facts: Facts) -> int | None:
    """What an answer comes to by itself. Before the end of a term "not yet" breaks nothing."""
    if meaning in AT_ANY_TIME:
        return AT_ANY_TIME[meaning]
    ended = BREACHED if meaning is Meaning.BREACHED else UNDECIDED
    return _still_runs(verdict, facts) | (0 if _surely_runs(verdict, facts) else ended)


def _nothing_stopped(verdict: Verdict, facts: Facts) -> bool:
    """Whether no event shows that the duty was done before whatever ended it."""
    if verdict.stop is None:
        return True
    if verdict.because is not Because.LAPSED or verdict.lapse is None:
        return False
    done = _done_on_file(verdict, facts)
    return done is None or comes_before(verdict.lapse, done)


def _done_on_file(verdict: Verdict, facts: Facts) -> Sighting | None:
    start = verdict.start
    return None if start is None else after_start(verdict.rule.stops, facts, start)


def _perhaps_in_time(verdict: Verdict) -> bool:
    """Whether an act on file, of which too little is known when, may have been done in time."""
    if verdict.because is Because.CONTRADICTION:
        return True
    start, stop, last = verdict.start, verdict.stop, verdict.last_end
    if start is None or stop is None or stop.event is None or not verdict.possible & KEPT:
        return False
    if stop.event.kind not in verdict.rule.stops:
        return False
    if verdict.rule.form is Form.BEFORE:
        return True
    if verdict.rule.form is Form.AT_ONCE:
        # No figure of the law: of what was done within a day nobody's "no" alone decides.
        return within_a_day(start, stop)
    return verdict.because is Because.TIMES and (
        stop.earliest is None or last is None or stop.earliest <= last
    )


def _denied(verdict: Verdict, facts: Facts, *, silent: bool) -> int:
    """The standings that are left open where an answer says that the duty was not done.

    While a limit still runs "not yet" breaks nothing, nor where the duty ended before the limit.
    """
    times = verdict.possible
    if not silent and (times == KEPT or _perhaps_in_time(verdict)):
        return UNDECIDED
    if verdict.rule.form not in (Form.LIMIT, Form.BACKWARDS):
        return BREACHED
    found = 0
    if times & (BREACHED | OVERDUE):
        found |= BREACHED
    if verdict.last_end is None or facts.now <= verdict.last_end:
        found |= times & RUNNING
    if facts.again is not None or facts.first(verdict.rule.lapses) is not None:
        found |= times & KEPT
    return found
