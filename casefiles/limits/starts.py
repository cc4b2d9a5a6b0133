"""What started a clock: an event, the end of a term, or something between two events."""

from __future__ import annotations

from datetime import datetime

from casefiles.charges import Sentence
from casefiles.event_kinds import EventKind
from casefiles.limits.anew import from_measure
from casefiles.limits.clauses import Start
from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.foreseen import foreseen
from casefiles.limits.interruption import interrupted
from casefiles.limits.last_minutes import Ends, ends, hull
from casefiles.limits.main_punishment import (
    end_entered,
    not_before_the_main,
    or_while_served,
    perhaps_served,
)
from casefiles.limits.matters import (
    answering,
    arrived,
    perhaps_refused,
    start_claimed,
    unanswered,
)
from casefiles.limits.orders import may_carry_on
from casefiles.limits.penalties import imposed, imposed_on, served
from casefiles.limits.periods import Period
from casefiles.limits.restraint import by_what_shows_it, from_restraint, presupposed
from casefiles.limits.rules import Law, Rule
from casefiles.limits.run_out import (
    all_over,
    begins_one,
    of_one_sentence,
    or_the_last,
    over_by,
    over_since,
)
from casefiles.limits.sightings import (
    Sighting,
    comes_before,
    first_of,
    may_lie_ahead,
    may_precede,
    unsure,
    up_to,
)
from casefiles.limits.touches import Touch
from casefiles.moments import Moment, clock
from casefiles.timeline import Event


def start_of(rule: Rule, facts: Facts, law: Law) -> Sighting | None:
    """What started the clock of a rule, as the hull of what may have; None where nothing has."""
    found = _or_presupposed(_start_of(rule, facts, law), rule, facts)
    if found is None:
        return None
    if rule.spent and rule.imposed:
        found = _since_imposed(rule, facts, found, law)
    # What shows the detention bounds it alone, and no measure after it.
    found = by_what_shows_it(facts, found)
    if rule.outlasts:
        found = from_measure(rule, facts, found)
    if rule.refused_by:
        found = perhaps_refused(rule, facts, found)
    if rule.begun_anew_after and not rule.parts and interrupted(rule, facts, found):
        found = unsure(found, facts.now)
    return from_restraint(rule, facts, found, law)


def _start_of(rule: Rule, facts: Facts, law: Law) -> Sighting | None:
    if rule.plain_start is not None:
        return facts.first(rule.plain_start)
    found: Sighting | None = None
    for clause in rule.starts:
        if clause.when is None or clause.by:
            seen = _begun(clause, facts, rule, law)
            if seen is not None:
                found = seen if found is None else _either(found, seen, facts.now)
                return _detained_before(found, clause, rule, facts)
            continue
        about = facts.first_beyond(clause.after, clause.beyond, last=clause.last)
        chance = (
            Touch.NO if about is None else holds(clause.when, facts, about.earliest, about.latest)
        )
        if about is None or chance is Touch.NO:
            continue
        begun, about = about, _or_from_release(clause, about, facts, rule, law)
        seen = facts.first_beyond(clause.kinds, clause.after)
        if clause.throughout and seen is not None:
            still = holds(clause.when, facts, seen.earliest, seen.latest)
            chance = min(chance, max(still, Touch.MAYBE))
        if seen is None or start_claimed(rule, clause, facts, seen):
            seen = _served(clause, about, facts, rule, law)
        else:
            seen = _last_ended(clause, about, seen, facts, rule=rule, law=law)
            if facts.after(clause.or_from, seen) is not None:
                seen = _or_from_release(clause, seen, facts, rule, law)
            seen = or_while_served(clause, (begun, about), seen, facts, law)
        seen = not_before_the_main(clause, begun, seen, facts, law)
        found = seen if found is None else _either(found, seen, facts.now)
        if chance is Touch.YES:
            return found
    return found


def _since_imposed(rule: Rule, facts: Facts, found: Sighting, law: Law) -> Sighting:
    """The start of what a court imposed: none that surely came before it did, by another sentence.

    Of several of which some were imposed by then it may be this or the next, and with no next on
    file nobody knows.
    """
    event = found.event
    imposed_ = [imposed_on(one, facts) for one in imposed(facts, rule.imposed)]
    since = [when for when in imposed_ if event is not None and event.when.surely_before(when)]
    if not since:
        return found
    last = max(since, key=Moment.order)
    later = facts.replaced({})
    later.events = {
        kind: [
            one for one in some if not (kind in rule.start_kinds and one.when.surely_before(last))
        ]
        for kind, some in facts.events.items()
    }
    again = _start_of(rule, later, law)
    if again is not None and len(since) == len(imposed_):
        return again
    latest = None if again is None else again.known_latest
    return Sighting(event, found.earliest, latest, facts.now, sure=found.sure, zone=found.zone)


def _or_presupposed(found: Sighting | None, rule: Rule, facts: Facts) -> Sighting | None:
    """The start; what may still lie ahead rules out no detention that is not on file."""
    if found is not None and not may_lie_ahead(found, facts.now):
        return found
    unwritten = presupposed(rule, facts)
    if found is None or unwritten is None:
        return found or unwritten
    return _either(found, unwritten, facts.now)


def _detained_before(seen: Sighting, clause: Start, rule: Rule, facts: Facts) -> Sighting:
    """A start that stands in for the detention, unless custody is or may be shown before it.

    Then a clock that runs from the detention (CPC 152(6)) had started by then, or may have, though
    no event on file is the detention.
    """
    held = None if facts.founding in clause.kinds else presupposed(rule, facts)
    if held is None:
        return seen
    custody = facts.custody
    freed = first_of(facts.of(custody.ended_by), facts.now)
    if freed is not None and freed.sure and comes_before(freed, seen):
        return seen
    kinds = (*custody.shown_by, *custody.detention_shown_by, *custody.held_maybe_by)
    within = [one for one in facts.of(custody.shown_within) if one.spell == facts.spell_id]
    shows = [*facts.of(kinds), *within]
    if facts.founding in facts.whole:
        # Beside a detention on file, whose custody was over, an order is ordered anew.
        shows = [one for one in shows if not _by_that_order(one, seen, facts)]
    shown = first_of(shows, facts.now)
    if shown is None or not may_precede(shown, seen):
        return seen
    held = by_what_shows_it(facts, held)
    if held.sure and comes_before(held, seen):
        return held
    return Sighting(seen.event, None, seen.known_latest, facts.now, sure=seen.sure, zone=seen.zone)


def _by_that_order(event: Event, ordered: Sighting, facts: Facts) -> bool:
    """Whether what takes into custody was done on the day of an order, and not surely before it.

    Then it carried the order out, and shows nobody held before that.
    """
    first, start = event.when.earliest, ordered.earliest
    if event.kind not in facts.custody.taken_by or first is None or start is None:
        return False
    wall = clock(ordered.zone)
    same_day = first.astimezone(wall).date() == start.astimezone(wall).date()
    before = ordered.event is not None and event.when.surely_before(ordered.event.when)
    return same_day and not before


def _served(clause: Start, about: Sighting, facts: Facts, rule: Rule, law: Law) -> Sighting:
    """The end of a punishment that began at a moment; without a length on file it is open.

    What was imposed for longer than is lawful may be over once the longest lawful time has passed.
    Whatever the clock waits for then, it cannot have begun before that moment.
    """
    first, last = about.earliest, None
    known = [
        (*ends(about, length, rule.versions[-1], law), sentence.at_most)
        for sentence in imposed(facts, clause.imposed)
        for length in served(sentence, law)
    ]
    until = foreseen(facts, clause.imposed)
    over = until or (None if known else end_entered(clause, facts, law))
    if over is not None:
        lasts = (about.known_latest, over.latest)
        last = None if None in lasts else max(one for one in lasts if one is not None)
        firsts = [one for one in (about.earliest, over.earliest) if one is not None]
        first = max(firsts, default=None)
    if known:
        first, last = hull([(about.earliest if up_to else end, end2) for end, end2, up_to in known])
    some = imposed(facts, clause.imposed)
    if known and of_one_sentence(some, facts):
        newest = rule.versions[-1]
        first, last = all_over(some, clause, about, facts, version=newest, law=law)
    if until is None and not all(served(sentence, law) for sentence in some):
        # Beside one whose length is on file, one of no length may last for longer.
        last = None
    # An end that still lies ahead is as well known as one that is past.
    now = facts.now if last is None else max(facts.now, last)
    return Sighting(about.event, first, last, now, sure=about.sure, zone=about.zone)


def _last_ended(
    clause: Start, about: Sighting, seen: Sighting, facts: Facts, *, rule: Rule, law: Law
) -> Sighting:
    """The end on file of a punishment, or that of the last of several of one sentence."""
    if not of_one_sentence(imposed(facts, clause.imposed), facts):
        return seen
    over = _served(clause, about, facts, rule, law)
    return or_the_last(clause, about, seen, over.known_latest, facts)


def _or_from_release(clause: Start, seen: Sighting, facts: Facts, rule: Rule, law: Law) -> Sighting:
    """A start, or as late as the release where a punishment `through` was perhaps served by then.

    Without that release on file such a punishment was over at the end of its length. Where a rule
    tells when that one began, its end is known as well as that, and is waited for.
    """
    on_file = imposed(facts, clause.through)
    serving = [one for one in on_file if perhaps_served(one, clause, seen, facts)]
    if not serving:
        return seen
    own = counted_by(on_file, facts, law)
    let_go = [facts.after((kind,), seen) for kind in clause.or_from]
    over: list[Ends] = [(one.earliest, one.known_latest) for one in let_go if one is not None]
    waits = own is not None or not over
    if not over:
        newest = rule.versions[-1]
        over = [
            over_by(one, clause, seen, facts, version=newest, law=law)
            if own is None
            else over_since(one, own, law)
            for one in serving
        ]
    lasts = [seen.known_latest, *(last for _, last in over)]
    latest = None if None in lasts else max(last for last in lasts if last is not None)
    earliest = seen.earliest
    if waits and earliest is not None:
        earliest = max(earliest, *(first or earliest for first, _ in over))
    # A release that still lies ahead is as well known as one that is past.
    now = facts.now if latest is None else max(facts.now, latest)
    return Sighting(seen.event, earliest, latest, now, sure=seen.sure, zone=seen.zone)


def counted_by(some: list[Sentence], facts: Facts, law: Law) -> tuple[Sighting, Rule] | None:
    """When some punishments began, and the rule that tells it; None where none does for sure.

    Several of one sentence, of which no beginning is on file, begin with that.
    """
    kinds, several = {one.kind for one in some}, len(some) > 1
    if not some or (several and not of_one_sentence(some, facts)):
        return None
    if several and any(one.starts.known for one in some):
        return None
    for rule in law.rules:
        if not (rule.starts and kinds <= set(rule.imposed)):
            continue
        start = start_of(rule, facts, law)
        if start is None or not start.sure or start.earliest is None or start.known_latest is None:
            return None
        if several and begins_one(start, law):
            return None
        when = imposed_on(some[0], facts).earliest
        return (start, rule) if when is not None and when <= start.earliest else None
    return None


def _begun(clause: Start, facts: Facts, rule: Rule, law: Law) -> Sighting | None:
    seen = facts.first_beyond(clause.kinds, clause.beyond, last=clause.last)
    if clause.delay is not None and seen is not None:
        return _delayed(seen, clause, facts, rule, law)
    if seen is not None and (clause.ahead_of or clause.ahead_of_maybe):
        seen = _ahead_of_others(seen, clause, facts)
    if seen is not None and seen.event and may_carry_on(seen.event, clause.maybe_after, facts):
        seen = unsure(seen, facts.now)
    if clause.through and seen is not None:
        seen = _or_from_release(clause, seen, facts, rule, law)
    elif clause.or_from and seen is not None:
        seen = up_to(seen, facts.first(clause.or_from) or seen, facts.now)
    if clause.rivals and seen is not None and seen.event is not None:
        seen = answering(clause, facts, seen, seen.event)
    if clause.arrives and seen is not None:
        return arrived(clause, rule, facts, seen)
    if not clause.by or clause.arrives:
        return seen
    return _shown(clause, facts, seen, rule)


def _shown(clause: Start, facts: Facts, seen: Sighting | None, rule: Rule) -> Sighting | None:
    """A start that is no event of the file, by the event that shows that it has come."""
    bound = facts.first(clause.by)
    if bound is None:
        # No event shows that it has come yet.
        return None if seen is None else _begun_as_entered(clause, facts, seen, rule)
    chance = Touch.YES
    if clause.when is not None:
        chance = holds(clause.when, facts, bound.earliest, bound.latest)
    if chance is Touch.NO:
        return None
    earliest = None if seen is None else seen.earliest
    floor = facts.first(clause.after) if seen is None and clause.after else None
    if floor is not None and floor.known_latest is not None:
        earliest = min(floor.latest, bound.latest)
    return Sighting(
        bound.event,
        earliest,
        bound.known_latest,
        facts.now,
        sure=bound.sure and chance is Touch.YES,
        # Who says no time says no place either.
        zone=bound.zone if bound.known or seen is None else seen.zone,
    )


def _begun_as_entered(clause: Start, facts: Facts, seen: Sighting, rule: Rule) -> Sighting | None:
    """A start that has come by the beginning of a punishment on file, and no event of it.

    Not where it has ended as well, by an event or as entered: nothing would say after what.
    """
    begun = [one for one in imposed(facts, clause.by_imposed) if one.starts.known]
    if len(begun) != 1 or facts.first(rule.stops) is not None:
        return None
    starts, ends_ = begun[0].starts, begun[0].ends
    over = ends_.known and (ends_.earliest is None or ends_.earliest <= facts.now)
    if over or starts.earliest is None or starts.latest is None or starts.latest > facts.now:
        return None
    start = Sighting(seen.event, seen.earliest, starts.latest, facts.now, sure=True, zone=seen.zone)
    early = seen.earliest is not None and starts.latest < seen.earliest
    return None if early else start


def _delayed(seen: Sighting, clause: Start, facts: Facts, rule: Rule, law: Law) -> Sighting | None:
    """The end of a term after an event; None where what was waited for came, and no clock starts.

    What came after the act itself, and that in time, was waited for no longer.
    """
    newest = rule.versions[-1]
    first, last = ends(seen, clause.delay or Period(), newest, law)
    # A start that still lies ahead is as well known as one that is past.
    now = max(one for one in (facts.now, first, last) if one is not None)
    start = Sighting(seen.event, first, last, now, sure=seen.sure, zone=seen.zone)
    end = ends(start, newest.period or Period(), newest, law)[0]
    done = facts.after(rule.stops, seen)
    in_time = done is not None and done.sure and end is not None and done.latest <= end
    return unanswered(clause, facts, start, done if in_time else None)


def before_these(seen: Sighting, kinds: tuple[EventKind, ...], facts: Facts) -> Sighting | None:
    """What did not surely come after the first of some events; sure only where it came before."""
    bound = facts.first(kinds)
    if bound is None or (
        seen.known_latest is not None
        and bound.earliest is not None
        and seen.latest <= bound.earliest
    ):
        return seen
    if bound.sure and comes_before(bound, seen):
        return None
    return unsure(seen, facts.now)


def _ahead_of_others(seen: Sighting, clause: Start, facts: Facts) -> Sighting | None:
    """A start that is of this matter; not sure where it surely came after what may end that."""
    if clause.ahead_of:
        return before_these(seen, clause.ahead_of, facts)
    ended = facts.first(clause.ahead_of_maybe)
    if ended is None or not comes_before(ended, seen):
        return seen
    return unsure(seen, facts.now)


def _either(one: Sighting, other: Sighting, now: datetime) -> Sighting:
    """The hull of two moments of which one is the right one."""
    earliest = None
    if one.earliest is not None and other.earliest is not None:
        earliest = min(one.earliest, other.earliest)
    latest = None
    if one.known_latest is not None and other.known_latest is not None:
        latest = max(one.known_latest, other.known_latest)
    return Sighting(one.event, earliest, latest, now, sure=one.sure and other.sure, zone=one.zone)
