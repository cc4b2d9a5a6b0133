"""The closed words of the rule packs: forms of a demand, and what stops and answers mean."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """What kind of demand a rule makes; each form is judged in its own way.

    LIMIT        a duty or a stay may last so long, from what starts it to what stops it.
    BACKWARDS    an act is due so long before another limit ends, or with what starts its own clock.
    AT_ONCE      a duty without a figure: immediately.
    BEFORE       an act is due before another event.
    SITTING      so long without a break, and so long in one day.
    BAR          an act that may not be done.
    DUTY         a duty that only an answer can show.
    INFORMATION  a right or a fact of law that sets no limit here; the rule says why.
    COMPUTATION  a rule of counting that the other rules carry out; the rule says where.
    """

    LIMIT = "limit"
    BACKWARDS = "backwards"
    AT_ONCE = "at-once"
    BEFORE = "before"
    SITTING = "sitting"
    BAR = "bar"
    DUTY = "duty"
    INFORMATION = "information"
    COMPUTATION = "computation"


class Early(StrEnum):
    """What a stop means that surely came before the start.

    CONTRADICTION  the file contradicts itself, and nothing is decided.
    DONE           the duty was done ahead of time.
    ANOTHER        it belongs to an earlier matter and stops nothing here.
    """

    CONTRADICTION = "contradiction"
    DONE = "done"
    ANOTHER = "another"


class Meaning(StrEnum):
    """What an answer to a safeguard question says about a duty."""

    KEPT = "kept"
    BREACHED = "breached"
    DONE = "done"
    NOTHING = "nothing"
