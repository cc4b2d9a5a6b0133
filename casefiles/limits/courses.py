"""Which events on file began and ended what was imposed: surely, or perhaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from casefiles.charges import Measure, Sentence
from casefiles.docket import Docket
from casefiles.event_kinds import EventKind
from casefiles.ids import MeasureId, PersonId, SentenceId
from casefiles.limits.clauses import Course
from casefiles.limits.endings import day_of, hull
from casefiles.moments import UNKNOWN, Moment
from casefiles.timeline import Event, in_order

Imposed = Sentence | Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What the events say of one punishment or measure of one person.

    `begun` are those with which it began, or of which one did; `ended` ended it, `doubted`
    perhaps did, before that.
    """

    begun: tuple[Event, ...] = ()
    ended: Event | None = None
    doubted: Event | None = None

    def begins(self, zone: str) -> Moment:
        """When it began, between the first and the last of several events."""
        if len(self.begun) == 1:
            return self.begun[0].when
        return hull([one.when for one in self.begun], zone)


NOTHING = Bounds()


class Courses:
    """What was imposed in a docket, each with the events that bound it."""

    def __init__(self, docket: Docket, courses: Iterable[Course]) -> None:
        self._by_kind = {kind: course for course in courses for kind in course.kinds}
        self._zone = docket.case.zone
        self._alone = len(docket.persons) < 2
        bounding = {
            kind
            for course in self._by_kind.values()
            for kind in (*course.starts, *course.ends, *course.ends_maybe)
        }
        self._events: dict[PersonId | None, list[Event]] = defaultdict(list)
        for event in in_order(docket.events):
            if event.kind in bounding:
                self._events[event.person].append(event)
        self._imposed: dict[PersonId | None, list[Imposed]] = defaultdict(list)
        records: tuple[Imposed, ...] = (*docket.sentences, *docket.measures)
        for record in records:
            if record.kind in self._by_kind:
                for person in dict.fromkeys(record.persons) or (None,):
                    self._imposed[person].append(record)
        self._found: dict[PersonId | None, dict[SentenceId | MeasureId, Bounds]] = {}

    def starts(self, kind: str) -> frozenset[EventKind]:
        """The events with which punishments or measures of a kind begin."""
        course = self._by_kind.get(kind)
        return frozenset() if course is None else frozenset(course.starts)

    def of(self, record: Imposed, person: PersonId | None) -> Bounds:
        """What the events say of one record, for one person."""
        if person not in self._found:
            self._found[person] = self._bounds(person)
        return self._found[person].get(record.id, NOTHING)

    def _bounds(self, person: PersonId | None) -> dict[SentenceId | MeasureId, Bounds]:
        events, mine = self._of_person(person), self._imposed[person]
        begun = {one.id: self._begun(one, person, events) for one in mine}
        floors = {one.id: self._floor(one, begun[one.id]) for one in mine}
        ended: dict[SentenceId | MeasureId, Event] = {}
        doubted: dict[SentenceId | MeasureId, Event] = {}
        for event in events:
            lasting = [
                one for one in mine if one.id not in ended and _may_end(one, floors[one.id], event)
            ]
            of_these = [one for one in lasting if event.kind in self._by_kind[one.kind].ends]
            # What follows a sentence, and began on no known day, may have begun after all of this.
            perhaps = [
                one
                for one in lasting
                if event.kind in self._by_kind[one.kind].ends_maybe
                and (floors[one.id].known or isinstance(one, Measure))
            ]
            # Of several that may last, none is surely the one that an event ended.
            if (
                len(of_these) == 1
                and (self._alone or event.person is not None)
                and floors[of_these[0].id].surely_before(event.when)
            ):
                ended[of_these[0].id] = event
            else:
                perhaps += of_these
            for one in perhaps:
                doubted.setdefault(one.id, event)
        return {
            one.id: Bounds(
                begun=begun[one.id], ended=ended.get(one.id), doubted=doubted.get(one.id)
            )
            for one in mine
        }

    def _of_person(self, person: PersonId | None) -> list[Event]:
        if person is None and self._alone:
            return in_order(event for some in self._events.values() for event in some)
        shared = [] if person is None else self._events.get(None, [])
        return in_order([*self._events.get(person, []), *shared])

    def _begun(
        self, record: Imposed, person: PersonId | None, events: list[Event]
    ) -> tuple[Event, ...]:
        """The events with one of which it began, but those with which another one surely did."""
        imposed = _imposed_on(record)
        others = [one.starts for one in self._imposed[person] if one is not record]
        return tuple(
            event
            for event in events
            if event.kind in self._by_kind[record.kind].starts
            and not event.when.surely_before(imposed)
            and not record.ends.surely_before(event.when)
            and not any(one.known and one.covers(event.when) for one in others)
        )

    def _floor(self, record: Imposed, begun: tuple[Event, ...]) -> Moment:
        """What an end came after: the beginning, or for a main punishment the sentence.

        Whoever has served it in custody may be let go before it enters into force.
        """
        if isinstance(record, Sentence) and not record.additional and record.imposed.known:
            return record.imposed
        began = record.starts if record.starts.known else Bounds(begun=begun).begins(self._zone)
        return began if began.known else _imposed_on(record)


def _imposed_on(record: Imposed) -> Moment:
    return record.imposed if isinstance(record, Sentence) else UNKNOWN


def _may_end(record: Imposed, floor: Moment, event: Event) -> bool:
    """Whether an event may have ended it: what is of the day on which it began, began it."""
    return not (
        event.when.surely_before(floor)
        or record.ends.surely_before(event.when)
        or (_day_of(floor) is not None and _day_of(floor) == _day_of(event.when))
    )


def _day_of(moment: Moment) -> object:
    """The one day on which something was; None where that is not known."""
    if moment.earliest is None or moment.latest is None:
        return None
    first, last = (day_of(one, moment.zone) for one in (moment.earliest, moment.latest))
    return first if first == last else None
