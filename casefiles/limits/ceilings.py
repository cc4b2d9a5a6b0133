"""Whether a punishment on file is longer than the law allows for the offence, or too short."""

from __future__ import annotations

from datetime import datetime

from casefiles.charges import Sentence
from casefiles.limits.calendars import DAY
from casefiles.limits.clocks import placed
from casefiles.limits.conditions import holds
from casefiles.limits.facts import Facts
from casefiles.limits.last_minutes import Ends, ends
from casefiles.limits.penalties import (
    at_most,
    cut,
    cut_to,
    hours,
    imposed,
    imposed_on,
    is_longer,
    is_surely,
    length_of,
    shortest_of_several,
)
from casefiles.limits.periods import Period
from casefiles.limits.rules import Law, Rule
from casefiles.limits.run_out import all_ended, of_one_sentence
from casefiles.limits.sightings import Sighting, sighting
from casefiles.limits.verdicts import (
    BREACHED,
    KEPT,
    NOT_TOUCHED,
    RUNNING,
    UNDECIDED,
    Because,
    Verdict,
    uncertain,
)
from casefiles.limits.versions import Version
from casefiles.moments import Moment

# Of several punishments the worst speaks for the rule.
GRAVEST = (BREACHED, UNDECIDED, KEPT, NOT_TOUCHED)


def measured(rule: Rule, facts: Facts, law: Law) -> Verdict | None:
    """The worst of the punishments that a rule bounds, the longest of several; None without any.

    Each is measured by the text in force on the day on which it was imposed.
    """
    longest_first = sorted(imposed(facts, rule.imposed), key=_longest)
    found = [_measured(rule, sentence, facts, law) for sentence in longest_first]
    return min(found, key=_rank, default=None)


def _longest(sentence: Sentence) -> tuple[int, str]:
    length = length_of(sentence)
    return 0 if length is None else -hours(length)[1], sentence.key


def _rank(verdict: Verdict) -> int:
    return GRAVEST.index(verdict.possible) if verdict.possible in GRAVEST else 1


def _measured(rule: Rule, sentence: Sentence, facts: Facts, law: Law) -> Verdict:
    verdict = Verdict(rule, 0, Because.IMPOSED)
    verdict.imposed = sentence
    earliest, known_latest = _imposed_between(rule, sentence, facts)
    start = Sighting(None, earliest, known_latest, facts.now, sure=True, zone=facts.zone)
    verdict.start = start
    if placed(verdict, facts, law, start).possible:
        return verdict
    for version in verdict.versions:
        if version is not None:
            verdict.possible |= _within(sentence, version)
    if any(holds(one.when, facts, earliest, start.latest) for one in rule.contested):
        # On a ground that is contested here the punishment may lawfully be above this ceiling.
        verdict.possible |= KEPT
    # What nobody dated may have been imposed after the date of the check.
    if known_latest is None or not is_surely(sentence, facts):
        verdict.possible |= NOT_TOUCHED
    return uncertain(verdict, facts)


def cut_to_the_imposed(verdict: Verdict, facts: Facts) -> None:
    """Put what was imposed in the place of the ceiling, in each text that may be the one.

    So is the most that it may have been imposed for, or of what runs out by itself the longest of
    several. That has run out when this has passed; anything else may have been extended past it.
    """
    rule = verdict.rule

    def shortened(version: Version) -> Version:
        most = at_most(facts, rule.imposed, several=rule.spent)
        if most is None:
            return cut(version, facts, rule.imposed, several=rule.spent)
        return cut_to(version, most)

    verdict.version = shortened(verdict.version)
    verdict.versions = tuple(version and shortened(version) for version in verdict.versions)


def perhaps_shorter(verdict: Verdict, facts: Facts, law: Law, start: Sighting) -> datetime | None:
    """The first end of a punishment, sooner where it was imposed for no more than so long.

    Of several that differ it may have been the shortest: of what runs out by itself where one has
    ended, on file, and not on the day on which the longest runs out.
    """
    version, rule = verdict.version, verdict.rule
    lawful = version.least or Period()
    least = None
    if rule.spent and at_most(facts, rule.imposed) is not None:
        least = lawful
    elif not rule.spent or not _with_the_longest(verdict, facts.first(rule.stops)):
        least = shortest_of_several(facts, rule.imposed, lawful)
    return verdict.first_end if least is None else ends(start, least, version, law)[0]


def _with_the_longest(verdict: Verdict, stop: Sighting | None) -> bool:
    """Whether nothing ended on file before the very day on which the longest runs out."""
    if stop is None:
        return True
    day = verdict.last_end
    if day is None or verdict.first_end != day or stop.earliest is None:
        return False
    return day - DAY <= stop.earliest and stop.known_latest is not None and stop.latest <= day


def others_run_on(verdict: Verdict, facts: Facts) -> None:
    """Leave open what is over with the first of several that ended: another may have run on.

    One that ended later may have run too long.
    """
    rule, last = verdict.rule, verdict.last_end
    if not rule.spent or not rule.imposed or not verdict.possible & KEPT:
        return
    some = imposed(facts, rule.imposed)
    ended = [one for one in facts.of(rule.stops) if sighting(one, facts.now) is not None]
    if len(some) < 2 or not ended:
        return
    lasts = [one.when.latest for one in ended]
    late = last is None or any(one is None or one > last for one in lasts)
    if late and of_one_sentence(some, facts):
        verdict.possible |= BREACHED
    if verdict.lapse is None and not all_ended(ended, some) and (last is None or facts.now <= last):
        verdict.possible |= RUNNING
        verdict.reached = verdict.reached[0], facts.now


def _imposed_between(rule: Rule, sentence: Sentence, facts: Facts) -> Ends:
    """When a punishment was imposed; one `apart` between the main one and its own beginning."""
    when = imposed_on(sentence, facts)
    if not rule.apart or sentence.imposed.known:
        return when.earliest, when.latest
    first, last = sentence.starts.earliest, sentence.starts.latest
    if first and last and rule.possible_versions(first, last, facts.zone) == (None,):
        # What began when no text was law any more is governed by none, as with an event.
        return first, last
    # Of several beginnings, each with a clock of its own, it may belong to the last.
    begun = [sentence.starts] if sentence.starts.known else _begun(rule, facts)
    lasts = [one.latest for one in begun if one.latest is not None]
    return when.earliest, max(lasts) if lasts and len(lasts) == len(begun) else None


def _begun(rule: Rule, facts: Facts) -> list[Moment]:
    mine = (None, facts.person.id)
    events = facts.docket.events
    return [one.when for one in events if one.kind in rule.start_kinds and one.person in mine]


def _within(sentence: Sentence, version: Version) -> int:
    length = length_of(sentence)
    if length is None or version.period is None:
        return UNDECIDED
    if version.least is not None:
        short = is_longer(version.least, length)
        if short or short is None or sentence.at_most:
            return BREACHED if short else UNDECIDED
    over = is_longer(length, version.period)
    if over and version.longer is not None:
        # Past the ceiling lawful on grounds that the file seldom shows, past the longer one never.
        over = is_longer(length, version.longer) or None
    if over is None or (over and sentence.at_most):
        return UNDECIDED
    return BREACHED if over else KEPT
