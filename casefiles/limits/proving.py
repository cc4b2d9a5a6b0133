"""Worked examples: a rule proved on the facts that its pack gives beside it."""

from __future__ import annotations

from dataclasses import dataclass

from casefiles.cases import Case
from casefiles.charges import Charge, Gravity, Sentence
from casefiles.detention import Exception72, Regime, Spell
from casefiles.docket import Docket
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
from casefiles.limits.assessment import matters
from casefiles.limits.facts import facts_of
from casefiles.limits.judging import judge
from casefiles.limits.reasons import Reasoned
from casefiles.limits.rules import Example, Law, Rule
from casefiles.limits.standings import Assessment
from casefiles.moments import UNKNOWN, read_instant, read_moment
from casefiles.people import Person, Sex
from casefiles.safeguards import Answer, Reply
from casefiles.sources import Source, SourceKind
from casefiles.timeline import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One worked example of a rule, and what the program makes of it."""

    example: Example
    found: Assessment

    @property
    def holds(self) -> bool:
        """Whether the program agrees with the pack."""
        wanted = self.example.deadline
        if wanted is not None:
            latest = None if self.found.deadline is None else self.found.deadline.latest
            if latest != read_instant(wanted):
                return False
        return self.found.standing == self.example.standing


def prove(rule: Rule, law: Law) -> tuple[Proof, ...]:
    """Every worked example of a rule, worked out anew."""
    return tuple(
        Proof(example=example, found=_found(rule, example, law)) for example in rule.examples
    )


def _found(rule: Rule, example: Example, law: Law) -> Assessment:
    docket = docket_of(example, rule)
    of_a_spell = rule.scope == "spell"
    facts = next(
        facts
        for facts in facts_of(docket, read_instant(example.as_of))
        if of_a_spell is (facts.regime is not None)
    )
    first = matters(rule, facts)[0] if rule.each else facts
    return Reasoned(judge(rule, first, law), first, law)


def docket_of(example: Example, rule: Rule) -> Docket:
    """The facts of an example as a docket of one person.

    "kind when" or "kind when until" is an event, "CC 272 2 grave" a charge, "imprisonment P3Y
    grave 2021-04" a sentence (also "additional", "at-most"), "badge-shown no" an answer; "null" is
    a time not known.
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
                roles=("detainee",),
            ),
        ),
        sources=(Source(id=source, case=case, key="s1", kind=SourceKind.OTHER, title="Example"),),
        charges=tuple(
            _charge(line, number, case, person) for number, line in enumerate(example.charges, 1)
        ),
        spells=() if spell is None else (spell,),
        events=tuple(
            _event(line, number, case, person, spell_id)
            for number, line in enumerate(example.events, 1)
        ),
        answers=tuple(
            _answer(line, number, case, person) for number, line in enumerate(example.answers, 1)
        ),
        sentences=tuple(
            _sentence(line, number, case, person)
            for number, line in enumerate(example.sentences, 1)
        ),
    )


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
