"""The facts about one person in one spell, or outside any, by kind, for the rules to look up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from casefiles.charges import Charge, Measure, Sentence
from casefiles.detention import FOUNDING, Regime, Spell
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, PersonId, SpellId
from casefiles.limits.clauses import Condition
from casefiles.limits.liberty import Custody
from casefiles.limits.sightings import Sighting, first_after, first_of, order, sighting
from casefiles.limits.stays import NOBODY, Stay, may_precede, stays, under_law_of
from casefiles.limits.supposed_releases import supposed_releases
from casefiles.people import DETAINEE, Person
from casefiles.safeguards import Answer
from casefiles.timeline import Event

Events = dict[EventKind, list[Event]]


class Facts:
    """What is on file about one person, and one spell where there is one.

    `custody` is what the law says of custody. `spell` is None for a spell that the events imply and
    nobody recorded. `founding` is the kind of event that must have begun the spell, None outside a
    spell. `perhaps` are events that may concern another person or another spell. `alone` says that
    the case has one detainee, whom everything in it concerns that names nobody; `loose` that an
    answer without a spell may be about another one; `divided` that the spell on file is more than
    one stay, or may be, so that an answer with it may be too. `held`, `since` and `again` are those
    of the Stay; `earlier` are other stays, under whatever law, that may have begun before. `whole`
    holds the events of the whole file where `events` was narrowed to one of them; `freed` are those
    that are no events on file, but may have been a release. `seen`, `judged`, `holding`, `sat`,
    `shown`, `endings` and `ended` remember what was looked up; `settled` is what everyone shares
    who is alike.
    """

    __slots__ = (
        "again", "alone", "answers", "charges", "custody", "divided", "docket", "earlier", "ended",
        "endings", "events", "founding", "freed", "held", "holding", "judged", "loose", "now",
        "perhaps", "person", "regime", "sat", "seen", "sentences", "settled", "shown",
        "since", "spell", "whole", "zone",
    )  # fmt: skip

    def __init__(
        self,
        docket: Docket,
        person: Person,
        now: datetime,
        events: Events,
        *,
        custody: Custody,
        spell: Spell | None = None,
        regime: Regime | None = None,
        answers: dict[str, list[Answer]],
        charges: tuple[Charge, ...],
        sentences: tuple[Sentence, ...],
        perhaps: frozenset[EventId] = NOBODY,
        alone: bool = True,
        loose: bool = False,
    ) -> None:
        self.docket = docket
        self.person = person
        self.now = now
        self.events = events
        self.whole = events
        self.custody = custody
        self.spell = spell
        self.regime = regime
        self.founding = None if regime is None else FOUNDING[regime]
        self.answers = answers
        self.charges = charges
        self.sentences = sentences
        self.perhaps = perhaps
        self.alone = alone
        self.loose = loose
        self.divided = False
        self.again: Event | None = None
        self.earlier: tuple[Stay, ...] = ()
        self.held = False
        self.since: datetime | None = None
        self.zone = docket.case.zone
        self.seen: dict[tuple[EventKind, ...], Sighting | None] = {}
        self.judged: dict[int, Any] = {}
        self.holding: dict[tuple[Condition, datetime | None, datetime], Any] = {}
        self.sat: dict[tuple[frozenset[EventKind], timedelta], Any] = {}
        self.shown: tuple[Event, ...] | None = None
        self.endings: tuple[Sighting, ...] | None = None
        self.settled: Any = None
        self.ended: tuple[Sighting | None] | None = None
        self.freed = NOBODY

    @property
    def spell_id(self) -> SpellId | None:
        """The spell on file, if any."""
        return None if self.spell is None else self.spell.id

    def of_any(self, answers: Iterable[Answer]) -> bool:
        """Whether some answers may be about another stay than this one."""
        return self.loose and any(self.divided or answer.spell is None for answer in answers)

    def first(self, kinds: tuple[EventKind, ...]) -> Sighting | None:
        """The first event of some kinds that may have happened by now."""
        seen = self.seen
        if kinds in seen:
            return seen[kinds]
        events = self.events
        found = [event for kind in kinds if kind in events for event in events[kind]]
        first = first_of(found, self.now, self.perhaps) if found else None
        if self.held and first is not None and self.founding in kinds:
            first = self._held_before(first)
        seen[kinds] = first
        return first

    def _held_before(self, first: Sighting) -> Sighting:
        """The beginning of a spell before which liberty may have been restricted already."""
        earliest = None
        if first.earliest is not None and self.since is not None:
            earliest = min(first.earliest, self.since)
        return Sighting(
            first.event, earliest, first.known_latest, self.now, sure=first.sure, zone=first.zone
        )

    def first_beyond(
        self, kinds: tuple[EventKind, ...], floor: tuple[EventKind, ...], *, last: bool = False
    ) -> Sighting | None:
        """The first event of some kinds that did not surely happen before the first of others.

        With `last`, before the last of those others that one of them followed.
        """
        if not floor:
            return self.first(kinds)
        if last:
            found = (self.after(kinds, bound) for bound in self._latest_first(floor))
            return next((seen for seen in found if seen is not None), None)
        bound = self.first(floor)
        if bound is None:
            return None
        return self.after(kinds, bound)

    def after(self, kinds: tuple[EventKind, ...], bound: Sighting) -> Sighting | None:
        """The first of some events after a bound; what began a spell precedes all else of it."""
        begun, within = bound.event, None
        if begun is not None and begun.kind is self.founding:
            within = begun.spell
            if within is None and begun.id not in self.perhaps:
                within = self.spell_id
        return first_after(self.of(kinds), bound, self.now, self.perhaps, within=within)

    def came_after(
        self, kinds: tuple[EventKind, ...], earliest: datetime | None, latest: datetime
    ) -> bool | None:
        """Whether one of some events came after a moment between two; None where it may have."""
        seen = [sighting(event, self.now, self.perhaps) for event in self.of(kinds)]
        found = [
            one
            for one in seen
            if one and (earliest is None or one.known_latest is None or one.latest >= earliest)
        ]
        if any(one.sure and one.earliest and one.earliest >= latest for one in found):
            return True
        return None if found else False

    def of(self, kinds: tuple[EventKind, ...]) -> list[Event]:
        """Every event of some kinds."""
        return [event for kind in kinds for event in self.events.get(kind, ())]

    def _latest_first(self, kinds: tuple[EventKind, ...]) -> list[Sighting]:
        seen = (sighting(event, self.now, self.perhaps) for event in self.of(kinds))
        return sorted((one for one in seen if one is not None), key=order, reverse=True)

    def only(self, chosen: Event) -> Facts:
        """The same facts, as if of the kind of one event there were no other."""
        facts = self.replaced({})
        facts.whole = self.events
        facts.events[chosen.kind] = [chosen]
        return facts

    def over(self) -> Sighting | None:
        """What surely ended the spell; None outside one, or where nothing on file did."""
        if self.ended is None:
            self.ended = (self._over(),)
        return self.ended[0]

    def over_since(self, start: Sighting) -> Sighting | None:
        """What surely ended the spell after something in it that an earlier end did not prevent."""
        over = self.of(self.custody.over_by)
        later = [event for event in over if event is not start.event]
        ended = first_after(later, start, self.now, self.perhaps)
        return ended if ended is not None and ended.sure else None

    def _over(self) -> Sighting | None:
        if self.founding is None:
            return None
        founding = self.first((self.founding,))
        if founding is None:
            ended = self.first(self.custody.over_by)
        else:
            ended = self.after(self.custody.over_by, founding)
        return ended if ended is not None and ended.sure else None

    def forget(self) -> None:
        """Let go of what was looked up and judged; it is found again when it is asked for."""
        self.seen.clear()
        self.judged.clear()
        self.holding.clear()
        self.sat.clear()
        self.ended = self.shown = self.endings = None

    def replaced(self, replacements: dict[EventId, Event]) -> Facts:
        """The same facts with some events put in the place of others."""
        events = _replaced(self.events, replacements)
        facts = Facts(
            self.docket,
            self.person,
            self.now,
            events,
            custody=self.custody,
            spell=self.spell,
            regime=self.regime,
            answers=self.answers,
            charges=self.charges,
            sentences=self.sentences,
            perhaps=self.perhaps,
            alone=self.alone,
            loose=self.loose,
        )
        facts.held, facts.since, facts.again = self.held, self.since, self.again
        facts.divided, facts.earlier, facts.freed = self.divided, self.earlier, self.freed
        if self.whole is not self.events:
            # What is of other matters stays beside the one to which these facts were narrowed.
            facts.whole = _replaced(self.whole, replacements)
        return facts


def _replaced(
    events: dict[EventKind, list[Event]], replacements: dict[EventId, Event]
) -> dict[EventKind, list[Event]]:
    return {
        kind: [replacements.get(event.id, event) for event in some] for kind, some in events.items()
    }


def facts_of(
    docket: Docket, now: datetime, custody: Custody, persons: Sequence[Person] | None = None
) -> Iterator[Facts]:
    """The facts of a docket: for each person each spell, then the person outside any spell.

    Of some `persons` only, where they are given, though whom a record concerns may hang on all.
    What the law says of custody decides what is one spell, and what perhaps ended it.
    """
    file = _Sorted(docket, custody)
    for person in docket.persons if persons is None else persons:
        yield from file.facts_of(person, now)


class _Sorted:
    """A docket with its records sorted by person, in one pass however many people there are."""

    def __init__(self, docket: Docket, custody: Custody) -> None:
        self.docket = docket
        self.custody = custody
        self.spells: dict[PersonId, list[Spell]] = defaultdict(list)
        owners: dict[SpellId | None, Spell] = {}
        for spell in docket.spells:
            self.spells[spell.person].append(spell)
            owners[spell.id] = spell
        self.events: dict[PersonId | None, list[Event]] = defaultdict(list)
        for event in docket.events:
            owner = owners.get(event.spell)
            if owner is None:
                self.events[event.person].append(event)
            else:
                self.events[event.person or owner.person].append(under_law_of(owner, event))
        self.answers: dict[PersonId, list[Answer]] = defaultdict(list)
        for answer in docket.answers:
            self.answers[answer.person].append(answer)
        self.charges: dict[PersonId | None, list[Charge]] = defaultdict(list)
        for charge in docket.charges:
            self.charges[charge.person].append(charge)
        self.sentences: dict[PersonId, list[Sentence]] = defaultdict(list)
        for sentence in docket.sentences:
            for who in sentence.persons:
                self.sentences[who].append(sentence)
        self.measures: dict[PersonId, list[Measure]] = defaultdict(list)
        for measure in docket.measures:
            for who in measure.persons or [person.id for person in docket.persons]:
                self.measures[who].append(measure)
        shared = self.events.get(None, ())
        # What names nobody concerns whoever is detained; of several it may concern each.
        self.alone = sum(map(self._detained, docket.persons)) < 2
        self.unsure = NOBODY if self.alone else frozenset(event.id for event in shared)

    def _detained(self, person: Person) -> bool:
        return DETAINEE in person.roles or person.id in self.spells

    def facts_of(self, person: Person, now: datetime) -> Iterator[Facts]:
        spells = self.spells.get(person.id, [])
        own = self.events.get(person.id, [])
        shared = self.events.get(None, []) if self._detained(person) else []
        events = own + shared if shared else own
        charges = (*self.charges.get(person.id, ()), *self.charges.get(None, ()))
        sentences = tuple(self.sentences.get(person.id, ()))
        answers = self.answers.get(person.id, [])
        if not events and not spells and not answers and not sentences:
            return
        found = stays(spells, events, self.custody)
        whole = by_kind(events)
        for stay in found:
            spell = stay.spell
            facts = Facts(
                self.docket,
                person,
                now,
                whole if stay.events is events else _within(stay),
                custody=self.custody,
                spell=spell,
                regime=stay.regime,
                answers=_by_safeguard(
                    answer
                    for answer in answers
                    if answer.spell is None or (spell is not None and answer.spell == spell.id)
                ),
                charges=charges,
                sentences=sentences,
                perhaps=self.unsure | stay.perhaps if stay.perhaps else self.unsure,
                alone=self.alone,
                loose=len(found) > 1 or stay.several,
            )
            facts.held, facts.since, facts.again = stay.held, stay.since, stay.again
            facts.divided = stay.divided
            if len(found) > 1:
                facts.earlier = tuple(
                    one for one in found if one is not stay and may_precede(one, stay)
                )
            yield self._let_go(facts)
        yield self._let_go(
            Facts(
                self.docket,
                person,
                now,
                whole,
                custody=self.custody,
                answers=_by_safeguard(answers),
                charges=charges,
                sentences=sentences,
                perhaps=self.unsure,
                alone=self.alone,
            )
        )

    def _let_go(self, facts: Facts) -> Facts:
        """The facts with what may have been a release, though none is on file."""
        measures = self.measures.get(facts.person.id, ())
        if not measures and self.custody.certificate not in facts.events:
            return facts
        found = supposed_releases(facts.events, measures, facts.regime, facts.now, self.custody)
        if found:
            facts.freed = frozenset(event.id for event in found)
            facts.perhaps |= facts.freed
            facts.events = facts.whole = {**facts.events, EventKind.RELEASE: found}
        return facts


def _within(stay: Stay) -> Events:
    """The events of a stay by their kind; what it passed into ends it as a release would."""
    found = by_kind(stay.events)
    if stay.passed is not None:
        found.setdefault(EventKind.RELEASE, []).append(stay.passed)
    return found


def by_kind(events: Iterable[Event]) -> Events:
    """Events by their kind."""
    found: Events = {}
    for event in events:
        some = found.get(event.kind)
        if some is None:
            found[event.kind] = [event]
        else:
            some.append(event)
    return found


def _by_safeguard(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.safeguard, []).append(answer)
    return found
