"""When the main punishments were imposed: as their records say, or else the sentences on file."""

from __future__ import annotations

from datetime import datetime

from casefiles.limits.facts import Facts
from casefiles.limits.penalties import main_by

Window = tuple[datetime | None, datetime]


def sentenced_between(facts: Facts, earliest: datetime | None, latest: datetime) -> list[Window]:
    """Between which instants the main punishments of a clock that started then were imposed.

    One of no date, or of which nothing is on file, was imposed by a sentence on file from before
    that start, whichever it was; without one it is asked by the start itself.
    """
    main = main_by(facts, latest)
    when = [one.imposed for one in main if one.imposed.known]
    windows = [(one.earliest or earliest, one.latest or latest) for one in when]
    if main and len(when) == len(main):
        return windows
    given = [
        one
        for one in facts.of(facts.custody.sentenced_by)
        if one.when.earliest is None or one.when.earliest < latest
    ]
    windows += [(one.when.earliest or earliest, one.when.latest or latest) for one in given]
    # A sentence that is perhaps of somebody else says nothing for sure.
    if not given or any(one.id in facts.perhaps for one in given):
        windows.append((earliest, latest))
    return windows
