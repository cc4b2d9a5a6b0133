"""Whether a detention or an arrest went on at some moment, as far as the file goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from casefiles.limits.clauses import Lasting
from casefiles.limits.facts import Facts
from casefiles.limits.penalties import hours, imposed, length_of
from casefiles.limits.periods import Period
from casefiles.limits.sightings import Sighting, first_of, sighting
from casefiles.timeline import Event


def lasted(
    facts: Facts, wanted: Lasting, earliest: datetime | None, latest: datetime
) -> bool | None:
    """Whether something that lasts went on at a moment between two, up to the first `up_to` event.

    None where it perhaps did, or for some of that time. A spell without the detention that must
    have begun it began with one all the same.
    """
    heard = (one for one in facts.of(wanted.up_to) if not _surely_over(one.when.latest, earliest))
    bound = first_of(heard, facts.now, facts.perhaps)
    if bound is not None and bound.sure:
        latest = min(latest, bound.latest)
    time = earliest, latest
    found = {
        _lasted(event, longest, wanted, facts, time)
        for kind, longest in wanted.of
        for event in facts.of((kind,))
    }
    for kind, longest in wanted.of:
        if kind is facts.founding and kind not in facts.events:
            found.add(_went_on([*_ends(None, wanted, facts, time)], earliest, longest, time))
    return True if True in found else None if None in found else False


def _surely_over(last: datetime | None, earliest: datetime | None) -> bool:
    return last is not None and earliest is not None and last < earliest


def _lasted(
    event: Event,
    longest: Period,
    wanted: Lasting,
    facts: Facts,
    time: tuple[datetime | None, datetime],
) -> bool | None:
    begun = sighting(event, facts.now, facts.perhaps)
    if begun is None or (begun.earliest is not None and begun.earliest > time[1]):
        return False
    shortest, since = longest, begun.earliest
    for sentence in imposed(facts, wanted.imposed):
        length = length_of(sentence)
        if length is not None:
            shortest = min(shortest, length, key=hours)
    first = facts.first(wanted.kinds)
    held = None if facts.founding is None else facts.first((facts.founding,))
    if since and held and held.earliest and first and first.event is event:
        # Custody before the first of them counts towards its length.
        since = min(since, held.earliest)
    found = _went_on([*_ends(event, wanted, facts, time)], since, shortest, time)
    # What began a spell precedes all else of it.
    by_then = begun.latest <= time[1] or event.kind is facts.founding
    return found if begun.sure and by_then else found and None


def _went_on(
    ends: list[Sighting],
    since: datetime | None,
    length: Period,
    time: tuple[datetime | None, datetime],
) -> bool | None:
    """Whether what ended with one of some ends, or perhaps after its length, lasted all the time.

    Nothing on file need tell how long it did: perhaps no longer than the law lets it.
    """
    earliest, latest = time
    if any(one.sure and _surely_over(one.known_latest, earliest) for one in ends):
        return False
    over = [one.earliest for one in ends]
    over.append(None if since is None else since + timedelta(hours=hours(length)[0]))
    return None if any(one is None or one < latest for one in over) else True


def _ends(
    event: Event | None,
    wanted: Lasting,
    facts: Facts,
    time: tuple[datetime | None, datetime],
) -> Iterator[Sighting]:
    """When what lasts was over, by its own end on file and by what may have ended it.

    The `up_to` event in question ends nothing; one of an earlier matter did, but no other of them.
    """
    now = facts.now
    if event is not None and (event.until.earliest or event.until.latest):
        until, sure = event.until, event.id not in facts.perhaps
        yield Sighting(event, until.earliest, until.latest, now, sure=sure, zone=until.zone)
    others = () if event is not None and event.kind in wanted.up_to else wanted.up_to
    earlier = [one for one in facts.of(others) if _surely_over(one.when.latest, time[0])]
    for one in (*facts.of(facts.custody.ended_by), *earlier):
        seen = sighting(one, now, facts.perhaps)
        if seen is None or (event is not None and one.when.surely_before(event.when)):
            continue
        sure = seen.sure and (event is None or event.when.surely_before(one.when))
        yield Sighting(one, seen.earliest, seen.known_latest, now, sure=sure, zone=seen.zone)
