"""The law as the engine sees it: its rules, and what they are together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

from casefiles.detention import FOUNDING, Regime
from casefiles.event_kinds import EventKind
from casefiles.limits.calendars import RestDays
from casefiles.limits.clauses import Condition, Contested, Course, Filing, Reaching, Start, Titles
from casefiles.limits.edges import Edge, edge_of
from casefiles.limits.liberty import Custody
from casefiles.limits.nights import Night
from casefiles.limits.periods import Counting, first_minute
from casefiles.limits.versions import Version
from casefiles.limits.words import Early, Form, Meaning
from casefiles.limits.worked import Example


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """What the law demands, and the versions of it over time, oldest first.

    `place` is its number in the order of the packs. `base` is the rule, or the family of rules,
    from whose end a BACKWARDS rule counts; where that term may have been set shorter, it ended no
    earlier than that of the rule `floor`. A term `within` others is over with them. A limit with
    `parts` is a ceiling: where the clock of that rule starts on a day that is on file, no more than
    the `rest` runs from there. Of the rules of one `family` exactly one sets the limit, or where
    `none_when` may hold perhaps none of them. The rule touches whom any of `touches` fits and none
    of `never`. `longer_when` says for whom the limit may be stretched to `longer`; `further` are
    events of which, after the first, each may have stretched it, or begun it anew, `in_turn` such
    of which each has a term of its own, in turn, `ordered` orders by whose recorded end the time
    may be over sooner. What of `reaching` went no further than the limit does not stop it, nor is
    it on file for a rule that `follows` that one. `beyond` are events before which a stop is of
    something else, `ahead_of` such after which it is; `rivals` events that may have been waiting
    for the same stop; `shown_by` events that show that a stop not on file came before them. `each`
    gives every start a clock of its own, with `rulings` every ruling: an event of the first kind,
    which the others may carry out. `every` asks for each kind of stop. `lapses` are events that end
    the duty undone, as does the own end of one of `lapses_until`, `renewed_by` such that show
    custody after an end, `again_by` such that begin the same anew after it for who is held then,
    `outlasts` measures that a release may leave in force, or that begin anew after it; `void`
    events that show, where nothing stopped the clock before them, that the duty never arose.
    `stops_maybe` and `void_maybe` are perhaps such, `earlier_maybe` such that came before this
    deprivation of liberty and were perhaps of the same case. A punishment in `stops_imposed` was
    perhaps set by what stopped the clock, one in `shown_imposed` shows an event not on file.
    Earlier custody `adds_up` to the term, or may from an `or_since` event. A stop before `taken_by`
    may be of another matter, a start with a `refused_by` event within a day a refusal. `spent` is a
    term that runs out by itself, `doubtful` what may be lawful on grounds not on file. One `apart`
    is not imposed with the main punishment. `declared` is why a rule has no standing. The end of an
    `until` event stops the clock too. The first text perhaps took over what no `pending_to` ended.
    """

    id: str
    subject: str
    place: int
    form: Form
    scope: str
    whose: str
    titles: Titles
    means: Titles
    unchecked: tuple[str, ...] = ()
    regimes: frozenset[Regime] = frozenset()
    touches: tuple[Condition, ...] = ()
    never: tuple[Condition, ...] = ()
    contested: tuple[Contested, ...] = ()
    longer_when: tuple[Condition, ...] = ()
    shorter_when: tuple[Condition, ...] = ()
    none_when: tuple[Condition, ...] = ()
    further: tuple[EventKind, ...] = ()
    ordered: tuple[EventKind, ...] = ()
    reaching: Reaching | None = None
    follows: str = ""
    in_turn: tuple[EventKind, ...] = ()
    family: str = ""
    base: str = ""
    floor: str = ""
    within: str = ""
    parts: str = ""
    starts: tuple[Start, ...] = ()
    imposed: tuple[str, ...] = ()
    apart: bool = False
    stops: tuple[EventKind, ...] = ()
    until: tuple[EventKind, ...] = ()
    beyond: tuple[EventKind, ...] = ()
    ahead_of: tuple[EventKind, ...] = ()
    rivals: tuple[EventKind, ...] = ()
    shown_by: tuple[EventKind, ...] = ()
    each: bool = False
    rulings: tuple[EventKind, ...] = ()
    every: bool = False
    early: Early = Early.CONTRADICTION
    stops_maybe: tuple[EventKind, ...] = ()
    stops_imposed: tuple[str, ...] = ()
    shown_imposed: dict[EventKind, tuple[str, ...]] = field(default_factory=dict)
    earlier_maybe: tuple[EventKind, ...] = ()
    taken_by: tuple[EventKind, ...] = ()
    refused_by: tuple[EventKind, ...] = ()
    lapses: tuple[EventKind, ...] = ()
    lapses_until: tuple[EventKind, ...] = ()
    renewed_by: tuple[EventKind, ...] = ()
    again_by: tuple[EventKind, ...] = ()
    outlasts: tuple[EventKind, ...] = ()
    void: tuple[EventKind, ...] = ()
    void_maybe: tuple[EventKind, ...] = ()
    before: tuple[EventKind, ...] = ()
    acts: tuple[EventKind, ...] = ()
    acts_maybe: tuple[EventKind, ...] = ()
    acts_maybe_after: dict[EventKind, tuple[EventKind, ...]] = field(default_factory=dict)
    answers: tuple[tuple[str, Meaning, Meaning], ...] = ()
    adds_up: bool = False
    or_since: tuple[EventKind, ...] = ()
    spent: bool = False
    pending_to: tuple[EventKind, ...] = ()
    doubtful: bool = False
    declared: Titles | None = None
    filing: Filing | None = None
    versions: tuple[Version, ...]
    examples: tuple[Example, ...] = ()

    @cached_property
    def start_kinds(self) -> frozenset[EventKind]:
        """Every kind of event that can start the clock."""
        return frozenset(self.starting)

    @cached_property
    def starting(self) -> tuple[EventKind, ...]:
        """The same in the order of the pack: a set has another order in every run."""
        return tuple(dict.fromkeys(kind for start in self.starts for kind in start.kinds))

    @cached_property
    def begun_anew_after(self) -> tuple[EventKind, ...]:
        """The events of which a later one may have interrupted the term, which then begins anew."""
        return tuple(kind for start in self.starts if start.last for kind in start.beyond)

    @cached_property
    def asks_nothing(self) -> bool:
        """Whether the rule touches everyone of its regimes."""
        return not (self.touches or self.never or self.contested)

    @cached_property
    def plain(self) -> bool:
        """Whether exact times may decide it, where nothing was answered."""
        special = (
            *(self.until, self.beyond, self.ahead_of, self.rivals, self.each, self.renewed_by),
            *(self.stops_maybe, self.or_since, self.refused_by, self.ordered, self.lapses_until),
            self.stops_imposed,
        )
        newest = self.versions[-1]
        stretched = newest.longer is not None or newest.open_ended
        return (
            self.plain_start is not None
            and newest.to_the_minute is not None
            and not (any(special) or self.imposed or self.parts or self.adds_up or stretched)
        )

    @cached_property
    def presumed(self) -> bool:
        """Whether more than a stop may show that the duty was done, ran out or never arose."""
        return bool(self.spent or self.void or self.void_maybe or self.shown_by or self.silent)

    @cached_property
    def plain_start(self) -> tuple[EventKind, ...] | None:
        """The kinds that start the clock, where no more than that is to be asked."""
        if len(self.starts) != 1:
            return None
        only = self.starts[0]
        special = (only.when, only.by, only.beyond, only.delay, only.ahead_of, only.or_from)
        open_ones = (only.arrives, only.ahead_of_maybe, only.maybe_after)
        return None if any(special) or any(open_ones) else only.kinds

    @cached_property
    def belongs(self) -> bool:
        """Whether a stop may be of another matter, or be shown by what is no stop itself."""
        return bool(self.rivals or self.each or self.ahead_of or self.shown_by)

    @cached_property
    def silent(self) -> bool:
        """Whether no event can show that the duty was done, but only an answer."""
        return not self.stops and not self.spent and not self.imposed

    @cached_property
    def due_unasked(self) -> bool:
        """Whether a duty of which only answers tell is shown to be due by what starts its clock.

        A detention shows nothing of the kind, nor what says only from when on it may start.
        """
        return (
            self.form is Form.DUTY
            and self.versions[-1].period is not None
            and self.start_kinds.isdisjoint(FOUNDING.values())
            and not any(start.arrives for start in self.starts)
        )

    @cached_property
    def _edges(self) -> dict[str, tuple[Edge, ...]]:
        return {}

    @cached_property
    def newest(self) -> tuple[Version]:
        """The text of today alone."""
        return (self.versions[-1],)

    def edges(self, zone: str) -> tuple[Edge, ...]:
        """When each version was law, on the wall clock of a zone."""
        found = self._edges[zone] = tuple(
            edge_of(version, following, zone)
            for version, following in zip(self.versions, (*self.versions[1:], None), strict=True)
        )
        return found

    def possible_versions(
        self, earliest: datetime, latest: datetime, zone: str
    ) -> tuple[Version | None, ...]:
        """The versions that may have been law between two instants; None for "no version"."""
        edges = self._edges.get(zone) or self.edges(zone)
        newest = edges[-1]
        if newest.surely_from <= earliest and latest < newest.surely_until:
            return self.newest
        possible: list[Version | None] = [
            version
            for version, edge in zip(self.versions, edges, strict=True)
            if latest >= edge.perhaps_from and earliest < edge.perhaps_until
        ]
        if (
            earliest < edges[0].surely_from
            or latest >= newest.surely_until
            or any(
                left.surely_until != right.perhaps_from
                and latest >= left.surely_until
                and earliest < right.surely_from
                for left, right in pairwise(edges)
            )
        ):
            possible.append(None)
        return tuple(possible)


@dataclass(frozen=True, kw_only=True, eq=False)
class Law:
    """Every rule that the program knows, in the order of the packs, and the rest days.

    `begins` is the first day whose law was read, `read_until` the last; `caution` says what may
    have changed since. At `of_age`, in years, a minor becomes an adult; in the hours of `night`
    nothing may be done that is to be done by day. A main punishment of which no beginning was
    entered runs from the first of `sentence_starts` on file; with one of `terms_end` all that lasts
    ends, and what no rule counts is counted as `terms_counted` says; `courses` name the events with
    which it begins and ends. `birthday` says what is open on the day on which the person came of
    age, `older` on the one with which a higher age that is asked for is reached, `restricted` where
    liberty was restricted before under another regime, `earlier` where earlier custody adds up, of
    so many {days}, `undated` of nobody knows how many, `shown` where custody is shown before the
    detention, `interrupted` where a later sentence may have begun a term anew, `unended` where an
    order that carried one on has no end on file, `refused` where custody was ordered anew, or
    perhaps refused. `custody` is what events and measures say of it.
    """

    rules: tuple[Rule, ...]
    rest: RestDays
    begins: date
    read_until: date
    caution: Titles
    birthday: Titles
    older: Titles
    restricted: Titles
    earlier: Titles
    undated: Titles
    shown: Titles
    interrupted: Titles
    unended: Titles
    refused: Titles
    custody: Custody
    of_age: int
    night: Night
    sentence_starts: tuple[EventKind, ...]
    terms_end: tuple[EventKind, ...]
    terms_counted: tuple[Counting, ...]
    courses: tuple[Course, ...]

    @cached_property
    def by_id(self) -> dict[str, Rule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def families(self) -> dict[str, tuple[Rule, ...]]:
        """The rules of each family, in the order of the packs."""
        found: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            if rule.family:
                found[rule.family] = (*found.get(rule.family, ()), rule)
        return found

    @cached_property
    def asking_age(self) -> frozenset[str]:
        """The rules for which an age decides, for themselves or for what they count back from."""
        return frozenset(
            rule.id
            for rule in self.rules
            if any(
                one.age
                for base in (*self._with_bases(rule), *self.families.get(rule.within, ()))
                for one in (*base.touches, *base.never)
            )
        )

    @cached_property
    def asking_older(self) -> dict[str, tuple[tuple[str, int], ...]]:
        """The ages from which on people are told apart, by sex, of the rules that ask for some."""
        return {
            rule.id: ages
            for rule in self.rules
            for ages in (one.older for one in (*rule.touches, *rule.never))
            if ages
        }

    @cached_property
    def _questions(self) -> frozenset[tuple[str, object]]:
        """What any rule asks of a person whom it may touch."""
        asked = (
            condition.asked
            for rule in self.rules
            for condition in (*rule.touches, *rule.never, *(one.when for one in rule.contested))
        )
        return frozenset(chain.from_iterable(asked))

    @cached_property
    def of_an_age(self) -> tuple[tuple[str, object], ...]:
        """The questions of an age at the start, but whether somebody was a minor."""
        return tuple(one for one in self._questions if one[0] in ("younger", "older"))

    @cached_property
    def of_an_age_later(self) -> tuple[tuple[str, object], ...]:
        """The questions of the age so long after the start."""
        return tuple(one for one in self._questions if one[0] == "of_age_after")

    @cached_property
    def of_a_day(self) -> tuple[object, ...]:
        """The days from which on questions are asked."""
        return tuple(wanted for name, wanted in self._questions if name == "since")

    @cached_property
    def told_apart(self) -> frozenset[str]:
        """The rules of which more may be open of one person than their texts say of everyone."""
        return self.asking_age.union(self.asking_older) | frozenset(
            rule.id
            for rule in self.rules
            if rule.contested
            or rule.ordered
            or rule.form is Form.SITTING
            or self.begun_anew_after[rule.id]
            or any(Counting.CALENDAR in version.counting for version in rule.versions)
        )

    @cached_property
    def begun_by(self) -> dict[str, frozenset[EventKind]]:
        """The events that start the clock of each rule, or of what it counts back from."""
        return {
            rule.id: frozenset().union(*(base.start_kinds for base in self._with_bases(rule)))
            for rule in self.rules
        }

    @cached_property
    def begun_anew_after(self) -> dict[str, tuple[EventKind, ...]]:
        """The events after which the term of a rule, or that of its base, may begin anew."""
        return {
            rule.id: tuple(
                {kind: None for base in self._with_bases(rule) for kind in base.begun_anew_after}
            )
            for rule in self.rules
        }

    def _with_bases(self, rule: Rule) -> tuple[Rule, ...]:
        return (rule, *(self.families.get(rule.base, ()) if rule.base else ()))

    @cached_property
    def touching(self) -> dict[object, tuple[Rule, ...]]:
        """Which rules the kinds of events and answers of a file bear on, as far as was asked."""
        return {}

    @cached_property
    def settled(self) -> dict[object, Any]:
        """What is told of people who are alike, as far as was asked."""
        return {}

    def rule(self, id: str) -> Rule:
        """The rule of an id. Raises KeyError for one that no pack has."""
        return self.by_id[id]

    def in_force_on(self, day: date) -> tuple[tuple[Rule, Version], ...]:
        """The law of a day: each rule with each version that was, or may have been, in force."""
        begin = first_minute(day, "UTC")
        return tuple(
            (rule, version)
            for rule in self.rules
            for version in rule.possible_versions(begin, begin, "UTC")
            if version is not None
        )
