"""The end that is recorded of an event itself: it stops a clock, or perhaps ended all custody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.facts import Facts
from casefiles.limits.periods import midnight_after
from casefiles.limits.rules import Rule
from casefiles.limits.sightings import (
    Sighting,
    comes_before,
    earlier,
    first_after,
    order,
    sighting,
    unsure,
)
from casefiles.limits.touches import Touch
from casefiles.limits.verdicts import Because, Verdict
from casefiles.moments import Moment, clock
from casefiles.timeline import Event, in_order

Kinds = tuple[EventKind, ...]


def or_ended(verdict: Verdict, stop: Sighting | None, facts: Facts) -> Sighting | None:
    """The stop, or the recorded end of what lasted where that came first.

    Of several ends on file it is not known which one ended it all. None did that an order carried
    on by then, unless that order perhaps lapsed.
    """
    lasting = facts.of(verdict.rule.until)
    ends = [end for event in lasting if (end := _last_end(event, verdict.rule, facts)) is not None]
    if not ends:
        return stop or (_as_carried_on(verdict.rule, facts) if lasting else None)
    ended = ends[0] if len(ends) == 1 else _between(ends, facts)
    # What only perhaps ended it leaves the stop to end it.
    if stop is not None and ((stop.sure and not ended.sure) or not comes_before(ended, stop)):
        found = earlier(stop, ended, facts.now)
        if found.event is stop.event:
            return found
        ended = found
    verdict.because = Because.ENDED
    return ended


def or_perhaps(
    seen: Sighting | None,
    facts: Facts,
    start: Sighting,
    *,
    kinds: Kinds,
    maybe: Kinds = (),
) -> Sighting | None:
    """What came first of some events, or of what may stand for them: it makes nothing sure.

    Where a release is among the events, the recorded end of a detention may stand for one.
    """
    freed = freed_maybe(facts) if EventKind.RELEASE in kinds else ()
    others = [one for one in freed if not _of_custody_before(one, start, facts)]
    if maybe:
        # What started the clock does not stop it.
        further = (one for one in facts.of(maybe) if one is not start.event)
        other = first_after(further, start, facts.now, facts.perhaps)
        if other is not None:
            others.append(unsure(other, facts.now))
    for one in others:
        if not comes_before(one, start):
            seen = one if seen is None else earlier(seen, one, facts.now)
    return seen


def _of_custody_before(end: Sighting, start: Sighting, facts: Facts) -> bool:
    """Whether an end is that of an extension of custody before the measure that took its place.

    What limits that measure is not over with it.
    """
    custody, extended, begun = facts.custody, end.event, start.event
    return (
        extended is not None
        and begun is not None
        and begun.kind in custody.replaced_by
        and extended.kind in _extensions(facts)
        and extended.when.surely_before(begun.when)
    )


def _extensions(facts: Facts) -> Kinds:
    """The orders that carry custody on by another term."""
    custody = facts.custody
    return tuple(kind for kind in custody.ordered_by if kind in custody.carried_on_by)


def freed_maybe(facts: Facts) -> tuple[Sighting, ...]:
    """The recorded ends of detentions and of decisions on custody with which all custody may end.

    It is no such end where custody was carried on: of a detention, which may be no more than the
    seizure, by a decision at that time or later, of a decision by an extension up to then. Nor is
    the term of a decision, where a release after it tells that custody went on. The end of an
    extension is one only where custody was, or may have been, ordered anew after it.
    """
    if facts.endings is None:
        facts.endings = (
            *_lapsed_maybe(facts),
            *(
                unsure(end, facts.now)
                for kind, carried_on_by in facts.custody.freed_maybe.items()
                for event in facts.events.get(kind, ())
                if (end := own_end(event, facts)) is not None
                and not any(
                    not one.when.surely_before(event.until)
                    if kind is facts.founding
                    else not event.until.surely_before(one.when)
                    for one in facts.of(carried_on_by)
                )
                and (kind is facts.founding or not let_out_after(event, facts))
            ),
        )
    return facts.endings


def _lapsed_maybe(facts: Facts) -> Iterator[Sighting]:
    """The recorded ends of extensions that nothing carried on, where custody perhaps was anew."""
    custody = facts.custody
    anew = facts.of(tuple(kind for kind in custody.ordered_by if kind in custody.taken_by))
    for event in facts.of(_extensions(facts)):
        end = own_end(event, facts)
        if (
            end is not None
            and not all(
                one.when.surely_before(event.when) or one.when.surely_before(event.until)
                for one in anew
            )
            and all(
                carries_on(one, event, facts) is not Touch.YES
                for one in facts.of(custody.ordered_by)
            )
            and not let_out_after(event, facts)
        ):
            yield unsure(end, facts.now)


def let_out_after(event: Event, facts: Facts) -> bool:
    """Whether somebody was surely let out after the end of an order, and not taken in anew."""
    custody = facts.custody
    anew = [
        one.when
        for one in facts.of((*custody.taken_by, *custody.ordered_by, *custody.held_anew_by))
        if one is not event and not one.when.surely_before(event.until)
    ]
    return any(
        event.until.surely_before(release.when)
        and release.id not in facts.perhaps
        and all(release.when.surely_before(when) for when in anew)
        for release in facts.of((EventKind.RELEASE,))
    )


def or_seized_anew(
    seen: Sighting | None, facts: Facts, start: Sighting, kinds: Kinds, stop: Sighting | None
) -> Sighting | None:
    """What came first of some events, or the unrecorded release before the next detention.

    What was surely done in the meantime was done before that release.
    """
    if facts.again is None or EventKind.RELEASE not in kinds:
        return seen
    let_go, anew = before_the_next(facts, start), facts.again.when.earliest
    in_the_meantime = stop is not None and stop.sure and anew is not None and stop.latest <= anew
    if let_go is None or in_the_meantime:
        return seen
    return let_go if seen is None else earlier(seen, let_go, facts.now)


def before_the_next(facts: Facts, start: Sighting) -> Sighting | None:
    """When somebody was let go who was seized anew: after what last shows custody in the spell.

    What is on file of another spell alone does not say when that began, and so makes nothing sure.
    """
    anew = None if facts.again is None else sighting(facts.again, facts.now, facts.perhaps)
    if anew is None or comes_before(anew, start):
        return None
    custody = facts.custody
    kinds = (*custody.still_shown_by, *custody.ordered_by, *custody.carried_on_by)
    held = [one.when for one in facts.of(kinds) if one.id not in facts.perhaps]
    known = [one for one in (start.earliest, *(when.earliest for when in held)) if one is not None]
    after = max(known, default=None)
    if after is not None and after > anew.latest:
        # What is on file after the next detention leaves open what that one was.
        return None
    begun = anew.earliest
    surely = (
        anew.sure
        and anew.event is not None
        and anew.event.kind is facts.founding
        and begun is not None
        and start.known_latest is not None
        and begun - start.latest > DAY
        and all(when.latest is not None and when.latest <= begun for when in held)
    )
    return Sighting(
        anew.event,
        after,
        anew.known_latest,
        facts.now,
        sure=surely,
        zone=anew.zone,
    )


def or_over(seen: Sighting | None, kinds: Kinds, facts: Facts, start: Sighting) -> Sighting | None:
    """What came first of something and of the recorded ends of some events, after a start."""
    for event in facts.of(kinds):
        end = own_end(event, facts)
        if end is not None and not comes_before(end, start):
            seen = end if seen is None else earlier(seen, end, facts.now)
    return seen


def own_end(event: Event, facts: Facts) -> Sighting | None:
    """When something ended; None where that is not on file, or surely still ahead."""
    begun, until = sighting(event, facts.now, facts.perhaps), event.until
    if begun is None or (until.earliest is None and until.latest is None):
        return None
    if until.earliest is not None and until.earliest > facts.now:
        return None
    # What has ended has begun, whether or not the file says when.
    sure = event.id not in facts.perhaps and until.latest is not None and until.latest <= facts.now
    return Sighting(event, until.earliest, until.latest, facts.now, sure=sure, zone=until.zone)


def _last_end(event: Event, rule: Rule, facts: Facts) -> Sighting | None:
    """When something ended, unless an order carried it on; not sure where one perhaps did."""
    orders = facts.of(rule.ordered)
    last = event
    for one in in_order(orders):
        follows = not last.until.known and last.when.surely_before(one.when)
        if follows or carries_on(one, last, facts) is Touch.YES:
            last = one
    if last is not event:
        return _perhaps_lapsed(event, last, rule, facts)
    end = own_end(event, facts)
    chances = (carries_on(one, event, facts, next_day=True) for one in orders)
    perhaps = end is not None and any(chance is not Touch.NO for chance in chances)
    return unsure(end, facts.now) if end is not None and perhaps else end


def _perhaps_lapsed(event: Event, last: Event, rule: Rule, facts: Facts) -> Sighting | None:
    """When what orders carried on perhaps ended, where it was ordered anew, or again, after that.

    `last` is the last of those orders. None where nothing on file leaves room for such an end.
    """
    over = last.until.latest
    by = last.when.latest if over is None else over
    others = facts.of(rule.until if over is None else (*rule.until, *rule.ordered))
    if not any(
        one is not event
        and one is not last
        and not one.when.surely_before(event.when)
        and (by is None or one.when.latest is None or one.when.latest > by)
        for one in others
    ):
        return None
    if last.until.known:
        end = own_end(last, facts)
        return None if end is None else unsure(end, facts.now)
    return Sighting(last, event.until.earliest, None, facts.now, sure=False, zone=last.when.zone)


def _as_carried_on(rule: Rule, facts: Facts) -> Sighting | None:
    """The recorded end of the last order, with which what orders carried on perhaps ended.

    None where one of them has no end on file, or lies ahead.
    """
    ends = [own_end(one, facts) for one in facts.of(rule.ordered)]
    known = [end for end in ends if end is not None]
    return unsure(max(known, key=order), facts.now) if known and len(known) == len(ends) else None


def carries_on(by: Event, event: Event, facts: Facts, *, next_day: bool = False) -> Touch:
    """Whether an order came while something lasted by its recorded end, and goes on after that.

    With `next_day` one that came on the day after the last one perhaps did too: the day of an end
    is written down by either count (CPC 48(5)).
    """
    over, when, until = event.until, by.when, by.until
    goes_no_further = until.latest and over.latest and until.latest <= over.latest
    late = _after_the_next_day(over, when) if next_day else over.surely_before(when)
    if when.surely_before(event.when) or late or goes_no_further:
        return Touch.NO
    surely = (
        by.id not in facts.perhaps
        and event.when.surely_before(when)
        and when.latest is not None
        and (lasted := _surely_lasted(over)) is not None
        and when.latest <= lasted
        and (not until.known or over.surely_before(until))
    )
    return Touch.YES if surely else Touch.MAYBE


def _surely_lasted(over: Moment) -> datetime | None:
    """Until when something surely lasted: the day with which it ended is a day of it."""
    if over.latest is None or over.earliest is None:
        return None
    first = over.earliest.astimezone(clock(over.zone)).date()
    return min(over.latest, midnight_after(first, over.zone))


def _after_the_next_day(over: Moment, when: Moment) -> bool:
    """Whether something surely came later than on the day after something was over."""
    if over.latest is None or when.earliest is None:
        return False
    last = over.latest.astimezone(clock(over.zone)).date()
    return when.earliest >= midnight_after(last + DAY, over.zone)


def _between(ends: list[Sighting], facts: Facts) -> Sighting:
    firsts = [end.earliest for end in ends if end.earliest is not None]
    lasts = [end.known_latest for end in ends if end.known_latest is not None]
    return Sighting(
        ends[-1].event,
        min(firsts) if len(firsts) == len(ends) else None,
        max(lasts) if len(lasts) == len(ends) else None,
        facts.now,
        sure=all(end.sure for end in ends),
        zone=ends[-1].zone,
    )
