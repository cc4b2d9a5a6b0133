"""What may have let a person go though no release is on file: a certificate, a measure's end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from casefiles.charges import Measure
from casefiles.detention import Regime
from casefiles.event_kinds import EventKind
from casefiles.ids import CaseId, EventId, record_id
from casefiles.moments import UNKNOWN
from casefiles.timeline import Event

# The measures under which somebody is held, and the law that each belongs to.
HOLDING: Final = {
    "detention": frozenset((Regime.CRIMINAL, Regime.EXTRADITION)),
    "remand": frozenset((Regime.CRIMINAL, Regime.EXTRADITION)),
    "remand-in-custody": frozenset((Regime.CRIMINAL, Regime.EXTRADITION)),
    "administrative-detention": frozenset((Regime.ADMINISTRATIVE,)),
    "administrative-arrest": frozenset((Regime.ADMINISTRATIVE,)),
}
# With one of these on file the end of a custody is told, and nothing need be supposed.
TOLD: Final = (
    EventKind.RELEASE,
    EventKind.HOUSE_ARREST,
    EventKind.BAIL,
    EventKind.TRAVEL_BAN,
    EventKind.MEASURE_CHANGED,
    EventKind.RELEASE_FROM_SENTENCE,
    EventKind.DEATH,
)
# These order custody: the end of an earlier measure at that time is no release.
ORDERED: Final = (
    EventKind.REMAND_DECISION,
    EventKind.REMAND_EXTENDED,
    EventKind.ADMINISTRATIVE_ARREST,
)
# These show it.
SHOWN: Final = (
    EventKind.DETENTION_PROTOCOL,
    EventKind.PROSECUTOR_NOTIFIED,
    EventKind.CUSTODY_REGISTER_ENTRY,
    EventKind.PLACED_IN_IVS,
    EventKind.PLACED_IN_SIZO,
    EventKind.TRANSFER,
)

Events = Mapping[EventKind, Sequence[Event]]


def perhaps_let_go(
    events: Events, measures: Iterable[Measure], regime: Regime | None, now: datetime
) -> list[Event]:
    """What may have been a release by now, each as an event of its own that is not on file.

    Nothing where an event tells how the custody ended, or shows that it went on.
    """
    if any(kind in events for kind in TOLD):
        return []
    return [*_by_certificate(events, regime), *_by_end(events, measures, regime, now)]


def _by_certificate(events: Events, regime: Regime | None) -> list[Event]:
    """A certificate of delivery is given at its end to whoever is not detained then (CPC 129)."""
    if regime is Regime.ADMINISTRATIVE or any(kind in events for kind in (*SHOWN, *ORDERED)):
        return []
    given = events.get(EventKind.DELIVERY_CERTIFICATE, ())
    return [replace(one, id=_supposed(one.case, one.key), attestations=()) for one in given]


def _by_end(
    events: Events, measures: Iterable[Measure], regime: Regime | None, now: datetime
) -> list[Event]:
    """The end of the last measure of custody, where no other goes on after it."""
    held = [one for one in measures if _holds(one, regime)]
    if not held or any(not one.ends.known for one in held):
        return []
    last = max(held, key=lambda one: one.ends.latest or one.ends.earliest or now)
    ended = last.ends
    if ended.earliest is not None and ended.earliest > now:
        return []
    begun = (EventKind.ACTUAL_DETENTION, EventKind.ADMINISTRATIVE_DETENTION)
    after = [event for kind in (*SHOWN, *begun) for event in events.get(kind, ())]
    orders = [event for kind in ORDERED for event in events.get(kind, ())]
    if any(ended.surely_before(one.when) for one in after) or any(
        not one.when.surely_before(ended) for one in orders
    ):
        return []
    return [
        Event(
            id=_supposed(last.case, last.key),
            case=last.case,
            key=last.key,
            kind=EventKind.RELEASE,
            when=ended,
            until=UNKNOWN,
            sources=last.sources,
        )
    ]


def _holds(measure: Measure, regime: Regime | None) -> bool:
    """Whether somebody is held by a measure, under one law or, where none is asked, any."""
    of_law = HOLDING.get(measure.kind, frozenset())
    return bool(of_law) if regime is None else regime in of_law


def _supposed(case: CaseId, key: str) -> EventId:
    return EventId(record_id(case, "let-go", key))
