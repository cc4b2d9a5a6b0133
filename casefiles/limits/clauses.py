"""Parts of a rule: whom it touches, what starts its clock, what to file when it stands badly."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import NamedTuple

from casefiles.event_kinds import EventKind
from casefiles.limits.periods import Period

Titles = dict[str, str]


class Age(NamedTuple):
    """A "minor" or an "adult", by the age with which the law tells them apart, so long `after`."""

    who: str
    years: int
    after: Period = Period()


class Lasting(NamedTuple):
    """Events `of` some kinds that last, each no longer than so long, and up to what they are to.

    Punishments `imposed` may say how long each lasted; it ended with one of `up_to` after it too.
    """

    of: tuple[tuple[EventKind, Period], ...]
    imposed: tuple[str, ...] = ()
    up_to: tuple[EventKind, ...] = ()

    @property
    def kinds(self) -> tuple[EventKind, ...]:
        """The kinds of the events that last."""
        return tuple(kind for kind, _ in self.of)


@dataclass(frozen=True, kw_only=True, eq=False)
class Condition:
    """When a rule touches a person. Every field that is set must hold; an empty one asks nothing.

    `age` is asked at the start of the clock, `of_age_after` so long after it, `sentenced_as` when
    the main punishment was imposed. `exception72` is "named", "claimed" (named on somebody's word
    alone), "denied" (named, and nothing charged is of its kind) or "none"; `ground` are such cases
    of which one is named, so that what is charged is perhaps of it. `younger` is the age below
    which. `citizenship` is "foreign", or "home" where it surely is not. `charged` are articles ("CC
    272", "KoAP 488(6)"), `not_charged` articles of which none is charged, `charged_outside`
    articles of a code beside which another of that code is charged; `named` asks for a charge on
    file under a code of those articles, if any are asked for, so that a file without one is not
    undecided, `gravity` degrees of the charge, `gravity_known` such that a charge on file surely
    has; charges count that were made by the day on which the clock started, or with
    `charged_within` so long after it, or with `charged_by` by the day of the first of these events
    where that came later. `sentenced` are degrees of the offence sentenced for. `answered` are
    safeguards answered yes, `unanswered` such as have no other answer than "unknown". `older` is
    the age from which, by sex; `sex` "f" or "m". `since` is the first day, or two days between
    which it lies, from which the condition is law. `perhaps` says that what else is asked makes it
    possible and no more, `surely` that what is open is not so. `held` is in custody at the start.
    `imposed` are kinds of punishment of which one is on file, `not_imposed` of which none is,
    `imposed_other` such beside which another main one is; `on_file` kinds of event that happened,
    `not_on_file` did not, `followed_by` such of which one came after the start, `not_followed_by`
    such of which none did, `preceded_by` such of which one came before it, `ended_within` such
    whose own end on file came, or perhaps, no more than so long after them, `lasting` such of which
    one went on at the start, and up to its `up_to` events where it names some.
    """

    age: Age | None = None
    younger: int = 0
    of_age_after: Age | None = None
    sentenced_as: Age | None = None
    exception72: str = ""
    ground: frozenset[str] = frozenset()
    citizenship: str = ""
    charged: frozenset[str] = frozenset()
    not_charged: frozenset[str] = frozenset()
    charged_outside: frozenset[str] = frozenset()
    named: bool = False
    charged_within: Period | None = None
    charged_by: tuple[EventKind, ...] = ()
    gravity: frozenset[str] = frozenset()
    gravity_known: frozenset[str] = frozenset()
    sentenced: frozenset[str] = frozenset()
    answered: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    older: tuple[tuple[str, int], ...] = ()
    sex: str = ""
    since: tuple[date, date] | None = None
    perhaps: bool = False
    surely: bool = False
    held: bool = False
    imposed: tuple[str, ...] = ()
    not_imposed: tuple[str, ...] = ()
    imposed_other: tuple[str, ...] = ()
    on_file: tuple[EventKind, ...] = ()
    not_on_file: tuple[EventKind, ...] = ()
    followed_by: tuple[EventKind, ...] = ()
    not_followed_by: tuple[EventKind, ...] = ()
    preceded_by: tuple[EventKind, ...] = ()
    ended_within: tuple[tuple[EventKind, Period], ...] = ()
    lasting: Lasting | None = None

    @cached_property
    def asked(self) -> tuple[tuple[str, object], ...]:
        """The fields that are set, with what they ask."""
        found = ((field.name, getattr(self, field.name)) for field in fields(self))
        return tuple((name, wanted) for name, wanted in found if wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """Extensions of which each ends a term only where it went past it, by its own end on file.

    Where that end is not on file, the first no more than so long after a `short` order went no
    further where one of `short_when` holds, and perhaps where one may.
    """

    kinds: tuple[EventKind, ...]
    short: tuple[tuple[EventKind, Period], ...]
    short_when: tuple[Condition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """A case in which the law can be read both ways: the rule may or may not touch the person."""

    when: Condition
    doubt: Titles


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What starts the clock: the first of `kinds`, where `when` holds.

    `beyond` are events that must have come before it, of which with `last` the last one counts that
    it followed; a later one may have interrupted the term, which is then not sure. `ahead_of` are
    events after which it belongs to something else, `ahead_of_maybe` such after which it perhaps
    does, `maybe_after` such measures or events as it may have carried on instead: where one may
    have come before it, it perhaps starts nothing. `or_from` are events with which the clock may
    start where they come later, with `through` only where a punishment of those kinds was perhaps
    being served when it came, or `after` did; without them on file, for as long as that lasts.
    `delay` is a term after the event at whose end the clock starts. `by` are events after it: then
    the start, which is no event of the file itself, lies somewhere between the two, where `when`
    holds at the latter; where none of them and no stop is on file, by the beginning on file of a
    punishment in `by_imposed` too. Where it holds and none of the kinds is on file, the clock
    cannot start before `after`; it starts when a punishment of a kind in `imposed`, if one is on
    file, has lasted its length from then. With `arrives` it starts when the event has reached whom
    it is for: no earlier than the event, no later than the first of `by`, and open without one.
    What starts it answers what is in `beyond`, unless it answers one of the `rivals`. What starts
    with a `delay` never does where one of `unless` answered the event, and not one of the `rivals`.
    With `throughout` it is perhaps no start where `when` held after `after` and no more by then.
    """

    kinds: tuple[EventKind, ...]
    beyond: tuple[EventKind, ...] = ()
    last: bool = False
    ahead_of: tuple[EventKind, ...] = ()
    ahead_of_maybe: tuple[EventKind, ...] = ()
    maybe_after: tuple[EventKind, ...] = ()
    or_from: tuple[EventKind, ...] = ()
    by: tuple[EventKind, ...] = ()
    by_imposed: tuple[str, ...] = ()
    arrives: bool = False
    rivals: tuple[EventKind, ...] = ()
    delay: Period | None = None
    unless: tuple[EventKind, ...] = ()
    when: Condition | None = None
    throughout: bool = False
    after: tuple[EventKind, ...] = ()
    imposed: tuple[str, ...] = ()
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """What to file when a rule stands badly: the paper, to whom, under which article.

    `over` is the paper once the act was done, though too late, or nobody is held by what was
    unlawful: the act, or a release, is not asked for then.
    `while_held` says that there is none then about what was not done at all, and served to go on
    holding somebody.
    """

    paper: Titles
    to: Titles
    citation: str
    over: Titles | None = None
    while_held: bool = False
    refused: Titles | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """With which events punishments or measures of some kinds begin and end, as the law says.

    One of `ends_maybe` leaves open whether it ended them. Of what is `entered` the beginning and
    the end on its own record count as such events; of a main punishment `served_out` the end does,
    where nothing else on file may tell it.
    """

    kinds: frozenset[str]
    starts: tuple[EventKind, ...] = ()
    ends: tuple[EventKind, ...] = ()
    ends_maybe: tuple[EventKind, ...] = ()
    entered: bool = False
    served_out: bool = False
