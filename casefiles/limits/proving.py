"""Worked examples: a rule proved on the facts that its pack gives beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from casefiles.cases import Case
from casefiles.charges import Charge, Gravity, Sentence
from casefiles.detention import Exception72, Regime, Spell
from casefiles.docket import Docket
from casefiles.errors import BadRulePack, RefusedInput
from casefiles.event_kinds import EventKind
from casefiles.ids import (
    AnswerId,
    CaseId,
    ChargeId,
    EventId,
    PersonId,
    SentenceId,
    SourceId,
    SpellId,
    case_id,
    record_id,
)
from casefiles.languages import later
from casefiles.limits.assessment import matters
from casefiles.limits.facts import facts_of
from casefiles.limits.imposing import with_imposed
from casefiles.limits.judging import judge
from casefiles.limits.reasons import Reasoned
from casefiles.limits.rules import Law, Rule
from casefiles.limits.standings import Assessment
from casefiles.limits.worked import Example
from casefiles.moments import UNKNOWN, read_instant, read_moment
from casefiles.people import DETAINEE, Person, Sex
from casefiles.safeguards import Answer, Reply
from casefiles.sources import Source, SourceKind
from casefiles.timeline import Event

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One worked example of a rule, and what the program makes of it."""

    example: Example
    found: Assessment

    @property
    def holds(self) -> bool:
        """Whether the program agrees with the pack."""
        return not self.differs

    @property
    def differs(self) -> tuple[str, ...]:
        """The fields of the example about which program and pack do not agree."""
        wanted, found = self.example.deadline, self.found.deadline
        fields = []
        if self.found.standing != self.example.standing:
            fields.append("standing")
        if wanted is not None and (found is None or found.latest != read_instant(wanted)):
            fields.append("deadline")
        return tuple(fields)


def file_of(rule: Rule) -> str:
    """The name of the pack that a rule stands in."""
    return f"{rule.subject}.toml"


def prove(rule: Rule, law: Law) -> tuple[Proof, ...]:
    """Every worked example of a rule, worked out anew.

    Raises BadRulePack naming file, rule and example where one cannot be read.
    """
    return tuple(
        Proof(example=example, found=_found(rule, example, law)) for example in rule.examples
    )


def _found(rule: Rule, example: Example, law: Law) -> Assessment:
    try:
        docket, as_of = docket_of(example, rule), read_instant(example.as_of)
        if example.deadline is not None:
            read_instant(example.deadline)
    except RefusedInput as error:
        raise BadRulePack(
            later("The rule pack {file} is not law: rule “{rule}”, example “{example}”: {problem}"),
            file=file_of(rule),
            rule=rule.id,
            example=example.name,
            problem=error,
        ) from error
    of_a_spell = rule.scope == "spell"
    facts = next(
        facts
        for facts in facts_of(docket, as_of, law.custody)
        if of_a_spell is (facts.regime is not None)
    )
    first = with_imposed(rule, matters(rule, facts)[0] if rule.each else facts)
    return Reasoned(judge(rule, first, law), first, law)


def docket_of(example: Example, rule: Rule) -> Docket:
    """The facts of an example as a docket of one person.

    "kind when" or "kind when until" is an event, "CC 272 2 grave 2022-01-09" a charge,
    "imprisonment P3Y grave 2021-04" a sentence (also "additional", "at-most"), "badge-shown no" an
    answer; "null" is a time not known. Raises RefusedInput naming the line that says none of this.
    """
    case = case_id(rule.id)
    person = PersonId(record_id(case, "persons", "p1"))
    source = SourceId(record_id(case, "sources", "s1"))
    spell = _spell(example, rule, case, person, source)
    spell_id = None if spell is None else spell.id
    return Docket(
        case=Case(id=case, ref=rule.id, title=example.name),
        persons=(
            Person(
                id=person,
                case=case,
                key="p1",
                name="N. N.",
                born=UNKNOWN if example.born is None else read_moment(example.born),
                citizenship=example.citizenship,
                sex=Sex(example.sex),
                roles=(DETAINEE,),
            ),
        ),
        sources=(Source(id=source, case=case, key="s1", kind=SourceKind.OTHER, title="Example"),),
        charges=_each(example.charges, lambda line, n: _charge(line, n, case, person)),
        spells=() if spell is None else (spell,),
        events=_each(example.events, lambda line, n: _event(line, n, case, person, spell_id)),
        answers=_each(example.answers, lambda line, n: _answer(line, n, case, person)),
        sentences=_each(example.sentences, lambda line, n: _sentence(line, n, case, person)),
    )


def _each(lines: tuple[str, ...], read: Callable[[str, int], R]) -> tuple[R, ...]:
    """The record of each line. Raises RefusedInput naming a line that is none."""
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(read(line, number))
        except ValueError as error:
            raise RefusedInput(
                later("“{line}” cannot be read: write it as the other examples do."), line=line
            ) from error
    return tuple(found)


def _spell(
    example: Example, rule: Rule, case: CaseId, person: PersonId, source: SourceId
) -> Spell | None:
    if rule.scope != "spell":
        return None
    regime = example.regime or min(rule.regimes, default=Regime.CRIMINAL)
    return Spell(
        id=SpellId(record_id(case, "spells", "d1")),
        case=case,
        key="d1",
        person=person,
        regime=Regime(regime),
        exception72=None if example.exception72 is None else Exception72(example.exception72),
        exception72_claimed_by=(source,) if example.claimed else (),
    )


def _event(line: str, number: int, case: CaseId, person: PersonId, spell: SpellId | None) -> Event:
    kind, when, *until = line.split()
    return Event(
        id=EventId(record_id(case, "events", f"e{number}")),
        case=case,
        key=f"e{number}",
        kind=EventKind(kind),
        when=UNKNOWN if when == "null" else read_moment(when),
        until=read_moment(until[0]) if until else UNKNOWN,
        person=person,
        spell=spell,
    )


def _charge(line: str, number: int, case: CaseId, person: PersonId) -> Charge:
    code, article, *rest = line.split()
    gravity = next((word for word in rest if word in tuple(Gravity)), "")
    return Charge(
        id=ChargeId(record_id(case, "charges", f"c{number}")),
        case=case,
        key=f"c{number}",
        person=person,
        code=code,
        article=article,
        part=next((word for word in rest if word.isdecimal()), ""),
        on=next(
            (read_moment(word) for word in rest if word[:4].isdecimal() and "-" in word), UNKNOWN
        ),
        gravity=Gravity(gravity),
    )


def _sentence(line: str, number: int, case: CaseId, person: PersonId) -> Sentence:
    kind, length, *rest = line.split()
    return Sentence(
        id=SentenceId(record_id(case, "sentences", f"t{number}")),
        case=case,
        key=f"t{number}",
        kind=kind,
        persons=(person,),
        additional="additional" in rest,
        imposed=read_moment(on) if (on := _date_in(rest)) else UNKNOWN,
        length=length,
        at_most="at-most" in rest,
        gravity=Gravity(next((word for word in rest if word in tuple(Gravity)), "")),
    )


def _date_in(words: list[str]) -> str:
    return next((word for word in words if word[0].isdecimal()), "")


def _answer(line: str, number: int, case: CaseId, person: PersonId) -> Answer:
    safeguard, reply = line.split()
    return Answer(
        id=AnswerId(record_id(case, "answers", f"a{number}")),
        case=case,
        key=f"a{number}",
        person=person,
        safeguard=safeguard,
        answer=Reply(reply),
    )
