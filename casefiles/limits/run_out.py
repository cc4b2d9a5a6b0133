"""When a punishment was over: by the end entered with it, or by its length."""

from __future__ import annotations

from datetime import datetime

from casefiles.charges import Sentence
from casefiles.limits.clauses import Start
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, ends, hull
from casefiles.limits.penalties import began, imposed_on, length_of, served
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.versions import Version
from casefiles.moments import Moment


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
