"""The end foreseen of a punishment whose record says until when it lasts, and not for how long."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from casefiles.charges import Bound
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import by_any_text
from casefiles.limits.penalties import cut_to, imposed, length_of
from casefiles.limits.periods import Period, months_later
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting
from casefiles.limits.verdicts import Verdict
from casefiles.moments import Moment, clock, moment_between


def foreseen(facts: Facts, kinds: Collection[str]) -> Moment | None:
    """The end entered with the one punishment of some kinds, where it has no length on file.

    Known to the day, it is the last minute of that day, as the end of a length is.
    """
    some = [one for one in imposed(facts, kinds) if Bound.ENDS not in one.derived]
    if len(imposed(facts, kinds)) != 1 or not some or length_of(some[0]) is not None:
        return None
    ends = some[0].ends
    if _day(ends.earliest, ends.latest, ends.zone) is not None:
        return moment_between(ends.latest, ends.latest, ends.zone)
    return ends if ends.known else None


def still_to_end(rule: Rule, facts: Facts) -> Moment | None:
    """That end of a punishment which a rule bounds, where nothing on file has ended it."""
    return None if facts.first(rule.stops) is not None else foreseen(facts, rule.imposed)


def end_as_foreseen(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> None:
    """Let a punishment that has not ended end with what is foreseen, in the place of the ceiling.

    Where that end is no whole number of months after the start, it may end between the two.
    """
    until = still_to_end(verdict.rule, facts)
    if until is None:
        return
    length = _months(start, until)
    if length is None:
        firsts = [one for one in (verdict.first_end, until.earliest) if one is not None]
        verdict.first_end = None if until.earliest is None else min(firsts)
        return
    verdict.version = cut_to(verdict.version, length)
    verdict.versions = tuple(one and cut_to(one, length) for one in verdict.versions)
    verdict.first_end, verdict.last_end = by_any_text(start, verdict.versions, law)


def _months(start: Sighting, until: Moment) -> Period | None:
    """How many whole months lie between the day of a start and that of an end."""
    begun = _day(start.earliest, start.known_latest, start.zone)
    ended = _day(until.earliest, until.latest, until.zone)
    if begun is None or ended is None:
        return None
    months = 12 * (ended.year - begun.year) + ended.month - begun.month
    whole = months > 0 and months_later(begun, months) == ended
    return Period(years=months // 12, months=months % 12) if whole else None


def _day(earliest: datetime | None, latest: datetime | None, zone: str) -> date | None:
    if earliest is None or latest is None:
        return None
    wall = clock(zone)
    first, last = earliest.astimezone(wall).date(), latest.astimezone(wall).date()
    return first if first == last else None
