"""When a punishment was over: by the end entered with it, or by its length."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from casefiles.charges import Sentence
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Start
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, ends, hull
from casefiles.limits.penalties import began, imposed, imposed_on, length_of, served
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, comes_before, order, sighting
from casefiles.limits.versions import Version
from casefiles.moments import Moment
from casefiles.timeline import Event


def over_since(sentence: Sentence, own: tuple[Sighting, Rule], law: Law) -> Ends:
    """When a punishment was over, by its end on file or by its length from a start that is known.

    One for "up to" so long may have been over before.
    """
    if sentence.ends.known:
        return sentence.ends.earliest, sentence.ends.latest
    start, rule = own
    known = [ends(start, length, rule.versions[-1], law) for length in served(sentence, law)]
    first, last = hull(known) if known else (None, None)
    return (None if sentence.at_most else first), last


def over_by(
    sentence: Sentence, clause: Start, seen: Sighting, facts: Facts, *, version: Version, law: Law
) -> Ends:
    """When a punishment that may have been served at a start was over, at the latest.

    It was as its end on file says, or else its length after it began. That was no later than the
    start, nor than what a main punishment runs from, unless a beginning is on file. What waits for
    another start may be older than the punishment: it began no earlier than it was imposed then.
    """
    if sentence.ends.known:
        return _of_its_sentence(sentence, facts, law, sentence.ends.earliest), sentence.ends.latest
    length = length_of(sentence)
    if length is None:
        return None, None
    lasts = []
    if not sentence.starts.known and _begun_by(seen, clause, law):
        lasts.append(ends(seen, length, version, law)[1])
    begun = began(sentence, facts, law)
    if begun.latest is not None:
        lasts.append(ends(_from(begun, facts), length, version, law)[1])
    last = min((one for one in lasts if one is not None), default=None)
    imposed = _from(imposed_on(sentence, facts), facts)
    firsts = [ends(imposed, one, version, law)[0] for one in served(sentence, law)]
    known = [one for one in firsts if one is not None]
    first = min(known, default=None) if not sentence.at_most else None
    return _of_its_sentence(sentence, facts, law, first), last


def _from(begun: Moment, facts: Facts) -> Sighting:
    # A beginning that still lies ahead is as well known as one that is past.
    now = facts.now if begun.latest is None else max(facts.now, begun.latest)
    return Sighting(None, begun.earliest, begun.latest, now, sure=True, zone=begun.zone)


def _begun_by(seen: Sighting, clause: Start, law: Law) -> bool:
    """Whether a punishment had begun by a moment, going by what happened then."""
    kind = None if seen.event is None else seen.event.kind
    return kind in clause.kinds or any(kind in course.starts for course in law.courses)


def _of_its_sentence(
    sentence: Sentence, facts: Facts, law: Law, first: datetime | None
) -> datetime | None:
    """The first moment at which one was over that a rule counts from its own start.

    Not where it was perhaps imposed by another sentence than the main punishment was; and
    imprisonment may have begun with the detention, before it was imposed.
    """
    main = [one for one in facts.sentences if not one.additional]
    counted = any(rule.starts and sentence.kind in rule.imposed for rule in law.rules)
    same = len(main) == 1 and imposed_on(sentence, facts) == main[0].imposed
    return first if counted and same else None


def of_one_sentence(some: Sequence[Sentence], facts: Facts) -> bool:
    """Whether several punishments go with one main one, or were imposed on one day."""
    dates = {imposed_on(one, facts) for one in some}
    if len(some) < 2 or len(dates) != 1:
        return False
    when = dates.pop()
    if when.earliest is not None and when.latest is not None and when.latest - when.earliest < DAY:
        return True
    return sum(not one.additional for one in facts.sentences) == 1


def begins_one(start: Sighting, law: Law) -> bool:
    """Whether a start is an event with which one punishment begins, and none beside it."""
    kind = None if start.event is None else start.event.kind
    return any(kind in course.starts for course in law.courses)


def all_over(
    some: Sequence[Sentence],
    clause: Start,
    about: Sighting,
    facts: Facts,
    *,
    version: Version,
    law: Law,
) -> Ends:
    """When the last of several punishments of one sentence was over, each by its length.

    Each began with the first event of its kind, or with another, or as entered with it; where the
    end entered with it says otherwise, it ended with that or by its length.
    """
    starts = [about]
    if begins_one(about, law):
        seen = [sighting(one, facts.now, facts.perhaps) for one in facts.of(clause.after)]
        starts = [one for one in seen if one is not None]
    found = []
    for one in some:
        own = [*starts, _from(one.starts, facts)] if one.starts.known else starts
        lengths = served(one, law)
        known = [ends(start, length, version, law) for start in own for length in lengths]
        first, last = hull(known) if known else (None, None)
        first = about.earliest if one.at_most or first is None else first
        if one.ends.known:
            first, last = hull([(first, last), (one.ends.earliest, one.ends.latest)])
        found.append((first, last))
    firsts = [first for first, _ in found if first is not None]
    lasts = [last for _, last in found if last is not None]
    return max(firsts, default=None), max(lasts) if len(lasts) == len(found) else None


def all_ended(ended: Sequence[Event], some: Sequence[Sentence]) -> bool:
    """Whether as many ends are on file, each surely after another, as there are punishments."""
    in_order = sorted(ended, key=lambda one: one.when.order())
    apart = all(one.when.surely_before(other.when) for one, other in pairwise(in_order))
    return apart and len(in_order) >= len(some)


def or_the_last(
    clause: Start, about: Sighting, seen: Sighting, over: datetime | None, facts: Facts
) -> Sighting:
    """The end of the last of several punishments, where the first of the ends on file is `seen`.

    Of which of them an end is, nobody knows: one beside it was over by its length (CC 79(5)).
    """
    some = imposed(facts, clause.imposed)
    found = [
        one
        for event in facts.of(clause.kinds)
        if (one := sighting(event, facts.now, facts.perhaps)) and not comes_before(one, about)
    ]
    last = max(found, key=order)
    firsts = [one.earliest for one in found if one.earliest is not None]
    lasts = [one.known_latest for one in found]
    if not all_ended([one.event for one in found if one.event is not None], some):
        lasts.append(over)
    latest = None if None in lasts else max(one for one in lasts if one is not None)
    # An end that still lies ahead is as well known as one that is past.
    now = facts.now if latest is None else max(facts.now, latest)
    earliest = max(firsts, default=None)
    return Sighting(last.event, earliest, latest, now, sure=seen.sure, zone=seen.zone)
