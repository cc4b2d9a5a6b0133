"""What is on a timeline: what happened, what sources recorded, and the limits between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from casefiles.citations import say_citation
from casefiles.docket import Docket
from casefiles.ids import EventId, PersonId
from casefiles.languages import Language
from casefiles.limits.standings import Assessment, Standing
from casefiles.moments import Moment, Precision, clock
from casefiles.sources import Attestation
from casefiles.speech import say_moment, say_overrun
from casefiles.timeline import Event, in_order
from casefiles.vocabulary import label
from ui.opened import in_words, name_in_words


class Lane(Enum):
    """The three layers of a timeline, from above."""

    HAPPENED = 0
    RECORDED = 1
    LAW = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing on the timeline, between two instants in UTC (None: open on that side).

    `event` is the event it belongs to, `end` the last instant of what lasts. In the lane of the law
    a mark runs from the fact that started the clock to the fact that stopped it, or to now while
    the limit runs; where nothing stopped it the limit itself is the last there is. `limit` is the
    last lawful instant, and `standing` gives the colour. `told` is all of it in a sentence.
    """

    lane: Lane
    event: EventId | None
    earliest: datetime | None
    latest: datetime | None
    label: str
    told: str
    end: datetime | None = None
    limit: datetime | None = None
    standing: Standing | None = None

    @property
    def exact(self) -> bool:
        return self.earliest is not None and self.earliest == self.latest

    @property
    def last(self) -> datetime | None:
        """The last instant it reaches."""
        known = [instant for instant in (self.latest, self.end, self.limit) if instant is not None]
        return max(known, default=self.earliest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything on one timeline. `events` are in order of time; `undated` ones are in the tray."""

    zone: str
    events: tuple[Mark, ...] = ()
    recorded: tuple[Mark, ...] = ()
    law: tuple[Mark, ...] = ()
    undated: tuple[Mark, ...] = ()

    def walk(self) -> tuple[Mark, ...]:
        """The events in the order in which the keyboard visits them."""
        return self.events + self.undated

    def bounds(self) -> tuple[datetime, datetime] | None:
        """From the first to the last instant of what happened, or to the end of what still runs."""
        instants = [
            instant
            for mark in (*self.events, *self.recorded)
            for instant in (mark.earliest, mark.latest, mark.end)
            if instant is not None
        ]
        instants += [
            mark.limit for mark in self.law if mark.limit and mark.standing is Standing.RUNNING
        ]
        return (min(instants), max(instants)) if instants else None


def content_of(
    docket: Docket,
    assessments: Sequence[Assessment],
    now: datetime,
    language: Language,
    person: PersonId | None = None,
) -> Content:
    """The timeline of a case, or of one person in it with the events that concern everybody."""
    events = [
        event
        for event in in_order(docket.events)
        if person is None or event.person in (None, person)
    ]
    names = {someone.id: name_in_words(someone, language) for someone in docket.persons}
    alone = len(names) < 2 or person is not None
    marks = [_event_mark(event, {} if alone else names, language) for event in events]
    recorded = [
        _attestation_mark(event, attestation, docket, language)
        for event in events
        for attestation in event.attestations
        if attestation.when.known
    ]
    touching = [
        assessment for assessment in assessments if person is None or assessment.person == person
    ]
    shown_names = {} if alone else names
    law = list(_law_marks(events, touching, now, language, shown_names))
    return Content(
        zone=docket.case.zone,
        events=tuple(mark for mark in marks if mark.earliest or mark.latest),
        undated=tuple(mark for mark in marks if not (mark.earliest or mark.latest)),
        recorded=tuple(sorted(recorded, key=_order)),
        law=tuple(sorted(law, key=_order)),
    )


def _event_mark(event: Event, names: dict[PersonId, str], language: Language) -> Mark:
    kind = label("event", event.kind, language)
    title = f"{kind} · {names[event.person]}" if event.person in names else kind
    clock_time = _clock_time(event.when)
    return Mark(
        lane=Lane.HAPPENED,
        event=event.id,
        earliest=event.when.earliest,
        latest=event.when.latest,
        end=event.until.latest or event.until.earliest,
        label=f"{clock_time} {title}" if clock_time else title,
        told=language.say(
            "{when}: {title}. {what}",
            when=say_moment(event.when, language),
            title=title,
            what=in_words(event, "what", language),
        ).strip(),
    )


def _attestation_mark(
    event: Event, attestation: Attestation, docket: Docket, language: Language
) -> Mark:
    source = docket.source(attestation.source)
    title = language.say(
        "{event} · {source}",
        event=label("event", event.kind, language),
        source=label("source", source.kind, language),
    )
    clock_time = _clock_time(attestation.when)
    return Mark(
        lane=Lane.RECORDED,
        event=event.id,
        earliest=attestation.when.earliest,
        latest=attestation.when.latest,
        label=f"{clock_time} {title}" if clock_time else title,
        told=language.say(
            "{when}: {event}, according to “{source}”",
            when=say_moment(attestation.when, language),
            event=label("event", event.kind, language),
            source=source.title,
        ),
    )


def _law_marks(
    events: Sequence[Event],
    assessments: Sequence[Assessment],
    now: datetime,
    language: Language,
    names: dict[PersonId, str],
) -> Iterable[Mark]:
    by_id = {event.id: event for event in events}
    for assessment in assessments:
        started = by_id.get(assessment.started_by) if assessment.started_by else None
        deadline = assessment.deadline
        if started is None or deadline is None or deadline.latest is None:
            continue
        if started.when.latest is None or assessment.standing is Standing.NOT_APPLICABLE:
            continue
        stopped = by_id.get(assessment.stopped_by) if assessment.stopped_by else None
        reached = stopped.when.latest if stopped else None
        if assessment.standing is Standing.RUNNING:
            reached = now
        title = language.pick(assessment.titles)
        if assessment.person in names:
            title = f"{title} · {names[assessment.person]}"
        # How long a thing has been overdue is in the list; here it would crowd out what is.
        breached = assessment.standing is Standing.BREACHED
        over = say_overrun(assessment.overrun, language) if breached else ""
        yield Mark(
            lane=Lane.LAW,
            event=started.id,
            earliest=started.when.earliest or started.when.latest,
            latest=started.when.latest,
            end=reached,
            limit=deadline.latest,
            standing=assessment.standing,
            label=f"{title}, {over}" if over else title,
            told=language.say(
                "{title}: {standing}, {citation}",
                title=title,
                standing=label("standing", assessment.standing, language),
                citation=say_citation(assessment.citation, language),
            ),
        )


def _clock_time(moment: Moment) -> str:
    if moment.precision is not Precision.MINUTE or moment.earliest is None:
        return ""
    return moment.earliest.astimezone(clock(moment.zone)).strftime("%H:%M")


def _order(mark: Mark) -> tuple[datetime, datetime]:
    first = mark.earliest or mark.latest
    last = mark.last
    if first is None or last is None:  # pragma: no cover - only dated marks are sorted
        raise ValueError(mark)
    return (first, last)
