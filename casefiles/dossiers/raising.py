"""Which records of a file raise something: by their kinds, and only those that concern a victim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from casefiles.allegations import Allegation
from casefiles.charges import Charge, Measure, Sentence
from casefiles.communications import Communication
from casefiles.docket import Docket
from casefiles.dossiers.parties import ACTING, OPPOSING, strangers, victims, whose
from casefiles.ids import PersonId
from casefiles.limits.standings import Assessment
from casefiles.remedies import Remedy
from casefiles.safeguards import Answer
from casefiles.timeline import Event

Shown = Event | Allegation | Charge | Measure | Sentence | Remedy
Proof = Shown | Assessment | Answer

F = TypeVar("F", bound=Proof)


class Kinds(Protocol):
    """The kinds of record that a ground, or a question to the author, names."""

    @property
    def events(self) -> tuple[str, ...]: ...
    @property
    def allegations(self) -> tuple[str, ...]: ...
    @property
    def charges(self) -> tuple[str, ...]: ...
    @property
    def measures(self) -> tuple[str, ...]: ...
    @property
    def sentences(self) -> tuple[str, ...]: ...


def records_raising(docket: Docket, kinds: Kinds) -> tuple[Shown, ...]:
    """The records of these kinds that may raise something for a victim."""
    found: list[Shown] = [
        *(one for one in docket.events if one.kind in kinds.events),
        *(one for one in docket.allegations if one.kind in kinds.allegations),
        *(one for one in docket.charges if f"{one.code} {one.article}" in kinds.charges),
        *(one for one in docket.measures if one.kind in kinds.measures),
        *(one for one in docket.sentences if one.kind in kinds.sentences),
    ]
    return of_victims(docket, found)


def remedies_with(docket: Docket, outcomes: Mapping[str, tuple[str, ...]]) -> list[Remedy]:
    """The remedies tried for a victim that had one of the outcomes named for their kind."""
    tried = tried_for_victims(docket)
    return [one for one in tried if one.outcome in outcomes.get(one.kind, ())]


def acting_for_victims(docket: Docket) -> set[PersonId]:
    """Whoever complains for a victim; not who stands on the other side as well."""
    return {
        person.id
        for person in docket.persons
        if ACTING & set(person.roles) and not OPPOSING & set(person.roles)
    }


def tried_for_victims(docket: Docket) -> tuple[Remedy, ...]:
    """The remedies of a victim, of nobody named, or of whoever acts for a victim."""
    acting = acting_for_victims(docket)
    own = {one.id for one in of_victims(docket, docket.remedies)}
    return tuple(one for one in docket.remedies if one.id in own or one.person in acting)


def procedures_of_victims(docket: Docket) -> tuple[Communication, ...]:
    """The international procedures of a victim, of nobody named, or of whoever acts for one."""
    acting, left_out = acting_for_victims(docket), strangers(docket)
    return tuple(
        one
        for one in docket.communications
        if not one.persons or acting & set(one.persons) or set(one.persons) - left_out
    )


def of_victims(docket: Docket, found: Iterable[F]) -> tuple[F, ...]:
    """What may be of a victim: all but what names nobody else than `strangers`.

    An officer of the same file may be charged, sentenced, detained or heard on appeal as well.
    """
    left_out = strangers(docket)
    return tuple(one for one in found if not (named := _concerned(docket, one)) or named - left_out)


def _concerned(docket: Docket, one: Proof) -> set[PersonId | None]:
    """The people whom it names; of an event that names nobody the person of its spell."""
    return {whose(docket, one)} - {None} if isinstance(one, Event) else named_in(one)


def named_in(one: Proof) -> set[PersonId | None]:
    """The people whom it names."""
    named = one.persons if isinstance(one, Measure | Sentence) else (one.person,)
    return {person for person in named if person is not None}


def for_whom(docket: Docket, one: Proof) -> set[PersonId | None]:
    """The people whom it is about, as far as it names them.

    What somebody tried who acts for a victim was tried for a victim; for which of several it does
    not say.
    """
    named = named_in(one)
    if not isinstance(one, Remedy):
        return named
    return named - (acting_for_victims(docket) - {person.id for person in victims(docket)})


def of_one_person(docket: Docket, one: Proof, other: Proof) -> bool:
    """Whether two records may be about one person: they share one, or one of them names nobody."""
    first, second = for_whom(docket, one), for_whom(docket, other)
    return not first or not second or bool(first & second)


def is_older(docket: Docket, remedy: Remedy, allegations: Iterable[Allegation]) -> bool:
    """Whether it was tried, or decided, before anything alleged of those whom it may be about."""
    begun = [one.when for one in allegations if of_one_person(docket, remedy, one)]
    return bool(begun) and any(
        all(when.surely_before(start) for start in begun) for when in (remedy.filed, remedy.decided)
    )
