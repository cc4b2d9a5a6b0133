"""When a version of a rule was law: four instants in its life, certain and possible."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from casefiles.limits.periods import first_minute, midnight_after

if TYPE_CHECKING:
    from casefiles.limits.versions import Version

NEVER: Final = datetime.max.replace(tzinfo=UTC)


class Edge(NamedTuple):
    """Four instants in the life of a version, in UTC: the stretches in which it came and went."""

    perhaps_from: datetime
    surely_from: datetime
    surely_until: datetime
    perhaps_until: datetime


def edge_of(version: Version, following: Version | None, zone: str) -> Edge:
    """When a version was law. It ends where it was repealed, else where the one after it begins."""
    gone_first, gone_last = version.gone_first, version.gone_last
    if gone_first is None and following is not None:
        gone_first, gone_last = following.first, following.last
    return Edge(
        first_minute(version.first, zone),
        _decided_from(version.first, version.last, zone),
        NEVER if gone_first is None else first_minute(gone_first, zone),
        NEVER if gone_first is None else _decided_from(gone_first, gone_last or gone_first, zone),
    )


def _decided_from(first: date, last: date, zone: str) -> datetime:
    # What took effect on some day of a stretch is undecided until that stretch is over.
    return first_minute(first, zone) if first == last else midnight_after(last, zone)
