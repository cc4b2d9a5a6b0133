"""A main punishment beside a ban: whether it was still served, and what waits for its end."""

from __future__ import annotations

from casefiles.charges import Bound, Sentence
from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Start
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import began, imposed, imposed_on, in_force
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting, comes_before, first_of, sighting, unsure, up_to
from casefiles.moments import Moment
from casefiles.timeline import Event


def perhaps_served(sentence: Sentence, clause: Start, seen: Sighting, facts: Facts) -> bool:
    """Whether a punishment may have been served when something happened, going by a release."""
    when, latest = imposed_on(sentence, facts), seen.known_latest
    if when.earliest is not None and latest is not None and when.earliest > latest:
        return False
    let_go = (sighting(one, facts.now, facts.perhaps) for one in facts.of(clause.or_from))
    return not any(
        one is not None and one.sure and comes_before(one, seen) and _released_from(when, one)
        for one in let_go
    )


def _released_from(imposed_at: Moment, let_go: Sighting) -> bool:
    """Whether a release came after a punishment was imposed, or in court on the same day."""
    first, last = imposed_at.earliest, imposed_at.latest
    if first is None or last is None or let_go.earliest is None:
        return False
    return let_go.earliest >= (first if last - first < DAY else last)


def or_while_served(
    clause: Start, bounds: tuple[Sighting, Sighting], seen: Sighting, facts: Facts, law: Law
) -> Sighting:
    """The end of a ban, or as late as a punishment `through` was over that outlasts it, perhaps.

    `bounds` are when the ban began, and when it began to count. It counts from the release (CC
    50(4)): one that began after the main punishment shows that release, and so does its end. One
    that began with that shows none.
    """
    begun, counts = bounds
    if facts.after(clause.or_from, seen) is None and any(
        one.ends.known or not _later(begun, one, facts, law)
        for one in imposed(facts, clause.through)
        if perhaps_served(one, clause, seen, facts)
    ):
        seen = up_to(seen, counts, max(facts.now, counts.latest))
    return seen if counts.sure else unsure(seen, facts.now)


def _later(begun: Sighting, main: Sentence, facts: Facts, law: Law) -> bool:
    """Whether a ban surely began after the main punishment did.

    Custody counts towards that from before the sentence is in force, and a ban begins with that at
    the soonest: then the ban is to be later than the entry into force as well.
    """
    since = (
        began(main, facts, law),
        in_force(main, [event.when for event in facts.of(law.sentence_starts)]),
    )
    lasts = [one.latest for one in since if one.known]
    return (
        begun.earliest is not None
        and bool(lasts)
        and all(last is not None and last < begun.earliest for last in lasts)
    )


def not_before_the_main(
    clause: Start, begun: Sighting, seen: Sighting, facts: Facts, law: Law
) -> Sighting:
    """A start that waits for the end of the one main punishment, where the file tells when it was.

    It was over with the release from it, or, where no release is on file, at the end entered with
    it, unless the ban shows a release before.
    """
    main = [one for one in facts.sentences if not one.additional]
    if len(main) != 1 or main[0].kind not in clause.through:
        return seen
    when = imposed_on(main[0], facts)
    let_go = [one for one in facts.of(clause.or_from) if not one.when.surely_before(when)]
    over = _released(main[0], let_go, facts, law) if let_go else main[0].ends
    if not let_go and (Bound.ENDS in main[0].derived or _later(begun, main[0], facts, law)):
        return seen
    if over is None or over.earliest is None:
        return seen
    lasts = (seen.known_latest, over.latest)
    latest = None if None in lasts else max(last for last in lasts if last is not None)
    # An end that still lies ahead is as well known as one that is past.
    now = facts.now if latest is None else max(facts.now, latest)
    earliest = over.earliest if seen.earliest is None else max(seen.earliest, over.earliest)
    return Sighting(seen.event, earliest, latest, now, sure=seen.sure, zone=seen.zone)


def end_entered(clause: Start, facts: Facts, law: Law) -> Moment | None:
    """The end entered with the one main punishment that ends with an event for which a clock waits.

    None where it has none, or it was derived.
    """
    main = [one for one in facts.sentences if not one.additional]
    if len(main) != 1 or not main[0].ends.known or Bound.ENDS in main[0].derived:
        return None
    ended_by = _ended_by(main[0], law)
    return None if ended_by.isdisjoint(clause.kinds) else main[0].ends


def _ended_by(main: Sentence, law: Law) -> frozenset[EventKind]:
    return frozenset(
        kind for course in law.courses if main.kind in course.kinds for kind in course.ends
    )


def _released(main: Sentence, let_go: list[Event], facts: Facts, law: Law) -> Moment | None:
    """When somebody was surely released from a punishment, and by no other event before."""
    kinds = _ended_by(main, law)
    first = first_of(let_go, facts.now, facts.perhaps)
    over = first_of((one for one in let_go if one.kind in kinds), facts.now, facts.perhaps)
    if first is None or over is None or over.event is None or not over.sure:
        return None
    return None if comes_before(first, over) else over.event.when
