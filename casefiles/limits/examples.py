"""A worked example as a lawyer reads it: its facts in words, and what came out against the file."""

from __future__ import annotations

from collections.abc import Iterator

from casefiles.charges import Charge, Sentence
from casefiles.citations import say_citation
from casefiles.docket import Docket
from casefiles.languages import Language
from casefiles.limits.proving import Proof, docket_of, file_of
from casefiles.limits.rules import Rule
from casefiles.limits.worked import Example
from casefiles.moments import read_moment
from casefiles.people import Person
from casefiles.speech import say_briefly, say_interval, say_moment, say_period
from casefiles.timeline import Event
from casefiles.vocabulary import label


def facts_of_example(rule: Rule, example: Example, language: Language) -> tuple[str, ...]:
    """The facts of an example, a sentence each, and last the moment at which it is looked at."""
    return tuple(_facts(docket_of(example, rule), example, language))


def failures(rule: Rule, proof: Proof, language: Language) -> tuple[str, ...]:
    """Where program and pack do not agree: file, rule, example and field, and what each says."""
    said = {
        "standing": (
            label("standing", proof.example.standing, language),
            label("standing", proof.found.standing, language),
        ),
        "deadline": (_wanted(proof, language), _found(proof, language)),
    }
    return tuple(
        language.say(
            "File {file}, rule “{rule}”, example “{example}”, field “{field}”: the file says "
            "{expected}, the program finds {found}.",
            file=file_of(rule),
            rule=rule.id,
            example=proof.example.called(language),
            field=field,
            expected=said[field][0],
            found=said[field][1],
        )
        for field in proof.differs
    )


def _wanted(proof: Proof, language: Language) -> str:
    deadline = proof.example.deadline
    return "" if deadline is None else say_moment(read_moment(deadline), language)


def _found(proof: Proof, language: Language) -> str:
    deadline = proof.found.deadline
    if deadline is None:
        return language.say("no deadline")
    zone = proof.found.facts.zone
    return say_interval(deadline.earliest, deadline.latest, language, zone)


def _facts(docket: Docket, example: Example, language: Language) -> Iterator[str]:
    yield from _about(docket.persons[0], language)
    for spell in docket.spells:
        yield language.say("Held: {regime}.", regime=label("regime", spell.regime, language))
        if spell.exception72 is not None:
            case = label("exception72", spell.exception72, language)
            if spell.exception72_claimed_by:
                yield language.say("A case for 72 hours is claimed: {case}.", case=case)
            else:
                yield language.say("A case for 72 hours is named: {case}.", case=case)
    for charge in docket.charges:
        yield _charged(charge, language)
        if charge.on.known:
            yield language.say("Charged on: {moment}.", moment=say_briefly(charge.on, language))
    for event in docket.events:
        yield _event(event, language)
    for answer in docket.answers:
        yield language.say(
            "“{question}” Answer: {answer}.",
            question=label("safeguard", answer.safeguard, language),
            answer=label("reply", answer.answer, language),
        )
    for sentence in docket.sentences:
        yield _sentenced(sentence, language)
    yield language.say(
        "Looked at: {moment}.", moment=say_moment(read_moment(example.as_of), language)
    )


def _about(person: Person, language: Language) -> Iterator[str]:
    if person.born.known:
        yield language.say("Born: {moment}.", moment=say_briefly(person.born, language))
    if person.sex:
        yield language.say("Sex: {sex}.", sex=label("sex", person.sex, language))
    if person.citizenship:
        country = label("country", person.citizenship, language)
        yield language.say("Citizenship: {country}.", country=country)


def _charged(charge: Charge, language: Language) -> str:
    part = f"({charge.part})" if charge.part else ""
    article = say_citation(f"{charge.code} {charge.article}{part}", language)
    if not charge.gravity:
        return language.say("Charged: {article}.", article=article)
    return language.say(
        "Charged: {article}, {gravity}.",
        article=article,
        gravity=label("gravity", charge.gravity, language),
    )


def _event(event: Event, language: Language) -> str:
    kind = label("event", event.kind, language)
    kind = kind[:1].upper() + kind[1:]
    when = say_moment(event.when, language)
    if not event.until.known:
        return language.say("{event}: {moment}.", event=kind, moment=when)
    until = say_moment(event.until, language)
    return language.say("{event}: from {first} to {last}.", event=kind, first=when, last=until)


def _sentenced(sentence: Sentence, language: Language) -> str:
    say = language.say
    parts = [say("Punishment: {kind}.", kind=label("sentence", sentence.kind, language))]
    period = say_period(sentence.length, language)
    if sentence.at_most:
        parts.append(say("Term: at most {period}.", period=period))
    else:
        parts.append(say("Term: {period}.", period=period))
    if sentence.additional:
        parts.append(say("Imposed in addition to the main punishment."))
    if sentence.gravity:
        gravity = label("gravity", sentence.gravity, language)
        parts.append(say("For an offence: {gravity}.", gravity=gravity))
    if sentence.imposed.known:
        parts.append(say("Imposed: {moment}.", moment=say_moment(sentence.imposed, language)))
    return " ".join(parts)
