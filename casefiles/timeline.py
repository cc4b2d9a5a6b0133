"""What happened, in order: events, each with its moment, its sources and their contradictions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from casefiles.event_kinds import EventKind
from casefiles.ids import CaseId, EventId, PersonId, SentenceId, SourceId, SpellId
from casefiles.moments import UNKNOWN, Moment
from casefiles.sources import Attestation
from casefiles.wordings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened: `what`, in a sentence, `when` as well as it is known, on whose word.

    An event without a `person` concerns the person of its spell; without either, whoever was
    detained in the case, which is sure only where that is one person. `until` is the moment at
    which something that lasts ended. `stated` is the time in the words of the source; `basis` says
    whether it is "stated" there, "inferred" or "derived" from other facts, or "not-stated".
    """

    id: EventId
    case: CaseId
    key: str
    kind: EventKind
    when: Moment = UNKNOWN
    until: Moment = UNKNOWN
    person: PersonId | None = None
    spell: SpellId | None = None
    place: str = ""
    authority: str = ""
    what: str = ""
    stated: str = ""
    basis: str = ""
    note: str = ""
    sources: tuple[SourceId, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned(Event):
    """An event that counts as one of another kind than the one it was `entered` as."""

    entered: EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered(Event):
    """The beginning or end entered with a punishment of such a `kind`, which counts as an event.

    Where an event on file gives another time, that is `other`: it is the same event then, and lies
    somewhere between the two.
    """

    punishment: SentenceId
    as_entered: Moment
    of_sources: tuple[SourceId, ...] = ()
    other: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imposed(Event):
    """What a punishment on file shows to have been imposed, where no such event is on file."""

    punishment: SentenceId


def entered_as(event: Event) -> EventKind:
    """The kind of event that the file holds, whatever it counts as."""
    return event.entered if isinstance(event, Reckoned) else event.kind


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by their earliest, then latest instant; undated ones last, all ties by key."""
    return sorted(events, key=lambda event: (event.when.order(), _key(event.key)))


def _key(key: str) -> tuple[str, int, str]:
    """Sort e2 before e10."""
    head = key.rstrip("0123456789")
    tail = key[len(head) :]
    return (head, int(tail) if tail else 0, key)
