"""What a rule pack may say, field by field: the shapes in which a lawyer writes law as TOML."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
)

from casefiles.detention import Exception72, Regime
from casefiles.event_kinds import EventKind
from casefiles.limits import notation
from casefiles.limits.clauses import (
    Age,
    Condition,
    Contested,
    Filing,
    Lasting,
    Reaching,
    Start,
    Titles,
)
from casefiles.limits.pack_fields import (
    Article,
    Days,
    Gravities,
    Instant,
    IsoPeriod,
    Kinds,
    Named,
    Punishment,
    Question,
    Said,
    SomeKinds,
    Stretch,
    Table,
    Text,
    Time,
)
from casefiles.limits.periods import Counting
from casefiles.limits.rules import Rule
from casefiles.limits.standings import Standing
from casefiles.limits.versions import Version
from casefiles.limits.words import Early, Form, Meaning
from casefiles.limits.worked import Example


class LastingTable(Table):
    """Events that last, each no longer than so long, and what may say how long one did."""

    of: Annotated[dict[EventKind, IsoPeriod], Field(min_length=1)]
    imposed: tuple[Punishment, ...] = ()
    up_to: Kinds = ()

    def lasting(self) -> Lasting:
        return Lasting(tuple(self.of.items()), self.imposed, self.up_to)


class When(Table):
    """A condition: every field that is given must hold."""

    age: Literal["minor", "adult", ""] = ""
    younger: int = 0
    of_age_after: IsoPeriod | None = None
    sentenced_as: Literal["adult", "minor", ""] = ""
    exception72: Literal["named", "claimed", "denied", "none", ""] = ""
    ground: frozenset[Exception72] = frozenset()
    citizenship: Literal["foreign", "home", ""] = ""
    charged: frozenset[Article] = frozenset()
    not_charged: frozenset[Article] = frozenset()
    charged_outside: frozenset[Article] = frozenset()
    named: bool = False
    charged_within: IsoPeriod | None = None
    charged_by: Kinds = ()
    gravity: Gravities = frozenset()
    gravity_known: Gravities = frozenset()
    sentenced: Gravities = frozenset()
    answered: tuple[Question, ...] = ()
    unanswered: tuple[Question, ...] = ()
    older: dict[Literal["f", "m"], int] = Field(default={})
    sex: Literal["f", "m", ""] = ""
    since: Days | None = None
    perhaps: bool = False
    surely: bool = False
    held: bool = False
    imposed: tuple[Punishment, ...] = ()
    not_imposed: tuple[Punishment, ...] = ()
    imposed_other: tuple[Punishment, ...] = ()
    on_file: Kinds = ()
    not_on_file: Kinds = ()
    followed_by: Kinds = ()
    not_followed_by: Kinds = ()
    preceded_by: Kinds = ()
    ended_within: dict[EventKind, IsoPeriod] = Field(default={})
    lasting: LastingTable | None = None

    def condition(self, of_age: int) -> Condition:
        """The condition, of people who come of age at so many years."""
        fields = dict(self)
        fields["age"] = Age(self.age, of_age) if self.age else None
        then = self.sentenced_as
        fields["sentenced_as"] = Age(then, of_age) if then else None
        later = self.of_age_after
        fields["of_age_after"] = None if later is None else Age("adult", of_age, later)
        fields["older"] = tuple(sorted(self.older.items()))
        fields["ended_within"] = tuple(self.ended_within.items())
        fields["lasting"] = None if self.lasting is None else self.lasting.lasting()
        fields["since"] = None if self.since is None else _days(self.since)
        return _condition(**fields)


@lru_cache(maxsize=4096)
def _condition(**fields: Any) -> Condition:
    """One condition for all rules that ask the same, so that it is answered once for all."""
    return Condition(**fields)


class StartTable(Table):
    """What starts the clock."""

    first_of: Kinds
    beyond: Kinds = ()
    last: bool = False
    ahead_of: Kinds = ()
    ahead_of_maybe: Kinds = ()
    maybe_after: Kinds = ()
    or_from: Kinds = ()
    by: Kinds = ()
    by_imposed: tuple[Punishment, ...] = ()
    arrives: bool = False
    rivals: Kinds = ()
    delay: IsoPeriod | None = None
    unless: Kinds = ()
    when: When | None = None
    throughout: bool = False
    after: Kinds = ()
    imposed: tuple[Punishment, ...] = ()
    through: tuple[Punishment, ...] = ()


class ReachingTable(Table):
    """Extensions that end a term only where they went past it, and which perhaps did not."""

    kinds: SomeKinds
    short: Annotated[dict[EventKind, IsoPeriod], Field(min_length=1)]
    short_when: Annotated[tuple[When, ...], Field(min_length=1)]

    def reaching(self, of_age: int) -> Reaching:
        return Reaching(
            kinds=self.kinds,
            short=tuple(self.short.items()),
            short_when=tuple(one.condition(of_age) for one in self.short_when),
        )


class ContestedTable(Table):
    """A case in which the law can be read both ways."""

    when: When
    doubt: Said


class AnswerTable(Table):
    """What "yes" and "no" to a safeguard question say about the duty."""

    yes: Meaning
    no: Meaning


class FilingTable(Table):
    """What to file, and once it is over; to whom, under which article, what to do if refused.

    With `while_held` nothing, once nobody is held, about what was not done at all.
    """

    paper: Said
    over: Said | None = None
    while_held: bool = False
    to: Said
    citation: Text
    refused: Said | None = None


class VersionTable(Table):
    """The text of a rule from one day on, or from some day of a stretch."""

    since: Days
    until: Days | None = None
    gap: str = ""
    period: IsoPeriod | None = None
    least: IsoPeriod | None = None
    counting: tuple[Counting, ...] = (Counting.CONTINUOUS,)
    longer: IsoPeriod | None = None
    open_ended: bool = False
    steps: int = 0
    otherwise: IsoPeriod | None = None
    rest: IsoPeriod | None = None
    shorter: tuple[IsoPeriod, ...] = ()
    night: Said | None = None
    pauses: Said | None = None
    per_day: IsoPeriod | None = None
    pause: IsoPeriod | None = None
    citation: Text
    confidence: Literal["text", "secondary", "unverified"]
    doubt: Said | None = None
    act: str = ""

    def version(self, form: Form) -> Version:
        fields = {name: value for name, value in self if name not in ("since", "until")}
        told = form is not Form.LIMIT or "counting" in self.model_fields_set
        if not told and notation.any_days(self.period, self.longer, self.otherwise):
            fields["counting"] = ()
        for name in ("doubt", "night", "pauses"):
            fields[name] = _titles(fields[name])
        first, last = _days(self.since)
        gone = (None, None) if self.until is None else _days(self.until)
        return Version(first=first, last=last, gone_first=gone[0], gone_last=gone[1], **fields)


def _days(since: date | Stretch) -> tuple[date, date]:
    return (since.first, since.last) if isinstance(since, Stretch) else (since, since)


class Called(Table):
    """What an example is called; one plain text stands for every language."""

    en: Text
    ru: Text | None = None
    kk: Text | None = None

    def titles(self) -> dict[str, str]:
        return self.model_dump(exclude_none=True)


def _called(untrusted: object) -> object:
    return {"en": untrusted} if isinstance(untrusted, str) else untrusted


class ExampleTable(Table):
    """A worked example: facts in short notation, and where the rule then stands."""

    name: Annotated[Called, BeforeValidator(_called, json_schema_input_type=Called | str)]
    standing: Standing
    events: tuple[Annotated[str, AfterValidator(notation.event_line)], ...] = ()
    as_of: Instant = "2026-06-01T00:00"
    born: Time | None = None
    sex: Literal["f", "m", ""] = ""
    citizenship: str = ""
    regime: Regime | Literal[""] = ""
    exception72: Exception72 | None = None
    claimed: bool = False
    charges: tuple[Annotated[str, AfterValidator(notation.charge_line)], ...] = ()
    sentences: tuple[Annotated[str, AfterValidator(notation.sentence_line)], ...] = ()
    answers: tuple[Annotated[str, AfterValidator(notation.answer_line)], ...] = ()
    deadline: Instant | None = None

    def example(self) -> Example:
        return Example(**{**dict(self), "name": self.name.en, "titles": self.name.titles()})


# What of a rule has another shape in its table than for the reckoning.
TURNED: Final = frozenset(
    (
        *("titles", "means", "touches", "never", "longer_when", "shorter_when", "none_when"),
        *("reaching", "contested", "starts", "answers", "declared", "filing", "version", "example"),
    )
)


class RuleTable(Table):
    """What the law demands."""

    id: Annotated[str, Field(pattern=r"^[a-z]+(\.[a-z0-9-]+)+$")]
    form: Form
    scope: Literal["spell", "person"] = "spell"
    whose: Literal["theirs", "ours"] = "theirs"
    titles: Named
    means: Said
    unchecked: tuple[Literal["ru", "kk"], ...] = ()
    regimes: frozenset[Regime] = frozenset()
    touches: tuple[When, ...] = ()
    never: tuple[When, ...] = ()
    contested: tuple[ContestedTable, ...] = ()
    longer_when: tuple[When, ...] = ()
    shorter_when: tuple[When, ...] = ()
    none_when: tuple[When, ...] = ()
    further: Kinds = ()
    ordered: Kinds = ()
    reaching: ReachingTable | None = None
    follows: str = ""
    in_turn: Kinds = ()
    family: str = ""
    base: str = ""
    floor: str = ""
    within: str = ""
    parts: str = ""
    starts: tuple[StartTable, ...] = ()
    imposed: tuple[Punishment, ...] = ()
    apart: bool = False
    stops: Kinds = ()
    until: Kinds = ()
    beyond: Kinds = ()
    ahead_of: Kinds = ()
    rivals: Kinds = ()
    shown_by: Kinds = ()
    each: bool = False
    rulings: Kinds = ()
    every: bool = False
    early: Early = Early.CONTRADICTION
    stops_maybe: Kinds = ()
    stops_imposed: tuple[Punishment, ...] = ()
    shown_imposed: dict[EventKind, tuple[Punishment, ...]] = Field(default={})
    earlier_maybe: Kinds = ()
    taken_by: Kinds = ()
    refused_by: Kinds = ()
    lapses: Kinds = ()
    lapses_until: Kinds = ()
    renewed_by: Kinds = ()
    again_by: Kinds = ()
    outlasts: Kinds = ()
    void: Kinds = ()
    void_maybe: Kinds = ()
    before: Kinds = ()
    acts: Kinds = ()
    acts_maybe: Kinds = ()
    acts_maybe_after: dict[EventKind, SomeKinds] = Field(default={})
    answers: dict[Question, AnswerTable] = Field(default={})
    adds_up: bool = False
    or_since: Kinds = ()
    spent: bool = False
    pending_to: Kinds = ()
    doubtful: bool = False
    declared: Said | None = None
    filing: FilingTable | None = None
    version: Annotated[tuple[VersionTable, ...], Field(min_length=1)]
    example: tuple[ExampleTable, ...] = ()

    def rule(self, subject: str, place: int, of_age: int) -> Rule:
        plain = {name: value for name, value in self if name not in TURNED}
        return Rule(
            **plain,
            subject=subject,
            place=place,
            titles=self.titles.titles(),
            means=self.means.titles(),
            touches=tuple(one.condition(of_age) for one in self.touches),
            never=tuple(one.condition(of_age) for one in self.never),
            longer_when=tuple(one.condition(of_age) for one in self.longer_when),
            shorter_when=tuple(one.condition(of_age) for one in self.shorter_when),
            none_when=tuple(one.condition(of_age) for one in self.none_when),
            reaching=None if self.reaching is None else self.reaching.reaching(of_age),
            contested=tuple(
                Contested(when=one.when.condition(of_age), doubt=one.doubt.titles())
                for one in self.contested
            ),
            starts=tuple(
                Start(
                    kinds=one.first_of,
                    when=None if one.when is None else one.when.condition(of_age),
                    **{name: value for name, value in one if name not in ("first_of", "when")},
                )
                for one in self.starts
            ),
            answers=tuple((name, one.yes, one.no) for name, one in self.answers.items()),
            declared=_titles(self.declared),
            filing=_filing(self.filing),
            versions=tuple(one.version(self.form) for one in self.version),
            examples=tuple(one.example() for one in self.example),
        )


def _titles(said: Said | None) -> Titles | None:
    return None if said is None else said.titles()


def _filing(table: FilingTable | None) -> Filing | None:
    if table is None:
        return None
    return Filing(
        paper=table.paper.titles(),
        to=table.to.titles(),
        citation=table.citation,
        over=_titles(table.over),
        while_held=table.while_held,
        refused=_titles(table.refused),
    )


class PackTable(Table):
    """One rule pack: the rules of one subject."""

    format: Literal["rulepack/1"]
    subject: Text
    titles: Named
    rule: tuple[RuleTable, ...]
