"""A docket: one case with every record on it, as one value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from casefiles.allegations import Allegation
from casefiles.cases import Case
from casefiles.charges import Charge, Measure, Sentence
from casefiles.communications import Communication
from casefiles.decisions import Decision
from casefiles.detention import Spell
from casefiles.ids import PersonId, SourceId
from casefiles.notes import Note
from casefiles.people import Person
from casefiles.remedies import Remedy
from casefiles.safeguards import Answer
from casefiles.sources import Source
from casefiles.timeline import Event

Record = (
    Case
    | Person
    | Source
    | Charge
    | Spell
    | Event
    | Answer
    | Measure
    | Sentence
    | Allegation
    | Remedy
    | Communication
    | Note
    | Decision
)

# The name of a kind of record is its table, its list in the open format and its field in a docket.
KINDS: Final[dict[str, type]] = {
    "cases": Case,
    "persons": Person,
    "sources": Source,
    "charges": Charge,
    "spells": Spell,
    "events": Event,
    "answers": Answer,
    "measures": Measure,
    "sentences": Sentence,
    "allegations": Allegation,
    "remedies": Remedy,
    "communications": Communication,
    "notes": Note,
    "decisions": Decision,
}
KIND_OF: Final[dict[type, str]] = {kind: name for name, kind in KINDS.items()}

# The first letter of a key, so that a person is p1 and an event e7 wherever people meet them.
KEY_LETTER: Final[dict[str, str]] = {
    "persons": "p",
    "sources": "s",
    "charges": "c",
    "spells": "d",
    "events": "e",
    "answers": "a",
    "measures": "m",
    "sentences": "t",
    "allegations": "l",
    "remedies": "r",
    "communications": "u",
    "notes": "n",
    "decisions": "j",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """One case with every record on it, each list in the order in which it was entered."""

    case: Case
    persons: tuple[Person, ...] = ()
    sources: tuple[Source, ...] = ()
    charges: tuple[Charge, ...] = ()
    spells: tuple[Spell, ...] = ()
    events: tuple[Event, ...] = ()
    answers: tuple[Answer, ...] = ()
    measures: tuple[Measure, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    allegations: tuple[Allegation, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    communications: tuple[Communication, ...] = ()
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def records(self) -> Iterator[Record]:
        """Every record, the case first, in an order in which each only refers to earlier ones."""
        yield self.case
        for name in KEY_LETTER:
            yield from getattr(self, name)

    def person(self, id: PersonId) -> Person:
        """The person of an id. Raises KeyError for one who is not on this docket."""
        for person in self.persons:
            if person.id == id:
                return person
        raise KeyError(id)

    def source(self, id: SourceId) -> Source:
        """The source of an id. Raises KeyError for one that is not on this docket."""
        for source in self.sources:
            if source.id == id:
                return source
        raise KeyError(id)

    def next_key(self, kind: str) -> str:
        """A key that no record of this kind bears yet: e1, e2, … A removed record's may return."""
        letter = KEY_LETTER[kind]
        numbers = [
            int(record.key[1:])
            for record in getattr(self, kind)
            if record.key[:1] == letter and record.key[1:].isdecimal()
        ]
        return f"{letter}{max(numbers, default=0) + 1}"
