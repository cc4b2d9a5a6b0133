"""Decisions on deadlines: confirmed, overridden or closed by a person, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from casefiles.ids import CaseId, DecisionId, EventId, PersonId, SourceId, SpellId
from casefiles.moments import UNKNOWN, Moment


class DecisionKind(StrEnum):
    """What was decided about a deadline.

    CONFIRMED   somebody reckoned it anew and came to the same end.
    OVERRIDDEN  another end counts, `until`, for a reason.
    CLOSED      nobody need watch it any more, for a reason.
    """

    CONFIRMED = "confirmed"
    OVERRIDDEN = "overridden"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about one deadline. The computed one stays as it is, and visible.

    The deadline is that of a `rule` (its id) for a `person`, in a `spell` or outside any, counted
    from the event `started_by`. `computed` is the end that the program had reckoned when this was
    decided, not known where it had none: where it now reckons another, the decision was taken on
    other facts. `until` is the end that counts instead, of an overriding decision alone. To
    override or to close takes a `reason`.
    """

    id: DecisionId
    case: CaseId
    key: str
    rule: str
    person: PersonId
    spell: SpellId | None = None
    started_by: EventId | None = None
    kind: DecisionKind
    computed: Moment = UNKNOWN
    until: Moment = UNKNOWN
    reason: str = ""
    sources: tuple[SourceId, ...] = ()
