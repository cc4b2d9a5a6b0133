"""Recorded against actual: where a rule would stand on the word of one source."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, SourceId
from casefiles.languages import Language, later
from casefiles.limits import judging
from casefiles.limits.facts import Facts
from casefiles.limits.families import bases_of
from casefiles.limits.rules import Law, Rule
from casefiles.limits.standings import Span, Standing, Step, Word
from casefiles.limits.verdicts import BREACHED, KEPT, OVERDUE, Against, Because, Verdict
from casefiles.limits.words import Form
from casefiles.moments import Elapsed, Moment, elapsed, moment_between
from casefiles.sources import Attestation
from casefiles.speech import say_elapsed
from casefiles.timeline import Event, entered_as

LATE: Final = BREACHED | OVERDUE
# More ways than this to take each event on one word or another are not all judged.
MOST_WAYS: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far one source's time of an event, or of its `end`, lies from the moment adopted.

    `later` says that the source puts it after, `least` and `most` by how much; None is open. Where
    the two overlap, `later` is None.
    """

    event: EventId
    source: SourceId
    end: bool = False
    adopted: Moment
    attested: Moment
    later: bool | None
    least: timedelta
    most: timedelta | None


def differences(docket: Docket) -> list[Difference]:
    """For every event with attestations, how far each source is from the adopted moment.

    A source that gives a time for the end of what lasts is told of that end as well, and of that
    end alone where it gives no other.
    """
    return [
        one
        for event in docket.events
        for word in event.attestations
        for one in _differences(event, word)
    ]


def _differences(event: Event, word: Attestation) -> Iterator[Difference]:
    if word.when.known or not word.until.known:
        yield _difference(event, word.source, event.when, word.when)
    if word.until.known:
        yield replace(_difference(event, word.source, event.until, word.until), end=True)


def _difference(event: Event, source: SourceId, adopted: Moment, attested: Moment) -> Difference:
    after, before = elapsed(adopted, attested), elapsed(attested, adopted)
    between = after or before or Elapsed(timedelta(0), None)
    direction = None
    if adopted.surely_before(attested):
        direction = True
    elif attested.surely_before(adopted):
        direction, between = False, before or between
    return Difference(
        event=event.id,
        source=source,
        adopted=adopted,
        attested=attested,
        later=direction,
        least=between.least,
        most=between.most,
    )


def say_difference(difference: Difference, language: Language) -> str:
    """How far the time of a source lies from the one adopted, and on which side."""
    if not (difference.adopted.known and difference.attested.known):
        return language.say("not known")
    if difference.later is None:
        exact = difference.adopted.exact and difference.attested.exact
        return language.say("the same") if exact else language.say("perhaps the same")
    length = say_elapsed(difference.least, difference.most, language)
    if difference.later:
        return language.say("{length} later", length=length)
    return language.say("{length} earlier", length=length)


def readings(rule: Rule, facts: Facts, law: Law) -> dict[SourceId, Verdict]:
    """The verdict on the word of each source that gives another time for a fact the rule uses."""
    return {
        source: judging.judge(rule, facts.replaced(said), law)
        for source, said in as_told(rule, facts, law).items()
    }


def as_told(rule: Rule, facts: Facts, law: Law) -> dict[SourceId, dict[EventId, Event]]:
    """By source, the events that a rule uses at the times which that source gives for them."""
    found: dict[SourceId, dict[EventId, Event]] = {}
    for event in _used(rule, facts, law):
        for word in event.attestations:
            found.setdefault(word.source, {})[event.id] = _as_said(event, word)
    return found


def _used(rule: Rule, facts: Facts, law: Law) -> list[Event]:
    """The events that a rule uses and of which a source gives a time of its own."""
    bases = bases_of(rule, law) if rule.base else ()
    bases = (*bases, *law.families.get(rule.within, ()))
    used = _kinds(rule).union(*(_kinds(base) for base in bases))
    if facts.founding in law.begun_by[rule.id]:
        # What is put before the detention may show that custody began by then.
        custody = facts.custody
        used.update(custody.shown_by, custody.shown_within, custody.held_maybe_by)
    return [
        event for kind in sorted(used) for event in facts.events.get(kind, ()) if event.attestations
    ]


def _kinds(rule: Rule) -> set[EventKind]:
    """Every kind of event that a rule itself asks about, for whatever reason."""
    found = {*rule.stops, *rule.lapses, *rule.before, *rule.acts, *rule.acts_maybe}
    found.update(rule.beyond, rule.ahead_of, rule.rivals, rule.shown_by, rule.void)
    found.update(rule.renewed_by, rule.again_by, rule.stops_maybe, rule.void_maybe, rule.or_since)
    found.update(rule.taken_by, rule.refused_by, rule.earlier_maybe)
    found.update(*rule.acts_maybe_after.values())
    for one in rule.starts:
        found.update(one.kinds, one.beyond, one.ahead_of, one.or_from, one.by, one.after)
        found.update(one.ahead_of_maybe, one.maybe_after)
    return found


def is_attested(facts: Facts) -> bool:
    """Whether of any event a source gives a time of its own."""
    return any(event.attestations for events in facts.events.values() for event in events)


def on_every_word(verdict: Verdict, facts: Facts, law: Law) -> Verdict:
    """The verdict, no longer kept where it is broken on the word of a source.

    Nor where several words break it together, one event taken on the one and another on the other:
    nobody knows who is right about which. Where the time of one source contradicts the file, it
    is not sure either; several words that contradict each other break nothing together, nor does
    a source that only knows the adopted moment less exactly.
    """
    if verdict.possible != KEPT:
        return verdict
    against = _by_one_source(verdict.rule, facts, law) or _by_several(verdict.rule, facts, law)
    if against is None:
        return verdict
    found = verdict.again()
    found.possible = KEPT | BREACHED
    found.because = Because.WORD
    found.against = against
    return found


def _by_one_source(rule: Rule, facts: Facts, law: Law) -> Against | None:
    """The source on whose word alone a rule is broken, or at least not surely kept."""
    events = _used(rule, facts, law)
    late = [
        Against(other, source)
        for source, other in readings(rule, facts, law).items()
        if _breaks(other, elsewhere=(away := _elsewhere(source, events)))
        or (away and other.because is Because.CONTRADICTION)
    ]
    return min(late, key=_not_surely, default=None)


def _by_several(rule: Rule, facts: Facts, law: Law) -> Against | None:
    """The fewest words that break a rule together, each of them about another event.

    Past so many ways to combine them the widest moments speak for all: what they leave open is
    not kept.
    """
    events = [event for event in _used(rule, facts, law) if _words(event)]
    if sum(len(_words(event)) for event in events) < 2:
        return None
    if math.prod(len(_words(event)) + 1 for event in events) > MOST_WAYS:
        wide = {event.id: _widest(event) for event in events}
        other = judging.judge(rule, facts.replaced(wide), law)
        return Against(other) if other.possible & LATE else None
    late = []
    for chosen in itertools.product(*((None, *_words(event)) for event in events)):
        taken = [(event, word) for event, word in zip(events, chosen, strict=True) if word]
        said = {event.id: _as_said(event, word) for event, word in taken}
        if not said:
            continue
        other = judging.judge(rule, facts.replaced(said), law)
        if _breaks(other, elsewhere=any(_rules_out(event, word) for event, word in taken)):
            words = tuple((entered_as(event), word.source) for event, word in taken)
            late.append(Against(other, words=words))
    return min(late, key=lambda one: (_not_surely(one), len(one.words)), default=None)


def _breaks(other: Verdict, *, elsewhere: bool) -> bool:
    """Whether other times break a rule; where that is not sure, only times the adopted rule out."""
    return (
        bool(other.possible & LATE)
        and other.because is not Because.CONTRADICTION
        and (other.possible & ~LATE == 0 or elsewhere)
    )


def _not_surely(one: Against) -> bool:
    return one.verdict.possible & ~LATE != 0


def _words(event: Event) -> list[Attestation]:
    """The attestations that say more of an event than that it was about then."""
    return [
        word
        for word in event.attestations
        if not (word.when.covers(event.when) and word.until.covers(event.until))
    ]


def _widest(event: Event) -> Event:
    """An event at some time between the first and the last that anybody gives for it."""
    said = [event, *(_as_said(event, word) for word in _words(event))]
    return replace(
        event, when=_hull([one.when for one in said]), until=_hull([one.until for one in said])
    )


def _hull(moments: list[Moment]) -> Moment:
    """From the earliest to the latest of several moments, open where one of them is."""
    firsts = [one.earliest for one in moments if one.earliest is not None]
    lasts = [one.latest for one in moments if one.latest is not None]
    return moment_between(
        min(firsts) if len(firsts) == len(moments) else None,
        max(lasts) if len(lasts) == len(moments) else None,
        moments[0].zone,
    )


def _as_said(event: Event, word: Attestation) -> Event:
    """An event at the times of a source; of which end it says nothing, that stays as adopted."""
    only_end = word.until.known and not word.when.known
    return replace(
        event,
        when=event.when if only_end else word.when,
        until=word.until if word.until.known else event.until,
    )


def _elsewhere(source: SourceId, events: list[Event]) -> bool:
    """Whether a source puts one of the events at a time that the adopted moment rules out."""
    return any(
        word.source == source and _rules_out(event, word)
        for event in events
        for word in event.attestations
    )


def _rules_out(event: Event, word: Attestation) -> bool:
    """Whether a source gives a time, of the event or of its end, that the adopted one rules out."""
    return any(
        said.surely_before(adopted) or adopted.surely_before(said)
        for adopted, said in ((event.when, word.when), (event.until, word.until))
    )


def steps_of(verdict: Verdict, facts: Facts, law: Law) -> Iterator[Step]:
    """A line for each source on whose word the rule would stand elsewhere."""
    for source, other in readings(verdict.rule, facts, law).items():
        if other.standing is not verdict.standing or verdict.because is Because.WORD:
            yield Step(
                later("On the word of “{source}” alone: {standing} (time taken: {taken})."),
                {
                    "source": facts.docket.source(source).title,
                    "standing": Word("standing", other.standing.value),
                    "taken": Span(other.least, other.most),
                },
            )


def words(verdict: Verdict, facts: Facts) -> tuple[Step, ...]:
    """The words that break a rule together: which event on whose."""
    return tuple(
        Step(
            later("“{event}” on the word of “{source}”"),
            {"event": Word("event", kind.value), "source": facts.docket.source(source).title},
        )
        for kind, source in (() if verdict.against is None else verdict.against.words)
    )


def why(verdict: Verdict, against: Against) -> str:
    """The sentence for what is kept by the times adopted, and not by other times on file."""
    other = against.verdict
    sure = other.standing is not Standing.UNKNOWN
    if against.source is None:
        return _why_of_several(against, sure=sure)
    backwards = verdict.rule.form is Form.BACKWARDS
    if backwards or verdict.version.limit is None or verdict.least is None or other.least is None:
        if sure:
            return later("Kept by the times adopted, but broken on the word of “{source}”.")
        return later("Kept by the times adopted, but not surely on the word of “{source}”.")
    if not sure:
        return later(
            "Kept by the times adopted ({taken}), but not surely on the word of “{source}”"
            " ({otherwise}); the limit is {limit}."
        )
    return later(
        "Kept by the times adopted ({taken}), but broken on the word of “{source}”"
        " ({otherwise}); the limit is {limit}."
    )


def _why_of_several(against: Against, *, sure: bool) -> str:
    """The sentence for what several words break only together."""
    if not against.words:
        return later("Kept by the times adopted, but other times are on file for several events.")
    if sure:
        return later("Kept by the times adopted, but broken if these are right: {words}.")
    return later("Kept by the times adopted, but not surely if these are right: {words}.")
