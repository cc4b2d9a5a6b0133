"""When what is on file began and ended, as far as its own times tell."""

from __future__ import annotations

from casefiles.charges import Charge, Measure, Sentence
from casefiles.dossiers.raising import Shown
from casefiles.moments import Moment
from casefiles.remedies import Remedy


def began(one: Shown) -> Moment:
    """The earliest time of a record; of a sentence that at which it was imposed, or first bound."""
    match one:
        case Charge():
            return one.on
        case Measure():
            return one.starts
        case Sentence():
            return min((one.imposed, one.in_force, one.starts), key=Moment.order)
        case Remedy():
            return one.filed if one.filed.known else one.decided
        case _:
            return one.when


def ended(one: Shown) -> Moment:
    """The last that is known of a record; unknown where what was imposed may go on."""
    match one:
        case Charge():
            return one.on
        case Measure() | Sentence():
            return one.ends
        case Remedy():
            return one.decided
        case _:
            return one.until if one.until.known else one.when
