"""When a version of a rule was law: four instants in its life, certain and possible."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from casefiles.limits.periods import first_minute

if TYPE_CHECKING:
    from casefiles.limits.rules import Version

NEVER: Final = datetime.max.replace(tzinfo=UTC)


class Edge(NamedTuple):
    """Four instants in the life of a version, in UTC: the stretches in which it came and went."""

    perhaps_from: datetime
    surely_from: datetime
    surely_until: datetime
    perhaps_until: datetime


def edge_of(version: Version, following: Version | None, zone: str) -> Edge:
    """When a version was law. It ends where it was repealed, else where the one after it begins.

    What took effect on some day of a stretch is law on the last of its days from 00:00 at the
    latest: until then it is undecided.
    """
    gone_first, gone_last = version.gone_first, version.gone_last
    if gone_first is None and following is not None:
        gone_first, gone_last = following.first, following.last
    return Edge(
        first_minute(version.first, zone),
        first_minute(version.last, zone),
        NEVER if gone_first is None else first_minute(gone_first, zone),
        NEVER if gone_first is None else first_minute(gone_last or gone_first, zone),
    )
