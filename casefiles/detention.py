"""A spell: one deprivation of liberty, from its first minute to its end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from casefiles.event_kinds import EventKind
from casefiles.ids import CaseId, PersonId, SourceId, SpellId


class Regime(StrEnum):
    """The law a person is held under."""

    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"
    EXTRADITION = "extradition"


# The event of the open format that is the first minute of a spell under each law.
FOUNDING: Final = {
    Regime.CRIMINAL: EventKind.ACTUAL_DETENTION,
    Regime.EXTRADITION: EventKind.ACTUAL_DETENTION,
    Regime.ADMINISTRATIVE: EventKind.ADMINISTRATIVE_DETENTION,
}
# The regime of a spell that nobody recorded, by the event that began it.
IMPLIED: Final = {
    EventKind.ACTUAL_DETENTION: Regime.CRIMINAL,
    EventKind.ADMINISTRATIVE_DETENTION: Regime.ADMINISTRATIVE,
}


class Exception72(StrEnum):
    """The six cases of CPC 131(4) in which detention may last 72 hours."""

    ESPECIALLY_GRAVE_CRIME = "especially-grave-crime"
    TERRORIST_OR_EXTREMIST_CRIME = "terrorist-or-extremist-crime"
    MASS_RIOTS = "mass-riots"
    CRIMINAL_GROUP = "criminal-group"
    DRUGS_MINORS_OR_DEATH = "drugs-minors-or-death"
    REMOTENESS_OR_EMERGENCY = "remoteness-or-emergency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One deprivation of liberty of one person. Its bounds follow from its events.

    `exception72` is the case of CPC 131(4) claimed, `exception72_claimed_by` on whose word.
    A claim is not a proof: the limits show both readings where the ground rests on a claim alone.
    """

    id: SpellId
    case: CaseId
    key: str
    person: PersonId
    regime: Regime = Regime.CRIMINAL
    exception72: Exception72 | None = None
    exception72_claimed_by: tuple[SourceId, ...] = ()
    note: str = ""
