"""From one rule and the facts to a verdict: every standing that the facts leave open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from casefiles.limits import duties, families, sittings
from casefiles.limits.allowances import stretch
from casefiles.limits.anew import outlasting
from casefiles.limits.belonging import belonging, done_for_another, shown_ahead
from casefiles.limits.ceilings import (
    cut_to_the_imposed,
    measured,
    others_run_on,
    perhaps_shorter,
)
from casefiles.limits.clocks import (
    after_start,
    begin,
    bounds,
    contradicts,
    done_ahead,
    placed,
    stop_after,
    until_now,
)
from casefiles.limits.custody import by_itself, leave_open
from casefiles.limits.facts import Facts
from casefiles.limits.foreseen import end_as_foreseen
from casefiles.limits.imposing import by_length
from casefiles.limits.instead import perhaps_instead
from casefiles.limits.lapses import (
    lapse_of,
    not_too_late,
    over_before,
    perhaps_before,
    perhaps_spared,
    spared_by,
    taken_up_to,
)
from casefiles.limits.last_act import by_the_last
from casefiles.limits.last_minutes import by_any_text, ends, ends_at_midnight, hull
from casefiles.limits.lasting import or_ended, or_perhaps, or_seized_anew
from casefiles.limits.matters import of_another, perhaps_taken
from casefiles.limits.ordered import as_ordered
from casefiles.limits.outcomes import possible
from casefiles.limits.parts import by_parts
from casefiles.limits.periods import Period, before
from casefiles.limits.pieces import sooner
from casefiles.limits.plainly import plainly
from casefiles.limits.reaching import asked_past, going_past
from casefiles.limits.rules import Law, Rule
from casefiles.limits.serving import of_another_case, perhaps_decided, why_before
from casefiles.limits.sightings import Sighting, comes_before, earlier, first_after
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOT_TOUCHED,
    OVERDUE,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
    while_law,
)
from casefiles.limits.words import Early, Form


def judge(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """What a rule comes to. Of a family, the rules that may each be the one speak together."""
    alone = _alone(rule, facts, law)
    if alone.because is Because.RENEWED:
        alone = _anew(alone, facts, law)
    if alone.possible == NOT_TOUCHED:
        return alone
    if alone.touch is not Touch.MAYBE:
        return _by_either(alone, facts, law) if None in alone.versions and rule.family else alone
    together = alone.again()
    family = [_alone(mate, facts, law) for mate in law.families.get(rule.family, ())]
    mates = [one for one in family if one.touch is not Touch.NO and one.possible != NOT_TOUCHED]
    if len(mates) < 2 or families.perhaps_none(alone, facts):
        together.possible |= NOT_TOUCHED
        return together
    for mate in mates:
        together.possible |= mate.possible
    if together.possible & NOT_TOUCHED and families.late_by_any(alone, family, law):
        together.possible &= ~NOT_TOUCHED
        mates = families.over_at_least(alone, mates, law)
    _by_any(together, mates)
    return together


def _by_any(together: Verdict, mates: Sequence[Verdict]) -> None:
    """Note the other rules of a family that may set the limit, and between which ends it lies."""
    others = [mate for mate in mates if mate.rule is not together.rule]
    together.others = tuple(mate.rule for mate in others)
    together.other_texts = tuple(mate.version for mate in others)
    together.lawful = hull([mate.may_end for mate in mates])


def _by_either(alone: Verdict, facts: Facts, law: Law) -> Verdict:
    """A text that may not have been law yet, or no more: certain where the other says the same."""
    family = [_alone(mate, facts, law) for mate in law.families[alone.rule.family]]
    mates = [verdict for verdict in family if verdict.possible != NOT_TOUCHED]
    readings = {verdict.possible & ~NOT_TOUCHED for verdict in mates}
    if len(mates) < 2 or len(readings) > 1 or families.perhaps_none(alone, facts):
        return alone
    if not families.while_changing(alone, law):
        if not families.late_by_any(alone, family, law):
            return alone
        mates = families.over_at_least(alone, mates, law)
    together = alone.again()
    together.possible &= ~NOT_TOUCHED
    _by_any(together, mates)
    return together


def _alone(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """What a rule comes to by itself, supposing that it touches the person wherever it may."""
    found: Verdict | None = facts.judged.get(rule.place)
    if found is None:
        found = facts.judged[rule.place] = FORMS[rule.form](rule, facts, law)
    return found


def _anew(verdict: Verdict, facts: Facts, law: Law) -> Verdict:
    """What custody ordered anew comes to; remembered, since much is counted back from its end."""
    place = ~verdict.rule.place
    found: Verdict | None = facts.judged.get(place)
    if found is None:
        found = facts.judged[place] = by_itself(verdict, facts, law, at_length)
    return found


def _limit(rule: Rule, facts: Facts, law: Law) -> Verdict:
    plain = plainly(rule, facts) if rule.plain else None
    return at_length(rule, facts, law) if plain is None else plain


def at_length(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """A limit with everything that may be to weigh."""
    over = measured(rule, facts, law) if rule.imposed else None
    if over is not None and over.possible == BREACHED:
        return over
    term = _alone(law.rule(rule.follows), facts, law) if rule.follows else None
    facts = going_past(term, perhaps_instead(rule, facts))
    verdict = begin(rule, facts, law)
    start = verdict.start
    if rule.outlasts:
        facts = outlasting(rule, facts)
    if over is not None and (start is None or start.event is None):
        return over
    if verdict.possible or start is None:
        return verdict
    start = while_law(verdict, start, facts.now)
    _place_ends(verdict, facts, law, start)
    if rule.parts:
        start = by_parts(verdict, facts, law, start)
    if rule.or_since or (rule.adds_up and facts.earlier):
        verdict.first_end = sooner(verdict, facts, law, start)
    if rule.ordered:
        verdict.first_end = as_ordered(rule, facts, start, verdict.first_end)
    verdict.ends_at_midnight = ends_at_midnight(verdict.version)
    return by_length(_stopped(verdict, going_past(verdict, facts), law, start), over, facts)


def _place_ends(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> None:
    """Set the first and the last end of a clock, by every text that may have been law.

    The first is sooner where a shorter punishment, or another term, may have ended it.
    """
    rule = verdict.rule
    if rule.imposed:
        cut_to_the_imposed(verdict, facts)
    verdict.first_end, verdict.last_end = by_any_text(start, verdict.versions, law)
    if rule.imposed:
        verdict.first_end = perhaps_shorter(verdict, facts, law, start)
    if rule.imposed and rule.spent:
        end_as_foreseen(verdict, facts, law, start)
    others = [at_length(one, facts, law) for one in law.families.get(rule.within, ())]
    verdict.first_end = families.over_with(verdict.first_end, others)


def _backwards(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """So long before the end of another rule, or of whichever of a family applies."""
    if not rule.base:
        return _at_the_start(rule, facts, law)
    verdict = Verdict(rule, NOT_TOUCHED, Because.NOT_STARTED)
    bases = []
    for one in families.bases_of(rule, law):
        base = _alone(one, facts, law)
        if base.touch is not Touch.NO and base.possible != NOT_TOUCHED:
            bases.append(base)
    if bases and bases[0].because is Because.RENEWED:
        again = _anew(bases[0], facts, law)
        if again.later is not None:
            return _of_new_term(_backwards(rule, again.later, law), again)
    start = bases[0].start if bases else None
    if start is None:
        verdict.touch = Touch.NO
        return verdict
    verdict.start = start
    verdict.possible, verdict.because = 0, Because.TIMES
    facts = perhaps_instead(rule, facts)
    facts = asked_past(rule, facts, going_past(_followed(bases, facts, law), facts))
    if placed(verdict, facts, law, start).possible:
        return verdict
    # A rule without a length of its own falls due at that very end.
    period = verdict.version.period or Period()
    verdict.first_end, verdict.last_end = hull(
        [
            (
                None if base.first_end is None else before(base.first_end, period, start.zone),
                None if base.last_end is None else before(base.last_end, period, start.zone),
            )
            for base in families.beside(verdict, bases)
        ]
    )
    verdict.ends_at_midnight = bases[0].ends_at_midnight
    verdict = _stopped(verdict, perhaps_taken(rule, facts), law, start, bases)
    if verdict.possible != NOT_TOUCHED and families.of_none_perhaps(bases, facts):
        verdict.possible |= NOT_TOUCHED
        verdict.because = Because.BASE_OPEN
    return verdict


def _of_new_term(verdict: Verdict, base: Verdict) -> Verdict:
    """What is counted back from the end of custody ordered anew, or perhaps refused."""
    verdict.later = verdict.later or base.later
    verdict.refused = base.refused
    if base.refused and verdict.possible & (BREACHED | OVERDUE):
        verdict.possible |= NOT_TOUCHED
    return verdict


def _followed(bases: Sequence[Verdict], facts: Facts, law: Law) -> Verdict | None:
    """The term past which extensions go that are of matter to what is counted back; if any."""
    terms = (one.rule if one.rule.reaching else law.by_id.get(one.rule.follows) for one in bases)
    term = next((one for one in terms if one is not None), None)
    return None if term is None else _alone(term, facts, law)


def _at_the_start(rule: Rule, facts: Facts, law: Law) -> Verdict:
    """What had to be done by the time of the start itself: it is due at that very moment."""
    verdict = begin(rule, facts, law)
    start = verdict.start
    if verdict.possible or start is None:
        return verdict
    verdict.first_end, verdict.last_end = ends(start, Period(), verdict.version, law)
    verdict.ends_at_midnight = ends_at_midnight(verdict.version)
    return _stopped(verdict, perhaps_taken(rule, perhaps_instead(rule, facts)), law, start)


def _stopped(
    verdict: Verdict, facts: Facts, law: Law, start: Sighting, bases: Sequence[Verdict] = ()
) -> Verdict:
    """The verdict by what stopped the clock, what ended the duty, and what was answered.

    `bases` are those of the terms from whose end a duty was counted back.
    """
    rule = verdict.rule
    stop = stop_after(rule, facts, start)
    if (
        stop is not None
        and comes_before(stop, start)
        and not done_for_another(rule, facts, stop, start)
    ):
        stop = _not_ahead(verdict, facts, stop, start)
        if verdict.possible:
            return verdict
    if rule.shown_by and shown_ahead(verdict, facts, start, stop):
        return uncertain(verdict, facts)
    verdict.because = Because.TIMES
    stop = belonging(verdict, stop, facts, start) if rule.belongs else stop
    stop = or_ended(verdict, stop, facts) if rule.until else stop
    stop = or_perhaps(stop, facts, start, kinds=rule.stops, maybe=rule.stops_maybe)
    done = stop
    verdict.stop = stop = or_seized_anew(stop, facts, start, rule.stops, done)
    void = spared_by(rule, facts, start, done=done, bases=bases)
    stop = not_too_late(stop, void, facts, bases, verdict.first_end)
    if void is not None and void.sure and stop is None:
        verdict.stop = void
        verdict.possible, verdict.because = NOT_TOUCHED, Because.NEVER_AROSE
        return verdict
    lapse, over = lapse_of(rule, facts, law, start)
    lapse = or_seized_anew(lapse, facts, start, rule.lapses, done)
    verdict.possible = possible(stop, lapse, verdict.first_end, verdict.last_end, facts.now)
    _reach(verdict, stop, lapse, start, facts=facts)
    _by_what_is_on_file(verdict, facts, start)
    if verdict.possible & (BREACHED | OVERDUE):
        stretch(verdict, stop, lapse, start, facts=facts, law=law)
    if stop is not None and contradicts(rule, facts, stop, start):
        verdict.possible |= UNDECIDED
    if rule.answers and facts.answers:
        duties.answered(verdict, facts)
    if perhaps_spared(stop, void, verdict):
        # No answer settles whether the duty arose.
        verdict.possible |= NOT_TOUCHED
    if rule.silent:
        duties.say_nothing(verdict)
    over_before(verdict, over, stop, start)
    perhaps_before(verdict, facts)
    perhaps_decided(verdict, facts)
    others_run_on(verdict, facts)
    return by_the_last(uncertain(verdict, facts), facts)


def _not_ahead(verdict: Verdict, facts: Facts, stop: Sighting, start: Sighting) -> Sighting | None:
    """The stop that counts where one surely came before the start; that may settle the verdict."""
    rule = verdict.rule
    if done_ahead(rule, facts, stop):
        # What may be of another deprivation of liberty leaves open whether it was done in this one.
        verdict.possible = KEPT if stop.sure else UNDECIDED
        verdict.stop, verdict.because = stop, Because.DONE_EARLY
        uncertain(verdict, facts)
        return stop
    another = rule.early is Early.ANOTHER or of_another(rule, facts, start, stop)
    another = another or of_another_case(rule, facts, start, stop)
    ordered = rule.early is Early.CONTRADICTION and not another
    later = None if ordered else after_start(rule.stops, facts, start)
    if later is None and not another:
        verdict.stop, verdict.possible = stop, UNDECIDED
        verdict.because = why_before(rule, facts, start, stop)
    return later


def _by_what_is_on_file(verdict: Verdict, facts: Facts, start: Sighting) -> None:
    """Name no release that is only supposed, but the stop that is on file, or none."""
    named = verdict.stop if facts.freed else None
    if named is None or named.event is None or named.event.id not in facts.freed:
        return
    on_file = (one for one in facts.of(verdict.rule.stops) if one.id not in facts.freed)
    verdict.stop = first_after(on_file, start, facts.now, facts.perhaps)
    verdict.because = Because.TIMES


def _reach(
    verdict: Verdict,
    stop: Sighting | None,
    lapse: Sighting | None,
    start: Sighting,
    *,
    facts: Facts,
) -> None:
    """Note up to which moment time was taken, and by what; what is not sure may not have ended it.

    Where nothing surely ended it the time may run on to now, and where something perhaps did, no
    more than the time up to that was surely taken. An end that custody followed decides nothing.
    """
    reached: Sighting | None = None
    if stop is not None and (lapse is None or comes_before(stop, lapse)):
        reached = stop
    elif lapse is not None and (stop is not None or lapse.sure):
        reached = lapse if stop is None else earlier(stop, lapse, facts.now)
        if reached.event is lapse.event:
            verdict.stop = lapse
            ended = lapse.event is not None and lapse.event.kind in verdict.rule.lapses_until
            verdict.because = Because.ENDED if ended else Because.LAPSED
    verdict.lapse = lapse
    perhaps = reached or lapse
    limit = verdict.first_end, verdict.last_end
    kind = None if perhaps is None or perhaps.event is None else perhaps.event.kind
    if perhaps is not None and perhaps.sure and kind not in facts.custody.ended_by:
        verdict.reached = bounds(perhaps)
    else:
        until = until_now(facts, start, limit)
        verdict.reached = until if perhaps is None else taken_up_to(perhaps, lapse, until, facts)
    if verdict.possible & KEPT and (verdict.rule.renewed_by or verdict.rule.again_by):
        leave_open(verdict, facts, reached, lapse)


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
