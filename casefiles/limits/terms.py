"""Sentences and what follows them: when each term began and ends, never more exactly than is known.

A punishment or measure on file has the length that was imposed. A ban, supervision, a criminal
record and the listing for financing of terrorism end as the law says: their rules are in the packs
(record, listing, supervision, and the rule on bans), and nothing of it is written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from casefiles.charges import Measure, Sentence
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import MeasureId, PersonId, SentenceId
from casefiles.limits import derivations
from casefiles.limits.courses import NOTHING, Bounds, Courses
from casefiles.limits.derivations import Begin
from casefiles.limits.endings import Reading, after, at_latest, hull, moment_of, readings_of
from casefiles.limits.penalties import imposed, in_force
from casefiles.limits.rules import Law
from casefiles.limits.sightings import Sighting
from casefiles.limits.standings import Assessment, Standing, Step
from casefiles.limits.starts import start_of
from casefiles.moments import UNKNOWN, Moment
from casefiles.timeline import Entered, Event, in_order


class TermSort(StrEnum):
    """What lasts. The last four have rules of their own, under which they may also stand alone."""

    SENTENCE = "sentence"
    MEASURE = "measure"
    BAN = "ban"
    SUPERVISION = "supervision"
    RECORD = "record"
    LISTING = "listing"


# The packs on what follows a sentence, by their subjects.
SUBJECTS: Final = {
    "supervision": TermSort.SUPERVISION,
    "record": TermSort.RECORD,
    "listing": TermSort.LISTING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something that lasts for one person, its beginning and end as well as they are known.

    `kind` and `record` are those of the sentence or measure, "" and None for what the law adds by
    itself. `length` is an ISO 8601 duration, or the words on file. `reckoned` is the last day as
    it follows from beginning and length, or from the `readings` of the law; `recorded` the end that
    was entered, or that of an event; `doubted` is an event that perhaps ended it before. `rests_on`
    are the assessments behind it. `zone` is the clock of the case, `recurs` when a duty comes round
    for as long as it lasts (see `reporting`). `steps` say all that in sentences.
    """

    sort: TermSort
    kind: str
    person: PersonId | None
    record: SentenceId | MeasureId | None
    zone: str
    length: str
    begins: Moment
    reckoned: Moment
    recorded: Moment
    doubted: Event | None = None
    readings: tuple[Reading, ...]
    rests_on: tuple[Assessment, ...]
    recurs: str
    steps: tuple[Step, ...]

    @property
    def ends(self) -> Moment:
        """The last day: as entered, else as reckoned."""
        return self.recorded if self.recorded.known else self.reckoned

    @property
    def derived(self) -> bool:
        """Whether the end was reckoned here and is stated nowhere."""
        return not self.recorded.known and self.reckoned.known

    def over(self, now: datetime) -> bool | None:
        """Whether it has surely ended by `now`, surely not, or (None) that cannot be told."""
        if self.ends.latest is not None and self.ends.latest < now:
            return True
        if self.ends.earliest is not None and self.ends.earliest >= now:
            return None if self.doubted is not None else False
        return None


def terms(docket: Docket, assessments: Sequence[Assessment], law: Law) -> list[Term]:
    """Every term of a docket: sentences, then measures, then what the law adds, person by person.

    `assessments` are those of the same docket, with all that is not applicable left out or not.
    """
    assessments = [one for one in assessments if not _measured_perhaps(one)]
    file = _File(docket, assessments, law)
    found = [
        file.of_sentence(sentence, person)
        for sentence in docket.sentences
        for person in dict.fromkeys(sentence.persons) or (None,)
    ]
    covered = {(term.person, term.sort) for term in found}
    found += [
        file.of_measure(measure, person)
        for measure in docket.measures
        for person in dict.fromkeys(measure.persons) or (None,)
    ]
    of_law: dict[tuple[PersonId, TermSort], list[Assessment]] = defaultdict(list)
    for one in assessments:
        sort = _sort(one)
        if sort is not None and (one.person, sort) not in covered:
            of_law[one.person, sort].append(one)
    found += [file.of_law(person, sort, some) for (person, sort), some in of_law.items()]
    return _with_parts(found)


def _measured_perhaps(one: Assessment) -> bool:
    """Whether a punishment was measured by a text that perhaps was not law: it counts nothing."""
    return one.verdict.imposed is not None and None in one.verdict.versions


def _sort(one: Assessment) -> TermSort | None:
    rule = one.verdict.rule
    if one.standing is Standing.NOT_APPLICABLE:
        return None
    if rule.spent and rule.imposed and rule.starts:
        return TermSort.BAN
    return SUBJECTS.get(rule.subject)


def _sort_of(some: Sequence[Assessment]) -> TermSort:
    """What a punishment is on which the law has rules; else a sentence like any other."""
    found = _sort(some[0]) if some else None
    return found or TermSort.SENTENCE


class _File:
    """A docket with what its terms rest on sorted by person, in one pass however many there are."""

    def __init__(self, docket: Docket, assessments: Iterable[Assessment], law: Law) -> None:
        self._law = law
        self._zone = docket.case.zone
        self._counting: dict[PersonId | None, list[Assessment]] = defaultdict(list)
        self._added: dict[PersonId | None, list[Assessment]] = defaultdict(list)
        for one in assessments:
            rule = one.verdict.rule
            if one.standing is Standing.NOT_APPLICABLE:
                continue
            if rule.imposed and rule.starts:
                self._counting[one.person].append(one)
            elif rule.beyond and _sort(one) is not None:
                self._added[one.person].append(one)
        self._in_force: dict[PersonId | None, list[Event]] = defaultdict(list)
        self._all_ended: dict[PersonId | None, Event] = {}
        self._courses = Courses(docket, law.courses)
        for event in in_order(docket.events):
            if event.kind in law.sentence_starts:
                self._in_force[event.person].append(event)
            elif event.kind in law.terms_end and event.person is not None:
                self._all_ended.setdefault(event.person, event)

    def of_sentence(self, sentence: Sentence, person: PersonId | None) -> Term:
        governed, bounds = self._governed(sentence, person), self._courses.of(sentence, person)
        added = self._added_to(sentence, person)
        begins, taken_from = sentence.starts, Begin.ENTERED
        if not begins.known and governed is not None:
            seen = start_of(governed.verdict.rule, governed.facts, self._law)
            begins = moment_of(seen)
            taken_from = _taken(seen, begins)
        elif not begins.known and bounds.begun:
            begins, taken_from = bounds.begins(self._zone), Begin.EVENTS
        elif not begins.known and not sentence.additional:
            begins, taken_from = self._force(sentence, person), Begin.IN_FORCE
        of_record = () if governed is None else (governed,)
        of_own, of_law = _may_be(of_record, sentence.starts), _may_be(added, sentence.starts)
        by_law = of_own + of_law
        # What the law adds by itself it may count from before the beginning on file.
        ways = [(begins, one) for one in of_own]
        ways += [(moment_of(one.verdict.start), one) for one in of_law[:1]]
        counted = [(start, one.verdict.version.counting) for start, one in ways if start.known] or [
            (begins, self._law.terms_counted)
        ]
        ends = [after(start, sentence.length, way, self._law.rest) for start, way in counted]
        readings = tuple(reading for one in of_law for reading in readings_of(one))
        if sentence.length or not readings:
            lawful = any(reading.ends in ends for reading in readings)
            readings = ()
        else:
            lawful, ends = True, [reading.ends for reading in readings]
        reckoned = ends[0] if len(ends) == 1 else hull(ends, self._zone)
        # Custody before a sentence counts towards it: after its entry into force it lasts no
        # longer, and perhaps less long.
        if sentence.at_most or taken_from is Begin.IN_FORCE:
            reckoned = at_latest(reckoned)
        recorded, ended_by = self._ended(sentence.ends, governed, person, bounds)
        return Term(
            sort=_sort_of(of_record + added),
            kind=sentence.kind,
            person=person,
            record=sentence.id,
            zone=self._zone,
            length=sentence.length,
            begins=begins,
            reckoned=reckoned,
            recorded=recorded,
            doubted=bounds.doubted,
            readings=readings,
            # A length that no text of the law has leaves the limits of the law beside it.
            rests_on=of_record + added if lawful else of_record,
            recurs=sentence.recurs,
            steps=derivations.of_imposed(
                begins,
                sentence.length,
                reckoned,
                recorded,
                counting=counted[0][1],
                counted_from=counted[0][0] if len(by_law) == 1 else UNKNOWN,
                at_most=sentence.at_most,
                taken_from=taken_from,
                ended_by=ended_by,
                doubted=bounds.doubted,
                readings=readings,
                by_law=by_law,
            ),
        )

    def of_measure(self, measure: Measure, person: PersonId | None) -> Term:
        counting, bounds = self._law.terms_counted, self._courses.of(measure, person)
        begins, taken_from = measure.starts, Begin.ENTERED
        if not begins.known and bounds.begun:
            begins, taken_from = bounds.begins(self._zone), Begin.EVENTS
        reckoned = after(begins, measure.length, counting, self._law.rest)
        recorded, ended_by = self._ended(measure.ends, None, person, bounds)
        return Term(
            sort=TermSort.MEASURE,
            kind=measure.kind,
            person=person,
            record=measure.id,
            zone=self._zone,
            length=measure.length,
            begins=begins,
            reckoned=reckoned,
            recorded=recorded,
            doubted=bounds.doubted,
            readings=(),
            rests_on=(),
            recurs=measure.recurs,
            steps=derivations.of_imposed(
                begins,
                measure.length,
                reckoned,
                recorded,
                counting=counting,
                taken_from=taken_from,
                ended_by=ended_by,
                doubted=bounds.doubted,
            ),
        )

    def of_law(self, person: PersonId, sort: TermSort, some: list[Assessment]) -> Term:
        """What the law adds to a sentence: its end is open between all texts that may apply."""
        readings = tuple(reading for one in some for reading in readings_of(one))
        exact = [reading.ends for reading in readings if not reading.ceiling]
        reckoned = hull(exact or [reading.ends for reading in readings], self._zone)
        seen = _begun(some[0])
        begins = moment_of(seen)
        recorded, ended_by = self._ended(UNKNOWN, some[0], person)
        return Term(
            sort=sort,
            kind="",
            person=person,
            record=None,
            zone=self._zone,
            length="",
            begins=begins,
            reckoned=reckoned,
            recorded=recorded,
            readings=readings,
            rests_on=tuple(some),
            recurs="",
            steps=derivations.of_law(
                begins, readings, reckoned, recorded, ended_by, taken_from=_taken(seen, begins)
            ),
        )

    def _governed(self, sentence: Sentence, person: PersonId | None) -> Assessment | None:
        """The assessment of a rule that counts such a punishment from a beginning on file."""
        return next(
            (
                one
                for one in self._counting.get(person, ())
                if sentence.kind in one.verdict.rule.imposed
                and sentence in imposed(one.facts, one.verdict.rule.imposed)
            ),
            None,
        )

    def _force(self, sentence: Sentence, person: PersonId | None) -> Moment:
        """When a sentence entered into force, by the events of the person or of nobody."""
        events = [*self._in_force.get(person, ()), *self._in_force.get(None, ())]
        return in_force(sentence, [event.when for event in events])

    def _added_to(self, sentence: Sentence, person: PersonId | None) -> tuple[Assessment, ...]:
        """What the law itself says of how long such a punishment lasts once it has begun."""
        starts = self._courses.starts(sentence.kind)
        return tuple(
            one
            for one in self._added.get(person, ())
            if not starts.isdisjoint(one.verdict.rule.beyond)
        )

    def _ended(
        self,
        entered: Moment,
        one: Assessment | None,
        person: PersonId | None,
        bounds: Bounds = NOTHING,
    ) -> tuple[Moment, EventKind | None]:
        """The end that the file states, and the event that does: the end of a ban, a death.

        The end that was entered may have been the one foreseen: an event before it ended it.
        """
        seen = None if one is None else one.verdict.stop
        found = [None if seen is None else seen.event, bounds.ended, self._all_ended.get(person)]
        event = min(
            (event for event in found if event is not None),
            key=lambda event: event.when.order(),
            default=None,
        )
        if event is not None and (not entered.known or event.when.surely_before(entered)):
            return event.when, event.kind
        if not entered.known and len(bounds.begun) == 1:
            return bounds.begun[0].until, None
        return entered, None


def _may_be(some: tuple[Assessment, ...], begins: Moment) -> tuple[Assessment, ...]:
    """Those of which some text may have been law when something began, as entered."""
    first, last, zone = begins.earliest, begins.latest, begins.zone
    if first is None or last is None:
        return some
    return tuple(one for one in some if any(one.verdict.rule.possible_versions(first, last, zone)))


def _begun(one: Assessment) -> Sighting | None:
    """What began what the law adds: the event that must come before its end, else the clock.

    A record begins where its clock does; a listing with the listing, long before that.
    """
    rule = one.verdict.rule
    return one.facts.first(rule.beyond) if rule.beyond else one.verdict.start


def _taken(seen: Sighting | None, begins: Moment) -> Begin:
    """Whether a beginning is that of an event, or rests on a time entered or reckoned."""
    event = None if seen is None else seen.event
    own = event is not None and event.when == begins and not isinstance(event, Entered)
    return Begin.EVENTS if own else Begin.ON_FILE


def _with_parts(found: list[Term]) -> list[Term]:
    """The same, each listing with its parts: it lasts as long as the record, after any ban."""
    parts: dict[PersonId | None, list[Term]] = defaultdict(list)
    for sort in (TermSort.BAN, TermSort.RECORD):
        for term in found:
            if term.sort is sort:
                parts[term.person].append(term)
    return [
        replace(term, steps=(*term.steps, *_parts(parts[term.person])))
        if term.sort is TermSort.LISTING
        else term
        for term in found
    ]


def _parts(terms: list[Term]) -> tuple[Step, ...]:
    return derivations.of_parts(
        [
            ("sentence", term.kind, term.begins, term.ends)
            if term.kind
            else ("term", term.sort.value, term.begins, term.ends)
            for term in terms
        ]
    )
