"""Sentences and what follows them: when each term began and ends, never more exactly than is known.

A punishment or measure on file has the length that was imposed. A ban, supervision, a criminal
record and the listing for financing of terrorism end as the law says: their rules are in the packs
(record, listing, supervision, and the rule on bans), and nothing of it is written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from casefiles.charges import Measure, Sentence
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import MeasureId, PersonId, SentenceId
from casefiles.limits import derivations
from casefiles.limits.clocks import start_of
from casefiles.limits.derivations import Begin
from casefiles.limits.endings import Reading, after, at_latest, hull, moment_of, readings_of
from casefiles.limits.penalties import imposed
from casefiles.limits.periods import Counting
from casefiles.limits.rules import Law
from casefiles.limits.standings import Assessment, Standing, Step
from casefiles.moments import UNKNOWN, Moment
from casefiles.timeline import in_order


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
# Where no rule says how a punishment or measure is counted, its first day may be one of its days.
EITHER: Final = (Counting.CUSTODY, Counting.MATCHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something that lasts for one person, its beginning and end as well as they are known.

    `kind` and `record` are those of the sentence or measure, "" and None for what the law adds by
    itself. `length` is an ISO 8601 duration, or the words on file. `reckoned` is the last day as
    it follows from beginning and length, or from the `readings` of the law; `recorded` the end that
    was entered. `rests_on` are the assessments behind it. `zone` is the clock of the case, `recurs`
    when a duty comes round for as long as it lasts (see `reporting`). `steps` say all that in
    sentences.
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
            return False
        return None


def terms(docket: Docket, assessments: Sequence[Assessment], law: Law) -> list[Term]:
    """Every term of a docket: sentences, then measures, then what the law adds, person by person.

    `assessments` are those of the same docket, with all that is not applicable left out or not.
    """
    ruled = [(one, sort) for one in assessments if (sort := _sort(one)) is not None]
    found = [
        _of_sentence(sentence, person, docket, assessments, law)
        for sentence in docket.sentences
        for person in dict.fromkeys(sentence.persons) or (None,)
    ]
    covered = {(term.person, term.sort) for term in found}
    found += [
        _of_measure(measure, person, docket, law)
        for measure in docket.measures
        for person in dict.fromkeys(measure.persons) or (None,)
    ]
    of_law: dict[tuple[PersonId, TermSort], list[Assessment]] = defaultdict(list)
    for one, sort in ruled:
        if (one.person, sort) not in covered:
            of_law[one.person, sort].append(one)
    added = [_of_law(person, sort, some, docket) for (person, sort), some in of_law.items()]
    return found + [_with_parts(term, found + added) for term in added]


def _sort(one: Assessment) -> TermSort | None:
    rule = one.verdict.rule
    if one.standing is Standing.NOT_APPLICABLE:
        return None
    if rule.spent and rule.imposed and rule.starts:
        return TermSort.BAN
    return SUBJECTS.get(rule.subject)


def _of_sentence(
    sentence: Sentence,
    person: PersonId | None,
    docket: Docket,
    assessments: Iterable[Assessment],
    law: Law,
) -> Term:
    governed = next(_governing(sentence, person, assessments), None)
    counting = EITHER if governed is None else governed.verdict.version.counting
    begins, taken_from = sentence.starts, Begin.ENTERED
    if not begins.known and governed is not None:
        begins = moment_of(start_of(governed.verdict.rule, governed.facts, law))
        taken_from = Begin.EVENTS
    elif not begins.known and not sentence.additional:
        begins, taken_from = _in_force(sentence, person, docket, law), Begin.IN_FORCE
    reckoned = after(begins, sentence.length, counting, law.rest)
    # Custody before a sentence counts towards it: after its entry into force it lasts no longer.
    if sentence.at_most or taken_from is Begin.IN_FORCE:
        reckoned = at_latest(reckoned)
    recorded, ended_by = _ended(sentence.ends, governed, person, docket)
    sort = TermSort.SENTENCE if governed is None else _sort(governed) or TermSort.SENTENCE
    return Term(
        sort=sort,
        kind=sentence.kind,
        person=person,
        record=sentence.id,
        zone=docket.case.zone,
        length=sentence.length,
        begins=begins,
        reckoned=reckoned,
        recorded=recorded,
        readings=(),
        rests_on=() if governed is None else (governed,),
        recurs=sentence.recurs,
        steps=derivations.of_imposed(
            begins,
            sentence.length,
            reckoned,
            recorded,
            counting=counting,
            at_most=sentence.at_most,
            taken_from=taken_from,
            ended_by=ended_by,
            governed=governed,
        ),
    )


def _governing(
    sentence: Sentence, person: PersonId | None, assessments: Iterable[Assessment]
) -> Iterator[Assessment]:
    """The assessments of a rule that counts such a punishment from a beginning on file."""
    for one in assessments:
        rule = one.verdict.rule
        if (
            one.person == person
            and one.standing is not Standing.NOT_APPLICABLE
            and rule.starts
            and sentence.kind in rule.imposed
            and sentence in imposed(one.facts, rule.imposed)
        ):
            yield one


def _in_force(sentence: Sentence, person: PersonId | None, docket: Docket, law: Law) -> Moment:
    for event in in_order(docket.events):
        if event.kind in law.sentence_starts and event.person in (None, person):
            return event.when
    return sentence.in_force


def _ended(
    entered: Moment, one: Assessment | None, person: PersonId | None, docket: Docket
) -> tuple[Moment, EventKind | None]:
    """The end that the file states, and the event that does: the end of a ban, a death."""
    if entered.known:
        return entered, None
    seen = None if one is None else one.verdict.stop
    stop = None if seen is None else seen.event
    if stop is not None:
        return stop.when, stop.kind
    for event in docket.events:
        if event.kind is EventKind.DEATH and person is not None and event.person == person:
            return event.when, event.kind
    return UNKNOWN, None


def _of_measure(measure: Measure, person: PersonId | None, docket: Docket, law: Law) -> Term:
    reckoned = after(measure.starts, measure.length, EITHER, law.rest)
    recorded, ended_by = _ended(measure.ends, None, person, docket)
    return Term(
        sort=TermSort.MEASURE,
        kind=measure.kind,
        person=person,
        record=measure.id,
        zone=docket.case.zone,
        length=measure.length,
        begins=measure.starts,
        reckoned=reckoned,
        recorded=recorded,
        readings=(),
        rests_on=(),
        recurs=measure.recurs,
        steps=derivations.of_imposed(
            measure.starts,
            measure.length,
            reckoned,
            recorded,
            counting=EITHER,
            ended_by=ended_by,
        ),
    )


def _of_law(person: PersonId, sort: TermSort, some: list[Assessment], docket: Docket) -> Term:
    """What the law adds to a sentence: its end is open between all texts that may apply."""
    readings = tuple(reading for one in some for reading in readings_of(one))
    zone = docket.case.zone
    exact = [reading.ends for reading in readings if not reading.ceiling]
    reckoned = hull(exact or [reading.ends for reading in readings], zone)
    begins = _began(some[0])
    recorded, ended_by = _ended(UNKNOWN, some[0], person, docket)
    return Term(
        sort=sort,
        kind="",
        person=person,
        record=None,
        zone=zone,
        length="",
        begins=begins,
        reckoned=reckoned,
        recorded=recorded,
        readings=readings,
        rests_on=tuple(some),
        recurs="",
        steps=derivations.of_law(begins, readings, reckoned, recorded, ended_by),
    )


def _began(one: Assessment) -> Moment:
    """When what the law adds began: with the event that must come before its end, else the clock.

    A record begins where its clock does; a listing with the listing, long before that.
    """
    rule = one.verdict.rule
    return moment_of(one.facts.first(rule.beyond) if rule.beyond else one.verdict.start)


def _with_parts(term: Term, others: list[Term]) -> Term:
    """A listing lasts as long as the record, and the record begins when the ban has ended."""
    if term.sort is not TermSort.LISTING:
        return term
    parts = [
        ("sentence", other.kind, other.begins, other.ends)
        if other.kind
        else ("term", other.sort.value, other.begins, other.ends)
        for sort in (TermSort.BAN, TermSort.RECORD)
        for other in others
        if other.person == term.person and other.sort is sort
    ]
    return replace(term, steps=(*term.steps, *derivations.of_parts(parts)))
