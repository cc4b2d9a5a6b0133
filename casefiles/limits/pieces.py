"""Custody that was served in pieces: how many days of it, and how soon a term may be over by it."""

from __future__ import annotations

from datetime import date, datetime

from casefiles.limits.calendars import DAY
from casefiles.limits.clauses import Titles
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import ends
from casefiles.limits.periods import Period, before, first_minute, last_minute, months_later
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import Sighting, may_precede
from casefiles.limits.stays import Stay
from casefiles.limits.verdicts import Verdict
from casefiles.moments import clock

# From a date up to another, that one left out.
Dates = tuple[date, date]


def sooner(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> datetime | None:
    """The earliest end of a term towards which earlier custody counts; None where it is open."""
    end = verdict.first_end
    if verdict.rule.adds_up and _served(facts):
        end = _added_up(verdict, facts, law, start)
    other = facts.first(verdict.rule.or_since)
    if end is None or other is None or not may_precede(other, start):
        return end
    texts = [one for one in verdict.versions if one is not None and one.period is not None]
    found = [ends(other, one.period, one, law)[0] for one in texts if one.period is not None]
    known = [end, *(one for one in found if one is not None)]
    return min(known) if len(known) > len(found) else None


def _added_up(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> datetime | None:
    """The earliest end of a term that may have been served in pieces; None where it is open.

    How months are added the statute does not say (CPC 152(9)): by the days of the earlier pieces,
    by their months and days, or as what was left of a term that had begun with one of them.
    """
    end, begun, zone = verdict.first_end, start.earliest, start.zone
    served = _dates_before(facts, start)
    if end is None or begun is None or served is None:
        return None
    days = sum((over - first).days for first, over in served)
    parts = [_months(first, over) for first, over in served]
    found = [before(end, Period(days=days), zone)]
    texts = [one for one in verdict.versions if one is not None]
    for length, ways in [(one.period, one.counting) for one in texts if one.period is not None]:
        left = Period(
            months=length.in_months - sum(months for months, _ in parts),
            days=length.days - sum(more for _, more in parts),
        )
        for counting in ways:
            found.append(last_minute(begun, left, counting, zone, law.rest))
            for first, _ in served:
                whole = last_minute(first_minute(first, zone), length, counting, zone, law.rest)
                gap = (begun.astimezone(clock(zone)).date() - first).days
                found.append(before(whole, Period(days=days - gap), zone))
    return min(found)


def _months(first: date, over: date) -> tuple[int, int]:
    """The whole months from a date up to another, that one left out, and the days beside them."""
    months = 12 * (over.year - first.year) + over.month - first.month
    if months_later(first, months) > over:
        months -= 1
    return months, (over - months_later(first, months)).days


def of_earlier(rule: Rule, facts: Facts, start: Sighting, law: Law) -> Titles | None:
    """What is open where earlier custody may count, for a rule or the one it counts back from."""
    base = law.by_id.get(rule.base, rule)
    if not (base.adds_up and _served(facts)):
        return None
    days = _days_before(facts, start)
    if days is None:
        return law.undated
    return {code: text.format(days=days) for code, text in law.earlier.items()}


def _served(facts: Facts) -> list[Stay]:
    """The earlier stays under the same law, which alone count towards a term of custody."""
    return [stay for stay in facts.earlier if stay.regime is facts.regime]


def _days_before(facts: Facts, start: Sighting) -> int | None:
    """How many days of custody at most were served before; None where a beginning is not known."""
    served = _dates_before(facts, start)
    return None if served is None else sum((over - first).days for first, over in served)


def _dates_before(facts: Facts, start: Sighting) -> list[Dates] | None:
    """From which date up to which, left out, custody was served before at most; None where open."""
    found: list[Dates] = []
    wall = clock(facts.zone)
    for stay in _served(facts):
        if stay.earliest is None:
            return None
        first = stay.earliest.astimezone(wall).date()
        ended = min([start.latest, *_ends(stay, facts)])
        # The day of the release is a day of custody, and the day of the detention is another.
        found.append((first, max(first, ended.astimezone(wall).date() + DAY)))
    return found


def _ends(stay: Stay, facts: Facts) -> list[datetime]:
    """By when a stay was surely over, by each event that surely ended it."""
    return [
        event.when.latest
        for event in stay.events
        if event.kind in facts.custody.over_by
        and event.id not in stay.perhaps
        and event.when.latest is not None
        and event.when.earliest is not None
        and stay.latest is not None
        and event.when.earliest >= stay.latest
    ]
