"""Releases that are supposed, for no event tells of one: at a certificate, at a measure's end.

Each is put among the facts as an event that perhaps happened. The end that is recorded of an event
itself makes no such event: it is looked up rule by rule, in `lasting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from casefiles.charges import Measure
from casefiles.detention import IMPLIED, Regime
from casefiles.event_kinds import EventKind
from casefiles.ids import CaseId, EventId, record_id
from casefiles.limits.liberty import Custody
from casefiles.moments import UNKNOWN
from casefiles.timeline import Event

Events = Mapping[EventKind, Sequence[Event]]


def supposed_releases(
    events: Events,
    measures: Iterable[Measure],
    regime: Regime | None,
    now: datetime,
    custody: Custody,
) -> list[Event]:
    """What may have been a release by now, each as an event of its own that is not on file.

    Nothing where an event tells how the custody ended, or shows that it went on.
    """
    if not custody.told_by.isdisjoint(events):
        return []
    given = _by_certificate(events, regime, custody)
    return [*given, *_by_end(events, measures, regime, now, custody)]


def _by_certificate(events: Events, regime: Regime | None, custody: Custody) -> list[Event]:
    """A certificate of delivery is given at its end to whoever is not detained then."""
    certificate, goes_on = custody.certificate, (*custody.still_shown_by, *custody.ordered_by)
    if certificate is None or not (regime is None or regime in custody.certified_under):
        return []
    if any(kind in events for kind in goes_on):
        return []
    given = events.get(certificate, ())
    return [replace(one, id=_supposed(one.case, one.key), attestations=()) for one in given]


def _by_end(
    events: Events,
    measures: Iterable[Measure],
    regime: Regime | None,
    now: datetime,
    custody: Custody,
) -> list[Event]:
    """The end of the last measure of custody, where no other goes on after it."""
    held = [one for one in measures if _holds(one, regime, custody)]
    if not held or any(not one.ends.known for one in held):
        return []
    last = max(held, key=lambda one: one.ends.latest or one.ends.earliest or now)
    ended = last.ends
    if ended.earliest is not None and ended.earliest > now:
        return []
    goes_on = (*custody.still_shown_by, *IMPLIED)
    after = [event for kind in goes_on for event in events.get(kind, ())]
    orders = [event for kind in custody.ordered_by for event in events.get(kind, ())]
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


def _holds(measure: Measure, regime: Regime | None, custody: Custody) -> bool:
    """Whether somebody is held by a measure, under one law or, where none is asked, any."""
    of_law = custody.held_under.get(measure.kind, frozenset())
    return bool(of_law) if regime is None else regime in of_law


def _supposed(case: CaseId, key: str) -> EventId:
    return EventId(record_id(case, "let-go", key))
