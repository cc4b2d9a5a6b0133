"""Why a rule concerns this person, or does not: the facts of the person that it asks about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final

from casefiles.charges import Charge, Gravity, Sentence
from casefiles.citations import cited
from casefiles.event_kinds import EventKind
from casefiles.ids import EventId
from casefiles.languages import later
from casefiles.limits.asking import events_named
from casefiles.limits.facts import Facts
from casefiles.limits.foreseen import still_to_end
from casefiles.limits.on_file import (
    answer_told,
    entered_with,
    event_told,
    imposed_told,
    punishment_told,
    word_of,
)
from casefiles.limits.penalties import imposed, others_than
from casefiles.limits.rules import Law, Rule
from casefiles.limits.sightings import sighting
from casefiles.limits.standings import Day, Step, Word
from casefiles.limits.starts import counted_by
from casefiles.limits.verdicts import Because, Verdict
from casefiles.moments import Moment, Precision, clock
from casefiles.timeline import Event, Imposed, in_order

# What is asked, by the field of a condition that asks it.
Questions = dict[str, list[Any]]

# What stands for a rule whose text, or the law under which the person is held, decides alone.
NOTHING_ASKED: Final = (Because.DECLARED, Because.NOT_IN_FORCE)


def facts_asked_about(
    verdict: Verdict, facts: Facts, law: Law, told: set[EventId]
) -> Iterator[Step]:
    """A line for each fact of the person that the rule asks about, and for each not on file.

    Of the events those that are `told` already are left out, as are the answers and the punishment
    of the verdict itself.
    """
    rule = verdict.rule
    if verdict.because in NOTHING_ASKED or (rule.regimes and facts.regime not in rule.regimes):
        return
    asked = _questions(verdict, law)
    for names, tell in TOLD:
        if not asked.keys().isdisjoint(names):
            yield from tell(asked, facts)
    yield from _answers(asked, verdict, facts)
    yield from _punishments(asked, verdict, facts, told)
    yield from _events(asked, facts, law, told)
    if verdict.start is not None:
        yield from _waited_for(verdict.rule, facts, law, told)


def _questions(verdict: Verdict, law: Law) -> Questions:
    """What a rule asks, and those between which and it the facts do not decide, and its base.

    Of a clock that did not start only what starts it was asked.
    """
    found: Questions = {}
    for rule in (verdict.rule, *verdict.others):
        asked = [*_of_its_start(rule)]
        if verdict.because is not Because.NOT_STARTED:
            asked += _of_the_person(rule)
        for base in bases(rule, law):
            asked += (*_of_its_start(base), *_of_the_person(base))
        for name, wanted in asked:
            some = found.setdefault(name, [])
            if wanted not in some:
                some.append(wanted)
    return found


def bases(rule: Rule, law: Law) -> tuple[Rule, ...]:
    """The rules from whose ends a rule counts back, or within whose limits it lies."""
    around = law.families.get(rule.within, ())
    if not rule.base:
        return around
    return law.families.get(rule.base) or (law.rule(rule.base),)


def _of_its_start(rule: Rule) -> Iterator[tuple[str, object]]:
    for start in rule.starts:
        if start.when is not None:
            yield from start.when.asked
        for kinds in (start.imposed, start.through, start.by_imposed):
            if kinds:
                yield "imposed", kinds
        if start.unless:
            yield "on_file", start.unless


def _of_the_person(rule: Rule) -> Iterator[tuple[str, object]]:
    for kinds in (rule.imposed, rule.stops_imposed):
        if kinds:
            yield "imposed", kinds
    lengths = (*rule.longer_when, *rule.shorter_when)
    contested = (one.when for one in rule.contested)
    for condition in (*rule.touches, *rule.never, *rule.none_when, *contested, *lengths):
        yield from condition.asked


def _born(_: Questions, facts: Facts) -> Iterator[Step]:
    person = facts.person
    if not person.born.known:
        yield Step(later("The date of birth is not on file."))
        return
    yield Step(
        later("Date of birth: {born}, on the word of: {sources}."),
        {"born": _dated(person.born), "sources": word_of(person.sources, facts)},
    )


def _dated(moment: Moment) -> object:
    """A moment as it is known, a day as the bare day."""
    if moment.earliest is None or moment.precision is not Precision.DAY or moment.about:
        return moment
    day = moment.earliest.astimezone(clock(moment.zone)).date()
    return Day(day, day)


def _sex(_: Questions, facts: Facts) -> Iterator[Step]:
    person = facts.person
    if not person.sex:
        yield Step(later("The sex is not on file."))
        return
    yield Step(
        later("Sex: {sex}, on the word of: {sources}."),
        {"sex": Word("sex", person.sex), "sources": word_of(person.sources, facts)},
    )


def _citizenship(_: Questions, facts: Facts) -> Iterator[Step]:
    person = facts.person
    if not person.citizenship:
        yield Step(later("The citizenship is not on file."))
        return
    yield Step(
        later("Citizenship: {country}, on the word of: {sources}."),
        {
            "country": Word("country", person.citizenship),
            "sources": word_of(person.sources, facts),
        },
    )


def _ground(_: Questions, facts: Facts) -> Iterator[Step]:
    spell = facts.spell
    if spell is None or spell.exception72 is None:
        yield Step(later("No ground for 72 hours is on file."))
        return
    ground = Word("exception72", spell.exception72)
    if not spell.exception72_claimed_by:
        yield Step(
            later("Ground for 72 hours, entered as established: {ground}."), {"ground": ground}
        )
        return
    yield Step(
        later("Ground for 72 hours: {ground}. It is claimed, on the word of: {sources}."),
        {"ground": ground, "sources": word_of(spell.exception72_claimed_by, facts)},
    )


OF_CODES: Final = frozenset(("charged", "not_charged", "charged_outside"))
OF_DEGREES: Final = frozenset(("gravity", "gravity_known", "sentenced"))


def _charges(asked: Questions, facts: Facts) -> Iterator[Step]:
    degrees = asked.keys() & OF_DEGREES
    main = [sentence for sentence in facts.sentences if not sentence.additional]
    if "sentenced" in degrees and main:
        yield from (_sentenced(sentence, facts) for sentence in main)
        degrees = degrees - {"sentenced"}
        if asked.keys().isdisjoint(OF_CODES) and not degrees:
            # The charges are asked about only where nothing was sentenced for.
            return
    articles = chain.from_iterable(one for name in OF_CODES for one in asked.get(name, ()))
    codes = () if degrees else sorted({article.split()[0] for article in articles})
    found = [charge for charge in facts.charges if not codes or charge.code in codes]
    yield from (_charged(charge, facts, of_degrees=bool(degrees)) for charge in found)
    if not facts.charges:
        yield Step(later("No charge is on file."))
    elif not found:
        named = tuple(Word("code", code) for code in codes)
        yield Step(later("No charge is on file under: {codes}."), {"codes": named})


def _sentenced(sentence: Sentence, facts: Facts) -> Step:
    kind = Word("sentence", sentence.kind)
    if sentence.gravity is Gravity.UNKNOWN:
        return Step(
            later("How grave the offence was for which “{kind}” was imposed is not on file."),
            {"kind": kind},
        )
    return Step(
        later("“{kind}” was imposed for an offence: {gravity}, on the word of: {sources}."),
        {
            "kind": kind,
            "gravity": Word("gravity", sentence.gravity),
            "sources": word_of(sentence.sources, facts),
        },
    )


def _charged(charge: Charge, facts: Facts, *, of_degrees: bool) -> Step:
    part = f"({charge.part})" if charge.part else ""
    point = f" p.{charge.point}" if charge.point else ""
    said: list[object] = [cited(f"{charge.code} {charge.article}{part}{point}")]
    if charge.on.known:
        said.append(Step(later("dated {when}"), {"when": _dated(charge.on)}))
    if of_degrees and charge.gravity is Gravity.UNKNOWN:
        said.append(Step(later("its gravity is not on file")))
    elif of_degrees:
        gravity = Word("gravity", charge.gravity)
        said.append(Step(later("gravity: {gravity}"), {"gravity": gravity}))
    if charge.basis not in ("", "stated"):
        said.append(Step(later("inferred: the source names no article")))
    if charge.person is None and not facts.alone:
        said.append(Step(later("whom of the group it concerns is not said")))
    return Step(
        later("Charge on file: {charge}, on the word of: {sources}."),
        {"charge": tuple(said), "sources": word_of(charge.sources, facts)},
    )


def _answers(asked: Questions, verdict: Verdict, facts: Facts) -> Iterator[Step]:
    """The answers that a condition asks for; those that are the duty itself are told with it."""
    wanted = dict.fromkeys(
        chain.from_iterable((*asked.get("answered", ()), *asked.get("unanswered", ())))
    )
    own = () if verdict.answer is None else [one for one, _, _ in verdict.rule.answers]
    for safeguard in wanted:
        if safeguard in own:
            continue
        answers = facts.answers.get(safeguard, ())
        yield from (answer_told(answer, facts) for answer in answers)
        if not answers:
            yield Step(
                later("Not answered: “{question}”"), {"question": Word("safeguard", safeguard)}
            )


def _punishments(
    asked: Questions, verdict: Verdict, facts: Facts, told: set[EventId]
) -> Iterator[Step]:
    """The punishments, but for that of the verdict and those told by what they show."""
    named = (*asked.get("imposed", ()), *asked.get("not_imposed", ()))
    others = (others_than(facts, kinds) for kinds in asked.get("imposed_other", ()))
    wanted = tuple(dict.fromkeys(chain(chain.from_iterable(named), chain.from_iterable(others))))
    if not wanted:
        return
    found = imposed(facts, wanted)
    events = chain.from_iterable(facts.events.values())
    shown = {one.punishment: one.id for one in events if isinstance(one, Imposed)}
    for sentence in found:
        event = shown.get(sentence.id)
        if sentence is verdict.imposed or event in told:
            continue
        if event is None:
            yield punishment_told(sentence, facts)
        else:
            told.add(event)
            yield imposed_told(sentence, facts)
    if not found:
        kinds = tuple(Word("sentence", kind) for kind in wanted)
        yield Step(later("No such punishment is on file: {kinds}."), {"kinds": kinds})


def _events(asked: Questions, facts: Facts, law: Law, told: set[EventId]) -> Iterator[Step]:
    missing = later("Not on file: {kinds}.")
    for kinds in _kinds_asked(asked, facts):
        seen = facts.first(kinds)
        if seen is None:
            entered = [*entered_with(kinds, facts, law)]
            yield from entered or [Step(missing, {"kinds": events_named(kinds)})]
        elif seen.event is not None and seen.event.id not in told | facts.freed:
            told.add(seen.event.id)
            yield event_told(seen.event, facts)


def _waited_for(rule: Rule, facts: Facts, law: Law, told: set[EventId]) -> Iterator[Step]:
    """What a clock waited for: what a punishment began with, its end as entered, or a release."""
    starts = [start for one in (rule, *bases(rule, law)) for start in one.starts if start.through]
    events: list[Event] = []
    for start in starts:
        own = counted_by(imposed(facts, start.through), facts, law)
        if own is not None and own[0].event is not None:
            events.append(own[0].event)
        events += facts.of(start.or_from)
    for event in in_order(events):
        if event.id not in told | facts.freed and sighting(event, facts.now) is not None:
            told.add(event.id)
            yield event_told(event, facts)
    ahead = [] if still_to_end(rule, facts) is None else imposed(facts, rule.imposed)
    for sentence in facts.sentences if starts else ():
        if sentence in ahead or (sentence.ends.known and not sentence.additional):
            yield Step(
                later("The end entered with “{kind}”: {ends}, on the word of: {sources}."),
                {
                    "kind": Word("sentence", sentence.kind),
                    "ends": sentence.ends,
                    "sources": word_of(sentence.sources, facts),
                },
            )


def _kinds_asked(asked: Questions, facts: Facts) -> dict[tuple[EventKind, ...], None]:
    """The kinds of events of which the first decides, or that none is on file."""
    asking = ("on_file", "not_on_file", "followed_by", "not_followed_by", "preceded_by")
    found = dict.fromkeys(kinds for name in asking for kinds in asked.get(name, ()))
    found |= dict.fromkeys(wanted.kinds for wanted in asked.get("lasting", ()))
    if "held" in asked:
        found |= dict.fromkeys((facts.custody.taken_by, facts.custody.let_out_by))
    return found


# By which fields of a condition a fact of the person is asked for, and what tells it.
TOLD: Final[tuple[tuple[frozenset[str], Callable[[Questions, Facts], Iterator[Step]]], ...]] = (
    (frozenset(("age", "younger", "older", "of_age_after", "sentenced_as")), _born),
    (frozenset(("sex", "older")), _sex),
    (frozenset(("citizenship",)), _citizenship),
    (OF_CODES | OF_DEGREES | {"named"}, _charges),
    (frozenset(("exception72", "ground")), _ground),
)
