"""The facts about one person in one spell, or outside any, by kind, for the rules to look up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from casefiles.charges import Charge, Sentence
from casefiles.detention import Regime, Spell
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId, PersonId, SpellId
from casefiles.limits.sightings import Sighting, first_after, first_of, order, sighting
from casefiles.people import Person
from casefiles.safeguards import Answer
from casefiles.timeline import Event

# The event with which a deprivation of liberty begins under each regime.
FOUNDING: Final = {
    Regime.CRIMINAL: EventKind.ACTUAL_DETENTION,
    Regime.EXTRADITION: EventKind.ACTUAL_DETENTION,
    Regime.ADMINISTRATIVE: EventKind.ADMINISTRATIVE_DETENTION,
}
BEGINNINGS: Final = frozenset(FOUNDING.values())
ENDS: Final = (EventKind.RELEASE, EventKind.DEATH)
DETAINEE: Final = "detainee"
# What shows that a spell is over: time that was taken by it cannot run on after that.
OVER: Final = (
    EventKind.RELEASE,
    EventKind.HOUSE_ARREST,
    EventKind.BAIL,
    EventKind.RELEASE_FROM_SENTENCE,
    EventKind.DEATH,
)

Events = dict[EventKind, list[Event]]


class Facts:
    """What is on file about one person, and one spell where there is one.

    `spell` is None for a spell that the events imply and nobody recorded. `founding` is the kind
    of event that must have begun the spell, None outside a spell. `whole` holds the events of the
    whole file where `events` was narrowed to one of them. `seen` remembers what was looked up.
    """

    __slots__ = (
        "answers", "charges", "docket", "events", "founding", "judged", "now", "person", "regime",
        "seen", "sentences", "spell", "whole", "zone",
    )  # fmt: skip

    def __init__(
        self,
        docket: Docket,
        person: Person,
        now: datetime,
        events: Events,
        *,
        spell: Spell | None = None,
        regime: Regime | None = None,
        answers: dict[str, list[Answer]],
        charges: tuple[Charge, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        self.docket = docket
        self.person = person
        self.now = now
        self.events = events
        self.whole = events
        self.spell = spell
        self.regime = regime
        self.founding = None if regime is None else FOUNDING[regime]
        self.answers = answers
        self.charges = charges
        self.sentences = sentences
        self.zone = docket.case.zone
        self.seen: dict[tuple[EventKind, ...], Sighting | None] = {}
        self.judged: dict[int, Any] = {}

    @property
    def spell_id(self) -> SpellId | None:
        """The spell on file, if any."""
        return None if self.spell is None else self.spell.id

    def first(self, kinds: tuple[EventKind, ...]) -> Sighting | None:
        """The first event of some kinds that may have happened by now."""
        seen = self.seen
        if kinds in seen:
            return seen[kinds]
        events = self.events
        found = [event for kind in kinds if kind in events for event in events[kind]]
        first = seen[kinds] = first_of(found, self.now) if found else None
        return first

    def first_beyond(
        self, kinds: tuple[EventKind, ...], floor: tuple[EventKind, ...], *, last: bool = False
    ) -> Sighting | None:
        """The first event of some kinds that did not surely happen before the first of others.

        With `last`, before the last of those others.
        """
        if not floor:
            return self.first(kinds)
        bound = self._last(floor) if last else self.first(floor)
        if bound is None:
            return None
        return first_after(self.of(kinds), bound, self.now)

    def of(self, kinds: tuple[EventKind, ...]) -> list[Event]:
        """Every event of some kinds."""
        return [event for kind in kinds for event in self.events.get(kind, ())]

    def _last(self, kinds: tuple[EventKind, ...]) -> Sighting | None:
        seen = [
            found
            for kind in kinds
            for event in self.events.get(kind, ())
            if (found := sighting(event, self.now)) is not None
        ]
        return max(seen, key=order, default=None)

    def only(self, chosen: Event) -> Facts:
        """The same facts, as if of the kind of one event there were no other."""
        facts = self.replaced({})
        facts.whole = self.events
        facts.events[chosen.kind] = [chosen]
        return facts

    def over(self) -> Sighting | None:
        """What surely ended the spell; None outside one, or where nothing on file did."""
        if self.founding is None:
            return None
        founding = self.first((self.founding,))
        if founding is None:
            ended = self.first(OVER)
        else:
            ended = first_after(self.of(OVER), founding, self.now)
        return ended if ended is not None and ended.sure else None

    def forget(self) -> None:
        """Let go of what was looked up and judged; it is found again when it is asked for."""
        self.seen.clear()
        self.judged.clear()

    def replaced(self, replacements: dict[EventId, Event]) -> Facts:
        """The same facts with some events put in the place of others."""
        events = {
            kind: [replacements.get(event.id, event) for event in some]
            for kind, some in self.events.items()
        }
        return Facts(
            self.docket,
            self.person,
            self.now,
            events,
            spell=self.spell,
            regime=self.regime,
            answers=self.answers,
            charges=self.charges,
            sentences=self.sentences,
        )


def facts_of(docket: Docket, now: datetime) -> Iterator[Facts]:
    """The facts of a docket: for each person each spell, then the person outside any spell."""
    file = _Sorted(docket)
    for person in docket.persons:
        yield from file.facts_of(person, now)


class _Sorted:
    """A docket with its records sorted by person, in one pass however many people there are."""

    def __init__(self, docket: Docket) -> None:
        self.docket = docket
        self.spells: dict[PersonId, list[Spell]] = defaultdict(list)
        for spell in docket.spells:
            self.spells[spell.person].append(spell)
        self.events: dict[PersonId | None, list[Event]] = defaultdict(list)
        for event in docket.events:
            self.events[event.person].append(event)
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

    def facts_of(self, person: Person, now: datetime) -> Iterator[Facts]:
        spells = self.spells.get(person.id, [])
        own = self.events.get(person.id, [])
        # An event without a person concerns everyone detained in the case.
        shared = self.events.get(None, []) if spells or DETAINEE in person.roles else []
        events = own + shared if shared else own
        charges = (*self.charges.get(person.id, ()), *self.charges.get(None, ()))
        sentences = tuple(self.sentences.get(person.id, ()))
        answers = self.answers.get(person.id, [])
        if not events and not spells and not answers and not sentences:
            return
        whole = by_kind(events)
        for spell, regime, inside in _spells(spells, events):
            yield Facts(
                self.docket,
                person,
                now,
                whole if inside is events else by_kind(inside),
                spell=spell,
                regime=regime,
                answers=_by_safeguard(
                    answer
                    for answer in answers
                    if answer.spell is None or (spell is not None and answer.spell == spell.id)
                ),
                charges=charges,
                sentences=sentences,
            )
        yield Facts(
            self.docket,
            person,
            now,
            whole,
            answers=_by_safeguard(answers),
            charges=charges,
            sentences=sentences,
        )


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


def _spells(
    spells: list[Spell], events: list[Event]
) -> Iterator[tuple[Spell | None, Regime, list[Event]]]:
    """The spells of a person with their events: recorded ones, then those that events imply."""
    if len(spells) == 1:
        only = spells[0]
        founding = FOUNDING[only.regime]
        outside = [
            event
            for event in events
            if event.kind in BEGINNINGS and event.kind is not founding and event.spell is None
        ]
        if not outside:
            yield only, only.regime, events
            return
        yield only, only.regime, [event for event in events if event not in outside]
        yield from _implied(events, {founding})
        return
    if not spells:
        yield from _implied(events, set())
        return
    inside_of = _shared_out(spells, events)
    for spell in spells:
        yield spell, spell.regime, inside_of[spell.id]


def _shared_out(spells: list[Spell], events: list[Event]) -> dict[SpellId, list[Event]]:
    """Events by spell: as recorded, else the spell in whose bounds they fall.

    An event of which that cannot be told, since it has no time or no spell has bounds, is put into
    every spell, so that it keeps its limits undecided there.
    """
    inside: dict[SpellId, list[Event]] = {spell.id: [] for spell in spells}
    loose = []
    for event in events:
        if event.spell in inside:
            inside[event.spell].append(event)
        else:
            loose.append(event)
    bounded = sorted(
        (min(begins), spell.id)
        for spell in spells
        if (begins := [when for event in inside[spell.id] if (when := event.when.earliest)])
    )
    for event in loose:
        latest = event.when.latest
        if event.when.earliest is None or latest is None or len(bounded) < len(spells):
            for kept in inside.values():
                kept.append(event)
        else:
            begun = [spell for begin, spell in bounded if begin <= latest]
            inside[begun[-1] if begun else bounded[0][1]].append(event)
    return inside


def _implied(
    events: list[Event], recorded: set[EventKind]
) -> Iterator[tuple[None, Regime, list[Event]]]:
    """Spells that nobody recorded: each detention, to the next one after a release."""
    for regime in (Regime.CRIMINAL, Regime.ADMINISTRATIVE):
        founding = FOUNDING[regime]
        beginnings = [event for event in events if event.kind is founding]
        if founding in recorded or not beginnings:
            continue
        if len(beginnings) == 1:
            yield None, regime, events
            continue
        yield from ((None, regime, part) for part in _split(beginnings, events))


def _split(beginnings: list[Event], events: list[Event]) -> Iterator[list[Event]]:
    """The events of each of several detentions, cut where a release surely lies between two."""
    ordered = sorted(beginnings, key=lambda event: event.when.order())
    releases = [event.when for event in events if event.kind in ENDS]
    cuts = [
        following.when.earliest
        for leading, following in pairwise(ordered)
        if any(
            leading.when.surely_before(release) and release.surely_before(following.when)
            for release in releases
        )
    ]
    parts: list[list[Event]] = [[] for _ in range(len(cuts) + 1)]
    for event in events:
        begin = event.when.earliest
        place = 0 if begin is None else sum(1 for cut in cuts if cut is not None and cut <= begin)
        parts[place].append(event)
    yield from parts
